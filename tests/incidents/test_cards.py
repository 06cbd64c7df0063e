"""A happening read off its card is as alike to others as the one that the card was made of."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from scenes import KINDS, account, claim, killed, link, party, report, town

from onrecord.incidents import blocking, cards, pairs
from onrecord.incidents.happenings import happenings
from onrecord.incidents.meeting_keys import keys
from onrecord.model import Modality, Victims

TEXT = "Gunmen of Unit 4 raided a convoy near Kelm on Monday. The toll of the raid rose to nine, medics said."


@pytest.fixture(scope="module")
def told(world):
    one = report(TEXT, outlet="A")
    other = report(TEXT + " It was the third raid.", outlet="B")
    made = [
        claim(each, "Gunmen of Unit 4 raided a convoy near Kelm on Monday", "raided", **changes)
        for each in (one, other)
        for changes in (
            {"victims": killed(3), "place": town(), "target": party("guards"), "means": "shooting"},
        )
    ]
    more = claim(one, "The toll of the raid rose to nine", "rose", victims=killed(9, open_end=True))
    less = claim(other, "The toll of the raid rose to nine", "rose", victims=Victims(), place=None)
    accounts = (
        account(one, world, made[0], replace(more, chain=(link("medics", anonymous=True),))),
        account(other, world, made[1], replace(less, modality=Modality.DENIED, same_as=made[1].id)),
    )
    return list(happenings(accounts, KINDS, world))


def test_a_card_keeps_all_that_comparing_looks_at(told):
    read = [cards.happening(cards.card(one)) for one in told]
    assert pairs.weigh(told[0], told[2], {}) is not None
    for at, other in product(range(len(told)), repeat=2):
        if at != other:
            assert pairs.weigh(read[at], read[other], {}) == pairs.weigh(told[at], told[other], {})
    assert [keys(one) for one in read] == [keys(one) for one in told]
    assert [cards.row(one) for one in read] == [cards.row(one) for one in told]


def test_when_and_where_come_back_from_a_row(told):
    rows = [cards.row(one) for one in told]
    assert [blocking.Spot(*where) for _, where, _ in rows] == [blocking.spot(one) for one in told]
    assert [real for real, _, _ in rows] == [True, True, True, False]
