"""Nobody is printed as the author of an act on another's word alone."""

from __future__ import annotations

import pytest

from onrecord.cli.sides import denials, sides, stance
from onrecord.model import (
    ClaimId,
    Days,
    Field,
    FieldValue,
    Incident,
    IncidentId,
    SourceId,
    Stance,
    Status,
)


def said(party, says, name, claim):
    return Stance(party=party, says=says, origin=SourceId(name), name=name, claims=(ClaimId(claim),))


def value(name, *claims):
    return FieldValue(value=name, low=1, high=1, origins=(), claims=tuple(map(ClaimId, claims)))


def incident(actors, stances, kind="attack"):
    fields = (
        Field(name="actor", values=actors),
        Field(name="target", values=(value("a depot", "c-1"),)),
    )
    return Incident(
        id=IncidentId("i-1"),
        kind=kind,
        status=Status.ONE_ORIGIN,
        low=1,
        high=1,
        origins=(),
        when=Days(),
        stated=False,
        place=None,
        fields=fields,
        stances=stances,
        drifts=(),
        attached=(),
        claims=(ClaimId("c-1"),),
        reports=(),
        sources=(),
    )


@pytest.mark.parametrize(
    ("stances", "printed"),
    [
        ((said("A", "is accused", "B", "c-1"),), "A (accused) → a depot"),
        ((said("A", "is named", "the report", "c-1"),), "A → a depot"),
        ((said("A", "is named", "X", "c-1"), said("A", "is accused", "B", "c-1")), "A → a depot"),
        ((said("A", "claims it", "A", "c-1"),), "A (claims it) → a depot"),
        (
            (said("A", "is accused", "B", "c-1"), said("A", "denies it", "A", "c-2")),
            "A (accused, denies it) → a depot",
        ),
        (
            (said("A", "is named", "the report", "c-1"), said("C", "is accused", "A", "c-2")),
            "A or C (accused) → a depot",
        ),
    ],
)
def test_an_actor_is_printed_with_his_tie_to_the_act(stances, printed):
    assert sides(incident((value("A", "c-1"),), stances)) == printed


def test_who_is_accused_without_being_told_as_the_actor_is_printed_too():
    assert sides(incident((), (said("C", "is accused", "A", "c-2"),))) == "C (accused) → a depot"


def test_nobody_is_accused_of_a_meeting():
    assert (
        sides(incident((value("A", "c-1"),), (said("A", "is accused", "B", "c-1"),), "meet")) == "A → a depot"
    )


def test_a_denial_says_what_is_denied():
    assert stance(said("anybody", "denied", "B", "c-1")) == "that it happened as told is denied: B"
    assert stance(said("A", "denied", "B", "c-1")) == "that A did it is denied: B"
    assert stance(said("A", "denies it", "A", "c-1")) == "A denies it: A"


def test_who_denies_that_it_happened_at_all_is_named_apart():
    one = incident(
        [value("Army", "c-1")],
        [
            said("Army", "is accused", "mayor", "c-1"),
            said("anybody", "denied", "River Mission", "c-2"),
            said("Army", "denies it", "Army", "c-3"),
        ],
    )
    assert denials(one) == ("River Mission",)
