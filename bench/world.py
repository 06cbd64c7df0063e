"""Measure the world: its cost, and where it puts the places of LGL and TR-News.

    python -m bench world

Speeds are of one core, beside a bare `str.split` of the same text. For the two sets of
../shared/data/geoparsing: of the toponyms with a point (demonyms such as "Turkish" left out, as they name
no place here), how many `place_hits` finds (recall), and how many of the found ones it puts within 161 km
(Acc@161). The baseline is told the toponym's words and takes the most populous place of that very name.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from onrecord.world import World
from onrecord.world.index import Index, distance_km
from onrecord.world.load import HERE
from onrecord.world.names import key
from onrecord.world.tables import Sense, actors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SHARED = Path(__file__).parents[1] / ".." / "shared" / "data" / "geoparsing"
COMPILED = HERE / "data" / "places.tsv"
NEAR_ENOUGH_KM = 161.0
MEGABYTE = 1_000_000
SENTENCE = (
    "In Erbil, Iraqi armed groups told Reuters that Kataib Hezbollah and U.S. forces had met at Ain al-Asad "
    "before a drone hit a village in the western countryside of Manbij, the Syrian Democratic Forces said. "
)


class Toponym(NamedTuple):
    """An annotated place name: where it stands and where it lies."""

    start: int
    end: int
    phrase: str
    lat: float
    lon: float


def main() -> None:
    """Print the figures."""
    cost()
    counts()
    for name in ("lgl.xml", "TR-News.xml"):
        if (SHARED / name).exists():
            geoparsing(name)
        else:
            print(f"{name}: left out, ../shared is not here")


def cost() -> None:
    """Time loading, matching and looking up; weigh the loaded world in a process of its own."""
    times = []
    for _ in range(3):
        began = time.process_time()
        world = World.read()
        times.append(time.process_time() - began)
    print(f"load {min(times):.3f} s of one core", end="; ")
    print(f"compiled gazetteer {COMPILED.stat().st_size / MEGABYTE:.1f} MB")
    text = (SENTENCE * (MEGABYTE // len(SENTENCE) + 1))[:MEGABYTE]
    base = rate(text, str.split)
    for label, work in (("hits", world.hits), ("place_hits", world.place_hits)):
        measured = rate(text, work)
        print(f"{label} {measured:.2f} MB/s ({base / measured:.0f} times the time of str.split)")
    status = Path("/proc/self/status")
    if status.exists():
        read = f"import re; print(re.search(r'VmHWM:\\s+(\\d+)', open('{status}').read())[1])"
        loaded = f"from onrecord.world import World; w = World.load(); w.place('Erbil'); {read}"
        bare, held = (
            int(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout)
            for code in (read, loaded)
        )
        print(f"memory {(held - bare) / 1024:.0f} MB over a bare interpreter")


def rate(text: str, work: Callable[[str], object]) -> float:
    """Give the megabytes a second of a piece of work, the best of three."""
    times = []
    for _ in range(3):
        began = time.process_time()
        work(text)
        times.append(time.process_time() - began)
    return len(text) / MEGABYTE / max(min(times), 1e-4)


def counts() -> None:
    """Count the entries by type, and those with a source."""
    known = World.load().entities
    by_type = Counter(entity.type.value for entity in known)
    sourced = sum(entity.source != "unsourced" for entity in known)
    print(f"{len(known)} actors, {sourced} with a source: {dict(by_type.most_common())}")


def geoparsing(name: str) -> None:
    """Score one set of toponyms."""
    world, index = World.load(), Index(COMPILED)
    known = actors(sorted((HERE / "actors").glob("*.toml")))
    demonyms = {key(alias.words) for alias in known.aliases if alias.sense is Sense.ADJECTIVE}
    tally: Counter[str] = Counter()
    for text, gold in articles(SHARED / name):
        hits = world.place_hits(text)
        for toponym in gold:
            if key(toponym.phrase) in demonyms:
                continue
            tally["gold"] += 1
            place = next(
                (h.place for h in hits if h.span.start < toponym.end and toponym.start < h.span.end), None
            )
            if place is not None:
                tally["found"] += 1
                tally["right"] += within(toponym, place.lat, place.lon)
            ranked = sorted(index.find(" ".join(key(toponym.phrase))), key=lambda p: -p.population)
            if ranked:
                tally["base found"] += 1
                tally["base right"] += within(toponym, ranked[0].lat, ranked[0].lon)
    for label, prefix in (("place_hits", ""), ("baseline", "base ")):
        found, right = tally[f"{prefix}found"], tally[f"{prefix}right"]
        print(
            f"{name} {label}: recall {found / tally['gold']:.2f}, Acc@161 {right / max(found, 1):.2f}",
            end=" ",
        )
        print(f"({right} right of {found} found of {tally['gold']})")


def articles(path: Path) -> Iterator[tuple[str, tuple[Toponym, ...]]]:
    """Read the articles and their toponyms that have a point."""
    source = re.sub(r"&(?!amp;|lt;|gt;|quot;|apos;|#)", "&amp;", path.read_text(encoding="utf-8"))
    for article in ET.fromstring(source).iter("article"):
        gold = []
        for node in article.iter("toponym"):
            words = {child.tag: (child.text or "").strip() for child in node.iter()}
            if words.get("lat") and words.get("lon"):
                start, end = int(words["start"]), int(words["end"])
                gold.append(Toponym(start, end, words["phrase"], float(words["lat"]), float(words["lon"])))
        yield article.findtext("text") or "", tuple(gold)


def within(toponym: Toponym, lat: float, lon: float) -> bool:
    """Tell whether a point is near enough to the toponym's."""
    return distance_km(toponym.lat, toponym.lon, lat, lon) <= NEAR_ENOUGH_KM


if __name__ == "__main__":
    main()
