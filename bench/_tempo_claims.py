"""Verdicts on generated sentences: "more than N in these days", "none since D", judged as of a day."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from bench import _tempo_sim as sim
from onrecord.model import Answer, Range
from onrecord.tempo.check import check
from onrecord.tempo.question import Asked, Period, Question

if TYPE_CHECKING:
    from collections.abc import Sequence

_FIRST = sim.FIRST.toordinal()
_SILENCES = 4
"""Sentences of silence a series: few of them are ever called consistent."""
_BESIDE = 8
"""Series of the same list from which delays are learned too, as in a user's own table."""
_SURE = {Answer.SUPPORTED: "supported", Answer.CONSISTENT: "supported", Answer.CONTRADICTED: "contradicted"}


def figures(seeds: Sequence[int], number: int) -> dict[str, float]:
    """Judge six sentences a series; prints the table and gives the shares that were right."""
    counted: Counter[tuple[str, str, bool]] = Counter()
    for seed in seeds:
        random = np.random.default_rng([seed, 99])
        made = sim.made(seed, number)
        beside = [one.series for one in made[:_BESIDE]]
        for one in made:
            for kind, question, day, truth in _sentences(random, one):
                answer = check(one.series, question, day, (one.series, *beside)).answer
                counted[kind, _SURE.get(answer, "open"), truth] += 1
    print(f"\n{'sentences':12s} {'number':>7s}  supported  right contradicted right")
    out: dict[str, float] = {}
    right: Counter[str] = Counter()
    said: Counter[str] = Counter()
    for kind in ("more than", "none"):
        total = sum(v for (k, _, _), v in counted.items() if k == kind)
        line = f"{kind:12s} {total:7d}"
        for verdict, wanted in (("supported", True), ("contradicted", False)):
            good, bad = counted[kind, verdict, wanted], counted[kind, verdict, not wanted]
            right[verdict] += good
            said[verdict] += good + bad
            if (kind, verdict) == ("none", "supported"):
                out["silences alone: consistent and right"] = good / max(good + bad, 1)
            line += f" {(good + bad) / total:10.2f} {good / max(good + bad, 1):6.3f}"
        print(line)
    return {f"{one} and right": right[one] / max(said[one], 1) for one in right} | out


def _sentences(random: np.random.Generator, one: sim.Made) -> list[tuple[str, Question, date, bool]]:
    """Give sentences with their truth: counts by what happened, silences by what is ever recorded."""
    out = []
    for _ in range(2):
        day = int(random.integers(sim.BURN_IN, sim.DAYS - 31))
        first = day - int(random.integers(6, 45))
        last = day - int(random.integers(0, 4))
        true = int(one.happened[first : last + 1].sum())
        number = max(0, round(true * float(random.uniform(0.4, 1.8)) + int(random.integers(-2, 3))))
        question = _question(Asked.COUNT, first, last, Range(number + 1, None))
        out.append(("more than", question, _day(day), true > number))
    for _ in range(_SILENCES):
        day = int(random.integers(sim.BURN_IN, sim.DAYS - 31))
        known = [h for h in one.series.happenings if h.first_seen <= _day(day) and h.days.last]
        last_known = max((h.days.last.toordinal() - _FIRST for h in known if h.days.last), default=0)
        after = random.uniform() < 0.6 and last_known < day
        start = last_known + 1 if after else day - int(random.integers(1, 30))
        question = _question(Asked.NONE, start, day, None)
        out.append(("none", question, _day(day), one.recorded[start : day + 1].sum() == 0))
    return out


def _day(at: int) -> date:
    return date.fromordinal(_FIRST + at)


def _question(asked: Asked, first: int, last: int, count: Range | None) -> Question:
    period = Period(first=_day(first), last=_day(last), words="the days named")
    return Question(sentence="generated", asked=asked, periods=(period,), count=count)
