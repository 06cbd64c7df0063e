"""Texts in capitals throughout, as wires, monitors' translations and logs are: told by the text itself.

The letters are changed one for one, so that whatever is found in the changed text stands in the text as it
came.
"""

from __future__ import annotations

import re
from typing import Final

WORD: Final = re.compile(r"[^\W\d_]+")
START: Final = re.compile(
    r"(?:\A\s*|[.!?:][\"'”’)\]]*\s+|\n[^\S\n]*\n\s*|\)\s?--\s+)(?:\[[^\]]{0,50}\]\s*)*\[?[\"'“‘(]*\Z"
)
"""What stands before the first word of a sentence, within BACK characters; "[TEXT]" may stand between."""
BACK: Final = 120
_LONG: Final = 4
"""Letters of the words that count; short ones may be short forms."""
_ROW: Final = 5
"""Words of a line that tells of the writing: furniture has fewer."""
_FEWEST: Final = 12
_SHARE: Final = 0.9
_DATELINE: Final = re.compile(r"(?:(?<=\n)|\A)[^\S\n]*[A-Z][^\n]{0,120}?(?:--|[—–])\s")


def loud(text: str) -> bool:
    """Tell whether a text is in capitals: nine of ten of the longer words of its longer lines are."""
    met = capitals = 0
    for line in text.split("\n"):
        words = WORD.findall(line)
        if len(words) >= _ROW:
            long = [word for word in words if len(word) >= _LONG]
            met += len(long)
            capitals += sum(word.isupper() for word in long)
    return met >= _FEWEST and capitals >= _SHARE * met


def quiet(text: str) -> str:
    """Give a text in capitals in small letters, as long; sentences begin large, datelines stay as they are.

    Any other text comes back as it is. Names are small too: good for telling paragraphs from furniture, not
    for reading.
    """
    if not loud(text):
        return text
    out = list(text)
    kept = _DATELINE.match(text)
    for match in WORD.finditer(text, kept.end() if kept else 0):
        low = match[0].lower()
        if len(low) == len(match[0]):
            begins = START.search(text[max(0, match.start() - BACK) : match.start()])
            out[match.start() : match.end()] = low[:1].upper() + low[1:] if begins else low
    return "".join(out)
