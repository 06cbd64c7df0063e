"""What a claim of responsibility tells of the act that it is about, where that was told before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.lexicon import table
from onrecord.claims.same import differs, unclear
from onrecord.claims.speakers import link
from onrecord.model import Certainty, Form, Modality

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.draft import Draft
    from onrecord.claims.tokens import Token
    from onrecord.model import ChainLink

VIOLENT = frozenset({"attack", "clash"})
REAL = frozenset({Modality.HAPPENED, Modality.ATTEMPTED})
WITHDRAWN = "modality.withdrawn"
NEAR = 3
"""Sentences back to what "responsibility for the attack" may mean where the report tells of several acts."""


def claimed(drafts: Sequence[Draft]) -> list[Draft]:
    """Give an act that was told without a doer to who claims responsibility for it, as claimed.

    "The group claimed responsibility for the attack" is about the act told just before, or the only one
    of the report; the claim takes what that act was on.
    """
    out = list(drafts)
    for number, draft in enumerate(drafts):
        if draft.kind != "claim-responsibility":
            continue
        inside = _inside(draft, out)
        if draft.rule("modality") == WITHDRAWN:
            if inside is not None:
                out[inside] = _unclaimed(out[inside])
            continue
        told = inside if inside is not None else _meant(draft, out[:number])
        if told is None:
            continue
        if draft.target is None and out[told].target is not None:
            out[number] = replace(draft, target=out[told].target).because(target="target.claimed")
        out[told] = _avowed(out[told], draft)
    return out


def _inside(draft: Draft, drafts: Sequence[Draft]) -> int | None:
    """Find the act that the words of a claim name themselves: "for an attack on the port"."""
    own = {draft.cluster.chief.at, *draft.cluster.chief.tokens}
    for number, act in enumerate(drafts):
        if act.sentence is not draft.sentence or act.kind not in VIOLENT:
            continue
        token = act.sentence.tokens[act.cluster.chief.at]
        head = act.sentence.head(token.at)
        if head.at in own or (head.low == "for" and head.head in own):
            return number
    return None


def _meant(draft: Draft, before: Sequence[Draft]) -> int | None:
    """Find the act told before that "the attack" means: the last one if near, or the only one."""
    noun = _the_act(draft)
    acts = [
        k for k, d in enumerate(before) if d.kind in VIOLENT and d.form is Form.EVENT and d.modality in REAL
    ]
    # an act whose doer was told is what somebody else claims only where there is no other
    acts = [k for k in acts if before[k].actor is None or before[k].actor == draft.actor] or acts
    if noun is not None and (names := _names(draft, noun)):
        # "for the river bombing": not the one told last, but the one told of there
        acts = [k for k in acts if names <= {t.low for t in before[k].sentence.tokens}]
    if noun is None or not acts or noun.tag in {"NNS", "NNPS"}:
        return None
    last = acts[-1]
    near = draft.sentence.at - before[last].sentence.at <= NEAR
    alone = not any(_apart(before[a], before[b]) for a in acts for b in acts if a < b)
    return last if near or alone else None


def _apart(one: Draft, other: Draft) -> bool:
    """Tell whether two acts are, or may be, two: of two days of which one is not known nobody can tell."""
    dated = [d.when.days.first for d in (one, other) if d.when is not None and d.when.stated]
    return differs(one, other) or (len(dated) == 2 and None in dated)


def _the_act(draft: Draft) -> Token | None:
    """Give the noun by which responsibility is claimed for an act that the reader knows: "for the attack"."""
    under = (draft.sentence.tokens[k] for k in draft.sentence.subtree(draft.cluster.chief.at))
    for token in under:
        known = {k.low for k in draft.sentence.children(token.at, "det")} & {"the", "this"}
        if token.dep == "pobj" and token.lemma in table().nouns and known:
            return token
    return None


def _names(draft: Draft, noun: Token) -> set[str]:
    """Give the names of places by which a claim tells the act from others: "the Kolm bombing"."""
    beside = draft.sentence.children(noun.at, "compound", "nmod", "amod")
    return {t.low for t in beside if t.place or t.ent in {"GPE", "LOC", "FAC"}}


def _avowed(act: Draft, claim: Draft) -> Draft:
    """Give an act its claimant, on the claimant's own word."""
    plain = claim.modality is Modality.HAPPENED and claim.actor is not None
    if act.actor is not None or not plain or claim.actor is None or unclear(act.sentence):
        return act
    party = replace(claim.actor, certainty=Certainty.CLAIMED, chain=_own(claim))
    return replace(act, actor=party).because(actor="actor.claimant")


def _unclaimed(act: Draft) -> Draft:
    """Give an act whose claimant takes back his claim to nobody, and on nobody's word but the report's."""
    if act.actor is None or act.actor.certainty is not Certainty.CLAIMED:
        return act
    kept = tuple(w for w in act.why if w.field != "actor")
    return replace(act, actor=None, chain=(), cue=None, why=kept).because(chain="chain.own-voice")


def _own(claim: Draft) -> tuple[ChainLink, ...]:
    """Give who claims as the source of it, behind who reports the claim."""
    span = claim.actor.span if claim.actor is not None else None
    inside = [t for t in claim.sentence.tokens if span is not None and span.holds(t.span)]
    heads = [t for t in inside if claim.sentence.head(t.at) not in inside]
    return (*claim.chain, *(link(claim.sentence, t.at) for t in heads[:1]))
