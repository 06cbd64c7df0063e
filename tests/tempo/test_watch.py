from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np

from onrecord.model import Coverage, Days
from onrecord.tempo.watch import Watch


def test_what_becomes_known_later_is_not_in_it(made):
    series = replace(made["regular"](10), happenings=(made["happening"](3), made["happening"](4, late=5)))
    first = made["first"].toordinal()
    watch = Watch((series,), first, first + 20)
    watch.learn(first + 8)
    assert watch.mass[0].sum() == 1
    watch.learn(first + 9)
    assert watch.mass[0].sum() == 2
    assert watch.last[0] == 4


def test_an_incident_of_uncertain_day_is_spread_over_its_days(made):
    series = replace(made["regular"](10), happenings=(made["happening"](3, width=4),))
    first = made["first"].toordinal()
    watch = Watch((series,), first, first + 20)
    watch.learn(first + 20)
    assert watch.mass[0, 2:8].tolist() == [0.0, 0.25, 0.25, 0.25, 0.25, 0.0]
    assert watch.last[0] == 6


def test_blackouts_and_unread_days_have_no_exposure(made):
    day = made["first"]
    series = made["regular"](
        30,
        coverage=Coverage(first=day + timedelta(2), shares=(0.5,)),
        blackouts=(Days(day + timedelta(5), day + timedelta(6)),),
    )
    first = day.toordinal()
    watch = Watch((series,), first, first + 29)
    watch.learn(first + 29)
    exposure = watch.exposure(np.arange(0, 9)[None, :], watch.shares())[0]
    assert exposure.tolist() == [1, 1, 0.5, 1, 1, 0, 0, 1, 1]


def test_days_before_a_series_begins_were_not_watched(made):
    series = made["regular"](5)
    first = made["first"].toordinal() - 3
    watch = Watch((series,), first, first + 10)
    watch.learn(first + 10)
    assert watch.exposure(np.arange(0, 5)[None, :], watch.shares())[0].tolist() == [0, 0, 0, 1, 1]


def test_reports_for_days_long_closed_are_told(made):
    series = replace(made["regular"](10), happenings=(made["happening"](3, late=50),))
    first = made["first"].toordinal()
    watch = Watch((series,), first, first + 60)
    assert watch.learn(first + 52) == frozenset()
    assert watch.learn(first + 53) == {0}
