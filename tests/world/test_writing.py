from __future__ import annotations

import sys
import threading

import pytest

from onrecord.flow import settle_name
from onrecord.model import Entity, EntityType
from onrecord.world import World


def banner(number):
    return Entity(
        id=f"banner-{number}",
        name=f"Banner {number}",
        type=EntityType.ARMED_GROUP,
        country="IRQ",
        source="user",
    )


@pytest.mark.skipif(sys.platform == "win32", reason="folders are locked the POSIX way")
def test_names_that_are_settled_at_once_are_all_kept(tmp_path):
    own = tmp_path / "world.toml"
    many = [
        threading.Thread(target=settle_name, args=(own, f"Banner {number}", banner(number)))
        for number in range(4)
    ]
    for one in many:
        one.start()
    for one in many:
        one.join()
    known = World.load(own)
    assert all(known.entity(f"banner-{number}") for number in range(4))
    assert [entry.name for entry in tmp_path.iterdir()] == ["world.toml"]


def test_a_file_behind_a_link_is_changed_where_it_lies_and_stays_as_private_as_it_was(tmp_path):
    lies = tmp_path / "kept" / "mine.toml"
    lies.parent.mkdir()
    lies.write_text("# mine\n")
    lies.chmod(0o600)
    link = tmp_path / "world.toml"
    link.symlink_to(lies)
    settle_name(link, "Banner 1", banner(1))
    assert link.is_symlink()
    assert "banner-1" in lies.read_text()
    assert lies.stat().st_mode & 0o777 == 0o600
