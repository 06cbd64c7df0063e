"""Who can have done something: persons, groups and bodies; never a thing, a place or a time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.candidates import VAGUE, Found, after, is_time
from onrecord.claims.cues import cues
from onrecord.claims.governors import listed
from onrecord.claims.lexicon import table
from onrecord.claims.tokens import HUMAN, Sentence, Token, core, singular
from onrecord.claims.whose import believed, owner
from onrecord.claims.words import words

if TYPE_CHECKING:
    from onrecord.claims.draft import Cluster

THINGS = words("things")
PERSONAL = frozenset({"he", "i", "it", "she", "they", "we"})
"""Pronouns that stand for somebody; who that is, is found later, or they are dropped."""
DEEDS = frozenset({"abduct", "arrest", "attack", "clash", "destroy", "displace", "release", "riot"})
"""Kinds that only somebody can have done; a report may demand or condemn as well."""
PEOPLE = listed("people")
FORCES = listed("forces")
OWN = frozenset({"its", "our", "their"})
UTTERANCES = listed("utterances")
STRIFE = listed("strife")
CORPSES = frozenset({"body", "corpse", "remains"})
WRECKAGE = frozenset({"debris", "fragment", "fragments", "glass", "rubble", "shards", "shrapnel", "wreckage"})
PORTIONS = listed("portions") - {"all", "half"}
GROUPS = listed("groups")
TOOLS = listed("tools")
ROLES = ("armed-group", "military", "official", "activists", "court", "witness")
AGENTS = ("er", "or", "ist", "man", "men")
"""Endings of nouns for people, in the plural ("settlers", "extremists")."""
SUBSTANCES = frozenset({"biological", "blister", "chemical", "choking", "nerve", "toxic", "warfare"})
DEVICES = words("devices")
BURSTING = frozenset({"burst", "detonate", "explode"})
LOCAL = words("local")
REALMS = frozenset({"air", "ground", "land", "sea"})
ABSTRACT = ("ance", "ence", "ism", "ity", "ment", "ness", "sion", "tion")
"""Endings of nouns for what somebody does or is: "Ruritanian escalation" is Ruritania's."""
BODIES_NAMED = frozenset({"NORP", "ORG"})
NAMES = frozenset({"", "GPE", "NORP", "ORG", "PERSON"})
"""Kinds of entities whose names may be somebody's."""
BUYING = frozenset({"acquire", "buy", "get", "import", "obtain", "order", "procure", "purchase", "receive"})


def able(sentence: Sentence, found: Found, cluster: Cluster) -> Found | None:
    """Keep a doer that can act; where a weapon or an attack stands for it, give whose that is."""
    token = sentence.tokens[found.at]
    whole = _portion(sentence, token)
    if whole is not None and can_act(sentence, whole):
        return found
    if _nobody(sentence, token, cluster) or _blew_up(sentence, token):
        return None
    if found.owner or _partisan(sentence, token):
        return found
    if not _is_thing(token, found, cluster):
        deed = cluster.chief.kind in DEEDS | {"cease"}
        return found if not deed or can_act(sentence, token) or _people(sentence, token, cluster) else None
    if (modifier := owner(sentence, found.at)) is not None:
        return modifier
    return _using(sentence, found, cluster)


def _blew_up(sentence: Sentence, token: Token) -> bool:
    """Read "pagers exploded, killing nine": what bursts is no attacker; whose bomb it was may be."""
    if token.actor or token.lemma in HUMAN | DEVICES or token.pos == "PRON":
        return False
    verbs = [sentence.head(token.at)] if token.dep == "nsubj" else []
    verbs += (t for t in sentence.children(token.at, "relcl") if sentence.child(t.at, "nsubj") is not None)
    for verb in verbs:
        off = any(t.low in {"off", "up"} for t in sentence.children(verb.at, "prt"))
        bursts = verb.lemma in BURSTING or (verb.lemma in {"blow", "go"} and off)
        if bursts and sentence.child(verb.at, "dobj") is None:
            return True
    return False


def _partisan(sentence: Sentence, token: Token) -> bool:
    """Tell whether an aircraft is named by whom it is for, which tells nobody's: "pro-Ruritanian jets"."""
    return token.lemma in FORCES and any(sentence.tokens[k].low == "pro" for k in core(sentence, token.at))


def _using(sentence: Sentence, found: Found, cluster: Cluster) -> Found | None:
    """Give who uses a thing that acts: "the army's drones", "rockets from the militia", "our forces"."""
    token = sentence.tokens[found.at]
    poss = sentence.child(found.at, "poss")
    if poss is not None:
        if poss.low in OWN and token.lemma in FORCES:
            return found
        fits = poss.pos != "PRON" and not is_time(poss) and (not poss.place or poss.actor)
        return Found(at=poss.at, rule="actor.owner") if fits else None
    act = found.at in {t.at for t in cluster.all} or token.lemma in table().nouns
    # "bought drones from X": X sold them
    sold = sentence.head(found.at).lemma in BUYING
    leading = {"by"} if act or sold else {"by", "from", "of"}
    for other in after(sentence, found.at, leading, "actor.{}"):
        user = sentence.tokens[other.at]
        if can_act(sentence, user) and not _nobody(sentence, user, cluster):
            return replace(other, rule="actor.by" if other.rule == "actor.by" else "actor.owner")
    for kid in sentence.children(found.at, "acl"):
        # "rockets launched by the rebels hit the port"
        senders = after(sentence, kid.at, {"by"}, "actor.by") if kid.tag == "VBN" else ()
        for other in senders:
            if can_act(sentence, sentence.tokens[other.at]):
                return other
    return next(believed(sentence, found.at), None)


def _portion(sentence: Sentence, token: Token) -> Token | None:
    """Give what some are a part of: "one of the militants", "dozens of gunmen"."""
    opens = sentence.tokens[core(sentence, token.at)[0]]
    if opens.low in {"neither", "no", "none", "not"} or not (token.pos == "NUM" or token.low in PORTIONS):
        return None
    return next((sentence.tokens[f.at] for f in after(sentence, token.at, {"of"}, "of")), None)


def can_act(sentence: Sentence, token: Token) -> bool:
    """Tell whether a word names a person, a group or a body, by the lists, its ending or its name."""
    if token.pos == "PRON":
        return token.low in PERSONAL
    if token.pos == "PROPN" and not token.text.islower():
        return token.actor or (token.ent in NAMES and not any(c.isdigit() for c in token.text))
    if _body(token) or (token.ent in BODIES_NAMED and token.text.isupper()):
        # "the XYZ": the parser takes some short forms for plain nouns
        return True
    if token.tag == "NNS" and token.lemma == "agent":
        # customs agents, not "chemical agents"
        return not any(t.low in SUBSTANCES for t in sentence.children(token.at, "amod", "compound"))
    if token.tag in {"NNS", "NNPS"} and token.lemma.endswith(AGENTS) and token.lemma not in TOOLS:
        return True
    return any(sentence.tokens[k].actor or sentence.tokens[k].ent == "NORP" for k in core(sentence, token.at))


def _body(token: Token) -> bool:
    """Tell whether a word names people or a body by itself, by the lists."""
    roles = cues().roles
    kinds = (HUMAN, GROUPS, words("bodies"), *(roles[role] for role in ROLES))
    return any({token.lemma, token.low} & kind for kind in kinds)


def is_act(token: Token) -> bool:
    """Tell whether a noun names a happening, which nobody is."""
    return token.pos == "NOUN" and any(row.part == "act" for row in table().nouns.get(token.lemma, ()))


def _is_thing(token: Token, found: Found, cluster: Cluster) -> bool:
    """Tell whether a word is the act itself or a thing, which only stands for who uses it."""
    lexicon = table()
    if found.at in {t.at for t in cluster.all}:
        return True
    if token.lemma in HUMAN | GROUPS and token.lemma not in THINGS:
        return False
    plain = token.pos == "NOUN" and not _body(token)
    if plain and (token.lemma in REALMS or token.lemma.endswith(ABSTRACT)):
        return True
    names = {token.lemma, singular(token)}
    thing = bool(names & (lexicon.means.keys() | lexicon.nouns.keys() | THINGS))
    return (
        thing and token.lemma not in PEOPLE and (token.pos != "PROPN" or bool(names & lexicon.means.keys()))
    )


def _people(sentence: Sentence, token: Token, cluster: Cluster) -> bool:
    """Tell whether people are said to do something to somebody ("a man stabbed two guards")."""
    at = cluster.chief.at
    return token.lemma in PEOPLE and cluster.chief.verbal and sentence.child(at, "dobj") is not None


def _nobody(sentence: Sentence, token: Token, cluster: Cluster) -> bool:
    """Tell whether a word can be nobody who acts: a time, a number, a place, "no group".

    A town that speaks, or that stands beside a party, is a government: "Damascus and Moscow blame".
    """
    opens = sentence.tokens[core(sentence, token.at)[0]]
    vague = (token.low in VAGUE or token.pos == "PRON") and token.low not in PERSONAL
    speech = cluster.chief.row.part == "speech"
    said = token.pos == "NOUN" and token.lemma in UTTERANCES and not speech
    dead = bool({token.lemma, token.low} & (CORPSES | WRECKAGE)) and not speech
    strife = token.pos == "NOUN" and token.lemma in STRIFE
    if said or dead or strife or is_reciprocal(sentence, token):
        return True
    none = token.pos == "NUM" or opens.low in {"neither", "no", "none"}
    place = token.place > 0 and not token.actor and token.ent != "NORP"
    if place and token.pos == "PROPN" and token.dep == "nsubj":
        politic = any(t.actor for t in sentence.conjuncts(token.at))
        place = not politic and cluster.chief.row.part != "speech"
    # "around 500 men", "over a thousand police"
    counted = opens.dep in {"advmod", "quantmod"}
    led = not counted and (opens.pos in {"ADP", "SCONJ"} or opens.low in LOCAL)
    return vague or none or place or is_time(token) or led


def is_reciprocal(sentence: Sentence, token: Token) -> bool:
    """Tell whether a word is that of "each other" or "one another", which names nobody."""
    before = sentence.tokens[token.at - 1].low if token.at else ""
    return (before, token.low) in {("each", "other"), ("one", "another")}
