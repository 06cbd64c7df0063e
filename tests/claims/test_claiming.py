"""Who claims an act, who only claims something of one, and who claims to have done or suffered a thing."""

from __future__ import annotations

import pytest

SAID = [
    "Officials claiming the attack was meant to sow panic gave no evidence.",
    "A video claiming the attack was staged went viral.",
    "The army, claiming the attack had been planned by Iran, closed the border.",
    "The general claimed the attack would not change anything.",
    "The government claims the attack never happened.",
]


@pytest.mark.parametrize("text", SAID)
def test_who_claims_something_of_an_attack_does_not_claim_it(told, text):
    assert "claim-responsibility" not in {kind for (kind,) in told(text, "kind")}


def test_officials_who_claim_what_it_meant_did_not_do_it(by_trigger):
    text = "Officials claiming the attack was meant to sow panic gave no evidence."
    assert by_trigger(text, "actor", "chain")["attack"] == (None, ("Officials",))


OWNED = [
    ("The rebels, claiming the ambush, said they had killed nine soldiers.", "claiming"),
    ("The group claimed the killing of two officers.", "claimed"),
    ("The rebels claimed the attack.", "claimed"),
]


@pytest.mark.parametrize(("text", "trigger"), OWNED)
def test_who_claims_an_attack_claims_responsibility(by_trigger, text, trigger):
    assert by_trigger(text, "kind")[trigger] == "claim-responsibility"


AVOWED = [
    ("The rebels claimed to have captured the town of Selim.", "captured", "rebels", ("rebels",)),
    ("The army claims to have destroyed six tanks.", "destroyed", "army", ("army",)),
    (
        "The Houthis claim to have attacked two ships, which the US denied.",
        "attacked",
        "Houthis",
        ("Houthis",),
    ),
    ("The group claimed to be behind the bombing.", "bombing", "group", ("group",)),
    ("The man claimed to have been tortured by police.", "tortured", "police", ("man",)),
]


@pytest.mark.parametrize(("text", "trigger", "doer", "chain"), AVOWED)
def test_what_somebody_claims_to_have_done_or_suffered_is_his_word(by_trigger, text, trigger, doer, chain):
    assert by_trigger(text, "actor", "chain")[trigger] == (doer, chain)


def test_what_an_army_reports_doing_is_its_word(by_trigger):
    assert by_trigger("The army reported killing 30 rebels.", "killed", "chain")["killing"] == (30, ("army",))
