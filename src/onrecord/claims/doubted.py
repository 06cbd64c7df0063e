"""Whether the words take back who did an act that is itself told: "nobody has said that X was behind it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.cues import cues
from onrecord.claims.governors import listed
from onrecord.claims.hanging import governor, negated
from onrecord.claims.supposing import supposes, under_condition
from onrecord.claims.tokens import VERBS

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token

PROVING = listed("proving")
DOUBTING = frozenset({"doubt", "doubtful", "uncertain", "unclear", "unknown", "unsure"})
SAYING = frozenset({"announce", "claim", "confirm", "declare", "report", "say", "state", "suggest"})
DENYING = frozenset({"deny", "dispute", "refute"})
OWNING = frozenset({"acknowledge", "admit", "claim"})
ONLY = frozenset({"alone", "just", "merely", "only", "simply"})
STEPS = 4
"""Most words looked at above a clause."""


def doubted(sentence: Sentence, who: int, act: int) -> bool:
    """Tell whether the words between an act, named by a noun, and who did it say no, or leave it open.

    "An attack that police do not believe was carried out by X", "nobody said that X was behind the attack",
    "X has not claimed the attack".
    """
    over = {act, *(t.at for t in sentence.above(act))}
    if who in over:
        # "the rebels who carried out the attack did not know": what stands over them tells of other things
        return False
    for token in sentence.above(who):
        if token.at == act:
            return False
        # "if the rebels were behind the bombing": it is nobody's word that they were
        open_ = token.pos in VERBS and _supposed(sentence, token) and not _claimed(sentence, token)
        own = token.lemma in PROVING | SAYING | OWNING or token.at not in over
        if open_ or (token.pos in VERBS and own and _says_no(sentence, token)):
            return True
        if token.lemma in DOUBTING and token.pos in VERBS and not negated(sentence, token.at):
            return True
        if token.at in over:
            return token.pos in VERBS and unsaid(sentence, token.at)
    return False


def _supposed(sentence: Sentence, clause: Token) -> bool:
    """Tell whether a clause is only supposed, "even if" it were so, or hangs on one that is."""
    even = any(
        t.low == "if" and sentence.tokens[t.at - 1].low == "even"
        for t in sentence.children(clause.at, "mark")
    )
    return even or supposes(sentence, clause.at) or under_condition(sentence, clause.at) is not None


def _claimed(sentence: Sentence, clause: Token) -> bool:
    """Tell whether somebody does say what a clause supposes: "if, as the army says, they were behind it"."""
    beside = (*sentence.children(clause.at, "advcl"), *sentence.children(clause.head, "advcl"))
    as_said = (t for t in beside if t.lemma in cues().say)
    return any(m.low == "as" for t in as_said for m in sentence.children(t.at, "mark"))


def unsaid(sentence: Sentence, clause: int) -> bool:
    """Tell whether what a clause tells is not said, shown or believed: "there is no evidence that"."""
    here = clause
    for _ in range(STEPS):
        met = governor(sentence, here)
        if met is None or met[1] != "that":
            return False
        above = met[0]
        if above.lemma in DOUBTING:
            return not negated(sentence, above.at)
        if above.lemma in PROVING | SAYING | DENYING and _says_no(sentence, above):
            return True
        if above.lemma not in cues().say | PROVING:
            return False
        here = above.at
    return False


def _says_no(sentence: Sentence, word: Token) -> bool:
    """Tell whether a word is negated, and not by "not only"; so is what somebody is without."""
    after = (sentence.tokens[t.at + 1].low for t in sentence.children(word.at, "neg"))
    without = word.dep == "pobj" and sentence.head(word.at).low == "without"
    return without or (negated(sentence, word.at) and not any(low in ONLY for low in after))
