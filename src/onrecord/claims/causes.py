"""Whether what stands beside a harm did it, or only came before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.headcounts import is_person
from onrecord.claims.tokens import VERBS
from onrecord.claims.words import words

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.triggers import Trigger

ANSWERING = words("answering")
APART = frozenset({"although", "because", "before", "so", "though", "unless", "until", "while"})


def suffered(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a verb tells what befell its subject: "were killed", "died".

    Only of these may "after" lead to the act ("two died after a blast"); "the army launched a raid after
    the killing of two officers" tells of two happenings.
    """
    if trigger.row.part != "harm" or not trigger.verbal:
        return False
    thing = sentence.child(trigger.at, "dobj")
    # "lost their lives"
    return thing is None or thing.at in trigger.tokens


def answered(sentence: Sentence, at: int) -> bool:
    """Tell whether a harm named by a noun is what an act answers or comes after, and not its own harm.

    "The strikes follow the killing of two guards", "a raid in response to the killings", "after the deaths".
    """
    for token in sentence.above(at):
        if token.low in {"after", "following"} or token.lemma in ANSWERING:
            return True
        if token.pos in VERBS:
            return False
    return False


def apart(sentence: Sentence, clause: Token) -> bool:
    """Tell whether a clause beside a harm tells no cause of it: "killed the man before he could attack"."""
    return bool({t.low for t in sentence.children(clause.at, "mark", "advmod")} & APART)


def killer(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a harm in a relative clause is the deed of the person it hangs on."""
    token, who = sentence.tokens[trigger.at], sentence.child(trigger.at, "nsubj")
    deed = token.dep == "relcl" and sentence.child(trigger.at, "dobj") is not None
    return deed and who is not None and who.low == "who" and is_person(sentence, token.head)
