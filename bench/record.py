"""What the record costs: pages a second, bytes a report, time to answer, memory, beside plain SQLite.

The reports are made up (900 words out of a vocabulary whose frequencies fall as in any language, ten claims,
sixty mentions) by a fixed seed. Beside the writer stands `executemany` of the same rows, taken from the file
the writer made, into the same tables in one transaction and with the same full text: what the same file
costs without a transaction a page, without folding and without making rows of values.
"""

from __future__ import annotations

import random
import resource
import sqlite3
import statistics
import tempfile
import time
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord import keys
from onrecord.model import (
    Block,
    BlockKind,
    Certainty,
    ChainLink,
    Claim,
    Days,
    Form,
    Furniture,
    Located,
    Mention,
    MentionType,
    Modality,
    Named,
    Page,
    Party,
    Publication,
    Range,
    Reading,
    Report,
    Role,
    Sighting,
    Span,
    Victims,
    When,
)
from onrecord.record import ClaimFilter, open_record, read_record
from onrecord.record.schema import migrate, steps
from onrecord.record.search import columns_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

REPORTS = 10_000
WORDS = 900
CLAIMS = 10
MENTIONS = 60
START = datetime(2024, 2, 8, tzinfo=UTC)


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "onrecord.db"
        seconds = written(path)
        beside = plain(path, Path(folder) / "plain.db")
        ratio = seconds / beside
        print(
            f"executemany of the same rows: {REPORTS / beside:,.0f} pages/s; the writer takes {ratio:.1f} x"
        )
        size(path)
        answers(path)


def written(path: Path) -> float:
    """Write all reports; give the seconds spent in the writer, the making of the values left out."""
    spent, marks = 0.0, []
    with open_record(path, clock=lambda: START, create=True, bulk=True) as writer:
        for number, (page, report, reading) in enumerate(made(REPORTS), start=1):
            sighting = Sighting(page=page.id, source=page.source, at=START)
            begun = time.perf_counter()
            writer.write(page, sighting, report=report, readings=[reading])
            spent += time.perf_counter() - begun
            if number in {REPORTS // 10, REPORTS}:
                marks.append((number, spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024))
    for number, seconds, memory in marks:
        print(f"{number:,} pages written: {number / seconds:,.0f} pages/s, most memory so far {memory} MiB")
    return spent


def plain(source: Path, target: Path) -> float:
    """Write the same rows with `executemany`; give the seconds."""
    spent = 0.0
    with (
        closing(sqlite3.connect(source)) as held,
        closing(sqlite3.connect(target, isolation_level=None)) as db,
    ):
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
        migrate(db, steps())
        tables = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict"
        db.execute("BEGIN")
        for (table,) in held.execute(tables).fetchall():
            rows = held.execute(f"SELECT * FROM {table}").fetchall()
            if not rows:
                continue
            marks = ", ".join("?" * len(rows[0]))
            spent += timed(partial(db.executemany, f"INSERT INTO {table} VALUES ({marks})", rows))
        words = [(number, *columns_of(r.text, r.blocks)) for number, (_, r, _) in enumerate(made(REPORTS), 1)]
        insert = "INSERT INTO words (rowid, article, furniture) VALUES (?, ?, ?)"
        spent += timed(lambda: db.executemany(insert, words))
        spent += timed(lambda: db.execute("COMMIT"))
    return spent


def size(path: Path) -> None:
    """Print what a report takes, and where."""
    total = path.stat().st_size
    texts = sum(len(page.body) for page, _, _ in made(200)) / 200
    each = total / REPORTS / 1024
    print(f"{total / 2**20:,.0f} MiB; {each:.1f} KiB a report of {texts / 1024:.1f} KiB with {CLAIMS} claims")
    with closing(sqlite3.connect(path)) as db:
        parts = db.execute(
            "SELECT coalesce(tbl_name, d.name) AS part, sum(pgsize) FROM dbstat AS d"
            " LEFT JOIN sqlite_schema AS s ON s.name = d.name GROUP BY part ORDER BY 2 DESC LIMIT 6"
        ).fetchall()
    print("  " + ", ".join(f"{name} {taken / REPORTS / 1024:.1f}" for name, taken in parts) + " KiB a report")


def answers(path: Path) -> None:
    """Time what users ask."""
    with read_record(path) as reader:
        claim = next(reader.claims(ClaimFilter(limit=1))).claim
        questions: dict[str, Callable[[], object]] = {
            "search, two rare words": lambda: reader.search(f"{word(700)} {word(701)}"),
            "search, two common words": lambda: reader.search(f"{word(3)} {word(5)}"),
            "search, a phrase": lambda: reader.search(f'"{word(3)} {word(5)}"'),
            "a claim by a short id": lambda: reader.claim(claim.id[:12]),
            "50 claims by actor": lambda: list(reader.claims(ClaimFilter(actor="group 7", limit=50))),
            "50 claims by place and days": lambda: list(
                reader.claims(
                    ClaimFilter(place="town 9", since=date(2024, 2, 1), until=date(2024, 2, 9), limit=50)
                )
            ),
            "counts": reader.counts,
        }
        for name, ask in questions.items():
            spent = statistics.median(timed(ask) for _ in range(5))
            print(f"{name}: {spent * 1000:.1f} ms")
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        spent = timed(lambda: [None for _ in reader.claims() if False])
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        number = REPORTS * CLAIMS
        print(f"all {number:,} claims streamed: {spent:.1f} s, {(after - before) / 1024:.0f} MiB more")


def timed(work: Callable[[], object]) -> float:
    """Give the seconds that a piece of work takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def word(rank: int) -> str:
    """Give the word of a rank: letters only, each rank another."""
    letters = "aeiouklmnr"
    spelled = ""
    rank += len(letters) ** 2
    while rank:
        rank, digit = divmod(rank, len(letters))
        spelled += letters[digit]
    return spelled


def made(number: int) -> Iterator[tuple[Page, Report, Reading]]:
    """Make reports, the same each time."""
    dice = random.Random(1)
    vocabulary = [word(rank) for rank in range(20_000)]
    weights = list(accumulate(1 / (rank + 2) for rank in range(len(vocabulary))))
    for at in range(number):
        words = dice.choices(vocabulary, cum_weights=weights, k=WORDS)
        lines = [" ".join(words[start : start + 40]) for start in range(0, WORDS, 40)]
        page = made_page("\n\n".join(lines), f"https://herald.example/{at}")
        report = made_report(page, lines)
        yield page, report, made_reading(report, dice)


def made_page(text: str, url: str) -> Page:
    """Make a page of plain text."""
    body = text.encode()
    digest = keys.sha256(body)
    return Page(
        id=keys.page_id(digest, url), source=url, url=url, body=body, sha256=digest, media="text/plain"
    )


def made_report(page: Page, lines: list[str]) -> Report:
    """Make a report with a title, a body and, in its last three lines, furniture."""
    starts = list(accumulate((len(line) + 2 for line in lines), initial=0))
    kinds = [BlockKind.TITLE, *[BlockKind.BODY] * (len(lines) - 4), *[BlockKind.FURNITURE] * 3]
    blocks = tuple(
        Block(
            kind=kind,
            span=Span(start, start + len(line)),
            rule="made",
            furniture=Furniture.RELATED if kind is BlockKind.FURNITURE else None,
            score=0.9,
        )
        for kind, start, line in zip(kinds, starts, lines, strict=False)
    )
    return Report(
        id=keys.report_id(page.id, page.sha256),
        page=page.id,
        source=page.source,
        page_sha256=page.sha256,
        encoding="utf-8",
        text=page.body.decode(),
        text_sha256=page.sha256,
        title=blocks[0].span,
        outlet=Named(name="The Herald", span=None, rule="made"),
        authors=(),
        section=None,
        language="en",
        published=Publication(days=Days.on(START.date()), why="Made.", rule="made"),
        dateline=None,
        blocks=blocks,
    )


def made_reading(report: Report, dice: random.Random) -> Reading:
    """Make a reading with claims and mentions spread over the text."""
    length = len(report.text)
    places = [Span(start, start + 9) for start in range(0, length - 200, (length - 200) // MENTIONS)]
    return Reading(
        id=keys.reading_id(report.id, "made", "1"),
        report=report.id,
        extractor="made",
        version="1",
        claims=tuple(made_claim(report, span, dice) for span in places[:: MENTIONS // CLAIMS][:CLAIMS]),
        mentions=tuple(
            Mention(type=MentionType.PLACE, span=span, name="Town", id="t", value=Days.on(START.date()))
            for span in places
        ),
    )


def made_claim(report: Report, span: Span, dice: random.Random) -> Claim:
    """Make a claim with every common field set."""
    day = START.date() - timedelta(days=dice.randrange(60))
    link = ChainLink(name="Coast Wire", role=Role.WIRE, anonymous=False, span=span.moved(40))
    town = f"Town {dice.randrange(300)}"
    group = f"Armed Group {dice.randrange(100)}"
    return Claim(
        id=keys.claim_id(report.id, Form.EVENT, span, 0),
        report=report.id,
        quote=Span(span.start, span.start + 150),
        trigger=span,
        form=Form.EVENT,
        kind="attack",
        means="artillery",
        modality=Modality.HAPPENED,
        actor=Party(name=group, span=span.moved(10), id=f"group-{group}", certainty=Certainty.ALLEGED),
        target=Party(name="a depot", span=span.moved(20)),
        victims=Victims(killed=Range(3, 3), injured=Range(5, None), who=span.moved(25)),
        place=Located(
            name=town, span=span.moved(30), id=town, country="XMA", lat=1.5, lon=2.5, radius_km=5.0
        ),
        when=When(days=Days(day, day), span=span.moved(35), stated=True, rule="weekday"),
        chain=(link,),
        by="made-1",
        score=0.75,
    )


if __name__ == "__main__":
    main()
