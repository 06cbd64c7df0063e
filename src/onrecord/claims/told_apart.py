"""What sets two passages of one report apart, whatever else speaks for their being one happening."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.agreement import YEAR, contrary, dated
from onrecord.claims.came_later import came_later
from onrecord.claims.passages import PAST
from onrecord.claims.repeats import dated_alike, only_harm, people
from onrecord.claims.same import MEANS, SORTS, answers, in_its_region, is_thing, one_town, party_words
from onrecord.model import BlockKind
from onrecord.world.index import distance_km

if TYPE_CHECKING:
    from onrecord.claims.passages import Passage
    from onrecord.model import Party, Site

FAR_KM = 100.0
"""How far apart two places are, beyond what their words allow, that are no part of one happening."""
WIDE_KM = 100.0
"""Radius of a place above which that both name it says little."""


def told_apart(later: Passage, earlier: Passage) -> bool:
    """Tell whether two passages can't be of one happening: another day, another way, by others to others.

    Of 917 annotated pairs of one happening in all sets but the gold 57 are told apart so, and 873 of 3,716
    pairs of two.
    """
    one, other = later.draft, earlier.draft
    if one.sentence.entry != other.sentence.entry or answers(one, other) or _other_day(later, earlier):
        return True
    if _other_way(later, earlier) or opened_apart(later, earlier) or came_later(later, earlier):
        return True
    place = how_placed(later, earlier) == "other"
    actor, target = (other_party(name, later, earlier) for name in ("actor", "target"))
    if in_its_region(one, other):
        place = target = False
    if place and (actor or target or later.another or later.new or later.beside or _far(later, earlier)):
        return True
    if target and later.beside and later.named != "known":
        return True
    if (actor and target) or (later.answered and contrary(one.victims, other.victims)):
        return True
    # after "struck camps in response to the killing of nine", "four died" is of the strikes
    return only_harm(one) and (earlier.answered or other_people(later, earlier))


def _other_day(later: Passage, earlier: Passage) -> bool:
    """Tell whether both name a day, and not the same, or a date stands before "the May 3 strike" alone."""
    one, other = later.day, earlier.day
    if (
        "when" in later.own & earlier.own
        and one is not None
        and other is not None
        and one.meet(other) is None
    ):
        return True
    mine, theirs = dated(later.draft), dated(earlier.draft)
    if later.named == "known" and any(mine[:2]) and not dated_alike(later.draft, earlier.draft):
        return True
    return any(a and b and not a & b for a, b in zip(mine, theirs, strict=True))


def opened_apart(later: Passage, earlier: Passage) -> bool:
    """Tell whether a paragraph opens with a date that an earlier one does not name: "On April 4, ...".

    It tells of another act, unless it points at "the attack"; a headline names no day. Of 91 pairs of
    annotated claims that nothing else tells apart, 84 are two; of 24 where a noun has a year, 23.
    """
    if later.named == "known" or earlier.draft.sentence.block is not BlockKind.BODY:
        return False
    mine, theirs = (years_of(one) for one in (later, earlier))
    if mine and later.named != "verb" and mine.isdisjoint(theirs):
        return True
    day = later.opening - {PAST}
    if later.draft.sentence.paragraph == earlier.draft.sentence.paragraph:
        return False
    named = {word for words in dated(earlier.draft) for word in words}
    return bool(day) and day.isdisjoint(named | earlier.opening)


def years_of(passage: Passage) -> set[str]:
    """Give the years in the words for when it was."""
    return {number for number in dated(passage.draft)[0] if YEAR.fullmatch(number)}


def _other_way(later: Passage, earlier: Passage) -> bool:
    """Tell whether two acts are of different means, or named by words for different ways: "blast", "shot"."""
    one, other = later.draft.means, earlier.draft.means
    if one is not None and other is not None and one != other:
        return not any({one, other} <= sort for sort in MEANS)
    mine, theirs = ({n for n, sort in enumerate(SORTS) if each.acts & sort} for each in (later, earlier))
    return bool(mine) and bool(theirs) and not mine & theirs


def _far(later: Passage, earlier: Passage) -> bool:
    """Tell whether two places lie a day's news apart: a hundred km beyond what their words allow."""
    one, other = later.draft.place, earlier.draft.place
    if one is None or other is None:
        return False
    return all(_far_apart(here, there) for here in one.sites for there in other.sites)


def _far_apart(here: Site, there: Site) -> bool:
    if here.lat is None or here.lon is None or there.lat is None or there.lon is None:
        return False
    reach = (here.radius_km or 0.0) + (there.radius_km or 0.0) + FAR_KM
    return distance_km(here.lat, here.lon, there.lat, there.lon) > reach


def other_people(later: Passage, earlier: Passage) -> bool:
    """Tell whether two tolls that differ are of two sorts of people: "four guards", "two miners"."""
    if not contrary(later.draft.victims, earlier.draft.victims):
        return False
    mine, theirs = people(later.draft), people(earlier.draft)
    return bool(mine) and bool(theirs) and not mine & theirs


def one_party(one: Party, other: Party) -> bool:
    """Tell whether two parties share a word of their names, or are one known entity."""
    return bool(party_words(one) & party_words(other)) or (one.id is not None and one.id == other.id)


def how_placed(later: Passage, earlier: Passage) -> str:
    """Tell how the places of two passages bear on one another; empty where one of them has none."""
    one, other = later.draft.place, earlier.draft.place
    if one is None or other is None:
        return ""
    if one.name == other.name:
        how = "same"
    elif one_town(one, other):
        how = "town"
    else:
        how = "wide" if max(one.radius_km or 0.0, other.radius_km or 0.0) > WIDE_KM else "other"
    return how if "place" in later.own & earlier.own else f"{how}-carried"


def other_party(name: str, later: Passage, earlier: Passage) -> bool:
    """Tell whether both passages name a side themselves, and not the same."""
    one, other = getattr(later.draft, name), getattr(earlier.draft, name)
    if one is None or other is None or name not in later.own & earlier.own:
        return False
    return not one_party(one, other) and is_thing(one) == is_thing(other)
