from __future__ import annotations

import sys
from datetime import date, timedelta
from xml.etree import ElementTree as ET

import pytest

from onrecord.errors import MissingExtra
from onrecord.exports import plot
from onrecord.exports.cells import safe
from onrecord.exports.feed import atom
from onrecord.exports.legend import BLACKOUT, HALT, READ, SAID, UNREAD, UNSURE
from onrecord.model import Coverage, Days, Halt, Happening, Relation, Series, Tally

RECT = "{http://www.w3.org/2000/svg}rect"
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
    noticed = days[-1] + timedelta(19)
    halt = Halt(series=series.name, last=days[-1], noticed=noticed)
    return plot.svg(series, (halt,), AS_OF, "probable halt", marks)


def test_a_drawing_is_well_formed_and_says_what_it_marks_and_leaves_out():
    words = " ".join(ET.fromstring(drawn([(FIRST + timedelta(40), "announced")])).itertext())
    shown = ("attacks on <them>", "probable halt", "a halt was held to be probable", "announced", "Not drawn")
    for said in shown:
        assert said in words
    assert "announced" not in drawn()


def test_a_halt_is_drawn_only_on_the_evenings_on_which_it_was_held():
    fills = [one.get("width") for one in ET.fromstring(drawn()).iter(RECT) if one.get("fill") == HALT.fill]
    shade, sign = (float(width) for width in fills)
    assert shade == pytest.approx(13 * (760 - 56 - 24) / 61, abs=0.1)
    assert sign == 16


def test_days_that_are_not_sure_or_hardly_read_are_drawn_otherwise_than_the_rest():
    spread = Days(first=FIRST, last=FIRST + timedelta(3))
    series = Series(
        name="made",
        begins=FIRST,
        happenings=(Happening(id="a", days=spread, first_seen=FIRST),),
        coverage=Coverage(first=FIRST, shares=(1.0,) * 20 + (0.1,) * 41),
        blackouts=(Days(first=FIRST + timedelta(50), last=None),),
    )
    drawing = plot.svg(series, (), AS_OF, "quiet", notes=("1 incident left out.",))
    fills = [one.get("fill") for one in ET.fromstring(drawing).iter(RECT)]
    assert fills.count(UNSURE.fill) == 5
    assert {UNREAD.fill, BLACKOUT.fill} <= set(fills)
    words = " ".join(ET.fromstring(drawing).itertext())
    assert all(sign.words in words for sign in (UNSURE, UNREAD, BLACKOUT, READ))
    assert not any(sign.words in words for sign in (HALT, SAID))
    assert "1 incident left out." in words


def test_the_scale_is_in_whole_numbers_and_holds_the_highest_bar():
    for most in (0, 1, 3, 7, 12, 99, 1234):
        days = tuple(Happening(id=str(k), days=Days.on(FIRST), first_seen=FIRST) for k in range(most))
        drawing = plot.svg(Series(name="made", begins=FIRST, happenings=days), (), AS_OF, "quiet")
        heights = [
            float(one.get("height"))
            for one in ET.fromstring(drawing).iter(RECT)
            if one.get("height")[0] != "1"
        ]
        assert max(heights) <= 210


def test_a_cell_that_a_spreadsheet_would_run_is_disarmed():
    assert safe("=cmd|' /C calc'!A0") == "'=cmd|' /C calc'!A0"
    assert safe("\u200e+1") == "'\u200e+1"
    assert safe("\x1b[31m\u202ered\n") == "[31mred"
    assert (safe("plain"), safe(-3.5), safe(None)) == ("plain", -3.5, None)


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
    assert ET.fromstring(atom("made", AS_OF, [(FIRST, "one\x1b[2J", "two\x0b")])) is not None
    assert again.find(f"{ATOM}entry").findtext(f"{ATOM}id") == first


@pytest.mark.parametrize("days", [0, 400])
def test_a_series_of_any_length_is_drawn(days):
    series = Series(name="made", begins=AS_OF - timedelta(days))
    assert ET.fromstring(plot.svg(series, (), AS_OF, "quiet")) is not None
