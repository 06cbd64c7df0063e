"""How weights learn, where torch is installed."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch", reason="torch is not installed: only who trains has it")

from train.learning import AHEAD, adam, height, passed  # noqa: E402 - skipped above where torch is not


def test_rates_rise_and_fall_to_nothing():
    assert (height(0, 0.1, ahead=0), height(0.1, 0.1, ahead=0), height(1, 0.1)) == (0, 1, 0)
    assert 0 < height(0.8, 0.1) < height(0.4, 0.1) < 1
    assert height(1.2, 0.1) == 0


def test_the_first_step_changes_something_already():
    assert 0 < height(0, 0.1) == AHEAD / 0.1


def test_each_part_learns_at_its_own_rate_and_what_is_dropped_hangs_on_the_step_alone():
    def learned():
        slow_, fast = (torch.nn.Parameter(torch.zeros(3)) for _ in range(2))
        optimizer = adam([([slow_], 1e-4), ([fast], 1e-1)])
        mask = torch.nn.Dropout(0.5)
        passed([1.0] * 20, lambda wanted: ((mask(slow_ + fast) - wanted) ** 2).sum(), optimizer, 0.1)
        return slow_.detach(), fast.detach()

    one, other = learned(), learned()
    assert all(torch.equal(a, b) for a, b in zip(one, other, strict=True))
    assert one[1].abs().max() > 50 * one[0].abs().max() > 0
