"""`onrecord alerts` tells what changed since a day; `onrecord blackout` enters when nothing could be seen."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from onrecord import flow, record
from onrecord.cli import options, paint
from onrecord.cli.terminal import Lines
from onrecord.cli.write import now

_NOTHING = 4


def alerts(
    since: Annotated[str, typer.Option(help="What changed on or after this day (YYYY-MM-DD).")],
    db: options.Db = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", help="Up to what was known by the end of this day.")
    ] = None,
    world: options.World = None,
    as_json: options.AsJson = False,
    as_lines: options.AsLines = False,
    feed: Annotated[bool, typer.Option("--feed", help="Print an Atom feed.")] = False,
) -> None:
    """Tell what changed: states of series, breaches, resumptions, what was said of halts, verdicts on claims.

    Exit code 4 where nothing did.

    Examples:
      onrecord alerts --since 2024-02-01 --db iraq.db
      onrecord alerts --since 2024-02-01 --feed > alerts.xml
    """
    from onrecord.answers import tempo_alerts as answers  # noqa: PLC0415 - numpy is loaded where it is needed
    from onrecord.exports.feed import atom  # noqa: PLC0415 - as above

    options.one_form(json=as_json, jsonl=as_lines, feed=feed)
    first = options.day(since).first
    last = options.day(as_of).last if as_of else None
    if first is None or (last is not None and first > last):
        raise typer.BadParameter("--since: the day lies after --as-of.")
    chosen = options.settings(db=db, world=world)
    flow.gather_if_stale(chosen.db, chosen.world, now)
    found = answers.alerts(chosen.db, first, last, chosen.world)
    if feed:
        entries = [
            (one.day, one.subject, f"{one.words} [{one.claim}]" if one.claim else one.words) for one in found
        ]
        typer.echo(
            atom(f"onrecord: {chosen.db.name}", max([first, *(one.day for one in found)]), entries), nl=False
        )
    elif as_json:
        forms = [answers.form(one) for one in found]
        typer.echo(json.dumps({"onrecord": 1, "since": str(first), "alerts": forms}, ensure_ascii=False))
    elif as_lines:
        for one in found:
            typer.echo(json.dumps(answers.form(one), ensure_ascii=False))
    else:
        out = paint.console()
        for line in answers.lines(found):
            out.print(Lines(line))
    if not found:
        typer.echo(f"Nothing changed since {first}.", err=True)
        raise typer.Exit(_NOTHING)


def blackout(
    days: Annotated[
        str | None, typer.Argument(metavar="[FROM..TO]", help="The days; TO may be left out if it goes on.")
    ] = None,
    area: Annotated[str, typer.Option(help="A place, or a country's code; everywhere if left out.")] = "",
    reason: Annotated[str, typer.Option(help="Why nothing could be seen.")] = "",
    undo: Annotated[int | None, typer.Option(help="Take back the blackout of this number.")] = None,
    db: options.Db = None,
) -> None:
    """Enter when nothing could be seen of an area, or list what was entered: silence then is no halt.

    Examples:
      onrecord blackout 2023-10-27..2023-10-29 --area Gaza --reason "no lines" --db gaza.db
      onrecord blackout --db gaza.db
    """
    from onrecord.answers.tempo_record import known_area  # noqa: PLC0415 - numpy is loaded where it is needed

    chosen = options.settings(db=db)
    with record.read_record(chosen.db) as held:
        known = tuple(held.blackouts())
    if undo is not None:
        met = next((one for one in known if one.number == undo), None)
        if met is None:
            raise typer.BadParameter(f"--undo: there is no blackout {undo}.")
        flow.black_out(chosen.db, met, now, undo=True)
        typer.echo(f"Blackout {undo} taken back.")
        return
    if days is None and not known:
        typer.echo("No blackout was entered.", err=True)
        raise typer.Exit(_NOTHING)
    if days is None:
        for one in known:
            where = one.area or "everywhere"
            paint.console().print(
                f"{one.number}  {one.days.first}..{one.days.last or ''}  {where}  {one.reason}"
            )
        return
    if not reason.strip():
        raise typer.BadParameter("--reason: say why nothing could be seen.")
    if area.strip() and not known_area(area, chosen.world):
        raise typer.BadParameter(
            f"--area: {area!r} is no place that is known, and no country's code such as IRQ."
        )
    dark = record.HeldBlackout(number=0, area=area.strip(), days=options.stretch(days), reason=reason)
    flow.black_out(chosen.db, dark, now)
    where = dark.area or "everywhere"
    typer.echo(f"Blackout kept: {where}, {dark.days.first}..{dark.days.last or ''}.")
