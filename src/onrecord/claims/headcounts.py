"""How many people a phrase counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.tokens import core
from onrecord.claims.words import words
from onrecord.model import Range
from onrecord.numbers import find_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.claims.tokens import Sentence

NEXT = 2
"""Words from a number to the bracket behind it ("six injured (")."""
REACH = 3
"""Words before a noun phrase that may bound its number ("at least a civilian")."""
BODIES = frozenset({"family", "crew", "household", "patrol", "squad", "couple"})
"""Nouns that are several people; "of" tells how many."""
SUMS = frozenset({"sum", "total"})
KILLING = frozenset({"assassinate", "behead", "execute", "injure", "kill", "martyr", "murder", "wound"})
"""Verbs whose object is a person where one word names it: nobody kills a place."""
ANIMALS = words("animals")
SEVERAL = Range(2, None)
PAIR = Range(2, 2)


def together(sentence: Sentence, at: int) -> Range | None:
    """Give the sum over persons named together ("the mayor and their driver"), else one quantity."""
    if _beast(sentence, at):
        # "20 cows and three farmers" are three people
        people = listed(sentence, at)[1:]
        return together(sentence, people[0]) if people else None
    first, heads = quantity(sentence, at), listed(sentence, at)
    heads = tuple(k for k in heads if k == at or not _of_other_doer(sentence, k))
    if sentence.child(at, "nummod") is not None:
        # "thirteen women and children" are thirteen
        heads = (at, *(k for k in heads[1:] if sentence.child(k, "nummod", "det", "poss") is not None))
    parts = [first, *(_more(sentence, k) for k in heads[1:])]
    known = [part for part in parts if part is not None]
    if first is None or len(known) < len(parts):
        return first
    if len(known) > 2 and first == total_of(known[1:]):
        # "nine people, five girls and four boys": the rest of the list tells who they are
        return first
    return total_of(known)


def _of_other_doer(sentence: Sentence, at: int) -> bool:
    """Tell whether others hurt the people of a list: "killed 20 rebels and the militia 15 soldiers"."""
    number = sentence.child(at, "nummod")
    before = [t for t in sentence.children(at, "nmod") if number is not None and t.at < number.at]
    return any(t.pos in {"NOUN", "PROPN"} for t in before) and sentence.child(at, "det") is not None


def total_of(parts: Sequence[Range]) -> Range:
    """Give the sum of some numbers; an open end leaves it open."""
    lows, highs = [p.low for p in parts], [p.high for p in parts]
    low = None if None in lows else sum(n for n in lows if n is not None)
    high = None if None in highs else sum(n for n in highs if n is not None)
    return Range(low, high)


def _more(sentence: Sentence, at: int) -> Range | None:
    """Give what one more of some people adds; "a number of guests" leaves the sum open."""
    vague = sentence.tokens[at].lemma == "number"
    return Range(0, None) if vague else quantity(sentence, at)


def listed(sentence: Sentence, at: int) -> tuple[int, ...]:
    """Give the heads of persons named together, the first first; an apposition of a name is none.

    "His mother, another child and two guests": the parser hangs the rest of such a list on its first word
    as an apposition. After a number it tells who they are ("nine people: six guests and three guards").
    """
    heads = [at, *(t.at for t in sentence.conjuncts(at))]
    if sentence.tokens[at].tag == "NN":
        for beside in _lists(sentence, at):
            heads += [beside, *(t.at for t in sentence.conjuncts(beside))]
    if sentence.tokens[at].dep == "dobj":
        # the parser may hang the second of two objects on the verb
        heads += [
            t.at for t in sentence.children(sentence.tokens[at].head, "conj") if t.pos in {"NOUN", "PROPN"}
        ]
    heads = [k for k in heads if k == at or not (_hurt(sentence, k) or _beast(sentence, k))]
    joined = [k for head in heads for k in sentence.children(head, "cc")]
    return tuple(heads) if all(t.low in {"and", "or", "&"} for t in joined) else (at,)


def _beast(sentence: Sentence, at: int) -> bool:
    return sentence.tokens[at].lemma in ANIMALS and sentence.tokens[at].pos == "NOUN"


def _hurt(sentence: Sentence, at: int) -> bool:
    """Tell whether one of some people is told to be hurt: "one man dead and three people wounded"."""
    told = (sentence.tokens[at], *sentence.children(at, "acl", "amod"))
    return any(t.low in words("injured-adjective") for t in told)


def _lists(sentence: Sentence, at: int) -> Iterator[int]:
    """Give the appositions that begin a list of people."""
    for beside in sentence.children(at, "appos"):
        counted = sentence.child(beside.at, "det", "nummod") is not None
        if beside.pos == "NOUN" and counted and sentence.child(beside.at, "conj") is not None:
            yield beside.at


def parts_of(sentence: Sentence, at: int) -> tuple[int, ...]:
    """Give the heads of the list that tells who some counted people are."""
    if sentence.tokens[at].tag == "NN":
        return ()
    return tuple(k for beside in _lists(sentence, at) for k in listed(sentence, beside))


def quantity(sentence: Sentence, at: int) -> Range | None:
    """Give how many a noun phrase counts: a number, one person, or at least one for a bare plural."""
    token = sentence.tokens[at]
    numbers = _phrase(sentence, at)
    lows = [sentence.tokens[k].low for k in numbers]
    mutual = lows[-2:] == ["each", "other"]
    if "how" in lows or mutual or _beast(sentence, at) or _several_counts(sentence, at):
        return None
    if lows[:2] == ["not", "one"] or lows[:3] == ["not", "a", "single"]:
        return Range(0, 0)
    lead = _before(sentence, numbers[0])
    of = next((p for p in sentence.children(at, "prep") if p.low == "of"), None)
    more = _thousands(sentence, of.at) if of is not None else ()
    found = read_number(plain(sentence, (*lead, *numbers, *more)))
    if found is None and of is not None:
        # "a family of four", "a total of 21 people"
        inner = sentence.child(of.at, "pobj") if token.lemma in BODIES | SUMS else None
        found = together(sentence, inner.at) if inner is not None else None
        found = found or read_number(plain(sentence, (at, of.at)))
    elif found is not None and token.lemma in BODIES and found.low is not None:
        # "two families": at least so many people
        found = PAIR if _pair(sentence, at) else Range(found.low, None)
    if found is None and "no" in {sentence.tokens[k].low for k in numbers}:
        found = Range(0, 0)
    return found or _unnumbered(sentence, at, lead)


def _several_counts(sentence: Sentence, at: int) -> bool:
    """Read "killed 12, 30 and 45 people" in three towns: each is the count of another."""
    number = sentence.child(at, "nummod")
    if number is not None and sentence.tokens[max(number.at - 1, 0)].low == "between":
        return False
    others = sentence.conjuncts(number.at) if number is not None else ()
    joined = (t.low for k in (number, *others) if k is not None for t in sentence.children(k.at, "cc"))
    figures = any(t.text[0].isdigit() for t in others)
    return figures and "and" in joined


def _thousands(sentence: Sentence, of: int) -> tuple[int, ...]:
    """Give the rest of a number: "hundreds of thousands"."""
    rest = sentence.child(of, "pobj")
    return (of, rest.at) if rest is not None and rest.lemma in {"million", "thousand"} else ()


def _unnumbered(sentence: Sentence, at: int, lead: Sequence[int]) -> Range | None:
    """Give how many people a phrase without a number means at least."""
    token = sentence.tokens[at]
    of = next(
        (t for p in sentence.children(at, "prep") if p.low == "of" for t in sentence.children(p.at)), None
    )
    if token.lemma == "number" and of is not None and is_person(sentence, of.at):
        return Range(1, None)
    if _pair(sentence, at):
        return PAIR
    if token.low == "another" and token.dep == "pobj":
        # "the death of a child and the injury of another"
        return Range(1, 1)
    if not (is_person(sentence, at) or named_one(sentence, at)) or _one_of(sentence, at):
        return None
    if token.lemma in BODIES:
        return SEVERAL
    least = "least" in {sentence.tokens[k].low for k in lead}
    return Range(1, None) if least or token.tag in {"NNS", "NNPS"} else Range(1, 1)


def _pair(sentence: Sentence, at: int) -> bool:
    """Tell whether a phrase names one couple, who are two; "a couple of guards" may be more."""
    of = any(t.low == "of" for t in sentence.children(at, "prep"))
    return sentence.tokens[at].low == "couple" and not of and sentence.child(at, "nummod") is None


def _one_of(sentence: Sentence, at: int) -> bool:
    """Tell whether one of those who were counted is told of: "the third person hurt was a guard"."""
    kids = sentence.children(at, "amod", "det")
    the = any(t.low == "the" for t in kids)
    nth = any(t.ent == "ORDINAL" or t.low in {"other", "remaining"} for t in kids)
    told = sentence.child(at, "acl", "relcl") is not None
    return the and nth and told and sentence.tokens[at].tag == "NN"


def is_person(sentence: Sentence, at: int) -> bool:
    """Tell whether a noun or a name is a person."""
    token = sentence.tokens[at]
    if token.ent == "NORP":
        # "a Kurd", "Kurds"; "the Taliban" are no person
        one = any(t.low in {"a", "an", "another"} for t in sentence.children(at, "det"))
        return one or token.tag in {"NNS", "NNPS"}
    return token.lemma in words("human") or token.ent == "PERSON"


def named_one(sentence: Sentence, at: int) -> bool:
    """Tell whether somebody is killed or hurt whom only a name tells: "killing Layla and her son".

    What the world knows as a place or a side is none.
    """
    token = sentence.tokens[at]
    while token.dep == "conj" and sentence.head(token.at).pos in {"NOUN", "PROPN"}:
        token = sentence.head(token.at)
    struck = token.dep in {"dobj", "nsubjpass"} and sentence.head(token.at).lemma in KILLING
    name = sentence.tokens[at]
    known = any(t.place > 0 or t.actor for t in (sentence.tokens[k] for k in core(sentence, at)))
    one = name.tag == "NNP" and not name.text.isupper() and name.ent in {"", "PERSON"}
    return struck and one and not known


def _phrase(sentence: Sentence, at: int) -> tuple[int, ...]:
    """Give the words of a phrase; of "two dead, five" the last number, of "six hurt (two)" the first."""
    numbers = core(sentence, at)
    bracket = next((k for k in range(numbers[0], at) if sentence.tokens[k].text == "("), None)
    if bracket is not None:
        # the parser takes the number before a bracket for one of what stands in it
        before = next((t for t in reversed(sentence.tokens[:bracket]) if t.pos == "NUM"), None)
        return (before.at,) if before is not None and bracket - before.at <= NEXT else numbers
    if sentence.tokens[at].pos != "NUM":
        return numbers
    commas = [k for k in numbers if sentence.tokens[k].text == ","]
    return tuple(k for k in numbers if not commas or k > commas[-1])


def _before(sentence: Sentence, first: int) -> tuple[int, ...]:
    """Give the words just before a phrase that may bound its number."""
    near = range(max(0, first - REACH), first)
    return tuple(k for k in near if sentence.tokens[k].pos in {"ADV", "ADP", "ADJ"})


def plain(sentence: Sentence, numbers: Sequence[int]) -> str:
    """Give some words as they stand, glued where the text glues them ("9-year-old")."""
    out = ""
    for place, number in enumerate(numbers):
        token = sentence.tokens[number]
        glued = (
            place
            and number == numbers[place - 1] + 1
            and (sentence.tokens[number - 1].span.end == token.span.start)
        )
        out += token.text if glued or not out else f" {token.text}"
    return out


def read_number(text: str, *, last: bool = False) -> Range | None:
    """Read the number among some words, with the words that open its range; ordinals are none."""
    found = [m for m in find_numbers(text) if not m.ordinal]
    if not found:
        return None
    return (found[-1] if last else found[0]).value
