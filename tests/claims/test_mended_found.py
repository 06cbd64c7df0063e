"""Those who are found harmed did not do it, and those who find them neither."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.model import Days, Range

NEWS = Days.on(date(2023, 5, 11))
FOUND = [
    ("Two drivers were found beheaded near Kolda.", "drivers", 2),
    ("Three guards were found shot dead on Sunday in Masi.", "guards", 3),
    ("Three fishermen were found tortured and killed in Kolda on Sunday.", "fishermen", 3),
    ("Two nurses have been found murdered in Kolda.", "nurses", 2),
    ("Four farmers found killed in Kolda", "farmers", 4),
    ("Two traders found beheaded near Kolda", "traders", 2),
    ("Residents found the judge shot dead in Kolda.", "judge", 1),
]


@pytest.mark.parametrize(("text", "name", "dead"), FOUND)
def test_who_is_found_harmed_was_harmed_by_somebody_else(read, text, name, dead):
    _, reading = read(text, published=NEWS)
    (claim,) = reading.claims
    assert (claim.actor, claim.target.name, claim.victims.killed) == (None, name, Range.exactly(dead))


def test_who_did_it_is_told_by_the_words_behind(read):
    _, reading = read("The patrol found nine men killed by the rebels in Masi.", published=NEWS)
    (claim,) = reading.claims
    assert (claim.actor.name, claim.victims.killed) == ("rebels", Range.exactly(9))


def test_what_a_court_finds_is_no_find(read):
    _, reading = read("The court found that soldiers killed the men.", published=NEWS)
    (claim,) = reading.claims
    assert claim.actor.name == "soldiers"
