"""Which acts are told as part of a tally; every text was written for the tests."""

from __future__ import annotations

import random
from datetime import date

import pytest

from onrecord.claims.one_happening import one_happening
from onrecord.claims.parts import parts
from onrecord.claims.rules import Rules
from onrecord.model import Days, Form

PUBLISHED = Days.on(date(2024, 3, 6))
LINES = (
    "The coalition conducted 9 strikes in Syria and Iraq. In Syria, it conducted 6 strikes. In Iraq, it "
    "conducted 3 strikes.\n\nNear Raqqa, four strikes hit two bridges. Near Manbij, two strikes hit a "
    "tunnel. Near Mosul, one strike hit a depot. Near Bayji, two strikes hit a tank."
)
CHOSEN = (
    "There were six attacks in the capital on Sunday. In the deadliest attack, a bomb killed 20 people in a "
    "market.\n\nThe army reported three clashes in the north. One of the clashes took place near Selim."
)


def links(report, reading):
    """Give the words of each act that is part of a tally, with those of the tally, in reading order."""
    by = {claim.id: claim for claim in reading.claims}
    ordered = sorted((c for c in reading.claims if c.part_of is not None), key=lambda c: c.trigger)
    return [(c.trigger.of(report.text), by[c.part_of].trigger.of(report.text)) for c in ordered]


TOLD = [
    # the third of its kind: the news, a like act just before, or the subject itself
    (
        (
            "A car bomb killed nine people in Arn on Monday. Police closed the roads.\n\nIt is the third "
            "bombing in the town this month."
        ),
        [("car bomb", "bombing")],
    ),
    (
        (
            "Shells hit the port of Arn on Monday, killing four. A later raid in Selim wounded two. It was "
            "the second raid on Selim this week."
        ),
        [("raid", "raid")],
    ),
    (
        (
            "Gunmen shot dead a judge in Selim on Monday.\n\nThe ambush of the judge is the second attack on "
            "the courts in a week."
        ),
        [("ambush", "attack")],
    ),
    (
        "A car bomb exploded in Selim on Monday, killing 20 people, the fifth attack there this month.",
        [("car bomb", "attack")],
    ),
    ("A bomb killed nine in Arn, the second bombing in two days.", [("bomb", "bombing")]),
    ("Rebels attacked the base on Sunday, their third attack in a week.", [("attacked", "attack")]),
    ("The bombing in Selim, the third such attack this year, killed nine.", [("bombing", "attack")]),
    # one of several
    (
        "The strike was the latest in a series of three attacks on the port this month.",
        [("strike", "attacks")],
    ),
    ("The bombing in Mosul was the deadliest of 14 attacks in Iraq this month.", [("bombing", "attacks")]),
    (
        "Rebels carried out five attacks this week, including an ambush on a convoy near Arn.",
        [("ambush", "attacks")],
    ),
    (
        "Several attacks were reported on Sunday, among them a raid on a police post in Selim.",
        [("raid", "attacks")],
    ),
    (
        (
            "The rebels carried out two attacks on Monday. The first attack killed three soldiers in Arn. "
            "The second attack hit a depot in Selim."
        ),
        [("attack", "attacks"), ("attack", "attacks")],
    ),
    (
        (
            "Clashes in various parts of the country killed ten rebels on Sunday. One of the clashes "
            "took place near Arn."
        ),
        [("clashes", "Clashes")],
    ),
    (CHOSEN, [("attack", "attacks"), ("clashes", "clashes")]),
]


@pytest.mark.parametrize(("text", "found"), TOLD)
def test_what_is_told_as_one_of_several_is_part_of_their_tally(read, text, found):
    assert links(*read(text, published=PUBLISHED)) == found


NONE = [
    # no tally
    "A bomb exploded in Arn on Monday. One of the worst attacks of the war killed 90 people in May.",
    "Police arrested nine men on Sunday. In another attack, a bomb killed two soldiers.",
    "It was the first attack in Arn since May. Two soldiers were killed.",
    "The third attack, a car bombing, killed nine.",
    "On Sunday, the second attack killed four guards.",
    "Rebels struck the depot, the first attack there since May.",
    "A bomb killed nine in Arn. Doctors said the second attack was worse.",
    # people, not acts
    "Soldiers killed four people, including a boy who was shot in the market.",
    # a tally of what did not happen
    "The army threatened three attacks on the town. In one attack on Sunday a soldier was killed.",
    # another act than what is counted
    "The army reported three clashes on Sunday. The first attack on the town killed nine in May.",
    # by others, on another day
    "The army carried out 20 strikes this week. In another attack, gunmen killed a judge in Selim.",
    "Police counted five attacks on shops this month. In one attack on 3 May 2015 a guard was killed.",
    # far from it
    (
        "The army reported three clashes. Talks went on. Shops were open. Schools were not. It rained. In "
        "one clash a soldier was killed."
    ),
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_told_beside_several_is_no_part_of_them(read, text):
    assert links(*read(text, published=PUBLISHED)) == []


def test_counts_that_add_up_to_one_told_before_are_its_parts(read):
    _, reading = read(LINES, published=PUBLISHED)
    claims = sorted(reading.claims, key=lambda claim: claim.trigger)
    number = {claim.id: at for at, claim in enumerate(claims)}
    assert [number.get(claim.part_of) for claim in claims] == [None, 0, 0, 1, 1, 2, 2]


APART = [
    # they don't add up
    LINES.replace("four strikes", "five strikes").replace(
        "In Iraq, it conducted 3", "In Iraq, it conducted 2"
    ),
    # other days
    (
        "Militants carried out seven attacks in January. They carried out two attacks in March and five "
        "attacks in April, police said."
    ),
    # other acts
    "Militants carried out seven attacks in Selim. Two raids hit Arn, and five ambushes hit convoys.",
    # one alone
    "Militants carried out four attacks in Selim. Four attacks hit Arn.",
]


@pytest.mark.parametrize("text", APART)
def test_counts_that_do_not_add_up_or_are_of_other_acts_are_no_parts(read, text):
    assert links(*read(text, published=PUBLISHED)) == []


def drafts_of(world, read, text):
    found = []
    rules = Rules(world, judge=lambda drafts, claims: found.extend(drafts) or tuple(claims))
    report, _ = read(text, published=PUBLISHED)
    next(iter(rules.extract([report])))
    return found


@pytest.mark.parametrize("text", [LINES, CHOSEN, *(text for text, _ in TOLD)])
def test_links_lead_to_a_tally_never_in_a_ring_and_in_whatever_order_drafts_come(world, read, text):
    drafts = drafts_of(world, read, text)
    found = parts(drafts, {})
    assert found
    assert all(drafts[whole].form is Form.TALLY for whole in found.values())
    for part in found:
        over, seen = found.get(part), {part}
        while over is not None:
            assert over not in seen
            seen.add(over)
            over = found.get(over)
    order = list(range(len(drafts)))
    random.Random(7).shuffle(order)
    turned = parts([drafts[n] for n in order], {})
    assert {order[a]: order[b] for a, b in turned.items()} == found


def test_nothing_is_part_of_what_tells_the_same_happening(world, read):
    drafts = drafts_of(world, read, "The strike was the latest in a series of three attacks on the port.")
    assert dict(one_happening(drafts)) == {}
    ((part, whole),) = parts(drafts, {}).items()
    assert parts(drafts, {part: whole}) == {}
