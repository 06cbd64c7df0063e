"""A user's own table of incidents or tallies, as series: plain columns, ACLED or UCDP GED headers."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from onrecord.errors import DamagedTable, NoSuchSource, UnreadableSetting
from onrecord.model import Days, Happening, Problem, Range, Relation, Tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

_FORMATS = ("%Y-%m-%d", "%d %B %Y", "%d/%m/%Y", "%Y/%m/%d")
_CLOCK = re.compile(r"[T ]\d\d:\d\d.*$")
_LONGEST = 366
_EARLIEST = date(1800, 1, 1)
_SHOWN = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Which columns of a table tell what; several names are tried in turn."""

    first: tuple[str, ...]
    last: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    series: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    weight: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    area: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    toll: tuple[str, ...] = ()
    id: tuple[str, ...] = ()


PLAIN = Columns(
    first=("date", "date_start", "day"),
    last=("date_end",),
    seen=("first_seen",),
    series=("series",),
    sources=("sources", "n_sources"),
    weight=("weight",),
    actor=("actor",),
    target=("target",),
    area=("area", "place", "country", "nearest_country"),
    kind=("kind", "type", "attack_type"),
    toll=("killed", "toll", "fatalities"),
    id=("incident", "incident_id", "id"),
)
ACLED = Columns(
    first=("event_date",),
    actor=("actor1",),
    target=("actor2",),
    area=("admin1", "country"),
    kind=("event_type",),
    toll=("fatalities",),
    id=("event_id_cnty", "data_id"),
)
"""`time_precision` widens the day; `timestamp` tells the last change of a row, not its first sight."""
GED = Columns(
    first=("date_start",),
    last=("date_end",),
    sources=("number_of_sources",),
    actor=("side_a",),
    target=("side_b",),
    area=("adm_1", "country"),
    toll=("best",),
    id=("id",),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """What was read: incidents with the series each names (or None), and what was wrong."""

    happenings: tuple[Happening, ...]
    named: tuple[str | None, ...]
    problems: tuple[Problem, ...]
    delays_known: bool


def read(path: Path) -> Table:
    """Read a table of incidents; rows that cannot be used are problems.

    Raises:
        NoSuchSource: there is no such file.
        UnreadableSetting: no column tells the day.

    """
    happenings: list[Happening] = []
    named: list[str | None] = []
    problems: list[Problem] = []
    columns = None
    for number, row in enumerate(_rows(path), 2):
        columns = columns or _known(path, row)
        one = _happening(row, columns, number)
        if isinstance(one, str):
            problems.append(Problem(stage="tempo", subject=f"{path}:{number}", message=one))
            continue
        happenings.append(one)
        named.append(_first(row, columns.series))
    return Table(
        happenings=tuple(happenings),
        named=tuple(named),
        problems=_shortened(path, problems),
        delays_known=bool(columns and columns.seen and any(h.first_seen > _end(h) for h in happenings)),
    )


def _end(happening: Happening) -> date:
    return happening.days.last or happening.first_seen


def _shortened(path: Path, problems: Sequence[Problem]) -> tuple[Problem, ...]:
    if len(problems) <= _SHOWN:
        return tuple(problems)
    rest = Problem(
        stage="tempo", subject=str(path), message=f"{len(problems) - _SHOWN} more rows were left out."
    )
    return (*problems[:_SHOWN], rest)


def _rows(path: Path) -> Iterator[dict[str, str]]:
    if path.is_dir():
        raise DamagedTable(path, "this is a folder, no table")
    if not path.is_file():
        raise NoSuchSource(path)
    try:
        with path.open(encoding="utf-8-sig", errors="strict", newline="") as lines:
            head = lines.readline()
            lines.seek(0)
            marks = csv.Sniffer().sniff(head, ",;\t|") if any(c in head for c in ",;\t|") else csv.excel
            for row in csv.DictReader(lines, dialect=marks):
                yield {
                    name.strip().lower(): (value or "").strip()
                    for name, value in row.items()
                    if name and not isinstance(value, list)
                }
    except (UnicodeDecodeError, csv.Error) as wrong:
        raise UnreadableSetting("--csv", str(path), "a table in UTF-8 with a line of column names") from wrong


def _known(path: Path, row: Mapping[str, str]) -> Columns:
    if "event_date" in row:
        return ACLED
    if {"side_a", "side_b", "date_start"} <= row.keys():
        return GED
    if any(name in row for name in PLAIN.first):
        return PLAIN
    wanted = "a table with a column date or date_start, or one of ACLED or UCDP GED"
    raise UnreadableSetting("--csv", str(path), wanted)


def _first(row: Mapping[str, str], names: Iterable[str]) -> str | None:
    for name in names:
        value = row.get(name, "")
        if value and value.upper() not in {"NA", "NULL", "NONE", "NAN"}:
            return value
    return None


def day(words: str) -> date | None:
    """Read a day as tables write it; None where it is not one."""
    for form in _FORMATS:
        try:
            found = datetime.strptime(_CLOCK.sub("", words), form)  # noqa: DTZ007 - a day
        except ValueError:
            continue
        return found.date() if found.date() >= _EARLIEST else None
    return None


def _happening(row: Mapping[str, str], columns: Columns, number: int) -> Happening | str:
    words = _first(row, columns.first)
    first = day(words) if words else None
    if first is None:
        return f"no day can be read from {words!r}; write it as YYYY-MM-DD."
    end_words = _first(row, columns.last)
    last = day(end_words) if end_words else first
    if last is None or last < first:
        return f"the end {end_words!r} is no day on or after {first}."
    first, last = _widened(row, first, last)
    seen_words = _first(row, columns.seen)
    seen = day(seen_words) if seen_words else last
    if seen is None or seen < first:
        return f"first seen {seen_words!r} is no day on or after {first}."
    if (last - first).days > _LONGEST:
        return f"from {first} to {last} is too wide to follow a tempo."
    weight = _number(_first(row, columns.weight), 1.0)
    if weight is None or not 0 <= weight <= 1e6:
        return "the weight is not a number from 0 to a million."
    toll = _number(_first(row, columns.toll), None)
    sources = _number(_first(row, columns.sources), 1.0)
    return Happening(
        id=_first(row, columns.id) or f"row {number}",
        days=Days(first, min(last, max(seen, first))),
        first_seen=seen,
        sources=int(sources or 1),
        weight=weight,
        actor=_first(row, columns.actor),
        target=_first(row, columns.target),
        area=_first(row, columns.area),
        kind=_first(row, columns.kind),
        toll=None if toll is None else Range.exactly(int(toll)),
    )


def _widened(row: Mapping[str, str], first: date, last: date) -> tuple[date, date]:
    """Widen a day that ACLED calls known to the week or the month only (`time_precision` 2 and 3)."""
    around = {"2": 3, "3": 15}.get(row.get("time_precision", ""), 0)
    return first - timedelta(around), last + timedelta(around)


def _number(words: str | None, otherwise: float | None) -> float | None:
    if words is None:
        return otherwise
    try:
        number = float(words)
    except ValueError:
        return None
    return number if number == number else otherwise  # noqa: PLR0124 - not a number differs from itself


def tallies(path: Path) -> tuple[tuple[Tally, ...], tuple[Problem, ...]]:
    """Read a table of running totals: as_of, count (or cumulative_since_DAY), relation, since, first_seen.

    Without a `since` totals count from the day in the column's name, else from the day before the first.

    Raises:
        NoSuchSource: there is no such file.
        UnreadableSetting: the columns as_of and count are not there.

    """
    rows = list(_rows(path))
    name = next((k for k in (rows[0] if rows else {}) if k == "count" or k.startswith("cumulative")), None)
    if not rows or name is None or "as_of" not in rows[0]:
        raise UnreadableSetting("--tallies", str(path), "a table with the columns as_of, count and relation")
    start = day(name.rpartition("_")[2])
    found: list[Tally] = []
    problems: list[Problem] = []
    for number, row in enumerate(rows, 2):
        as_of, count = day(row["as_of"]), _number(row[name] or None, None)
        since = day(row.get("since", "")) or start or (found[0].as_of if found else as_of)
        relation = {r.value: r for r in Relation}.get(row.get("relation", "eq") or "eq")
        if as_of is None or count is None or count < 0 or relation is None or since is None or since > as_of:
            message = _wrong(row, as_of, count, relation)
            problems.append(Problem(stage="tempo", subject=f"{path}:{number}", message=message))
            continue
        seen = day(row.get("first_seen", "")) or as_of
        found.append(Tally(since=since, as_of=as_of, first_seen=seen, count=round(count), relation=relation))
    return tuple(sorted(found, key=lambda t: (t.as_of, t.count))), tuple(problems)


def _wrong(row: Mapping[str, str], as_of: date | None, count: float | None, relation: Relation | None) -> str:
    """Say what keeps a row of totals from being used."""
    if as_of is None:
        return f"no day can be read from as_of {row['as_of']!r}; write it as YYYY-MM-DD."
    if count is None or count < 0:
        return "the count is not a number from 0 up."
    if relation is None:
        return f"relation {row['relation']!r} is none of {', '.join(r.value for r in Relation)}."
    return f"the total is counted since a day after {as_of}."
