from __future__ import annotations

from onrecord import dossier, flow
from onrecord.claims import rulebook
from onrecord.runners import Inline


def test_every_rule_that_gave_a_value_has_its_sentence():
    pages = [str(page) for page in dossier.pages()]
    readings = [outcome.reading for outcome in flow.read(pages, flow.Plan(), Inline())]
    used = {because.rule for reading in readings for claim in reading.claims for because in claim.why}
    assert len(used) > 30
    assert sorted(rule for rule in used if rulebook.reason(rule) is None) == []


def test_an_exact_rule_wins_over_its_family():
    assert rulebook.reason("target.object") != rulebook.reason("target.against")
    assert rulebook.reason("target.against") == rulebook.reason("target.into")
    assert rulebook.reason("nonsense.rule") is None


def test_each_sentence_is_one_sentence():
    assert all(sentence.endswith(".") and len(sentence) < 110 for sentence in rulebook.rules().values())
