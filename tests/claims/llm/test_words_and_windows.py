"""Words are found to the letter, and windows show the whole of a text once."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.claims.llm.windows import HIDDEN, article, halves, visible, windows
from onrecord.claims.llm.words import nearest, places
from onrecord.model import Span

TEXT = "Rebels shelled “Old\n  Town” – twice. The rebels, US officials said, used no US drones."
WHOLE = Span(0, len(TEXT))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Rebels shelled", ["Rebels shelled"]),
        ("US", ["US", "US"]),
        ('"Old Town" - twice', ["“Old\n  Town” – twice"]),
        ("  said, used  ", ["said, used"]),
        ("sed", []),
        ("Rebel", []),
        ("rebels shelled", []),
        ("The rebels used", []),
        ("", []),
        ("   ", []),
        ("(.*)", []),
        ("x" * 5000, []),
    ],
)
def test_words_are_found_as_whole_words_however_blanks_and_quotes_are_written(words, found):
    assert [span.of(TEXT) for span in places(words, TEXT, WHOLE)] == found


def test_of_words_that_stand_twice_the_nearest_is_taken():
    first, second = places("US", TEXT, WHOLE)
    assert nearest("US", TEXT, WHOLE, Span(first.end, first.end + 3)) == first
    assert nearest("US", TEXT, WHOLE, Span(second.start - 3, second.start)) == second
    assert nearest("Guerillas", TEXT, WHOLE, first) is None


def test_no_words_are_found_across_furniture(report_of):
    text = "Rebels shelled\nSubscribe now\nthe town."
    hidden = article(report_of(text, furniture=("Subscribe now",)))
    assert len(hidden) == len(text)
    assert visible(hidden, Span(0, len(hidden))) == "Rebels shelled\n\nthe town."
    assert not list(places("Rebels shelled the town", hidden, Span(0, len(hidden))))
    assert not list(places("Subscribe now", hidden, Span(0, len(hidden))))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(["word ", "end. ", "\n", "\n\n", HIDDEN, "x" * 37, "ح "]), max_size=80).map(
        "".join
    ),
    st.integers(min_value=10, max_value=90),
)
def test_each_word_is_owned_by_one_window_and_shown_in_it(text, size):
    found = list(windows(text, size))
    owned = [at for one in found for at in range(one.own.start, one.own.end)]
    assert len(owned) == len(set(owned))
    assert all(text[at] in HIDDEN + " \n" for at in set(range(len(text))) - set(owned))
    assert all(one.own.end - one.own.start <= size and one.seen.holds(one.own) for one in found)


def test_a_window_falls_in_two_until_it_is_too_short():
    text = "\n".join(f"Line {number} tells of one more attack." for number in range(60))
    (whole,) = windows(text)
    parts = halves(text, whole)
    assert [part.own.start for part in parts] == [0, parts[0].own.end]
    assert parts[-1].own.end == len(text)
    (short,) = windows("One line only.")
    assert halves("One line only.", short) == ()
