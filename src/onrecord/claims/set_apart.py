"""What surely makes two passages two happenings: another year, fire and the answer to it, a toll before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.agreement import contrary, dated
from onrecord.claims.same import KEPT, party_words
from onrecord.claims.told_apart import one_party, opened_apart, years_of

if TYPE_CHECKING:
    from onrecord.claims.passages import Passage
    from onrecord.model import Party

LONG = frozenset({"campaign", "offensive", "operation", "war"})


def set_apart(later: Passage, earlier: Passage) -> bool:
    """Tell whether two passages are of two happenings, however alike their words and their tolls."""
    before = later.answered and contrary(later.draft.victims, earlier.draft.victims)
    return (
        before
        or _campaign(later, earlier)
        or _campaign(earlier, later)
        or opened_apart(later, earlier)
        or of_another_year(later, earlier)
        or by_those_struck(later, earlier)
    )


def _campaign(one: Passage, other: Passage) -> bool:
    """Tell whether one is a whole campaign, and the other an act that may have been in it."""
    return "campaign" in one.acts and not other.acts & LONG


def of_another_year(later: Passage, earlier: Passage) -> bool:
    """Tell whether one has a year of its own that the words around the other, which has its own time, lack.

    "Exploded on Tuesday", "the bombing of 2014".
    """
    for one, other in ((later, earlier), (earlier, later)):
        years = years_of(one)
        timed = "when" in other.own and any(dated(other.draft)) and not years_of(other)
        day = other.day
        known = {str(d.year) for d in (day.first, day.last) if d is not None} if day is not None else set()
        said = {t.low for t in other.draft.sentence.tokens} | known
        if years and timed and not years & said and not _numbered(one, other):
            return True
    return False


def _numbered(one: Passage, other: Passage) -> bool:
    """Tell whether both name the same month or day of the month."""
    mine, theirs = dated(one.draft), dated(other.draft)
    return any(a & b for a, b in zip(mine, theirs, strict=True))


def by_those_struck(later: Passage, earlier: Passage) -> bool:
    """Tell whether the doer of one is of the side that the other was done to: fire and the answer to it."""
    mine, theirs = later.draft, earlier.draft
    if {mine.kind, theirs.kind} != {"attack"}:
        return False
    if "actor" not in later.own & earlier.own or mine.actor is None or theirs.actor is None:
        return False
    if one_party(mine.actor, theirs.actor):
        return False
    answer = theirs.target is not None and "target" in earlier.own and one_side(mine.actor, theirs.target)
    return answer or (
        mine.target is not None and "target" in later.own and one_side(theirs.actor, mine.target)
    )


def one_side(doer: Party, struck: Party) -> bool:
    """Tell whether what was struck is held by the side of a doer: "rebels", "a rebel-held village"."""
    words = {_stem(word) for word in party_words(doer)}
    holders = {_stem(word.split("-")[0]) for word in struck.name.lower().split() if word.endswith(KEPT)}
    return bool(words & holders) or (doer.id is not None and doer.id == struck.id)


def _stem(word: str) -> str:
    return word.removesuffix("s")
