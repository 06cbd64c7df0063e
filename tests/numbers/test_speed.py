from __future__ import annotations

import time

import pytest

from onrecord.numbers import find_numbers


@pytest.mark.parametrize(
    "piece", ["1 ", "scores ", "one and ", "5-", "at least a ", "two hundred ", "No ", "1,"]
)
def test_time_grows_with_the_text_alone(piece):
    def seconds(times):
        # the collector may stop over what other tests left behind: the least of three is the work itself
        return min(once(piece * times) for _ in range(3))

    def once(text):
        start = time.process_time()
        find_numbers(text)
        return time.process_time() - start

    seconds(100)
    assert seconds(16_000) < 10 * seconds(4_000) + 0.5
