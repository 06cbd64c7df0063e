"""The collector of cycles rests while values are made, and is left as it was met."""

from __future__ import annotations

import gc

import pytest

from onrecord.incidents import no_cycles


@no_cycles()
def refused():
    assert not gc.isenabled()
    raise ValueError("met")


def test_the_collector_rests_within_and_runs_again_after_an_error():
    assert gc.isenabled()
    with pytest.raises(ValueError, match="met"):
        refused()
    assert gc.isenabled()


def test_a_collector_that_rested_before_goes_on_resting():
    with no_cycles():
        with no_cycles():
            pass
        assert not gc.isenabled()
