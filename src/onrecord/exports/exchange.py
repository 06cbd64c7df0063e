"""The exchange form: one report with its claims as plain JSON, stable and versioned.

`schema()` gives the JSON Schema that every object obeys; new fields may be added within a version.
"""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING, Protocol

from onrecord.exports import values
from onrecord.model import BlockKind, Days, Located, Range

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.exports.values import Json, Object
    from onrecord.model import Claim, Mention, Problem, Reading, Report

VERSION = 1


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
        "title": None if report.title is None else {"span": values.span(report.title)},
        "outlet": values.named(report.outlet),
        "authors": [values.named(author) for author in report.authors],
        "section": None if report.section is None else {"span": values.span(report.section)},
        "language": report.language,
        "published": {
            **values.days(report.published.days),
            "assumed": list(report.published.assumed),
            "why": report.published.why,
            "rule": report.published.rule,
        },
        "dateline": values.span(report.dateline),
        "furniture": [
            values.span(block.span) for block in report.blocks if block.kind is BlockKind.FURNITURE
        ],
        "blocks": [
            {
                "kind": block.kind.value,
                "furniture": block.furniture.value if block.furniture else None,
                "span": values.span(block.span),
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
            {
                "source": values.span(a.source),
                "cue": values.span(a.cue),
                "content": [values.span(part) for part in a.content],
            }
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
        "quote": values.span(claim.quote),
        "trigger": values.span(claim.trigger),
        "form": claim.form.value,
        "kind": claim.kind,
        "means": claim.means,
        "modality": claim.modality.value,
        "actor": values.party(claim.actor),
        "target": values.party(claim.target),
        "victims": values.victims(claim.victims),
        "count": values.number(claim.count),
        "place": values.place(claim.place),
        "when": values.when(claim.when),
        "window": values.window(claim.window),
        "chain": values.chain(claim.chain),
        "cue": values.span(claim.cue),
        "links": [
            {"type": link.tie.value, "claim": link.claim, "hours": link.hours, "span": values.span(link.span)}
            for link in claim.links
        ],
        "also": [values.span(span) for span in claim.also],
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
        "known": values.days(row.known),
        "words": row.quote,
    }
    return claim_form(row.claim) | head


def _mention(mention: Mention) -> Object:
    out: Object = {
        "type": mention.type.value,
        "span": values.span(mention.span),
        "id": mention.id,
        "name": mention.name,
    }
    match mention.value:
        case Located():
            place = values.place(mention.value)
            if isinstance(place, dict):
                out |= {key: place[key] for key in ("country", "lat", "lon", "radius_km")}
        case Days():
            out |= values.days(mention.value)
        case Range():
            out |= {"low": mention.value.low, "high": mention.value.high}
    return out
