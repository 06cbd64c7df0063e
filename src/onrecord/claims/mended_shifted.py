"""Objects set far behind their verbs, set right in the parser's trees: "shelled, at dawn, the town"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.governors import listed
from onrecord.claims.lexicon import table
from onrecord.claims.slips import needs
from onrecord.claims.tokens import HUMAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

LOOSE = frozenset({"appos", "dep", "npadvmod", "nsubj"})
"""What the parser takes an object for that stands behind two commas."""
NOUNS = frozenset({"NOUN", "PROPN", "NUM"})
SITES = listed("sites")
VEHICLES = listed("vehicles") | {"boat", "bus", "convoy", "patrol", "ship", "train"}
TELLING = frozenset({"inform", "tell"})


@needs({","})
def object_past_time(sentence: Sentence) -> Iterator[Token]:
    """Read "shelled, in the early hours of Tuesday, the villages of X": they were shelled."""
    for verb in sentence.tokens[:-4]:
        if sentence.tokens[verb.at + 1].text != "," or not _deed(verb):
            continue
        subject = sentence.child(verb.at, "nsubj", "nsubjpass")
        if subject is None or sentence.child(verb.at, "dobj", "auxpass"):
            continue
        aside = sentence.tokens[verb.at + 2]
        closing = _closing(sentence, aside)
        thing = _noun_after(sentence, closing) if closing is not None else None
        if thing is None or thing.dep not in LOOSE or thing.head > verb.at:
            continue
        yield replace(verb, pos="VERB", tag="VBD")
        yield replace(subject, dep="nsubj")
        yield replace(thing, dep="dobj", head=verb.at)


def _deed(verb: Token) -> bool:
    """Tell whether a word is a verb of what is done to somebody or to a place."""
    rows = table().verbs.get(verb.lemma, ())
    return verb.tag in {"VBD", "VBN"} and any(row.part in {"act", "harm"} and not row.public for row in rows)


def _closing(sentence: Sentence, aside: Token) -> int | None:
    """Give the comma behind a short phrase that hangs on a verb."""
    if aside.dep not in {"prep", "npadvmod"} and aside.ent not in {"DATE", "TIME"}:
        return None
    near = sentence.tokens[aside.at : aside.at + 10]
    comma = next((t.at for t in near if t.text == ","), None)
    inside = sentence.tokens[aside.at : comma] if comma is not None else ()
    return comma if inside and all(t.pos not in {"VERB", "AUX"} for t in inside) else None


def _noun_after(sentence: Sentence, comma: int) -> Token | None:
    """Give the noun whose phrase begins right behind a comma."""
    for token in sentence.tokens[comma + 1 : comma + 7]:
        if token.pos in NOUNS and token.head <= comma and sentence.subtree(token.at)[0] == comma + 1:
            return token
        if token.pos in {"VERB", "AUX", "ADP", "PUNCT"}:
            return None
    return None


@needs({"appos"}, {"with"})
def object_past_weapon(sentence: Sentence) -> Iterator[Token]:
    """Read "targeted with a missile a bus": the bus was targeted, and is no other word for the missile."""
    for thing in sentence.tokens:
        weapon = sentence.head(thing.at)
        lead = sentence.head(weapon.at)
        verb = sentence.head(lead.at)
        if thing.dep != "appos" or weapon.dep != "pobj" or lead.low != "with" or verb.pos != "VERB":
            continue
        glued = sentence.subtree(thing.at)[0] == weapon.at + 1
        if glued and weapon.lemma in table().means and sentence.child(verb.at, "dobj") is None:
            yield replace(thing, dep="dobj", head=verb.at)


@needs({"npadvmod"})
def object_past_place(sentence: Sentence) -> Iterator[Token]:
    """Read "attacked on the road to X a bus": the bus was attacked."""
    for thing in sentence.tokens:
        verb = sentence.head(thing.at)
        loose = thing.dep == "npadvmod" and thing.at > verb.at + 1 and thing.pos == "NOUN"
        bare = sentence.child(verb.at, "dobj", "auxpass", "nsubjpass") is None
        if not loose or not bare or not _deed(verb) or sentence.child(verb.at, "nsubj") is None:
            continue
        ends = {sentence.subtree(p.at)[-1] + 1 for p in sentence.children(verb.at, "prep")}
        if sentence.subtree(thing.at)[0] in ends and thing.lemma in HUMAN | SITES | VEHICLES:
            yield replace(thing, dep="dobj", head=verb.at)


@needs(TELLING, {"that"}, {"acl"})
def doer_after_that(sentence: Sentence) -> Iterator[Token]:
    """Read "told ABC that opposition factions targeted a bus": the factions did, and none of "that" name."""
    for that in sentence.tokens[1:]:
        doer = sentence.head(that.at)
        verb, said = sentence.child(doer.at, "acl"), sentence.head(doer.at)
        told = said.lemma in TELLING and doer.dep in {"dobj", "dative", "appos", "oprd", "ccomp"}
        heard = any(t.at == that.at - 1 for t in sentence.children(said.at, "dobj", "dative"))
        if that.low != "that" or that.dep != "det" or verb is None or not told or not heard:
            continue
        if verb.at != doer.at + 1 or verb.tag not in {"VBD", "VBN"} or sentence.child(verb.at, "agent"):
            continue
        yield replace(that, pos="SCONJ", dep="mark", head=verb.at)
        yield replace(doer, dep="nsubj", head=verb.at)
        yield replace(verb, tag="VBD", dep="ccomp", head=said.at)
