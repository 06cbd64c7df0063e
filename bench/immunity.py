"""How many claims stand in furniture: on the annotated documents, and on pages whose article body is known.

    python -m bench immunity [--show]

On ../shared/gold/dev a claim stands in furniture where its trigger lies in a stretch annotated as such. On
../shared/data/pages it does where its quotation is not among the words of the true body nor of the page's
own title; a caption, which the true bodies leave out, is counted apart. Numbers are given by the label
that our reader gave the block, for that label was wrong; documents by half ("built", "watched").
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter
from typing import TYPE_CHECKING

from bench._sets import DATA, data, half, rules, world
from onrecord.keys import page_id, sha256
from onrecord.model import BlockKind, Page, Problem, Span
from onrecord.reports import read_report

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.model import Claim, Report

GOLD = DATA / ".." / "gold" / "dev"


def main() -> None:
    """Print how many claims stand in furniture, and as what it was taken."""
    for title, met in (("annotated documents", annotated()), ("pages with a known body", known_bodies())):
        all_claims, reports = Counter[str](), 0
        wrong: Counter[tuple[str, str]] = Counter()
        for report, claims, bad in met:
            name = half(report.source)
            reports += 1
            all_claims[name] += len(claims)
            for claim in bad:
                wrong[name, label(report, claim)] += 1
                if "--show" in sys.argv:
                    words = " ".join(claim.quote.of(report.text).split())
                    print(f"  {report.source:12.12} {label(report, claim):20} {words[:150]}")
        print(f"{title}: {reports} read, {all_claims.total()} claims, {wrong.total()} in furniture")
        for (name, kind), number in sorted(wrong.items()):
            print(f"  {name:8} taken for {kind:12} {number} of {all_claims[name]} claims")


def annotated() -> Iterator[tuple[Report, tuple[Claim, ...], list[Claim]]]:
    """Read the annotated documents; give the claims whose trigger lies in annotated furniture."""
    for path in sorted(GOLD.glob("*.json")):
        spans = [Span(*s) for s in json.loads(path.read_bytes())["spans"]["furniture"] if s]
        report, claims = read(path.with_suffix(".txt").read_bytes(), path.stem, "text/plain")
        yield report, claims, [c for c in claims if any(s.overlaps(c.trigger) for s in spans)]


def known_bodies() -> Iterator[tuple[Report, tuple[Claim, ...], list[Claim]]]:
    """Read the pages; give the claims whose quotation is neither in the true body nor in the title."""
    folder = data("pages")
    truth = json.loads((folder / "ground-truth.json").read_text("utf-8"))
    for key, entry in sorted(truth.items()):
        body = gzip.decompress((folder / "html" / f"{key}.html.gz").read_bytes())
        report, claims = read(body, key, "text/html")
        inside = plain(entry.get("articleBody") or "")
        bad = [c for c in claims if plain(c.quote.of(report.text)) not in inside]
        yield report, claims, [c for c in bad if label(report, c) != BlockKind.TITLE.value]


def read(body: bytes, name: str, media: str) -> tuple[Report, tuple[Claim, ...]]:
    """Read a page through every stage."""
    digest = sha256(body)
    page = Page(id=page_id(digest, name), source=name, url=None, body=body, sha256=digest, media=media)
    report = read_report(page, known_outlet=world().outlet)
    if isinstance(report, Problem):
        raise SystemExit(report.message)
    return report, next(iter(rules().extract([report]))).claims


def label(report: Report, claim: Claim) -> str:
    """Give the label of the block that a claim stands in."""
    return next((b.kind.value for b in report.blocks if b.span.overlaps(claim.trigger)), "none")


def plain(text: str) -> str:
    """Give the letters and digits of a text alone, so that spacing and marks make no difference."""
    return re.sub(r"\W+", "", text).casefold()


if __name__ == "__main__":
    main()
