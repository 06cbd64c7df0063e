"""The command line as a whole: its commands, its exit codes, and how errors are said.

Exit codes: 0 done, 1 an error, 2 a wrong command line or setting, 3 done but for some files, 4 nothing
found, 5 the record is held by another writer, 130 interrupted.
"""

from __future__ import annotations

import codecs
import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, TextIO

import typer

from onrecord import __version__
from onrecord.cli import INTERRUPTED, SAID, alerts, care, incidents, look, read, rulings, tempo, world, write
from onrecord.errors import NothingFits, OnrecordError, RecordBusy, UnreadableSetting

_CODES: dict[type[OnrecordError], int] = {UnreadableSetting: 2, NothingFits: 4, RecordBusy: 5}

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
    _have_streams()
    _speak_unicode()
    code = _run()
    try:
        sys.stdout.flush()
    except OSError as error:
        # Who reads no further, as `head`, needs no words; nor who was told already.
        if not (code or isinstance(error, BrokenPipeError)):
            _say(_refused(error))
        code = code or 1
        _drop(sys.stdout)
    try:
        sys.stderr.flush()
    except OSError:
        _drop(sys.stderr)
    sys.exit(code)


def _run() -> int | str | None:
    """Run a command; whatever keeps it from going on is said in one sentence."""
    try:
        app(prog_name="onrecord")
    except OnrecordError as error:
        _say(str(error))
        return _CODES.get(type(error), 1)
    except SystemExit as leaving:
        if leaving.code == INTERRUPTED:
            _say(SAID.removeprefix("onrecord: "))
        return leaving.code
    except OSError as error:
        _say(_refused(error))
        return 1
    return 0


def _say(sentence: str) -> None:
    with suppress(OSError):
        typer.echo(f"onrecord: {sentence}", err=True)


def _refused(error: OSError) -> str:
    """Say what the system refused, as a full disk that output goes to, or a file it does not give."""
    why = f"the system refuses to go on ({error.strerror or error})"
    return f"{error.filename}: {why}." if error.filename else f"{why}; what was printed may not be whole."


def _have_streams() -> None:
    """Put nothing in the place of a closed stream: else a file that is opened later might take its number."""
    for number, name, mode in ((0, "stdin", "r"), (1, "stdout", "w"), (2, "stderr", "w")):
        if getattr(sys, name) is None:
            try:
                os.fstat(number)
            except OSError:
                # The lowest free number is taken, and those below are taken already.
                os.open(os.devnull, os.O_RDWR)
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - for the whole run


def _drop(stream: TextIO) -> None:
    """Let what could not be written go, so that it is not tried again on leaving."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
