"""Attacks that stopped and began again: "halted their raids in May and resumed them in July".

A halt that is told without what ended it misleads more than any other slip, so that what began again is a
happening of its own, with the day and the place of the verb that says so.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.guards import ended
from onrecord.claims.lexicon import Row
from onrecord.claims.tokens import VERBS
from onrecord.claims.triggers import Trigger
from onrecord.claims.weapons import means_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Sentence, Token

RESUMED = "trigger.resumed"
AGAIN = frozenset({"recommence", "restart", "resume"})
BEGINNING = frozenset({"begin", "break", "commence", "erupt", "flare", "launch", "start"})
"""Verbs that tell of a second beginning where "again" or "anew" stands beside them."""
ANEW = frozenset({"again", "anew", "afresh"})
PRONOUNS = frozenset({"it", "them", "they", "these", "this", "those"})
JOINED = frozenset({"advcl", "conj", "dep", "pcomp", "prep"})
"""How a verb without a subject of its own hangs on the one that told of the halt."""
VIOLENT = frozenset({"attack", "clash"})
FOUGHT = Row(kind="clash", part="act")
STRUCK = Row(kind="attack", part="act")
FIGHTS = frozenset({"fighting", "hostility", "violence", "war"})


def resumed(
    sentence: Sentence,
    found: Sequence[Trigger],
    before: tuple[Sentence, Sequence[Trigger]] | None = None,
) -> Iterator[Trigger]:
    """Give what a sentence says to have begun again after a halt that it, or the one before it, told of.

    `before` is the sentence before with what it names: "They resumed in March" may speak of its attacks.
    """
    over = _over(sentence, found)
    for verb in sentence.tokens:
        if not _anew(sentence, verb) or any(verb.at in t.tokens for t in found):
            continue
        met = [(noun, row) for noun, row in over if noun.at < verb.at and _of(sentence, verb, noun)]
        if met:
            yield _made(verb, met[-1][1])
        elif not over and before is not None and _pronoun_alone(sentence, verb):
            yield from (_made(verb, row) for _, row in _over(*before)[-1:])


def begins_again(sentence: Sentence, cease: Trigger) -> Token | None:
    """Give the verb by which a sentence says that what a verb of ending ended began again."""
    nouns = list(ended(sentence, cease))
    back = (v for v in sentence.tokens[cease.at + 1 :] if _anew(sentence, v))
    return next((v for v in back if any(_of(sentence, v, n) for n in nouns if n.at < v.at)), None)


def _made(verb: Token, row: Row) -> Trigger:
    return Trigger(at=verb.at, tokens=(verb.at,), row=row, verbal=True, rule=RESUMED)


def _over(sentence: Sentence, found: Sequence[Trigger]) -> list[tuple[Token, Row]]:
    """Give the nouns of the attacks and fights that a sentence says have ended, and what they are."""
    named = {t.at: t for t in found}
    out = []
    for cease in (t for t in found if t.kind == "cease" and t.verbal):
        for noun in ended(sentence, cease):
            act = named.get(noun.at)
            if act is not None and act.kind in VIOLENT:
                out.append((noun, replace(STRUCK, kind=act.kind, means=means_of(sentence, act))))
            elif act is None:
                out.append((noun, FOUGHT if noun.lemma in FIGHTS else STRUCK))
    return out


def _anew(sentence: Sentence, verb: Token) -> bool:
    if verb.pos not in VERBS:
        return False
    again = any(t.low in ANEW for t in sentence.children(verb.at, "advmod", "advcl"))
    return verb.lemma in AGAIN or (verb.lemma in BEGINNING and again)


def _of(sentence: Sentence, verb: Token, noun: Token) -> bool:
    """Tell whether a verb speaks of a noun that it does not govern: by a pronoun, or by sharing it."""
    things = sentence.children(verb.at, "dobj", "nsubjpass")
    if things:
        return all(t.low in PRONOUNS for t in things)
    subject = sentence.child(verb.at, "nsubj")
    if subject is not None:
        return subject.low in PRONOUNS
    if sentence.tokens[noun.head].dep == "ccomp" and sentence.tokens[noun.head].head == verb.at:
        # "the shelling stopped, then resumed", as the parser may read it
        return True
    above = verb
    while above.dep in JOINED and above.head != above.at:
        above = sentence.head(above.at)
        if above.at == noun.head:
            return True
    return False


def _pronoun_alone(sentence: Sentence, verb: Token) -> bool:
    told = sentence.children(verb.at, "nsubj", "nsubjpass", "dobj")
    return bool(told) and all(t.low in PRONOUNS for t in told)


def begun(sentence: Sentence, cluster: Cluster) -> Cluster:
    """Give what began again as its noun tells it, for whose and on whom it is: "raids on ships by rebels"."""
    chief = cluster.chief
    if chief.rule != RESUMED:
        return cluster
    verb = sentence.tokens[chief.at]
    cease = (t for t in sentence.tokens[: verb.at] if _ends(sentence, t))
    nouns = [n for t in cease for n in sentence.children(t.at, "dobj", "nsubjpass", "nsubj")]
    noun = next((n for n in reversed(nouns) if _of(sentence, verb, n) and n.pos == "NOUN"), None)
    return cluster if noun is None else replace(cluster, chief=replace(chief, at=noun.at, verbal=False))


def _ends(sentence: Sentence, token: Token) -> bool:
    return token.pos in VERBS and sentence.child(token.at, "dobj", "nsubjpass", "nsubj") is not None
