"""Clauses that stand beside one another, and which the parser hangs one under the other."""

from __future__ import annotations

import pytest


def test_what_a_saying_goes_on_with_is_said_too(by_trigger):
    met = by_trigger(
        "Air strikes killed at least 40 people in Karna on Monday, the health ministry said, bringing the "
        "total killed since October to more than 30,000.",
        "chain",
    )
    assert set(met.values()) == {("health ministry",)}


def test_what_stands_behind_a_semicolon_is_not_told_by_who_spoke_before_it(by_trigger):
    met = by_trigger(
        "Guards used live rounds against demonstrators in Karna, Rights Abroad said; the army called the "
        "report fake news.",
        "chain",
    )
    assert met["used live rounds"] == ("Rights Abroad",)
    met = by_trigger("Ruritania accused Karnia of shelling its positions; Karnia denied it.", "modality")
    assert met["accused"] == "happened"


def test_a_speech_of_two_clauses_stays_one_speech(by_trigger):
    met = by_trigger('The governor said: "They bombed the mill; they burned the school."', "chain")
    assert met["bombed"] == met["burned"] == ("governor",)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("UN experts accused Ruritania of arming the rebels, which it denies.", None),
        ("The rebels said they had shelled the port, a claim denied by Ruritania.", "Ruritania"),
    ],
)
def test_who_denies_a_claim_does_so_on_the_word_of_the_report(by_trigger, text, who):
    met = by_trigger(text, "actor", "chain")
    by, chain = met.get("denies") or met["denied"]
    assert chain == ()
    assert who is None or by == who


def test_who_fled_fighting_did_not_fight(by_trigger):
    assert by_trigger("Some 4,000 people fled fighting in the town of Karna.", "actor")["fighting"] is None
    assert by_trigger("The rebels fled, fighting the guards.", "actor")["fighting"] == "rebels"


def test_who_is_blamed_is_no_place(read):
    _, reading = read("The commander was killed in a strike that the group blamed on the United States.")
    strike = next(c for c in reading.claims if c.kind == "attack")
    assert strike.place is None
    assert strike.actor is not None
    assert strike.actor.name == "United States"


@pytest.mark.parametrize(
    ("text", "trigger", "killed"),
    [
        ("Police opened fire, killing five, medics and activists said.", "opened fire", 5),
        ("The raid killed two farmers, police and witnesses said.", "raid", 2),
    ],
)
def test_those_who_say_it_are_not_among_the_dead(by_trigger, text, trigger, killed):
    assert by_trigger(text, "killed")[trigger] == killed


def test_those_who_say_it_were_not_shot(by_trigger):
    text = "Troops shot three men, officials and relatives said on Monday."
    assert by_trigger(text, "target", "chain")["shot"] == ("men", ("officials", "relatives"))


def test_a_strike_on_what_shelters_people_killed_them(told):
    text = "An air strike on a school sheltering displaced people in Goma killed 30 people, medics said."
    assert told(text, "target", "place", "killed") == [("school", "Goma", 30)]


def test_what_another_side_claims_behind_a_semicolon_is_no_word_on_the_first(by_trigger):
    text = "The army said it had withdrawn from the town; Ruritania claimed to have captured it."
    assert by_trigger(text, "chain")["withdrawn"] == ("army",)
