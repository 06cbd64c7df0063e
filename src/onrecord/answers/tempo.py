"""Has it stopped? What is said of a user's own list of incidents, and of sentences about it."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from onrecord.answers.tempo_words import SAID, STATE, lines, strip, told
from onrecord.errors import NothingFits, UnreadableSetting
from onrecord.exports import plot
from onrecord.model import Problem, Series, TempoState
from onrecord.tempo import follow, grouping, tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from onrecord.model import Days, Halt, Tally, Tempo
    from onrecord.tempo.said import Said

__all__ = [
    "PARTS",
    "Listed",
    "Wanted",
    "draw",
    "form",
    "halts",
    "lines",
    "listed",
    "replay",
    "strip",
    "tempo",
    "told",
]

Json = dict[str, object]

_YEAR = 366
_HALF_A_YEAR = 183
PARTS = ("actor", "target", "area", "kind")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which series of a table are wanted: how parted, of which actor, target, area and kind."""

    by: tuple[str, ...] = ()
    actor: str | None = None
    target: str | None = None
    area: str | None = None
    kind: str | None = None
    blackouts: tuple[Days, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A user's list, or a record, as series.

    `said` holds, for each series of a record, what was said of its halts, `vague` how many incidents fall
    under it whose day is not known well enough to count them. `ends` is the last day of which a user's table
    holds anything at all.
    """

    series: tuple[Series, ...]
    problems: tuple[Problem, ...]
    last_known: date
    said: tuple[tuple[Said, ...], ...] = ()
    vague: tuple[int, ...] = ()
    ends: date | None = None


def listed(csv: Path | None, totals: Path | None, wanted: Wanted) -> Listed:
    """Read a table of incidents, of totals, or both, into series.

    Raises:
        NoSuchSource: a file is not there.
        UnreadableSetting: a table has not the columns that are needed, or nothing in it can be used.
        NothingFits: no incident of the table is one of those asked for.

    """
    problems: tuple[Problem, ...] = ()
    series: tuple[Series, ...] = ()
    if csv:
        whole = tables.read(csv)
        table = _filtered(whole, wanted)
        problems, series = table.problems, grouping.series(table, wanted.by)
        if wanted.actor or "actor" in wanted.by:
            series = grouping.with_others(series, whole)
    if totals:
        found, wrong = tables.tallies(totals)
        problems += wrong
        series = _with_totals(series, found, totals.stem)
    if not series:
        if csv is not None and whole.happenings:
            raise NothingFits(f"incident of {csv}", "leave out a filter")
        option, path = ("--csv", csv) if csv is not None else ("--tallies", totals)
        raise UnreadableSetting(option, str(path), _usable(problems))
    series = tuple(_dark(one, wanted.blackouts) for one in series)
    known = [h.first_seen for one in series for h in one.happenings]
    known += [t.first_seen for one in series for t in one.tallies]
    rows = [h.first_seen for h in whole.happenings] if csv else []
    return Listed(series=series, problems=problems, last_known=max(known), ends=max([*known, *rows]))


def _usable(problems: Sequence[Problem]) -> str:
    wanted = "a table with at least one row that can be used"
    if not problems:
        return wanted
    row = problems[0].subject.rpartition(":")[2]
    return f"{wanted} (row {row}: {problems[0].message.rstrip('.')})"


def _filtered(table: tables.Table, wanted: Wanted) -> tables.Table:
    asked = {part: getattr(wanted, part) for part in PARTS if getattr(wanted, part)}
    kept = [
        (happening, name)
        for happening, name in zip(table.happenings, table.named, strict=True)
        if all(words.lower() in (getattr(happening, part) or "").lower() for part, words in asked.items())
    ]
    return tables.Table(
        happenings=tuple(h for h, _ in kept),
        named=tuple(n for _, n in kept),
        problems=table.problems,
        delays_known=table.delays_known,
    )


def _with_totals(series: tuple[Series, ...], found: Sequence[Tally], name: str) -> tuple[Series, ...]:
    if not found:
        return series
    if not series:
        return (Series(name=name, begins=min(t.since for t in found), tallies=tuple(found)),)
    if len(series) > 1:
        wanted = "totals beside one series only; pick one with --actor, --target, --area or --kind"
        raise UnreadableSetting("--tallies", name, wanted)
    one = series[0]
    return (
        Series(
            name=one.name,
            begins=min([one.begins, *(t.since for t in found)]),
            happenings=one.happenings,
            tallies=tuple(found),
        ),
    )


def _dark(one: Series, blackouts: tuple[Days, ...]) -> Series:
    if not blackouts:
        return one
    return replace(one, blackouts=blackouts)


def replay(series: Sequence[Series], first: date, last: date, seed: int = 0) -> Iterator[Tempo]:
    """Give what stands of each series on each day, from what was known that day."""
    for evening in follow.replay(series, first, last, follow.Plan(seed=seed)):
        yield from evening


def tempo(series: Sequence[Series], as_of: date, seed: int = 0) -> tuple[Tempo, ...]:
    """Give what stands of each series on a day; those that changed most come first, unknown ones last."""
    found = follow.on(series, as_of, follow.Plan(seed=seed))
    return tuple(sorted(found, key=lambda one: (one.state is TempoState.UNKNOWN, -changed(one), one.series)))


def noted(found: Listed, said: Sequence[Tempo]) -> tuple[Tempo, ...]:
    """Add what stands against the numbers: incidents without a day, a list that may not have been kept up."""
    vague = {one.name: number for one, number in zip(found.series, found.vague, strict=False)}
    return tuple(
        replace(one, notes=(*one.notes, *_left_out(vague.get(one.series, 0)), *_ended(found.ends, one.as_of)))
        for one in said
    )


def _left_out(number: int) -> Iterator[str]:
    if number:
        yield f"{'1 incident' if number == 1 else f'{number:,} incidents'} left out, for the day is not known"


def _ended(ends: date | None, as_of: date) -> Iterator[str]:
    if ends is not None and ends < as_of:
        yield f"the list ends on {ends}; if it was not kept up, this is no silence"


def changed(one: Tempo) -> float:
    """Tell how far the rate now lies from the rate before, in nats; breaches and resumptions lead."""
    ratio = math.log(max(one.rate.middle, 1e-3) / max(one.before.middle, 1e-3))
    return abs(ratio) + (5 if one.changes else 0)


def halts(series: Series, first: date, last: date, seed: int = 0) -> tuple[Halt, ...]:
    """Give the halts noticed between two days; with totals, of the last half year."""
    back = max(first, last - timedelta(_HALF_A_YEAR)) if series.tallies else first
    return follow.halts(
        evening[0] for evening in follow.replay((series,), back, last, follow.Plan(seed=seed))
    )


def draw(path: Path, series: Series, one: Tempo, seed: int = 0, said: Sequence[Said] = ()) -> None:
    """Draw a series into a file as SVG, with the halts held within the last year and what was said of them.

    Raises:
        UnreadableSetting: the file cannot be written, or holds something that is no drawing by its name.

    """
    _write("--svg", path, _drawn(series, one, seed, said).encode())


def draw_png(path: Path, series: Series, one: Tempo, seed: int = 0, said: Sequence[Said] = ()) -> None:
    """Draw the same as a PNG.

    Raises:
        MissingExtra: the package that turns drawings into pictures is not installed.
        UnreadableSetting: as `draw`.

    """
    _write("--png", path, plot.png(_drawn(series, one, seed, said)))


def _drawn(series: Series, now: Tempo, seed: int, said: Sequence[Said]) -> str:
    as_of = now.as_of
    first = max(series.begins, as_of - timedelta(_YEAR))
    marks = [(one.known, SAID[one.saying]) for one in said if first <= one.known <= as_of]
    notes = [f"{note[0].upper()}{note[1:]}." for note in now.notes]
    if series.others:
        number = "1 incident" if len(series.others) == 1 else f"{len(series.others):,} incidents"
        why = "by unnamed or other actors, or on a target or place not known"
        notes.append(f"Not drawn: {number} that may belong here, {why}.")
    if series.tallies and first < as_of - timedelta(_HALF_A_YEAR):
        notes.append(f"Halts are marked from {as_of - timedelta(_HALF_A_YEAR)} on.")
    return plot.svg(series, halts(series, first, as_of, seed), as_of, STATE[now.state], marks, notes)


def _write(option: str, path: Path, drawing: bytes) -> None:
    """Write a drawing, over an earlier one at most: never over a record or a table named by a slip."""
    ending = f".{option.removeprefix('--')}"
    if path.suffix.lower() != ending and path.is_file() and path.stat().st_size:
        raise UnreadableSetting(option, str(path), f'a new file, or one whose name ends in "{ending}"')
    try:
        path.write_bytes(drawing)
    except OSError as error:
        wanted = f"a file that can be written ({error.strerror or error})"
        raise UnreadableSetting(option, str(path), wanted) from None


def form(one: Tempo) -> Json:
    """Give what stands of a series as plain JSON."""
    return {
        "series": one.series,
        "as_of": one.as_of.isoformat(),
        "silent_days": one.silent_days,
        "effective_silent_days": round(one.effective_silent_days, 2),
        "silence": _figure(one.silence),
        "p_halt": round(one.p_halt, 4),
        "p_quiet_14": round(one.p_quiet_14, 4),
        "state": one.state.value,
        "rate": [_figure(one.rate.low), _figure(one.rate.middle), _figure(one.rate.high)],
        "before": [_figure(one.before.low), _figure(one.before.middle), _figure(one.before.high)],
        "last": one.last.isoformat() if one.last else None,
        "unusual_after": None if one.unusual_after is None else round(one.unusual_after, 1),
        "changes": [change.value for change in one.changes],
        "coverage": round(one.coverage, 3),
        "notes": list(one.notes),
    }


def _figure(number: float) -> float:
    return float(f"{number:.4g}")
