"""What a periodic report counts "in the reporting period" has the days that a line of it names."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.model import Days, Form

NEWS = Days.on(date(2021, 6, 10))
BODY = "\n\nNine guards were killed in seven attacks in the reporting period."


def days(read, text):
    _, reading = read(text, published=NEWS)
    return [(str(c.when.days.first), str(c.when.days.last)) for c in reading.claims]


LINES = [
    "Reporting period: 3 to 9 June 2021",
    "Reporting period: 3 - 9 June",
    "PERIOD COVERED: 3-9 June 2021",
    "Update period – from 3 June to 9 June 2021",
]


@pytest.mark.parametrize("line", LINES)
def test_a_line_names_the_days_of_the_period(read, line):
    assert days(read, line + BODY) == [("2021-06-03", "2021-06-09")]


def test_the_window_of_a_silence_is_the_period(read):
    text = f"{LINES[0]}\n\nNo attacks on convoys were reported in the period under review."
    _, reading = read(text, published=NEWS)
    (claim,) = reading.claims
    assert (claim.form, claim.window.since.first, claim.window.until.last) == (
        Form.SILENCE,
        date(2021, 6, 3),
        date(2021, 6, 9),
    )


OTHERS = [
    f"{LINES[0]}\n\nNine guards were killed in seven attacks in the previous reporting period.",
    f"{LINES[0]}\n\nNine guards were killed in seven attacks.",
    BODY.strip(),
]


@pytest.mark.parametrize("text", OTHERS)
def test_what_is_told_of_no_period_or_another_has_not_its_days(read, text):
    assert ("2021-06-03", "2021-06-09") not in days(read, text)


def test_a_day_that_is_told_stands(read):
    text = f"{LINES[0]}\n\nOn 5 June, the worst day of the reporting period, a bomb killed nine guards."
    assert days(read, text) == [("2021-06-05", "2021-06-05")]
