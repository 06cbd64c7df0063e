"""What the record holds of claims: those asked for, one with all that stands behind it, words found."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord import record
from onrecord.answers import wording
from onrecord.claims import rulebook
from onrecord.model import BlockKind, Problem

if TYPE_CHECKING:
    from collections.abc import Container, Iterator
    from pathlib import Path

    from onrecord.model import Claim, ClaimId, Reading, Report, Span

_AROUND = 240
_COUNTED = {"victims": "killed"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a claim in words: its value, the exact words behind it, the rule that gave it and why.

    `sure` is how likely it is right, or None where that is not known.
    """

    name: str
    value: str
    words: str | None
    rule: str | None
    reason: str | None
    sure: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A claim with everything that stands behind it.

    `before` and `after` are the words around its quote; `links` say how it bears on other claims and how
    they bear on it.
    """

    held: record.HeldClaim
    report: Report
    before: str
    after: str
    fields: tuple[Field, ...]
    links: tuple[str, ...]
    readings: int


def claims(db: Path, asked: record.ClaimFilter) -> Iterator[record.HeldClaim]:
    """Give the claims asked for, one at a time; raises NoSuchRecord."""
    with record.read_record(db, still=True) as held:
        yield from held.claims(asked)


def show(db: Path, key: str) -> Shown:
    """Give a claim by its id or an unambiguous beginning of it; raises NoSuchItem and AmbiguousItem."""
    with record.read_record(db, still=True) as held:
        found = held.claim(key)
        about = held.report(found.claim.report)
        text = about.report.text
        before, after = _around(about.report, found.claim.quote)
        return Shown(
            held=found,
            report=about.report,
            before=before,
            after=after,
            fields=tuple(fields(text, found.claim)),
            links=tuple(_links(held, found.claim)),
            readings=len(about.readings),
        )


def _around(of: Report, quote: Span) -> tuple[str, str]:
    """Give the words of the article before and after a quote; furniture that stands between is left out."""
    spans = [block.span for block in of.blocks if block.kind is not BlockKind.FURNITURE]
    before = "\n".join(
        of.text[one.start : min(one.end, quote.start)] for one in spans if one.start < quote.start
    )
    after = "\n".join(of.text[max(one.start, quote.end) : one.end] for one in spans if one.end > quote.end)
    return before[-_AROUND:], after[:_AROUND]


def reports(db: Path) -> tuple[record.HeldHead, ...]:
    """Give the head of every report, in the order in which the pages were taken in; raises NoSuchRecord."""
    with record.read_record(db, still=True) as held:
        return tuple(held.heads())


def report(db: Path, key: str) -> tuple[Report, Reading | None]:
    """Give a report with its current reading; raises NoSuchItem and AmbiguousItem."""
    with record.read_record(db, still=True) as held:
        found = held.report(key)
        return found.report, held.reading(found.current) if found.current else None


def search(db: Path, words: str, limit: int) -> tuple[tuple[record.Found, Report], ...]:
    """Give the reports that hold all words, best first, each with its text; raises UnreadableSetting."""
    with record.read_record(db, still=True) as held:
        return tuple((found, held.report(found.report).report) for found in held.search(words, limit=limit))


def sure_enough(source: str, reading: Reading, least: float) -> Reading:
    """Leave out the claims that are less sure, and the links that lead to them; a Problem tells how many."""
    kept = {claim.id for claim in reading.claims if claim.score >= least}
    claims = (claim for claim in reading.claims if claim.id in kept)
    problems = reading.problems
    if left_out := len(reading.claims) - len(kept):
        message = f"{left_out} of {len(reading.claims)} claims were left out: less sure than {least:g}."
        problems += (Problem(stage="claims", subject=source, message=message),)
    return replace(reading, claims=tuple(_linked(claim, kept) for claim in claims), problems=problems)


def _linked(claim: Claim, kept: Container[ClaimId]) -> Claim:
    return replace(
        claim,
        links=tuple(link for link in claim.links if link.claim in kept),
        same_as=claim.same_as if claim.same_as in kept else None,
        part_of=claim.part_of if claim.part_of in kept else None,
    )


def fields(text: str, claim: Claim) -> Iterator[Field]:
    """Give every field of a claim in words, with the rule that gave it; empty ones are left out.

    A day that is not stated has bounds alone, and two readers seldom draw the same: how sure they are is not
    told, for a low figure would make them look wrong.
    """
    bounded = () if claim.when.stated else ("when",)
    rules = {because.field: because.rule for because in claim.why}
    sure = {one.field: one.score for one in claim.sure}
    if sure:
        sure["score"] = claim.score
    for name, value, span in _values(claim):
        if value:
            rule = rules.get(name)
            yield Field(
                name=name,
                value=value,
                words=wording.quote(text, span) if span else None,
                rule=rule,
                reason=rulebook.reason(rule) if rule else None,
                sure=sure.get(_COUNTED.get(name, name)) if name not in bounded else None,
            )


def _values(claim: Claim) -> Iterator[tuple[str, str, Span | None]]:
    actor, target, place = claim.actor, claim.target, claim.place
    yield "kind", claim.kind, claim.trigger
    yield "form", claim.form.value, None
    yield "means", claim.means or "", None
    yield "modality", claim.modality.value, None
    yield "actor", wording.party(actor) if actor else "", actor.span if actor else None
    yield "target", target.name if target else "", target.span if target else None
    yield "victims", wording.victims(claim.victims) if claim.victims else "", _who(claim)
    yield "count", wording.number(claim.count) if claim.count else "", None
    yield "place", wording.located(place) if place else "", place.span if place else None
    yield "when", wording.when(claim.when), claim.when.span
    if claim.window:
        yield "window", wording.window(claim.window), claim.window.span
    yield "chain", wording.chain(claim.chain, None), claim.cue
    yield "score", f"{claim.score:.2f} ({claim.by})", None


def _who(claim: Claim) -> Span | None:
    return claim.victims.who if claim.victims else None


def _links(held: record.Reader, claim: Claim) -> Iterator[str]:
    for link in claim.links:
        hours = f" within {link.hours} hours of" if link.hours else ""
        yield f"{link.tie.value}{hours} {link.claim}: {wording.headline(held.claim(link.claim).claim)}"
    for tie, other in held.tied(claim.id):
        yield f"{other} is {tie.value} this: {wording.headline(held.claim(other).claim)}"
    if claim.part_of:
        yield f"part of {claim.part_of}: {wording.headline(held.claim(claim.part_of).claim)}"
    if claim.same_as:
        yield f"same as {claim.same_as}: {wording.headline(held.claim(claim.same_as).claim)}"
