"""`onrecord incidents` and its kin: happenings, what stands behind them, and what people ruled of them."""

from __future__ import annotations

import getpass
import json
import sys
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord import answers, flow
from onrecord.answers.incidents import By, IncidentFilter
from onrecord.cli import options, paint, scenes
from onrecord.exports import incidents as published
from onrecord.model import Ruling

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.settings import Settings

_NOTHING = 4
_KEYS = {"s": Ruling.SAME, "d": Ruling.DIFFERENT, "u": Ruling.UNSURE}

Key = Annotated[str, typer.Argument(metavar="INCIDENT", help="Its id (i-...); the beginning will do.")]
Area = Annotated[str | None, typer.Option(help="Where: an ISO 3166 alpha-3 code such as IRQ.")]


class Verdict(StrEnum):
    """What may be ruled of two claims."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


def incidents(
    db: options.Db = None,
    kind: Annotated[list[str] | None, typer.Option(help="attack, cease, meet ... (may be repeated).")] = None,
    country: Area = None,
    since: Annotated[str | None, typer.Option(help="May have happened on or after this day.")] = None,
    until: Annotated[str | None, typer.Option(help="May have happened on or before this day.")] = None,
    origins: Annotated[int, typer.Option(min=0, help="May have at least so many origins.")] = 0,
    contested: Annotated[bool, typer.Option(help="Only those with values that cannot all be true.")] = False,
    sort: Annotated[By, typer.Option(help="Most first, but for the date.")] = By.DATE,
    as_of: Annotated[
        str | None, typer.Option(help="Only what the world could know by the end of this day.")
    ] = None,
    limit: Annotated[int | None, typer.Option("--limit", "-n", min=1, help="At most so many.")] = None,
    world: options.World = None,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    schema: Annotated[
        bool, typer.Option("--schema", help="Print the JSON Schema of --json and leave.")
    ] = False,
) -> None:
    """List the incidents of the record: what happened, and how many independent origins stand behind it.

    Claims about one happening are gathered first, where pages came in since the last time.

    Examples:
      onrecord incidents --country IRQ --since 2024-01-01
      onrecord incidents --contested --sort deaths
      onrecord incidents --as-of 2024-01-31 --json
    """
    if schema:
        typer.echo(json.dumps(published.schema(), indent=1))
        return
    options.rows_of_the_codebook(kind, None)
    first, last = options.period(since, until)
    chosen = _fresh(db, world)
    asked = IncidentFilter(
        kinds=tuple(kind or ()),
        country=options.country(country),
        since=first,
        until=last,
        least=origins,
        contested=contested,
        by=sort,
        limit=limit,
    )
    day = options.day(as_of).last if as_of else None
    found = (
        answers.incidents_as_of(chosen.db, asked, day, chosen.world)
        if day
        else answers.incidents(chosen.db, asked)
    )
    if as_csv:
        published.write(found, sys.stdout)
    elif as_json:
        typer.echo(json.dumps(published.form(found, answers.reports_of(chosen.db)), ensure_ascii=False))
    else:
        out = paint.console()
        for one in found:
            out.print(scenes.line(one))
    if not found:
        typer.echo("No incident fits; ask for less.", err=True)
        raise typer.Exit(_NOTHING)


def show_incident(db: Path, key: str, *, as_json: bool) -> None:
    """Print one incident."""
    page = answers.incident(db, key)
    if as_json:
        of = {held.claim.id: line.report for line in page.lines for held in line.claims}
        typer.echo(json.dumps(published.incident_form(page.incident, of), ensure_ascii=False))
    else:
        paint.console().print(scenes.page(page))


def drift(
    key: Annotated[
        str | None, typer.Argument(metavar="[INCIDENT]", help="Only of this incident (i-...).")
    ] = None,
    db: options.Db = None,
    world: options.World = None,
    as_json: options.AsJson = False,
) -> None:
    """Show what changed on the way from a report to those that took it over, both passages side by side.

    Examples:
      onrecord drift
      onrecord drift i-7k2m --json
    """
    chosen = _fresh(db, world)
    found = answers.drifts(chosen.db, key)
    if not found:
        typer.echo("Nothing drifted, as far as the record tells.", err=True)
        raise typer.Exit(_NOTHING)
    if as_json:
        typer.echo(
            json.dumps(
                {"onrecord": published.VERSION, "drifts": scenes.drifts_form(found)}, ensure_ascii=False
            )
        )
        return
    out = paint.console()
    for one in found:
        out.print(scenes.drift(one))


def trace(
    key: Key, db: options.Db = None, world: options.World = None, as_json: options.AsJson = False
) -> None:
    """Draw where each report of an incident has its story from: outlets, wires and speakers.

    Examples:
      onrecord trace i-7k2m
    """
    chosen = _fresh(db, world)
    page = answers.incident(chosen.db, key)
    found = answers.trace(chosen.db, page.incident.id)
    if as_json:
        typer.echo(json.dumps(scenes.trace_form(page, *found[1:]), ensure_ascii=False))
    else:
        paint.console().print(scenes.tree(page, found[1]))


def changes(
    since: Annotated[
        str, typer.Option(help="The day from which on (YYYY-MM-DD), by the record's own clock.")
    ],
    db: options.Db = None,
    world: options.World = None,
    as_json: options.AsJson = False,
) -> None:
    """List what became of incidents' ids: added, changed, merged, split, gone.

    Examples:
      onrecord changes --since 2024-05-01
    """
    chosen = _fresh(db, world)
    first = options.day(since).first
    start = datetime(first.year, first.month, first.day, tzinfo=UTC) if first else datetime.now(UTC)
    found = answers.changes(chosen.db, start)
    if as_json:
        typer.echo(json.dumps(scenes.changes_form(found), ensure_ascii=False))
    for entry, at in () if as_json else found:
        other = f" {entry.other}" if entry.other else ""
        typer.echo(
            f"{at:%Y-%m-%d %H:%M} {entry.incident} {entry.fate.value}{other}, {len(entry.claims)} claims"
        )
    if not found:
        typer.echo("Nothing changed since then.", err=True)
        raise typer.Exit(_NOTHING)


def brief(
    since: Annotated[str, typer.Option(help="The day from which on (YYYY-MM-DD).")],
    db: options.Db = None,
    country: Area = None,
    world: options.World = None,
) -> None:
    """Tell what is new since a day: incidents, tolls, contradictions, corroboration; one line each.

    Compares what the world could know the day before with what the record knows now.

    Examples:
      onrecord brief --since 2024-01-29 --country IRQ
    """
    chosen = _fresh(db, world)
    first = options.day(since).first
    found = answers.brief(chosen.db, first, country, chosen.world) if first else ()
    out = paint.console()
    for one in found:
        out.print(scenes.news(one))
    if not found:
        typer.echo("Nothing new since then.", err=True)
        raise typer.Exit(_NOTHING)


def review(db: options.Db = None, world: options.World = None) -> None:
    """Walk the pairs that the program leaves to you: s same, d different, u unsure, n next, q quit.

    Examples:
      onrecord review --db iraq.db
    """
    chosen = _fresh(db, world)
    out, ruled = paint.console(), 0
    for doubt in answers.doubts(chosen.db):
        out.print(scenes.doubt(doubt))
        key = typer.prompt("same (s), different (d), unsure (u), next (n), quit (q)", default="n")[:1].lower()
        if key == "q":
            break
        if key in _KEYS:
            reason = typer.prompt("why", default="", show_default=False)
            why = flow.Why(author=getpass.getuser(), reason=reason)
            flow.judge(chosen.db, _KEYS[key], (doubt.pair.first, doubt.pair.second), why, _now)
            ruled += 1
    typer.echo(f"{paint.count(ruled, 'ruling')} kept.")
    _fresh(db, world)


def judge(
    verdict: Annotated[Verdict, typer.Argument(help="What you rule.")],
    claims: Annotated[list[str], typer.Argument(metavar="CLAIM CLAIM", help="Two claims (c-...).")],
    reason: Annotated[str, typer.Option(help="Why; it is kept with the ruling.")],
    author: Annotated[str | None, typer.Option(help="Who rules.  [default: your user name]")] = None,
    db: options.Db = None,
    world: options.World = None,
) -> None:
    """Rule that two claims are about one happening, or not; a person outranks the program.

    Examples:
      onrecord judge same c-7k2m c-9xyz --reason "Both tell of the market."
    """
    if len(claims) != 2:
        raise typer.BadParameter("give two claims.")
    chosen = options.settings(db=db, world=world)
    why = flow.Why(author=author or getpass.getuser(), reason=reason)
    ident = flow.judge(chosen.db, Ruling(verdict.value), answers.claim_ids(chosen.db, claims), why, _now)
    _fresh(db, world)
    typer.echo(f"{ident} kept.")


def undo(
    judgement: Annotated[str, typer.Argument(help="A judgement's id (j-...), as `judge` printed it.")],
    reason: Annotated[str, typer.Option(help="Why; it is kept with the ruling.")],
    db: options.Db = None,
    world: options.World = None,
) -> None:
    """Take a judgement back; both stay in the record.

    Examples:
      onrecord undo j-7k2m --reason "Wrong market."
    """
    chosen = options.settings(db=db, world=world)
    one = answers.judgement(chosen.db, judgement)
    why = flow.Why(author=getpass.getuser(), reason=reason, undoes=one.id)
    flow.judge(chosen.db, Ruling.UNDO, one.claims, why, _now)
    _fresh(db, world)
    typer.echo(f"{one.id} ({one.ruling.value}) taken back.")


def _fresh(db: Path | None, world: Path | None) -> Settings:
    """Gather where anything came in since the last time, and give the settings."""
    chosen = options.settings(db=db, world=world)
    flow.gather_if_stale(chosen.db, chosen.world, _now)
    return chosen


def _now() -> datetime:
    return datetime.now(UTC)
