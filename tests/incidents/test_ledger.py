"""Ids of incidents stay while their claims stay together; what becomes of each is told."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.incidents import carried
from onrecord.model import (
    ClaimId,
    Days,
    Fate,
    Gathered,
    Incident,
    IncidentId,
    Lineages,
    ReportId,
    Status,
)

WHEN = Days.on(date(2024, 3, 4))
AT = datetime(2024, 3, 5, tzinfo=UTC)


def incident(*claims):
    return Incident(
        id=IncidentId("i-new"),
        kind="attack",
        status=Status.ONE_ORIGIN,
        low=1,
        high=1,
        origins=(),
        when=WHEN,
        stated=True,
        place=None,
        fields=(),
        stances=(),
        drifts=(),
        claims=tuple(ClaimId(one) for one in sorted(claims)),
        attached=(),
        reports=(ReportId("r-1"),),
        sources=("a.txt",),
    )


def gathered(*groups):
    return Gathered(
        incidents=tuple(incident(*group) for group in groups),
        doubts=(),
        lineages=Lineages(descents=(), kin=()),
    )


def after(*groups):
    """The ids and claims that a first gathering gives."""
    found, _ = carried({}, (), gathered(*groups))
    return {one.id: frozenset(one.claims) for one in found.incidents}


def fates(held, *groups):
    found, entries = carried(held, held, gathered(*groups))
    return {one.id: set(one.claims) for one in found.incidents}, [
        (e.incident, e.fate, e.other) for e in entries
    ]


def test_what_stays_together_keeps_its_id():
    held = after("ab", "cd")
    ids, told = fates(held, "ab", "cd")
    assert set(ids) == set(held)
    assert told == []


def test_a_new_claim_changes_an_incident_and_not_its_id():
    held = after("ab")
    ids, told = fates(held, "abz")
    assert set(ids) == set(held)
    assert [fate for _, fate, _ in told] == [Fate.CHANGED]


def test_a_smaller_first_claim_renames_nothing():
    held = after("mn")
    ids, _ = fates(held, "amn")
    assert set(ids) == set(held)


def test_merged_incidents_leave_a_pointer():
    held = after("abc", "de")
    large = next(ident for ident, claims in held.items() if len(claims) == 3)
    small = next(ident for ident in held if ident != large)
    ids, told = fates(held, "abcde")
    assert set(ids) == {large}
    assert (small, Fate.MERGED, large) in told


def test_the_larger_part_of_a_split_keeps_the_id():
    held = after("abcde")
    (old,) = held
    ids, told = fates(held, "abc", "de")
    assert ids[old] == set("abc")
    (new,) = set(ids) - {old}
    assert (new, Fate.SPLIT, old) in told


def test_what_no_claim_supports_is_gone():
    held = after("ab", "c")
    lost = next(ident for ident, claims in held.items() if claims == {"c"})
    _, told = fates(held, "ab")
    assert (lost, Fate.GONE, None) in told


def test_an_id_is_never_given_twice():
    held = after("ab")
    (old,) = held
    found, _ = carried({}, (old,), gathered("ab"))
    assert found.incidents[0].id != old


GROUPS = st.lists(st.sampled_from("abcdefgh"), unique=True).map(sorted)


@st.composite
def partitions(draw):
    letters = draw(GROUPS)
    where = [draw(st.integers(0, 3)) for _ in letters]
    return [
        "".join(letter for letter, at in zip(letters, where, strict=True) if at == group)
        for group in sorted(set(where))
    ]


@settings(max_examples=150, deadline=None)
@given(partitions(), partitions())
def test_the_ledger_tells_how_one_gathering_became_the_next(before, now):
    held = after(*before)
    found, entries = carried(held, held, gathered(*now))
    told = dict(held)
    for entry in entries:
        if entry.fate in {Fate.MERGED, Fate.GONE}:
            del told[entry.incident]
        else:
            told[entry.incident] = frozenset(entry.claims)
    assert told == {one.id: frozenset(one.claims) for one in found.incidents}
    assert len({one.id for one in found.incidents}) == len(found.incidents)


@settings(max_examples=60, deadline=None)
@given(partitions())
def test_gathering_the_same_again_is_no_news(groups):
    held = after(*groups)
    assert carried(held, held, gathered(*groups))[1] == ()


def test_what_was_merged_and_parted_again_has_both_its_ids_whichever_claim_comes_first():
    for mine, other in (("c-a", "c-b"), ("c-b", "c-a")):
        merged = {IncidentId("i-mine"): frozenset({ClaimId(mine), ClaimId(other)})}
        lost = {IncidentId("i-other"): frozenset({ClaimId(other)})}
        now = Gathered(
            incidents=tuple(incident(one) for one in sorted((mine, other))),
            doubts=(),
            lineages=Lineages(descents=(), kin=()),
        )
        named, _ = carried(merged, [*merged, *lost], now, lost)
        assert {one.claims[0]: one.id for one in named.incidents} == {mine: "i-mine", other: "i-other"}
