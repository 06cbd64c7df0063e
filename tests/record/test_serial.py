from __future__ import annotations

import dataclasses
import types
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from typing import NewType, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord import model
from onrecord.model import Claim, Days, Mention, MentionType, Page, Range, Reading, Report, Sighting, Span
from onrecord.record.serial import dumps, from_plain, loads, to_plain

NAMES = {**vars(model), "date": date, "datetime": datetime}
SPANS = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 10**6), st.integers(1, 10**4)
)
DAYS = st.lists(st.none() | st.dates(), min_size=2, max_size=2).map(
    lambda ends: Days(*(sorted(ends) if None not in ends else ends))
)
RANGES = st.lists(st.none() | st.integers(), min_size=2, max_size=2).map(
    lambda ends: Range(*(sorted(ends) if None not in ends else ends))
)


@cache
def any_of(kind):
    """Any value of a type of the model."""
    known = {
        Span: SPANS,
        Days: DAYS,
        Range: RANGES,
        str: st.text(max_size=8),
        int: st.integers(),
        bool: st.booleans(),
        float: st.floats(allow_nan=False),
        date: st.dates(),
        datetime: st.datetimes(timezones=st.just(UTC)),
        types.NoneType: st.none(),
    }
    if kind in known:
        return known[kind]
    if isinstance(kind, NewType):
        return any_of(kind.__supertype__)
    if get_origin(kind) in {Union, types.UnionType}:
        return st.one_of([any_of(choice) for choice in get_args(kind)])
    if get_origin(kind) is tuple:
        return st.lists(any_of(get_args(kind)[0]), max_size=2).map(tuple)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from(kind)
    hints = get_type_hints(kind, localns=NAMES)
    return st.builds(kind, **{field.name: any_of(hints[field.name]) for field in dataclasses.fields(kind)})


@pytest.mark.parametrize("kind", [Report, Claim, Reading, Mention, Sighting])
def test_every_value_comes_back_as_it_went(kind):
    @given(any_of(kind))
    def law(value):
        assert from_plain(kind, loads(dumps(to_plain(kind, value)))) == value

    law()


@given(any_of(Claim))
def test_the_same_value_gives_the_same_text(value):
    assert dumps(to_plain(Claim, value)) == dumps(to_plain(Claim, dataclasses.replace(value)))


def test_a_text_with_half_a_surrogate_pair_comes_back():
    mention = Mention(type=MentionType.PLACE, span=Span(0, 1), name="\ud83d حلب")
    text = dumps(to_plain(Mention, mention))
    text.encode("utf-8")
    assert from_plain(Mention, loads(text)) == mention


def test_what_a_mention_was_resolved_to_keeps_its_kind():
    for value in (Days(date(2024, 2, 4), None), Range(21, None)):
        mention = Mention(type=MentionType.TIME, span=Span(3, 9), value=value)
        assert from_plain(Mention, to_plain(Mention, mention)).value == value


def test_a_default_is_written_out_and_nothing_is_not():
    group = model.VictimGroup(status="civilian")
    assert to_plain(model.VictimGroup, group) == {"status": "civilian", "part_of_total": True}


def test_a_type_without_plain_form_is_refused():
    with pytest.raises(TypeError, match="bytes"):
        to_plain(Page, Page(id="p", source="s", url=None, body=b"", sha256="", media="text/plain"))
