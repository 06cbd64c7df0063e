from __future__ import annotations

from datetime import date


def days(reading, number):
    return reading.claims[number].when.days


def test_an_act_has_the_day_that_the_next_sentence_tells_of_it(read):
    _, reading = read(
        "Three students were charged with the killing of two missionaries, police said. "
        "The killings occurred in Selim on 24 April."
    )
    killing = next(c for c in reading.claims if c.kind == "attack")
    assert killing.when.days.first == killing.when.days.last == date(2023, 4, 24)
    assert not killing.when.stated


def test_another_act_between_keeps_the_day_from_the_first(read):
    _, reading = read(
        "Police arrested a man on Monday over the murder of a judge. Rebels shelled a farm. "
        "The killing took place in Selim on 3 April."
    )
    murder = next(c for c in reading.claims if c.target is not None and c.target.name == "judge")
    assert murder.when.days.first != date(2023, 4, 3)


def test_what_was_done_before_is_no_news(read):
    for text in (
        "The troops of both lands have previously clashed at the border.",
        "On one occasion, soldiers attacked a post of the rebels.",
        "The two armies have fought each other before.",
    ):
        _, reading = read(f"Clashes took place near Selim on Sunday, the army said. {text}")
        assert days(reading, 0).first == date(2023, 5, 14)
        assert all(claim.when.days.first is None for claim in reading.claims[1:]), text


def test_an_act_told_right_after_another_keeps_its_day(read):
    _, reading = read("Rebels attacked a post on Sunday. Soldiers were killed in the attack.")
    assert all(claim.when.days.first == date(2023, 5, 14) for claim in reading.claims)


def test_the_dead_beside_one_who_escapes_unhurt_are_counted(read):
    _, reading = read("A minister escaped unhurt when a bomb exploded, but four guards were killed.")
    assert reading.claims[0].victims.killed.low == 4
    _, reading = read("All passengers were unhurt when a bomb exploded near the bus.")
    assert reading.claims[0].victims.killed.high == 0


def test_nor_denies_the_verb_behind_it(told):
    for text in (
        "Nor are we holding the city hostage.",
        "We are not bombing villages, nor are we burning houses.",
        "The army neither bombed the village nor burned the church.",
    ):
        assert {how for (how,) in told(text, "modality")} == {"negated"}, text


def test_a_month_that_is_a_word_is_a_month_beside_a_day(read):
    for month, number in (("MAY", 5), ("MARCH", 3)):
        text = (
            f"THE NATIONAL POLICE ARRESTED THE ARMY CAPTAIN LUIS SALAS ON 2 {month} NEAR THE TOWN OF SELIM "
            "AND FOUND DOCUMENTS IN HIS HOUSE."
        )
        _, reading = read(text)
        assert days(reading, 0).first == date(2023, number, 2)
