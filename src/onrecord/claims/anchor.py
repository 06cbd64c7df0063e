"""Words that are not in the text are refused, not kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.model import Claim, Report, Span


def anchored(report: Report, claims: Sequence[Claim]) -> tuple[tuple[Claim, ...], tuple[Problem, ...]]:
    """Keep the claims whose spans all lie in the text; give a Problem for each of the others."""
    kept: list[Claim] = []
    problems: list[Problem] = []
    for claim in claims:
        bad = next((name for name, span in spans_of(claim) if not _lies(report, span)), None)
        if bad is None and not claim.quote.holds(claim.trigger):
            bad = "trigger"
        if bad is None:
            kept.append(claim)
        else:
            message = f"Claim {claim.id} was refused: its {bad} is not in the text."
            problems.append(Problem(stage="claims", subject=report.source, message=message))
    return tuple(kept), tuple(problems)


def _lies(report: Report, span: Span) -> bool:
    return span.end <= len(report.text) and bool(span.of(report.text).strip())


def spans_of(claim: Claim) -> Iterator[tuple[str, Span]]:
    """Give every span of a claim with the field it belongs to."""
    yield "quote", claim.quote
    yield "trigger", claim.trigger
    for name, holder in (
        ("actor", claim.actor),
        ("target", claim.target),
        ("place", claim.place),
        ("when", claim.when),
        ("window", claim.window),
    ):
        if holder is not None and holder.span is not None:
            yield name, holder.span
    for name, party in (("actor", claim.actor), ("target", claim.target)):
        yield from ((name, m.span) for m in party.members) if party is not None else ()
    sites = claim.place.members if claim.place is not None else ()
    yield from (("place", site.span) for site in sites if site.span is not None)
    of_fields = (party.chain for party in (claim.actor, claim.target) if party is not None)
    for link in (*claim.chain, *(link for chain in of_fields for link in chain)):
        if link.span is not None:
            yield "chain", link.span
    if claim.cue is not None:
        yield "cue", claim.cue
    yield from (("also", span) for span in claim.also)
