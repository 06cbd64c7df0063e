"""The probabilities behind a verdict: what the record holds of a window, and what it may still miss."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onrecord.tempo import regimes, silence
from onrecord.tempo.special import negative_binomial
from onrecord.tempo.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from onrecord.model import Happening, Series
    from onrecord.tempo.special import Floats

_AROUND = 30
_MOST_MISSING = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What a record holds of a window, as of a day.

    `certain` lie in it for sure, `possible` may; `chances` are the chances of the latter. `exposure` is the
    share of each day's incidents that would be known by now, `coverage` the share of sources read, each in
    the order of the days. `shape`, `days` and `fano` give the rate around the window. `others` may lie in it
    and may be of the series: by unnamed or other actors, or on a target or place not known.
    """

    first: date
    last: date
    certain: tuple[Happening, ...]
    possible: tuple[Happening, ...]
    chances: tuple[float, ...]
    exposure: Floats
    coverage: Floats
    shape: float
    days: float
    fano: float
    before: silence.Silence
    watched: bool
    incidents: float
    others: tuple[Happening, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A series as known by a day, and the share of incidents known 0, 1, ... days after they happened."""

    series: Series
    as_of: date
    shares: Floats


def known(series: Series, as_of: date, all_series: Sequence[Series] = ()) -> Known:
    """Give a series as known by a day; delays are learned from all series given, or from it alone."""
    every = all_series or (series,)
    watch = Watch(every, min(one.begins for one in every).toordinal(), as_of.toordinal())
    watch.learn(as_of.toordinal())
    return Known(series=series, as_of=as_of, shares=watch.shares())


def held(of: Known, first: date, last: date) -> Held:
    """Give what the record holds of a window, from what was known by a day."""
    series, as_of, shares = of.series, of.as_of, of.shares
    start = min(series.begins, first).toordinal() - silence.BACK
    watch = Watch((series,), start, as_of.toordinal())
    watch.learn(as_of.toordinal())
    low, high = first.toordinal() - start, min(last, as_of).toordinal() - start
    exposure = watch.exposure(np.arange(low, high + 1)[None, :], shares)[0]
    coverage = watch.cover[0, low : high + 1]
    certain, possible, chances = _inside(series, first, last, as_of)
    around = np.arange(max(low - _AROUND, 0), min(high + _AROUND, as_of.toordinal() - start) + 1)[None, :]
    mass, seen = watch.masses(around)[0], watch.exposure(around, shares)[0]
    before = _before(watch, low, exposure, shares)
    fano = float(before.fano[0])
    return Held(
        first=first,
        last=min(last, as_of),
        certain=certain,
        possible=possible,
        chances=chances,
        exposure=exposure,
        coverage=coverage,
        shape=float(0.5 + mass.sum()) / fano,
        days=float(0.5 + seen.sum()) / fano,
        fano=fano,
        before=before,
        watched=series.begins <= first,
        incidents=float(watch.incidents[0]),
        others=others(series, first, last, as_of),
    )


def others(series: Series, first: date, last: date, as_of: date) -> tuple[Happening, ...]:
    """Give what may lie in a window and may be of a series, as known by a day."""
    return tuple(
        one
        for one in series.others
        if one.first_seen <= as_of
        and one.days.first is not None
        and one.days.last is not None
        and one.days.first <= last
        and first <= one.days.last
    )


def _inside(
    series: Series, first: date, last: date, as_of: date
) -> tuple[tuple[Happening, ...], tuple[Happening, ...], tuple[float, ...]]:
    certain, possible, chances = [], [], []
    for one in series.happenings:
        low, high = one.days.first, one.days.last
        if one.first_seen > as_of or low is None or high is None or high < first or low > last:
            continue
        high = max(min(high, one.first_seen), low)
        inside = (min(high, last) - max(low, first)).days + 1
        chance = inside / ((high - low).days + 1) * min(1.0, one.weight)
        if chance >= 1 - 1e-9:
            certain.append(one)
        elif chance > 0:
            possible.append(one)
            chances.append(chance)
    return tuple(certain), tuple(possible), tuple(chances)


def _before(watch: Watch, low: int, exposure: Floats, shares: Floats) -> silence.Silence:
    """Judge the window as a silence after the last incident that surely lies before it."""
    known = np.flatnonzero(watch.mass[0, :low] >= 1 - 1e-9)
    last = int(known[-1]) if len(known) else low - 1
    back = np.arange(last - silence.BACK + 1, last + 1)[None, :]
    between = watch.exposure(np.arange(last + 1, low)[None, :], shares)
    after = np.concatenate([between, exposure[None, :]], axis=1)
    stop = np.array([regimes.START_HAZARD])
    return silence.silences(watch.masses(back), watch.exposure(back, shares), after, stop)


def missing(one: Held, seen: float = 1.0) -> float:
    """Give how many incidents of the window are to be expected that the record does not hold.

    Args:
        one: what it holds.
        seen: the share of true incidents that are ever recorded; 1 asks for those only.

    """
    return one.shape / one.days * float((1 - one.exposure * seen).sum()) / seen


def numbers(one: Held, seen: float = 1.0) -> Floats:
    """Give the probabilities of 0, 1, 2 ... incidents in the window beyond the certain ones."""
    mean = missing(one, seen)
    out = np.ones(1)
    for chance in one.chances[:200]:
        out = np.convolve(out, (1 - chance, chance))
    if mean <= 1e-9:
        return out
    size = 1 / (1 / one.shape + (one.fano - 1) / mean)
    upto = min(_MOST_MISSING, int(mean + 12 * np.sqrt(mean + mean**2 / size)) + 5)
    return np.convolve(out, negative_binomial(mean, size, upto))


def more_than(one: Held, number: int, seen: float = 1.0) -> float:
    """Give the probability that more than so many incidents lie in the window."""
    beyond = number - len(one.certain)
    if beyond < 0:
        return 1.0
    return float(1 - min(1.0, numbers(one, seen)[: beyond + 1].sum()))


def silent(one: Held) -> float:
    """Give the probability that a window without known incidents holds none that will ever be known.

    Averages over when a halt may have begun, if any; the local rate alone would undercount silences. Shape
    and days are both divided by the dispersion, so that the mean rate stays what it was.
    """
    found = one.before
    shape, days = float(found.shape[0]), float(found.days[0])
    stop = regimes.START_HAZARD
    exposure = one.exposure
    number = len(exposure)
    until = np.concatenate([[0.0], np.cumsum(exposure)])
    unseen = np.concatenate([[0.0], np.cumsum(1 - exposure)])
    onset = np.arange(number + 1)
    weight = (1 - stop) ** onset * (days / (days + until)) ** shape
    weight[:-1] *= stop
    weight /= weight.sum()
    known = days / float(found.fano[0]) + until
    quiet = (known / (known + unseen)) ** shape
    doubt = float(np.prod([1 - chance for chance in one.chances])) if one.chances else 1.0
    return float(weight @ quiet) * doubt


def faster(now: tuple[float, float], before: tuple[float, float], factor: float) -> float:
    """Give the probability that one gamma rate (shape, days) is at least so many times another."""
    grid = np.linspace(1e-6, 1 - 1e-6, 20001)
    a, b = now[0], before[0]
    log = (a - 1) * np.log(grid) + (b - 1) * np.log1p(-grid)
    density = np.exp(log - log.max())
    edge = factor * now[1] / (factor * now[1] + before[1])
    return float(density[grid >= edge].sum() / density.sum())
