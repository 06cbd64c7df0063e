"""Floors on the annotated documents, and the worked case, where they are there."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path

import pytest

from onrecord.exports.exchange import exchange
from onrecord.model import Form, Modality, Range, Tie

ROOT = Path(__file__).parents[2]
GOLD = ROOT / ".." / "shared" / "gold" / "dev"
FLOORS = {
    "overall": 0.56,
    "claim": 0.71,
    "kind": 0.68,
    "chain": 0.59,
    "killed": 0.63,
    "count": 0.75,
    "place": 0.46,
    "when": 0.37,
}

pytestmark = pytest.mark.skipif(not GOLD.is_dir(), reason="the annotated documents are not there")


@pytest.fixture(scope="module")
def bench():
    spec = importlib.util.spec_from_file_location("bench_claims", ROOT / "bench" / "claims.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["bench_claims"] = module
    spec.loader.exec_module(module)
    return module


def test_the_annotated_documents_are_read_as_well_as_before(bench, rules, world, tmp_path):
    paths = sorted(GOLD.glob("*.json"))
    reports = [bench.real_report(path, world) for path in paths]
    for path, report, reading in zip(paths, reports, rules.extract(reports), strict=True):
        (tmp_path / path.name).write_text(json.dumps(exchange(report, reading)), encoding="utf-8")
    scores, _ = bench.scorer().score(GOLD, tmp_path)
    got = {name: scores[name] if name == "overall" else scores[name]["f1"] for name in FLOORS}
    assert {name: got[name] for name in FLOORS if got[name] < FLOORS[name]} == {}


@pytest.fixture(scope="module")
def worked(bench, rules, world):
    report = bench.real_report(GOLD / "seed.json", world)
    return report, next(iter(rules.extract([report])))


def test_the_worked_case_has_its_chain(worked):
    _, reading = worked
    halt = next(c for c in reading.claims if c.kind == "cease" and c.modality is Modality.HAPPENED)
    assert [(k.name, k.role.value, k.anonymous) for k in halt.chain] == [
        ("Reuters", "wire", False),
        ("multiple Iranian and Iraqi sources", "anonymous", True),
    ]
    commander = [c.chain[-1] for c in reading.claims if len(c.chain) == 2 and "commander" in c.chain[-1].name]
    assert [(k.role.value, k.anonymous) for k in commander] == [("armed-group", True)]
    outlet = {k.name for c in reading.claims for k in c.chain if "Khaama" in k.name}
    assert not outlet


def test_the_worked_case_ties_the_halt_to_the_request_and_the_meeting_to_the_accusation(worked):
    _, reading = worked
    by_id = {c.id: c for c in reading.claims}
    ties = {(c.kind, k.tie, by_id[k.claim].kind, k.hours) for c in reading.claims for k in c.links}
    assert ("cease", Tie.AT_REQUEST_OF, "demand", None) in ties
    assert ("meet", Tie.WITHIN, "accuse", 48) in ties


def test_the_worked_case_does_not_make_happen_what_did_not(worked):
    report, reading = worked
    strikes = [c for c in reading.claims if c.trigger.of(report.text) == "strikes"]
    assert [c.modality for c in strikes] == [Modality.DEMANDED]
    assert any(c.kind == "demand" and c.trigger.of(report.text) == "called for" for c in reading.claims)
    ceasing = [
        c.modality for c in reading.claims if c.kind == "cease" and c.trigger.of(report.text) == "cease"
    ]
    assert ceasing == [Modality.CONDITIONAL, Modality.CONDITIONAL]
    real = {Modality.HAPPENED, Modality.ONGOING, Modality.ATTEMPTED}
    on_iran = [c for c in reading.claims if c.kind == "attack" and c.target and "Iran" in c.target.name]
    assert all(c.modality not in real for c in on_iran if "Iraq" not in c.target.name)


def test_the_worked_case_counts_before_and_none_after(worked):
    _, reading = worked
    forms = {c.form: c for c in reading.claims if c.form in {Form.TALLY, Form.SILENCE}}
    assert forms[Form.TALLY].count == Range(21, None)
    silence = forms[Form.SILENCE]
    assert silence.count == Range(0, 0)
    assert silence.modality is Modality.NEGATED
    assert silence.window.since.first.isoformat()[5:] == "02-04"
