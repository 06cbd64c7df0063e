from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from onrecord.model import Claim, ClaimId, Days, Form, Modality, Party, ReportId, Span, When, Window
from onrecord.tempo import touching
from onrecord.tempo.reported import Heard

DAY = date(2024, 2, 18)
THERE = Span(0, 4)
NOTHING = {"days": (), "changed": (), "fresh": (), "everything": False}


def heard(name, target, *, form=Form.EVENT, kind="attack", at=DAY, **changes):
    claim = Claim(
        id=ClaimId(f"c-{name}"),
        report=ReportId(f"r-{name}"),
        quote=THERE,
        trigger=THERE,
        form=form,
        kind=kind,
        modality=Modality.HAPPENED if form is Form.EVENT else Modality.NEGATED,
        target=Party(name=target, span=None),
        when=When(days=Days.on(at), span=None, stated=True, rule="made"),
        by="made",
        score=0.5,
        **changes,
    )
    return Heard(claim=claim, outlet="A", known=at)


@pytest.fixture
def silence():
    window = Window(since=Days.on(DAY - timedelta(14)), until=Days.on(DAY), span=None, rule="made")
    return heard("silence", "the garrison", form=Form.SILENCE, window=window)


@pytest.mark.parametrize(
    ("came", "bears"),
    [
        ({}, False),
        ({"everything": True}, True),
        ({"days": (DAY - timedelta(3),)}, True),
        ({"days": (DAY + timedelta(29),)}, True),
        ({"days": (DAY + timedelta(31), DAY - timedelta(60))}, False),
        ({"changed": (heard("a", "the garrison"),)}, True),
        ({"changed": (heard("b", "the garrison", kind="protest"),)}, False),
    ],
)
def test_a_claim_is_checked_again_where_something_came_in_of_its_series_or_days(world, silence, came, bears):
    what = touching.news(**{**NOTHING, **came}, world=world)
    assert touching.touched(silence, what, world) is bears


def test_what_is_known_to_be_of_somebody_else_bears_on_nothing(world):
    window = Window(since=Days.on(DAY - timedelta(14)), until=Days.on(DAY), span=None, rule="made")
    target = {"target": Party(name="US forces", span=None, id="united-states-forces")}
    one = heard("silence", "US forces", form=Form.SILENCE, window=window)
    one = replace(one, claim=replace(one.claim, **target))
    other = heard("c", "Hamas")
    hamas = Party(name="Hamas", span=None, id="hamas")
    other = replace(other, claim=replace(other.claim, target=hamas))
    assert world.entity("hamas") is not None
    assert not touching.touched(one, touching.news(**{**NOTHING, "changed": (other,)}, world=world), world)
