"""The command line as a whole: its commands, its exit codes, and how errors are said.

Exit codes: 0 done, 1 an error, 2 a wrong command line or setting, 3 done but for some files, 4 nothing
found, 5 the record is held by another writer, 130 interrupted.
"""

from __future__ import annotations

import codecs
import sys
from io import TextIOWrapper
from typing import Annotated

import typer

from onrecord import __version__
from onrecord.cli import alerts, care, incidents, look, read, rulings, tempo, world, write
from onrecord.errors import NothingFits, OnrecordError, RecordBusy, UnreadableSetting

_CODES: dict[type[OnrecordError], int] = {UnreadableSetting: 2, NothingFits: 4, RecordBusy: 5}
_INTERRUPTED = 130

app = typer.Typer(
    name="onrecord",
    help="Who did what to whom, when and where, and on whose word.",
    epilog="Start with `onrecord demo`. Exit codes: 0 done, 1 error, 2 wrong command line or setting, "
    "3 done but for some files, 4 nothing found, 5 record held by another writer, 130 interrupted.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

_COMMANDS = {
    "Read and keep": (read.read, write.add),
    "What is claimed": (look.claims, look.show, look.search),
    "What happened, on whose word": (
        incidents.incidents,
        incidents.brief,
        incidents.trace,
        incidents.drift,
        incidents.changes,
    ),
    "Rule by hand": (
        rulings.review,
        rulings.judge,
        rulings.edit,
        rulings.reject,
        rulings.confirm,
        rulings.undo,
        rulings.judgements,
    ),
    "Who is who": (world.world,),
    "Has it stopped?": (tempo.tempo, tempo.check, alerts.alerts, alerts.blackout),
    "Take care": (write.reread, write.backup, care.doctor, care.demo),
}

for panel, commands in _COMMANDS.items():
    for command in commands:
        app.command(rich_help_panel=panel)(command)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"onrecord {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Who did what to whom, when and where, and on whose word."""


def _speak_unicode() -> None:
    """Print UTF-8 into files and pipes whatever the locale; what a terminal cannot show becomes a mark."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and codecs.lookup(stream.encoding).name != "utf-8":
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8")


def main() -> None:
    """Run the command line and leave with its exit code."""
    _speak_unicode()
    try:
        app(prog_name="onrecord")
    except OnrecordError as error:
        typer.echo(f"onrecord: {error}", err=True)
        sys.exit(_CODES.get(type(error), 1))
    except SystemExit as leaving:
        if leaving.code == _INTERRUPTED:
            typer.echo("onrecord: interrupted; what a record held before, it holds.", err=True)
        raise
