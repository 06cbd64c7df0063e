"""Whether the words around a time look ahead ("is scheduled for", "will meet on")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.model import Span

_AHEAD = re.compile(
    r"\b(?:will|shall|would|[’']ll|going to|to be|(?:is|are|was|were) to"
    r"|due(?!\s+to\s+(?:an?|her|his|its|that|the|their|these|this|those)\b)"
    r"|plan(?:s|ned|ning)? (?:to|for)"
    r"|scheduled|slated|(?<!-)expected|expects?(?!\s+to\s+(?:post|report)\b)|set (?:to|for)"
    r"|payable|effective|takes? effect|expires?|deadline"
    r"|upcoming|hopes? to|vow(?:s|ed)? to|pledge[sd]? to|promise[sd]? to|wants? to|intend(?:s|ed)? to)\b",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"(?:\b(?P<before>\w+)\s+)?\b(?P<verb>\w+ed|said|told)\s+(?:(?:early|earlier|late|later)\s+)?(?:on\s+)?\Z"
)
"""The past of a verb right before a time: "they would go, he said on Monday", "the year ended March 31"."""
_PENDING = frozenset({"be", "being", "get", "to"})
_ARRANGED = frozenset({"delayed", "expected", "planned", "postponed", "scheduled", "slated", "targeted"})
_SENTENCE_END = re.compile(r"[.!?]['’”\"]?\s+(?=[\"“‘']?[A-Z])|\n\s*\n")
_REACH = 200


def looks_ahead(text: str, span: Span) -> bool:
    """Tell whether a sentence speaks of what is to come before it comes to a time.

    A hint from single words, right more often than not; where verbs are parsed, their tense knows better.
    """
    start = max(0, span.start - _REACH)
    past = _OVER.search(text, start, span.start)
    if past and past["before"] not in _PENDING and past["verb"] not in _ARRANGED:
        return False
    ends = [m.end() for m in _SENTENCE_END.finditer(text, start, span.start)]
    return _AHEAD.search(text, ends[-1] if ends else start, span.start) is not None
