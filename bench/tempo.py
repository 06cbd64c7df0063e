"""Has it stopped? States, probabilities and verdicts on simulated and real series, replayed as of each day.

`python -m bench tempo` runs all tracks; `--quick` takes 160 series of one seed, `--unseen` the simulated
tracks on seeds that nothing was ever looked at on. The simulator stands in `_tempo_sim.py`, the methods
compared in `_tempo_methods.py`. docs/tempo.md tells what was chosen on which seeds.
"""

from __future__ import annotations

import sys
import time
from datetime import date

import numpy as np

from bench import _tempo_claims, _tempo_real
from bench import _tempo_methods as methods
from bench import _tempo_sim as sim
from bench._tempo_scores import Run, at_rate, brier, ece, false_per_year, found_within, reliability, unhalted
from onrecord.model import Days, Happening, Series
from onrecord.tempo import follow

FLOORS = {
    "false halts a series-year at P >= .8": (0.15, "most"),
    "found within 30 days at P >= .8": (0.60, "least"),
    "median delay at .5 false alarms a year": (12.0, "most"),
    "median delay at 1.5 a day": (8.0, "most"),
    "ECE": (0.02, "most"),
    "Brier": (0.036, "most"),
    "ECE on the shifted simulation": (0.03, "most"),
    "ordinary gaps with S < .01": (0.015, "most"),
    "leaky halts un-halted": (0.20, "most"),
    "false halts a series-year in outages": (0.25, "most"),
    "log score of 14 quiet days, gain over Poisson": (0.25, "least"),
    "gain over Poisson on real series": (0.10, "least"),
    "supported and right": (0.95, "least"),
    "contradicted and right": (0.95, "least"),
    "silences alone: consistent and right": (0.95, "least"),
    "1,000 series refreshed, seconds": (5.0, "most"),
    "10 years, 20,000 incidents, seconds": (0.05, "most"),
    "an evening more, of ten years against one": (1.5, "most"),
}


def main() -> None:
    """Print all tables."""
    quick, unseen = "--quick" in sys.argv, "--unseen" in sys.argv
    tested = sim.UNSEEN if unseen else sim.TESTED
    seeds, number = (tested[:1], 160) if quick else (tested, 640)
    figures: dict[str, float] = {}
    runs = [methods.ours(sim.made(seed, number)) for seed in seeds]
    plain = Run.joined(runs)
    figures |= _states(plain)
    if not unseen:
        _compared(sim.made(seeds[0], min(number, 320)))
    shifted = Run.joined([methods.ours(sim.made(seed, number // 2, sim.SHIFTED)) for seed in seeds])
    print("\nshifted simulation: reliability of P(halt), stated > true (days)")
    print("  " + reliability(shifted.halt, shifted.truth))
    figures["ECE on the shifted simulation"] = ece(shifted.halt, shifted.truth)
    figures |= _tempo_claims.figures(seeds, number // 2)
    if not unseen:
        figures |= _tempo_real.figures()
        figures |= _speed()
    _table(figures)


def _states(run: Run) -> dict[str, float]:
    print("simulation: reliability of P(halt), stated > true (days)")
    print("  " + reliability(run.halt, run.truth))
    delay, found = at_rate(run.halt, run, 0.5)
    by_rate = {rate: at_rate(run.halt, run, 0.5, rate=rate)[0] for rate in sim.RATES}
    print(f"median delay by incidents a day: {by_rate}; found within 30 days at .5 a year: {found:.2f}")
    outage = run.only(lambda one: one.group == "outage")
    return {
        "false halts a series-year at P >= .8": false_per_year(run.halt, run, 0.8),
        "found within 30 days at P >= .8": found_within(run.halt, run, 0.8),
        "median delay at .5 false alarms a year": delay,
        "median delay at 1.5 a day": by_rate[1.5],
        "ECE": ece(run.halt, run.truth),
        "Brier": brier(run.halt, run.truth),
        "ordinary gaps with S < .01": run.flagged_gaps(),
        "leaky halts un-halted": unhalted(run.halt, run),
        "false halts a series-year in outages": false_per_year(outage.halt, outage, 0.8),
        "log score of 14 quiet days, gain over Poisson": run.quiet_gain(),
    }


def _compared(made: list[sim.Made]) -> None:
    print(f"\nmethods on {len(made)} series of the first seed, at .5 false alarms a year and at P >= .8")
    print(f"{'method':24s}  delay  <=30 d   Brier    ECE  FA .8 found .8")
    base = methods.ours(made)
    for name, score in methods.others(made, base):
        delay, found = at_rate(score, base, 0.5)
        line = f"{name:24s} {delay:6.1f} {found:7.2f}"
        if score.max() <= 1 and name not in methods.NO_PROBABILITY:
            line += (
                f" {brier(score, base.truth):7.4f} {ece(score, base.truth):6.3f}"
                f" {false_per_year(score, base, 0.8):6.2f} {found_within(score, base, 0.8):8.2f}"
            )
        print(line)


def _speed() -> dict[str, float]:
    many = [one.series for one in sim.made(5, 1000)]
    day = date.fromordinal(sim.FIRST.toordinal() + 400)
    start = time.process_time()
    follow.on(many, day, follow.Plan())
    refreshed = time.process_time() - start
    long = _long_series()
    follow.on((long,), date(2020, 1, 1), follow.Plan())
    start = time.process_time()
    follow.on((long,), date(2020, 1, 1), follow.Plan())
    return {
        "1,000 series refreshed, seconds": refreshed,
        "10 years, 20,000 incidents, seconds": time.process_time() - start,
        "an evening more, of ten years against one": _evening(long) / _evening(_long_series(1)),
    }


def _evening(series: Series) -> float:
    """Measure in seconds what an evening more costs, over a year of them, the start left out."""
    first = date(2018, 12, 1)
    evenings = follow.replay((series,), first, date(2019, 11, 30), follow.Plan())
    next(evenings)
    start = time.process_time()
    for _ in evenings:
        pass
    return time.process_time() - start


def _long_series(years: int = 10) -> Series:
    random = np.random.default_rng(5)
    first, number = date(2020 - years, 1, 1), 365 * years + 2
    days = [date.fromordinal(first.toordinal() + int(at)) for at in random.integers(0, number, 2_000 * years)]
    happenings = tuple(Happening(id=str(k), days=Days.on(day), first_seen=day) for k, day in enumerate(days))
    return Series(name=f"{years} years", begins=first, happenings=happenings)


def _table(figures: dict[str, float]) -> None:
    print(f"\n{'measured':50s} {'value':>8s}   threshold")
    for name, value in figures.items():
        line = f"{name:50s} {value:8.4f}"
        if name in FLOORS:
            floor, way = FLOORS[name]
            reached = value <= floor if way == "most" else value >= floor
            line += f"   at {way} {floor}{'' if reached else '   NOT REACHED'}"
        print(line)


if __name__ == "__main__":
    main()
