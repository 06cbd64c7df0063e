"""How the words hold a happening: as happened, denied, demanded, planned, conditional."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.tokens import VERBS, Sentence
from onrecord.claims.words import words
from onrecord.model import Modality

if TYPE_CHECKING:
    from onrecord.claims.draft import Cluster

POSSIBLE = frozenset({"may", "might", "could", "can"})
PLANNED = words("planning")
FUTURE = frozenset({"will", "'ll", "wo", "would"})
DEMAND = words("demanding")
THREAT = words("threatening")
ATTEMPT = words("attempting")
NO = words("negations")
CONDITION = words("conditions")
LASTING = words("lasting")
BEING = frozenset({"is", "are", "been", "'s", "'re"})
DOUBT = words("doubt")


def modality_of(sentence: Sentence, cluster: Cluster) -> tuple[Modality, str]:
    """Give the modality of a happening and the rule that decided."""
    if cluster.chief.row.modality is not None:
        return cluster.chief.row.modality, "modality.row"
    for trigger in cluster.all:
        if trigger.row.modality is not None:
            return trigger.row.modality, "modality.row"
    at = cluster.chief.at
    chief = _nearest(sentence, at, verbal=cluster.chief.verbal)
    for finder in (_conditional, _negated, _held, _demanded, _attempted, _possible, _planned, _ongoing):
        met = finder(sentence, at, chief)
        if met is Modality.ONGOING and cluster.chief.row.part == "speech" and cluster.chief.verbal:
            continue
        if met is not None:
            return met, f"modality.{met.value}"
    return Modality.HAPPENED, "modality.plain"


def _nearest(sentence: Sentence, at: int, *, verbal: bool) -> int | None:
    """Give the verb that holds a happening: itself, or the one its noun depends on directly."""
    if verbal:
        return at
    for token in sentence.above(at):
        if token.pos in VERBS:
            return token.at
        if token.dep in {"acl", "relcl"}:
            return None
    return None


def _auxiliaries(sentence: Sentence, at: int) -> set[str]:
    found = {t.low for t in sentence.children(at, "aux")}
    token = sentence.tokens[at]
    if (
        token.dep in {"conj", "xcomp"}
        and sentence.head(at).pos in VERBS
        and sentence.child(at, "nsubj", "nsubjpass") is None
    ):
        found |= {t.low for t in sentence.children(token.head, "aux")}
    return found


def _negated(sentence: Sentence, at: int, verb: int | None) -> Modality | None:
    if any(t.low in NO for t in sentence.children(at, "neg", "det", "nummod")) or _none_of(sentence, at):
        return Modality.NEGATED
    if verb is not None and any(t.low in {"not", "n't", "never"} for t in sentence.children(verb, "neg")):
        return Modality.NEGATED
    if verb is not None and any(
        _nobody(sentence, t.at) for t in sentence.children(verb, "dobj", "nsubjpass", "nsubj")
    ):
        return Modality.NEGATED
    if verb is not None:
        subject = sentence.child(verb, "nsubj", "nsubjpass", "dobj")
        if (
            subject is not None
            and any(t.low == "no" for t in sentence.children(subject.at, "det"))
            and subject.lemma != "one"
        ):
            return Modality.NEGATED
    return None


def _condition(sentence: Sentence, at: int) -> bool:
    return any(t.low in CONDITION for t in sentence.children(at, "mark", "advmod"))


def _none_of(sentence: Sentence, at: int) -> bool:
    """Tell whether a noun is "not one attack" or "without an attack"."""
    if sentence.tokens[at].dep == "pobj" and sentence.head(at).low == "without":
        return True
    ones = (t for t in sentence.children(at, "nummod") if t.low == "one")
    return any(t.low == "not" for one in ones for t in sentence.children(one.at, "neg", "advmod"))


def _nobody(sentence: Sentence, at: int) -> bool:
    token = sentence.tokens[at]
    return token.low in {"nobody", "none", "nothing"} or (
        token.low == "one" and any(t.low == "no" for t in sentence.children(at, "det", "neg"))
    )


def _conditional(sentence: Sentence, _: int, verb: int | None) -> Modality | None:
    if verb is None:
        return None
    if _condition(sentence, verb):
        whether = any(t.low == "whether" for t in sentence.children(verb))
        return Modality.POSSIBLE if whether else Modality.CONDITIONAL
    opened = {t.low for t in sentence.tokens} & {"unless", "if", "without", "until"}
    if opened and _auxiliaries(sentence, verb) & {"would", "will", "wo"}:
        return Modality.CONDITIONAL
    head = sentence.head(verb)
    shares = sentence.tokens[verb].dep in {"conj", "xcomp", "relcl"} and head.at != verb
    if _unreal(sentence, verb) or (
        shares and any(t.low in {"if", "unless", "until"} for t in sentence.children(head.at, "mark"))
    ):
        return Modality.CONDITIONAL
    return None


def _unreal(sentence: Sentence, verb: int) -> bool:
    """Tell whether a verb or one above it is contrary to fact or hangs on a condition."""
    up = [sentence.tokens[verb], *sentence.above(verb)]
    without = any(t.low == "without" for token in up for t in sentence.children(token.at, "prep", "advcl"))
    for token in up:
        words_near = {t.low for t in sentence.children(token.at, "aux", "acomp")}
        if without and words_near & {"impossible", "could", "would"}:
            return True
        if words_near & {"would", "could"} and "have" in words_near:
            return True
        if words_near & {"would", "'d"} and any(
            _condition(sentence, t.at) for t in sentence.children(token.at, "advcl")
        ):
            return True
        if not without and token.pos in VERBS and token.dep not in {"xcomp", "pcomp", "ccomp", "conj"}:
            return False
    return False


NOUNS = {
    Modality.DEMANDED: frozenset({"call", "appeal", "demand", "order", "request", "plea"}),
    Modality.THREATENED: frozenset({"threat", "vow", "pledge"}),
    Modality.PLANNED: frozenset({"plan", "intention", "preparation"}),
    Modality.ATTEMPTED: frozenset({"attempt", "bid", "plot"}),
}
"""Nouns that hold the infinitive after them: "calls on protesters to storm the embassy"."""


def _held(sentence: Sentence, _: int, verb: int | None) -> Modality | None:
    if (
        verb is None
        or sentence.tokens[verb].tag != "VB"
        or not any(t.low == "to" for t in sentence.children(verb, "aux"))
    ):
        return None
    above = [t.lemma for t in list(sentence.above(verb))[:3] if t.pos == "NOUN"]
    return next((held for held, nouns in NOUNS.items() if nouns & set(above)), None)


def _demanded(sentence: Sentence, at: int, verb: int | None) -> Modality | None:
    if verb is not None and _auxiliaries(sentence, verb) & {"should", "must"}:
        return Modality.DEMANDED
    token = sentence.tokens[at]
    head = sentence.head(at)
    if (
        token.dep == "pobj"
        and head.low in {"for", "to"}
        and sentence.head(head.at).lemma in {"call", "appeal", "ask", "demand"}
    ):
        return Modality.DEMANDED
    if token.dep == "dobj" and head.lemma in {"demand", "urge", "request"}:
        return Modality.DEMANDED
    if (
        verb is not None
        and sentence.tokens[verb].dep in {"xcomp", "ccomp"}
        and sentence.tokens[verb].tag == "VB"
    ):
        if sentence.head(verb).lemma in DEMAND:
            return Modality.DEMANDED
        if sentence.head(verb).lemma in THREAT:
            return Modality.THREATENED
    return None


def _attempted(sentence: Sentence, at: int, verb: int | None) -> Modality | None:
    token = sentence.tokens[at]
    if token.dep == "compound" or (
        sentence.head(at).lemma in ATTEMPT and token.dep in {"dobj", "xcomp", "nsubjpass"}
    ):
        return Modality.ATTEMPTED
    if (
        verb is not None
        and sentence.tokens[verb].dep == "xcomp"
        and sentence.head(verb).lemma in {"attempt", "try", "fail"}
    ):
        return Modality.ATTEMPTED
    return None


def _unconfirmed(sentence: Sentence, verb: int) -> bool:
    """Tell whether somebody says that they cannot confirm it."""
    head = sentence.head(verb)
    negated = any(t.low in {"not", "n't", "never"} for t in sentence.children(head.at, "neg"))
    return head.at != verb and head.lemma in {"confirm", "verify"} and negated


def _possible(sentence: Sentence, at: int, verb: int | None) -> Modality | None:
    if verb is not None and (_auxiliaries(sentence, verb) & POSSIBLE or _unconfirmed(sentence, verb)):
        return Modality.POSSIBLE
    if any(t.lemma in DOUBT or t.low in DOUBT for t in sentence.children(at, "amod")):
        return Modality.POSSIBLE
    if sentence.tokens[at].dep == "pobj" and sentence.head(sentence.head(at).at).lemma in {
        "possibility",
        "risk",
        "fear",
        "threat",
        "prospect",
    }:
        return Modality.POSSIBLE
    return None


def _planned(sentence: Sentence, _: int, verb: int | None) -> Modality | None:
    if verb is None:
        return None
    if _auxiliaries(sentence, verb) & {"will", "'ll", "wo"}:
        return Modality.PLANNED
    token = sentence.tokens[verb]
    head = sentence.head(verb)
    if token.dep == "xcomp" and token.tag == "VB" and head.lemma in PLANNED:
        return Modality.PLANNED
    return None


OFTEN = words("often")
RISING = words("rising")


def _ongoing(sentence: Sentence, at: int, verb: int | None) -> Modality | None:
    lasting = any(t.lemma in LASTING for t in sentence.children(at, "amod")) or _in_force(sentence, at)
    return Modality.ONGOING if lasting or (verb is not None and _goes_on(sentence, at, verb)) else None


def _in_force(sentence: Sentence, at: int) -> bool:
    """Tell whether a noun is said to be in force, in effect or in place, or to hold."""
    head = sentence.head(at)
    if sentence.tokens[at].dep != "nsubj":
        return False
    objects = {t.lemma for p in sentence.children(head.at, "prep") for t in sentence.children(p.at, "pobj")}
    return head.lemma == "hold" or (
        head.lemma in {"be", "remain", "stay"} and bool(objects & {"force", "effect", "place"})
    )


def _goes_on(sentence: Sentence, at: int, verb: int) -> bool:
    """Tell whether a verb says that something goes on: by its adverb, its meaning or its tense."""
    token = sentence.tokens[verb]
    if any(t.low in OFTEN for t in sentence.children(verb, "advmod")) or (
        token.lemma in RISING and verb != at
    ):
        return True
    aux = {t.low for t in sentence.children(verb, "aux", "auxpass")}
    if token.tag == "VBG":
        return bool(aux & BEING) or (token.dep == "acl" and not aux and verb != at)
    return (
        token.tag == "VBP"
        and token.dep in {"ROOT", "ccomp", "relcl"}
        and verb == at
        and not _dated(sentence, at)
    )


def _dated(sentence: Sentence, at: int) -> bool:
    """Tell whether a verb in the present tells one happening, as headlines and chronicles do."""
    under = [sentence.tokens[k] for kid in sentence.children(at) for k in sentence.subtree(kid.at)]
    return any(t.ent in {"DATE", "TIME", "CARDINAL"} or t.pos == "NUM" for t in under)
