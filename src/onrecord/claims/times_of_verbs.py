"""What the time of a verb is to a happening that stands under it: its own, or when somebody told of it."""

from __future__ import annotations

from enum import IntEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.claims.causes import ANSWERING
from onrecord.claims.cues import cues
from onrecord.claims.tokens import VERBS, Sentence, Token
from onrecord.claims.words import words
from onrecord.dates import Calendar, Shift, Unit

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
AGREED = {"agree": frozenset({"on", "to"}), "consent": frozenset({"to"}), "commit": frozenset({"to"})}
"""Verbs by which those are bound who say so, and what leads to what binds them."""
OVER = frozenset({"end", "finish"})
STARTING = frozenset({"beginning", "effective", "from", "starting"})
SPOKEN = frozenset({"accuse", "claim-responsibility", "demand", "deny", "reject", "threaten"})
GIVING = frozenset({"circulate", "distribute", "issue", "post", "publish", "release", "send"})
"""Verbs for how a paper comes out, and what is said in it is said."""
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
DURING = frozenset(
    {"in", "during", "without", "amid", "amidst", "with", "by", "under", "at", "on", "through", "via"}
)
LATER = frozenset({"before", "until", "till", "unless"})
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


def of_verb(
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
        # "agreed to a truce on 3 November"
        agreed = first.low in AGREED.get(verb.lemma, ()) and cluster.chief.kind in DECLARED
        agreed = agreed and not any(t.low in STARTING for t in sentence.children(cluster.chief.at))
        same = same or (agreed and len(path) == 2)
    elif first.dep in SPEAKING:
        same = verb.lemma in WITNESSED
    elif first.dep == "advcl":
        having = any(t.low == "having" for t in sentence.children(first.at, "aux"))
        same = not having and not marked(sentence, first.at, EARLIER) and _led_into(path)
        # "went on trial on Monday charged with murder"
        same = same and (first.at == chief.at or first.lemma not in APART)
    else:
        same = not talks and _led_into(path)
        own = sentence.child(first.at, "nsubj", "nsubjpass") is not None
        beside = (t for t in path[1:] if t.dep == "advcl")
        if first.dep == "conj" and (own or any(marked(sentence, t.at, EARLIER | LATER) for t in beside)):
            # "suspended strikes in March but resumed them after rebels killed ten"
            return None
    if verb.lemma in OVER and first.dep == "nsubj" and first.at == chief.at and _violent(cluster):
        # "the siege ended on 24 December"
        return Tied.BOUND
    if first.low in LATER or (first.dep == "advcl" and marked(sentence, first.at, LATER)):
        return None
    if same and not before:
        return Tied.CLAUSE
    return Tied.TOLD if verb.lemma in TELLING else Tied.BOUND


def _violent(cluster: Cluster) -> bool:
    return cluster.chief.kind in {"attack", "clash"} and not cluster.chief.verbal


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
    """Tell whether a noun only counts or gathers the happening: "a series of attacks".

    "The group that attacked" gathers none.
    """
    if path[-1].dep == "relcl":
        return False
    return all(
        t.low == "of" or t.dep in {"conj", "compound", "amod"} or t.lemma in BUNDLES or t.pos == "NUM"
        for t in path[:-1]
    ) or all(t.dep in {"conj", "compound", "amod"} for t in path[1:])


def marked(sentence: Sentence, at: int, openers: frozenset[str]) -> bool:
    """Tell whether a clause is opened by one of the words."""
    opening = (*sentence.children(at, "mark", "advmod"), sentence.head(at))
    return any(t.low in openers and (t.head == at or sentence.tokens[at].dep == "pcomp") for t in opening)


def _past_perfect(sentence: Sentence, token: Token) -> bool:
    return token.pos in VERBS and any(t.low in {"had", "'d"} for t in sentence.children(token.at, "aux"))
