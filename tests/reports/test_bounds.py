from __future__ import annotations

from datetime import date

from onrecord.model import Block, BlockKind, Span
from onrecord.reports.bounds import bounds, last_such_day


def told(text, latest=None):
    block = Block(kind=BlockKind.BODY, span=Span(0, len(text)), rule="test")
    return {(b.rule, b.days.first, b.days.last) for b in bounds((block,), text, latest)}


def test_a_bound_after_the_last_possible_day_is_dropped():
    assert told("The plan was drawn up in 2035 and burned.", date(2024, 1, 1)) == set()


def test_until_now_puts_the_report_after_the_day_it_names_and_takes_the_year_from_above():
    text = "No attacks have been seen there from February 4 until now."
    assert told(text) == set()
    assert told(text, date(2024, 4, 19)) == {("until-now", date(2024, 2, 5), None)}


def test_a_count_since_the_beginning_of_a_year_is_told_within_that_year():
    text = "A shell killed two men this morning, the third such attack since the beginning of 2022."
    assert ("running-count", date(2022, 1, 1), date(2022, 12, 31)) in told(text)


def test_such_a_count_in_a_text_without_a_day_of_its_own_tells_nothing():
    text = "The firm has sold nine ships, more than any other, since the beginning of 2022."
    assert all(rule != "running-count" for rule, _, _ in told(text))


def test_a_dated_picture_explains_a_bare_weekday_unless_it_is_from_an_archive():
    lead = "Shells hit the market of Riverton on Friday, two men at the gate said."
    for caption, closed in (
        ("The market, April 22, 2022", True),
        ("FILE - The market, April 22, 2022", False),
    ):
        text = f"{caption}\n{lead}"
        blocks = (
            Block(kind=BlockKind.CAPTION, span=Span(0, len(caption)), rule="test"),
            Block(kind=BlockKind.BODY, span=Span(len(caption) + 1, len(text)), rule="test"),
        )
        ends = {b.days.last for b in bounds(blocks, text, None)}
        assert (date(2022, 4, 28) in ends) is closed


def test_the_last_such_day_may_lie_years_back():
    assert last_such_day(2, 29, date(2023, 3, 1)) == date(2020, 2, 29)
    assert last_such_day(12, 31, date(2024, 1, 1)) == date(2023, 12, 31)
