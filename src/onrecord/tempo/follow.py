"""What is said of series, evening by evening, from what was known on each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from onrecord.model import Halt, TempoState
from onrecord.tempo import silence, state, totals
from onrecord.tempo.hazard import Hazards
from onrecord.tempo.walk import evenings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from onrecord.model import Series, Tempo
    from onrecord.tempo.special import Floats

LOOK_BACK = 90
"""Evenings before the one asked about, walked to know whether a halt held before the last incident."""
_LEAST_GAP = 4
_SURPRISING = 0.02
_NAMED = 3
_STRIDE = 3
"""Days between the evenings looked back on: a halt that was held is held for longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How series are followed: the seed of placements of totals, and the hazards, if they are told."""

    seed: int = 0
    hazards: Hazards | None = None


def replay(series: Sequence[Series], first: date, last: date, plan: Plan) -> Iterator[tuple[Tempo, ...]]:
    """Give what stands of all series on each evening, in the order of the series.

    Series that begin later say "not enough record" until they do. Those with totals are placed anew each
    evening, from the totals known by then.
    """
    memories = [state.Remembered() for _ in series]
    for evening in _walked(series, first, last, plan):
        out = []
        for k, (one, numbers) in enumerate(zip(series, evening, strict=True)):
            said, memories[k] = state.said(one.name, numbers, memories[k], _most(one, numbers))
            out.append(said)
        yield tuple(out)


def _walked(series: Sequence[Series], first: date, last: date, plan: Plan) -> Iterator[list[state.Numbers]]:
    plain = [one for one in series if not one.tallies]
    walked = evenings(plain, first.toordinal(), last.toordinal(), plan.hazards) if plain else None
    placed = [_placings(one, first, last, plan) if one.tallies else None for one in series]
    for _ in range((last - first).days + 1):
        found = iter(state.numbers(next(walked)) if walked else ())
        yield [next(each) if each else next(found) for each in placed]


def _placings(one: Series, first: date, last: date, plan: Plan) -> Iterator[state.Numbers]:
    """Average over placements, evening by evening; nothing is learned of stops from copies of one series.

    They are placed anew where a total or an incident became known.
    """
    hazards = plan.hazards or Hazards()
    for start, end in totals.stretches(one, first, last):
        many = totals.placed(one, end, plan.seed)
        counted = totals.last_possible(totals.steps(totals.known(one, start)))
        own = [h.days.last for h in one.happenings if h.days.last and h.first_seen <= start]
        dated = max(own, default=None)
        for evening in evenings(many, start.toordinal(), end.toordinal(), hazards, copies=True):
            yield state.averaged(state.numbers(evening), counted, dated)


def _placed(one: Series, day: date, plan: Plan) -> state.Numbers:
    return next(_placings(one, day, day, plan))


def _most(one: Series, numbers: state.Numbers) -> tuple[TempoState, str]:
    """Give the strongest state allowed, and why: blackouts and other attackers stand against a halt."""
    day = numbers.as_of
    if any((b.first is None or b.first <= day) and (b.last is None or day <= b.last) for b in one.blackouts):
        return TempoState.POSSIBLE, "nothing can be seen in a blackout"
    since = numbers.last or one.begins
    also = [h for h in one.others if h.first_seen <= day and h.days.last and since < h.days.last <= day]
    if also:
        number = "1 attack" if len(also) == 1 else f"{len(also):,} attacks"
        named = ", ".join(h.id for h in also[:_NAMED]) + (" ..." if len(also) > _NAMED else "")
        why = "by unnamed or other actors, or on a target or place not known"
        return TempoState.POSSIBLE, f"{number} since the last incident may belong here, {why} ({named})"
    return TempoState.HALTED, ""


def on(series: Sequence[Series], as_of: date, plan: Plan) -> tuple[Tempo, ...]:
    """Give what stands of all series on one evening, telling breaches from resumptions.

    Where a silence was broken within the last LOOK_BACK days, those evenings are walked again.
    """
    plain = [one for one in series if not one.tallies]
    day = as_of.toordinal()
    evening = next(evenings(plain, day, day, plan.hazards)) if plain else None
    found = iter(state.numbers(evening) if evening else ())
    fixed = plan if evening is None else replace(plan, hazards=evening.hazards)
    memories = _remembered([one for one in series if _may_have_halted(one, as_of)], as_of, fixed)
    out = []
    for one in series:
        numbers = _placed(one, as_of, plan) if one.tallies else next(found)
        memory = memories.get(one.name, state.Remembered())
        out.append(state.said(one.name, numbers, memory, _most(one, numbers))[0])
    return tuple(out)


def _remembered(series: Sequence[Series], as_of: date, plan: Plan) -> dict[str, state.Remembered]:
    memories = {one.name: state.Remembered() for one in series}
    first, before = as_of - timedelta(LOOK_BACK), as_of - timedelta(1)
    plain = [one for one in series if not one.tallies]
    ordinals = first.toordinal(), before.toordinal()
    for evening in evenings(plain, *ordinals, plan.hazards, _STRIDE) if plain else ():
        for one, numbers in zip(plain, state.numbers(evening), strict=True):
            memories[one.name] = _next(one, numbers, memories[one.name])
    for one in series:
        for day in _told_on(one, first, before):
            memories[one.name] = _next(one, _placed(one, day, plan), memories[one.name])
    return memories


def _next(one: Series, numbers: state.Numbers, memory: state.Remembered) -> state.Remembered:
    return state.said(one.name, numbers, memory, _most(one, numbers))[1]


def _told_on(one: Series, first: date, last: date) -> list[date]:
    """Give the days on which a total became known and those before: between them nothing new was told."""
    told = {t.first_seen - timedelta(back) for t in one.tallies for back in (0, 1)}
    return sorted(day for day in told if first <= day <= last)


def _may_have_halted(one: Series, as_of: date) -> bool:
    """Tell whether a surprising silence was broken within the evenings looked back on.

    Only such a one can have been held for a halt; the closed form alone tells, at little cost.
    """
    if one.tallies:
        return True
    start = as_of.toordinal() - LOOK_BACK - silence.BACK
    days = sorted(
        at
        for h in one.happenings
        if h.days.last and h.first_seen <= as_of and (at := h.days.last.toordinal()) >= start
    )
    known = np.bincount([at - start for at in days], minlength=LOOK_BACK + silence.BACK + 1).astype(float)
    return any(
        _surprising(known, before - start, after - before)
        for before, after in pairwise(days)
        if after - before >= _LEAST_GAP and as_of.toordinal() - after <= LOOK_BACK
    )


def _surprising(known: Floats, at: int, gap: int) -> bool:
    back = known[max(0, at - silence.BACK + 1) : at + 1]
    before = np.pad(back, (silence.BACK - len(back), 0))[None, :]
    watched = (np.cumsum(before, axis=1) > 0).astype(float)
    found = silence.silences(before, watched, np.ones((1, gap)), np.array([Hazards().halt]))
    return bool(found.tail[0] < _SURPRISING)


def halts(said: Iterable[Tempo]) -> tuple[Halt, ...]:
    """Give the halts of one series from its evenings in order, each for as long as it was held to be one."""
    out: list[Halt] = []
    strong = {TempoState.PROBABLE, TempoState.HALTED}
    for one in said:
        open_ = bool(out) and out[-1].until is None
        if open_ and one.state not in strong:
            out[-1] = replace(out[-1], until=one.as_of - timedelta(1))
        elif one.state in strong and not open_ and one.last:
            out.append(Halt(series=one.series, last=one.last, noticed=one.as_of))
    return tuple(out)
