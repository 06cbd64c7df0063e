"""What an editor set in square brackets within a text: left out of what is parsed, so that it parts no words.

Monitors' translations, transcripts and quotations hold them: "[words indistinct]", the long form of a short
name, who speaks next. A bracket that stands for a word of the sentence ("[the rebels] fired") is kept.
"""

from __future__ import annotations

import re
from typing import Final

BRACKET: Final = re.compile(r"\[([^\[\]]{1,200})\]")
_NOTES: Final = re.compile(
    r"(?:as (?:heard|published|received|transmitted|written)|sic|text|excerpts?|summary|continued|end"
    r"|applause|laughter|inaudible|unintelligible|crosstalk|pause|changes thought|in progress|dated|signed"
    r"|(?:begin|end)s? (?:recording|video|audio|quotation)|(?:passage|sentence)s? omitted|sentence as \w+"
    r"|(?:\d+ |few |several )?(?:word|name|passage|sentence|figure|number|date|place|location)s?"
    r" (?:indistinct|inaudible|missing|unclear|unintelligible)"
    r"|\d{3,4} gmt(?: on \d{1,2} \w+)?|\d[\w -]* break in (?:reception|transmission))\s*",
    re.IGNORECASE,
)
_LEADING: Final = re.compile(r"\s*\[([^\[\]]{1,200})\](?=\s*([\[\"'“‘A-Z0-9]?))")
_ASKING: Final = re.compile(
    r"(?:unidentified )?(?:correspondent|interviewer|question|reporter)s?\b.*", re.IGNORECASE
)
_NEXT: Final = re.compile(r"(?<=[.!?\"”\])])(\s+\[[^\[\]]{1,60}\])(?=\s+[\"'“‘A-Z])")
_LONG_FORM: Final = re.compile(r"(?<![\w'’-])[A-Z][A-Z\d-]+s?\s+(\[[^\[\]\d]{4,120}\])")
_SHORT_FORM: Final = re.compile(r"(?<=[^\W\d_])\s(\[[A-Z][A-Z-]{1,9}\])")


def is_note(words: str) -> bool:
    """Tell whether what stands in a bracket speaks of the text, and of nothing that it tells."""
    return _NOTES.fullmatch(" ".join(words.split())) is not None


def _apart(words: str, after: str) -> bool:
    """Tell whether a bracket stands before a sentence, and not for its first word."""
    return bool(after) or is_note(words) or _ASKING.fullmatch(" ".join(words.split())) is not None


def unmarked(text: str) -> str:
    """Give a paragraph, as long, with blanks for what an editor set in it beside its words."""
    if "[" not in text:
        return text
    end = 0
    while (match := _LEADING.match(text, end)) is not None and _apart(match[1], match[2]):
        end = match.end()
    text = " " * end + text[end:]
    for pattern in (_NEXT, _LONG_FORM, _SHORT_FORM):
        text = pattern.sub(lambda m: m[0][: m.start(1) - m.start()] + " " * len(m[1]), text)
    return BRACKET.sub(lambda m: " " * len(m[0]) if is_note(m[1]) else m[0], text)
