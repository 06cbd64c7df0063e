from __future__ import annotations

from datetime import date

import pytest

from onrecord.answers import wording
from onrecord.model import ChainLink, Days, Field, FieldValue, Located, Range, Role, Site, Victims, Window


def days(first=None, last=None):
    return Days(first and date.fromisoformat(first), last and date.fromisoformat(last))


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (days("2024-02-04", "2024-02-04"), "4 Feb 2024"),
        (days("2024-02-04", "2024-02-11"), "4-11 Feb 2024"),
        (days("2024-02-05", "2024-04-19"), "5 Feb - 19 Apr 2024"),
        (days("2023-12-30", "2024-01-02"), "30 Dec 2023 - 2 Jan 2024"),
        (days(None, "2024-02-04"), "by 4 Feb 2024"),
        (days("2024-02-04"), "from 4 Feb 2024 on"),
        (days(), ""),
    ],
)
def test_days_are_said_as_people_say_them(interval, words):
    assert wording.days(interval) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (Range(3, 3), "3"),
        (Range(21, None), "at least 21"),
        (Range(None, 50), "up to 50"),
        (Range(5, 7), "5 to 7"),
        (Range(None, None), "some"),
    ],
)
def test_an_open_end_of_a_number_is_said(number, words):
    assert wording.number(number) == words


def test_a_window_is_said_with_both_its_ends():
    since, until = days("2024-02-04", "2024-02-04"), days("2024-02-18", "2024-02-18")
    assert wording.window(Window(since=since, until=until, span=None, rule="x")) == (
        "from 4 Feb 2024 until 18 Feb 2024"
    )
    assert wording.window(Window(since=since, until=days(), span=None, rule="x")) == "since 4 Feb 2024"
    assert "not stated" in wording.window(Window(since=days(), until=days(), span=None, rule="x"))


def test_an_unnamed_source_is_said_to_be_unnamed():
    wire = ChainLink(name="Meridian", role=Role.WIRE, anonymous=False, span=None)
    nobody = ChainLink(name="several\nsources", role=Role.ANONYMOUS, anonymous=True, span=None)
    officer = ChainLink(name="an officer", role=Role.MILITARY, anonymous=True, span=None)
    assert wording.chain((wire, nobody), "Daily") == "Daily ← Meridian (wire) ← several sources (unnamed)"
    assert wording.link(officer) == "an officer (military, unnamed)"
    assert wording.chain((), "Daily") == "Daily, in its own voice"


def test_people_hurt_are_counted_apart():
    assert (
        wording.victims(Victims(killed=Range(3, 3), injured=Range(40, None)))
        == "3 killed, at least 40 injured"
    )


def test_a_place_is_said_with_the_precision_of_its_words():
    known = Located(name="Erbil", span=None, country="IRQ", lat=36.19, lon=44.01, radius_km=20)
    assert wording.located(known) == "Erbil (IRQ), within 20 km"
    assert wording.located(Located(name="Northtown", span=None)) == "Northtown, position not known"


@pytest.mark.parametrize(("value", "words"), [(Range(1, 1), "once"), (Range(21, None), "at least 21 times")])
def test_happenings_are_counted_in_times(value, words):
    assert wording.times(value) == words


def test_long_words_are_cut_at_a_word():
    assert wording.one_line("one  two\nthree", limit=9) == "one two…"
    assert wording.one_line("short") == "short"


def test_each_of_several_places_is_told_with_how_precise_its_words_are():
    near = Site(name="Homs", span=None, country="SYR", lat=34.7, lon=36.7, radius_km=12.0)
    both = Located(name="Homs and Kafr Amma", span=None, members=(near, Site(name="Kafr Amma", span=None)))
    assert wording.located(both) == "Homs (SYR), within 12 km; Kafr Amma, position not known"
    assert wording.place(both) == "Homs and Kafr Amma"


BETWEEN = [
    ([(26, 26), (22, 22)], "22 to 26"),
    ([(21, None), (32, None)], "21 to 32 or more"),
    ([(17, None), (26, 26)], "17 to 26"),
    ([(None, 9), (4, 4)], "0 to 9"),
]


@pytest.mark.parametrize(("told", "words"), BETWEEN)
def test_tolls_that_cannot_all_be_true_are_told_from_the_least_to_the_most(told, words):
    values = tuple(
        FieldValue(value=str(one), low=1, high=1, origins=(), claims=(), number=Range(*one)) for one in told
    )
    drifted = FieldValue(value="70", low=0, high=0, origins=(), claims=(), number=Range(70, 70), drift=True)
    assert wording.between(Field(name="killed", values=(*values, drifted))) == words
