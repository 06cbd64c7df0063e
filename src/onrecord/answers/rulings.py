"""What people ruled: every judgement, and whether it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord import incidents as stage
from onrecord import record

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.model import Judgement


def judgements(db: Path) -> tuple[tuple[Judgement, bool], ...]:
    """Give every judgement, in order, with whether it holds; raises NoSuchRecord."""
    with record.read_record(db, still=True) as held:
        given = tuple(held.judgements())
    holding = {one.id for one in stage.standing(given)}
    return tuple((one, one.id in holding) for one in given)


def adrift(db: Path) -> tuple[Judgement, ...]:
    """Give the judgements that hold and speak of what no report tells as it is read now."""
    with record.read_record(db, still=True) as held:
        return stage.adrift(held.judgements(), held.anchors())


def wanted(name: str, value: str) -> str | None:
    """Tell how an incident's field is written, where the value given cannot be it; None where it can."""
    return stage.wanted(name, value)


def undone_by(db: Path, one: Judgement) -> Judgement | None:
    """Give the judgement that took another back and holds itself; None where none did."""
    with record.read_record(db, still=True) as held:
        given = tuple(held.judgements())
    return next((each for each in given if each.undoes == one.id and not _dropped(each.id, given)), None)


def _dropped(ident: str, given: tuple[Judgement, ...]) -> bool:
    """Tell whether a judgement was taken back by one that was not taken back itself."""
    return any(each.undoes == ident and not _dropped(each.id, given) for each in given)
