"""Who had a part in an act, who had none, and who says so."""

from __future__ import annotations

import pytest

from onrecord.model import Certainty, Modality


def the(reading, kind):
    (claim,) = [c for c in reading.claims if c.kind == kind]
    return claim


DISOWNED = [
    ("Graustark had no part in the attack on the embassy, the minister said.", "Graustark", ["minister"]),
    ('"We had no part in the attack on the embassy," the minister said.', "minister", ["minister"]),
    ("The army said it had nothing to do with the attack on the market.", "army", ["army"]),
    ("The militia denied any involvement in the raid on the depot.", "militia", ["militia"]),
    ("The militia denied being involved in the raid on the depot.", "militia", ["militia"]),
    ("Graustark denied any part in the attack on the embassy.", "Graustark", ["Graustark"]),
    ("Ruritania was not behind the bombing of the market, a judge said.", "Ruritania", ["judge"]),
    ("Ruritania was not involved in the bombing of the market.", "Ruritania", []),
]


@pytest.mark.parametrize(("sentence", "actor", "chain"), DISOWNED)
def test_an_act_that_somebody_had_no_part_in_is_denied_of_them(read, sentence, actor, chain):
    _, reading = read(sentence)
    attack = the(reading, "attack")
    assert (attack.modality, attack.actor.name) == (Modality.DENIED, actor)
    assert attack.actor.certainty is Certainty.ALLEGED
    assert [link.name for link in attack.chain] == chain


DENIERS = [
    ("Graustark had no part in the attack on the embassy, the minister said.", "minister"),
    ("The army said it had nothing to do with the attack on the market.", "army"),
    ("The group played no role in the attack on the embassy.", None),
]


@pytest.mark.parametrize(("sentence", "actor"), DENIERS)
def test_who_says_that_another_had_no_part_is_who_denies(read, sentence, actor):
    _, reading = read(sentence)
    denial = the(reading, "deny")
    assert denial.modality is Modality.HAPPENED
    assert denial.target is None
    assert not denial.chain
    assert (denial.actor.name if denial.actor else None) == actor


TOOK_PART = [
    ("The militia played a key role in the attack on the depot.", "militia"),
    ("The militia took part in the attack on the depot.", "militia"),
    ("Three groups participated in the attack on the depot.", "Three groups"),
    ("Two cars were involved in the attack on the depot.", None),
    ("No foreigners were involved in the attack on the depot.", None),
]


@pytest.mark.parametrize(("sentence", "actor"), TOOK_PART)
def test_who_took_part_in_an_act_did_it(read, sentence, actor):
    _, reading = read(sentence)
    attack = the(reading, "attack")
    assert attack.modality is Modality.HAPPENED
    assert (attack.actor.name if attack.actor else None) == actor


def test_who_is_accused_of_involvement_is_the_alleged_doer(read):
    _, reading = read("The governor accused the militia of involvement in the attack on the depot.")
    attack = the(reading, "attack")
    assert (attack.actor.name, attack.actor.certainty) == ("militia", Certainty.ALLEGED)
