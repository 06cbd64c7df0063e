from __future__ import annotations

from datetime import date

import pytest

from onrecord.tempo.question import read

AS_OF, BEGINS = date(2024, 2, 18), date(2023, 10, 1)


def asked(sentence):
    return read(sentence, AS_OF, BEGINS)


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("no attacks since the ceasefire", "on what day 'the ceasefire' was"),
        ("no attacks since then", "on what day 'then' was"),
        ("no attacks during the talks", "on what day 'the talks' was"),
        ("no attacks before the truce of 4 February", "does not say since when"),
        ("ten attacks by 4 February", "does not say since when"),
        ("ten attacks in two weeks", "which 'two weeks' is meant"),
        ("no attacks on 4 February and on 9 February", "more days than one stretch"),
        ("ten gunmen attacked the port in January", "counts 'gunmen'"),
        ("six drones hit the port in January", "counts 'drones'"),
        ("it was not the first attack since 4 February", "'not'"),
        ("attacks have not stopped", "'not'"),
        ("the truce has held since 4 February", "whether a truce holds"),
        ("attacks stopped on 4 February", "stopped on a day that is named"),
        ("no attacks or clashes in January", "more than one kind of act"),
        ("attacks rose from 10 to 20 in January", "how numbers changed ('rose')"),
        ("three attacks by two groups in January", "'three' and 'two'"),
        ("nobody carried out three attacks in January", "'three'"),
        ("it was one of the deadliest attacks since 2021", "'one of the deadliest'"),
    ],
)
def test_what_cannot_be_read_is_said(sentence, why):
    assert why in asked(sentence).unread.why


@pytest.mark.parametrize(
    "sentence",
    [
        "no more than ten attacks in January",
        "at least ten drone attacks in January",
        "the port was attacked at least five times in January",
        "more than twenty in January",
        "between ten and twenty attacks in January",
        "not a single attack in January",
        "the first attack in the past 14 days",
        "no attacks so far this year",
        "attacks have stopped",
        "attacks no longer take place",
        "it was the deadliest attack this year",
    ],
)
def test_what_is_read_whole_is_not_kept_from_being_checked(sentence):
    assert asked(sentence).unread is None
