"""What it is "too early", "wrong" or "easy" to say: nobody says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.cues import cues
from onrecord.claims.hanging import infinitive

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token

THINKING = frozenset({"assume", "believe", "conclude", "imagine", "infer", "pretend", "suppose", "think"})
DOUBTFUL = frozenset(
    {"absurd", "convenient", "dangerous", "difficult", "early", "easy", "false", "foolish", "hard"}
    | {"impossible", "inaccurate", "incorrect", "misleading", "mistake", "naive", "nonsense", "premature"}
    | {"rash", "ridiculous", "simplistic", "soon", "stretch", "tempting", "unfair", "untrue", "wrong"}
)
BEING = frozenset({"appear", "be", "become", "prove", "seem", "sound"})
CLAUSES = frozenset({"ccomp", "csubj", "xcomp", "advcl", "acl"})


def unsayable(sentence: Sentence, say: Token) -> bool:
    """Tell whether it is said of saying a thing that one had better not: "it is premature to say that"."""
    if say.lemma not in cues().say | THINKING or not infinitive(sentence, say.at) or say.dep not in CLAUSES:
        return False
    above = sentence.head(say.at)
    beside = sentence.children(above.at, "acomp", "attr", "advmod") if above.lemma in BEING else (above,)
    return any(t.lemma in DOUBTFUL or t.low in DOUBTFUL for t in beside)


def is_empty(sentence: Sentence, subject: Token) -> bool:
    """Tell whether "it" names nobody: "it is easy to say"."""
    return subject.low == "it" and sentence.head(subject.at).lemma in BEING
