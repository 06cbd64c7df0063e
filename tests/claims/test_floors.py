"""Floors on the annotated documents, where they are there."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path

import pytest

from onrecord.exports.exchange import exchange

ROOT = Path(__file__).parents[2]
GOLD = ROOT / ".." / "shared" / "gold" / "dev"
FLOORS = {
    "overall": 0.59,
    "claim": 0.72,
    "kind": 0.69,
    "actor": 0.55,
    "source": 0.60,
    "chain": 0.64,
    "nested": 0.57,
    "role": 0.56,
    "killed": 0.65,
    "count": 0.75,
    "place": 0.47,
    "when": 0.38,
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
