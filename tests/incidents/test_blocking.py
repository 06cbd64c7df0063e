"""Claims meet by what they share, as if every one of them were held against every other."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st
from scenes import KINDS, account, claim, killed, party, report, town

from onrecord.incidents import blocking
from onrecord.incidents.happenings import happenings
from onrecord.incidents.meeting_keys import crowd, keys
from onrecord.model import Days, When

DAY = date(2024, 3, 4)
PLACES = (
    None,
    town(),
    town("Kelm", lat=33.4),
    town("Orsa", lat=36.0, lon=47.0),
    town("Iraq", radius=520.0),
    town("Syria", lat=35.0, lon=38.0, radius=400.0, country="SYR"),
)
SAYS = ("A blast tore through a bakery.", "Gunmen raided a convoy.", "Shells fell on a clinic.")


def drawn(chance, number, world):
    """So many claims, two a report, on five days in six places."""
    accounts = []
    for at in range(number // 2):
        words = f"{chance.choice(SAYS)} {chance.choice(SAYS)}"
        one = report(words, outlet=f"Outlet {at}", day=DAY + timedelta(days=5))
        told = []
        for trigger in sorted({words.split()[1], words.split()[-2]}):
            day = Days.on(DAY + timedelta(days=chance.randrange(5)))
            changes = {
                "kind": chance.choice(("attack", "attack", "clash", "protest")),
                "when": When(days=day, span=None, stated=chance.random() < 0.7, rule="made"),
                "place": chance.choice(PLACES),
                "victims": chance.choice((None, killed(4), killed(7))),
                "target": chance.choice((None, party("guards"))),
            }
            told.append(claim(one, words, trigger, **changes))
        accounts.append(account(one, world, *told))
    return list(happenings(accounts, KINDS, world))


def every_pair(made, related):
    """What meets, by going through all pairs."""
    under = {one.id: set(keys(one)) for one in made}
    spots = {one.id: blocking.spot(one) for one in made}
    number = Counter(key for those in under.values() for key in those)
    for one, other in combinations(sorted(made, key=lambda each: each.id), 2):
        here, there = spots[one.id], spots[other.id]
        shared = [key for key in under[one.id] & under[other.id] if number[key] <= crowd(key)]
        meet = any(blocking.loose(key, here) or blocking.loose(key, there) for key in shared)
        if one.group == other.group:
            meet |= (one.report, other.report) in related or (other.report, one.report) in related
        if meet and blocking.near(here, there):
            yield one.id, other.id


@settings(max_examples=12, deadline=None)
@given(chance=st.randoms(use_true_random=False), number=st.sampled_from((6, 40, 120)))
def test_those_meet_who_share_what_few_share(world, chance, number):
    made = drawn(chance, number, world)
    reports = sorted({one.report for one in made})
    related = tuple({tuple(sorted(chance.sample(reports, 2))) for _ in range(3)})
    found = [(one.id, other.id) for one, other in blocking.candidates(made, related)]
    assert len(found) == len(set(found))
    assert set(found) == set(every_pair(made, related))
    chance.shuffle(made)
    again = {(one.id, other.id) for one, other in blocking.candidates(made, related)}
    assert again == set(found)


@settings(max_examples=60, deadline=None)
@given(chance=st.randoms(use_true_random=False))
def test_whether_two_may_be_alike_is_the_same_from_either_side(world, chance):
    one, other = drawn(chance, 4, world)[:2]
    assert blocking.near(blocking.spot(one), blocking.spot(other)) == blocking.near(
        blocking.spot(other), blocking.spot(one)
    )
    assert blocking.comparable(one, other) == blocking.comparable(other, one)
