"""What speaks for two claims being about one happening, and what decides nothing."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scenes import KINDS, account, claim, gathered, groups, killed, party, report, town

from onrecord.incidents import pairs
from onrecord.incidents.happenings import happenings
from onrecord.incidents.signs import BARRED
from onrecord.incidents.weights import rarity, weights
from onrecord.model import Days, When

FRIDAY = date(2024, 3, 8)
SURE = 9.0


def told(world, text, outlet, known=FRIDAY, **changes):
    """One report of one sentence, out on a day, whose claim has no day of its own unless it is given."""
    one = report(text, outlet=outlet, day=known)
    guess = When(days=Days(known - timedelta(days=2), known), span=None, stated=False, rule="made")
    return account(one, world, claim(one, text, text.split()[1], **{"when": guess, **changes}))


def undated(known=FRIDAY):
    return When(days=Days(None, known), span=None, stated=False, rule="made")


def evidence(world, *accounts):
    one, other = happenings(accounts, KINDS, world)
    return list(pairs.evidence(one, other, {}))


def rows(world, *accounts):
    return {row: amount for sign in evidence(world, *accounts) for row, amount in sign.parts}


def test_what_agrees_never_speaks_against_and_what_differs_never_for():
    for row, weight in weights().items():
        if row.endswith((".same", ".same-size", ".known", ".name", ".words", ".rarest", ".cosine")):
            assert weight > 0, row
        if row.endswith((".other", ".other-word", ".other-times", ".failed")):
            assert weight < 0, row


def test_a_word_that_is_not_in_the_table_is_as_rare_as_the_rarest_in_it():
    assert rarity("zyzzogeton") >= rarity("ambulance") > rarity("soldier")


def test_rarer_words_in_common_say_more(world):
    rare = rows(
        world, told(world, "Shell hits bakery.", "A"), told(world, "A bakery burnt in the shelling.", "B")
    )
    common = rows(
        world, told(world, "Shell hits house.", "A"), told(world, "A house burnt in the shelling.", "B")
    )
    assert rare["words.rarest"] > common["words.rarest"]


def test_a_claim_that_fits_every_attack_of_its_day_ties_nothing(world):
    place = town("Iraq", radius=520.0)
    one = told(world, "Soldiers killed in the north.", "A", place=place)
    other = told(world, "Fighters killed in an attack.", "B", place=place)
    assert not pairs.decisive(evidence(world, one, other), SURE)
    assert len(groups(gathered(world, one, other))) == 2


def test_where_no_day_ties_them_a_story_and_a_side_are_not_enough(world):
    who = party("US forces", "united-states-forces")
    one = told(world, "He planned attacks on them in the region.", "A", when=undated(), target=who)
    other = told(world, "It struck an outpost and killed some of them.", "B", when=undated(), target=who)
    first, second = happenings([one, other], KINDS, world)
    story = {(first.report, second.report): 1.0}
    found = list(pairs.evidence(first, second, story))
    assert any(row == "story" for sign in found for row, _ in sign.parts)
    assert not pairs.decisive(found, SURE)


def test_where_no_day_ties_them_a_narrow_place_and_a_toll_are(world):
    same = {"when": undated(), "place": town("Marrun"), "victims": killed(7)}
    one = told(world, "Bomb kills seven at the Marrun ferry.", "A", **same)
    other = told(world, "Seven died when a bomb hit the ferry at Marrun.", "B", **same)
    assert len(groups(gathered(world, one, other))) == 1


def test_a_target_that_only_names_the_place_is_weighed_once(world):
    at = {"place": town("Marrun")}
    one = told(world, "Shells fell on Marrun.", "A", target=party("Marrun"), **at)
    other = told(world, "Marrun was hit.", "B", target=party("outskirts of Marrun"), **at)
    found = rows(world, one, other)
    assert found["place.words"] == 1
    assert not any(row.startswith("target.") for row in found)


def test_the_name_of_a_country_is_no_place_in_common(world):
    large = {"place": town("Iraq", radius=520.0)}
    found = rows(
        world, told(world, "Bomb kills two.", "A", **large), told(world, "Two die in blast.", "B", **large)
    )
    assert "place.words" not in found
    assert found["place.within-country"] == 1


@pytest.mark.parametrize(("words", "row"), [("rises to 31", "grown"), ("was 31", "other")])
def test_a_toll_that_is_said_to_rise_is_no_other_toll(world, words, row):
    one = told(world, "Bomb kills 20 in Marrun.", "A", victims=killed(20))
    text = f"Death toll of Marrun bomb {words}." if row == "grown" else f"Dead of Marrun bomb {words}."
    later = told(world, text, "B", FRIDAY + timedelta(days=1), victims=killed(31))
    assert f"killed.{row}" in rows(world, one, later)


def test_at_least_so_many_and_far_more_say_less_than_at_least_so_many_and_hardly_more(world):
    most = told(world, "Bomb kills at least 30 in Marrun.", "A", victims=killed(30, open_end=True))
    near, far = (
        told(world, f"Marrun bomb kills {number}.", "B", victims=killed(number)) for number in (32, 90)
    )
    assert rows(world, most, near)["killed.allowed-times"] < rows(world, most, far)["killed.allowed-times"]


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False))
def test_two_claims_are_as_alike_from_either_side(world, chance):
    """Claims of one country, told with or without days, rising tolls and sides."""
    made = []
    for number in range(2):
        words = chance.choice(("Bomb kills some in Marrun.", "Death toll of Marrun bomb rises to more."))
        changes = {
            "place": chance.choice(
                (None, town("Marrun"), town("Kelm", lat=33.1), town("Iraq", radius=520.0))
            ),
            "victims": chance.choice((None, killed(4), killed(31), killed(60, open_end=True))),
            "means": chance.choice((None, "ied", "suicide", "shooting")),
            "target": chance.choice((None, party("Marrun"), party("guards"))),
        }
        known = FRIDAY + timedelta(days=chance.choice((0, 0, 1, 4)))
        if chance.random() < 0.3:
            changes["when"] = undated(known)
        made.append(told(world, words, f"Outlet {number}", known, **changes))
    one, other = happenings(made, KINDS, world)
    assert pairs.weigh(one, other, {}) == pairs.weigh(other, one, {})
    assert pairs.score(one, other, {}) == pytest.approx(pairs.score(other, one, {}), abs=1e-9)


def test_two_fields_that_differ_are_for_a_person_to_weigh(world):
    one = told(world, "Jets hit Marrun.", "A", means="airstrike", victims=killed(40))
    other = told(world, "Mines hit Marrun.", "B", means="landmine", victims=killed(3))
    assert pairs.clashing(evidence(world, one, other))


def test_what_bars_ends_the_weighing(world):
    one = told(world, "Bomb hits Marrun.", "A", place=town("Marrun"))
    far = told(world, "Bomb hits Kelm.", "B", place=town("Kelm", lat=39.0))
    assert evidence(world, one, far)[-1].weight <= BARRED
    first, second = happenings([one, far], KINDS, world)
    assert pairs.weigh(first, second, {}) is None


def test_of_each_two_reports_the_likest_claims_count(world):
    """What else a report tells of a happening need not be in the other."""
    text = "Bomb kills seven at the Marrun ferry. The blast broke windows nearby."
    one = report(text, outlet="A", day=FRIDAY)
    guess = When(days=Days(FRIDAY - timedelta(days=2), FRIDAY), span=None, stated=False, rule="made")
    place, toll = town("Marrun"), killed(7)
    news = claim(one, "Bomb kills seven at the Marrun ferry", "kills", when=guess, place=place, victims=toll)
    more = claim(one, "The blast broke windows nearby", "broke", when=guess, same_as=news.id)
    other = told(world, "Seven died when a bomb hit the ferry at Marrun.", "B", place=place, victims=toll)
    found = groups(gathered(world, account(one, world, news, more), other))
    assert len(found) == 1
