"""Which number of victims is proposed where its source has told another one since, or told of some more."""

from __future__ import annotations

from datetime import date

import pytest
from scenes import account, claim, gathered, killed, link, party, report, town
from test_fields import chosen, field

from onrecord.model import Range, Role, Victims

LEAD = "Shells killed people in Marrun on Monday"


def told(world, outlet, number, *, day, who=None, lead=LEAD):
    text = f"{lead}. " + " ".join(f"word{outlet}x{n}" for n in range(60))
    one = report(text, outlet=outlet, day=date(2024, 3, day))
    chain = (who,) if who is not None else ()
    return account(one, world, claim(one, lead, "killed", place=town(), victims=killed(number), chain=chain))


def mayor():
    return link("mayor of Marrun", Role.OFFICIAL, anonymous=True)


def test_the_one_who_holds_an_office_is_one_origin_in_two_reports(world):
    first = told(world, "Osna Post", 26, day=5, who=mayor())
    second = told(world, "Kelm Daily", 26, day=6, who=mayor())
    (incident,) = gathered(world, first, second).incidents
    assert (incident.low, incident.high) == (1, 1)


def test_unnamed_officials_of_two_reports_may_be_two(world):
    one, other = (link("local official", Role.OFFICIAL, anonymous=True) for _ in range(2))
    both = [told(world, "Osna Post", 26, day=5, who=one), told(world, "Kelm Daily", 26, day=6, who=other)]
    (incident,) = gathered(world, *both).incidents
    assert incident.high == 2


def test_what_its_own_source_has_corrected_is_not_proposed(world):
    found = gathered(
        world,
        told(world, "Osna Post", 26, day=5, who=mayor()),
        told(world, "Lund Courier", 26, day=12),
        told(world, "Kelm Daily", 22, day=14, who=mayor()),
    )
    tolls = field(found, "killed")
    assert chosen(tolls) == ["22"]
    assert tolls.contested


def test_what_two_others_say_too_is_still_proposed(world):
    found = gathered(
        world,
        told(world, "Osna Post", 26, day=5, who=mayor()),
        told(world, "Lund Courier", 26, day=5, who=link("Anton Belka", Role.PERSON)),
        told(world, "Tarn Herald", 26, day=5, who=link("Vera Holm", Role.PERSON)),
        told(world, "Kelm Daily", 22, day=14, who=mayor()),
    )
    assert chosen(field(found, "killed")) == ["26"]


def test_those_who_were_also_hurt_are_no_number_of_all(world):
    text = "Four soldiers were wounded by rockets in Marrun on Monday. A farmer was also wounded."
    one = report(text, outlet="Osna Post")
    first, second = text.split(". ")
    hurt = {"place": town(), "means": "rocket"}
    four = claim(
        one, first, "wounded", target=party("soldiers"), victims=Victims(injured=Range(4, 4)), **hurt
    )
    farmer = claim(
        one,
        second.rstrip("."),
        "also wounded",
        victims=Victims(injured=Range(1, 1)),
        same_as=four.id,
        **hurt,
    )
    found = gathered(world, account(one, world, four, farmer))
    injured = field(found, "injured")
    assert chosen(injured) == ["4"]
    assert not injured.contested


@pytest.mark.parametrize(
    "more", ["Two more died of their wounds overnight", "Two of the wounded died on Monday"]
)
def test_who_died_later_is_no_number_of_all_the_dead(world, more):
    text = f"Nine people were killed by rockets in Marrun on Monday. {more}."
    one = report(text, outlet="Osna Post")
    hit = {"place": town(), "means": "rocket"}
    nine = claim(one, text.split(". ", maxsplit=1)[0], "killed", victims=Victims(killed=Range(9, 9)), **hit)
    two = claim(one, more, "died", victims=Victims(killed=Range(2, 2)), same_as=nine.id, **hit)
    killed = field(gathered(world, account(one, world, nine, two)), "killed")
    assert chosen(killed) == ["9"]
    assert not killed.contested
