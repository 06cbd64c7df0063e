"""Slips of the parser that make those who were shot the ones who shot: "a boy shot in the leg"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.slips import needs
from onrecord.claims.tokens import HUMAN
from onrecord.claims.words import words
from onrecord.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

STRUCK = frozenset({"shot", "stabbed", "beaten"})
BODY = words("parts-of-the-body")
UNARMED = (
    words("status-child") | words("status-woman") | words("status-civilian") | {"man", "people", "person"}
)
AIMING = frozenset({"at", "into", "on", "toward", "towards"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@needs(STRUCK)
def shot_in_the_body(sentence: Sentence) -> Iterator[Token]:
    """Read "a boy shot in the leg was taken away", "Karim, 34, shot by a sniper": they did not shoot.

    A headline leaves the auxiliary out: "three men shot in Selim"; "gunmen shot in the air" did it.
    """
    for verb in sentence.tokens:
        who = sentence.child(verb.at, "nsubj")
        if verb.low not in STRUCK or verb.tag not in {"VBD", "VBN"} or who is None or who.at > verb.at:
            continue
        if sentence.child(verb.at, "dobj", "aux", "auxpass", "dative") is not None:
            continue
        by = next((t for t in sentence.children(verb.at, "prep", "agent") if t.low == "by"), None)
        shot_by = by is not None and any(t.lemma in HUMAN for t in sentence.children(by.at, "pobj"))
        if not (_in_the_body(sentence, verb) or shot_by or _in_headline(sentence, verb, who)):
            continue
        if by is not None:
            yield replace(by, dep="agent")
        if verb.dep in SUBJECTS:
            yield replace(who, dep=verb.dep, head=verb.head)
            yield replace(verb, tag="VBN", dep="acl", head=who.at)
        else:
            yield replace(verb, tag="VBN")
            yield replace(who, dep="nsubjpass")


def _in_the_body(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb is followed by where it hit somebody: "in the head", not "in the back of a car"."""
    for prep in sentence.children(verb.at, "prep"):
        hit = sentence.child(prep.at, "pobj") if prep.low in {"in", "through"} else None
        if hit is not None and hit.lemma in BODY and sentence.child(hit.at, "prep") is None:
            return True
    return False


def _in_headline(sentence: Sentence, verb: Token, who: Token) -> bool:
    """Tell whether a headline says of people who bear no arms that they were shot."""
    aimed = any(t.low in AIMING and not _day(sentence, t) for t in sentence.children(verb.at, "prep"))
    title = sentence.block in {BlockKind.TITLE, BlockKind.SUBTITLE}
    return title and verb.dep == "ROOT" and not aimed and who.lemma in UNARMED


def _day(sentence: Sentence, prep: Token) -> bool:
    return any(t.ent in {"DATE", "TIME"} for t in sentence.children(prep.at, "pobj"))
