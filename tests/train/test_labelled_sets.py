"""Signs that were read in a wrong encoding."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from train.labelled_sets import fold_of, mended


def test_signs_are_put_right_and_every_other_letter_stays_where_it_is():
    assert mended("the mayor’s â€˜grand planâ€™ fell") == "the mayor’s ‘  grand plan’   fell"
    assert mended("â€œit isnâ€™t oursâ€�, she said") == "“  it isn’  t ours”  , she said"
    assert mended("paid Â£40") == "paid  £40"
    assert mended("Âge and café stay") == "Âge and café stay"


@given(st.text(st.sampled_from("aâ€™œÂ �\n.")))
def test_a_mended_text_is_as_long_as_it_was(text):
    assert len(mended(text)) == len(text)


def test_folds_are_drawn_by_name_alone():
    assert fold_of("flood 12") == fold_of("flood 12")
    assert {fold_of(f"flood {at}") for at in range(60)} == set(range(5))
