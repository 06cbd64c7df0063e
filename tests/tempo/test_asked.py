from __future__ import annotations

from datetime import date

import pytest

from onrecord.model import Range
from onrecord.tempo.question import Asked, read

AS_OF, BEGINS = date(2024, 2, 18), date(2023, 10, 1)


def asked(sentence):
    return read(sentence, AS_OF, BEGINS)


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("There have been no drone attacks on the port since 4 February.", Asked.NONE),
        ("The convoy has not been attacked since 4 February.", Asked.NONE),
        ("More than twenty rockets were fired in the past two weeks.", Asked.COUNT),
        ("It was the first attack since 4 February.", Asked.FIRST),
        ("The last known attack was on 4 February.", Asked.LAST),
        ("It was the deadliest strike since 2021.", Asked.DEADLIEST),
        ("The most attacks in a single day since November.", Asked.BUSIEST),
        ("Attacks on shipping have stopped.", Asked.STOPPED),
        ("Attacks have doubled since December.", Asked.RATIO),
        ("Shelling fell by 40 per cent since December.", Asked.RATIO),
    ],
)
def test_sentences_are_read_as_what_they_ask(sentence, what):
    assert asked(sentence).asked is what


def test_counts_keep_their_bounds_and_numbers_of_times_are_not_counts():
    assert asked("at least 12 attacks between 3 and 17 January").count == Range(12, None)
    assert asked("fewer than ten attacks this year").count == Range(None, 9)
    assert asked("about 30 attacks in January").about
    assert asked("no attacks in the past 14 days").asked is Asked.NONE


def test_shares_give_their_factor():
    assert asked("Attacks rose by 50 percent since December.").factor == 1.5
    assert asked("Attacks fell by 40 percent since December.").factor == pytest.approx(0.6)
    assert asked("Attacks have halved since December.").factor == 0.5
