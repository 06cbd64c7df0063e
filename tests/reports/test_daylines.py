from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import BlockKind, Days
from onrecord.reports.daylines import is_day_line, is_sheet, published_in
from onrecord.reports.html import read_html
from onrecord.reports.lines import read_lines
from onrecord.reports.marks import date_of
from onrecord.reports.published import publication

TITLE = "Six held after raid on depot near Riverton\n"
STORY = (
    "Six men were held on Sunday after a raid on a depot outside Riverton, the police said.\n"
    "They found rifles and two crates of mines in the lorries, a spokesman told reporters at the gate.\n"
)
DAY = date(2023, 5, 4)

OWN = [
    "4 May 2023 | Ann Nobody",
    "Ann Nobody | May 4, 2023",
    "May 4, 2023 / Riverton Courier",
    "Published 4 May 2023 by Ann Nobody",
    "Posted on 4 May 2023 by Ann Nobody",
    "Posted by Ann Nobody on May 4, 2023",
    "Thursday 4 May 2023 | World",
    "Riverton Courier, Thursday 4 May 2023",
    "World - 4 May 2023 - 3 min read",
    "Bo Nobody - May 4, 2023, 8:15 pm CST",
    "5:45 AM PST 4 May 2023 by Ann Nobody",
    "By Ann Nobody on Thursday, May 4th, 2023 at 11:04 a.m.",
    "Updated May 5, 2023 8:21 am ET / Original May 4, 2023 8:02 am ET",
    "Published: 4 May 2023 | Updated: 5 May 2023",
    "Thu 4 May 2023 18.54 BST Last modified on Fri 5 May 2023 18.56 BST",
    "4 May 2023. Compiled by the Granary Project",
    "(Norland Report) Thursday, May 4, 2023",
    "NEWSFLASH from Calder, 04.05.2023 13:40",
    "Press release | 4 May 2023",
    "4 May 2023 · 5 min read",
    "4 May 2023 • Politics • 12 comments",
    "Our Correspondent, 4 May 2023",
    "Web Desk | May 04, 2023",
    "Staff Reporter - Riverton, May 4, 2023",
    "4 May 2023, 10:15 GMT | Norland",
    "First published on Thu 4 May 2023 18.54 BST",
    "Published in News on 4 May 2023",
    "Author: Ann Nobody | Date: 4 May 2023",
    "Source: Newswire | 4 May 2023",
    "For: 3 May 2023. Made: 4 May 2023",
    "By Ann Nobody, 4 May 2023",
    "RIVERTON, Norland (Newswire), 4 May 2023 -",
]
OTHER = [
    "Updated 3 hours ago by Ann Nobody",
    "Last updated 4 May 2023 by Ann Nobody",
    "Riverton bombing, 4 May 2023",
    "Riverton Massacre | 4 May 2023",
    "Event date: 4 May 2023",
    "Date of incident: 4 May 2023",
    "Location: Riverton | Date: 4 May 2023",
    "Thursday, May 4, 2023  Riverton, Norland  Est. May 19, 1993",
    "© 4 May 2023 Riverton Courier",
    "Copyright 4 May 2023, Riverton Courier",
    "20 Killed in Riverton, 4 May 2023",
    "Smoke over the port of Riverton, 4 May 2023",
    "A. 4 May 2023.",
    "On 4 May 2023, the army left the town",
    "Born 4 May 1993 | Riverton",
    "Riverton Summit | 4 May 2023",
    "Valid until 4 May 2023",
    "The daily death toll of civilians on 4 May 2023",
    "Man named Nobody killed by a mine near Riverton, May 4, 2023",
    "Photo taken on 4 May 2023 by Ann Nobody",
    "Photo: Ann Nobody, 4 May 2023",
    "Retrieved 4 May 2023 | Almanac",
    "Elections | 4 May 2023",
    "from 4 May 2023 to 6 May 2023 | Riverton",
    "4-6 May 2023 | Riverton Conference",
    "Next: Bridge reopens after flood, 4 May 2023",
    "May 2023 | Ann Nobody",
    "For: 4 May 2023",
    "State of 4 May 2023",
    "Deadline: 4 May 2023 | Apply",
    "Archive | 4 May 2023",
    "4 May 2023: a rocket hits the market",
    "4 May 2023 – Rocket Hits Market",
    "2 dead, 4 May 2023",
]


def read(text):
    return publication((), read_lines(text), text)


@pytest.mark.parametrize("line", OWN)
def test_a_line_under_the_headline_tells_the_day_beside_its_writer_outlet_or_section(line):
    assert read(f"Home\n{TITLE}{line}\n{STORY}").days == Days.on(DAY)


@pytest.mark.parametrize("line", OTHER)
def test_a_line_that_dates_something_else_tells_no_day_of_publication(line):
    found = read(f"Home\n{TITLE}{line}\n{STORY}")
    assert found.days.first is None or found.days.last is None


@pytest.mark.parametrize("line", ["4 May 2023 | Ann Nobody", "Riverton Courier, 4 May 2023"])
def test_a_day_beside_a_name_above_the_headline_is_only_an_upper_bound(line):
    assert read(f"Home\n{line}\n{TITLE}{STORY}").days == Days(None, DAY)


def test_a_day_said_to_be_that_of_writing_counts_above_the_headline_too():
    assert read(f"PLAIN WORDS / Rights desk\nNote of 4 May 2023\n{TITLE}{STORY}").days == Days.on(DAY)


@pytest.mark.parametrize(
    "sheet", ["Daily Bulletin, 4 May 2023", "RIVER WATCH, morning sheet no. 12, 4 May 2023"]
)
def test_a_sheet_is_of_the_day_in_its_headline(sheet):
    found = read(f"{sheet}\n{STORY}")
    assert is_sheet(sheet)
    assert (found.days, found.rule) == (Days.on(DAY), "sheet-date")


def test_a_headline_with_the_day_of_what_happened_is_no_sheet():
    found = read(f"Six civilians injured in raid on depot near Riverton, 4 May 2023\n{STORY}")
    assert found.days.last is None


def test_how_things_stood_on_a_day_was_written_on_it_or_later():
    found = read(f"Attacks on the depots, state of 4 May 2023\n{STORY}")
    assert found.days == Days(DAY, None)


def test_a_wire_slug_above_the_headline_is_the_dateline():
    text = f"RIVERTON, Norland, May 4, 2023 (Newswire) -\n{TITLE}{STORY}"
    assert read(text).days == Days.on(DAY)


@pytest.mark.parametrize(
    "dateline",
    [
        "RIVERTON, Norland (Newswire), 4 May 2023 - ",
        "RIVERTON (Newswire), May 4, 2023 -- ",
        "RIVERTON (4 May 2023) – ",
        "RIVERTON – May 4, 2023 – ",
        "4 May 2023, Riverton (NW) – ",
        "May 4, 2023 (Newswire) - ",
        "RIVERTON, Thursday, May 4, 2023 (NW) – ",
    ],
)
def test_a_dateline_tells_its_day_before_or_after_place_and_agency(dateline):
    assert read(f"{TITLE}{dateline}{STORY}").days == Days.on(DAY)


def test_a_headline_may_tell_the_year_of_the_dateline():
    text = f"Bulletin on the raid of 4 May 2023\nRIVERTON, May 4 (Newswire) - {STORY}"
    found = read(text)
    assert (found.days, found.assumed) == (Days.on(DAY), ("year",))


def test_a_day_in_a_sentence_of_the_article_is_no_line_of_the_head():
    text = f"{TITLE}{STORY}The depot was closed on 4 May 2023.\nHe was shot on 4 May 2023.\n"
    assert read(text).days == Days(DAY, None)


def page(head, extra=""):
    paragraphs = "".join(f"<p>{line}</p>" for line in (STORY * 2).splitlines())
    return (
        f"<html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1>{head}{paragraphs}"
        f"</article>{extra}</body></html>"
    )


@pytest.mark.parametrize(
    "head",
    [
        "<p>Ann Nobody | 4 May 2023</p>",
        "<div>Published 4 May 2023 by Ann Nobody</div>",
        '<div class="share-bar"><span>4 May 2023</span></div>',
        '<div class="meta"><a href="/a">Ann Nobody</a> - <span>May 4, 2023, 8:15 pm CST</span></div>',
    ],
)
def test_a_web_page_tells_its_day_beside_other_things_too(head):
    found = read_html(page(head), url=None, subject="a")
    assert publication(found.dates, found.blocks, found.text).days == Days.on(DAY)


def test_the_days_of_other_stories_on_a_web_page_are_not_its_own():
    extra = '<aside class="related"><p>Bridge reopens</p><p>Bo Nobody | 4 May 2023</p></aside>'
    found = read_html(page("", extra), url=None, subject="a")
    assert publication(found.dates, found.blocks, found.text).days == Days()


def test_of_several_days_the_one_said_to_be_of_publication_comes_out():
    (only,) = published_in("Updated 5 May 2023 | Published 4 May 2023")
    assert only.days == Days.on(DAY)
    assert published_in("Updated 1909 GMT (0309 HKT) May 4, 2023") == ()


@given(st.sampled_from([*OWN, *OTHER]), st.text(max_size=20))
def test_any_line_is_judged_and_a_longer_name_of_the_day_never_breaks_it(line, more):
    assert is_day_line(line + more) in {True, False}
    assert all(one.span.end <= len(line + more) for one in published_in(line + more))


def test_a_list_heading_is_no_date_of_the_page():
    assert date_of("A. 17 September 2024.") is None
    assert BlockKind.DATE not in {b.kind for b in read_lines(f"{TITLE}{STORY}A. 17 September 2024.\n{STORY}")}
