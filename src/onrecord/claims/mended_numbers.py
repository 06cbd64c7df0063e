"""Slips of the parser about numbers that rise, and two counts in one headline, set right in its trees."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from onrecord.claims.lexicon import table
from onrecord.claims.slips import needs
from onrecord.claims.words import words
from onrecord.dates.names import ENGLISH_MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

MOVING = frozenset(
    {"climb", "cut", "drop", "fall", "go", "grow", "increase", "jump", "lower", "raise", "reduce", "revise"}
    | {"rise", "soar", "update"}
)
DAY_LEADS = frozenset({"after", "before", "by", "on", "since", "until"})
_DAY_AND_NUMBER = re.compile(
    r"(?:[0-3]?\d (?P<month>[^\W\d]+\.?)|(?P<month_first>[^\W\d]+\.?) [0-3]?\d) (?P<number>\d[\d,]*)$"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
TIMES = words("times")
LEADING = frozenset({"between", "from", "in", "on"})
HARMED = frozenset({"hurt", "injured", "killed", "wounded"})
SUBJECTS = ("nsubj", "nsubjpass")
STOPS = frozenset({";", ":", "–", "—"})


@needs({"from"}, MOVING)
def from_to(sentence: Sentence) -> Iterator[Token]:
    """Read "the toll rose from nine to 12": it is 12, and not some number between."""
    for lead in sentence.tokens:
        number = sentence.child(lead.at, "pobj")
        verb = sentence.head(lead.at)
        if lead.low != "from" or number is None or number.pos != "NUM" or verb.lemma not in MOVING:
            continue
        yield from (replace(t, head=verb.at) for t in sentence.children(lead.at, "prep") if t.low == "to")
        to = next((t for t in sentence.children(number.at, "quantmod") if t.low == "to"), None)
        first = next((t for t in sentence.children(number.at, "quantmod") if t.pos == "NUM"), None)
        if to is not None and first is not None and first.at < to.at:
            yield replace(first, dep="pobj", head=lead.at)
            yield replace(to, dep="prep", head=verb.at)
            yield replace(number, dep="pobj", head=to.at)


@needs(DAY_LEADS)
def after_a_day(sentence: Sentence) -> Iterator[Token]:
    """Read "On 17 May 41 people died": 41 people, on that day, and not people of May 41."""
    tokens = sentence.tokens
    for lead in tokens:
        if lead.low not in DAY_LEADS:
            continue
        found = _DAY_AND_NUMBER.match(" ".join(t.text for t in tokens[lead.at + 1 : lead.at + 4]))
        noun = next((t for t in tokens[lead.at + 4 : lead.at + 6] if t.pos == "NOUN"), None)
        if found is None or noun is None:
            continue
        if (found["month"] or found["month_first"]).lower().rstrip(
            "."
        ) not in ENGLISH_MONTHS or _YEAR.fullmatch(found["number"]):
            continue
        first, second, number = tokens[lead.at + 1 : lead.at + 4]
        month, day = (second, first) if first.text.isdigit() else (first, second)
        yield replace(month, dep="pobj", head=lead.at, ent="DATE")
        yield replace(day, dep="nummod", head=month.at, ent="DATE")
        yield replace(number, dep="nummod", head=noun.at, ent="CARDINAL")
        verb = sentence.head(lead.at)
        if (
            noun.head == lead.at
            and verb.at > noun.at
            and sentence.child(verb.at, "nsubj", "nsubjpass") is None
        ):
            suffered = sentence.child(verb.at, "auxpass") is not None
            yield replace(noun, dep="nsubjpass" if suffered else "nsubj", head=verb.at)


@needs(LEADING, {"DATE", "NUM", "TIME"}, {"PROPN"})
def date_before_subject(sentence: Sentence) -> Iterator[Token]:
    """Part "on 5 December gunmen attacked", "between 3 and 9 May rebels took": no gunmen of 5 December."""
    tokens = sentence.tokens
    for lead in tokens:
        if lead.low not in LEADING:
            continue
        run = list(takewhile(lambda t: _of_a_date(sentence, t), tokens[lead.at + 1 :]))
        if not run or (run[-1].pos == "NUM" and not _YEAR.fullmatch(run[-1].text) and lead.low != "on"):
            # "between January and March 212 civilians"
            continue
        noun = next((sentence.head(t.at) for t in run if sentence.head(t.at).at > run[-1].at), None)
        name = next((t for t in reversed(run) if t.pos == "PROPN"), None)
        verb = _verb_of(sentence, lead, noun) if noun is not None and name is not None else None
        if noun is None or name is None or verb is None:
            continue
        if noun.ent in {"DATE", "TIME"} or noun.pos not in {"NOUN", "PROPN"}:
            continue
        suffered = sentence.child(verb.at, "auxpass") is not None
        acts = verb.tag == "VBN" and not suffered and sentence.child(verb.at, "dobj") is not None
        yield replace(lead, dep="prep", head=verb.at)
        yield replace(noun, dep="nsubjpass" if suffered else "nsubj", head=verb.at)
        yield from [replace(verb, tag="VBD")] if acts else ()
        yield replace(name, dep="pobj", head=lead.at, ent="DATE")
        yield from (replace(t, head=name.at) for t in run if t is not name and t.head in {noun.at, lead.at})
        return


@needs({"earlier", "later"})
def later_before_subject(sentence: Sentence) -> Iterator[Token]:
    """Part "hours later gunmen attacked", "a day later police arrested": no later gunmen did it."""
    for later in sentence.tokens[1:4]:
        over, before = sentence.head(later.at), sentence.tokens[later.at - 1]
        opens = (
            later.low in {"earlier", "later"} and over.dep in {"nsubj", "nsubjpass"} and over.at > later.at
        )
        if not opens or before.lemma not in TIMES:
            continue
        if any(t.pos == "DET" for t in sentence.tokens[later.at : over.at]):
            continue
        yield replace(later, pos="ADV", dep="advmod", head=over.head)


def _of_a_date(sentence: Sentence, token: Token) -> bool:
    after = sentence.tokens[token.at + 1 : token.at + 2]
    month = bool(after) and after[0].low in ENGLISH_MONTHS
    return token.ent in {"DATE", "TIME"} or (token.pos == "NUM" and month)


def _verb_of(sentence: Sentence, lead: Token, noun: Token) -> Token | None:
    """Give the verb whose subject stands right before it, behind the day that the parser gave to it."""
    ends = (noun.at, sentence.subtree(noun.at)[-1])
    beside = (
        next((t for t in sentence.tokens[end + 1 :] if t.pos not in {"ADV", "AUX", "PART"}), None)
        for end in ends
    )
    verb = next((t for t in beside if t is not None and t.pos == "VERB"), None)
    if verb is None:
        return None
    if noun.dep in {"nsubj", "nsubjpass"} and noun.head == verb.at:
        return verb
    bare = sentence.child(verb.at, "nsubj", "nsubjpass") is None
    return verb if noun.dep == "pobj" and noun.head == lead.at and lead.head == verb.at and bare else None


@needs({"over"}, {"NUM"})
def over_so_many(sentence: Sentence) -> Iterator[Token]:
    """Read "nine were killed and over 70 wounded": more than 70 were."""
    for over in sentence.tokens:
        number = sentence.child(over.at, "pobj")
        harm = sentence.head(over.at)
        if over.low != "over" or over.dep != "prep" or number is None or number.pos != "NUM":
            continue
        if harm.tag in {"VBN", "VBD"} and harm.at == number.at + 1 and _harms(harm):
            yield replace(number, dep="nsubjpass", head=harm.at)
            yield replace(over, dep="quantmod", head=number.at)


@needs(STOPS, {"acl"})
def first_count(sentence: Sentence) -> Iterator[Token]:
    """Part "nine hurt in raid; three die": the nine did not die."""
    for verb in sentence.tokens:
        subjects = sentence.children(verb.at, "nsubj", "nsubjpass")
        if len(subjects) < 2 or subjects[-1].at > verb.at:
            continue
        first, second = subjects[0], subjects[-1]
        harm = next((t for t in sentence.children(first.at, "acl") if t.tag == "VBN" and _harms(t)), None)
        stop = any(t.text in STOPS for t in sentence.tokens[first.at : second.at])
        if harm is not None and stop:
            yield replace(harm, dep="ccomp", head=verb.at)
            yield replace(first, dep="nsubjpass", head=harm.at)


def _harms(token: Token) -> bool:
    return any(row.part == "harm" for row in table().verbs.get(token.lemma, ()))


@needs({"("})
def part_in_brackets(sentence: Sentence) -> Iterator[Token]:
    """Read "11 were killed (1 reporter), 6 injured (2 reporters)": who is in brackets is of those before.

    The parser takes those in brackets for the ones that were killed or injured, or did it.
    """
    for opening in sentence.tokens:
        if opening.text != "(" or opening.at == 0:
            continue
        inside = _bracket(sentence, opening.at)
        harm, whole = _harmed_before(sentence, opening.at, inside[-1] + 1) if inside else (None, None)
        tops = [t for k in inside if (t := sentence.tokens[k]).head not in inside and t.pos != "PUNCT"]
        if harm is None or whole is None or len(tops) != 1 or whole.at in inside:
            continue
        yield replace(tops[0], dep="appos", head=whole.at)
        yield replace(harm, tag="VBN", pos="VERB")
        counted = whole.head in inside
        if whole.head == harm.at or counted:
            yield replace(whole, dep="nsubjpass", head=harm.at)
        elif harm.head in inside or (harm.dep == "advcl" and whole.at == harm.at - 1):
            yield replace(harm, tag="VBN", pos="VERB", dep="acl", head=whole.at)
        for k in inside:
            for kid in sentence.children(k, "prep"):
                if kid.at not in inside:
                    yield replace(kid, head=harm.at)


def _bracket(sentence: Sentence, opening: int) -> range:
    """Give the words in a short bracket that counts people, without the brackets; nothing for another."""
    closing = next((t.at for t in sentence.tokens[opening + 1 : opening + 9] if t.text == ")"), opening)
    inside = sentence.tokens[opening + 1 : closing]
    counts = bool(inside) and inside[0].pos in {"NUM", "ADV"} and any(t.pos == "NOUN" for t in inside)
    verbs = any(t.pos in {"VERB", "AUX"} for t in inside)
    return range(opening + 1, closing) if counts and not verbs else range(0)


def _harmed_before(sentence: Sentence, opening: int, closing: int) -> tuple[Token | None, Token | None]:
    """Give the word of harm beside a bracket, and those counted before it."""
    before = sentence.tokens[opening - 1]
    if before.low in HARMED:
        counted = sentence.tokens[before.at - 1] if before.at else None
        subject = next((t for t in sentence.children(before.at, *SUBJECTS) if t.at < before.at), None)
        bare = counted if counted is not None and counted.pos in {"NUM", "NOUN"} else None
        return before, subject or bare
    behind = sentence.tokens[closing + 1 : closing + 2]
    if before.pos == "NUM" and behind and behind[0].low in HARMED:
        return behind[0], before
    return None, None
