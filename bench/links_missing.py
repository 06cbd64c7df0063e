"""Which groups are missing: 200 names drawn from five sets, and how many of them mean somebody.

    python -m bench links_missing [--open]

Drawn with a fixed seed from the distinct names of each set, and not read: they hold what is no group at all
(unions, lists of several, what coders wrote for "unknown"), so that the share is a lower bound. A name is
known where it as a whole means an actor or describes one; "within" counts those that are not, but hold the
name of one.
--open prints the names that are not known.

Sets: sides of the dyads of UCDP GED; organisations of re3d and parties of PA-X whose words name a body under
arms; the perpetrators of MUC-4 with capitals put back; and in Airwars' pages, capitalised names that end in a
noun for a body or begin with an Arabic one.
"""

from __future__ import annotations

import csv
import gzip
import json
import random
import re
import sys
from typing import TYPE_CHECKING

from bench import _sets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.world import World

Name = tuple[str, str]
SEED = 20261125
SHARES = {"ucdp": 45, "re3d": 40, "pa-x": 40, "airwars": 45, "muc4": 30}
LONGEST = 60
BODY = re.compile(
    r"\b(Army|Front|Movement|[Ff]orces?|[Mm]ilitias?|Brigades?|Group|Liberation|[Rr]ebels|[Ff]ighters|Units|"
    r"[Cc]oalition|Council|Corps|Battalion|Daesh|ISIL|YPG|PKK|SDF|PYD|Qaeda|Nusra|Ahrar|Jaysh|Jaish|Peshmerga)\b"
)
SIGNED = re.compile(
    r"[,\"(\[•.0-9/:']|^(For|On behalf|Chair|Commander|Representative|Sign|Second)|Adviser|Members"
)
WRITTEN = re.compile(
    r"\b(?:[A-Z][\w’-]+ |al-[A-Za-z][\w-]+ |of |for ){1,4}(?:Brigades?|Front|Army|Movement|Militia|Division|"
    r"Battalions?|Legion|Corps|Forces|Faction|Group|Units?|Council|Operations Room)\b"
    r"|\b(?:Liwa|Jaysh|Jaish|Harakat|Saraya|Ansar|Jund|Ahrar|Faylaq) (?:al-|Al-|al )?[A-Z][\w-]+"
)
OPENS = re.compile(r"^(?:The|In|By|A|An|of|for) ")


def main() -> None:
    """Print the shares of each set."""
    world, chance = _sets.world(), random.Random(SEED)
    known = within = drawn = 0
    for label, size in SHARES.items():
        names = sorted(set(FROM[label]()))
        names = chance.sample(names, min(size, len(names)))
        open_ = [name for name in names if not means(world, name)]
        inner = [name for name in open_ if world.hits(name[0], near=[name[1]] if name[1] else ())]
        print(f"  {label}: {len(names) - len(open_)} of {len(names)} known, {len(inner)} within")
        known, within, drawn = known + len(names) - len(open_), within + len(inner), drawn + len(names)
        if "--open" in sys.argv:
            print("    " + "; ".join(f"{name} ({land})" if land else name for name, land in open_))
    print(f"  all: {known} of {drawn} known ({known / drawn:.2f}), {within} more within")


def means(world: World, name: Name) -> bool:
    """Tell whether a name as a whole means an actor, or describes one."""
    near = [name[1]] if name[1] else ()
    return (world.named(name[0], near=near) or world.described(name[0], near=near)) is not None


def ucdp() -> Iterator[Name]:
    """Give the sides of dyads with their country."""
    with (_sets.data("ucdp_sources") / "events_with_sources.jsonl").open(encoding="utf-8") as file:
        for row in map(json.loads, file):
            yield row["side_a"], row["country"]
            yield row["side_b"], row["country"]


def re3d() -> Iterator[Name]:
    """Give the organisations that are bodies under arms; the set is about Syria and Iraq."""
    for path in sorted(_sets.data("re3d").glob("*/entities.json")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line) if line.startswith("{") else {}
            if (
                row.get("type") == "Organisation"
                and BODY.search(row["value"])
                and len(row["value"]) < LONGEST
            ):
                yield row["value"], "SYR"


def pax() -> Iterator[Name]:
    """Give the parties of peace agreements that are told by the name of a body alone."""
    path = next(iter(sorted((_sets.data("tempo") / "pa-x-agreements").glob("*.csv"))))
    with path.open(encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            for part in re.split(r";|\n", row["Part"]):
                name = re.split(r"\s[-–]\s|:", part.strip())[-1].strip()
                if BODY.search(name) and not SIGNED.search(name) and len(name) < LONGEST:
                    yield name, row["Loc1ISO"] or ""


def airwars() -> Iterator[Name]:
    """Give what reads as the name of a body in the pages that Airwars cites."""
    with gzip.open(_sets.data("airwars") / "source_texts.jsonl.gz", "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            for met in WRITTEN.finditer(row["text"].replace("\n", " . ")):
                if " " in (name := OPENS.sub("", met[0])):
                    yield name, "SYR"


def muc4() -> Iterator[Name]:
    """Give the organisations that did it, by the first of their names, with capitals put back."""
    for part in ("dev", "train"):
        path = _sets.data("muc4") / "gtt-processed" / f"{part}.json"
        for line in path.read_text(encoding="utf-8").splitlines():
            for template in json.loads(line).get("templates", ()):
                for entity in template.get("PerpOrg", ()):
                    first = entity[0][0] if isinstance(entity[0], list) else entity[0]
                    yield " ".join(map(_capital, first.split())), ""


def _capital(word: str) -> str:
    """Give a word its capital; one of four letters or fewer is taken for an acronym."""
    if word in {"of", "and", "the", "de", "for"}:
        return word
    return (
        word.upper() if len(word) <= 4 and word.isalpha() and word != "army" else word[:1].upper() + word[1:]
    )


FROM = {"ucdp": ucdp, "re3d": re3d, "pa-x": pax, "airwars": airwars, "muc4": muc4}

if __name__ == "__main__":
    main()
