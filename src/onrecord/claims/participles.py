"""Verbs that are not what they look like: participles that are active, subjects that are two sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.candidates import after, is_time
from onrecord.claims.fitness import can_act
from onrecord.claims.governors import listed, reporting
from onrecord.claims.tokens import VERBS, core
from onrecord.claims.whose import names_owner

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.triggers import Trigger


AMID = frozenset({"during", "from", "in", "under"})
SIDE = frozenset({"hand", "side"})
FOLLOWING = frozenset({"fan", "follower", "loyalist", "supporter", "sympathiser", "sympathizer", "voter"})
"""Nouns for people, before which a name tells no side that fights itself."""


def active_participle(sentence: Sentence, at: int) -> Token | None:
    """Give what a participle after a force was done to, where it is an active verb in translated copy.

    It is, where nobody is said to have done it and something follows that can only be its object.
    """
    token = sentence.tokens[at]
    if (
        token.tag != "VBN"
        or token.dep != "acl"
        or sentence.child(at, "agent", "nsubj", "auxpass") is not None
    ):
        return None
    if not can_act(sentence, sentence.head(at)):
        return None
    own = sentence.child(at, "dobj")
    if own is not None or not any(t.low == "with" for t in sentence.children(at, "prep")):
        return own
    return _behind_load(sentence, token)


def _behind_load(sentence: Sentence, token: Token) -> Token | None:
    """Give the object behind a load, which the parser hangs elsewhere: "targeted with shells a village"."""
    loose = next(
        (t for t in sentence.children(token.at, "npadvmod") if t.at > token.at and not is_time(t)), None
    )
    if loose is not None:
        return loose
    above = sentence.head(token.head)
    if sentence.tokens[token.head].dep == "nsubj" and above.pos in {"NOUN", "PROPN"} and above.at > token.at:
        # it takes the village for the predicate
        return None if sentence.children(above.at, "cop", "aux") else above
    loads = [
        obj for prep in sentence.children(token.at, "prep") for obj in sentence.children(prep.at, "pobj")
    ]
    beside = (t for noun in (token.head, *(t.at for t in loads)) for t in sentence.children(noun, "appos"))
    return next((t for t in beside if t.at > token.at), None)


def gerund_noun(sentence: Sentence, token: Token) -> bool:
    """Tell whether an -ing form names what is said, heard or condemned, as a noun does."""
    above = sentence.head(token.at)
    bare = sentence.child(token.at, "nsubj", "aux") is None
    owning = listed("avowing") | listed("denying")
    governed = token.dep in {"xcomp", "ccomp", "dobj"} and above.lemma in reporting() - owning
    # "died in shelling by the army"
    amid = token.dep == "pcomp" and above.low in AMID and sentence.child(token.at, "dobj") is None
    return token.tag == "VBG" and bare and (governed or amid)


def opposed(sentence: Sentence, trigger: Trigger) -> Token | None:
    """Give the second side of what two do with one another: fight, or as known parties meet or agree."""
    if not trigger.verbal or trigger.kind not in {"agree", "clash", "meet"}:
        return None
    if trigger.kind == "clash":
        return both_sides(sentence, trigger.at)
    subject = sentence.child(trigger.at, "nsubj")
    others = sentence.conjuncts(subject.at) if subject is not None else ()
    beside = any(p.low in {"with", "between"} for p in sentence.children(trigger.at, "prep"))
    known = subject is not None and len(others) == 1 and subject.actor and others[0].actor
    return others[0] if known and not beside else None


def both_sides(sentence: Sentence, at: int) -> Token | None:
    """Give the second side where the subjects of a verb fight one another: "the army and rebels clashed"."""
    subject = sentence.child(at, "nsubj")
    other = sentence.conjuncts(subject.at)[:1] if subject is not None else ()
    against = any(p.low in {"with", "against"} for p in sentence.children(at, "prep"))
    objects = [t for t in sentence.children(at, "dobj") if t.lemma not in {"fire", "gunfire", "shot"}]
    against = against or any(
        p.low == "with" for t in sentence.children(at, "dobj") for p in sentence.children(t.at, "prep")
    )
    return other[0] if other and not against and not objects else None


def between(sentence: Sentence, at: int) -> tuple[Token, Token] | None:
    """Give the two sides of a fight that is named as one's act: "shelling between the army and rebels"."""
    token, head = sentence.tokens[at], sentence.head(at)
    over = sentence.head(head.at)
    places = [at]
    if token.dep in {"nsubj", "csubj", "attr", "dobj"}:
        places.append(head.at)
    if token.dep == "pobj" and over.pos in VERBS:
        # "died in clashes on Tuesday between": the parser hangs the sides on the verb
        places.append(over.at)
    if head.low == "of" and over.lemma == "exchange":
        places.append(over.at)
    if token.lemma == "exchange":
        of = [p for p in sentence.children(at, "prep") if p.low == "of"]
        places += [t.at for p in of for t in sentence.children(p.at, "pobj", "pcomp")]
    for place in places:
        for first in after(sentence, place, {"between"}, "between"):
            sides = (sentence.tokens[first.at], *_second(sentence, first.at))
            if len(sides) == 1 and (one := before_noun(sentence, first.at)) is not None:
                sides = (one[0], sides[0])
            if len(sides) == 2 and all(can_act(sentence, side) for side in sides):
                return sides[0], sides[1]
    return None


def before_noun(sentence: Sentence, at: int) -> tuple[Token, Token] | None:
    """Give two names before one noun that are two sides: "between Turkish and Kurdish forces".

    Of "government and opposition supporters" neither fights itself.
    """
    alone = sentence.tokens[at].lemma not in FOLLOWING and not sentence.conjuncts(at)
    for one in sentence.children(at, "amod", "compound", "nmod") if alone else ():
        other = next((t for t in sentence.conjuncts(one.at) if one.at < t.at < at), None)
        whole = one.pos in {"ADJ", "PROPN"} or sentence.tokens[one.at - 1].dep == "det" or one.tag == "NNS"
        if other is not None and whole and all(can_act(sentence, t) or names_owner(t) for t in (one, other)):
            return one, other
    return None


def _under_of(sentence: Sentence, first: int) -> tuple[Token, ...]:
    """Give the second side where the parser set it beside a name in the first: "members of X and gunmen"."""
    of = (found.at for found in after(sentence, first, {"of"}, "of"))
    return tuple(t for at in of for t in sentence.conjuncts(at)[:1])


def _torn_off(sentence: Sentence, first: int) -> tuple[Token, ...]:
    """Give the noun right behind the "and" of the first side, which the parser hung elsewhere."""
    both = core(sentence, first)[-1] + 1
    told = both < len(sentence.tokens) and sentence.tokens[both].low == "and"
    near = sentence.tokens[both + 1 : both + 6] if told else ()
    nouns = (t for t in near if t.pos in {"NOUN", "PROPN"} and t.dep not in {"compound", "nmod", "poss"})
    second = next(nouns, None)
    return (second,) if second is not None and core(sentence, second.at)[0] - 1 == both else ()


def _second(sentence: Sentence, first: int) -> tuple[Token, ...]:
    """Give the other of two sides, also in "the army on one side and the rebels on the other"."""
    near = sentence.tokens[first + 1 : first + 9]
    side = next((t.at for t in near if t.lemma in SIDE and sentence.tokens[t.at - 1].low == "one"), None)
    if side is None or side + 1 >= len(sentence.tokens) or sentence.tokens[side + 1].low != "and":
        return sentence.conjuncts(first)[:1] or _under_of(sentence, first) or _torn_off(sentence, first)
    behind = sentence.tokens[side + 2 : side + 8]
    return tuple(t for t in behind if t.pos in {"NOUN", "PROPN"} and t.dep not in {"compound", "nmod"})[:1]
