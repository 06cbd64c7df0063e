"""Whom a pronoun that acts goes back to."""

from __future__ import annotations

import pytest

ONE = [
    ("Six gunmen came on motorcycles. They opened fire on worshippers.", "opened fire", "gunmen"),
    ("The militia pulled out of the town. It shelled the market later.", "shelled", "militia"),
    ("The militia holds the port, and it shelled the town.", "shelled", "militia"),
    ("Dozens of protesters met at the gate. They burned two cars.", "burned", "protesters"),
]


@pytest.mark.parametrize(("text", "trigger", "name"), ONE)
def test_a_pronoun_goes_back_to_the_only_one_who_fits(by_trigger, text, trigger, name):
    assert by_trigger(text, "actor")[trigger] == name


OPEN = [
    ("Officials met the rebels. They shelled the town.", "shelled"),
    ("Residents left the town. They shelled it for days.", "shelled"),
    ("The soldiers said the gunmen came at night. They killed nine people.", "killed"),
    ("Officials said that it was over. They arrested nine men.", "arrested"),
    ("The rebels were not in the town. They shelled it.", "shelled"),
    ("The militia pulled out of the town. They shelled the market.", "shelled"),
    ('The soldiers went home. "They shelled the town," a woman said.', "shelled"),
    ("The tanks rolled in. They shelled the market.", "shelled"),
]


@pytest.mark.parametrize(("text", "trigger"), OPEN)
def test_where_more_fit_or_none_nobody_is_named(by_trigger, text, trigger):
    assert by_trigger(text, "actor")[trigger] is None


def test_they_may_be_a_crowd_that_is_told_as_one(read):
    _, reading = read("Soldiers pushed back the crowd. They burned two shops.")
    (claim,) = (c for c in reading.claims if c.kind in {"destroy", "riot"})
    assert claim.actor is None


BESIDE = [
    ("Gunmen killed nine women when they stormed two houses.", "stormed", "Gunmen"),
    ("Troops shot dead two men when they attacked a checkpoint.", "attacked", None),
    ("Soldiers killed three militants after they attacked a patrol.", "attacked", None),
    ("A suicide bomber killed 26 worshippers when he blew himself up.", "blew himself up", "suicide bomber"),
    ("A policeman shot a man when he attacked a guard.", "attacked", None),
    (
        "Saleh was captured by Ruritanian troops soon after they seized the town.",
        "seized",
        "Ruritanian troops",
    ),
]


@pytest.mark.parametrize(("text", "trigger", "name"), BESIDE)
def test_a_pronoun_in_a_clause_beside_goes_back_to_who_acts_and_never_to_who_may_have_struck_too(
    by_trigger, text, trigger, name
):
    assert by_trigger(text, "actor")[trigger] == name
