"""Whether two claims may be about one happening: how alike they are, and whether that decides anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from onrecord.incidents.happenings import OPEN, Happening
from onrecord.incidents.likeness import BARRED, signs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onrecord.incidents.likeness import Sign
    from onrecord.model import ClaimId, Kin, ReportId

MERGE = 4.0
"""From here on two claims are held for one happening."""

DOUBT = 3.0
"""From here on a person is asked."""

_TOLD_ALIKE = 1.5
_MUCH = 0.3
# Reports met so many days apart may still be of one day, as crawls go by months.
_MET = 31
# So little of one field speaks against two claims.
_SPEAKS_AGAINST = -1.0
# The weight of a number of ten or more dead, which hardly two happenings of one day have.
_RARE_TOLL = 2.5
# The weight of a rare word in common, and of so many that they need nothing beside them.
_ONE_WORD, _SOME_WORDS = 1.5, 2.5
# The weight of a known actor of a rare kind of happening.
_RARE = 2.0

Stories: TypeAlias = "Mapping[tuple[ReportId, ReportId], float]"
"""How much it speaks for two claims that their reports tell one story, by the pair of reports, either way."""


class Weighed(NamedTuple):
    """Two claims, the smaller id first, with how alike they are; `sure` ones are held for one happening.

    All of them agree in more than day and sides.
    """

    score: float
    first: ClaimId
    second: ClaimId
    sure: bool


def stories(kin: Iterable[Kin]) -> Stories:
    """Weigh kinships: reports that are one story, or share names and numbers as those on one happening do."""
    return shares((one.earlier, one.later, one.share) for one in kin)


def shares(kin: Iterable[tuple[ReportId, ReportId, float]]) -> Stories:
    """Weigh kinships given as two reports and how much of the smaller stands in the other."""
    found: dict[tuple[ReportId, ReportId], float] = {}
    for earlier, later, share in kin:
        found[earlier, later] = found[later, earlier] = 2.5 if share >= _MUCH else 2.0
    return found


def weigh(one: Happening, other: Happening, told: Stories) -> Weighed | None:
    """Weigh two claims; None where they are not alike enough for a thought."""
    found: list[Sign] = []
    for sign in signs(one, other):
        if sign.weight <= BARRED:
            return None
        found.append(sign)
    story = _told_together(one, other, told)
    score = sum(sign.weight for sign in found) + story + _within(one, other)
    if score < DOUBT or not _decisive(found, story, one.report == other.report):
        return None
    firm = story >= _TOLD_ALIKE or sum(sign.weight <= _SPEAKS_AGAINST for sign in found) < 2
    first, second = sorted((one.id, other.id))
    return Weighed(round(score, 6), first, second, score >= MERGE and firm)


def score(one: Happening, other: Happening, told: Stories) -> float:
    """Give the likeness of two claims in their reports; BARRED or less where nothing can make them one."""
    total = _told_together(one, other, told) + _within(one, other)
    for sign in signs(one, other):
        if sign.weight <= BARRED:
            return BARRED
        total += sign.weight
    return total


def _told_together(one: Happening, other: Happening, told: Stories) -> float:
    """Weigh that the reports of two claims tell one story.

    Reports on one front share its names for years: what was met months apart is no story of one day.
    """
    weight = told.get((one.report, other.report), 0.0)
    apart = abs(one.known - other.known)
    return weight if apart <= _MET or OPEN in {one.known, other.known} else 0.0


def _within(one: Happening, other: Happening) -> float:
    """Weigh that one report tells both: the day that both inherit from it is no evidence."""
    if one.report != other.report or (one.stated and other.stated):
        return 0.0
    return 0.5 if one.in_title != other.in_title else -1.5


def _decisive(found: Sequence[Sign], story: float, within: bool) -> bool:  # noqa: FBT001 - said by its name
    """Tell whether more than day and sides speak for two claims: a narrow place, a toll of theirs, the words.

    Where no day ties them a toll and two more such things must, unless their reports tell one story besides.
    """
    weights = {sign.about: sign.weight for sign in found}
    toll = max(weights.get("killed", 0), weights.get("injured", 0), weights.get("people", 0))
    many, some = toll >= 1.0, toll >= 0.7
    names, alike = weights.get("names", 0) >= 1.0, weights.get("words", 0)
    words, like = alike >= _ONE_WORD, alike >= 0.8
    place, near = weights.get("place", 0) >= 1.5, weights.get("place", 0) > 0
    target, actor = weights.get("target", 0) > 0, weights.get("actor", 0) > 0
    when, means = weights.get("when", 0), weights.get("means", 0)
    if when <= 0 and story < _TOLD_ALIKE and not within:
        return many and names + words + place + target >= 2
    rare = weights.get("actor", 0) >= _RARE and when > 0
    beside = some or near or target or actor or means > 0
    # The same number on the same day is chance, unless it is somewhere or somebody too.
    tied = toll >= _RARE_TOLL or (many and (target or near or actor))
    several = some + near + target + actor + (means > 1.0) + like >= 3
    return tied or names or place or rare or several or alike >= _SOME_WORDS or (words and beside)
