"""Beginnings on a day that is named in the present tense."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.model import Days, Modality

PUBLISHED = Days(date(2026, 12, 3), date(2026, 12, 3))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The truce takes effect on 10 December.", date(2026, 12, 10)),
        ("The ceasefire comes into force on Monday.", date(2026, 12, 7)),
        ("The ceasefire begins Friday at noon.", date(2026, 12, 4)),
    ],
)
def test_what_begins_on_a_day_that_is_named_is_to_come(read, text, day):
    _, reading = read(text, published=PUBLISHED)
    [claim] = reading.claims
    assert claim.modality is Modality.PLANNED
    assert claim.when is not None
    assert claim.when.days.first == day


@pytest.mark.parametrize(
    "text",
    [
        "The ceasefire took effect on 30 November.",
        "On 3 May, a ceasefire takes effect.",
        "The shelling starts on Monday.",
    ],
)
def test_what_began_has_happened(read, text):
    _, reading = read(text, published=PUBLISHED)
    assert {c.modality for c in reading.claims} == {Modality.HAPPENED}
