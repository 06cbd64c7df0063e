"""Conditions that the parser reads as told: "had the army attacked" behind what would have been so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.slips import needs
from onrecord.claims.tokens import VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

UNREAL = frozenset({"could", "might", "would"})
HUNG = frozenset({"advcl", "dep", "ccomp", "conj"})


@needs(UNREAL, {"had"})
def had_before_subject(sentence: Sentence) -> Iterator[Token]:
    """Make a condition of "would not have happened had the party condemned it", where "had" stands alone."""
    for had in sentence.tokens:
        over = sentence.head(had.at)
        if had.low != "had" or had.dep not in HUNG or over.pos not in VERBS or over.at > had.at:
            continue
        if not {t.low for t in sentence.children(over.at, "aux")} & UNREAL:
            continue
        if sentence.child(had.at, "nsubj", "aux", "mark", "dobj") is not None:
            continue
        verb = sentence.child(had.at, "ccomp")
        if verb is None or verb.tag not in {"VBD", "VBN"} or sentence.child(verb.at, "mark") is not None:
            continue
        who = sentence.child(verb.at, "nsubj", "nsubjpass")
        if who is not None and had.at < who.at < verb.at:
            yield replace(verb, tag="VBN", dep="advcl", head=over.at)
            yield replace(had, pos="AUX", dep="aux", head=verb.at)
