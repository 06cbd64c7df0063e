from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from onrecord.model import Answer, Coverage, Range
from onrecord.tempo.check import check
from onrecord.tempo.question import Asked, Period, Question, read


def question(series, asked, first, last, count=None, factor=None):
    day = series.begins
    period = Period(first=day + timedelta(first), last=day + timedelta(last), words="the days named")
    return Question(sentence="made", asked=asked, periods=(period,), count=count, factor=factor)


def answer(series, asked, first, last, *, at, **more):
    return check(series, question(series, asked, first, last, **more), series.begins + timedelta(at))


def test_one_certain_incident_contradicts_a_silence_and_is_shown(made):
    series = made["regular"](60)
    found = answer(series, Asked.NONE, 55, 70, at=70)
    assert found.answer is Answer.CONTRADICTED
    assert set(found.deciding) == {"i55", "i56", "i57", "i58", "i59"}


def test_a_covered_silence_is_consistent_with_the_record_never_more(made):
    found = answer(made["regular"](60), Asked.NONE, 60, 80, at=80)
    assert found.answer is Answer.CONSISTENT
    assert found.probability > 0.9


def test_a_silence_of_days_hardly_read_is_left_open(made):
    dark = Coverage(first=made["first"] + timedelta(60), shares=(0.1,) * 40)
    found = answer(made["regular"](60, coverage=dark), Asked.NONE, 60, 80, at=80)
    assert found.answer is Answer.OPEN


def test_an_incident_of_uncertain_day_leaves_a_silence_open(made):
    series = made["regular"](60)
    fuzzy = made["happening"](57, width=8, id="fuzzy")
    found = check(
        replace(series, happenings=(*series.happenings, fuzzy)),
        question(series, Asked.NONE, 60, 75),
        series.begins + timedelta(75),
    )
    assert found.answer is Answer.OPEN
    assert found.deciding == ("fuzzy",)


def test_a_count_that_the_record_holds_is_entailed(made):
    found = answer(made["regular"](60), Asked.COUNT, 40, 59, at=70, count=Range(15, None))
    assert (found.answer, found.entailed, found.certain) == (Answer.SUPPORTED, True, 20)


def test_a_thin_record_never_contradicts_more_than(made):
    series = made["regular"](60, each=20)
    found = answer(series, Asked.COUNT, 0, 59, at=70, count=Range(10, None))
    assert found.answer is Answer.OPEN
    unwatched = answer(made["regular"](60), Asked.COUNT, -40, -10, at=70, count=Range(10, None))
    assert unwatched.answer is Answer.OPEN


def test_a_count_far_above_what_is_known_of_well_covered_days_is_contradicted(made):
    found = answer(made["regular"](60), Asked.COUNT, 40, 59, at=90, count=Range(200, None))
    assert found.answer is Answer.CONTRADICTED


def test_fewer_than_is_contradicted_by_what_is_known_and_never_entailed(made):
    series = made["regular"](60)
    assert answer(series, Asked.COUNT, 40, 59, at=90, count=Range(None, 12)).answer is Answer.CONTRADICTED
    found = answer(series, Asked.COUNT, 40, 59, at=90, count=Range(None, 300))
    assert found.answer is Answer.SUPPORTED
    assert not found.entailed


def test_the_first_since_asks_for_silence_before_it(made):
    series = made["regular"](60)
    again = replace(series, happenings=(*series.happenings, made["happening"](90, id="again")))
    assert answer(again, Asked.FIRST, 60, 95, at=95).answer is Answer.SUPPORTED
    assert answer(again, Asked.FIRST, 50, 95, at=95).answer is Answer.CONTRADICTED


def test_the_last_on_a_day_asks_for_silence_after_it(made):
    series = made["regular"](60)
    assert answer(series, Asked.LAST, 59, 59, at=80).answer is Answer.CONSISTENT
    assert answer(series, Asked.LAST, 50, 50, at=80).answer is Answer.CONTRADICTED


def test_the_deadliest_needs_tolls_and_the_highest_of_them(made):
    killed = [3, 1, 4, 1, 5, 9]
    series = replace(
        made["regular"](60),
        happenings=tuple(
            made["happening"](at * 10, id=f"k{at}", toll=Range.exactly(n)) for at, n in enumerate(killed)
        ),
    )
    assert answer(series, Asked.DEADLIEST, 0, 59, at=59).answer is Answer.SUPPORTED
    assert answer(series, Asked.DEADLIEST, 0, 49, at=59).answer is Answer.SUPPORTED
    assert answer(series, Asked.DEADLIEST, 0, 39, at=59).answer is Answer.CONTRADICTED
    untold = replace(series, happenings=tuple(replace(h, toll=None) for h in series.happenings))
    assert answer(untold, Asked.DEADLIEST, 0, 59, at=59).answer is Answer.OPEN


def test_one_that_is_named_is_the_deadliest_or_not_whatever_came_later(made):
    series = made["regular"](60, each=10)
    tolls = [3, 9, 4, 1, 5, 2]
    series = replace(
        series,
        happenings=tuple(
            replace(h, toll=Range.exactly(k)) for h, k in zip(series.happenings, tolls, strict=True)
        ),
    )
    asked = question(series, Asked.DEADLIEST, 0, 59)
    as_of = series.begins + timedelta(59)
    second, third, *_ = (one.id for one in series.happenings[1:])
    assert check(series, replace(asked, of=second), as_of).answer is Answer.SUPPORTED
    against = check(series, replace(asked, of=third), as_of)
    assert (against.answer, against.deciding) == (Answer.CONTRADICTED, (second, third))
    assert check(series, replace(asked, of="i-none"), as_of).answer is Answer.OPEN


def test_the_first_in_so_many_days_counts_them_back_from_its_own_day(made):
    again = made["regular"](60)
    again = replace(again, happenings=(*again.happenings, made["happening"](80, id="again")))
    asked = replace(question(again, Asked.FIRST, 75, 95), lasting=20)
    as_of = again.begins + timedelta(95)
    found = check(again, asked, as_of)
    assert found.answer is Answer.SUPPORTED
    assert found.readings[0].first == again.begins + timedelta(60)
    assert check(again, replace(asked, lasting=30), as_of).answer is Answer.CONTRADICTED


def test_the_busiest_day_is_the_one_with_most_incidents(made):
    days = [*range(20), 19, 19, 19, 19]
    series = replace(
        made["regular"](20),
        happenings=tuple(made["happening"](at, id=f"d{k}") for k, at in enumerate(days)),
    )
    assert answer(series, Asked.BUSIEST, 0, 19, at=19).answer is Answer.SUPPORTED
    assert answer(series, Asked.BUSIEST, 0, 18, at=19).answer is not Answer.SUPPORTED


def test_doubled_compares_with_as_many_days_before(made):
    sparse = [made["happening"](at, id=f"a{at}") for at in range(0, 60, 3)]
    dense = [made["happening"](at, id=f"b{at}-{k}") for at in range(60, 120) for k in range(3)]
    series = replace(made["regular"](60), happenings=(*sparse, *dense))
    assert answer(series, Asked.RATIO, 60, 119, at=119, factor=2.0).answer is Answer.SUPPORTED
    assert answer(series, Asked.RATIO, 60, 119, at=119, factor=0.5).answer is Answer.CONTRADICTED


def test_stopped_asks_for_a_halt(made):
    series = made["regular"](120)
    assert answer(series, Asked.STOPPED, 0, 119, at=119).answer is Answer.CONTRADICTED
    assert answer(series, Asked.STOPPED, 0, 122, at=122).answer is not Answer.SUPPORTED
    assert answer(series, Asked.STOPPED, 0, 170, at=170).answer is Answer.SUPPORTED


def test_readings_that_oppose_each_other_leave_a_count_open(made):
    busy = tuple(made["happening"](40, id=f"m{k}") for k in range(30))
    series = replace(made["regular"](60), happenings=(*made["regular"](60).happenings, *busy))
    day = made["first"] + timedelta(40)
    asked = read(
        f"fewer than 15 attacks since {day.day} {day:%B}", made["first"] + timedelta(46), series.begins
    )
    found = check(series, asked, made["first"] + timedelta(46))
    assert {one.answer for one in found.readings} >= {Answer.CONTRADICTED}
    assert found.answer in {Answer.CONTRADICTED, Answer.OPEN}


@pytest.mark.parametrize("asked", [asked for asked in Asked if asked is not Asked.STOPPED])
def test_days_that_lie_ahead_are_never_judged(made, asked):
    found = answer(made["regular"](60), asked, 100, 120, at=70, count=Range(3, None), factor=2.0)
    assert found.answer is Answer.OPEN
