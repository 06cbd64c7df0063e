"""Who did it, as the sentence names them.

An act is nobody's only because they say it, hear it, condemn it or ask for it: the subject of the verb
above an act is its doer only where the language makes it so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.candidates import RELATIVE, Found, after, suffers
from onrecord.claims.governors import listed, reporting, uttering
from onrecord.claims.participles import active_participle
from onrecord.claims.tokens import VERBS, Sentence, Token, passive
from onrecord.claims.whose import whose, whose_deed
from onrecord.claims.words import words
from onrecord.model import Modality

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.triggers import Trigger

LIGHT = words("light") | listed("carrying") | listed("launching")
ACCUSING = listed("accusing")
HOLDING = listed("holding")
LAYING = listed("laying")
CALLING = listed("calling")
USING = listed("using")
AVOWING = listed("avowing")
DENYING = listed("denying")
VOWING = listed("vowing")
OF_DOER = words("of-doer")
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
OF_OBJECT = frozenset({"of", "for", "from", "with", "against", "over"})
"""Prepositions after which a deed is that of the object, where the verb has one."""
PORTION = listed("portions")


def actors(sentence: Sentence, trigger: Trigger) -> Iterator[Found]:
    """Give what may be the doer of a happening, the surest first."""
    at = trigger.at
    if trigger.row.modality is Modality.ATTEMPTED:
        # who stops an attack is not its author; whose the weapon is, may be
        for thing in _stopped(sentence, trigger):
            yield from whose(sentence, thing)
        return
    if not trigger.verbal or _is_noun(sentence, sentence.tokens[at]):
        yield from _of_noun(sentence, at)
        return
    if active_participle(sentence, at) is not None:
        yield Found(at=sentence.tokens[at].head, rule="actor.subject")
    elif not passive(sentence, at) and not suffers(sentence, trigger):
        found = doer(sentence, sentence.tokens[at])
        ended = trigger.row.doer if trigger.kind == "cease" else ()
        if found is not None and not {sentence.tokens[found.at].lemma, sentence.tokens[found.at].low} & set(
            ended
        ):
            yield found
    yield from after(sentence, at, {"by"}, "actor.by")


def _stopped(sentence: Sentence, trigger: Trigger) -> Iterator[int]:
    """Give what was shot down, repelled or foiled: the weapons or the attack."""
    if not trigger.verbal:
        yield trigger.at
    for thing in sentence.children(trigger.at, "dobj", "nsubjpass"):
        yield thing.at
        if thing.lemma in PORTION or thing.pos == "NUM":
            yield from (found.at for found in after(sentence, thing.at, {"of"}, "of"))


def _is_noun(sentence: Sentence, token: Token) -> bool:
    """Tell whether an -ing form names what is said, heard or condemned, as a noun does."""
    above = sentence.head(token.at)
    bare = sentence.child(token.at, "nsubj", "aux") is None
    governed = token.dep in {"xcomp", "ccomp", "dobj"} and above.lemma in reporting() - AVOWING - DENYING
    return token.tag == "VBG" and bare and governed


def subject_of(sentence: Sentence, token: Token) -> Token | None:
    """Give who does what a verb says, also where it is understood from the verb or noun above."""
    found = doer(sentence, token)
    return sentence.tokens[found.at] if found is not None else None


def doer(sentence: Sentence, token: Token) -> Found | None:
    """Give who does what a verb says, and how the sentence tells it."""
    subject = sentence.child(token.at, "nsubj")
    if subject is not None:
        relative = subject.low in RELATIVE and token.dep == "relcl"
        return Found(at=token.head if relative else subject.at, rule="actor.subject")
    if token.head == token.at or sentence.child(token.at, "nsubjpass") is not None:
        return None
    return _understood(sentence, token)


def _understood(sentence: Sentence, token: Token) -> Found | None:
    """Give the doer of a verb without a subject of its own."""
    if token.dep == "acl":
        return _of_clause(sentence, token)
    up = next((t for t in sentence.above(token.at) if t.pos in VERBS), None)
    if up is None or (_finite(sentence, token) and token.dep != "conj"):
        # a clause with a tense of its own has its own subject, which the parser did not find
        return None
    finders = {
        "conj": _of_first,
        "pcomp": _of_preposition,
        "advcl": _of_clause_beside,
        "xcomp": _of_complement,
        "ccomp": _of_complement,
    }
    find = finders.get(token.dep)
    return find(sentence, token, up) if find is not None else None


def _finite(sentence: Sentence, token: Token) -> bool:
    tags = {token.tag, *(t.tag for t in sentence.children(token.at, "aux", "auxpass"))}
    return bool(tags & FINITE)


def _of_clause(sentence: Sentence, token: Token) -> Found | None:
    """Find the doer for a clause under a noun: "rebels shelling the town", "the army's plan to attack"."""
    head = sentence.head(token.at)
    if token.tag == "VBG":
        return Found(at=head.at, rule="actor.subject")
    if token.tag != "VB" or head.pos != "NOUN":
        return None
    return next(whose(sentence, head.at), None) or _of_governor(sentence, head)


def _of_first(sentence: Sentence, token: Token, up: Token) -> Found | None:
    """Find the doer for a verb coordinated with another; who says the first does not do the second."""
    if sentence.child(token.at, "mark") is not None or passive(sentence, up.at):
        return None
    if up.lemma in uttering() and token.lemma not in uttering():
        return None
    return doer(sentence, up)


def _of_preposition(sentence: Sentence, token: Token, up: Token) -> Found | None:
    """Find the doer for "accused X of shelling", "thanked X for killing", "replied by shelling"."""
    prep = sentence.head(token.at)
    above = sentence.head(prep.at)
    if up.lemma in HOLDING and prep.low in OF_OBJECT and (above.at == up.at or above.dep == "dobj"):
        at = above.at if above.dep == "dobj" else _patient(sentence, up)
        rule = "actor.accused" if up.lemma in ACCUSING else "actor.held"
        return Found(at=at, rule=rule) if at is not None else None
    if above.pos == "NOUN":
        return next(whose(sentence, above.at), None) or _of_governor(sentence, above)
    if passive(sentence, up.at) or (above.at != up.at and above.dep != "acomp"):
        return None
    if up.lemma in AVOWING:
        return _own(doer(sentence, up), "actor.avowed")
    if up.lemma in reporting() | uttering() and prep.low != "by":
        return None
    own = prep.low not in OF_OBJECT or sentence.child(up.at, "dobj") is None
    return doer(sentence, up) if own else None


def _own(found: Found | None, rule: str) -> Found | None:
    """Give a subject the rule by which the act is its own; what another rule found keeps that."""
    return Found(at=found.at, rule=rule) if found is not None and found.rule == "actor.subject" else found


def _patient(sentence: Sentence, verb: Token) -> int | None:
    """Give whom a verb befalls: its object, or in the passive its subject or the noun it describes."""
    if not passive(sentence, verb.at):
        obj = sentence.child(verb.at, "dobj")
        return obj.at if obj is not None else None
    subject = sentence.child(verb.at, "nsubjpass")
    if subject is not None and subject.low not in RELATIVE:
        return subject.at
    return verb.head if verb.dep in {"acl", "relcl"} else None


def _of_clause_beside(sentence: Sentence, token: Token, up: Token) -> Found | None:
    """Find the doer for "..., killing two" and "to attack the port" beside a verb."""
    if (asked := _asked(sentence, up)) is not None:
        return asked
    if up.lemma in uttering() and token.lemma not in uttering():
        return None
    if not passive(sentence, up.at):
        return doer(sentence, up)
    if token.tag == "VBG":
        return next(after(sentence, up.at, {"by"}, "actor.by"), None)
    subject = sentence.child(up.at, "nsubjpass")
    return Found(at=subject.at, rule="actor.subject") if subject is not None else None


def _of_complement(sentence: Sentence, token: Token, up: Token) -> Found | None:
    """Find the doer for "ordered the army to attack", "vowed to attack", "admitted shelling"."""
    if up.lemma in CALLING or (up.lemma in uttering() - AVOWING - DENYING and token.tag == "VBG"):
        return _asked(sentence, up)
    obj = sentence.child(up.at, "dobj")
    if obj is not None and up.lemma not in USING:
        return Found(at=obj.at, rule="actor.subject")
    if passive(sentence, up.at):
        subject = sentence.child(up.at, "nsubjpass")
        rule = "actor.accused" if up.lemma in ACCUSING else "actor.subject"
        return Found(at=subject.at, rule=rule) if subject is not None else None
    found = doer(sentence, up)
    owned = {"actor.avowed": AVOWING, "actor.denied": DENYING, "actor.vowed": VOWING}
    own = next((name for name, verbs in owned.items() if up.lemma in verbs), None)
    return _own(found, own) if own is not None else found


def _asked(sentence: Sentence, verb: Token) -> Found | None:
    """Find who is asked to act: "called on X to attack", "appealed to X to"."""
    if verb.lemma not in CALLING:
        return None
    return next(after(sentence, verb.at, {"on", "upon", "to"}, "actor.asked"), None)


def _of_noun(sentence: Sentence, at: int) -> Iterator[Found]:
    """Give the doers that a noun of violence names around it, then those of the verb that governs it."""
    yield from _between(sentence, at)
    yield from after(sentence, at, {"by"}, "actor.by")
    token = sentence.tokens[at]
    for noun in (at, token.head) if token.dep == "conj" else (at,):
        yield from whose_deed(sentence, noun)
    if token.dep == "dobj" and not passive(sentence, token.head):
        # "condemned the shelling of the town by the army": the parser hangs the doer on the upper verb
        yield from after(sentence, token.head, {"by"}, "actor.by")
    yield from _behind(sentence, token)
    governed = sentence.head(at) if token.dep == "conj" else token
    if (found := _of_governor(sentence, governed)) is not None:
        yield found
    yield from _blamed(sentence, governed)
    for kid in sentence.children(at, "acl", "relcl"):
        if kid.tag == "VBN" and does(kid):
            rule = "actor.avowed" if kid.lemma in AVOWING else "actor.by"
            yield from after(sentence, kid.at, {"by"}, rule)
        elif kid.dep == "relcl" and does(kid) and not passive(sentence, kid.at):
            yield from _carrying_out(sentence, kid)
    if token.lemma in OF_DOER:
        yield from after(sentence, at, {"of"}, "actor.of")


def _behind(sentence: Sentence, token: Token) -> Iterator[Found]:
    """Find who is said to be behind an act, or responsible for it."""
    prep = sentence.head(token.at)
    above = sentence.head(prep.at)
    if token.dep != "pobj" or prep.low not in {"behind", "for"}:
        return
    if prep.low == "for" and above.lemma == "responsible":
        above = sentence.head(above.at)
    elif prep.low == "for":
        return
    found = doer(sentence, above) if above.lemma == "be" else None
    if found is not None:
        yield Found(at=found.at, rule="actor.behind")


def _carrying_out(sentence: Sentence, verb: Token) -> Iterator[Found]:
    """Find "the raid that rebels carried out"."""
    subject = sentence.child(verb.at, "nsubj")
    obj = sentence.child(verb.at, "dobj")
    if subject is not None and subject.low not in RELATIVE and obj is not None and obj.low in RELATIVE:
        yield Found(at=subject.at, rule="actor.light-verb")


def _between(sentence: Sentence, at: int) -> Iterator[Found]:
    """Find the first side of "clashes between X and Y", also where a verb stands between."""
    yield from after(sentence, at, {"between"}, "actor.between")
    if sentence.tokens[at].dep == "nsubj":
        yield from after(sentence, sentence.tokens[at].head, {"between"}, "actor.between")


def does(verb: Token) -> bool:
    """Tell whether a verb carries its object out, or claims it; who shoots an attack down does not."""
    return verb.lemma in LIGHT - {"order"} or verb.lemma == "claim"


def _of_governor(sentence: Sentence, token: Token) -> Found | None:
    """Find the doer in the verb that a noun is the object of: "Ankara carried out a raid"."""
    head = sentence.head(token.at)
    if not does(head):
        return None
    rule = "actor.avowed" if head.lemma in AVOWING else "actor.light-verb"
    if token.dep == "dobj" and not passive(sentence, head.at):
        found = doer(sentence, head)
        if found is not None:
            return Found(at=found.at, rule=rule if found.rule == "actor.subject" else found.rule)
    if token.dep == "nsubjpass":
        return next(after(sentence, head.at, {"by"}, "actor.by" if rule != "actor.avowed" else rule), None)
    return None


def _blamed(sentence: Sentence, token: Token) -> Iterator[Found]:
    """Find who is said to be behind an act: "blamed it on X", "was attributed to X", "blamed X for it"."""
    head = sentence.head(token.at)
    if head.lemma in LAYING and token.dep in {"dobj", "nsubjpass"}:
        for at in (head.at, token.at):
            yield from after(sentence, at, {"on", "to"}, "actor.accused")
    for kid in sentence.children(token.at, "acl", "relcl"):
        if kid.lemma in LAYING and kid.tag == "VBN":
            yield from after(sentence, kid.at, {"on", "to"}, "actor.accused")
    up = sentence.head(head.at)
    if token.dep == "pobj" and head.low in OF_OBJECT and up.pos in VERBS and up.lemma in ACCUSING:
        accused = _patient(sentence, up)
        if accused is not None:
            yield Found(at=accused, rule="actor.accused")
