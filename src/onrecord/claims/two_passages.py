"""What speaks for and against two passages of one report telling of one happening, row by row."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, TypeAlias

from onrecord.claims.agreement import contrary, dated, tolls
from onrecord.claims.repeats import dated_alike, only_harm
from onrecord.claims.same import alike, is_thing
from onrecord.claims.told_apart import how_placed, one_party, other_party, other_people, years_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.passages import Passage

Rows: TypeAlias = "dict[str, float]"

_MANY = 4


def evidence(later: Passage, earlier: Passage, between: int, *, opens: bool) -> Rows:
    """Give the rows that hold of two passages, and how much of each there is.

    `between` passages of their group stand between them; `opens`: the earlier one is the report's first.
    """
    rows = dict[str, float]()
    for some in (
        _standing(later, earlier, between, opens=opens),
        _naming(later, earlier),
        _wording(later, earlier),
        _sides(later, earlier),
        _places(later, earlier),
        _days(later, earlier),
        _victims(later, earlier),
        _telling(later, earlier),
    ):
        rows.update((name, float(amount)) for name, amount in some if amount)
    return rows


def _standing(later: Passage, earlier: Passage, between: int, *, opens: bool) -> Iterator[tuple[str, float]]:
    """Weigh where the two stand in the report."""
    one, other = later.draft.sentence, earlier.draft.sentence
    apart = abs(one.at - other.at)
    yield "always", 1
    yield "stands.apart", math.log1p(apart)
    yield "stands.sentence", apart == 0
    yield "stands.next", apart == 1
    yield "stands.paragraph", one.paragraph == other.paragraph
    yield "stands.between", math.log1p(between)
    yield "stands.last", between == 0
    yield "opens", opens
    yield "opens.headline", other.at <= 0
    if later.named == "known":
        yield "known.last", between == 0
        yield "known.opens", opens
        yield "known.near", apart <= 2
    if not later.own & {"place"} and not (later.day is not None and "when" in later.own):
        yield "bare", 1
        yield "bare.last", between == 0
        yield "bare.opens", opens


def _naming(later: Passage, earlier: Passage) -> Iterator[tuple[str, float]]:
    """Weigh how the acts are named: as new, as known, by which words."""
    yield f"later.{later.named}", 1
    yield f"earlier.{earlier.named}", 1
    yield "later.several", later.plural
    yield "earlier.several", earlier.plural
    yield "later.generic", later.generic
    yield "later.new", later.new
    same = later.draft.kind == earlier.draft.kind
    yield "kind.same", same
    kinds = sorted({later.draft.kind, earlier.draft.kind})
    yield f"kind.{'-'.join(kinds)}", 1
    yield "acts.shared", bool(later.acts & earlier.acts)
    fit = alike(later.draft, earlier.draft)
    yield "acts.alike", fit
    yield "acts.alike-back", alike(earlier.draft, later.draft)
    if later.named == "known":
        yield "known.alike", fit
        yield "known.day", not dated_alike(later.draft, earlier.draft)
        yield "known.place", how_placed(later, earlier) == "other"


def _wording(later: Passage, earlier: Passage) -> Iterator[tuple[str, float]]:
    """Weigh the words around: what sets one beside another or before it, and what both share."""
    yield "words.another", later.another
    yield "words.before", later.before
    yield "words.before-earlier", earlier.before
    yield "words.before-one", later.before != earlier.before
    shared = len(later.content & earlier.content)
    least = min(len(later.content), len(earlier.content))
    yield "words.shared", min(_MANY, shared)
    yield "words.share", shared / max(1, least)
    yield "words.names", min(_MANY - 1, len(later.proper & earlier.proper))


def _sides(later: Passage, earlier: Passage) -> Iterator[tuple[str, float]]:
    """Weigh who did it to whom."""
    for name in ("actor", "target"):
        one, other = getattr(later.draft, name), getattr(earlier.draft, name)
        if one is None or other is None:
            yield f"{name}.{_open(one, other)}", 1
            continue
        same = one_party(one, other)
        carried = "" if name in later.own & earlier.own else "-carried"
        yield f"{name}.{'same' if same else 'other'}{carried}", 1
        yield f"{name}.thing", not same and is_thing(one) != is_thing(other)
    if how_placed(later, earlier) == "other":
        yield "actor.other-place", other_party("actor", later, earlier)


def _open(later: object, earlier: object) -> str:
    if later is None and earlier is None:
        return "open"
    return "open-later" if later is None else "open-earlier"


def _places(later: Passage, earlier: Passage) -> Iterator[tuple[str, float]]:
    one, other = later.draft.place, earlier.draft.place
    if one is None or other is None:
        yield f"place.{_open(one, other)}", 1
        return
    yield f"place.{how_placed(later, earlier)}", 1


def _days(later: Passage, earlier: Passage) -> Iterator[tuple[str, float]]:
    one, other = later.day, earlier.day
    if one is not None and other is not None:
        how = "same" if one == other else "other" if one.meet(other) is None else "meet"
        yield f"day.{how}{'' if 'when' in later.own & earlier.own else '-carried'}", 1
    else:
        yield f"day.{_open(one, other)}", 1
    mine, theirs = dated(later.draft), dated(earlier.draft)
    yield "day.words-same", any(a & b for a, b in zip(mine, theirs, strict=True))
    year, other_year = years_of(later), years_of(earlier)
    yield "year.later", bool(year) and year.isdisjoint(other_year)
    yield "year.earlier", bool(other_year) and not year
    yield from _openings(later, earlier)


def _openings(later: Passage, earlier: Passage) -> Iterator[tuple[str, float]]:
    """Weigh the times that the sentences open with, which govern what they tell: "On April 4, ..."."""
    one, other = later.opening, earlier.opening
    if one and other:
        yield f"opening.{'same' if one == other else 'meet' if one & other else 'other'}", 1
    elif one:
        yield "opening.later", 1
    elif other:
        yield "opening.earlier", 1


def _victims(later: Passage, earlier: Passage) -> Iterator[tuple[str, float]]:
    one, other = later.draft.victims, earlier.draft.victims
    agree = tolls(one, other)
    yield "toll.same-one", agree == 1
    yield "toll.same", agree > 1
    apart = contrary(one, other)
    yield "toll.other", apart
    if apart:
        yield "toll.others", other_people(later, earlier)
        yield "toll.other-place", how_placed(later, earlier) == "other"
    yield "toll.later", one is not None and other is None
    yield "toll.earlier", one is None and other is not None
    harm = only_harm(later.draft)
    yield "harm.later", harm
    yield "harm.earlier", only_harm(earlier.draft)
    if harm:
        yield "harm.next", abs(later.draft.sentence.at - earlier.draft.sentence.at) <= 1


def _telling(later: Passage, earlier: Passage) -> Iterator[tuple[str, float]]:
    """Weigh how it was done, how it is held, and on whose word."""
    one, other = later.draft, earlier.draft
    if one.means and other.means:
        yield f"means.{'same' if one.means == other.means else 'near'}", 1
    yield "modality.same", one.modality is other.modality
    mine, theirs = [k.name for k in one.chain], [k.name for k in other.chain]
    yield "chain.none", not mine and not theirs
    yield "chain.same", bool(mine) and mine == theirs
    yield "chain.new", bool(mine) and mine != theirs
