"""Clauses that the parser hangs on another noun than the one they tell of, set right in its trees."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.cues import cues
from onrecord.claims.slips import needs
from onrecord.claims.tokens import HUMAN, VERBS, passive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

LOOSE = frozenset({"advcl", "ccomp", "conj", "parataxis"})
"""How the parser hangs a clause with "who" that it did not tie to anybody."""
TRYING = frozenset({"attempt", "march", "seek", "try"})
MANY = frozenset({"are", "have", "were"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
RELATIVE = frozenset({"that", "which", "who"})
HELD = frozenset(
    {
        "allegedly",
        "apparently",
        "evidently",
        "possibly",
        "presumably",
        "probably",
        "purportedly",
        "reportedly",
    }
    | {"seemingly", "supposedly"}
)
"""Adverbs by which somebody is only held to have done it."""

FEARS = frozenset({"alarm", "anxiety", "concern", "fear", "rumor", "rumour", "speculation", "worry"})
GROWING = frozenset(
    {"abound", "deepen", "emerge", "grow", "heighten", "increase", "intensify", "mount", "persist", "rise"}
    | {"spread", "swirl"}
)


@needs(FEARS, GROWING)
def of_fears(sentence: Sentence) -> Iterator[Token]:
    """Hang what is feared on the fear in "Fears grow of an attack", "fears are growing that they attack"."""
    for verb in sentence.tokens[1:]:
        fear = sentence.child(verb.at, "nsubj")
        if verb.lemma not in GROWING or fear is None or fear.lemma not in FEARS or fear.at > verb.at:
            continue
        for kid in sentence.children(verb.at, "ccomp", "prep"):
            that = kid.dep == "ccomp" and any(t.low == "that" for t in sentence.children(kid.at, "mark"))
            if kid.at > verb.at and (that or kid.low in {"about", "of"}):
                yield replace(kid, dep="acl" if that else "prep", head=fear.at)


@needs({"who"}, {","})
def clause_of_who(sentence: Sentence) -> Iterator[Token]:
    """Read "attacked a couple, who died": the clause tells of those named right before it."""
    for who in sentence.tokens[2:]:
        verb, noun = sentence.head(who.at), sentence.tokens[who.at - 2]
        loose = who.low == "who" and who.dep in {"nsubj", "nsubjpass"} and verb.dep in LOOSE
        if not loose or sentence.tokens[who.at - 1].text != "," or noun.pos not in {"NOUN", "PROPN"}:
            continue
        if sentence.subtree(verb.at)[0] == who.at and noun.at not in sentence.subtree(verb.at):
            yield replace(verb, dep="relcl", head=noun.at)


@needs({"who", "whom"}, {"relcl"})
def who_of_place(sentence: Sentence) -> Iterator[Token]:
    """Read "a man from the West Bank who was shot": the man was, no place is "who"."""
    for who in sentence.tokens:
        verb, place = sentence.head(who.at), sentence.head(sentence.head(who.at).at)
        if who.low not in {"who", "whom"} or verb.dep != "relcl" or place.dep != "pobj":
            continue
        somebody = sentence.head(sentence.head(place.at).at)
        ground = place.ent in {"GPE", "LOC", "FAC"} and place.pos == "PROPN"
        human = somebody.lemma in HUMAN or somebody.ent in {"NORP", "PERSON"}
        if ground and human and somebody.at < place.at:
            yield replace(verb, head=somebody.at)


@needs(TRYING, {"VBG"})
def clause_of_those(sentence: Sentence) -> Iterator[Token]:
    """Read "fired on men trying to storm it": the men tried, and not who fired."""
    for verb in sentence.tokens[1:]:
        whom = sentence.tokens[verb.at - 1]
        lead = sentence.head(whom.at) if whom.dep == "pobj" else whom
        struck = whom.dep in {"dobj", "pobj"} and (whom.lemma in HUMAN or whom.tag in {"NNS", "NNPS"})
        beside = verb.dep == "advcl" and verb.tag == "VBG" and verb.lemma in TRYING
        if beside and struck and lead.head == verb.head and sentence.child(verb.at, "mark") is None:
            yield replace(verb, dep="acl", head=whom.at)


@needs({"who"}, {"relcl"})
def clause_of_last(sentence: Sentence) -> Iterator[Token]:
    """Read "police and marchers who had blocked the road": the clause tells of the marchers alone.

    "A teacher and a nurse who were abducted" are both.
    """
    for verb in sentence.tokens:
        who = sentence.child(verb.at, "nsubj", "nsubjpass")
        if verb.dep != "relcl" or who is None or who.low != "who":
            continue
        named = sentence.head(verb.at)
        first = sentence.head(named.at) if named.dep == "conj" else named
        others = [t for t in sentence.conjuncts(first.at) if first.at < t.at < who.at]
        last = max(others, key=lambda t: t.at, default=first)
        both = last.tag in {"NN", "NNP"} and bool(MANY & {verb.low, sentence.tokens[who.at + 1].low})
        if last.at > first.at and (
            both or sentence.subtree(last.at)[-1] in {who.at - 1, sentence.subtree(verb.at)[-1]}
        ):
            yield replace(verb, head=first.at if both else last.at)


@needs({"that", "which"}, {"relcl"})
def that_of_group(sentence: Sentence) -> Iterator[Token]:
    """Read "a commander of the militia that burned the town": the militia did, for no person is "that"."""
    for that in sentence.tokens:
        verb, somebody = sentence.head(that.at), sentence.head(sentence.head(that.at).at)
        if that.low not in {"that", "which"} or verb.dep != "relcl" or somebody.lemma not in HUMAN:
            continue
        of = (p for p in sentence.children(somebody.at, "prep") if somebody.at < p.at < that.at)
        group = next((t for p in of for t in sentence.children(p.at, "pobj") if t.at == that.at - 1), None)
        if group is not None and group.lemma not in HUMAN:
            yield replace(verb, head=group.at)


@needs({"relcl"})
def deed_behind_clause(sentence: Sentence) -> Iterator[Token]:
    """Read "a strike that the army says killed ten rebels hit the town": the strike hit it, no rebels did.

    Likewise "the raid, in which a witness said four died, took place": behind the clause its noun goes on.
    """
    noun = next((t for t in sentence.tokens if t.head == t.at), None)
    if noun is None or noun.pos not in {"NOUN", "PROPN"}:
        return
    for clause in sentence.children(noun.at, "relcl"):
        within = [sentence.tokens[k] for k in sentence.subtree(clause.at)]
        for deed in within:
            if deed.pos not in VERBS or deed.tag not in FINITE or deed.at == clause.at:
                continue
            whom = sentence.child(deed.at, "nsubj")
            if whom is None and _goes_on(sentence, deed):
                yield from _carried_on(sentence, noun, deed)
                return
            did = _did(sentence, whom, clause) if whom is not None and deed.dep == "ccomp" else None
            if did is not None and whom is not None:
                yield from _carried_on(sentence, noun, deed)
                yield replace(whom, dep="dobj", head=did.at)
                return


def _did(sentence: Sentence, whom: Token, clause: Token) -> Token | None:
    """Give the verb of a clause that stands right before what the parser took for who did the next."""
    before = min(sentence.subtree(whom.at)) - 1
    did = sentence.tokens[before]
    relative = any(t.low in RELATIVE for t in sentence.children(did.at, "nsubj"))
    inside = clause.at in {did.at, did.head}
    if did.pos not in VERBS or not inside or not relative or did.lemma in cues().say:
        return None
    return None if sentence.child(did.at, "dobj") is not None else did


def _goes_on(sentence: Sentence, deed: Token) -> bool:
    """Tell whether a verb comes right behind the comma that closes a clause, joined by no word."""
    comma = sentence.tokens[deed.at - 1].text == "," and deed.dep == "conj"
    joined = any(t.at < deed.at for t in sentence.children(deed.head, "cc"))
    return comma and not joined and sentence.tokens[deed.head].tag in FINITE


def _carried_on(sentence: Sentence, noun: Token, deed: Token) -> Iterator[Token]:
    """Make a verb the chief one of a sentence, done by the noun that was its root."""
    yield replace(deed, dep="ROOT", head=deed.at)
    yield replace(noun, dep="nsubj", head=deed.at)
    yield from (replace(t, head=deed.at) for t in sentence.children(noun.at) if t.at > deed.at)


@needs(HELD, {"by"})
def doer_past_adverb(sentence: Sentence) -> Iterator[Token]:
    """Read "who was kidnapped on Monday, apparently by rebels, was found": the rebels kidnapped him."""
    for by in sentence.tokens[2:]:
        adverb, over = sentence.tokens[by.at - 1], sentence.head(by.at)
        if by.low != "by" or adverb.low not in HELD or (over.tag == "VBN" and by.dep == "agent"):
            continue
        before = (t for t in reversed(sentence.tokens[: by.at]) if t.pos in VERBS and t.dep != "auxpass")
        verb = next(before, None)
        if verb is None or not passive(sentence, verb.at) or sentence.child(verb.at, "agent") is not None:
            continue
        if sentence.child(by.at, "pobj") is not None and by.at not in {t.at for t in sentence.above(verb.at)}:
            yield replace(by, dep="agent", head=verb.at)
