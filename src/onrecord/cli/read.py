"""`onrecord read`: read pages and print what they claim; nothing is kept."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord import answers, flow, sources
from onrecord.cli import options, paint
from onrecord.exports import exchange

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Files = Annotated[
    list[str] | None, typer.Argument(help="Files or folders; - is standard input.", show_default=False)
]

Mentions = Annotated[
    bool, typer.Option("--mentions", help="With JSON: also all names, times, numbers and attributions.")
]
Published = Annotated[
    str | None, typer.Option("--published", help="The day of publication, where you know it (YYYY-MM-DD).")
]
NoClaims = Annotated[bool, typer.Option("--no-claims", help="Only the report: text, blocks, date.")]
Schema = Annotated[bool, typer.Option("--schema", help="Print the JSON Schema of --json and leave.")]


def read(
    files: Files = None,
    as_json: options.AsJson = False,
    as_lines: options.AsLines = False,
    mentions: Mentions = False,
    published: Published = None,
    min_score: options.MinScore = None,
    no_claims: NoClaims = False,
    schema: Schema = False,
    jobs: options.Jobs = None,
    seconds: options.Seconds = None,
    extractor: options.Extractor = None,
    endpoint: options.Endpoint = None,
    model: options.Model = None,
    allow_remote: options.AllowRemote = False,
    max_tokens: options.MaxTokens = None,
    max_cost: options.MaxCost = None,
    price: options.PriceOf = None,
    max_minutes: options.MaxMinutes = None,
    world: options.World = None,
) -> None:
    """Read pages and print who claims what; nothing is kept.

    Examples:
      onrecord read page.html
      onrecord read page.txt --published 2024-02-18
      onrecord read folder/ --jsonl > claims.jsonl
      onrecord read page.html --min-score 0.8
      curl -s https://example.org/story | onrecord read - --json
    """
    if schema:
        typer.echo(json.dumps(exchange.schema(), indent=1, ensure_ascii=False))
        return
    chosen = options.settings_of(locals())
    if not files:
        raise typer.BadParameter("name a file, a folder, or - for standard input.")
    options.one_form(json=as_json, jsonl=as_lines)
    if mentions and not (as_json or as_lines):
        raise typer.BadParameter("--mentions goes with --json or --jsonl.")
    service = options.service(chosen, datetime.now(UTC)) if not no_claims else None
    plan = flow.Plan(
        extractor=None if no_claims else chosen.extractor,
        published=options.day(published) if published else None,
        world=chosen.world,
        service=service,
        today=datetime.now(UTC).date(),
    )
    sources.check(files)
    total = sources.count(files)
    if as_json and total != 1:
        raise typer.BadParameter("--json prints one object; for many files use --jsonl.")
    with options.runner(chosen) as runner:
        outcomes = _sure(flow.read(files, plan, runner), min_score)
        if as_json or as_lines:
            failed = _print_json(outcomes, not no_claims, mentions)
        else:
            failed = _print(outcomes, not no_claims, total)
    left_out(files)
    if failed or not total:
        raise typer.Exit(4 if not total else 1 if failed == total else 3)


def _sure(outcomes: Iterator[flow.Outcome], least: float | None) -> Iterator[flow.Outcome]:
    for one in outcomes:
        if one.reading is None or least is None:
            yield one
        else:
            yield replace(one, reading=answers.sure_enough(one.source, one.reading, least))


def _print_json(outcomes: Iterator[flow.Outcome], wanted: bool, mentions: bool) -> int:
    failed = 0
    for outcome in outcomes:
        failed += outcome.report is None or (wanted and outcome.reading is None)
        if outcome.report is None:
            form = exchange.refused(outcome.source, outcome.problems)
        else:
            form = exchange.exchange(outcome.report, outcome.reading, mentions=mentions)
        typer.echo(json.dumps(form, ensure_ascii=False))
    return failed


def left_out(files: Iterable[str]) -> None:
    """Say which files of folders were not read, which else would seem to claim nothing."""
    over = ", ".join(
        f"{number} {suffix or 'without a suffix'}" for suffix, number in sources.passed_over(files).items()
    )
    if over:
        typer.echo(f"Left out, since only pages are read from folders (.html, .txt ...): {over}.", err=True)
    if not sources.count(files):
        typer.echo("No page was found; name files outright to read them whatever their names.", err=True)


def _print(outcomes: Iterator[flow.Outcome], wanted: bool, total: int) -> int:
    out, err = paint.console(), paint.console(error=True)
    failed = 0
    for number, outcome in enumerate(outcomes):
        failed += outcome.report is None or (wanted and outcome.reading is None)
        if outcome.report is None:
            err.print(paint.problems(outcome.problems), soft_wrap=True)
            continue
        if number:
            out.print()
            out.rule(style="dim", characters="─")
        if total > 1:
            out.print(paint.dim(outcome.source), soft_wrap=True)
        out.print(paint.whole(outcome.report, outcome.reading))
    return failed
