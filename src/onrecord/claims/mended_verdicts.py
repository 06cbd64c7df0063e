"""Reports that somebody calls false, told by the parser's trees as if they were denied in so many words.

"The army called reports of a raid baseless" and "described the claim as a lie" deny what is reported; the
parser hangs the verdict now on the verb, now on the last noun before it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.nominal import CLAIMS
from onrecord.claims.papers import is_paper
from onrecord.claims.slips import needs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

NAMING = frozenset({"brand", "call", "deem", "dub", "label", "term"})
"""Verbs that need a word for what they call a thing: the last one of the clause is it."""
CALLING = (
    NAMING
    | {"characterise", "characterize", "consider", "denounce", "describe", "dismiss", "portray"}
    | {
        "reject",
        "slam",
    }
)
REFUSING = frozenset({"dismiss", "reject"})
FALSE = frozenset(
    {"baseless", "disinformation", "fabricate", "fabricated", "fabrication", "fake", "false", "falsehood"}
    | {"fiction", "groundless", "hoax", "incorrect", "invention", "lie", "misinformation", "nonsense"}
    | {"propaganda", "slander", "smear", "unfounded", "untrue"}
)
TOLD = CLAIMS - {"admission", "confirmation", "warning"} | {"charge", "footage", "rumor", "rumour", "video"}
"""What may be called false; "images" and "figures" may be so though what they show happened."""
SAID = frozenset(
    {"accusation", "allegation", "assertion", "claim", "report", "rumor", "rumour", "suggestion"}
)
"""What is denied where it is rejected; a rejected "conclusion" or "announcement" may be of anything."""
OF_VERB = frozenset({"acomp", "advcl", "attr", "ccomp", "dobj", "oprd", "xcomp"})
DENYING = "deny"
BELIEVING = frozenset({"allege", "assume", "believe", "presume", "suspect", "think"})
LAID = frozenset({"blame", "suspect"})


@needs(CALLING, TOLD)
def called_false(sentence: Sentence) -> Iterator[Token]:
    """Read "called the report of a raid baseless" as a denial of the raid, by whoever calls it so."""
    for verb in sentence.tokens:
        told = _told(sentence, verb) if verb.lemma in CALLING and verb.pos == "VERB" else None
        if told is None:
            continue
        verdict = _verdict(sentence, verb, told)
        if verdict is not None:
            yield from _denied(sentence, verb, told, verdict)
        elif verb.lemma in REFUSING and told.lemma in SAID and _has_content(sentence, told):
            if is_paper(sentence, told):
                continue
            yield replace(verb, lemma=DENYING)


@needs(TOLD, {"VBZ"})
def noun_as_verb(sentence: Sentence) -> Iterator[Token]:
    """Read "reports that it bombed a market were untrue": the reports are a subject, and no verb."""
    for token in sentence.tokens:
        if token.tag == "VBZ" and token.dep in {"nsubj", "dobj"} and token.lemma in TOLD:
            yield replace(token, pos="NOUN", tag="NNS")
            yield from (replace(t, dep="acl") for t in sentence.children(token.at, "ccomp"))


def _told(sentence: Sentence, verb: Token) -> Token | None:
    """Give the report that a verb is about: its object, its subject in the passive, or what it is made."""
    around = sentence.children(verb.at, "dobj", "oprd", "nsubjpass", "ccomp", "advcl")
    under = [t for one in around for t in (one, *sentence.children(one.at, "dobj", "nsubj"))]
    return next((t for t in under if t.lemma in TOLD and t.pos == "NOUN"), None)


def _has_content(sentence: Sentence, told: Token) -> bool:
    """Tell whether it is told what a report says: "that", "of"."""
    of = any(t.low == "of" for t in sentence.children(told.at, "prep"))
    return of or sentence.child(told.at, "acl", "ccomp", "relcl") is not None


def _verdict(sentence: Sentence, verb: Token, told: Token) -> Token | None:
    """Give the word by which a report is called false."""
    for word in sentence.tokens[verb.at + 1 :]:
        if word.at == told.at or not {word.lemma, word.low} & FALSE:
            continue
        head = sentence.head(word.at)
        as_ = sentence.tokens[word.at - 1 - (sentence.child(word.at, "det") is not None)].low == "as"
        own = head.at == verb.at and word.dep in OF_VERB
        last = verb.lemma in NAMING and told.at < word.at and _loose(sentence, word)
        if own or as_ or last or (told.head == word.at and head.at == verb.at):
            return word
    return None


def _loose(sentence: Sentence, word: Token) -> bool:
    """Tell whether the last word of a clause belongs to no phrase before it, wherever the parser hangs it."""
    after = sentence.tokens[word.at + 1] if word.at + 1 < len(sentence.tokens) else None
    ends = after is None or after.pos in {"PUNCT", "CCONJ"}
    before = sentence.tokens[word.at - 1]
    return ends and before.pos not in {"ADP", "ADJ", "ADV", "AUX", "DET", "VERB"}


def _denied(sentence: Sentence, verb: Token, told: Token, verdict: Token) -> Iterator[Token]:
    yield replace(verb, lemma=DENYING)
    if told.dep != "nsubjpass":
        yield replace(told, dep="dobj", head=verb.at)
    if sentence.head(verdict.at).low != "as" or sentence.head(verdict.at).at == verdict.at:
        yield replace(verdict, dep="oprd", head=verb.at)
    for name in sentence.children(verdict.at, "compound"):
        yield replace(name, dep=verdict.dep, head=verdict.head)


@needs(BELIEVING, {"acomp"})
def believed_after_adverb(sentence: Sentence) -> Iterator[Token]:
    """Read "X is widely believed to be behind it" as a passive, as without the adverb."""
    for held in sentence.tokens[1:]:
        be = sentence.head(held.at)
        adverb = sentence.tokens[held.at - 1]
        passive = held.tag == "VBN" and held.dep == "acomp" and be.lemma == "be" and adverb.pos == "ADV"
        if not passive or held.lemma not in BELIEVING or sentence.child(held.at, "xcomp") is None:
            continue
        alone = be.head == be.at
        yield replace(held, pos="VERB", dep=be.dep, head=held.at if alone else be.head)
        yield replace(be, pos="AUX", dep="auxpass", head=held.at)
        for kid in sentence.children(be.at):
            if kid.at != held.at:
                yield replace(kid, head=held.at, dep="nsubjpass" if kid.dep == "nsubj" else kid.dep)
        return


@needs(LAID, {"VB"})
def verb_as_subject(sentence: Sentence) -> Iterator[Token]:
    """Read "Blame for the massacre fell on the army": what is a subject is no verb."""
    for noun in sentence.tokens:
        if noun.tag == "VB" and noun.pos == "VERB" and noun.dep == "nsubj" and noun.lemma in LAID:
            yield replace(noun, pos="NOUN", tag="NN")
