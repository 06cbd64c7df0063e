"""Which texts are in capitals throughout, and how they look in small letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.capitals import loud, quiet

WIRE = """HARBOUR CITY, 4 MAY 91 (COAST NEWS) -- [TEXT] MILITARY SOURCES SAID THAT
REBELS ATTACKED A BRIDGE NEAR THE TOWN OF ALMERA ON FRIDAY. TWO SOLDIERS WERE
KILLED AND FIVE OTHERS WERE INJURED.

THE REBELS' RADIO SAID THAT THE GARRISON HAD "FLED".
"""


@given(st.text(alphabet=st.sampled_from("ABCDE abcde.\n[]-ǅßİ"), max_size=300))
def test_a_text_in_small_letters_has_the_same_letters_in_the_same_places(text):
    assert len(quiet(text)) == len(text)
    assert quiet(text).lower() == text.lower()


def test_a_text_in_capitals_begins_its_sentences_large_and_keeps_its_dateline():
    assert loud(WIRE)
    lines = quiet(WIRE).split("\n")
    assert lines[0] == "HARBOUR CITY, 4 MAY 91 (COAST NEWS) -- [Text] Military sources said that"
    assert lines[1].endswith("on friday. Two soldiers were")
    assert lines[4] == 'The rebels\' radio said that the garrison had "fled".'


@pytest.mark.parametrize(
    "text",
    [
        WIRE.lower(),
        "POLICE HELD TEN MEN.",
        "READ MORE: TWO KILLED IN PORT BLAST LAST NIGHT\n" + WIRE.lower(),
        "",
    ],
)
def test_a_few_capitals_make_no_text_in_capitals(text):
    assert not loud(text)
    assert quiet(text) == text
