"""Those who keep order and did not act: stood by, failed to intervene, turned a blind eye."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.guards import doers
from onrecord.claims.negation import refused
from onrecord.claims.tokens import VERBS, Sentence, Token
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

POLICE = words("police")
KEEPERS = words("order-keepers")
"""Others who keep order; of them only what they left undone in the face of violence counts."""
TROUBLE = words("trouble")
ACTING = words("acting")
LEAVING = frozenset({"decline", "fail", "forget", "hesitate", "neglect", "refuse"})
UNABLE = frozenset(
    {"helpless", "inactive", "passive", "powerless", "slow", "sluggish", "unable", "unwilling"}
)
IDLE = (
    ("stand", "by"),
    ("stand", "idly"),
    ("stand", "and", "watch"),
    ("look", "on"),
    ("look", "away"),
    ("look", "the", "other", "way"),
    ("turn", "a", "blind", "eye"),
    ("turn", "a", "deaf", "ear"),
    ("do", "nothing"),
    ("do", "little"),
    ("take", "no", "action"),
    ("take", "no", "step"),
    ("make", "no", "effort"),
    ("make", "no", "attempt"),
    ("make", "little", "effort"),
    ("arrive", "late"),
    ("come", "late"),
)
"""Words for doing nothing, as lemmas."""
IDLE_BEGINS = frozenset(phrase[0] for phrase in IDLE)
NOUNS = frozenset({"failure", "inaction", "inactivity", "passivity", "apathy"})
SPECTATORS = frozenset({"bystander", "onlooker", "spectator"})
ANSWERS = frozenset({"comment", "call", "email", "inquiry", "message", "question"})


def inactions(sentence: Sentence) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Give the chief word, and all words, by which those who keep order are said not to have acted."""
    trouble = any(t.lemma in TROUBLE for t in sentence.tokens)
    if any(t.lemma in ANSWERS for t in sentence.tokens) and not trouble:
        # "did not answer a request for a statement"
        return
    for token in sentence.tokens:
        found = _of_verb(sentence, token) if token.pos in VERBS else _of_noun(sentence, token)
        if found and _keeps_order(sentence, token, trouble=trouble):
            yield token.at, found


def _of_verb(sentence: Sentence, token: Token) -> tuple[int, ...]:
    at = token.at
    for phrase in IDLE if token.lemma in IDLE_BEGINS else ():
        numbers = tuple(range(at, at + len(phrase)))
        met = [sentence.tokens[k] for k in numbers if k < len(sentence.tokens)]
        if tuple(t.lemma for t in met) == phrase and not _stays(sentence, met[-1]):
            return numbers
    if refused(sentence, at):
        return (at,) if token.lemma in ACTING else ()
    if token.lemma in LEAVING:
        done = next((t for t in sentence.children(at, "xcomp") if t.lemma in ACTING), None)
        return (at, done.at) if done is not None else ()
    beside = sentence.child(at, "acomp", "attr") if token.lemma in {"be", "remain", "act"} else None
    return (beside.at,) if beside is not None and beside.lemma in UNABLE | SPECTATORS else ()


def _stays(sentence: Sentence, last: Token) -> bool:
    """Tell whether "by" or "on" leads to something: "stood by its word", "looked on the bright side"."""
    return sentence.child(last.at, "pobj") is not None


def _of_noun(sentence: Sentence, token: Token) -> tuple[int, ...]:
    if token.lemma not in NOUNS:
        return ()
    if token.lemma != "failure":
        return (token.at,)
    done = next((t for t in sentence.children(token.at, "acl") if t.lemma in ACTING), None)
    return (token.at, done.at) if done is not None else ()


def _keeps_order(sentence: Sentence, token: Token, *, trouble: bool) -> bool:
    """Tell whether it is police who did not act, or others who keep order where there is violence."""
    near = [t for doer in doers(sentence, token) for t in (doer, *sentence.conjuncts(doer.at))]
    preps = sentence.children(token.at, "prep") if token.pos not in VERBS else ()
    near += [t for p in preps if p.low in {"by", "of"} for t in sentence.children(p.at, "pobj")]
    near += [sentence.tokens[k] for t in tuple(near) for k in sentence.subtree(t.at)[:6]]
    lemmas = {t.lemma for t in near} | {t.low for t in near}
    return bool(lemmas & POLICE) or (trouble and bool(lemmas & KEEPERS))
