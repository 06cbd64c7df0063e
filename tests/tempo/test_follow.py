from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.model import (
    Change,
    Coverage,
    Days,
    Happening,
    Interval,
    Relation,
    Series,
    Tally,
    TempoState,
)
from onrecord.tempo import follow, state, walk

PLAN = follow.Plan()
SINCE = date(2023, 10, 17)


def series_of(days, name="made"):
    first = date(2023, 1, 1)
    happenings = tuple(
        Happening(id=str(k), days=Days.on(first + timedelta(at)), first_seen=first + timedelta(at + late))
        for k, (at, late) in enumerate(days)
    )
    return Series(name=name, begins=first, happenings=happenings)


def on(series, at):
    return follow.on((series,), series.begins + timedelta(at), PLAN)[0]


def test_a_long_silence_after_daily_attacks_becomes_a_probable_halt(made):
    series = made["regular"](120)
    assert on(series, 119).state is TempoState.ACTIVE
    assert on(series, 121).state in {TempoState.ACTIVE, TempoState.QUIET}
    late = on(series, 145)
    assert late.state in {TempoState.PROBABLE, TempoState.HALTED}
    assert late.silent_days == 26
    assert late.silence < 1e-4


def test_a_few_incidents_establish_nothing(made):
    assert on(made["regular"](4), 90).state is TempoState.UNKNOWN


def test_a_silence_that_was_to_be_expected_is_no_probable_halt(made):
    series = made["regular"](300, each=30)
    assert on(series, 300).state not in {TempoState.PROBABLE, TempoState.HALTED}


def test_a_dead_feed_is_not_called_a_halt(made):
    day = made["first"]
    dark = Coverage(first=day + timedelta(120), shares=(0.05,) * 60)
    series = made["regular"](120, coverage=dark)
    said = on(series, 145)
    assert said.state is TempoState.UNKNOWN
    assert said.effective_silent_days < 2
    assert any("usual sources" in note for note in said.notes)


def test_during_a_blackout_nothing_above_possible_is_said(made):
    day = made["first"]
    series = made["regular"](120, blackouts=(Days(day + timedelta(140), None),))
    said = on(series, 150)
    assert said.state not in {TempoState.PROBABLE, TempoState.HALTED}


def test_a_stray_incident_is_a_breach_and_attacks_anew_are_a_resumption():
    halted = [(at, 0) for at in range(120) for _ in range(2)]
    stray = series_of([*halted, (170, 0)])
    assert on(stray, 171).changes == (Change.BREACH,)
    again = series_of([*halted, *[(at, 0) for at in range(170, 176) for _ in range(2)]])
    first, last = (again.begins + timedelta(at) for at in (168, 175))
    held = [evening[0].changes for evening in follow.replay((again,), first - timedelta(20), last, PLAN)]
    assert held.count((Change.RESUMPTION,)) == 1
    assert (Change.BREACH,) not in held[held.index((Change.RESUMPTION,)) :]


def test_a_halt_lasts_for_the_evenings_on_which_it_was_held():
    days = [(at, 0) for at in range(120) for _ in range(2)]
    series = series_of([*days, (160, 0), *[(at, 0) for at in range(190, 200) for _ in range(2)]])
    first = series.begins
    said = [one[0] for one in follow.replay((series,), first + timedelta(110), first + timedelta(199), PLAN)]
    held = {
        first + timedelta(at)
        for halt in follow.halts(said)
        for at in range((halt.noticed - first).days, ((halt.until or said[-1].as_of) - first).days + 1)
    }
    strong = {TempoState.PROBABLE, TempoState.HALTED}
    assert held == {one.as_of for one in said if one.state in strong}
    assert follow.halts(said)[0].last == first + timedelta(119)
    assert max(held) < first + timedelta(190)


@settings(deadline=None, max_examples=12, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 10)), min_size=6, max_size=30), st.randoms())
def test_the_order_of_incidents_changes_nothing(days, random):
    one = series_of(days)
    mixed = list(one.happenings)
    random.shuffle(mixed)
    assert on(one, 70) == on(replace(one, happenings=tuple(mixed)), 70)


@settings(deadline=None, max_examples=12, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 40)), min_size=6, max_size=30))
def test_what_was_not_known_by_a_day_changes_nothing_said_of_it(days):
    one = series_of(days)
    as_of = one.begins + timedelta(50)
    known = tuple(h for h in one.happenings if h.first_seen <= as_of)
    told_late = any(h.first_seen > h.days.last for h in one.happenings)
    known_late = any(h.first_seen > h.days.last for h in known)
    if told_late == known_late:
        assert on(one, 50) == on(replace(one, happenings=known), 50)


def test_a_replay_says_of_a_day_what_a_look_at_that_day_says():
    one = series_of([(at, at % 3) for at in range(0, 90, 2)])
    day = one.begins + timedelta(100)
    (walked,) = list(follow.replay((one,), day - timedelta(3), day, PLAN))[-1]
    alone = on(one, 100)
    assert walked.p_halt == pytest.approx(alone.p_halt, abs=0.02)
    assert walked.silence == pytest.approx(alone.silence, rel=0.05)
    assert walked.silent_days == alone.silent_days


def test_a_late_report_of_a_day_long_closed_is_taken_in():
    days = [(at, 0) for at in range(100)]
    first = date(2023, 1, 1)
    late = series_of([*days, *[(at, 60) for at in range(100, 130, 6)]])
    ordinary = series_of(days)
    end = first + timedelta(184)
    (taken,) = list(follow.replay((late,), first + timedelta(150), end, PLAN))[-1]
    (without,) = list(follow.replay((ordinary,), first + timedelta(150), end, PLAN))[-1]
    assert (taken.last, without.last) == (first + timedelta(124), first + timedelta(99))


def test_no_word_says_safe(made):
    series = made["regular"](120)
    words = " ".join(f"{one.state} {one.notes}" for at in range(100, 180, 8) for one in [on(series, at)])
    assert "safe" not in words.lower()


def test_attacks_by_others_on_the_same_target_leave_a_halt_possible_at_most(made):
    series = made["regular"](120)
    other = made["happening"](135, id="other", actor=None, target="base", area="North")
    said = on(replace(series, others=(other,)), 150)
    assert said.state is TempoState.POSSIBLE
    assert any("other actors" in note for note in said.notes)
    assert on(
        replace(series, others=(replace(other, first_seen=other.first_seen + timedelta(60)),)), 150
    ).state in {
        TempoState.PROBABLE,
        TempoState.HALTED,
    }


@pytest.mark.parametrize(
    ("filtered", "wanted"),
    [(0.7, TempoState.POSSIBLE), (0.85, TempoState.PROBABLE), (0.96, TempoState.HALTED)],
)
def test_a_strong_word_needs_the_filter_too(filtered, wanted):
    rate = Interval(low=0.1, middle=0.5, high=1.0)
    numbers = state.Numbers(
        as_of=date(2023, 5, 1),
        last=date(2023, 4, 1),
        silent_days=30,
        effective=29.0,
        tail=0.0001,
        expected=30.0,
        filtered=filtered,
        p_halt=0.96,
        p_quiet=0.5,
        rate=rate,
        before=rate,
        unusual_after=-1.0,
        coverage=1.0,
        incidents=90.0,
        fano=2.0,
    )
    said, _ = state.said("made", numbers, state.Remembered(), (TempoState.HALTED, ""))
    assert said.state is wanted


def test_evenings_walked_side_by_side_are_those_walked_one_by_one(made, monkeypatch):
    series = [made["regular"](200, each) for each in (1, 2, 5)]
    late = replace(
        series[0], name="late", happenings=(*series[0].happenings, made["happening"](150, late=45))
    )
    first, last = (made["first"] + timedelta(at) for at in (170, 215))
    together = list(follow.replay([*series, late], first, last, PLAN))
    monkeypatch.setattr(walk, "_AT_ONCE", 1)
    alone = list(follow.replay([*series, late], first, last, PLAN))
    for some, others in zip(together, alone, strict=True):
        assert [one.state for one in some] == [one.state for one in others]
        assert [one.p_halt for one in some] == pytest.approx([one.p_halt for one in others], abs=1e-9)


def test_a_replay_of_totals_says_of_each_evening_what_is_said_of_it_alone():
    tallies = tuple(
        Tally(since=SINCE, as_of=day, first_seen=day + timedelta(1), count=count, relation=Relation.EXACTLY)
        for day, count in ((SINCE + timedelta(at), 2 * at) for at in (20, 40, 45, 60))
    )
    one = Series(name="totals", begins=SINCE, tallies=tallies)
    first, last = SINCE + timedelta(38), SINCE + timedelta(75)
    for (said,) in follow.replay((one,), first, last, PLAN):
        ((alone,),) = follow.replay((one,), said.as_of, said.as_of, PLAN)
        assert said.last == alone.last
        assert said.p_halt == pytest.approx(alone.p_halt, abs=1e-9)
        assert said.effective_silent_days == pytest.approx(alone.effective_silent_days)


def test_placements_stay_until_something_new_becomes_known():
    day = SINCE + timedelta(30)
    tally = Tally(since=SINCE, as_of=day, first_seen=day, count=40, relation=Relation.EXACTLY)
    one = Series(name="totals", begins=SINCE, tallies=(tally,))
    days = [day + timedelta(at) for at in range(8)]
    rates = [evening[0].before.middle for evening in follow.replay((one,), days[0], days[-1], PLAN)]
    assert max(rates) - min(rates) < 0.05 * min(rates)


def test_an_incident_of_before_the_halt_that_is_told_late_is_no_breach():
    series = series_of([(at, 0) for at in range(120)] + [(123, 30)])
    first, last = (series.begins + timedelta(at) for at in (100, 160))
    said = [evening[0] for evening in follow.replay((series,), first, last, PLAN)]
    assert TempoState.PROBABLE in {one.state for one in said[:50]}
    assert not any(Change.BREACH in one.changes for one in said)
    later = series_of([(at, 0) for at in range(120)] + [(150, 0)])
    broken = [evening[0] for evening in follow.replay((later,), first, last, PLAN)]
    assert any(Change.BREACH in one.changes for one in broken)
