"""Score an extractor on the annotated documents of ../shared/gold/dev, by half.

    python -m bench.claims [--true-furniture] [--half built|watched] [--by-document] [--extractor=NAME]

Rules are developed on the half of the documents whose id has an even SHA-256 ("built") and checked on
the other ("watched"). With --true-furniture the furniture, title and day of publication are the gold's,
so that the figures show the claims stage alone.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import shutil
import tempfile
import time
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.claims import EXTRACTORS
from onrecord.cli.options import service, settings
from onrecord.exports.exchange import exchange
from onrecord.keys import page_id, report_id, sha256
from onrecord.model import Block, BlockKind, Days, Furniture, Named, Problem, Publication, Report, Span
from onrecord.reports import read_report
from onrecord.sources import pages
from onrecord.world import World

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from onrecord.model import Reading
    from onrecord.ports import Extractor

SHARED = Path(__file__).parents[1] / ".." / "shared"
GOLD = SHARED / "gold" / "dev"


def scorer() -> ModuleType:
    """Load the measuring script that stands beside the gold."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "gold" / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{SHARED}: the annotated documents are not there.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def half(name: str) -> str:
    """Tell which half a document belongs to."""
    return "watched" if int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2 else "built"


def true_report(path: Path) -> Report:
    """Make a report out of the annotation: furniture, title, dateline and publication are taken as given."""
    body = path.with_suffix(".txt").read_bytes()
    text = body.decode()
    gold = json.loads(path.read_bytes())
    spans = gold["spans"]
    title = Span(*spans["title"]) if spans.get("title") else None
    dateline = Span(*spans["dateline"]) if spans.get("dateline") else None
    furniture = sorted(Span(*s) for s in spans["furniture"] if s)
    days = [
        date.fromisoformat(d) if d else None for d in (gold["published"]["first"], gold["published"]["last"])
    ]
    page = page_id(sha256(body), path.name)
    return Report(
        id=report_id(page, sha256(body)),
        page=page,
        source=path.name,
        page_sha256=sha256(body),
        encoding="utf-8",
        text=text,
        text_sha256=sha256(body),
        title=title,
        outlet=Named(name=gold["outlet"], span=None, rule="gold") if gold["outlet"] else None,
        authors=(),
        section=None,
        language="en",
        published=Publication(days=Days(*days), why="as annotated", rule="gold"),
        dateline=dateline,
        blocks=tuple(blocks(text, furniture, title)),
    )


def blocks(text: str, furniture: list[Span], title: Span | None) -> Iterator[Block]:
    """Give the blocks that an annotation means: furniture, the title, and bodies between them."""
    marks = [(s, BlockKind.FURNITURE) for s in furniture]
    if title and not any(title.overlaps(s) for s in furniture):
        marks.append((title, BlockKind.TITLE))
    here = 0
    for span, kind in [*sorted(marks), (Span(len(text), len(text) + 1), BlockKind.BODY)]:
        if text[here : span.start].strip():
            yield Block(kind=BlockKind.BODY, span=Span(here, span.start), rule="gold")
        if span.end <= len(text) and span.start >= here:
            other = Furniture.OTHER if kind is BlockKind.FURNITURE else None
            yield Block(kind=kind, span=span, rule="gold", furniture=other)
        here = max(here, min(span.end, len(text)))


def real_report(path: Path, world: World) -> Report:
    """Make a report as the pipeline does, out of the bytes alone."""
    page = next(iter(pages([str(path.with_suffix(".txt"))])))
    report = page if isinstance(page, Problem) else read_report(page, known_outlet=world.outlet)
    if isinstance(report, Problem):
        raise SystemExit(report.message)
    return report


def read_gold(by: Extractor, world: World) -> Iterator[tuple[Path, Report, Reading]]:
    """Read the annotated documents as the pipeline does; each with where its annotation stands."""
    for path in sorted(GOLD.glob("*.json")):
        report = real_report(path, world)
        yield path, report, next(iter(by.extract([report])))


def main() -> None:
    """Run the extractor, score it, print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--true-furniture", action="store_true")
    parser.add_argument("--half", choices=("built", "watched"))
    parser.add_argument("--by-document", action="store_true")
    parser.add_argument("--extractor", default="rules")
    options, _ = parser.parse_known_args()
    score = scorer()
    paths = sorted(GOLD.glob("*.json"))
    world = World.load()
    reports = [true_report(p) if options.true_furniture else real_report(p, world) for p in paths]
    by = extractor_named(options.extractor, world)
    start = time.process_time()
    readings = list(by.extract(reports))
    seconds = time.process_time() - start
    with tempfile.TemporaryDirectory() as folder:
        columns: dict[str, dict[str, object]] = {}
        for column in ("all", "built", "watched"):
            if options.half and column not in {"all", options.half}:
                continue
            gold, predicted = Path(folder) / column / "gold", Path(folder) / column / "predicted"
            gold.mkdir(parents=True)
            predicted.mkdir()
            for path, report, reading in zip(paths, reports, readings, strict=True):
                if column in {"all", half(path.stem)}:
                    shutil.copy(path, gold)
                    shutil.copy(path.with_suffix(".txt"), gold)
                    (predicted / path.name).write_text(
                        json.dumps(exchange(report, reading)), encoding="utf-8"
                    )
            columns[column], by_document = score.score(gold, predicted)
            if options.by_document and column == (options.half or "all"):
                for name, row in by_document.items():
                    print(f"  {name:14} {half(name):8} {row}")
    table(columns, score.MAIN)
    print(
        f"{len(reports)} reports, {sum(len(r.claims) for r in readings)} claims, {seconds:.1f} s of one core"
    )


def extractor_named(name: str, world: World) -> Extractor:
    """Give an extractor; what it needs beyond its name stands in the environment or the settings file.

    That is endpoint, model and limits, as for `onrecord read`: ONRECORD_ENDPOINT and its like.
    """
    if name not in EXTRACTORS:
        raise SystemExit(f"No extractor {name!r}; there are {', '.join(sorted(EXTRACTORS))}.")
    chosen = settings(extractor=name)
    return EXTRACTORS[name].asking(service(chosen, datetime.now(UTC))).make(world)


def table(columns: dict[str, dict[str, object]], main_fields: tuple[str, ...]) -> None:
    """Print F1 by field, a column a half, with precision and recall over all."""
    print(f"{'field':12}" + "".join(f"{c:>10}" for c in columns) + "         P         R")
    fields = [k for k in columns["all"] if k not in {"published", "overall"} and not k.endswith("_name")]
    for name in fields:
        rows = [columns[c][name] for c in columns]
        cells = [f"{r['f1']:10.3f}" for r in rows if isinstance(r, dict)]
        first = rows[0]
        assert isinstance(first, dict)
        mark = "*" if name in main_fields else " "
        print(f"{name:11}{mark}" + "".join(cells) + f"{first['p']:10.3f}{first['r']:10.3f}")
    print(f"{'overall':12}" + "".join(f"{columns[c]['overall']:10.3f}" for c in columns))


if __name__ == "__main__":
    main()
