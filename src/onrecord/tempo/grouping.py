"""Incidents gathered into series, by what a table names or what is asked for."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.model import Series

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from onrecord.model import Happening
    from onrecord.tempo.tables import Table

ALL = "all incidents"
_KEYS = ("actor", "target", "area", "kind")


def series(table: Table, by: Sequence[str] = ()) -> tuple[Series, ...]:
    """Gather the incidents of a table into series.

    Args:
        table: what was read.
        by: names of "actor", "target", "area", "kind" to part by; without any, the column `series`
            parts where there is one, else all incidents are one series.

    """
    parts: dict[str, list[Happening]] = defaultdict(list)
    for happening, named in zip(table.happenings, table.named, strict=True):
        values = [getattr(happening, key) or "?" for key in _KEYS if key in by]
        parts[" x ".join(values) if by else named or ALL].append(happening)
    return tuple(gathered(name, parts[name]) for name in sorted(parts))


def with_others(series: Sequence[Series], table: Table) -> tuple[Series, ...]:
    """Give the series of named actors what others, or unnamed ones, did to the same targets and areas."""
    at: dict[tuple[str | None, str | None], list[Happening]] = defaultdict(list)
    for one in table.happenings:
        at[one.target, one.area].append(one)
    return tuple(replace(one, others=_others(one, at)) for one in series)


def _others(
    one: Series, at: Mapping[tuple[str | None, str | None], Sequence[Happening]]
) -> tuple[Happening, ...]:
    actors = {h.actor for h in one.happenings} - {None}
    where = {(h.target, h.area) for h in one.happenings} - {(None, None)}
    found = [h for key in where for h in at.get(key, ()) if h.actor not in actors]
    return tuple(sorted(found, key=lambda h: (h.days.first or h.first_seen, h.first_seen, h.id)))


def gathered(name: str, happenings: Iterable[Happening], begins: date | None = None) -> Series:
    """Make a series of incidents; it begins with the first of them unless told otherwise.

    This is the one door by which incidents of any origin become a series.
    """
    ordered = sorted(happenings, key=lambda h: (h.days.first or h.first_seen, h.first_seen, h.id))
    first = min((h.days.first or h.first_seen for h in ordered), default=begins)
    if first is None:
        raise ValueError("a series without incidents must be told when it begins")
    return Series(name=name, begins=begins or first, happenings=tuple(ordered))
