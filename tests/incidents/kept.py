"""Records that the tests of gathering fill with reports made by hand, and what was gathered in them."""

from __future__ import annotations

from datetime import UTC, datetime

from onrecord import keys
from onrecord.codebook import Codebook
from onrecord.incidents import TELLING, gather, rulings
from onrecord.model import Page, Reading, Sighting
from onrecord.record import open_record, read_record

NOW = datetime(2024, 6, 10, tzinfo=UTC)
KINDS = frozenset(kind.id for kind in Codebook.load().kinds if kind.incidents)


def clock():
    return NOW


def keep(path, told):
    """Add one report to a record."""
    one, claims = told
    page = Page(
        id=one.page,
        source=one.source,
        url=None,
        body=one.text.encode(),
        sha256=one.page_sha256,
        media="text/plain",
    )
    reading = Reading(
        id=keys.reading_id(one.id, "rules", "1"), report=one.id, extractor="rules", version="1", claims=claims
    )
    sighting = Sighting(page=page.id, source=page.source, at=NOW)
    with open_record(path, clock=clock, create=True) as writer:
        writer.write(page, sighting, report=one, readings=[reading])


def at_once(path, world):
    """What gathering everything at once gives, without ids."""
    with read_record(path) as held:
        given_ = tuple(held.judgements())
        return gather(held.accounts(TELLING), KINDS, world, rulings(given_))


def bare(incidents):
    return sorted((str(one.claims), str(replace_id(one))) for one in incidents)


def replace_id(one):
    return (
        one.kind,
        one.status,
        one.low,
        one.high,
        one.origins,
        one.when,
        one.fields,
        one.stances,
        one.attached,
        one.drifts,
    )


def held_now(path):
    with read_record(path) as held:
        return tuple(held.incidents()), {(one.first, one.second) for one in held.doubts()}, held.lineages()


def as_at_once(path, world):
    """What was gathered, in a form that can be held against what gathering everything at once gives."""
    incidents, doubts, lineages = held_now(path)
    expected = at_once(path, world)
    wanted = (
        bare(expected.incidents),
        {(pair.first, pair.second) for pair in expected.doubts},
        expected.lineages,
    )
    return (bare(incidents), doubts, lineages), wanted
