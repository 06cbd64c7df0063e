"""What an article's own words say of the day it was written: what it tells as past, and what it calls now.

A day told of in the past bounds the publication from below. A running count ("the third since the
beginning of 2022") or a weekday that a dated picture explains ("on Friday", with a caption of Friday,
22 April 2022) bounds it on both sides. Times to come ("due on October 16") bound nothing here.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from onrecord.model import Block, BlockKind, Days, Span
from onrecord.reports.marks import dates_in
from onrecord.reports.told_past import ARCHIVE, is_past, is_pictured

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.dates import DateMention

READ: Final = 200_000
"""Code points of an article that are read for dates."""

_MONTHS: Final = {name.casefold(): k for k, name in enumerate(calendar.month_name) if name} | {
    name.casefold(): k for k, name in enumerate(calendar.month_abbr) if name
}
_MONTH_YEAR: Final = re.compile(
    rf"\b(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?,?\s(?:of\s)?(?P<year>(?:19"
    rf"|20)\d\d)\b(?!,\d)",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(
    r"\b(?:in|since|during|early|late|mid|throughout|(?:the |an? |its |his "
    r"|their )(?=\d))\s?-?(?P<year>(?:19|20)\d\d)\b(?![,.]\d|-\d)",
    re.IGNORECASE,
)

_TO_DATE: Final = re.compile(
    r"\bsince (?:the )?(?:very )?(?:beginning|start|outset|onset|turn) of (?:the year "
    r"|this year,? )?(?P<a>20\d\d)\b"
    r"|\bsince (?:early|the new year of) (?P<b>20\d\d)\b|\bso far in (?P<c>20\d\d)\b"
    r"|\bin (?P<d>20\d\d) so far\b",
    re.IGNORECASE,
)
_RUNNING: Final = re.compile(
    r"\b(?:this|that|it|which)(?: [\w-]+){0,3}? (?:is|marks|makes|becomes) (?:now )?the (?:\w+ ){0,1}?"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th)"
    r"|latest)\b[^.\n]{0,90}?"
    rf"\bin (?:(?P<month>{'|'.join(calendar.month_name[1:])}) )?(?P<year>20\d\d)\b",
    re.IGNORECASE,
)
_NOW: Final = re.compile(
    r"\b(?:today|yesterday|tonight|just (?:reported|now)|hours ago|minutes ago|this (?:morning"
    r"|afternoon|evening)|now"
    r"|earlier to-?day|overnight|(?:on|early|late|last) (?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:morning|afternoon|evening|night))\b",
    re.IGNORECASE,
)
_WEEKDAY: Final = re.compile(
    r"\b(?P<day>monday|tuesday|wednesday|thursday|friday|saturday"
    r"|sunday)(?!['’]s)(?!,? (?:the )?\w{3,9}\.? \d)\b",
    re.IGNORECASE,
)
_UNTIL_NOW: Final = re.compile(
    r"[,\s]{1,2}(?:until|till|to|up to|up until|through)\s(?:now|today|date|the present|this day"
    r"|the present day)\b",
    re.IGNORECASE,
)
_SINCE: Final = re.compile(r"\b(?:from|since|starting|beginning)\s(?:on\s)?(?:the\s)?\Z", re.IGNORECASE)

_WEEKDAYS: Final = tuple(name.casefold() for name in calendar.day_name)
_OWN: Final = frozenset({BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.BODY, BlockKind.CAPTION})


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """Days within which the report was published, by its own words; `words` shows where it says so."""

    days: Days
    rule: str
    why: str
    words: Span
    assumed: tuple[str, ...] = ()


Passage = tuple[Block, str]
"""A block of the article and its words."""


def passages(blocks: Sequence[Block], text: str) -> tuple[Passage, ...]:
    """Give the article's own words, block by block, as far as they are read."""
    left = READ
    found: list[Passage] = []
    for block in blocks:
        if block.kind in _OWN and left > 0:
            words = block.span.of(text)[:left]
            left -= len(words)
            found.append((block, words))
    return tuple(found)


def bounds(blocks: Sequence[Block], text: str, latest: date | None) -> tuple[Bound, ...]:
    """Give every bound that the article's words set; `latest` is the last day it can have been published."""
    read = passages(blocks, text)
    told = [
        bound
        for block, words in read
        for bound in _told(block, words, latest)
        if latest is None or bound.days.first is None or bound.days.first <= latest
    ]
    now = any(_NOW.search(words) for _, words in read)
    return (*told, *_running(read, now=now), *_weekday(read, told))


def _told(block: Block, words: str, latest: date | None) -> Iterator[Bound]:
    """Give the days, months and years that a block tells of in the past."""
    taken: set[int] = set()
    for mention in dates_in(words):
        taken.update(range(mention.span.start, mention.span.end))
        now = _UNTIL_NOW.match(words, mention.span.end)
        if now is not None and _SINCE.search(words[max(0, mention.span.start - 20) : mention.span.start]):
            yield from _until_now(block, words, mention, Span(mention.span.start, now.end()), latest)
        elif (
            mention.days is not None
            and mention.days.first is not None
            and (is_past(block, words, mention.span) or is_pictured(words, mention.span))
        ):
            yield _from(block, words, mention.span, mention.days.first, "day")
    for pattern, rule in ((_MONTH_YEAR, "month"), (_YEAR, "year")):
        for match in pattern.finditer(words):
            span = Span(*match.span())
            if not taken.isdisjoint(range(span.start, span.end)) or not is_past(block, words, span):
                continue
            taken.update(range(span.start, span.end))
            month = _MONTHS[match["month"].casefold()] if rule == "month" else 1
            yield _from(block, words, span, date(int(match["year"]), month, 1), rule)


def _from(block: Block, words: str, at: Span, first: date, rule: str) -> Bound:
    return Bound(
        days=Days(first, None),
        rule=f"told-past-{rule}",
        why=f'the article tells of "{at.of(words)}" as past',
        words=at.moved(block.span.start),
    )


def _until_now(
    block: Block, words: str, mention: DateMention, phrase: Span, latest: date | None
) -> Iterator[Bound]:
    """Read "from February 4 until now": published after that day, its year taken from the upper bound."""
    start = mention.days.first if mention.days else None
    assumed: tuple[str, ...] = ()
    if start is None and latest is not None and mention.month and mention.day:
        start, assumed = last_such_day(mention.month, mention.day, latest), ("year",)
    if start is not None:
        yield Bound(
            days=Days(start + timedelta(days=1), None),
            rule="until-now",
            why=f'the article speaks of "{phrase.of(words)}" as a time that has passed',
            words=phrase.moved(block.span.start),
            assumed=assumed,
        )


def last_such_day(month: int, day: int, latest: date) -> date | None:
    """Give the last day of that name that is not after `latest`; 29 February may be years back."""
    for year in range(latest.year, latest.year - 9, -1):
        if day <= calendar.monthrange(year, month)[1] and date(year, month, day) <= latest:
            return date(year, month, day)
    return None


def _running(read: Sequence[Passage], *, now: bool) -> Iterator[Bound]:
    """Read counts that run to the day of writing: they are told within the year or month they count in.

    "Since the beginning of 2022" is such a count only in a text that speaks of its own day (`now`).
    """
    for block, words in read:
        for match in _TO_DATE.finditer(words) if now else ():
            year = int(next(group for group in match.groups() if group))
            yield _within(block, match, Days(date(year, 1, 1), date(year, 12, 31)))
        for match in _RUNNING.finditer(words):
            year = int(match["year"])
            first, last = (_MONTHS[match["month"].casefold()],) * 2 if match["month"] else (1, 12)
            yield _within(
                block, match, Days(date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1]))
            )


def _within(block: Block, match: re.Match[str], days: Days) -> Bound:
    return Bound(
        days=days,
        rule="running-count",
        why=f'the article counts up to its own day: "{match[0]}"',
        words=Span(*match.span()).moved(block.span.start),
        assumed=("last",),
    )


def _weekday(read: Sequence[Passage], told: Sequence[Bound]) -> Iterator[Bound]:
    """Read a bare weekday of the opening as that of the latest dated picture or post of the article."""
    days = [b for b in told if b.rule == "told-past-day"]
    last = max((b.days.first for b in told if b.days.first), default=None)
    at = next((b.words for b in days if b.days.first == last), None)
    if last is None or at is None:
        return
    if any(block.span.holds(at) and ARCHIVE.search(words[:4000]) for block, words in read):
        return
    for block, words in [(b, w) for b, w in read if not b.span.overlaps(at)][:4]:
        for match in _WEEKDAY.finditer(words[:2000]):
            if _WEEKDAYS.index(match["day"].casefold()) == last.weekday():
                yield Bound(
                    days=Days(last, last + timedelta(days=6)),
                    rule="weekday-of-dated-picture",
                    why=f'"{match[0]}" is {last.isoformat()}, the latest day that the article dates',
                    words=Span(*match.span()).moved(block.span.start),
                    assumed=("last",),
                )
                return
