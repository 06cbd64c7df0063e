"""`onrecord claims`, `show`, `search`: what the record holds."""

from __future__ import annotations

import json
import sys
from itertools import islice
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord import answers
from onrecord.cli import incidents, lists, options, paint
from onrecord.exports import exchange, table
from onrecord.model import Form, Modality
from onrecord.record import ClaimFilter, Order

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.exports.values import Json
    from onrecord.record import HeldClaim

_NOTHING = 4
Means = Annotated[list[str] | None, typer.Option(help="drone, rocket, airstrike ... (may be repeated).")]
Modalities = Annotated[list[Modality] | None, typer.Option(help="happened, denied ... (may be repeated).")]
Source = Annotated[str | None, typer.Option(help="On whose word: a name in the chain, or the outlet.")]
AllReadings = Annotated[
    bool, typer.Option("--all-readings", help="Also what earlier versions of the extractor read.")
]
KnownFirst = Annotated[bool, typer.Option("--known-first", help="In the order in which they became known.")]


def claims(
    db: options.Db = None,
    actor: Annotated[str | None, typer.Option(help="Who did it: words of a name, or an id.")] = None,
    target: Annotated[str | None, typer.Option(help="To whom: words of a name, or an id.")] = None,
    kind: options.Kinds = None,
    means: Means = None,
    form: Annotated[list[Form] | None, typer.Option(help="event, tally ... (may be repeated).")] = None,
    modality: Modalities = None,
    place: Annotated[str | None, typer.Option(help="Where: words of a name, or an id.")] = None,
    country: options.Country = None,
    since: options.Since = None,
    until: options.Until = None,
    source: Source = None,
    as_of: options.AsOf = None,
    min_score: options.MinScore = None,
    all_readings: AllReadings = False,
    known_first: KnownFirst = False,
    limit: options.Limit = None,
    as_json: options.AsJson = False,
    as_lines: options.AsLines = False,
    as_csv: options.AsCsv = False,
) -> None:
    """List the claims of the record, in the order of their days.

    Days are written YYYY-MM-DD; YYYY-MM and YYYY stand for the whole month or year.

    Examples:
      onrecord claims --kind attack --target "US forces" --since 2024-01-01
      onrecord claims --source Reuters --modality denied
      onrecord claims --kind cease --csv > halts.csv
    """
    options.one_form(json=as_json, jsonl=as_lines, csv=as_csv)
    options.rows_of_the_codebook(kind, means)
    first, last = options.period(since, until)
    chosen = options.settings(db=db)
    asked = ClaimFilter(
        actor=actor,
        target=target,
        kinds=tuple(kind or ()),
        means=tuple(means or ()),
        forms=tuple(form or ()),
        modalities=tuple(modality or ()),
        place=place,
        country=options.country(country),
        since=first,
        until=last,
        source=source,
        as_of=options.day(as_of).last if as_of else None,
        min_score=min_score,
        all_readings=all_readings,
        order=Order.KNOWN if known_first else Order.WHEN,
        limit=limit,
    )
    found = answers.claims(chosen.db, asked)
    printed = _claims_as_data(found, as_json, as_csv) if as_json or as_lines or as_csv else _claims(found)
    if not printed:
        options.nothing_fits("claim", country, chosen.world)


def _claims(found: Iterator[HeldClaim]) -> int:
    out = paint.console()
    number = 0
    while rows := list(islice(found, 200)):
        for held in rows:
            out.print(lists.claim(held))
        number += len(rows)
    if number:
        out.print()
        out.print(paint.dim(f"{paint.count(number, 'claim')}. onrecord show ID tells all about one."))
    return number


def _claims_as_data(found: Iterator[HeldClaim], as_json: bool, as_csv: bool) -> int:
    if as_csv:
        return table.write(found, sys.stdout)
    forms: list[Json] = []
    number = 0
    for held in found:
        number += 1
        if as_json:
            forms.append(exchange.listed_form(held))
        else:
            typer.echo(json.dumps(exchange.listed_form(held), ensure_ascii=False))
    if as_json:
        typer.echo(json.dumps({"onrecord": exchange.VERSION, "claims": forms}, ensure_ascii=False))
    return number


def show(
    key: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="A claim (c-...), a report (r-...) or an incident (i-...); its beginning will do.",
        ),
    ],
    db: options.Db = None,
    as_of: options.AsOf = None,
    recorded_by: incidents.RecordedBy = None,
    world: options.World = None,
    as_json: options.AsJson = False,
) -> None:
    """Show a claim: its words, its chain, and the rule behind each field; or a report, or an incident.

    Examples:
      onrecord show c-7k2m
      onrecord show i-4d5e
      onrecord show r-abcd --json
    """
    chosen = options.settings(db=db, world=world)
    if key.strip().lower().startswith("i-"):
        chosen = incidents.fresh(db, world)
        at = incidents.then(as_of, recorded_by, chosen)
        incidents.show_incident(chosen, key, at, as_json=as_json)
        return
    if as_of or recorded_by:
        raise typer.BadParameter("--as-of and --recorded-by are asked of incidents (i-...).")
    if key.strip().lower().startswith("r-"):
        report, reading = answers.report(chosen.db, key)
        if as_json:
            typer.echo(json.dumps(exchange.exchange(report, reading), ensure_ascii=False))
        else:
            paint.console().print(paint.whole(report, reading))
        return
    shown = answers.show(chosen.db, key)
    if as_json:
        typer.echo(json.dumps(exchange.listed_form(shown.held), ensure_ascii=False))
    else:
        paint.console().print(lists.shown(shown))


def search(
    words: Annotated[
        list[str], typer.Argument(help='Words; "in quotes" for a phrase, word* for a beginning.')
    ],
    db: options.Db = None,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="At most so many reports.")] = 20,
    as_json: options.AsJson = False,
) -> None:
    """Find reports by their words, in any script; accents and letter forms do not matter.

    Examples:
      onrecord search drone base
      onrecord search '"no attacks"' -n 5
      onrecord search الأسد
    """
    found = answers.search(options.settings(db=db).db, " ".join(words), limit)
    if as_json:
        typer.echo(
            json.dumps({"onrecord": exchange.VERSION, "reports": lists.hits_form(found)}, ensure_ascii=False)
        )
    if not found:
        typer.echo("No report holds all these words.", err=True)
        raise typer.Exit(_NOTHING)
    if as_json:
        return
    out = paint.console()
    for hit, report in found:
        out.print(lists.hit(hit, report))
