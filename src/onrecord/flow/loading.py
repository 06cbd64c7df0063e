"""From pages to the record: what is read in a process of its own, what is skipped, what is kept."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from onrecord import record, sources
from onrecord.claims import EXTRACTORS
from onrecord.errors import NoSuchItem, UnreadableSetting
from onrecord.flow.worlds import known_world, state_of_world
from onrecord.model import Page, Problem, Sighting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date, datetime
    from pathlib import Path

    from onrecord.claims import Maker
    from onrecord.claims.llm import Service
    from onrecord.model import Days, PageId, Reading, Report
    from onrecord.ports import Extractor, Runner


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one file.

    `page` is None where it could not even be taken in, `report` where none could be made of it, `reading`
    where none was asked for.
    """

    source: str
    page: Page | None
    report: Report | None
    reading: Reading | None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What one file added to the record; `claims` counts those of a new reading.

    `uncoded` is the language of a report of which no claims are read because they are not coded in it yet.
    """

    source: str
    outcome: record.Outcome
    claims: int = 0
    uncoded: str | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is to be done with each page; small enough to be handed to another process.

    `extractor` is None where only the report is wanted; `published` is the day that the user knows;
    `world` is the user's own file of actors and places, `service` the model that is asked, where the
    extractor asks one; days of publication after `today` are not believed. Raises UnreadableSetting where no
    extractor has that name, or it lacks a model.
    """

    extractor: str | None = "rules"
    published: Days | None = None
    world: Path | None = None
    service: Service | None = None
    today: date | None = None

    def __post_init__(self) -> None:
        if self.extractor is not None and self.extractor not in EXTRACTORS:
            raise UnreadableSetting("extractor", self.extractor, " or ".join(sorted(EXTRACTORS)))
        _ = self.maker

    @property
    def maker(self) -> Maker | None:
        """Give the extractor that is to read, or None."""
        return EXTRACTORS[self.extractor].asking(self.service) if self.extractor is not None else None

    def __call__(self, page: Page) -> tuple[Report | Problem, Reading | None]:
        """Make the report of a page and, if wanted, its reading.

        A reading that failed is none: the report is kept with the Problem, and may be read again.
        """
        from onrecord import reports  # noqa: PLC0415 - loaded where pages are read, not at start

        report = reports.read_report(
            page,
            published=self.published,
            known_outlet=known_world(self.world).outlet,
            today=self.today,
        )
        if isinstance(report, Problem) or self.maker is None:
            return report, None
        reading = next(iter(_extractor(self.maker, self.world).extract((report,))))
        failed = tuple(problem for problem in reading.problems if problem.fatal)
        return (replace(report, problems=(*report.problems, *failed)), None) if failed else (report, reading)


def read(paths: Iterable[str], plan: Plan, runner: Runner) -> Iterator[Outcome]:
    """Read files and folders, one outcome a file, in the order given; keeps nothing."""
    met = (_refused(one) if isinstance(one, Problem) else one for one in sources.pages(paths))
    return _outcomes(met, plan, runner)


def add(
    db: Path, paths: Iterable[str], plan: Plan, runner: Runner, clock: Callable[[], datetime]
) -> Iterator[Kept]:
    """Read files and folders into the record, one page a transaction; what it holds already is skipped.

    May be stopped at any moment and called again. Raises NoSuchSource, RecordBusy, RecordFull.
    """
    given = tuple(paths)
    sources.check(given)
    with (
        record.open_record(db, clock=clock, create=True, bulk=True) as writer,
        record.read_record(db) as held,
    ):
        met = (_met(one, held, plan) for one in sources.pages(given, but=record.files_of(db)))
        for outcome in _outcomes(met, plan, runner):
            page, source = outcome.page, sources.address(outcome.source)
            sighting = Sighting(page=page.id, source=source, at=clock()) if page else None
            yield _keep(outcome, writer, sighting)


def reread(db: Path, plan: Plan, runner: Runner, clock: Callable[[], datetime]) -> Iterator[Kept]:
    """Read the record's pages anew where this version of the extractor has not read them in this world yet.

    Adds readings and makes them current; the old ones stay answerable. May be stopped and called again.
    Raises NoSuchRecord, RecordBusy, RecordFull.
    """
    made = plan.maker
    if made is None:
        return
    version = made.versioned(state_of_world(plan.world))
    with record.open_record(db, clock=clock, bulk=True) as writer, record.read_record(db) as held:
        first: dict[PageId, Sighting] = {}
        for outcome in _outcomes(_to_reread(held, held.unread(made.name, version), first), plan, runner):
            yield _keep(outcome, writer, first.pop(outcome.page.id) if outcome.page else None)


def _to_reread(
    held: record.Reader, pages: Iterable[PageId], first: dict[PageId, Sighting]
) -> Iterator[Page | Outcome]:
    """Give pages, and where each was met first; what was erased meanwhile is left out."""
    for ident in pages:
        try:
            one = held.page(ident)
        except NoSuchItem:
            continue
        first[ident] = one.sightings[0]
        yield one.page


def _met(one: Page | Problem, held: record.Reader, plan: Plan) -> Page | Outcome:
    """Let what the record holds already pass by the runner.

    The same bytes at the same full path are the same page, however the path is spelt this time.
    """
    if isinstance(one, Problem):
        return _refused(one)
    before = held.met(sources.address(one.source), one.sha256)
    page = replace(one, id=before) if before else one
    made = plan.maker
    version = made.versioned(state_of_world(plan.world)) if made else ""
    if held.read_by(page.id, made.name, version) if made else held.knows(page.id):
        return Outcome(source=page.source, page=page, report=None, reading=None)
    return page


def _keep(outcome: Outcome, writer: record.Writer, met: Sighting | None) -> Kept:
    """Write what became of a file; of what gave no report only the problems are kept."""
    if outcome.page is None or met is None or (outcome.report is None and outcome.problems):
        writer.note(outcome.problems)
        return Kept(source=outcome.source, outcome=record.Outcome.REFUSED, problems=outcome.problems)
    readings = (outcome.reading,) if outcome.reading else ()
    added = writer.write(outcome.page, met, report=outcome.report, readings=readings)
    return Kept(
        source=outcome.source,
        outcome=added.outcome,
        claims=sum(len(reading.claims) for reading in readings) if added.readings else 0,
        uncoded=_uncoded(outcome.report, outcome.reading) if added.readings else None,
        problems=(*(outcome.report.problems if outcome.report else ()), *added.problems),
    )


def _uncoded(report: Report | None, reading: Reading | None) -> str | None:
    if report is None or reading is None or reading.claims or report.language in {None, "en"}:
        return None
    return report.language


def _outcomes(met: Iterable[Page | Outcome], plan: Plan, runner: Runner) -> Iterator[Outcome]:
    """Send pages to the runner and tie each result to its page; outcomes pass by, in their place."""
    for kind, run in groupby(met, type):
        if kind is Outcome:
            yield from (one for one in run if isinstance(one, Outcome))
        else:
            yield from _worked((one for one in run if isinstance(one, Page)), plan, runner)


def _worked(pages: Iterable[Page], plan: Plan, runner: Runner) -> Iterator[Outcome]:
    """Give the outcome of each page; only those in work are held."""
    waiting: deque[Page] = deque()

    def handed_out() -> Iterator[Page]:
        for page in pages:
            waiting.append(page)
            yield page

    for result in runner.map(plan, handed_out()):
        yield _outcome(waiting.popleft(), result)


def _refused(problem: Problem) -> Outcome:
    return Outcome(source=problem.subject, page=None, report=None, reading=None, problems=(problem,))


def _outcome(page: Page, result: tuple[Report | Problem, Reading | None] | Problem) -> Outcome:
    report, reading = (result, None) if isinstance(result, Problem) else result
    if isinstance(report, Problem):
        return Outcome(source=page.source, page=page, report=None, reading=None, problems=(report,))
    return Outcome(source=page.source, page=page, report=report, reading=reading)


@cache
def _extractor(made: Maker, world: Path | None) -> Extractor:
    """Load an extractor once a process."""
    return made.make(known_world(world), state_of_world(world))
