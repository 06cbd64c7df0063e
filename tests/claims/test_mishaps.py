"""Deaths that are no violence, and idioms of war: every sentence was written for the test."""

from __future__ import annotations

import pytest

MISHAPS = [
    "Floods killed 40 people in the province.",
    "A cholera outbreak killed more than 10,000 in the country.",
    "A boat sank off the coast, killing 20 migrants.",
    "Ten workers were killed in a factory fire.",
    "A fire broke out at the plant. Ten workers were killed and 12 injured.",
    "The quake killed 300 people, the Syrian government said.",
    "A plane crash killed 30 soldiers.",
    "The blaze destroyed two houses in the town.",
]


@pytest.mark.parametrize("text", MISHAPS)
def test_who_dies_of_a_mishap_was_killed_by_nobody(read, text):
    _, reading = read(text)
    assert reading.claims == ()


VIOLENCE = [
    ("The plane crashed after rebels shot it down, killing 30.", 30),
    ("Five villagers were killed in the fire from the tanks.", 5),
    ("The missile hit the block. The building collapsed, killing ten people.", 10),
    ("The truck crashed when a mine killed its three guards.", 3),
]


@pytest.mark.parametrize(("text", "killed"), VIOLENCE)
def test_a_mishap_beside_violence_takes_no_dead_from_it(read, text, killed):
    _, reading = read(text)
    assert [c.victims.killed.low for c in reading.claims if c.victims and c.victims.killed] == [killed]


def test_who_dies_right_after_violence_died_in_it(read):
    _, reading = read("The blast hit the market. Two people died.")
    blast, death = reading.claims
    assert (death.same_as, death.victims.killed.low) == (blast.id, 2)
    _, reading = read("The market was full. Two people died.")
    assert reading.claims == ()


IDIOMS = [
    "The minister came under fire from his party over the plan.",
    "It is a clash of civilisations.",
    "She looked into his eyes.",
    "He will take over on Monday.",
    "The election was pushed back to May.",
    "Uncertainty surrounded the vote.",
    "Doctors began a 48-hour strike on Monday.",
    "Thirty patients were detained in hospital.",
    "He wants to eliminate the scourge of poverty.",
    "Civilians are paying the price.",
    "He pleaded guilty to the charge.",
    "An officer, who asked not to be named, described the scene.",
    "The actress hails from the north.",
]


@pytest.mark.parametrize("sentence", IDIOMS)
def test_words_of_war_are_said_of_other_things_too(read, sentence):
    _, reading = read(sentence)
    assert [c.kind for c in reading.claims if c.kind != "protest"] == []


LITERAL = [
    ("Their posts came under intense gunfire.", "attack"),
    ("Soldiers surrounded the village.", "move"),
    ("Rebels took over the town on Monday.", "move"),
    ("Rebels pushed back army troops from the hill.", "move"),
    ("Police detained ten men at the port.", "arrest"),
    ("The army eliminated five terrorists.", "attack"),
]


@pytest.mark.parametrize(("sentence", "kind"), LITERAL)
def test_and_of_war_itself(read, sentence, kind):
    _, reading = read(sentence)
    assert [c.kind for c in reading.claims] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "A rider died after crashing a motorbike while turning on a bridge.",
        "Two were killed when their van left the road and crashed into a ditch.",
        "A woman was struck by a truck and killed late on Friday.",
        "Two girls and their mother died in a fire at dawn on Tuesday.",
    ],
)
def test_traffic_and_blazes_are_no_attacks(read, text):
    _, reading = read(text)
    assert reading.claims == ()


@pytest.mark.parametrize(
    "text",
    [
        "A bomber rammed his car into a checkpoint, killing four.",
        "A car ploughed into a crowd in Nice, killing ten people.",
        "Soldiers came under fire at a checkpoint; two were killed.",
    ],
)
def test_who_drives_at_people_attacks_them(read, text):
    _, reading = read(text)
    assert {c.kind for c in reading.claims} == {"attack"}


def test_who_finds_the_dead_has_not_killed_them(read):
    _, reading = read("The couple were found dead on Thursday by state authorities.")
    assert [c.actor for c in reading.claims] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Attacks of this kind sow fear.",
        "Police found two roadside bombs near Kirkuk.",
        "Militants use fertiliser to make roadside bombs.",
        "The secretary offered his condolences to the family.",
        "It is a future in which the general has no part.",
    ],
)
def test_what_is_told_in_general_or_only_kept_is_no_happening(read, text):
    _, reading = read(text)
    assert reading.claims == ()


RELIEF = [
    "Soldiers were sent to areas hit by floods.",
    "The army deployed helicopters to rescue people from floods.",
    "The government sent 200 troops to Karsk, where an earthquake struck.",
    "Soldiers were sent to fight forest fires.",
]


@pytest.mark.parametrize("sentence", RELIEF)
def test_soldiers_sent_to_help_after_a_disaster_move_to_no_war(read, sentence):
    _, reading = read(sentence)
    assert reading.claims == ()


TO_FIGHT = [
    "The army sent troops to Karsk after a bombing.",
    "Soldiers were deployed to Karsk to stop rebels.",
    "The army sent troops to Karsk, where rebels attacked a village hit by floods.",
]


@pytest.mark.parametrize("sentence", TO_FIGHT)
def test_soldiers_sent_where_there_is_fighting_move(read, sentence):
    _, reading = read(sentence)
    assert reading.claims[0].kind == "move"


BESIDE = [
    ("Floods killed 30 in Kolda, where fighting goes on.", "clash"),
    (
        "Three people were killed when a bus crashed on the road to Sita, where rebels attacked a post.",
        "attack",
    ),
    ("Rebels attacked a post in Kolda. Nine guards were killed when their truck overturned.", "attack"),
    ("Nine people died in a clash in Kolda. Three more died when a bus crashed.", "clash"),
    ("Rebels shelled the camp. The cold killed three children there.", "attack"),
]


@pytest.mark.parametrize(("text", "kind"), BESIDE)
def test_the_dead_of_a_mishap_are_not_those_of_violence_that_is_told_beside_it(read, text, kind):
    _, reading = read(text)
    assert {c.kind for c in reading.claims} == {kind}
    tolls = [c.victims.killed.low for c in reading.claims if c.victims and c.victims.killed]
    assert tolls == ([9] if "clash in" in text else [])


AFTER_VIOLENCE = [
    ("Rebels shelled a boat; three sailors died when it sank.", 3),
    ("Four were killed when the bus they were in overturned after it hit a mine.", 4),
    ("Twelve people died when a building hit by an air strike collapsed.", 12),
    ("Twelve people were killed when a lorry crashed into a Christmas market.", 12),
]


@pytest.mark.parametrize(("text", "killed"), AFTER_VIOLENCE)
def test_what_violence_sank_or_brought_down_killed_by_violence(read, text, killed):
    _, reading = read(text)
    assert killed in [c.victims.killed.low for c in reading.claims if c.victims and c.victims.killed]


BEASTS = [
    ("Bandits killed three farmers and 20 cows.", 3),
    ("Bandits killed 20 cows and three farmers.", 3),
    ("The bomb killed nine people and two horses.", 9),
]


@pytest.mark.parametrize(("text", "killed"), BEASTS)
def test_animals_are_not_counted_among_the_dead(read, text, killed):
    _, reading = read(text)
    (claim,) = reading.claims
    assert claim.victims.killed.low == claim.victims.killed.high == killed


@pytest.mark.parametrize("text", ["Farmers killed 200 goats.", "Fishermen killed a shark near Kolda."])
def test_who_slaughters_animals_attacks_nobody(read, text):
    _, reading = read(text)
    assert reading.claims == ()
