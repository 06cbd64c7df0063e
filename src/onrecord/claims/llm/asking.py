"""What a model is asked, and the schema that its answer is bound to."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from onrecord.claims.llm.windows import visible
from onrecord.codebook import Codebook
from onrecord.model import Certainty, Form, Modality, Role

if TYPE_CHECKING:
    from onrecord.claims.llm.windows import Shown
    from onrecord.model import Days, Report

_TEXT = {"type": ["string", "null"]}


def messages(report: Report, text: str, window: Shown) -> list[dict[str, str]]:
    """Give the question about one window of a report."""
    kinds = "; ".join(f"{kind.id} ({kind.covers.rstrip('.')})" for kind in Codebook.load().kinds)
    head = {
        "Headline": " ".join(report.title.of(report.text).split()) if report.title else None,
        "Outlet": report.outlet.name if report.outlet else None,
        "Published": _days(report.published.days),
    }
    known = "\n".join(f"{name}: {value}" for name, value in head.items() if value)
    body = f"{known}\n\n<report>\n{visible(text, window.seen)}\n</report>"
    return [
        {"role": "system", "content": _task().replace("KINDS", kinds)},
        {"role": "user", "content": body},
    ]


def schema() -> dict[str, Any]:
    """Give the JSON Schema of an answer; strict mode asks for every property, null where it is not told."""
    book = Codebook.load()
    number = {"type": ["integer", "null"]}
    told = _object({"words": {"type": "string"}, "low": number, "high": number})
    source = {
        "words": {"type": "string"},
        "role": _one_of([role.value for role in Role]),
        "anonymous": {"type": "boolean"},
    }
    claim = {
        "quote": {"type": "string"},
        "trigger": {"type": "string"},
        "form": _one_of([form.value for form in Form]),
        "kind": _one_of([kind.id for kind in book.kinds]),
        "means": _one_of([means.id for means in book.means], none=True),
        "modality": _one_of([modality.value for modality in Modality]),
        "actor": _TEXT,
        "certainty": _one_of([certainty.value for certainty in Certainty], none=True),
        "target": _TEXT,
        "place": _TEXT,
        "when": _TEXT,
        "news": {"type": "boolean"},
        **{name: {"anyOf": [told, {"type": "null"}]} for name in ("killed", "injured", "count")},
        "sources": {"type": "array", "items": _object(source)},
        "cue": _TEXT,
        "same_as": number,
        "part_of": number,
    }
    return _object({"claims": {"type": "array", "items": _object(claim)}})


@cache
def _task() -> str:
    return files("onrecord.claims.llm").joinpath("prompt.txt").read_text(encoding="utf-8").strip()


def _one_of(values: list[str], *, none: bool = False) -> dict[str, Any]:
    """Give a closed list; the strict mode of some endpoints asks for the type beside it."""
    return (
        {"type": ["string", "null"], "enum": [*values, None]} if none else {"type": "string", "enum": values}
    )


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _days(days: Days) -> str | None:
    if not days.known:
        return None
    ends = [day.isoformat() if day else "an open day" for day in (days.first, days.last)]
    return ends[0] if ends[0] == ends[1] else f"between {ends[0]} and {ends[1]}"
