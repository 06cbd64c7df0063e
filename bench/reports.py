"""How well stripped pages are read into reports: furniture, day of publication, title, outlet, authors.

    python -m bench reports

Furniture and days are scored by the definitions of ../shared/gold/score.py. The rules were made on the
documents whose id has an even SHA-256 ("built"); the others are "watched": their texts were not read,
only how many characters of furniture were missed. Last, the days are held against texts that nobody
annotated for this: a report that Airwars cites cannot be older than the strike it is cited for, and the
stories of TempEval-3 have known days, which the bounds read from their words must not exclude.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import importlib.util
import json
import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onrecord.keys import page_id, sha256
from onrecord.model import Days, Entity, Page, Problem, Report
from onrecord.reports import read_report
from onrecord.world import World

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType

_CREATED = re.compile(r'value="(\d{4})-?(\d\d)-?(\d\d)[^>]*functionInDocument="(?:CREATION|PUBLICATION)_TIME')
SHARED = Path(__file__).parents[1] / ".." / "shared"
Tally = Counter[str]


def main() -> None:
    """Print the tables."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--by-document", action="store_true")
    arguments, _ = options.parse_known_args()
    if not (SHARED / "gold" / "dev").is_dir():
        print("../shared is not here: nothing to measure against.")
        return
    known = World.load().outlet
    halves = measured(known, by_document=arguments.by_document)
    for half, tally in (*halves.items(), ("all", sum(halves.values(), Counter()))):
        print(_row(half, tally))
    print(_cited(known))
    print(_newswire())


def measured(known: Callable[[str], Entity | None], *, by_document: bool = False) -> dict[str, Tally]:
    """Give the counts of both halves of the gold documents."""
    score = _score_module()
    halves: dict[str, Tally] = {"built": Counter(), "watched": Counter()}
    for path in sorted((SHARED / "gold" / "dev").glob("*.json")):
        gold = json.loads(path.read_bytes())
        body = path.with_suffix(".txt").read_bytes()
        report = _read(body, path.stem, known)
        if isinstance(report, Problem):
            print(f"{path.stem}: {report.message}")
            continue
        tally = _counts(gold, report, score, known)
        halves["watched" if _odd(path.stem) else "built"] += tally
        if by_document:
            print(f"{path.stem:12} {dict(tally)}")
    return halves


def _score_module() -> ModuleType:
    spec = importlib.util.spec_from_file_location("gold_score", SHARED / "gold" / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(SHARED / "gold" / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _odd(key: str) -> bool:
    return int(hashlib.sha256(key.encode()).hexdigest(), 16) % 2 == 1


def _read(body: bytes, source: str, known: Callable[[str], Entity | None]) -> Report | Problem:
    digest = sha256(body)
    page = Page(
        id=page_id(digest, source), source=source, url=None, body=body, sha256=digest, media="text/plain"
    )
    return read_report(page, known_outlet=known)


def _counts(
    gold: dict[str, Any], report: Report, score: ModuleType, known: Callable[[str], Entity | None]
) -> Tally:
    text = report.text
    blank = {k for k, sign in enumerate(text) if sign.isspace()}
    wanted = score.chars([span for span in gold["spans"]["furniture"] if span]) - blank
    found = {
        k for block in report.blocks if block.furniture for k in range(block.span.start, block.span.end)
    } - blank
    title = report.title.of(text) if report.title else None
    outlet = report.outlet.name if report.outlet else None
    entity = known(gold["outlet"]) if gold["outlet"] else None
    true_outlet = entity.name if entity else gold["outlet"]
    names = {named.name for named in report.authors}
    return Counter(
        documents=1,
        furniture_right=len(wanted & found),
        furniture_found=len(found),
        furniture=len(wanted),
        title_right=title == gold["title"],
        titles=gold["title"] is not None,
        title_invented=gold["title"] is None and title is not None,
        outlet_right=true_outlet is not None and outlet == true_outlet,
        outlets=true_outlet is not None,
        outlet_wrong=outlet is not None and outlet != true_outlet,
        authors_right=len(names & set(gold["authors"])),
        authors_found=len(names),
        authors=len(gold["authors"]),
        **_published(gold, report, score),
    )


def _published(gold: dict[str, Any], report: Report, score: ModuleType) -> dict[str, int]:
    true = [(gold.get("published") or {}).get(end) for end in ("first", "last")]
    days = report.published.days
    ours = [day.isoformat() if day else None for day in (days.first, days.last)]
    apart = bool(ours[0] and true[1] and ours[0] > true[1]) or bool(ours[1] and true[0] and ours[1] < true[0])
    closed = days.first is not None and days.last is not None and (days.last - days.first).days <= 31
    return {
        "dated": any(true),
        "exact": any(true) and true == ours,
        "published_right": any(true) and score.same_days(true, ours),
        "contradicted": apart,
        "guessed": not all(true) and closed,
    }


def _row(half: str, tally: Tally) -> str:
    right, found, gold = (tally[k] for k in ("furniture_right", "furniture_found", "furniture"))
    precision, recall = right / max(found, 1), right / max(gold, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return (
        f"{half:8} n {tally['documents']:3}  furniture P {precision:.3f} R {recall:.3f} F1 {f1:.3f}"
        f"\n         published right {tally['published_right']}/{tally['dated']} (exact {tally['exact']}),"
        f" contradicted {tally['contradicted']}, guessed {tally['guessed']}"
        f"\n         title {tally['title_right']}/{tally['documents']} (invented {tally['title_invented']}),"
        f" outlet {tally['outlet_right']}/{tally['outlets']} (wrong {tally['outlet_wrong']}),"
        f" authors {tally['authors_right']}/{tally['authors']} (found {tally['authors_found']})"
    )


def _cited(known: Callable[[str], Entity | None]) -> str:
    folder = SHARED / "data" / "airwars"
    struck = {
        f"airwars-{one['airwars_id']}": date.fromisoformat(one["date"][:10])
        for one in _lines(folder / "incidents.jsonl.gz")
        if one.get("date")
    }
    tally: Tally = Counter()
    for one in _lines(folder / "source_texts.jsonl.gz"):
        days = [struck[key] for key in _keys(one["incident_ids"]) if key in struck]
        report = _read((one.get("text") or "").encode(), one["source_id"], known) if days else None
        if not isinstance(report, Report):
            continue
        bound = report.published.days
        tally.update(read=1, bounded=bound.known, older=bound.last is not None and bound.last < min(days))
    return (
        f"cited    {tally['read']} texts, {tally['bounded']} bounded, {tally['older']} older than the strike"
    )


def _newswire() -> str:
    """Hold the days read from TempEval-3 stories, whose heads are left out, against their true days."""
    tally: Tally = Counter()
    for path in sorted((SHARED / "data" / "timex" / "tempeval3").rglob("*.tml")):
        page = path.read_text("utf-8", "replace")
        told = _CREATED.search(page)
        story = re.search(r"<TEXT>(.*?)</TEXT>", page, re.DOTALL)
        if told is None or story is None:
            continue
        true = date(int(told[1]), int(told[2]), int(told[3]))
        report = _read(re.sub(r"<[^>]+>", "", story[1]).encode(), path.stem, lambda _: None)
        if isinstance(report, Report):
            bound = report.published.days
            apart = bound.meet(Days.on(true)) is None
            tally.update(read=1, bounded=bound.known, apart=apart)
    return f"newswire {tally['read']} stories, {tally['bounded']} bounded, {tally['apart']} contradicted"


def _keys(told: list[str] | str) -> list[str]:
    return re.findall(r"airwars-\d+", told if isinstance(told, str) else " ".join(told))


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


if __name__ == "__main__":
    main()
