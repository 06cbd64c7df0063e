"""Whether the words say that a happening did not happen, not only that something about it is not so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.hanging import negated, no_longer
from onrecord.claims.matrix import definite
from onrecord.claims.only_bidden import not_bidden
from onrecord.claims.standing import in_force
from onrecord.claims.tokens import VERBS, Sentence, core
from onrecord.claims.words import words
from onrecord.model import Modality

if TYPE_CHECKING:
    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Token

LIGHT = words("light")
ENDING = words("ending")
HAPPENING = words("happening")
MEETING = words("meeting-with")
NOT = frozenset({"not", "n't", "never"})
NO = words("negations")
DEVICES = words("devices")
ONLY = frozenset({"only", "just", "merely", "simply", "alone"})
STATING = frozenset({"add", "announce", "confirm", "report", "say", "state"})
"""Verbs that tell of what is so; what is expected, feared or promised not to be may yet be."""
DEFINITE = frozenset({"that", "the", "these", "this", "those"})
NOBODY = frozenset({"nobody", "none", "nothing"})


def negation(sentence: Sentence, cluster: Cluster) -> Modality | None:
    """Give NEGATED for what is said not to have happened, POSSIBLE for what "no" leaves open."""
    chief = cluster.chief
    if _nobody_hurt(sentence, cluster) or (not chief.verbal and _after_but(sentence, chief.at)):
        return None
    if chief.verbal:
        misfired = _misfired(sentence, chief.at)
        harm = chief.row.part in {"harm", "damage"}
        return Modality.ATTEMPTED if misfired else _of_verb(sentence, chief.at, harm=harm)
    stands = in_force(sentence, chief.at)
    if stands is not None and negated(sentence, stands.at):
        return Modality.NEGATED
    verb = carrier(sentence, cluster)
    # "an attack, and not the work of amateurs": what stands behind negates something else
    before = (t for t in sentence.children(chief.at, "neg", "det", "nummod") if t.at < chief.at)
    if any(t.low in NO for t in before) or _neither(sentence, chief.at):
        above = sentence.head(chief.at)
        told = verb is not None or above.pos not in VERBS or above.at == chief.at
        # "No attacks since May, officials say": a headline that hangs on who says it
        told = told or above.lemma in STATING
        return Modality.NEGATED if told else Modality.POSSIBLE
    if _none_of(sentence, chief.at) or _of_no(sentence, cluster):
        return Modality.NEGATED
    # "the attack did not kill anyone", "did not see the attack": there was an attack
    harms = any(verb == t.at and t.row.part in {"harm", "damage"} for t in cluster.all)
    seen = verb is not None and sentence.tokens[verb].lemma in MEETING and definite(sentence, chief.at)
    seen = seen or not_bidden(sentence, cluster)
    return None if verb is None or harms or seen else _of_verb(sentence, verb, harm=False)


def _neither(sentence: Sentence, at: int) -> bool:
    """Read "neither a truce nor a halt was agreed"; "neither the attack nor the arrests" are known."""
    token = sentence.tokens[at]
    first = sentence.head(at) if token.dep == "conj" else token
    nor = any(t.low == "nor" for t in sentence.children(first.at, "cc"))
    both = any(t.low == "neither" for t in sentence.children(first.at, "preconj"))
    return nor and both and not definite(sentence, at)


def _nobody_hurt(sentence: Sentence, cluster: Cluster) -> bool:
    """Tell whether only harm is denied ("no casualties were reported"): it is a toll of none.

    Over a stretch of time it is an absence of harm: "no soldier has been killed since May".
    """
    if any(t.row.part != "harm" for t in cluster.all):
        return False
    at = cluster.chief.at
    verb = at if cluster.chief.verbal else sentence.tokens[at].head
    since = any(sentence.tokens[k].low in {"since", "until"} for k in sentence.subtree(verb))
    if since or (cluster.chief.verbal and refused(sentence, at)):
        return False
    return not cluster.chief.verbal or any(
        _nobody(sentence, t.at) or any(d.low == "no" for d in sentence.children(t.at, "det"))
        for t in sentence.children(at, "nsubjpass", "nsubj", "dobj")
    )


def _misfired(sentence: Sentence, at: int) -> bool:
    """Tell whether a weapon did not go off: it was there, and meant to."""
    token = sentence.tokens[at]
    bursts = token.lemma in {"detonate", "explode"} or (
        token.lemma == "go" and sentence.child(at, "prt") is not None
    )
    past = any(t.lemma == "do" and t.tag == "VBD" for t in sentence.children(at, "aux"))
    subject = sentence.child(at, "nsubj")
    return bursts and past and subject is not None and subject.lemma in DEVICES and refused(sentence, at)


def _without(sentence: Sentence, at: int) -> bool:
    """Tell whether a gerund stands behind "without": "left without firing"."""
    token = sentence.tokens[at]
    return token.dep == "pcomp" and sentence.head(at).low == "without"


def _of_verb(sentence: Sentence, at: int, *, harm: bool) -> Modality | None:
    if refused(sentence, at) or _without(sentence, at):
        return Modality.NEGATED
    sides = ("dobj", "nsubjpass", "nsubj") if harm or sentence.child(at, "nsubjpass") else ("nsubj", "dobj")
    for side in sentence.children(at, *sides):
        if _nobody(sentence, side.at) or _not_one(sentence, side.at):
            return Modality.NEGATED
        none = any(t.low in {"no", "neither"} for t in sentence.children(side.at, "det", "preconj"))
        if none and side.lemma != "one" and side.lemma not in {"doubt", "warning", "time", "mercy", "way"}:
            return Modality.NEGATED
    return None


def refused(sentence: Sentence, at: int) -> bool:
    """Tell whether a verb has its own "not" ("not only" is none), or shares it ("did not bomb or shell")."""
    for word in sentence.children(at, "neg"):
        after = sentence.tokens[word.at + 1].low if word.at + 1 < len(sentence.tokens) else ""
        if word.low in NOT and after not in ONLY:
            return True
    if no_longer(sentence, at):
        return True
    token = sentence.tokens[at]
    joined = {t.low for t in sentence.children(token.head, "cc")} if token.dep == "conj" else set()
    if _nor(sentence, token):
        return True
    own = sentence.child(at, "nsubj", "nsubjpass", "aux", "auxpass")
    first = {t.low for t in sentence.children(token.head, "preconj", "cc", "advmod")}
    denied = "neither" in first if "nor" in joined else False
    return bool(joined & {"or", "nor"}) and own is None and (denied or refused(sentence, token.head))


def _nor(sentence: Sentence, verb: Token) -> bool:
    """Read "nor are we holding them", "neither bombed the town nor burned it": neither of them was done."""
    lead = sentence.children(verb.at, "advmod", "cc", "preconj")
    opens = any(t.low == "nor" and t.at < verb.at for t in lead)
    both = any(t.low == "neither" and t.at < verb.at for t in lead) and any(t.low == "nor" for t in lead)
    first = sentence.head(verb.at)
    between = range(first.at, verb.at)
    told = verb.dep == "conj" and any(
        t.low == "nor" and t.at in between for t in sentence.children(first.at, "cc")
    )
    last = max((t.at for t in sentence.children(first.at, "cc") if t.at in between), default=-1)
    return opens or both or (told and sentence.tokens[last].low == "nor")


def carrier(sentence: Sentence, cluster: Cluster) -> int | None:
    """Give the verb that says that a happening happened: itself, a light one, one of being, or its harm.

    Other verbs only speak of it: "claimed the attack", "visited the site of the attack".
    """
    chief = cluster.chief
    if chief.verbal:
        return chief.at
    own = {t.at for t in cluster.all if t.verbal}
    at = chief.at
    while True:
        token, head = sentence.tokens[at], sentence.head(at)
        if head.at == at:
            return None
        if head.at in own:
            return head.at
        if token.dep == "conj" or (token.dep in {"compound", "nmod"} and head.pos == "NOUN"):
            at = head.at
        elif token.dep == "pobj":
            over = sentence.head(head.at)
            if over.at in own or (
                over.pos in VERBS and head.low in {"with", "in", "to"} and over.lemma in LIGHT
            ):
                return over.at
            if over.pos in VERBS or head.low != "of":
                return None
            at = over.at
        else:
            return head.at if _carries(sentence, token.dep, head.at) else None


def _carries(sentence: Sentence, dep: str, at: int) -> bool:
    verb = sentence.tokens[at]
    if dep in {"dobj", "nsubjpass"}:
        return verb.lemma in (LIGHT - ENDING) | MEETING
    if dep == "nsubj":
        return verb.lemma in HAPPENING and (verb.lemma != "take" or sentence.child(at, "dobj") is not None)
    return dep == "attr" and verb.lemma == "be"


def no_before(sentence: Sentence, at: int) -> bool:
    """Read "a gas leak, not a bomb", "an accident and not an attack": "not" stands before the noun itself."""
    first = next(k for k in core(sentence, at) if sentence.tokens[k].low != "not")
    if any(t.low in DEFINITE for t in sentence.children(at, "det", "poss")):
        return False
    before = list(sentence.tokens[max(0, first - 3) : first])
    if before and before[-1].pos == "ADP":
        before.pop()
    if not before or before[-1].low != "not":
        return False
    return len(before) < 2 or before[-2].text == "," or before[-2].low == "and"


def _after_but(sentence: Sentence, at: int) -> bool:
    """Read "not an accident but an attack": the "not" is of what stands before."""
    token = sentence.tokens[at]
    return token.dep == "conj" and any(t.low == "but" for t in sentence.children(token.head, "cc"))


def _of_no(sentence: Sentence, cluster: Cluster) -> bool:
    """Tell whether "no" stands over words that name one thing: "no claim of responsibility"."""
    prep = sentence.head(cluster.chief.at)
    over = sentence.head(prep.at)
    inside = over.at in cluster.chief.tokens and prep.dep == "prep"
    return inside and any(t.low == "no" for t in sentence.children(over.at, "det"))


def _none_of(sentence: Sentence, at: int) -> bool:
    """Tell whether a noun is "not one attack", "without an attack" or "and not an attack"."""
    if no_before(sentence, at) or (sentence.tokens[at].dep == "pobj" and sentence.head(at).low == "without"):
        return True
    ones = (t for t in sentence.children(at, "nummod") if t.low == "one")
    return any(t.low == "not" for one in ones for t in sentence.children(one.at, "neg", "advmod"))


def _not_one(sentence: Sentence, at: int) -> bool:
    """Tell whether a phrase begins with "not one", "not a single", or a sentence with "not a"."""
    numbers = core(sentence, at)
    words = [sentence.tokens[k].low for k in numbers][:3]
    opens = numbers[0] == 0 and words[:2] == ["not", "a"]
    return opens or words[:2] == ["not", "one"] or words == ["not", "a", "single"]


def _nobody(sentence: Sentence, at: int) -> bool:
    token = sentence.tokens[at]
    return token.low in NOBODY or (
        token.low == "one" and any(t.low == "no" for t in sentence.children(at, "det", "neg"))
    )
