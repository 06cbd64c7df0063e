"""What becomes of a command whose output, or input, is not there, full, or read no further."""

from __future__ import annotations

import os
import subprocess
import sys
from types import SimpleNamespace

import command
import pytest

from onrecord import cli

pytestmark = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="a full disk is played by /dev/full")  # noqa: PTH110


def shell(words, *given):
    """Run a command in a shell; `$@` stands for the command and what is given."""
    env = {name: value for name, value in command.environment().items() if name != "PYTHONUNBUFFERED"}
    whole = ["sh", "-c", words, "sh", command.COMMAND, *map(str, given)]
    return subprocess.run(whole, env=env, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("words", [["incidents", "--schema"], ["doctor"], ["doctor", "--json"]])
def test_a_disk_that_is_full_for_what_is_printed_is_told_in_one_sentence(words, tmp_path):
    done = shell('"$@" > /dev/full', *words, *(("--db", tmp_path / "r.db") if "doctor" in words else ()))
    assert done.returncode == 1
    told = "the system refuses to go on (No space left on device); what was printed may not be whole."
    assert done.stderr == f"onrecord: {told}\n"


def test_who_reads_no_further_hears_nothing():
    done = shell('"$@" | true', "incidents", "--schema")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_closed_streams_are_as_empty_ones(tmp_path):
    assert shell('"$@" <&-', "read", "-").stderr == "! -: The page is empty.\n"
    done = shell('"$@" <&- >&- 2>&-', "add", "-", "--db", tmp_path / "r.db")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")
    assert shell('"$@" >&-', "doctor", "--db", tmp_path / "r.db").stderr == ""


def test_an_interruption_while_the_program_is_loaded_is_one_sentence(monkeypatch, capsys):
    def interrupted():
        raise KeyboardInterrupt

    monkeypatch.setitem(sys.modules, "onrecord.cli.app", SimpleNamespace(main=interrupted))
    with pytest.raises(SystemExit) as left:
        cli.main()
    assert left.value.code == 130
    assert capsys.readouterr().err == "onrecord: interrupted; what a record held before, it holds.\n"
