"""Who did an act on the word of somebody named beside it only: "an attack that X says Y carried out"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.candidates import RELATIVE, after
from onrecord.claims.doer import does
from onrecord.claims.governors import listed, uttering
from onrecord.claims.partaking import refused
from onrecord.claims.speakers import link

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.voices import Voice
    from onrecord.model import ChainLink

LAYING = listed("laying")
TOLD = "actor.told"
"""The rule of an actor that is somebody's word where the act itself is not."""


def told(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Give the head words of who did an act and of who says so, in a relative clause on its noun."""
    for clause in sentence.children(at, "relcl"):
        sayer = sentence.child(clause.at, "nsubj")
        if sayer is None or sayer.low in RELATIVE or refused(sentence, clause):
            continue
        doer = _laid(sentence, clause) if clause.lemma in LAYING else _said(sentence, clause)
        if doer is not None:
            return doer, sayer.at
    return None


def _laid(sentence: Sentence, clause: Token) -> int | None:
    """Read "the attack, which X blamed on Y"."""
    whom = next(after(sentence, clause.at, {"on", "to"}, "on"), None)
    relative = any(t.low in RELATIVE for t in sentence.children(clause.at, "dobj"))
    return whom.at if relative and whom is not None else None


def _said(sentence: Sentence, clause: Token) -> int | None:
    """Read "an attack that X says was carried out by Y"."""
    for inner in sentence.children(clause.at, "ccomp") if clause.lemma in uttering() else ():
        own = any(t.low in RELATIVE for t in sentence.children(inner.at, "nsubj", "nsubjpass"))
        by = next(after(sentence, inner.at, {"by"}, "by"), None)
        if own and by is not None and does(inner) and not refused(sentence, inner):
            return by.at
    return None


def teller(sentence: Sentence, cluster: Cluster, here: Sequence[Voice]) -> tuple[ChainLink, ...]:
    """Give on whose word somebody is said to have done it."""
    found = next((t for trigger in cluster.all if (t := told(sentence, trigger.at)) is not None), None)
    if found is None:
        return ()
    voiced = next((v.links for v in here if v.frame.head == found[1] and v.links), None)
    return voiced or (link(sentence, found[1]),)
