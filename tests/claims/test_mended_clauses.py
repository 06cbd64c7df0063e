"""Clauses that the parser takes for told as done, and which only claim, deny or suppose."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "how"),
    [
        (
            "The story that they had executed prisoners was a lie.",
            "executed",
            ("denied", None, "prisoners"),
        ),
        (
            "If the Ruritanians attack another tanker, the navy will shell the port.",
            "attack",
            ("conditional", "Ruritanians", "another tanker"),
        ),
        (
            "The convoy that rebels attacked by night was carrying food.",
            "attacked",
            ("happened", "rebels", "convoy"),
        ),
        (
            "Army disputes claim soldiers shot farmers in Ruritania",
            "shot",
            ("denied", "soldiers", "farmers"),
        ),
        (
            "Minister dismisses claims army shelled farmers",
            "shelled",
            ("denied", "army", "farmers"),
        ),
        ("The government called off a truce with the rebels.", "truce", ("negated", None, None)),
    ],
)
def test_what_is_claimed_or_supposed_is_not_told_as_done(by_trigger, text, trigger, how):
    assert by_trigger(text, "modality", "actor", "target")[trigger] == how


@pytest.mark.parametrize(
    ("text", "trigger", "modality"),
    [
        ("The allegation that troops had shelled the school was confirmed.", "shelled", "happened"),
        ("Rebels claim the army shelled farmers.", "shelled", "happened"),
        ("The army called for a truce.", "truce", "demanded"),
        ("The rebels attacked another tanker if witnesses are right.", "attacked", "happened"),
    ],
)
def test_what_is_told_as_done_stays_so(by_trigger, text, trigger, modality):
    assert by_trigger(text, "modality", "actor", "target")[trigger][0] == modality


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Could the Ruritanian States attack the port?", "Ruritanian States"),
        ("Q: Could the army attack?", "army"),
        ("Did the new Ruritanian government attack its neighbours?", "new Ruritanian government"),
    ],
)
def test_an_attack_that_is_asked_about_is_not_told(by_trigger, text, who):
    assert by_trigger(text, "modality", "actor", "target")["attack"][:2] == ("possible", who)


@pytest.mark.parametrize(
    "text",
    [
        "Seven were hurt in Holon by a Palestinian from the West Bank who was shot dead by guards.",
        "Two shoppers were stabbed by a man from Northern Ireland who was shot dead by police.",
    ],
)
def test_who_is_shot_is_a_man_and_not_the_land_he_is_from(by_trigger, text):
    assert by_trigger(text, "target")["shot dead"] in {"Palestinian", "man from Northern Ireland"}


@pytest.mark.parametrize(
    ("text", "storms"),
    [
        ("Police fired on demonstrators trying to storm the parliament.", "demonstrators"),
        ("Guards shot at three men attempting to storm the bank.", "men"),
    ],
)
def test_who_is_fired_on_while_trying_is_who_tries(by_trigger, text, storms):
    assert by_trigger(text, "actor")["storm"] == storms


ONE_OF_TWO = [
    ("Police and marchers who had blocked the road clashed on Monday.", "protest", "marchers"),
    ("The army and rebels who seized Sita last week fought on Monday.", "move", "rebels"),
    ("Marchers who had blocked the road clashed with police.", "protest", "Marchers"),
]


@pytest.mark.parametrize(("text", "kind", "doer"), ONE_OF_TWO)
def test_a_clause_behind_two_sides_tells_of_the_second_and_both_fight(read, text, kind, doer):
    _, reading = read(text)
    told = {c.kind: (c.actor.name, c.target.name if c.target else None) for c in reading.claims}
    assert told[kind][0] == doer
    assert told["clash"] in {("Police", "marchers"), ("army", "rebels"), ("Marchers", "police")}


def test_a_clause_in_the_plural_behind_two_persons_tells_of_both(read):
    _, reading = read("A teacher and a nurse who were abducted in May were freed on Monday.")
    assert {c.kind: c.target.name for c in reading.claims}["abduct"] == "teacher and a nurse"
