from __future__ import annotations

import numpy as np
import pytest

from onrecord.tempo import regimes

HAZARD = np.array([regimes.START_HAZARD])


def run(masses, exposures=None):
    belief = regimes.unknowing(HAZARD, HAZARD)
    for at, mass in enumerate(masses):
        exposure = 1.0 if exposures is None else exposures[at]
        belief, _ = regimes.step(belief, np.array([float(mass)]), np.array([exposure]))
    return belief


def test_beliefs_stay_probabilities():
    belief = run([0, 3, 1, 0, 40, 0, 0, 0.5])
    assert belief.states.sum(axis=(2, 3)) == pytest.approx(1)
    assert belief.weights.sum(axis=1) == pytest.approx(1)
    assert 0 <= regimes.stopped(belief)[0] <= 1


def test_a_silence_after_steady_attacks_grows_into_a_halt_and_attacks_end_it():
    steady = [2, 1, 3, 2, 2] * 20
    assert regimes.stopped(run(steady))[0] < 0.02
    assert regimes.stopped(run([*steady, *[0] * 20]))[0] > 0.9
    assert regimes.stopped(run([*steady, *[0] * 20, 2, 2, 3, 1]))[0] < 0.05


def test_one_stray_incident_does_not_end_a_halt_for_the_filter():
    steady = [2, 1, 3, 2, 2] * 20
    assert regimes.stopped(run([*steady, *[0] * 40, 1, 0, 0, 0, 0]))[0] > 0.5


def test_a_silence_that_nobody_would_have_told_of_is_no_halt():
    steady, dark = [2, 1, 3, 2, 2] * 20, [0] * 20
    belief = run([*steady, *dark], [1.0] * 100 + [0.0] * 20)
    assert regimes.stopped(belief)[0] < 0.1


def test_days_that_are_alike_are_worked_out_once_and_come_out_the_same():
    masses, exposures = np.array([0.0, 2.0] * 6), np.array([1.0, 0.5] * 6)
    together = regimes.likelihoods(masses, exposures)
    alone = [regimes.likelihoods(masses[k : k + 1], exposures[k : k + 1]) for k in range(12)]
    for part in range(3):
        assert np.allclose(together[part], np.concatenate([one[part] for one in alone]))


def test_quiet_days_ahead_are_more_probable_in_a_halt():
    steady = [2, 1, 3, 2, 2] * 20
    assert regimes.quiet_ahead(run(steady))[0] < 0.01
    assert regimes.quiet_ahead(run([*steady, *[0] * 40]))[0] > 0.3


def test_the_rate_lies_between_its_bounds_and_near_what_was_seen():
    low, middle, high = regimes.rates(run([2, 1, 3, 2, 2] * 20))[0]
    assert low < middle < high
    assert 1.2 < middle < 3.2
