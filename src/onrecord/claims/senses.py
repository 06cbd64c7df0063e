"""Words of speech and of politics in a sense that is no act of conflict: "offers a view", "asked why"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.cues import QUOTES, cues
from onrecord.claims.figurative import figurative
from onrecord.claims.figures import FIGURES
from onrecord.claims.harmless import (
    accused_person,
    by_own_hand,
    charged,
    controlled,
    disposed,
    fighting_for,
    hanged,
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
from onrecord.claims.tokens import HUMAN, passive
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
MODALS = frozenset({"must", "ought", "should"})
EMPTY = frozenset({"it", "this", "there"})
ANSWERS = frozenset({"answer", "comment", "describe", "elaborate", "explain", "identify", "name", "respond"})
"""What somebody asks for who only asks a question."""
RAISING = frozenset({"break", "ease", "end", "lift", "loosen", "raise", "relax"})
"""What is done to a siege that stood."""
PERSONAL = frozenset({"her", "him", "me", "them", "us", "you"})
OFFERED = words("offered")
WITHHELD = words("withheld")
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


def _ask(sentence: Sentence, token: Token) -> bool:
    """Read "asked why", "was asked to comment", "asked the clerk" behind a question: nothing is demanded."""
    clauses = [t for t in sentence.children(token.at, "xcomp", "ccomp", "advcl") if _wished(sentence, t)]
    if any(t.lemma in ANSWERS | cues().say for t in clauses):
        return True
    # "withdrew because he asked them to"
    after = (t for t in sentence.children(token.at) if t.at > token.at)
    asked_to = any(t.low == "to" and not sentence.children(t.at) for t in after)
    if clauses or asked_to or any(t.low == "for" for t in sentence.children(token.at, "prep", "dative")):
        return False
    things = sentence.children(token.at, "dobj")
    asked = any(t.lemma not in HUMAN and t.low not in PERSONAL and t.pos == "NOUN" for t in things)
    return not asked or any(t.text in QUOTES for t in sentence.tokens)


def _wished(sentence: Sentence, clause: Token) -> bool:
    """Tell whether a clause tells what is to be done: an infinitive, or "that he go"."""
    aux = {t.low for t in sentence.children(clause.at, "aux", "auxpass")}
    if {t.low for t in sentence.children(clause.at, "mark")} & {"if", "whether"}:
        return False
    bare = clause.tag == "VB" or any(t.low == "be" for t in sentence.children(clause.at, "auxpass"))
    return "to" in aux or bool(aux & MODALS) or (bare and not aux - {"be"})


def _insist(sentence: Sentence, token: Token) -> bool:
    """Read "insists that it is so": who insists on nothing to be done only says so."""
    if token.pos != "VERB" or any(t.low == "on" for t in sentence.children(token.at, "prep")):
        return False
    clauses = sentence.children(token.at, "ccomp", "xcomp")
    subjects = [t for c in clauses for t in sentence.children(c.at, "nsubj", "nsubjpass", "expl")]
    return not any(_wished(sentence, t) for t in clauses) or any(t.low in EMPTY for t in subjects)


def _deny(sentence: Sentence, token: Token) -> bool:
    """Read "deny them a haven" and "cannot be denied": nothing is said not to be so."""
    kept = sentence.children(token.at, "dobj", "nsubjpass", "dative")
    modal = {t.low for t in sentence.children(token.at, "aux")} & {"can", "could", "ca"}
    sure = modal and sentence.child(token.at, "neg") is not None
    return bool(sure) or any(t.lemma in WITHHELD for t in kept)


def _offer(sentence: Sentence, token: Token) -> bool:
    """Read "offers a view": only what ends or eases a conflict is offered in one."""
    if token.pos != "VERB" or sentence.child(token.at, "xcomp") is not None:
        return False
    things = [
        t for k in sentence.children(token.at, "dobj", "nsubjpass") for t in (k, *sentence.conjuncts(k.at))
    ]
    return not any(sentence.has(t.at, OFFERED) for t in things)


def _agree(sentence: Sentence, token: Token) -> bool:
    """Read "agrees with him": who shares a view promises nothing."""
    under = sentence.children(token.at, "prep")
    bound = sentence.child(token.at, "xcomp", "ccomp") is not None or any(
        t.low in {"on", "to"} for t in under
    )
    if any(t.low == "with" for t in under) and not bound:
        return True
    # "agree that it was right": a view
    views = [t for t in sentence.children(token.at, "ccomp") if not _wished(sentence, t)]
    return any(_tense(sentence, t) in {"VBD", "VBP", "VBZ"} for t in views)


def _tense(sentence: Sentence, clause: Token) -> str:
    return next((t.tag for t in sentence.children(clause.at, "aux", "auxpass")), clause.tag)


def _talk(_sentence: Sentence, token: Token) -> bool:
    """Read "tough talk": only talks are a meeting."""
    return token.tag == "NN" and token.pos == "NOUN"


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
    "aggression": prefixed,
    "agree": _agree,
    "arrest": _sought,
    "attack": in_words,
    "ask": _ask,
    "blow": disposed,
    "bomb": set_off_harmlessly,
    "burn": shown_dead,
    "capture": lambda sentence, token: (
        _sought(sentence, token) or won_or_shown(sentence, token) or more_things(sentence, token)
    ),
    "curfew": _siege,
    "demonstrate": _demonstrate,
    "deny": _deny,
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
    "insist": _insist,
    "invade": overrun_by_pests,
    "kill": by_own_hand,
    "launch": launched_in_words,
    "march": _march,
    "meet": met_with,
    "mount": launched_in_words,
    "murder": charged,
    "offer": _offer,
    "patrol": _patrol,
    "pull": left_in_words,
    "rally": rally,
    "retreat": left_in_words,
    "seize": _seize,
    "shoot": shot,
    "siege": _siege,
    "slam": slammed,
    "talk": _talk,
    "turn": shown_dead,
    "withdraw": of_telling,
    "withdrawal": left_in_words,
}
