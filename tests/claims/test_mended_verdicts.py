"""A report that somebody calls false is denied by him, and what it tells is not told as having happened."""

from __future__ import annotations

import pytest

from onrecord.model import Modality

DENIED = [
    ("The ministry called the report of a raid on Sita fabricated.", "attack", "ministry"),
    ("The ministry called reports of a massacre in Kolda baseless.", "attack", "ministry"),
    ("The rebels called reports of a ceasefire false.", "cease", "rebels"),
    ("The general called allegations of rape by his troops lies.", "attack", "general"),
    ("The army described the claim that it shelled a school as a lie.", "attack", "army"),
    ("The army described as a lie a report that it shelled a school.", "attack", "army"),
    (
        "Officials called a claim by the rebels that they shot down a jet in Sita nonsense.",
        "attack",
        "Officials",
    ),
    ("The army dismissed the report of a raid on Sita.", "attack", "army"),
]


@pytest.mark.parametrize(("text", "kind", "who"), DENIED)
def test_who_calls_a_report_false_denies_what_it_tells(read, text, kind, who):
    _, reading = read(text)
    told = {claim.kind: claim for claim in reading.claims}
    assert told[kind].modality == Modality.DENIED
    assert told[kind].chain[0].name == who
    assert told["deny"].actor.name == who


SUBJECTS = [
    ("The army said reports that it bombed the market were untrue.", "bombed"),
    ("The report that soldiers burned the market was described by the army as fake.", "burned"),
]


@pytest.mark.parametrize(("text", "trigger"), SUBJECTS)
def test_a_report_that_is_said_to_be_false_is_denied(read, text, trigger):
    report, reading = read(text)
    told = {claim.trigger.of(report.text): claim.modality for claim in reading.claims}
    assert told[trigger] == Modality.DENIED


NOT_FALSE = [
    "Residents called the report of the raid accurate.",
    "The minister called the raid on Sita cowardly.",
    "The army called for an inquiry into the report of a false arrest.",
    "The union denounced reports of a raid on a propaganda office.",
]


@pytest.mark.parametrize("text", NOT_FALSE)
def test_what_is_judged_otherwise_is_not_denied(read, text):
    _, reading = read(text)
    assert reading.claims
    assert all(c.kind != "deny" and c.modality != Modality.DENIED for c in reading.claims)


def test_a_demand_that_is_rejected_is_no_report(read):
    _, reading = read("The rebels rejected the report's call for a ceasefire.")
    assert "deny" not in {claim.kind for claim in reading.claims}
