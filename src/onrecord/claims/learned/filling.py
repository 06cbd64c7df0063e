"""Where, by whom and to whom something was done as the network reads it, where the rules read none of these.

It only fills what is empty, and only where it is likely right. The words it names become a place or a party
by the same steps as those that a rule finds; words that cannot be one are left out. When was tried too, and
was wrong too often (docs/learned.md).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.claims.arguments import can_have_target, party
from onrecord.claims.candidates import Found, is_time
from onrecord.claims.drafting import certainty
from onrecord.claims.fitness import DEEDS, can_act, is_act
from onrecord.claims.known import resolved_party, resolved_place, resolved_target
from onrecord.claims.learned.likely import likely
from onrecord.claims.placing import located
from onrecord.claims.pronouns import PRONOUNS
from onrecord.claims.untargeted import is_no_target
from onrecord.claims.whose_place import PLACES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.claims.draft import Draft
    from onrecord.claims.known import Known
    from onrecord.claims.learned.reader import Learned
    from onrecord.claims.learned.roles import Read
    from onrecord.claims.tokens import Sentence, Token
    from onrecord.model import Span

NAMING = frozenset({"NOUN", "PROPN"})
LEAST = {"actor": 0.6, "target": 0.6, "place": 0.4}
"""Least likelihood (`likely`) of words for them to fill a role."""
RULE, ACTOR_RULE, TARGET_RULE = "learned.place", "learned.actor", "learned.target"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filler:
    """Fills the actors, targets and places of a report's drafts."""

    sentences: Sequence[Sentence]
    known: Known
    learned: Learned

    def filled(self, draft: Draft) -> Draft:
        """Give a draft with what the network likely has right, where it has no actor, target or place."""
        happening = self.learned.around(draft.trigger)
        roles = {
            one.role: one
            for one in (happening.roles if happening is not None else ())
            if likely(one) >= LEAST.get(one.role, 1.0)
        }
        acted = self._with_target(self._with_actor(draft, roles.get("actor")), roles.get("target"))
        return self._with_place(acted, roles.get("place"))

    def _with_place(self, draft: Draft, read: Read | None) -> Draft:
        met = self._head(read.span) if read is not None else None
        if draft.place is not None or met is None or not _can_be_place(met[1]):
            return draft
        target = draft.target if draft.kind in DEEDS else None
        made = resolved_place(located(*met), self.known, target)
        return replace(draft, place=made).because(place=RULE)

    def _with_actor(self, draft: Draft, read: Read | None) -> Draft:
        met = self._head(read.span) if read is not None else None
        if draft.actor is not None or draft.kind not in DEEDS or met is None:
            return draft
        if met[1].low in PRONOUNS or not can_act(*met):
            return draft
        made = party(met[0], Found(at=met[1].at, rule=ACTOR_RULE), None)
        if made.span is None or any(made.span.overlaps(one) for one in _suffering(draft)):
            return draft
        chain_rule = draft.rule("chain")
        made = replace(made, certainty=certainty(draft.chain, chain_rule, made, ACTOR_RULE))
        return replace(draft, actor=resolved_party(made, self.known)).because(actor=ACTOR_RULE)

    def _with_target(self, draft: Draft, read: Read | None) -> Draft:
        met = self._head(read.span) if read is not None else None
        if draft.target is not None or draft.kind not in DEEDS or met is None:
            return draft
        if not can_have_target(draft.sentence, draft.cluster) or not _can_be_target(draft, *met):
            return draft
        made = party(met[0], Found(at=met[1].at, rule=TARGET_RULE), None)
        doer = draft.actor.span if draft.actor is not None else None
        if made.span is None or (doer is not None and made.span.overlaps(doer)):
            return draft
        return replace(draft, target=resolved_target(made, self.known)).because(target=TARGET_RULE)

    def _head(self, span: Span) -> tuple[Sentence, Token] | None:
        """Give the word that the others of a phrase hang on, with its sentence."""
        sentence = next((s for s in self.sentences if s.span.overlaps(span)), None)
        inside = [t for t in sentence.tokens if t.span.overlaps(span)] if sentence is not None else []
        numbers = {t.at for t in inside}
        head = next((t for t in inside if t.head not in numbers or t.head == t.at), None)
        return (sentence, head) if sentence is not None and head is not None else None


def _suffering(draft: Draft) -> Iterator[Span]:
    """Give the words of those it was done to."""
    if draft.target is not None and draft.target.span is not None:
        yield draft.target.span
    if draft.victims is not None and draft.victims.who is not None:
        yield draft.victims.who
    for token in draft.sentence.children(draft.cluster.chief.at, "nsubjpass", "dobj"):
        yield token.span


def _can_be_target(draft: Draft, sentence: Sentence, token: Token) -> bool:
    """Tell whether the rules would not refuse a word either."""
    if token.pos not in NAMING or token.low in PRONOUNS or is_act(token) or is_time(token):
        return False
    if any(t.low == "no" for t in sentence.children(token.at, "det")):
        return False
    return sentence.at != draft.sentence.at or not is_no_target(sentence, token.at, draft.cluster)


def _can_be_place(token: Token) -> bool:
    return token.place > 0 or token.ent in PLACES or token.pos in NAMING
