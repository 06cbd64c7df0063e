"""Claims that a record can be held against: counts and silences, each with what it speaks of and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from onrecord.model import Answer, Form, Modality, Range, Relation, Understood, Verdict
from onrecord.tempo import check as checking
from onrecord.tempo import recorded, reported
from onrecord.tempo.disputed import disputed
from onrecord.tempo.question import Asked, Period, Question
from onrecord.tempo.scope import Area, Scope, Side, area, parts, side_of, whom

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.model import Claim, ClaimId, Days, Located, Party, Tally
    from onrecord.tempo.recorded import Book, Found
    from onrecord.tempo.reported import Counted, Heard
    from onrecord.world import World

_DAY = timedelta(1)
_NAMED = 3
_OF_SILENCE = frozenset({Asked.NONE, Asked.FIRST, Asked.LAST})
_TOLD = frozenset({Modality.HAPPENED, Modality.ONGOING, Modality.NEGATED})


def checkable(claim: Claim) -> bool:
    """Tell whether a claim states a count or a silence of something that is counted."""
    return (
        claim.form in {Form.TALLY, Form.SILENCE}
        and claim.kind in reported.KINDS
        and claim.modality in _TOLD
        and claim.window is not None
        and claim.window.since.first is not None
    )


def scope_of(claim: Claim, world: World) -> Scope:
    """Give what a claim speaks of."""
    return Scope(
        actor=_side(claim.actor, world),
        target=_side(claim.target, world),
        areas=tuple(_area(one, world) for one in parts(claim.place)),
        kind=claim.kind,
        means=claim.means,
    )


def _side(party: Party | None, world: World) -> Side | None:
    if party is None:
        return None
    entity = world.entity(party.id) if party.id else None
    named = whom(party, world)
    return side_of(entity, world) if entity else Side(name=named.name, id=named.key if party.id else None)


def _area(place: Located, world: World) -> Area:
    found = area(place.name, world)
    if found is not None and found.country == place.country:
        return found
    return Area(
        name=place.name,
        id=place.id,
        country=place.country,
        lat=place.lat,
        lon=place.lon,
        radius_km=place.radius_km or 0.0,
    )


def asked(one: Heard, words: str) -> Question | None:
    """Put a claim as a question; None where it does not say since when, or of how many it speaks.

    A window that ends with publication ends on the day the claim was known.
    """
    window, count = one.claim.window, one.claim.count
    if not checkable(one.claim) or window is None or window.since.first is None:
        return None
    last = min(window.until.last or one.known, one.known)
    first, after = window.since.first, (window.since.last or window.since.first) + _DAY
    within = Period(first=first, last=last, words=f"with {first}")
    without = Period(first=after, last=last, words=f"after {after - _DAY}")
    silent = one.claim.form is Form.SILENCE
    if not silent and (count is None or count == Range(None, None)):
        return None
    each = (without, within) if silent and window.since.single else (within, without)
    periods = tuple(period for period in each if period.first <= period.last)
    return Question(
        sentence=words,
        asked=Asked.NONE if silent else Asked.COUNT,
        periods=periods,
        count=None if silent else count,
    ) if periods else None  # fmt: skip


def judge(question: Question, found: Found, as_of: Book) -> Verdict:
    """Hold a question against a series of a record, from what was known on the day of its book.

    A silence is open where unnamed or other actors struck the same target and area meanwhile. Incidents whose
    days are too wide to follow a tempo stand against it by the share of their days that is asked about; they
    are not counted, for they may sum up others.
    """
    if found.scope == Scope(kind=found.scope.kind):
        return _undefined(question, as_of)
    wide = found.wide if question.asked in _OF_SILENCE else ()
    series = replace(found.series, happenings=(*found.series.happenings, *wide))
    verdict = checking.check(series, question, as_of.as_of, (found.series,))
    told = {one.id: one for one in as_of.told}
    verdict = disputed(verdict, question, found.scope, told)
    about = f"counted: {found.scope.name}{_left_out(found, question.periods[0])}"
    return replace(verdict, why=f"{verdict.why} ({about})")


def judge_claim(one: Heard, question: Question, found: Found, book: Book) -> Verdict:
    """Hold a claim against a series of a record.

    A count of which it is not known by whom or on whom is never contradicted by a larger one: what it counted
    may be less than all in its area.
    """
    verdict = judge(question, found, book)
    whose = one.claim.actor or one.claim.target
    if verdict.answer is not Answer.CONTRADICTED or question.asked is not Asked.COUNT or whose:
        return verdict
    return replace(
        verdict,
        answer=Answer.OPEN,
        probability=None,
        why=f"the words do not say by whom or on whom; {verdict.why}",
        flips="if it named an actor or a target",
    )


def _left_out(found: Found, period: Period) -> str:
    """Name the incidents that no first day is known of and that may lie in a period."""
    counted = {one.id for one in found.wide}
    out = [one for one in found.vague if one.id not in counted and _may_lie(one.days, period)]
    if not out:
        return ""
    more = f" and {len(out) - _NAMED} more" if len(out) > _NAMED else ""
    return f"; left out, for no day is known: {', '.join(one.id for one in out[:_NAMED])}{more}"


def _may_lie(days: Days, period: Period) -> bool:
    first, last = days.first, days.last
    return (first is None or first <= period.last) and (last is None or period.first <= last)


def _undefined(question: Question, book: Book) -> Verdict:
    """Leave open what does not say whose happenings it speaks of."""
    return Verdict(
        sentence=question.sentence,
        as_of=book.as_of,
        answer=Answer.OPEN,
        probability=None,
        certain=0,
        possible=0,
        missing=0.0,
        entailed=False,
        deciding=(),
        readings=tuple(
            Understood(words=p.words, first=p.first, last=p.last, answer=Answer.OPEN, probability=None)
            for p in question.periods
        ),
        flips='if it named an actor, a target or an area, as in "the deadliest in Mali since March"',
        why="the words do not say of which attacks: by whom, on whom or where",
    )


def verdicts(heard: Iterable[Heard], book: Book, world: World) -> Iterator[tuple[ClaimId, Verdict]]:
    """Judge every claim of a count or a silence; what the claim itself counts is not held for it.

    The words of the claim are left out: the record has them.
    """
    gathered: dict[Scope, Found] = {}
    for one in heard:
        question = asked(one, "")
        if question is None or one.known > book.as_of:
            continue
        scope = scope_of(one.claim, world)
        if scope not in gathered:
            gathered[scope] = recorded.found(scope, book)
        found = recorded.counted_by(gathered[scope], without(book, one.claim))
        yield one.claim.id, judge_claim(one, question, found, book)


def without(book: Book, claim: Claim) -> Book:
    """Leave out of a book the total that a claim states, wherever it is said again."""
    own = next((one.tally for one in book.counted if one.claim == claim.id), None)
    if own is None:
        return book
    return replace(book, counted=tuple(one for one in book.counted if not _same(one, own, claim)))


def _same(one: Counted, own: Tally, claim: Claim) -> bool:
    again = one.tally.since == own.since and one.tally.count == own.count
    return one.claim == claim.id or (again and one.tally.relation in {own.relation, Relation.AT_LEAST})
