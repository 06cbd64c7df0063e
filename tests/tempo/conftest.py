from __future__ import annotations

from datetime import date, timedelta

import pytest

from onrecord.model import Days, Happening, Series

FIRST = date(2023, 1, 1)


def happening(at, *, late=0, width=1, **fields):
    day = FIRST + timedelta(at)
    return Happening(
        id=fields.pop("id", f"i{at}"),
        days=Days(day, day + timedelta(width - 1)),
        first_seen=day + timedelta(width - 1 + late),
        **fields,
    )


def regular(days, each=1, **fields):
    """Make a series with an incident on every `each`-th of so many days."""
    happenings = tuple(happening(at, id=f"i{at}") for at in range(0, days, each))
    return Series(name="regular", begins=FIRST, happenings=happenings, **fields)


@pytest.fixture
def made():
    """Give the makers of series to tests that run without packages of their own."""
    return {"first": FIRST, "happening": happening, "regular": regular}
