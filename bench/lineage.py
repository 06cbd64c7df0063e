"""Measure lineage: what it finds of planted kin among real reports, what it takes for kin wrongly, its speed.

    python -m bench lineage

Real English pages of ../shared/data/airwars and ../shared/gold/dev are copied, edited (5 % of the words put
for others), halved, quoted (80 words within another report) and put in another order; the short stories of
lineage_pairs.toml are spun and translated there and back by hand. Precision is over all pairs of this pool,
where a story told by another who was there is no kin. Pages that already share more than a tenth of their
five-word runs before anything is planted are left out beforehand.
"""

from __future__ import annotations

import gzip
import json
import random
import re
import time
import tomllib
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from bench import _sets
from onrecord.incidents import lineages, prints, told
from onrecord.keys import report_id
from onrecord.model import (
    Kinship,
    Report,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.model import ReportId

SEED = 5
PAIRS = Path(__file__).with_name("lineage_pairs.toml")
_TRICKS = ("copy", "edited", "half", "quoted", "reordered", "spun", "translated")


def main() -> None:
    """Print the figures."""
    pool, planted = generated()
    offered = offered_pairs(pool)
    print(f"{len(pool)} reports, {len(planted)} planted pairs")
    for trick in _TRICKS:
        wanted = [pair for pair, name in planted.items() if name == trick]
        found = sum(pair in offered for pair in wanted)
        print(f"  {trick:<11} recall {found / len(wanted):.3f}  ({found} of {len(wanted)})")
    right = sum(pair in related(planted) for pair in offered)
    print(f"  precision   {right / len(offered):.3f}  ({right} of {len(offered)} offered)")
    for pair in sorted(offered):
        if pair not in related(planted):
            print("    wrong:", *(pool[each].source for each in sorted(pair)), offered[pair])
    speed(list(pool.values()))


def offered_pairs(pool: dict[ReportId, Report]) -> dict[frozenset[ReportId], str]:
    """Give the pairs of reports that lineage holds for kin, with how."""
    found = lineages(told(report, (), _sets.world()) for report in pool.values())
    return {
        frozenset((kin.earlier, kin.later)): f"{kin.kinship} {kin.share}"
        for kin in found.kin
        if kin.kinship is not Kinship.RELATED
    }


def related(planted: dict[frozenset[ReportId], str]) -> set[frozenset[ReportId]]:
    """Give all pairs that are kin: those planted, and those planted out of one story."""
    families: dict[ReportId, ReportId] = {}

    def head(one: ReportId) -> ReportId:
        while families.get(one, one) != one:
            one = families[one]
        return one

    for pair in sorted(map(sorted, planted)):
        families[head(pair[1])] = head(pair[0])
    members = defaultdict(list)
    for one in sorted({each for pair in planted for each in pair}):
        members[head(one)].append(one)
    return {frozenset((a, b)) for group in members.values() for a in group for b in group if a != b}


def generated() -> tuple[dict[ReportId, Report], dict[frozenset[ReportId], str]]:
    """Give the pool, by id, and the pairs planted in it, each with its trick."""
    chance = random.Random(SEED)
    texts = list(_distinct(real_texts()))
    chance.shuffle(texts)
    pool = [_sets.bare(text, f"real-{at}") for at, text in enumerate(texts)]
    planted = {}
    lexicon = sorted({word for text in texts for word in re.findall(r"[a-z]{3,}", text)})
    for at in range(len(texts) - 1):
        trick = _TRICKS[at % 5]
        copy = _sets.bare(changed(texts[at], trick, texts[at + 1], chance, lexicon), f"real-{at}-{trick}")
        pool.append(copy)
        if trick == "quoted":
            planted[frozenset((_sets.bare(texts[at + 1], f"real-{at + 1}").id, copy.id))] = "host"
        planted[frozenset((_sets.bare(texts[at], f"real-{at}").id, copy.id))] = trick
    for at, story in enumerate(tomllib.loads(PAIRS.read_text())["story"]):
        first, *others = (
            _sets.bare(story[name], f"story-{at}-{name}") for name in ("told", "spun", "translated", "other")
        )
        pool += (first, *others)
        planted[frozenset((first.id, others[0].id))] = "spun"
        planted[frozenset((first.id, others[1].id))] = "translated"
    return {one.id: one for one in pool}, planted


def changed(text: str, trick: str, host: str, chance: random.Random, lexicon: list[str]) -> str:
    """Do to a text what those do who take it over."""
    words = text.split(" ")
    if trick == "edited":
        return " ".join(chance.choice(lexicon) if chance.random() < 0.05 else word for word in words)
    if trick == "half":
        start = chance.choice((0, len(words) // 2))
        return " ".join(words[start : start + len(words) // 2])
    if trick == "quoted":
        start = chance.randrange(max(1, len(words) - 80))
        into = host.split(" ")
        at = len(into) // 2
        return " ".join([*into[:at], *words[start : start + 80], *into[at:]])
    if trick == "reordered":
        parts = re.split(r"(?<=[.!?])\s+", text)
        chance.shuffle(parts)
        return " ".join(parts)
    return text


def real_texts() -> Iterator[str]:
    """Give the bodies of real English pages."""
    with gzip.open(_sets.data("airwars") / "source_texts.jsonl.gz", "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    texts = [row["text"] for row in rows if row.get("text_original_language") == "en"]
    texts += [path.read_text() for path in sorted((_sets.DATA.parent / "gold" / "dev").glob("aw-*.txt"))]
    for text in texts:
        body = " ".join(text.split())[:6000]
        ascii_share = sum(character.isascii() for character in body) / max(1, len(body))
        if len(body.split()) >= 120 and ascii_share > 0.95:
            yield body


def _distinct(texts: Iterator[str]) -> Iterator[str]:
    seen: dict[tuple[str, ...], int] = {}
    for number, text in enumerate(texts):
        words = re.findall(r"\w+", text.lower())
        runs = {tuple(words[at : at + 5]) for at in range(len(words) - 4)}
        shared = sum(run in seen for run in runs)
        for run in runs:
            seen.setdefault(run, number)
        if shared <= 0.1 * len(runs):
            yield text


def speed(reports: list[Report]) -> None:
    """Print how fast reports are fingerprinted and looked up, beside hashing their words once."""
    many = [replace(one, id=report_id(one.page, f"{one.id}{n}")) for n in range(4) for one in reports]
    start = time.process_time()
    for one in many:
        len({hash(word) for word in one.text.split()})
    bare = time.process_time() - start
    start = time.process_time()
    for one in many:
        prints.prints(one)
    words = time.process_time() - start
    start = time.process_time()
    for one in many:
        prints.facts(one)
    facts = time.process_time() - start
    total = sum(len(one.text.split()) for one in many)
    print(f"  {len(many)} reports of {total / len(many):.0f} words")
    print(
        f"  prints {len(many) / words:.0f} reports/s ({words / bare:.0f} x hashing the words),"
        f" facts {len(many) / facts:.0f} reports/s"
    )
    start = time.process_time()
    held = [told(one, (), _sets.world()) for one in reports]
    lineages(held)
    print(f"  all of lineage {len(reports) / (time.process_time() - start):.0f} reports/s")


if __name__ == "__main__":
    main()
