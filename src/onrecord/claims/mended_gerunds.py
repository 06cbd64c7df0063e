"""Slips of the parser about acts named by "-ing": "shelling by the army" is an act that has a doer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.lexicon import table
from onrecord.claims.slips import needs
from onrecord.claims.twofold import CARRYING
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

FOUGHT = frozenset({"attack", "clash"})
DEPS = {"pcomp": "pobj", "xcomp": "dobj", "pobj": "pobj", "dobj": "dobj", "ccomp": "dobj"}
"""How an act hangs on what is above it, by how the parser hung the "-ing" form there."""
SEEING = words("meeting-with")
"""Verbs whose object is what a place goes through, and who reports it."""


@needs({"VBG"}, {"by"})
def gerund_by(sentence: Sentence) -> Iterator[Token]:
    """Read "killed in shelling carried out by the army", "the town witnessed shelling by rebels"."""
    for act in sentence.tokens:
        if (
            act.tag != "VBG"
            or act.dep not in DEPS
            or sentence.child(act.at, "nsubj", "dobj", "aux") is not None
        ):
            continue
        if not any(row.kind in FOUGHT for row in table().nouns.get(act.low, ())):
            continue
        if act.dep in {"xcomp", "ccomp"} and sentence.head(act.at).lemma not in SEEING:
            continue
        made = next((t for t in sentence.children(act.at) if _done_by(sentence, t)), None)
        by = sentence.child(act.at, "prep", "agent")
        if made is None and (by is None or by.low != "by"):
            continue
        yield replace(act, lemma=act.low, pos="NOUN", tag="NN", dep=DEPS[act.dep])
        if made is not None:
            yield replace(made, dep="acl")
        elif by is not None:
            yield replace(by, dep="prep")


@needs({"VBG"}, {"GPE", "NORP"})
def gerund_of_nation(sentence: Sentence) -> Iterator[Token]:
    """Read "hurt by Turkish shelling with mortars on the square": what a people stands before is a noun."""
    for act in sentence.tokens[1:]:
        before = sentence.tokens[act.at - 1]
        if act.tag != "VBG" or act.dep not in {"pcomp", "pobj"} or before.head != act.at:
            continue
        if sentence.child(act.at, "nsubj", "dobj", "aux") is not None or before.dep not in {
            "amod",
            "compound",
        }:
            continue
        if before.ent not in {"GPE", "NORP"} or not any(
            row.kind in FOUGHT for row in table().nouns.get(act.low, ())
        ):
            continue
        yield replace(act, lemma=act.low, pos="NOUN", tag="NN", dep="pobj")
        for weapon in sentence.children(act.at, "prep"):
            for thing in sentence.children(weapon.at, "pobj") if weapon.low == "with" else ():
                # "with mortar shells on the square": the act was on it, not the shells
                yield from (
                    replace(t, head=act.at) for t in sentence.children(thing.at, "prep") if t.low == "on"
                )


def _done_by(sentence: Sentence, token: Token) -> bool:
    """Tell whether a participle tells who did an act: "carried out by the army"."""
    by = sentence.child(token.at, "agent", "prep")
    return token.tag == "VBN" and token.lemma in CARRYING and by is not None and by.low == "by"
