"""Sayings that are named and not told."""

from __future__ import annotations

import pytest


def sources(read, text, trigger):
    report, reading = read(text)
    claim = next(c for c in reading.claims if c.trigger.of(report.text) == trigger)
    return [link.name for link in claim.chain]


REPORTS = [
    ("The radio has received a report from Homs that rebels shelled the town.", ["report"]),
    ("There is a report that rebels shelled the town.", ["report"]),
    ("There were reports from Mosul that rebels shelled the town.", ["reports"]),
    ("The claim from Moscow that rebels shelled the town was false.", ["Moscow"]),
    ("The army denied a report that it shelled the town.", ["army"]),
]


@pytest.mark.parametrize(("text", "names"), REPORTS)
def test_a_report_speaks_itself_wherever_it_comes_from(read, text, names):
    assert sources(read, text, "shelled") == names
