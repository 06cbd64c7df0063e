"""An act that another one answers, or comes after, has its own doer and place."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ruritania struck Goma in response to the attack on a football pitch.",
            [("Ruritania", "Goma"), (None, None)],
        ),
        ("The rebels shelled Goma to avenge the attack on the bridge.", [("rebels", "Goma"), (None, None)]),
        ("The army shelled Goma after the attack on a convoy.", [("army", "Goma"), (None, None)]),
        ("Protesters marched in Goma against the killing of a teacher.", [(None, None)]),
        (
            "Rebels stormed a bank in Goma. Two guards were killed in the attack.",
            [("Rebels", "Goma"), ("Rebels", "Goma")],
        ),
        ("Two soldiers died in Goma after the attack on their convoy.", [(None, "Goma")]),
    ],
)
def test_what_is_answered_was_not_done_by_who_answers_it(told, text, expected):
    assert told(text, "actor", "place", kinds={"attack", "destroy"}) == expected


def test_two_clauses_tell_what_two_did(read):
    text = "Settlers burned two houses, and soldiers killed a settler."
    _, reading = read(text)
    assert [(c.actor.name, c.victims.killed.low if c.victims else None) for c in reading.claims] == [
        ("Settlers", None),
        ("soldiers", 1),
    ]


def test_who_is_blamed_by_the_accused_is_no_doer_of_the_attack_at_large(by_trigger):
    text = (
        "Artillery fire by the Molvanian army killed 12 men in Korvo, the hospital said. The Molvanian army "
        "said Ruritanian rebels had fired the shells. It was the first attack on the town this year."
    )
    assert by_trigger(text, "actor")["attack"] is None


REVENGE = [
    ("The rebels carried out the raid in revenge for the killing of two leaders.", "raid"),
    ("The movement said it carried out the raid in revenge for the killing of its commander.", "raid"),
    ("Gunmen staged the ambush in response to the killing of their leader.", "ambush"),
]


@pytest.mark.parametrize(("text", "trigger"), REVENGE)
def test_whoever_was_killed_before_an_act_of_revenge_is_not_its_dead(by_trigger, text, trigger):
    found = by_trigger(text, "target", "killed")
    assert found[trigger] == (None, None)
    assert found["killing"] != (None, None)
