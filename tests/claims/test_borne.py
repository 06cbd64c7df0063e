"""Whom an act befell, where other words tie them to its noun."""

from __future__ import annotations

import pytest

BORNE = [
    ("The rebels inflicted 40 casualties on army troops.", "casualties", "army troops"),
    ("The army suffered 40 casualties in May.", "casualties", "army"),
    ("The mosque was the target of two attacks.", "attacks", "mosque"),
    ("Rebels laid siege to the garrison.", "laid siege to", "garrison"),
    ("The rebels have taken control of the dam.", "taken control of", "dam"),
    ("The country suffered a spate of attacks over the summer.", "attacks", "country"),
    ("The general survived an assassination attempt in Kordan.", "assassination", "general"),
    ("The victim of the strike was the commander Karim Dost.", "strike", "commander"),
    ("Tel Amra has been chosen as the target of the next attack.", "attack", "Tel Amra"),
    ("The commander, who is now in custody, was a teacher.", "in custody", "commander"),
    ("Nine men are being held in detention.", "detention", "men"),
    ("The mayor was placed under arrest.", "under arrest", "mayor"),
    ("The court issued an arrest warrant for General Omar Tal.", "arrest warrant", "General Omar Tal"),
    ("Two were hurt in an attack carried out by rebels on farmers.", "attack", "farmers"),
    ("The attack carried out today against a union office killed two.", "attack", "union office"),
]


@pytest.mark.parametrize(("text", "trigger", "name"), BORNE)
def test_words_beside_an_act_tell_what_it_befell(by_trigger, text, trigger, name):
    assert by_trigger(text, "target")[trigger] == name


NOBODY = [
    ("The attack launched on Monday killed two.", "attack"),
    ("The attack staged by gunmen on motorcycles killed two.", "attack"),
    ("The bombing carried out on the orders of the general killed two.", "bombing"),
    ("The raid, which was carried out by men on horses, killed two.", "raid"),
    ("The clinic took the injured after the raid.", "raid"),
    ("The raid was the target of criticism.", "raid"),
    ("The government bowed to pressure.", "bowed to"),
    ("The region has seen a spate of attacks.", "attacks"),
    ("The victims of the strike were villagers.", "strike"),
    ("He died in custody.", "in custody"),
    ("The court issued an arrest warrant for murder.", "arrest warrant"),
]


@pytest.mark.parametrize(("text", "trigger"), NOBODY)
def test_days_mounts_and_orders_befell_nothing(by_trigger, text, trigger):
    assert by_trigger(text, "target")[trigger] is None
