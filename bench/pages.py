"""How well the article is found in a page: body F1 on HTML, and on the same pages as stripped lines.

The measure is that of the article extraction benchmark of Scrapinghub: runs of four tokens counted as a
multiset, shares of hits, false hits and misses a page, precision and recall averaged over pages, F1 of the
two averages. Pages whose digest is even were looked at while the rules were made ("tuned"), the others
not ("held"). The spread is one standard deviation of 1,000 bootstrap samples of pages.
"""

from __future__ import annotations

import gzip
import json
import random
import re
import statistics
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.model import BlockKind, Problem
from onrecord.reports.decode import decode
from onrecord.reports.html import read_html
from onrecord.reports.lines import read_lines
from onrecord.reports.visible import visible_blocks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from onrecord.model import Block

PAGES = Path(__file__).parents[1] / "../shared/data/pages"
BODY = frozenset({BlockKind.BODY, BlockKind.DATELINE})
_TOKEN = re.compile(r"\w+")
_RUN = 4
_SAMPLES = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """A page with the true text of its article."""

    key: str
    url: str
    html: str
    body: str

    @property
    def tuned(self) -> bool:
        """Tell whether the page was looked at while the rules were made."""
        return int(self.key[:8], 16) % 2 == 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Averages over pages; `spread` is the bootstrap deviation of F1."""

    precision: float
    recall: float
    f1: float
    spread: float


def gold() -> tuple[Gold, ...]:
    """Give the pages of the benchmark that are at hand; raises FileNotFoundError where there are none."""
    truth = json.loads((PAGES / "ground-truth.json").read_text("utf-8"))
    return tuple(_gold(key, entry) for key, entry in sorted(truth.items()))


def by_html(page: Gold) -> str:
    """Give the body that is read from the page as it is."""
    read = read_html(page.html, url=page.url, subject=page.key)
    return "" if isinstance(read, Problem) else _body(read.text, read.blocks)


def by_lines(page: Gold) -> str:
    """Give the body that is read from the page's visible text alone, a block a line."""
    text = visible_blocks(page.html).text.replace("\n\n", "\n")
    return _body(text, read_lines(text))


def score(found: Sequence[tuple[float, float, float]]) -> Score:
    """Average shares of hits, false hits and misses into a score."""
    chance = random.Random(20191119)  # a fixed seed: the same figures whenever it is asked
    samples = [_averages(chance.choices(found, k=len(found)))[2] for _ in range(_SAMPLES)]
    precision, recall, f1 = _averages(found)
    return Score(precision=precision, recall=recall, f1=f1, spread=statistics.stdev(samples))


def compare(true: str, read: str) -> tuple[float, float, float]:
    """Give the shares of hits, false hits and misses among all runs of four tokens in either text."""
    wanted, got = _runs(true), _runs(read)
    hits = (wanted & got).total()
    false, missed = got.total() - hits, wanted.total() - hits
    total = hits + false + missed
    return (hits / total, false / total, missed / total) if total else (0.0, 0.0, 0.0)


def main() -> None:
    """Print the table."""
    pages = gold()
    print(f"Body of the article, {len(pages)} pages: precision, recall, F1 (+- bootstrap sd)")
    for name, reader in (("HTML", by_html), ("stripped lines", by_lines)):
        for part, chosen in (
            ("tuned", [page for page in pages if page.tuned]),
            ("held", [page for page in pages if not page.tuned]),
            ("all", pages),
        ):
            _print(f"{name}, {part}", chosen, reader)


def _print(name: str, pages: Sequence[Gold], reader: Callable[[Gold], str]) -> None:
    start = time.process_time()
    found = [compare(page.body, reader(page)) for page in pages]
    each = (time.process_time() - start) / len(pages)
    made = score(found)
    print(
        f"  {name:22} {made.precision:.3f} {made.recall:.3f} {made.f1:.3f} +- {made.spread:.3f}"
        f"  {1000 * each:.0f} ms a page"
    )


def _gold(key: str, entry: dict[str, str]) -> Gold:
    body = gzip.decompress((PAGES / "html" / f"{key}.html.gz").read_bytes())
    decoded = decode(body, None, html=True, subject=key)
    text = "" if isinstance(decoded, Problem) else decoded.text
    return Gold(key=key, url=entry["url"], html=text, body=entry.get("articleBody", ""))


def _body(text: str, blocks: Iterable[Block]) -> str:
    return "\n".join(block.span.of(text) for block in blocks if block.kind in BODY)


def _runs(text: str) -> Counter[tuple[str, ...]]:
    tokens = _TOKEN.findall(text)
    last = max(1, len(tokens) - _RUN + 1)
    return Counter(tuple(tokens[at : at + _RUN]) for at in range(last) if tokens)


def _averages(found: Sequence[tuple[float, float, float]]) -> tuple[float, float, float]:
    precision = [hit / (hit + false) for hit, false, _ in found if hit + false > 0]
    recall = [hit / (hit + missed) for hit, _, missed in found if hit + missed > 0]
    mean = statistics.fmean(precision or [0.0]), statistics.fmean(recall or [0.0])
    return (*mean, 2 * mean[0] * mean[1] / sum(mean) if sum(mean) else 0.0)


if __name__ == "__main__":
    main()
