from __future__ import annotations

from onrecord.claims import rulebook
from onrecord.record import read_record


def test_every_rule_that_gave_a_value_has_its_sentence(sample_record):
    with read_record(sample_record) as record:
        used = {because.rule for held in record.claims() for because in held.claim.why}
    assert len(used) > 30
    assert sorted(rule for rule in used if rulebook.reason(rule) is None) == []


def test_an_exact_rule_wins_over_its_family():
    assert rulebook.reason("target.object") != rulebook.reason("target.against")
    assert rulebook.reason("target.against") == rulebook.reason("target.into")
    assert rulebook.reason("nonsense.rule") is None


def test_each_sentence_is_one_sentence():
    assert all(sentence.endswith(".") and len(sentence) < 110 for sentence in rulebook.rules().values())
