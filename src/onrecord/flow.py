"""Everything that reads pages and writes the record: which stage feeds which, what to skip, what to keep.

sources -> pages -> (in a process of its own: report -> reading) -> record -> incidents -> record
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from onrecord import incidents, keys, record, sources
from onrecord.claims import EXTRACTORS
from onrecord.codebook import Codebook
from onrecord.errors import NoSuchItem, UnreadableSetting
from onrecord.model import ClaimId, Form, Judgement, Page, Problem, Ruling, Sighting
from onrecord.world import World, world_state
from onrecord.world.writing import add_actor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from onrecord.claims import Maker
    from onrecord.claims.llm import Service
    from onrecord.model import Answer, Days, Entity, Entry, IncidentId, Reading, Report
    from onrecord.ports import Extractor, Runner
    from onrecord.tempo.reported import Heard


_GATHERER = f"{incidents.TELLING}/{incidents.GATHERING}"
# Of more claims of changed incidents it is not looked which claims they bear on: all are checked.
_LOOKED_THROUGH = 500
# So many pages are gathered in one transaction; where ids are to be found again after an erasure, all.
_AT_ONCE, _EVERY = 2_000, -1


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
    """What one file added to the record; `claims` counts those of a new reading."""

    source: str
    outcome: record.Outcome
    claims: int = 0
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """Who ruled and why; what is set to what where a field is edited, and what is undone."""

    author: str
    reason: str
    field: str | None = None
    value: str | None = None
    undoes: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is to be done with each page; small enough to be handed to another process.

    `extractor` is None where only the report is wanted; `published` is the day that the user knows;
    `world` is the user's own file of actors and places, `service` the model that is asked, where the
    extractor asks one. Raises UnreadableSetting where no extractor has that name, or it lacks a model.
    """

    extractor: str | None = "rules"
    published: Days | None = None
    world: Path | None = None
    service: Service | None = None

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

        report = reports.read_report(page, published=self.published, known_outlet=_world(self.world).outlet)
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
        met = (_met(one, held, plan) for one in sources.pages(given))
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
    version = made.versioned(_state(plan.world))
    with record.open_record(db, clock=clock, bulk=True) as writer, record.read_record(db) as held:
        pages = (held.page(page).page for page in held.unread(made.name, version))
        for outcome in _outcomes(pages, plan, runner):
            first = held.page(outcome.page.id).sightings[0] if outcome.page else None
            yield _keep(outcome, writer, first)


def gather(db: Path, world: Path | None, clock: Callable[[], datetime]) -> tuple[Entry, ...]:
    """Gather what was read, erased or ruled on since the last time into incidents, and keep them.

    Only what it touches is gathered anew. Gives what became of incidents' ids. May be stopped and called
    again. Raises NoSuchRecord, RecordBusy, RecordFull.
    """
    world_ = _world(world)
    entries: list[Entry] = []
    with record.open_record(db, clock=clock) as writer, record.read_record(db) as held:
        known, anchors = _rules_of_gathering(held, world_), held.anchors()
        while True:
            with writer.gathering(incidents.TELLING) as index:
                fresh = index.begin(_GATHERER)
                before = _owners(held) if fresh else {}
                touched, now = index.touched(_EVERY if before else _AT_ONCE)
                ruled = tuple(there for one in index.ruled() if (there := anchors.get(one, one)))
                if not (touched or ruled):
                    return tuple(entries)
                for report in index.untold(now):
                    one = held.report(report)
                    claims = held.reading(one.current).claims if one.current else ()
                    index.keep_told([incidents.told(one.report, claims, world_)])
                step = incidents.grow(index, touched, now, ruled, replace(known, before=before))
                index.replace(step.gone, step.incidents, step.entries, writer.moment())
                index.replace_doubts(step.doubted, step.doubts)
                entries += step.entries


def _owners(held: record.Reader) -> dict[ClaimId, IncidentId]:
    """Give the incident that the ledger last had each claim in."""
    return {claim: ident for ident, claims in held.live().items() for claim in claims}


def _rules_of_gathering(held: record.Reader, world: World) -> incidents.Known:
    given = incidents.anchored(held.judgements(), held.anchors())
    return incidents.Known(
        kinds=frozenset(kind.id for kind in Codebook.load().kinds if kind.incidents),
        world=world,
        rulings=incidents.rulings(given),
        judgements=given,
        before={},
    )


def gather_if_stale(db: Path, world: Path | None, clock: Callable[[], datetime]) -> bool:
    """Gather where pages were read, erased or ruled on since the last time; tells whether it did.

    Then claims of counts and silences that it bears on are held against the record anew.
    """
    with record.read_record(db) as held:
        stale = held.stale(_GATHERER)
    if stale:
        gather(db, world, clock)
        recheck(db, world, clock)
    return stale


def recheck(db: Path, world: Path | None, clock: Callable[[], datetime]) -> int:
    """Hold claims of counts and silences against the record where what came in since may bear on them.

    Answers that are new or changed are kept; gives how many. Raises NoSuchRecord, RecordBusy, RecordFull.
    """
    from onrecord.tempo import claimed, recorded, reported  # noqa: PLC0415 - numpy is loaded where it is needed

    known, counted = _world(world), record.ClaimFilter(kinds=reported.KINDS)
    with record.read_record(db) as held:
        before = held.answers()
        due = _due(held, before, known)
        if due:
            reads = reported.reads(held.reads())
            last = max(one.day for one in reads)
            claims = reported.hearing(held.claims(counted))
            book = recorded.book(held.incidents(), claims, reads, known, last)
            dark = ((one.area, one.days) for one in held.blackouts())
            book = recorded.in_the_dark(book, dark, known)
    found = claimed.verdicts(due, book, known) if due else ()
    changed = [(claim, one) for claim, one in found if before.get(claim) is not one.answer]
    with record.open_record(db, clock=clock) as writer:
        writer.keep_verdicts(changed)
    return len(changed)


def _due(held: record.Reader, before: Mapping[ClaimId, Answer], world: World) -> list[Heard]:
    """Give the claims that were never checked, and those whose series or days something came in of."""
    from onrecord.tempo import claimed, reported, touching  # noqa: PLC0415 - as above

    asked = record.ClaimFilter(forms=(Form.TALLY, Form.SILENCE), kinds=reported.KINDS)
    every = [one for one in reported.hearing(held.claims(asked)) if claimed.asked(one, one.words)]
    fresh = [one for one in every if one.claim.id not in before]
    since = held.news()
    gone, changed = since.first or len(since.claims) > _LOOKED_THROUGH, []
    for claim in () if gone else sorted(since.claims):
        try:
            changed.append(held.claim(claim))
        except NoSuchItem:
            gone = True
    what = touching.news(since.days, reported.hearing(changed), fresh, world, everything=gone)
    new = {one.claim.id for one in fresh}
    return [one for one in every if one.claim.id in new or touching.touched(one, what, world)]


def black_out(
    db: Path, one: record.HeldBlackout, clock: Callable[[], datetime], *, undo: bool = False
) -> None:
    """Keep that nothing could be seen of an area on some days, or take that back; raises NoSuchRecord."""
    with record.open_record(db, clock=clock) as writer:
        writer.keep_blackout(one, undoes=one.number if undo else None)


def judge(
    db: Path, ruling: Ruling, claims: Sequence[ClaimId], why: Why, clock: Callable[[], datetime]
) -> str:
    """Keep what a person ruled, and give the judgement's id; incidents follow at the next gathering.

    Raises NoSuchItem where the record holds no such claim.
    """
    at = clock()
    with record.read_record(db) as held:
        # What is undone may speak of claims that were erased.
        kept = claims if ruling is Ruling.UNDO else [held.find("claim", claim) for claim in claims]
    whole = tuple(sorted({ClaimId(claim) for claim in kept}))
    parts = (ruling.value, *whole, why.author, why.reason, why.field or "", why.value or "", why.undoes or "")
    one = Judgement(
        id=keys.named("j", at.isoformat(), *parts),
        ruling=ruling,
        claims=whole,
        author=why.author,
        at=at,
        reason=why.reason,
        field=why.field,
        value=why.value,
        undoes=why.undoes,
    )
    with record.open_record(db, clock=clock) as writer:
        writer.judge(one)
    return one.id


def _met(one: Page | Problem, held: record.Reader, plan: Plan) -> Page | Outcome:
    """Let what the record holds already pass by the runner.

    The same bytes at the same full path are the same page, however the path is spelt this time.
    """
    if isinstance(one, Problem):
        return _refused(one)
    before = held.met(sources.address(one.source), one.sha256)
    page = replace(one, id=before) if before else one
    made = plan.maker
    version = made.versioned(_state(plan.world)) if made else ""
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
        problems=(*(outcome.report.problems if outcome.report else ()), *added.problems),
    )


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
def _world(extra: Path | None) -> World:
    """Load the world once a process."""
    return World.load(extra)


@cache
def _state(extra: Path | None) -> str:
    """Name the state of the world once a process, as the world is loaded once."""
    return world_state(extra)


@cache
def _extractor(made: Maker, world: Path | None) -> Extractor:
    """Load an extractor once a process."""
    return made.make(_world(world), _state(world))


def settle_name(own: Path, name: str, entity: Entity) -> Entity:
    """Let a name mean an actor, in the user's own file: a known one by its id, or the new one given.

    Gives the actor as it stands in the file now. Raises DamagedTable, and then leaves the file as it was.
    """
    known = World.load(own if own.exists() else None).entity(entity.id)
    if known is not None:
        entity = replace(known, aliases=tuple(dict.fromkeys((*known.aliases, name))))
    add_actor(own, entity)
    return entity
