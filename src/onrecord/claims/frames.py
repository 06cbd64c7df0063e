"""Who is said to have said what: the reporting frames of a sentence, found before its happenings."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from onrecord.claims.closing import inverse
from onrecord.claims.cues import QUOTES, Frame, cues
from onrecord.claims.hearers import learned, put
from onrecord.claims.matrix import definite
from onrecord.claims.nominal import claimed, headed
from onrecord.claims.observed import observed
from onrecord.claims.relayed import PRESS, as_saying, carried, relayed
from onrecord.claims.said import said
from onrecord.claims.sayers import nobody, speaker, speaks
from onrecord.claims.speakers import role_of
from onrecord.claims.tokens import VERBS, Sentence, Token, core, wide
from onrecord.claims.totals import gapped
from onrecord.claims.withdrawn import corrected, withdrawn
from onrecord.claims.withdrawn_later import withdrawn_later

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.model import Span

BARE = frozenset({"confirmed", "conflicting", "early", "initial", "preliminary", "unconfirmed", "unverified"})
"""Words before reports that are hearsay, not papers: "unconfirmed reports on casualties"."""
RAISING = frozenset(
    {"allege", "assume", "believe", "claim", "presume", "report", "repute", "rumor", "rumour", "say"}
    | {"suggest", "suspect", "think", "understand", "whisper"}
)
HEARSAY = frozenset({"accusation", "allegation", "claim", "suggestion"})
"""What is said by nobody who is named: "there are claims that"."""


def frames(sentence: Sentence) -> tuple[Frame, ...]:
    """Give the frames of one sentence, in the order of their cues."""
    found: list[Frame] = []
    for token in sentence.tokens:
        for finder in FINDERS:
            found.extend(finder(sentence, token))
    return tuple(sorted(_apart(sentence, _behind(found)), key=lambda f: f.cue))


def _apart(sentence: Sentence, found: Iterable[Frame]) -> Iterator[Frame]:
    """Take what a second source says without a verb out of what others say: "police nine, residents 20"."""
    others = {k: t.at for t in sentence.tokens if gapped(sentence, t) for k in sentence.subtree(t.at)}
    for frame in found:
        own = set(frame.content) <= others.keys()
        yield (
            frame
            if own or not others
            else replace(frame, content=tuple(k for k in frame.content if k not in others))
        )


def _behind(found: Sequence[Frame]) -> Iterator[Frame]:
    """Give who is cited behind a closing source what that source says: "..., X reported, citing Y"."""
    for frame in found:
        closing = (f for f in found if f.rule == "frame.said.closing" and f.cue[-1] < frame.cue[0])
        outer = next(closing, None) if frame.rule == "frame.cited" else None
        yield frame if outer is None else replace(frame, content=outer.content)


def _according(sentence: Sentence, token: Token) -> Iterator[Frame]:
    """Find "according to X"."""
    if token.low != "according":
        return
    to = sentence.child(token.at, "prep")
    if to is None and token.at + 1 < len(sentence.tokens):
        to = sentence.tokens[token.at + 1]
    source = sentence.child(to.at, "pobj") if to is not None else None
    if to is None or source is None:
        return
    own = set(sentence.subtree(token.at)) | set(sentence.subtree(source.at)) | {to.at}
    head = sentence.head(token.at)
    while head.pos not in VERBS and head.head != head.at:
        head = sentence.head(head.at)
    stop = next((t.at for t in sentence.tokens[token.at :] if t.text == ";"), len(sentence.tokens))
    if head.at > stop and head.dep == "conj":
        # "..., according to X; the army says": what stands behind the stop is another's word
        head = sentence.head(head.at)
    closes = _closes(sentence, token, own)
    if closes:
        head = _first(sentence, head)
    held = tuple(k for k in sentence.subtree(head.at) if k < stop or head.at > stop)
    if closes and role_of(sentence, wide(sentence, source.at), source.at) in PRESS:
        # "the ministry said rebels shelled it, according to Reuters": a medium at the end reports all of it
        held = tuple(t.at for t in sentence.tokens)
    number = next((t for t in sentence.children(token.at, "npadvmod") if t.pos == "NUM"), None)
    # "according to police five died; according to residents, eleven"
    content = tuple(k for k in held if k not in own) if number is None else sentence.subtree(number.at)
    for who in (source, *sentence.conjuncts(source.at)):
        yield Frame(
            sentence=sentence.at,
            source=wide(sentence, who.at),
            head=who.at,
            cue=(token.at, to.at),
            content=content,
            rule="frame.according",
        )


def _first(sentence: Sentence, head: Token) -> Token:
    """Give the first of the clauses that "and" joins: "A was bombed and B was shot, according to police"."""
    while head.dep == "conj" and head.pos in VERBS:
        above = sentence.head(head.at)
        words = (t.low for t in sentence.tokens[above.at : head.at] if t.pos == "CCONJ")
        if above.pos not in VERBS or set(words) - {"and"} or above.lemma in cues().say:
            break
        head = above
    return head


def _per(sentence: Sentence, token: Token) -> Iterator[Frame]:
    """Find "per X" at the head of a sentence: "Per the newspaper, two men died"."""
    source = sentence.child(token.at, "pobj")
    if token.low != "per" or source is None or not (speaks(source) or source.pos == "PROPN"):
        return
    own = set(sentence.subtree(token.at))
    yield Frame(
        sentence=sentence.at,
        source=wide(sentence, source.at),
        head=source.at,
        cue=(token.at,),
        content=tuple(k for k in sentence.subtree(token.head) if k not in own),
        rule="frame.according",
    )


def _closes(sentence: Sentence, token: Token, own: set[int]) -> bool:
    """Tell whether "according to" and its source stand behind a comma at the end of a sentence."""
    rest = takewhile(lambda t: t.text != ";", (t for t in sentence.tokens[token.at :] if t.at not in own))
    comma = token.at > 0 and sentence.tokens[token.at - 1].text in {",", *QUOTES}
    return comma and all(t.pos == "PUNCT" for t in rest)


def _cited(sentence: Sentence, token: Token) -> Iterator[Frame]:
    """Find "citing X": an inner source of what the verb above it says."""
    if token.lemma not in cues().cite or token.tag != "VBG":
        return
    source = sentence.child(token.at, "dobj")
    if source is None or not (speaks(source) or source.pos == "PROPN"):
        return
    if sentence.head(token.at).low == "without":
        return
    own = set(sentence.subtree(token.at)) - _clauses(sentence, token)
    head = sentence.head(token.at)
    if head.pos not in VERBS and head.dep in {"nsubj", "nsubjpass", "appos"}:
        head = next((t for t in sentence.above(head.at) if t.pos in VERBS), head)
    subject = {k for t in sentence.children(head.at, "nsubj") for k in core(sentence, t.at)}
    outer = set(sentence.subtree(head.at)) - subject
    yield Frame(
        sentence=sentence.at,
        source=wide(sentence, source.at),
        head=source.at,
        cue=(token.at,),
        content=tuple(sorted(k for k in outer - own if not _says_too(sentence, k, head))),
        rule="frame.cited",
    )


def _referring(sentence: Sentence, token: Token) -> Iterator[Frame]:
    """Find "reported, with reference to X,": an inner source, as in translated copy."""
    lead, verb = sentence.head(token.at), sentence.head(sentence.head(token.at).at)
    if token.low != "reference" or lead.low != "with" or verb.lemma not in cues().say:
        return
    for to in (t for t in sentence.children(token.at, "prep") if t.low == "to"):
        for source in sentence.children(to.at, "pobj"):
            own = set(sentence.subtree(lead.at)) | {verb.at}
            subject = {k for t in sentence.children(verb.at, "nsubj") for k in sentence.subtree(t.at)}
            if speaks(source) or source.pos == "PROPN":
                yield Frame(
                    sentence=sentence.at,
                    source=wide(sentence, source.at),
                    head=source.at,
                    cue=(token.at,),
                    content=tuple(k for k in sentence.subtree(verb.at) if k not in own | subject),
                    rule="frame.cited",
                )


def _says_too(sentence: Sentence, at: int, head: Token) -> bool:
    """Tell whether a word is a verb by which the one who cites says it: that saying is outside."""
    token = sentence.tokens[at]
    if token.lemma not in cues().say or token.pos != "VERB":
        return False
    return at == head.at or speaker(sentence, token) == speaker(sentence, head)


def _clauses(sentence: Sentence, token: Token) -> set[int]:
    kids = list(sentence.children(token.at, "ccomp", "parataxis", "advcl"))
    source = sentence.child(token.at, "dobj")
    saying = as_saying(sentence, token, source) if source is not None else None
    if saying is not None:
        kids += sentence.children(saying.at, "ccomp", "dobj")
    return {k for kid in kids for k in sentence.subtree(kid.at)}


def _adverb(sentence: Sentence, token: Token) -> Iterator[Frame]:
    """Find "reportedly" and "allegedly", which say that somebody unnamed said so."""
    if token.low in {"reportedly", "allegedly", "purportedly"}:
        head = sentence.head(token.at)
        content = tuple(k for k in sentence.subtree(head.at) if k != token.at)
        yield Frame(
            sentence=sentence.at, source=(), head=None, cue=(token.at,), content=content, rule="frame.adverb"
        )


def _raised(sentence: Sentence, token: Token) -> Iterator[Frame]:
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


def _noun(sentence: Sentence, token: Token) -> Iterator[Frame]:
    """Find "reports of X" and "amid reports that X"."""
    if token.lemma not in {"report", "rumor", "rumour"} or token.pos != "NOUN" or token.tag != "NNS":
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


def _hearsay(sentence: Sentence, token: Token) -> Iterator[Frame]:
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


def content_spans(sentence: Sentence, frame: Frame) -> tuple[Span, ...]:
    """Give the stretches of text that a frame reports."""
    spans: list[Span] = []
    last = -2
    for number in frame.content:
        span = sentence.tokens[number].span
        if number == last + 1 and spans:
            spans[-1] = spans[-1].hull(span)
        else:
            spans.append(span)
        last = number
    return tuple(spans)


FINDERS = (
    said,
    inverse,
    observed,
    relayed,
    carried,
    learned,
    put,
    claimed,
    headed,
    withdrawn,
    withdrawn_later,
    corrected,
    _according,
    _per,
    _cited,
    _referring,
    _adverb,
    _raised,
    _noun,
    _hearsay,
)
"""What finds frames, each asked of every word."""
