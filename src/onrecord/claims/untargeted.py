"""What only looks like a target: bystanders, weapons, the act itself, words that name nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.candidates import VAGUE, after
from onrecord.claims.downed import DOWNED, DRONES
from onrecord.claims.fitness import is_act, is_reciprocal
from onrecord.claims.governors import listed
from onrecord.claims.struck import GROUND, VEHICLES
from onrecord.claims.tokens import HUMAN, wide
from onrecord.claims.weapons import BURSTS, DEVICES, LEFTOVER
from onrecord.claims.words import words
from onrecord.dates.names import ENGLISH_MONTHS

if TYPE_CHECKING:
    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Sentence, Token

BYSTANDERS = words("bystanders")
COUNTING = frozenset({"score", "dozen", "hundred", "thousand", "number", "million", "many", "several"})
ARMED = words("armed")
NO_TARGET = words("no-target") | listed("nowhere")
PORTION = listed("portions")
SAID = frozenset({"accusation", "allegation", "charge", "claim", "report", "rumor", "rumour"})
SHARES = listed("shares")
BESETTING = frozenset({"ambush", "attack", "injure", "intercept", "kill", "murder", "rob", "stop", "wound"})
"""Verbs of what is done to people on a road; shells may fall on the road itself."""
UNKNOWN = frozenset(
    {"body", "cause", "cylinder", "magnitude", "nature", "object", "origin", "source", "substance"}
)
"""What else a blast is said to be of: "an explosion of unknown origin"."""
FINITE = frozenset({"MD", "VBD", "VBZ"})
ARMS = (words("munitions") - VEHICLES) | listed("arms")


def bystander(sentence: Sentence, at: int) -> bool:
    """Tell whether those hurt are just people, who were not what was attacked; named ones may have been."""
    token = sentence.tokens[at]
    if token.lemma in COUNTING:
        of = next(after(sentence, at, {"of"}, "of"), None)
        return of is None or bystander(sentence, of.at)
    if token.lemma == "member" or token.pos == "PROPN":
        near = (sentence.tokens[k] for k in sentence.subtree(at)[:8])
        return not any(t.actor or t.pos == "PROPN" or t.lemma in ARMED for t in near)
    return token.lemma in BYSTANDERS or token.low in BYSTANDERS or token.pos in {"NUM", "PRON"}


NETWORKS = frozenset({"facebook", "instagram", "telegram", "tiktok", "twitter", "whatsapp", "youtube"})
PAGES = frozenset({"account", "channel", "page", "website"})


def is_no_target(sentence: Sentence, at: int, cluster: Cluster) -> bool:
    """Tell whether a word is the act itself, a weapon, a pronoun, or nothing that anything is done to."""
    token = sentence.tokens[at]
    if cluster.chief.kind in {"deny", "reject"} and token.lemma in SHARES | SAID:
        # "denied any part in it", "denied the claim"
        return True
    if any(t.low == "how" for k in sentence.children(at, "amod") for t in sentence.children(k.at, "advmod")):
        # "did not say how many rebels were killed"
        return True
    if _own_ground(sentence, token) or _published_on(sentence, token) or _blew_up(sentence, token, cluster):
        return True
    if _no_name(sentence, at) or _on_the_road(sentence, token, cluster):
        return True
    if token.lemma in PORTION or token.low in PORTION or token.pos == "NUM":
        of = next(after(sentence, at, {"of"}, "of"), None)
        return of is not None and is_no_target(sentence, of.at, cluster)
    vague = (
        token.low in VAGUE
        or is_reciprocal(sentence, token)
        or (token.pos == "PRON" and sentence.child(at, "relcl", "acl") is None)
    )
    held = cluster.chief.kind in {"abduct", "arrest", "release"} and token.lemma in HUMAN
    named = {at, *wide(sentence, at)} - ({at} if held else set())
    words_of = {k for t in cluster.all for k in t.tokens}
    act = {t.at for t in cluster.all} & named or (at in words_of and not held)
    over = cluster.chief.kind == "cease" and is_act(token)
    struck = any(t.rule == DOWNED for t in cluster.all) and token.lemma in DRONES
    return bool(act) or over or (token.lemma in NO_TARGET | ARMS and not struck) or vague


def _no_name(sentence: Sentence, at: int) -> bool:
    """Tell whether the words open with a day, or hold a verb of their own: "Aug. 7 underscore"."""
    numbers = wide(sentence, at)
    first = sentence.tokens[numbers[0]]
    day = first.low.rstrip(".") in ENGLISH_MONTHS and first.ent == "DATE"
    # "the May 22 concert" is no day
    day = day and sentence.tokens[at].dep == "pobj" and first.at == sentence.tokens[at].head + 1
    verbs = (sentence.tokens[k] for k in numbers if k != at)
    return day or any(t.tag in FINITE and t.dep not in {"acl", "amod", "relcl"} for t in verbs)


def _on_the_road(sentence: Sentence, token: Token, cluster: Cluster) -> bool:
    """Read "attacked on the road a bus": it was there, and the road was not what was attacked."""
    prep = sentence.head(token.at)
    on = token.dep == "pobj" and prep.low == "on" and prep.head == cluster.chief.at
    alone = cluster.chief.verbal and len(cluster.chief.tokens) == 1
    return on and alone and sentence.tokens[cluster.chief.at].lemma in BESETTING and token.lemma in GROUND


def _own_ground(sentence: Sentence, token: Token) -> bool:
    """Tell whether a word only says in whose country it was: "killed on its soil"."""
    inside = token.dep == "pobj" and sentence.head(token.at).low in {"in", "on"}
    whose = any(t.pos == "PRON" for t in sentence.children(token.at, "poss"))
    return token.lemma == "soil" or (token.lemma in GROUND and inside and whose)


def _published_on(sentence: Sentence, token: Token) -> bool:
    """Tell whether a word only says where somebody wrote it: "on Telegram", "on its website"."""
    led = token.dep == "pobj" and sentence.head(token.at).low in {"on", "via"}
    own = token.lemma in PAGES and sentence.child(token.at, "poss") is not None
    return led and (own or token.low in NETWORKS)


def _blew_up(sentence: Sentence, token: Token, cluster: Cluster) -> bool:
    """Tell whether a word is what blew up: "the explosion of munition remnants", "of a mine or a shell"."""
    while token.dep == "conj":
        token = sentence.head(token.at)
    of = token.dep == "pobj" and sentence.head(token.at).low == "of"
    burst = sentence.head(sentence.head(token.at).at)
    own = burst.at == cluster.chief.at and burst.lemma in BURSTS
    left = any(t.lemma == "leave" for t in sentence.children(token.at, "acl", "relcl"))
    return of and own and (left or token.lemma in DEVICES | LEFTOVER | UNKNOWN)
