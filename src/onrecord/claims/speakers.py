"""What a source is: its name, its role, and whether it is named."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.claims.cues import QUOTES, cues
from onrecord.claims.sides import spoken_for
from onrecord.claims.source_roles import HEARSAY, PEOPLE, role_of
from onrecord.claims.tokens import HUMAN, Sentence, Token, core, wide
from onrecord.claims.words import words
from onrecord.model import ChainLink, Role

if TYPE_CHECKING:
    from collections.abc import Sequence


BODIES = words("bodies")
BELONGS = frozenset(
    {"be", "head", "lead", "run", "work", "serve", "belong", "represent", "command", "direct"}
)
"""Verbs of a clause that tells what a named speaker belongs to: "who heads the council"."""
PASSING = frozenset({Role.WIRE, Role.MEDIA, Role.DOCUMENT})
"""Roles of those that tell a whole story, not only a sentence of it."""
VERBS_OF_SAYING = frozenset(
    {"added", "announced", "claimed", "confirmed", "explained", "reported", "said", "stated"}
)
"""Verbs that the parser may take for part of the name behind them: "confirmed spokesman Karim Saleh"."""
CLOCK = re.compile(r"\d{1,2}[:.]\d{2}")
MANNED = frozenset({"command", "crew", "personnel", "staff"})
"""Words for people together, never for one of them."""


def link(sentence: Sentence, head: int) -> ChainLink:
    """Describe a source: its name, role and whether it is named."""
    named = _apposed(sentence, head) if sentence.tokens[head].pos != "PROPN" else None
    numbers = _numbered(sentence, named.at) if named is not None else _whole(sentence, wide(sentence, head))
    numbers = _titled(sentence, head, _named_whole(sentence, numbers, head))
    numbers = spoken_for(sentence, head, numbers)
    hearsay = sentence.tokens[head].lemma in HEARSAY and sentence.tokens[head].tag == "NNS"
    if hearsay:
        numbers = core(sentence, head)
    while len(numbers) > 1 and _no_part(sentence.tokens[numbers[0]]):
        numbers = numbers[1:]
    name = spoken(sentence, numbers)
    around = set(numbers) if hearsay else {*wide(sentence, head), *_beside(sentence, head)}
    if named is not None:
        around |= set(numbers)
    role = role_of(sentence, tuple(sorted(around)), head)
    token = sentence.tokens[named.at if named is not None else head]
    short = (token.text.isupper() and len(token.text) > 1) or (token.at > 0 and token.text[:1].isupper())
    anonymous = token.pos != "PROPN" and not (
        short
        or token.lemma in BODIES
        or (token.low in cues().plain and len(numbers) > 1)
        or token.low == "police"
    )
    if token.low in {"authorities", "sources", "source", "officials"}:
        anonymous = not (token.low == "authorities" and len(numbers) > 1)
    return ChainLink(name=name, role=role, anonymous=anonymous, span=sentence.cover(numbers))


def _no_part(opens: Token) -> bool:
    """Tell whether a name begins with what is none of it: a verb of saying, or the hour of an entry."""
    return opens.low in VERBS_OF_SAYING or CLOCK.fullmatch(opens.text) is not None


def _apposed(sentence: Sentence, head: int) -> Token | None:
    """Give the name that follows a noun for somebody: "war monitor the Northern Observatory".

    Of two sources, the name belongs to the one that it stands behind, whichever the parser hung it on.
    """
    first = head
    while sentence.tokens[first].dep == "conj":
        first = sentence.tokens[first].head
    heads = [first, *(t.at for t in sentence.conjuncts(first))]
    for at in (head, first):
        for kid in sentence.children(at, "appos", "dobj"):
            # "a report on 7 May": a month is nobody
            name = kid.pos == "PROPN" and kid.ent not in {"DATE", "TIME"}
            if name and kid.at > head and not any(head < k < kid.at for k in heads):
                return kid
    return None


def _numbered(sentence: Sentence, at: int) -> tuple[int, ...]:
    """Give a name with the number that ends it ("Channel 24")."""
    numbers = core(sentence, at)
    after = sentence.tokens[numbers[-1] + 1 : numbers[-1] + 2]
    return (*numbers, after[0].at) if after and after[0].pos == "NUM" and after[0].head == at else numbers


def _whole(sentence: Sentence, numbers: tuple[int, ...]) -> tuple[int, ...]:
    """Give a phrase with what a hyphen cut off before it ("co-chair")."""
    first = numbers[0]
    parts = sentence.tokens[max(0, first - 2) : first + 1]
    glued = len(parts) == 3 and all(a.span.end == b.span.start for a, b in pairwise(parts))
    return (first - 2, first - 1, *numbers) if glued and parts[1].text == "-" else numbers


def _named_whole(sentence: Sentence, numbers: tuple[int, ...], head: int) -> tuple[int, ...]:
    """Give the whole name of a body: "Observatory for Human Rights", and a rank cut off at its full stop."""
    if sentence.tokens[numbers[0]].text == "." and numbers[0] > 0:
        before = sentence.tokens[numbers[0] - 1]
        numbers = (*core(sentence, before.at), *numbers) if before.pos == "PROPN" else numbers
    if sentence.tokens[head].pos != "PROPN":
        return numbers
    inside = (
        (first, end) for label, first, end in sentence.entities if label == "ORG" and first <= head < end
    )
    first, end = next(inside, (numbers[0], numbers[-1] + 1))
    if sentence.tokens[end - 1].pos == "ADP":
        # "the Islamic Resistance in Iraq": the parser ends the name before the land
        land = sentence.child(end - 1, "pobj")
        end = land.at + 1 if land is not None and land.pos == "PROPN" else end - 1
    return tuple(range(min(numbers[0], first), max(numbers[-1] + 1, end)))


def _titled(sentence: Sentence, head: int, numbers: tuple[int, ...]) -> tuple[int, ...]:
    """Give an office with the name behind it: "Commander-in-Chief Karim Saleh"."""
    person = next(
        (t for t in sentence.children(head, "appos") if t.ent == "PERSON" and t.pos == "PROPN"), None
    )
    if person is None or sentence.tokens[head].pos != "PROPN" or sentence.tokens[head].ent == "PERSON":
        return numbers
    name = core(sentence, person.at)
    between = sentence.tokens[numbers[-1] + 1 : name[0]]
    office = all(t.text == "-" or t.low in {"in", "of", "chief"} for t in between)
    return tuple(range(numbers[0], name[-1] + 1)) if office else numbers


def spoken(sentence: Sentence, numbers: Sequence[int]) -> str:
    """Give the words of a phrase as a name: without quotation marks or an article before it."""
    kept = [k for k in numbers if sentence.tokens[k].text not in QUOTES] or list(numbers)
    while len(kept) > 1 and sentence.tokens[kept[0]].low in {"the", "a", "an", "-", "–"}:
        kept.pop(0)
    out, end = "", None
    for number in kept:
        token = sentence.tokens[number]
        out += token.text if token.span.start == end or not out else f" {token.text}"
        end = token.span.end
    return " ".join(out.split())


def _beside(sentence: Sentence, head: int) -> set[int]:
    """Give the words that tell what a source belongs to: appositions and "of" or "for" phrases."""
    out: set[int] = set()
    named = sentence.tokens[head].pos == "PROPN"
    for kid in sentence.children(head, "appos", "prep", "amod", "compound", "poss", "relcl"):
        if kid.dep != "relcl" or (named and kid.lemma in BELONGS):
            out |= set(sentence.subtree(kid.at)[:14])
    if sentence.tokens[head].dep == "appos":
        out |= set(core(sentence, sentence.tokens[head].head))
    return out


def is_human(sentence: Sentence, head: int) -> bool:
    """Tell whether a source is one person, whom "he" or "she" may mean later."""
    token = sentence.tokens[head]
    if token.ent == "PERSON":
        return True
    known = any(token.lemma in table for table in cues().roles.values()) or token.lemma in HUMAN | PEOPLE
    known = known and token.lemma not in MANNED
    return token.pos == "NOUN" and token.tag == "NN" and token.lemma not in BODIES and known
