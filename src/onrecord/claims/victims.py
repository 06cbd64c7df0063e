"""How many were killed and hurt, in ranges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.candidates import is_time
from onrecord.claims.gapped import told_about
from onrecord.claims.groups import groups_of
from onrecord.claims.hanging import negated
from onrecord.claims.headcounts import BODIES, is_person, quantity, together
from onrecord.claims.listed import dead_or_hurt, from_lists
from onrecord.claims.matrix import adjective, held
from onrecord.claims.negation import refused
from onrecord.claims.taken import TAKING, counted
from onrecord.claims.tokens import Sentence, Token, passive, wide
from onrecord.claims.totals import raised
from onrecord.claims.words import words
from onrecord.model import Range, Victims

if TYPE_CHECKING:
    from onrecord.claims.draft import Cluster
    from onrecord.claims.listed import Tolls
    from onrecord.claims.triggers import Trigger

__all__ = ["effect", "quantity", "reached", "sufferers", "victims_of"]

NOBODY = Range(0, 0)
HURTING = frozenset(
    {"bring", "cause", "claim", "confirm", "count", "find", "have", "inflict", "involve", "lead", "mention"}
    | {"note", "record", "register", "report", "result", "say", "see", "suffer", "sustain", "take"}
)
"""Verbs of which harm, where there was none, is the object."""
SUFFERING = frozenset({"incur", "receive", "suffer", "sustain"})
"""Verbs whose subject is hurt, where injuries are their object."""
INJURIES = frozenset({"burn", "injury", "wound"})
ANYONE = frozenset({"anyone", "anybody"})
HARMING = frozenset({"attack", "clash", "destroy", "protest", "riot"})
"""Kinds that people are killed and hurt in."""
FATAL = frozenset({"fatally", "mortally"})
GUNNED = frozenset({"down", "gun"})
ACTS = frozenset({"execute", "execution"})
"""Words of killing that have another sense: orders are executed too, raids and plans."""


def victims_of(
    sentence: Sentence, cluster: Cluster, theirs: frozenset[int] = frozenset()
) -> tuple[Victims, str] | None:
    """Give the toll that a sentence states for a happening, and the rule that found it.

    What is only planned, tried or feared has no toll. `theirs` are the words of the other happenings of the
    sentence, which have their own dead: the same are never counted for two.
    """
    if cluster.chief.kind in TAKING:
        return _taken(sentence, cluster)
    if cluster.chief.kind not in HARMING:
        return None
    tolls: Tolls = {}
    heads: dict[str, int] = {}
    for trigger in cluster.all:
        part = (
            "combined"
            if any(dead_or_hurt(sentence, k) for k in trigger.tokens)
            else effect(sentence, trigger)
        )
        if part == "unhurt":
            return Victims(killed=NOBODY, injured=NOBODY), "victims.unhurt"
        # "none of its men was hurt, wounding two herders": somebody was
        open_ = part is not None and tolls.get(part, (NOBODY, None))[0] == NOBODY
        if part is None or not open_ or _unreal(sentence, trigger):
            continue
        if _none(sentence, trigger):
            tolls.setdefault(part, (NOBODY, None))
            continue
        head = sufferers(sentence, trigger)
        whole = head is not None and sentence.tokens[head].low != "dead"
        number = (together if whole else quantity)(sentence, head) if head is not None else None
        if head is not None and number is not None:
            tolls[part] = (number, sentence.cover(wide(sentence, head)))
            heads[part] = head
    if cluster.chief.row.part != "total":
        tolls = _once(_joined(sentence, cluster, from_lists(sentence, cluster, tolls, theirs)))
    if not tolls:
        return None
    rule = f"victims.{min(tolls, key=['killed', 'injured', 'combined'].index)}"
    both = tolls.get("combined", (None, None))[0]
    none = both if both == NOBODY else None
    killed, injured = (tolls[k][0] if k in tolls else none for k in ("killed", "injured"))
    who = next((tolls[k][1] for k in ("killed", "injured", "combined") if k in tolls), None)
    inside = tuple(g for part, head in heads.items() for g in groups_of(sentence, head, part))
    return Victims(killed=killed, injured=injured, combined=both, who=who, groups=inside), rule


def _taken(sentence: Sentence, cluster: Cluster) -> tuple[Victims, str] | None:
    """Give how many people were arrested, abducted, let go or driven out."""
    chief = cluster.chief
    met = counted(sentence, chief)
    if met is None or _unreal(sentence, chief) or (chief.verbal and refused(sentence, chief.at)):
        return None
    people, head = met
    return Victims(people=people, who=sentence.cover(wide(sentence, head))), "victims.people"


def effect(sentence: Sentence, trigger: Trigger) -> str | None:
    """Tell what a word says was done to people: "killed", "injured", "combined" or "unhurt"."""
    if trigger.row.part == "total":
        met = raised(sentence, trigger.at)
        return met[0] if met is not None else None
    lemmas = {sentence.tokens[k].lemma for k in trigger.tokens}
    if lemmas & ACTS and not _befalls_people(sentence, trigger):
        return None
    if lemmas & SUFFERING:
        # "suffered burns"
        return "injured"
    for name in ("unhurt", "combined", "killed", "injured"):
        if lemmas & words(name):
            return name
    fatal = {t.low for t in sentence.children(trigger.at, "advmod")} & FATAL if trigger.verbal else set()
    return "killed" if fatal or lemmas >= GUNNED else None


def _befalls_people(sentence: Sentence, trigger: Trigger) -> bool:
    head = sufferers(sentence, trigger)
    token = sentence.tokens[head] if head is not None else None
    return token is not None and (
        is_person(sentence, token.at) or token.pos in {"PRON", "NUM"} or token.actor
    )


def _unreal(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether harm is only planned, tried, feared or supposed."""
    if held(sentence, trigger.at) is not None:
        return True
    if not trigger.verbal and adjective(sentence, trigger.at) is not None:
        # "attempted murder"
        return True
    modal = {t.low for t in sentence.children(trigger.at, "aux")} if trigger.verbal else set()
    return bool(modal & {"may", "might", "could", "would", "will", "should", "can"})


def _none(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether nobody was hurt: "did not kill anyone", "did not cause casualties"."""
    verb = trigger.at if trigger.verbal else sentence.tokens[trigger.at].head
    if not trigger.verbal:
        # "did not cause deaths", and not "did not stop the massacre"
        hurts = sentence.tokens[verb].lemma in HURTING and trigger.row.part == "harm"
        return hurts and negated(sentence, verb) and sentence.tokens[trigger.at].dep in {"dobj", "nsubjpass"}
    if not refused(sentence, verb):
        return False
    harmed = sentence.child(verb, "dobj", "nsubjpass")
    return harmed is not None and (
        harmed.low in ANYONE or any(t.low == "any" for t in sentence.children(harmed.at, "det"))
    )


def _joined(sentence: Sentence, cluster: Cluster, tolls: Tolls) -> Tolls:
    """Make one number of "twenty were killed and wounded": it cannot be told apart."""
    if {"killed", "injured"} <= set(tolls) and tolls["killed"] == tolls["injured"]:
        verbs = [t for t in cluster.all if t.verbal and effect(sentence, t) in {"killed", "injured"}]
        for trigger in verbs:
            token = sentence.tokens[trigger.at]
            bare = sentence.child(trigger.at, "nsubj", "nsubjpass", "dobj") is None
            shared = token.dep == "conj" and (bare or not passive(sentence, token.head))
            if shared and token.head in {t.at for t in verbs}:
                return {"combined": tolls["killed"]}
    return tolls


def _once(tolls: Tolls) -> Tolls:
    """Leave out what repeats the number of the dead and the hurt together."""
    both = tolls.get("combined", (None, None))[0]
    return {part: toll for part, toll in tolls.items() if part == "combined" or toll[0] != both}


def sufferers(sentence: Sentence, trigger: Trigger) -> int | None:
    """Give the head of the phrase of those whom a word says were hurt."""
    at = trigger.at
    if trigger.row.part == "total":
        met = raised(sentence, at)
        return met[1] if met is not None else None
    dead = next((k for k in trigger.tokens if sentence.tokens[k].low == "dead" and k != at), None)
    if dead is not None and trigger.verbal:
        side = "nsubjpass" if passive(sentence, at) else "dobj"
        subject = sentence.child(dead, "nsubj") or sentence.child(at, side)
        return subject.at if subject is not None else dead if sentence.child(dead, "nummod") else None
    if trigger.verbal and sentence.tokens[at].lemma in SUFFERING:
        # "six others sustained injuries"
        return _wounded(sentence, at)
    if trigger.verbal:
        return _of_verb(sentence, trigger)
    return _of_noun(sentence, at)


def _wounded(sentence: Sentence, at: int) -> int | None:
    """Give who suffered wounds; of "some people who suffered injuries" nobody counts how many."""
    subject = sentence.child(at, "nsubj")
    if subject is not None and subject.low not in {"that", "which", "who"}:
        return subject.at
    head = sentence.head(at)
    known = head.tag != "NNS" or sentence.child(head.at, "nummod") is not None
    return head.at if known and sentence.tokens[at].dep in {"acl", "relcl"} else None


def _of_noun(sentence: Sentence, at: int) -> int | None:
    lemma = sentence.tokens[at].lemma
    if any(t.low in {"no", "zero"} for t in sentence.children(at, "det")):
        return at
    bare = lemma in INJURIES and sentence.child(at, "nummod") is None
    if bare and sentence.tokens[at].dep == "dobj" and sentence.head(at).lemma in SUFFERING:
        hurt = _wounded(sentence, sentence.head(at).at)
        return hurt if hurt is not None else at
    if lemma in {"toll", "number"}:
        return reached(sentence, at)
    for prep in sentence.children(at, "prep"):
        obj = sentence.child(prep.at, "pobj")
        if prep.low in {"of", "to", "among"} and obj is not None:
            return obj.at
    return (
        at
        if sentence.child(at, "nummod") is not None or lemma not in {"killing", "massacre", "murder"}
        else None
    )


def reached(sentence: Sentence, at: int) -> int | None:
    """Give what a toll or a number has risen to."""
    verb = sentence.head(at)
    for prep in sentence.children(verb.at, "prep", "advmod"):
        obj = sentence.child(prep.at, "pobj")
        if prep.low in {"to", "at", "up"} and obj is not None:
            return obj.at
    obj = sentence.child(verb.at, "dobj", "attr")
    return obj.at if obj is not None else None


def _of_verb(sentence: Sentence, trigger: Trigger) -> int | None:
    """Give whom a verb of harm strikes: its object, or its subject where that suffers."""
    at = trigger.at
    token = sentence.tokens[at]
    if (told := told_about(sentence, at)) is not None:
        return told.at
    subject = sentence.child(at, "nsubjpass", "nsubj")
    obj = next((t for t in sentence.children(at, "dobj") if not is_time(t)), None) or _shared(sentence, at)
    if obj is not None and obj.lemma != "life":
        return obj.at
    left = sentence.child(token.head, "dobj") if sentence.head(at).lemma == "leave" else None
    if left is not None and subject is None:
        return left.at
    if not passive(sentence, at) and not trigger.row.weak and trigger.row.part != "harm":
        return None
    if subject is None and token.dep == "conj":
        loose = (t for t in sentence.children(at, "npadvmod") if not is_time(t))
        subject = next(loose, None) or sentence.child(token.head, "nsubjpass", "nsubj")
    relative = subject is not None and (
        subject.low in {"who", "that", "which"} or _all_of_whom(sentence, subject)
    )
    if relative or (subject is None and token.dep in {"acl", "relcl"}):
        # "eleven people, including one who was beheaded": "who" is the part and not the whole
        return _numbered(sentence, token.head if relative else _whole(sentence, token.head))
    return subject.at if subject is not None else None


def _all_of_whom(sentence: Sentence, subject: Token) -> bool:
    """Read "shot five people, all of whom died"."""
    of = sentence.child(subject.at, "prep")
    whom = sentence.child(of.at, "pobj") if of is not None else None
    return subject.low in {"all", "both"} and whom is not None and whom.low == "whom"


def _shared(sentence: Sentence, at: int) -> Token | None:
    """Give the object of the second of two verbs for the first: "killed and injured residents"."""
    if passive(sentence, at) or sentence.child(at, "nsubj") is None:
        return None
    # "two officers died and police killed three": the second has its own doer
    joined = (t for t in sentence.conjuncts(at) if t.pos == "VERB" and not sentence.children(t.at, "nsubj"))
    return next((o for t in joined for o in sentence.children(t.at, "dobj")), None)


def _whole(sentence: Sentence, at: int) -> int:
    """Give the people that others are among: "a family of four, including two children, killed"."""
    prep = sentence.head(at)
    among = sentence.tokens[at].dep == "pobj" and prep.low == "including"
    held = prep.head if among else at
    of = sentence.head(held)
    if among and sentence.tokens[held].dep == "pobj" and of.low == "of":
        # the parser hangs "including" on the last of "a family of four members"
        return of.head if sentence.tokens[of.head].lemma in BODIES else held
    return held


def _numbered(sentence: Sentence, at: int) -> int | None:
    """Give the number behind "the number of people who were killed", else the people."""
    token, prep = sentence.tokens[at], sentence.head(at)
    if (
        token.dep == "pobj"
        and prep.low == "of"
        and sentence.head(prep.at).lemma in {"number", "toll", "total"}
    ):
        return reached(sentence, prep.head)
    return at
