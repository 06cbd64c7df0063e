"""Words of speech and of politics in a sense that is no act of conflict: "offers a view", "asked why"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.figurative import figurative, in_a_quarrel
from onrecord.claims.figures import FIGURES
from onrecord.claims.harmless import (
    accused_person,
    by_own_hand,
    charged,
    controlled,
    disposed,
    fighting_for,
    hanged,
    healed,
    long_over,
    met_with,
    more_things,
    overrun_by_pests,
    prefixed,
    rally,
    set_off_harmlessly,
    shot,
    shown_dead,
    slammed,
    won_or_shown,
)
from onrecord.claims.senses_of_speech import agree, ask, deny, insist, offer, talk
from onrecord.claims.tokens import passive
from onrecord.claims.war_of_words import in_words, launched_in_words
from onrecord.claims.withdrawn import left_in_words, of_telling
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from onrecord.claims.tokens import Sentence, Token

GOING = frozenset({"after", "before", "during", "from"})
"""What stands before a patrol as something that somebody does."""
BEGINNING = frozenset({"begin", "continue", "end", "increase", "resume", "start", "stop"})
RUNNING = words("light") | BEGINNING | {"intensify", "mount", "run", "send", "step"}
RAISING = frozenset({"break", "ease", "end", "lift", "loosen", "raise", "relax"})
"""What is done to a siege that stood."""
BANNING = frozenset(
    {"ban", "bar", "criminalise", "criminalize", "end", "forbid", "outlaw", "prohibit", "stop"}
)
TIMES = words("times")
ENTERED = frozenset(
    {
        "agreement",
        "contest",
        "market",
        "negotiation",
        "office",
        "phase",
        "politic",
        "politics",
        "race",
        "round",
        "stage",
        "talk",
    }
)
FOUND_ARMS = words("munitions") - {"car", "truck"} | frozenset(
    {
        "ammunition",
        "arm",
        "cache",
        "cocaine",
        "drug",
        "explosive",
        "firearm",
        "gun",
        "heroin",
        "pistol",
        "rifle",
    }
    | {"weapon", "weaponry"}
)
LAWS = frozenset({"code", "convention", "law", "protocol", "resolution", "rule", "statute", "treaty"})
TAKEN_BY = words("human") | words("armed") | {"army", "control", "force", "group", "side", "troops"}


def beside_conflict(sentence: Sentence, token: Token) -> bool:
    """Tell whether a word stands for something else than the act that it may name."""
    readers = (table.get(token.lemma) for table in (READERS, FIGURES))
    told_of = any(reader is not None and reader(sentence, token) for reader in readers)
    return told_of or _outlawed(sentence, token) or figurative(sentence, token)


def _outlawed(sentence: Sentence, token: Token) -> bool:
    """Read "a resolution on ending attacks", "laws that ban attacks": what the law is."""
    verb = token if token.lemma in BANNING and token.pos == "VERB" else sentence.head(token.at)
    if verb.lemma not in BANNING or (verb is not token and token.dep not in {"dobj", "nsubjpass"}):
        return False
    over = sentence.head(verb.at)
    over = sentence.head(over.at) if over.pos == "ADP" and verb.dep == "pcomp" else over
    return verb.dep in {"acl", "pcomp", "relcl"} and over.lemma in LAWS


def _demonstrate(sentence: Sentence, token: Token) -> bool:
    """Read "demonstrate support", "was demonstrated": what has an object is shown."""
    return token.pos == "VERB" and sentence.child(token.at, "dobj", "ccomp", "nsubjpass") is not None


def _march(sentence: Sentence, token: Token) -> bool:
    """Read "on the march", which nobody demands anything by."""
    return token.pos == "NOUN" and token.dep == "pobj" and sentence.head(token.at).low == "on"


def _fall(sentence: Sentence, token: Token) -> bool:
    """Read "fell to a low": a place falls to people."""
    to = next((p for p in sentence.children(token.at, "prep") if p.low == "to"), None)
    taker = sentence.child(to.at, "pobj") if to is not None else None
    if taker is None:
        return False
    near = [sentence.tokens[k] for k in sentence.subtree(taker.at)[:8]]
    named = taker.actor or taker.pos == "PROPN" or taker.ent in {"NORP", "ORG", "GPE"}
    return not named and not any(t.lemma in TAKEN_BY or t.actor for t in near)


def _displaced(sentence: Sentence, token: Token) -> bool:
    """Read "a camp for displaced": the word stands for people."""
    bare = sentence.child(token.at, "aux", "auxpass", "nsubj", "nsubjpass", "agent", "dobj") is None
    before = sentence.tokens[token.at - 1] if token.at else token
    return token.low == "displaced" and bare and before.pos in {"ADP", "DET"} and token.dep != "acl"


def _burst(sentence: Sentence, token: Token) -> bool:
    """Read "fell without exploding": what did not go off is told by the verb of its falling."""
    return token.dep == "pcomp" and sentence.head(token.at).low == "without"


def _enter(sentence: Sentence, token: Token) -> bool:
    """Read "entered its second week", "entered politics": no place is entered."""
    met = sentence.child(token.at, "dobj")
    return met is not None and (met.lemma in TIMES or met.lemma in ENTERED)


def _seize(sentence: Sentence, token: Token) -> bool:
    """Read "seized seven rifles": arms are found, and no place is taken."""
    met = sentence.child(token.at, "nsubjpass" if passive(sentence, token.at) else "dobj")
    things = (met, *sentence.conjuncts(met.at)) if met is not None else ()
    return any(t.lemma in FOUND_ARMS for t in things) or more_things(sentence, token)


def _sought(sentence: Sentence, token: Token) -> bool:
    """Read "a reward for information leading to the arrest": nobody was arrested."""
    verb = sentence.head(sentence.head(token.at).at)
    told = sentence.head(verb.at).lemma in {"clue", "information", "tip"}
    return token.dep == "pobj" and verb.lemma == "lead" and verb.dep == "acl" and told


def _patrol(sentence: Sentence, token: Token) -> bool:
    """Read "fired at a patrol", "a patrol found arms": the men on it, of whom something else is told."""
    if token.pos not in {"NOUN", "PROPN"}:
        return False
    head = sentence.head(token.at)
    if token.dep == "pobj":
        bare = sentence.child(token.at, "det", "poss") is None
        return head.low not in GOING and not (head.low == "on" and bare)
    if token.dep in {"nsubj", "nsubjpass"}:
        return head.lemma not in BEGINNING
    return token.dep in {"dobj", "appos"} and head.lemma not in RUNNING


def _siege(sentence: Sentence, token: Token) -> bool:
    """Read "lifted the siege", "broke the siege", "the siege was ended": nobody began one by that."""
    ending = RAISING if token.lemma == "siege" else {"lift"}
    return token.dep in {"dobj", "nsubjpass"} and sentence.head(token.at).lemma in ending


READERS: Mapping[str, Callable[[Sentence, Token], bool]] = {
    "accuse": accused_person,
    "accused": accused_person,
    "armistice": in_a_quarrel,
    "ceasefire": in_a_quarrel,
    "truce": in_a_quarrel,
    "aggression": prefixed,
    "agree": agree,
    "arrest": _sought,
    "attack": in_words,
    "ask": ask,
    "blow": disposed,
    "bomb": set_off_harmlessly,
    "burn": shown_dead,
    "capture": lambda sentence, token: (
        _sought(sentence, token) or won_or_shown(sentence, token) or more_things(sentence, token)
    ),
    "curfew": _siege,
    "demonstrate": _demonstrate,
    "deny": deny,
    "detonate": lambda sentence, token: _burst(sentence, token) or disposed(sentence, token),
    "end": long_over,
    "enter": _enter,
    "displace": _displaced,
    "displaced": _displaced,
    "explode": _burst,
    "explosion": controlled,
    "fall": _fall,
    "fight": fighting_for,
    "fighting": fighting_for,
    "go": _burst,
    "hand": shown_dead,
    "hang": hanged,
    "insist": insist,
    "invade": overrun_by_pests,
    "kill": by_own_hand,
    "launch": launched_in_words,
    "march": _march,
    "meet": met_with,
    "mount": launched_in_words,
    "murder": charged,
    "offer": offer,
    "patrol": _patrol,
    "pull": left_in_words,
    "rally": rally,
    "retreat": left_in_words,
    "release": healed,
    "seize": _seize,
    "shoot": shot,
    "siege": _siege,
    "slam": slammed,
    "talk": talk,
    "turn": shown_dead,
    "withdraw": of_telling,
    "withdrawal": left_in_words,
}
