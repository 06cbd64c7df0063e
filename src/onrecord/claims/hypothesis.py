"""Conditions: what stands under an if, unless or without, or is contrary to fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.hanging import negated
from onrecord.claims.tokens import VERBS, Sentence
from onrecord.claims.words import words
from onrecord.model import Modality

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Token

CONDITION = words("conditions")
OPENING = frozenset({"unless", "if", "without", "until"})
WHERE = frozenset({"if", "once", "when", "where"})
SOON = frozenset({"once", "soon", "when"})
DISARMING = frozenset({"deactivate", "defuse", "detect", "disarm", "discover", "dismantle", "find", "spot"})
ASKED = frozenset({"ask", "check", "confirm", "determine", "establish", "know", "prove", "wonder"})
INVERTED = frozenset({"had", "should", "were"})
MEANT = frozenset({"due", "mean", "schedule"})
JUDGING = words("judging-an-act")
"""Verbs of what is done about an act that stands."""
NO_REST = frozenset({"xcomp", "pcomp", "ccomp", "conj"})


def conditional(sentence: Sentence, verb: int | None, own: int | None) -> Modality | None:
    """Give CONDITIONAL under a condition, POSSIBLE for "whether", ATTEMPTED for "before it could".

    `own` is the verb that says that it happened: "whether the raid was lawful" doubts no raid.
    """
    if verb is None or _until_then(sentence, verb):
        return None
    if _condition(sentence, verb):
        asked = any(t.low == "whether" for t in sentence.children(verb)) or asked_if(sentence, verb)
        return Modality.CONDITIONAL if not asked else Modality.POSSIBLE if verb == own else None
    modal = {t.low for t in sentence.children(verb, "aux")} | _shared(sentence, verb)
    opened = {t.low for t in sentence.tokens} & OPENING or _underinverted(sentence, verb)
    if opened and modal & {"would", "will", "wo"}:
        return Modality.CONDITIONAL
    before = any(t.low == "before" for t in sentence.children(verb, "mark"))
    if before and (modal & {"could", "can"} or _found(sentence, verb)):
        return Modality.ATTEMPTED
    if (
        _only(sentence, verb)
        or inverted(sentence, verb)
        or _hangs_on_if(sentence, verb)
        or _meant(sentence, verb)
        or _weighed(sentence, verb)
        or _unreal(sentence, verb)
        or _not_before(sentence, verb)
        or _once(sentence, verb)
        or any(
            t.low in {"if", "unless", "until"}
            for at in _sharing(sentence, verb)
            if not _until_then(sentence, at)
            for t in sentence.children(at, "mark")
        )
    ):
        return Modality.CONDITIONAL
    return None


def _not_before(sentence: Sentence, verb: int) -> bool:
    """Read "no talks before the attacks stop": it has not come about.

    Headlines tell in the present tense what is over: "gunman kills five before police shoot him".
    """
    for at in (verb, *_sharing(sentence, verb)):
        before = any(t.low == "before" for t in sentence.children(at, "mark"))
        tags = {sentence.tokens[at].tag, *(t.tag for t in sentence.children(at, "aux", "auxpass"))}
        if before and tags & {"VBP", "VBZ"} and not tags & {"VBD"} and _kept_back(sentence, at):
            return True
    return False


def _once(sentence: Sentence, verb: int) -> bool:
    """Read "will free them once the bombing stops", "will end it only after they surrender": it is to come.

    "Would free them once the siege was lifted" tells the same of what was said.
    """
    for at in (verb, *_sharing(sentence, verb)):
        token, above = sentence.tokens[at], sentence.head(at)
        marks = {t.low for t in sentence.children(at, "mark", "advmod")} | {above.low}
        above = sentence.head(above.at) if above.low == "soon" else above
        if token.dep not in {"advcl", "pcomp"} or not marks & {*SOON, "after"}:
            continue
        ahead = {t.low for t in sentence.children(above.at, "aux")} & {"'ll", "can", "shall", "will", "wo"}
        over = {t.low for t in sentence.children(above.at, "aux")}
        said = over & {"would", "'d"} and "have" not in over
        tags = {token.tag, *(t.tag for t in sentence.children(at, "aux", "auxpass"))}
        present = bool(tags & {"VBP", "VBZ"}) or (token.tag == "VB" and "MD" not in tags)
        if (ahead and present) or (said and marks & {"once", "soon"} and not _later(sentence, above.at)):
            return True
    return False


def _later(sentence: Sentence, at: int) -> bool:
    """Read "would later die": it was so."""
    return any(t.low in {"eventually", "later"} for t in sentence.children(at, "advmod"))


def _kept_back(sentence: Sentence, at: int) -> bool:
    """Tell whether what a clause hangs on is denied, or still to come."""
    above = sentence.head(at)
    ahead = any(t.tag == "MD" for t in sentence.children(above.at, "aux"))
    return above.at != at and (ahead or negated(sentence, above.at))


def supposed_noun(sentence: Sentence, at: int) -> Modality | None:
    """Read "if the attack fails", "should the raid succeed", "were the truce to end": none of it is told.

    In the past tense what is known may stand under an "if": "if the raid was meant to scare us, it failed".
    """
    token = sentence.tokens[at]
    while token.dep in {"compound", "conj", "nmod"} and sentence.head(token.at).pos in {"NOUN", "PROPN"}:
        token = sentence.head(token.at)
    verb = sentence.head(token.at)
    if token.dep not in {"nsubj", "nsubjpass", "dobj"} or verb.pos not in VERBS or verb.at == token.at:
        return None
    if token.dep == "dobj" and verb.lemma in JUDGING:
        # "had the party condemned the killings": only the condemning is supposed
        return None
    return Modality.CONDITIONAL if inverted(sentence, verb.at) or _if_now(sentence, verb) else None


def _if_now(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb in the present tense stands under an "if" that is no "even if" or "whether"."""
    helping = sentence.children(verb.at, "aux", "auxpass")
    present = {verb.tag, *(t.tag for t in helping)} & {"VBP", "VBZ"}
    if not present or any(t.lemma == "have" for t in helping) or asked_if(sentence, verb.at):
        return False
    marks = (t for t in sentence.children(verb.at, "mark") if t.low in {"if", "unless"})
    before = (sentence.tokens[t.at - 1].low if t.at else "" for t in marks)
    return any(word not in {"as", "even"} for word in before)


def _underinverted(sentence: Sentence, verb: int) -> bool:
    """Read "should the raid fail, they will withdraw"."""
    return any(inverted(sentence, t.at) for t in sentence.children(verb, "advcl"))


def inverted(sentence: Sentence, verb: int) -> bool:
    """Tell whether a condition turns its words: "had the army stormed it, many", "were they to attack"."""
    token, over = sentence.tokens[verb], sentence.head(verb)
    if token.dep in {"acl", "relcl"} and over.dep == "nsubj":
        # the parser hangs "to attack" on who were to
        over = sentence.head(over.at)
    clause = over if over.low == "were" and token.tag == "VB" else token
    subject = sentence.child(clause.at, "nsubj", "nsubjpass")
    first = sentence.subtree(clause.at)[0]
    leads = sentence.tokens[first]
    before = clause.dep == "ccomp" and leads.low in INVERTED and clause.at < clause.head
    if not (clause.dep == "advcl" or before) or subject is None or not first < subject.at:
        return False
    return leads.low in INVERTED and (leads.at == clause.at or leads.dep in {"aux", "auxpass"})


def asked_if(sentence: Sentence, verb: int) -> bool:
    """Read "asked if they had fired", "did not know if they had": the "if" is a "whether"."""
    over = sentence.head(verb)
    marked = any(t.low == "if" and t.at < verb for t in sentence.children(verb, "mark"))
    after = over.at < verb and sentence.tokens[verb].dep in {"advcl", "ccomp"}
    modal = any(t.low in {"will", "wo", "would"} for t in sentence.children(over.at, "aux"))
    return marked and after and over.lemma in ASKED and not modal


def _found(sentence: Sentence, verb: int) -> bool:
    """Read "the bomb was found before it exploded"."""
    bursts = sentence.tokens[verb].lemma in {"detonate", "explode"} or sentence.tokens[verb].low == "went"
    return bursts and sentence.head(verb).lemma in DISARMING


def _until_then(sentence: Sentence, verb: int) -> bool:
    """Tell whether "until" leads to what came to pass: "held them until the government agreed"."""
    token, over = sentence.tokens[verb], sentence.head(verb)
    until = any(t.low == "until" for t in sentence.children(verb, "mark"))
    unreal = sentence.children(verb, "aux") or sentence.children(over.at, "aux", "neg")
    past = over.tag == "VBD" or any(t.tag == "VBD" for t in sentence.children(over.at, "auxpass"))
    return until and token.tag == "VBD" and past and not unreal


def _weighed(sentence: Sentence, verb: int) -> bool:
    """Tell whether a clause that is a subject only weighs an act: "attacking ports would not help"."""
    token = sentence.tokens[verb]
    over = {t.low for t in sentence.children(token.head, "aux")}
    return token.tag == "VBG" and token.dep in {"csubj", "nsubj"} and bool(over & {"could", "might", "would"})


def _sharing(sentence: Sentence, verb: int) -> Iterator[int]:
    """Give the verbs above one that share their clause with it: "if we were to start bombing"."""
    near, token = True, sentence.tokens[verb]
    while token.dep in {"conj", "xcomp"} or (near and token.dep == "relcl"):
        near, above = False, sentence.head(token.at)
        yield above.at
        if sentence.child(token.at, "nsubj", "nsubjpass") is not None or above.pos not in VERBS:
            return
        token = above


def _only(sentence: Sentence, verb: int) -> bool:
    """Tell whether a verb in the present tense holds "only where", "only if" something is so."""
    if sentence.tokens[verb].tag not in {"VBP", "VBZ"}:
        return False
    for kid in sentence.children(verb, "prep", "advcl"):
        near = {sentence.tokens[k].low for k in sentence.subtree(kid.at)}
        before = kid.at and sentence.tokens[min(sentence.subtree(kid.at)) - 1].low == "only"
        if (before or "only" in {t.low for t in sentence.children(kid.at, "advmod")}) and near & WHERE:
            return True
    return False


def _hangs_on_if(sentence: Sentence, verb: int) -> bool:
    """Read "if the villagers refuse, the rebels burn their houses": it is told of no day."""
    token = sentence.tokens[verb]
    present = token.tag in {"VBP", "VBZ"} or (
        token.tag == "VBN" and any(t.tag in {"VBP", "VBZ"} for t in sentence.children(verb, "auxpass"))
    )
    if not present or any(t.lemma == "have" for t in sentence.children(verb, "aux")):
        return False
    clauses = (t for t in sentence.children(verb, "advcl") if t.at < verb)
    marks = (m for t in clauses for m in sentence.children(t.at, "mark") if m.low in {"if", "unless"})
    before = (sentence.tokens[m.at - 1].low if m.at else "" for m in marks)
    return any(word not in {"as", "even"} for word in before)


def _meant(sentence: Sentence, verb: int) -> bool:
    """Read "was to have left", "were due to have met": it was meant to be, and was not."""
    token, be = sentence.tokens[verb], sentence.head(verb)
    due = be.lemma in MEANT
    if due and be.dep == "acomp":
        be = sentence.head(be.at)
    past = be.tag == "VBD" or any(t.tag == "VBD" for t in sentence.children(be.at, "auxpass"))
    infinitive = {"to", "have"} <= {t.low for t in sentence.children(verb, "aux")}
    return token.dep == "xcomp" and infinitive and past and (due or be.lemma == "be")


def _shared(sentence: Sentence, verb: int) -> set[str]:
    """Give the auxiliaries of the verb before a coordinated or a governed one, which hold for both."""
    token, head = sentence.tokens[verb], sentence.head(verb)
    bare = sentence.child(verb, "nsubj", "nsubjpass") is None
    if token.dep in {"conj", "xcomp"} and head.pos in VERBS and bare:
        return {t.low for t in sentence.children(head.at, "aux")}
    return set()


def _condition(sentence: Sentence, at: int) -> bool:
    return any(t.low in CONDITION for t in sentence.children(at, "mark", "advmod"))


def _unreal(sentence: Sentence, verb: int) -> bool:
    """Tell whether a verb or one above it is contrary to fact or hangs on a condition."""
    up = [sentence.tokens[verb], *sentence.above(verb)]
    without = any(t.low == "without" for token in up for t in sentence.children(token.at, "prep", "advcl"))
    for token in up:
        words_near = {t.low for t in sentence.children(token.at, "aux", "acomp")}
        if without and words_near & {"impossible", "could", "would"}:
            return True
        if words_near & {"would", "could"} and "have" in words_near:
            return True
        if words_near & {"would", "'d"} and any(
            _condition(sentence, t.at) for t in sentence.children(token.at, "advcl")
        ):
            return True
        if not without and token.pos in VERBS and token.dep not in NO_REST:
            return False
    return False
