from __future__ import annotations

import sys
from datetime import date, timedelta
from xml.etree import ElementTree as ET

import pytest

from onrecord.errors import MissingExtra
from onrecord.exports import plot
from onrecord.exports.feed import atom
from onrecord.model import Coverage, Days, Halt, Happening, Relation, Series, Tally

ATOM = "{http://www.w3.org/2005/Atom}"
FIRST = date(2024, 1, 1)
AS_OF = FIRST + timedelta(60)


def drawn(marks=()):
    days = [FIRST + timedelta(at) for at in range(30)]
    series = Series(
        name="attacks on <them>",
        begins=FIRST,
        happenings=tuple(Happening(id=str(d), days=Days.on(d), first_seen=d) for d in days),
        tallies=(
            Tally(since=FIRST, as_of=days[9], first_seen=days[9], count=12, relation=Relation.AT_LEAST),
        ),
        coverage=Coverage(first=FIRST, shares=(1.0,) * 61),
    )
    halt = Halt(series=series.name, last=days[-1], noticed=days[-1] + timedelta(20))
    return plot.svg(series, (halt,), AS_OF, "probable halt", marks)


def test_a_drawing_is_well_formed_and_says_what_it_marks_and_leaves_out():
    words = " ".join(ET.fromstring(drawn([(FIRST + timedelta(40), "announced")])).itertext())
    for said in ("attacks on <them>", "probable halt", "held for a halt", "announced", "not drawn"):
        assert said in words
    assert "announced" not in drawn()


def test_a_picture_of_dots_is_a_png():
    pytest.importorskip("resvg_py", reason="resvg-py is not installed")
    assert plot.png(drawn()).startswith(b"\x89PNG")


def test_without_its_package_a_picture_names_the_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(MissingExtra, match=r"onrecord\[png\]"):
        plot.png(drawn())


def test_a_feed_is_well_formed_and_the_same_entry_keeps_its_id():
    entries = [(FIRST, "a <halt>", "said & done"), (AS_OF, "a <halt>", "said & done")]
    feed = ET.fromstring(atom("made", AS_OF, entries))
    again = ET.fromstring(atom("made", AS_OF + timedelta(1), entries[:1]))
    first, second = (one.findtext(f"{ATOM}id") for one in feed.iter(f"{ATOM}entry"))
    assert first != second
    assert again.find(f"{ATOM}entry").findtext(f"{ATOM}id") == first


@pytest.mark.parametrize("days", [0, 400])
def test_a_series_of_any_length_is_drawn(days):
    series = Series(name="made", begins=AS_OF - timedelta(days))
    assert ET.fromstring(plot.svg(series, (), AS_OF, "quiet")) is not None
