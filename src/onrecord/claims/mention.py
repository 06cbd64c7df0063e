"""Which named happenings are claims: what only points back, or is named in general, states nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.accidents import OPEN, described
from onrecord.claims.chosen import one_of
from onrecord.claims.governors import listed
from onrecord.claims.hanging import negated
from onrecord.claims.looming import lulled
from onrecord.claims.participles import between
from onrecord.claims.resumed import RESUMED
from onrecord.claims.stories import on_ills, told_in_fiction
from onrecord.claims.tied_doers import likened
from onrecord.claims.told_anew import told_anew
from onrecord.claims.victims import quantity, reached
from onrecord.claims.words import words
from onrecord.model import Modality

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.draft import Cluster, Draft
    from onrecord.claims.tokens import Sentence, Token

HALTING = frozenset({"cease", "release", "retreat"})
LAUNCHING = listed("launching")
MUNITIONS = words("munitions")
OWNED = frozenset({"actor.speaker", "actor.avowed"})
"""Rules by which a doer is who says so."""
SMALL = frozenset({"a", "an", "forces", "group", "of", "the"})
WHOSE = frozenset({"actor.avowed", "actor.by", "actor.modifier", "actor.of", "actor.possessive"})
"""Rules by which a doer only names the act that is meant ("the attack by X"), or claims it outright."""
POINTING = frozenset({"the", "this", "that", "these", "those", "such", "latest"})
BOMBS = frozenset({"ied", "suicide", "vehicle-bomb"})
SORTS = frozenset({"character", "kind", "nature", "sort", "type"})
DEVICES = frozenset({"bomb", "device", "grenade", "ied", "landmine", "mine", "missile", "rocket"})
KEEPING = listed("keeping")
NEW = frozenset({"first", "new", "other", "second", "separate"})
COUNTED = frozenset({"casualty", "victim", "fatality", "death", "injury", "toll", "body"})


def stated(sentence: Sentence, group: Sequence[Cluster]) -> tuple[Cluster, ...]:
    """Keep the clusters of a sentence that state something by themselves."""
    group = tuple(_mutual(sentence, c) for c in _fired(sentence, group))
    ends = {c.chief.at for c in group if c.chief.kind == "cease" and c.chief.verbal}
    ended = {k for at in ends for k in sentence.subtree(at) if k > at}
    named = {c.chief.at for c in group}
    return tuple(
        c
        for c in group
        if not _empty(sentence, c)
        and not _ended(sentence, c, ends, ended)
        and not _told_as(sentence, c, named)
    )


def _told_as(sentence: Sentence, cluster: Cluster, named: set[int]) -> bool:
    """Read "the blast was not an attack": it is the blast that is told of, and what it was."""
    token, verb = sentence.tokens[cluster.chief.at], sentence.head(cluster.chief.at)
    beside = token.dep == "attr" and verb.lemma == "be" and negated(sentence, verb.at)
    return beside and any(t.at in named and t.lemma in OPEN for t in sentence.children(verb.at, "nsubj"))


def _mutual(sentence: Sentence, cluster: Cluster) -> Cluster:
    """Take an attack "between" two sides for a clash, whatever its noun."""
    chief = cluster.chief
    gerund = sentence.tokens[chief.at].tag == "VBG" and sentence.child(chief.at, "nsubj", "aux") is None
    if chief.kind != "attack" or chief.row.part != "act" or (chief.verbal and not gerund):
        return cluster
    if between(sentence, chief.at) is None:
        return cluster
    return replace(cluster, chief=replace(chief, verbal=False, row=replace(chief.row, kind="clash")))


def _fired(sentence: Sentence, group: Sequence[Cluster]) -> tuple[Cluster, ...]:
    """Count the firing of a weapon to what it did or what became of it: "a rocket launched by X hit Y"."""
    out = list(group)
    for cluster in group:
        token = sentence.tokens[cluster.chief.at]
        thing = sentence.head(token.at)
        launched = token.dep == "acl" and token.tag == "VBN" and token.lemma in LAUNCHING
        if not launched or thing.lemma not in MUNITIONS:
            continue
        up = {t.at for t in list(sentence.above(thing.at))[:3]}
        other = next((c for c in out if c is not cluster and c.chief.at in up | {thing.at}), None)
        if other is not None:
            out[out.index(other)] = replace(other, others=(*other.others, *cluster.all))
            out.remove(cluster)
    return tuple(out)


def _ended(sentence: Sentence, cluster: Cluster, ends: set[int], ended: set[int]) -> bool:
    """Tell whether violence is only named as what ends: "halted their attacks", "stopped shelling"."""
    chief = sentence.tokens[cluster.chief.at]
    if cluster.chief.kind not in {"attack", "clash"}:
        return False
    return (chief.head in ends and chief.dep == "xcomp") or (chief.at in ended and not cluster.chief.verbal)


def _empty(sentence: Sentence, cluster: Cluster) -> bool:
    """Tell whether a cluster is a bare word for harm, or a participle that only describes somebody."""
    chief = cluster.chief
    token = sentence.tokens[chief.at]
    if told_in_fiction(sentence, chief.at) or on_ills(sentence, chief.at) or described(sentence, cluster):
        return True
    if not chief.verbal and (
        lulled(sentence, cluster)
        or _in_general(sentence, token)
        or _made(sentence, cluster)
        or likened(sentence, token)
    ):
        return True
    if chief.verbal and token.tag in {"VB", "VBG"} and _brought_about(sentence, token):
        return True
    if not cluster.others and not chief.verbal and token.lemma in COUNTED:
        return not _counted(sentence, chief.at)
    if not chief.verbal or token.dep != "acl" or token.tag != "VBN":
        return False
    return chief.kind == "move" or _those(sentence, cluster)


def _those(sentence: Sentence, cluster: Cluster) -> bool:
    """Read "those arrested were students", "one of those killed": people, of whom something else is told."""
    head = sentence.head(cluster.chief.at)
    counted = any(t.pos == "NUM" for t in sentence.children(head.at, "nummod"))
    alone = not cluster.others and not sentence.children(cluster.chief.at)
    return head.low == "those" and alone and not counted


def _in_general(sentence: Sentence, token: Token) -> bool:
    """Tell whether acts are named by their sort, and not by number: "attacks of this nature"."""
    of = [
        t
        for p in sentence.children(token.at, "prep")
        if p.low == "of"
        for t in sentence.children(p.at, "pobj")
    ]
    sort = any(
        t.lemma in SORTS and any(d.low in POINTING for d in sentence.children(t.at, "det")) for t in of
    )
    return sort and token.tag == "NNS" and not sentence.children(token.at, "det", "nummod", "amod")


def _brought_about(sentence: Sentence, token: Token) -> bool:
    """Tell whether a verb tells what acts of a sort do: "attacks of this nature spread fear, killing"."""
    doers = (t for verb in sentence.above(token.at) for t in sentence.children(verb.at, "nsubj"))
    return any(_in_general(sentence, t) for t in doers)


def _made(sentence: Sentence, cluster: Cluster) -> bool:
    """Tell whether a device is only made, found or kept: "found two roadside bombs"."""
    token, head = sentence.tokens[cluster.chief.at], sentence.head(cluster.chief.at)
    device = token.lemma in DEVICES and token.dep in {"dobj", "nsubjpass"} and not cluster.others
    used = head.lemma == "use" and head.dep in {"acl", "advcl"}
    return device and (head.lemma in KEEPING or used)


def _counted(sentence: Sentence, at: int) -> bool:
    if quantity(sentence, at) is not None or (
        sentence.tokens[at].lemma == "toll"
        and (number := reached(sentence, at)) is not None
        and quantity(sentence, number) is not None
    ):
        return True
    return any(
        quantity(sentence, obj.at) is not None
        for prep in (*sentence.children(at, "prep"), *sentence.children(sentence.tokens[at].head, "prep"))
        for obj in sentence.children(prep.at, "pobj")
    )


def definite(draft: Draft) -> bool:
    """Tell whether a happening is named as one that the reader knows ("the attack", "this strike")."""
    at = draft.cluster.chief.at
    if draft.cluster.chief.verbal:
        return False
    return any(t.low in POINTING for t in draft.sentence.children(at, "det", "amod"))


def points_back(draft: Draft, before: Sequence[Draft]) -> bool:
    """Tell whether a happening is only named again: definite, and with nothing new of its own."""
    chief = draft.cluster.chief
    if draft.kind in {"attack", "clash", "move"} and bare(draft):
        return True
    # that one side denies the truce is as weighty as that the other told of it
    denied = draft.modality is Modality.DENIED and draft.kind in HALTING
    open_ = draft.modality in {Modality.POSSIBLE, Modality.ATTEMPTED, Modality.NEGATED}
    if denied or open_ or one_of(draft.sentence, chief.at):
        return False
    if chief.verbal or draft.cluster.others or draft.victims is not None or draft.count is not None:
        return False
    told = any(d.kind == draft.kind for d in before)
    owned = {w.field: w.rule for w in draft.why}
    new = (
        "target" in owned
        or owned.get("place") == "place.near"
        or (draft.when is not None and draft.when.stated)
    )
    if definite(draft):
        return told and not new and not _owned(draft, before) and not _other_doer(draft, before)
    if told and _known_by_day(draft, before):
        return "target" not in owned and owned.get("place") != "place.near"
    return told and not new and draft.actor is None and not told_anew(draft, before)


def _owned(draft: Draft, before: Sequence[Draft]) -> bool:
    """Tell whether somebody says that he did what was told without a doer: "said it had carried it out"."""
    rule = next((w.rule for w in draft.why if w.field == "actor"), "")
    acts = [d for d in before if d.kind == draft.kind]
    # "responsibility for the attack" is told by the claim itself
    claimed = any(t.lemma == "responsibility" for t in draft.sentence.tokens)
    one = draft.sentence.tokens[draft.cluster.chief.at].tag == "NN" and not claimed
    return one and rule in OWNED and draft.actor is not None and all(d.actor is None for d in acts)


def _other_doer(draft: Draft, before: Sequence[Draft]) -> bool:
    """Tell whether somebody names another doer than was told: "residents said the army was behind it"."""
    rule = next((w.rule for w in draft.why if w.field == "actor"), "")
    if draft.actor is None or not draft.chain or rule.endswith((".carried", ".pronoun")) or rule in WHOSE:
        return False
    if any(t.lemma == "responsibility" for t in draft.sentence.tokens):
        return False
    acts = [d for d in before if d.kind == draft.kind]
    one = draft.sentence.tokens[draft.cluster.chief.at].tag == "NN"
    mine = _names(draft)
    return one and not any(mine & _names(d) for d in acts)


def _names(draft: Draft) -> set[str]:
    """Give the words by which the doer of a happening is told from others."""
    return set(draft.actor.name.lower().split()) - SMALL if draft.actor is not None else set()


def _known_by_day(draft: Draft, before: Sequence[Draft]) -> bool:
    """Tell whether an act is named by its day as one that was told: "Saturday's attack"."""
    sentence, at = draft.sentence, draft.cluster.chief.at
    days = [t for t in sentence.children(at, "poss") if t.ent == "DATE"]
    if not days or any(t.low in NEW for t in sentence.children(at, "amod")):
        return False
    words = {t.low for t in days}
    return any(
        d.when is None or not d.when.stated or words <= {t.low for t in d.sentence.tokens}
        for d in before
        if d.kind == draft.kind
    )


def bare(draft: Draft) -> bool:
    """Tell whether a verb stands without doer, sufferer, place and time: it states nothing.

    A bomb that is its subject says enough ("a car bomb exploded").
    """
    chief = draft.cluster.chief
    if chief.rule == RESUMED:
        # that attacks are back says enough
        return False
    if chief.verbal and draft.means in BOMBS and draft.sentence.child(chief.at, "nsubj") is not None:
        return False
    when = draft.when if draft.when is not None and draft.when.stated else None
    stated = (draft.actor, draft.target, draft.victims, draft.place, when, draft.count)
    stopped = draft.modality is Modality.ATTEMPTED
    return chief.verbal and not stopped and all(value is None for value in stated)
