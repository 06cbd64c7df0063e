"""Which happening of a sentence an expression of time belongs to, and which it only bounds.

A time is the happening's own where it hangs on its words or on the verb that carries it out. What hangs on a
verb that only speaks of the happening ("was condemned on Monday", "told a court in May that they had shot")
dates that verb: the happening was before.
"""

from __future__ import annotations

from enum import IntEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.claims.candidates import TIMES
from onrecord.claims.causes import ANSWERING
from onrecord.claims.cues import cues
from onrecord.claims.time_nouns import noun_before, of_a_note, of_another_noun
from onrecord.claims.tokens import VERBS, Sentence, Token
from onrecord.claims.words import words
from onrecord.dates import Anchored, Calendar, Shift, Unit

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from onrecord.claims.draft import Cluster
    from onrecord.dates import TimeMention


class Tied(IntEnum):
    """How a time is tied to a happening, the nearest tie first."""

    OWN = 0
    CLAUSE = 1
    SENTENCE = 2
    TOLD = 3
    """Somebody told of it then."""
    BOUND = 4
    """It was over by then."""


APART = words("apart")
"""Verbs that may have a happening in their clause which their own time does not date."""
WITNESSED = frozenset({"see", "hear", "witness", "watch", "feel"})
RECORDING = WITNESSED | {"record", "report", "document", "register", "count", "log", "monitor", "observe"}
"""Verbs that tell of a happening as it is met: "shelling was reported on Monday"."""
DECLARING = frozenset({"announce", "declare", "proclaim"})
DECLARED = frozenset({"cease", "agree", "release", "retreat"})
"""Kinds that are done by saying so: "announced a truce on Monday"."""
SETTLING = frozenset({"agree", "broker", "conclude", "mediate", "negotiate", "reach", "seal", "sign"})
"""Verbs for how what is done by saying so comes about."""
SPOKEN = frozenset({"accuse", "claim-responsibility", "demand", "deny", "reject", "threaten"})
GIVING = frozenset({"circulate", "distribute", "issue", "post", "publish", "release", "send"})
"""Verbs for how a paper comes out, and what is said in it is said."""
MAKING = frozenset({"carry", "commit", "conduct", "happen", "launch", "occur", "perpetrate", "stage"})
"""Verbs for how any happening comes about."""
TAKEN = frozenset({"place", "effect"})
CAUGHT = frozenset({"arrest", "detain", "seize", "capture", "kill"})
SWEEPS = frozenset({"raid", "operation", "sweep", "crackdown", "protest", "clash", "fighting"})
TELLING = frozenset(
    {
        "say",
        "tell",
        "report",
        "announce",
        "add",
        "state",
        "confirm",
        "claim",
        "note",
        "write",
        "cite",
        "quote",
    }
)
"""Verbs of the day's news: what they tell happened just before."""
STANDING = frozenset({"locate", "situate", "base", "station", "call", "name", "know", "lie", "live"})
"""Verbs of a clause that only tells where or who: a time at its end is of the clause above."""
DURING = frozenset(
    {"in", "during", "without", "amid", "amidst", "with", "by", "under", "at", "on", "through", "via"}
)
LATER = frozenset({"before", "until", "till", "unless"})
SINCE = frozenset({"since"})
EARLIER = frozenset({"after", "since", "because", "once"})
BUNDLES = words("gathering")
"""Nouns that only count or gather what stands after their "of"."""
COURSE = frozenset({"course", "exchange", "face", "height", "midst", "middle", "outbreak", "result"})
"""Nouns before "of" that what they lead to is the time or the cause of: "in the course of the raid"."""
LEADING = {
    "into": frozenset({"run", "turn"}),
    "of": BUNDLES | COURSE,
    "to": frozenset({"addition", "due", "lead"}),
}
"""Words that a preposition leads from into a happening, by the preposition."""
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "oprd", "acomp", "dep", "npadvmod", "dative"})
SPEAKING = frozenset({"ccomp", "pcomp", "relcl", "acl", "csubj"})
BEFORE_NOUN = frozenset({"amod", "nummod", "compound", "poss", "nmod"})


def tied(sentence: Sentence, cluster: Cluster, time: TimeMention, others: Collection[int]) -> Tied | None:
    """Tell how a time is tied to a happening, or None where it belongs elsewhere.

    `others` are the chief words of the other happenings of the sentence and the cues of its frames.
    """
    inside = [t for t in sentence.tokens if time.span.holds(t.span)]
    if not inside or _counts_from(sentence, cluster, time):
        return None
    top = next(
        (t for t in inside if t.head == t.at or not time.span.holds(sentence.head(t.at).span)), inside[0]
    )
    note = of_a_note(sentence, top)
    if note or _of_saying(sentence, cluster, inside[0].at):
        return Tied.BOUND if note else Tied.TOLD
    own = {k for t in cluster.all for k in t.tokens}
    if of_another_noun(sentence, inside[0].at, own):
        return None
    beside = noun_before(sentence, inside[0].at)
    if beside is not None and beside.at in own | set(others):
        return Tied.OWN if beside.at in own else None
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
            return held
        under = bool(own & set(sentence.subtree(token.at)))
        if token.pos in VERBS and under:
            return _of_verb(sentence, cluster, token, time, others)
        since = token.pos in VERBS and _marked(sentence, token.at, SINCE)
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
        apart = aside or _marked(sentence, token.at, LATER | EARLIER) or _of_its_own(sentence, token)
        return None if apart else Tied.SENTENCE
    if token.pos not in {"NOUN", "PROPN"} or token.lemma in TIMES:
        return held
    if below.low == "of":
        return None
    if below.dep in BEFORE_NOUN and time.span.overlaps(below.span):
        return Tied.CLAUSE if _named_day(sentence, token, time) else None
    return held


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


def _of_verb(
    sentence: Sentence, cluster: Cluster, verb: Token, time: TimeMention, others: Collection[int]
) -> Tied | None:
    """Tell what the time of a verb is to a happening that stands under the verb."""
    chief, path = _path(sentence, cluster, verb.at)
    first = path[0]
    talks = verb.lemma in APART or verb.lemma in cues().say
    before = _past_perfect(sentence, chief) and not _past_perfect(sentence, verb)
    same = False
    if first.dep in ARGUMENTS:
        met = (verb.lemma in RECORDING and _met(first, chief, time)) or (
            verb.lemma in DECLARING and cluster.chief.kind in DECLARED
        )
        same = (met or not talks) and (first.at == chief.at or _gathered(path))
        same = same or (cluster.chief.kind in SPOKEN and _in_a_statement(verb, path))
        same = same and not (first.dep == "nsubj" and _brings(sentence, verb, others))
    elif first.dep in {"prep", "agent"}:
        answers = any(t.lemma in ANSWERING for t in path[:-1])
        same = (
            first.low in DURING
            and not answers
            and _led_into(path[1:])
            and (not talks or (verb.lemma in CAUGHT and chief.lemma in SWEEPS))
        )
    elif first.dep in SPEAKING:
        same = verb.lemma in WITNESSED
    elif first.dep == "advcl":
        having = any(t.low == "having" for t in sentence.children(first.at, "aux"))
        same = not having and not _marked(sentence, first.at, EARLIER) and _led_into(path)
    else:
        same = not talks and _led_into(path)
        if first.dep == "conj" and sentence.child(first.at, "nsubj", "nsubjpass") is not None:
            return None
    if first.low in LATER or (first.dep == "advcl" and _marked(sentence, first.at, LATER)):
        return None
    if same and not before:
        return Tied.CLAUSE
    return Tied.TOLD if verb.lemma in TELLING else Tied.BOUND


def _in_a_statement(verb: Token, path: Sequence[Token]) -> bool:
    """Tell whether what is said is of what is given out: "issued a statement condemning the raid"."""
    paper, said = path[0], path[-1]
    given = (
        verb.lemma in GIVING
        and paper.dep in {"dobj", "nsubjpass"}
        and paper.lemma in cues().roles["document"]
    )
    return given and len(path) == 2 and said.dep == "acl" and said.tag == "VBG"


def _brings(sentence: Sentence, verb: Token, others: Collection[int]) -> bool:
    """Tell whether what a verb brings is another happening: "the raid drew protests on Monday"."""
    led = (
        t
        for prep in sentence.children(verb.at, "prep")
        if prep.low == "to"
        for t in sentence.children(prep.at)
    )
    return any(t.at in others for t in (*sentence.children(verb.at, "dobj"), *led))


def _met(first: Token, chief: Token, time: TimeMention) -> bool:
    """Tell whether a time of "was reported", "recorded" is when it happened, and not when it was told."""
    value = time.value
    day = isinstance(value, Calendar | Shift) and value.unit is Unit.DAY
    return first.dep == "nsubjpass" or not day or chief.span.end <= time.span.start


def _path(sentence: Sentence, cluster: Cluster, verb: int) -> tuple[Token, list[Token]]:
    """Give the word of a cluster that is nearest under a verb, and the way down to it."""
    ways = []
    for number in sorted({k for t in cluster.all for k in t.tokens}):
        way = [sentence.tokens[number]]
        for token in sentence.above(number):
            if token.at == verb:
                ways.append((len(way), number != cluster.chief.at, number, way[::-1]))
                break
            way.append(token)
    _, _, number, way = min(ways, key=lambda w: w[:3])
    return sentence.tokens[number], way


def _led_into(path: Sequence[Token]) -> bool:
    """Tell whether the words between a verb and a happening only lead into it: "in a wave of attacks".

    What is done "for victims of the attack", "in a speech about it" or "after it" has a day of its own.
    """
    steps = [(a, b) for a, b in pairwise((*path[:1], *path)) if b.pos == "ADP" or b.low == "following"]
    return all(b.low in DURING | {"due"} or a.lemma in LEADING.get(b.low, ()) for a, b in steps)


def _gathered(path: list[Token]) -> bool:
    """Tell whether a noun only counts or gathers the happening: "a series of attacks"."""
    return all(
        t.low == "of" or t.dep in {"conj", "compound", "amod"} or t.lemma in BUNDLES or t.pos == "NUM"
        for t in path[:-1]
    ) or all(t.dep in {"conj", "compound", "amod"} for t in path[1:])


def _marked(sentence: Sentence, at: int, words: frozenset[str]) -> bool:
    """Tell whether a clause is opened by one of the words."""
    opening = (*sentence.children(at, "mark", "advmod"), sentence.head(at))
    return any(t.low in words and (t.head == at or sentence.tokens[at].dep == "pcomp") for t in opening)


def _past_perfect(sentence: Sentence, token: Token) -> bool:
    return token.pos in VERBS and any(t.low in {"had", "'d"} for t in sentence.children(token.at, "aux"))
