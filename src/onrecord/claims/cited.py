"""Who is cited beside a verb, and not by one of saying: "according to X", "citing X", "per X"."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from onrecord.claims.cues import QUOTES, Frame, cues
from onrecord.claims.relayed import PRESS, as_saying
from onrecord.claims.sayers import speaker, speaks
from onrecord.claims.source_roles import role_of
from onrecord.claims.tokens import VERBS, Sentence, Token, core, wide

if TYPE_CHECKING:
    from collections.abc import Iterator


def according(sentence: Sentence, token: Token) -> Iterator[Frame]:
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


def per(sentence: Sentence, token: Token) -> Iterator[Frame]:
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


def cited(sentence: Sentence, token: Token) -> Iterator[Frame]:
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


def referring(sentence: Sentence, token: Token) -> Iterator[Frame]:
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
