"""Verbs of saying set behind or into what is said: "Y, X said." and "Y, X said, Z"."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from onrecord.claims.cues import QUOTES, Frame
from onrecord.claims.sayers import NO_ONE, RELATIVE
from onrecord.claims.speakers import VERBS_OF_SAYING
from onrecord.claims.tokens import VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

TELL = frozenset({"tell", "inform"})
TRAILING = frozenset({"on", "in", "a", "statement"})
CITING = frozenset({"citing", "quoting"})
MARKS = frozenset({",", *QUOTES})
BACK = frozenset({"charge", "accusation", "allegation", "claim"})
"""Nouns that, closing a sentence, point back to what was said before rather than say it."""
BESIDE = frozenset({"after", "although", "because", "before", "though", "when", "whereas", "while"})
"""What opens a clause that stands beside what was said before it: "while Kyiv did not comment"."""
CLOSING = 12
"""Longest source, in words, between a comma and a verb of saying that ends a sentence."""


def closing(sentence: Sentence, token: Token) -> Frame | None:
    """Find ", X and Y said." at the end of a sentence, which the parser often takes for part of a list."""
    tokens = sentence.tokens
    marks = [k for k in range(token.at - 1, -1, -1) if tokens[k].text in {",", *QUOTES}][:2]
    rest = tuple(takewhile(lambda t: t.low not in CITING, tokens[token.at + 1 :]))
    hearer = (
        next((t.at for t in reversed(rest) if t.pos == "PROPN" and t.ent not in {"DATE", "TIME"}), None)
        if token.lemma in TELL
        else None
    )
    if not marks or marks[0] < 3 or not all(_trails(t, told=hearer is not None) for t in rest):
        return _inside(sentence, token)
    comma, head = _bounds(sentence, token, marks)
    if head is None:
        return None
    return Frame(
        sentence=sentence.at,
        source=tuple(t.at for t in tokens[comma + 1 : token.at] if t.pos != "ADV"),
        head=head.at,
        cue=(token.at,),
        content=tuple(range(comma + 1 if tokens[comma].text != "," else comma)),
        hearer=hearer,
        rule="frame.said.closing",
        speech=any(t.text in QUOTES for t in tokens),
    )


def _bounds(sentence: Sentence, token: Token, marks: list[int]) -> tuple[int, Token | None]:
    """Give where the source begins, and its chief word: behind the last mark, or a name and what they are."""
    if (head := _head(sentence, token, marks[0])) is not None or len(marks) == 1:
        return marks[0], head
    name = sentence.tokens[marks[1] + 1 : marks[0]]
    named = sentence.tokens[marks[0]].text == "," and bool(name) and all(t.ent == "PERSON" for t in name)
    return (marks[1], name[-1]) if named and marks[1] >= 3 else (marks[0], None)


def _inside(sentence: Sentence, token: Token) -> Frame | None:
    """Find "Gunmen, local media reported, killed", which the parser reads as what Gunmen reported."""
    tokens = sentence.tokens
    after = token.at + 1
    comma = next((k for k in range(token.at - 1, -1, -1) if tokens[k].text == ","), None)
    if comma is None or after + 2 >= len(tokens) or tokens[after].text != ",":
        return None
    subjects = sentence.children(token.at, "nsubj")
    thrown = len(subjects) > 1 and subjects[0].at < comma < subjects[-1].at
    going_on = any(
        t.pos in VERBS and t.at > after for t in sentence.children(token.at, "conj", "dep", "ccomp")
    )
    if not thrown or not going_on or not _is_source(tokens[comma + 1 : token.at], comma, token.at):
        return None
    return Frame(
        sentence=sentence.at,
        source=tuple(t.at for t in tokens[comma + 1 : token.at] if t.pos != "ADV"),
        head=subjects[-1].at,
        cue=(token.at,),
        content=(*range(comma), *range(after + 1, len(tokens))),
        rule="frame.said.inside",
    )


def _head(sentence: Sentence, token: Token, comma: int) -> Token | None:
    """Give the chief word of the source between a comma and the verb, where it is one."""
    between = sentence.tokens[comma + 1 : token.at]
    who = next((t.at for t in between if t.low == "who"), token.at)
    # "a witness who asked not to be named told"
    between = between[: who - comma - 1]
    if not _is_source(between, comma, token.at):
        return None
    head = next(t for t in between if t.pos in {"NOUN", "PROPN", "PRON"} and not comma < t.head < token.at)
    subject = sentence.child(token.at, "nsubj") or head
    return None if subject.at < comma and not _told_before(sentence, subject, comma) else head


def _told_before(sentence: Sentence, subject: Token, comma: int) -> bool:
    """Tell whether the words before the comma are a clause by themselves, whose subject the parser moved."""
    verbs = (t for t in sentence.tokens[subject.at + 1 : comma] if t.tag in {"VBD", "VBZ", "VBP"})
    return any(t.dep not in {"relcl", "acl", "amod"} and t.pos in VERBS for t in verbs)


def _trails(token: Token, *, told: bool) -> bool:
    """Tell whether a word may follow a closing "X said": the day, "in a statement", whom it was told."""
    if told and token.pos in {"PROPN", "DET"}:
        return True
    return token.pos in {"PUNCT", "ADV"} or token.ent in {"DATE", "TIME"} or token.low in TRAILING


def _is_source(between: tuple[Token, ...], comma: int, verb: int) -> bool:
    """Tell whether the words between a comma and a closing verb of saying can be who says."""
    if not between or len(between) > CLOSING or between[0].pos == "CCONJ":
        return False
    if between[0].low in RELATIVE | NO_ONE | BESIDE or between[-1].lemma in BACK:
        return False
    if any(a.lemma in BACK and b.dep == "nsubj" for a in between for b in between if a.at < b.at):
        # "an accusation it has denied"
        return False
    # "should they attack, troops will respond" tells of no word of theirs
    if any((t.pos in VERBS and t.dep not in {"aux", "amod"}) or t.tag == "MD" for t in between):
        return False
    if any(t.pos == "ADP" and t.head <= comma for t in between):
        return False
    return any(t.pos in {"NOUN", "PROPN", "PRON"} and not comma < t.head < verb for t in between)


def inverse(sentence: Sentence, token: Token) -> Iterator[Frame]:
    """Find "..., confirmed spokesman Karim Saleh", whose verb the parser takes for an adjective."""
    tokens = sentence.tokens
    verb = token.pos == "VERB" and token.dep != "amod"
    if token.low not in VERBS_OF_SAYING or verb or token.at < 3 or tokens[token.at - 1].text not in MARKS:
        return
    name = next((e for label, first, e in sentence.entities if label == "PERSON" and first > token.at), None)
    between = tokens[token.at + 1 : name] if name is not None else ()
    if not 2 <= len(between) <= CLOSING or any(t.pos not in {"NOUN", "PROPN", "ADJ", "DET"} for t in between):
        return
    after = tokens[between[-1].at + 1 :]
    if after and after[0].pos != "PUNCT" and after[0].low not in TRAILING:
        return
    yield Frame(
        sentence=sentence.at,
        source=tuple(t.at for t in between),
        head=between[-1].at,
        cue=(token.at,),
        content=(*range(token.at - 1), *(t.at for t in after if t.pos != "PUNCT")),
        rule="frame.said.closing",
        speech=any(t.text in QUOTES for t in tokens),
    )
