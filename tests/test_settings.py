from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.errors import DamagedTable, UnreadableSetting
from onrecord.settings import load


def test_an_option_wins_over_the_environment_over_the_file_over_the_default(tmp_path):
    (tmp_path / "onrecord.toml").write_text('db = "file.db"\njobs = 3\nseconds = 5\n')
    got = load({"db": "option.db", "jobs": None}, {"ONRECORD_DB": "env.db", "ONRECORD_JOBS": "2"}, tmp_path)
    assert (got.db, got.jobs, got.seconds, got.memory_mb) == (Path("option.db"), 2, 5.0, 4096)
    assert dict(got.origin) == {
        "db": "option",
        "jobs": "ONRECORD_JOBS",
        "seconds": str(tmp_path / "onrecord.toml"),
        "memory_mb": "default",
        "extractor": "default",
        "world": "default",
        "endpoint": "default",
        "model": "default",
        "allow_remote": "default",
        "max_tokens": "default",
        "max_cost": "default",
        "price": "default",
        "max_minutes": "default",
        "cache": "default",
    }


def test_the_users_configuration_folder_is_looked_in(tmp_path):
    (tmp_path / "onrecord").mkdir()
    (tmp_path / "onrecord" / "onrecord.toml").write_text("jobs = 4\n")
    assert load({}, {"XDG_CONFIG_HOME": str(tmp_path)}, tmp_path / "elsewhere").jobs == 4


@pytest.mark.parametrize("value", ["0", "-1", "many", "1.5"])
def test_a_number_of_processes_that_is_none_is_refused_in_one_sentence(tmp_path, value):
    with pytest.raises(UnreadableSetting, match="ONRECORD_JOBS"):
        load({}, {"ONRECORD_JOBS": value, "XDG_CONFIG_HOME": str(tmp_path)}, tmp_path)


@pytest.mark.parametrize(
    ("line", "name", "value"),
    [
        ("allow_remote = true", "allow_remote", True),
        ('allow_remote = "no"', "allow_remote", False),
        ("max_cost = 0.5", "max_cost", 0.5),
        ("max_tokens = 5000", "max_tokens", 5000),
        ('cache = "answers"', "cache", Path("answers")),
    ],
)
def test_what_a_model_may_take_can_stand_in_the_file(tmp_path, line, name, value):
    (tmp_path / "onrecord.toml").write_text(line)
    assert getattr(load({}, {"XDG_CONFIG_HOME": str(tmp_path)}, tmp_path), name) == value


@pytest.mark.parametrize("line", ["allow_remote = 3", "max_cost = -1", "max_minutes = nan", "max_tokens = 0"])
def test_what_a_model_may_take_is_refused_where_it_is_none(tmp_path, line):
    (tmp_path / "onrecord.toml").write_text(line)
    with pytest.raises(UnreadableSetting, match=line.split()[0]):
        load({}, {"XDG_CONFIG_HOME": str(tmp_path)}, tmp_path)


@pytest.mark.parametrize("text", ["jobs = ", "job = 1", "\x00"])
def test_a_settings_file_that_cannot_be_used_is_named(tmp_path, text):
    (tmp_path / "onrecord.toml").write_text(text)
    with pytest.raises(DamagedTable, match=r"onrecord\.toml"):
        load({}, {"XDG_CONFIG_HOME": str(tmp_path)}, tmp_path)


def test_a_home_that_nobody_has_is_taken_as_it_is_written(tmp_path):
    chosen = load({"db": "~nobody-of-that-name/r.db"}, {}, tmp_path)
    assert chosen.db == Path("~nobody-of-that-name/r.db")
