"""Which attack a sentence says was the first or the deadliest: "the raid on Goma was the worst since May"."""

from __future__ import annotations

import re

from onrecord.model import Span

_SPLIT = re.compile(
    r"^(?P<of>.{1,90}?) (?P<is>was|is|were|are|has been|marked|became|remains)\b"
    r"(?= (?:(?:the|its|their|also|by|far|now|still|easily|one|of|among) )*(?:\w+[- ])?"
    r"(?:first|deadliest|bloodiest|worst|most|highest|busiest)\b)",
    re.IGNORECASE,
)
_ANY = re.compile(
    r"it|this|that|these|those|which|the (?:latest|last|most recent) \w+"
    r"|the (?:attack|strike|raid|assault|incident)",
    re.IGNORECASE,
)
_AMONG = re.compile(
    r"\b(?:one of|among) the (?:\w+ )?(?:first|deadliest|bloodiest|worst|most)\b"
    r"|\b(?:second|third|fourth|fifth)[- ](?:deadliest|bloodiest|worst|most)\b",
    re.IGNORECASE,
)


def subject(sentence: str) -> Span | None:
    """Find the words that name the attack; None where they name none ("it was"), and the latest is meant."""
    met = _SPLIT.match(sentence)
    if met is None or _ANY.fullmatch(met["of"].strip(' ,;-–"“')):
        return None
    return Span(met.start("of"), met.end("of"))


def shared(sentence: str) -> str | None:
    """Give the words that share a rank among several ("one of the deadliest"), or None."""
    met = _AMONG.search(sentence)
    return met.group() if met else None
