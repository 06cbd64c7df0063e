"""Whose clause a relative clause is: "the attack on X, which killed nine", "the army, which denied it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.cues import cues
from onrecord.claims.governors import listed
from onrecord.claims.lexicon import table
from onrecord.claims.tokens import HUMAN
from onrecord.claims.words import words

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token

VIOLENT = frozenset({"attack", "clash"})
FORCES = listed("forces")
LOCAL = words("local")
NEAR = frozenset({"affiliated", "close", "linked", "loyal", "sympathetic", "tied"})
"""What tells of a medium whose side it is on."""
LEADING = frozenset({"by", "on", "to"})
"""Prepositions behind an act, or behind who lays it on somebody, that lead to a party."""


def speaks_out(verb: Token) -> bool:
    """Tell whether a verb is one by which somebody accuses, denies, threatens or demands."""
    return any(row.part == "speech" for row in table().verbs.get(verb.lemma, ()))


def named_before(sentence: Sentence, which: Token, head: int) -> int:
    """Give who is named right before ", which" where the clause hangs on an act: "laid the raid on X, which".

    Where the act was ("the raid in X, which threatens the truce") says nothing.
    """
    last = which.at - 1
    while last > head and sentence.tokens[last].text == ",":
        last -= 1
    who = sentence.tokens[last]
    act = any(row.part == "act" for row in table().nouns.get(sentence.tokens[head].lemma, ()))
    party = who.pos in {"NOUN", "PROPN"} and who.dep == "pobj" and sentence.head(last).low in LEADING
    return last if act and last > head and party else head


def clause_on_noun(sentence: Sentence, verb: Token) -> Token:
    """Give the verb that hangs on a noun, or the saying by which one does: "men who police said fled"."""
    says = sentence.head(verb.at)
    return says if verb.dep == "ccomp" and says.dep == "relcl" and says.lemma in cues().say else verb


def told_past_saying(sentence: Sentence, verb: Token) -> Token | None:
    """Give whom a clause tells of without "who": "three men (whom) police say planted the bomb"."""
    says = sentence.head(verb.at)
    bare = verb.dep == "ccomp" and sentence.child(verb.at, "nsubj", "nsubjpass", "mark") is None
    if not bare or says.dep != "relcl" or says.lemma not in cues().say or says.head > says.at:
        return None
    who = sentence.child(says.at, "nsubj")
    whole = who is not None and says.head < who.at < says.at < verb.at
    return sentence.head(says.at) if whole else None


def past_town(sentence: Sentence, noun: Token) -> Token | None:
    """Give whom "which denied it" tells of behind a town: what is there ("the base near X, which"), or None.

    A land may speak for itself ("the embassy in X, which has denied it").
    """
    lead = sentence.head(noun.at)
    holder = sentence.head(lead.at)
    if noun.dep == "pobj" and holder.low in NEAR and sentence.head(holder.at).lemma in cues().roles["media"]:
        # "a channel close to the rebels, which said": the channel
        return sentence.head(holder.at)
    if noun.dep != "pobj" or noun.pos != "PROPN" or noun.actor or lead.low not in LOCAL | {"of"}:
        return noun
    body = holder.pos in {"NOUN", "PROPN"} and holder.lemma not in HUMAN
    sure = noun.place > 0 or (
        body and lead.low in LOCAL and holder.lemma in words("bodies") and _bare(sentence, noun)
    )
    if not sure:
        return noun
    act = any(row.part == "act" for row in table().nouns.get(holder.lemma, ()))
    return holder if body and not act else None


def _bare(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a name has no "the" before it, as towns have none."""
    return sentence.child(noun.at, "det") is None


def of_theirs(sentence: Sentence, subject: Token, verb: Token) -> bool:
    """Tell whether a thing that acts belongs to whom its clause is about: "an army whose jets bombed"."""
    thing = subject.lemma in table().means or subject.lemma in FORCES
    return thing and verb.dep == "relcl" and any(t.low == "whose" for t in sentence.children(subject.at))


def of_act(sentence: Sentence, at: int) -> bool:
    """Tell whether a noun only says where or on whom an act was: "the raid on a camp, which killed nine".

    The parser hangs the clause on the nearest noun; it tells of the act.
    """
    while sentence.tokens[at].dep in {"conj", "pobj"}:
        over = sentence.head(at)
        at = sentence.head(over.at).at if over.pos == "ADP" else over.at
        noun = sentence.tokens[at]
        acts = table().nouns.get(noun.lemma, ()) if noun.pos == "NOUN" else ()
        if any(row.part == "act" and row.kind in VIOLENT for row in acts):
            return True
        if noun.pos not in {"NOUN", "PROPN"}:
            return False
    return False
