"""Tallies, silences and states: what is counted over a window, absent from it, or going on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.tokens import Sentence, core
from onrecord.claims.victims import quantity, reached
from onrecord.model import Form, Modality, Range
from onrecord.numbers import find_numbers

if TYPE_CHECKING:
    from onrecord.claims.draft import Draft


def form_of(sentence: Sentence, made: Draft) -> Draft:
    """Give the draft with its form, and with a count where happenings are counted; events keep no window."""
    chief = made.cluster.chief
    none = any(t.low == "no" for t in sentence.children(chief.at, "det"))
    if made.modality is Modality.NEGATED and not chief.verbal and none:
        return replace(made, form=Form.SILENCE, count=Range(0, 0)).because(
            form="form.none", count="count.none"
        )
    if made.modality is Modality.ONGOING:
        return replace(made, form=Form.STATE).because(form="form.state")
    counted = None if chief.verbal or chief.row.part != "act" else _counted(sentence, chief.at)
    if counted is not None:
        return replace(made, form=Form.TALLY, count=counted[0]).because(form="form.tally", count=counted[1])
    return replace(made, window=None).because(form="form.event")


def _counted(sentence: Sentence, at: int) -> tuple[Range, str] | None:
    """Give how many happenings a noun counts: "is the third", "the number of raids reached 9", "nine"."""
    token = sentence.tokens[at]
    before = " ".join(sentence.tokens[k].text for k in core(sentence, at) if k < at)
    found = find_numbers(before)
    ordinal = next((n for n in found if n.ordinal), None)
    if ordinal is not None:
        being = sentence.head(at).lemma == "be" and token.tag in {"NN", "NNP"}
        return (ordinal.value, "count.ordinal") if being else None
    prep = sentence.head(at)
    if (
        token.dep == "pobj"
        and prep.low == "of"
        and sentence.head(prep.at).lemma in {"number", "total", "tally"}
    ):
        number = reached(sentence, prep.head)
        total = quantity(sentence, number) if number is not None else None
        return (total, "count.reached") if total is not None else None
    if token.tag in {"NNS", "NNPS"} and found and found[0].value != Range(1, 1):
        return found[0].value, "count.number"
    return None
