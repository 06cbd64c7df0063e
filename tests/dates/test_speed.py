from __future__ import annotations

import time

import pytest

from onrecord.dates import find_dates, find_times


@pytest.mark.parametrize("find", [find_dates, find_times])
@pytest.mark.parametrize(
    "piece",
    [
        "1 ",
        "May 99 ",
        "two days after ",
        "early late mid- ",
        "since from between and ",
        "4-",
        "12 am ",
        "the the last ",
    ],
)
def test_time_grows_with_the_text_alone(find, piece):
    def seconds(times):
        start = time.process_time()
        find(piece * times)
        return time.process_time() - start

    seconds(100)
    assert seconds(16_000) < 10 * seconds(4_000) + 0.5
