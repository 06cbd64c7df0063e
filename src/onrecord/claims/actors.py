"""Who did it, as the sentence names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.candidates import RELATIVE, VAGUE, Found, after, is_time, suffers
from onrecord.claims.cues import cues
from onrecord.claims.lexicon import table
from onrecord.claims.tokens import VERBS, Sentence, Token, core, passive
from onrecord.claims.words import words
from onrecord.model import Modality

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.draft import Cluster
    from onrecord.claims.triggers import Trigger

LIGHT = words("light")
THINGS = words("things")
OF_DOER = words("of-doer")
SIDES = frozenset({"coalition", "regime", "militant", "rebel"})


def actors(sentence: Sentence, trigger: Trigger) -> Iterator[Found]:
    """Give what may be the doer of a happening, the surest first."""
    at = trigger.at
    if trigger.row.modality is Modality.ATTEMPTED:
        # who stops an attack is not its author; whose the weapon is, may be
        for thing in sentence.children(at, "dobj", "nsubjpass"):
            yield from _of_noun(sentence, thing.at)
        return
    if not trigger.verbal:
        yield from _of_noun(sentence, at)
        return
    if not passive(sentence, at) and not suffers(sentence, trigger):
        subject = subject_of(sentence, sentence.tokens[at])
        if subject is not None:
            yield Found(at=subject.at, rule="actor.subject")
    yield from _by(sentence, at)


def _by(sentence: Sentence, at: int) -> Iterator[Found]:
    yield from after(sentence, at, {"by"}, "actor.by")


def subject_of(sentence: Sentence, token: Token) -> Token | None:
    """Give who does what a verb says, also where it is understood from the verb or noun above."""
    subject = sentence.child(token.at, "nsubj")
    if subject is not None:
        relative = subject.low in RELATIVE and token.dep == "relcl"
        return sentence.head(token.at) if relative else subject
    head = sentence.head(token.at)
    if head.at == token.at or sentence.child(token.at, "nsubjpass") is not None:
        return None
    if token.dep == "acl":
        if token.tag == "VBG":
            return head
        owner = next(_of_noun(sentence, head.at), None) if token.tag == "VB" and head.pos == "NOUN" else None
        return sentence.tokens[owner.at] if owner is not None else None
    return _understood(sentence, token) if token.dep in {"conj", "xcomp", "advcl", "pcomp", "ccomp"} else None


def _understood(sentence: Sentence, token: Token) -> Token | None:
    """Give the doer of a verb that has the subject, or the object, of the verb above for its own."""
    up = next((t for t in sentence.above(token.at) if t.pos in VERBS), None)
    if up is None:
        return None
    if token.dep == "xcomp" and up.lemma != "use" and (obj := sentence.child(up.at, "dobj")) is not None:
        return obj
    if passive(sentence, up.at):
        return sentence.child(up.at, "nsubjpass") if token.dep in {"xcomp", "advcl"} else None
    return subject_of(sentence, up)


def _of_noun(sentence: Sentence, at: int) -> Iterator[Found]:
    """Give the doers that a noun of violence names around it, then those of the verb that governs it."""
    yield from _between(sentence, at)
    poss = sentence.child(at, "poss")
    if poss is not None and poss.pos != "PRON" and not is_time(poss):
        yield Found(at=poss.at, rule="actor.possessive")
    yield from _by(sentence, at)
    token = sentence.tokens[at]
    for noun in (at, token.head) if token.dep == "conj" else (at,):
        if (found := owner(sentence, noun)) is not None:
            yield found
    yield from _of_governor(sentence, sentence.head(at) if token.dep == "conj" else token)
    for kid in sentence.children(at, "acl"):
        if kid.tag == "VBN":
            yield from _by(sentence, kid.at)
    if token.lemma in OF_DOER:
        yield from after(sentence, at, {"of"}, "actor.of")


def _between(sentence: Sentence, at: int) -> Iterator[Found]:
    """Find the first side of "clashes between X and Y", also where a verb stands between."""
    yield from after(sentence, at, {"between"}, "actor.between")
    if sentence.tokens[at].dep == "nsubj":
        yield from after(sentence, sentence.tokens[at].head, {"between"}, "actor.between")


def _of_governor(sentence: Sentence, token: Token) -> Iterator[Found]:
    """Find the doer in the verb that a noun is the object of: "Ankara carried out a raid"."""
    head = sentence.head(token.at)
    does = head.lemma in LIGHT or any(row.part == "act" for row in table().verbs.get(head.lemma, ()))
    if token.dep == "dobj" and does and not passive(sentence, head.at):
        subject = subject_of(sentence, head)
        if subject is not None:
            yield Found(at=subject.at, rule="actor.light-verb")
    if token.dep == "nsubjpass":
        yield from _by(sentence, head.at)


def owner(sentence: Sentence, at: int) -> Found | None:
    """Give the modifier that names whose a thing is: "Turkish", "PKK", "coalition"."""
    for number in core(sentence, at):
        token = sentence.tokens[number]
        if number >= at:
            break
        names = token.actor or token.ent in {"NORP", "GPE", "ORG"}
        side = token.low in cues().roles["armed-group"] or token.low in SIDES
        if token.dep in {"amod", "compound", "nmod", "poss"} and (names or side) and not is_time(token):
            first, last = _entity(sentence, number)
            return Found(at=last - 1, rule="actor.modifier", owner=last - first == 1)
    return None


def _entity(sentence: Sentence, number: int) -> tuple[int, int]:
    return next(((a, b) for _, a, b in sentence.entities if a <= number < b), (number, number + 1))


def able(sentence: Sentence, found: Found, cluster: Cluster) -> Found | None:
    """Keep a doer that can act; where a weapon or an attack stands for it, give whose that is."""
    token = sentence.tokens[found.at]
    if _nothing(sentence, token):
        return None
    lexicon = table()
    own = found.at in {t.at for t in cluster.all}
    thing = own or token.lemma in lexicon.means or token.lemma in lexicon.nouns or token.lemma in THINGS
    if not thing or found.owner or token.pos == "PROPN":
        return found
    if (modifier := owner(sentence, found.at)) is not None:
        return modifier
    poss = sentence.child(found.at, "poss")
    if poss is not None:
        return Found(at=poss.at, rule="actor.owner") if not is_time(poss) else None
    return next(_by(sentence, found.at), None)


def _nothing(sentence: Sentence, token: Token) -> bool:
    """Tell whether a word can be nobody who acts: a time, a number, a place, "no group"."""
    opens = sentence.tokens[core(sentence, token.at)[0]]
    place = token.place > 0 and not token.actor and token.ent not in {"GPE", "NORP", "ORG"}
    vague = token.low in VAGUE or token.pos == "NUM" or opens.low == "no"
    return vague or place or is_time(token) or opens.pos in {"ADP", "SCONJ"}
