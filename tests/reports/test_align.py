"""Where an extractor's words stand among the blocks."""

from __future__ import annotations

import random
import time

from hypothesis import given
from hypothesis import strategies as st

from onrecord.reports.align import kept


def test_a_block_that_was_kept_whole_is_found_however_its_blanks_changed():
    assert kept(["Menu", "Two men were held.", "Share"], "Two men\nwere  held.") == (0.0, 1.0, 0.0)


def test_a_teaser_that_repeats_the_headline_is_not_the_headline():
    blocks = ["Bridge closed after blast", "The bridge was closed on Monday.", "Bridge closed after blast"]
    assert kept(blocks, "Bridge closed after blast\nThe bridge was closed on Monday.") == (1.0, 1.0, 0.0)


def test_a_block_that_was_shortened_is_kept_in_part():
    (share,) = kept(["one two three four five six seven eight"], "one two three four")
    assert share == 0.5


def test_nothing_is_kept_of_blocks_without_words():
    assert kept(["—", "", "* * *"], "— words * * *") == (0.0, 0.0, 0.0)


@given(
    st.lists(st.lists(st.sampled_from(list("abcdefghijklmnop")), min_size=1, max_size=9), max_size=9),
    st.data(),
)
def test_what_is_kept_of_distinct_blocks_is_what_was_extracted(words, data):
    blocks = [" ".join(f"{word}{number}" for word in block) for number, block in enumerate(words)]
    chosen = [data.draw(st.booleans()) for _ in blocks]
    extracted = "\n".join(block for block, taken in zip(blocks, chosen, strict=True) if taken)
    assert [share == 1.0 for share in kept(blocks, extracted)] == chosen


@given(st.lists(st.text("ab ", max_size=20), max_size=12), st.text("ab ", max_size=60))
def test_shares_are_shares_and_there_is_one_for_each_block(blocks, extracted):
    shares = kept(blocks, extracted)
    assert len(shares) == len(blocks)
    assert all(0.0 <= share <= 1.0 for share in shares)


def test_a_page_of_one_word_repeated_takes_no_long_time():
    start = time.process_time()
    kept(["more"] * 20_000 + ["more " * 5_000], "more " * 40_000)
    assert time.process_time() - start < 5


def test_the_order_of_long_pages_is_followed():
    chance = random.Random(4)
    blocks = [
        " ".join(chance.choices(["fire", "town", "army", "road", "said", "the"], k=9)) for _ in range(400)
    ]
    assert sum(share == 1.0 for share in kept(blocks, "\n".join(blocks))) > 390
