from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from onrecord.model import Days
from onrecord.world import World, faults

if TYPE_CHECKING:
    from pathlib import Path

GOOD = (
    '[[actor]]\nid = "blue-brigade"\nname = "Blue Brigade"\ntype = "armed-group"\ncountry = "SYR"\n'
    '[[holder]]\nnames = ["Ada Blue"]\noffice = "Leader of the Blue Brigade"\nbody = "blue-brigade"\n'
    "since = 2020-01-01\n"
)


def file(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "own.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_right_file_has_no_faults_and_its_holders_are_known(tmp_path: Path):
    path = file(tmp_path, GOOD)
    assert faults(path) == ()
    assert World.load(path).named("Ada Blue", on=Days.on(date(2024, 5, 1))).id == "blue-brigade"


def test_all_faults_are_told_at_once(tmp_path: Path):
    path = file(tmp_path, GOOD + '[[actor]]\nname = "X"\n[[place]]\nid = "p"\nname = "P"\nkind = "town"\n')
    messages = [problem.message for problem in faults(path)]
    assert len(messages) == 2
    assert "lacks 'id'" in messages[0]
    assert "lacks 'lat'" in messages[1]
    assert all(str(path) in message for message in messages)


def test_what_only_the_whole_world_can_tell_is_told_too(tmp_path: Path):
    unknown = GOOD.replace('body = "blue-brigade"', 'body = "nobody"')
    assert "unknown body 'nobody'" in faults(file(tmp_path, unknown))[0].message
    assert "no such file" in faults(tmp_path / "none.toml")[0].message
    assert "not TOML" in faults(file(tmp_path, "[[actor"))[0].message
    assert "there is no table [[group]]" in faults(file(tmp_path, "[[group]]\nid = 'x'\n"))[0].message
