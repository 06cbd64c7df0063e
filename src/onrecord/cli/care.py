"""`onrecord doctor` tells whether all is well, `onrecord demo` shows what onrecord does."""

from __future__ import annotations

import json
import tempfile
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from onrecord import answers, dossier, flow
from onrecord.cli import lists, options, paint, scenes
from onrecord.cli.write import now
from onrecord.model import Form, Modality
from onrecord.record import ClaimFilter, Outcome

if TYPE_CHECKING:
    from rich.console import Console

_ABOUT = (
    "Twenty pages written for onrecord about documented events; the outlets and the wire are made up, two "
    "reprints are false on purpose. Each is read as a crawler left it, menus and all."
)
_FEW = 6
_STRIKE = date(2024, 1, 28)
_COUNTED = (Form.SILENCE, Form.TALLY)
_UNREAL = (Modality.DEMANDED, Modality.THREATENED, Modality.CONDITIONAL)
_ASKED = (
    (
        "On whose word: the strike of 28 January in Jordan",
        ClaimFilter(kinds=("attack",), country="JOR", since=_STRIKE, until=_STRIKE, limit=_FEW),
    ),
    ("Has it stopped? What was said of halts and silences", ClaimFilter(kinds=("cease",), limit=_FEW)),
    ("Counted, or said not to have happened", ClaimFilter(forms=_COUNTED, limit=_FEW)),
    (
        "Demanded, threatened or conditional: none of it is an attack",
        ClaimFilter(modalities=_UNREAL, limit=_FEW),
    ),
)
_LATER = 'The record is thrown away now; "onrecord demo --db sample.db" keeps it for claims, show and search.'
_TEMPO_ON = date(2024, 2, 20)
_CHECKED = "no attacks on US forces in Iraq and Syria since 4 February"
_NEXT = "Go on with: onrecord claims --db {db}; onrecord search Erbil --db {db}; onrecord show ID --db {db}"


def doctor(
    db: options.Db = None,
    as_json: options.AsJson = False,
) -> None:
    """Tell versions, settings and their origin, and examine the parser's model, the tables and the record.

    Examples:
      onrecord doctor
      onrecord doctor --db iraq.db
    """
    chosen = options.settings(db=db)
    findings = answers.doctor(chosen)
    if as_json:
        typer.echo(json.dumps([asdict(finding) for finding in findings], ensure_ascii=False))
    else:
        paint.console().print(lists.findings(findings))
    if not all(finding.fine for finding in findings):
        raise typer.Exit(1)


def demo(
    db: Annotated[
        Path | None, typer.Option("--db", help="Keep the record here instead of throwing it away.")
    ] = None,
    jobs: options.Jobs = None,
) -> None:
    """Read the sample dossier into a record and print what was claimed, and by whom.

    Examples:
      onrecord demo
      onrecord demo --db sample.db && onrecord claims --db sample.db
    """
    chosen = options.settings(jobs=jobs)
    with tempfile.TemporaryDirectory() as passing, options.runner(chosen) as runner:
        path = db or Path(passing) / "sample.db"
        pages = [str(page) for page in dossier.pages()]
        out, err = paint.console(), paint.console(error=True)
        out.print(
            Text("The sample dossier: attacks on US forces in Iraq, Syria and Jordan, 2023-24", style="bold")
        )
        out.print(paint.dim(_ABOUT))
        with lists.progress(len(pages), shown=err.is_terminal, console=err) as step:
            for one in flow.add(path, pages, flow.Plan(), runner, now):
                step()
                if one.outcome is Outcome.REFUSED:
                    err.print(paint.problems(one.problems), soft_wrap=True)
        out.print()
        out.print(lists.heads(answers.reports(path), out.width))
        flow.gather(path, None, now)
        out.print()
        out.print(Text("Incidents that more than one report tells of", style="bold"))
        for incident in answers.incidents(path, answers.IncidentFilter()):
            if len(incident.reports) > 1:
                out.print(scenes.line(incident))
        out.print()
        out.print(Text("Drift: what changed from the wire to a reprint", style="bold"))
        for change in answers.drifts(path, None)[:2]:
            out.print(scenes.drift(change))
        out.print()
        _tempo(path, out)
        for title, asked in _ASKED:
            out.print()
            out.print(Text(title, style="bold"))
            for held in answers.claims(path, asked):
                out.print(lists.claim(held))
        out.print()
        out.print(paint.dim(_NEXT.format(db=db) if db else _LATER))


def _tempo(db: Path, out: Console) -> None:
    """Print what can be said of attacks on US forces, and how a sentence about them stands."""
    from onrecord.answers import tempo, tempo_check, tempo_record  # noqa: PLC0415 - numpy is loaded where it is needed

    here = tempo_record.opened(db, _TEMPO_ON, None)
    found = tempo_record.listed(here, tempo.Wanted(target="US forces"))
    out.print(Text("Has it stopped? Attacks on US forces, as far as twenty pages tell", style="bold"))
    for one in tempo.tempo(found.series, _TEMPO_ON):
        for line in tempo.lines(one, explain=False):
            out.print(Text(f"  {line}"))
    verdict = tempo_check.check_record(here, _CHECKED)
    if verdict is not None:
        out.print(Text(f"\u201c{_CHECKED}\u201d", style="bold"))
        out.print(Text(f"  {tempo_check.lines(verdict, explain=False)[0]}"))
