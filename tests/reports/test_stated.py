"""The days that the head of a page states."""

from __future__ import annotations

import json
from datetime import date

import pytest
import turbohtml

from onrecord.model import Days
from onrecord.reports import metadata
from onrecord.reports.candidates import Field
from onrecord.reports.stated import dates

URL = "https://www.paper.example/2024/03/09/bridge-closed"


def _said(head, url=None):
    document = turbohtml.parse(f"<html lang=en><head>{head}</head><body><p>Text.</p>")
    return metadata.candidates(metadata.head_of(document), url)


@pytest.mark.parametrize(
    "name", ["article:published_time", "pubdate", "parsely-pub-date", "DC.date.issued", "date"]
)
def test_dates_are_read_from_the_names_in_use(name):
    told = dates(_said(f'<meta name="{name}" content="2024-03-09T20:00:00+02:00">'))
    assert [found.days for found in told] == [Days.on(date(2024, 3, 9))]


def test_a_change_is_no_publication():
    said = _said('<meta property="article:modified_time" content="2024-03-10">')
    assert dates(said) == ()
    assert [found.days for found in dates(said, field=Field.MODIFIED)] == [Days.on(date(2024, 3, 10))]


def test_a_moment_in_utc_is_narrowed_by_the_day_in_the_address():
    said = _said('<meta property="article:published_time" content="2024-03-10T04:00:00Z">', URL)
    assert {found.days for found in dates(said)} == {Days.on(date(2024, 3, 9))}


def test_a_moment_in_utc_is_narrowed_by_the_day_the_page_shows():
    said = _said('<meta property="article:published_time" content="2024-03-10T04:00:00Z">')
    assert [found.days for found in dates(said)] == [Days(date(2024, 3, 9), date(2024, 3, 10))]
    shown = Days.on(date(2024, 3, 10))
    assert [found.days for found in dates(said, [shown])] == [shown]


def test_the_same_digits_without_a_z_are_in_utc_too():
    node = {"@type": "Article", "datePublished": "2024-03-10T04:00:00.000Z"}
    said = _said(
        f'<script type="application/ld+json">{json.dumps([node])}</script>'
        '<meta property="article:published_time" content="2024-03-10T04:00:00.000">'
    )
    assert {found.days for found in dates(said)} == {Days(date(2024, 3, 9), date(2024, 3, 10))}


def test_a_bare_year_is_no_date():
    assert dates(_said('<meta name="date" content="2024"><meta name="pubdate" content="2024-03">')) == ()
