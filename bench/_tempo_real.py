"""Real series: the totals of attacks on US forces 2023-24, attacks in Iraq 2006-08, piracy 1993-2020."""

from __future__ import annotations

import csv
import gzip
import io
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from bench._tempo_scores import AHEAD, brier, log_score
from onrecord.model import Days, Happening, Series
from onrecord.tempo import follow, grouping, regimes, tables
from onrecord.tempo.check import check
from onrecord.tempo.question import read
from onrecord.tempo.walk import evenings

if TYPE_CHECKING:
    from collections.abc import Iterator

DATA = Path(__file__).parents[1] / ".." / "shared" / "data" / "tempo"
_SENTENCES = (
    "no attacks since 4 February",
    "more than twenty attacks in the two weeks before 29 January",
)


def figures() -> dict[str, float]:
    """Print what is said of the real series; gives the gain of the forecast over a trailing Poisson."""
    if not DATA.is_dir():
        print(f"\n{DATA}: the real series are not there; they were left out.")
        return {}
    _us_forces()
    return _forecasts()


def us_forces() -> Series:
    """Give the totals of attacks on US forces as a series."""
    found, _ = tables.tallies(DATA / "us-forces-iraq-syria-tallies" / "tallies.csv")
    return Series(name="US forces", begins=found[0].since, tallies=found)


def _us_forces() -> None:
    series = us_forces()
    print("\nattacks on US forces, from totals")
    for day in (date(2023, 11, 28), date(2024, 2, 12), date(2024, 2, 18), date(2024, 4, 24)):
        said = follow.on((series,), day, follow.Plan())[0]
        changes = ", ".join(said.changes)
        print(f"  {day}  {said.state:18s} P {said.p_halt:.2f}  S {said.silence:.4f}  {changes}")
    for sentence in _SENTENCES:
        asked = read(sentence, date(2024, 2, 18), series.begins)
        verdict = check(series, asked, date(2024, 2, 18)) if asked else None
        if verdict:
            print(f"  {sentence!r}: {verdict.answer}, P {verdict.probability}, entailed {verdict.entailed}")


def _forecasts() -> dict[str, float]:
    truth, ours, theirs = [], [], []
    for series, first, last in _real():
        start = series[0].begins.toordinal()
        counts = np.zeros((len(series), last.toordinal() - start + 60))
        for row, one in enumerate(series):
            for happening in one.happenings:
                at = (happening.days.last or happening.first_seen).toordinal() - start
                if 0 <= at < counts.shape[1]:
                    counts[row, at] += 1
        for evening in evenings(series, first.toordinal(), last.toordinal()):
            at = evening.day - start
            truth.append(counts[:, at + 1 : at + 1 + AHEAD].sum(axis=1) == 0)
            ours.append(regimes.quiet_ahead(evening.belief))
            theirs.append(np.exp(-AHEAD * (counts[:, at - 27 : at + 1].sum(axis=1) + 0.5) / 28))
    happened, said, poisson = (np.concatenate(part) for part in (truth, ours, theirs))
    scores = log_score(said, happened), log_score(poisson, happened)
    print(
        f"\n14 quiet days on {len(happened)} series-days of piracy by waters and Iraq by district and kind:"
        f" base rate {happened.mean():.2f}, log score {scores[0]:.3f} against {scores[1]:.3f},"
        f" Brier {brier(said, happened):.3f} against {brier(poisson, happened):.3f}"
    )
    return {"gain over Poisson on real series": 1 - scores[0] / scores[1]}


def _real() -> Iterator[tuple[list[Series], date, date]]:
    table = tables.read(DATA / "maritime-pirate-attacks" / "pirate_attacks.csv")
    waters = _waters(table)
    yield waters, date(2005, 1, 1), date(2012, 12, 1)
    yield _districts(), date(2007, 6, 1), date(2008, 6, 1)


def _waters(table: tables.Table) -> list[Series]:
    """Part attacks at sea by the nearest country, where there were sixty or more since 2003."""
    begins = date(2003, 1, 1)
    found = grouping.series(table, by=("area",))
    kept = [(one.name, [h for h in one.happenings if h.first_seen >= begins]) for one in found]
    return [grouping.gathered(name, rows, begins) for name, rows in kept if len(rows) >= 60]


def _districts() -> list[Series]:
    """Part attacks in Iraq by kind and half a degree, since the record starts anew in February 2007."""
    path = DATA / "iraq-sigacts-2006-2008" / "insurgencies.csv.gz"
    parts: dict[str, list[Happening]] = {}
    with gzip.open(path, "rb") as packed:
        for number, row in enumerate(csv.DictReader(io.TextIOWrapper(packed, "utf-8"))):
            day = date.fromisoformat(row["date"])
            if day < date(2007, 2, 23):
                continue
            cell = f"{row['type']} {round(float(row['longitude']) * 2)} {round(float(row['latitude']) * 2)}"
            one = Happening(id=str(number), days=Days.on(day), first_seen=day)
            parts.setdefault(cell, []).append(one)
    begins = date(2007, 2, 23)
    return [
        grouping.gathered(name, rows, begins)
        for name, rows in sorted(parts.items())
        if 30 <= len(rows) <= 600
    ]
