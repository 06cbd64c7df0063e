"""From whom a report says it has its story."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord import text as letters
from onrecord.incidents import prints
from onrecord.model import BlockKind, EntityType, Form, Role, SourceId, Told

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.model import Claim, Report
    from onrecord.world import World

_MOST = 0.5
"""The share of a report's happenings that must come from one source for the report to be that source's."""

_MASTHEAD = frozenset(
    ("press", "agency", "news", "newswire", "wire", "service", "the", "network", "media", "english", "online",
     "newspaper", "channel", "television", "tv", "radio", "daily", "website")
)  # fmt: skip
_BRACKETED = re.compile(r"\(([^()\n]{2,40})\)")
_TAIL = 3
_SIGNED_AT_END = re.compile(
    r"^\W*(?:(?:source|via|credits?)s?\s*:|source\s+-|(?:first |originally )?published (?:by|in|on)"
    r"|(?:this (?:article|story|report) )?(?:was )?(?:first|originally) (?:published|appeared) (?:by|in|on)"
    r"|with (?:reporting|inputs?|material|files) (?:by|from))\s*(?:the )?(?P<name>[^.\n;,]{2,40})\W*$"
    r"|^\W*(?P<alone>[^.\n;,()]{2,40}?)\W*$",
    re.IGNORECASE,
)
_MEDIA = frozenset((EntityType.WIRE, EntityType.MEDIA))


def told(report: Report, claims: Sequence[Claim], world: World) -> Told:
    """Give what lineage looks at of a report and its claims."""
    outlet = source(report.outlet.name, world) if report.outlet else None
    own, cited = _credited(report, claims, world)
    return Told(
        report=report.id,
        outlet=outlet,
        published=report.published.days,
        prints=prints.prints(report),
        facts=prints.facts(report),
        credits=tuple(one for one in own if one != outlet),
        cited=tuple(one for one in cited if one != outlet),
    )


def source(name: str, world: World) -> SourceId:
    """Name an outlet or a wire: by its entity, or by its words without what mastheads add."""
    if (known := world.outlet(name)) is not None:
        return SourceId(known.id)
    words = letters.plain(name).split()
    return SourceId(" ".join([word for word in words if word not in _MASTHEAD] or words))


def name_of(ident: SourceId, claims: Iterable[Claim], world: World) -> str:
    """Give the name of an outlet or a wire: its entity's, or the one under which a claim cites it."""
    if (known := world.entity(ident)) is not None:
        return known.name
    cited = (link.name for claim in claims for link in claim.chain if source(link.name, world) == ident)
    return next(cited, ident)


def _credited(
    report: Report, claims: Sequence[Claim], world: World
) -> tuple[tuple[SourceId, ...], tuple[SourceId, ...]]:
    """Part the sources of the whole story from all wires and media that a claim cites."""
    happenings = [claim for claim in claims if claim.form is Form.EVENT]
    wires = [wire for claim in happenings if (wire := _wire(claim, world)) is not None]
    cited = tuple(dict.fromkeys(wires))
    most = tuple(one for one in cited if wires.count(one) > _MOST * len(happenings))
    lead = _wire(happenings[0], world) if happenings else None
    whole = dict.fromkeys((*_signed(report, world), *([lead] if lead else []), *most))
    return tuple(whole), cited


def _wire(claim: Claim, world: World) -> SourceId | None:
    """Give the wire or medium that a claim's chain begins with."""
    if not claim.chain or claim.chain[0].anonymous or claim.chain[0].role not in {Role.WIRE, Role.MEDIA}:
        return None
    return source(claim.chain[0].name, world)


def _signed(report: Report, world: World) -> Iterable[SourceId]:
    """Give the wires that sign a report: in its byline, or in brackets at its dateline."""
    for author in report.authors:
        known = world.outlet(author.name)
        if (known is not None and known.type in _MEDIA) or "agency" in letters.plain(author.name).split():
            yield source(author.name, world)
    yield from _ended(report, world)
    first = next((block for block in report.blocks if block.kind is BlockKind.BODY), None)
    heads = [report.dateline] if report.dateline else []
    lead = [first.span.of(report.text)[:80]] if first else []
    for head in (*(span.of(report.text) for span in heads), *lead):
        for match in _BRACKETED.finditer(head):
            known = world.outlet(match.group(1))
            if (known is not None and known.type in _MEDIA) or heads:
                yield source(match.group(1), world)


def _ended(report: Report, world: World) -> Iterable[SourceId]:
    """Give the known wires that sign a report in a line of its own at its end."""
    body = [block for block in report.blocks if block.kind is BlockKind.BODY]
    lines = [line for block in body[-_TAIL:] for line in block.span.of(report.text).splitlines()]
    for line in lines[-_TAIL:]:
        if (met := _SIGNED_AT_END.match(line.strip())) is not None:
            name = met["name"] or met["alone"]
            known = world.outlet(name.strip())
            if (known is not None and known.type in _MEDIA) or (met["name"] and "agency" in name.lower()):
                yield source(name.strip(), world)
