"""When a report was published: an interval, with its reason. No date is guessed into a point.

What the user tells wins; then the metadata and dates of the page itself, each by the rank of its kind;
then what the article's words allow. A clock in the page's head, and the day the page was first seen, say
only that it was published no later. Dates among other headlines say nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from onrecord.model import Block, BlockKind, Days, Furniture, Publication
from onrecord.reports.article import LONG
from onrecord.reports.bounds import Bound, bounds, last_such_day
from onrecord.reports.daylines import is_sheet, published_in
from onrecord.reports.marks import dateline_end, dates_in
from onrecord.reports.runs import count_words, ends

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from onrecord.dates import DateMention
    from onrecord.reports.candidates import DateCandidate

STATED: Final = 3
"""Candidates up to this rank say when the page was published; guesses of other programs come after."""

_UPDATED: Final = re.compile(
    r"(?i:updated?|modified|edited|reviewed|mis à jour|actualizado|обновлено|оновлено|güncel)"
    r"|آخر تحديث|بروزرسانی"
)


_HEAD: Final = 200
"""Code points at the head of a paragraph in which a dateline is looked for."""
_DATED: Final = (
    (BlockKind.DATE, "date-line"),
    (BlockKind.DATELINE, "dateline"),
    (BlockKind.BYLINE, "byline-date"),
    (BlockKind.TITLE, "sheet-date"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is known of the day from outside the page.

    `published` is the day as the user gives it, and wins; `seen` is the day the page was first met: it
    cannot have been published later. Days after `today` are not believed.
    """

    published: Days | None = None
    seen: date | None = None
    today: date | None = None

    def ahead(self, day: date) -> bool:
        """Tell whether a day is still to come, in every zone."""
        return self.today is not None and day > self.today + timedelta(days=1)


def publication(
    candidates: Sequence[DateCandidate], blocks: Sequence[Block], text: str, told: Told | None = None
) -> Publication:
    """Give the interval in which a report was published, and why; an open end is one that nothing tells."""
    told = told or Told()
    if told.published is not None:
        return Publication(days=told.published, why="The user gives this day.", rule="told")
    upper = _upper(blocks, text, told)
    stated = _from_metadata(candidates, told) or _from_dates(blocks, text, upper, told)
    return stated if stated is not None else _from_words(blocks, text, upper)


def _upper(blocks: Sequence[Block], text: str, told: Told) -> tuple[date, str, str] | None:
    """Give the first of the days that the report cannot have been published after, why, and the rule."""
    found: list[tuple[date, str, str]] = []
    if told.seen is not None:
        found.append((told.seen, f"the page was first seen on {told.seen.isoformat()}", "seen"))
    body = next((b.span.start for b in blocks if b.kind is BlockKind.BODY), len(text))
    for block in blocks:
        clock = block.furniture is Furniture.CLOCK and block.span.start < body
        updated = block.kind is BlockKind.DATE and _UPDATED.search(block.span.of(text))
        if not clock and not updated:
            continue
        last = [m.days.last for m in _days(block, text) if m.days is not None and m.days.last]
        if clock and last:
            found.append((max(last), f"the page's clock shows {max(last).isoformat()}", "page-clock"))
        elif last:
            found.append((max(last), f"the page says it was changed on {max(last).isoformat()}", "updated"))
    return min(found, default=None)


def _days(block: Block, text: str) -> tuple[DateMention, ...]:
    return dates_in(block.span.of(text)[:2000])


def _from_metadata(candidates: Sequence[DateCandidate], told: Told) -> Publication | None:
    """Believe the metadata of the best rank; where its values differ, all that they span."""
    usable = [
        c
        for c in candidates
        if c.rank <= STATED
        and (c.days.first is None or not told.ahead(c.days.first))
        and (told.seen is None or c.days.first is None or c.days.first <= told.seen)
    ]
    if not usable:
        return None
    rank = min(c.rank for c in usable)
    best = [c for c in usable if c.rank == rank]
    days = best[0].days
    for other in best[1:]:
        days = days.hull(other.days)
    sources = sorted({c.source for c in best})
    differ = " (they differ)" if any(c.days != days for c in best) else ""
    return Publication(
        days=days,
        why=f"The page states it in {', '.join(sources)}{differ}.",
        rule=f"metadata:{best[0].source}",
    )


def _from_dates(
    blocks: Sequence[Block], text: str, upper: tuple[date, str, str] | None, told: Told
) -> Publication | None:
    """Take the date under the headline or in the dateline; a page of headlines alone has none of its own."""
    if not _has_article(blocks, text):
        return None
    for kind, rule in _DATED:
        for block in blocks:
            words = block.span.of(text)[:400]
            if block.kind is not kind or (kind is BlockKind.TITLE and not is_sheet(words)):
                continue
            if kind is BlockKind.DATELINE and _is_chronicle(words, blocks, text):
                continue
            for mention in published_in(words):
                found = _dated(mention, blocks, text, upper)
                if found is not None and not (found[0].first and told.ahead(found[0].first)):
                    days, assumed, how = found
                    return Publication(
                        days=days,
                        why=f'The page is dated "{mention.span.of(words)}"{how}.',
                        rule=rule,
                        assumed=assumed,
                    )
    return None


def _has_article(blocks: Sequence[Block], text: str) -> bool:
    """Tell whether there is a paragraph: twelve words that end as a sentence, or many."""
    for block in blocks:
        if block.kind is BlockKind.BODY:
            words = block.span.of(text)
            many = count_words(words[:2000])
            if many >= LONG or (many >= 12 and ends(words)):
                return True
    return False


def _is_chronicle(dateline: str, blocks: Sequence[Block], text: str) -> bool:
    """Tell whether paragraphs open with days of their own: those are the days of what they tell."""
    told = {m.days or (m.month, m.day) for m in dates_in(dateline)}
    for block in blocks:
        words = block.span.of(text)[:_HEAD]
        if block.kind is BlockKind.BODY:
            end = dateline_end(words)
            words = words[: end[0]] if end is not None else ""
        if block.kind in {BlockKind.BODY, BlockKind.DATELINE}:
            others = {m.days or (m.month, m.day) for m in dates_in(words)} if words else set()
            if others - told:
                return True
    return False


def _dated(
    mention: DateMention, blocks: Sequence[Block], text: str, upper: tuple[date, str, str] | None
) -> tuple[Days, tuple[str, ...], str] | None:
    """Give the day of a date line; a missing year by the same day in the article, or the upper bound."""
    if mention.days is not None:
        return mention.days, (), ""
    if mention.month is None or mention.day is None:
        return None
    for block in blocks:
        if block.kind is not BlockKind.FURNITURE:
            for other in _days(block, text):
                if other.days is not None and (other.month, other.day) == (mention.month, mention.day):
                    return other.days, ("year",), f', the year by "{other.span.of(block.span.of(text))}"'
    if upper is not None and (day := last_such_day(mention.month, mention.day, upper[0])) is not None:
        return Days.on(day), ("year",), f", the year assumed because {upper[1]}"
    return None


def _from_words(blocks: Sequence[Block], text: str, upper: tuple[date, str, str] | None) -> Publication:
    """Meet all bounds that the words set; those that contradict what is surer are left out."""
    days = Days(None, upper[0]) if upper else Days()
    used: list[Bound] = []
    for bound in sorted(bounds(blocks, text, upper[0] if upper else None), key=_surest):
        met = days.meet(bound.days)
        if met is not None and met != days:
            days = met
            used.append(bound)
    used = [b for b in used if _still_needed(b, days)]
    reasons = [b.why for b in used] + ([upper[1]] if upper and days.last == upper[0] else [])
    if not reasons:
        return Publication(
            days=Days(), why="The page does not say when it was published.", rule="nothing-stated"
        )
    assumed = tuple(sorted({part for b in used for part in b.assumed}))
    if "year" in assumed:
        reasons.append("the year is assumed")
    why = "; ".join(reasons)
    rules = [b.rule for b in used] + ([upper[2]] if upper and days.last == upper[0] else [])
    sentence = f"{why[0].upper()}{why[1:]}."
    return Publication(days=days, why=sentence, rule="+".join(dict.fromkeys(rules)), assumed=assumed)


def _surest(bound: Bound) -> tuple[int, int, int]:
    """Order bounds: lower ones first, then the wider of those that close the interval."""
    closes = bound.days.last is not None
    return (int(closes), -bound.words.start if closes else 0, bound.words.start)


def _still_needed(bound: Bound, days: Days) -> bool:
    """Tell whether a bound sets an end of what came out."""
    return bound.days.first == days.first or (bound.days.last is not None and bound.days.last == days.last)
