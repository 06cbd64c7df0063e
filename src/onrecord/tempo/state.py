"""From numbers to words: bands, guards, and what happened to a halt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from onrecord.model import Change, Interval, Tempo, TempoState
from onrecord.tempo import regimes, special
from onrecord.tempo.certainty import CAP, combined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.tempo.walk import Evening

_BANDS = (
    (0.95, TempoState.HALTED),
    (0.8, TempoState.PROBABLE),
    (0.5, TempoState.POSSIBLE),
    (0.2, TempoState.QUIET),
)
PROBABLE = 0.8
_RESUMED = 0.2
_LEAST_SILENT_DAYS = 3.0
_LARGEST_TAIL = 0.05
_LEAST_EXPECTED = 3.0
_LEAST_FILTERED = 0.8
_LEAST_INCIDENTS = 5
_LEAST_COVERAGE = 0.5
_HARDLY_ANY = 0.25
_CLUSTERED = 12.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """What a series was in before: the last day before the halt it is held to be in, if any.

    It has been held at least since `noticed`; `seen` is the evening that was last looked at.
    """

    before_halt: date | None = None
    noticed: date | None = None
    breaches: tuple[date, ...] = ()
    seen: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """An evening of one series in numbers, before they become words."""

    as_of: date
    last: date | None
    silent_days: int
    effective: float
    tail: float
    expected: float
    filtered: float
    p_halt: float
    p_quiet: float
    rate: Interval
    before: Interval
    unusual_after: float
    coverage: float
    incidents: float
    fano: float
    by_total: bool = False
    dated: date | None = None


def numbers(evening: Evening) -> list[Numbers]:
    """Give the numbers of all series on an evening."""
    filtered, found = evening.filtered, evening.silence
    p = combined(filtered, found, evening.lasting)
    quiet, rate = regimes.quiet_ahead(evening.belief), regimes.rates(evening.belief)
    more, expected = found.unusual_after(), found.expected
    before = special.gamma_quantiles(found.shape, found.days / found.fano)
    return [
        Numbers(
            as_of=date.fromordinal(evening.day),
            last=date.fromordinal(int(evening.last[k])) if evening.last[k] >= 0 else None,
            silent_days=int(evening.silent_days[k]),
            effective=float(found.effective[k]),
            tail=float(evening.careful_tail[k]),
            expected=float(expected[k]),
            filtered=float(filtered[k]),
            p_halt=float(min(p[k], CAP)),
            p_quiet=float(quiet[k]),
            rate=Interval(low=float(rate[k, 0]), middle=float(rate[k, 1]), high=float(rate[k, 2])),
            before=Interval(low=float(before[k, 0]), middle=float(before[k, 1]), high=float(before[k, 2])),
            unusual_after=float(more[k]),
            coverage=float(evening.coverage[k]),
            incidents=float(evening.incidents[k]),
            fano=float(found.fano[k]),
        )
        for k in range(len(filtered))
    ]


def averaged(many: Sequence[Numbers], counted: date | None, dated: date | None) -> Numbers:
    """Average what several placements of the same totals say.

    `counted` is the last day that the totals leave possible, `dated` that of the incidents with a day.
    """
    first, last = many[0], max((day for day in (counted, dated) if day), default=None)

    def mean(name: str) -> float:
        return float(np.mean([getattr(one, name) for one in many]))

    def interval(name: str) -> Interval:
        each = [getattr(one, name) for one in many]
        return Interval(
            low=float(np.mean([i.low for i in each])),
            middle=float(np.mean([i.middle for i in each])),
            high=float(np.mean([i.high for i in each])),
        )

    return Numbers(
        as_of=first.as_of,
        last=last,
        silent_days=(first.as_of - last).days if last else 0,
        effective=mean("effective"),
        tail=mean("tail"),
        expected=mean("expected"),
        filtered=mean("filtered"),
        p_halt=mean("p_halt"),
        p_quiet=mean("p_quiet"),
        rate=interval("rate"),
        before=interval("before"),
        unusual_after=mean("unusual_after"),
        coverage=mean("coverage"),
        incidents=mean("incidents"),
        fano=mean("fano"),
        by_total=counted is not None and last == counted and last != dated,
        dated=dated,
    )


def said(
    name: str, one: Numbers, memory: Remembered, most: tuple[TempoState, str]
) -> tuple[Tempo, Remembered]:
    """Put the numbers of a series into words, and remember what the next evening must know.

    Args:
        name: the series.
        one: its numbers.
        memory: what was remembered the evening before.
        most: the strongest state that may be said, and why.

    """
    state, notes = _state(one)
    if _rank(state) > _rank(most[0]):
        state = most[0]
        notes.append(f"{most[1]}, so a halt is called possible at most")
    memory, changes = _remember(one, state, memory)
    memory = replace(memory, seen=one.as_of)
    changes = changes or _turns(one)
    if one.fano >= _CLUSTERED:
        notes.append("the numbers come in heaps; see that the rows count incidents, not munitions or reports")
    return Tempo(
        series=name,
        as_of=one.as_of,
        silent_days=one.silent_days,
        effective_silent_days=one.effective,
        silence=one.tail,
        p_halt=one.p_halt,
        p_quiet_14=one.p_quiet,
        state=state,
        rate=one.rate,
        before=one.before,
        last=one.last,
        unusual_after=one.unusual_after if one.unusual_after > 0 else None,
        changes=changes,
        coverage=one.coverage,
        notes=tuple(notes),
        by_total=one.by_total,
        dated=one.dated,
    ), memory


def _rank(state: TempoState) -> int:
    return list(TempoState).index(state)


def _state(one: Numbers) -> tuple[TempoState, list[str]]:
    if one.incidents < _LEAST_INCIDENTS:
        return TempoState.UNKNOWN, [f"fewer than {_LEAST_INCIDENTS} incidents are known"]
    state = next((band for least, band in _BANDS if one.p_halt >= least), TempoState.ACTIVE)
    notes = []
    if one.coverage < _LEAST_COVERAGE and one.silent_days > 0:
        notes.append(f"only {one.coverage:.0%} of the usual sources were read since the last incident")
        if one.coverage < _HARDLY_ANY or _rank(state) < _rank(TempoState.POSSIBLE):
            return TempoState.UNKNOWN, notes
        state = TempoState.POSSIBLE
    thin = [
        (one.effective < _LEAST_SILENT_DAYS, f"{one.effective:.1f} effective silent days are too few"),
        (one.tail >= _LARGEST_TAIL, "such a silence is no surprise at the tempo before it"),
        (one.expected < _LEAST_EXPECTED, "fewer than 3 incidents were to be expected in this silence"),
        (
            one.filtered < _LEAST_FILTERED,
            "the filter, which allows for long clusters, is not of this opinion",
        ),
    ]
    reasons = [why for holds, why in thin if holds]
    if _rank(state) >= _rank(TempoState.PROBABLE) and reasons:
        return TempoState.POSSIBLE, [*notes, *reasons]
    if state is TempoState.HALTED and one.filtered < _BANDS[0][0]:
        return TempoState.PROBABLE, notes
    return state, notes


def _remember(one: Numbers, state: TempoState, memory: Remembered) -> tuple[Remembered, tuple[Change, ...]]:
    """Tell a breach (an incident, yet the halt may hold) from a resumption, by the filter alone.

    An incident of before the halt was held, and only told later, breaks nothing: the silence began with it.
    """
    if memory.before_halt is None:
        if _rank(state) >= _rank(TempoState.PROBABLE) and one.last:
            noticed = memory.seen + timedelta(1) if memory.seen else None
            return Remembered(before_halt=one.last, noticed=noticed), ()
        return memory, ()
    if one.last is None or one.last <= memory.before_halt:
        return memory, ()
    if one.filtered < _RESUMED:
        return Remembered(), (Change.RESUMPTION,)
    if memory.noticed is not None and one.last < memory.noticed:
        return replace(memory, before_halt=one.last), ()
    breaches = memory.breaches if one.last in memory.breaches else (*memory.breaches, one.last)
    return replace(memory, breaches=breaches), (Change.BREACH,)


def _turns(one: Numbers) -> tuple[Change, ...]:
    """Call a surge or a decline only where the two rates are apart at the 99 % level."""
    if one.silent_days > _LEAST_SILENT_DAYS:
        return ()
    return one_turn(one.rate, one.before)


def one_turn(now: Interval, before: Interval) -> tuple[Change, ...]:
    """Compare two rates by their intervals, taken as lognormal."""
    if min(now.low, before.low) <= 0:
        return ()
    wide = 3.29
    spread = np.hypot(np.log(now.high / now.low), np.log(before.high / before.low)) / wide
    apart = np.log(now.middle / before.middle) / max(float(spread), 1e-9)
    if abs(apart) < 2.326:
        return ()
    return (Change.SURGE if apart > 0 else Change.DECLINE,)
