from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reports.runs import best_run, count_words, ends, seen
from onrecord.reports.stretches import stretches

WEIGHTS = st.lists(st.integers(-40, 40).map(lambda n: n / 10), max_size=25)


@given(WEIGHTS)
def test_no_run_weighs_more_than_the_best(weights):
    start, end = best_run(weights)
    best = sum(weights[start:end])
    for i in range(len(weights)):
        for j in range(i + 1, len(weights) + 1):
            assert sum(weights[i:j]) <= best + 1e-9


def test_where_nothing_speaks_for_an_article_the_run_is_empty():
    assert best_run([-1.0, -0.5]) == (0, 0)
    assert best_run([]) == (0, 0)


@pytest.mark.parametrize(
    ("line", "ended"),
    [
        ("He left.", True),
        ("“He left.”", True),
        ("Did he leave? (AP)", False),
        ("هل غادر؟", True),
        ("他走了。", True),
        ("वह चला गया।", True),
        ("Fire destroys market in the old…", False),
        ("Fire destroys market in the...", False),
        ("Fire destroys market", False),
    ],
)
def test_sentences_end_in_many_scripts_and_never_in_three_dots(line, ended):
    assert ends(line) is ended


def test_scripts_that_do_not_part_words_have_words_too():
    assert count_words("昨夜军方称三名士兵在该市附近被打死") >= 7


def test_a_bio_speaks_against_the_article_and_a_quoted_reporter_does_not():
    bio = "Ann Nobody is the editor and writer for Example Post. You may follow her at @annnobody"
    news = "The reporter was released on Monday, his family said, after nine days in a cell of the ministry."
    (one,), (other,) = ([seen(t, s) for s in stretches(t)] for t in (bio, news))
    assert one.bio
    assert one.weight < 0 < other.weight
    assert not other.bio
