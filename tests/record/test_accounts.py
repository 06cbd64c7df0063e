"""Reports as gathering looks at them come back as they were told."""

from __future__ import annotations

from dataclasses import replace

import made
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.incidents import TELLING, told
from onrecord.model import Print, SourceId
from onrecord.record import open_record, read_record
from onrecord.world import World

PRINTS = st.lists(
    st.builds(Print, st.integers(-(2**62), 2**62), st.integers(0, 2**31), st.integers(0, 2**31)), max_size=5
).map(tuple)
NAMES = st.lists(st.text(min_size=1, max_size=9).map(SourceId), max_size=3).map(tuple)


@pytest.fixture
def kept(path):
    report = made.report(made.page())
    with open_record(path, clock=made.clock(), create=True) as writer:
        reading = made.reading(report)
        writer.write(made.page(), made.sighting(made.page()), report=report, readings=[reading])
    return path, told(report, reading.claims, World.load())


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(prints=PRINTS, facts=PRINTS, credited=NAMES, cited=NAMES)
def test_what_is_told_of_a_report_comes_back(kept, prints, facts, credited, cited):
    path, one = kept
    one = replace(one, prints=prints, facts=facts, credits=credited, cited=cited)
    with open_record(path, clock=made.clock()) as writer, writer.gathering(TELLING) as index:
        index.keep_told([one])
    with read_record(path) as reader:
        (account,) = reader.accounts(TELLING)
    assert account.told == one


def test_gathering_looks_at_reports_without_their_fingerprints_and_asks_for_these_alone(kept):
    path, one = kept
    with open_record(path, clock=made.clock()) as writer, writer.gathering(TELLING) as index:
        index.keep_told([one])
        (account,) = index.reports.accounts([one.report]).values()
        assert account.told == replace(one, prints=(), facts=())
        assert index.reports.told([one.report]) == {one.report: one}
        assert index.reports.told(["r-none"]) == {}
