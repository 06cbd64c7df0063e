"""Blasts and deaths that are said to be an accident or no attack: "a gas leak, not a bomb, caused it".

A blast is read as an attack, for the news tells of bombs by that word. Where the words say what else it was,
there was no attack; where a source says so, it denies one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.candidates import after
from onrecord.claims.doubted import unsaid
from onrecord.claims.hanging import negated
from onrecord.claims.matrix import definite, held
from onrecord.claims.negation import no_before
from onrecord.claims.set_off_by import set_off_by
from onrecord.claims.tokens import VERBS, core
from onrecord.claims.words import words
from onrecord.model import Modality

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Sentence, Token

OPEN = frozenset({"blast", "bang", "death", "detonation", "explosion", "fire", "incident"})
"""Nouns of what may be an accident as well as an attack."""
BURSTING = frozenset({"detonate", "explode"})
CAUSES = words("accident-causes")
ARMS = words("arms") | {"sabotage", "terrorism", "terrorist"}
CAUSING = frozenset({"blame", "cause", "ignite", "provoke", "spark", "start", "trigger"})
LAYING = frozenset({"ascribe", "attribute", "blame"})
BECAUSE = frozenset({"because", "by", "due", "from", "on", "to"})
OUTCOMES = frozenset({"consequence", "outcome", "result"})
BOMBS = frozenset({"bomb", "device", "explosive", "explosives", "ied", "landmine", "mine", "vest"})
BOMBERS = frozenset({"bomber", "insurgent", "militant", "rebel", "terrorist"})
"""Whose own bombs go off too soon: what they meant to do was no accident."""
MISTAKING = frozenset({"mistake", "take"})
PRONOUNS = frozenset({"it", "that", "this"})
COPULAS = frozenset({"appear", "be", "become", "look", "prove", "remain", "seem", "turn"})
CHANCE = frozenset({"accident", "accidental", "unintentional"})
NO_ATTACK = frozenset(
    {"assassination", "attack", "bomb", "bombing", "murder", "sabotage", "strike", "terrorism"}
)
MAYBE = frozenset({"could", "may", "might"})
TAKEN_BACK_BY = frozenset({Modality.DENIED, Modality.NEGATED})
TAKEN_BACK = frozenset({Modality.NEGATED, Modality.POSSIBLE})


def accidental(sentence: Sentence, cluster: Cluster) -> Modality | None:
    """Give NEGATED for what is said to be an accident or no attack, POSSIBLE where it only may be.

    Where it is the accident that is denied or doubted, it is HAPPENED: there was a blast.
    """
    met = (_told_of(sentence, sentence.tokens[trigger.at]) for trigger in cluster.all)
    return next((modality for modality in met if modality is not None), None)


def _told_of(sentence: Sentence, token: Token) -> Modality | None:
    told = _of_verb(sentence, token) if token.pos in VERBS else _of_noun(sentence, token)
    for verb, attack in told:
        harmless = attack == _no(sentence, verb)
        if (not attack and _ruled(sentence, verb)) or (harmless and _disputed(sentence, verb)):
            return Modality.HAPPENED
        if _doubtful(sentence, verb):
            return Modality.POSSIBLE
        if harmless or held(sentence, verb.at) in TAKEN_BACK_BY:
            return Modality.NEGATED
    return Modality.POSSIBLE if _sounded(sentence, token) else None


def _ruled(sentence: Sentence, verb: Token) -> bool:
    """Read "it could not have been an accident"."""
    could = any(t.low in {"could", "can", "ca"} for t in sentence.children(verb.at, "aux"))
    return could and _no(sentence, verb)


def _disputed(sentence: Sentence, verb: Token) -> bool:
    """Tell whether what a verb says is denied or not believed: "denied that it was an accident"."""
    if held(sentence, verb.at) in TAKEN_BACK_BY:
        return True
    over = _out(sentence, verb)
    return (over is not None and not negated(sentence, over.at)) or (
        unsaid(sentence, verb.at) and not _asked(sentence, verb)
    )


def _out(sentence: Sentence, verb: Token) -> Token | None:
    """Give the verb by which what a verb says is ruled out, or not."""
    over = sentence.head(verb.at)
    out = over.lemma == "rule" and any(t.low == "out" for t in sentence.children(over.at, "prt", "advmod"))
    return over if out and verb.dep == "ccomp" else None


def _asked(sentence: Sentence, verb: Token) -> bool:
    return any(t.low in {"if", "whether"} for t in sentence.children(verb.at, "mark"))


def _sounded(sentence: Sentence, noun: Token) -> bool:
    """Read "heard what sounded like an explosion"."""
    lead = sentence.head(noun.at)
    return noun.lemma in OPEN and lead.low == "like" and sentence.head(lead.at).lemma in {"look", "sound"}


def no_attack(sentence: Sentence) -> bool:
    """Tell whether a sentence tells of a blast or a death that it says was an accident."""
    return any(by_chance(sentence, t) or _told_of(sentence, t) is Modality.NEGATED for t in sentence.tokens)


def says_so(sentence: Sentence, *, pronoun: bool) -> bool:
    """Tell whether a sentence says of "the blast", or of "it", that it was, or may have been, no attack."""
    known = (t for t in sentence.tokens if t.lemma in OPEN and t.pos == "NOUN" and definite(sentence, t.at))
    return (pronoun and _of_pronoun(sentence)) or any(_told_of(sentence, t) in TAKEN_BACK for t in known)


def _of_pronoun(sentence: Sentence) -> bool:
    """Tell whether a sentence says of "it" that it was an accident or no attack."""
    for verb in sentence.tokens:
        subject = sentence.child(verb.at, "nsubj", "nsubjpass")
        if subject is None or subject.low not in PRONOUNS or verb.pos not in VERBS:
            continue
        told = _said_of(sentence, replace(subject, lemma="incident"))
        if any(attack == _no(sentence, of) and not _disputed(sentence, of) for of, attack in told):
            return True
    return False


def _no(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb, or what stands beside it, says no: "was not an accident", "was no accident".

    "It was an accident, not an attack" says so of what follows.
    """
    beside = (verb, *sentence.children(verb.at, "attr", "acomp", "oprd"))
    near = (
        t
        for word in beside
        for t in sentence.children(word.at, "neg", "det")
        if t.at < word.at or word is verb
    )
    first = next((t for t in near if t.low in {"no", "not", "n't", "never"}), None)
    return first is not None and not any(t.text == "," for t in sentence.tokens[verb.at : first.at])


def described(sentence: Sentence, cluster: Cluster) -> bool:
    """Read "an accidental blast", "an explosion caused by a gas leak": it is told as no attack at all."""
    return any(by_chance(sentence, sentence.tokens[t.at]) for t in cluster.all if not t.verbal)


def by_chance(sentence: Sentence, noun: Token) -> bool:
    """Tell whether the words on a noun say that it was an accident, or only sounded like an attack."""
    if noun.lemma not in OPEN or any(t.lemma in BOMBERS for t in sentence.tokens):
        return False
    if noun.dep == "pobj" and sentence.head(sentence.head(noun.at).at).lemma in MISTAKING:
        return sentence.head(noun.at).low == "for"
    if any(t.low in CHANCE for t in sentence.children(noun.at, "amod")):
        return True
    before = (t for t in sentence.children(noun.at, "compound", "nmod", "amod") if t.lemma in CAUSES)
    clauses = (t for t in sentence.children(noun.at, "acl") if t.lemma in CAUSING | LAYING)
    if set_off_by(sentence, noun):
        return False
    return any(_harmless(sentence, t) for t in before) or any(_laid(sentence, t) for t in clauses)


def _of_noun(sentence: Sentence, noun: Token) -> Iterator[tuple[Token, bool]]:
    """Give the verbs that say of a noun what it was, and whether it is an attack."""
    if noun.lemma in OPEN:
        yield from _said_of(sentence, noun)
    over = (t for t in sentence.above(noun.at) if t.lemma == "rule" and t.pos in VERBS)
    if noun.lemma in OPEN and any(_ruled_out(sentence, t) for t in over):
        yield next(t for t in sentence.above(noun.at) if t.lemma == "rule"), False


def _ruled_out(sentence: Sentence, verb: Token) -> bool:
    """Read "police ruled out terrorism in the blast": it was no attack."""
    out = any(t.low == "out" for t in sentence.children(verb.at, "prt", "advmod"))
    return out and any(t.lemma in NO_ATTACK | {"play", "terror"} for t in sentence.children(verb.at, "dobj"))


def _said_of(sentence: Sentence, noun: Token) -> Iterator[tuple[Token, bool]]:
    """Give what a verb that a noun is subject or object of says of it."""
    verb = sentence.head(noun.at)
    if noun.dep == "nsubj" and verb.lemma in COPULAS:
        beside = sentence.children(verb.at, "attr", "acomp", "oprd")
        if any(t.low in CHANCE or _outcome(sentence, t) for t in beside) or _because(sentence, verb):
            yield verb, False
        elif any(t.lemma in NO_ATTACK and not _but(sentence, t) for t in beside):
            yield verb, True
    elif noun.dep == "nsubjpass" and verb.lemma in CAUSING | LAYING and _laid(sentence, verb):
        yield verb, False
    elif noun.dep == "dobj" and verb.lemma in CAUSING:
        if _accident(sentence, sentence.children(verb.at, "nsubj")):
            yield verb, False
    elif noun.dep == "dobj" and verb.lemma in LAYING and _because(sentence, verb):
        yield verb, False
    elif noun.dep == "pobj" and verb.low == "for":
        over = next((t for t in list(sentence.above(verb.at))[:2] if t.lemma == "blame"), None)
        if over is not None and _accident(sentence, sentence.children(over.at, "dobj")):
            yield over, False


def _of_verb(sentence: Sentence, verb: Token) -> Iterator[tuple[Token, bool]]:
    """Find "exploded by accident", "accidentally went off", "detonated because of the heat"."""
    if verb.lemma not in BURSTING and verb.low not in {"going", "gone", "went"}:
        return
    if any(t.lemma in BOMBS for t in sentence.children(verb.at, "nsubj")):
        # a bomb that goes off too soon was laid to kill
        return
    chance = any(t.low in {"accidentally", "unintentionally"} for t in sentence.children(verb.at, "advmod"))
    itself = verb.lemma in BURSTING and _accident(sentence, sentence.children(verb.at, "nsubj"))
    by = any(t.lemma == "accident" for t in _under(sentence, verb, frozenset({"by", "in"})))
    if chance or by or itself or _because(sentence, verb):
        yield verb, False


def _outcome(sentence: Sentence, token: Token) -> bool:
    """Tell whether a word is the outcome of an accident: "the result of a short circuit"."""
    of = (sentence.tokens[f.at] for f in after(sentence, token.at, {"of"}, "of"))
    itself = token.lemma in CAUSES | OPEN and _harmless(sentence, token)
    return itself or (token.lemma in OUTCOMES and _accident(sentence, of))


def _laid(sentence: Sentence, verb: Token) -> bool:
    return _accident(sentence, _under(sentence, verb, frozenset({"by", "on", "to"})))


def _because(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb says by what it came about: "was due to", "from", "because of"."""
    return _accident(sentence, _under(sentence, verb, BECAUSE))


def _under(sentence: Sentence, verb: Token, leads: frozenset[str]) -> Iterator[Token]:
    for lead in sentence.children(verb.at, "agent", "prep", "acomp", "dative"):
        if lead.low in leads:
            yield from sentence.children(lead.at, "pobj")
            for prep in sentence.children(lead.at, "prep", "pcomp"):
                yield from sentence.children(prep.at, "pobj")


def _accident(sentence: Sentence, causes: Iterable[Token]) -> bool:
    return any(_harmless(sentence, t) for t in causes)


def _harmless(sentence: Sentence, cause: Token) -> bool:
    """Tell whether a cause is a fault or a mishap, with no weapon and no "not" before it."""
    inside = [sentence.tokens[k] for k in core(sentence, cause.at)]
    fault = any(t.lemma in CAUSES or t.low in CAUSES for t in inside)
    return fault and not any(t.lemma in ARMS for t in inside) and not no_before(sentence, cause.at)


def _but(sentence: Sentence, token: Token) -> bool:
    """Tell whether "but" goes on to say what it was: "not an accident but an attack"."""
    return any(t.low == "but" for t in sentence.children(token.at, "cc"))


def at_fault(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb lays something on a fault or a mishap: "blamed a gas leak", "attributed it to"."""
    return _laid(sentence, verb) or _accident(sentence, sentence.children(verb.at, "dobj"))


def _doubtful(sentence: Sentence, verb: Token) -> bool:
    modal = {t.low for t in sentence.children(verb.at, "aux")} & MAYBE
    probably = {"perhaps", "possibly", "probably", "likely"}
    over = _out(sentence, verb)
    left = over is not None and negated(sentence, over.at)
    open_ = left or _asked(sentence, verb) or held(sentence, verb.at) is Modality.POSSIBLE
    return open_ or bool(modal) or any(t.low in probably for t in sentence.children(verb.at, "advmod"))
