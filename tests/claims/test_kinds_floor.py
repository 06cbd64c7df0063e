"""A floor on the kinds of sentences annotated by others, where they are there."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(
    not (ROOT / ".." / "shared" / "data" / "plover_gsr").is_dir(),
    reason="the sentences of the PLOVER gold standard records are not there",
)


def test_kinds_of_the_plover_sentences_are_read_as_well_as_before(monkeypatch):
    monkeypatch.syspath_prepend(ROOT)
    sums = importlib.import_module("bench.plover").measure().sums
    assert sums["all", "conflict"].tally.f1 >= 0.60
    assert sums["all", "all types"].tally.f1 >= 0.55
