from __future__ import annotations

import io

from rich.console import Console
from rich.text import Text

from onrecord.answers import wording
from onrecord.cli import terminal
from onrecord.cli.terminal import Lines, block
from onrecord.model import Located


def printed(what, width=20):
    out = io.StringIO()
    Console(file=out, width=width, markup=False).print(what)
    return out.getvalue()


def test_further_lines_hang_below_the_first_and_nothing_is_padded():
    assert printed(Lines("one two three four five six", 0)) == "one two three four\n    five six\n"
    assert printed(block(Text("one two three four five"))) == "  one two three four\n  five\n"
    assert printed(Lines("")) == "\n"


def test_words_of_a_page_command_no_terminal(capsys):
    terminal.console().print(Text("a\x1b[2Jb\x9b31m\u202ec\u2069"))
    assert capsys.readouterr().out == "a[2Jb31mc\n"


def test_a_quotation_mark_whose_fellow_was_left_outside_is_not_printed():
    assert wording.quoted('all of this is over."') == "“all of this is over.”"
    assert wording.quoted('he called it "war" again') == '“he called it "war" again”'
    assert wording.quoted("“all of this is over.") == "“all of this is over.”"


def test_a_name_from_right_to_left_is_kept_apart_from_the_numbers_beside_it():
    assert wording.apart("نهر الزيتون") == "\u200eنهر الزيتون\u200e"
    assert wording.apart("Olive River") == "Olive River"


def test_a_radius_is_rounded_up_and_never_finer_than_it_is_known():
    told = {3.0: "3", 8.25: "8.3", 22.4: "23", 100.0: "100", 391.5: "400"}
    for radius, words in told.items():
        place = Located(name="there", span=None, lat=1.0, lon=1.0, radius_km=radius)
        assert wording.located(place).endswith(f"within {words} km")
