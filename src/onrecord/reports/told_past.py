"""Whether an article tells of a date as past: by the words of its sentence before and after it.

Times to come ("due on October 16"), and years that are a name ("the 2030 agenda"), are not.
"""

from __future__ import annotations

import re
from typing import Final

from onrecord.model import Block, BlockKind, Span

_PAST: Final = re.compile(
    r"\b(?:was|were|been|had|did|took|began|came|saw|became|killed|left|held|met|went|fell|led"
    r"|broke|struck|hit|shot"
    r"|since|following|after (?!\Z)|\w{3,}ed)\b",
    re.IGNORECASE,
)
_PICTURED: Final = re.compile(
    r"\b(?:inspects?|stands?|walks?|looks? (?:at|on|out|over|up)|carr(?:y|ies)|reacts?|mourns?|weeps?"
    r"|sits?|poses?|chants?|shouts?|gestures?|billows?|rises? (?:from|over|above)"
    r"|(?:is|are) (?:seen|pictured))\b",
    re.IGNORECASE,
)
"""What the words under a picture tell in the present ("a man looks at the wreck on 11 December 2016")."""

_AHEAD: Final = re.compile(
    r"\b(?:will|would|won't|shall|should|(?-i:may)|might|could|scheduled|due|plan|plans|planned"
    r"|planning|expects?"
    r"|expected|expecting|ahead|next|upcoming|forthcoming|deadline|(?:is|are) to be|set to|set for"
    r"|slated|targets?|aims?|expires?|effective|estimates?|matur\w+|takes effect|valid"
    r"|goal|hopes?|if|unless|promised|promises|vowed|vows|pledged|forecasts?|projected"
    r"|elections? (?:in|on|of))\b",
    re.IGNORECASE,
)
"""Words of times to come, anywhere before the date in its sentence."""

_TOWARDS: Final = re.compile(
    r"\b(?:by|until|till|before|through|to|towards?|pending|extend\w*)\s(?:the\s|at least\s|around\s"
    r"|\w+day,?\s)?"
    r"(?:end of\s|beginning of\s|start of\s|early\s|late\s|mid-?\s?)?\Z",
    re.IGNORECASE,
)
"""Words that put a date at the far end of a time; they count only beside the date."""

_FROM_THEN: Final = re.compile(r"\b(?:after|beyond|beginning|starting)\s(?:on\s)?\Z", re.IGNORECASE)
"""Words that put a date at the near end of a time that may be all ahead ("may buy it after 1 January")."""

_AFTER: Final = re.compile(r"[^,;]{0,40}\b(?:will|would|is due|is expected|is scheduled|are scheduled)\b")
_CLAUSE: Final = re.compile(r"[;,:(—–]")
_OPENING_WORDS: Final = 3
_NAMED_YEAR: Final = re.compile(
    r"\W?\s?(?:\w+\s){0,2}(?:agenda|targets?|goals?|vision|olympics?|games|world cup|summit"
    r"|elections?|vote|polls?|budget"
    r"|plans?|strategy|season|campaign|deadline|presidential|estimates?|projections?|outlook|earnings|results|profit)\b",
    re.IGNORECASE,
)
"""What is named by a year that may be to come ("the 2030 agenda")."""

_STANDS: Final = re.compile(
    r"(?i)\b(?:as (?:of|at|on)|(?:state|status|situation) (?:of|on|as of|as at))\s(?:the\s)?\Z"
)
"""Words that say how things stood on a day; they are written on that day or later."""

_POST: Final = re.compile(r"@\w+\)?\s{0,3}[·•|—-]?\s{0,3}\Z")
ARCHIVE: Final = re.compile(
    r"\W{0,3}(?:FILE|File photo|Archive|Library)\b|\bfile (?:photo|picture|image)\b|\barchive\b"
)
_LONGEST_SENTENCE: Final = 400


def is_past(block: Block, words: str, at: Span) -> bool:
    """Tell whether the sentence around a date tells of it as past; a caption and a dated post always do."""
    before = _sentence_before(words, at.start)
    if _POST.search(words[max(0, at.start - 60) : at.start]) or _STANDS.search(before):
        return True
    if _AHEAD.search(before[-110:]) or _TOWARDS.search(before):
        return False
    if _FROM_THEN.search(before) and not at.of(words).startswith(("the ", "a ", "an ")):
        return False
    if block.kind is BlockKind.CAPTION or ARCHIVE.match(before):
        return True
    after = re.split(r"[.!?؟]\s?(?=[A-Z“\"\n]|\Z)", words[at.end : at.end + 160])[0]
    if _AFTER.match(after) or _NAMED_YEAR.match(after):
        return False
    clause = _CLAUSE.split(before)[-1]
    opens = len(clause.split()) <= _OPENING_WORDS
    return _PAST.search(clause) is not None or (opens and _PAST.search(after) is not None)


def is_pictured(words: str, at: Span) -> bool:
    """Tell whether a day is that of a picture, whose words among the article's are in the present."""
    before = _sentence_before(words, at.start)
    return _PICTURED.search(before) is not None and not (_AHEAD.search(before) or _TOWARDS.search(before))


def _sentence_before(words: str, end: int) -> str:
    window = words[max(0, end - _LONGEST_SENTENCE) : end]
    cut = max(
        (
            m.end()
            for m in re.finditer(
                r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})[.!?؟][\"”’)]?(?=\s|[A-Z“\"])", window
            )
        ),
        default=0,
    )
    return window[cut:]
