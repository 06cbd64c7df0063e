from __future__ import annotations

import pytest

from onrecord.errors import AmbiguousItem, NoSuchItem


def test_an_id_may_be_shortened_while_it_fits_one(filled):
    reader, claims = filled
    whole = claims["toll"].id
    assert reader.find("claim", whole) == whole
    assert reader.find("claim", whole.upper()[:12]) == whole
    assert reader.claim(whole[2:12]).claim == claims["toll"]


def test_an_id_that_fits_several_says_so(filled):
    reader, _ = filled
    with pytest.raises(AmbiguousItem, match="fits 4 ids"):
        reader.find("claim", "c-")


@pytest.mark.parametrize("what", ["page", "report", "reading", "claim"])
def test_an_id_that_is_not_there_is_named(filled, what):
    reader, _ = filled
    with pytest.raises(NoSuchItem, match=f'No {what} "nothing%'):
        reader.find(what, "nothing%")
