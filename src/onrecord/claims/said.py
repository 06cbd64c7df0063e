"""Verbs of saying: "X said that", "Y, X said", "X told Z that", and the same at the end of a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.cues import QUOTES, Frame, cues
from onrecord.claims.tokens import VERBS, Sentence, Token, wide

if TYPE_CHECKING:
    from collections.abc import Iterator

NO_SPEAKER = frozenset({"there", "which", "that"})
TELL = frozenset({"tell", "inform"})
TRAILING = frozenset({"on", "in", "a", "statement"})
CLOSING = 12
"""Longest source, in words, between a comma and a verb of saying that ends a sentence."""


def said(sentence: Sentence, token: Token) -> Iterator[Frame]:
    """Find what a verb of saying reports, and who says it."""
    table = cues()
    if token.pos != "VERB" or token.lemma not in table.say:
        return
    if (closing := _closing(sentence, token)) is not None:
        yield closing
        return
    subject = _speaker(sentence, token)
    if subject is None:
        return
    clause = sentence.child(token.at, "ccomp", "parataxis") or _inverted(sentence, token)
    quoted = any(t.text in QUOTES for t in sentence.tokens)
    if clause is None and not quoted and not _says_a_noun(sentence, token):
        return
    hearer = sentence.child(token.at, "dobj", "dative") if token.lemma in TELL else None
    source = wide(sentence, subject.at)
    before = {k for k in sentence.subtree(subject.at) if subject.at > token.at or k < token.at}
    drop = {*source, token.at, *before}
    drop |= {k.at for k in sentence.children(token.at, "aux", "neg", "advmod", "npadvmod", "tmod", "punct")}
    if hearer is not None:
        drop |= set(sentence.subtree(hearer.at))
    content = _content(sentence, token, subject, clause) - drop
    if content:
        yield Frame(
            sentence=sentence.at,
            source=source,
            head=subject.at,
            cue=_cue(sentence, token),
            content=tuple(sorted(content)),
            rule=f"frame.said.{'clause' if clause is not None else 'quote' if quoted else 'noun'}",
            hearer=hearer.at if hearer is not None else None,
            speech=quoted,
        )


def _speaker(sentence: Sentence, token: Token) -> Token | None:
    """Give who says; None where nobody does, or where a report speaks whose publisher has a frame already."""
    subject = _subject(sentence, token)
    if subject is not None and subject.tag in {"WDT", "WP", "EX"} and token.dep == "relcl":
        subject = sentence.head(token.at)
    if subject is None or subject.low in NO_SPEAKER:
        return None
    published = subject.dep == "dobj" and sentence.head(subject.at).lemma in cues().say | {"issue", "release"}
    return None if published else subject


def _says_a_noun(sentence: Sentence, token: Token) -> bool:
    """Tell whether a verb may report without a clause or a quotation: "reported an attack"."""
    table = cues()
    if sentence.child(token.at, "dobj") is not None and token.lemma in table.nominal:
        return True
    return token.lemma not in table.clausal and sentence.child(token.at, "dobj", "prep", "advcl") is not None


def _closing(sentence: Sentence, token: Token) -> Frame | None:
    """Find ", X and Y said." at the end of a sentence, which the parser often takes for part of a list."""
    tokens = sentence.tokens
    comma = next((k for k in range(token.at - 1, -1, -1) if tokens[k].text in {",", *QUOTES}), None)
    rest = tokens[token.at + 1 :]
    hearer = (
        next((t.at for t in reversed(rest) if t.pos == "PROPN" and t.ent not in {"DATE", "TIME"}), None)
        if token.lemma in TELL
        else None
    )
    if comma is None or comma < 3 or not all(_trails(t, told=hearer is not None) for t in rest):
        return None
    between = tokens[comma + 1 : token.at]
    if not _is_source(between, comma, token.at):
        return None
    head = next(t for t in between if t.pos in {"NOUN", "PROPN", "PRON"} and not comma < t.head < token.at)
    if (sentence.child(token.at, "nsubj") or head).at < comma:
        return None
    return Frame(
        sentence=sentence.at,
        source=tuple(t.at for t in between if t.pos != "ADV"),
        head=head.at,
        cue=(token.at,),
        content=tuple(range(comma + 1 if tokens[comma].text != "," else comma)),
        hearer=hearer,
        rule="frame.said.closing",
        speech=any(t.text in QUOTES for t in tokens),
    )


def _trails(token: Token, *, told: bool) -> bool:
    """Tell whether a word may follow a closing "X said": the day, "in a statement", whom it was told."""
    if told and token.pos in {"PROPN", "DET"}:
        return True
    return token.pos in {"PUNCT", "ADV"} or token.ent in {"DATE", "TIME"} or token.low in TRAILING


def _is_source(between: tuple[Token, ...], comma: int, verb: int) -> bool:
    """Tell whether the words between a comma and a closing verb of saying can be who says."""
    if not between or len(between) > CLOSING or between[0].pos == "CCONJ":
        return False
    if any(t.pos in VERBS and t.dep not in {"aux", "amod"} for t in between):
        return False
    if any(t.pos == "ADP" and t.head <= comma for t in between):
        return False
    return any(t.pos in {"NOUN", "PROPN", "PRON"} and not comma < t.head < verb for t in between)


def _subject(sentence: Sentence, token: Token) -> Token | None:
    """Give who says, also where the verb is coordinated with another, a participle, or in the passive."""
    subject = sentence.child(token.at, "nsubj")
    agent = sentence.child(token.at, "agent")
    if subject is not None or agent is not None:
        return subject or (sentence.child(agent.at, "pobj") if agent is not None else None)
    if sentence.child(token.at, "nsubjpass") is not None:
        return None
    head = sentence.head(token.at)
    shared = token.dep == "conj" or (token.dep in {"advcl", "xcomp"} and token.tag in {"VBG", "VB"})
    if shared and head.pos in VERBS and head.at != token.at:
        return _subject(sentence, head)
    return head if token.dep == "acl" and token.tag == "VBG" else None


def _inverted(sentence: Sentence, token: Token) -> Token | None:
    """Give the clause that a verb of saying is thrown into ("the raid, X said, killed two")."""
    head = sentence.head(token.at)
    thrown = head.at != token.at and token.dep in {"parataxis", "ccomp"} and head.pos in VERBS
    return head if thrown and head.lemma not in cues().say else None


def _content(sentence: Sentence, token: Token, subject: Token, clause: Token | None) -> set[int]:
    """Give what is said: the clause, and what hangs on the verb on the clause's side."""
    under = set(sentence.subtree(token.at))
    first = min(token.at, subject.at)
    if clause is None:
        before = {k for k in under if k < first}
        quoted = any(sentence.tokens[k].text in QUOTES for k in before)
        return {k for k in under if k > token.at} | (before if quoted else set())
    inside = set(sentence.subtree(clause.at))
    if token.at in inside:
        return inside - under
    beside = {k for k in under if k > token.at} if clause.at > token.at else {k for k in under if k < first}
    return inside | beside


def _cue(sentence: Sentence, token: Token) -> tuple[int, ...]:
    aux = [t.at for t in sentence.children(token.at, "aux") if token.at - t.at <= 3]
    return tuple(range(min([*aux, token.at]), token.at + 1))
