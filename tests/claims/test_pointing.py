"""Sentences that go on about what somebody was just cited for; sentences written for the test."""

from __future__ import annotations

import pytest

ON = [
    (
        "According to Reuters, the envoy met rebels. This meeting came after the army shelled the town.",
        "Reuters",
    ),
    ("Reuters reported that rebels shelled the town. The attack came after gunmen shot a guard.", "Reuters"),
    ("Police said rebels shelled the town. This attack came after gunmen shot a guard.", "Police"),
]


@pytest.mark.parametrize(("text", "source"), ON)
def test_a_sentence_that_points_back_is_the_word_of_who_was_cited(read, text, source):
    _, reading = read(text)
    assert len(reading.claims) >= 2
    assert {link.name for c in reading.claims for link in c.chain} == {source}
    assert all(len(c.chain) == 1 for c in reading.claims)


OFF = [
    # a new subject, another happening, another paragraph, a source of its own
    "Reuters reported that rebels shelled the town. Gunmen shot a guard on Monday.",
    "Reuters reported that rebels shelled the town. The march came after gunmen shot a guard.",
    "Reuters reported that rebels shelled the town.\nThis attack came after gunmen shot a guard.",
    "Police said rebels shelled the town. The attack came after gunmen shot a guard.",
]


@pytest.mark.parametrize("text", OFF)
def test_what_does_not_point_back_is_told_by_the_report(read, text):
    report, reading = read(text)
    shot = next(c for c in reading.claims if c.trigger.of(report.text) == "shot")
    assert shot.chain == ()


def test_a_source_of_its_own_comes_before_one_pointed_back_to(read):
    report, reading = read(
        "Reuters reported that rebels shelled it. This attack, police said, came after men shot a guard."
    )
    shot = next(c for c in reading.claims if c.trigger.of(report.text) == "shot")
    assert [link.name for link in shot.chain] == ["police"]


BETWEEN = [
    ("Police said rebels fled. The mayor was shot. A school was bombed, police added.", ["Police"]),
    ("Police said rebels fled.\nThe mayor was shot.\nA school was bombed, police added.", ["Police"]),
    # close by: another speaker adds, nothing is added, a source of its own
    ("Police said rebels fled. The mayor was shot. A school was bombed, medics added.", []),
    ("Police said rebels fled. The mayor was shot. A school was bombed, police said.", []),
    ("Police said men fled. The mayor was shot, medics said. A school was bombed, police added.", ["medics"]),
]


@pytest.mark.parametrize(("text", "chain"), BETWEEN)
def test_what_stands_before_what_a_source_adds_is_its_word(read, text, chain):
    report, reading = read(text)
    shot = next(c for c in reading.claims if c.trigger.of(report.text) == "shot")
    assert [link.name for link in shot.chain] == chain
