"""The place of some of what is counted is no place of all of it."""

from __future__ import annotations

import pytest

PARTS = [
    "There have been 170 attacks on US forces since 17 October: 67 in Iraq, 102 in Syria and one in Jordan.",
    "There were 12 attacks on convoys in May: seven in Mopti, five in Gao.",
    "There have been 19 attacks on aid workers this year, most of them in Darfur.",
    "There were 40 attacks on Friday, including 12 in Homs.",
]
WHOLE = [
    ("Militants carried out 30 attacks in Mali last week, 12 of them in Mopti.", "Mali"),
    ("The monitor counted 23 air strikes in Syria in May, 14 in Idlib and nine in Aleppo.", "Syria"),
    ("Two bombs killed 12 in Kabul.", "Kabul"),
    ("Three attacks killed two in Homs.", "Homs"),
]


@pytest.mark.parametrize("text", PARTS)
def test_where_some_of_them_were_is_not_where_all_were(told, text):
    assert told(text, "place", kinds={"attack"}) == [(None,)]


@pytest.mark.parametrize(("text", "place"), WHOLE)
def test_where_all_of_them_were_is_kept(told, text, place):
    assert told(text, "place", kinds={"attack"}) == [(place,)]


DOERS = [
    ("Rebels carried out three of the bombings.", "Rebels"),
    ("The army has carried out five of the attacks, the monitor said.", "army"),
    ("Jihadists carried out most of the attacks.", "Jihadists"),
]


@pytest.mark.parametrize(("text", "name"), DOERS)
def test_who_carried_out_some_of_the_attacks_did_them(told, text, name):
    assert told(text, "actor", kinds={"attack"}) == [(name,)]


def test_a_report_of_a_day_in_may_is_no_source_called_may(told):
    text = "A report on 7 May said that rebels had killed nine people."
    assert told(text, "chain", kinds={"attack"}) == [(("report",),)]
