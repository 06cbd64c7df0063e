"""Options that several commands share."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from onrecord.codebook import Codebook
from onrecord.model import Days
from onrecord.runners import Bounds, Processes
from onrecord.settings import Settings, load


def day(value: str) -> Days:
    """Read a day, a month or a year as an interval; raises a usage error."""
    try:
        match [int(part) for part in value.split("-")]:
            case [year]:
                return Days(date(year, 1, 1), date(year, 12, 31))
            case [year, month]:
                after = date(year + month // 12, month % 12 + 1, 1)
                return Days(date(year, month, 1), date.fromordinal(after.toordinal() - 1))
            case [year, month, number]:
                return Days.on(date(year, month, number))
    except (ValueError, OverflowError):
        pass
    raise typer.BadParameter(f"{value!r} is not a day; write it as YYYY-MM-DD.")


def period(since: str | None, until: str | None) -> tuple[date | None, date | None]:
    """Read the ends of a period; raises a usage error where it ends before it begins."""
    first = day(since).first if since else None
    last = day(until).last if until else None
    if first and last and first > last:
        raise typer.BadParameter(f"the period ends ({last}) before it begins ({first}).")
    return first, last


def rows_of_the_codebook(kinds: list[str] | None, means: list[str] | None) -> None:
    """Refuse kinds and means that the codebook does not have: they would look like "nothing happened"."""
    book = Codebook.load()
    for given, known in ((kinds, [k.id for k in book.kinds]), (means, [m.id for m in book.means])):
        for one in given or ():
            if one not in known:
                raise typer.BadParameter(f"{one!r} is not in the codebook; there are {', '.join(known)}.")


def country(code: str | None) -> str | None:
    """Read a country's code; raises a usage error."""
    if code is None or (len(code.strip()) == 3 and code.strip().isalpha()):
        return code
    raise typer.BadParameter(f"{code!r} is no ISO 3166 alpha-3 code; Iraq is IRQ, Syria SYR.")


Db = Annotated[
    Path | None, typer.Option("--db", help="The record file.  [default: onrecord.db, or $ONRECORD_DB]")
]
MinScore = Annotated[
    float | None,
    typer.Option("--min-score", min=0.0, max=1.0, help="Only claims that are right at least this often."),
]
Kinds = Annotated[list[str] | None, typer.Option(help="attack, cease, meet ... (may be repeated).")]
Country = Annotated[str | None, typer.Option(help="Where: an ISO 3166 alpha-3 code such as IRQ.")]
Since = Annotated[str | None, typer.Option(help="May have happened on or after this day.")]
Until = Annotated[str | None, typer.Option(help="May have happened on or before this day.")]
AsOf = Annotated[str | None, typer.Option(help="Only what the world could know by the end of this day.")]
Limit = Annotated[int | None, typer.Option("--limit", "-n", min=1, help="At most so many.")]
Jobs = Annotated[int | None, typer.Option("--jobs", "-j", help="Pages read side by side.", min=1)]
Seconds = Annotated[float | None, typer.Option("--seconds", help="How long one page may take.")]
Extractor = Annotated[str | None, typer.Option("--extractor", help="Who reads reports into claims.")]
World = Annotated[
    Path | None, typer.Option("--world", help="Your own file of actors and places; it takes precedence.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
AsLines = Annotated[bool, typer.Option("--jsonl", help="Print JSON Lines.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="Print CSV.")]


def settings(**options: object) -> Settings:
    """Put options, environment, file and defaults together."""
    return load(options)


def runner(chosen: Settings) -> Processes:
    """Give the runner that the settings ask for."""
    bounds = Bounds(seconds=chosen.seconds, memory_bytes=chosen.memory_mb << 20)
    return Processes(chosen.jobs, bounds)
