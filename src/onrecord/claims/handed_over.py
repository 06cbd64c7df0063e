"""To whom people are handed over: whom a court takes in is not free, whom the Red Cross takes in is.

A release that is none misleads more than one that is told as a mere handing over, so that the word for those
who are handed over ("captives") decides only where the words do not say to whom.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.tokens import HUMAN, singular
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.triggers import Trigger

FREEING = words("freeing")
OFFICIAL = frozenset({"army", "authority", "forces", "government", "military", "navy", "officials", "police"})
"""Who frees hostages by taking them in; armed groups and courts do not."""
WANTED = frozenset({"assassin", "attacker", "bomber", "fugitive", "gunman", "killer", "suspect", "terrorist"})
HANDING = frozenset({"hand", "turn"})
SWAPS = frozenset({"exchange", "swap"})
SWAPPED = frozenset({"captive", "detainee", "hostage", "pow", "prisoner"})
STATES = frozenset({"GPE", "NORP"})
LOCKS = frozenset({"custody", "jail", "prison"})
"""Where those are not free who are released "into" it."""
CARRYING_ON = frozenset({"conj", "dobj", "nsubjpass", "oprd", "prt"})


def handed_over(sentence: Sentence, found: Sequence[Trigger]) -> list[Trigger]:
    """Give the happenings of a sentence, those of people handed over as what became of them."""
    out = [_as(trigger, _became(sentence, trigger)) for trigger in found]
    # "released from jail and handed over to the police": never free
    kept = {t.at for t in out if t.kind == "other" and sentence.tokens[t.at].lemma in HANDING}
    return [t for t in out if not (t.kind == "release" and t.verbal and _goes_on(sentence, t.at, kept))]


def _goes_on(sentence: Sentence, at: int, kept: set[int]) -> bool:
    after = (t for t in sentence.conjuncts(at) if t.at in kept)
    return any(_to_keeper(sentence, t) for t in after)


def _to_keeper(sentence: Sentence, verb: Token) -> bool:
    takers = list(_takers(sentence, (verb.at,)))
    return bool(takers) and not any(_frees(t) for t in takers)


def _as(trigger: Trigger, kind: str | None) -> Trigger:
    if kind is None or kind == trigger.kind:
        return trigger
    row = replace(trigger.row, kind=kind)
    return replace(trigger, row=row, rule=trigger.rule.rpartition(".")[0] + f".{kind}")


def _became(sentence: Sentence, trigger: Trigger) -> str | None:
    """Give the kind of what was done to people who were given away, where the words say to whom."""
    handing = trigger.verbal and sentence.tokens[trigger.at].lemma in HANDING
    if trigger.kind not in {"other", "release"} or not (handing or trigger.kind == "release"):
        return None
    takers = list(_takers(sentence, trigger.tokens))
    if not handing:
        return "other" if any(t.lemma in LOCKS for t in takers) else None
    if _own_side(sentence, takers) or _swapped(sentence):
        return "release"
    if any(_frees(t) for t in takers) and not _wanted(sentence, trigger):
        return "release"
    if not takers:
        return None
    return "release" if _hostages(sentence, trigger) and all(_rescues(t) for t in takers) else "other"


def _takers(sentence: Sentence, tokens: Sequence[int]) -> Iterator[Token]:
    """Give who people are handed over to; the parser may hang them on the particle or on the people."""
    hung = [t for k in tokens for t in (sentence.tokens[k], *sentence.children(k, *CARRYING_ON))]
    for lead in {p.at: p for t in hung for p in sentence.children(t.at, "prep", "dative")}.values():
        if lead.low in {"into", "to"} and lead.at > min(tokens):
            for taker in sentence.children(lead.at, "pobj"):
                yield from (taker, *sentence.conjuncts(taker.at))


def _frees(taker: Token) -> bool:
    own = taker.low == "un" or taker.text in {"U.N.", "UN"}
    return own or bool({taker.lemma, taker.low, singular(taker)} & FREEING)


def _rescues(taker: Token) -> bool:
    return bool({taker.lemma, taker.low} & OFFICIAL) or taker.ent in STATES


def _wanted(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether those who are handed over are wanted for something, or nobody says who they are."""
    things = sentence.children(trigger.at, "dobj", "nsubjpass")
    return trigger.kind != "release" and not any(t.lemma in HUMAN - WANTED for t in things)


def _hostages(sentence: Sentence, trigger: Trigger) -> bool:
    return any(t.lemma == "hostage" for t in sentence.children(trigger.at, "dobj", "nsubjpass"))


def _own_side(sentence: Sentence, takers: Sequence[Token]) -> bool:
    """Read "to their own side", "to their own authorities", "to each other"."""
    return any(
        t.low == "own" or (taker.lemma == "other" and t.low in {"each", "the"})
        for taker in takers
        for t in sentence.children(taker.at, "amod", "det")
    )


def _swapped(sentence: Sentence) -> bool:
    """Tell whether a sentence tells of a swap of prisoners."""
    for noun in sentence.tokens:
        if noun.lemma not in SWAPS or noun.pos != "NOUN":
            continue
        near = [*sentence.children(noun.at, "compound", "nmod")]
        near += [t for p in sentence.children(noun.at, "prep") for t in sentence.children(p.at, "pobj")]
        if any(t.lemma in SWAPPED for t in near):
            return True
    return False
