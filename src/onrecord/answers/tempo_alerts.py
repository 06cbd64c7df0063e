"""What changed since a day: states of series, breaches and resumptions, verdicts, what was said of halts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from onrecord import record
from onrecord.answers.tempo import Wanted
from onrecord.answers.tempo_record import found, opened
from onrecord.answers.tempo_words import SAID, behind, days
from onrecord.answers.wording import chain, headline, quoted
from onrecord.errors import NothingFits
from onrecord.model import Answer, Change, TempoState
from onrecord.tempo import follow

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from onrecord.answers.tempo_record import Opened
    from onrecord.model import ClaimId, Tempo

Json = dict[str, object]

_ESTABLISHED = frozenset({TempoState.POSSIBLE, TempoState.PROBABLE, TempoState.HALTED})
_QUOTE = 200


class About(StrEnum):
    """What an alert is about."""

    STATE = "state"
    CHANGE = "change"
    VERDICT = "verdict"
    SAID = "said"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """Something that changed on a day: of a series, or of how a claim stands, in words.

    Of what was said of a halt, `reports` say it, from between so many independent `origins`; `claim` is the
    one that was known first.
    """

    day: date
    about: About
    subject: str
    words: str
    was: str | None = None
    became: str | None = None
    claim: ClaimId | None = None
    reports: int | None = None
    origins: tuple[int, int] | None = None


def alerts(db: Path, since: date, until: date | None, extra: Path | None) -> tuple[Alert, ...]:
    """Give what changed since a day (included), in the order of days.

    States are those of each evening, from what was known on it. Verdicts are dated by the record's own clock:
    on the day on which it found out.

    Raises NoSuchRecord, and UnreadableSetting where the record holds no claims.
    """
    here = opened(db, until, extra)
    out = [*_states(here, since), *_said(here, since), *_verdicts(db, here, since)]
    return tuple(sorted(out, key=lambda one: (one.day, one.about, one.subject, one.words, one.claim or "")))


def _states(here: Opened, since: date) -> Iterator[Alert]:
    try:
        series = [one.series for one in found(here, Wanted())]
    except NothingFits:
        return
    first = max(since - timedelta(1), min(one.begins for one in series))
    before: dict[str, Tempo] = {}
    for evening in follow.replay(series, first, here.book.as_of, follow.Plan()):
        for one in evening:
            yield from _changed(before.get(one.series), one)
            before[one.series] = one


def _changed(was: Tempo | None, now: Tempo) -> Iterator[Alert]:
    if was is None:
        return
    if was.state is not now.state and _ESTABLISHED & {was.state, now.state}:
        yield Alert(
            day=now.as_of,
            about=About.STATE,
            subject=now.series,
            words=f"{now.state.value}, before: {was.state.value}; silent for {days(now.silent_days)}",
            was=was.state.value,
            became=now.state.value,
        )
    for change in now.changes:
        again = change in was.changes and (change is not Change.BREACH or was.last == now.last)
        if not again:
            yield Alert(
                day=now.as_of,
                about=About.CHANGE,
                subject=now.series,
                words=f"{change.value}: last known incident on {now.last}",
                became=change.value,
            )


def _said(here: Opened, since: date) -> Iterator[Alert]:
    """Give what was said of halts, each once: a reprint of what was known before is no news."""
    for each in here.said:
        one = each.first
        if one.known < since:
            continue
        words = quoted(one.words, limit=_QUOTE)
        who = f"{one.claim.actor.name}: " if one.claim.actor else ""
        by = f"{chain(one.claim.chain, one.outlet or None)}; {behind(each.reports, each.low, each.high)}"
        yield Alert(
            day=one.known,
            about=About.SAID,
            subject=f"a halt, {SAID[each.saying]}",
            words=f"{who}{words} ({by})",
            became=each.saying.value,
            claim=one.claim.id,
            reports=each.reports,
            origins=(each.low, each.high),
        )


def _verdicts(db: Path, here: Opened, since: date) -> Iterator[Alert]:
    """Give answers that changed, and first answers that are not open."""
    claims = {one.claim.id: one.claim for one in here.heard}
    before: dict[ClaimId, Answer] = {}
    with record.read_record(db, still=True) as held:
        for one in held.verdicts():
            was, now = before.get(one.claim), one.verdict.answer
            before[one.claim] = now
            fresh = was is None and now is Answer.OPEN
            if one.claim in claims and one.at.date() >= since and not fresh:
                yield Alert(
                    day=one.at.date(),
                    about=About.VERDICT,
                    subject=headline(claims[one.claim]),
                    words=f"{now.value}" + (f", before: {was.value}" if was else "") + f"; {one.verdict.why}",
                    was=was.value if was else None,
                    became=now.value,
                    claim=one.claim,
                )


def form(one: Alert) -> Json:
    """Give an alert as plain JSON."""
    return {
        "day": one.day.isoformat(),
        "about": one.about.value,
        "subject": one.subject,
        "words": one.words,
        "was": one.was,
        "became": one.became,
        "claim": one.claim,
        "reports": one.reports,
        "origins": one.origins,
    }


def lines(found_: Sequence[Alert]) -> list[str]:
    """Give alerts as lines."""
    return [
        f"{one.day}  {one.about.value}  {one.subject}: {one.words}" + (f" [{one.claim}]" if one.claim else "")
        for one in found_
    ]
