"""Tolls of two sources in one sentence: each keeps its own; written for the tests."""

from __future__ import annotations

import pytest

from onrecord.model import Form

TOLLS = [
    (
        "Police said five people died in the shooting; a hospital source said eight.",
        [("shooting", 5, ("Police",)), ("said", 8, ("hospital source",))],
    ),
    (
        "A report on 7 May said 32 people had been killed in the attack; the agency said 23.",
        [("attack", 32, ("report",)), ("said", 23, ("agency",))],
    ),
    (
        "Officials said 14 people were killed in the raid, but residents put the figure at 31.",
        [("raid", 14, ("Officials",)), ("put", 31, ("residents",))],
    ),
    (
        "State media said seven soldiers were killed in the ambush, while the insurgents claimed 25.",
        [("ambush", 7, ("State media",)), ("claimed", 25, ("insurgents",))],
    ),
    (
        "Witnesses told of 40 dead in the shelling; the ministry spoke of 11.",
        [("shelling", 40, ("Witnesses",)), ("spoke", 11, ("ministry",))],
    ),
    (
        "According to the governor six people were killed in the attack; according to residents, eleven.",
        [("attack", 6, ("governor",)), ("eleven", 11, ("residents",))],
    ),
]


@pytest.mark.parametrize(("text", "tolls"), TOLLS)
def test_each_of_two_sources_keeps_its_own_toll(told, text, tolls):
    assert told(text, "trigger", "killed", "chain") == tolls


AVOWED = [
    (
        "At least nine were killed in the raid, according to the Rights Centre; the mayor puts it at four.",
        [("raid", 9, ("Rights Centre",)), ("puts", 4, ("mayor",))],
    ),
    (
        "Six men died when rebels ambushed it, the army said, while the group claimed to have killed 25.",
        [("ambushed", 6, ("army",)), ("killed", 25, ("group",))],
    ),
    (
        "Gunmen stormed a village and killed at least 12 people, police and residents said on Tuesday.",
        [("stormed", 12, ("police", "residents"))],
    ),
]


@pytest.mark.parametrize(("text", "tolls"), AVOWED)
def test_a_toll_keeps_those_who_tell_it_at_the_end(told, text, tolls):
    assert told(text, "trigger", "killed", "chain") == tolls


OTHERS = [
    "Police said five people died in the shooting; the mayor said 20 percent of shops had closed.",
    "Police said five people died in the shooting. The shop said 30 of its windows were broken.",
    "The ministry said 12; the rebels said nothing.",
    "Rebels killed nine villagers; the mayor said it would take 20 days to bury them.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_a_number_of_something_else_is_no_second_toll(told, text):
    assert "said" not in {trigger for (trigger,) in told(text, "trigger")}


GAPPED = [
    (
        "The ministry said 40 people were killed in the shelling, the rebels 90.",
        [("shelling", 40, ("ministry",)), ("90", 90, ("rebels",))],
    ),
    (
        "Police reported that a bomb killed nine people in the market, witnesses about 20.",
        [("bomb", 9, ("Police",)), ("20", 20, ("witnesses",))],
    ),
    (
        "Residents said 17 civilians were killed in the drone strike, the army four militants.",
        [("drone strike", 17, ("Residents",)), ("four militants", 4, ("army",))],
    ),
    (
        "Officials said 12 people were shot dead; local leaders said 30 and the Red Cross 19.",
        [("shot dead", 12, ("Officials",)), ("said", 30, ("local leaders",)), ("19", 19, ("Red Cross",))],
    ),
    (
        "According to the army 12 people were killed in the raid, according to rebels 25.",
        [("raid", 12, ("army",)), ("25", 25, ("rebels",))],
    ),
    (
        "Twelve people were killed in the raid, according to the army, and 25 according to the rebels.",
        [("raid", 12, ("army",)), ("25", 25, ("rebels",))],
    ),
    (
        "Officials put the toll at 20, residents at 40.",
        [("put", 20, ("Officials",)), ("40", 40, ("residents",))],
    ),
    (
        "Residents said nine people were killed in the air strike, while a hospital put it at eleven.",
        [("air strike", 9, ("Residents",)), ("put", 11, ("hospital",))],
    ),
]


@pytest.mark.parametrize(("text", "tolls"), GAPPED)
def test_a_source_without_a_verb_tells_its_own_toll(told, text, tolls):
    assert told(text, "trigger", "killed", "chain") == tolls


NO_SOURCES = [
    "The army said 12 soldiers died in the clashes, Brigade 5 reported.",
    "The general said two soldiers were killed in the raid, Unit 8 and Unit 9 among them.",
    "The ministry said ten people were killed in the raid, the army 20 km away.",
    "The minister said 12 people were killed in the raid and police 40 minutes late.",
    "The ministry said 12 people were killed in the raid on 4 May, the army's 75th anniversary.",
]


@pytest.mark.parametrize("text", NO_SOURCES)
def test_a_number_behind_a_name_is_no_toll_of_its_own(told, text):
    assert len(told(text, "killed")) == 1


def test_the_dead_of_a_flood_are_nobodys_deed_whoever_counts_them(told):
    assert told("The ministry said 40 people died in the floods; the Red Cross said 60.", "kind") == []
    assert told("The ministry said 40 people died in the floods, the Red Cross 60.", "kind") == []


def test_a_second_toll_is_of_the_same_happening_as_the_first(read):
    _, reading = read(
        "Rebels attacked a bus near Kolda, killing 12 people, the army said. An official put the toll at 20."
    )
    first, second = reading.claims
    assert (second.same_as, second.form, second.kind) == (first.id, first.form, first.kind)
    assert second.place == first.place


def test_a_second_count_of_the_dead_of_a_war_has_the_window_of_the_first(read):
    _, reading = read(
        "The UN estimates that 4,000 civilians have been killed since April 2016, the government 1,200."
    )
    first, second = reading.claims
    assert first.form is Form.TALLY
    assert (second.form, second.window) == (first.form, first.window)


def test_a_second_count_of_a_tally_is_a_tally(read):
    _, reading = read(
        "More than 300 people have died in three weeks of fighting, the UN said; the government says 90."
    )
    assert [c.form for c in reading.claims] == [Form.TALLY, Form.TALLY]


@pytest.mark.parametrize("text", ["Militants kill 14, army says", "Militants kill 14, army says 30 dead"])
def test_a_bare_number_behind_a_verb_of_killing_is_no_day(told, text):
    assert told(text, "killed")[0] == (14,)
