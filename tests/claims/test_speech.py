"""What belongs to an act of speech, and what is only told beside it; sentences written for the test."""

from __future__ import annotations

import pytest

from onrecord.model import Modality

H, DENIED = Modality.HAPPENED, Modality.DENIED

DENIALS = [
    ("The militia denied attacking the base.", {DENIED}),
    ("The army denied that it had carried out the attack on the base.", {DENIED}),
    ("The army denied that the attack on the base took place.", {DENIED}),
    ("The army denied the shelling of the town.", {DENIED}),
    ("The militia denied involvement in the attack on the base.", {DENIED}),
    ("The governor denies the claims and accuses rebels of killing two nurses.", {H}),
    ("He denied the visas before the attack on the consulate.", {H}),
    ("The army denied the visas after rebels shelled the town.", {H}),
]


@pytest.mark.parametrize(("sentence", "modalities"), DENIALS)
def test_a_denial_holds_only_what_it_denies(read, sentence, modalities):
    _, reading = read(sentence)
    assert {c.modality for c in reading.claims if c.kind == "attack"} == modalities


def test_what_is_kept_from_somebody_is_not_denied(read):
    _, reading = read("The law denies the group a haven to prepare attacks.")
    assert Modality.DENIED not in {c.modality for c in reading.claims}


BESIDE = [
    ("The president accused rebels of shelling the market after two soldiers were killed in a raid.", "raid"),
    ("The ministry condemned the arrests and shelled the town.", "shelled"),
    ("The bishop condemned the arrests while the army shelled the town.", "shelled"),
]


@pytest.mark.parametrize(("sentence", "word"), BESIDE)
def test_who_accuses_is_not_cited_for_what_is_told_beside_it(read, sentence, word):
    report, reading = read(sentence)
    told = [c for c in reading.claims if c.trigger.of(report.text) == word]
    assert [c.chain for c in told] == [()]


def test_who_accuses_is_cited_for_what_the_accusation_is_about(read):
    _, reading = read("The president accused rebels of shelling the market.")
    attack = next(c for c in reading.claims if c.kind == "attack")
    assert [link.name for link in attack.chain] == ["president"]


BESIDE_DENIED = [
    ("The ministry denied it had used the air force after the army killed 20 rebels.", "killed", H, []),
    ("The army denied that it had shelled the town when rebels attacked a base.", "attacked", H, []),
    ("The mayor denied a deal had been reached and said rebels had shot a guard.", "shot", H, ["mayor"]),
    # close by: what is joined within the denial
    ("The rebels denied they had shelled the town and shot a guard.", "shot", DENIED, ["rebels"]),
    ("The rebels denied that they had shot a guard in the town.", "shot", DENIED, ["rebels"]),
]


@pytest.mark.parametrize(("sentence", "trigger", "modality", "chain"), BESIDE_DENIED)
def test_a_denial_does_not_reach_what_is_told_beside_it(read, sentence, trigger, modality, chain):
    report, reading = read(sentence)
    told = next(c for c in reading.claims if c.trigger.of(report.text) == trigger)
    assert told.modality is modality
    assert [link.name for link in told.chain] == chain


POINTING_BACK = [
    "The ministry blamed rebels for the blast, a charge denied by the group.",
    "Damascus and Moscow blame the troops for the shortage, allegations denied by the Americans.",
]


@pytest.mark.parametrize("text", POINTING_BACK)
def test_an_answer_to_an_accusation_is_not_the_word_of_the_accuser(read, text):
    _, reading = read(text)
    assert [c.chain for c in reading.claims if c.kind == "deny"] == [()]


def test_who_asks_in_quotation_marks_is_their_speaker(read):
    _, reading = read('"Why have a war?" asked Omar Haddad, a clerk in Cairo. "Rebels shelled the market."')
    assert [[k.name for k in c.chain] for c in reading.claims if c.kind == "attack"] == [["Omar Haddad"]]


def test_who_is_told_in_private_passes_nothing_on(read):
    _, reading = read("The minister told his cabinet that rebels had attacked the convoy.")
    assert [[link.name for link in c.chain] for c in reading.claims if c.kind == "attack"] == [["minister"]]
