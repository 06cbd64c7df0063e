"""Tallies, silences and states: what is counted over a window, absent from it, or going on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.tokens import core
from onrecord.claims.victims import VAGUE, read_number
from onrecord.model import Form, Modality, Range

if TYPE_CHECKING:
    from onrecord.claims.draft import Draft
    from onrecord.claims.tokens import Sentence

ORDINALS = {
    w: n
    for n, w in enumerate(
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], 1
    )
}


def form_of(sentence: Sentence, made: Draft) -> Draft:
    """Give the draft with its form, and with a count where happenings are counted."""
    at = made.cluster.chief.at
    token = sentence.tokens[at]
    if (
        made.modality is Modality.NEGATED
        and not made.cluster.chief.verbal
        and any(t.low == "no" for t in sentence.children(at, "det"))
    ):
        return replace(made, form=Form.SILENCE, count=Range(0, 0)).because(form="form.no", count="count.none")
    if made.modality is Modality.ONGOING:
        return replace(made, form=Form.STATE).because(form="form.state")
    if made.cluster.chief.verbal or made.cluster.chief.row.part != "act":
        return made.because(form="form.event")
    numbers = [sentence.tokens[k] for k in core(sentence, at)]
    if any(t.low in ORDINALS for t in numbers) and token.tag == "NN" and sentence.head(at).lemma == "be":
        nth = next(ORDINALS[t.low] for t in numbers if t.low in ORDINALS)
        return replace(made, form=Form.TALLY, count=Range.exactly(nth)).because(
            form="form.ordinal", count="count.ordinal"
        )
    found = read_number(
        [
            t.text
            for t in numbers
            if (t.at < at and t.low not in VAGUE) or t.low in {"several", "dozens", "scores"}
        ]
    )
    if found is not None and token.tag in {"NNS", "NNPS"} and found != Range(1, 1):
        return replace(made, form=Form.TALLY, count=found).because(form="form.count", count="count.number")
    return made.because(form="form.event")
