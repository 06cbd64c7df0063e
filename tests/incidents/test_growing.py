"""Gathering that grows comes to what gathering everything at once comes to."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from kept import at_once, bare, clock, held_now, keep
from scenes import claim, killed, link, party, report, town

from onrecord import flow
from onrecord.model import Days, Modality, Ruling, When
from onrecord.record import open_record

STORY = (
    "{unit} attacked a depot at {post} on Monday and killed {dead} guards, two officials told the paper."
    " The mayor of {post} asked for calm, and shops stayed shut through the long weekend that came after it."
)


def story(number, *, copied=False):
    """A report on one of some happenings; a copied one has the words of another, and its own place."""
    post, unit, dead = f"Post{number % 4}", f"Unit {number % 3}", 3 + number % 3
    text = STORY.format(post="Post0" if copied else post, unit=unit, dead=dead)
    one = report(text, outlet=f"Outlet {number}", day=date(2024, 3, 5) + timedelta(days=number % 3))
    first = text.partition(".")[0]
    told = claim(
        one,
        first,
        "attacked",
        place=town(post, lat=33 + number % 4, radius=(5.0, 40.0)[number % 2]),
        victims=killed(dead),
        target=party("guards"),
        chain=(link("officials", anonymous=True),) if number % 2 else (),
        when=When(days=Days.on(date(2024, 3, 1 + number % 5)), span=None, stated=number % 3 > 0, rule="made"),
    )
    more = claim(one, "killed", "killed", victims=killed(dead), place=None)
    denied = claim(one, "asked for calm", "asked", modality=Modality.DENIED)
    return one, (told, more, denied)


STORIES = [*(story(number) for number in range(9)), *(story(number, copied=True) for number in (9, 15))]


def test_everything_at_once_and_one_by_one_are_the_same(tmp_path, world):
    one, many = tmp_path / "one.db", tmp_path / "many.db"
    for told in STORIES:
        keep(one, told)
        keep(many, told)
        flow.gather(many, None, clock)
    flow.gather(one, None, clock)
    expected = at_once(one, world)
    assert len(expected.incidents) > 3
    assert any(incident.drifts for incident in expected.incidents)
    for path in (one, many):
        incidents, doubts, lineages = held_now(path)
        assert bare(incidents) == bare(expected.incidents)
        assert doubts == {(pair.first, pair.second) for pair in expected.doubts}
        assert lineages == expected.lineages


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(len(STORIES))), cuts=st.sets(st.integers(0, len(STORIES) - 1), max_size=4))
def test_any_order_of_arrival_gives_the_same_incidents(tmp_path_factory, world, order, cuts):
    path = tmp_path_factory.mktemp("order") / "r.db"
    for at, number in enumerate(order):
        keep(path, STORIES[number])
        if at in cuts:
            flow.gather(path, None, clock)
    flow.gather(path, None, clock)
    expected = at_once(path, world)
    incidents, doubts, lineages = held_now(path)
    assert bare(incidents) == bare(expected.incidents)
    assert doubts == {(pair.first, pair.second) for pair in expected.doubts}
    assert lineages == expected.lineages


def test_an_erased_page_is_gone_from_what_was_gathered_and_ids_stay(tmp_path, world):
    path = tmp_path / "r.db"
    for told in STORIES:
        keep(path, told)
    flow.gather(path, None, clock)
    before = {one.claims: one.id for one in held_now(path)[0]}
    with open_record(path, clock=clock) as writer:
        writer.erase(STORIES[0][0].page, "asked")
    flow.gather(path, None, clock)
    incidents, _, _ = held_now(path)
    assert bare(incidents) == bare(at_once(path, world).incidents)
    assert all(one.id == before[one.claims] for one in incidents if one.claims in before)


@pytest.mark.parametrize("ruling", [Ruling.SAME, Ruling.DIFFERENT])
def test_a_ruling_touches_what_it_rules_on_and_its_undoing_brings_it_back(tmp_path, world, ruling):
    path = tmp_path / "r.db"
    for told in STORIES:
        keep(path, told)
    flow.gather(path, None, clock)
    start = held_now(path)[0]
    several = next(one for one in start if len(one.claims) > 2)
    other = next(one for one in start if one.id != several.id)
    claims = several.claims[:2] if ruling is Ruling.DIFFERENT else (several.claims[0], other.claims[0])
    given_ = flow.judge(path, ruling, claims, flow.Why(author="A", reason="r"), clock)
    flow.gather(path, None, clock)
    ruled = held_now(path)[0]
    assert bare(ruled) == bare(at_once(path, world).incidents) != bare(start)
    flow.judge(path, Ruling.UNDO, claims, flow.Why(author="A", reason="r", undoes=given_), clock)
    flow.gather(path, None, clock)
    assert bare(held_now(path)[0]) == bare(start)
