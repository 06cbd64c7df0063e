"""On whom an accusation or a condemnation is laid, where it is of an act, a breach or a way to act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.candidates import Found, after
from onrecord.claims.doer import doer, subject_of
from onrecord.claims.fitness import can_act, is_act
from onrecord.claims.lexicon import table
from onrecord.claims.tokens import HUMAN, VERBS, passive
from onrecord.claims.whose import SUFFERED, possessor, whose_deed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence
    from onrecord.claims.triggers import Trigger

DONE = frozenset({"act", "harm"})
AGAINST = frozenset({"accuse", "protest"})
"""Kinds that are against somebody."""


def laid_on(sentence: Sentence, trigger: Trigger, found: Found) -> Iterator[Found]:
    """Give what words name as the target of a happening; of an act that is condemned, whose act it is.

    "Condemned Israel's raid on the port": those whose raid it was, never what it hit.
    """
    laid = trigger.kind not in AGAINST or found.rule == "target.accused"
    act = None if laid else _act_over(sentence, trigger, found.at)
    if act is not None:
        whose = (*whose_deed(sentence, act), *after(sentence, act, {"by"}, "actor.by"))
        yield from (Found(at=one.at, rule="target.whose-act") for one in whose)
        if trigger.kind == "accuse":
            return
    elif not laid:
        yield from _handling(sentence, found)
    yield found


def _handling(sentence: Sentence, found: Found) -> Iterator[Found]:
    """Give whose a way to act or a decision is, which nobody is: "the army's handling of the crisis"."""
    noun = sentence.tokens[found.at]
    if noun.pos == "NOUN" and noun.lemma not in HUMAN | SUFFERED and not can_act(sentence, noun):
        whose = (*possessor(sentence, found.at), *after(sentence, found.at, {"by"}, "actor.by"))
        able = (one for one in whose if can_act(sentence, sentence.tokens[one.at]))
        yield from (Found(at=one.at, rule="target.whose-act") for one in able)


def _act_over(sentence: Sentence, trigger: Trigger, at: int) -> int | None:
    """Give the act that an accuser speaks of in these words, if they name one or stand under one."""
    for token in (sentence.tokens[at], *sentence.above(at)):
        if token.at in trigger.tokens or token.pos in VERBS:
            return None
        if token.pos == "NOUN" and any(row.part in DONE for row in table().nouns.get(token.lemma, ())):
            return token.at
    return None


def of_breach(trigger: Trigger) -> bool:
    """Tell whether a word says that somebody broke a law or a truce, which is laid on its subject."""
    return trigger.kind == "accuse" and trigger.row.part == "act"


def in_breach(sentence: Sentence, at: int) -> Iterator[Found]:
    """Find who is said to have broken a law or a truce; of an act, whose it is."""
    who = None if passive(sentence, at) else subject_of(sentence, sentence.tokens[at])
    if who is not None:
        yield Found(at=who.at, rule="target.suffers" if is_act(who) else "target.accused")


def blamed(sentence: Sentence, at: int) -> Iterator[Found]:
    """Find whom an act is laid on: "blamed the bombing on X", "was blamed on X"."""
    heads = (at, *(t.at for t in sentence.children(at, "dobj")))
    for number in heads:
        yield from after(sentence, number, {"on", "to"}, "target.accused")


def alleged(sentence: Sentence, at: int) -> Iterator[Found]:
    """Find who is alleged to have done it: "alleged that rebels were behind it", "was done by rebels"."""
    for clause in sentence.children(at, "ccomp"):
        if passive(sentence, clause.at):
            found = next(after(sentence, clause.at, {"by"}, "by"), None)
        else:
            found = doer(sentence, clause)
        told = sentence.tokens[found.at] if found is not None else None
        if told is not None and told.pos != "PRON" and can_act(sentence, told):
            yield Found(at=told.at, rule="target.accused")
