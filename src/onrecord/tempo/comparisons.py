"""Sentences that compare: first, last, deadliest, busiest day, stopped, doubled."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np

from onrecord.model import Answer, TempoState
from onrecord.tempo import follow, odds
from onrecord.tempo.judged import (
    LEAST_INCIDENTS,
    QUIET,
    Judged,
    by_chance,
    doubtful,
    doubts,
    incidents,
    judged,
    thin,
)
from onrecord.tempo.question import Asked

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from onrecord.model import Happening
    from onrecord.tempo.odds import Held, Known
    from onrecord.tempo.question import Question

_DAY = timedelta(1)
_LEAST_BEFORE = 14


def first(of: Known, question: Question, held: Held) -> Judged:
    """Judge "the first since D": silence up to the latest incident of the window, and that incident."""
    if not held.certain:
        open_ = thin(held)
        why = "no incident of these days is known, so none can be the first"
        return open_ or judged(held, Answer.OPEN, None, flips="if one became known", why=why)
    latest = _meant(question, held)
    if latest is None:
        return _not_held(held)
    same = [one for one in held.certain if _last(one) == _last(latest)]
    earlier = [one for one in held.certain if _last(one) < _last(latest)]
    if earlier:
        why = f"the record holds {incidents(len(earlier))} of these days before the one of {_last(latest)}"
        flips = "if the earlier ones fell away"
        return judged(held, Answer.CONTRADICTED, 0.0, deciding=tuple(earlier), flips=flips, why=why)
    gap = odds.held(of, held.first, _first(latest) - _DAY)
    if open_ := thin(gap):
        return open_
    probability, also = odds.silent(gap), doubtful(gap)
    answer = Answer.SUPPORTED if probability >= QUIET and not gap.others else Answer.OPEN
    why = f"no incident is known between {held.first} and the one of {_first(latest)}"
    why += f"; before it {doubts(gap)}" if also else ""
    flips = "if an earlier incident of these days became known"
    return judged(held, answer, probability, deciding=(*same, *also), flips=flips, why=why)


def last(of: Known, _question: Question, held: Held) -> Judged:
    """Judge "the last was on D": an incident on those days, and silence after them."""
    after = odds.held(of, held.last + _DAY, of.as_of) if held.last < of.as_of else None
    if after is not None and after.certain:
        why = f"the record holds {incidents(len(after.certain))} after these days"
        flips = "if the later ones fell away"
        return judged(held, Answer.CONTRADICTED, 0.0, deciding=after.certain, flips=flips, why=why)
    if not held.certain:
        why = "the record holds no incident that surely lies on these days"
        return judged(held, Answer.OPEN, None, deciding=held.possible, flips="if one became known", why=why)
    if after is None:
        why = "the days named reach up to the day of the record"
        return judged(held, Answer.OPEN, None, deciding=held.certain, flips="with later days", why=why)
    if open_ := thin(after):
        return replace(open_, deciding=held.certain)
    probability, also = odds.silent(after), doubtful(after)
    answer = Answer.CONSISTENT if probability >= QUIET and not after.others else Answer.OPEN
    why = "the record holds an incident on these days, and none after them"
    why += f" for sure; but after them {doubts(after)}" if also else ""
    flips = "if a later incident became known"
    return judged(held, answer, probability, deciding=(*held.certain, *also), flips=flips, why=why)


def _meant(question: Question, held: Held) -> Happening | None:
    """Give the one that is said to be the first or the worst: the one that is named, else the latest."""
    if question.of is None:
        return max(held.certain, key=_last)
    return next((one for one in held.certain if one.id == question.of), None)


def _not_held(held: Held) -> Judged:
    why = "the one that is meant does not surely lie on these days, or is not of those counted"
    return judged(held, Answer.OPEN, None, flips="if its day and its sides were known", why=why)


def deadliest(_of: Known, question: Question, held: Held) -> Judged:
    """Judge "the deadliest since D" of the incident that is meant, by bounds of tolls."""
    if len(held.certain) < 2:
        why = "fewer than two incidents of these days are known"
        return judged(held, Answer.OPEN, None, flips="with more incidents", why=why)
    meant = _meant(question, held)
    if meant is None:
        return _not_held(held)
    of = f"the one of {_last(meant)}" if question.of else f"the latest, of {_last(meant)}"
    if meant.toll is None:
        why = f"no toll is known of {of}"
        return judged(held, Answer.OPEN, None, deciding=(meant,), flips="with its toll", why=why)
    others = [one for one in (*held.certain, *held.possible) if one is not meant]
    return _by_toll(held, meant, others, of)


def _by_toll(held: Held, meant: Happening, others: Sequence[Happening], of: str) -> Judged:
    least, most = _toll(meant)
    worse = [one for one in others if (_toll(one)[0] or 0) > (most or 0)]
    if worse and most is not None:
        worst = max(worse, key=lambda one: _toll(one)[0] or 0)
        why = f"the one of {_last(worst)} has a higher toll than {of}"
        flips = "if that toll were corrected"
        return judged(held, Answer.CONTRADICTED, 0.0, deciding=(worst, meant), flips=flips, why=why)
    unknown = [one for one in others if (high := _toll(one)[1]) is None or high >= (least or 0)]
    if unknown or least is None:
        why = "some of the others have no toll, or one as high"
        return judged(held, Answer.OPEN, None, deciding=tuple(unknown), flips="with their tolls", why=why)
    if open_ := thin(held):
        return open_
    why = f"none of the {incidents(len(others))} beside {of} has so high a toll"
    flips = "if a deadlier one became known"
    return judged(held, Answer.SUPPORTED, None, deciding=(meant,), flips=flips, why=why, entailed=True)


def busiest(_of: Known, _question: Question, held: Held) -> Judged:
    """Judge "the most in one day" of the latest day of the window with incidents."""
    days = Counter(_first(one) for one in held.certain if one.days.single)
    if len(days) < 2:
        why = "fewer than two days with incidents are known"
        return judged(held, Answer.OPEN, None, flips="with more incidents", why=why)
    latest = max(days)
    best = max((day for day in days if day != latest), key=lambda day: (days[day], day))
    could = days[best] + len(held.possible) + sum(1 for one in held.certain if not one.days.single)
    deciding = tuple(one for one in held.certain if _first(one) in {latest, best})
    why = f"{days[latest]} on {latest}, {days[best]} on {best}"
    if days[best] > days[latest]:
        flips = "if some of them fell away"
        return judged(held, Answer.CONTRADICTED, 0.0, deciding=deciding, flips=flips, why=why)
    if days[latest] <= could:
        return judged(held, Answer.OPEN, None, deciding=deciding, flips="with certain days", why=why)
    if open_ := thin(held):
        return open_
    flips = f"if {days[latest] - days[best]} more of {best} became known"
    return judged(held, Answer.SUPPORTED, None, deciding=deciding, flips=flips, why=why, entailed=True)


def stopped(of: Known, _question: Question, held: Held) -> Judged:
    """Judge "they have stopped" by the probability of a halt and its guards."""
    said = follow.on((of.series,), of.as_of, follow.Plan())[0]
    answer = by_chance((said.p_halt,))
    if said.state not in {TempoState.PROBABLE, TempoState.HALTED} and answer is Answer.SUPPORTED:
        answer = Answer.OPEN
    if said.state is TempoState.UNKNOWN:
        answer = Answer.OPEN
    why = "; ".join((f"the series is {said.state.value}", f"silent for {said.silent_days} days", *said.notes))
    flips = "with the next incident, or a longer silence"
    since = said.last or of.series.begins
    also = odds.others(of.series, since + _DAY, of.as_of, of.as_of)
    return judged(held, answer, said.p_halt, deciding=also, flips=flips, why=why)


def ratio(of: Known, question: Question, held: Held) -> Judged:
    """Judge "doubled since D" by the rates of the window and of as many days before it."""
    length = max((held.last - held.first).days + 1, _LEAST_BEFORE)
    before = odds.held(of, held.first - timedelta(length), held.first - _DAY)
    if open_ := thin(before) or thin(held):
        return replace(open_, why=f"to compare: {open_.why}")
    rates = [_rate(held), _rate(before)]
    if (
        min(rates[0][2], rates[1][2]) < LEAST_INCIDENTS
        and max(rates[0][2], rates[1][2]) < 2 * LEAST_INCIDENTS
    ):
        why = "too few incidents to compare rates"
        return judged(held, Answer.OPEN, None, flips="with more incidents", why=why)
    factor = question.factor or 1.0
    above = odds.faster(rates[0][:2], rates[1][:2], factor)
    probability = above if factor >= 1 else 1 - above
    now, then = (shape / days for shape, days, _ in rates)
    why = f"{now:.2f} a day on these days, {then:.2f} on the {length} days before"
    flips = "if other days were compared"
    return judged(held, by_chance((probability,)), probability, deciding=(), flips=flips, why=why)


def _rate(held: Held) -> tuple[float, float, float]:
    mass = len(held.certain) + sum(held.chances)
    return (0.5 + mass) / held.fano, (0.5 + float(np.sum(held.exposure))) / held.fano, mass


def _toll(one: Happening) -> tuple[int | None, int | None]:
    return (one.toll.low, one.toll.high) if one.toll else (None, None)


def _first(one: Happening) -> date:
    return one.days.first or one.first_seen


def _last(one: Happening) -> date:
    return one.days.last or one.first_seen


JUDGES: dict[Asked, Callable[[Known, Question, Held], Judged]] = {
    Asked.FIRST: first,
    Asked.LAST: last,
    Asked.DEADLIEST: deadliest,
    Asked.BUSIEST: busiest,
    Asked.STOPPED: stopped,
    Asked.RATIO: ratio,
}
"""Who judges which kind of sentence."""
