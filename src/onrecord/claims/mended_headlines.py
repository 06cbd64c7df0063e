"""Slips of the parser in headlines, which leave out auxiliaries and articles, set right in its trees."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.downed import airborne
from onrecord.claims.lexicon import table
from onrecord.claims.tokens import HUMAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

LAID = {
    "accused": frozenset({"of"}),
    "blamed": frozenset({"for"}),
    "charged": frozenset({"over", "with"}),
    "suspected": frozenset({"of"}),
}
"""Verbs that have an object in the active, with what follows them in a headline."""
STOPPED = frozenset(
    {"averted", "foiled", "intercepted", "prevented", "repelled", "repulsed", "suspended", "thwarted"}
)
FREED = frozenset({"freed", "lifted", "released"})
WALLS = frozenset({"blockade", "curfew", "siege"})
DASHES = frozenset({"-", "–", "—"})
ANSWERING = frozenset({"object", "react", "reply", "respond", "retaliate"})
"""Verbs that no infinitive follows."""
DEALS = frozenset({"ceasefire", "cease-fire", "hostage", "peace", "prisoner", "swap", "truce", "withdrawal"})
REFUSING = frozenset({"denies", "rebuffs", "refuses", "rejects", "spurns"})


def passive_without_auxiliary(sentence: Sentence) -> Iterator[Token]:
    """Read "Ruritania accused of killing two", "drone attack foiled": they accused, and foiled, nobody."""
    for verb in sentence.tokens:
        subject = sentence.child(verb.at, "nsubj")
        if verb.tag not in {"VBD", "VBN"} or subject is None or subject.at > verb.at:
            continue
        behind = sentence.children(verb.at, "dobj", "dative", "ccomp", "aux")
        if any(not _after_dash(sentence, t) for t in behind):
            continue
        after = sentence.tokens[verb.at + 1 : verb.at + 2]
        laid = bool(after) and after[0].low in LAID.get(verb.low, ())
        downed = _downs(sentence, verb) and subject.lemma in airborne()
        ended = verb.low in STOPPED and _is_act(subject)
        freed = verb.low in FREED and (subject.lemma in HUMAN or subject.lemma in WALLS)
        if laid or downed or ended or freed:
            yield replace(verb, tag="VBN")
            yield replace(subject, dep="nsubjpass")


def _after_dash(sentence: Sentence, word: Token) -> bool:
    """Tell whether a word stands behind a dash, as who says it does: "Attacks suspended - army"."""
    first = sentence.subtree(word.at)[0]
    return any(t.text in DASHES for t in sentence.tokens[max(first - 1, 0) : first + 1])


def _downs(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb tells of shooting something down: "jet shot down", "plane downed"."""
    down = any(t.low == "down" for t in sentence.children(verb.at, "prt", "advmod"))
    return verb.low == "downed" or (verb.low == "shot" and down)


def _is_act(noun: Token) -> bool:
    return any(row.part == "act" for row in table().nouns.get(noun.lemma, ()))


def noun_after_to(sentence: Sentence) -> Iterator[Token]:
    """Read "responds to strike on the port": the strike is what is answered."""
    for act in sentence.tokens[1:]:
        to, over = sentence.tokens[act.at - 1], sentence.head(act.at)
        led = to.low == "to" and to.head == act.at and act.tag == "VB" and act.dep in {"advcl", "xcomp"}
        if led and over.lemma in ANSWERING and act.lemma in table().nouns:
            yield replace(to, pos="ADP", tag="IN", dep="prep", head=over.at)
            yield replace(act, pos="NOUN", tag="NN", dep="pobj", head=to.at)


def refusing(sentence: Sentence) -> Iterator[Token]:
    """Read "Saleh rejects ceasefire, says fighting will go on": Saleh rejects it, and it is no name."""
    for verb in sentence.tokens[1:]:
        who, thing = sentence.tokens[verb.at - 1], sentence.head(verb.at)
        beside = verb.low in REFUSING and verb.dep == "compound" and thing.at > verb.at
        if not beside or who.dep != "compound" or who.head not in {verb.at, thing.at}:
            continue
        over = sentence.head(thing.at)
        alone = thing.head == thing.at
        if not alone and not (thing.dep == "nsubj" and over.head == over.at):
            continue
        yield replace(verb, pos="VERB", tag="VBZ", dep="ROOT", head=verb.at)
        yield replace(who, dep="nsubj", head=verb.at)
        yield replace(thing, dep="dobj", head=verb.at)
        if not alone:
            yield replace(over, dep="conj", head=verb.at)
        return


def deal_as_verb(sentence: Sentence) -> Iterator[Token]:
    """Read "ceasefire deal close, mediators say": no ceasefire deals, but a deal is close."""
    for deal in sentence.tokens[1:]:
        noun = sentence.tokens[deal.at - 1]
        verb = deal.low == "deal" and deal.tag in {"VB", "VBP"} and noun.dep == "nsubj"
        if verb and noun.head == deal.at and noun.lemma in DEALS and noun.tag == "NN":
            yield replace(deal, pos="NOUN", tag="NN")
            yield replace(noun, dep="compound")
            for kid in sentence.children(noun.at):
                yield replace(kid, head=deal.at)


def subject_of_mark(sentence: Sentence) -> Iterator[Token]:
    """Read "fighting resumes after truce ends": the truce is what ends."""
    for noun in sentence.tokens:
        mark = sentence.head(noun.at)
        verb = sentence.head(mark.at)
        bare = sentence.child(verb.at, "nsubj", "nsubjpass") is None
        if noun.dep == "pobj" and mark.dep == "mark" and noun.at + 1 == verb.at and bare:
            yield replace(noun, dep="nsubj", head=verb.at)


def noun_after_since(sentence: Sentence) -> Iterator[Token]:
    """Read "First attack since truce kills five": the attack kills, and no truce does."""
    for since in sentence.tokens[1:-2]:
        noun, verb = sentence.tokens[since.at + 1 : since.at + 3]
        act = sentence.head(verb.at)
        clause = since.dep == "mark" and since.head == verb.at and verb.dep == "advcl" and act.head == act.at
        named = noun.lemma in DEALS and noun.head == verb.at and act.pos in {"NOUN", "PROPN"}
        if not clause or not named or act.at > since.at or sentence.child(verb.at, "dobj") is None:
            continue
        yield replace(since, dep="prep", pos="ADP", head=act.at)
        yield replace(noun, dep="pobj", head=since.at)
        yield replace(verb, dep="ROOT", head=verb.at)
        yield replace(act, dep="nsubj", head=verb.at)
        return
