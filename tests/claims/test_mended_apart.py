"""Clauses that stand beside one another, and which the parser hangs one under the other."""

from __future__ import annotations

import pytest


def told(read, text):
    report, reading = read(text)
    return {
        c.trigger.of(report.text): (
            c.modality.value,
            c.actor.name if c.actor else None,
            tuple(link.name for link in c.chain),
        )
        for c in reading.claims
    }


def test_what_a_saying_goes_on_with_is_said_too(read):
    met = told(
        read,
        "Air strikes killed at least 40 people in Karna on Monday, the health ministry said, bringing the "
        "total killed since October to more than 30,000.",
    )
    assert {chain for _, _, chain in met.values()} == {("health ministry",)}


def test_what_stands_behind_a_semicolon_is_not_told_by_who_spoke_before_it(read):
    met = told(
        read,
        "Guards used live rounds against demonstrators in Karna, Rights Abroad said; the army called the "
        "report fake news.",
    )
    assert met["used live rounds"][2] == ("Rights Abroad",)
    met = told(read, "Ruritania accused Karnia of shelling its positions; Karnia denied it.")
    assert met["accused"][0] == "happened"


def test_a_speech_of_two_clauses_stays_one_speech(read):
    met = told(read, 'The governor said: "They bombed the mill; they burned the school."')
    assert met["bombed"][2] == met["burned"][2] == ("governor",)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("UN experts accused Ruritania of arming the rebels, which it denies.", None),
        ("The rebels said they had shelled the port, a claim denied by Ruritania.", "Ruritania"),
    ],
)
def test_who_denies_a_claim_does_so_on_the_word_of_the_report(read, text, who):
    met = told(read, text)
    denial = met.get("denies") or met["denied"]
    assert denial[2] == ()
    assert who is None or denial[1] == who


def test_who_fled_fighting_did_not_fight(read):
    assert told(read, "Some 4,000 people fled fighting in the town of Karna.")["fighting"][1] is None
    assert told(read, "The rebels fled, fighting the guards.")["fighting"][1] == "rebels"


def test_who_is_blamed_is_no_place(read):
    _, reading = read("The commander was killed in a strike that the group blamed on the United States.")
    strike = next(c for c in reading.claims if c.kind == "attack")
    assert strike.place is None
    assert strike.actor is not None
    assert strike.actor.name == "United States"
