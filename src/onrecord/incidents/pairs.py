"""Whether two claims may be about one happening: how alike they are, and whether that decides anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from onrecord.incidents.happenings import OPEN
from onrecord.incidents.likeness import MET, signs
from onrecord.incidents.signs import BARRED, Sign, sign
from onrecord.incidents.weights import BASE, weight
from onrecord.incidents.whole_reports import ALIKE, most, whole_reports

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from onrecord.incidents.happenings import Happening
    from onrecord.model import ClaimId, Kin, ReportId

MERGE = -1.5
"""From here on two claims are held for one happening; the scale is that of the pairs learned on."""

DOUBT = -2.3
"""From here on a person is asked."""

# From here on the words of whole reports are believed.
_BEYOND = 0.0

_MUCH = 0.3
# What of one field speaks against two claims; two of these are for a person to weigh.
_CLASHES = frozenset(("actor.other", "target.other", "means.other", "place.other-country", "modality.failed"))
# Four times as many dead, as log2, are another toll.
_FAR_APART = 2.0
# Amounts of evidence that tie: three dead or more (log2 of one more), ten, a word in 150 sentences, or many.
_THREE, _TEN, _RARE, _WORDS, _COSINE = 2.0, 3.3, 1.0, 3.0, 0.5
# A word that by itself is as good as a name, and one that tells something beside others.
_RARER, _UNUSUAL = 1.3, 0.75
_TIES = ("place.town", "place.city", "place.district", "place.name", "place.words", "target.known",
         "target.word", "actor.known", "names.any", "story", "means.blast")  # fmt: skip
_HINTS = (
    ("actor.word",),
    ("means.same",),
    ("killed.same", "killed.allowed"),
    ("injured.same", "injured.allowed"),
    ("place.within-province",),
)

Stories: TypeAlias = "Mapping[tuple[ReportId, ReportId], float]"
"""How much the reports of two claims tell one story, of 1 at most, by the pair of reports, either way."""


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
        found[earlier, later] = found[later, earlier] = 1.25 if share >= _MUCH else 1.0
    return found


def weigh(one: Happening, other: Happening, told: Stories) -> Weighed | None:
    """Weigh two claims; None where they are not alike enough for a thought.

    Nor are two of one report weighed: which of its passages tell of one happening its reading says.
    """
    if one.report == other.report:
        return None
    found, total = [], weight(BASE)
    for each in _fields(one, other):
        if each.weight <= BARRED:
            return None
        found.append(each)
        total += each.weight
    share = _story(one, other, told)
    # Nobody is asked about what the words of whole reports alone make doubtful.
    if total + weight("story") * share < min(DOUBT, MERGE - most()):
        return None
    found += _reports(one, other, share)
    score = weight(BASE) + sum(each.weight for each in found)
    if score < DOUBT:
        return None
    first, second = sorted((one.id, other.id))
    sure = score >= MERGE and not clashing(found) and decisive(found, score)
    return Weighed(round(score, 6), first, second, sure)


def clashing(found: Iterable[Sign]) -> bool:
    """Tell whether two fields or more speak against two claims."""
    rows = {row: amount for each in found for row, amount in each.parts}
    return sum(row in _CLASHES for row in rows) + (rows.get("killed.other-times", 0.0) >= _FAR_APART) > 1


def agreed(found: Iterable[Sign]) -> bool:
    """Tell whether place, target and number agree, which hardly two happenings do."""
    rows = {row for each in found for row, _ in each.parts}
    place = not rows.isdisjoint(("place.town", "place.city", "place.name"))
    target = not rows.isdisjoint(("target.known", "target.word"))
    return place and target and not rows.isdisjoint(("killed.same", "injured.same", "people.same"))


def decisive(found: Iterable[Sign], score: float) -> bool:
    """Tell whether more than the day, the country and common words speak for two claims.

    A claim that fits every attack of its day ties nothing: somewhere, somebody, a toll, names or a rare word
    must be in both, or three lesser things. Where no day ties them three of the former must be, or one where
    their reports tell one story, or are alike as wholes and `score` is beyond doubt.
    """
    rows = {row: amount for each in found for row, amount in each.parts}
    size = max(rows.get(f"{name}.same-size", 0.0) for name in ("killed", "injured", "people"))
    toll = size >= _THREE or rows.get("killed.allowed-size", 0.0) >= _TEN or "killed.near-size" in rows
    many = rows.get("words.sum", 0.0) >= _WORDS or rows.get("words.cosine", 0.0) > _COSINE
    rarest = rows.get("words.rarest", 0.0)
    if any(row.startswith(("when.open", "when.later")) for row in rows):
        place = any(row in rows for row in _TIES[:5])
        target = any(row in rows for row in _TIES[5:7])
        named = "names.any" in rows or many or rarest >= _RARER
        beside = target + ("actor.known" in rows) + ("means.blast" in rows) + ("place.site" in rows)
        alike = rows.get("reports.alike", 0.0) >= ALIKE and score >= _BEYOND
        least = 1 if alike or "story" in rows else 3
        return place + toll + named + beside >= least and (place or toll or named)
    hints = sum(any(row in rows for row in those) for those in _HINTS) + (rarest >= _UNUSUAL)
    return toll or many or rarest >= _RARE or any(row in rows for row in _TIES) or hints > 2


def score(one: Happening, other: Happening, told: Stories) -> float:
    """Give the likeness of two claims; BARRED or less where nothing can make them one."""
    total = weight(BASE)
    for each in evidence(one, other, told):
        if each.weight <= BARRED:
            return BARRED
        total += each.weight
    return total


def evidence(one: Happening, other: Happening, told: Stories) -> Iterator[Sign]:
    """Give all that speaks for and against two claims: their fields, their words, and their reports."""
    for each in _fields(one, other):
        yield each
        if each.weight <= BARRED:
            return
    yield from _reports(one, other, _story(one, other, told))


def _fields(one: Happening, other: Happening) -> Iterator[Sign]:
    """Weigh what two claims say; what bars comes last."""
    found = []
    for each in signs(one, other):
        yield each
        if each.weight <= BARRED:
            return
        found.append(each)
    if agreed(found):
        yield sign("all", "place, side and number agree", ("all.agree", 1))


def _story(one: Happening, other: Happening, told: Stories) -> float:
    """Give how much the reports of two claims tell one story.

    Reports on one front share its names for years: what was met months apart is no story of one day.
    """
    share = told.get((one.report, other.report), 0.0)
    if share and abs(one.known - other.known) > MET and OPEN not in {one.known, other.known}:
        return 0.0
    return share


def _reports(one: Happening, other: Happening, share: float) -> Iterator[Sign]:
    """Weigh what the reports of two claims share beyond these."""
    yield from whole_reports(one, other)
    if share:
        yield sign("story", "their reports share names and numbers", ("story", share))
