"""Whether all is well: versions, settings, the parser's model, the tables, the record."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord import __version__, record
from onrecord.claims import EXTRACTORS
from onrecord.codebook import Codebook
from onrecord.errors import OnrecordError, UnreadableSetting
from onrecord.settings import NAMES
from onrecord.world import World, world_state

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from onrecord.claims.llm import Service
    from onrecord.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing looked at: what it was, whether it is well, and what was found."""

    what: str
    fine: bool
    found: str


def doctor(settings: Settings) -> tuple[Finding, ...]:
    """Look at everything onrecord depends on; a record that is not there yet is well."""
    return tuple(_findings(settings))


def unread(db: Path, extractor: str, world: Path | None = None, service: Service | None = None) -> int:
    """Count the pages that this version of an extractor has not read in this state of the world yet.

    `world` is the user's own file, `service` the model that is asked, where one is. Raises NoSuchRecord,
    NoSuchSource.
    """
    made = EXTRACTORS[extractor].asking(service)
    version = made.versioned(world_state(world))
    with record.read_record(db, still=True) as held:
        return sum(1 for _ in held.unread(made.name, version))


def backup(db: Path, to: Path) -> None:
    """Copy the record into one file while it is in use."""
    record.backup(db, to)


def _findings(settings: Settings) -> Iterator[Finding]:
    yield Finding(what="onrecord", fine=True, found=__version__)
    system = f"Python {platform.python_version()} on {platform.system()} {platform.machine()}"
    yield Finding(what="python", fine=True, found=f"{system}, SQLite {record.ENGINE}")
    origin = dict(settings.origin)
    for name in NAMES:
        yield Finding(
            what=f"setting {name}", fine=True, found=f"{_told(getattr(settings, name))} ({origin.get(name)})"
        )
    yield _looked_at("world", lambda: _world(settings))
    yield _looked_at("codebook", _codebook)
    yield _looked_at(f"extractor {settings.extractor}", lambda: _extractor(settings))
    yield _record(settings.db)


def _told(value: object) -> str:
    """Give a setting as a person would write it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "not set" if value is None else f"{value:g}" if isinstance(value, float) else str(value)


def _looked_at(what: str, look: Callable[[], str]) -> Finding:
    try:
        return Finding(what=what, fine=True, found=look())
    except OnrecordError as error:
        return Finding(what=what, fine=False, found=str(error))


def _world(settings: Settings) -> str:
    return f"{len(World.load(settings.world).entities):,} actors"


def _codebook() -> str:
    book = Codebook.load(None)
    return f"{len(book.kinds)} kinds, {len(book.means)} means"


def _extractor(settings: Settings) -> str:
    if settings.extractor not in EXTRACTORS:
        raise UnreadableSetting("extractor", settings.extractor, " or ".join(sorted(EXTRACTORS)))
    made = EXTRACTORS[settings.extractor]
    if made.asks:
        if not (settings.endpoint and settings.model):
            raise UnreadableSetting("extractor", settings.extractor, "--endpoint and --model too")
        return f"{made.name}-{made.version}, asks {settings.model} at {settings.endpoint}"
    made.check()
    return f"{made.name}-{made.version}, its model's files are the pinned ones"


def _record(db: Path) -> Finding:
    if not db.exists():
        return Finding(what="record", fine=True, found=f"{db}: not there yet")
    try:
        faults = record.check(db)
        with record.read_record(db, still=True) as held:
            number = held.counts()
    except OnrecordError as error:
        return Finding(what="record", fine=False, found=str(error))
    if faults:
        return Finding(what="record", fine=False, found=f"{db}: {faults[0].message} ({len(faults)} faults)")
    found = f"{db}: {number.pages:,} pages, {number.claims:,} claims, {number.problems:,} problems; whole"
    return Finding(what="record", fine=True, found=found)
