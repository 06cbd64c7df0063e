"""Measure linking: of the names that the program links in real texts, how many it links rightly.

    python -m bench links                       score the present program against the judgements
    python -m bench.links draw actors SEED      print a fresh draw as a sheet to be judged

How the links were drawn: the program's own links in every text of a set, in random order with the seed
told in `links.tsv`, at most two from one text and none from a document of gold/dev. Actors: equally many
from each set, two of three of them other than a state or its government, as these are the easy ones.
Places: equally many from each set. A link is right where the words, read in their text, mean that very
entity or place; a place within 25 km of the one meant, or the country or region meant, is right.

`links.tsv` holds no text: draw, kind, set, document, the first 16 hexadecimal digits of the text's SHA-256,
start, end, entity, verdict, the right entity ("-" for none, "|" between two that are right) and who judged.
"reader-1, twice": read again with the first verdict hidden, by the same reader.
Without ../shared nothing can be scored.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
import math
import random
import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.model import Days, EntityType
from onrecord.world import World

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SHARED = Path(__file__).parents[1] / ".." / "shared"
SHEET = Path(__file__).parent / "links.tsv"
_DAY = re.compile(r"[12]\d{3}-\d\d-\d\d")
EASY = (EntityType.STATE, EntityType.GOVERNMENT)
MOST_OF_ONE_TEXT = 2
AROUND = 110


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A document of a set."""

    group: str
    ident: str
    text: str
    day: str = ""

    @property
    def digest(self) -> str:
        """Give the first digits of the text's SHA-256."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A name that the program linked; `easy` tells that it is a state or its government."""

    start: int
    end: int
    entity: str
    name: str
    easy: bool = False


def main() -> None:
    """Score the present program against the judgements."""
    if not SHARED.exists():
        print("left out: ../shared is not here")
        return
    with SHEET.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    texts = {(t.group, t.ident): t for t in documents()}
    for draw in sorted({row["draw"] for row in rows}):
        score(draw, [row for row in rows if row["draw"] == draw], texts)


def score(draw: str, rows: Sequence[dict[str, str]], texts: dict[tuple[str, str], Text]) -> None:
    """Print the precision of a draw as it was judged, and what the present program makes of its spans."""
    by_group: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        text = texts[row["set"], row["document"]]
        if text.digest != row["digest"]:
            print(f"{row['set']} {row['document']}: another text; left out")
            continue
        tally = by_group[row["set"]]
        tally["judged right"] += row["verdict"] == "right"
        tally["judged"] += 1
        start, end = int(row["start"]), int(row["end"])
        now = next((x for x in found(row["kind"], text) if x.start < end and start < x.end), None)
        tally["linked"] += now is not None
        tally["right"] += now is not None and now.entity in row["means"].split("|")
        tally["no longer linked"] += now is None
    total = sum(by_group.values(), Counter())
    kind = rows[0]["kind"]
    print(f"{draw} ({kind}): as drawn {share(total['judged right'], total['judged'])}", end="; ")
    print(
        f"the present program {share(total['right'], total['linked'])}, {total['no longer linked']} dropped"
    )
    for group, tally in sorted(by_group.items()):
        print(f"  {group}: as drawn {tally['judged right']} of {tally['judged']}", end=", ")
        print(f"now {tally['right']} of {tally['linked']}")


def share(right: int, of: int) -> str:
    """Write a share with its 95 % interval (Wilson)."""
    if not of:
        return "none"
    z, p = 1.96, right / of
    middle = (p + z * z / (2 * of)) / (1 + z * z / of)
    half = z / (1 + z * z / of) * math.sqrt(p * (1 - p) / of + z * z / (4 * of * of))
    return f"{p:.3f} [{middle - half:.3f}, {middle + half:.3f}] ({right} of {of})"


@cache
def world() -> World:
    """Load the world once."""
    return World.load()


@cache
def found(kind: str, text: Text) -> tuple[Link, ...]:
    """Give the links of a text, as a reading of it would have them."""
    known = world()
    first = Counter(h.entity.country for h in known.hits(text.text) if h.entity.country)
    near = tuple(sorted(code for code, n in first.items() if n > 1 or len(first) < 3))
    if kind == "places":
        return tuple(
            Link(start=h.span.start, end=h.span.end, entity=h.place.id, name=_placed(h.place.name, h.place))
            for h in known.place_hits(text.text, near=near)
        )
    on = Days.on(date.fromisoformat(text.day)) if _DAY.fullmatch(text.day) else None
    return tuple(
        Link(start=h.span.start, end=h.span.end, entity=h.entity.id, name=h.entity.name,
             easy=h.entity.type in EASY)
        for h in known.hits(text.text, near=near, on=on)
    )  # fmt: skip


def _placed(name: str, place: object) -> str:
    lat, lon, country = (getattr(place, key) for key in ("lat", "lon", "country"))
    return f"{name}, {country} {lat:.2f} {lon:.2f} r{getattr(place, 'radius_km', 0):.0f}"


def draw(kind: str, seed: int, each: int) -> Iterator[tuple[Text, Link]]:
    """Draw links from every set."""
    by_group: dict[str, list[Text]] = defaultdict(list)
    for text in documents():
        by_group[text.group].append(text)
    for group in sorted(by_group):
        dice = random.Random(f"{seed} {group}")
        texts = sorted(by_group[group], key=lambda t: t.ident)
        dice.shuffle(texts)
        wanted = {True: each // 3, False: each - each // 3} if kind == "actors" else {False: each}
        for text in texts:
            links = list(found(kind, text))
            dice.shuffle(links)
            taken = 0
            for link in links:
                if taken < MOST_OF_ONE_TEXT and wanted.get(link.easy, 0):
                    wanted[link.easy] -= 1
                    taken += 1
                    yield text, link
            if not any(wanted.values()):
                break


def documents() -> Iterator[Text]:
    """Give the documents of the sets, those of gold/dev left out."""
    lines = (SHARED / "gold" / "dev_in_data.tsv").read_text(encoding="utf-8").splitlines()
    left_out = {part for line in lines for part in line.split("\t")[2].split()}
    seen: set[str] = set()
    for text in _all():
        if not left_out & {text.ident, text.ident.split("#")[-1]} and text.digest not in seen:
            seen.add(text.digest)
            yield text


def _all() -> Iterator[Text]:
    data = SHARED / "data"
    for line in (data / "ucdp_sources" / "events_with_sources.jsonl").open(encoding="utf-8"):
        event = json.loads(line)
        for number, article in enumerate(event["articles"]):
            yield Text(group="ucdp_sources", ident=f"{event['id']}#{number}", text=article["headline"],
                       day=article["date"] or "")  # fmt: skip
    for line in (data / "wikievents" / "documents.jsonl").open(encoding="utf-8"):
        event = json.loads(line)
        yield Text(group="wikievents", ident=event["doc_id"], text=event["text"])
    for path in sorted((data / "re3d").glob("*/documents.json")):
        for line in path.open(encoding="utf-8"):
            event = json.loads(line)
            yield Text(group="re3d", ident=f"{path.parent.name}#{event['_id']}", text=event["text"])
    with gzip.open(data / "airwars" / "source_texts.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            event = json.loads(line)
            if _english(event["text"]):
                yield Text(group="airwars", ident=event["source_id"], text=event["text"],
                           day=(event["publication_date"] or "")[:10])  # fmt: skip
    for path in sorted((data / "polnear").glob("*/text/*.txt")):
        day = _DAY.search(path.stem)
        text = path.read_text(encoding="utf-8")
        yield Text(group="polnear", ident=path.stem, text=text, day=day[0] if day else "")


def _english(text: str) -> bool:
    """Tell English from other languages and from login pages, by the share of its commonest words."""
    words = text.lower().split()
    common = sum(word in {"the", "of", "in", "and", "to", "a"} for word in words)
    return len(words) > 50 and common > 0.15 * len(words)


def _sheet(kind: str, seed: int, each: int) -> None:
    columns = (
        "number",
        "draw",
        "kind",
        "set",
        "document",
        "digest",
        "start",
        "end",
        "entity",
        "name",
        "words",
    )
    out = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n")
    out.writerow(columns)
    for number, (text, link) in enumerate(draw(kind, seed, each)):
        before = text.text[max(0, link.start - AROUND) : link.start]
        after = text.text[link.end : link.end + AROUND]
        words = " ".join(f"{before}[[{text.text[link.start : link.end]}]]{after}".split())
        where = (text.group, text.ident, text.digest, link.start, link.end)
        out.writerow((number, f"{kind}-{seed}", kind, *where, link.entity, link.name, words))


if __name__ == "__main__":
    if sys.argv[1:2] == ["draw"]:
        _sheet(sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
    else:
        main()
