"""What stands above the article's first paragraph: headline, standfirst, byline, date, the site's lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.model import BlockKind, Furniture
from onrecord.reports.article import LONG, is_headline
from onrecord.reports.daylines import is_day_line, is_sheet, says_published
from onrecord.reports.marks import (
    HAPPENING,
    date_of,
    dateline_end,
    dates_in,
    is_byline,
    is_caption,
    is_desk,
    names_in,
)
from onrecord.reports.phrases import is_masthead

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reports.runs import Line

_WORDS: Final = re.compile(r"[^\W\d_]{3,}")
_SHORT_TITLE, _LONG_TITLE = 3, 40
_LONG_SENTENCE: Final = 16
_NEAR: Final = 12
"""Headlines stand at most this many candidate lines above the article; higher up is navigation."""

_LEAST_LIKE: Final = 0.25
"""A headline shares at least about a quarter of its words with the article."""

_SECTIONS: Final = frozenset(
    """news|latest news|all news|world|world news|international|politics|opinion|middle east|region|regions
security|reports|stories|press releases|statements""".replace("\n", "|").split("|")
)
_TRAIL, _LONGEST_SECTION = 3, 4
"""Lines of a trail of sections ("News", "Region", "Northern front"), and the most words of each."""

_TEASERS: Final = 3
"""Lines below the headline that have nothing of the article are teasers, where there are so many."""

_BESIDE_DAY: Final = "head:day-beside"
_BESIDE: Final = 5
"""Bylines and standfirsts stand at most this many lines from the headline or the first paragraph."""


@dataclass(frozen=True, slots=True)
class Label:
    """What a line was judged to be, by which rule, and how surely."""

    kind: BlockKind
    rule: str
    furniture: Furniture | None = None
    score: float = 1.0


def furniture(kind: Furniture, rule: str, score: float = 0.9) -> Label:
    """Give the label of a piece of furniture."""
    return Label(BlockKind.FURNITURE, rule, kind, score)


def known_furniture(line: Line, where: str) -> Label | None:
    """Give the label of a line that its words or its bio make furniture."""
    if line.phrase is not None:
        return furniture(line.phrase.kind, line.phrase.rule)
    return furniture(Furniture.BIO, f"{where}:bio") if line.bio else None


def _mark(line: Line, words: str) -> Label | None:
    """Tell what a line of the head shows of itself, whatever stands around it."""
    if is_day_line(words) and not is_byline(words) and not _is_slug(words):
        return Label(BlockKind.DATE, _BESIDE_DAY if date_of(words) is None else _date_rule(words), score=0.8)
    if (known := known_furniture(line, "head")) is not None:
        return known
    if date_of(words) is not None:
        return Label(BlockKind.DATE, _date_rule(words))
    if is_byline(words) or is_desk(words):
        return Label(BlockKind.BYLINE, "head:byline")
    if line.credited or is_caption(words):
        return Label(BlockKind.CAPTION, "head:caption", score=0.8)
    return Label(BlockKind.DATELINE, "head:dateline", score=0.8) if _is_dateline(words) else None


def _date_rule(words: str) -> str:
    day = date_of(words)
    return "head:weekday-date" if day is not None and day.weekday is not None else "head:date"


def _is_dateline(words: str) -> bool:
    """Tell whether a line is a place with its day, and no happening with it."""
    if not any(c.isdigit() for c in words) or HAPPENING.search(words) is not None:
        return False
    bare = words.rstrip("\u00a0 –—-")
    end = dateline_end(f"{bare} – A")
    return end is not None and end[0] >= len(bare) and not any(m.span.start == 0 for m in dates_in(bare))


def _is_slug(words: str) -> bool:
    """Tell whether a line is the dateline of a wire, its agency in brackets."""
    return "(" in words[1:] and _is_dateline(words)


def read_head(lines: Sequence[Line], words: Sequence[str], body: str) -> tuple[Label, ...]:
    """Label the lines above the article; `body` is its first part, against which a headline is held."""
    labels = _marked(lines, words)
    known = {w.casefold() for w in _WORDS.findall(body)}
    title = None if _is_trail(lines, words, labels) else _title(lines, words, labels, known)
    rule = "head:title"
    if title is None:
        title = next((k for k, text in enumerate(words) if _day_beside(labels[k]) and is_sheet(text)), None)
        rule = "head:sheet"
    if title is not None:
        labels[title] = Label(BlockKind.TITLE, rule, score=0.8)
    _under(lines, words, labels, title)
    _other_stories(words, labels, known)
    _above(labels, words, title)
    return tuple(label or furniture(Furniture.SITE, "head:site", 0.6) for label in labels)


def _day_beside(label: Label | None) -> bool:
    return label is not None and label.rule == _BESIDE_DAY


def _marked(lines: Sequence[Line], words: Sequence[str]) -> list[Label | None]:
    """Mark each line by itself, and headlines that follow an opener of other stories."""
    labels: list[Label | None] = []
    listing: Furniture | None = None
    for line, text in zip(lines, words, strict=True):
        label = _mark(line, text)
        if line.phrase is not None and line.phrase.opens:
            listing = line.phrase.kind
        elif label is not None or line.ended or line.words >= LONG:
            listing = None
        elif listing is not None and is_headline(line, text):
            label = furniture(listing, "head:listed", 0.7)
        labels.append(label)
    return labels


def _is_trail(lines: Sequence[Line], words: Sequence[str], labels: Sequence[Label | None]) -> bool:
    """Tell whether the head is but a trail of sections: the first is known as one, and none is longer."""
    bare = [k for k, label in enumerate(labels) if label is None]
    return (
        len(bare) >= _TRAIL
        and words[bare[0]].casefold() in _SECTIONS
        and all(lines[k].words <= _LONGEST_SECTION for k in bare)
    )


def _other_stories(words: Sequence[str], labels: list[Label | None], known: set[str]) -> None:
    """Label as other stories what looks like standfirsts, but has no two words of the article: several do."""
    apart = [
        k
        for k, label in enumerate(labels)
        if label is not None and label.rule == "head:subtitle" and _likeness(words[k], known) == 0
    ]
    for k in apart if len(apart) >= _TEASERS else ():
        labels[k] = furniture(Furniture.RELATED, "head:teasers", 0.7)


def _title(
    lines: Sequence[Line], words: Sequence[str], labels: Sequence[Label | None], known: set[str]
) -> int | None:
    """Choose the line that shares most of its words with the article, or the first of those beside it."""
    candidates = [
        k
        for k, line in enumerate(lines)
        if labels[k] is None
        and _SHORT_TITLE <= line.words <= _LONG_TITLE
        and not names_in(words[k])
        and not (_is_sentence(line, words[k]) and line.words > _LONG_SENTENCE)
        and not is_masthead(words[k])
    ][-_NEAR:]
    scores = {
        k: _likeness(words[k], known) * (0.5 if _is_sentence(lines[k], words[k]) else 1) for k in candidates
    }
    best = max(scores.values(), default=0.0)
    if best > _LEAST_LIKE:
        at = next(k for k in candidates if scores[k] == best)
        return _first_beside(at, {k: score for k, score in scores.items() if score >= 0.6 * best})
    longest = max((lines[k].words for k in candidates), default=0)
    return next((k for k in candidates if lines[k].words == longest and longest >= 4), None)


def _is_sentence(line: Line, words: str) -> bool:
    """Tell whether a line ends in a full stop, as headlines do not."""
    return line.ended and words.rstrip("\"'”’») ")[-1:] not in "?!؟"


def _first_beside(at: int, near: dict[int, float]) -> int:
    """Go up from the likest line to those like it just above: a standfirst may be liker than its headline."""
    while at - 1 in near:
        at -= 1
    return at


def _likeness(line: str, known: set[str]) -> float:
    """Give the share of a line's words that the article has, long lines before short ones."""
    words = [w.casefold() for w in _WORDS.findall(line)]
    shared = sum(w in known for w in words)
    return shared / len(words) * min(len(words), 6) / 6 if shared >= 2 else 0.0


def _under(
    lines: Sequence[Line], words: Sequence[str], labels: list[Label | None], title: int | None
) -> None:
    """Label what stands between headline and article: standfirst, names, sections."""
    named: set[str] = set()
    start = 0 if title is None else title + 1
    for k in range(start, len(lines)):
        if labels[k] is not None:
            continue
        text = words[k]
        if min(k - start, len(lines) - k) > _BESIDE:
            labels[k] = furniture(Furniture.NAVIGATION, "head:far", 0.7)
        elif named and text.startswith(tuple(sorted(named))) and not names_in(text):
            labels[k] = furniture(Furniture.BIO, "head:about-author")
        elif names := names_in(text):
            labels[k] = _name_label(again=bool(named.intersection(names)))
            named.update(names)
        elif title is not None and text == words[title]:
            labels[k] = furniture(Furniture.SITE, "head:title-again")
        elif lines[k].ended and lines[k].words >= 12 and (title is None or k > title + 1):
            again = text in words[start:k] or text in words[k + 1 :]
            kind = BlockKind.CAPTION if again else BlockKind.BODY
            labels[k] = Label(kind, "head:repeated" if again else "head:sentence", score=0.5)
        elif lines[k].words >= 6 and (k - start <= _BESIDE if title is not None else lines[k].words >= 12):
            labels[k] = Label(BlockKind.SUBTITLE, "head:subtitle", score=0.6)
        elif _before_date(labels, k) and text.isupper() and lines[k].words <= 3:
            labels[k] = Label(BlockKind.DATELINE, "head:place", score=0.5)
        else:
            labels[k] = furniture(Furniture.SECTION, "head:section", 0.6)


def _name_label(*, again: bool) -> Label:
    if again:
        return furniture(Furniture.BIO, "head:name-again")
    return Label(BlockKind.BYLINE, "head:name", score=0.7)


def _before_date(labels: Sequence[Label | None], k: int) -> bool:
    """Tell whether a date stands within the next two lines."""
    return any(label is not None and label.kind is BlockKind.DATE for label in labels[k + 1 : k + 3])


def _above(labels: list[Label | None], words: Sequence[str], title: int | None) -> None:
    """Label what stands above the headline.

    The page's first line, if a date, a date with its weekday, and one beside other things that nothing says
    to be the day of publication are the page's clock; any other is a date of something else, unless it
    touches the headline.
    """
    if title is None:
        return
    kind = Furniture.NAVIGATION if title > 6 else Furniture.SITE
    for k in range(title):
        label = labels[k]
        if label is None:
            labels[k] = furniture(kind, "head:above-title", 0.7)
        elif label.kind is BlockKind.DATE:
            if _is_clock(label, words[k], first=k == 0):
                labels[k] = furniture(Furniture.CLOCK, "head:clock")
            elif k < title - 1:
                labels[k] = furniture(Furniture.OTHER, "head:date-above", 0.5)
        elif label.kind is BlockKind.DATELINE and k == title - 1 and _is_slug(words[k]):
            continue
        elif label.kind in {BlockKind.BYLINE, BlockKind.DATELINE}:
            labels[k] = furniture(Furniture.NAVIGATION, "head:above-title", 0.5)


def _is_clock(label: Label, words: str, *, first: bool) -> bool:
    """Tell whether a date above the headline is the clock of the page."""
    if label.rule == _BESIDE_DAY:
        return not says_published(words)
    return first or label.rule == "head:weekday-date"
