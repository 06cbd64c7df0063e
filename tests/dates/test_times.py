from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.dates import Anchored, Between, Part, Relation, TimeKind, Unit, find_times, looks_ahead


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("They met on Wednesday.", "Wednesday", TimeKind.CALENDAR),
        ("They met early on Tuesday.", "early on Tuesday", TimeKind.CALENDAR),
        ("It came Wednesday night.", "Wednesday night", TimeKind.CALENDAR),
        ("At 5 am on Monday it fell.", "5 am on Monday", TimeKind.CALENDAR),
        (
            "It came in the early hours of Friday morning.",
            "the early hours of Friday morning",
            TimeKind.CALENDAR,
        ),
        ("It came on the night of Feb. 3.", "the night of Feb. 3", TimeKind.CALENDAR),
        ("They left in mid-November.", "mid-November", TimeKind.CALENDAR),
        ("They left in May last year.", "May last year", TimeKind.CALENDAR),
        ("They left in early 2022.", "early 2022", TimeKind.CALENDAR),
        ("They left in the 1990s.", "the 1990s", TimeKind.CALENDAR),
        ("They left last summer.", "last summer", TimeKind.CALENDAR),
        ("They left in spring.", "spring", TimeKind.CALENDAR),
        ("They left in the third quarter of 2021.", "the third quarter of 2021", TimeKind.CALENDAR),
        ("They left before the November 1995 vote.", "November 1995", TimeKind.CALENDAR),
        ("It fell in the Friday raid.", "Friday", TimeKind.CALENDAR),
        ("They left in nineteen ninety-six.", "nineteen ninety-six", TimeKind.CALENDAR),
        ("It fell in this year's third quarter.", "this year's third quarter", TimeKind.CALENDAR),
        ("It fell in the 1988 third quarter.", "the 1988 third quarter", TimeKind.CALENDAR),
        ("It fell in the 2014 period.", "the 2014 period", TimeKind.CALENDAR),
        ("It fell in the March offensive.", "March", TimeKind.CALENDAR),
        ("It fell after a third-quarter lull.", "third-quarter", TimeKind.CALENDAR),
        ("It is of the third-quarter count.", "third-quarter", TimeKind.CALENDAR),
        ("It fell in the fiscal first quarter.", "the fiscal first quarter", TimeKind.CALENDAR),
        ("It lasted into the summer.", "the summer", TimeKind.CALENDAR),
        ("It recalls the early summer.", "the early summer", TimeKind.CALENDAR),
        ("It fell in the year-ago quarter.", "the year-ago quarter", TimeKind.DEICTIC),
        ("It is under the year-earlier figure.", "year-earlier", TimeKind.DEICTIC),
        ("It rose from the same period last year.", "the same period last year", TimeKind.DEICTIC),
        ("It fell in the current fiscal year.", "the current fiscal year", TimeKind.DEICTIC),
        ("They leave by year-end.", "by year-end", TimeKind.RANGE),
        ("They met last week after two raids.", "last week", TimeKind.DEICTIC),
        ("It is higher than a year earlier.", "a year earlier", TimeKind.ANAPHORIC),
        ("They fled the next morning.", "the next morning", TimeKind.ANAPHORIC),
        ("For the week, ten raids were counted.", "the week", TimeKind.ANAPHORIC),
        ("It was the week's worst raid.", "the week", TimeKind.ANAPHORIC),
        ("It counts the quarter ended in snow.", "the quarter", TimeKind.ANAPHORIC),
        ("For the full year, fifty raids were counted.", "the full year", TimeKind.ANAPHORIC),
        ("They left in the week before the vote.", "the week before", TimeKind.ANAPHORIC),
        ("They left yesterday.", "yesterday", TimeKind.DEICTIC),
        ("They left overnight.", "overnight", TimeKind.DEICTIC),
        ("They left the day before yesterday.", "the day before yesterday", TimeKind.DEICTIC),
        ("They left earlier this year.", "earlier this year", TimeKind.DEICTIC),
        ("They left about three days ago.", "three days ago", TimeKind.DEICTIC),
        ("They left a few hours ago.", "a few hours ago", TimeKind.DEICTIC),
        ("They left at the end of last month.", "the end of last month", TimeKind.DEICTIC),
        ("They left the day before.", "the day before", TimeKind.ANAPHORIC),
        ("They left two days later.", "two days later", TimeKind.ANAPHORIC),
        ("They left the same day.", "the same day", TimeKind.ANAPHORIC),
        ("They left the following week.", "the following week", TimeKind.ANAPHORIC),
        ("It was quiet between 4 and 11 February.", "between 4 and 11 February", TimeKind.RANGE),
        ("It was quiet from February 4 until now.", "from February 4 until now", TimeKind.RANGE),
        ("It was quiet 4-11 February 2024.", "4-11 February 2024", TimeKind.RANGE),
        ("It was quiet on February 4 and 5.", "February 4 and 5", TimeKind.RANGE),
        ("On February 4, 5 and 6, it was quiet.", "February 4, 5 and 6", TimeKind.RANGE),
        ("It was quiet on the 4th and 5th of February.", "4th and 5th of February", TimeKind.RANGE),
        ("On February 4 and 5 men left.", "February 4", TimeKind.CALENDAR),
        ("It was quiet since 2016.", "since 2016", TimeKind.RANGE),
        ("It was quiet since last night.", "since last night", TimeKind.RANGE),
        ("It was quiet over the past two weeks.", "the past two weeks", TimeKind.RANGE),
        ("It was quiet in the last 48 hours.", "the last 48 hours", TimeKind.RANGE),
        ("It was quiet in recent days.", "recent days", TimeKind.RANGE),
        ("It was quiet from Monday to Wednesday.", "from Monday to Wednesday", TimeKind.RANGE),
        ("It was quiet so far.", "so far", TimeKind.RANGE),
        ("It was quiet for three days.", "three days", TimeKind.DURATION),
        ("A 48-hour truce began.", "48-hour", TimeKind.DURATION),
        ("They shoot every Friday.", "every Friday", TimeKind.SET),
        ("They left recently.", "recently", TimeKind.VAGUE),
        ("The current siege goes on.", "current", TimeKind.VAGUE),
        ("They shoot more these days.", "these days", TimeKind.VAGUE),
        ("The shell fell at 0730 GMT.", "0730 GMT", TimeKind.CLOCK),
    ],
)
def test_an_expression_is_found_whole_and_told_by_kind(text, words, kind):
    (found,) = find_times(text)
    assert found.span.of(text) == words
    assert found.kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "They may march on the town.",
        "A 14-year-old boy was hurt.",
        "Some 2000 soldiers came.",
        "The fall of the town was near.",
        "It will come soon, before its fall.",
        "Resolution 2254 was read out.",
        "He paid $1990 for it.",
        "Nineteen thirty-year-old men came.",
        "Nineteen soldiers came.",
        "They shelled the quarter and its mosque.",
        "Shells fell in the quarter.",
        "The March for Peace began.",
        "He fears for his future.",
        "Some 9930 GMT were counted.",
        "",
    ],
)
def test_words_that_only_look_like_times_are_left_out(text):
    assert find_times(text) == ()


def test_a_time_that_hangs_on_something_else_notes_what():
    text = "They stopped less than 48 hours after the minister blamed them, a guard said."
    (found,) = find_times(text)
    value = found.value
    assert isinstance(value, Anchored)
    assert value.relation is Relation.WITHIN_AFTER
    assert (value.unit, value.low, value.high) == (Unit.HOUR, 0, 48)
    assert value.anchor is not None
    assert value.anchor.of(text) == "the minister blamed them"


def test_a_stretch_before_something_else_is_within_it():
    text = "There were raids in the two weeks preceding the visit."
    (found,) = find_times(text)
    assert isinstance(found.value, Anchored)
    assert found.value.relation is Relation.WITHIN_BEFORE
    assert found.value.anchor is not None
    assert found.value.anchor.of(text) == "the visit"


def test_an_anchor_that_is_a_day_is_kept_as_one():
    (found,) = find_times("He died three days after April 15, 2013.")
    assert isinstance(found.value, Anchored)
    assert found.value.time is not None


def test_a_range_holds_its_ends():
    (found,) = find_times("since early July")
    assert isinstance(found.value, Between)
    assert found.value.until is None
    assert found.value.since is not None
    assert found.value.since.part is Part.EARLY


def test_words_that_look_ahead_are_a_hint():
    text = "They met on Monday. They will meet again on Friday."
    monday, friday = find_times(text)
    assert not looks_ahead(text, monday.span)
    assert looks_ahead(text, friday.span)


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("They would go soon, he said on Friday.", False),
        ("It will count the year ended March 31.", False),
        ("They would appeal the ruling, announced Wednesday.", False),
        ("The delay was due to the Friday raid.", False),
        ("It expects to report a loss for the third quarter.", False),
        ("The names will be released on Friday.", True),
        ("The vote, due on Friday, was put off.", True),
        ("It is a visit planned for Friday.", True),
    ],
)
def test_a_past_verb_right_before_a_time_does_not_look_ahead(text, ahead):
    (found,) = (t for t in find_times(text) if t.kind is TimeKind.CALENDAR)
    assert looks_ahead(text, found.span) is ahead


_WORDS = (
    "on|Monday|last|week|the|day|before|three|days|ago|since|4|February|2024|until|now|between|and|11|early|of|-|mid"
    "|May|may|5 am|night|from|to|two|hours|after|it|.|this|year|1990s|a|few|quarter|in|next|,|\n\n|yesterday"
    "|fiscal|period|ended|GMT|0730|current|these|into|same|past|recent|weeks|later|earlier|by|spring|fall|second|half|every|so|far"
)


@given(st.lists(st.sampled_from(_WORDS.split("|")), max_size=30))
def test_any_words_give_times_in_order_that_do_not_overlap(words):
    text = " ".join(words)
    found = find_times(text)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
    for mention in found:
        value = mention.value
        if isinstance(value, Between):
            assert all(mention.span.holds(end.span) for end in (value.since, value.until) if end)
