"""What hurt people, where the harm stands beside what was done: a device, killers, those accused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.governors import listed
from onrecord.claims.lexicon import table
from onrecord.claims.tokens import HUMAN, passive
from onrecord.claims.twofold import parts
from onrecord.claims.words import words

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.triggers import Trigger

ACCUSING = listed("accusing")
DEVICES = words("devices")
HURT = frozenset({"hurt", "injure", "wound"})


def accused_of(sentence: Sentence, at: int) -> bool:
    """Read "accused soldiers of killing two, but the army said rebels shot them": two tell of two doers."""
    token, prep = sentence.tokens[at], sentence.head(at)
    verb = sentence.head(prep.at)
    charged = token.dep == "pcomp" and prep.low in {"for", "of"} and verb.lemma in ACCUSING
    # "nine men suspected of killing a tourist say that police tortured them"
    return charged and (verb.dep == "acl" or sentence.child(verb.at, "dobj", "nsubjpass") is not None)


def set_by(sentence: Sentence, at: int) -> list[Token]:
    """Give what was done with the device that did harm: "a mine laid by rebels killed two"."""
    devices = (t for t in sentence.children(at, "nsubj") if t.lemma in DEVICES)
    return [t for device in devices for t in sentence.children(device.at, "acl", "relcl")]


def left(sentence: Sentence, trigger: Trigger) -> list[Token]:
    """Give what left others dead: "left 12 dead and 20 injured", "left two dead and ten others wounded"."""
    over = sentence.head(trigger.at)
    if over.pos == "NUM" and sentence.tokens[trigger.at].dep == "acl":
        over = sentence.head(over.at)
    hurt = sentence.tokens[trigger.at].lemma in HURT and sentence.child(trigger.at, "dobj") is None
    return [over] if over.lemma == "leave" and hurt else []


def deed_of_killer(sentence: Sentence, trigger: Trigger) -> list[Token]:
    """Give what those did by whom people were hurt: "killed by gunmen who attacked the village"."""
    by = [p for p in sentence.children(trigger.at, "agent", "prep") if p.low == "by"]
    killers = [t for p in by for t in sentence.children(p.at, "pobj")]
    clauses = (t for who in killers for t in sentence.children(who.at, "relcl"))
    deeds = [t for t in clauses if not passive(sentence, t.at)]
    return [*deeds, *parts(sentence, tuple(k for t in deeds for k in sentence.children(t.at, "dobj")))]


def of_its_own(sentence: Sentence, trigger: Trigger, subject: Token) -> bool:
    """Tell whether a pronoun that hurts is no act: "it killed a man who led it", "which has killed 90"."""
    if subject.low == "it":
        known = table()
        before = (t.lemma for t in sentence.tokens[: subject.at] if t.pos == "NOUN")
        return not any(lemma in known.nouns or lemma in known.means for lemma in before)
    who = sentence.head(trigger.at)
    ever = any(t.low in {"has", "have"} for t in sentence.children(trigger.at, "aux"))
    doers = (who.actor and not who.place) or who.lemma in HUMAN
    return ever and sentence.tokens[trigger.at].dep == "relcl" and doers


def avowed(sentence: Sentence, trigger: Trigger) -> bool:
    """Read "while rebels claimed to have killed 25", "who fired back, killing two": they, and no other."""
    token, says = sentence.tokens[trigger.at], sentence.head(trigger.at)
    who = sentence.child(says.at, "nsubj")
    if token.dep == "advcl" and token.tag == "VBG" and says.dep == "relcl":
        # "rebels attacked troops, who fired back, killing two"
        return who is not None and who.low in {"who", "which"}
    own = token.dep == "xcomp" and says.lemma == "claim" and says.dep in {"advcl", "conj"}
    return own and who is not None and who.low not in {"it", "which"}
