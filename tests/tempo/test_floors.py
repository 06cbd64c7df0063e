"""The worked case, and floors under the figures of bench/tempo.py on series of one seed."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest

from onrecord.model import Answer, Change, TempoState

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def bench():
    sys.path.insert(0, str(ROOT))
    from bench import _tempo_methods, _tempo_real, _tempo_scores, _tempo_sim

    yield {
        "methods": _tempo_methods,
        "real": _tempo_real,
        "scores": _tempo_scores,
        "sim": _tempo_sim,
    }
    sys.path.remove(str(ROOT))


@pytest.fixture(scope="module")
def run(bench):
    return bench["methods"].ours(bench["sim"].made(12, 160))


def test_stated_probabilities_are_right_on_a_seed_not_tuned_on(bench, run):
    scores = bench["scores"]
    assert scores.ece(run.halt, run.truth) <= 0.02
    assert scores.brier(run.halt, run.truth) <= 0.036
    textbook = bench["methods"].textbook(list(run.made))
    assert scores.brier(run.halt, run.truth) <= 0.8 * scores.brier(textbook, run.truth)


def test_false_halts_are_rare_and_long_halts_found(bench, run):
    scores = bench["scores"]
    assert scores.false_per_year(run.halt, run, 0.8) <= 0.2
    assert scores.found_within(run.halt, run, 0.8) >= 0.6


def test_stated_probabilities_hold_where_clusters_last_and_halts_are_rare(bench):
    made = bench["sim"].made(12, 96, bench["sim"].SHIFTED)
    shifted = bench["methods"].ours(made)
    assert bench["scores"].ece(shifted.halt, shifted.truth) <= 0.03


def test_ordinary_gaps_are_seldom_called_unusual(run):
    assert run.flagged_gaps() <= 0.015


def test_quiet_days_ahead_are_forecast_better_than_by_a_poisson(run):
    assert run.quiet_gain() >= 0.2


@pytest.fixture(scope="module")
def us_forces(bench):
    if not bench["real"].DATA.is_dir():
        pytest.skip("../shared/data/tempo is not here")
    return bench["real"].us_forces()


def said(series, *day):
    from onrecord.tempo import follow

    return follow.on((series,), date(*day), follow.Plan())[0]


def test_the_pause_of_november_2023_is_silent_but_not_established(us_forces):
    one = said(us_forces, 2023, 11, 28)
    assert one.silent_days == 5
    assert one.state is TempoState.QUIET
    assert one.p_halt < 0.5


def test_the_halt_of_february_2024_is_probable_after_a_fortnight(us_forces):
    one = said(us_forces, 2024, 2, 18)
    assert one.silent_days == 14
    assert 0.8 <= one.p_halt <= 0.95
    assert one.state is TempoState.PROBABLE
    assert one.silence < 0.002


def test_the_attacks_of_april_2024_are_a_breach_and_no_resumption(us_forces):
    assert said(us_forces, 2024, 4, 24).changes == (Change.BREACH,)


@pytest.mark.parametrize(
    ("sentence", "answer", "entailed"),
    [
        ("no attacks since 4 February", Answer.CONSISTENT, True),
        ("more than twenty attacks in the two weeks before 29 January", Answer.SUPPORTED, False),
        ("more than forty attacks in the two weeks before 29 January", Answer.CONTRADICTED, False),
    ],
)
def test_the_sentences_of_the_worked_case_are_judged_by_the_totals(us_forces, sentence, answer, entailed):
    from onrecord.tempo.check import check
    from onrecord.tempo.question import read

    as_of = date(2024, 2, 18)
    found = check(us_forces, read(sentence, as_of, us_forces.begins), as_of)
    assert (found.answer, found.entailed) == (answer, entailed)
