"""The outlet and the authors that metadata names, found again in the text where they stand in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.model import BlockKind, Named, Span
from onrecord.reports import phrases
from onrecord.reports.candidates import Candidate, Field
from onrecord.reports.marks import is_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from onrecord.model import Block

_BY: Final = re.compile(r"\A\s*(?:(?:[^\W\d_]{1,12}\s)?by|par|por|von|from)[\s:]+", re.IGNORECASE)
_PARTED: Final = re.compile(r"\s*(?:[;|\n&]|\band\b|\bet\b|\by\b|\bund\b)\s*")
_COMMA: Final = re.compile(r",\s*(?!(?:Jr|Sr|PhD|MD|II|III|IV)\b)")
_TITLE_PARTS: Final = re.compile(r"\s+(?:\||-|–|—|::|»|«|:|•|·|/|<|>)(?=\s)")
_NO_NAMES = "admin administrator editor editors editorial staff webmaster wordpress root user guest unknown"
_NOBODY: Final = frozenset(_NO_NAMES.split())
_LONGEST: Final = 80


def named_outlet(
    candidates: Sequence[Candidate],
    text: str,
    blocks: Sequence[Block],
    known: Callable[[str], str | None] | None,
) -> Named | None:
    """Give the outlet by the best candidate; one that the world knows goes before one of the same rank.

    What the page's title has beyond the headline, as in "Headline | Outlet", is a candidate too.

    `known` gives the canonical name of an outlet by any of its names; where it does not know the best
    candidate but knows the domain of the page, the outlet is called as there. The rule names the source.
    """
    told = [one for one in candidates if one.field is Field.OUTLET and _is_name(one.value)]
    told.extend(_beside_headline(candidates, text, blocks))
    if not told:
        return None
    names = [(one, known(one.value) if known else None) for one in told]
    best, name = min(names, key=lambda pair: (pair[0].rank, pair[1] is None))
    at_domain = next((name for one, name in names if one.source == "domain" and name), None)
    return Named(
        name=name or at_domain or best.value,
        span=_found(best.value, text, blocks, None),
        rule=f"outlet:{best.source}",
    )


def named_authors(
    candidates: Sequence[Candidate], text: str, blocks: Sequence[Block], outlet: Named | None
) -> tuple[Named, ...]:
    """Give the authors by the best source that names any; the outlet itself is no author."""
    outlets = {_squashed(outlet.name)} if outlet else set()
    outlets.update(_squashed(one.value.split(".")[0]) for one in candidates if one.source == "domain")
    told: dict[tuple[int, str], list[Candidate]] = {}
    for one in candidates:
        if one.field is Field.AUTHOR:
            told.setdefault((one.rank, one.source), []).append(one)
    for key in sorted(told, key=lambda key: key[0]):
        found: dict[str, Named] = {}
        for one in told[key]:
            for name in _people(one.value):
                if name.casefold() in found or _squashed(name) in outlets:
                    continue
                span = _found(name, text, blocks, BlockKind.BYLINE)
                found[name.casefold()] = Named(name=name, span=span, rule=f"author:{one.source}")
        if found:
            return tuple(found.values())
    return ()


def _beside_headline(
    candidates: Sequence[Candidate], text: str, blocks: Sequence[Block]
) -> Iterator[Candidate]:
    headlines = [block.span.of(text) for block in blocks if block.kind is BlockKind.TITLE]
    for one in candidates:
        if one.field is not Field.TITLE or one.source != "title":
            continue
        for headline in headlines:
            before, found, after = one.value.partition(headline)
            parts = [*_TITLE_PARTS.split(f"{before} "), *_TITLE_PARTS.split(f" {after}")] if found else []
            names = [name for part in parts if (name := part.strip(" :|-–—»"))]
            if names and _is_name(names[-1]):
                yield Candidate(field=Field.OUTLET, value=names[-1], source="title-end", rank=3)


def _is_name(value: str) -> bool:
    return 0 < len(value) <= _LONGEST and "://" not in value and not value.startswith("@")


def _people(value: str) -> tuple[str, ...]:
    """Give the names in a field for authors: one or several, with or without a "By", or none at all."""
    groups = [_COMMA.split(_BY.sub("", part)) for part in _PARTED.split(value)]
    if len(groups) > 1:
        groups[-1] = groups[-1][:1]  # in "A and B, The Paper" the comma leads to where they work
    parts = [part.strip() for group in groups for part in (group[0], *filter(is_name, group[1:]))]
    return tuple(part for part in parts if _is_person(part))


def _is_person(name: str) -> bool:
    """Tell a name from an account, an address, a date or a title without a name."""
    plain = name.casefold() not in _NOBODY and phrases.whole_line(name) is None
    return plain and _is_name(name) and not re.search(r"[@\d]", name)


def _squashed(name: str) -> str:
    """Give the letters of a name alone, so that "The Daily Post" is known in "dailypost.example"."""
    return re.sub(r"\W", "", name.casefold().removeprefix("the "))


def _found(name: str, text: str, blocks: Sequence[Block], kind: BlockKind | None) -> Span | None:
    """Give where a name stands: in a block of that kind first, else anywhere."""
    pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
    for block in blocks:
        if block.kind is kind:
            match = pattern.search(text, block.span.start, block.span.end)
            if match:
                return Span(match.start(), match.end())
    match = pattern.search(text)
    return Span(match.start(), match.end()) if match else None
