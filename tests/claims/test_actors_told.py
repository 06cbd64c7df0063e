"""Words far from an act, or of another sort, that tell who did it."""

from __future__ import annotations

import pytest


def deeds(reading, kinds=("attack", "clash")):
    return [c for c in reading.claims if c.kind in kinds]


CARRIED = [
    ("Rebels shelled the market. Ten people were killed.", [{"Rebels"}, {"Rebels"}]),
    ("Rebels attacked a depot. The attack killed two.", [{"Rebels"}, {"Rebels"}]),
    ("Rebels attacked a depot. Three soldiers were killed in Aleppo.", [{"Rebels"}, set()]),
    ("Rebels attacked a depot. It is not clear who killed two elders.", [{"Rebels"}, set()]),
    ("Rebels attacked a depot. The killings of two elders shocked the town.", [{"Rebels"}, set()]),
    ("Rebels shot a guard. The airstrike killed two.", [{"Rebels"}, set()]),
    ("Rebels attacked a depot. Two rebels were killed.", [{"Rebels"}, set()]),
]


@pytest.mark.parametrize(("text", "names"), CARRIED)
def test_a_doer_is_carried_only_to_what_surely_goes_on_about_its_act(read, text, names):
    _, reading = read(text)
    assert [{c.actor.name} if c.actor else set() for c in deeds(reading)] == names


def test_a_carried_doer_keeps_the_word_of_who_named_it(read):
    _, reading = read("The army said rebels shelled the town. The shelling killed two, hospital staff said.")
    first, second = deeds(reading)
    assert second.actor.name == first.actor.name == "rebels"
    assert [k.name for k in second.chain] == ["hospital staff"]
    assert [k.name for k in second.actor.chain] == ["army"]


MORE = [
    ("Two brothers died after jets which they suspect were Russian hit a shop in Ariha.", {"Russia"}),
    ("A drone affiliated with the Turkish army hit a house in Amuda.", {"Turkish Armed Forces"}),
    ("A drone belonging to the Turkish army hit a house in Amuda.", {"Turkish Armed Forces"}),
    ("Two men died in Homs in mortar fire from the Islamic State.", {"Islamic State"}),
    ("Rocket fire from Gaza hit a school.", set()),
    ("Two attacks in Basra, also claimed by Islamic State, have killed nine people.", {"Islamic State"}),
    ("The massacres that Boko Haram has perpetrated have killed many villagers.", {"Boko Haram"}),
    ("The militants are believed to be shelling the town.", {"militants"}),
    ("Police arrested nine men in raids on homes in Lyon.", {"Police"}),
    ("Two brothers were accused of plotting a bomb attack on a court.", {"brothers"}),
]


@pytest.mark.parametrize(("text", "names"), MORE)
def test_an_actor_that_other_words_tell(read, text, names):
    _, reading = read(text)
    assert {c.actor.name for c in reading.claims if c.actor} == names


def test_who_fell_in_a_clash_fought_those_it_was_with(read):
    _, reading = read("Two soldiers were killed in clashes with rebels in Daraa.")
    (clash,) = reading.claims
    assert (clash.actor.name, clash.target.name) == ("rebels", "soldiers")
    _, reading = read("Three civilians were killed in clashes with rebels in Daraa.")
    (clash,) = reading.claims
    assert clash.actor is None


def test_two_who_talk_are_the_sides_of_a_meeting_and_no_place(read):
    _, reading = read("Talks between Iran and Oman were held in Muscat. They began on Monday.")
    (meeting,) = [c for c in reading.claims if c.kind == "meet"]
    assert (meeting.actor.name, meeting.target.name, meeting.place.name) == ("Iran", "Oman", "Muscat")
    _, reading = read("Talks between Iran and Oman began on Monday.")
    assert [c.place for c in reading.claims] == [None]


def test_who_is_put_under_pressure_is_to_do_it(read):
    _, reading = read("The minister put pressure on the rebels to halt the shelling of villages.")
    assert {c.kind: c.actor.name for c in reading.claims} == {"demand": "minister", "cease": "rebels"}


def test_who_is_helped_to_storm_a_village_storms_it(read):
    _, reading = read(
        "US jets helped groups of the militia seal off the village, and then storm it amid fire."
    )
    assert {c.actor.name for c in reading.claims} == {"groups of the militia"}


BETWEEN = [
    "Nine people died after clashes broke out between members of the Ruritanian Guard and gunmen in Mora.",
    "Nine people died in clashes on Tuesday between members of the Ruritanian Guard and gunmen in Mora.",
]


@pytest.mark.parametrize("text", BETWEEN)
def test_the_sides_of_a_clash_are_found_where_the_verb_stands_between(read, text):
    _, reading = read(text)
    (clash,) = reading.claims
    assert (clash.actor.name, clash.target.name) == ("members of the Ruritanian Guard", "gunmen")


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Forces loyal to Karim Saleh shelled the port.", "Forces loyal to Karim Saleh"),
        ("Rebels fighting for independence attacked the port.", "Rebels"),
        ("Mercenaries fighting for Russia shelled the port.", "Mercenaries"),
    ],
)
def test_who_people_fight_for_tells_who_they_are(read, text, actor):
    _, reading = read(text)
    assert [c.actor.name for c in reading.claims if c.kind == "attack"] == [actor]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The rebels freed ten soldiers whom they had captured in May.", "rebels"),
        ("The police rescued the children whom they had kidnapped.", None),
        ("The rebels freed ten soldiers whom others had captured.", "others"),
    ],
)
def test_who_frees_people_whom_they_captured_captured_them(read, text, actor):
    _, reading = read(text)
    taken = [c.actor.name if c.actor else None for c in reading.claims if c.kind in {"abduct", "arrest"}]
    assert taken == [actor]


def actors_of(reading, kind):
    return [c.actor.name if c.actor else None for c in reading.claims if c.kind == kind]


SHARED = [
    ("Two monks were captured, tortured and killed by gunmen.", ["gunmen"]),
    ("Two monks were captured and later killed by gunmen.", [None]),
]


@pytest.mark.parametrize(("text", "actors"), SHARED)
def test_what_is_told_in_one_breath_was_done_by_the_same(read, text, actors):
    _, reading = read(text)
    assert actors_of(reading, "arrest") + actors_of(reading, "abduct") == actors


SIDES = [
    ("Nine died in clashes between the army and rebel fighters.", ("army", "rebel fighters")),
    ("Fighting between Hutu and Tutsi militias killed nine.", ("Hutu", "Tutsi militias")),
    ("Clashes between government and opposition supporters left nine injured.", None),
    (
        "Clashes between Turkish and Syrian forces and rebels broke out.",
        ("Turkish and Syrian forces", "rebels"),
    ),
]


@pytest.mark.parametrize(("text", "sides"), SIDES)
def test_two_sides_may_share_their_noun(read, text, sides):
    _, reading = read(text)
    (clash,) = (c for c in reading.claims if c.kind == "clash")
    found = (clash.actor.name, clash.target.name) if clash.actor and clash.target else None
    assert found == sides


LAID = [
    ("Fifteen people were shot dead in an attack in the north, blamed on the militia.", "militia"),
    ("Fifteen people were shot dead in an attack in the north, mourned by the militia.", None),
    ("Four pro-Ruritanian warplanes bombed the market.", "Four pro-Ruritanian warplanes"),
    ("Government airstrikes killed nine people in the town.", "Government"),
    ("A government office bombing killed nine people.", None),
    ("The army expanded its military operations in the north.", "army"),
]


@pytest.mark.parametrize(("text", "name"), LAID)
def test_an_act_is_of_those_whom_the_words_beside_it_name(read, text, name):
    _, reading = read(text)
    assert actors_of(reading, "attack") == [name]


ACCUSED_TOGETHER = [
    ("Rebels accused Malian soldiers and their Russian allies of executing 12 civilians in the Kidal region.",
     "Malian soldiers and their Russian allies"),
    ("Rebels accused Malian soldiers and Russian mercenaries of executing 12 civilians.",
     "Malian soldiers and Russian mercenaries"),
    ("Rebels accused the army of executing 12 civilians.", "army"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), ACCUSED_TOGETHER)
def test_all_who_are_accused_of_a_deed_are_and_not_the_last_of_them_alone(told, text, name):
    assert told(text, "actor", kinds={"attack"}) == [(name,)]
