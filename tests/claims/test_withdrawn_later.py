"""What is said and taken back in one sentence: every sentence was written for the test."""

from __future__ import annotations

import pytest

from onrecord.model import Modality

BACK = [
    "The group claimed responsibility for the bombing but later retracted its claim.",
    "The Taliban claimed the attack on the bank but later withdrew the claim.",
    "The group, which had claimed the bombing, retracted the claim.",
    "The group claimed the bombing on Monday and retracted its claim on Tuesday.",
    "A spokesman claimed the attack but the group later disowned the statement.",
]


@pytest.mark.parametrize("text", BACK)
def test_a_claim_that_is_taken_back_leaves_the_act_without_a_doer(read, text):
    _, reading = read(text)
    claim, act = sorted(reading.claims, key=lambda c: c.kind != "claim-responsibility")
    assert (claim.kind, claim.modality) == ("claim-responsibility", Modality.DENIED)
    assert (act.kind, act.modality, act.actor, act.chain) == ("attack", Modality.HAPPENED, None, ())


@pytest.mark.parametrize(
    "text",
    [
        "The army said it had killed 20 rebels but later retracted the statement.",
        "The rebels said they had captured the town, but later admitted they had not.",
        "The rebels claimed to have shot down the jet but later withdrew the claim.",
    ],
)
def test_what_somebody_says_and_takes_back_is_denied_by_him(read, text):
    _, reading = read(text)
    assert [c.modality for c in reading.claims] == [Modality.DENIED]


@pytest.mark.parametrize(
    "text",
    [
        "The Taliban claimed the attack and later released a video.",
        "The group claimed responsibility for the bombing but withdrew from the town.",
        "The group claimed the bombing and did not retract its claim.",
    ],
)
def test_what_is_not_taken_back_stays_claimed(read, text):
    _, reading = read(text)
    assert {c.actor is not None for c in reading.claims if c.kind == "attack"} == {True}


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("The army was not involved, a spokesman said.", "spokesman"),
        ("The group said it was not involved.", "group"),
    ],
)
def test_who_says_that_somebody_was_not_involved_denies(read, said, who):
    _, reading = read(f"A bomb killed nine people in Kano on Sunday. {said}")
    act, denial = reading.claims
    assert (act.modality, denial.kind, denial.actor.name) == (Modality.HAPPENED, "deny", who)
    assert denial.target is None


def test_who_was_not_involved_on_nobodys_word_denies_nothing(read):
    _, reading = read("Soldiers took part in the talks. The monks were not involved.")
    assert "deny" not in {c.kind for c in reading.claims}


AFTER = [
    "A newspaper had said the coalition halted strikes on Monday. The paper later withdrew the report.",
    "The army said it had killed 20 rebels in Selim. It later retracted the statement.",
    "The ministry said troops had captured the town. The ministry withdrew its claim on Tuesday.",
]


@pytest.mark.parametrize("text", AFTER)
def test_what_is_taken_back_in_the_sentence_after_is_denied(read, text):
    _, reading = read(text)
    assert {c.modality for c in reading.claims} == {Modality.DENIED}


def test_a_claim_that_is_taken_back_in_the_sentence_after_leaves_the_act_without_a_doer(read):
    _, reading = read("The group claimed responsibility for the bombing. It later withdrew its claim.")
    claim, act = sorted(reading.claims, key=lambda c: c.kind != "claim-responsibility")
    assert (claim.modality, act.modality, act.actor) == (Modality.DENIED, Modality.HAPPENED, None)


@pytest.mark.parametrize(
    "after", ["The ministry later retracted its statement.", "It withdrew from the town on Monday."]
)
def test_what_another_takes_back_stays_told(read, after):
    _, reading = read(f"The army said it had killed 20 rebels in Selim. {after}")
    assert reading.claims[0].modality is Modality.HAPPENED
