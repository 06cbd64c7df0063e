"""What was called off, put off or suspended before it was done, and what is only presumed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.matrix import held
from onrecord.claims.negation import refused
from onrecord.model import Modality

if TYPE_CHECKING:
    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Sentence, Token

HELD_SO = frozenset({"assume", "believe", "fear", "presume", "suspect", "think"})
"""Verbs that a participle behind them hangs on as what nobody knows: "presumed killed"."""
CALLED_OFF = frozenset({"abandon", "call", "cancel", "cut", "postpone", "scrap", "shelve"})
SUSPENDED = frozenset({"freeze", "suspend"})
"""Verbs of talks that are not held; a march that is suspended was on its way."""
NEVER_HELD = frozenset({"cancel", "postpone", "scrap", "shelve"})
"""Verbs of what was not held; a protest that is called off may have gone on for weeks."""
DEFERRED = frozenset({"defer", "delay", "postpone"})
NEVER_MADE = DEFERRED | {"abort", "cancel", "scrap", "shelve"}
"""Verbs of an attack that was not made; one that is abandoned may have been on its way."""
FAILING = {"collapse": "", "fail": "", "fall": "apart through", "founder": ""}
"""Verbs of what did not come about, with the words one of which belongs to them."""
MARCHES = frozenset({"demonstration", "march", "rally"})
OFF = frozenset({"off"})


def unsure(sentence: Sentence, cluster: Cluster) -> Modality | None:
    """Read "presumed killed", "feared drowned": nobody knows; and "talks were called off", which were not."""
    token, head = sentence.tokens[cluster.chief.at], sentence.head(cluster.chief.at)
    if cluster.chief.verbal:
        behind = token.tag == "VBN" and token.dep in {"acomp", "ccomp", "oprd", "xcomp"}
        bare = sentence.child(token.at, "nsubj", "nsubjpass", "aux", "auxpass") is None
        passive_ = bare and head.tag in {"VBD", "VBN"} and sentence.child(head.at, "dobj") is None
        return Modality.POSSIBLE if behind and passive_ and head.lemma in HELD_SO else None
    if cluster.chief.kind in {"release", "retreat"} and _fell_through(sentence, token, head):
        return Modality.NEGATED
    if cluster.chief.kind in {"release", "retreat"} and _agreed(sentence, token, head):
        return Modality.PLANNED
    if cluster.chief.kind == "attack" and _put_off(sentence, token, head):
        return Modality.PLANNED if head.lemma in DEFERRED else Modality.NEGATED
    off = head.lemma in CALLED_OFF and (head.lemma not in {"call", "cut"} or sentence.has(head.at, OFF))
    off = off or (cluster.chief.kind in {"aid", "meet"} and head.lemma in SUSPENDED)
    held_once = token.lemma in MARCHES or (cluster.chief.kind == "protest" and head.lemma in NEVER_HELD)
    kept_off = cluster.chief.kind in {"aid", "meet", "release", "retreat"} or held_once
    fell = token.dep in {"dobj", "nsubjpass"} and off and kept_off
    stopped = fell and not refused(sentence, head.at)
    return Modality.NEGATED if stopped and held(sentence, head.at) is None else None


def _fell_through(sentence: Sentence, token: Token, head: Token) -> bool:
    """Read "the prisoner swap fell through", "the release collapsed": nobody was let go."""
    beside = {t.low for t in sentence.children(head.at, "prt", "prep", "advmod")}
    word = FAILING.get(head.lemma)
    failed = word is not None and (not word or bool(beside & set(word.split())))
    return token.dep == "nsubj" and failed and not refused(sentence, head.at)


def _agreed(sentence: Sentence, token: Token, head: Token) -> bool:
    """Read "a prisoner exchange was agreed": it is to come; a truce is there once it is agreed."""
    return head.lemma == "agree" and token.dep in {"dobj", "nsubjpass"} and not refused(sentence, head.at)


def _put_off(sentence: Sentence, token: Token, head: Token) -> bool:
    """Read "the attack was aborted", "postponed the offensive": it was not made, or not yet."""
    off = head.lemma in NEVER_MADE or (head.lemma == "call" and sentence.has(head.at, OFF))
    fell = token.dep in {"dobj", "nsubjpass"} and off and not refused(sentence, head.at)
    return fell and held(sentence, head.at) is None
