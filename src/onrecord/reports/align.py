"""Where the words that an extractor kept stand among the blocks of the page.

An extractor gives text of its own making: blocks joined, parted or shortened, blanks changed. Each block
is looked up in it by its runs of words, and of all ways to place the blocks without turning their order
about, the one that explains most words is taken. So a teaser that repeats the headline is not the headline.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_TOKEN = re.compile(r"\w+")
_RUN = 4
# A run of words met more often than this tells little of where a block stands, and costs time.
_OFTEN = 12
_MOST = 100
_TRIES = 24


def kept(blocks: Sequence[str], extracted: str) -> tuple[float, ...]:
    """Give for each block the share of its words that stand in the extracted text, at a place in order.

    Blocks without a word get 0. Takes time in proportion to the words of both, and little more.
    """
    where = _index(_words(extracted))
    places: list[tuple[int, int, int, int]] = []  # start, end, block, words explained
    sizes = []
    for number, block in enumerate(blocks):
        words = _words(block)
        sizes.append(len(words))
        places.extend((start, start + len(words), number, found) for start, found in _places(words, where))
    shares = [0.0] * len(blocks)
    for number, found in _in_order(places):
        shares[number] = found / sizes[number]
    return tuple(shares)


def _words(text: str) -> list[str]:
    return _TOKEN.findall(text.casefold())


def _runs(words: Sequence[str], length: int) -> Iterator[tuple[str, ...]]:
    return (tuple(words[i : i + length]) for i in range(len(words) - length + 1))


def _index(words: Sequence[str]) -> Mapping[tuple[str, ...], list[int]]:
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for length in range(1, _RUN + 1):
        for start, run in enumerate(_runs(words, length)):
            index[run].append(start)
    return index


def _places(words: Sequence[str], where: Mapping[tuple[str, ...], list[int]]) -> list[tuple[int, int]]:
    """Give the likeliest starts of a block in the extracted words, with how many words each explains."""
    length = min(len(words), _RUN)
    if not length:
        return []
    votes: Counter[int] = Counter()
    found = [where.get(run, ()) for run in _runs(words, length)]
    rarest = min((len(starts) for starts in found if starts), default=0)
    for at, starts in enumerate(found):
        if len(starts) <= max(rarest, _OFTEN):
            votes.update(start - at for start in starts[:_MOST])
    best = sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))[:_TRIES]
    return [(start, min(count + length - 1, len(words))) for start, count in best if start >= 0]


def _in_order(places: list[tuple[int, int, int, int]]) -> Iterator[tuple[int, int]]:
    """Choose places that rise with the blocks and explain most words; gives block and words explained.

    The heaviest rising chain, by dynamic programming over blocks with a staircase of best sums by start.
    """
    starts, sums, ends = [-1], [0], [-1]  # the staircase: start, sum up to it, last place of that chain
    before: list[int] = []
    by_block: dict[int, list[int]] = defaultdict(list)
    for place, (_, _, block, _) in enumerate(places):
        by_block[block].append(place)
    before = [-1] * len(places)
    for block in sorted(by_block):
        steps = []
        for place in by_block[block]:
            start, _, _, found = places[place]
            under = bisect_right(starts, start - 1) - 1
            before[place] = ends[under]
            steps.append((start, sums[under] + found, place))
        for start, total, place in steps:
            at = bisect_right(starts, start)
            if sums[at - 1] >= total:
                continue
            last = at
            while last < len(starts) and sums[last] <= total:
                last += 1
            first = at - 1 if starts[at - 1] == start else at
            starts[first:last], sums[first:last], ends[first:last] = [start], [total], [place]
    place = ends[-1]
    while place >= 0:
        yield places[place][2], places[place][3]
        place = before[place]
