"""Strikes of workers are no attacks, and their end no end of attacks."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The end of the workers' strike was announced.",
        "The union ended its strike.",
        "Nurses suspended their strike on Monday.",
        "Doctors called off their strike.",
        "The strike by rail workers ended on Friday.",
        "The soldiers were at shooting practice on Monday.",
    ],
)
def test_stoppages_of_work_and_practice_are_no_claims(read, text):
    _, reading = read(text)
    assert [c.kind for c in reading.claims] == []


@pytest.mark.parametrize(
    "text",
    [
        "The end of the strikes on Ruritania was announced.",
        "The army ended its strikes on the port.",
        "The workers said the strikes on the port had ended.",
    ],
)
def test_an_end_of_strikes_on_somebody_is_told(read, text):
    _, reading = read(text)
    assert [c.kind for c in reading.claims] == ["cease"]


def test_soldiers_who_help_after_a_flood_make_no_move(read):
    _, reading = read("Soldiers were sent to flooded villages in the north.")
    assert not reading.claims
    _, reading = read("Soldiers were sent to besieged villages in the north.")
    assert [c.kind for c in reading.claims] == ["move"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The air force's three-day strike on Goma killed ten people.", "attack"),
        ("A 48-hour strike on Syria by the coalition killed ten people.", "attack"),
        ("Teachers began a three-day strike on Monday.", "protest"),
        ("A 24-hour strike in Goma on Monday shut shops.", "protest"),
        ("A three-day strike on the railways began on Monday.", "protest"),
    ],
)
def test_a_strike_on_somebody_is_an_attack_however_long_it_took(told, text, kind):
    assert told(text, "kind") == [(kind,)]


CALLED = [
    ("Two buses were torched during a strike called by the party.", ["destroy"]),
    ("The strike called by the Awami party paralysed the city.", []),
    ("A strike called in by the army hit a house.", ["attack"]),
    ("The strike called Operation Thunder killed nine soldiers.", ["attack"]),
    ("The strike, called by the president a success, killed nine soldiers.", ["attack"]),
]


@pytest.mark.parametrize(("sentence", "kinds"), CALLED)
def test_a_strike_that_somebody_called_is_no_attack(read, sentence, kinds):
    _, reading = read(sentence)
    assert [c.kind for c in reading.claims] == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Farmers blocked the highway near Korvo over fuel prices.", ["protest"]),
        ("Gunmen blocked the road and abducted nine passengers.", ["abduct"]),
        ("Militants blocked the highway near Korvo and set fire to trucks.", ["destroy"]),
    ],
)
def test_armed_men_on_a_road_do_not_protest(told, text, kinds):
    assert [kind for (kind,) in told(text, "kind")] == kinds
