"""Who is said to have said what: the reporting frames of a report, found before its happenings."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from onrecord.claims.tokens import VERBS, Sentence, Token, core, wide
from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

QUOTES = frozenset({'"', "“", "”", "``", "''"})
"""Double quotation marks; the parser is given plain ones for the typographic."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """Words that report speech, and words that tell what a source is."""

    say: frozenset[str]
    clausal: frozenset[str]
    nominal: frozenset[str]
    cite: frozenset[str]
    roles: Mapping[str, frozenset[str]]
    spokes: frozenset[str]
    plain: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One attribution in a sentence: token numbers of source, cue and content.

    `hearer` is whom it was told to; `source` is empty where the words name nobody ("reportedly"). `rule`
    names what found it. `outer` is set for a frame cited by another ("Reuters reported, citing X").
    """

    sentence: int
    source: tuple[int, ...]
    head: int | None
    cue: tuple[int, ...]
    content: tuple[int, ...]
    rule: str
    hearer: int | None = None
    speech: bool = False


@cache
def cues() -> Cues:
    """Load the table of cues."""
    read = tomllib.loads(resources.files("onrecord.claims").joinpath("frames.toml").read_text("utf-8"))
    said = read["cues"]
    return Cues(
        say=frozenset(said["say"]),
        clausal=frozenset(said["clausal"]),
        nominal=frozenset(said["nominal"]),
        cite=frozenset(said["cite"]),
        roles={role: frozenset(words) for role, words in read["roles"].items()},
        spokes=frozenset(read["for"]["words"]),
        plain=frozenset(read["plain"]["words"]),
    )


def frames(sentence: Sentence) -> tuple[Frame, ...]:
    """Give the frames of one sentence, in the order of their cues."""
    found: list[Frame] = []
    for token in sentence.tokens:
        for finder in (_said, _according, _cited, _adverb, _raised, _noun):
            found.extend(finder(sentence, token))
    return tuple(sorted(found, key=lambda f: f.cue))


def _said(sentence: Sentence, token: Token) -> Iterator[Frame]:
    """Find "X said that", "Y, X said" and "X told Z that"."""
    table = cues()
    if token.pos != "VERB" or token.lemma not in table.say:
        return
    if (closing := _closing(sentence, token)) is not None:
        yield closing
        return
    subject = _subject(sentence, token)
    clause = sentence.child(token.at, "ccomp", "parataxis") or _inverted(sentence, token)
    if subject is None or (subject.tag in {"WDT", "WP", "EX"} and token.dep == "relcl"):
        subject = sentence.head(token.at) if subject is not None and token.dep == "relcl" else subject
    if subject is None or subject.low in {"there", "which", "that"}:
        return
    if subject.dep == "dobj" and sentence.head(subject.at).lemma in table.say | {"issue", "release"}:
        # "published a report that said": the publisher speaks, and has its own frame
        return
    quoted = any(t.text in QUOTES for t in sentence.tokens)
    bare = sentence.child(token.at, "dobj")
    nominal = token.lemma in table.nominal and bare is not None
    if clause is None and not quoted and token.lemma in table.clausal and not nominal:
        return
    if (
        clause is None
        and not quoted
        and not nominal
        and sentence.child(token.at, "dobj", "prep", "advcl") is None
    ):
        return
    hearer = sentence.child(token.at, "dobj", "dative") if token.lemma in {"tell", "inform"} else None
    source = wide(sentence, subject.at)
    drop = {
        *source,
        token.at,
        *(k for k in sentence.subtree(subject.at) if subject.at > token.at or k < token.at),
    }
    drop |= {k.at for k in sentence.children(token.at, "aux", "neg", "advmod", "npadvmod", "tmod", "punct")}
    if hearer is not None:
        drop |= set(sentence.subtree(hearer.at))
    content = _content(sentence, token, subject, clause, drop)
    if content:
        yield Frame(
            sentence=sentence.at,
            source=source,
            head=subject.at,
            cue=_cue(sentence, token),
            content=content,
            rule=f"frame.said.{'clause' if clause is not None else 'quote' if quoted else 'noun'}",
            hearer=hearer.at if hearer is not None else None,
            speech=quoted,
        )


def _closing(sentence: Sentence, token: Token) -> Frame | None:
    """Find ", X and Y said." at the end of a sentence, which the parser often takes for part of a list."""
    tokens = sentence.tokens
    rest = tokens[token.at + 1 :]
    if any(
        t.pos not in {"PUNCT", "ADV"}
        and t.ent not in {"DATE", "TIME"}
        and t.low not in {"on", "in", "a", "statement"}
        for t in rest
    ):
        return None
    comma = next((k for k in range(token.at - 1, -1, -1) if tokens[k].text in {",", '"', "”"}), None)
    if comma is None or comma < 3:
        return None
    between = tokens[comma + 1 : token.at]
    if (
        not between
        or len(between) > 12
        or any(t.pos in VERBS and t.dep not in {"aux", "amod"} for t in between)
    ):
        return None
    heads = [t for t in between if t.pos in {"NOUN", "PROPN", "PRON"} and not comma < t.head < token.at]
    if not heads or any(t.pos in {"ADP"} and t.head <= comma for t in between):
        return None
    if between[0].pos == "CCONJ" or (sentence.child(token.at, "nsubj") or heads[0]).at < comma:
        return None
    content = tuple(range(comma + 1 if tokens[comma].text != "," else comma))
    return Frame(
        sentence=sentence.at,
        source=tuple(t.at for t in between if t.pos != "ADV"),
        head=heads[0].at,
        cue=(token.at,),
        content=content,
        rule="frame.said.closing",
        speech=any(t.text in QUOTES for t in tokens),
    )


def _subject(sentence: Sentence, token: Token) -> Token | None:
    """Give who says, also where the verb is coordinated with another, a participle, or in the passive."""
    subject = sentence.child(token.at, "nsubj")
    if subject is not None:
        return subject
    agent = sentence.child(token.at, "agent")
    if agent is not None:
        return sentence.child(agent.at, "pobj")
    if sentence.child(token.at, "nsubjpass") is not None:
        return None
    head = sentence.head(token.at)
    if token.dep == "conj" and head.pos in VERBS and head.at != token.at:
        return _subject(sentence, head)
    if token.dep in {"advcl", "xcomp"} and token.tag in {"VBG", "VB"} and head.pos in VERBS:
        return _subject(sentence, head)
    if token.dep == "acl" and token.tag == "VBG":
        return head
    return None


def _inverted(sentence: Sentence, token: Token) -> Token | None:
    """Give the clause that a verb of saying is thrown into ("the raid, X said, killed two")."""
    head = sentence.head(token.at)
    if (
        head.at != token.at
        and token.dep in {"parataxis", "ccomp"}
        and head.pos in VERBS
        and head.lemma not in cues().say
    ):
        return head
    return None


def _content(
    sentence: Sentence, token: Token, subject: Token, clause: Token | None, drop: set[int]
) -> tuple[int, ...]:
    under = set(sentence.subtree(token.at))
    if clause is not None and token.at not in sentence.subtree(clause.at):
        inside = set(sentence.subtree(clause.at))
        if clause.at > token.at:
            # what hangs on the verb after it is also said, but for a cited source
            inside |= {k for k in under if k > token.at}
        else:
            inside |= {k for k in under if k < min(token.at, subject.at)}
        return tuple(sorted(inside - drop))
    if clause is not None:
        return tuple(k for k in sentence.subtree(clause.at) if k not in under and k not in drop)
    after = {k for k in under if k > token.at}
    before = {k for k in under if k < min(token.at, subject.at)}
    if any(sentence.tokens[k].text in QUOTES for k in before):
        after |= before
    return tuple(sorted(after - drop))


def _cue(sentence: Sentence, token: Token) -> tuple[int, ...]:
    aux = [t.at for t in sentence.children(token.at, "aux") if token.at - t.at <= 3]
    return tuple(range(min([*aux, token.at]), token.at + 1))


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
    content = tuple(k for k in sentence.subtree(head.at) if k not in own)
    for who in (source, *sentence.conjuncts(source.at)):
        yield Frame(
            sentence=sentence.at,
            source=wide(sentence, who.at),
            head=who.at,
            cue=(token.at, to.at),
            content=content,
            rule="frame.according",
        )


def _cited(sentence: Sentence, token: Token) -> Iterator[Frame]:
    """Find "citing X": an inner source of what the verb above it says."""
    if token.lemma not in cues().cite or token.tag != "VBG":
        return
    source = sentence.child(token.at, "dobj")
    if source is None:
        return
    own = set(sentence.subtree(token.at)) - _clauses(sentence, token)
    head = sentence.head(token.at)
    if head.pos not in VERBS and head.dep in {"nsubj", "nsubjpass", "appos"}:
        head = next((t for t in sentence.above(head.at) if t.pos in VERBS), head)
    outer = set(sentence.subtree(head.at)) - {
        k for t in sentence.children(head.at, "nsubj") for k in core(sentence, t.at)
    }
    yield Frame(
        sentence=sentence.at,
        source=wide(sentence, source.at),
        head=source.at,
        cue=(token.at,),
        content=tuple(sorted(k for k in outer - own if k != head.at or head.lemma not in cues().say)),
        rule="frame.cited",
    )


def _clauses(sentence: Sentence, token: Token) -> set[int]:
    kids = sentence.children(token.at, "ccomp", "parataxis", "advcl")
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
    """Find "is believed to", "was alleged to have": somebody unnamed says so."""
    if token.lemma in {"believe", "report", "think", "allege", "say", "suspect", "understand"}:
        clause = sentence.child(token.at, "xcomp")
        if (
            clause is not None
            and sentence.child(token.at, "auxpass") is not None
            and sentence.child(token.at, "agent") is None
        ):
            yield Frame(
                sentence=sentence.at,
                source=(),
                head=None,
                cue=(token.at,),
                content=sentence.subtree(clause.at),
                rule="frame.adverb",
            )


def _noun(sentence: Sentence, token: Token) -> Iterator[Frame]:
    """Find "reports of X" and "amid reports that X"."""
    if token.lemma not in {"report", "rumor", "rumour"} or token.pos != "NOUN" or token.tag != "NNS":
        return
    inner = sentence.child(token.at, "acl") or sentence.child(token.at, "prep")
    if inner is None or (inner.dep == "prep" and inner.lemma not in {"of", "about"}) or token.dep == "nsubj":
        return
    yield Frame(
        sentence=sentence.at,
        source=core(sentence, token.at),
        head=token.at,
        cue=(token.at,),
        content=sentence.subtree(inner.at),
        rule="frame.reports",
    )


def content_spans(sentence: Sentence, frame: Frame) -> tuple[Span, ...]:
    """Give the stretches of text that a frame reports."""
    spans: list[Span] = []
    last = -2
    for number in frame.content:
        span = sentence.tokens[number].span
        if number == last + 1 and spans:
            spans[-1] = replace(spans[-1], end=span.end)
        else:
            spans.append(span)
        last = number
    return tuple(spans)
