"""What a model proposed -> claims: every word anchored in the article, every value worked out from the words.

The model picks words and values of closed lists. Days, places, known actors and numbers come from onrecord's
own reading of the picked words; where that reading says otherwise than the model, the field is refused.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from onrecord.claims.dating import NEWS
from onrecord.claims.fitness import DEEDS
from onrecord.claims.known import resolved_party, resolved_place
from onrecord.claims.llm.proposed import UnfitError, proposed
from onrecord.claims.llm.words import nearest, places
from onrecord.claims.newness import REAL
from onrecord.model import (
    Because,
    Certainty,
    ChainLink,
    Claim,
    ClaimId,
    Days,
    Form,
    Located,
    Modality,
    Party,
    Range,
    Span,
    Victims,
    When,
    Window,
)
from onrecord.numbers import find_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from onrecord.claims.clock import Clock
    from onrecord.claims.known import Known
    from onrecord.claims.llm.proposed import Number, Proposed
    from onrecord.claims.llm.windows import Shown
    from onrecord.model import Report

UNMEASURED = 0.5
"""The score of a claim of which nobody has measured how often such claims are right."""
AHEAD = frozenset({Modality.PLANNED, Modality.THREATENED, Modality.DEMANDED})
_RULE = "llm.proposed"
_NONE = Range(0, 0)
_ONE = Range(1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A report as its claims are anchored in it; `text` has its furniture hidden."""

    report: Report
    text: str
    known: Known
    clock: Clock
    by: str


@dataclass(slots=True)
class Anchored:
    """The claims of one window that stand, by their number in the answer, and what was refused of it."""

    claims: dict[int, Claim] = field(default_factory=dict)
    ties: dict[int, tuple[int | None, int | None]] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)


def anchored(given: Given, window: Shown, forms: Sequence[object]) -> Anchored:
    """Anchor what was proposed for a window; claims whose trigger another window owns are left to that."""
    out = Anchored()
    taken: set[tuple[Form, Span]] = set()
    for number, form in enumerate(forms):
        try:
            one = proposed(form)
            found = _found(given, window, one, taken)
            if found is None:
                continue
            claim = _claim(given, window, one, found, out.refused)
        except UnfitError as unfit:
            out.refused.append(f"A claim that the model proposed was refused: {unfit}.")
            continue
        taken.add((claim.form, claim.trigger))
        out.claims[number] = claim
        out.ties[number] = (one.same_as, one.part_of)
    return out


def _found(
    given: Given, window: Shown, one: Proposed, taken: set[tuple[Form, Span]]
) -> tuple[Span, Span] | None:
    """Give quote and trigger, where they are the window's own; raises UnfitError where they stand nowhere."""
    quotes = list(places(one.quote, given.text, window.seen))
    if not quotes:
        raise UnfitError("its quote is not in the text")
    pairs = [(quote, trigger) for quote in quotes for trigger in places(one.trigger, given.text, quote)]
    if not pairs:
        raise UnfitError("its trigger is not in its quote")
    own = [pair for pair in pairs if window.own.start <= pair[1].start < window.own.end]
    return next((pair for pair in own if (one.form, pair[1]) not in taken), own[0] if own else None)


def _claim(given: Given, window: Shown, one: Proposed, found: tuple[Span, Span], refused: list[str]) -> Claim:
    quote, trigger = found
    if one.form is Form.SILENCE and one.modality is not Modality.NEGATED:
        raise UnfitError("it is a silence in which something happened")
    near = _Near(given, window, quote, refused)
    chain = tuple(near.links(one))
    actor, target = near.party("actor", one.actor), near.party("target", one.target)
    if actor is not None:
        actor = _doer(one, replace(actor, certainty=one.certainty or Certainty.REPORTED), chain, refused)
    place = near.place(one.place, target)
    when, window_ = near.time(one)
    killed, injured = near.number("killed", one.killed), near.number("injured", one.injured)
    count = _NONE if one.form is Form.SILENCE else near.number("count", one.count)
    claim = Claim(
        id=ClaimId(""),  # named once all windows are read
        report=given.report.id,
        quote=quote,
        trigger=trigger,
        form=one.form,
        kind=one.kind,
        modality=one.modality,
        when=when,
        by=given.by,
        score=UNMEASURED,
        means=one.means,
        actor=resolved_party(actor, given.known),
        target=resolved_party(target, given.known),
        victims=Victims(killed=killed, injured=injured) if killed or injured else None,
        count=count,
        place=place,
        window=window_,
        chain=chain,
        cue=near.span("cue", one.cue),
    )
    return replace(claim, why=tuple(_why(claim)))


def _doer(one: Proposed, actor: Party, chain: Sequence[ChainLink], refused: list[str]) -> Party | None:
    """Take back an actor that is only the source: nobody does what they only tell of."""
    tells = actor.span is not None and any(k.span is not None and k.span.overlaps(actor.span) for k in chain)
    owns = actor.certainty is Certainty.CLAIMED or one.modality is Modality.DENIED
    if one.kind in DEEDS and tells and not owns:
        refused.append("An actor that the model proposed was refused: it is only the source.")
        return None
    return actor


def _untold(one: Proposed, published: Days, last: date | None) -> When:
    """Give the days of what the words do not date: of news, two days before publication, as annotators do."""
    days, rule = Days(None, last), "llm.untold"
    fresh = one.news and one.form is Form.EVENT and one.modality in REAL
    if fresh and published.first is not None and published.last is not None:
        days, rule = Days(published.first - NEWS, published.last), "llm.news"
    return When(days=days, span=None, stated=False, rule=rule)


def _why(claim: Claim) -> Iterator[Because]:
    held = {
        "kind": claim.kind,
        "form": claim.form,
        "modality": claim.modality,
        "means": claim.means,
        "actor": claim.actor,
        "target": claim.target,
        "victims": claim.victims,
        "count": claim.count,
        "place": claim.place,
    }
    yield from (Because(field=name, rule=_RULE) for name, value in held.items() if value is not None)
    yield Because(field="when", rule=claim.when.rule)
    yield Because(field="chain", rule=_RULE)


@dataclass(frozen=True, slots=True)
class _Near:
    """Finds words around a quote, and notes those that are not there."""

    given: Given
    window: Shown
    quote: Span
    refused: list[str]

    def span(self, name: str, words: str | None) -> Span | None:
        """Give the nearest place of the words, or note that they are in no place."""
        if words is None:
            return None
        found = nearest(words, self.given.text, self.window.seen, self.quote)
        if found is None:
            self._refuse(name, "is not in the text")
        return found

    def links(self, one: Proposed) -> Iterator[ChainLink]:
        """Give the chain; raises UnfitError where a source is not in the text: the claim would be another."""
        for source in one.sources:
            span = nearest(source.words, self.given.text, self.window.seen, self.quote)
            if span is None:
                raise UnfitError("a source is not in the text")
            hit = self.given.known.actor_at(span) if not source.anonymous else None
            name = hit.entity.name if hit is not None else self._plain(span)
            yield ChainLink(name=name, role=source.role, anonymous=source.anonymous, span=span)

    def party(self, name: str, words: str | None) -> Party | None:
        """Give an actor or a target as its words stand."""
        span = self.span(name, words)
        return Party(name=self._plain(span), span=span) if span is not None else None

    def place(self, words: str | None, target: Party | None) -> Located | None:
        """Give the place that the words name, where the world knows it."""
        span = self.span("place", words)
        if span is None:
            return None
        return resolved_place(Located(name=self._plain(span), span=span), self.given.known, target)

    def number(self, name: str, told: Number | None) -> Range | None:
        """Give a number that its words tell; refused where onrecord reads another in them."""
        span = self.span(name, told.words) if told is not None else None
        if told is None or span is None:
            return None
        read = [n.value for n in find_numbers(span.of(self.given.text), with_articles=True) if not n.ordinal]
        if told.value in read or (not read and told.value == _ONE):
            return told.value
        self._refuse(name, "is not what its words say")
        return None

    def time(self, one: Proposed) -> tuple[When, Window | None]:
        """Give the days that the words tell, and the window of what lasts; else only by when it was over."""
        ahead, clock = one.modality in AHEAD, self.given.clock
        last = None if ahead else clock.published.last
        span = self.span("when", one.when)
        inside = [t for t in clock.times if span is not None and span.overlaps(t.span)]
        if not inside:
            if span is not None:
                self._refuse("when", "tells no time")
            return _untold(one, clock.published, last), None
        told = [(t, clock.told(t, future=ahead)) for t in inside]
        mention, meant = next((one for one in told if one[1].days is not None and one[1].days.known), told[0])
        rule = f"llm.when.{meant.rule}"
        window = None
        if meant.since is not None and meant.until is not None:
            window = Window(since=meant.since, until=meant.until, span=mention.span, rule=rule)
        bounded = Days(None, last)
        days = (meant.days.meet(bounded) or meant.days) if meant.days is not None else bounded
        return When(days=days, span=mention.span, stated=True, rule=rule), window

    def _plain(self, span: Span) -> str:
        return " ".join(span.of(self.given.text).split())

    def _refuse(self, name: str, met: str) -> None:
        self.refused.append(f"A value that the model proposed was refused: its {name} {met}.")
