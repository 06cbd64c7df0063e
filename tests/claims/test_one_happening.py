"""Which passages of a report tell of one happening, by what was learned and what sets two apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from onrecord.claims import one_happening
from onrecord.claims.rules import Rules
from onrecord.model import Days

PUBLISHED = Days.on(date(2024, 3, 6))
STORY = (
    "A car bomb killed at least nine people at a market in Herat on Monday, police said.\n\n"
    "The bomb went off near the main gate as shoppers were leaving. The blast wounded 30 others.\n\n"
    "Doctors said the attack had left eleven people dead.\n\n"
    "On Sunday gunmen killed two guards at a bridge in Kandahar."
)


def ties(reading):
    """Give the trigger of each claim that is tied, and of the one that it is tied to."""
    by = {claim.id: claim for claim in reading.claims}
    return {claim: by[claim.same_as] for claim in reading.claims if claim.same_as is not None}


def test_what_a_story_goes_on_about_is_one_happening(read):
    report, reading = read(STORY, published=PUBLISHED)
    words = {
        one.trigger.of(report.text): other.trigger.of(report.text) for one, other in ties(reading).items()
    }
    assert set(words.values()) == {"car bomb"}
    assert len(words) == 3


def test_another_day_and_town_are_another_happening(read):
    report, reading = read(STORY, published=PUBLISHED)
    last = max(reading.claims, key=lambda claim: claim.trigger)
    assert "guards" in last.quote.of(report.text)
    assert last.same_as is None


APART = [
    "Rebels bombed a village. The army bombed a town.",
    "A drone struck a car in Kobani. A second drone struck a house in Herat.",
    "Rebels shelled Kobani on Sunday, killing two. The fire came after a rocket killed nine people in a bus.",
    "US jets struck camps in Herat in response to the killing of three guards. Sixteen people were killed.",
    "A drone hurt three people in Kobani.\n\nOn January 4, a drone hurt three guards in Kobani.",
    "Jets bombed a camp near Kobani, monitors said.\n\nOn Saturday, jets bombed a depot there.",
    "Rebels shelled the village of Tal Orim.\n\nAn army raid on it in 2019 followed shelling by rebels.",
]


@pytest.mark.parametrize("text", APART)
def test_what_cannot_be_one_is_not_tied(read, text):
    report, reading = read(text, published=PUBLISHED)
    for one, other in ties(reading).items():
        assert {one.trigger.of(report.text), other.trigger.of(report.text)} != {"bombed"}
        assert one.quote.of(report.text) == other.quote.of(report.text) or "\n" not in text
        tolls = [c.victims.killed for c in (one, other) if c.victims is not None and c.victims.killed]
        assert len(set(tolls)) < 2


def test_every_tie_leads_to_the_first_that_tells_of_it(read):
    _, reading = read(STORY, published=PUBLISHED)
    for one, first in ties(reading).items():
        assert first.same_as is None
        assert first.trigger < one.trigger
        assert first.kind == one.kind or {first.kind, one.kind} <= {"attack", "clash", "destroy"}


def test_weights_are_read_by_row():
    weights = one_happening.weights()
    assert weights["always"] < 0 < weights["place.same"] + weights["target.same"]
    assert one_happening.weigh({"always": 1.0}) == pytest.approx(weights["always"])


def test_of_a_long_list_each_is_held_against_so_many_at_most(monkeypatch, read):
    monkeypatch.setattr(one_happening, "FAR", 3)
    met = []
    weigh = one_happening.weigh
    monkeypatch.setattr(one_happening, "weigh", lambda rows, beside: met.append(rows) or weigh(rows, beside))
    towns = ("Herat", "Homs", "Aleppo", "Idlib", "Kabul", "Mosul", "Basra", "Hama")
    lines = [f"Rebels shelled {town} on Monday, the army said." for town in towns]
    _, reading = read("\n\n".join(lines), published=PUBLISHED)
    assert len(reading.claims) == len(towns)
    assert len(met) <= 3 * len(towns)


def test_passages_may_stand_in_another_order_than_they_are_told(read, world):
    drafts = []
    rules = Rules(world, judge=lambda found, claims: drafts.extend(found) or tuple(claims))
    report, _ = read(STORY, published=PUBLISHED)
    next(iter(rules.extract([report])))
    turned = [replace(d, sentence=replace(d.sentence, at=99 - d.sentence.at)) for d in drafts]
    pairs = set(one_happening.one_happening(turned))
    assert drafts
    assert all(0 <= one < len(drafts) and 0 <= other < len(drafts) for one, other in pairs)
