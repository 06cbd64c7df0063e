"""Tolls that no verb of harm governs: "two dead and five wounded", "are dead", "claimed ten lives"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.headcounts import plain, quantity, read_number, together
from onrecord.claims.tokens import VERBS, passive
from onrecord.claims.words import words
from onrecord.model import Range

if TYPE_CHECKING:
    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Sentence, Token
    from onrecord.model import Span

    Tolls = dict[str, tuple[Range, Span | None]]

CLAUSES = frozenset({"ROOT", "ccomp", "advcl", "relcl", "parataxis"})
RISING = frozenset(
    {"be", "climb", "exceed", "go", "grow", "increase", "jump", "mount", "reach", "rise", "soar", "stand"}
)
NEAR = 2
FEARED = frozenset({"believe", "fear", "presume", "suspect", "think"})
ONE = frozenset({"her", "him", "one"})
TAKING = frozenset({"claim", "take", "cost"})
TREATING = frozenset({"carry", "evacuate", "treat"})


def from_lists(sentence: Sentence, cluster: Cluster, tolls: Tolls, theirs: frozenset[int]) -> Tolls:
    """Add the tolls of the clause of a happening that stand beside "dead", "injured", "toll" or "lives"."""
    out = dict(tolls)
    harmed = any(t.row.part == "harm" for t in cluster.all)
    own = {k for t in cluster.all for k in t.tokens}
    clauses = {_clause(sentence, t.at) for t in cluster.all if _near(sentence, t.at)}
    for token in sentence.tokens:
        part = "combined" if dead_or_hurt(sentence, token.at) else _part(token)
        left = part == "injured" and sentence.head(token.at).lemma == "leave"
        if part is None or part in out or (token.at in own and not left):
            continue
        if part == "injured" and token.pos in VERBS and sentence.child(token.at, "dobj") is not None:
            # "killed two and wounded six": the two before it are not the wounded
            continue
        if token.at in theirs and own & set(sentence.subtree(token.at)):
            # "were wounded in the first raid since the clashes": nobody is said to be hurt in those
            continue
        if part != "injured" and (token.at in theirs or _left_by(sentence, token) in theirs):
            # "shot dead" counts its own; the injured of another clause may be of this act
            continue
        if part == "injured" and (_of_them(sentence, token) or dead_or_hurt(sentence, max(0, token.at - 2))):
            continue
        under = bool(({t.at for t in sentence.above(token.at)} | {token.at}) & own)
        if not (under if harmed and under else _clause(sentence, token.at) in clauses):
            continue
        found = _counted(sentence, token)
        if found is not None:
            out[part] = (found, None)
    return out


def _of_them(sentence: Sentence, token: Token) -> bool:
    """Read "seven of the wounded died", "left the wounded there": no number tells how many were hurt."""
    whole = sentence.head(token.at) if token.dep == "amod" else token
    if whole.dep == "dobj" and sentence.head(whole.at).lemma in TREATING and whole is not token:
        # "the hospital had treated wounded rebels"
        return sentence.child(whole.at, "nummod") is None
    known = any(t.low in {"the", "those"} for t in sentence.children(whole.at, "det"))
    if not known or any(t.pos == "NUM" for t in sentence.children(whole.at, "nummod")):
        return False
    some = whole.dep == "pobj" and sentence.head(whole.at).low in {"among", "of"}
    return some or (whole is token and whole.dep in {"dobj", "nsubj", "nsubjpass", "pobj"})


def _left_by(sentence: Sentence, token: Token) -> int | None:
    """Give the verb that tells who was left dead: "shot two dead"."""
    verb = sentence.head(token.at)
    left = token.dep in {"acomp", "advcl", "ccomp", "oprd", "xcomp"} and verb.at < token.at
    return verb.at if left and sentence.child(verb.at, "dobj") is not None else None


def dead_or_hurt(sentence: Sentence, at: int) -> bool:
    """Tell whether one number is of the dead and the hurt together: "left forty dead and wounded"."""
    after = sentence.tokens[at + 1 : at + 3]
    if sentence.tokens[at].low != "dead" or len(after) < 2 or after[0].low not in {"and", "or", "&"}:
        return False
    hurt = after[1]
    # the parser may hang "wounded" on the verb, as one more thing that was done
    joined = hurt.dep == "conj" and hurt.head in {at, sentence.tokens[at].head}
    return (
        joined
        and hurt.low in words("injured-adjective")
        and all(t.pos == "PUNCT" for t in sentence.children(hurt.at))
    )


def _part(token: Token) -> str | None:
    if token.low in words("injured-adjective"):
        return "injured"
    dead = token.low == "dead" and token.pos in {"ADJ", "NOUN", "ADV"}
    return "killed" if dead or (token.lemma in {"toll", "life"} and token.pos == "NOUN") else None


def _counted(sentence: Sentence, token: Token) -> Range | None:
    """Give the number that belongs to one such word."""
    head = sentence.head(token.at)
    if token.lemma == "toll":
        risen = head.lemma in RISING and token.dep in {"nsubj", "nsubjpass"}
        ends = [*_after(sentence, head.at, "to", "at"), *sentence.children(head.at, "dobj", "attr")]
        return quantity(sentence, ends[0].at) if risen and ends else None
    if token.lemma == "life":
        lost = [*_after(sentence, token.at, "of"), token]
        taken = token.dep == "dobj" and head.lemma in TAKING
        return together(sentence, lost[0].at) if taken else None
    return _next_to(sentence, token)


def _after(sentence: Sentence, at: int, *prepositions: str) -> list[Token]:
    preps = [p for p in sentence.children(at, "prep") if p.low in prepositions]
    return [obj for p in preps for obj in sentence.children(p.at, "pobj")]


def _next_to(sentence: Sentence, token: Token) -> Range | None:
    """Give the number beside "dead" or "injured": of its subject, of what was left so, or before it."""
    head = sentence.head(token.at)
    if head.lemma in FEARED and token.dep in {"acomp", "oprd", "xcomp", "ccomp"}:
        return None
    side = sentence.child(token.at, "nsubj", "nsubjpass") or sentence.child(token.at, "nummod")
    if (
        side is None
        and token.dep in {"acomp", "oprd", "attr", "advcl", "xcomp", "ccomp"}
        and head.pos in VERBS
    ):
        left = next((t for t in sentence.children(head.at, "dobj") if t.at < token.at), None)
        if left is not None and left.low in ONE:
            return Range.exactly(1)
        # "three gunmen shot a guard dead": who stands behind the verb is dead, never who did it
        left_so = head.lemma == "leave" or passive(sentence, head.at)
        side = left or sentence.child(head.at, "nsubjpass" if left_so else "nsubj")
    if side is not None:
        return together(sentence, side.at)
    for number in (token.at, token.head):
        if sentence.tokens[number].pos not in VERBS:
            found = quantity(sentence, number)
            if found is not None:
                return found
    return read_number(plain(sentence, range(max(0, token.at - 5), token.at)), last=True)


def _near(sentence: Sentence, at: int) -> bool:
    """Tell whether a word stands close to the verb of its clause, not deep in what is told beside it."""
    return len([t for t in sentence.above(at) if t.pos != "ADP"]) <= NEAR


def _clause(sentence: Sentence, at: int) -> int:
    """Give the verb of the clause that a word stands in; coordinated clauses are one."""
    here = sentence.tokens[at]
    while here.dep not in CLAUSES and here.head != here.at:
        here = sentence.head(here.at)
    while here.dep == "conj":
        here = sentence.head(here.at)
    return here.at
