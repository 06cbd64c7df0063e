"""Which undated passages have the day of a dated one; the reports are of Wednesday 17 May 2023."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.model import Days


def on(day):
    return Days.on(date.fromisoformat(day))


BOMB = "A bomb killed ten people in Mosul on Monday, the mayor said.\n"

GOING_ON = [
    (BOMB + "Two policemen were wounded.", "wounded"),
    (BOMB + "The mayor condemned it.\nOfficials came.\nTwo policemen were wounded.", "wounded"),
    ("Gunmen attacked a bus in Mosul on Monday.\nThey also shelled a bridge.", "shelled"),
    (
        "Gunmen attacked a bus in Mosul on Monday.\nThree men died in the shooting.",
        "shooting",
    ),
]


@pytest.mark.parametrize(("text", "word"), GOING_ON)
def test_what_goes_on_about_a_dated_act_is_of_its_day(when_of, text, word):
    when = when_of(text, word)
    assert (when.stated, when.rule, when.days) == (False, "when.carried", on("2023-05-15"))


APART = [
    (BOMB + "Two policemen were wounded.\nGunmen killed two men in Kirkuk.", "killed two"),
    (BOMB + "A previous shelling wounded two men.", "shelling"),
    (BOMB + "After four days of fighting, the troops left.", "fighting"),
    (BOMB + "He had played a role in operations targeting troops.", "targeting"),
    (BOMB + "Questions were raised after the shooting at the Sabah bridge.", "shooting"),
    (BOMB + "The mayor spoke.\nThe army came.\nShops closed.\nGunmen shot three men.", "shot"),
]


@pytest.mark.parametrize(("text", "word"), APART)
def test_what_may_be_another_act_does_not_have_its_day(read, text, word):
    report, reading = read(text)
    met = [c for c in reading.claims if c.trigger.of(report.text) in word][-1:]
    assert [c.when.rule == "when.carried" for c in met] == [False]


LEADS = [
    "An Israeli air raid on Damascus killed five people.\nOn Tuesday, the Israeli army struck Damascus.",
    "Rebels killed four soldiers in Mosul.\nThe four soldiers were killed in Mosul on Tuesday.",
]


@pytest.mark.parametrize("text", LEADS)
def test_a_lead_has_the_day_that_the_same_act_has_further_down(read, text):
    _, reading = read(text)
    first = reading.claims[0].when
    assert (first.stated, first.rule, first.days) == (False, "when.same-happening", on("2023-05-16"))


OTHERS = [
    "Rebels killed four soldiers in Mosul.\nRebels killed six soldiers in Mosul on Tuesday.",
    "Rebels killed four soldiers in Mosul.\nRebels killed four soldiers in Kirkuk on Tuesday.",
    "Rebels killed four soldiers in Mosul.\nThe army killed four soldiers in Mosul on Tuesday.",
    "Rebels shelled Mosul.\nThe rebels shelled Mosul on Tuesday.\nOn Sunday, rebels shelled Mosul.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_a_lead_has_no_day_of_an_act_with_another_toll_place_or_doer_nor_of_one_of_two(read, text):
    _, reading = read(text)
    assert reading.claims[0].when.rule == "when.news-of-the-day"


FILLER = "\nThe mayor spoke.\nThe army came.\nShops closed.\n"

TAKEN_UP = [
    ("A gunman killed four men in Mosul on Tuesday." + FILLER + "The gunman opened fire on guests.", True),
    ("A gunman killed four men in Mosul on Tuesday." + FILLER + "A gunman opened fire on guests.", False),
    ("A gunman killed four men in Mosul on Tuesday." + FILLER + "The rebels opened fire on guests.", False),
]


@pytest.mark.parametrize(("text", "same"), TAKEN_UP)
def test_an_attacker_who_was_told_of_is_at_the_act_that_was_told(when_of, text, same):
    when = when_of(text, "opened fire")
    assert (when.rule == "when.same-happening", when.days == on("2023-05-16")) == (same, same)


def test_a_day_soon_to_come_makes_no_sentence_one_of_the_past(when_of):
    when = when_of("Rebels shelled the port and the army will hold a parade on May 20.", "shelled")
    assert when.rule == "when.news-of-the-day"
