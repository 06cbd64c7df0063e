"""Score times on the TempEval-3 training texts of ../shared/data/timex, by half.

    python bench/times.py [--errors N]

The grammar is developed on the half of the documents whose name has an even SHA-256 ("built") and checked
on the other ("watched"). Counted are the DATE and TIME expressions inside TEXT; strict asks for the same
span, relaxed for an overlap, value for an overlap and the same TimeML value (as the official scorer does).
Our durations, sets and stretches ("the past two weeks") are no DATE in TimeML; of a range both ends count.
No word of the day of writing but the document's own creation time is given to the grammar; of the
expressions that count from something else in the text ("a year earlier") none is resolved.
"""

from __future__ import annotations

import hashlib
import re
import sys
import time
import xml.etree.ElementTree as ET
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.dates import (
    Anchored,
    Between,
    Calendar,
    Shift,
    TimeKind,
    TimeMention,
    Unit,
    find_times,
    looks_ahead,
    resolve,
)
from onrecord.model import Days, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXTS = Path(__file__).parents[1] / ".." / "shared" / "data" / "timex" / "tempeval3"
DAYPARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "dawn": "TMO"}


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its creation day and its annotated expressions."""

    name: str
    text: str
    created: date
    gold: tuple[tuple[Span, str], ...]


def half(name: str) -> str:
    """Tell which half a document belongs to."""
    return "watched" if int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2 else "built"


def documents() -> Iterator[Document]:
    """Read the annotated documents."""
    for path in sorted(TEXTS.rglob("*.tml")):
        if path.parent.name not in {"TimeBank", "AQUAINT"}:
            continue
        root = ET.parse(path).getroot()
        body, dct = root.find("TEXT"), root.find(".//TIMEX3[@functionInDocument='CREATION_TIME']")
        if body is None or dct is None:
            continue
        text, gold = _flat(body)
        yield Document(path.name, text, date.fromisoformat(dct.attrib["value"][:10]), tuple(gold))


def _flat(body: ET.Element) -> tuple[str, list[tuple[Span, str]]]:
    pieces: list[str] = []
    gold: list[tuple[Span, str]] = []

    def walk(element: ET.Element) -> None:
        start = sum(map(len, pieces))
        pieces.append(element.text or "")
        for child in element:
            walk(child)
            pieces.append(child.tail or "")
        words = "".join(pieces)[start:]
        if element.tag == "TIMEX3" and element.get("type") in {"DATE", "TIME"} and words:
            gold.append((Span(start, start + len(words)), element.get("value", "")))

    walk(body)
    return "".join(pieces), gold


def points_in(mention: TimeMention) -> Iterator[TimeMention]:
    """Give what TimeML would call DATE or TIME in a mention."""
    value = mention.value
    if isinstance(value, Between):
        for end in (value.since, value.until):
            if end:
                yield from points_in(end)
    elif isinstance(value, Anchored) and (value.anchor or value.time):
        if value.time:
            yield from points_in(value.time)
    elif mention.kind in {
        TimeKind.CALENDAR,
        TimeKind.DEICTIC,
        TimeKind.VAGUE,
        TimeKind.CLOCK,
        TimeKind.ANAPHORIC,
    }:
        yield mention


def timeml(mention: TimeMention, created: date, text: str) -> str:
    """Write a mention as a TimeML value, or an empty string where it has no day."""
    value = mention.value
    if mention.kind is TimeKind.VAGUE:
        direction = getattr(value, "direction", 0)
        return {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}[direction]
    days = resolve(mention, published=Days.on(created), future=looks_ahead(text, mention.span)).days
    if days is None or days.first is None or days.last is None or not isinstance(value, Calendar | Shift):
        return ""
    first = days.first if isinstance(value, Calendar) else days.last if mention.hours else days.first
    if isinstance(value, Shift) and mention.hours and value.low != value.high:
        first = days.first
    middle = first + (days.last - first) / 2 if not mention.hours else first
    return _written(value.unit, middle, mention)


def _written(unit: Unit, day: date, mention: TimeMention) -> str:
    if unit is Unit.DAY and mention.hours:
        return day.isoformat() + _clock(mention.hours)
    season = getattr(mention.value, "season", None)
    if season is not None:
        return f"{day.year}-{('SP', 'SU', 'FA', 'WI')[season]}"
    return {
        Unit.WEEK: "{0:%G}-W{0:%V}",
        Unit.WEEKEND: "{0:%G}-W{0:%V}-WE",
        Unit.MONTH: "{0:%Y-%m}",
        Unit.QUARTER: f"{{0:%Y}}-Q{(day.month + 2) // 3}",
        Unit.YEAR: "{0:%Y}",
        Unit.DECADE: f"{day.year // 10}",
        Unit.CENTURY: f"{day.year // 100}",
    }.get(unit, "{0:%Y-%m-%d}").format(day)


def _clock(hours: str) -> str:
    if hours.startswith(("noon", "midday")):
        return "T12:00"
    clock = re.search(r"(\d{1,2})(?:[:.](\d{2}))?\s?([ap])?", hours)
    if clock:
        hour = int(clock[1]) % 12 + 12 * (clock[3] == "p") if clock[3] else int(clock[1])
        return f"T{hour:02}:{clock[2] or '00'}"
    return next((code for word, code in DAYPARTS.items() if word in hours), "")


def score(which: str, errors: int) -> tuple[float, float, float]:
    """Score one half; print what was missed and invented most."""
    counts: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for document in documents():
        if half(document.name) != which:
            continue
        found = [p for m in find_times(document.text) for p in points_in(m)]
        counts["gold"] += len(document.gold)
        counts["found"] += len(found)
        free = list(found)
        for span, value in document.gold:
            words = " ".join(span.of(document.text).lower().split())
            fits = [m for m in free if m.span.overlaps(span)]
            best = next((m for m in fits if m.span == span), fits[0] if fits else None)
            if best is None:
                wrong[f"missed  {words}"] += 1
                continue
            free.remove(best)
            counts["relaxed"] += 1
            counts["strict"] += best.span == span
            ours = timeml(best, document.created, document.text)
            counts["value"] += ours == value
            if ours != value:
                wrong[f"value   {words}: {value} read as {ours or 'nothing'}"] += 1
        for mention in free:
            wrong[f"added   {' '.join(mention.span.of(document.text).lower().split())}"] += 1
    figures = tuple(
        _f1(counts[name], counts["found"], counts["gold"]) for name in ("strict", "relaxed", "value")
    )
    print(
        f"{which:8} gold {counts['gold']:5} found {counts['found']:5}  "
        f"span strict {figures[0]:.3f}  relaxed {figures[1]:.3f}  value {figures[2]:.3f}"
    )
    for words, count in wrong.most_common(errors):
        print(f"   {count:3} {words}")
    return figures[0], figures[1], figures[2]


def _f1(right: int, found: int, gold: int) -> float:
    return 2 * right / (found + gold) if found + gold else 0.0


def speed() -> None:
    """Print the speed on ten megabytes of these texts."""
    text = "\n".join(d.text for d in documents())
    text = (text * (10_000_000 // max(1, len(text)) + 1))[:10_000_000]
    start = time.process_time()
    count = len(find_times(text))
    print(f"speed    {count} times in 10 M characters in {time.process_time() - start:.1f} s of one core")


def main() -> None:
    """Print the figures of both halves."""
    if not TEXTS.exists():
        print(f"left out: {TEXTS} is not there")
        return
    errors = int(sys.argv[2]) if sys.argv[1:2] == ["--errors"] else 0
    score("built", errors)
    score("watched", 0)
    if not errors:
        speed()


if __name__ == "__main__":
    main()
