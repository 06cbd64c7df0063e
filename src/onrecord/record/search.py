"""Full text: folded words in the index, spans in the text as written."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord import text as letters
from onrecord.errors import UnreadableSetting
from onrecord.model import BlockKind, Days, ReportId, Span
from onrecord.record import rows

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from onrecord.model import Block, PageId, Report
    from onrecord.text import Word

PASSAGE = 240
"""How many characters a passage around a hit has at most: three lines of a terminal."""

# Stands between blocks, so that no phrase runs from a headline into the body; never part of a word.
_BREAK = "\u00b6"
_QUERY = re.compile(r'"([^"]*)"?|([^\s"]+)')


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Folded words that must follow one another; the last may be only the beginning of a word."""

    words: tuple[str, ...]
    open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A report that holds all words asked for.

    `spans` are the places in the text, in order; `passage` a stretch around the best of them. `in_article`
    is false where they stand in the site's furniture alone. `outlet` is the name the page gives itself.
    """

    report: ReportId
    title: str | None
    outlet: str | None
    known: Days
    spans: tuple[Span, ...]
    passage: Span
    words: str
    in_article: bool


def phrases(asked: str) -> tuple[Phrase, ...]:
    """Read what a user asks for: words, phrases in double quotes, beginnings of words with a star.

    Nothing in it is syntax of the index. Raises UnreadableSetting where it holds no word.
    """
    found: list[Phrase] = []
    for match in _QUERY.finditer(asked):
        part = match[1] if match[1] is not None else match[2]
        folded = tuple(word.folded for word in letters.words(part))
        if folded:
            found.append(Phrase(words=folded, open=part.rstrip().endswith("*")))
    if not found:
        raise UnreadableSetting("words", asked, "at least one word or number")
    return tuple(found)


def search(db: sqlite3.Connection, asked: str, *, limit: int, offset: int = 0) -> tuple[Found, ...]:
    """Give the reports that hold all words asked for, those with them in the article first, best first.

    Only current layouts are searched. Raises UnreadableSetting where no word is asked for.
    """
    wanted = phrases(asked)
    hits = db.execute(
        "SELECT layouts.number, layouts.report, layouts.title, layouts.outlet, reports.text,"
        " known.first, known.last FROM words"
        " JOIN current ON current.layout = words.rowid"
        " JOIN layouts ON layouts.number = words.rowid"
        " JOIN reports ON reports.id = layouts.report"
        " JOIN known ON known.layout = layouts.number"
        # A word in the article weighs ten times one in the furniture.
        " WHERE words MATCH ? ORDER BY bm25(words, 10.0, 1.0), layouts.report LIMIT ? OFFSET ?",
        (_match(wanted), limit, offset),
    ).fetchall()
    return tuple(_found(db, hit, wanted) for hit in hits)


def index(db: sqlite3.Connection, layout: int, report: Report) -> None:
    """Add a layout of a report to the full text."""
    _index(db, layout, report.text, report.blocks)


def reindex(db: sqlite3.Connection) -> None:
    """Make the full text anew; runs inside a transaction."""
    db.execute("INSERT INTO words (words) VALUES ('delete-all')")
    db.execute("DELETE FROM indexed")
    for number, packed in db.execute(
        "SELECT number, text FROM layouts JOIN reports ON reports.id = report ORDER BY number"
    ):
        _index(db, number, rows.unpacked(packed), rows.blocks_of(_blocks(db, number)))


def forget(db: sqlite3.Connection, page: PageId) -> None:
    """Take the words of a page out of the full text and out of the file; runs inside a transaction.

    The index holds no text, so it must be told the very words it was given: where another folding gave
    them, it is made anew.
    """
    held = db.execute(
        "SELECT number, text, folding FROM layouts JOIN reports ON reports.id = report"
        " JOIN indexed ON indexed.layout = number WHERE page = ?",
        (page,),
    ).fetchall()
    strange = any(row["folding"] != letters.FOLDING for row in held)
    if strange:
        reindex(db)
    for row in held:
        text = rows.unpacked(row["text"])
        columns = columns_of(text, rows.blocks_of(_blocks(db, row["number"])))
        db.execute(
            "INSERT INTO words (words, rowid, article, furniture) VALUES ('delete', ?, ?, ?)",
            (row["number"], *columns),
        )
    # Deleted words stay in the older parts of the index until these are merged.
    db.execute("INSERT INTO words (words) VALUES ('optimize')")


def _index(db: sqlite3.Connection, layout: int, text: str, blocks: Sequence[Block]) -> None:
    columns = columns_of(text, blocks)
    db.execute("INSERT INTO words (rowid, article, furniture) VALUES (?, ?, ?)", (layout, *columns))
    db.execute("INSERT INTO indexed VALUES (?, ?)", (layout, letters.FOLDING))


def columns_of(text: str, blocks: Sequence[Block]) -> tuple[str, str]:
    """Give what the index is told of a text: the words of the article and those of the furniture."""
    article, furniture = _parts(text, blocks)
    return " ".join(word.folded for word in article), " ".join(word.folded for word in furniture)


def _parts(text: str, blocks: Sequence[Block]) -> tuple[list[Word], list[Word]]:
    """Part the words of a text into those of the article and those of the furniture, blocks kept apart."""
    ordered = sorted(blocks, key=lambda block: block.span)
    starts = [block.span.start for block in ordered]
    parts: tuple[list[Word], list[Word]] = ([], [])
    last = [-1, -1]
    for word in letters.words(text):
        at = bisect_right(starts, word.span.start) - 1
        which = int(at >= 0 and ordered[at].kind is BlockKind.FURNITURE and ordered[at].span.holds(word.span))
        if parts[which] and last[which] != at:
            parts[which].append(letters.Word(folded=_BREAK, span=word.span))
        parts[which].append(word)
        last[which] = at
    return parts


def _match(wanted: Iterable[Phrase]) -> str:
    """Write phrases in the syntax of the index, where all must be there."""
    return " ".join(f'"{" ".join(phrase.words)}"{"*" if phrase.open else ""}' for phrase in wanted)


def _found(db: sqlite3.Connection, hit: sqlite3.Row, wanted: Sequence[Phrase]) -> Found:
    text = rows.unpacked(hit["text"])
    article, furniture = _parts(text, rows.blocks_of(_blocks(db, hit["number"])))
    inside = [_places(article, phrase) for phrase in wanted]
    outside = [_places(furniture, phrase) for phrase in wanted]
    in_article = any(inside)
    passage = _passage(text, inside if in_article else outside)
    return Found(
        report=ReportId(hit["report"]),
        title=hit["title"],
        outlet=hit["outlet"],
        known=rows.days(hit["first"], hit["last"]),
        spans=tuple(sorted({span for places in (*inside, *outside) for span in places})),
        passage=passage,
        words=passage.of(text),
        in_article=in_article,
    )


def _places(held: Sequence[Word], phrase: Phrase) -> list[Span]:
    """Give where a phrase stands among some words."""
    size, last = len(phrase.words), phrase.words[-1]
    places = []
    for at, word in enumerate(held[: len(held) - size + 1]):
        if phrase.words[:-1] != tuple(one.folded for one in held[at : at + size - 1]):
            continue
        end = held[at + size - 1]
        if end.folded == last or (phrase.open and end.folded.startswith(last)):
            places.append(word.span.hull(end.span))
    return places


def _passage(text: str, places: Sequence[Sequence[Span]]) -> Span:
    """Choose the stretch that shows the most of the phrases, the earliest of those, cut between words."""
    before = PASSAGE // 3
    candidates = sorted(span for phrase in places for span in phrase)
    if not candidates:
        return Span(0, min(PASSAGE, len(text)))

    def shown(span: Span) -> int:
        start = max(0, span.start - before)
        window = Span(start, start + PASSAGE)
        return sum(any(window.holds(other) for other in phrase) for phrase in places)

    best = max(candidates, key=lambda span: (shown(span), -span.start))
    start = max(0, best.start - before)
    end = min(len(text), max(start + PASSAGE, best.end))
    if start:
        start = _after_blank(text, start, best.start)
    if end < len(text):
        cut = max(text.rfind(" ", best.end, end), text.rfind("\n", best.end, end))
        end = cut if cut > best.end else end
    return Span(start, end)


def _after_blank(text: str, start: int, limit: int) -> int:
    blank = re.search(r"\s+", text[start:limit])
    return start + blank.end() if blank else start


def _blocks(db: sqlite3.Connection, layout: int) -> Iterable[sqlite3.Row]:
    return db.execute("SELECT * FROM blocks WHERE layout = ? ORDER BY ordinal", (layout,))
