"""Incidents and claims as series look at them: whose, on whom, where, when known, and what is counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from onrecord.model import Days, Form, Modality, Relation, Status, Tally
from onrecord.tempo import coverage
from onrecord.tempo.scope import Whom, parts, whom
from onrecord.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from onrecord.model import Claim, ClaimId, Incident, Located, Range, ReportId
    from onrecord.world import World

KINDS = ("attack", "clash", "abduct", "protest", "riot", "destroy")
"""Kinds whose happenings are counted; meetings and talks have no tempo here."""
_REAL = frozenset({Modality.HAPPENED, Modality.ONGOING})
_WIDEST = 14
"""Days an incident may be uncertain by and still be placed; wider ones are only told of."""
_UNSTATED = 0.9
"""Weight of an incident whose day is not stated: below 1, it is never certain in a check."""
_DISPUTED = 0.5
_FEWEST = 2


class Holding(Protocol):
    """A claim as a record gives it back."""

    @property
    def claim(self) -> Claim:
        """The claim itself."""

    @property
    def quote(self) -> str:
        """Its words."""

    @property
    def outlet(self) -> str | None:
        """Where it was read."""

    @property
    def known(self) -> Days:
        """The days within which the world came to know it."""


class ReadOf(Protocol):
    """That a report was read, as a record gives it back."""

    @property
    def outlet(self) -> str | None:
        """Whose it is."""

    @property
    def known(self) -> date:
        """The day by which the world knew it."""

    @property
    def coded(self) -> bool:
        """Whether its language is read into claims."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A claim with its outlet, the day by which the world knew it, and its words."""

    claim: Claim
    outlet: str
    known: date
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """What an incident needs of a claim that tells it: where and when it was told, whose act, on whom."""

    claim: ClaimId
    outlet: str
    known: date
    actor: Whom | None
    target: Whom | None
    hurt: frozenset[str] = frozenset()


def teller(one: Heard, world: World) -> Teller:
    """Look at a claim as one that tells an incident."""
    claim = one.claim
    return Teller(
        claim=claim.id,
        outlet=one.outlet,
        known=one.known,
        actor=whom(claim.actor, world) if claim.actor else None,
        target=whom(claim.target, world) if claim.target else None,
        hurt=_hurt(one),
    )


def _hurt(one: Heard) -> frozenset[str]:
    """Give the words for those hurt, as far as the words of the claim hold them."""
    victims, quote = one.claim.victims, one.claim.quote
    spans = [victims.who, *(each.who for each in victims.groups)] if victims else []
    inside = [span for span in spans if span is not None and quote.holds(span)]
    words = (one.words[span.start - quote.start : span.end - quote.start] for span in inside)
    return frozenset(word for each in words for word in plain(each).split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An incident as series look at it; `actors` and `targets` are all that are named and are no drift.

    `denied` names those who deny that it happened, `disowned` those who deny that they did it; `by_doer`
    tells that one of these is named as its doer. Who denies an attack does not end it: none moves a weight.
    `claimers` claim it; `accused` has who is accused of it, and by whom. `killed` and `injured` are all
    numbers told that are no drift, each with the last day on which a report that gives it was known; `hurt`
    the words for those hurt. `most` is how many origins may stand behind it, `told_in` the reports that tell
    it.
    """

    id: str
    days: Days
    weight: float
    first_seen: date
    kind: str
    actors: tuple[Whom, ...]
    targets: tuple[Whom, ...]
    places: tuple[Located, ...]
    outlets: tuple[str, ...]
    origins: int
    toll: Range | None
    means: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    disowned: tuple[str, ...] = ()
    by_doer: bool = False
    claimers: tuple[str, ...] = ()
    accused: tuple[tuple[str, str], ...] = ()
    killed: tuple[tuple[Range, date], ...] = ()
    injured: tuple[tuple[Range, date], ...] = ()
    hurt: frozenset[str] = frozenset()
    most: int = 0
    told_in: frozenset[ReportId] = frozenset()
    status: Status | None = None

    @property
    def placed(self) -> bool:
        """Tell whether its day is known well enough to be put on a calendar."""
        first, last = self.days.first, self.days.last
        return first is not None and last is not None and (last - first).days < _WIDEST


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A total that a claim states, and of what."""

    claim: ClaimId
    actor: Whom | None
    target: Whom | None
    places: tuple[Located, ...]
    kind: str
    tally: Tally
    means: str | None = None


def heard(held: Iterable[Holding]) -> tuple[Heard, ...]:
    """Take the claims of a record; those known on no day are left out."""
    return tuple(hearing(held))


def hearing(held: Iterable[Holding]) -> Iterator[Heard]:
    """Take the claims of a record one at a time, as `heard` does."""
    for one in held:
        if one.known.last is not None:
            outlet = one.outlet or coverage.REST
            yield Heard(claim=one.claim, outlet=outlet, known=one.known.last, words=one.quote)


def reads(held: Iterable[ReadOf]) -> tuple[coverage.Read, ...]:
    """Take what a record has read."""
    return tuple(
        coverage.Read(outlet=one.outlet or coverage.REST, day=one.known, coded=one.coded) for one in held
    )


def told(incident: Incident, known: Mapping[ClaimId, Teller]) -> Told | None:
    """Look at an incident; None where it exists by drift only, or is of a kind that is not counted."""
    claims = [known[one] for one in incident.claims if one in known]
    if incident.status is Status.DRIFT_ONLY or incident.kind not in KINDS or not claims:
        return None
    drifted = {(one.field, one.claim) for one in incident.drifts}
    weight = 1.0 if incident.stated else _UNSTATED
    if "when" in incident.contested:
        weight = min(weight, _DISPUTED)
    first_seen = min(one.known for one in claims)
    toll = next((v.number for f in incident.fields if f.name == "killed" for v in f.values if v.chosen), None)
    actors = _named("actor", [(one.claim, one.actor) for one in claims], drifted)
    deniers = {one.party for one in incident.stances if one.says == "denies it"}
    return Told(
        id=incident.id,
        days=_known_by(incident.when, first_seen),
        weight=weight,
        first_seen=first_seen,
        kind=incident.kind,
        actors=actors,
        targets=_named("target", [(one.claim, one.target) for one in claims], drifted),
        places=parts(incident.place),
        outlets=tuple(sorted({one.outlet for one in claims})),
        origins=incident.low,
        toll=toll,
        means=_means(incident),
        denied=_saying(incident, "denied"),
        disowned=tuple(sorted(deniers)),
        by_doer=any(one.name in deniers for one in actors),
        claimers=tuple(sorted({one.party for one in incident.stances if one.says == "claims it"})),
        accused=tuple(sorted({(s.party, s.name) for s in incident.stances if s.says == "is accused"})),
        killed=_tolls("killed", incident, known),
        injured=_tolls("injured", incident, known),
        hurt=frozenset().union(*(one.hurt for one in claims)),
        most=incident.high,
        told_in=frozenset(incident.reports),
        status=incident.status,
    )


def _tolls(name: str, incident: Incident, known: Mapping[ClaimId, Teller]) -> tuple[tuple[Range, date], ...]:
    """Give the numbers told, the one that was known last at the end."""
    out = [
        (value.number, max(known[one].known for one in value.claims if one in known))
        for field in incident.fields
        if field.name == name
        for value in field.values
        if value.number is not None and not value.drift and any(one in known for one in value.claims)
    ]
    return tuple(sorted(out, key=lambda each: each[1]))


def _saying(incident: Incident, says: str) -> tuple[str, ...]:
    return tuple(sorted({one.name for one in incident.stances if one.says == says}))


def _means(incident: Incident) -> tuple[str, ...]:
    values = (each for field in incident.fields if field.name == "means" for each in field.values)
    return tuple(sorted(each.value for each in values if not each.drift))


def _known_by(days: Days, seen: date) -> Days:
    """End an interval on the day the incident was known, at the latest."""
    last = min(days.last, seen) if days.last else seen
    return days if days.first and days.first > last else Days(days.first, last)


def _named(
    field: str, named: Sequence[tuple[ClaimId, Whom | None]], drifted: set[tuple[str, ClaimId]]
) -> tuple[Whom, ...]:
    found = {one.key: one for claim, one in named if one is not None and (field, claim) not in drifted}
    return tuple(found[key] for key in sorted(found))


def counted(known: Iterable[Heard], world: World) -> tuple[Counted, ...]:
    """Give the totals that claims state since a day; those without a first day bind nothing."""
    out = []
    for one in known:
        claim = one.claim
        tally = _tally(one)
        if claim.form is Form.TALLY and claim.modality in _REAL and claim.kind in KINDS and tally:
            out.append(
                Counted(
                    claim=claim.id,
                    actor=whom(claim.actor, world) if claim.actor else None,
                    target=whom(claim.target, world) if claim.target else None,
                    places=parts(claim.place),
                    kind=claim.kind,
                    tally=tally,
                    means=claim.means,
                )
            )
    return tuple(sorted(out, key=lambda each: (each.tally.as_of, each.tally.count, each.claim)))


def _tally(one: Heard) -> Tally | None:
    window, count = one.claim.window, one.claim.count
    if window is None or window.since.first is None or count is None or count.low is None:
        return None
    as_of = min(window.until.last or one.known, one.known)
    if as_of < window.since.first or count.low < _FEWEST:
        return None
    exact = count.low == count.high
    return Tally(
        since=window.since.first,
        as_of=as_of,
        first_seen=one.known,
        count=count.low,
        relation=Relation.EXACTLY if exact else Relation.AT_LEAST,
    )
