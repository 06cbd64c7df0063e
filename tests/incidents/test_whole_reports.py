"""What two whole reports say for and against claims of theirs."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from scenes import KINDS, account, claim, gathered, groups, report, town

from onrecord.incidents.happenings import happenings, said
from onrecord.incidents.whole_reports import whole_reports
from onrecord.model import Days, When

MET = date(2024, 3, 31)
FERRY = (
    "Shells fell on Marrun.",
    "The ferry to the salt works sank at its moorings with sacks of barley aboard.",
    "Divers searched the estuary below the lighthouse for a missing bosun.",
)
SUNK = (
    "Marrun came under fire.",
    "A ferry went down at its moorings near the salt works, barley sacks floating off.",
    "The bosun is missing and divers work the estuary beside the lighthouse.",
)
ORCHARD = (
    "Guns opened up on Marrun.",
    "An orchard of almonds burnt down behind the weaving school and its kiln.",
    "Beekeepers carried hives past the aqueduct to the upper terraces.",
)


def told(world, sentences, outlet, **changes):
    """A report without a day whose every sentence is a claim; the first has a place."""
    one = report(" ".join(sentences), outlet=outlet, day=MET)
    when = When(days=Days(None, MET), span=None, stated=False, rule="made")
    made = [claim(one, each, each.split()[1], when=when, **changes) for each in sentences]
    return account(one, world, *made)


def rows(world, one, other):
    first = next(happenings([one], KINDS, world))
    second = next(happenings([other], KINDS, world))
    return {row: amount for sign in whole_reports(first, second) for row, amount in sign.parts}


def test_reports_that_share_rare_words_are_more_alike_than_those_that_share_none(world):
    ferry, sunk, orchard = (
        told(world, each, name) for each, name in ((FERRY, "A"), (SUNK, "B"), (ORCHARD, "C"))
    )
    assert rows(world, ferry, sunk)["reports.alike"] > rows(world, ferry, orchard)["reports.alike"]


def test_two_reports_of_one_outlet_are_alike_in_manner_and_not_weighed_by_words(world):
    assert rows(world, told(world, FERRY, "A"), told(world, SUNK, "A")) == {"reports.one-outlet": 1}


def test_claims_of_one_report_are_not_weighed(world):
    first, second, _ = happenings([told(world, FERRY, "A")], KINDS, world)
    assert list(whole_reports(first, second)) == []


def test_short_reports_are_weighed_by_their_claims_alone(world):
    assert rows(world, told(world, FERRY[:1], "A"), told(world, SUNK[:1], "B")) == {}


def test_an_undated_place_joins_two_reports_only_where_they_are_alike_as_wholes(world):
    ferry, sunk, orchard = (
        told(world, each, name, place=town()) for each, name in ((FERRY, "A"), (SUNK, "B"), (ORCHARD, "C"))
    )
    home = {next(iter(those)): those for those in groups(gathered(world, ferry, sunk, orchard))}
    of = {one.id: name for name, each in (("A", ferry), ("B", sunk), ("C", orchard)) for one in each.claims}
    shared = {frozenset(of[claim] for claim in those) for those in home.values()}
    assert any({"A", "B"} <= those for those in shared)
    assert not any("C" in those and len(those) > 1 for those in shared)


WORDS = st.lists(st.sampled_from(" ".join((*FERRY, *ORCHARD)).split()), min_size=1, max_size=40)


@settings(max_examples=50, deadline=None)
@given(words=WORDS, chance=st.randoms(use_true_random=False))
def test_the_words_of_a_report_depend_on_no_order(words, chance):
    mixed = list(words)
    chance.shuffle(mixed)
    assert said(words) == said(mixed) == said([" ".join(mixed)])
