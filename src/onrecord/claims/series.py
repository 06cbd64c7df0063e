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


COUNTABLE = frozenset({"attack", "clash", "protest", "riot", "abduct"})


def form_of(sentence: Sentence, made: Draft) -> Draft:
    """Give the draft with its form, and with a count where happenings are counted; events keep no window."""
    if made.modality is Modality.NEGATED and made.kind in COUNTABLE and _is_silence(sentence, made):
        return replace(made, form=Form.SILENCE, count=Range(0, 0)).because(
            form="form.none", count="count.none"
        )
    counted = _counted(sentence, made) if made.kind in COUNTABLE else None
    if counted is not None:
        return replace(made, form=Form.TALLY, count=counted[0]).because(form="form.tally", count=counted[1])
    if made.modality is Modality.ONGOING:
        return replace(made, form=Form.STATE).because(form="form.state")
    return replace(made, window=None).because(form="form.event")


def _is_silence(sentence: Sentence, made: Draft) -> bool:
    """Tell whether none happened over a stretch of time: "no attacks", "not ... since"."""
    chief = made.cluster.chief
    single = any(t.low in {"no", "single"} for t in sentence.children(chief.at, "det", "amod"))
    verbs = [chief.at, sentence.tokens[chief.at].head]
    since = any(t.low == "since" for at in verbs for t in sentence.children(at, "prep", "mark", "advcl"))
    return (single and not chief.verbal) or made.window is not None or since


def _counted(sentence: Sentence, made: Draft) -> tuple[Range, str] | None:
    """Give how many happenings are counted, by the noun or by "times" under the verb."""
    for trigger in made.cluster.all:
        if trigger.row.part == "act" and (times := _times(sentence, trigger.at)) is not None:
            return times, "count.times"
    chief = made.cluster.chief
    return None if chief.verbal or chief.row.part != "act" else _of_noun(sentence, chief.at)


def _times(sentence: Sentence, at: int) -> Range | None:
    """Read "were attacked more than twenty times"."""
    for kid in sentence.children(at, "npadvmod", "advmod", "dobj", "nmod", "dep"):
        if kid.low == "times":
            found = [
                n
                for n in find_numbers(" ".join(sentence.tokens[k].text for k in sentence.subtree(kid.at)))
                if not n.ordinal
            ]
            return found[0].value if found else None
    return None


def _of_noun(sentence: Sentence, at: int) -> tuple[Range, str] | None:
    """Give how many happenings a noun counts: "is the third", "the number of raids reached 9", "nine"."""
    token = sentence.tokens[at]
    prep = sentence.head(at)
    if token.dep == "pobj" and prep.low == "of" and sentence.head(prep.at).pos == "NUM":
        part = find_numbers(" ".join(sentence.tokens[k].text for k in core(sentence, prep.head)))
        return (part[0].value, "count.part") if part else None
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
