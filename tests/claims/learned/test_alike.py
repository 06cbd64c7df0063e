"""Passages around which the network reads the same words are likelier one happening."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.claims import one_happening
from onrecord.claims.learned.alike import ROWS, Alike, Around
from onrecord.claims.learned.happenings import Happening
from onrecord.claims.learned.kinds import MODALITIES
from onrecord.claims.learned.roles import ROLES, Read
from onrecord.claims.rules import Rules
from onrecord.model import Modality, Span

TEXT = (
    "Rebels shelled a depot at the port of Orvel on Monday. "
    "A shell hit the depot near Orvel, in the Korvo hills. "
    "Three guards died there."
)
REAL = (0.9, *[0.1 / (len(MODALITIES) - 1)] * (len(MODALITIES) - 1))
OTHERWISE = (0.1, 0.9, *[0.0] * (len(MODALITIES) - 2))


def span(words, after=0):
    start = TEXT.index(words, after)
    return Span(start, start + len(words))


def read_around(word, held=REAL, nobody=0.0, **roles):
    """Give what is read around a word: words of roles with their shares, nobody for the others."""
    return Happening(
        span=word,
        sure=0.9,
        kind="attack",
        kind_sure=0.9,
        modality=Modality.HAPPENED,
        roles=tuple(
            Read(
                role=role,
                span=word,
                sure=0.9,
                nobody=nobody if role in roles else 1.0,
                words=tuple(roles.get(role, ())),
            )
            for role in ROLES
        ),
        held=held,
    )


@pytest.fixture
def drafts(report_of, world):
    """Give the drafts of the text in reading order."""
    found = []
    rules = Rules(world, judge=lambda those, claims: found.extend(those) or tuple(claims))
    next(iter(rules.extract([report_of(TEXT)])))
    return sorted(found, key=lambda draft: draft.trigger)


def compared(drafts, first, second):
    """Compare the first two drafts by what is read around each."""
    words = [d.sentence.tokens[d.cluster.chief.at].span for d in drafts[:2]]
    read = {word.start: read_around(word, **how) for word, how in zip(words, (first, second), strict=True)}
    return Alike(TEXT, read).rows(drafts[1], drafts[0])


ORVEL, ORVEL_AGAIN = span("Orvel"), span("Orvel", TEXT.index("near"))


def test_the_same_words_for_where_speak_for_one_wherever_they_stand(drafts):
    rows = compared(drafts, {"place": [(ORVEL, 0.8)]}, {"place": [(ORVEL_AGAIN, 0.3)]})
    assert rows[f"{ROWS}place"] == pytest.approx(1.0)
    assert set(rows) == {f"{ROWS}place", f"{ROWS}held"}


def test_words_in_part_the_same_speak_for_it_in_part(drafts):
    both = [(ORVEL_AGAIN, 0.5), (span("Korvo"), 0.5)]
    rows = compared(drafts, {"place": [(ORVEL, 0.8)]}, {"place": both})
    assert 0.5 < rows[f"{ROWS}place"] < 0.9


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"place": [(ORVEL, 0.8)]}, {"place": [(span("Korvo"), 0.8)]}),
        ({"place": [(span("the"), 0.8)]}, {"place": [(span("the"), 0.8)]}),
        ({"place": [(ORVEL, 0.8)], "nobody": 1.0}, {"place": [(ORVEL, 0.8)]}),
        ({"place": [(ORVEL, 0.8)]}, {"target": [(ORVEL, 0.8)]}),
        ({}, {}),
    ],
)
def test_other_words_mere_joints_another_role_and_nobody_speak_for_nothing(drafts, first, second):
    assert set(compared(drafts, first, second)) == {f"{ROWS}held"}


def test_acts_held_in_one_way_are_likelier_one_than_those_held_in_two(drafts):
    same, other = (compared(drafts, {}, {"held": held}) for held in (REAL, OTHERWISE))
    assert same[f"{ROWS}held"] == pytest.approx(1.0)
    assert other[f"{ROWS}held"] < 0.3


def test_what_it_did_not_read_around_is_left_to_the_rules(drafts):
    alone = Alike(TEXT, {})
    assert alone.rows(drafts[1], drafts[0]) == {}
    rows = {"always": 1.0, "place.same": 1.0}
    assert one_happening.weigh(rows, alone) == one_happening.weigh(rows)
    told = rows | {f"{ROWS}held": 1.0}
    assert one_happening.weigh(told, alone) != one_happening.weigh(told)


@given(
    st.lists(st.floats(0.01, 1), min_size=2, max_size=2), st.lists(st.floats(0.01, 1), min_size=2, max_size=2)
)
def test_it_is_between_nothing_and_all_and_the_same_both_ways(one, other):
    words = ORVEL, span("Korvo")
    first, second = (
        Around.of(TEXT, read_around(ORVEL, place=tuple(zip(words, shares, strict=True))))
        for shares in (one, other)
    )
    there, back = first.rows(second), second.rows(first)
    assert there == pytest.approx(back)
    assert all(0 <= amount <= 1 + 1e-9 for amount in there.values())


def test_words_alike_lift_the_odds_and_words_of_two_ways_lower_them(drafts):
    words = [d.sentence.tokens[d.cluster.chief.at].span for d in drafts[:2]]
    beside = Alike(TEXT, {word.start: read_around(word) for word in words})
    rows = {"always": 1.0, f"{ROWS}held": 1.0}
    for role in ("target", "place", "when"):
        assert one_happening.weigh(rows | {f"{ROWS}{role}": 1.0}, beside) > one_happening.weigh(rows, beside)
    assert one_happening.weigh(rows | {f"{ROWS}held": 0.1}, beside) < one_happening.weigh(rows, beside)


def test_passages_that_are_read_alike_join_and_those_read_otherwise_stay_apart(drafts):
    words = [d.sentence.tokens[d.cluster.chief.at].span for d in drafts[:2]]
    same = {role: [(ORVEL, 0.9)] for role in ("target", "place", "when")}
    for second, joined in ((same, True), ({"held": OTHERWISE}, False)):
        read = {
            words[0].start: read_around(words[0], **same),
            words[1].start: read_around(words[1], **second),
        }
        assert (1 in dict(one_happening.one_happening(drafts, Alike(TEXT, read)))) is joined
