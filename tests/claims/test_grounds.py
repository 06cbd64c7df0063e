"""For what somebody is held or accused says nothing of where and when he was."""

from __future__ import annotations

import pytest


def fields(read, text, kind):
    _, reading = read(text)
    claim = next(c for c in reading.claims if c.kind == kind)
    days = claim.when.days if claim.when is not None and claim.when.stated else None
    return (claim.place.name if claim.place else None, str(days.first) if days else None)


HELD = [
    "An officer was arrested in connection with the bombings in Kenya last year.",
    "Two men were arrested on suspicion of the bombing in Erbil on 3 March.",
    "Four men were jailed over the bombing in Erbil in 2019.",
    "Three men were arrested for the attack on the embassy in Nairobi in 2014.",
]


@pytest.mark.parametrize("text", HELD)
def test_where_and_when_a_deed_was_is_not_where_and_when_somebody_was_held_for_it(read, text):
    assert fields(read, text, "arrest") == (None, None)
    place, first = fields(read, text, "attack")
    assert place is not None
    assert first is not None


def test_who_is_charged_with_a_deed_is_charged_elsewhere(read):
    text = "A suspect was charged with the killing of a mayor in Erbil in 2014."
    assert fields(read, text, "accuse") == (None, None)
    assert fields(read, text, "attack") == ("Erbil", "2014-01-01")


OWN = [
    ("A man was arrested in Erbil on Monday in connection with an attack in Baghdad.", "Erbil", "2023-05-15"),
    ("Police arrested two men in Erbil on suspicion of links to the group.", "Erbil", None),
    ("Police arrested a man over the bombing in Baghdad on Monday.", None, "2023-05-15"),
]


@pytest.mark.parametrize(("text", "place", "day"), OWN)
def test_where_somebody_was_held_stands_before_what_for_and_a_day_of_the_week_may_be_of_both(
    read, text, place, day
):
    assert fields(read, text, "arrest") == (place, day)
