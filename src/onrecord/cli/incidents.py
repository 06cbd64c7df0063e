"""`onrecord incidents` and its kin: happenings, and what stands behind them."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord import answers, flow
from onrecord import sources as sources_
from onrecord.answers import wording
from onrecord.answers.incidents import By, IncidentFilter
from onrecord.cli import forms, options, paint, scenes
from onrecord.cli.terminal import Lines
from onrecord.cli.write import now
from onrecord.exports import incidents as published

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.model import Incident
    from onrecord.settings import Settings

_NOTHING = 4

Key = Annotated[str, typer.Argument(metavar="INCIDENT", help="Its id (i-...); the beginning will do.")]
RecordedBy = Annotated[
    str | None, typer.Option(help="Only what this record had taken in by the end of this day (UTC).")
]


def incidents(
    db: options.Db = None,
    kind: options.Kinds = None,
    country: options.Country = None,
    since: options.Since = None,
    until: options.Until = None,
    origins: Annotated[int, typer.Option(min=0, help="May have at least so many origins.")] = 0,
    contested: Annotated[
        bool, typer.Option("--contested", help="Only those with values that cannot all be true.")
    ] = False,
    sort: Annotated[By, typer.Option(help="Most first, but for the date.")] = By.DATE,
    as_of: options.AsOf = None,
    recorded_by: RecordedBy = None,
    limit: options.Limit = None,
    world: options.World = None,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    schema: Annotated[
        bool, typer.Option("--schema", help="Print the JSON Schema of --json and leave.")
    ] = False,
) -> None:
    """List the incidents of the record: what happened, and how many independent origins stand behind it.

    Claims about one happening are gathered first, where pages came in since the last time. Who claims it, is
    accused of it or denies it stands with it, also where another report alone says so.

    Examples:
      onrecord incidents --country IRQ --since 2024-01-01
      onrecord incidents --contested --sort deaths
      onrecord incidents --as-of 2024-01-31 --json
    """
    if schema:
        typer.echo(json.dumps(published.schema(), indent=1))
        return
    options.one_form(json=as_json, csv=as_csv)
    options.rows_of_the_codebook(kind, None)
    first, last = options.period(since, until)
    chosen = fresh(db, world)
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
    found = answers.incidents(chosen.db, asked, then(as_of, recorded_by, chosen))
    if as_csv:
        published.write(found, sys.stdout)
    elif as_json:
        typer.echo(json.dumps(published.form(found, answers.reports_of(chosen.db)), ensure_ascii=False))
    else:
        out = paint.console()
        for one in found:
            out.print(scenes.line(one))
    if not found:
        options.nothing_fits("incident", country, chosen.world)


def then(as_of: str | None, recorded_by: str | None, chosen: Settings) -> answers.Then:
    """Read by which clocks is asked; raises a usage error."""
    last = options.day(recorded_by).last if recorded_by else None
    return answers.Then(
        as_of=options.day(as_of).last if as_of else None,
        recorded_by=datetime.combine(last, time.max, UTC) if last else None,
        world=chosen.world,
    )


def show_incident(chosen: Settings, key: str, at: answers.Then, *, as_json: bool) -> None:
    """Print one incident."""
    page = answers.incident(chosen.db, key, at)
    if as_json:
        of = {held.claim.id: line.report for line in page.lines for held in line.claims}
        typer.echo(json.dumps(published.incident_form(page.incident, of), ensure_ascii=False))
    else:
        out = paint.console()
        out.print(scenes.page(page))
        sources = {sources_.address(one) for one in page.incident.sources}
        for one in () if at.past else answers.revisions(chosen.db, datetime.min.replace(tzinfo=UTC)):
            if one.source in sources:
                out.print(scenes.revision(one))


def drift(
    key: Annotated[
        str | None, typer.Argument(metavar="[INCIDENT]", help="Only of this incident (i-...).")
    ] = None,
    as_of: options.AsOf = None,
    recorded_by: RecordedBy = None,
    db: options.Db = None,
    world: options.World = None,
    as_json: options.AsJson = False,
) -> None:
    """Show what changed on the way from a report to those that took it over, both passages side by side.

    Of reprints of a wire whose own story is not in the record it cannot be told; their values are contested.

    Examples:
      onrecord drift
      onrecord drift i-7k2m --json
    """
    chosen = fresh(db, world)
    found = answers.drifts(chosen.db, key, then(as_of, recorded_by, chosen))
    if as_json:
        form = {"onrecord": published.VERSION, "drifts": forms.drifts_form(found)}
        typer.echo(json.dumps(form, ensure_ascii=False))
    else:
        out = paint.console()
        for one in found:
            out.print(scenes.drift(one))
    if not found:
        typer.echo("Nothing drifted, as far as the record tells.", err=True)
        if apart := answers.unheld(chosen.db, key, then(as_of, recorded_by, chosen)):
            typer.echo(
                f"{apart} reports share wires whose own stories are not in the record: who changed what"
                " cannot be told, but values that differ are contested (onrecord incidents --contested).",
                err=True,
            )
        raise typer.Exit(_NOTHING)


def trace(
    key: Key,
    as_of: options.AsOf = None,
    recorded_by: RecordedBy = None,
    db: options.Db = None,
    world: options.World = None,
    as_json: options.AsJson = False,
) -> None:
    """Draw where each report of an incident has its story from: outlets, wires and speakers.

    Examples:
      onrecord trace i-7k2m
    """
    chosen = fresh(db, world)
    at = then(as_of, recorded_by, chosen)
    page = answers.incident(chosen.db, key, at)
    found = answers.trace(chosen.db, page.incident.id, at)
    if as_json:
        typer.echo(json.dumps(forms.trace_form(page, found), ensure_ascii=False))
    else:
        paint.console().print(scenes.tree(page, found))


def changes(
    since: Annotated[
        str, typer.Option(help="The day from which on (YYYY-MM-DD), by the record's own clock.")
    ],
    db: options.Db = None,
    world: options.World = None,
    as_json: options.AsJson = False,
) -> None:
    """List what became of incidents (added, changed, merged, split, gone), and what pages changed.

    A page that is met anew at its address with other words comes in the place of the older version.

    Examples:
      onrecord changes --since 2024-05-01
    """
    first = options.day(since).first
    chosen = fresh(db, world)
    start = datetime(first.year, first.month, first.day, tzinfo=UTC) if first else datetime.now(UTC)
    found, revised = answers.changes(chosen.db, start), answers.revisions(chosen.db, start)
    out = paint.console()
    if as_json:
        typer.echo(json.dumps(forms.changes_form(found, revised), ensure_ascii=False))
    here = {one.id: one for one in ([] if as_json else answers.incidents(chosen.db, IncidentFilter()))}
    for entry, at in () if as_json else found:
        other = f" {entry.other}" if entry.other else ""
        held = paint.count(len(entry.claims), "claim")
        now_is = f": {_briefly(here[entry.incident])}" if entry.incident in here else ""
        line = f"{at:%Y-%m-%d %H:%M} {entry.incident} {entry.fate.value}{other}, {held}{now_is}"
        out.print(Lines(line))
    for one in () if as_json else revised:
        out.print(scenes.revision(one))
    if not (found or revised):
        typer.echo("Nothing changed since then.", err=True)
        raise typer.Exit(_NOTHING)


def _briefly(one: Incident) -> str:
    """Name an incident as it stands now: kind, days, place."""
    parts = (one.kind, wording.days(one.when), wording.located(one.place) if one.place else "")
    return ", ".join(part for part in parts if part)


def brief(
    since: Annotated[str, typer.Option(help="The day from which on (YYYY-MM-DD).")],
    db: options.Db = None,
    country: options.Country = None,
    as_of: options.AsOf = None,
    recorded_by: RecordedBy = None,
    world: options.World = None,
) -> None:
    """Tell what is new since a day: incidents, tolls, who claims or denies, contradictions, corroboration.

    Compares what the world could know the day before with what the record knows now.

    Examples:
      onrecord brief --since 2024-01-29 --country IRQ
    """
    first, land = options.day(since).first, options.country(country)
    chosen = fresh(db, world)
    at = then(as_of, recorded_by, chosen)
    found = answers.brief(chosen.db, first, land, at) if first else ()
    out = paint.console()
    for one in found:
        out.print(scenes.news(one))
    if not found:
        typer.echo("Nothing new since then.", err=True)
        raise typer.Exit(_NOTHING)


def fresh(db: Path | None, world: Path | None) -> Settings:
    """Gather where anything came in since the last time, and give the settings."""
    chosen = options.settings(db=db, world=world)
    flow.gather_if_stale(chosen.db, chosen.world, now)
    return chosen
