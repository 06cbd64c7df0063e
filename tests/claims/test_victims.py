"""Tolls: every sentence was written for the test."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.model import Range

NONE = Range(0, 0)


def toll(read, sentence):
    _, reading = read(sentence)
    (found,) = [c.victims for c in reading.claims if c.victims is not None]
    return found


AGES = [
    ("A 9-year-old child was killed in the shelling.", Range(1, 1), None),
    ("A 12-year-old girl was wounded by a sniper.", None, Range(1, 1)),
    ("Nine children were killed in the shelling.", Range(9, 9), None),
    ("A 40-member patrol was bombed and 12 soldiers were killed.", Range(12, 12), None),
]
LISTS = [
    ("At least 25 people are dead and dozens injured after the blast.", Range(25, None), Range(24, None)),
    ("The bombardment left 38 villagers, including women, injured.", None, Range(38, 38)),
    ("The blast left at least ten dead and thirty wounded.", Range(10, None), Range(30, 30)),
    ("Five officers and about a dozen militants were left dead after the raid.", Range(17, 17), None),
    ("Two dead, five wounded in market blast.", Range(2, 2), Range(5, 5)),
    ("Six attacks left nine people dead.", Range(9, 9), None),
    ("The toll from the attack jumped to 27.", Range(27, 27), None),
    ("The attack claimed the lives of ten civilians.", Range(10, 10), None),
    ("An air strike killed a family of seven.", Range(7, 7), None),
    ("A family was killed in the strike.", Range(2, None), None),
    ("Gunmen killed a couple at the crossing.", Range(2, 2), None),
    ("Gunmen killed an elderly couple and their driver.", Range(3, 3), None),
    ("A couple of soldiers were killed in the attack.", Range(2, None), None),
    ("Two couples were killed in the shelling.", Range(2, None), None),
    ("Gunmen attacked a couple, who died.", Range(2, 2), None),
    ("The attackers shot five people, all of whom died.", Range(5, 5), None),
    ("Rebels wounded six guards, two of whom died in hospital.", Range(2, 2), Range(6, 6)),
    ("The mine killed a man, his wife and two guests.", Range(4, 4), None),
    ("The mine killed the commander and at least two guards.", Range(3, None), None),
    ("The raid killed four people and wounded a number of others.", Range(4, 4), Range(1, None)),
    ("The bomb killed a major general.", Range(1, 1), None),
    ("Family of five members including three infants killed in shelling", Range(5, 5), None),
    ("Three people including a child wounded by a mine.", None, Range(3, 3)),
    ("Four men were killed, and six others hurt including a nurse.", Range(4, 4), Range(6, 6)),
    ("A child killed in the shelling was from the north.", Range(1, 1), None),
    ("Hundreds of thousands were killed in the war.", Range(200000, None), None),
    ("A strike killed hundreds.", Range(200, None), None),
    ("The attack left one officer dead and three people wounded.", Range(1, 1), Range(3, 3)),
    ("The raid killed nine people, five women and four men.", Range(9, 9), None),
    ("The raid killed 12 people, seven women and four men.", Range(23, 23), None),
]


@pytest.mark.parametrize(("sentence", "killed", "injured"), AGES + LISTS)
def test_numbers_of_people_are_read_and_others_are_not(read, sentence, killed, injured):
    found = toll(read, sentence)
    assert (found.killed, found.injured) == (killed, injured)


def test_two_harms_of_the_same_people_are_one_number(read):
    found = toll(read, "The attack killed and injured residents of the camp.")
    assert (found.killed, found.injured, found.combined) == (None, None, Range(1, None))


NOT_REAL = [
    "The men plotted to murder a guard.",
    "Rebels tried to kill the mayor.",
    "The strike may have killed ten people.",
    "Five soldiers were feared dead after the attack.",
    "The army executed four air raids on the town.",
    "He admitted the attempted murder of a guard.",
    "Our thoughts are with all the families of those whom the attack struck.",
]


@pytest.mark.parametrize("sentence", NOT_REAL)
def test_harm_that_nobody_says_was_done_has_no_toll(read, sentence):
    _, reading = read(sentence)
    assert [c.victims for c in reading.claims if c.victims is not None] == []


NOBODY = [
    "The attack on the depot did not cause casualties.",
    "The strike on the depot did not kill anyone.",
    "Neither side reported casualties in the clash.",
    "No civilians were killed in the strike on the depot.",
]


@pytest.mark.parametrize("sentence", NOBODY)
def test_nobody_hurt_is_a_toll_of_none(read, sentence):
    assert toll(read, sentence).killed == NONE


GROUPS = [
    ("At least 45 people, including 12 children, were killed in the bombing.", {"child": 12}),
    ("Forty-five people, 12 of them children, were killed in the bombing.", {"child": 12}),
    ("Seven people, among them two women, were killed in the strike.", {"woman": 2}),
    ("The strike killed ten people, three of whom were soldiers.", {"combatant": 3}),
    ("Two soldiers, three rebels and a child were killed in the raid.", {"combatant": 5, "child": 1}),
    ("Ten soldiers were killed in the raid.", {}),
]


@pytest.mark.parametrize(("sentence", "groups"), GROUPS)
def test_groups_are_part_of_the_total(read, sentence, groups):
    found = toll(read, sentence)
    assert {g.status: g.killed.low for g in found.groups} == groups
    assert all(g.part_of_total for g in found.groups)
    assert all(g.killed.low <= found.killed.low for g in found.groups)


TOGETHER = [
    ("Rocket attacks left at least 30 villagers and guards dead and wounded.", 30),
    ("The shelling left dozens dead or injured.", 24),
    ("Nine dead and injured were brought in after the blast.", 9),
]


@pytest.mark.parametrize(("text", "number"), TOGETHER)
def test_dead_and_hurt_in_one_number_are_not_all_dead(read, text, number):
    _, reading = read(text)
    (victims,) = [c.victims for c in reading.claims if c.victims]
    assert (victims.killed, victims.injured, victims.combined.low) == (None, None, number)


def test_not_only_the_one_named_among_them_is_dead(read):
    text = "The raid left seven guards, including a young captain, dead and over twenty others wounded."
    _, reading = read(text)
    (claim,) = reading.claims
    assert (claim.victims.killed, claim.victims.injured) == (Range(7, 7), Range(21, None))


def test_the_dead_and_the_hurt_that_one_number_counts_are_neither(read):
    found = toll(
        read, "The monitor said drone attacks left at least 40 civilians and soldiers dead and wounded."
    )
    assert (found.killed, found.injured, found.combined) == (None, None, Range(40, None))


def test_one_of_those_who_were_counted_is_no_toll(read):
    _, reading = read("The third person injured in the blast was a shop owner.")
    assert [c.victims for c in reading.claims] == [None]


def test_the_dead_of_a_bomb_are_not_those_of_a_clash_beside_it(read):
    _, reading = read("An attack on a bank killed three people as police fought battles with protesters.")
    assert [(c.kind, c.victims.killed if c.victims else None) for c in reading.claims] == [
        ("attack", Range(3, 3)),
        ("clash", None),
    ]


DEAD = [
    ("Two shop owners were shot and killed in Basra last month.", Range(2, 2)),
    ("A Kurd was shot dead in the town.", Range(1, 1)),
    ("A former colonel and his nephew were fatally shot near Baqouba.", Range(2, 2)),
    ("Two nurses were gunned down near the market.", Range(2, 2)),
    ("More than 900 people have been killed over two years of war in Ruritania.", Range(901, None)),
]


@pytest.mark.parametrize(("text", "killed"), DEAD)
def test_who_is_shot_and_killed_is_counted(read, text, killed):
    _, reading = read(text)
    assert {c.victims.killed for c in reading.claims if c.victims} == {killed}


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Police fired tear gas at the crowd, and at least one person was shot dead.", [Range(1, None)]),
        ("Rebels attacked the town, and nine soldiers were shot dead.", [Range(9, 9)]),
        ("Rebels attacked the town, leaving nine soldiers dead.", [Range(9, 9)]),
        (
            "The army shelled Kelem, killing four, while three men were shot dead in Vole.",
            [Range(4, 4), Range(3, 3)],
        ),
    ],
)
def test_the_same_dead_of_a_sentence_are_counted_for_one_happening(read, text, killed):
    _, reading = read(text)
    assert [c.victims.killed for c in reading.claims if c.victims is not None] == killed


OF_THE_HURT = [
    ("Seven of the wounded soldiers died.", 7, None),
    ("Two of the injured later died of their wounds.", 2, None),
    ("The blast killed two soldiers and left the wounded without care.", 2, None),
    ("Nine people were wounded in the attack and seven of the wounded died.", 7, 9),
    ("The raid left two dead and nine of the guards wounded.", 2, 9),
]


@pytest.mark.parametrize(("sentence", "killed", "injured"), OF_THE_HURT)
def test_how_many_of_the_hurt_died_is_not_how_many_were_hurt(read, sentence, killed, injured):
    _, reading = read(sentence)
    toll = reading.claims[0].victims
    assert (toll.killed.low, toll.injured and toll.injured.low) == (killed, injured)


@pytest.mark.parametrize(
    "sentence",
    ["Gunmen shot two brothers, who survived.", "Gunmen attacked two teachers, who may have died."],
)
def test_who_is_not_told_to_have_died_is_not_counted(read, sentence):
    _, reading = read(sentence)
    assert [c.victims for c in reading.claims] == [None]


def test_who_says_that_none_of_theirs_was_hurt_may_tell_of_others(read):
    text = "The group said none of its men had been hurt and that the strikes hit a village, wounding two."
    assert {c.victims.injured.low for c in read(text)[1].claims if c.victims is not None} == {2}


def test_a_toll_that_is_revised_is_the_new_one(read):
    (claim,) = read("The ministry later revised the death toll down to 59.")[1].claims
    assert (claim.form.value, claim.victims.killed.low) == ("tally", 59)


COUNTED = [
    ("A total of 21 people were killed.", Range(21, 21)),
    ("A total of 21 people died in the attack.", Range(21, 21)),
    ("The attack killed a total of at least 21 people.", Range(21, None)),
    ("The attack killed between 20 and 30 people.", Range(20, 30)),
    ("Between 20 and 30 people were killed in the attack.", Range(20, 30)),
    ("The death toll rose from 12 to 19 on Tuesday, the health ministry said.", Range(19, 19)),
]


@pytest.mark.parametrize(("text", "killed"), COUNTED)
def test_a_total_and_a_span_count_people(read, text, killed):
    _, reading = read(text)
    assert [c.victims.killed for c in reading.claims] == [killed]


RISEN = [
    "The death toll rose to 19 on Tuesday.",
    "The number of dead climbed to 30 on Tuesday.",
    "On Tuesday the death toll reached 30.",
]


@pytest.mark.parametrize("text", RISEN)
def test_the_day_on_which_a_toll_rose_is_not_that_of_the_attack(read, text):
    _, reading = read(text)
    (claim,) = reading.claims
    assert (claim.when.days.first, claim.when.stated) == (None, False)


def test_a_toll_that_rose_keeps_the_day_of_its_attack(read):
    _, reading = read("The death toll in Sunday's bombing rose to 19 on Tuesday.")
    assert [c.when.days.first for c in reading.claims] == [date(2023, 5, 14)]


TWO_ACTS = [
    "Shelling killed nine people on Monday, and an air strike killed 11 on Tuesday.",
    "Shelling has killed nine people since Monday; the strike on the market killed 11.",
]


@pytest.mark.parametrize("text", TWO_ACTS)
def test_two_acts_that_one_sentence_tells_have_each_its_dead(read, text):
    _, reading = read(text)
    assert [c.victims.killed.low for c in reading.claims] == [9, 11]


def test_one_act_has_its_dead_and_its_hurt(read):
    _, reading = read("The blast killed nine and the explosion wounded 20.")
    assert [(c.victims.killed.low, c.victims.injured.low) for c in reading.claims] == [(9, 20)]
