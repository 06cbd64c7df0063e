"""What gathering costs by the number of claims: all at once, in a record from nothing, one report more.

The claims are made up (`_happenings`). Each measure is taken in a process of its own, so that its memory is
its own too; time is that of the processor.
"""

from __future__ import annotations

import resource
import statistics
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from bench import _happenings, _sets
from onrecord import flow, keys
from onrecord.incidents import TELLING, gather
from onrecord.model import Named, Page, Publication, Reading, Report, Sighting
from onrecord.record import open_record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from onrecord.model import Account
    from onrecord.record import Writer

NOW = datetime(2200, 1, 1, tzinfo=UTC)
ONE_BY_ONE = 60
_WRITTEN_AT_ONCE = 1_000
# More than these are gathered in a record alone: made up in memory they take more than a machine may have.
_IN_MEMORY = 200_000

_T = TypeVar("_T")


def curves(sizes: Sequence[int]) -> None:
    """Print what gathering costs, by the number of claims."""
    for number in sizes:
        if number <= _IN_MEMORY:
            print(_alone(_at_once, number), flush=True)
    for number in sizes:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "onrecord.db"
            _alone(_filled, path, number)
            print(_alone(_from_nothing, path, number), flush=True)
            print(_alone(_one_more, path, number), flush=True)


def _alone(measure: Callable[..., _T], *given: object) -> _T:
    """Do something in a process of its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(measure, *given).result()


def _peak() -> int:
    """Give the most memory that this process had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _at_once(number: int) -> str:
    made = list(_happenings.accounts(number))
    world, before = _sets.world(), _peak()
    start = time.process_time()
    found = gather(made, frozenset({"attack"}), world)
    spent = time.process_time() - start
    start = time.process_time()
    len({claim.when for one in made for claim in one.claims})
    bare = time.process_time() - start
    return (
        f"in memory, {number:,} claims: {spent:.1f} s ({spent / bare:.0f} x hashing their days,"
        f" {number / spent:,.0f} claims/s), {len(found.incidents):,} incidents, {len(found.doubts):,} doubts,"
        f" {_peak()} MB at most, of which {before} the claims and the world"
    )


def _made(number: int) -> Iterator[Account]:
    """Give the accounts of a record and those that come after."""
    return _happenings.accounts(number + (1 + ONE_BY_ONE) * _happenings.PER_REPORT)


def _filled(path: Path, number: int) -> None:
    """Make a record of evidence alone."""
    made = islice(_made(number), number // _happenings.PER_REPORT)
    with open_record(path, clock=lambda: NOW, create=True, bulk=True) as writer:
        while some := list(islice(made, _WRITTEN_AT_ONCE)):
            _write(writer, some)


def _from_nothing(path: Path, number: int) -> str:
    start = time.process_time()
    flow.gather(path, None, lambda: NOW)
    spent = time.process_time() - start
    return (
        f"in a record, {number:,} claims: {spent:.1f} s ({number / spent:,.0f} claims/s),"
        f" {_peak()} MB at most, file of {path.stat().st_size // 2**20:,} MiB"
    )


def _one_more(path: Path, number: int) -> str:
    took, processor = [], []
    for one in islice(_made(number), number // _happenings.PER_REPORT, None):
        with open_record(path, clock=lambda: NOW) as writer:
            _write(writer, [one])
        start, begun = time.perf_counter(), time.process_time()
        flow.gather(path, None, lambda: NOW)
        took.append(1000 * (time.perf_counter() - start))
        processor.append(1000 * (time.process_time() - begun))
    # With the first one the world is loaded.
    took, processor = took[1:], processor[1:]
    return (
        f"  one report more: {statistics.median(processor):.0f} ms (worst {max(processor):.0f}) of the"
        f" processor, {statistics.median(took):.0f} ms (worst {max(took):.0f}) by the clock,"
        f" {_peak()} MB at most"
    )


def _write(writer: Writer, made: Sequence[Account]) -> None:
    for one in made:
        page, report, reading = _values(one)
        sighting = Sighting(page=page.id, source=page.source, at=NOW)
        writer.write(page, sighting, report=report, readings=[reading])
    with writer.gathering(TELLING) as index:
        index.keep_told(one.told for one in made)


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
