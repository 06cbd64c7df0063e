"""Is that sentence true? A sentence held against a user's own list."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.model import Answer, Series
from onrecord.tempo import check as checking
from onrecord.tempo import question as questions

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from onrecord.model import Happening, Verdict

Json = dict[str, object]

_PARTS = ("actor", "target", "area", "kind")
_WORD = re.compile(r"\w+")
_HEADS = {
    Answer.SUPPORTED: "Supported.",
    Answer.CONSISTENT: "Consistent with this record.",
    Answer.CONTRADICTED: "Contradicted.",
    Answer.OPEN: "Not enough record.",
}
_SHOWN = 8


def check(series: Sequence[Series], sentence: str, as_of: date) -> Verdict | None:
    """Hold a sentence against all incidents of a list that its names fit; None where it asks nothing.

    Names in the sentence are looked for among the actors, targets, areas and kinds of the list; where a
    column holds a name of the sentence, only incidents with it count.
    """
    happenings = [h for one in series for h in one.happenings]
    kept, named = _fitting(happenings, sentence)
    begins = min(one.begins for one in series)
    whole = Series(
        name=", ".join(named) or (series[0].name if len(series) == 1 else "all incidents"),
        begins=begins,
        happenings=tuple(kept),
        tallies=tuple(t for one in series for t in one.tallies),
        coverage=series[0].coverage if len(series) == 1 else None,
        blackouts=tuple(sorted({b for one in series for b in one.blackouts}, key=str)),
    )
    asked = questions.read(sentence, as_of, begins)
    if asked is None:
        return None
    verdict = checking.check(whole, asked, as_of, series)
    about = f"counted: {whole.name}" if named else "counted: everything in the list"
    return replace(verdict, why=f"{verdict.why} ({about})")


def _fitting(happenings: Sequence[Happening], sentence: str) -> tuple[list[Happening], list[str]]:
    """Keep incidents whose names the sentence holds, column by column; a column it does not name is free."""
    words = _words(sentence)
    kept, named = list(happenings), []
    for part in _PARTS:
        values = sorted({value for h in happenings if (value := getattr(h, part))})
        met = [value for value in values if _held(_words(value), words)]
        if met:
            kept = [h for h in kept if getattr(h, part) in met]
            named.append(" or ".join(met))
    return kept, named


def _words(text: str) -> list[str]:
    return [_stem(word) for word in _WORD.findall(text.lower())]


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _held(name: Sequence[str], words: Sequence[str]) -> bool:
    size = len(name)
    return size > 0 and any(list(words[at : at + size]) == list(name) for at in range(len(words) - size + 1))


def lines(verdict: Verdict, *, explain: bool) -> list[str]:
    """Give a verdict line by line: the answer first, then why, what decides, and what would flip it."""
    out = [f"{_HEADS[verdict.answer]} As of {verdict.as_of}: {verdict.why}."]
    if verdict.answer is Answer.SUPPORTED and not verdict.entailed:
        out.append("This is probable, not certain: the record alone does not entail it.")
    read = verdict.readings
    out.append(f"Read as: {read[0].words}, {read[0].first} to {read[0].last}.")
    out += [f"Read {one.words} ({one.first} to {one.last}): {one.answer.value}." for one in read[1:]]
    if verdict.deciding:
        shown = ", ".join(verdict.deciding[:_SHOWN])
        more = len(verdict.deciding) - _SHOWN
        out.append(f"Deciding: {shown}{f' and {more} more' if more > 0 else ''}.")
    out.append(f"Would change {verdict.flips}.")
    if explain:
        chance = "not computed" if verdict.probability is None else f"{verdict.probability:.3f}"
        out.append(
            f"Probability {chance}; certain {verdict.certain}, possible {verdict.possible},"
            f" still missing {verdict.missing:.1f}."
        )
    return out


def form(verdict: Verdict) -> Json:
    """Give a verdict as plain JSON."""
    return {
        "sentence": verdict.sentence,
        "as_of": verdict.as_of.isoformat(),
        "answer": verdict.answer.value,
        "probability": verdict.probability,
        "entailed": verdict.entailed,
        "certain": verdict.certain,
        "possible": verdict.possible,
        "missing": verdict.missing,
        "deciding": list(verdict.deciding),
        "readings": [
            {
                "words": one.words,
                "first": one.first.isoformat(),
                "last": one.last.isoformat(),
                "answer": one.answer.value,
                "probability": one.probability,
            }
            for one in verdict.readings
        ],
        "flips": verdict.flips,
        "why": verdict.why,
    }
