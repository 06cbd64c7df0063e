"""The values of an incident's fields: proposed, contested, grown or drifted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scenes import account, claim, gathered, killed, link, party, report, town

from onrecord.model import Certainty, Days, Modality, Range, Role, Status, Victims, When

LEAD = "Shells killed people in Marrun on Monday"


def told(world, number, *, low, high, day=5, **changes):
    text = f"{LEAD}. " + " ".join(f"word{number}x{n}" for n in range(60))
    one = report(text, outlet=f"Outlet {number}", day=date(2024, 3, day))
    fields = {
        "place": town(),
        "means": "artillery",
        "victims": Victims(killed=Range(low, high)),
        "chain": (link(f"Speaker {number}", Role.PERSON),),
        **changes,
    }
    return account(one, world, claim(one, LEAD, "killed", **fields))


def field(found, name):
    (incident,) = found.incidents
    return next(each for each in incident.fields if each.name == name)


def chosen(of):
    return [value.value for value in of.values if value.chosen]


def test_the_toll_with_most_origins_is_proposed(world):
    found = gathered(
        world, told(world, 1, low=7, high=7), told(world, 2, low=9, high=9), told(world, 3, low=9, high=9)
    )
    assert chosen(field(found, "killed")) == ["9"]


def test_of_tolls_as_well_supported_the_closer_is_proposed(world):
    found = gathered(world, told(world, 1, low=8, high=None), told(world, 2, low=9, high=9))
    assert chosen(field(found, "killed")) == ["9"]


def test_tolls_of_one_day_that_exclude_each_other_are_contested(world):
    found = gathered(world, told(world, 1, low=7, high=7), told(world, 2, low=9, high=9))
    assert field(found, "killed").contested


def test_a_toll_that_grows_is_not_contested(world):
    found = gathered(world, told(world, 1, low=7, high=7), told(world, 2, low=9, high=9, day=6))
    assert not field(found, "killed").contested


def test_a_toll_that_shrinks_is_contested(world):
    found = gathered(world, told(world, 1, low=9, high=9), told(world, 2, low=7, high=7, day=6))
    assert field(found, "killed").contested


def test_a_car_that_blew_up_and_a_made_bomb_do_not_exclude_each_other(world):
    def of(*means):
        reports = (told(world, at, low=2, high=2, means=each) for at, each in enumerate(means))
        return field(gathered(world, *reports), "means")

    assert not of("ied", "vehicle-bomb").contested
    assert of("rocket", "artillery").contested


def test_at_least_some_and_more_are_not_contested(world):
    found = gathered(world, told(world, 1, low=7, high=None), told(world, 2, low=9, high=9))
    assert not field(found, "killed").contested


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.integers(5, 9), st.integers(0, 3)), min_size=2, max_size=5))
def test_a_proposed_toll_is_one_that_somebody_claims(world, tolls):
    found = gathered(
        world, *(told(world, n, low=low, high=low + more) for n, (low, more) in enumerate(tolls))
    )
    for incident in found.incidents:
        killed_field = next(each for each in incident.fields if each.name == "killed")
        assert len(chosen(killed_field)) == 1
        for value in killed_field.values:
            assert value.low <= value.high
            assert value.claims
        assert incident.low <= incident.high


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 28), st.integers(0, 3), st.integers(0, 3))
def test_the_days_of_an_incident_lie_within_what_is_stated(world, first, more, shift):
    assume(first + more + shift <= 28)
    when = [Days(date(2024, 2, first), date(2024, 2, first + more)), Days.on(date(2024, 2, first + shift))]
    found = gathered(
        world,
        *(
            told(world, n, low=9, high=9, when=When(days=days, span=None, stated=True, rule="made"))
            for n, days in enumerate(when)
        ),
    )
    for incident in found.incidents:
        assert any(days.meet(incident.when) is not None for days in when)


def reprint(world, **changes):
    """A story and its reprint on the next day, whose claim is changed as asked."""
    text = f"{LEAD}, the mayor Anton Belka said. " + " ".join(f"word{n}" for n in range(60))
    one, other = report(text, outlet="Osna Post"), report(text, outlet="Kelm Daily", day=date(2024, 3, 6))
    fields = {
        "place": town(),
        "victims": killed(7),
        "chain": (link("Anton Belka", Role.PERSON),),
        "actor": party("gunmen", certainty=Certainty.ALLEGED),
    }
    first = claim(one, LEAD, "killed", **fields)
    second = replace(claim(other, LEAD, "killed", **fields), **changes)
    return gathered(world, account(one, world, first), account(other, world, second))


def test_a_faithful_reprint_drifts_in_nothing(world):
    assert reprint(world).incidents[0].drifts == ()


def test_a_toll_that_only_a_reprint_has_is_never_proposed(world):
    found = reprint(world, victims=killed(70))
    tolls = field(found, "killed")
    assert chosen(tolls) == ["7"]
    assert [value.drift for value in tolls.values] == [False, True]
    assert not tolls.contested
    assert [(drift.field, drift.was, drift.became) for drift in found.incidents[0].drifts] == [
        ("killed", "7", "70")
    ]


def test_a_lost_attribution_is_drift(world):
    drifts = reprint(world, chain=()).incidents[0].drifts
    assert [(drift.field, drift.was) for drift in drifts] == [("chain", "Anton Belka")]


def test_an_accusation_told_as_a_fact_is_drift(world):
    drifts = reprint(world, actor=party("gunmen", certainty=Certainty.REPORTED)).incidents[0].drifts
    assert [drift.field for drift in drifts] == ["certainty"]


def test_another_verb_is_drift_and_no_other_incident(world):
    found = reprint(world, kind="meet")
    assert len(found.incidents) == 1
    assert [drift.field for drift in found.incidents[0].drifts] == ["kind"]
    assert found.incidents[0].kind == "attack"


def test_what_only_a_reprint_says_happened_is_told_as_drift(world):

    text = f"{LEAD}, the mayor Anton Belka said. " + " ".join(f"word{n}" for n in range(60))
    one, other = report(text, outlet="Osna Post"), report(text, outlet="Kelm Daily", day=date(2024, 3, 6))
    fields = {"place": town(), "victims": killed(7)}
    first = claim(one, LEAD, "killed", modality=Modality.THREATENED, **fields)
    second = claim(other, LEAD, "killed", **fields)
    found = gathered(world, account(one, world, first), account(other, world, second))
    assert [incident.status for incident in found.incidents] == [Status.DRIFT_ONLY]
