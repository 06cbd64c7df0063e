"""Who and what is named only to say that it is not meant, taken out of the lists in the parser's trees.

"By the army and not by the rebels", "not in Homs but in Idlib", "soldiers rather than rebels": one did it,
was hit or is the place, and the other is not.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from onrecord.claims.lexicon import table
from onrecord.claims.slips import needs
from onrecord.claims.tokens import BEFORE_HEAD, VERBS, core

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

LOOSE = "dep"
"""How a phrase hangs that takes no part in what is told."""
NOUNS = frozenset({"NOUN", "PRON", "PROPN"})
JOINING = frozenset({"albeit", "although", "and", "but", "though"})
INSTEAD = frozenset({"also", "even", "instead", "rather", "too"})
FORMS = frozenset({"be", "do", "have"})
"""Verbs behind which "not" denies the verb: "was not in Homs"."""
QUANTIFIERS = frozenset(
    {"all", "any", "anything", "each", "enough", "every", "everyone", "everything", "many", "much", "one"}
)
HAPPENING = frozenset({"happen", "occur", "take"})
ONLY = frozenset({"just", "merely", "only", "simply", "solely"})
BESIDE = frozenset({"appos", "conj", LOOSE})
PARTS = frozenset({"agent", "dative", "prep"})


class Phrase(NamedTuple):
    """A noun with what stands before it: its first and last word, and the word that hangs on the rest."""

    top: Token
    noun: Token
    first: int
    last: int


@needs({"not", "rather"})
def contrast(sentence: Sentence) -> Iterator[Token]:
    """Part "the army and not the rebels", "not the rebels but the army", "soldiers rather than rebels"."""
    for word in sentence.tokens[:-1]:
        if word.low == "not":
            out = _phrase(sentence, word.at + 1)
            if out is None or _denies(sentence, word, out):
                yield from _part_denied(sentence, word)
                continue
            meant = _after_but(sentence, out)
            apart = tuple(_swapped(sentence, out, meant) if meant else _dropped(sentence, word.at, out))
            if apart:
                yield replace(word, head=out.noun.at, dep="neg")
            yield from apart
        elif word.low == "rather" and sentence.tokens[word.at + 1].low == "than":
            than = _phrase(sentence, word.at + 2)
            if than is not None:
                yield from _dropped(sentence, word.at, than)


def _part_denied(sentence: Sentence, word: Token) -> Iterator[Token]:
    """Read "was not in Homs but in Idlib", "did not hit the school but a depot": it was, and did.

    What is denied is the part before "but" alone; an act that is told to be another one is denied as a whole.
    """
    verb = sentence.head(word.at)
    but = next((t for t in sentence.tokens[word.at + 1 :] if t.low == "but"), None)
    if word.dep != "neg" or verb.pos not in VERBS or but is None or but.at < verb.at:
        return
    if verb.lemma in HAPPENING:
        # "did not take place in Jordan but": that it was there is denied, and told as such
        return
    if any(t.low in ONLY for t in sentence.tokens[word.at + 1 : but.at]):
        return
    for part in sentence.children(verb.at, "agent", "dobj", "prep"):
        out = _phrase(sentence, part.at) or _phrase(sentence, _begin(sentence, part))
        if (
            out is None
            or _last_before(sentence, out, but) + 1 != but.at
            or out.top.at != part.at
            or out.noun.lemma in table().nouns
        ):
            continue
        meant = _phrase(sentence, but.at + 1)
        beside = meant is not None and meant.top.dep == "conj" and meant.top.head == verb.at
        if meant is None or not (beside or _alike(sentence, out, meant)):
            return
        yield replace(word, head=out.noun.at)
        yield from _swapped(sentence, out, meant)
        return


def _last_before(sentence: Sentence, out: Phrase, but: Token) -> int:
    """Give the last word of a phrase, with what hangs on it, before the "but"; -1 where it begins behind."""
    return max((k for k in (out.last, *sentence.subtree(out.noun.at)) if k < but.at), default=-1)


def _phrase(sentence: Sentence, first: int) -> Phrase | None:
    """Give the noun phrase that begins at a word, with a preposition before it."""
    tokens = sentence.tokens
    if first >= len(tokens):
        return None
    lead = tokens[first]
    if lead.pos == "ADP" or lead.dep in PARTS:
        noun = sentence.child(lead.at, "pobj")
        begins = noun is not None and _begin(sentence, noun) == first + 1
        return Phrase(lead, noun, first, core(sentence, noun.at)[-1]) if noun and begins else None
    heads = (t for t in tokens[first : first + 6] if t.pos in NOUNS and t.dep not in BEFORE_HEAD)
    noun = next((t for t in heads if _begin(sentence, t) == first), None)
    return Phrase(noun, noun, first, core(sentence, noun.at)[-1]) if noun is not None else None


def _begin(sentence: Sentence, noun: Token) -> int:
    """Give the first word of a noun's phrase, without a "not" or "but" that the parser put into it."""
    first = core(sentence, noun.at)[0]
    while first < noun.at and sentence.tokens[first].low in {"not", ","} | JOINING:
        first += 1
    return first


def _denies(sentence: Sentence, word: Token, out: Phrase) -> bool:
    """Tell whether "not" denies a verb, or only a part: "was not in Homs", "not all", "not only"."""
    before = sentence.tokens[word.at - 1] if word.at else None
    verb = before is not None and (before.lemma in FORMS or before.tag == "MD")
    lead = sentence.tokens[out.first + (out.top.at != out.noun.at)]
    partly = lead.tag in {"CD", "PDT", "RB", "RBR", "RBS", "JJR", "JJS"} or lead.low in QUANTIFIERS
    return verb or partly or out.noun.ent in {"DATE", "TIME"}


def _after_but(sentence: Sentence, out: Phrase) -> Phrase | None:
    """Give the phrase behind "but" that stands in the place of one that is not meant."""
    at, tokens = out.last + 1, sentence.tokens
    while at < len(tokens) and tokens[at].text == ",":
        at += 1
    if at >= len(tokens) or tokens[at].low != "but":
        return None
    at += 1
    while at < len(tokens) and tokens[at].low in INSTEAD:
        at += 1
    meant = _phrase(sentence, at)
    return meant if meant is not None and _alike(sentence, out, meant) else None


def _alike(sentence: Sentence, one: Phrase, other: Phrase) -> bool:
    """Tell whether the later of two phrases stands in the list of the earlier, or takes the same part."""
    listed = other.top.dep in BESIDE and _begins(sentence, one.top) == _begins(sentence, other.top)
    return listed or (other.top.head == one.top.head and other.top.dep == one.top.dep)


def _begins(sentence: Sentence, top: Token) -> int:
    """Give the first word of the list that a phrase stands in."""
    while top.dep in BESIDE and top.head < top.at:
        top = sentence.head(top.at)
    if top.dep == "pobj":
        return top.head
    return top.at


def _swapped(sentence: Sentence, out: Phrase, meant: Phrase) -> Iterator[Token]:
    """Let what stands behind "but" take the part of what does not take it."""
    yield replace(meant.top, dep=out.top.dep, head=out.top.head)
    yield replace(out.top, dep=LOOSE, head=meant.noun.at)
    yield from (replace(t, head=meant.noun.at) for t in sentence.children(out.top.at, "cc") if t.low == "but")


def _dropped(sentence: Sentence, link: int, out: Phrase) -> Iterator[Token]:
    """Take a phrase out of the list that it stands behind."""
    tokens, at = sentence.tokens, link - 1
    while at > 0 and (tokens[at].text == "," or tokens[at].low in JOINING):
        at -= 1
    for before in tokens[: at + 1]:
        if before.pos not in NOUNS or before.at == out.noun.at or core(sentence, before.at)[-1] != at:
            continue
        lead = sentence.head(before.at) if before.dep == "pobj" else before
        same = lead.pos == "ADP" and lead.low == out.top.low
        if same or any(_alike(sentence, Phrase(top, before, 0, at), out) for top in {lead, before}):
            yield replace(out.top, dep=LOOSE, head=before.at)
            if before.dep == "attr" and any(t.low == "it" for t in sentence.children(before.head, "nsubj")):
                # "it was the army, not his men, who did": the army did
                yield from (replace(t, head=before.at) for t in sentence.children(out.noun.at, "relcl"))
            return
