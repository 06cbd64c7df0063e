"""The command `onrecord`, in a process of its own or, much sooner, within this one; and records."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from onrecord import flow
from onrecord.cli.app import main
from onrecord.cli.write import now
from onrecord.record import Outcome
from onrecord.runners import Inline

COMMAND = str(Path(sys.executable).with_name("onrecord"))


@dataclass(frozen=True)
class Done:
    """How a command ended and what it printed."""

    returncode: int
    stdout: str
    stderr: str


def environment(**environ):
    """Give the variables that a command gets: none of a user's own settings, 80 columns, and those named."""
    env = {key: value for key, value in os.environ.items() if not key.startswith("ONRECORD")}
    return env | {"COLUMNS": "80", "XDG_CONFIG_HOME": "/nonexistent"} | environ


def start(*words, cwd=None, stdin=None, **environ):
    """Run a command in a process of its own."""
    done = subprocess.run(
        [COMMAND, *map(str, words)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=cwd,
        input=stdin,
        env=environment(**environ),
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)


def run(*words, cwd=None, stdin="", **environ):
    """Run a command within this process, through `main`, as the program does.

    What an earlier command loaded is loaded still: `start` the commands between which a world file changes.
    """
    out, err, given = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(3))
    given.write(stdin)
    given.seek(0)
    with pytest.MonkeyPatch.context() as here:
        for name in set(os.environ).difference(env := environment(**environ)):
            here.delenv(name)
        for name, value in env.items():
            here.setenv(name, value)
        for name, stream in (("stdout", out), ("stderr", err), ("stdin", given)):
            here.setattr(sys, name, stream)
        here.setattr(sys, "argv", ["onrecord", *map(str, words)])
        if cwd is not None:
            here.chdir(cwd)
        with pytest.raises(SystemExit) as left:
            main()
    told = []
    for stream in (out, err):
        stream.flush()
        told.append(stream.buffer.getvalue().decode("utf-8"))
    return Done(left.value.code or 0, *told)


def take(db, *pages):
    """Take pages into a record as `add` does, but here: for the tests of what is asked of it then."""
    kept = list(flow.add(db, [str(page) for page in pages], flow.Plan(today=now().date()), Inline(), now))
    assert Outcome.REFUSED not in {one.outcome for one in kept}
