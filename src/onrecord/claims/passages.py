"""What one passage says of the happening that it tells, worked out once to be held against the others."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.claims.agreement import MONTHS, WEEKDAYS
from onrecord.claims.causes import answered
from onrecord.claims.cues import cues
from onrecord.claims.mention import POINTING
from onrecord.claims.repeats import new_one
from onrecord.claims.same import GENERIC, act_words
from onrecord.claims.tokens import VERBS
from onrecord.codebook import group_of

if TYPE_CHECKING:
    from onrecord.claims.draft import Draft
    from onrecord.claims.tokens import Token
    from onrecord.model import Days

ANOTHER = re.compile(
    r"\b(?:addition(?:ally)?|also|another|elsewhere|meanwhile|other|second|separate(?:ly)?|similar|third|too)\b",
    re.IGNORECASE,
)
"""Words that set a happening beside another one."""
APART_FROM = re.compile(r"^\W*(?:and |but )?(?:elsewhere|meanwhile|separately)\b", re.IGNORECASE)
BESIDE = re.compile(
    r"^\W*(?:and |but |then )?(?:at |around )?(?:on )?"
    r"(?:earlier|later|shortly (?:after|before)|hours (?:earlier|later)"
    r"|(?:the|that) (?:very )?same (?:day|evening|morning|night|time))\b",
    re.IGNORECASE,
)
"""Words at the head of a sentence that set what it tells beside another thing of the day, or before it."""
BEFORE = re.compile(
    r"\b(?:ago|earlier|history|in (?:19|20)\d\d|last (?:week|month|year)|past|previous(?:ly)?|recent(?:ly)?"
    r"|since|years?)\b",
    re.IGNORECASE,
)
"""Words that tell of what was before the news."""
PASSED = frozenset({"ago", "earlier", "last", "previous", "previously", "yesterday"})
"""Words of a time before the news that a sentence opens with."""
PAST = "past"
"""What stands for such words in an opening."""
TIMED = frozenset({"DATE", "TIME"})
_SAYING = frozenset({"say", "people", "kill", "attack", "have", "tell", "report", "accord"})
_TELLING = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "VERB"})
_LONG = 3
"""Letters of the shortest word that counts."""
_BESIDE = 8
"""Words within which a sentence opens with what sets it beside another."""
_OPENS = 6
"""Words within which a sentence opens with a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A draft with what is asked of it over and over.

    `named` tells how its act is named, `opening` holds the numbers, months, days and words for the past of
    the time that its sentence opens with, whatever that belongs to: "On April 4, monitors documented".
    """

    draft: Draft
    group: str
    named: str
    plural: bool
    generic: bool
    new: bool
    another: bool
    before: bool
    beside: bool
    answered: bool
    acts: frozenset[str]
    content: frozenset[str]
    proper: frozenset[str]
    day: Days | None
    own: frozenset[str]
    opening: frozenset[str]


def passage(draft: Draft) -> Passage:
    """Work out what a draft's passage says."""
    told = [t for t in draft.sentence.tokens if draft.quote.overlaps(t.span)]
    words = " ".join(t.text for t in told)
    chief = draft.sentence.tokens[draft.cluster.chief.at]
    acts = act_words(draft)
    return Passage(
        draft=draft,
        group=group_of(draft.kind),
        named=_named(draft),
        plural=chief.tag in {"NNS", "NNPS"},
        generic=bool(acts & GENERIC),
        new=new_one(draft),
        another=ANOTHER.search(words) is not None,
        before=BEFORE.search(words) is not None,
        beside=_beside(draft),
        answered=_answered(draft),
        acts=frozenset(acts),
        content=frozenset(t.lemma.lower() for t in told if _tells(t)) - _SAYING,
        proper=frozenset(t.low for t in told if t.pos == "PROPN" and len(t.low) >= _LONG),
        day=draft.when.days if draft.when is not None and draft.when.stated else None,
        own=frozenset(name for name in ("actor", "target", "place", "when", "victims") if _own(draft, name)),
        opening=_opening(draft),
    )


def _beside(draft: Draft) -> bool:
    """Tell whether a sentence opens with what sets it beside another: "Meanwhile", "On the same day".

    "Earlier today the army said" is when it said so.
    """
    opening = " ".join(t.text for t in draft.sentence.tokens[:_BESIDE])
    said = any(t.lemma in cues().say for t in draft.sentence.above(draft.cluster.chief.at))
    return APART_FROM.match(opening) is not None or (not said and BESIDE.match(opening) is not None)


def _answered(draft: Draft) -> bool:
    """Tell whether an act is what another one answers or comes after: "days after a rocket killed nine"."""
    sentence, chief = draft.sentence, draft.cluster.chief
    if not chief.verbal:
        token, verb = sentence.tokens[chief.at], sentence.head(chief.at)
        if token.dep in {"nsubj", "nsubjpass"} and any(
            t.low == "after" for t in sentence.children(verb.at, "mark")
        ):
            # "the quarrel broke out after the fighting left six dead"
            return True
        # "the strikes follow the killing": the killing alone
        return token.dep != "nsubj" and answered(sentence, chief.at)
    led = {t.low for t in sentence.children(chief.at, "mark")} | {sentence.head(chief.at).low}
    return "after" in led


def _opening(draft: Draft) -> frozenset[str]:
    """Give the time that a sentence opens with: "On April 4,", "Yesterday,", not "the raid on Tuesday"."""
    tokens = draft.sentence.tokens
    if tokens[0].pos != "ADP" and tokens[0].low not in PASSED and tokens[0].ent not in TIMED:
        return frozenset()
    found = set[str]()
    for token in tokens[:_OPENS]:
        if token.pos in VERBS or token.text == ",":
            break
        short = token.low[:3]
        if token.ent in TIMED and token.pos == "PROPN" and short in MONTHS | WEEKDAYS:
            found.add(short)
        elif token.ent in TIMED and token.text.isdigit():
            found.add(token.text)
        elif token.low in PASSED:
            found.add(PAST)
    return frozenset(found if found - _numbers(found) else ())


def _numbers(found: set[str]) -> set[str]:
    return {one for one in found if one.isdigit()}


def _tells(token: Token) -> bool:
    return token.pos in _TELLING and len(token.low) >= _LONG


def _own(draft: Draft, field: str) -> bool:
    """Tell whether a passage says a field itself."""
    return getattr(draft, field) is not None and not draft.rule(field).endswith(".carried")


def _named(draft: Draft) -> str:
    """Tell how an act is named: by a verb, as known ("the blast"), as new ("a blast"), or neither."""
    sentence, chief = draft.sentence, draft.cluster.chief
    if chief.verbal:
        return "verb"
    beside = {t.low for t in sentence.children(chief.at, "det", "amod", "poss", "nummod")}
    if beside & POINTING:
        return "known"
    if beside & {"a", "an", "another", "one"}:
        return "new"
    return "plural" if sentence.tokens[chief.at].tag in {"NNS", "NNPS"} else "bare"
