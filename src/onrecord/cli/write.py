"""`onrecord add`, `reread`, `backup`: what changes the record, or copies it."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord import answers, flow, sources
from onrecord.cli import lists, options, paint
from onrecord.cli.read import left_out
from onrecord.record import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARTLY, _NOTHING = 3, 4


def now() -> datetime:
    """Tell the moment, in UTC."""
    return datetime.now(UTC)


def add(
    files: Annotated[
        list[str], typer.Argument(help="Files or folders; - is standard input.", show_default=False)
    ],
    db: options.Db = None,
    published: Annotated[
        str | None,
        typer.Option("--published", help="The day of publication of all these pages (YYYY-MM-DD)."),
    ] = None,
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
    quiet: options.Quiet = False,
) -> None:
    """Read pages into the record. What it holds already is skipped, so a load that was stopped goes on.

    Examples:
      onrecord add pages/ --db iraq.db
      onrecord add story.html --published 2024-02-18
    """
    chosen = options.settings_of(locals())
    service = options.service(chosen, now())
    plan = flow.Plan(
        extractor=chosen.extractor,
        published=options.day(published) if published else None,
        world=chosen.world,
        service=service,
        today=now().date(),
    )
    sources.check(files)
    with options.runner(chosen) as runner:
        kept = flow.add(chosen.db, files, plan, runner, now)
        code = _report(kept, sources.count(files), chosen.db, quiet=quiet)
    left_out(files)
    if code:
        raise typer.Exit(code)


def reread(
    db: options.Db = None,
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
    quiet: options.Quiet = False,
) -> None:
    """Read the record's pages anew with this version of the extractor; older readings are kept.

    Examples:
      onrecord reread --db iraq.db
    """
    chosen = options.settings_of(locals())
    service = options.service(chosen, now())
    plan = flow.Plan(extractor=chosen.extractor, world=chosen.world, service=service, today=now().date())
    total = answers.unread(chosen.db, chosen.extractor, chosen.world, service)
    if not total:
        typer.echo("Every page has been read by this version already.")
        return
    with options.runner(chosen) as runner:
        code = _report(flow.reread(chosen.db, plan, runner, now), total, chosen.db, quiet=quiet)
    if code:
        raise typer.Exit(code)


def backup(
    to: Annotated[Path, typer.Argument(help="Where the copy goes; an earlier backup there is replaced.")],
    db: options.Db = None,
) -> None:
    """Copy the record into one file, while it is in use; the copy is whole or not there.

    Examples:
      onrecord backup iraq-2024-05-01.db --db iraq.db
    """
    chosen = options.settings(db=db)
    answers.backup(chosen.db, to)
    typer.echo(f"{to}: {to.stat().st_size / 2**20:.1f} MiB")


def _report(kept: Iterator[flow.Kept], total: int, db: Path, *, quiet: bool) -> int:
    """Print what became of each page as it comes, and the sum; gives the exit code."""
    err = paint.console(error=True)
    tally: Counter[Outcome] = Counter()
    claims, uncoded = 0, Counter[str]()
    with lists.progress(total, shown=not quiet and err.is_terminal, console=err) as step:
        for one in kept:
            tally[one.outcome] += 1
            claims += one.claims
            uncoded += Counter([one.uncoded] if one.uncoded else [])
            if one.problems:
                err.print(paint.problems(one.problems), soft_wrap=True)
            step()
    out = paint.console()
    out.print(
        f"{db}: {paint.count(tally[Outcome.NEW], 'new page')}, {tally[Outcome.KNOWN]} known, "
        f"{tally[Outcome.REFUSED]} refused; {paint.count(claims, 'claim')} read"
    )
    if uncoded:
        pages = paint.count(uncoded.total(), "page")
        languages = ", ".join(sorted(uncoded))
        out.print(f"of {pages} no claims are read: not coded yet in their language ({languages})")
    if tally[Outcome.REFUSED]:
        return 1 if tally[Outcome.REFUSED] == total else _PARTLY
    return 0 if total else _NOTHING
