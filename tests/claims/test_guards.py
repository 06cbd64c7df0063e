from __future__ import annotations

import pytest

CROWDS = [
    ("Protesters hurled stones at the police outside the town hall.", "riot"),
    ("Demonstrators clashed with police in the capital.", "riot"),
    ("An angry mob torched two shops in the market.", "riot"),
    ("Thousands of workers marched through the port on Friday.", "protest"),
    ("Soldiers torched two shops in the market.", "destroy"),
    ("The army clashed with rebels near the dam.", "clash"),
    ("The battalion marched to the border.", None),
]


@pytest.mark.parametrize(("sentence", "kind"), CROWDS)
def test_who_acts_tells_a_crowd_from_an_army(read, sentence, kind):
    _, reading = read(sentence)
    assert {c.kind for c in reading.claims} & {"riot", "protest", "destroy", "clash"} == ({kind} - {None})


PUBLIC = [
    ("France refused to open the border.", "reject"),
    ("The king promised to reopen the road.", "agree"),
    ("The two countries agreed to exchange their envoys.", "agree"),
    ("The junta lifted the curfew on Sunday.", "concede"),
    ("Norway expelled three diplomats.", "sanction"),
    ("The government sent food to the camp.", "aid"),
    ("The minister said that they would not accept a foreign base.", "reject"),
    ("The mayor criticised the army over the raid.", "accuse"),
    ("Police interrogated the driver.", "investigate"),
    ("The ministry said it had launched an investigation into the deaths.", "investigate"),
    ("The army set up a base near the lake.", "move"),
]


@pytest.mark.parametrize(("sentence", "kind"), PUBLIC)
def test_what_states_and_groups_do_in_public_has_its_kind(read, sentence, kind):
    _, reading = read(sentence)
    assert kind in {c.kind for c in reading.claims}


PRIVATE = [
    "The engine refused to start.",
    "The shop offered to refund the price.",
    "The rain lifted in the evening.",
    "Her sister sent food to the wedding.",
    "The club expelled a member.",
    "He booked a hotel near the lake.",
    "The tenants criticised the colour of the walls.",
    "They have met since March.",
]


@pytest.mark.parametrize("sentence", PRIVATE)
def test_the_same_words_in_private_life_are_no_claim(read, sentence):
    _, reading = read(sentence)
    assert [c.kind for c in reading.claims] == []


def test_what_only_takes_place_meanwhile_is_not_the_cause(read):
    _, reading = read("Four soldiers were hurt in a grenade blast during clashes with the rebels.")
    assert [c.victims.injured.low for c in reading.claims if c.kind == "attack"] == [4]
