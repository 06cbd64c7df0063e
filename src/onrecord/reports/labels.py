"""What each visible block of an HTML page is: the extractor's judgement, corrected by what is around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.model import Block, BlockKind, Furniture
from onrecord.reports import phrases
from onrecord.reports.datelines import part_dateline
from onrecord.reports.daylines import is_day_line
from onrecord.reports.elements import HEADINGS
from onrecord.reports.headlines import headline
from onrecord.reports.heads import Label, furniture
from onrecord.reports.lost import regain
from onrecord.reports.marks import date_of, is_byline, is_caption, names_in
from onrecord.reports.seen import Seen
from onrecord.reports.surroundings import Surroundings, surroundings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reports.seen import Said
    from onrecord.reports.visible import Visible, VisibleBlock

KEPT: Final = 0.5
"""The share of a block's words that an extractor must have kept for the block to be kept."""
_NEVER_BODY: Final = frozenset(
    {
        Furniture.COOKIES,
        Furniture.CAPTCHA,
        Furniture.COMMENTS,
        Furniture.BIO,
        Furniture.RELATED,
        Furniture.SUBSCRIBE,
        Furniture.SHARE,
        Furniture.ADVERT,
        Furniture.TAGS,
        Furniture.NAVIGATION,
        Furniture.FOOTER,
    }
)
_ABOVE: Final = 6
"""Blocks above the headline that may still belong to it: a section's name, a date."""
_BELOW: Final = 3
"""Blocks below the last paragraph that may still be the article's own: a byline."""
_SHORT: Final = 25

_DATE: Final = Label(BlockKind.DATE, "html:date", score=0.9)
_BYLINE: Final = Label(BlockKind.BYLINE, "html:byline", score=0.9)
_DAY_BESIDE: Final = Label(BlockKind.DATE, "html:day-beside", score=0.8)
_CAPTION: Final = Label(BlockKind.CAPTION, "html:caption", score=0.9)
_SUBTITLE: Final = Label(BlockKind.SUBTITLE, "html:subtitle", score=0.8)


def label(visible: Visible, shares: Sequence[float], said: Said) -> tuple[Block, ...]:
    """Label all blocks; `shares` is how much of each the extractor kept, `said` what metadata says."""
    around = surroundings(visible.blocks, shares)
    seen = [
        _seen(visible, block, share, one)
        for block, share, one in zip(visible.blocks, shares, around, strict=True)
    ]
    first, last = _bounds(seen)
    title = headline([(one.words, one.block.box, one.around) for one in seen], said.titles, first)
    top = min(title, first) if title is not None else max(first - _ABOVE, 0)
    labels = []
    for number, one in enumerate(seen):
        if number == title:
            made = Label(BlockKind.TITLE, "html:title", score=0.9)
        elif one.share >= KEPT and top <= number:
            made = _kept(one, head=number <= first)
        elif top - _ABOVE <= number < first or (title is not None and title < number < title + _ABOVE):
            made = _of_head(one, number, top, said)
        elif last < number <= last + _BELOW:
            made = _of_foot(one)
        else:
            made = _furniture(one, "above" if number < top else "below" if number > last else "inside")
        labels.append(made)
    regain(seen, labels)
    blocks = (
        Block(kind=made.kind, span=one.block.span, rule=made.rule, furniture=made.furniture, score=made.score)
        for one, made in zip(seen, labels, strict=True)
    )
    return tuple(part_dateline(visible.text, blocks, "html:dateline"))


def _seen(visible: Visible, block: VisibleBlock, share: float, around: Surroundings) -> Seen:
    words = block.span.of(visible.text)
    return Seen(block=block, words=words, count=len(words.split()), share=share, around=around)


def _bounds(seen: Sequence[Seen]) -> tuple[int, int]:
    """Give the first and the last block that the article surely reaches."""
    prose = [
        number
        for number, one in enumerate(seen)
        if one.share >= KEPT and one.count >= 5 and one.ended and not _barred(one)
    ]
    kept = prose or [number for number, one in enumerate(seen) if one.share >= KEPT]
    return (kept[0], kept[-1]) if kept else (len(seen), len(seen))


def _barred(one: Seen) -> bool:
    return one.around.furniture in _NEVER_BODY


def _kept(one: Seen, *, head: bool) -> Label:
    """Label a block that the extractor took for the article."""
    around = one.around
    if _barred(one) and around.furniture is not None:
        return _phrase(one) or furniture(around.furniture, f"html:in-{around.furniture.value}", 0.8)
    if around.part is BlockKind.CAPTION:
        return _phrase(one) or _CAPTION
    return (
        _phrase(one)
        or (_DATE if (head or around.part is BlockKind.DATE) and date_of(one.words) else None)
        or _kept_byline(one, head=head)
        or (_DAY_BESIDE if head and is_day_line(one.words) else None)
        or (_SUBTITLE if head and around.part is BlockKind.SUBTITLE else None)
        or Label(BlockKind.BODY, "html:kept", score=0.9)
    )


def _kept_byline(one: Seen, *, head: bool) -> Label | None:
    named = one.around.part is BlockKind.BYLINE and one.count <= 8 and not one.ended
    signed = one.count <= _SHORT and is_byline(one.words.strip("()[] "))
    return _BYLINE if named or signed or (head and names_in(one.words)) else None


def _of_head(one: Seen, number: int, top: int, said: Said) -> Label:
    """Label a block near the headline that the extractor left out."""
    around = one.around
    apart = _barred(one) or (around.named and around.furniture is not Furniture.SITE)
    if number > top and around.furniture is Furniture.SHARE and (signed := _signed(one)) is not None:
        return signed
    if apart and one.count <= _SHORT:
        return _phrase(one) or _furniture(one, "head")
    return (
        _phrase(one)
        or _head_date(one, number - top)
        or _head_byline(one, said)
        or (_DAY_BESIDE if number > top and is_day_line(one.words) else None)
        or (_CAPTION if around.part is BlockKind.CAPTION or is_caption(one.words) else None)
        or (_below_title(one, said) if number > top else _above_title(one, said))
    )


def _signed(one: Seen) -> Label | None:
    """Tell the day or the byline that many sites set into the row of their share buttons."""
    if date_of(one.words) is not None and not one.block.linked:
        return _DATE
    return _BYLINE if is_byline(one.words) else None


def _head_date(one: Seen, below: int) -> Label | None:
    """Tell the article's date, named one, or at most right above the headline, from other dates."""
    day = date_of(one.words)
    if day is None:
        return None
    named = one.around.part is BlockKind.DATE and one.around.furniture is None
    touching = below == -1 and day.weekday is None and one.around.furniture is None and not one.block.linked
    return _DATE if below > 0 or named or touching else _outer_date(one)


def _outer_date(one: Seen) -> Label:
    """Label a date outside the article: the clock of the page bounds its age, a teaser's date does not."""
    day = date_of(one.words)
    clock = one.around.furniture is Furniture.SITE or (day is not None and day.weekday is not None)
    if clock and not one.block.linked:
        return furniture(Furniture.CLOCK, "html:clock", 0.8)
    return furniture(Furniture.OTHER, "html:date-outside", 0.5)


def _head_byline(one: Seen, said: Said) -> Label | None:
    named = one.around.part is BlockKind.BYLINE and one.count <= 12
    told = one.count <= _SHORT and any(author in one.words.casefold() for author in said.authors)
    return _BYLINE if named or told or is_byline(one.words) else None


def _above_title(one: Seen, said: Said) -> Label:
    words = one.words.casefold()
    if words in said.outlets:
        return furniture(Furniture.SITE, "html:outlet-name")
    if words in said.sections:
        return furniture(Furniture.SECTION, "html:section-name")
    return _by_place(one, "above")


def _below_title(one: Seen, said: Said) -> Label:
    around = one.around
    if around.part is BlockKind.DATE and one.count <= 12 and any(char.isdigit() for char in one.words):
        return Label(BlockKind.DATE, "html:date-named", score=0.7)
    if not said.authors and names_in(one.words):
        return Label(BlockKind.BYLINE, "html:name", score=0.7)
    if around.part is BlockKind.SUBTITLE or (one.block.box.tag in HEADINGS and one.count >= 5):
        return _SUBTITLE
    return _furniture(one, "head")


def _of_foot(one: Seen) -> Label:
    if is_byline(one.words.strip("()[] ")) and not _barred(one):
        return Label(BlockKind.BYLINE, "html:byline-below", score=0.9)
    return _furniture(one, "below")


def _furniture(one: Seen, where: str) -> Label:
    """Say which kind of furniture a block is: by what is around it, by its words, by where it stands."""
    around = one.around
    if around.named and around.furniture is not None:
        clock = around.furniture is Furniture.SITE and date_of(one.words) is not None
        return _outer_date(one) if clock else furniture(around.furniture, f"html:in-{around.furniture.value}")
    if around.part is BlockKind.CAPTION and where in {"inside", "head"}:
        return _CAPTION
    return _phrase(one) or _opening(one) or _by_place(one, where)


def _by_place(one: Seen, where: str) -> Label:
    around = one.around
    if around.furniture is not None and around.furniture is not Furniture.OTHER:
        return furniture(around.furniture, f"html:in-{around.furniture.value}", 0.8)
    if date_of(one.words) is not None:
        return _outer_date(one)
    linked = one.block.linked > 0.6 * len(one.words)
    if where == "above":
        return furniture(Furniture.NAVIGATION if linked else Furniture.SITE, "html:above", 0.6)
    if linked:
        return furniture(Furniture.RELATED if one.count >= 4 else Furniture.NAVIGATION, "html:links", 0.6)
    return furniture(Furniture.OTHER, f"html:{where}", 0.5)


def _phrase(one: Seen) -> Label | None:
    phrase = phrases.whole_line(one.words)
    return furniture(phrase.kind, phrase.rule) if phrase else None


def _opening(one: Seen) -> Label | None:
    phrase = phrases.opening(one.words) if one.count <= _SHORT else None
    return furniture(phrase.kind, phrase.rule, 0.8) if phrase else None
