"""Whether the dead are those of a war by name: "the conflict has killed 200 people"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.triggers import Trigger

VIOLENT = frozenset({"attack", "clash"})
WARS = words("wars")
WITHIN = frozenset({"by", "during", "from", "in", "over", "since", "through", "throughout"})
SPELLS = words("times") | {"beginning", "course", "eruption", "onset", "outbreak", "start"}
"""Words for a time of a war, which "of" leads from: "since the outbreak of the war"."""
LOSSES = frozenset({"casualty", "death", "fatality", "toll"})
MARKS = frozenset({"because", "since", "when"})


def of_war(sentence: Sentence, found: Sequence[Trigger]) -> list[Trigger]:
    """Give the same happenings, those whose dead a war has as a fight between its sides.

    Whoever fell in another act that the sentence names fell in that one, and who was killed by somebody
    was attacked.
    """
    acts = {t.at for t in found if t.kind in VIOLENT and t.row.part == "act"}
    return [
        replace(t, row=replace(t.row, kind="clash"))
        if t.row.part == "harm" and not acts & set(sentence.subtree(t.at)) and _at_war(sentence, t)
        else t
        for t in found
    ]


def _at_war(sentence: Sentence, harm: Trigger) -> bool:
    if harm.verbal:
        return any(t.lemma in WARS for t in _killers(sentence, harm.at))
    lost = sentence.tokens[harm.at].lemma in LOSSES
    return lost and any(t.lemma in WARS for t in _within(sentence, harm.at, "of"))


def _killers(sentence: Sentence, at: int) -> Iterator[Token]:
    """Give what people died of by a verb: its subject where it has an object, or what stands after "in"."""
    if sentence.child(at, "dobj") is not None:
        for subject in sentence.children(at, "nsubj"):
            yield sentence.head(at) if subject.low in {"which", "that"} else subject
        return
    yield from _within(sentence, at)
    for clause in sentence.children(at, "advcl"):
        # "have died since the conflict began"
        if any(t.low in MARKS for t in sentence.children(clause.at, "mark", "advmod")):
            yield from sentence.children(clause.at, "nsubj")


def _within(sentence: Sentence, at: int, *more: str) -> Iterator[Token]:
    for prep in sentence.children(at, "prep", "agent"):
        if prep.low in WITHIN or prep.low in more:
            for noun in sentence.children(prep.at, "pobj"):
                yield noun
                if noun.lemma in SPELLS:
                    yield from _within(sentence, noun.at, "of")
