from __future__ import annotations

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.dates import find_dates, names
from onrecord.model import Days

FOURTH = Days.on(date(2024, 2, 4))


@pytest.mark.parametrize(
    "words",
    [
        "4 February 2024",
        "the 4th of February, 2024",
        "February 4, 2024",
        "Feb. 4th, 2024",
        "FEBRUARY 4 2024",
        "Feb 4 ’24",
        "2024-02-04T09:15:00Z",
        "2024/02/04",
        "2024-2-4",
        "04.02.2024",
        "04.02.24",
        "04-Feb-2024",
        "4/Feb/2024",
        "4 februari 2024",
        "4 lutego 2024",
        "4 בפברואר 2024",
        "4 فوریه 2024",
        "4 فروری 2024",
        "Sunday, 4 February 2024",
        "le 4 février 2024",
        "4 de febrero de 2024",
        "4 de fevereiro de 2024",
        "4 febbraio 2024",
        "4. Februar 2024",
        "4 Şubat 2024 Pazar",
        "4 ŞUBAT 2024",
        "4 февраля 2024 года",
        "4 лютого 2024 року",
        "4 فبراير 2024",
        "الأحد 4 شباط/فبراير 2024",
        "٤ شباط ٢٠٢٤",
        "4 فيفري 2024",
        "2024年2月4日",
    ],
)
def test_a_day_is_read_in_many_forms_and_languages(words):
    (found,) = find_dates(f"({words})")
    assert found.days == FOURTH
    assert not found.year_missing


def test_no_name_means_two_months():
    seen = {}
    for row in range(0, len(cells := names._MONTHS.split()), 12):  # noqa: SLF001 - the table is what is tested
        for month, cell in enumerate(cells[row : row + 12], 1):
            for name in cell.split("/"):
                assert seen.setdefault(name, month) == month, name
    assert len(cells) % 12 == 0


def test_months_of_two_words_are_one_name():
    (found,) = find_dates("في 12 كانون الثاني 2024")
    assert found.days == Days.on(date(2024, 1, 12))


def test_a_missing_year_stays_missing():
    (found,) = find_dates("The convoy left on Feb. 29 at dawn.")
    assert found.days is None
    assert found.year_missing
    assert (found.month, found.day) == (2, 29)


def test_digits_of_two_orders_are_the_hull_of_both_readings():
    (found,) = find_dates("Posted 04/02/2024")
    assert found.days == Days(date(2024, 2, 4), date(2024, 4, 2))
    assert found.month is None
    (american,) = find_dates("Posted 04/02/2024", order="mdy")
    assert american.days == Days.on(date(2024, 4, 2))


def test_only_one_order_is_left_where_the_other_is_no_day():
    (found,) = find_dates("13/02/2024")
    assert found.days == Days.on(date(2024, 2, 13))


def test_the_weekday_beside_a_day_is_told_even_where_it_is_wrong():
    (found,) = find_dates("on Friday, April 20, 2024")
    assert found.weekday == 4
    assert found.days == Days.on(date(2024, 4, 20))


@pytest.mark.parametrize(
    "words",
    [
        "0000-00-00",
        "31 February",
        "2023-02-30",
        "9999-01-01",
        "some 4 may have fled",
        "they may 5 times a day march 3 miles",
        "version 2.10.2023.4",
        "version 4.2.24",
        "February 2024",
        "a toll of 1,200",
        "10:30",
        "Resolution 2254",
    ],
)
def test_what_is_no_day_is_left_out(words):
    assert find_dates(words) == ()


@pytest.mark.parametrize("words", ["on march 17", "since may 5", "the raid of march 2"])
def test_a_month_in_small_letters_is_one_where_no_verb_can_stand(words):
    (found,) = find_dates(words)
    assert (found.month, found.day) == ({"march": 3, "may": 5}[words.split()[-2]], int(words.split()[-1]))


def test_two_digits_before_the_agency_or_the_dash_of_a_dateline_are_its_year():
    for words in ("10 JAN 90 (AFP) -- [TEXT]", "10 Jan 90 -- The army"):
        (found,) = find_dates(words)
        assert found.days == Days.on(date(1990, 1, 10))
    (found,) = find_dates("By 10 January 90 men (women not counted) had left.")
    assert found.year_missing


def test_a_count_after_a_day_is_not_its_year():
    (found,) = find_dates("By May 4, 20,000 people had left.")
    assert found.year_missing
    assert found.day == 4


@given(st.dates(date(1800, 1, 1), date(2100, 12, 31)), st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%B %d, %Y"]))
def test_a_day_that_is_written_is_read_back(day, form):
    words = day.strftime(form)
    (found,) = find_dates(f"Before {words} nobody knew.")
    assert found.days == Days.on(day)
    assert found.span.of(f"Before {words} nobody knew.") == words


@given(st.text(alphabet="0123456789 -/.,May FebruyOct’thof年月日شباط\n", max_size=80))
def test_any_text_gives_spans_in_order_that_do_not_overlap(text):
    found = find_dates(text)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
    assert all(m.span.end <= len(text) for m in found)
    for m in found:
        assert m.year_missing == (m.days is None)
        if m.days and m.days.first and m.days.last:
            assert m.days.last - m.days.first < timedelta(days=366)


def test_a_number_of_people_behind_a_month_and_a_comma_is_no_day():
    assert find_dates("Since January, 11 people have been killed") == ()
    (found,) = find_dates("on January, 11, 2016")
    assert (found.days.first.month, found.days.first.day) == (1, 11)
