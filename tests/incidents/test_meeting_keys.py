"""Keys lie together by their days, and claims that may be one share some."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from scenes import KINDS, account, claim, killed, party, report, town

from onrecord.incidents.happenings import happenings
from onrecord.incidents.meeting_keys import COMMON, LASTING, MARK, SQUARE, crowd, day, how, keys
from onrecord.model import Days, When

DAY = date(2024, 3, 4)


def told(world, *, days=0, stated=True, outlet="A", **changes):
    """One claim of a day."""
    one = report("Shells fell on a clinic.", outlet=outlet, day=DAY + timedelta(days=9))
    when = When(days=Days.on(DAY + timedelta(days=days)), span=None, stated=stated, rule="made")
    made = claim(one, "Shells fell on a clinic.", "fell", when=when, **changes)
    (found,) = happenings([account(one, world, made)], KINDS, world)
    return found


def test_keys_are_in_the_order_of_their_days_and_each_is_one(world):
    found = keys(told(world, victims=killed(4), target=party("guards"), place=town(), means="rocket"))
    assert found == sorted(set(found))
    assert {how(key) for key in found} == {SQUARE, MARK, COMMON, LASTING}
    own = {DAY.toordinal(), DAY.toordinal() + 1}
    assert {day(key) for key in found if how(key) in {SQUARE, COMMON}} == own
    # What lasts is of the first day of its month of thirty days.
    assert all(day(key) % 30 == 0 for key in found if how(key) == LASTING)
    assert all(abs(key) < 2**63 for key in found)


def test_what_only_a_country_or_a_means_has_in_common_tells_least(world):
    found = keys(told(world, place=town(), means="rocket", target=party("guards")))
    assert {crowd(key) for key in found if how(key) == COMMON} == {40}
    assert {crowd(key) for key in found if how(key) != COMMON} == {120}


@settings(max_examples=50, deadline=None)
@given(
    lat=st.floats(-60, 60),
    lon=st.floats(-170, 170),
    north=st.floats(-0.1, 0.1),
    east=st.floats(-0.1, 0.1),
    later=st.sampled_from((0, 1)),
)
def test_two_places_within_reach_share_a_square_of_one_day(world, lat, lon, north, east, later):
    one = told(world, place=town(lat=lat, lon=lon, radius=10.0))
    other = told(world, outlet="B", days=later, place=town(lat=lat + north, lon=lon + east, radius=10.0))
    assert any(how(key) == SQUARE for key in set(keys(one)) & set(keys(other)))


def test_other_kinds_of_happenings_share_no_place(world):
    one, other = told(world, place=town()), told(world, outlet="B", kind="protest", place=town())
    shared = set(keys(one)) & set(keys(other))
    assert not any(how(key) in {SQUARE, LASTING} for key in shared)
