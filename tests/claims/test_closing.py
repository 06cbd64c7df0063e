"""Who is no source of what stands before a verb of saying."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "aside",
    ["while Kyiv did not comment", "although the army has not commented", "before the mayor spoke"],
)
def test_a_clause_beside_what_is_told_is_no_source_of_it(read, aside):
    _, reading = read(f"Rebels attacked the town on Friday, {aside}.")
    assert next(c.chain for c in reading.claims if c.kind == "attack") == ()
