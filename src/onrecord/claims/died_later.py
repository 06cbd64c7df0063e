"""Deaths that came after the act that hurt: "another three died in hospital", "two more died of wounds".

They are of that act and of its day, and are no act of the day on which somebody died.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.tokens import Sentence, Token, core
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.draft import Cluster

DYING = frozenset({"die", "succumb"})
WOUNDS = frozenset({"burn", "injury", "wound"})
WARDS = frozenset({"ambulance", "care", "clinic", "hospital", "infirmary", "surgery"})
OF = frozenset({"after", "from", "in", "of", "to", "with"})
AT = frozenset({"at", "during", "in", "on", "en", "under"})
LATER = frozenset({"afterward", "afterwards", "later", "overnight", "subsequently"})
FURTHER = frozenset({"additional", "another", "extra", "further", "more", "other", "others"})
HARMED = frozenset({"hurt", "injure", "wound"})
HURT = words("injured-adjective") | {"injured", "wounded"}


def late(sentence: Sentence, at: int) -> bool:
    """Tell whether a verb tells of who died some time after being hurt."""
    verb = sentence.tokens[at]
    if verb.lemma not in DYING:
        return False
    return verb.lemma == "succumb" or any(_marks(sentence, at)) or of_the_hurt(sentence, at)


def _marks(sentence: Sentence, at: int) -> Iterator[bool]:
    """Look for wounds, wards and words for later in the clause of a verb of dying."""
    beside = sentence.children(at, "prep", "advmod", "npadvmod")
    yield any(t.low in LATER for t in beside)
    # the parser may hang "of wounds" on the day before it: "died on Tuesday of wounds"
    days = [t for p in beside for t in (p, *sentence.children(p.at, "pobj")) if t.ent in {"DATE", "TIME"}]
    for prep in (*beside, *(p for t in days for p in sentence.children(t.at, "prep"))):
        leads = (prep, *sentence.children(prep.at, "prep"))
        things = [t for p in leads for t in sentence.children(p.at, "pobj")]
        yield prep.low in OF and any(t.lemma in WOUNDS and not _shot(sentence, t) for t in things)
        yield prep.low in AT and any(_ward(sentence, t) for t in things)


def _shot(sentence: Sentence, wounds: Token) -> bool:
    """Tell whether wounds only tell how somebody was killed: "died from bullet wounds"."""
    of_what = sentence.child(wounds.at, "compound") is not None
    return of_what and sentence.child(wounds.at, "poss", "acl", "relcl") is None


def _ward(sentence: Sentence, noun: Token) -> bool:
    """Tell whether somebody is treated at a place; "in the hospital that was bombed" people are killed."""
    to = (t for p in sentence.children(noun.at, "prep") for t in sentence.children(p.at, "pobj"))
    ward = noun.lemma in WARDS or (noun.lemma in {"route", "way"} and any(t.lemma in WARDS for t in to))
    return ward and sentence.child(noun.at, "relcl", "acl") is None


def of_the_hurt(sentence: Sentence, at: int) -> bool:
    """Read "three of the wounded died", "two soldiers wounded in the raid died"."""
    who = sentence.child(at, "nsubj")
    if who is None:
        return False
    of = [t for t in sentence.children(who.at, "prep") if t.low == "of"]
    whom = [t for p in of for t in sentence.children(p.at, "pobj")]
    if any(t.low in HURT and any(k.low in {"the", "those"} for k in sentence.children(t.at)) for t in whom):
        return True
    if any(t.low == "whom" for t in whom):
        return True
    return bool(hurt_before(sentence, at))


def hurt_before(sentence: Sentence, at: int) -> tuple[Token, ...]:
    """Give the word that tells how who died was hurt: "an activist injured on 3 May died on Monday"."""
    verb, who = sentence.tokens[at], sentence.child(at, "nsubj")
    if verb.lemma not in DYING or who is None:
        return ()
    return tuple(t for t in sentence.children(who.at, "acl", "relcl") if t.lemma in HARMED)


def besides(sentence: Sentence, at: int) -> bool:
    """Tell whether who died are others than were told of: "three more", "a fourth victim", "two of whom"."""
    who = sentence.child(at, "nsubj")
    if who is None:
        return False
    # "three more": the parser hangs "more" behind the number
    near = [sentence.tokens[k] for k in core(sentence, who.at)]
    near += sentence.children(who.at, "amod", "advmod")
    whom = any(t.low == "whom" for p in sentence.children(who.at, "prep") for t in sentence.children(p.at))
    return whom or any(t.low in FURTHER or is_nth(t) for t in near)


def is_nth(token: Token) -> bool:
    """Tell whether a word is "fourth", and not "first"."""
    return token.ent == "ORDINAL" and token.low != "first"


def adds(sentence: Sentence, at: int) -> bool:
    """Tell whether a verb adds people who died later to those who were killed at once.

    "The toll rose to 14 after two more died" counts the two already.
    """
    counted = sentence.tokens[at].dep == "advcl" or sentence.child(at, "mark") is not None
    return late(sentence, at) and besides(sentence, at) and not counted


def died_after(sentence: Sentence, cluster: Cluster) -> int | None:
    """Give the verb of a happening that tells who died of it later, or None.

    Where nothing but a "fourth victim" tells that others had died, no act may stand beside it.
    """
    for trigger in cluster.all:
        if not trigger.verbal or sentence.tokens[trigger.at].lemma not in DYING:
            continue
        alone = all(t.row.part == "harm" for t in cluster.all)
        if late(sentence, trigger.at) or (alone and besides(sentence, trigger.at)):
            return trigger.at
    return None
