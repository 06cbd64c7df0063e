"""What the passages of one report lend one another before reports are compared."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from scenes import KINDS, account, claim, gathered, groups, killed, party, report, town

from onrecord.incidents.within import lent, passages, told_whole
from onrecord.model import Days, Span, When

TEXT = (
    "Rockets struck a depot in Marrun on Monday. The attack left four guards dead. "
    "Elsewhere, gunmen raided a mill in Osna on Tuesday."
)
STRUCK = "Rockets struck a depot in Marrun on Monday."
LEFT = "The attack left four guards dead."
RAIDED = "Elsewhere, gunmen raided a mill in Osna on Tuesday."
MONDAY = date(2024, 3, 4)
GUESSED = When(
    days=Days(MONDAY - timedelta(days=1), MONDAY + timedelta(days=1)), span=None, stated=False, rule="made"
)
OSNA = town("Osna", 36.0, 44.0)
GUARDS = party("guards", "x:guards")


def on(day):
    return When(days=Days.on(day), span=None, stated=True, rule="made")


def three(of):
    """A strike with day and place, what it left, and another attack."""
    struck = claim(of, STRUCK, "struck", when=on(MONDAY), place=town(), means="rocket")
    return (
        struck,
        claim(of, LEFT, "left", when=GUESSED, victims=killed(4), target=GUARDS, same_as=struck.id),
        claim(of, RAIDED, "raided", when=on(MONDAY + timedelta(days=1)), place=OSNA),
    )


def whole(world, *claims, of=None):
    of = of or report(TEXT)
    return {one.id: one for one in told_whole([account(of, world, *claims)], KINDS, world)}


def test_a_passage_has_day_and_place_of_the_one_that_it_resumes(world):
    struck, left, raided = three(report(TEXT))
    found = whole(world, struck, left, raided)
    assert found[left.id].claim.place == struck.place
    assert found[left.id].stated
    assert found[left.id].first == found[left.id].last == MONDAY.toordinal()


def test_a_passage_has_toll_and_sides_of_the_one_that_resumes_it(world):
    struck, left, raided = three(report(TEXT))
    found = whole(world, struck, left, raided)
    assert found[struck.id].claim.victims == killed(4)
    assert found[struck.id].target == found[left.id].target != frozenset()


def test_nothing_is_lent_across_two_places_of_one_report(world):
    struck, left, raided = three(report(TEXT))
    found = whole(world, struck, left, raided)
    assert found[raided.id].claim.victims is None
    assert found[raided.id].claim.place == OSNA


def test_what_a_passage_says_itself_stands(world):
    struck, left, raided = three(report(TEXT))
    found = whole(world, replace(struck, victims=killed(2)), left, raided)
    assert found[struck.id].claim.victims == killed(2)
    assert found[left.id].claim.victims == killed(4)


def test_what_is_told_with_a_place_of_its_own_takes_no_day_from_what_was_told_before(world):
    of = report("Rockets struck a depot in Marrun on Monday. Shells fell on homes in Marrun.")
    struck = claim(of, STRUCK, "struck", when=on(MONDAY), place=town())
    there = replace(town(), span=Span(len(of.text) - 7, len(of.text) - 1))
    fell = claim(of, "Shells fell on homes in Marrun.", "fell", when=GUESSED, place=there)
    assert not whole(world, struck, fell, of=of)[fell.id].stated


def test_what_no_reading_ties_lends_nothing(world):
    struck, left, raided = three(report(TEXT))
    found = whole(world, struck, replace(left, same_as=None), raided)
    assert found[struck.id].claim.victims is None
    assert not found[left.id].stated


def test_what_is_tied_against_its_days_stays_apart(world):
    struck, _, raided = three(report(TEXT))
    later = replace(raided, place=town(), when=on(MONDAY + timedelta(days=9)), same_as=struck.id)
    found = passages(list(whole(world, struck, later).values()))
    assert len(found) == 2


def test_fields_of_an_incident_hold_what_a_claim_says_and_nothing_lent(world):
    of = report(TEXT, outlet="Osna Post")
    struck, left, raided = three(of)
    found = gathered(world, account(of, world, struck, left, raided))
    assert {struck.id, left.id} in groups(found)
    one = next(each for each in found.incidents if left.id in each.claims)
    tolls = next(field for field in one.fields if field.name == "killed").values
    assert [value.claims for value in tolls] == [(left.id,)]


@settings(max_examples=40, deadline=None)
@given(order=st.permutations(range(3)))
def test_the_order_of_the_claims_changes_nothing(world, order):
    claims = three(report(TEXT))
    assert whole(world, *claims) == whole(world, *(claims[at] for at in order))


def test_lending_twice_is_lending_once(world):
    once = list(lent(list(whole(world, *three(report(TEXT))).values())))
    assert sorted(lent(once), key=lambda one: one.id) == sorted(once, key=lambda one: one.id)


def test_every_passage_is_in_one_group(world):
    told = list(whole(world, *three(report(TEXT))).values())
    found = [one.id for those in passages(told) for one in those]
    assert sorted(found) == sorted(one.id for one in told)
