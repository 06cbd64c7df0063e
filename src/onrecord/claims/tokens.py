"""Parsed sentences as the rules see them: immutable, and free of any parser's types."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from onrecord.claims.words import words
from onrecord.model import BlockKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

VERBS = frozenset({"VERB", "AUX"})
HUMAN = words("human")
"""Nouns for people whom the news counts."""
BEFORE_HEAD = frozenset(
    {"det", "amod", "compound", "nummod", "poss", "nmod", "quantmod", "predet", "advmod", "neg", "punct"}
)

OPENING_MARKS, CLOSING_MARKS = frozenset({'"', "``", "“"}), frozenset({'"', "''", "”"})

SHORT_FORMS = {"IT": "i.t.", "US": "u.s.", "WHO": "w.h.o."}
"""Names that no pronoun is meant by; texts in capitals are told quietly before they are parsed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One word: `at` is its number in the sentence, `head` the number of its head (itself at the root).

    `dep`, `pos` and `tag` are those of the CLEAR dependency scheme, Universal POS and the Penn Treebank;
    `ent` is the entity label (OntoNotes) or empty. `lemma` is in lower case. `actor` tells that the
    word belongs to the name of an actor that the world knows, `place` is the radius in km of the place that
    it names, or 0. `low` is the word in lower case; short forms that are spelt like pronouns are given as
    what they are.
    """

    at: int
    span: Span
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    ent: str = ""
    actor: bool = False
    place: float = 0.0
    low: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # kept, for rules look at it a thousand times a sentence
        object.__setattr__(self, "low", SHORT_FORMS.get(self.text) or self.text.lower())


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One parsed sentence of a report; offsets speak of the report's text.

    `paragraph` numbers the paragraph in the report, `entities` are (label, first token, one past the last),
    `entry` numbers the entry of a chronicle, 0 outside of one; `capitals` tells that the text came in
    capitals, so that which words are names was guessed.
    """

    at: int
    paragraph: int
    block: BlockKind
    tokens: tuple[Token, ...]
    entities: tuple[tuple[str, int, int], ...] = ()
    entry: int = 0
    capitals: bool = False
    # kept, for rules ask for them hundreds of times a sentence
    _under: tuple[tuple[Token, ...], ...] = field(init=False, repr=False, compare=False)
    _subtrees: dict[int, tuple[int, ...]] = field(init=False, repr=False, compare=False)
    _marks: set[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        under: list[tuple[Token, ...]] = [()] * len(self.tokens)
        for token in self.tokens:
            if token.head != token.at:
                under[token.head] += (token,)
        object.__setattr__(self, "_under", tuple(under))
        object.__setattr__(self, "_subtrees", {})
        object.__setattr__(self, "_marks", set())

    @property
    def span(self) -> Span:
        """Give the stretch of the report that the sentence covers."""
        return Span(self.tokens[0].span.start, self.tokens[-1].span.end)

    def marks(self) -> AbstractSet[str]:
        """Give all that rules may turn on: its words, lemmas, tags, parts of speech, relations and labels."""
        if not self._marks:
            self._marks.update(*((t.low, t.lemma, t.tag, t.pos, t.dep, t.ent) for t in self.tokens))
        return self._marks

    def children(self, at: int, *deps: str) -> tuple[Token, ...]:
        """Give the children of a token, those with one of the relations named, or all."""
        under = self._under[at]
        return tuple([t for t in under if t.dep in deps]) if deps and under else under

    def child(self, at: int, *deps: str) -> Token | None:
        """Give the first child with one of the relations, or None."""
        for token in self._under[at]:
            if not deps or token.dep in deps:
                return token
        return None

    def head(self, at: int) -> Token:
        """Give the head of a token; the root is its own."""
        return self.tokens[self.tokens[at].head]

    def above(self, at: int) -> Iterator[Token]:
        """Give the heads of a token, nearest first, without the token."""
        while (head := self.tokens[at].head) != at:
            yield self.tokens[head]
            at = head

    def subtree(self, at: int) -> tuple[int, ...]:
        """Give the numbers of a token and all that hangs on it, in order."""
        if not self._under[at]:
            return (at,)
        if at not in self._subtrees:
            found, waiting = [], [at]
            while waiting:
                here = waiting.pop()
                found.append(here)
                waiting += [t.at for t in self._under[here]]
            self._subtrees[at] = tuple(sorted(found))
        return self._subtrees[at]

    def cover(self, numbers: Sequence[int]) -> Span:
        """Give the shortest span that holds all the tokens numbered."""
        return Span(self.tokens[min(numbers)].span.start, self.tokens[max(numbers)].span.end)

    def inside(self, span: Span) -> tuple[Token, ...]:
        """Give the tokens that a stretch of the report holds."""
        first = bisect_left(self.tokens, span.start, key=lambda t: t.span.start)
        last = bisect_right(self.tokens, span.end, lo=first, key=lambda t: t.span.end)
        return self.tokens[first:last]

    def conjuncts(self, at: int) -> tuple[Token, ...]:
        """Give the tokens coordinated with one, in order, without it."""
        found: list[Token] = []
        waiting = [at]
        while waiting:
            for kid in self.children(waiting.pop(), "conj"):
                found.append(kid)
                waiting.append(kid.at)
        return tuple(sorted(found, key=lambda t: t.at))

    def has(self, at: int, lemmas: frozenset[str]) -> bool:
        """Tell whether a token or anything under it has one of the lemmas."""
        return any(self.tokens[k].lemma in lemmas for k in self.subtree(at))


def core(sentence: Sentence, at: int) -> tuple[int, ...]:
    """Give the tokens of a noun phrase without its clauses, trailing phrases and appositions.

    Words before the head that belong to it are kept, and a bracketed short form after it.
    """
    first = at
    for kid in reversed(sentence.children(at)):
        if kid.at < at and kid.dep in BEFORE_HEAD:
            inside = sentence.subtree(kid.at)
            if inside[-1] >= first - 1 or kid.at >= first:
                first = min(first, inside[0])
    while first < at and sentence.tokens[first].pos == "PUNCT" and sentence.tokens[first].text not in "\"“‘'":
        first += 1
    last = at
    tokens = sentence.tokens
    if tokens[at].pos == "PROPN":
        while (
            last + 2 < len(tokens)
            and tokens[last + 1].text == "-"
            and _glued(tokens[last], tokens[last + 1], tokens[last + 2])
        ):
            last += 2
    if last + 3 < len(tokens) and tokens[last + 1].text == "(" and tokens[last + 3].text == ")":
        last += 3
    if first and tokens[first - 1].text in OPENING_MARKS and _one_mark(tokens[first : last + 1]):
        first -= 1
    return tuple(range(first, last + 1))


def _one_mark(inside: Sequence[Token]) -> bool:
    """Tell whether a mark closes in a phrase that opened before it: the factions of "Peace" factions."""
    return sum(t.text in CLOSING_MARKS for t in inside[1:]) == 1


def _glued(*tokens: Token) -> bool:
    return all(a.span.end == b.span.start for a, b in itertools.pairwise(tokens))


def wide(sentence: Sentence, at: int) -> tuple[int, ...]:
    """Give the core of a noun phrase and the `of` phrase after it, which often holds its meaning."""
    numbers = list(core(sentence, at))
    for prep in sentence.children(at, "prep"):
        obj = sentence.child(prep.at, "pobj")
        if prep.lemma == "of" and obj is not None and prep.at == numbers[-1] + 1:
            several = sentence.tokens[at].tag == "NNS" and obj.pos == "PROPN"
            names = [t for t in sentence.conjuncts(obj.at) if several and t.pos == "PROPN"]
            return tuple(range(numbers[0], wide(sentence, (names or [obj])[-1].at)[-1] + 1))
        office = prep.low == "for" and obj is not None and sentence.tokens[at].pos == "PROPN"
        if office and obj is not None and prep.at == numbers[-1] + 1 and obj.text[0].isupper():
            # "the High Commissioner for Refugees" is another than that "for Human Rights"
            return tuple(range(numbers[0], core(sentence, obj.at)[-1] + 1))
    return tuple(numbers)


def singular(token: Token) -> str:
    """Give the singular of a word that the parser took for a name: "Rebels" at the start of a sentence."""
    return token.low.removesuffix("s") if token.tag in {"NNP", "NNPS"} else token.low


def passive(sentence: Sentence, at: int) -> bool:
    """Tell whether a verb is in the passive."""
    if sentence.child(at, "nsubjpass", "auxpass", "agent") is not None:
        return True
    if sentence.child(at, "nsubj") is not None:
        # "reports that rebels have killed two": a clause of its own, hung on a noun
        return False
    token = sentence.tokens[at]
    return token.tag == "VBN" and token.dep in {"acl", "amod"}
