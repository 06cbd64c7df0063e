from __future__ import annotations

import numpy as np
import pytest

from onrecord.tempo import silence

STOP = np.array([1 / 730])


def judged(before, gap, exposure=1.0):
    mass = np.zeros((1, silence.BACK))
    mass[0, -len(before) :] = before
    watched = np.ones((1, silence.BACK))
    return silence.silences(mass, watched, np.full((1, gap), exposure), STOP)


def test_a_longer_silence_is_more_surprising_and_a_halt_more_probable():
    found = [judged([1.0] * 120, gap) for gap in (1, 3, 6, 12)]
    assert [one.tail[0] for one in found] == sorted((one.tail[0] for one in found), reverse=True)
    assert [one.halted[0] for one in found] == sorted(one.halted[0] for one in found)


def test_days_of_which_little_would_be_known_yet_count_for_little():
    assert judged([1.0] * 120, 10, exposure=0.1).tail[0] > 0.3 > judged([1.0] * 120, 10).tail[0]


def test_incidents_that_come_in_heaps_make_a_silence_less_surprising():
    even, heaped = [1.0] * 90, ([9.0] + [0.0] * 8) * 10
    assert heaped.count(9.0) * 9 == len(even)
    assert judged([*heaped[1:], 9.0], 8).tail[0] > 3 * judged(even, 8).tail[0]


def test_the_days_until_a_silence_is_unusual_lead_to_one_in_a_hundred():
    found = judged([1.0] * 120, 2)
    more = float(found.unusual_after()[0])
    again = silence.tail(found.shape, found.days, found.effective + more)
    assert again[0] == pytest.approx(silence.UNUSUAL)


def test_after_a_surge_the_level_before_it_counts_too():
    surge = [0.1] * 95 + [3.0] * 40
    mass = np.zeros((1, silence.BACK))
    mass[0, -len(surge) :] = surge
    watched = np.ones_like(mass)
    found = silence.silences(mass, watched, np.ones((1, 5)), STOP)
    assert silence.before_surge(mass, watched, found)[0] > 3 * found.tail[0]
    level = np.full_like(mass, 1.0)
    steady = silence.silences(level, watched, np.ones((1, 5)), STOP)
    assert silence.before_surge(level, watched, steady)[0] == steady.tail[0]
