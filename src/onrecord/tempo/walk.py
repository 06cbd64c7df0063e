"""The filter and the closed form walked over the days, each from what was known on its evening."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from onrecord.tempo import delay, lasting, regimes, silence
from onrecord.tempo.hazard import Hazards, Learner
from onrecord.tempo.watch import NEVER, REVISED, Watch

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.model import Series
    from onrecord.tempo.special import Floats, Whole

RUN_UP = 240
"""Days before the last incident from which the filter starts: it has forgotten what lies before."""
_LONGEST = 1500
_RELEARN = 7
_AT_ONCE = 1000
"""Series x evenings whose last days are walked together: a step of few rows costs hardly less."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evening:
    """What stands of all series on an evening, one number a series; `day` counts as `date.toordinal`.

    `last` is the ordinal of the last incident's latest day, or NEVER; `careful_tail` the larger of the
    tails against the levels before the silence and before a surge; `coverage` the mean share read over
    the silent days. `lasting` tells how long clusters last, over all series.
    """

    day: int
    last: Floats
    belief: regimes.Belief
    silence: silence.Silence
    careful_tail: Floats
    coverage: Floats
    incidents: Floats
    hazards: Hazards
    lasting: float

    @property
    def filtered(self) -> Floats:
        """Give the filter's probability of a halt."""
        return regimes.stopped(self.belief)

    @property
    def silent_days(self) -> Floats:
        """Give calendar days since the last incident, 0 where there is none."""
        out: Floats = np.where(self.last >= 0, self.day - self.last, 0)
        return out


def evenings(
    series: Sequence[Series],
    first: int,
    last: int,
    hazards: Hazards | None = None,
    every: int = 1,
    *,
    copies: bool = False,
) -> Iterator[Evening]:
    """Walk all series from one day to another; each evening knows only what was known by then.

    Args:
        series: all series together; delays and hazards are learned from all of them.
        first: the first evening, as `date.toordinal`.
        last: the last evening.
        hazards: of pauses and halts; learned where they are None.
        every: how many days lie between two evenings; the last one is always given.
        copies: all are placements of the same totals: nothing is learned from them, and a total counts what
            was known when it was told, as late as reports usually come.

    """
    starts = _starts(series, first)
    watch = Watch(series, int(starts.min()) - silence.BACK, last, delay.usual() if copies else None)
    learner = Learner(len(series), fixed=hazards)
    watch.learn(first)
    begin = starts - watch.first
    shares = watch.shares()
    clusters = lasting.UNKNOWN
    closed = _run(watch, begin, first - REVISED, learner)
    open_: list[_Open] = []
    for day in range(first, last + 1):
        late = watch.learn(day)
        if (day - first) % _RELEARN == 0:
            shares = watch.shares()
            clusters = lasting.UNKNOWN if copies else _lasting(watch, begin, day - REVISED)
        if day > first:
            if late:
                closed = _rebuilt(watch, begin, day - REVISED - 1, closed, np.array(sorted(late)))
            closed = _advance(watch, begin, closed, day - REVISED - watch.first, shares)
            learner.step(watch, begin, day - REVISED - watch.first)
        if (last - day) % every:
            continue
        closed = _with(closed, learner.value)
        open_.append(_opened(watch, closed, day, shares, (learner.value, clusters)))
        if day == last or len(open_) * len(series) >= _AT_ONCE:
            yield from _finished(open_, begin)
            open_ = []


@dataclass(frozen=True, slots=True, kw_only=True)
class _Open:
    """An evening whose last REVISED days the filter has not walked yet: their columns, masses, exposures."""

    evening: Evening
    columns: Whole
    mass: Floats
    seen: Floats


def _opened(
    watch: Watch, closed: regimes.Belief, day: int, shares: Floats, learned: tuple[Hazards, float]
) -> _Open:
    now = day - watch.first
    columns = np.tile(np.arange(now - REVISED + 1, now + 1), (len(watch.begins), 1))
    return _Open(
        evening=_evening(watch, closed, day, shares, learned),
        columns=columns,
        mass=watch.masses(columns),
        seen=watch.exposure(columns, shares),
    )


def _finished(open_: Sequence[_Open], begin: Whole) -> Iterator[Evening]:
    """Walk the last days of some evenings side by side."""
    columns, mass, seen = (
        np.concatenate([getattr(one, name) for one in open_]) for name in ("columns", "mass", "seen")
    )
    belief = regimes.together([one.evening.belief for one in open_])
    waiting = np.tile(begin, len(open_))[:, None] > columns
    for at in range(REVISED):
        after, _ = regimes.step(belief, mass[:, at], seen[:, at])
        belief = regimes.kept(after, belief, waiting[:, at])
    for one, each in zip(open_, regimes.apart(belief, len(open_)), strict=True):
        yield replace(one.evening, belief=each)


def _with(belief: regimes.Belief, hazards: Hazards) -> regimes.Belief:
    n = len(belief.halts)
    return replace(belief, pauses=np.full(n, hazards.pause), halts=np.full(n, hazards.halt))


def _starts(series: Sequence[Series], first: int) -> Whole:
    """Give each series' day of start: a run-up before its last incident, and never too far back."""
    day, out = date.fromordinal(first), []
    for one in series:
        known = [h.days.last for h in one.happenings if h.days.last and h.first_seen <= day]
        latest = min(max(known, default=day), day).toordinal()
        out.append(max(latest - RUN_UP, first - _LONGEST, min(one.begins, day).toordinal()))
    return np.array(out)


def _day(watch: Watch, column: int, shares: Floats) -> tuple[Floats, Floats]:
    age = min(max(watch.known - watch.first - column, 0), delay.TAIL)
    known = watch.known_of(np.full((len(watch.begins), 1), column), shares[age])
    exposure = watch.cover[:, column] * np.broadcast_to(known, (len(watch.begins), 1))[:, 0]
    return watch.mass[:, column], np.where(watch.begins <= column, exposure, 0.0)


def _advance(
    watch: Watch, begin: Whole, belief: regimes.Belief, column: int, shares: Floats
) -> regimes.Belief:
    mass, exposure = _day(watch, column, shares)
    after, _ = regimes.step(belief, mass, exposure)
    return regimes.kept(after, belief, begin > column)


def _run(watch: Watch, begin: Whole, upto: int, learner: Learner) -> regimes.Belief:
    """Run all series up to a day; series that start later stay unknowing until they do."""
    n = len(begin)
    belief = _with(regimes.unknowing(np.zeros(n), np.zeros(n)), learner.value)
    for column in range(int(begin.min()), upto - watch.first + 1):
        belief = _advance(watch, begin, belief, column, delay.at_once())
        learner.step(watch, begin, column)
    return belief


def _rebuilt(watch: Watch, begin: Whole, upto: int, closed: regimes.Belief, rows: Whole) -> regimes.Belief:
    """Run some series anew, because reports came for days that the filter had closed."""
    belief = regimes.unknowing(closed.pauses[rows], closed.halts[rows])
    for column in range(int(begin[rows].min()), upto - watch.first + 1):
        cover = np.where(watch.begins[rows] <= column, watch.cover[rows, column], 0.0)
        after, _ = regimes.step(belief, watch.mass[rows, column], cover)
        belief = regimes.kept(after, belief, begin[rows] > column)
    weights, states = closed.weights.copy(), closed.states.copy()
    weights[rows], states[rows] = belief.weights, belief.states
    return replace(closed, weights=weights, states=states)


def _lasting(watch: Watch, begin: Whole, upto: int) -> float:
    """Measure how long clusters last on the days that are closed and that every series was watched."""
    first = max(int(begin.max()), upto - watch.first + 1 - lasting.BACK)
    return lasting.measured(watch.mass[:, first : upto - watch.first + 1])


def _evening(
    watch: Watch, belief: regimes.Belief, day: int, shares: Floats, learned: tuple[Hazards, float]
) -> Evening:
    hazards, clusters = learned
    now = day - watch.first
    last = np.where(watch.last >= 0, np.minimum(watch.last, now), now)
    back = last[:, None] - np.arange(silence.BACK - 1, -1, -1)[None, :]
    longest = max(1, int((now - last).max()))
    ahead = last[:, None] + np.arange(1, longest + 1)[None, :]
    exposure = watch.exposure(ahead, shares)
    after = np.where(ahead <= now, exposure, -1.0)
    before, watched = watch.masses(back), watch.exposure(back, shares)
    half = np.full(len(last), hazards.halt)
    found = silence.silences(before, watched, after, half)
    gap = ahead <= now
    covered = np.where(gap, np.take_along_axis(watch.cover, np.clip(ahead, 0, now), axis=1), 0.0)
    number = gap.sum(axis=1)
    return Evening(
        day=day,
        last=np.where(watch.last == NEVER, NEVER, last + watch.first),
        belief=belief,
        silence=found,
        careful_tail=silence.before_surge(before, watched, found),
        coverage=np.where(number > 0, covered.sum(axis=1) / np.maximum(number, 1), watch.cover[:, now]),
        incidents=watch.incidents.copy(),
        hazards=hazards,
        lasting=clusters,
    )
