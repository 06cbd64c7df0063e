"""`onrecord tempo`: has it stopped? Bands in words; numbers on demand."""

from __future__ import annotations

import csv as tables
import json
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from onrecord import flow
from onrecord.cli import options, paint
from onrecord.cli.terminal import Lines
from onrecord.cli.write import now
from onrecord.exports.cells import safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.answers.tempo import Listed, Wanted
    from onrecord.answers.tempo_record import Opened
    from onrecord.model import Days, Series, Tempo
    from onrecord.tempo.said import Said

_NOTHING = 4
_ASKS_NOTHING = (
    "This sentence says nothing of an act, counts, silence, first, last, highest, halts or rates that can be"
    " read; say it plainly, with its days."
)
_OF_A_LIST = " A list holds no reports: a sentence on one act is for a record (--db)."
_LOOK = 366
"""Days back of which halts are marked below a chart."""
Csv = Annotated[
    Path | None,
    typer.Option("--csv", help="Your own table of incidents, or one of ACLED or UCDP GED."),
]
Tallies = Annotated[
    Path | None,
    typer.Option(
        "--tallies", help="A table of running totals: as_of, count, relation (eq, ge or approx; else eq)."
    ),
]
Actor = Annotated[str | None, typer.Option(help="Only incidents whose actor holds these words.")]
Target = Annotated[str | None, typer.Option(help="Only incidents whose target holds these words.")]
Area = Annotated[str | None, typer.Option(help="Only incidents whose area holds these words.")]
Kind = Annotated[str | None, typer.Option(help="Only incidents whose kind holds these words.")]
Blackout = Annotated[
    list[str] | None,
    typer.Option("--blackout", help="Days on which nothing could be seen: FROM..TO (may be repeated)."),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        help="From what was known by this day.  [default: the last day in the table or the record]",
    ),
]
By = Annotated[str | None, typer.Option(help="Part into series by actor, target, area, kind (with commas).")]
Replay = Annotated[
    tuple[str, str] | None,
    typer.Option("--replay", metavar="FROM TO", help="Every day from FROM to TO, as known on each."),
]
Svg = Annotated[Path | None, typer.Option("--svg", help="Also draw the first series into this file.")]
Png = Annotated[
    Path | None, typer.Option("--png", help="The same as a picture of dots (needs the extra png).")
]


def wanted(blackout: list[str] | None, by: str | None = None, **parts: str | None) -> Wanted:
    """Put the filters together; raises a usage error."""
    from onrecord.answers import tempo as answers  # noqa: PLC0415 - numpy is loaded where it is needed

    names = tuple(name.strip() for name in by.split(",")) if by else ()
    if unknown := [name for name in names if name not in answers.PARTS]:
        raise typer.BadParameter(f"--by: {unknown[0]!r} is none of {', '.join(answers.PARTS)}.")
    dark = tuple(options.stretch(words) for words in blackout or ())
    return answers.Wanted(by=names, blackouts=dark, **parts)


def listed(csv: Path | None, tallies: Path | None, filters: Wanted) -> Listed:
    """Read the user's list and tell what was wrong with it on standard error."""
    from onrecord.answers import tempo as answers  # noqa: PLC0415 - as above

    found = answers.listed(csv, tallies, filters)
    if found.problems:
        paint.console(error=True).print(paint.problems(found.problems))
    return found


def record_of(db: Path | None, world: Path | None, as_of: str | None, dark: Sequence[Days]) -> Opened:
    """Open the record, gathered anew where pages came in since the last time."""
    from onrecord.answers import tempo_record  # noqa: PLC0415 - as above

    chosen = options.settings(db=db, world=world)
    flow.gather_if_stale(chosen.db, chosen.world, now)
    day = options.one_day(as_of) if as_of else None
    return tempo_record.opened(chosen.db, day, chosen.world, dark)


def _found(
    tables_: tuple[Path | None, Path | None],
    db: Path | None,
    world: Path | None,
    asked: tuple[Wanted, str | None],
) -> Listed:
    """Give series of the user's tables, or without any of the record."""
    csv, tallies = tables_
    wanted_, as_of = asked
    if csv is not None or tallies is not None:
        if db is not None:
            raise typer.BadParameter("--db and a table of your own are two sources; name one.")
        return listed(csv, tallies, wanted_)
    options.rows_of_the_codebook([wanted_.kind] if wanted_.kind else None, None)
    from onrecord.answers import tempo_record  # noqa: PLC0415 - as above

    return tempo_record.listed(record_of(db, world, as_of, wanted_.blackouts), wanted_)


def tempo(
    db: options.Db = None,
    csv: Csv = None,
    tallies: Tallies = None,
    by: By = None,
    actor: Actor = None,
    target: Target = None,
    area: Area = None,
    kind: Kind = None,
    blackout: Blackout = None,
    as_of: AsOf = None,
    replay: Replay = None,
    explain: Annotated[bool, typer.Option("--explain", help="With the numbers, and what they mean.")] = False,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="At most so many series.")] = 20,
    svg: Svg = None,
    png: Png = None,
    world: options.World = None,
    seed: Annotated[int, typer.Option(help="Of the placements of totals.", min=0)] = 0,
    as_json: options.AsJson = False,
    as_lines: options.AsLines = False,
    as_csv: Annotated[bool, typer.Option("--as-csv", help="Print CSV.")] = False,
) -> None:
    """Tell whether attacks have stopped, from the record or from your own list of incidents.

    Without a table the record is asked: the series of the filters, or all, those that changed most first.

    Examples:
      onrecord tempo --db iraq.db
      onrecord tempo --db iraq.db --actor "Kataib Hezbollah" --target "US forces" --area "Iraq, Syria"
      onrecord tempo --csv incidents.csv
      onrecord tempo --csv acled.csv --actor Houthi --by target --as-of 2024-02-18 --explain
      onrecord tempo --tallies totals.csv --as-of 2024-02-18
      onrecord tempo --csv incidents.csv --replay 2024-01-01 2024-03-01 --jsonl
    """
    from onrecord.answers import tempo as answers  # noqa: PLC0415 - as above

    options.one_form(json=as_json, jsonl=as_lines, as_csv=as_csv)
    asked = wanted(blackout, by, actor=actor, target=target, area=area, kind=kind)
    days = _replayed(replay) if replay else None
    found = _found((csv, tallies), db, world, (asked, as_of))
    if days:
        _data(answers.replay(found.series, *days, seed), as_json=as_json, as_csv=as_csv)
        return
    day = options.one_day(as_of) if as_of else found.last_known
    said = answers.noted(found, answers.tempo(found.series, day, seed)[:limit])
    for path, draw in ((svg, answers.draw), (png, answers.draw_png)):
        if path:
            draw(path, _named(found, said[0].series), said[0], seed, _told(found, said[0].series))
    if as_json or as_lines or as_csv:
        _data(said, as_json=as_json, as_csv=as_csv)
        return
    for number, one in enumerate(said):
        if number:
            paint.console().print()
        _printed(found, one, day, explain=explain)


def _replayed(words: tuple[str, str]) -> tuple[date, date]:
    first, last = (options.one_day(word) for word in words)
    if first > last:
        raise typer.BadParameter("--replay: the first day lies after the last.")
    return first, last


def _printed(found: Listed, one: Tempo, day: date, *, explain: bool) -> None:
    """Print what can be said of a series, and its chart."""
    from onrecord.answers import tempo as answers  # noqa: PLC0415 - as above

    out = paint.console()
    series, told = _named(found, one.series), _told(found, one.series)
    halts = answers.halts(series, max(series.begins, day - timedelta(_LOOK)), day) if told else ()
    drawn = answers.strip(series, day, out.width, told, halts)
    _print((*answers.lines(one, explain=explain), *answers.told(told, day), *drawn))


def _print(lines: Iterable[str]) -> None:
    """Print a head with what stands below it; a line that begins with two spaces stands further in."""
    out = paint.console()
    head, *rest = lines
    out.print(Text(head, style="bold"))
    for line in rest:
        deep = line.startswith("  ")
        out.print(Lines(line.strip(" ") if deep else line, 4 if deep else 2))


def _named(found: Listed, name: str) -> Series:
    return next(one for one in found.series if one.name == name)


def _told(found: Listed, name: str) -> tuple[Said, ...]:
    return next((s for one, s in zip(found.series, found.said, strict=False) if one.name == name), ())


def _data(said: Iterable[Tempo], *, as_json: bool, as_csv: bool) -> None:
    from onrecord.answers import tempo as answers  # noqa: PLC0415 - as above

    if as_json:
        typer.echo(
            json.dumps({"onrecord": 1, "tempo": [answers.form(one) for one in said]}, ensure_ascii=False)
        )
        return
    writer = tables.writer(sys.stdout, lineterminator="\n")
    for number, one in enumerate(said):
        form = answers.form(one)
        if not as_csv:
            typer.echo(json.dumps(form, ensure_ascii=False))
            continue
        if not number:
            writer.writerow(form)
        writer.writerow(
            safe(";".join(map(str, value)) if isinstance(value, list) else value) for value in form.values()
        )


def check(
    sentence: Annotated[
        list[str],
        typer.Argument(
            help="A sentence about an act, counts, silence, first, last or highest; or a claim's id."
        ),
    ],
    db: options.Db = None,
    csv: Csv = None,
    tallies: Tallies = None,
    actor: Actor = None,
    target: Target = None,
    area: Area = None,
    kind: Kind = None,
    blackout: Blackout = None,
    as_of: AsOf = None,
    world: options.World = None,
    explain: Annotated[bool, typer.Option("--explain", help="With the numbers behind the answer.")] = False,
    as_json: options.AsJson = False,
) -> None:
    """Hold a sentence, or a claim of the record, against the record or your own list.

    The answer is supported (of a silence: consistent with this record), contradicted, disputed, nothing on
    record, not enough record, or cannot be checked, each with why. Exit code 4 where the sentence asks
    nothing that can be answered. Sentences on one act, and who claimed or denied it, are for a record; the
    filters are for tables of your own.

    Examples:
      onrecord check --db iraq.db "no attacks on US forces in Iraq since 4 February"
      onrecord check --db iraq.db "Kataib Hezbollah attacked a base in Erbil on 28 January"
      onrecord check --db iraq.db c-jan3kq4v
      onrecord check --csv incidents.csv "no attacks in Iraq since 4 February"
      onrecord check --tallies totals.csv "more than twenty in the two weeks before 29 January"
      onrecord check --csv acled.csv "attacks have doubled since June" --json
    """
    from onrecord.answers import tempo_check as answers  # noqa: PLC0415 - as above

    words = " ".join(sentence)
    filters = wanted(blackout, actor=actor, target=target, area=area, kind=kind)
    held: Opened | tuple[Series, ...]
    if csv is None and tallies is None:
        if filters != wanted(blackout):
            raise typer.BadParameter("the filters are for a table of your own; name them in the sentence.")
        held = record_of(db, world, as_of, filters.blackouts)
        verdict = answers.check_record(held, words)
    else:
        found = _found((csv, tallies), db, world, (filters, as_of))
        held = found.series
        verdict = answers.check(held, words, options.one_day(as_of) if as_of else found.last_known)
    if verdict is None:
        own = csv is not None or tallies is not None
        typer.echo(_ASKS_NOTHING + (_OF_A_LIST if own else ""), err=True)
        raise typer.Exit(_NOTHING)
    behind = answers.decisive(verdict, held)
    if as_json:
        form = answers.form(verdict, behind)
        typer.echo(json.dumps({"onrecord": 1, "verdict": form}, ensure_ascii=False))
    else:
        _print(answers.lines(verdict, explain=explain, incidents=behind))
