"""Templates out of scores of words, on made-up scores; the sentences are our own."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from train.muc4_decode import FIRST, choose, filled, named, stretches
from train.muc4_labelled import TAGGED, TYPES, Labelled
from train.muc4_reads import Read
from train.muc4_score import Template, entity

from onrecord.claims.learned.pieces import words
from onrecord.claims.learned.windows import Window

TEXT = "gunmen of the valley front shot anna reed. a car bomb hurt the mill. the gunmen fled."
ATTACK, BOMBING = TYPES.index("attack"), TYPES.index("bombing")


@pytest.fixture
def report():
    """Give a report in one window, with what it tells; pieces are not needed."""
    cut = tuple(words(TEXT))
    key = Template(type="attack", roles={"Victim": (entity("anna reed"),)})
    window = Window((), (), (), cut)
    return Labelled(name="r", text=TEXT, windows=(window,), key=(key,), dropped=(), mentions=())


@pytest.fixture
def read(report):
    """Give the scores of a reader that tells the likelihood of some words in a role, and of types."""

    def make(types, told, apart=(), several=0.0):
        many = report.size
        tags = np.tile(np.array([1.0, 0.0, 0.0]), (many, len(TAGGED), 1))
        kinds = np.zeros((many, len(TYPES)))
        firsts = {word.start: at for at, word in enumerate(report.windows[0].words)}
        for role, name, sure, kind in told:
            at = firsts[TEXT.index(name)]
            for more in range(len(name.split())):
                begins, inside = (sure, 0.0) if more == 0 else (0.0, sure)
                tags[at + more, TAGGED.index(role)] = (1 - sure, begins, inside)
                kinds[at + more, kind] = 1.0
        pairs = np.ones((many, many))
        for one, other in apart:
            a, b = firsts[TEXT.index(one)], firsts[TEXT.index(other)]
            pairs[a, b] = pairs[b, a] = 0.0
        return Read(
            types=np.array([types.get(kind, 0.0) for kind in range(len(TYPES))]),
            stages=np.tile(np.array([0.1, 0.8, 0.1]), (len(TYPES), 1)),
            tags=tags,
            kinds=kinds,
            several=np.full(len(TYPES), several),
            confidence=np.tile(np.array([0, 0, 1.0, 0, 0]), (many, 1)),
            effect=np.tile(np.array([0, 0, 1.0, 0, 0]), (many, 1)),
            pairs=pairs,
        )

    return make


def names(made, role):
    """Give the entities of a role, by their first names."""
    return [min(one) for one in made.template.roles[role]]


def test_what_is_told_twice_is_one_name_as_likely_as_the_likelier(report, read):
    scores = read({}, [("PerpInd", "gunmen", 0.6, ATTACK)])
    scores.tags[len(TEXT[: TEXT.rindex("gunmen")].split()) + 2, 0] = (0.2, 0.8, 0.0)
    found = named(report, scores)
    assert [(one.words, len(one.firsts), one.sure) for one in found] == [("gunmen", 2, pytest.approx(0.8))]


def test_a_mention_ends_where_another_begins_or_where_it_gets_unlikely():
    tags = np.array([[0.2, 0.8, 0], [0.2, 0, 0.8], [0.2, 0.8, 0], [0.85, 0, 0.15], [1, 0, 0]])
    assert [(a, b) for a, b, _ in stretches(tags)] == [(0, 1), (2, 2), (3, 3)]


def test_no_type_no_template_however_likely_the_words(report, read):
    assert filled(report, read({}, [("Victim", "anna reed", 0.9, ATTACK)]), FIRST) == []


def test_words_go_to_their_type_and_to_the_likeliest_where_they_have_none(report, read):
    told = [
        ("Victim", "anna reed", 0.9, ATTACK),
        ("Weapon", "car bomb", 0.9, BOMBING),
        ("Target", "mill", 0.2, BOMBING),
    ]
    attack, bombing = filled(report, read({ATTACK: 0.9, BOMBING: 0.7}, told), FIRST)
    assert (names(attack, "Victim"), names(attack, "Weapon")) == (["anna reed"], [])
    assert (names(bombing, "Victim"), names(bombing, "Weapon")) == ([], ["car bomb"])
    assert names(bombing, "Target") == []  # too unlikely a word
    assert (attack.stage, attack.effect) == ("ATTEMPTED", {"anna reed": "NO INJURY OR DEATH"})


HARMED = [("Victim", "anna reed", 0.9, ATTACK), ("Target", "mill", 0.9, ATTACK)]
DOER = ("PerpInd", "gunmen", 0.9, ATTACK)


def test_where_there_are_two_incidents_of_a_type_each_has_its_own_victims(report, read):
    scores = read({ATTACK: 0.9}, HARMED, apart=[("anna", "mill")], several=0.6)
    assert len(filled(report, scores, FIRST)) == 1
    one, other = filled(report, scores, replace(FIRST, several=0.5))
    assert (names(one, "Target"), names(one, "Victim")) == (["mill"], [])
    assert (names(other, "Target"), names(other, "Victim")) == ([], ["anna reed"])


def test_who_did_it_did_both_if_that_is_likely_enough(report, read):
    two = replace(FIRST, several=0.5)
    scores = read({ATTACK: 0.9}, [DOER, *HARMED], apart=[("anna", "mill")], several=0.6)
    assert [names(made, "PerpInd") for made in filled(report, scores, two)] == [["gunmen"], ["gunmen"]]
    scores = read({ATTACK: 0.9}, [DOER, *HARMED], apart=[("anna", "mill"), ("gunmen", "mill")], several=0.6)
    assert [names(made, "PerpInd") for made in filled(report, scores, two)] == [[], ["gunmen"]]


def test_a_second_incident_may_have_no_words(report, read):
    one, other = filled(report, read({ATTACK: 0.9}, [DOER], several=0.6), replace(FIRST, several=0.5))
    assert (names(one, "PerpInd"), names(other, "PerpInd")) == (["gunmen"], [])


def test_thresholds_are_chosen_that_find_what_is_wanted(report, read):
    scores = read({ATTACK: 0.35}, [("Victim", "anna reed", 0.3, ATTACK), ("Target", "mill", 0.3, ATTACK)])
    assert filled(report, scores, FIRST) == []
    (made,) = filled(report, scores, choose([(report, scores)]))
    assert (names(made, "Victim"), names(made, "Target")) == (["anna reed"], [])
