"""What day a happening has of which no day is told; the reports are of Wednesday 17 May 2023."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.model import Days

NEWS = ("2023-05-15", "2023-05-17")


def days(first, last):
    return Days(*(date.fromisoformat(d) if d else None for d in (first, last)))


UNDATED = [
    ("The army shelled the town.", "shelled", NEWS),
    ("Rebels killed the mayor in 2014. The army shelled the town.", "shelled", (None, "2023-05-17")),
    ("The army had shelled the town.", "shelled", (None, "2023-05-17")),
    ("The army, back from the war of 2014, shelled the town.", "shelled", (None, "2023-05-17")),
    ("Gunmen attacked a bus on Monday. Three men were killed.", "killed", ("2023-05-15", "2023-05-15")),
    (
        "Gunmen attacked a bus on 2 February. The army shelled the town.\n\nA strike killed three.",
        "strike",
        (None, "2023-05-17"),
    ),
]


@pytest.mark.parametrize(("text", "word", "wanted"), UNDATED)
def test_what_is_undated_is_news_unless_it_is_told_as_past(when_of, text, word, wanted):
    when = when_of(text, word)
    assert (when.stated, when.days) == (False, days(*wanted))


NEW_OR_KNOWN = [
    ("The army shelled the town, officials said on Sunday.", "shelled", ("2023-05-12", "2023-05-14")),
    ("A court on Sunday jailed the man who killed the mayor.", "killed", (None, "2023-05-14")),
    ("Officials said last year that the army shelled the town.", "shelled", (None, "2022-12-31")),
    ("The group has threatened to attack the port.", "threatened", (None, "2023-05-17")),
    ("The group threatened to attack the port.", "threatened", NEWS),
    ("The governor resigned following the murder of an officer.", "murder", (None, "2023-05-17")),
    ("The governor reported the murder of an officer.", "murder", NEWS),
]


@pytest.mark.parametrize(("text", "word", "wanted"), NEW_OR_KNOWN)
def test_news_is_what_is_told_as_new_and_counts_from_who_tells_it(when_of, text, word, wanted):
    when = when_of(text, word)
    assert (when.stated, when.days) == (False, days(*wanted))


def test_what_another_happening_counts_from_is_no_news_where_that_has_no_day(when_of):
    when = when_of("Ten men were arrested two days after a bombing killed seven people.", "bombing")
    assert (when.stated, when.days) == (False, days(None, "2023-05-17"))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("A bomb killed two men in the port on Tuesday.\n\nRebels burned a depot.", "2023-05-16"),
        ("A bomb killed two men in the port on Wednesday.\n\nRebels burned a depot.", "2023-05-16"),
        ("A bomb killed two men in the port on Monday.\n\nRebels burned a depot.", "2023-05-15"),
        ("A bomb killed two men in the port on 3 May.\n\nRebels burned a depot.", None),
    ],
)
def test_undated_news_is_no_older_than_the_news_that_the_report_has_dated_but_for_a_night(
    when_of, text, first
):
    when = when_of(text, "burned")
    assert (when.stated, when.days) == (False, days(first, "2023-05-17"))


def test_a_day_that_is_only_planned_dates_no_news(when_of):
    text = "The rebels will meet the army on Wednesday.\n\nRebels burned a depot."
    assert when_of(text, "burned").days == days(*NEWS)
