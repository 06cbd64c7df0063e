"""Whom "the group" means."""

from __future__ import annotations

import pytest


def last(reading):
    return [c for c in reading.claims if c.kind in {"attack", "destroy", "claim-responsibility"}][-1]


MEANT = [
    ("Hamas attacked a base. The group then burned two houses.", "Hamas"),
    ("Al-Shabaab holds the town. The group has attacked a convoy.", "al-Shabaab"),
    ("The Taliban hold the town. The armed group shelled a village.", "Taliban"),
    ("Hamas and Hezbollah attacked a base. The group then burned two houses.", "group"),
    ("Hamas attacked a base. Other groups fled. The group then burned two houses.", "group"),
    ("Hamas attacked a base. A group then burned two houses.", "group"),
    ("The army attacked a base. The group then burned two houses.", "group"),
]


@pytest.mark.parametrize(("text", "name"), MEANT)
def test_the_group_that_acts_is_the_only_armed_group_named_just_before(read, text, name):
    report, reading = read(text)
    actor = last(reading).actor
    assert actor.name == name
    assert (actor.id is None) == (name == "group")
    assert actor.span.of(report.text).lower().endswith("group")
