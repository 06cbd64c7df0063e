"""Which claims become one incident."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from scenes import DAY, account, claim, gathered, groups, killed, party, report, town

from onrecord.incidents import Rulings, gather
from onrecord.model import Days, Modality, When

TEXT = "Gunmen shot four guards dead at a depot. Police then held a drill, and a second blast hurt nobody."
AGAIN = "Four depot guards were killed by armed men, officials told us after the shooting."


def day(number, *, stated=True):
    return When(days=Days.on(date(2024, 3, number)), span=None, stated=stated, rule="made")


def two(world, first=None, second=None):
    """The same happening in two outlets, each changed as asked."""
    one, other = report(TEXT, outlet="Osna Post"), report(AGAIN, outlet="Kelm Daily")
    same = {"place": town(), "victims": killed(4), "means": "shooting"}
    a = claim(one, "Gunmen shot four guards dead", "shot", **{**same, **(first or {})})
    b = claim(other, "Four depot guards were killed", "killed", **{**same, **(second or {})})
    return account(one, world, a), account(other, world, b)


def test_the_same_day_place_and_toll_are_one_happening(world):
    assert len(groups(gathered(world, *two(world)))) == 1


def test_other_days_are_other_happenings(world):
    assert len(groups(gathered(world, *two(world, second={"when": day(9)})))) == 2


def test_the_day_after_may_be_the_same_night(world):
    assert len(groups(gathered(world, *two(world, second={"when": day(5)})))) == 1


def test_places_far_apart_are_other_happenings(world):
    far = {"place": town("Kelm", lat=36.0)}
    assert len(groups(gathered(world, *two(world, second=far)))) == 2


def test_other_kinds_are_other_happenings(world):
    assert len(groups(gathered(world, *two(world, second={"kind": "protest"})))) == 2


def test_a_city_and_a_day_alone_do_not_merge_what_else_differs(world):
    city = town("Osna", radius=30.0)
    first = {"place": city, "victims": killed(40), "means": "airstrike"}
    second = {"place": city, "victims": killed(2), "means": "ied"}
    assert len(groups(gathered(world, *two(world, first, second)))) == 2


def test_doubt_is_left_to_a_person_with_its_reasons(world):
    vague = {"place": town("Iraq", radius=520.0), "victims": killed(5), "when": day(4, stated=False)}
    second = {**vague, "means": "ied", "victims": killed(4, open_end=True)}
    found = gathered(world, *two(world, {**vague, "means": "shooting"}, second))
    assert len(groups(found)) == 2
    (pair,) = found.doubts
    assert {reason.about for reason in pair.reasons} == {"when", "place", "killed", "means", "words"}


def test_what_is_missing_never_merges(world):
    bare = {"place": None, "victims": None, "means": None, "when": day(4, stated=False)}
    assert len(groups(gathered(world, *two(world, bare, bare)))) == 2


def test_two_claims_that_a_report_tells_apart_are_two(world):
    one = report(TEXT)
    first = claim(one, "Gunmen shot four guards dead", "shot", place=town(), victims=killed(4))
    second = claim(one, "a second blast hurt nobody", "blast", place=town("Kelm", lat=36.0))
    assert len(groups(gathered(world, account(one, world, first, second)))) == 2


def test_what_a_report_calls_the_same_is_one(world):
    one = report(TEXT)
    first = claim(one, "Gunmen shot four guards dead", "shot", place=town(), victims=killed(4))
    second = claim(one, "a second blast hurt nobody", "blast", place=town(), same_as=first.id)
    assert len(groups(gathered(world, account(one, world, first, second)))) == 1


def test_only_what_is_told_as_real_makes_incidents(world):
    unreal = {"modality": Modality.THREATENED}
    assert len(groups(gathered(world, *two(world, unreal, unreal)))) == 0


def test_a_reprint_follows_its_source_whatever_it_changed(world):
    story = (
        f"{TEXT} The mayor of Osna asked for calm, and shops stayed shut through the long weekend after it."
    )
    one, other = report(story, outlet="Osna Post"), report(story, outlet="Kelm Daily", day=date(2024, 3, 6))
    a = claim(one, "Gunmen shot four guards dead at a depot", "shot", place=town(), victims=killed(4))
    b = claim(other, "Gunmen shot four guards dead at a depot", "shot", place=town("Kelm", lat=36.0))
    found = gathered(world, account(one, world, a), account(other, world, b))
    assert groups(found) == {frozenset((a.id, b.id))}
    assert [(drift.field, drift.was, drift.became) for drift in found.incidents[0].drifts] == [
        ("place", "Marrun", "Kelm")
    ]
    assert found.incidents[0].place == a.place
    assert found.incidents[0].contested == ()


def test_people_outrank_the_machine(world):
    accounts = two(world)
    a, b = sorted(each.claims[0].id for each in accounts)
    kinds = frozenset(("attack",))
    apart = gather(accounts, kinds, world, Rulings(different=frozenset(((a, b),))))
    assert len(groups(apart)) == 2
    far = two(world, second={"when": day(28), "place": town("Kelm", lat=40.0)})
    a, b = sorted(each.claims[0].id for each in far)
    together = gather(far, kinds, world, Rulings(same=frozenset(((a, b),))))
    assert len(groups(together)) == 1


def crowd(world):
    """Happenings of some days and places, told by outlets that agree or not."""
    made = []
    for number in range(12):
        text = f"Report {number}: unit {number % 3} attacked post {number % 4} and killed {3 + number % 2}."
        one = report(text, outlet=f"Outlet {number}")
        told_as = claim(
            one,
            text,
            "attacked",
            place=town(f"Post {number % 4}", lat=33 + number % 4, radius=(5.0, 40.0)[number % 2]),
            victims=killed(3 + number % 2),
            when=day(1 + number % 5, stated=number % 3 > 0),
        )
        made.append(account(one, world, told_as))
    return made


@settings(max_examples=30, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_reports_changes_no_incident(world, chance):
    accounts = crowd(world)
    straight = gathered(world, *accounts)
    chance.shuffle(accounts)
    assert gathered(world, *accounts) == straight


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 11))
def test_a_report_that_shares_nothing_touches_no_incident(world, number):
    accounts = crowd(world)
    one = report("Elsewhere a post was attacked.", outlet="Far Away", day=date(2010, 1, 2))
    when = When(days=Days.on(date(2010, 1, 1)), span=None, stated=True, rule="made")
    far = claim(one, "a post was attacked", "attacked", place=town("Nowhere", lat=-20.0 - number), when=when)
    before = groups(gathered(world, *accounts))
    after = groups(gathered(world, *accounts, account(one, world, far)))
    assert after == before | {frozenset((far.id,))}


def test_one_claim_is_in_one_incident(world):
    found = gathered(world, *crowd(world))
    every = [claim_id for incident in found.incidents for claim_id in incident.claims]
    assert len(every) == len(set(every)) == 12


def test_claims_without_actor_place_or_day_are_taken(world):
    one = report(TEXT)
    bare = replace(
        claim(one, "Gunmen shot four guards dead", "shot"),
        when=When(days=Days(), span=None, stated=False, rule="made"),
    )
    found = gathered(world, account(one, world, bare))
    assert found.incidents[0].when == Days(None, date(2024, 3, 5)) or found.incidents[0].when == Days()


def told_as(world, text, outlet, known=DAY, **changes):
    """One report of one sentence, out on a day, whose claim has no day of its own."""
    one = report(text, outlet=outlet, day=known)
    guess = When(days=Days(known - timedelta(days=2), known), span=None, stated=False, rule="made")
    return account(one, world, claim(one, text, text.split()[1], **{"when": guess, **changes}))


def test_rare_words_of_one_day_tie_two_headlines(world):
    one = told_as(world, "Shell hits wedding near Osna.", "A", means="artillery")
    other = told_as(world, "Many wedding guests hurt as shell falls.", "B", means="artillery")
    assert len(groups(gathered(world, one, other))) == 1


def test_common_words_of_one_day_do_not(world):
    one = told_as(world, "Soldiers killed in fighting.", "A")
    other = told_as(world, "Three soldiers killed in the east.", "B")
    assert len(groups(gathered(world, one, other))) == 2


def test_a_toll_that_rises_speaks_of_what_was_told_before(world):
    city = town("Osna", radius=30.0)
    one = told_as(world, "Bomb kills 20 in Osna.", "A", place=city, victims=killed(20), means="ied")
    rising = {"place": city, "victims": killed(31), "means": "ied"}
    later = told_as(world, "Death toll of Osna bomb rises to 31.", "B", date(2024, 3, 9), **rising)
    again = told_as(world, "Bomb kills 31 in Osna.", "B", date(2024, 3, 9), **rising)
    assert len(groups(gathered(world, one, later))) == 1
    assert len(groups(gathered(world, one, again))) == 2


def test_an_undated_retelling_joins_by_place_target_and_toll(world):
    where, who = town("Tower Nine", radius=2.0), party("Kelm guards")
    one = told_as(world, "Drone kills 8 at Tower Nine.", "A", place=where, target=who, victims=killed(8))
    text = "Talks resumed months after the killing of eight Kelm guards at Tower Nine."
    later = told_as(world, text, "B", date(2024, 5, 27), place=where, target=who, victims=killed(8))
    bare = told_as(world, text, "B", date(2024, 5, 27), place=where)
    assert len(groups(gathered(world, one, later))) == 1
    assert len(groups(gathered(world, one, bare))) == 2


def test_what_two_fields_speak_against_is_left_to_a_person(world):
    same = {"place": town(), "victims": killed(12)}
    one, other = two(
        world, {**same, "means": "airstrike", "actor": party("US forces", "united-states")}, same
    )
    assert len(groups(gathered(world, one, other))) == 1
    against = {**same, "means": "ied", "actor": party("Islamic State", "islamic-state")}
    apart = two(world, {**same, "means": "airstrike", "actor": party("US", "united-states")}, against)
    found = gathered(world, *apart)
    assert len(groups(found)) == 2
    assert len(found.doubts) == 1
