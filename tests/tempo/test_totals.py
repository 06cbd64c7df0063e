from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model import Answer, Days, Happening, Range, Relation, Series, Tally
from onrecord.tempo import totals
from onrecord.tempo.check import check
from onrecord.tempo.question import Asked, Period, Question

SINCE = date(2024, 1, 1)


def tally(at, count, relation=Relation.EXACTLY, known=None):
    day = SINCE + timedelta(at)
    return Tally(since=SINCE, as_of=day, first_seen=known or day, count=count, relation=relation)


def series(*tallies):
    return Series(name="totals", begins=SINCE, tallies=tallies)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 12), min_size=1, max_size=8), st.integers(0, 5))
def test_placements_keep_to_exact_totals(steps, seed):
    told, total = [], 0
    for k, step in enumerate(steps):
        total += step
        told.append(tally(4 * k + 3, total))
    one = series(*told)
    for placed in totals.placed(one, told[-1].as_of, seed, number=2):
        days = [h.days.last for h in placed.happenings]
        assert [sum(day <= t.as_of for day in days) for t in told] == [t.count for t in told]


def test_totals_that_became_known_later_are_not_used():
    one = series(tally(5, 10), tally(9, 20, known=SINCE + timedelta(30)))
    assert [t.count for t in totals.known(one, SINCE + timedelta(12))] == [10]


def test_the_same_total_twice_means_that_nothing_was_added():
    one = series(tally(5, 10), tally(9, 10, Relation.ABOUT))
    found = totals.window(one, SINCE + timedelta(6), SINCE + timedelta(9), SINCE + timedelta(9))
    assert (found.low, found.high, set(found.placed)) == (0, 0, {0})


def test_a_window_between_totals_is_bounded_by_their_difference():
    one = series(tally(5, 10), tally(9, 25), tally(12, 30, Relation.AT_LEAST))
    as_of = SINCE + timedelta(12)
    exact = totals.window(one, SINCE + timedelta(6), SINCE + timedelta(9), as_of)
    assert (exact.low, exact.high) == (15, 15)
    wider = totals.window(one, SINCE + timedelta(6), SINCE + timedelta(12), as_of)
    assert wider.low == 20
    part = totals.window(one, SINCE + timedelta(7), SINCE + timedelta(9), as_of)
    assert (part.low, part.high) == (0, 15)


def test_totals_that_end_before_a_window_leave_it_open():
    one = series(tally(5, 10))
    assert totals.window(one, SINCE + timedelta(8), SINCE + timedelta(9), SINCE + timedelta(9)) is None
    found = totals.window(one, SINCE + timedelta(1), SINCE + timedelta(9), SINCE + timedelta(9))
    assert not found.whole


def test_the_same_seed_places_alike():
    one = series(tally(20, 30))
    as_of = SINCE + timedelta(20)
    assert totals.placed(one, as_of, 3, number=2) == totals.placed(one, as_of, 3, number=2)
    assert totals.placed(one, as_of, 3, number=1) != totals.placed(one, as_of, 4, number=1)


def test_at_least_so_many_leaves_open_how_many_more():
    one = series(tally(5, 10), tally(12, 30, Relation.AT_LEAST))
    found = totals.window(one, SINCE + timedelta(7), SINCE + timedelta(12), SINCE + timedelta(12))
    assert found.high >= 10**9


def test_what_hangs_on_single_incidents_is_not_judged_by_how_totals_were_placed():
    days = [SINCE + timedelta(at) for at in range(20)]
    own = tuple(Happening(id=f"i{k}", days=Days.on(day), first_seen=day) for k, day in enumerate(days))
    one = Series(name="both", begins=SINCE, happenings=own, tallies=(tally(25, 60),))
    period = Period(first=days[-1], last=days[-1], words="the day named")
    question = Question(sentence="made", asked=Asked.LAST, periods=(period,))
    found = check(one, question, SINCE + timedelta(40))
    assert found.answer is Answer.OPEN
    assert "whose days are not known" in found.why
    assert all(key.startswith("i") for key in found.deciding)


def test_fewer_than_is_contradicted_by_a_total_and_says_so():
    day = SINCE + timedelta(3)
    own = (Happening(id="i", days=Days.on(day), first_seen=day),)
    one = Series(name="both", begins=SINCE, happenings=own, tallies=(tally(5, 20), tally(9, 60)))
    period = Period(first=SINCE, last=SINCE + timedelta(9), words="the days named")
    question = Question(sentence="made", asked=Asked.COUNT, periods=(period,), count=Range(None, 9))
    found = check(one, question, SINCE + timedelta(9))
    assert found.answer is Answer.CONTRADICTED
    assert found.why == "by the totals around these days (60 up to 2024-01-10) there were 60"


def test_a_silence_that_an_incident_breaks_counts_none_that_only_a_total_knows_of():
    own = tuple(
        Happening(id=f"i{at}", days=Days.on(SINCE + timedelta(at)), first_seen=SINCE + timedelta(at))
        for at in (1, 2, 40)
    )
    one = Series(name="both", begins=SINCE, happenings=own, tallies=(tally(20, 60),))
    asked = Question(
        sentence="made",
        asked=Asked.NONE,
        periods=(Period(first=SINCE + timedelta(10), last=SINCE + timedelta(50), words="made"),),
    )
    found = check(one, asked, SINCE + timedelta(50))
    assert (found.answer, found.deciding, found.why) == (
        Answer.CONTRADICTED,
        ("i40",),
        "the record holds 1 incident of these days",
    )
