"""Which happening of a sentence an expression of time belongs to, and which it only bounds.

A time is the happening's own where it hangs on its words or on the verb that carries it out. What hangs on a
verb that only speaks of the happening ("was condemned on Monday", "told a court in May that they had shot")
dates that verb: the happening was before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.candidates import TIMES
from onrecord.claims.grounds import is_ground
from onrecord.claims.time_nouns import noun_before, of_a_note, of_another_noun, of_the_marking
from onrecord.claims.times_of_verbs import (
    DECLARED,
    DECLARING,
    DURING,
    EARLIER,
    LATER,
    TELLING,
    Tied,
    marked,
    of_verb,
)
from onrecord.claims.tokens import VERBS, Sentence, Token
from onrecord.claims.words import words
from onrecord.dates import Anchored, Calendar, Unit

if TYPE_CHECKING:
    from collections.abc import Collection

    from onrecord.claims.draft import Cluster
    from onrecord.dates import TimeMention

SETTLING = frozenset({"agree", "broker", "conclude", "mediate", "negotiate", "reach", "seal", "sign"})
"""Verbs for how what is done by saying so comes about."""
MAKING = frozenset({"carry", "commit", "conduct", "happen", "launch", "occur", "perpetrate", "stage"})
"""Verbs for how any happening comes about."""
TAKEN = frozenset({"place", "effect"})
STANDING = frozenset({"locate", "situate", "base", "station", "call", "name", "know", "lie", "live"})
"""Verbs of a clause that only tells where or who: a time at its end is of the clause above."""
SINCE = frozenset({"since"})
LEADING = frozenset({"during", "in", "on", "the"})
WITHIN = frozenset({"amid", "during", "in", "throughout", "under"})
WARS = words("wars-and-campaigns")
BEFORE_NOUN = frozenset({"amod", "nummod", "compound", "poss", "nmod"})


def tied(sentence: Sentence, cluster: Cluster, time: TimeMention, others: Collection[int]) -> Tied | None:
    """Tell how a time is tied to a happening, or None where it belongs elsewhere.

    `others` are the chief words of the other happenings of the sentence and the cues of its frames.
    """
    inside = [t for t in sentence.tokens if time.span.holds(t.span)]
    if not inside or _counts_from(sentence, cluster, time) or _of_number_before(sentence, inside[0], cluster):
        return None
    top = next(
        (t for t in inside if t.head == t.at or not time.span.holds(sentence.head(t.at).span)), inside[0]
    )
    note = of_a_note(sentence, top) or of_the_marking(sentence, cluster.chief.at, inside[0].at)
    if note or _of_saying(sentence, cluster, inside[0].at):
        return Tied.BOUND if note else Tied.TOLD
    own = {k for t in cluster.all for k in t.tokens}
    beside = noun_before(sentence, inside[0].at)
    theirs = beside is not None and beside.at in set(others) - own
    if theirs or of_another_noun(sentence, inside[0].at, own):
        return None
    if (beside is not None and beside.at in own) or _of_war_that(sentence, cluster, top, time):
        return Tied.OWN
    if own & set(sentence.subtree(top.at)):
        return _under_time(sentence, cluster, top)
    return _climb(sentence, cluster, time, top, others)


def came_about(sentence: Sentence, cluster: Cluster, time: TimeMention) -> bool:
    """Tell whether a time is of a clause on the noun that tells how it came about.

    So it is in "a raid carried out on Sunday", and in "a truce signed in March", which is done by saying so.
    """
    first = next((t for t in sentence.tokens if time.span.holds(t.span)), None)
    if first is None or cluster.chief.verbal:
        return False
    own = {k for t in cluster.all for k in t.tokens}
    verb = next((t for t in sentence.above(first.at) if t.pos in VERBS), None)
    if verb is None or verb.dep not in {"acl", "relcl"} or verb.head not in own:
        return False
    made = verb.lemma in MAKING or (verb.lemma == "take" and sentence.has(verb.at, TAKEN))
    return made or (cluster.chief.kind in DECLARED and verb.lemma in SETTLING | DECLARING)


def _of_number_before(sentence: Sentence, first: Token, cluster: Cluster) -> bool:
    """Tell whether a time is that of the number before: "41 clashes, down from 96 in June"."""
    at = first.at - 1
    while at > 0 and sentence.tokens[at].low in LEADING:
        at -= 1
    led = [t.low for t in sentence.tokens[max(0, at - 3) : at]]
    if at <= cluster.chief.at or sentence.tokens[at].pos != "NUM" or not led:
        return False
    changed = led[-1] == "from" and bool(set(led) & {"down", "up"})
    return changed or (led[-1] in {"to", "with"} and "compared" in led)


def _counts_from(sentence: Sentence, cluster: Cluster, time: TimeMention) -> bool:
    """Tell whether a time counts from the happening itself: "an hour after the raid"."""
    anchor = time.value.anchor if isinstance(time.value, Anchored) else None
    return anchor is not None and anchor.holds(sentence.tokens[cluster.chief.at].span)


def _of_saying(sentence: Sentence, cluster: Cluster, first: int) -> bool:
    """Tell whether a time stands right behind a verb of saying, before what is said.

    The parser may hang it on that: "the army said on Monday it shelled the post".
    """
    at = first - 1 if first and sentence.tokens[first - 1].pos == "ADP" else first
    said = sentence.tokens[at - 1] if at else None
    if said is None or said.pos not in VERBS or said.lemma not in TELLING or cluster.chief.at < first:
        return False
    return any(
        t.dep == "ccomp" and cluster.chief.at in sentence.subtree(t.at) for t in sentence.children(said.at)
    )


def _under_time(sentence: Sentence, cluster: Cluster, top: Token) -> Tied | None:
    """Read "on Friday, when rebels killed ten": the clause of a time."""
    chief = sentence.tokens[cluster.chief.at]
    if any(t.low == "where" for t in sentence.children(chief.at, "advmod")):
        return Tied.BOUND
    return Tied.CLAUSE if top.pos not in VERBS else Tied.SENTENCE


def _climb(
    sentence: Sentence, cluster: Cluster, time: TimeMention, top: Token, others: Collection[int]
) -> Tied | None:
    """Go up from a time to the first word that tells whose it is."""
    own = {k for t in cluster.all for k in t.tokens}
    held: Tied | None = Tied.OWN
    below = top
    for token in sentence.above(top.at):
        if token.at in own:
            return None if is_ground(sentence, below) else held
        under = bool(own & set(sentence.subtree(token.at)))
        if token.pos in VERBS and under:
            return of_verb(sentence, cluster, token, time, others)
        since = token.pos in VERBS and marked(sentence, token.at, SINCE)
        if token.at in others and not since:
            return None
        held = Tied.CLAUSE if since else _past(sentence, token, time, below, held)
        if held is None:
            return None
        below = token
    return Tied.SENTENCE if sentence.tokens[cluster.chief.at].dep == "ROOT" else None


def _past(
    sentence: Sentence, token: Token, time: TimeMention, below: Token, held: Tied | None
) -> Tied | None:
    """Tell how a time that stands under some other word is held above it; None where it is that word's."""
    if token.pos in VERBS:
        with_it = token.dep == "acl" and token.tag == "VBG"
        aside = token.dep in {"relcl", "acl", "ccomp"} and token.lemma not in STANDING and not with_it
        apart = aside or marked(sentence, token.at, LATER | EARLIER) or _of_its_own(sentence, token)
        return None if apart else Tied.SENTENCE
    if token.pos not in {"NOUN", "PROPN"} or token.lemma in TIMES:
        return held
    if _in_its_war(sentence, token, time):
        return Tied.CLAUSE
    if below.low == "of" or (token.dep == "pobj" and sentence.head(token.at).low in SINCE):
        # "for the first time since the war in the 1970s" is of today
        return None
    if below.dep in BEFORE_NOUN and time.span.overlaps(below.span):
        return Tied.CLAUSE if _named_day(sentence, token, time) else None
    return held


def _in_its_war(sentence: Sentence, noun: Token, time: TimeMention) -> bool:
    """Tell whether a year is that of a war in which the clause took place: "bombed it in the 2006 war"."""
    lead = sentence.head(noun.at)
    year = isinstance(time.value, Calendar) and time.value.unit is Unit.YEAR
    inside = noun.dep == "pobj" and lead.low in WITHIN and sentence.head(lead.at).pos in VERBS
    return year and inside and noun.lemma in WARS


def _of_war_that(sentence: Sentence, cluster: Cluster, top: Token, time: TimeMention) -> bool:
    """Read "the 2006 war, in which forty died", "an operation of 2019 that killed nine"."""
    chief = sentence.tokens[cluster.chief.at]
    noun, over = sentence.head(chief.at), sentence.head(top.at)
    year = isinstance(time.value, Calendar) and time.value.unit is Unit.YEAR
    if not year or chief.dep != "relcl" or noun.lemma not in WARS:
        return False
    return over.at == noun.at or (over.low == "of" and over.head == noun.at)


def _of_its_own(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb is another sentence in all but name: "and the army will vote", "as they did"."""
    other = verb.dep == "conj" and sentence.child(verb.at, "nsubj", "nsubjpass") is not None
    ahead = any(t.low in {"will", "'ll", "would", "shall"} for t in sentence.children(verb.at, "aux"))
    return other or (verb.dep == "conj" and ahead) or (verb.dep == "advcl" and verb.lemma == "do")


def _named_day(sentence: Sentence, noun: Token, time: TimeMention) -> bool:
    """Tell whether a day before a noun dates what happened there: "during Friday prayers"."""
    value = time.value
    day = not isinstance(value, Calendar) or value.unit is Unit.DAY
    return day and noun.dep == "pobj" and sentence.head(noun.at).low in DURING | {"after"}
