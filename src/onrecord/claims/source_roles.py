"""The role of a source: what its chief word tells, or else what it belongs to.

An authority that a group runs, backs or has appointed is an authority, and not the group.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.cues import cues
from onrecord.claims.mouthpieces import behind, rings
from onrecord.claims.tokens import Sentence, Token, core
from onrecord.claims.words import words
from onrecord.model import ChainLink, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

OFFICES = frozenset({"commissioner", "minister"})
BY_HEAD = (Role.WITNESS, Role.ACTIVISTS, Role.EXPERTS, Role.COURT, Role.MEDICAL)
"""Roles that the chief word of a source decides, whatever it belongs to."""
ORDER = (
    Role.WIRE,
    Role.RESCUER,
    Role.MEDICAL,
    Role.COURT,
    Role.ACTIVISTS,
    Role.WITNESS,
    Role.EXPERTS,
    Role.ARMED_GROUP,
    Role.MILITARY,
    Role.NGO,
    Role.OFFICIAL,
    Role.MEDIA,
    Role.DOCUMENT,
    Role.ANONYMOUS,
)
"""Which role wins where the words of a source point to several: what it belongs to before what it is."""
PEOPLE = frozenset({"man", "woman", "mother", "father", "brother", "sister", "people"})
PRESS = frozenset(
    {"media", "newspaper", "television", "tv", "radio", "channel", "broadcaster", "outlet", "outlets"}
)
HEARSAY = frozenset({"report", "rumor", "rumour"})
"""Sources whose "of" tells what they say, not whose they are."""
JOINT = frozenset({"coalition", "combined", "inherent", "joint", "military", "naval", "operation"})
"""Words of a task force that is one of soldiers."""
STATE = frozenset({"authorities", "authority", "department", "minister", "ministry", "official", "officials"})
"""Words that make a source one of the state, whatever it is about: "the health ministry"."""
CIVIL_GENERALS = frozenset(
    {"attorney", "auditor", "comptroller", "consul", "consulate", "director", "governor", "inspector"}
    | {"procurator", "prosecutor", "registrar", "secretary", "solicitor", "surgeon"}
)
"""Offices that are called general, and are no soldiers: "the Consul General"."""
ADVOCATES = frozenset({"attorney", "lawyer"})
"""Those who speak for a person, and for no court."""
INFORMED = frozenset({"briefed", "close", "familiar"})
"""What is said of people who know a matter and saw nothing: "two people familiar with it"."""
BY_DEFAULT = frozenset({Role.PERSON, Role.NGO})
"""Roles of names that no word of the tables tells."""
ARMED_NAMES = frozenset(
    {"battalion", "battalions", "brigades", "commandos", "fedayeen", "front", "jihad", "liberation"}
    | {"martyrs", "mujahedin", "mujahideen"}
)
"""Words of a name that nobody knows by which it is that of an armed group."""
CIVIL_NAMES = frozenset({"alliance", "coalition", "democratic", "national", "patriotic", "popular", "united"})
"""Words of parties that are called fronts."""
SIDES = frozenset({Role.ARMED_GROUP, Role.MILITARY})
"""Roles of those in whose name somebody unknown rings up."""
LOCALS = frozenset({"local", "locals"})
TIED = frozenset(
    {"administered", "affiliated", "aligned", "allied", "appointed", "backed", "controlled", "friendly"}
    | {"funded", "governed", "held", "imposed", "installed", "leaning", "led", "linked", "occupied", "owned"}
    | {"ruled", "run", "sponsored", "supported"}
)
"""What a body is to those named before the hyphen: "Hamas-run", "Kremlin-backed", "rebel-held"."""
AUTHORITIES = frozenset(
    {"administration", "authorities", "authority", "government", "governor", "mayor", "ministry"}
    | {"municipality", "police"}
)
"""Bodies of those who rule, whoever they are: "the Taliban interior ministry"."""


def role_of(sentence: Sentence, numbers: Sequence[int], head: int) -> Role:
    """Give the role that the words of a source point to; of who rings up, that of whom he speaks for."""
    if not rings(sentence, sentence.tokens[head]):
        return _by_words(sentence, numbers, head)
    # whom a caller rings up is not what he is
    side = behind(sentence, sentence.tokens[head])
    role = _by_words(sentence, core(sentence, side.at), side.at) if side is not None else None
    return role if role in SIDES else Role.ANONYMOUS


def _by_words(sentence: Sentence, numbers: Sequence[int], head: int) -> Role:
    """Give the role that words point to, without those whom a body is only tied to, where it is one."""
    tied = _tied(sentence, numbers, head)
    free = tuple(k for k in numbers if k not in tied)
    found = _told(sentence, free, head) or (_told(sentence, numbers, head) if tied else None)
    inside = core(sentence, head)
    itself = {w for k in inside for w in (sentence.tokens[k].low, sentence.tokens[k].lemma)}
    return found or _by_name(sentence.tokens[head], itself)


def _tied(sentence: Sentence, numbers: Sequence[int], head: int) -> set[int]:
    """Give the words of those to whom a source is tied by a hyphen, or whose authority it is."""
    out: set[int] = set()
    for k in numbers:
        token, before = sentence.tokens[k], sentence.tokens[max(0, k - 1)]
        if token.low in TIED and before.text == "-" and before.span.end == token.span.start:
            out |= {j for j in sentence.subtree(k) if j < k} | _glued(sentence, k)
    chief = sentence.tokens[head]
    if chief.lemma in AUTHORITIES or chief.low in AUTHORITIES:
        armed = cues().roles[Role.ARMED_GROUP.value]
        kids = sentence.children(head, "amod", "compound", "nmod", "poss")
        out |= {t.at for t in kids if {t.low, t.lemma} & armed}
    return out


def _glued(sentence: Sentence, at: int) -> set[int]:
    """Give the words that hyphens glue to one before it: "al-Qaeda-linked"."""
    first = at
    while first and sentence.tokens[first - 1].span.end == sentence.tokens[first].span.start:
        first -= 1
    return set(range(first, at))


def _told(sentence: Sentence, numbers: Sequence[int], head: int) -> Role | None:
    """Give the role that words of the tables tell: the chief word of a source, then what it belongs to."""
    table = cues().roles
    chief = sentence.tokens[head]
    met = {sentence.tokens[k].low for k in numbers} | {sentence.tokens[k].lemma for k in numbers}
    if not any(sentence.tokens[k].text == "IS" for k in numbers):
        met.discard("is")
    own = {chief.low, chief.lemma}
    if {"task", "force"} <= met and not met & JOINT:
        met, own = met - {"force"}, own - {"force"}
    if own & {"source", "sources"}:
        met -= {"source", "sources"}
        own = met - LOCALS
    if chief.lemma in HEARSAY and chief.tag == "NNS":
        met, own = met - {chief.lemma, chief.low}, set()
    if own & (LOCALS | PEOPLE) and chief.pos == "NOUN":
        told = {t.low for t in sentence.children(head, "amod", "acl")}
        return Role.ANONYMOUS if told & INFORMED else Role.WITNESS
    if "general" in met and met & CIVIL_GENERALS:
        met, own = met - {"general"}, (own - {"general"}) | (met & CIVIL_GENERALS)
    if own & OFFICES:
        # "the High Commissioner for Human Rights" is no rights group
        met = own
    if met & STATE:
        met -= {"health", "medical"}
        own -= {"health", "medical"}
    if own & ADVOCATES and sentence.child(head, "poss") is not None:
        return Role.PERSON
    # the Popular Resistance Committees bear arms; "the city's resistance committee" does not
    phrase = " ".join(sentence.tokens[k].low for k in numbers).replace("popular resistance committees", "")
    by_head = (role for role in BY_HEAD if own & table[role.value])
    itself = {w for k in core(sentence, head) for w in (sentence.tokens[k].low, sentence.tokens[k].lemma)}
    near = {Role.MEDIA: met & itself} if chief.pos == "NOUN" else {}
    by_word = (
        r
        for r in ORDER
        if near.get(r, met) & table[r.value] or any(" " in k and k in phrase for k in table[r.value])
    )
    return Role.MEDIA if own & PRESS else next(by_head, None) or next(by_word, None)


def by_default(made: ChainLink) -> bool:
    """Tell whether nothing but the kind of its name tells what a source is."""
    return made.role in BY_DEFAULT and not set(made.name.lower().split()) & cues().roles["ngo"]


def _by_name(chief: Token, itself: set[str]) -> Role:
    """Give the role of a source that no word of the tables tells, by its name or the kind of it."""
    if chief.pos == "PROPN" and itself & ARMED_NAMES and not itself & CIVIL_NAMES:
        return Role.ARMED_GROUP
    if chief.low in words("bodies"):
        return Role.ANONYMOUS
    if chief.ent == "NORP" or (chief.ent == "GPE" and (chief.place or chief.actor)):
        return Role.OFFICIAL
    if chief.ent == "ORG":
        return Role.NGO
    named = chief.ent == "PERSON" or chief.pos == "PROPN" or chief.lemma == "lawyer"
    return Role.PERSON if named else Role.ANONYMOUS
