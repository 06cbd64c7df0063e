"""Which other claim a time counts from: "preceding the visit", "within 48 hours of the blast"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.claims.same import FAMILIES, GENERIC
from onrecord.claims.tokens import VERBS
from onrecord.claims.words import words
from onrecord.dates import Anchored, Relation, Unit
from onrecord.model import Form, Modality, Tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.claims.clock import Clock
    from onrecord.claims.draft import Draft
    from onrecord.claims.tokens import Sentence, Token
    from onrecord.dates import TimeMention
    from onrecord.model import Party, Span

TIES = {
    Relation.WITHIN_AFTER: Tie.WITHIN,
    Relation.AFTER: Tie.AFTER,
    Relation.BEFORE: Tie.BEFORE,
    Relation.WITHIN_BEFORE: Tie.BEFORE,
}
HOURS = {Unit.HOUR: 1, Unit.DAY: 24, Unit.WEEK: 168}
KINDS = ("meet", "attack", "clash", "cease", "demand", "protest")
REAL = frozenset({Modality.HAPPENED, Modality.ATTEMPTED, Modality.ONGOING})
POINTING = frozenset({"the", "this", "that", "its", "his", "her", "their"})
LASTING = frozenset({Form.TALLY, Form.SILENCE, Form.STATE})
ENDS = {"since": Tie.AFTER, "until": Tie.BEFORE, "till": Tie.BEFORE}
"""Words that end the stretch of a tally or a silence at another happening."""
NEAR = 3
"""Sentences back within which "the raid" means the last of several that were told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Landmark:
    """What a time counts from: another claim, by its number, and the words that tell so."""

    other: int
    tie: Tie
    span: Span
    mention: TimeMention | None = None

    @property
    def hours(self) -> int | None:
        """Give within how many hours of the other, where the words count in them or in days or weeks."""
        value = self.mention.value if self.mention is not None else None
        if not isinstance(value, Anchored) or value.high is None or value.unit not in HOURS:
            return None
        return HOURS[value.unit] * value.high


def landmark(clock: Clock, drafts: Sequence[Draft], number: int) -> Landmark | None:
    """Give what the time of a claim counts from, where that is another claim of the report for sure."""
    draft = drafts[number]
    for time in clock.within(draft.sentence):
        value = time.value
        own = draft.when is not None and draft.when.span == time.span
        if not own or not isinstance(value, Anchored) or value.anchor is None:
            continue
        other = _meant(drafts, number, value.anchor)
        if other is not None and value.relation in TIES:
            return Landmark(other=other, tie=TIES[value.relation], span=time.span, mention=time)
    return next(_ends(drafts, number), None) if draft.form in LASTING else None


def _ends(drafts: Sequence[Draft], number: int) -> Iterator[Landmark]:
    """Find "since the raid", "until the truce began" on the claim's own clause."""
    draft = drafts[number]
    sentence, chief = draft.sentence, draft.cluster.chief.at
    above = {chief, *(t.at for t in sentence.above(chief))}
    for token in sentence.tokens:
        if token.low not in ENDS:
            continue
        clause = token.dep == "mark"
        top = sentence.head(token.at) if clause else token
        under = sentence.subtree(top.at)
        if chief in under or sentence.head(top.at).at not in above:
            continue
        span = sentence.cover([k for k in under if k >= token.at])
        timed = draft.when.span if draft.when is not None and draft.when.stated else None
        other = _meant(drafts, number, span) if timed is None or span.holds(timed) else None
        if other is not None:
            yield Landmark(other=other, tie=ENDS[token.low], span=span)


def _meant(drafts: Sequence[Draft], number: int, span: Span) -> int | None:
    """Give the claim that some words name: one made of them, or one told elsewhere that they point at."""
    draft = drafts[number]
    here = [
        k
        for k, d in enumerate(drafts)
        if d.sentence is draft.sentence and span.holds(d.trigger) and k != number
    ]
    if here and not _points(drafts[here[0]]):
        return here[0]
    noun = next((t for t in draft.sentence.tokens if span.holds(t.span) and _kinds(t)), None)
    if noun is None or not _definite(draft.sentence, noun):
        return here[0] if here else None
    told = _told(drafts, number, noun, span)
    return told if told is not None else here[0] if here else None


def _points(draft: Draft) -> bool:
    """Tell whether a claim only takes up what may have been told before: "the raid"."""
    at = draft.cluster.chief.at
    undated = draft.when is None or not draft.when.stated
    return undated and not draft.cluster.chief.verbal and _definite(draft.sentence, draft.sentence.tokens[at])


def _kinds(token: Token) -> set[str]:
    if token.pos in VERBS or token.tag in {"NNS", "NNPS"}:
        return set()
    return {kind for kind in KINDS if token.lemma in words(f"noun-{kind}")}


def _definite(sentence: Sentence, noun: Token) -> bool:
    opening = sentence.children(noun.at, "det", "poss")
    return any(t.low in POINTING or t.dep == "poss" for t in opening)


def _told(drafts: Sequence[Draft], number: int, noun: Token, span: Span) -> int | None:
    """Give the claim told elsewhere that a definite noun means: the last one near by, or the only one."""
    draft, kinds = drafts[number], _kinds(noun)
    names = {
        t.low
        for t in draft.sentence.tokens
        if span.holds(t.span) and t.pos == "PROPN" and t.at in draft.sentence.subtree(noun.at)
    }
    fits = [
        k
        for k, d in enumerate(drafts)
        if k != number
        and d.sentence is not draft.sentence
        and d.kind in kinds
        and d.modality in REAL
        and d.form in {Form.EVENT, Form.STATE}
        and _same_noun(d, noun)
        and (not names or names & _names(d))
    ]
    before = [k for k in fits if drafts[k].sentence.at < draft.sentence.at]
    if before and (len(fits) == 1 or draft.sentence.at - drafts[before[-1]].sentence.at <= NEAR):
        return before[-1]
    return fits[0] if len(fits) == 1 else None


def _same_noun(draft: Draft, noun: Token) -> bool:
    """Tell whether a noun can name what a claim tells: "the blast" is no shooting."""
    if draft.kind not in {"attack", "clash"} or noun.lemma in GENERIC:
        return True
    tokens = draft.sentence.tokens
    told = {tokens[k].lemma for t in draft.cluster.all for k in t.tokens}
    return noun.lemma in told or any(noun.lemma in family and told & family for family in FAMILIES)


def _names(draft: Draft) -> set[str]:
    """Give the words of the names that a claim tells of."""
    parties: tuple[Party | None, ...] = (draft.actor, draft.target)
    told = " ".join(p.name for p in parties if p is not None)
    where = draft.place.name if draft.place is not None else ""
    return set(f"{told} {where}".lower().split())
