"""What the network reads around a happening, where the rules found nobody and nowhere.

It only fills what is empty, and only where it is sure. The words it names become a party, a place or a day by
the same steps as those that a rule finds; words that cannot be one are left out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.claims.arguments import party
from onrecord.claims.candidates import Found, is_time
from onrecord.claims.drafting import certainty
from onrecord.claims.fitness import DEEDS, can_act
from onrecord.claims.known import resolved_party, resolved_place, resolved_target
from onrecord.claims.placing import located
from onrecord.claims.targets import is_no_target
from onrecord.claims.whose_place import PLACES
from onrecord.model import Certainty, Modality, When

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from onrecord.claims.clock import Clock
    from onrecord.claims.draft import Draft
    from onrecord.claims.known import Known
    from onrecord.claims.learned.roles import Read
    from onrecord.claims.tokens import Sentence, Token
    from onrecord.model import Span

SURE: Mapping[str, float] = {"actor": 0.5, "target": 0.5, "place": 0.5, "when": 0.5}
"""Least probability of words for them to fill a field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filler:
    """Fills the fields of a report's drafts."""

    sentences: Sequence[Sentence]
    known: Known
    clock: Clock
    reads: Callable[[Span], Iterable[Read]]
    sure: Mapping[str, float]

    def filled(self, draft: Draft) -> Draft:
        """Give a draft with what the network is sure of where it has nothing."""
        open_fields = [name for name in self.sure if _open(draft, name)]
        for one in self.reads(draft.trigger) if open_fields else ():
            if one.role in open_fields and one.sure >= self.sure[one.role]:
                draft = getattr(self, f"_{one.role}")(draft, one)
        return draft

    def _head(self, span: Span) -> tuple[Sentence, Token] | None:
        """Give the word that the others of a phrase hang on, with its sentence."""
        sentence = next((s for s in self.sentences if s.span.overlaps(span)), None)
        inside = [t for t in sentence.tokens if t.span.overlaps(span)] if sentence is not None else []
        numbers = {t.at for t in inside}
        head = next((t for t in inside if t.head not in numbers or t.head == t.at), None)
        return (sentence, head) if sentence is not None and head is not None else None

    def _actor(self, draft: Draft, one: Read) -> Draft:
        met = self._head(one.span)
        if met is None or met[1].pos == "PRON" or is_time(met[1]) or not can_act(*met):
            return draft
        made = party(met[0], Found(at=met[1].at, rule="learned.actor"), Certainty.REPORTED)
        if _is(made.span, draft.target.span if draft.target else None):
            return draft
        how = certainty(draft.chain, draft.rule("chain"), made, "learned.actor")
        if draft.modality is Modality.DENIED:
            how = Certainty.ALLEGED
        made = replace(
            made, certainty=Certainty.REPORTED if draft.cluster.chief.row.part == "speech" else how
        )
        return replace(draft, actor=resolved_party(made, self.known)).because(actor="learned.actor")

    def _target(self, draft: Draft, one: Read) -> Draft:
        met = self._head(one.span)
        if met is None or met[1].pos == "PRON" or is_time(met[1]):
            return draft
        if met[0] is draft.sentence and is_no_target(met[0], met[1].at, draft.cluster):
            return draft
        made = party(met[0], Found(at=met[1].at, rule="learned.target"), None)
        if _is(made.span, draft.actor.span if draft.actor else None):
            return draft
        resolve = resolved_target if draft.kind in DEEDS else resolved_party
        return replace(draft, target=resolve(made, self.known)).because(target="learned.target")

    def _place(self, draft: Draft, one: Read) -> Draft:
        met = self._head(one.span)
        if met is None or not (met[1].place > 0 or met[1].ent in PLACES or met[1].pos in {"PROPN", "NOUN"}):
            return draft
        target = draft.target if draft.kind in DEEDS else None
        made = resolved_place(located(*met), self.known, target)
        return replace(draft, place=made).because(place="learned.place")

    def _when(self, draft: Draft, one: Read) -> Draft:
        met = self._head(one.span)
        times = self.clock.within(met[0]) if met is not None else ()
        mention = next((t for t in times if t.span.overlaps(one.span)), None)
        days = self.clock.told(mention).days if mention is not None else None
        if mention is None or days is None or not days.known:
            return draft
        when = When(days=days, span=mention.span, stated=True, rule="learned.when")
        return replace(draft, when=when).because(when="learned.when")


def _open(draft: Draft, name: str) -> bool:
    if name != "when":
        return getattr(draft, name) is None
    return draft.when is None or not (draft.when.stated or draft.when.days.first is not None)


def _is(one: Span | None, other: Span | None) -> bool:
    return one is not None and other is not None and one.overlaps(other)
