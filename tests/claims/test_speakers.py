"""What role a source is given."""

from __future__ import annotations

import pytest

from onrecord.model import Role


@pytest.mark.parametrize(
    ("who", "role"),
    [
        ("The Arakan Army", Role.ARMED_GROUP),
        ("The Kachin Independence Army", Role.ARMED_GROUP),
        ("The Ukrainian army", Role.MILITARY),
        ("The Syrian Arab Army", Role.MILITARY),
    ],
)
def test_an_army_by_name_alone_is_an_armed_group(read, who, role):
    _, reading = read(f"{who} said it had shelled the base.")
    assert {k.role for c in reading.claims for k in c.chain} == {role}
