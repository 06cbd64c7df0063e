"""What growing costs: a record of made-up reports, gathered from nothing, then one new report at a time."""

from __future__ import annotations

import resource
import statistics
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bench import _happenings
from onrecord import flow, keys
from onrecord.incidents import TELLING
from onrecord.model import Named, Page, Publication, Reading, Report, Sighting
from onrecord.record import open_record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model import Account
    from onrecord.record import Writer

NOW = datetime(2024, 6, 10, tzinfo=UTC)
ONE_BY_ONE = 30


def curve(sizes: Sequence[int]) -> None:
    """Print what gathering costs in a record, by the number of its claims."""
    for number in sizes:
        with tempfile.TemporaryDirectory() as folder:
            _grown(Path(folder) / "onrecord.db", number)


def _grown(path: Path, number: int) -> None:
    made = _happenings.accounts(number + ONE_BY_ONE * _happenings.PER_REPORT)
    with open_record(path, clock=lambda: NOW, create=True, bulk=True) as writer:
        _write(writer, made[:-ONE_BY_ONE])
    start = time.process_time()
    flow.gather(path, None, lambda: NOW)
    spent = time.process_time() - start
    took = []
    for one in made[-ONE_BY_ONE:]:
        with open_record(path, clock=lambda: NOW) as writer:
            _write(writer, [one])
        begun = time.perf_counter()
        flow.gather(path, None, lambda: NOW)
        took.append(1000 * (time.perf_counter() - begun))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"record of {number:,} claims: gathered from nothing in {spent:.1f} s"
        f" ({number / spent:,.0f} claims/s),"
        f" one report more in {statistics.median(took):.0f} ms (worst {max(took):.0f}),"
        f" {path.stat().st_size // 2**20} MiB, {peak} MB of memory at most"
    )


def _write(writer: Writer, made: Sequence[Account]) -> None:
    for one in made:
        page, report, reading = _values(one)
        sighting = Sighting(page=page.id, source=page.source, at=NOW)
        writer.write(page, sighting, report=report, readings=[reading])
    writer.keep_told(TELLING, [one.told for one in made])


def _values(one: Account) -> tuple[Page, Report, Reading]:
    """Give a page, report and reading that a made-up account could have come from."""
    text = "".join(quote[:99].ljust(100) for quote in one.quotes)
    digest = keys.sha256(one.source.encode())
    page = Page(
        id=keys.page_id(one.source, "bench"),
        source=one.source,
        url=None,
        body=one.source.encode(),
        sha256=digest,
        media="text/plain",
    )
    report = Report(
        id=one.told.report,
        page=page.id,
        source=one.source,
        page_sha256=digest,
        encoding="utf-8",
        text=text,
        text_sha256=keys.sha256(text.encode()),
        title=None,
        outlet=Named(name=one.outlet or "", span=None, rule="made"),
        authors=(),
        section=None,
        language="en",
        published=Publication(days=one.known, why="Made.", rule="made"),
        dateline=None,
        blocks=(),
    )
    reading = Reading(
        id=keys.reading_id(report.id, "rules", "1"),
        report=report.id,
        extractor="rules",
        version="1",
        claims=one.claims,
    )
    return page, report, reading
