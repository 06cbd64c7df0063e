"""A text cut into stretches: its lines, and within them the furniture that a crawler left in mid-line.

Some crawlers put a whole page on one line; captions' credits, players and "Continue reading" then stand
in the middle of a paragraph. Each pattern here starts with fixed words and is of bounded length, so the
time grows with the text alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.model import Furniture, Span
from onrecord.reports.wrapping import soft_ends

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Stretch:
    """A line or a part of one, without blanks at its ends; `furniture` and `rule` where a pattern told."""

    start: int
    end: int
    furniture: Furniture | None = None
    rule: str = ""

    @property
    def span(self) -> Span:
        """Give the span of the stretch."""
        return Span(self.start, self.end)


_AGENCY: Final = (
    r"(?:Reuters|REUTERS|AP|AFP|EPA|EFE|DPA|dpa|ANHA|TASS|Getty(?:\sImages)?|AP Photo|Anadolu(?:\sAgency)?"
    r"|PA|SANA|Xinhua|Sputnik|Twitter|Facebook|Telegram|Handout|Shutterstock|Alamy)"
)

_CREDIT: Final = (
    r"\((?:(?i:photos?|image|picture|credit|file photo|video|source|courtesy)"
    r"(?:\s?:| by | credit| courtesy)[^()\n]{1,100}"
    rf"|AP Photo/[^()\n]{{1,80}}|[^()\n]{{0,60}}(?:/|via\s){_AGENCY}[^()\n]{{0,20}}|File photo|FILE)\)"
)

_FORM: Final = "inline:form"
_FORM_WORDS: Final = (
    r"Newsletter Sign[- ]?[Uu]p|Please verify you['’]re not a robot by clicking the box\."
    r"|Invalid email address\."
    r"|Please (?:re-?enter|try again(?: later)?)\.|You must select a newsletter to subscribe to\."
    r"|Thank you for (?:subscribing|signing up)[.!]|An error (?:has )?occurred\."
    r"|You (?:may|can) (?:opt[- ]?out|unsubscribe) at any time\.|View all [\w’' ]{3,40} newsletters\."
    r"|You have been successfully (?:subscribed|signed up)[.!]|Your browser does not support [\w ]{1,30}\."
    r"|This video file cannot be played\.(?: ?\(Error Code: \d{1,8}\))?"
    r"|By (?:signing|submitting|subscribing|clicking)[^.\n]{0,80}(?:Privacy Policy|Terms of (?:Use"
    r"|Service))[^.\n]{0,60}\."
)

_PATTERNS: Final = tuple(
    (rule, kind, hint, re.compile(pattern))
    for rule, kind, hint, pattern in (
        (
            "inline:continue",
            Furniture.ADVERT,
            "ontinue reading",
            (
                r"(?:Advertisement\s)?"
                r"(?:Story continues below advertisement|Continue reading (?:the main story|below))"
            ),
        ),
        (
            "inline:advert",
            Furniture.ADVERT,
            "dvertisement",
            (
                r"-\s?Advertisement\s?-|(?<=[.!?”\"]\s)Advertisement(?=\s[A-Z“\"])"
                r"|(?<=[.!?”\"])Advertisement(?=[A-Z“\"])"
            ),
        ),
        ("inline:advert", Furniture.ADVERT, "ADVERTISEMENT", r"ADVERTISEMENT"),
        (
            "inline:caption-marks",
            Furniture.CREDIT,
            "mage c",
            r"Image copyright [^\n.]{1,50}? Image caption|Image (?:copyright|caption)\b",
        ),
        (
            "inline:caption-marks",
            Furniture.CREDIT,
            "edia ",
            r"Media (?:caption|playback is (?:un)?supported on your device)",
        ),
        (
            "inline:credit",
            Furniture.CREDIT,
            "Getty",
            r"(?<![\w(/])(?:(?:[A-Z][\w.-]{1,20} ?){1,4}(?:/|via ))?Getty Images\b(?! said| reported)",
        ),
        ("inline:credit", Furniture.CREDIT, "cquire", r"Acquire Licensing Rights(?:,? opens new tab)?"),
        (
            "inline:credit",
            Furniture.CREDIT,
            "(",
            _CREDIT,
        ),
        (
            "inline:credit",
            Furniture.CREDIT,
            "[",
            (
                rf"\[(?:(?i:file|photo|image)[^\[\]\n]{{0,60}}"
                rf"|[^\[\]\n]{{2,60}}/\s?{_AGENCY}[^\[\]\n]{{0,20}})\]"
            ),
        ),
        (
            "inline:credit",
            Furniture.CREDIT,
            "redit",
            r"(?<![\w(])(?:(?:Picture|Photo|Image|Video) )?[Cc]redits?: ?[A-Z@][^\n.]{1,60}(?=\n|\Z)",
        ),
        (
            "inline:credit",
            Furniture.CREDIT,
            "hoto",
            r"(?<=[.!?”\"’)] )Photo(?:graph)?s?(?:: | by )[A-Z@][^\n.]{1,60}(?=\n|\Z)",
        ),
        (
            "inline:credit",
            Furniture.CREDIT,
            "الصورة",
            r"[-–(]?\s?(?:مصدر الصورة|تصوير|الصورة من)\s?:\s?[^\n.()]{2,60}\)?(?=\n|\Z)",
        ),
        (
            "inline:handout",
            Furniture.CREDIT,
            "andout",
            r"(?<![\w/])[A-Z][\w .]{1,40}/Handout via REUTERS(?: Acquire Licensing Rights)?",
        ),
        ("inline:footnote", Furniture.OTHER, "[", r"(?:\[(?:\d{1,3}|edit|citation needed|note \d{1,2})\])+"),
        ("inline:address", Furniture.OTHER, "LINK:", r"LINK:\s?https?://[^\s]{1,2000}"),
        (
            "inline:coordinates",
            Furniture.OTHER,
            "oordinates",
            r"Coordinates:\s?[\d°′″.'\"NSEW\s/;,\ufeff-]{8,120}",
        ),
        ("inline:field", Furniture.OTHER, "TITLE:", r"TITLE:"),
        (
            "inline:number",
            Furniture.OTHER,
            "",
            r"(?<![\w.,:/@#-])\d{12,20}(?![\w,])|(?<=[.!?”\"])\d{12,20}(?=[A-Z“\"])",
        ),
        ("inline:related", Furniture.RELATED, "MORE GREAT", r"MORE GREAT STORIES(?: FROM)?"),
        (
            "inline:player",
            Furniture.OTHER,
            "irect link",
            r"Direct link(?:\s?\d{3,4}p[\s|]{0,3}[\d.]{1,6}\s?MB){1,9}",
        ),
        (
            _FORM,
            Furniture.SUBSCRIBE,
            "",
            _FORM_WORDS,
        ),
        (
            "inline:player",
            Furniture.OTHER,
            "nable JavaScript",
            r"(?:Please e|E)nable JavaScript to view [^\n.]{1,60}\.",
        ),
    )
)
"""Rule, kind, words that must stand somewhere in the text, pattern. The words save most texts the search."""

_PLAYER_OPENS: Final = ("WATCH: ", "VIDEO: ", "Video size", "Embed share")
_PLAYER_WIDTH: Final = 400
_FORM_GAP: Final = 300

_GLUED_CREDIT: Final = re.compile(r"(?<=[a-z]\.)(?=@?[A-Z])")


def stretches(text: str) -> tuple[Stretch, ...]:
    """Cut a text at its line ends and around furniture in mid-line; all that is left out is blank.

    The lines of a hard-wrapped paragraph are one stretch.
    """
    return tuple(_cut(text, _inline(text), soft_ends(text)))


def _inline(text: str) -> list[Stretch]:
    found = [
        Stretch(*match.span(), kind, rule)
        for rule, kind, hint, pattern in _PATTERNS
        if hint in text
        for match in pattern.finditer(text)
    ]
    found.sort(key=lambda s: (s.start, -s.end))
    free = 0
    kept: list[Stretch] = []
    for stretch in found:
        if stretch.start >= free:
            kept.append(_with_player(text, stretch, free) if stretch.rule == "inline:player" else stretch)
            free = stretch.end
    return list(_forms_whole(text, kept))


def _forms_whole(text: str, found: list[Stretch]) -> Iterator[Stretch]:
    """Join the set sentences of one form in a line, with all that stands between them."""
    held: Stretch | None = None
    between: list[Stretch] = []
    for stretch in found:
        near = held is not None and stretch.start - held.end <= _FORM_GAP
        if held is not None and (not near or "\n" in text[held.end : stretch.start]):
            yield held
            yield from between
            held, between = None, []
        if stretch.rule == _FORM:
            start = stretch.start if held is None else held.start
            held, between = Stretch(start, stretch.end, stretch.furniture, stretch.rule), []
        elif held is not None:
            between.append(stretch)
        else:
            yield stretch
    if held is not None:
        yield held
        yield from between


def _with_player(text: str, links: Stretch, free: int) -> Stretch:
    """Give a video player from its heading on; it ends with a list of links to its files."""
    floor = max(free, links.start - _PLAYER_WIDTH)
    floor = max(floor, text.rfind("\n", floor, links.start) + 1)
    starts = [at for words in _PLAYER_OPENS if (at := text.rfind(words, floor, links.start)) >= 0]
    return Stretch(min(starts, default=links.start), links.end, links.furniture, links.rule)


def _cut(text: str, inline: list[Stretch], soft: frozenset[int]) -> Iterator[Stretch]:
    at, k = 0, 0
    while at < len(text):
        end = text.find("\n", at)
        while end in soft:
            end = text.find("\n", end + 1)
        end = len(text) if end < 0 else end
        while k < len(inline) and inline[k].start < end:
            mark = inline[k]
            yield from _line(text, at, mark.start)
            yield from _trimmed(text, mark.start, mark.end, mark.furniture, mark.rule)
            at, k = mark.end, k + 1
        yield from _line(text, at, end)
        at = end + 1


def _line(text: str, start: int, end: int) -> Iterator[Stretch]:
    """Give a line, parted once more where a short one is a caption with its credit glued to it."""
    if end - start < 120 and (glue := _GLUED_CREDIT.search(text, start, end)):
        credit = text[glue.start() : end].strip()
        if credit[-1:].isalnum() and len(credit.split()) <= 6 and credit.count(".") == 0:
            yield from _trimmed(text, start, glue.start())
            yield from _trimmed(text, glue.start(), end, Furniture.CREDIT, "inline:glued-credit")
            return
    yield from _trimmed(text, start, end)


def _trimmed(
    text: str, start: int, end: int, furniture: Furniture | None = None, rule: str = ""
) -> Iterator[Stretch]:
    words = text[start:end]
    bare = words.strip()
    if bare:
        start += len(words) - len(words.lstrip())
        yield Stretch(start, start + len(bare), furniture, rule)
