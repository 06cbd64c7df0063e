"""Whom "they" or "it" goes back to where only one who could have acted was named just before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.arguments import party
from onrecord.claims.candidates import Found, after
from onrecord.claims.closing import BACK
from onrecord.claims.cues import QUOTES
from onrecord.claims.fitness import DEEDS, PORTIONS, can_act
from onrecord.claims.governors import listed, reporting, uttering
from onrecord.claims.mouthpieces import is_mouthpiece
from onrecord.claims.tokens import HUMAN, VERBS
from onrecord.claims.untargeted import bystander
from onrecord.claims.words import words
from onrecord.model import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.claims.draft import Draft
    from onrecord.claims.tokens import Sentence, Token
    from onrecord.model import Party

PLURAL = frozenset({"NNPS", "NNS"})
PARTS_OF_NAMES = frozenset({"amod", "appos", "compound", "nmod", "poss"})
BODIES = words("crowds") | {"army", "band", "cell", "couple", "crew", "crowd", "faction", "family", "force"}
BODIES |= {
    "gang",
    "group",
    "militia",
    "mob",
    "party",
    "patrol",
    "police",
    "squad",
    "team",
    "tribe",
    "union",
    "unit",
}
"""Of many, though they are told as one: "the crowd fled, they" may be that crowd."""
FINDING = frozenset({"discover", "find", "identify", "locate", "recover", "rescue", "see", "visit"})
"""Verbs of those who come upon what others did."""
PRONOUNS = frozenset({"he", "it", "she", "they"})
PEACEFUL = words("bystanders") - {"body", "he", "i", "man", "member", "other", "person", "she", "they", "we"}
PEACEFUL |= {"infant", "patient", "pilgrim", "schoolchild", "shopper", "tourist", "worshiper", "worshipper"}
"""People who are struck, and who are never meant where "they" strike."""
STRIKING = frozenset({"abduct", "arrest", "attack", "destroy"})
ACCUSING = listed("accusing")
NONE = frozenset({"few", "neither", "no", "nobody", "none", "not"})


def only_one(made: Draft, sentences: Sequence[Sentence]) -> Party | None:
    """Give the subject that a pronoun which acts goes back to: the only one of its number that can act.

    It is looked for in the clauses before it, or else in the sentence before in the same paragraph. Who only
    says something, and whom anything may befall, are not taken for the doers of a deed; where words are
    quoted, a pronoun may be anybody.
    """
    span = made.actor.span if made.actor is not None else None
    pronoun = next((t for t in made.sentence.tokens if t.span == span), None)
    if pronoun is None or pronoun.low not in PRONOUNS or _quotes(made.sentence):
        return None
    accused = _answering(made.sentence, pronoun)
    if accused is not None:
        return party(made.sentence, Found(at=accused.at, rule="actor.subject"), Certainty.REPORTED)
    return _only_one(made, pronoun, sentences)


def _only_one(made: Draft, pronoun: Token, sentences: Sequence[Sentence]) -> Party | None:
    here, at = made.sentence, pronoun.at
    told = _told_of(here, pronoun)
    if told is not None:
        # "freed the soldiers whom they had captured": the soldiers did not capture themselves
        at = told.at
    if not list(_actors(here, at, pronoun.low, made.kind)):
        if here.at == 0 or any(t.pos == "PRON" and t.low == pronoun.low for t in here.tokens[:at]):
            return None
        here = sentences[here.at - 1]
        at = len(here.tokens)
        if here.paragraph != made.sentence.paragraph or here.block != made.sentence.block or _quotes(here):
            return None
    named = list(_actors(here, at, pronoun.low, made.kind))
    if len(named) != 1 or not _leads(here, named[0], pronoun if here is made.sentence else None):
        return None
    one = pronoun.low == "they" and not _many(here, named[0])
    if one or (made.kind in DEEDS and bystander(here, named[0].at)):
        return None
    return party(here, Found(at=named[0].at, rule="actor.subject"), Certainty.REPORTED)


def _answering(sentence: Sentence, pronoun: Token) -> Token | None:
    """Give who denies a charge that was just told of them: "X struck the port, an accusation it denies".

    Of whom somebody accuses another it is the other, and who only says what others did has nothing to deny.
    """
    verb, before = sentence.head(pronoun.at), sentence.tokens[pronoun.at - 1]
    pointing = before.lemma in BACK and pronoun.dep == "nsubj" and verb.at > pronoun.at
    told = next((t for t in sentence.above(before.at) if t.pos in VERBS and t.at < before.at), None)
    if not pointing or told is None or told.lemma in reporting():
        return None
    accusing = told.lemma in ACCUSING and sentence.child(told.at, "dobj") is not None
    sides = ("dobj",) if accusing else ("nsubj", "nsubjpass")
    who = sentence.child(told.at, *sides)
    fits = who is not None and (pronoun.low == "they") == _many(sentence, who)
    return who if fits and who is not None and can_act(sentence, who) else None


def _quotes(sentence: Sentence) -> bool:
    return any(t.text in QUOTES for t in sentence.tokens)


def _actors(sentence: Sentence, until: int, pronoun: str, kind: str) -> Iterator[Token]:
    """Give those named before a word that can act and that a pronoun agrees with."""
    for token in sentence.tokens[:until]:
        if token.pos not in {"NOUN", "NUM", "PROPN"} or token.dep in PARTS_OF_NAMES:
            continue
        if is_mouthpiece(sentence, token):
            continue
        of = _whole(sentence, token)
        many = _many(sentence, token)
        if of is token and sentence.head(token.at).low == "of":
            over = sentence.head(sentence.head(token.at).at)
            if over.pos == "NUM" or over.lemma in PORTIONS:
                continue
        fits = many or of.lemma in BODIES if pronoun == "they" else not many
        if pronoun in {"he", "she"}:
            fits = fits and (of.lemma in HUMAN or of.ent == "PERSON")
        struck = kind in STRIKING and of.lemma in PEACEFUL and token.dep != "nsubj"
        if fits and can_act(sentence, of) and not struck:
            yield token


def _many(sentence: Sentence, token: Token) -> bool:
    whole = _whole(sentence, token)
    return token.tag in PLURAL or whole is not token or bool(sentence.conjuncts(token.at))


def _whole(sentence: Sentence, token: Token) -> Token:
    """Give those of whom some are told: "dozens of gunmen"."""
    if token.pos != "NUM" and token.lemma not in PORTIONS:
        return token
    return next((sentence.tokens[f.at] for f in after(sentence, token.at, {"of"}, "of")), token)


def _leads(sentence: Sentence, token: Token, pronoun: Token | None) -> bool:
    """Tell whether somebody does what the clause before a pronoun tells, and does not only say something."""
    verb, by = sentence.head(token.at), token.dep == "pobj" and sentence.head(token.at).dep == "agent"
    if by:
        verb = sentence.head(verb.at)
    if (token.dep != "nsubj" and not by) or verb.pos not in VERBS or verb.lemma in reporting() | uttering():
        return False
    if any(t.low in NONE for t in sentence.children(token.at)) or sentence.child(verb.at, "neg") is not None:
        return False
    if pronoun is None:
        return verb.head == verb.at
    acts = sentence.head(pronoun.at)
    told = _told_of(sentence, pronoun)
    if told is not None:
        return sentence.head(told.at) is verb and verb.lemma not in FINDING
    return any(t.at == verb.at for t in sentence.above(acts.at)) and acts.dep in {"advcl", "ccomp", "conj"}


def _told_of(sentence: Sentence, pronoun: Token) -> Token | None:
    """Give the object that the clause of a pronoun tells about: "the men (whom) they had captured"."""
    acts = sentence.head(pronoun.at)
    told = sentence.head(acts.at)
    return told if acts.dep == "relcl" and told.dep == "dobj" and told.at < pronoun.at else None
