from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.claims.sides import side_of
from onrecord.model import ChainLink, Role, Span


def link(name: str) -> ChainLink:
    return ChainLink(name=name, role=Role.OFFICIAL, anonymous=False, span=Span(10, 10 + len(name)))


@pytest.mark.parametrize(
    ("name", "side"),
    [
        ("spokesman for the rebels", "rebels"),
        ("spokeswoman of the Northern Front", "Northern Front"),
        ("Kovian army spokesman", "Kovian army"),
        ("army spokesman Colonel Ali Khan", "army"),
        ("ministry's chief spokesperson", "ministry"),
        ("local spokesman", "local spokesman"),
        ("spokesman", "spokesman"),
        ("Colonel Ali Khan", "Colonel Ali Khan"),
    ],
)
def test_a_spokesman_speaks_for_a_side_and_nobody_else_does(name, side):
    assert side_of(link(name)).name == side


def test_the_words_of_a_side_are_found_behind_an_article():
    text = "They left. The Kovian army spokesman spoke."
    found = side_of(replace(link("Kovian army spokesman"), span=Span(11, 36)))
    assert found.span is not None
    assert text[found.span.start : found.span.end] == "Kovian army"


SAID = [
    ('"We shelled the base," army spokesman Ali Khan said.', "army", "army spokesman Ali Khan"),
    ("A spokesman for the rebels said they had shelled the base.", "rebels", "spokesman for the rebels"),
    ('"Our fighters shelled the base," the group\'s spokesman said.', "group", "group's spokesman"),
    (
        '"I shot the guard," army spokesman Ali Khan said.',
        "army spokesman Ali Khan",
        "army spokesman Ali Khan",
    ),
    ("A spokesman for the first time said they had shelled the base.", None, "spokesman"),
]


@pytest.mark.parametrize(("text", "actor", "source"), SAID)
def test_what_a_spokesman_says_that_we_did_was_done_by_his_side(read, text, actor, source):
    _, reading = read(text)
    (claim,) = reading.claims
    assert (claim.actor and claim.actor.name, [k.name for k in claim.chain]) == (actor, [source])


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Kolm rejected Vasta's accusation that it had shelled the port.", "Vasta"),
        ("Kolm denied Vasta's claim that it carried out the bombing.", "Vasta"),
    ],
)
def test_what_one_accuses_another_of_is_not_his_own_deed(read, text, doer):
    _, reading = read(text)
    acts = [claim for claim in reading.claims if claim.kind == "attack"]
    assert acts
    assert all(claim.actor is None or claim.actor.name != doer for claim in acts)


def test_who_says_that_he_carried_out_the_attack_is_told_whoever_was_named_before(read):
    owned = "The Nasr Brigade said it had carried out the attack."
    _, reading = read(f"A bomb killed nine people in Orsk on Monday. {owned}")
    assert [claim.actor.name if claim.actor else None for claim in reading.claims] == [None, "Nasr Brigade"]
    _, reading = read(f"Rebels shelled Orsk on Monday. {owned}")
    shelled, owning = reading.claims
    assert (shelled.actor.name, owning.actor.name, owning.same_as) == ("Rebels", "Nasr Brigade", shelled.id)
