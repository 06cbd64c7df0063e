"""The exchange form: one report with its claims as plain JSON, stable and versioned.

`schema()` gives the JSON Schema that every object obeys; new fields may be added within a version.
"""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING, Protocol, TypeAlias

from onrecord.model import BlockKind, Days, Located, Range

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.model import (
        ChainLink,
        Claim,
        Member,
        Mention,
        Named,
        Party,
        Problem,
        Reading,
        Report,
        Site,
        Span,
        Victims,
        When,
        Window,
    )

VERSION = 1

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
Object: TypeAlias = dict[str, Json]


class Listed(Protocol):
    """A claim in a list: with its words, its report's head, and when the world could know it."""

    @property
    def claim(self) -> Claim:
        """Give the claim."""
        ...

    @property
    def quote(self) -> str:
        """Give the words that state it."""
        ...

    @property
    def title(self) -> str | None:
        """Give the headline of its report."""
        ...

    @property
    def outlet(self) -> str | None:
        """Give the outlet of its report."""
        ...

    @property
    def known(self) -> Days:
        """Give the days within which the world came to know it."""
        ...


def schema() -> Object:
    """Give the published JSON Schema (draft 2020-12) of the exchange form."""
    text = files("onrecord.exports").joinpath("exchange.schema.json").read_text(encoding="utf-8")
    loaded: Object = json.loads(text)
    return loaded


def exchange(report: Report, reading: Reading | None, *, mentions: bool = False) -> Object:
    """Give one report as the exchange form; without a reading it holds no claims."""
    out: Object = {
        "onrecord": VERSION,
        "id": report.id,
        "source": report.source,
        "page_sha256": report.page_sha256,
        "encoding": report.encoding,
        "text": report.text,
        "text_sha256": report.text_sha256,
        "title": None if report.title is None else {"span": _span(report.title)},
        "outlet": _named(report.outlet),
        "authors": [_named(author) for author in report.authors],
        "section": None if report.section is None else {"span": _span(report.section)},
        "language": report.language,
        "published": {
            **_days(report.published.days),
            "assumed": list(report.published.assumed),
            "why": report.published.why,
            "rule": report.published.rule,
        },
        "dateline": _span(report.dateline),
        "furniture": [_span(block.span) for block in report.blocks if block.kind is BlockKind.FURNITURE],
        "blocks": [
            {
                "kind": block.kind.value,
                "furniture": block.furniture.value if block.furniture else None,
                "span": _span(block.span),
                "rule": block.rule,
                "score": round(block.score, 3),
            }
            for block in report.blocks
        ],
        "extractor": f"{reading.extractor}-{reading.version}" if reading else None,
        "claims": [claim_form(claim) for claim in reading.claims] if reading else [],
        "problems": problems((*report.problems, *(reading.problems if reading else ()))),
    }
    if mentions and reading:
        out["mentions"] = [_mention(mention) for mention in reading.mentions]
        out["attributions"] = [
            {"source": _span(a.source), "cue": _span(a.cue), "content": [_span(part) for part in a.content]}
            for a in reading.attributions
        ]
    return out


def refused(source: str, met: Iterable[Problem]) -> Object:
    """Give the object of a file of which no report could be made: its problems and no claims."""
    return {"onrecord": VERSION, "id": None, "source": source, "claims": [], "problems": problems(met)}


def problems(met: Iterable[Problem]) -> list[Json]:
    """Give problems as plain JSON."""
    return [{"stage": p.stage, "subject": p.subject, "message": p.message, "fatal": p.fatal} for p in met]


def claim_form(claim: Claim) -> Object:
    """Give one claim as it stands in the exchange form."""
    return {
        "id": claim.id,
        "quote": _span(claim.quote),
        "trigger": _span(claim.trigger),
        "form": claim.form.value,
        "kind": claim.kind,
        "means": claim.means,
        "modality": claim.modality.value,
        "actor": _party(claim.actor),
        "target": _party(claim.target),
        "victims": _victims(claim.victims),
        "count": _range(claim.count),
        "place": _place(claim.place),
        "when": _when(claim.when),
        "window": _window(claim.window),
        "chain": _chain(claim.chain),
        "cue": _span(claim.cue),
        "links": [
            {"type": link.tie.value, "claim": link.claim, "hours": link.hours, "span": _span(link.span)}
            for link in claim.links
        ],
        "also": [_span(span) for span in claim.also],
        "same_as": claim.same_as,
        "part_of": claim.part_of,
        "score": round(claim.score, 3),
        "scores": {sure.field: round(sure.score, 3) for sure in claim.sure},
        "by": claim.by,
        "why": {because.field: because.rule for because in claim.why},
    }


def listed_form(row: Listed) -> Object:
    """Give a claim of the record as it stands in a list: the claim with its report's head and its words."""
    head: Object = {
        "report": row.claim.report,
        "outlet": row.outlet,
        "title": row.title,
        "known": _days(row.known),
        "words": row.quote,
    }
    return claim_form(row.claim) | head


def _span(span: Span | None) -> Json:
    return None if span is None else [span.start, span.end]


def _days(days: Days) -> Object:
    return {
        "first": days.first.isoformat() if days.first else None,
        "last": days.last.isoformat() if days.last else None,
    }


def _range(number: Range | None) -> Json:
    return None if number is None else [number.low, number.high]


def _named(named: Named | None) -> Json:
    if named is None:
        return None
    return {"name": named.name, "id": named.id, "span": _span(named.span), "rule": named.rule}


def _members(members: tuple[Member, ...]) -> list[Json]:
    return [{"name": member.name, "span": _span(member.span), "id": member.id} for member in members]


def _chain(chain: tuple[ChainLink, ...]) -> list[Json]:
    return [
        {"name": link.name, "role": link.role.value, "anonymous": link.anonymous, "span": _span(link.span)}
        for link in chain
    ]


def _party(party: Party | None) -> Json:
    if party is None:
        return None
    return {
        "name": party.name,
        "span": _span(party.span),
        "id": party.id,
        "certainty": party.certainty.value if party.certainty else None,
        "members": _members(party.members),
        "chain": _chain(party.chain),
    }


def _victims(victims: Victims | None) -> Json:
    if victims is None:
        return None
    return {
        "killed": _range(victims.killed),
        "injured": _range(victims.injured),
        "combined": _range(victims.combined),
        "people": _range(victims.people),
        "who": _span(victims.who),
        "groups": [
            {
                "status": group.status,
                "killed": _range(group.killed),
                "injured": _range(group.injured),
                "part_of_total": group.part_of_total,
                "who": _span(group.who),
            }
            for group in victims.groups
        ],
    }


def _place(place: Located | None) -> Json:
    if place is None:
        return None
    return {
        "name": place.name,
        "span": _span(place.span),
        "id": place.id,
        "country": place.country,
        "lat": None if place.lat is None else round(place.lat, 4),
        "lon": None if place.lon is None else round(place.lon, 4),
        "radius_km": place.radius_km,
        "members": [_site(site) for site in place.members],
    }


def _site(site: Site) -> Object:
    return {
        "name": site.name,
        "span": _span(site.span),
        "id": site.id,
        "country": site.country,
        "lat": None if site.lat is None else round(site.lat, 4),
        "lon": None if site.lon is None else round(site.lon, 4),
        "radius_km": site.radius_km,
    }


def _when(when: When) -> Object:
    return {**_days(when.days), "span": _span(when.span), "stated": when.stated, "rule": when.rule}


def _window(window: Window | None) -> Json:
    if window is None:
        return None
    return {
        "from": _days(window.since),
        "until": _days(window.until),
        "span": _span(window.span),
        "rule": window.rule,
    }


def _mention(mention: Mention) -> Object:
    out: Object = {
        "type": mention.type.value,
        "span": _span(mention.span),
        "id": mention.id,
        "name": mention.name,
    }
    match mention.value:
        case Located():
            place = _place(mention.value)
            if isinstance(place, dict):
                out |= {key: place[key] for key in ("country", "lat", "lon", "radius_km")}
        case Days():
            out |= _days(mention.value)
        case Range():
            out |= {"low": mention.value.low, "high": mention.value.high}
    return out
