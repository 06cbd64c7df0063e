"""A verdict in words and as JSON, with what decides it."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from onrecord.answers import wording
from onrecord.answers.tempo_record import Opened
from onrecord.model import Answer
from onrecord.tempo.judged import ANY

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.model import Days, Happening, Series, Verdict
    from onrecord.tempo.reported import Told

Json = dict[str, object]

_HEADS = {
    Answer.SUPPORTED: "Supported.",
    Answer.CONSISTENT: "Consistent with this record.",
    Answer.CONTRADICTED: "Contradicted.",
    Answer.DISPUTED: "Disputed.",
    Answer.OPEN: "Not enough record.",
    Answer.UNTOLD: "Nothing on record says so.",
    Answer.UNREAD: "Cannot be checked.",
}
_TOTAL = "what totals up to that day count, of which no single day is known"
_BEARS = {
    Answer.SUPPORTED: "For it",
    Answer.CONTRADICTED: "Against it",
    Answer.DISPUTED: "It rests on",
    Answer.UNTOLD: "Nearest to it",
    Answer.UNREAD: "Bears on it",
}
_SHOWN = 8
_ALONE = " by one origin alone"
_YEARLESS = re.compile(
    r"^(?!.*\b[12]\d{3}\b).*\b(?:May\b|(?i:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)"
)
"""A sentence that names a month and no year."""
_NO_WORDS: Mapping[str, str] = MappingProxyType({})


def decisive(verdict: Verdict, held: Opened | Sequence[Series]) -> dict[str, str]:
    """Give what decides a verdict in words, by id: when, by whom, on whom and where."""
    if isinstance(held, Opened):
        told = {one.id: one for one in held.book.told}
        totals = {key: _TOTAL for key in verdict.deciding if key.startswith("total ")}
        return totals | {key: _told(told[key]) for key in verdict.deciding if key in told}
    rows = {h.id: h for one in held for h in (*one.happenings, *one.others)}
    return {key: _happened(rows[key]) for key in verdict.deciding if key in rows}


def _told(one: Told) -> str:
    actors = " or ".join(each.name for each in one.actors) or "unnamed"
    targets = " or ".join(each.name for each in one.targets) or "target not known"
    where = " and ".join(each.name for each in one.places)
    support = f"at least {one.origins} origin{'' if one.origins == 1 else 's'}"
    support += f", claimed by {' and '.join(one.claimers)}" if one.claimers else ""
    support += f", denied by {' and '.join(one.denied)}" if one.denied else ""
    support += f"; {' and '.join(one.disowned)} denied having done it" if one.disowned else ""
    dead = " or ".join(dict.fromkeys(wording.number(number) for number, _ in one.killed))
    support = f"{dead} killed, {support}" if dead else support
    return f"{_line(one.days, f'{actors} → {targets}', where, one.weight)}, {support}"


def _happened(one: Happening) -> str:
    who = f"{one.actor or 'unnamed'} → {one.target or 'target not known'}" if one.actor or one.target else ""
    return _line(one.days, who, one.area or "", one.weight)


def _line(days: Days, who: str, where: str, weight: float) -> str:
    unsure = "" if weight >= 1 else "not sure to count"
    return ", ".join(part for part in (wording.days(days), who, where, unsure) if part)


def lines(verdict: Verdict, *, explain: bool, incidents: Mapping[str, str] = _NO_WORDS) -> list[str]:
    """Give a verdict line by line: the answer first, then why, what decides, and what would flip it.

    `incidents` are those that decide in words, by id, as `decisive` gives them.
    """
    why, counted, about = verdict.why.partition(" (counted: ")
    alone = verdict.answer is Answer.SUPPORTED and _ALONE in verdict.why
    head = f"Supported,{_ALONE}." if alone else _HEADS[verdict.answer]
    out = [f"{head} As of {verdict.as_of}: {why}."]
    out += [f"What was counted: {about.removesuffix(')')}."] if counted else []
    if verdict.answer is Answer.SUPPORTED and not verdict.entailed and verdict.probability is not None:
        out.append("This is probable, not certain: the record alone does not entail it.")
    if verdict.answer is Answer.UNREAD:
        return [*out, *_borne(verdict, incidents), f"It could be checked {verdict.flips}."]
    read = verdict.readings
    if not read:
        return [*out, *_borne(verdict, incidents), f"Would change {verdict.flips}."]
    out.append(f"Read as: {read[0].words}, {read[0].first} to {read[0].last}.")
    if _YEARLESS.search(verdict.sentence) and read[0].first and read[0].first.year < verdict.as_of.year:
        taken = f"{read[0].first.year} is taken, as of {verdict.as_of}"
        out.append(f"No year is named: {taken}; --as-of gives another day.")
    out += [f"Read {one.words} ({one.first} to {one.last}): {one.answer.value}." for one in read[1:]]
    out += _borne(verdict, incidents)
    out.append(f"Would change {verdict.flips}.")
    if explain:
        possible = _possible(verdict)
        chance = "not computed" if verdict.probability is None else f"{verdict.probability:.3f}"
        out.append(
            f"Probability {chance}; certain {verdict.certain}, possible"
            f" {'any number' if possible is None else possible}, still missing {verdict.missing:.1f}."
        )
    return out


def _borne(verdict: Verdict, incidents: Mapping[str, str]) -> list[str]:
    """Give what decides a verdict, or leaves it in doubt, a line each."""
    bears = _BEARS.get(verdict.answer, "In doubt")
    if verdict.answer is Answer.CONSISTENT and verdict.probability is None:
        bears = "It speaks of"
    each = verdict.deciding
    out = [f"{bears}: {key}" + (f", {incidents[key]}." if key in incidents else ".") for key in each[:_SHOWN]]
    more = len(each) - _SHOWN
    return [*out, f"{bears}: {more:,} more, which --json lists."] if more > 0 else out


def _possible(verdict: Verdict) -> int | None:
    """Give how many incidents there may be; None where totals leave it open."""
    return verdict.possible if verdict.possible < ANY else None


def form(verdict: Verdict, incidents: Mapping[str, str]) -> Json:
    """Give a verdict as plain JSON, with what decides in words."""
    return {
        "sentence": verdict.sentence,
        "as_of": verdict.as_of.isoformat(),
        "answer": verdict.answer.value,
        "probability": verdict.probability,
        "entailed": verdict.entailed,
        "certain": verdict.certain,
        "possible": _possible(verdict),
        "missing": verdict.missing,
        "deciding": list(verdict.deciding),
        "incidents": [{"id": key, "words": incidents.get(key)} for key in verdict.deciding],
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
