from __future__ import annotations

import re
import shutil

import pytest

from onrecord.errors import NoSuchSource
from onrecord.world import state
from onrecord.world.state import HERE, world_state


def test_the_state_is_eight_hexadecimal_digits_and_stays():
    assert re.fullmatch(r"[0-9a-f]{8}", world_state())
    assert world_state() == world_state()


def test_the_user_s_file_is_part_of_the_state_wherever_it_lies(tmp_path):
    one, other, changed = (tmp_path / f"{name}.toml" for name in ("one", "other", "changed"))
    one.write_text("# mine\n", encoding="utf-8")
    other.write_text("# mine\n", encoding="utf-8")
    changed.write_text("# mine!\n", encoding="utf-8")
    assert world_state(one) == world_state(other)
    assert len({world_state(), world_state(one), world_state(changed)}) == 3


@pytest.mark.parametrize("table", ["actors/mena.toml", "phrases.toml", "villages.toml", "data/places.tsv"])
def test_a_byte_in_any_table_is_another_state(tmp_path, monkeypatch, table):
    moved = tmp_path / "world"
    shutil.copytree(HERE, moved)
    before = world_state()
    monkeypatch.setattr(state, "HERE", moved)
    assert world_state() == before
    with (moved / table).open("ab") as file:
        file.write(b"#")
    assert world_state() != before


def test_a_file_that_is_not_there_has_no_state(tmp_path):
    with pytest.raises(NoSuchSource):
        world_state(tmp_path / "none.toml")
