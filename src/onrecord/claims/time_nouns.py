"""Times that are of a noun beside them: of what is ahead, of what is counted from, of a note, of a part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.candidates import TIMES
from onrecord.claims.tokens import VERBS

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.triggers import Trigger
    from onrecord.dates import TimeMention

AHEAD_OF = frozenset({"ahead", "before", "until", "till"})
"""Words before a noun whose day is to come for what the clause tells: "ahead of the vote on Sunday"."""
ORDERING = frozenset({"demand", "order", "propose", "request", "urge"})
ANNOUNCING = frozenset({"announce", "declare", "proclaim", "unveil"}) | {
    "accept",
    "agree",
    "conclude",
    "reach",
}
RISING = frozenset(
    {"climb", "drop", "exceed", "fall", "grow", "hit", "increase", "jump", "mount", "near", "pass", "reach"}
    | {"rise", "soar", "stand", "surpass", "top"}
)
"""Verbs of what a toll does as it is counted anew."""
STARTING = frozenset({"from", "starting"})
MARKING = frozenset({"celebrate", "commemorate", "mark", "mourn", "observe", "remember"})
NOTES = frozenset({"correction", "edited", "note", "update", "updated"})
"""What an editor puts before a sentence, with the day of that."""


def of_another_noun(sentence: Sentence, first: int, own: set[int]) -> bool:
    """Tell whether a time is of a noun before it that is no word of the happening."""
    return _of_what_is_ahead(sentence, first, own) or _of_what_it_counts_from(sentence, first, own)


def _of_what_is_ahead(sentence: Sentence, first: int, own: set[int]) -> bool:
    """Tell whether a time stands behind what is to come: "arrested ahead of the vote on Sunday"."""
    at = first - 1 if first and sentence.tokens[first - 1].pos == "ADP" else first
    noun = sentence.tokens[at - 1] if at else None
    if noun is None or noun.pos not in {"NOUN", "PROPN"} or noun.dep != "pobj" or noun.lemma in TIMES:
        return False
    over = sentence.head(noun.at)
    over = sentence.head(over.at) if over.low == "of" else over
    return over.low in AHEAD_OF and noun.at not in own


def _of_what_it_counts_from(sentence: Sentence, first: int, own: set[int]) -> bool:
    """Tell whether a day is of what a stretch of time counts from: "within weeks of his capture on May 2"."""
    at = first - 1 if first and sentence.tokens[first - 1].pos == "ADP" else first
    noun = sentence.tokens[at - 1] if at else None
    if at == first or noun is None or noun.pos != "NOUN" or noun.dep != "pobj" or noun.at in own:
        return False
    over = sentence.head(noun.at)
    return over.low in {"of", "after"} and sentence.head(over.at).lemma in TIMES


def of_a_note(sentence: Sentence, top: Token) -> bool:
    """Tell whether a day is that of a note before the sentence: "UPDATE (3 August):"."""
    over = sentence.head(top.at)
    return over.low in NOTES and over.at < top.at and over.at <= 1


def noun_before(sentence: Sentence, first: int) -> Token | None:
    """Give the noun of a phrase that a bare time stands right behind: "to an airstrike a few days ago"."""
    token = sentence.tokens[first - 1] if first else None
    return token if token is not None and token.pos == "NOUN" and token.dep == "pobj" else None


def of_the_marking(sentence: Sentence, chief: int, first: int) -> bool:
    """Tell whether a day is when something was remembered: "marked a year since the massacre on Sunday"."""
    over = sentence.head(chief)
    if sentence.tokens[chief].dep != "pobj" or over.low not in {"after", "of", "since"} or first < chief:
        return False
    return any(t.lemma in MARKING for t in sentence.above(over.at))


def bidden_on(sentence: Sentence, chief: Trigger, time: TimeMention) -> bool:
    """Read "ordered a ceasefire on Sunday": that is when it was ordered, and no day to come."""
    first = next((t for t in sentence.tokens if time.span.holds(t.span)), None)
    verb = next((t for t in sentence.above(first.at) if t.pos in VERBS), None) if first is not None else None
    if verb is None or verb.tag != "VBD" or verb.lemma not in ORDERING or chief.verbal:
        return False
    return sentence.head(chief.at).at == verb.at


def announced_on(sentence: Sentence, chief: Trigger, time: TimeMention) -> bool:
    """Read "announced a truce on Sunday that would begin the next day": the Sunday is that of the news.

    So is that of "a tentative truce was reached on Sunday", but not "announced a truce from Sunday".
    """
    first = next((t for t in sentence.tokens if time.span.holds(t.span)), None)
    verb = next((t for t in sentence.above(first.at) if t.pos in VERBS), None) if first is not None else None
    if first is None or verb is None or verb.tag not in {"VBD", "VBN"} or chief.verbal:
        return False
    if verb.lemma not in ANNOUNCING or any(t.low in STARTING for t in sentence.tokens[: first.at][-2:]):
        return False
    over = sentence.head(chief.at)
    over = sentence.head(over.at) if over.pos == "ADP" else over
    return over.at == verb.at


def of_its_rise(sentence: Sentence, chief: Trigger, time: TimeMention) -> bool:
    """Read "the death toll rose to 19 on Tuesday": the dead fell by then, and not on that day."""
    over = sentence.head(chief.at)
    if chief.verbal or sentence.tokens[chief.at].dep != "nsubj" or over.lemma not in RISING:
        return False
    first = next((t for t in sentence.tokens if time.span.holds(t.span)), None)
    own = set(sentence.subtree(chief.at))
    return first is not None and first.at not in own and over.at in {t.at for t in sentence.above(first.at)}


def since_what(sentence: Sentence, chief: int, time: TimeMention) -> bool:
    """Read "no attacks since the end of the war in 2009": the year is that of the end."""
    for since in sentence.tokens:
        noun = sentence.child(since.at, "pobj")
        if since.low != "since" or noun is None:
            continue
        inside = [sentence.tokens[k].span for k in sentence.subtree(noun.at)]
        held = any(time.span.holds(s) for s in inside) and not time.span.holds(noun.span)
        if held and chief not in sentence.subtree(noun.at):
            return True
    return False


def holds_part(sentence: Sentence, time: TimeMention) -> bool:
    """Tell whether a time dates only some of it: "has shelled the town for years, including last week"."""
    before = [t for t in sentence.tokens if t.span.start < time.span.start]
    return any(t.low == "including" for t in before[-2:])
