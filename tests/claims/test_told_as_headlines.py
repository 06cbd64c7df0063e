"""Headlines tell in the present what has happened; sentences tell in it what goes on."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.model import Days, Form, Modality

PUBLISHED = Days(date(2026, 10, 15), date(2026, 10, 15))


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Shells fall on market", Form.EVENT),
        ("Farmers and herders clash in Karsk", Form.EVENT),
        ("Ruritania and Arcadia hold border talks in Karsk", Form.EVENT),
        ("Rebels besiege Karsk", Form.STATE),
        ("Farmers and herders clash in Karsk.", Form.STATE),
    ],
)
def test_the_present_of_a_headline_is_done_and_that_of_a_sentence_goes_on(read, text, form):
    _, reading = read(text)
    assert {c.form for c in reading.claims} == {form}
    done = Modality.HAPPENED if form is Form.EVENT else Modality.ONGOING
    assert {c.modality for c in reading.claims} == {done}


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Monitors counted 41 clashes, down from 96 in June.", None),
        ("There were nine attacks, compared with 14 in June.", None),
        ("Monitors counted 41 clashes in September, down from 96 in June.", date(2026, 9, 1)),
        ("Monitors counted 96 clashes in June.", date(2026, 6, 1)),
    ],
)
def test_the_month_of_an_earlier_number_dates_only_that_number(read, text, first):
    _, reading = read(text, published=PUBLISHED)
    (claim,) = reading.claims
    assert (claim.when and claim.when.days.first) == first


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Shelling killed nine people in the state capital, Herat.", "Herat"),
        ("Rebels shot two men in the village, Ali Omar, a trader, said.", "village"),
    ],
)
def test_a_capital_is_called_by_the_name_behind_it(read, text, place):
    _, reading = read(text)
    assert {c.place and c.place.name for c in reading.claims} == {place}


def test_an_hour_is_nobody_who_was_attacked(read):
    _, reading = read("The rebels attacked at 9.30 am.")
    assert [c.target for c in reading.claims] == [None]
