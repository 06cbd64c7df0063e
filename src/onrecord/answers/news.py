"""What is new of incidents since a day, and what became of their ids."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from onrecord import record
from onrecord.answers.incidents import By, IncidentFilter, fits, order, origins_in_words, proposed
from onrecord.answers.past import gathered
from onrecord.incidents import ANYBODY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime
    from pathlib import Path

    from onrecord.answers.past import Then
    from onrecord.model import Entry, Incident


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What changed of an incident between two days, in words; `incident` is as it is now, or was."""

    incident: Incident
    what: tuple[str, ...]


def changes(db: Path, since: datetime) -> tuple[tuple[Entry, datetime], ...]:
    """Give what became of incidents' ids since a moment, in order."""
    with record.read_record(db, still=True) as held:
        return tuple((entry, at) for entry, at in held.ledger() if at >= since)


def brief(db: Path, since: date, country: str | None, then: Then) -> tuple[News, ...]:
    """Give what is new since a day: what is known then, beside what was known to the world the day before."""
    with record.read_record(db, still=True) as held:
        now = {one.id: one for one in gathered(held, then).incidents}
        before = gathered(held, replace(then, as_of=since - timedelta(days=1)))
    old = {one.id: one for one in before.incidents}
    found = [
        News(incident=now[ident] if ident in now else old[ident], what=what)
        for ident in sorted({*now, *old})
        if (what := tuple(_news(old.get(ident), now.get(ident))))
    ]
    wanted = IncidentFilter(country=country)
    kept = [one for one in found if fits(one.incident, wanted)]
    return tuple(sorted(kept, key=lambda one: order(one.incident, By.DATE)))


def _news(old: Incident | None, now: Incident | None) -> Iterator[str]:
    if now is None:
        yield "lost: no claim that was known supports it any more"
    elif old is None:
        yield "new"
    else:
        for name in ("killed", "injured"):
            was, became = proposed(old, name), proposed(now, name)
            if became is not None and (was is None or was.value != became.value):
                yield f"{name} {became.value}" + (f" (was {was.value})" if was else "")
        yield from _said(old, now)
        newly = [name for name in now.contested if name not in old.contested]
        if newly:
            yield f"newly contested: {', '.join(newly)}"
        if now.status is not old.status:
            yield f"{now.status.value} (was {old.status.value})"
        elif (now.low, now.high) != (old.low, old.high):
            was_origins = str(old.low) if old.low == old.high else f"{old.low} to {old.high}"
            yield f"{origins_in_words(now.low, now.high)} (was {was_origins})"


def _said(old: Incident, now: Incident) -> Iterator[str]:
    """Say who newly claims an incident, denies it, or denies that another did it."""
    before = {(one.party, one.says) for one in old.stances}
    fresh = {(one.party, one.says): one.name for one in now.stances if (one.party, one.says) not in before}
    for (party, says), name in sorted(fresh.items()):
        if says in {"claims it", "denies it"}:
            yield f"{party} {says}"
        elif says == "denied":
            what = "that it happened as told" if party == ANYBODY else f"that {party} did it"
            yield f"{name} denies {what}"
