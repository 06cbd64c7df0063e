from __future__ import annotations

import numpy as np

from onrecord.tempo import lasting


def clustered(random, days, memory, mean, number=40):
    """Series whose incidents come in clusters that last about so many days."""
    out = np.zeros((number, days))
    for row in out:
        for start in np.flatnonzero(random.uniform(size=days) < 0.02):
            at = start + np.floor(random.exponential(memory, random.poisson(mean))).astype(int)
            np.add.at(row, at[at < days], 1.0)
    return out


def test_clusters_of_weeks_are_told_from_clusters_of_days():
    random = np.random.default_rng(1)
    short = lasting.measured(clustered(random, 240, 1.0, 10))
    long = lasting.measured(clustered(random, 240, 20.0, 10))
    assert short < 1.75
    assert long > 2.3


def test_independent_days_last_no_longer_than_a_day():
    mass = np.random.default_rng(2).poisson(0.3, (40, 240)).astype(float)
    assert 0.6 < lasting.measured(mass) < 1.3


def test_where_there_is_nothing_to_learn_from_it_is_said_to_be_unknown():
    mass = np.random.default_rng(3).poisson(0.3, (40, 240)).astype(float)
    assert lasting.measured(mass[:, :80]) == lasting.UNKNOWN
    assert lasting.measured(mass[:7]) == lasting.UNKNOWN
    assert lasting.measured(mass * 50) == lasting.UNKNOWN
