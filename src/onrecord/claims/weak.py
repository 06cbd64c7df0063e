"""What makes a weak word a happening: violence beside it, a side that says it, an act told just before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.doer import subject_of
from onrecord.claims.governors import listed
from onrecord.claims.guards import doers
from onrecord.claims.lexicon import table
from onrecord.claims.tokens import HUMAN, singular
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.lexicon import Lexicon
    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.triggers import Trigger

CAUSES = frozenset({"after", "by", "during", "from", "in", "of", "when"})
PLACES = words("places") | {"attack", "hospital", "scene", "spot"}
STRIKABLE = (
    HUMAN | listed("sites") | listed("rolling") | listed("vehicles") | words("places") | words("armed")
)
"""What is attacked where a side says that it "hit" or "targeted" it."""
OF_ARMS = words("armed") | {"coalition", "navy"}
FOUGHT = frozenset({"clash", "move"})
NOBODY = frozenset({"coalition", "force", "peace", "regime", "target", "war"})
"""Violent words that, alone before a verb, are said of parties, talks and markets too."""
AIMS = frozenset({"aim", "deadline", "goal", "milestone", "objective", "target"})

SUFFERING = frozenset({"incur", "receive", "suffer", "sustain"})
"""Verbs of those who are hurt, where injuries are their object."""


def dies(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether people are said to have died, by a number or a word for persons."""
    who = sentence.child(trigger.at, "nsubj")
    dying = sentence.tokens[trigger.at].lemma in {"die", "perish"} and trigger.verbal
    return dying and who is not None and (who.pos == "NUM" or who.lemma in HUMAN)


def _theirs(sentence: Sentence, verb: Token) -> bool:
    """Tell whether "it" or "they" hit what can be attacked: "the army said it hit a camp", no "record"."""
    told = sentence.child(verb.at, "nsubj")
    things = sentence.children(verb.at, "dobj")
    own = told is not None and told.low in {"it", "they", "we"}
    return own and verb.lemma in {"hit", "target"} and any(t.lemma in STRIKABLE for t in things)


def died_of(sentence: Sentence, dying: Trigger, kept: Sequence[Trigger]) -> bool:
    """Tell whether people died of the act told just before: "a bomb hit a bus and ten people died"."""
    token = sentence.tokens[dying.at]
    acts = {t.at for t in kept if t.kind == "attack" and t.row.part == "act" and t.verbal}
    causes = (
        thing
        for prep in sentence.children(dying.at, "prep")
        if prep.low in CAUSES
        for thing in sentence.children(prep.at, "pobj")
    )
    others = any(not t.place and t.lemma not in PLACES for t in causes)
    return token.dep == "conj" and token.head in acts and not others


def _armed(sentence: Sentence, subject: Token) -> bool:
    """Tell whether who struck is a side that the world knows, or is told by it: "the army said it struck"."""
    if subject.low in {"it", "they", "we"}:
        said = sentence.head(subject.head)
        told = sentence.children(said.at, "nsubj") if sentence.head(subject.at).dep == "ccomp" else ()
        return any(t.actor or t.lemma in OF_ARMS for t in told)
    return subject.actor


def beside_violence(sentence: Sentence, trigger: Trigger, lexicon: Lexicon, strong: set[int]) -> bool:
    """Tell whether a violent word stands among the arguments of a weak trigger, or above it."""
    near = {
        k
        for kid in sentence.children(trigger.at)
        if kid.dep not in {"conj", "cc", "ccomp", "parataxis"}
        for k in sentence.subtree(kid.at)
    }
    near |= {t.at for t in list(sentence.above(trigger.at))[:2]}
    if not trigger.verbal and sentence.tokens[trigger.at].dep == "dobj":
        near |= {k for t in doers(sentence, sentence.tokens[trigger.at]) for k in sentence.subtree(t.at)[:8]}
        if sentence.head(trigger.at).lemma in SUFFERING:
            # "sustained injuries when shells fell"
            near |= set(sentence.subtree(sentence.tokens[trigger.at].head))
    near.discard(trigger.at)
    if _reached(sentence, sentence.tokens[trigger.at]):
        return False
    if near & strong or (trigger.row.part == "harm" and strong) or _by_fighters(sentence, trigger, lexicon):
        return True
    verb = sentence.tokens[trigger.at]
    subject = sentence.child(trigger.at, "nsubj")
    if subject is None and trigger.verbal and trigger.kind == "attack" and verb.dep == "xcomp":
        # "warplanes are continuing to strike the camp"
        subject = subject_of(sentence, verb)
        armed = (lexicon.violent | lexicon.means.keys()) - NOBODY
        if subject is not None and armed & {subject.lemma, subject.low}:
            return True
    if (
        subject is not None
        and _armed(sentence, subject)
        and (verb.lemma == "strike" or _theirs(sentence, verb))
    ):
        return True
    known = lexicon.violent | lexicon.means.keys()
    return any(
        known & {sentence.tokens[k].lemma, sentence.tokens[k].low, singular(sentence.tokens[k])} for k in near
    )


def _by_fighters(sentence: Sentence, trigger: Trigger, lexicon: Lexicon) -> bool:
    """Tell whether the doer is told further up: "the rebels were able to enter the town"."""
    if not trigger.verbal or trigger.kind not in FOUGHT:
        return False
    subject = subject_of(sentence, sentence.tokens[trigger.at])
    return subject is not None and bool(lexicon.violent - NOBODY & {subject.lemma, subject.low})


def _reached(sentence: Sentence, verb: Token) -> bool:
    """Tell whether somebody hit an aim of their own: "the army hit its recruitment target"."""
    if verb.lemma != "hit":
        return False
    aims = (t for t in sentence.children(verb.at, "dobj") if t.lemma in AIMS)
    theirs = any(t.tag == "PRP$" for aim in aims for t in sentence.children(aim.at, "poss"))
    subject = sentence.child(verb.at, "nsubj")
    return theirs and subject is not None and subject.lemma not in table().means
