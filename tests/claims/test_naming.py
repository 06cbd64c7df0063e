"""A party is called by who it is, and not by how many."""

from __future__ import annotations

import pytest

NAMES = [
    ("At least 12 soldiers from the Third Brigade were killed in a raid.", "soldiers from the Third Brigade"),
    ("A total of 40 militants were arrested in Basra.", "militants"),
    ("Dozens of militants were arrested in Basra.", "militants"),
    ("More than a hundred rebels were arrested in Basra.", "rebels"),
    ("Rebels from the town of Mora were arrested.", "Rebels"),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_a_number_is_no_part_of_a_name(read, text, name):
    _, reading = read(text)
    assert [c.target.name for c in reading.claims if c.target] == [name]


def test_the_words_that_name_it_are_kept_whole(read):
    report, reading = read("At least 12 rebels were arrested in Basra.")
    assert [c.target.span.of(report.text) for c in reading.claims] == ["At least 12 rebels"]


def test_many_that_act_are_actors(read):
    _, reading = read("Around 30 teachers demonstrated in Tunis. Over 900 soldiers patrolled the city.")
    assert [c.actor.name for c in reading.claims] == ["teachers", "soldiers"]


def test_how_many_sites_were_struck_stays_in_the_name(read):
    _, reading = read("Warplanes bombed more than 30 depots in Basra.")
    assert [c.target.name for c in reading.claims] == ["more than 30 depots"]


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        ("The Iraqi armed group Kataib Hezbollah attacked a base.", "attacked", "Kataib Hezbollah"),
        ("The Palestinian militant group Hamas attacked a post.", "attacked", "Hamas"),
        ("The rebel movement, Red Dawn, attacked a bus.", "attacked", "Red Dawn"),
        ("The army accused the rebel group M23 of shelling Korvo.", "shelling", "March 23 Movement"),
        ("The rebel group, an offshoot of al Qaeda, attacked a bus.", "attacked", "rebel group"),
    ],
)
def test_a_group_told_by_its_sort_and_its_name_is_the_one_of_that_name(by_trigger, text, trigger, actor):
    assert by_trigger(text, "actor")[trigger] == actor


@pytest.mark.parametrize(
    "text",
    [
        "The rebel groups Red Dawn and Free Coast attacked a post.",
        "The group Red Dawn and the army attacked a post.",
    ],
)
def test_one_name_does_not_stand_for_two_groups(by_trigger, text):
    assert by_trigger(text, "actor")["attacked"] != "Red Dawn"


def test_fighters_from_a_group_bear_its_name(read):
    (claim,) = read("Gunmen from the group Red Dawn attacked a convoy near Masi.")[1].claims
    assert claim.actor.name == "Gunmen from the group Red Dawn"


MARKED = [
    ('Rockets fired by "National Army" factions hit Homs on Monday.', "National Army factions"),
    (
        'Turkish forces and "National Army" factions shelled Homs.',
        "Turkish forces and National Army factions",
    ),
]


@pytest.mark.parametrize(("text", "name"), MARKED)
def test_marks_of_quotation_are_in_the_words_and_not_in_the_name(read, text, name):
    report, reading = read(text)
    actor = next(claim.actor for claim in reading.claims if claim.actor is not None)
    assert actor.name == name
    assert actor.span.of(report.text).count('"') == 2
