"""Nobody becomes an attacker because the parser takes a victim for one."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.claims.parser import English
from onrecord.model import Days, Range

NEWS = Days.on(date(2023, 5, 11))

VICTIMS = [
    ("Kenyan reporter shot dead in Nairobi.", "Kenyan reporter"),
    ("Two nurses shot and killed in Garissa on Monday.", "nurses"),
    ("Amina Warsame, a judge of the northern court, fatally shot at her Kismayo home.", "Amina Warsame"),
    ("A mayor stabbed to death outside his office, officials say.", "mayor"),
]
AIMED = "A car bomb targeting police cadets killed at least six people in Kabul on Sunday, officials said."
AMONG = "Another two men were killed and five others wounded, among them two nurses, in a raid on Sirte."


@pytest.mark.parametrize(("text", "name"), VICTIMS)
def test_who_is_shot_dead_in_a_headline_shot_nobody(read, text, name):
    _, reading = read(text, published=NEWS)
    (claim,) = reading.claims
    assert (claim.actor, claim.target.name) == (None, name)


def test_who_shoots_somebody_dead_did_it(read):
    for text in (
        "Gunmen shot dead in the town of Mora three men who had thrown stones.",
        "In the square, gunmen shot and killed, at close range, a senior judge.",
        "The judge whom officials say the gunmen shot to death was buried.",
    ):
        _, reading = read(text, published=NEWS)
        assert [c.actor.name.lower() for c in reading.claims if c.kind == "attack"] == ["gunmen"]


def test_what_a_bomb_was_aimed_at_did_not_kill(read):
    _, reading = read(AIMED, published=NEWS)
    (claim,) = reading.claims
    assert (claim.actor, claim.target.name) == (None, "police cadets")
    assert claim.victims.killed == Range(6, None)


def test_the_hurt_hurt_nobody_among_them(read):
    _, reading = read(AMONG, published=NEWS)
    assert [c.actor for c in reading.claims] == [None] * len(reading.claims)


@pytest.mark.parametrize("text", [*(text for text, _ in VICTIMS), AIMED, AMONG])
def test_a_mended_sentence_is_a_tree(text, read):
    report, _ = read(text, published=NEWS)
    for sentence in English().parse(report).sentences:
        roots = [t for t in sentence.tokens if t.head == t.at]
        assert len(roots) == 1
        assert sentence.subtree(roots[0].at) == tuple(range(len(sentence.tokens)))


DEAD = [
    ("Three gunmen shot him dead.", 1),
    ("Three gunmen shot a mayor dead in Karsk.", 1),
    ("Rebels shot nine villagers dead in Karsk.", 9),
    ("Soldiers shot at a crowd, leaving four dead and nine wounded.", 4),
    ("Nine people lay dead after the raid.", 9),
]


@pytest.mark.parametrize(("sentence", "killed"), DEAD)
def test_who_was_shot_is_dead_and_not_who_shot(read, sentence, killed):
    _, reading = read(sentence)
    assert [c.victims.killed for c in reading.claims] == [Range.exactly(killed)]


def test_nobody_knows_how_many_they_were(read):
    _, reading = read("Three gunmen shot them dead.")
    assert [c.victims for c in reading.claims] == [None]


def test_who_finds_the_dead_is_no_target(read):
    _, reading = read("Two soldiers found nine villagers dead in Karsk.")
    assert [c.target and c.target.name for c in reading.claims] != ["soldiers"]


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("Nine dead, 20 wounded.", ((9, 9), (20, 20))),
        ("- on our side: three dead and eight wounded;", ((3, 3), (8, 8))),
        ("Three dead and eight wounded on our side.", ((3, 3), (8, 8))),
        ("Toll: nine dead and 20 wounded", ((9, 9), (20, 20))),
        ("The blast left three dead and eight wounded.", ((3, 3), (8, 8))),
        ("Two killed and six injured.", ((2, 2), (6, 6))),
    ],
)
def test_each_number_of_a_short_toll_counts_its_own(read, text, toll):
    _, reading = read(text)
    [victims] = [c.victims for c in reading.claims if c.victims is not None]
    numbers = (victims.killed, victims.injured)
    assert tuple((n.low, n.high) if n is not None else None for n in numbers) == toll
