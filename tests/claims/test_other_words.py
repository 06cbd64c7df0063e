"""What one says and another says against it in one sentence; each is the word of who says it."""

from __future__ import annotations

import pytest

APART = [
    (
        "The governor said fighters had killed 18 villagers, but the army put the number at four.",
        {"killed": (18, ("governor",)), "put": (4, ("army",))},
    ),
    (
        "Activists say snipers killed the medic; the ministry blamed rebels.",
        {"killed": (1, ("Activists",)), "blamed": (None, ())},
    ),
    (
        "The army said that rebels had shelled the town, but the rebels denied it.",
        {"shelled": (None, ("army",)), "denied": (None, ())},
    ),
    (
        "The minister said the army had shot two men and that the rebels had burned a school.",
        {"shot": (None, ("minister",)), "burned": (None, ("minister",))},
    ),
]


@pytest.mark.parametrize(("text", "how"), APART)
def test_what_another_says_is_not_the_word_of_the_first(by_trigger, text, how):
    found = by_trigger(text, "killed", "chain")
    assert {trigger: found[trigger] for trigger in how} == how


def test_what_a_court_was_told_is_alleged_there(by_trigger):
    text = "The mayor was killed by militiamen working with officers, a court was told."
    assert by_trigger(text, "actor", "chain")["killed"] == ("militiamen", ("court",))


def test_of_two_who_may_be_meant_nobody_was_shot(by_trigger):
    text = "A Palestinian stabbed an Israeli soldier before he was shot dead by another soldier."
    assert by_trigger(text, "target")["shot dead"] is None


def test_a_medium_of_a_land_does_not_claim_its_deeds(read):
    _, reading = read("Four fighters were killed by Turkish fire near the border, Turkish media reported.")
    [claim] = reading.claims
    assert claim.actor.certainty.value == "reported"


SILENT = [
    "The rebels said the army killed nine men; the army did not comment.",
    "The rebels said the army killed nine men; the army did not immediately comment.",
]


@pytest.mark.parametrize("text", SILENT)
def test_who_does_not_comment_takes_nothing_back(by_trigger, text):
    assert by_trigger(text, "modality", "killed", "chain")["killed"] == ("happened", 9, ("rebels",))
