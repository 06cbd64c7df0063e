"""How many people words count together."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The army killed 20 rebels and the militia 15 soldiers.", 20),
        ("The army killed 20 rebels, and the opposition 15 soldiers.", 20),
        ("The army killed 20 rebels and an estimated 15 civilians.", 35),
        ("The army killed 20 rebels and 15 militia fighters.", 35),
    ],
)
def test_those_whom_another_killed_are_not_counted_in(read, text, killed):
    _, reading = read(text)
    assert [c.victims.killed.low for c in reading.claims if c.victims] == [killed]
