from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.tempo import delay


@given(st.lists(st.tuples(st.integers(0, 200), st.integers(0, 60)), max_size=60))
def test_the_known_share_rises_to_one(rows):
    days = np.array([day for day, _ in rows], dtype=float)
    seen = np.array([day + late for day, late in rows], dtype=float)
    share = delay.known_shares(delay.count_delays(days, seen, 200))
    assert share[-1] == 1
    assert (np.diff(share) >= -1e-12).all()
    assert (share > 0).all()


def test_delays_of_days_just_past_do_not_make_reports_look_quick():
    random = np.random.default_rng(3)
    days = np.sort(random.integers(0, 100, 4000)).astype(float)
    late = random.geometric(1 / 8, 4000) - 1
    share = delay.known_shares(delay.count_delays(days, days + late, 99))
    true = 1 - (7 / 8) ** (np.arange(delay.TAIL) + 1)
    known = days + late <= 99
    naive = np.mean(late[known] <= 7)
    assert share[7] == pytest.approx(true[7], abs=0.03)
    assert abs(share[7] - true[7]) < abs(naive - true[7]) + 0.01


def test_where_nothing_is_told_of_delays_all_is_known_on_its_day():
    assert delay.at_once().tolist() == [1.0] * (delay.TAIL + 1)
