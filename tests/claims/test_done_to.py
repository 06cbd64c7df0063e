from __future__ import annotations

import pytest

TAKEN = [
    ("Soldiers captured three gunmen near the port.", "arrest"),
    ("The trio was captured in the north in May.", "arrest"),
    ("Agents captured and flew home the suspect in the bombing.", "arrest"),
    ("Dozens of the guards were captured near the river.", "arrest"),
    ("Rebels captured two soldiers near the river.", "abduct"),
    ("Two soldiers were captured by gunmen near the river.", "abduct"),
    ("Militants seized three aid workers in the capital.", "abduct"),
    ("Guerrillas captured the town of Mopti.", "move"),
    ("The army captured a third of Mali in 1991.", "move"),
    ("The opposition captured the city of Aleppo on Sunday.", "move"),
    ("Anad, a base in the desert, was captured by rebels on Monday.", "move"),
    ("A suspected planner, Hassan Haddad, was captured in Karachi.", "arrest"),
    ("Kisangani was captured last month.", "move"),
]


@pytest.mark.parametrize(("sentence", "kind"), TAKEN)
def test_what_is_captured_tells_whether_somebody_is_held_or_a_place_is_taken(read, sentence, kind):
    _, reading = read(sentence)
    assert kind in [c.kind for c in reading.claims]


OTHERWISE = [
    "The singer captured the mood of the evening.",
    "The Brazilian captured pole position on Sunday.",
    "Ivanova captured the title in straight sets.",
    "The film captures the despair of a young man.",
]


@pytest.mark.parametrize("sentence", OTHERWISE)
def test_titles_and_moods_are_captured_by_nobody_in_arms(read, sentence):
    _, reading = read(sentence)
    assert not reading.claims


HELD = [
    ("The activists are believed to be held in Cairo.", "arrest"),
    ("They want to visit the prisoners held in Israel.", "arrest"),
    ("The journalist was captured and held at a camp in Libya.", "arrest"),
    ("Two engineers are being held by rebels in the north.", "abduct"),
]


@pytest.mark.parametrize(("sentence", "kind"), HELD)
def test_people_who_are_held_were_taken(read, sentence, kind):
    _, reading = read(sentence)
    assert kind in [c.kind for c in reading.claims]


NOT_HELD = [
    "The summit was held in Geneva.",
    "The town is held by the rebels.",
    "The minister is held in high esteem.",
    "The soldiers were held back by the river.",
    "A fire broke out in the wing where women were held.",
    "The guards who were held in the cells are safe.",
    "The protesters held flags in the square.",
]


@pytest.mark.parametrize("sentence", NOT_HELD)
def test_what_is_held_otherwise_is_no_arrest(read, sentence):
    _, reading = read(sentence)
    assert not {"arrest", "abduct"} & {c.kind for c in reading.claims}


def test_a_verb_that_shares_its_object_with_another_is_done_to_it(read):
    _, reading = read("Police caught and freed the two protesters on Monday.")
    assert "release" in [c.kind for c in reading.claims]


NOUNS = [
    ("The army announced the capture of two gunmen.", "arrest"),
    ("The army announced the capture of the town.", "move"),
    ("The parade marked the liberation of the city.", "move"),
    ("Rebel fighters took the bridge on Sunday.", "move"),
    ("The troops went home after an incursion into the valley.", "move"),
]


@pytest.mark.parametrize(("sentence", "kind"), NOUNS)
def test_a_capture_is_of_people_or_of_a_place(read, sentence, kind):
    _, reading = read(sentence)
    assert kind in [c.kind for c in reading.claims]


def test_all_but_some_are_nobody_in_particular(read):
    _, reading = read("Seven were kept in hospital. All but four have now been released.")
    assert not reading.claims
