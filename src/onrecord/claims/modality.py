"""How the words hold a happening: as happened, denied, demanded, planned, conditional."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.claims.accidents import accidental
from onrecord.claims.bidden import bidden, uttered
from onrecord.claims.by_which import by_which
from onrecord.claims.called_off import unsure
from onrecord.claims.debunked import debunked
from onrecord.claims.doubted import unsaid
from onrecord.claims.ends_in_mind import ends_in_mind
from onrecord.claims.evaluated import done_and_judged, evaluated
from onrecord.claims.general import general
from onrecord.claims.had_done import to_be_had
from onrecord.claims.hanging import announced, first, governor, infinitive, only_to
from onrecord.claims.hypothesis import conditional, supposed_noun
from onrecord.claims.kept_out import kept_out
from onrecord.claims.lasting import ongoing
from onrecord.claims.looming import looming
from onrecord.claims.matrix import adjective, definite, held
from onrecord.claims.needed import needed
from onrecord.claims.negation import HAPPENING, LIGHT, carrier, negation
from onrecord.claims.only_bidden import stands
from onrecord.claims.questions import asked
from onrecord.claims.scheduled import scheduled
from onrecord.claims.supposing import under_condition
from onrecord.claims.tokens import VERBS, Sentence, passive
from onrecord.claims.truces import aimed_for, truce
from onrecord.claims.truces_ahead import begun
from onrecord.claims.verbless import verbless
from onrecord.claims.whose_halt import whose_halt
from onrecord.model import Modality

if TYPE_CHECKING:
    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Token
    from onrecord.claims.triggers import Trigger

NO_ACCIDENT = "modality.no-accident"
"""The rule of a blast of which somebody denies that it was an accident."""
POSSIBLE = frozenset({"may", "might", "could", "can"})
WILL = frozenset({"will", "'ll", "wo", "shall"})
WOULD = frozenset({"would", "'d"})
LATER = frozenset({"later", "eventually", "subsequently", "ultimately", "then", "soon", "afterwards"})
STOPPING = frozenset({"cease", "end", "halt", "stop"})
SENSED = frozenset({"feel", "hear", "see"})
RESULTING = frozenset({"cause", "claim", "injure", "kill", "leave", "wound"})
GATHERING = frozenset(
    {"assemble", "converge", "flock", "gather", "hold", "mass", "march", "rally", "stage", "walk"}
)
PROTESTING = GATHERING | {"chant", "demonstrate", "picket", "protest"}
"""Verbs of those who by doing it say what they want: "marched to demand"."""
VIOLENT = frozenset({"attack", "clash"})
PEACEFUL = frozenset({"cease", "release", "retreat", "agree", "aid", "meet"})
"""Kinds of which it must not be said that they happened when they were only tried."""


def modality_of(sentence: Sentence, cluster: Cluster) -> tuple[Modality, str]:
    """Give the modality of a happening and the rule that decided."""
    chief = cluster.chief
    gathered = chief.kind == "protest" and _gathered_to(sentence, chief.at)
    spoke = _chanted(sentence, chief) or uttered(sentence, chief) or only_to(sentence, chief.at)
    if gathered or spoke or done_and_judged(sentence, cluster):
        return Modality.HAPPENED, "modality.plain"
    no_attack = _no_attack(sentence, cluster)
    if no_attack is Modality.HAPPENED:
        return no_attack, NO_ACCIDENT
    fixed = next((t for t in cluster.all if t.row.modality is not None), None)
    if fixed is not None and fixed.row.modality is not None:
        return _fixed(sentence, cluster, fixed.at, fixed.row.modality)
    verb, loose = carrier(sentence, cluster), _nearest(sentence, cluster)
    one = any(t.low in {"a", "an"} for t in sentence.children(chief.at, "det"))
    finders = (
        verbless(sentence, chief.at, truce=chief.kind == "cease") if not chief.verbal else None,
        truce(sentence, cluster),
        scheduled(sentence, chief.kind, chief.at, verb),
        no_attack,
        to_be_had(sentence, cluster),
        bidden(sentence, cluster),
        needed(sentence, cluster),
        conditional(sentence, loose, loose if one else verb),
        supposed_noun(sentence, chief.at) if not chief.verbal else None,
        under_condition(sentence, chief.at) if chief.verbal else None,
        by_which(sentence, chief.at) if chief.verbal else None,
        asked(sentence, cluster),
        negation(sentence, cluster),
        kept_out(sentence, cluster),
        unsure(sentence, cluster),
        general(sentence, cluster),
        adjective(sentence, chief.at) if not chief.verbal else None,
        evaluated(sentence, cluster),
        looming(sentence, cluster),
        ends_in_mind(sentence, cluster),
        debunked(sentence, chief.at),
        _over(sentence, cluster, verb),
        _supposed(sentence, chief.at),
        aimed_for(sentence, cluster),
        _by_auxiliary(sentence, cluster, loose),
        whose_halt(sentence, cluster),
        ongoing(sentence, chief, verb),
    )
    for met in finders:
        speech = chief.row.part == "speech" and chief.verbal
        if met is Modality.HAPPENED or (speech and met is Modality.ONGOING):
            continue
        if met is Modality.ATTEMPTED and chief.kind in PEACEFUL:
            return Modality.PLANNED, "modality.planned"
        if met is not None:
            return met, f"modality.{met.value}"
    return Modality.HAPPENED, "modality.plain"


def _no_attack(sentence: Sentence, cluster: Cluster) -> Modality | None:
    return accidental(sentence, cluster) if cluster.chief.kind in VIOLENT else None


def _gathered_to(sentence: Sentence, at: int) -> bool:
    """Tell whether people met for a protest: "gathered to protest", "a march was held to protest"."""
    head = sentence.head(at)
    if not infinitive(sentence, at) or sentence.tokens[at].dep not in {"advcl", "xcomp"}:
        return False
    return head.lemma in GATHERING and head.tag in {"VBD", "VBN"} and held(sentence, head.at) is None


def _chanted(sentence: Sentence, chief: Trigger) -> bool:
    """Tell whether people said by a protest what they say: "marched to demand", "rallied to condemn"."""
    if chief.row.part != "speech" or not chief.verbal or not infinitive(sentence, chief.at):
        return False
    head = sentence.head(chief.at)
    aim = sentence.tokens[chief.at].dep in {"advcl", "xcomp"} and head.lemma in PROTESTING
    modal = any(t.tag == "MD" for t in sentence.children(head.at, "aux"))
    return aim and head.tag in {"VBD", "VBG", "VBN"} and not modal and held(sentence, head.at) is None


def _fixed(sentence: Sentence, cluster: Cluster, at: int, met: Modality) -> tuple[Modality, str]:
    """Read a word that says itself how real its happening is, and what stands over it: "failed to foil".

    What is not foiled, or not broken, stands; what may yet be so is only possible.
    """
    if sentence.tokens[at].pos not in VERBS or met not in {Modality.ATTEMPTED, Modality.NEGATED}:
        return met, "modality.row"
    over, up = held(sentence, at), governor(sentence, at)
    failed = up is not None and up[1] == "do" and up[0].lemma in {"fail", "unable"}
    if failed or over is Modality.NEGATED or negation(sentence, cluster) is Modality.NEGATED:
        return Modality.HAPPENED, "modality.plain"
    modal = {t.low for t in sentence.children(at, "aux")} & (POSSIBLE | WILL | WOULD | {"must", "should"})
    if modal or over not in {None, Modality.ATTEMPTED, Modality.DENIED}:
        threatened = over is Modality.THREATENED
        met = Modality.THREATENED if threatened else Modality.POSSIBLE
        return met, f"modality.{met.value}"
    return met, "modality.row"


def _nearest(sentence: Sentence, cluster: Cluster) -> int | None:
    """Give the verb that a modal verb must stand beside to hold a happening.

    For a noun that the reader knows ("the attack") it is the verb that says that it happened; any verb
    over another noun ("An attack would be met with force").
    """
    chief = cluster.chief
    if chief.verbal:
        return chief.at
    if chief.kind in VIOLENT and definite(sentence, chief.at):
        verb = carrier(sentence, cluster)
        harms = {t.at for t in cluster.all if t.row.part in {"harm", "damage"}}
        return verb if verb not in harms else None
    for token in sentence.above(chief.at):
        if token.pos in VERBS:
            return token.at
        if token.dep in {"acl", "relcl"}:
            return None
    return None


def _over(sentence: Sentence, cluster: Cluster, verb: int | None) -> Modality | None:
    """Look at what stands over the happening, and over the verb that says that it happened."""
    chief = cluster.chief
    if verb is not None and _whose_only(sentence, chief, verb):
        return None
    if chief.kind == "cease" and not chief.verbal and begun(sentence, chief.at):
        # "the truce, which took effect on Monday, is due to last a week"
        return None
    met = held(sentence, chief.at)
    if met is None and verb is not None and verb != chief.at:
        met = held(sentence, verb)
    if (
        met is None
        and chief.verbal
        and infinitive(sentence, chief.at)
        and (sentence.tokens[chief.at].dep == "ROOT" or announced(sentence, chief.at))
    ):
        met = Modality.PLANNED
    if met is not None and stands(sentence, cluster, met):
        return None
    if met is Modality.NEGATED and chief.row.part == "speech" and not chief.verbal:
        # "refused a demand": it was made
        return None
    if met is Modality.ATTEMPTED and chief.kind in PEACEFUL and _failed(sentence, verb):
        return Modality.NEGATED
    return met


def _whose_only(sentence: Sentence, chief: Trigger, verb: int) -> bool:
    """Read "there is no evidence that they carried out the attack": it doubts who did it, and no attack."""
    known = not chief.verbal and definite(sentence, chief.at) and sentence.tokens[verb].lemma in LIGHT
    return known and unsaid(sentence, verb)


def _supposed(sentence: Sentence, at: int) -> Modality | None:
    """Read "the attack would be a disaster", "the result would be groups taking over".

    "The attack would be the third this year" only waits to be confirmed.
    """
    path = [sentence.tokens[at], *list(sentence.above(at))[:2]]
    for below, above in pairwise(path):
        if below.pos in VERBS and below.at == at and below.dep != "acl":
            return None
        if above.lemma == "be" and below.dep in {"nsubj", "attr"}:
            would = {t.low for t in sentence.children(above.at, "aux")} & WOULD
            told = sentence.child(above.at, "attr")
            nth = told is not None and any(
                t.tag == "JJS" or t.low.endswith(("st", "nd", "rd", "th")) or t.low in {"one", "another"}
                for t in (told, *sentence.children(told.at, "amod", "det"))
            )
            return Modality.CONDITIONAL if would and not nth else None
    return None


def _failed(sentence: Sentence, verb: int | None) -> bool:
    above = governor(sentence, verb) if verb is not None else None
    return above is not None and above[0].lemma in {"fail", "failure"}


def _auxiliaries(sentence: Sentence, at: int) -> set[str]:
    found = {t.low for t in sentence.children(at, "aux")}
    token, beside = sentence.tokens[at], first(sentence, at)
    if token.tag == "VB" and not found and beside != at:
        found = {t.low for t in sentence.children(beside, "aux")}
    if (
        token.dep in {"conj", "xcomp"}
        and sentence.head(at).pos in VERBS
        and sentence.child(at, "nsubj", "nsubjpass") is None
    ):
        found |= {t.low for t in sentence.children(token.head, "aux")}
    # the parser makes a verb of "ought to"
    return found | ({"ought"} if sentence.head(at).low == "ought" else set())


def _perceived(sentence: Sentence, cluster: Cluster, verb: int) -> bool:
    """Read "explosions could be heard", "residents could hear shelling": what can be heard is there."""
    token = sentence.tokens[verb]
    if cluster.chief.verbal or token.lemma not in SENSED:
        return False
    return token.lemma == "hear" or passive(sentence, verb)


def _at_work(sentence: Sentence, cluster: Cluster, verb: int) -> bool:
    """Read "the riots may have forced him to go": only what they brought about is doubtful."""
    if cluster.chief.verbal or sentence.tokens[verb].lemma in HAPPENING | RESULTING:
        return False
    have = any(t.low == "have" for t in sentence.children(verb, "aux"))
    subject = sentence.tokens[cluster.chief.at].dep == "nsubj"
    does = sentence.child(verb, "dobj", "xcomp", "ccomp") if subject else None
    return have and does is not None and verb not in {t.at for t in cluster.all}


def _came(sentence: Sentence, word: Token) -> bool:
    """Read "would later die", "would soon flee": it came so. "As soon as" only sets a condition."""
    return word.low in LATER and not any(t.low == "as" for t in sentence.children(word.at))


def _due(sentence: Sentence, cluster: Cluster, verb: int, modal: set[str]) -> Modality | None:
    """Read "should be arrested", which is asked for, and "should have been", which nobody did.

    What should have been done "by now" may have been. "The attacks must stop" asks for no attacks.
    """
    if "have" in modal and "must" not in modal:
        by = any(t.low == "by" and t.dep == "prep" for t in sentence.children(verb))
        by = by or any(t.low == "already" for t in sentence.children(verb, "advmod"))
        return Modality.POSSIBLE if by else Modality.NEGATED
    other = not cluster.chief.verbal and sentence.tokens[verb].lemma in STOPPING
    return None if other or cluster.chief.kind == "demand" else Modality.DEMANDED


def _by_auxiliary(sentence: Sentence, cluster: Cluster, verb: int | None) -> Modality | None:
    """Read should, must, may, will and would beside the verb of a happening."""
    if verb is None:
        return None
    modal = _auxiliaries(sentence, verb)
    # "must have shelled it": so somebody thinks
    thought = {"must", "have"} <= modal and sentence.child(verb, "neg") is None
    if not thought and modal & {"should", "must", "ought"}:
        return _due(sentence, cluster, verb, modal)
    if thought or modal & POSSIBLE:
        there = _perceived(sentence, cluster, verb) or _at_work(sentence, cluster, verb)
        return None if there else Modality.POSSIBLE
    if modal & WILL:
        return Modality.PLANNED
    if modal & WOULD and not any(_came(sentence, t) for t in sentence.children(verb, "advmod")):
        # "said it would suspend attacks" announces; "an attack would be answered" supposes
        whole = sentence.tokens[verb]
        while whole.dep == "xcomp" and sentence.head(whole.at).pos in VERBS:
            whole = sentence.head(whole.at)
        announced = whole.dep in {"ccomp", "relcl", "conj"} and cluster.chief.verbal
        return Modality.PLANNED if announced else Modality.CONDITIONAL
    return None
