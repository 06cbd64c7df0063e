"""Floors on the annotated documents, where they are there: they are read once, for all that is held here."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest

from onrecord.claims.confidence import CLAIM
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
    """The benches of claims and of their confidence; they are scripts of no package that is installed."""
    with pytest.MonkeyPatch.context() as here:
        here.syspath_prepend(ROOT)
        from bench import claims, confidence

        yield claims, confidence


@pytest.fixture(scope="module")
def annotated(bench, rules, world):
    claims, _ = bench
    return list(claims.read_gold(rules, world))


def test_the_annotated_documents_are_read_as_well_as_before(bench, annotated, tmp_path):
    for path, report, reading in annotated:
        (tmp_path / path.name).write_text(json.dumps(exchange(report, reading)), encoding="utf-8")
    scores, _ = bench[0].scorer().score(GOLD, tmp_path)
    got = {name: scores[name] if name == "overall" else scores[name]["f1"] for name in FLOORS}
    assert {name: got[name] for name in FLOORS if got[name] < FLOORS[name]} == {}


def test_on_the_annotated_documents_confidence_tells_more_than_a_share_alone(bench, annotated):
    _, confidence = bench
    row = confidence.measured(annotated)["all"][CLAIM]
    assert confidence.ece(row) <= 0.09
    share = sum(right for _, right in row) / len(row)
    loss = -sum(math.log(told if right else 1 - told) for told, right in row) / len(row)
    alone = -(share * math.log(share) + (1 - share) * math.log(1 - share))
    assert loss < alone
