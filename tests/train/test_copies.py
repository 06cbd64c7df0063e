"""What must not be taught, for it repeats what is measured on; the texts are our own."""

from __future__ import annotations

import pytest
from bench.claims import GOLD
from train.copies import RUN, copied, runs, taught

there = pytest.mark.skipif(
    not GOLD.is_dir(), reason="the annotated pages are not here; nothing was compared."
)
OWN = (
    "The harbour was closed for two days while divers looked for the anchor that a tug had lost in the storm."
)


def test_runs_do_not_mind_lines_and_capitals():
    assert runs(OWN) == runs(OWN.upper().replace(" ", "\n"))
    assert len(runs(OWN)) == len(OWN.split()) - RUN + 1


def test_a_short_text_has_no_runs():
    assert runs("The harbour was closed.") == frozenset()


@there
def test_a_page_that_quotes_one_measured_on_is_a_copy_and_one_of_our_own_is_none():
    page = next(iter(sorted(GOLD.glob("*.txt")))).read_text("utf-8")
    assert copied(OWN + " " + page[len(page) // 2 :])
    assert not copied(OWN)


def test_of_annotated_reports_all_in_capitals_are_taught():
    assert all(taught(f"muc4-{number}") for number in range(20))
    assert not all(taught(f"re3d-{number}") for number in range(20))
