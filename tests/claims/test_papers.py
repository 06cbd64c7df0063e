"""A paper that is refused takes nothing back; a denial does."""

from __future__ import annotations

import pytest

PAPERS = [
    "Parliament rejected a report of the commission on the killings in Kolda.",
    "Parliament rejected the report on the killings in Kolda.",
    "The government rejected a UN report on torture by its police.",
    "The government rejected an Amnesty report accusing soldiers of killing 40 villagers.",
    "The government rejected a UN report that accused soldiers of killing 40 villagers.",
]


@pytest.mark.parametrize("text", PAPERS)
def test_who_refuses_a_paper_denies_nothing_and_is_no_source(read, text):
    _, reading = read(text)
    kinds = {c.kind for c in reading.claims}
    (attack,) = [c for c in reading.claims if c.kind == "attack"]
    assert "reject" in kinds
    assert "deny" not in kinds
    assert attack.modality.value == "happened"
    assert not {"government", "Parliament"} & {k.name for k in attack.chain}


DENIALS = [
    ("The army rejected a report that its jets bombed Kolda.", "army"),
    ("The army rejected a report of an attack on its base in Kolda.", "army"),
    ("The president rejected the inquiry's finding that soldiers killed 40 people.", "president"),
    ("The army denied reports by Amnesty that its soldiers killed 40 villagers.", "army"),
    ("The army denied a claim by the rebels that its soldiers killed 40 villagers.", "army"),
]


@pytest.mark.parametrize(("text", "denier"), DENIALS)
def test_who_denies_a_report_is_the_source_of_the_denial_and_not_who_made_it(read, text, denier):
    _, reading = read(text)
    (attack,) = [c for c in reading.claims if c.kind == "attack"]
    assert (attack.modality.value, [k.name for k in attack.chain]) == ("denied", [denier])


def test_a_paper_has_no_soldiers(read):
    _, reading = read("Israel rejected the UN report, which said its soldiers shot dead a journalist.")
    (attack,) = [c for c in reading.claims if c.kind == "attack"]
    assert attack.actor is None or attack.actor.name != "UN report"


def test_who_is_quoted_denies_and_not_who_quotes(read):
    _, reading = read("Tass quoted the minister as denying that the army shelled Kolda.")
    (denial,) = [c for c in reading.claims if c.kind == "deny"]
    assert (denial.actor.name, [k.name for k in denial.chain]) == ("minister", ["Tass"])


def test_whose_act_is_condemned_condemns_nobody(read):
    _, reading = read("The council rejected a resolution that condemned the shelling of Kolda by the army.")
    (accusation,) = [c for c in reading.claims if c.kind == "accuse"]
    assert accusation.actor is None
