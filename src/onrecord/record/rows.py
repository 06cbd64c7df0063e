"""What of a value goes into which column, and the value back from its row."""

from __future__ import annotations

import zlib
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple, cast

from onrecord import text as letters
from onrecord.keys import sha256
from onrecord.model import Block, BlockKind, Claim, Days, Furniture, Page, PageId, Reading, Report, Span, Tie
from onrecord.record import serial

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Hashable, Iterable, Iterator

    from onrecord.model import ChainLink, Located, Party, Problem


class Name(NamedTuple):
    """A name a claim can be asked by: its part in the claim, the folded words, the entity or ""."""

    part: str
    folded: str
    entity: str


def moment(at: datetime) -> str:
    """Write a moment so that it sorts as text; raises ValueError where it has no zone."""
    if at.tzinfo is None:
        raise ValueError(f"a moment without a zone: {at}")
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def storable(words: str) -> str:
    """Give words that SQLite can keep: bytes of a path that are no UTF-8 are shown escaped."""
    return words.encode("utf-8", "backslashreplace").decode()


def packed(text: str) -> bytes:
    """Deflate a text."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"))


def unpacked(body: bytes) -> str:
    """Give back a deflated text; raises zlib.error or UnicodeDecodeError where it is damaged."""
    return zlib.decompress(body).decode("utf-8", "surrogatepass")


def day(value: date | None) -> str | None:
    """Write a day, or nothing for an open end."""
    return value.isoformat() if value else None


def days(first: str | None, last: str | None) -> Days:
    """Read an interval."""
    return Days(date.fromisoformat(first) if first else None, date.fromisoformat(last) if last else None)


def known_days(published: Days, first_sighted: str) -> Days:
    """Give the days within which the world came to know a report.

    It is the publication; a sighting bounds it from above, for what was fetched was there.
    """
    seen = datetime.fromisoformat(first_sighted).date()
    last = min(published.last or seen, seen)
    return Days(min(published.first, last) if published.first else None, last)


def page_of(row: sqlite3.Row) -> Page:
    """Read a page."""
    return Page(
        id=PageId(row["id"]),
        source=row["source"],
        url=row["url"],
        body=zlib.decompress(row["body"]),
        sha256=row["sha256"],
        media=row["media"],
        charset=row["charset"],
    )


def layout_columns(report: Report) -> dict[str, object]:
    """Give the columns of a layout but for its digest and its place in the record."""
    outlet = report.outlet.name if report.outlet else None
    return {
        "report": report.id,
        "title": storable(report.title.of(report.text)) if report.title else None,
        "outlet": storable(outlet) if outlet else None,
        "outlet_folded": f" {letters.plain(outlet)} " if outlet else None,
        "language": report.language,
        "published_first": day(report.published.days.first),
        "published_last": day(report.published.days.last),
        "value": serial.dumps(serial.to_plain(Report, replace(report, text="", blocks=()))),
    }


def layout_digest(report: Report) -> str:
    """Tell layouts of one report apart; where it was met, and the subjects of its problems, make none."""
    bare = replace(report, text="", source="", problems=())
    return sha256(serial.dumps(serial.to_plain(Report, bare)).encode("utf-8", "replace"))


def block_rows(report: Report) -> Iterator[tuple[int, str, int, int, str | None, str, float]]:
    """Give the rows of a report's blocks, in order."""
    for ordinal, block in enumerate(report.blocks):
        label = block.furniture.value if block.furniture else None
        place = (ordinal, block.kind.value, block.span.start, block.span.end)
        yield (*place, label, storable(block.rule), block.score)


def blocks_of(held: Iterable[sqlite3.Row]) -> tuple[Block, ...]:
    """Read blocks."""
    return tuple(
        Block(
            kind=BlockKind(row["kind"]),
            span=Span(row["start"], row["end"]),
            rule=row["rule"],
            furniture=Furniture(row["furniture"]) if row["furniture"] else None,
            score=row["score"],
        )
        for row in held
    )


def report_of(value: str, text: str, blocks: tuple[Block, ...]) -> Report:
    """Read a report from its layout, its text and its blocks."""
    return replace(serial.from_plain(Report, serial.loads(value)), text=text, blocks=blocks)


def reading_rest(reading: Reading) -> bytes:
    """Write a reading but for its claims, which have rows of their own."""
    return packed(serial.dumps(serial.to_plain(Reading, replace(reading, claims=()))))


def reading_of(rest: bytes, claims: Iterable[str]) -> Reading:
    """Read a reading from its rest and its claims."""
    return replace(
        serial.from_plain(Reading, serial.loads(unpacked(rest))),
        claims=tuple(claim_of(value) for value in claims),
    )


def claim_of(value: str) -> Claim:
    """Read a claim."""
    return serial.from_plain(Claim, serial.loads(value))


def claim_columns(claim: Claim, text: str) -> dict[str, object]:
    """Give the columns of a claim but for its place in the record."""
    place = claim.place
    return {
        "id": claim.id,
        "report": claim.report,
        "form": claim.form.value,
        "kind": claim.kind,
        "means": claim.means,
        "modality": claim.modality.value,
        "actor": storable(claim.actor.name) if claim.actor else None,
        "target": storable(claim.target.name) if claim.target else None,
        "place": storable(place.name) if place else None,
        "country": place.country if place else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "radius_km": place.radius_km if place else None,
        "when_first": day(claim.when.days.first),
        "when_last": day(claim.when.days.last),
        "when_stated": int(claim.when.stated),
        "score": claim.score,
        "quote": storable(claim.quote.of(text)),
        "value": serial.dumps(serial.to_plain(Claim, claim)),
    }


def claim_names(claim: Claim, text: str) -> list[Name]:
    """Give the names a claim can be asked by, each once: as resolved and as the text has them."""
    found: list[Name] = []
    for part, party in (("actor", claim.actor), ("target", claim.target), ("place", claim.place)):
        if party:
            found += _held_names(part, party, text)
    members = claim.place.members if claim.place else ()
    found += (_country(site.country) for site in members if site.country)
    chains = (
        claim.chain,
        claim.actor.chain if claim.actor else (),
        claim.target.chain if claim.target else (),
    )
    for chain in chains:
        found += (name for link in chain for name in _link_names(link, text))
    return sorted(set(found))


def _held_names(part: str, held: Party | Located, text: str) -> Iterator[Name]:
    yield _name(part, held.name, held.id)
    if held.span:
        yield _name(part, held.span.of(text), held.id)
    for member in held.members:
        yield _name(part, member.name, member.id)
        if member.span:
            yield _name(part, member.span.of(text), member.id)


def _country(code: str) -> Name:
    return Name("country", f" {code.lower()} ", code)


def _link_names(link: ChainLink, text: str) -> Iterator[Name]:
    yield _name("source", link.name, None)
    if link.span:
        yield _name("source", link.span.of(text), None)


def _name(part: str, words: str, entity: str | None) -> Name:
    return Name(part, f" {_plain(words)} ", entity or "")


def claim_ties(claim: Claim) -> list[tuple[str, str]]:
    """Give how a claim bears on others, each once: the tie and the other claim."""
    ties = [(link.tie.value, str(link.claim)) for link in claim.links]
    ties += [(Tie.SAME_AS.value, str(claim.same_as))] if claim.same_as else []
    ties += [(Tie.PART_OF.value, str(claim.part_of))] if claim.part_of else []
    return sorted(set(ties))


def problem_columns(problem: Problem) -> tuple[str, str, str, int]:
    """Give the columns of a problem but for its page and its moment."""
    return (problem.stage, storable(problem.subject), storable(problem.message), int(problem.fatal))


def spans_in(value: object) -> Iterator[Span]:
    """Give every span that a value holds, however deep."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from spans_in(one)
    else:
        for name in _field_names(cast("Hashable", type(value))):
            held = getattr(value, name)
            if held is not None and not isinstance(held, str):
                yield from spans_in(held)


@cache
def _field_names(kind: Hashable) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


@lru_cache(maxsize=4096)
def _plain(words: str) -> str:
    """Fold a name; the same names come again and again."""
    return letters.plain(words)
