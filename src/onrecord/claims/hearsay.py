"""What somebody unnamed says: "reportedly", "is believed to", "reports of", "there are claims that"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.cues import Frame
from onrecord.claims.matrix import definite
from onrecord.claims.sayers import nobody, speaks
from onrecord.claims.tokens import Sentence, Token, core

if TYPE_CHECKING:
    from collections.abc import Iterator

ADVERBS = frozenset({"allegedly", "purportedly", "reportedly"})
REPORTS = frozenset({"report", "rumor", "rumour"})
BARE = frozenset({"confirmed", "conflicting", "early", "initial", "preliminary", "unconfirmed", "unverified"})
"""Words before reports that are hearsay, not papers: "unconfirmed reports on casualties"."""
RAISING = frozenset(
    {"allege", "assume", "believe", "claim", "presume", "report", "repute", "rumor", "rumour", "say"}
    | {"suggest", "suspect", "think", "understand", "whisper"}
)
HEARSAY = frozenset({"accusation", "allegation", "claim", "suggestion"})
"""What is said by nobody who is named: "there are claims that"."""


def adverb(sentence: Sentence, token: Token) -> Iterator[Frame]:
    """Find "reportedly" and "allegedly", which say that somebody unnamed said so."""
    if token.low in ADVERBS:
        head = sentence.head(token.at)
        content = tuple(k for k in sentence.subtree(head.at) if k != token.at)
        yield Frame(
            sentence=sentence.at, source=(), head=None, cue=(token.at,), content=content, rule="frame.adverb"
        )


def raised(sentence: Sentence, token: Token) -> Iterator[Frame]:
    """Find "is believed to", "was alleged to have", "it was reported that": somebody unnamed says so."""
    if token.lemma not in RAISING or sentence.child(token.at, "auxpass") is None:
        return
    subject = sentence.child(token.at, "nsubjpass")
    empty = subject is not None and subject.low == "it"
    clause = sentence.child(token.at, "xcomp") or (sentence.child(token.at, "ccomp") if empty else None)
    if clause is None or sentence.child(token.at, "agent") is not None:
        return
    yield Frame(
        sentence=sentence.at,
        source=(),
        head=None,
        cue=(token.at,),
        content=sentence.subtree(clause.at),
        rule="frame.adverb",
        voiced=sentence.child(token.at, "neg") is None,
    )


def of_reports(sentence: Sentence, token: Token) -> Iterator[Frame]:
    """Find "reports of X" and "amid reports that X"."""
    if token.lemma not in REPORTS or token.pos != "NOUN" or token.tag != "NNS":
        return
    if nobody(sentence, token):
        return
    inner = sentence.child(token.at, "acl") or sentence.child(token.at, "prep")
    about = (
        {"of", "about", "on"} if any(t.low in BARE for t in sentence.children(token.at)) else {"of", "about"}
    )
    if inner is None or (inner.dep == "prep" and inner.lemma not in about) or token.dep == "nsubj":
        return
    yield Frame(
        sentence=sentence.at,
        source=core(sentence, token.at),
        head=token.at,
        cue=(token.at,),
        content=sentence.subtree(inner.at),
        rule="frame.reports",
    )


def hearsay(sentence: Sentence, token: Token) -> Iterator[Frame]:
    """Find "there are claims that", "alarmed by allegations that": somebody unnamed says so."""
    if token.lemma not in HEARSAY or token.pos != "NOUN" or token.tag != "NNS" or nobody(sentence, token):
        return
    owned = any(p.low in {"by", "from"} for p in sentence.children(token.at, "prep", "agent"))
    if owned or sentence.child(token.at, "poss") is not None:
        return
    clauses = sentence.children(token.at, "acl", "ccomp", "relcl")
    told = next((t for t in clauses if any(m.low == "that" for m in sentence.children(t.at, "mark"))), None)
    if told is not None:
        yield Frame(
            sentence=sentence.at,
            source=(),
            head=None,
            cue=(token.at,),
            content=tuple(k for k in sentence.subtree(told.at) if k not in _known_acts(sentence, told)),
            rule="frame.adverb",
        )


def _known_acts(sentence: Sentence, told: Token) -> set[int]:
    """Give what a clause only tells more of: "allegations that the strike had killed somebody"."""
    known = (t for t in sentence.children(told.at, "nsubj", "nsubjpass") if definite(sentence, t.at))
    return {k for t in known if t.pos == "NOUN" and not speaks(t) for k in sentence.subtree(t.at)}
