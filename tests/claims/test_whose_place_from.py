from __future__ import annotations

import pytest

TAKEN = [
    ("Gunmen abducted two priests from a church in Kaduna.", "Kaduna"),
    ("Gunmen abducted two priests from Kaduna.", "Kaduna"),
    ("Gunmen kidnapped two tourists from Germany.", None),
    ("Two engineers from China were kidnapped by rebels.", None),
]


@pytest.mark.parametrize(("text", "place"), TAKEN)
def test_people_are_abducted_where_they_are_taken_from_and_not_where_they_are_at_home(read, text, place):
    _, reading = read(text)
    (claim,) = reading.claims
    assert (claim.place.name if claim.place else None) == place
