"""The weakest of all candidates for a date."""

from __future__ import annotations

from datetime import date

from onrecord.model import Days
from onrecord.reports.machine_dates import guessed


def _guess(shown):
    markup = (
        f"<html><body><h1>Guards shot at ford</h1><div class='date'>{shown}</div><p>Two guards were shot.</p>"
    )
    return guessed(markup, f"Guards shot at ford\n\n{shown}\n\nTwo guards were shot.")


def test_a_whole_day_on_the_page_is_a_candidate_of_the_last_rank_with_its_words():
    (found,) = _guess("2024-03-11")
    assert (found.days, found.rank, found.source) == (Days.on(date(2024, 3, 11)), 9, "htmldate")
    assert found.span is not None


def test_a_bare_year_or_month_is_made_no_day():
    assert _guess("2019") == ()
    assert _guess("March 2019") == ()
    assert _guess("&copy; 2019 Valley Herald") == ()
