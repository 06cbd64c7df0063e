"""Whether a passage can go on about the dated act before it, so that the day is the same.

Where anything speaks against it, the day stays open: a missing day misleads nobody, a wrong one does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.candidates import TIMES
from onrecord.claims.causes import answered
from onrecord.claims.tokens import VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.draft import Draft
    from onrecord.claims.tokens import Token
    from onrecord.model import Party

OTHER = frozenset(
    {"additional", "another", "different", "earlier", "former", "further", "more", "new", "next", "other"}
    | {"past", "previous", "prior", "recent", "second", "separate", "similar", "subsequent"}
)
"""Words before a noun that make its act another than the one before."""
BEARERS = frozenset(
    {"assailant", "attacker", "bomb", "bomber", "device", "drone", "gunman", "missile", "rocket", "shooter"}
)
ROWS = frozenset({"spate", "spree", "string"})
SHARES = frozenset({"fifth", "half", "majority", "most", "quarter", "tenth", "third"})
FEW = frozenset({"few", "many", "numerous", "several", "various"})
PARTICIPLE = frozenset({"acl", "advcl", "pcomp", "amod"})
BEFORE_NOUN = frozenset({"amod", "compound", "nmod", "poss"})


def another(draft: Draft) -> bool:
    """Tell whether the words make an act another one ("a second raid", "two days of fighting")."""
    sentence, chief = draft.sentence, draft.sentence.tokens[draft.cluster.chief.at]
    if (
        before_another(draft)
        or at_large(draft)
        or any(t.low in OTHER for t in sentence.children(chief.at, "amod", "det"))
    ):
        return True
    over = sentence.head(chief.at)
    return chief.dep == "pobj" and over.low == "of" and sentence.head(over.at).lemma in TIMES


def at_large(draft: Draft) -> bool:
    """Tell whether acts are named in no number and pointed at by no word: "had taken part in attacks"."""
    chief = draft.sentence.tokens[draft.cluster.chief.at]
    told = draft.sentence.children(chief.at, "det", "poss", "nummod", "amod")
    return chief.tag == "NNS" and not any(t.dep != "amod" or t.low in FEW for t in told)


def in_many(draft: Draft) -> bool:
    """Tell whether acts are told as many without a number: "a spate of raids", "had taken part in raids".

    So is a share of them: "carried out a third of all strikes".
    """
    sentence, chief = draft.sentence, draft.sentence.tokens[draft.cluster.chief.at]
    over = sentence.head(chief.head)
    the = any(t.low == "the" for t in sentence.children(over.at, "det"))
    # "the third of the raids" is one
    some = ROWS if the else ROWS | SHARES
    row = chief.dep == "pobj" and sentence.head(chief.at).low == "of" and over.lemma in some
    return chief.tag == "NNS" and (row or (_had(draft) and at_large(draft)))


def before_another(draft: Draft) -> bool:
    """Tell whether an act is told only as earlier than another: "after the raid", "had led raids"."""
    chief = draft.cluster.chief
    if chief.verbal:
        return False
    return answered(draft.sentence, chief.at) or (_had(draft) and at_large(draft))


def _had(draft: Draft) -> bool:
    """Tell whether what holds an act is told as past before the past: "had taken part in raids"."""
    sentence = draft.sentence
    return any(
        kid.low in {"had", "'d"}
        for verb in sentence.above(draft.cluster.chief.at)
        if verb.pos in VERBS
        for kid in sentence.children(verb.at, "aux")
    )


def aside(draft: Draft) -> bool:
    """Tell whether a participle only tells what somebody was at: "he was with forces battling rebels"."""
    chief = draft.sentence.tokens[draft.cluster.chief.at]
    return chief.tag == "VBG" and chief.dep in PARTICIPLE


def harm_alone(draft: Draft) -> bool:
    """Tell whether a passage tells only who was hurt, not by whom, where or how: "two men were wounded"."""
    return draft.cluster.chief.row.part == "harm" and draft.actor is None and draft.place is None


def same_happening(one: Draft, other: Draft) -> bool:
    """Tell whether two passages tell of one act: of one sort, in one place, by one doer or with one toll.

    So does what a weapon or its bearer did that the other has told of: "the bomb exploded".
    """
    if one.place is None and _takes_up(one, other):
        return True
    if one.kind != other.kind or one.form is not other.form or one.place is None or other.place is None:
        return False
    doer = _alike(one.actor, other.actor)
    dead = tuple(d.victims.killed if d.victims is not None else None for d in (one, other))
    toll = dead[0] == dead[1] if None not in dead else None
    means = one.means is None or other.means is None or one.means == other.means
    return True in {doer, toll} and False not in {doer, toll} and means and one.place.name == other.place.name


def _takes_up(one: Draft, other: Draft) -> bool:
    """Tell whether the subject of an act is a weapon or an attacker that the other passage told of before."""
    sentence, chief = one.sentence, one.sentence.tokens[one.cluster.chief.at]
    subject = sentence.child(chief.at, "nsubj", "nsubjpass")
    if subject is None or subject.lemma not in BEARERS or one.sentence.at <= other.sentence.at:
        return False
    known = any(t.low in {"the", "this"} for t in sentence.children(subject.at, "det"))
    return known and any(t.lemma == subject.lemma for t in other.sentence.tokens)


def _alike(one: Party | None, other: Party | None) -> bool | None:
    """Tell whether two doers may be one, as a state and its army may; None where one is not told."""
    if one is None or other is None:
        return None
    if one.name.casefold() == other.name.casefold():
        return True
    ids = sorted((one.id or "", other.id or ""), key=len)
    return bool(ids[0]) and f"{ids[1]}-".startswith(f"{ids[0]}-")


def names_more(draft: Draft, before: Draft) -> bool:
    """Tell whether the noun of an act is named after what the act before does not tell of.

    "The attack on the Hilal bridge" is not the shooting in a market that was told before.
    """
    chief = draft.sentence.tokens[draft.cluster.chief.at]
    if chief.pos in VERBS:
        return False
    told = {t.low for t in before.sentence.tokens}
    named = [t for t in _phrase(draft, chief) if t.pos == "PROPN"]
    return bool(named) and not any(t.low in told for t in named)


def _phrase(draft: Draft, chief: Token) -> Iterator[Token]:
    """Give the words right before a noun, and what stands under its prepositions."""
    sentence = draft.sentence
    yield from sentence.children(chief.at, *BEFORE_NOUN)
    for preposition in sentence.children(chief.at, "prep"):
        for under in sentence.children(preposition.at, "pobj"):
            yield under
            yield from sentence.children(under.at, *BEFORE_NOUN)
