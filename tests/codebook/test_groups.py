"""Kinds that may be words for one happening."""

from __future__ import annotations

from onrecord.codebook import Codebook, group_of


def test_a_raid_told_as_a_clash_may_be_one_happening_and_a_meeting_none_of_it():
    assert group_of("attack") == group_of("clash") == group_of("destroy")
    assert group_of("meet") == "meet"


def test_no_group_bears_the_name_of_a_kind_outside_it():
    kinds = {kind.id for kind in Codebook.load().kinds}
    assert not {group_of(kind) for kind in kinds if group_of(kind) != kind} & kinds
