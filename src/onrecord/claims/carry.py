"""What a later passage leaves out because an earlier one told it: place, time, parties."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.antecedents import only_one
from onrecord.claims.comparisons import compared
from onrecord.claims.fitness import DEEDS
from onrecord.claims.governors import listed
from onrecord.claims.known import resolved_party
from onrecord.claims.placed_before import placed
from onrecord.claims.pronouns import resolved
from onrecord.claims.repeats import only_harm
from onrecord.claims.responsibility import claimed
from onrecord.claims.roundup import part_of_sum
from onrecord.claims.same import answers, goes_on, other_death
from onrecord.model import Certainty, Modality

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.draft import Draft
    from onrecord.claims.known import Known
    from onrecord.claims.tokens import Sentence
    from onrecord.model import Party

VIOLENT = frozenset({"attack", "clash"})
ACCUSING = listed("accusing")
BACKING = frozenset(
    {
        "aid",
        "arm",
        "assist",
        "back",
        "finance",
        "fund",
        "harbor",
        "harbour",
        "help",
        "hide",
        "host",
        "protect",
    }
    | {"shelter", "shield", "sponsor", "supply", "support", "tolerate", "train"}
)
"""What is done for those who did it, and not by them."""


def carried(drafts: Sequence[Draft], sentences: Sequence[Sentence], known: Known) -> list[Draft]:
    """Give the drafts with what is understood from before; each carried value says so in its rule."""
    out: list[Draft] = []
    beside: dict[int, list[Draft]] = {}
    for draft in drafts:
        beside.setdefault(draft.sentence.at, []).append(draft)
    for draft in drafts:
        told = [d for d in out if d.kind in VIOLENT and not answers(draft, d)]
        before = _act_before(told) if draft.kind in VIOLENT else None
        acted = next((d for d in reversed(out) if d.kind in DEEDS), None) if draft.kind in DEEDS else None
        here = beside[draft.sentence.at]
        made = resolved(draft, acted, resolved_party(only_one(draft, sentences), known))
        made = compared(_asked(_accused(made, here), here), here)
        if before is not None and not _cast_off(before, out) and goes_on(made, before):
            made = _actor(made, before)
        made = part_of_sum(made, out)
        out.append(placed(made, out))
    return claimed(out)


def _act_before(told: Sequence[Draft]) -> Draft | None:
    """Give the last act told, past a sentence that adds only who was hurt by it, on whosever word."""
    last = told[-1] if told else None
    if last is None or last.actor is not None or len(told) == 1 or not only_harm(last):
        return last
    act = told[-2]
    beside = last.sentence.at - act.sentence.at == 1 and last.sentence.paragraph == act.sentence.paragraph
    return act if beside and act.actor is not None and not other_death(last, act) else last


def _accused(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """Take whom an accusation names as the doer of the act that it is about; only the accuser says so."""
    accusation = next(
        (d for d in drafts if d.sentence is draft.sentence and d.kind == "accuse" and _lays(d)), None
    )
    if accusation is None or accusation.target is None or accusation.modality is Modality.NEGATED:
        return draft
    if draft.actor is not None and _laid_on_him(draft, accusation):
        # "Rebels blamed for Kolda shelling", whatever the parser makes of it
        return replace(draft, actor=replace(draft.actor, certainty=_alleged(draft.actor)))
    held = draft.rule("chain") == "chain.accuse" or draft.accusers
    if draft.actor is not None or not held or _only_backed(draft, accusation):
        return draft
    party = replace(accusation.target, certainty=Certainty.ALLEGED, chain=draft.accusers)
    return replace(draft, actor=party).because(actor="actor.accused")


def _only_backed(draft: Draft, accusation: Draft) -> bool:
    """Tell whether he is accused of backing those who did it: "of sheltering the men behind the bombing"."""
    for token in draft.sentence.above(draft.cluster.chief.at):
        if token.at in accusation.cluster.chief.tokens:
            break
        if token.lemma in BACKING and token.tag == "VBG":
            return True
    return False


def _laid_on_him(draft: Draft, accusation: Draft) -> bool:
    """Tell whether an act is of whom an accusation names: not "rebels, whom X accused of it, killed ten"."""
    mine, theirs = draft.actor, accusation.target
    if mine is None or theirs is None or mine.span is None or theirs.span is None:
        return False
    chief = draft.sentence.tokens[accusation.cluster.chief.at]
    beside = chief.dep == "relcl" and draft.cluster.chief.at not in draft.sentence.subtree(chief.at)
    return mine.span.overlaps(theirs.span) and not beside


def _alleged(party: Party) -> Certainty | None:
    """Give how surely somebody did what he is accused of: what is only reported is alleged."""
    return Certainty.ALLEGED if party.certainty is Certainty.REPORTED else party.certainty


def _lays(draft: Draft) -> bool:
    """Tell whether an accusation lays a deed on its target; who condemns a deed names only the deed."""
    lemmas = {draft.sentence.tokens[k].lemma for k in draft.cluster.chief.tokens}
    return draft.target is not None and bool(lemmas & (ACCUSING | {"responsible", "accountable"}))


def _asked(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """Take who did something "at the request of" another as the one that was asked."""
    chief = draft.cluster.chief
    if draft.kind != "demand" or chief.verbal or draft.target is not None:
        return draft
    above = {t.at for t in draft.sentence.above(chief.at)}
    done = next(
        (d for d in drafts if d.sentence is draft.sentence and d.cluster.chief.at in above and d.actor), None
    )
    if done is None or done.actor is None:
        return draft
    return replace(draft, target=replace(done.actor, certainty=None)).because(target="target.asked")


def _cast_off(before: Draft, told: Sequence[Draft]) -> bool:
    """Tell whether one who is said to have done it himself says that others did: who did it stays open."""
    says = {link.name.casefold() for link in before.chain}
    doers = (
        d.actor.name.casefold() for d in told if d.kind in VIOLENT and d.actor is not None and d is not before
    )
    mine = before.actor.name.casefold() if before.actor is not None else ""
    return any(name in says and name != mine for name in doers)


def _speaks(draft: Draft, actor: Party) -> bool:
    """Tell whether the doer named before is who tells of it now: "the police said they died of shots"."""
    own = set(actor.name.casefold().split())
    return bool(draft.chain) and bool(own & set(draft.chain[-1].name.casefold().split()))


def _actor(draft: Draft, before: Draft) -> Draft:
    """Take the actor of the happening that a passage goes on about, on the word of who named it."""
    if draft.actor is None and before.actor is not None and not _speaks(draft, before.actor):
        party = replace(before.actor, chain=before.actor.chain or before.chain)
        return replace(draft, actor=party).because(actor="actor.carried")
    return draft
