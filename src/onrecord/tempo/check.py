"""A sentence about a series held against the record: supported, contradicted, or not enough record.

Every reading of the sentence is judged by itself. Counts hold only if they hold whether all true incidents
are recorded in the end, or only six in ten; a silence is judged by what will ever be recorded.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from onrecord.model import Answer, Understood, Verdict
from onrecord.tempo import comparisons, odds, totals
from onrecord.tempo.judged import (
    ANY,
    QUIET,
    Judged,
    by_chance,
    doubtful,
    doubts,
    incidents,
    judged,
    thin,
)
from onrecord.tempo.question import Asked, Period

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from onrecord.model import Happening, Series
    from onrecord.tempo.question import Question

_BY_DAY = frozenset({Asked.FIRST, Asked.LAST, Asked.DEADLIEST, Asked.BUSIEST})
_HELD = frozenset({Answer.SUPPORTED, Answer.CONSISTENT})
SEEN = (1.0, 0.6)
"""Shares of true incidents that are ever recorded, between which the truth is taken to lie."""


def check(series: Series, question: Question, as_of: date, all_series: Sequence[Series] = ()) -> Verdict:
    """Hold a question against a series, from what was known by a day.

    Args:
        series: the incidents that the sentence speaks of.
        question: the sentence as read.
        as_of: nothing that became known later is used.
        all_series: from which the delays of reports are learned; without them, from the series alone.

    """
    of = odds.known(series, as_of, all_series)
    question = _moored(series, question)
    filled = _filled(of)
    each = [_judge(of, filled, question, period) for period in question.periods]
    first, answer, why = each[0], each[0].answer, each[0].why
    if question.asked is Asked.COUNT and {one.answer for one in each} >= {
        Answer.SUPPORTED,
        Answer.CONTRADICTED,
    }:
        answer, why = Answer.OPEN, "the answer hangs on how the days are read"
    return Verdict(
        sentence=question.sentence,
        as_of=as_of,
        answer=answer,
        probability=None if first.probability is None else round(first.probability, 4),
        certain=first.certain,
        possible=first.possible,
        missing=round(first.missing, 2),
        entailed=first.entailed,
        deciding=tuple(dict.fromkeys(h.id for h in first.deciding)),
        readings=tuple(
            Understood(
                words=period.words,
                first=period.first,
                last=period.last,
                answer=one.answer,
                probability=None if one.probability is None else round(one.probability, 4),
            )
            for period, one in zip(question.periods, each, strict=True)
        ),
        flips=first.flips,
        why=why,
    )


def _moored(series: Series, question: Question) -> Question:
    """Read "the first in three weeks" as of the weeks before the one that is meant, not before today."""
    if question.lasting is None:
        return question
    known = [one for one in series.happenings if one.days.last and one.days.last <= question.periods[0].last]
    meant = [one for one in known if one.id == question.of] if question.of else known
    if not meant:
        return question
    last = max(one.days.last or one.first_seen for one in meant)
    first = last - timedelta(question.lasting)
    words = f"the {question.lasting} days before {last}"
    return replace(question, periods=(Period(first=first, last=last, words=words),))


def _filled(of: odds.Known) -> odds.Known:
    """Give a series of incidents and totals with what only the totals count placed as they allow."""
    if not of.series.tallies or (not of.series.happenings and of.series.coverage is None):
        return of
    return replace(of, series=totals.placed(of.series, of.as_of, 0, number=1)[0])


def _judge(of: odds.Known, filled: odds.Known, question: Question, period: Period) -> Judged:
    if of.series.tallies and question.asked in _BY_DAY:
        return _by_day(of, question, period)
    if of.series.tallies and question.asked in {Asked.NONE, Asked.COUNT}:
        held = odds.held(of, period.first, period.last)
        none = question.asked is Asked.NONE
        least, most = (1, ANY) if none else wanted(question)
        if len(held.certain) >= max(least, 1) and most >= ANY:
            # Incidents speak before totals, and what only totals count is none that the record holds.
            return silence(held) if none else count(held, least, most)
        # Where no total reaches, what is known of single days speaks alone.
        if filled is of or totals.reached(of.series, period.first, period.last, of.as_of):
            return _from_totals(of.series, question, period, of.as_of)
    held = odds.held(filled, period.first, period.last)
    if question.asked is Asked.NONE:
        return silence(held)
    if question.asked is Asked.COUNT:
        return count(held, *wanted(question))
    return comparisons.JUDGES[question.asked](of, question, held)


def _by_day(of: odds.Known, question: Question, period: Period) -> Judged:
    """Judge what hangs on single incidents by those that are known, not by how totals were placed."""
    held = odds.held(of, period.first, period.last)
    found = comparisons.JUDGES[question.asked](of, question, held)
    last = of.as_of if question.asked is Asked.LAST else period.last
    if found.answer in _HELD and totals.undated(of.series, period.first, last, of.as_of):
        why = f"{found.why}; but totals count others, whose days are not known"
        return replace(found, answer=Answer.OPEN, probability=None, entailed=False, why=why)
    return found


def wanted(question: Question) -> tuple[int, int]:
    """Give the least and the most that a count allows; "about" is a tenth to either side, one at least."""
    count = question.count
    low = 0 if count is None or count.low is None else count.low
    high = ANY if count is None or count.high is None else count.high
    if question.about and count and count.low is not None and count.low == count.high:
        around = max(1, round(count.low / 10))
        return max(0, low - around), high + around
    return low, high


def silence(held: odds.Held) -> Judged:
    """Judge "none": one certain incident contradicts; else what may still come to be known decides."""
    if held.certain:
        return judged(
            held,
            Answer.CONTRADICTED,
            0.0,
            deciding=held.certain,
            flips=f"if {_these(held.certain)} to be of another day, or not to belong here",
            why=f"the record holds {incidents(len(held.certain))} of these days",
        )
    also, doubt = doubtful(held), doubts(held)
    if open_ := thin(held):
        if not also:
            return open_
        flips = f"to contradicted if one of them is found to belong to these days; else {open_.flips}"
        return replace(open_, deciding=also, why=f"{open_.why}; and {doubt}", flips=flips)
    probability = odds.silent(held)
    settled = odds.silent(replace(held, possible=(), chances=())) >= QUIET
    answer = Answer.CONSISTENT if probability >= QUIET and not held.others else Answer.OPEN
    why, flips = _unsettled(held, settled=settled, named=bool(also))
    return judged(
        held, answer, probability, deciding=also, flips=flips, why=f"{doubt}; {why}" if also else why
    )


def _these(certain: Sequence[Happening]) -> str:
    return "this incident turns out" if len(certain) == 1 else "these incidents turn out"


def _unsettled(held: odds.Held, *, settled: bool, named: bool) -> tuple[str, str]:
    """Say of a silence that nothing certain breaks how it stands, and what would change that."""
    late = f"late reports may still bring one (about {odds.missing(held):.1f} are still to be expected"
    late += (
        f"; {held.coverage.mean():.0%} of the usual sources were read)" if held.coverage.min() < 1 else ")"
    )
    if not named:
        flips = "to contradicted if one late report told of an incident on one of these days"
        if settled:
            return "no incident of these days is known, and few would still be unknown", flips
        flips += "; to consistent if more of these days were read without one"
        return f"no incident of these days is known for sure, but {late}", flips
    flips = "to contradicted if one of them is found to belong to these days; to consistent if none does"
    if settled:
        return "nothing else stands against it", flips
    return f"besides, {late}", f"{flips} and more of these days were read without one"


def count(held: odds.Held, low: int, high: int) -> Judged:
    """Judge a count within bounds, at both ends of how much of the truth is ever recorded."""
    known = len(held.certain)
    why = f"the record holds {incidents(known)} of these days"
    if low > 0 and high >= ANY and known >= low:
        flips = f"if {known - low + 1} of them fell away"
        return judged(held, Answer.SUPPORTED, 1.0, deciding=held.certain, flips=flips, why=why, entailed=True)
    if known > high:
        flips = f"if {known - high} of them fell away"
        return judged(held, Answer.CONTRADICTED, 0.0, deciding=held.certain, flips=flips, why=why)
    if open_ := thin(held):
        return open_
    chances = [_between(held, low, high, seen) for seen in SEEN]
    short = low - known
    flips = f"if {short} more became known" if short > 0 else f"if {high - known + 1} more became known"
    why += f" and may miss {odds.missing(held, SEEN[1]):.1f} or fewer"
    return judged(held, by_chance(chances), chances[0], deciding=held.certain, flips=flips, why=why)


def _between(held: odds.Held, low: int, high: int, seen: float) -> float:
    least = odds.more_than(held, low - 1, seen) if low > 0 else 1.0
    return least - (odds.more_than(held, high, seen) if high < ANY else 0.0)


def _from_totals(series: Series, question: Question, period: Period, as_of: date) -> Judged:
    found = totals.window(series, period.first, period.last, as_of)
    low, high = (0, 0) if question.asked is Asked.NONE else wanted(question)
    if found is None:
        return Judged(
            answer=Answer.OPEN,
            probability=None,
            entailed=False,
            certain=0,
            possible=0,
            missing=0.0,
            deciding=(),
            flips="with a total of a later day",
            why="no running total known by this day reaches over the days asked about",
        )
    silent = question.asked is Asked.NONE
    chance = sum(low <= number <= high for number in found.placed) / len(found.placed)
    answer = by_chance((chance,), Answer.CONSISTENT if silent else Answer.SUPPORTED)
    if not found.whole and high < ANY and min(found.placed) <= high:
        answer = Answer.OPEN
    also = odds.others(series, period.first, period.last, as_of) if silent else ()
    if also and answer is Answer.CONSISTENT:
        answer = Answer.OPEN
    excluded = found.low > high or found.high < low
    # Where totals leave the number open, or for a silence, how they were placed contradicts nothing.
    unlikely = answer is Answer.CONTRADICTED and not excluded and (silent or found.high >= ANY)
    if unlikely:
        answer = Answer.OPEN
    many = f"{found.low} to {'any number' if found.high >= ANY else found.high}"
    many = many if found.low != found.high else str(found.low or "none")
    why = f"by the totals around these days ({totals.around(series, period.first, period.last, as_of)})"
    why += f" there were {many}"
    flips = "if one of the totals that bound these days were corrected"
    if also:
        why += (
            f"; {incidents(len(also))} of these days may belong besides: by others, or on a target not known"
        )
        flips = "to contradicted if one of them is found to belong; to consistent if none does"
    return Judged(
        answer=answer,
        probability=None if unlikely else chance,
        entailed=found.low >= low and found.high <= high,
        certain=found.low,
        possible=found.high,
        missing=0.0,
        deciding=also,
        flips=flips,
        why=why,
    )
