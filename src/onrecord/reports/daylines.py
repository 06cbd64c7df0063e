"""Lines of a page's head that tell its day beside other things: its writer, its section, its length.

A line is read piece by piece. Each piece must be something that sites set beside a day of publication;
one that is not (an event, a place on a map, words of a sentence) makes the line say something else.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, Final

from onrecord.reports.marks import HAPPENING, dates_in, is_desk, is_name
from onrecord.reports.phrases import is_masthead

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.dates import DateMention

_LONGEST: Final = 140
_MOST_WORDS: Final = 20
_NAME_WORDS: Final = 4
_MOST_DAYS: Final = 3

_DIGITS: Final = re.compile(r"\d{4}|\d\.\d{1,2}\.\d\d|[٠-٩۰-۹]{4}")
_DAY: Final = "\0"
_ENTRY: Final = re.compile(r"\s?(?:[–—-]+\s|:)")
"""What parts the day of an entry in a chronicle from what happened."""
_SEPARATOR: Final = re.compile(
    r"\s*[|•·‧∙◆▪/;,()\[\]\t]\s*|\s[–—-]+\s|\s{2,}|(?:(?<=\w\w)|(?<=\0))\.\s+(?=[A-ZÀ-Þ])|\.$"
)
_CLOCK: Final = re.compile(
    r"(?i)(?<![\w:.])(?:T?\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?|\d{4}(?=\s?(?:GMT|UTC|HKT|h(?:rs|ours)?\b))"
    r"|\d{1,2}(?=\s?[ap]\.?m\b))Z?"
    r"\s?(?:[ap]\.?m\b\.?)?"
)
_ZONE: Final = re.compile(
    r"(?<!\w)(?:GMT|UTC|HKT|[A-Z]{1,3}[SD]T|EET|CET|EEST|CEST|MSK|ET|PT|CT|IST"
    r"|(?i:local time|hrs|hours|uhr|h))"
    r"(?:\s?[+-]\s?\d{1,2}(?::?\d{2})?)?(?!\w)"
)
_LITTLE: Final = re.compile(
    r"(?i)(?<!\w)(?:on|at|the|of|le|el|la|las|am|um|à|às|em|alle|ore|kl|il|den|dated?)(?!\w)"
)
_PUBLISHED: Final = re.compile(
    r"(?i)(?:(?:first|originally|article|story|news|date)\s)?"
    r"(?:publi(?:shed|cation date|é|cado|cada)|posted|post date|released?|release date|issued|filed|created"
    r"|made|written|compiled|prepared|drawn up|uploaded|added|submitted|sent|dated?|original(?:ly)?"
    r"|veröffentlicht|pubblicato|yayınlanma|опубликовано|дата публикации)"
    r"(?:\sdate)?\W*(?:in\s[A-ZÀ-Þ]\w*(?:\s[A-ZÀ-Þ&]\w*){0,2}\W*)?"
    r"|this (?:story|article|report|page) (?:is|was|appeared|dates)(?: published| posted)?(?: from| on)?"
    r"|(?:note|letter|dispatch|bulletin|edition|issue|press release|news release|communiqu[eé]|paper)\sof"
    r"|تاريخ النشر\W*|نشر في\W*|نشرت? بتاريخ\W*|تاريخ\W*"
)
_UPDATED: Final = re.compile(
    r"(?i)(?<!\w)(?:updated?|modified|edited|reviewed|revised|corrected|changed|mis à jour|actualizado"
    r"|atualizado|aggiornato|aktualisiert|обновлено|оновлено|güncel\w*)(?!\w)|آخر تحديث|بروزرسانی"
)
_TITLE_CASE: Final = r"[A-ZÀ-ÞА-ЯŞĞİ@][\w.'’&@-]*"
_NAMES: Final = (
    rf"(?:the\s|our\s)?{_TITLE_CASE}"
    rf"(?:,?\s(?:and\s|&\s|of\s|for\s|in\s|the\s|al\s|el\s|de\s|bin\s|van\s|von\s)?{_TITLE_CASE}){{0,7}}"
)
_BY: Final = re.compile(
    rf"(?:(?i:(?:posted|published|written|compiled|prepared|reported|reporting|edited|filed|story|text|report"
    rf"|photos?|words|update[d]?)\s)?(?i:by|from|par|por|von)\s|(?i:authors?|writers?|reporters?|editors?"
    r"|source|section|category|topics?|filed under|posted in|published in|correspondents?)(?:\s?:\s?|\s))"
    rf"{_NAMES}"
)
_COUNTED: Final = re.compile(
    r"(?i)(?:(?:\d[\d.,]*[km]?|no|one|two|three|four|five|a)[\s-](?:min(?:ute)?s?(?:\sread(?:ing)?)?|comments?"
    r"|views?|reads?|shares?|likes?|words|replies|responses?)(?:\sread)?|(?:reading|read) time:?"
    r"(?:\s\d+\s?\w+)?|share|print|e-?mail|comments?|save|listen|(?:leave|add) a comment"
    r"|views?:?\s?[\d.,]+|by|in"
    r"|#\d+|no\.?\s?\d+)"
)
_SHEET: Final = re.compile(
    r"(?i)(?:[\w’'&-]+\s){0,5}(?:sheet|bulletin|digest|newsletter|sitrep|situation report|flash update"
    r"|(?:situation|operational|daily|weekly|morning|evening|security) (?:update|brief|report)"
    r"|(?:press|news|media) release|communiqu[eé]|news ?flash|flash|dispatch|edition|issue|volume)"
    r"(?:\sfrom\s[A-Z]\w+)?(?:\s?(?:#|no\.?|nr\.?|number|№)?\s?\d{1,5})?"
)


class _Role(Enum):
    """What a day in a line is the day of."""

    PUBLISHED = 1
    PLAIN = 2
    UPDATED = 3
    OTHER = 4


def is_day_line(line: str) -> bool:
    """Tell whether a line tells the day of its page beside a writer, an outlet, a section and the like."""
    if len(line) > _LONGEST or _DIGITS.search(line) is None or len(line.split()) > _MOST_WORDS:
        return False
    found = dates_in(line)
    if not 1 <= len(found) <= _MOST_DAYS or any(_wide(one) for one in found):
        return False
    roles = []
    entry = _ENTRY.match(line, found[0].span.end) is not None and not line[: found[0].span.start].strip()
    for piece in _pieces(line, found):
        if _DAY in piece:
            roles.append(_role(piece))
        elif not (_surely_beside(piece) or (not entry and _names(piece))):
            return False
    if _Role.PUBLISHED in roles:
        return True
    plain = roles.count(_Role.PLAIN)
    return _Role.OTHER not in roles and (plain == 1 or (plain == 0 and bool(roles)))


def is_sheet(line: str) -> bool:
    """Tell whether a headline is that of a numbered or dated sheet ("Daily Bulletin No. 4, 3 May 2016")."""
    return is_day_line(line) and any(_SHEET.fullmatch(piece) for piece in _pieces(line, dates_in(line)))


def says_published(line: str) -> bool:
    """Tell whether a line says of a day that its page was published or written on it."""
    return any(_role(piece) is _Role.PUBLISHED for piece in _pieces(line, dates_in(line)) if _DAY in piece)


def published_in(words: str) -> tuple[DateMention, ...]:
    """Give the days of a date line that may be that of publication: those said to be, or all but updates."""
    found = dates_in(words)
    starts = [0, *(one.span.end for one in found)]
    leads = [words[start : one.span.start] for start, one in zip(starts, found, strict=False)]
    told = [(one, _told(lead)) for one, lead in zip(found, leads, strict=True)]
    if len(found) == 1 and _UPDATED.search(words[found[0].span.end :]) and _DIGITS.search(words) is not None:
        told = [(found[0], _Role.UPDATED)] if told[0][1] is not _Role.PUBLISHED else told
    sure = tuple(one for one, role in told if role is _Role.PUBLISHED)
    return sure or tuple(one for one, role in told if role is _Role.PLAIN)


def _told(lead: str) -> _Role:
    """Tell what the words before a day, since the day before it, make it the day of."""
    pieces = (_bare(piece) for piece in _SEPARATOR.split(_ZONE.sub(" ", _CLOCK.sub(" ", lead))))
    last = next((piece for piece in reversed([*pieces]) if piece), "")
    if _UPDATED.search(last):
        return _Role.UPDATED
    if _PUBLISHED.fullmatch(last.rstrip(" :.,")):
        return _Role.PUBLISHED
    return (
        _Role.OTHER
        if re.fullmatch(r"(?i)(?:for|until|from|event|incident|valid)", last.rstrip(": "))
        else _Role.PLAIN
    )


def _wide(mention: DateMention) -> bool:
    """Tell whether a mention is more than a day: a month, a year, or a range of days."""
    return mention.days is not None and not mention.days.single and mention.month is not None


def _pieces(line: str, found: tuple[DateMention, ...]) -> Iterator[str]:
    """Give the pieces of a line that signs part, each day in them as one sign."""
    ends = [0, *(one.span.end for one in found)]
    starts = [*(one.span.start for one in found), len(line)]
    bare = _DAY.join(line[start:end] for start, end in zip(ends, starts, strict=True))
    bare = _ZONE.sub(" ", _CLOCK.sub(" ", bare))
    for piece in _SEPARATOR.split(bare):
        words = piece.strip(" \u00a0:*«»\"'“”-–—")
        if words:
            yield words


def _bare(words: str) -> str:
    return " ".join(_LITTLE.sub(" ", _ZONE.sub(" ", _CLOCK.sub(" ", words))).split())


def _role(piece: str) -> _Role:
    """Tell what the words around a day in its piece make it the day of."""
    if piece.count(_DAY) > 1:
        return _Role.OTHER
    lead, tail = (part.strip(" :,") for part in piece.split(_DAY))
    after = " ".join(_ZONE.sub(" ", _CLOCK.sub(" ", tail)).split())
    if after and not _BY.fullmatch(after) and _bare(after):
        return _Role.OTHER
    before = _bare(lead).strip(" :,")
    if _UPDATED.fullmatch(re.sub(r"(?i)\b(?:last|latest|was|page)\b|\W+$", "", before).strip()):
        return _Role.UPDATED
    if not before:
        return _Role.PUBLISHED if after and _bare(after) else _Role.PLAIN
    sure = _PUBLISHED.fullmatch(lead) or _PUBLISHED.fullmatch(before) or _BY.fullmatch(before)
    return _Role.PUBLISHED if sure else _Role.OTHER


def _surely_beside(piece: str) -> bool:
    """Tell whether words are what a page's own day alone has beside it: writer, outlet, count, sheet."""
    known = is_desk(piece) or is_masthead(piece)
    return known or any(one.fullmatch(piece) is not None for one in (_COUNTED, _SHEET, _BY))


def _names(piece: str) -> bool:
    """Tell whether words are a name, be it a person's, a section's or a place's, and of no happening."""
    if HAPPENING.search(piece) is not None or any(sign.isdigit() for sign in piece):
        return False
    return is_name(piece) or (len(piece.split()) <= _NAME_WORDS and re.fullmatch(_NAMES, piece) is not None)
