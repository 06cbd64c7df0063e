"""How much two passages say alike, by what each says itself: who, whom, where, when, how and how many."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.claims.same import alike, one_town, shared

if TYPE_CHECKING:
    from onrecord.claims.draft import Draft
    from onrecord.model import Located, Range, Victims

ENOUGH = 4
"""What two passages must say alike to be of one happening."""
WIDE_KM = 100.0
"""Radius of a place above which that both name it says little: a country, a large province."""
YEAR = re.compile(r"(?:19|20)\d\d")
MONTHS = frozenset({"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"})
WEEKDAYS = frozenset({"mon", "tue", "wed", "thu", "fri", "sat", "sun"})
PARTS = ("killed", "injured", "combined")


def agree(draft: Draft, before: Draft) -> bool:
    """Tell whether two acts that nothing sets apart agree in so much that they are one.

    Who did it to whom by which means is what every entry of a chronicle says: a day, a place or a number
    must be the same, too.
    """
    if not (alike(draft, before) and alike(before, draft)) or contrary(draft.victims, before.victims):
        return False
    if _other_day(draft, before):
        return False
    firm = _days(draft, before) + _places(draft, before) + tolls(draft.victims, before.victims)
    loose = _parties(draft, before) + (draft.means is not None and draft.means == before.means)
    return firm > 0 and firm + loose >= ENOUGH


def tolls(one: Victims | None, other: Victims | None) -> int:
    """Give 2 where both count the same dead or hurt, more than one; 1 where they count one."""
    if one is None or other is None:
        return 0
    pairs = [(getattr(one, part), getattr(other, part)) for part in PARTS]
    same = [a for a, b in pairs if a is not None and a == b and a.low]
    return max((2 if (a.low or 0) > 1 else 1 for a in same), default=0)


def contrary(one: Victims | None, other: Victims | None) -> bool:
    """Tell whether two tolls can't both be true."""
    if one is None or other is None:
        return False
    return any(disjoint(getattr(one, part), getattr(other, part)) for part in PARTS)


def disjoint(one: Range | None, other: Range | None) -> bool:
    """Tell whether two numbers can't both be true of one toll."""
    if one is None or other is None:
        return False
    low = max(one.low or 0, other.low or 0)
    highs = [n for n in (one.high, other.high) if n is not None]
    return bool(highs) and low > min(highs)


def _own(draft: Draft, field: str) -> bool:
    """Tell whether a passage states a field itself."""
    return getattr(draft, field) is not None and not draft.rule(field).endswith(".carried")


def _parties(draft: Draft, before: Draft) -> int:
    sides = [side for side in ("actor", "target") if _own(draft, side) and _own(before, side)]
    return sum(shared(getattr(draft, side), getattr(before, side)) for side in sides)


def _days(draft: Draft, before: Draft) -> int:
    """Give 1 where both say the same day."""
    one, other = draft.when, before.when
    if one is None or other is None or not (_own(draft, "when") and _own(before, "when")):
        return 0
    if not (one.stated and other.stated):
        return 0
    dated = one.days.first is not None and one.days.first == one.days.last
    return int(dated and one.days == other.days)


def _other_day(draft: Draft, before: Draft) -> bool:
    """Tell whether the words for a day differ where no page says the year, or only one tells of a year.

    "Struck a car on August 19" and "on August 22" are two, in whichever year; and so are two entries of a
    chronicle.
    """
    if draft.sentence.entry != before.sentence.entry:
        return True
    mine, theirs = dated(draft), dated(before)
    apart = any(a and b and not a & b for a, b in zip(mine, theirs, strict=True))
    if apart or draft.sentence is before.sentence:
        return apart
    years = [{t.low for t in made.sentence.tokens if YEAR.fullmatch(t.low)} for made in (draft, before)]
    return years[0] != years[1] and not _days(draft, before)


def dated(draft: Draft) -> tuple[set[str], set[str], set[str]]:
    """Give the numbers, months and days of the week of the time that an act states."""
    span = draft.when.span if draft.when is not None and draft.when.stated else None
    if span is None:
        return set(), set(), set()
    lows = {t.low.rstrip(".") for t in draft.sentence.inside(span)}
    numbers = {low.rstrip("sthndr") for low in lows if low[:1].isdigit() and ":" not in low}
    return numbers, {low[:3] for low in lows} & MONTHS, {low[:3] for low in lows} & WEEKDAYS


def _places(draft: Draft, before: Draft) -> int:
    """Give 1 where both name one place that is no wider than a small province."""
    one, other = draft.place, before.place
    if one is None or other is None or not (_own(draft, "place") and _own(before, "place")):
        return 0
    return int(one_town(one, other) and not (_wide(one) and _wide(other)))


def _wide(place: Located) -> bool:
    return place.radius_km is not None and place.radius_km > WIDE_KM
