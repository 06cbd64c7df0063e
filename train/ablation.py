"""What a network tells of annotated happenings by itself, so that networks taught different sets compare.

    python -m train.ablation NETWORK ...

NETWORK is a folder that `train.export` wrote. For each: F1 of words that name a happening, at the threshold
that is best for the reports scored; of those that name one, kinds and modalities right; and F1 of each role,
around the annotated triggers: words count where they are likelier than nobody, and are right as the gold is
scored. On own reports kept back from teaching, on own reports that are only scored, and on the built half of
the gold; then F1 by overlap of source and cue on the built half of PolNeAR's development part.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from bench._sets import Tally, data, half, read_text, world
from bench.claims import GOLD, real_report, scorer
from bench.polnear import annotated, paired, relation

from onrecord.claims.learned.joining import joined
from onrecord.claims.learned.reader import Reader
from onrecord.model import Span
from train.annotations import restore
from train.capitals import uncapitalised
from train.compare import best
from train.copies import IN_CAPITALS, ROUNDS, copied, copied_from_gold, taught
from train.measure import said
from train.told import kept_back

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bench.polnear import Said

    from onrecord.model import Report

ENTITIES = ("actor", "target", "place")


@dataclass(slots=True)
class Told:
    """What a network told of some reports."""

    sure: list[float] = field(default_factory=list)
    names: list[bool] = field(default_factory=list)
    wanted: int = 0
    named: list[tuple[bool, bool]] = field(default_factory=list)
    roles: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))

    def line(self) -> str:
        """Give the figures as a line."""
        kinds, held = (sum(one[k] for one in self.named) / max(1, len(self.named)) for k in (0, 1))
        roles = "  ".join(f"{name} {tally.f1:.3f}" for name, tally in self.roles.items())
        words = best(self.sure, self.names, self.wanted)
        return f"words {words:.3f}  kind {kinds:.3f}  modality {held:.3f}  {roles}"


def parts(folder: Path) -> Iterator[tuple[str, Path, Report]]:
    """Give the annotated reports with the part that each belongs to."""
    for path in sorted(GOLD.glob("*.txt")):
        if half(path.stem) == "built":
            yield "gold", path, real_report(path, world())
    for who in ROUNDS:
        restore(folder / who, who)
        for path in sorted((folder / who).glob("*.txt")):
            text = path.read_bytes().decode()
            part = "scored" if not taught(path.stem) else "back" if kept_back("own", path.stem) else ""
            copy = copied(text) if part == "back" else copied_from_gold(text)
            if part and not copy:
                plain = uncapitalised(text) if path.stem.startswith(IN_CAPITALS) else text
                path.write_bytes(plain.encode())
                yield part, path, read_text(plain, path.name)[0]


def add(told: Told, path: Path, report: Report, reader: Reader) -> None:
    """Hold what the network tells of a report against its annotation."""
    learned, score, text = reader.read(report), scorer(), path.read_bytes().decode()
    views = [
        score.gold_view(one, text) for one in json.loads(path.with_suffix(".json").read_text())["claims"]
    ]
    spans = [Span(*view["trigger"]) for view in views]
    told.wanted += len(views)
    met: set[int] = set()
    for one in sorted(learned.happenings, key=lambda each: -each.sure):
        hits = {k for k, span in enumerate(spans) if span.overlaps(one.span)}
        if hits <= met and hits:
            continue
        met |= hits
        told.sure.append(one.sure)
        told.names.append(bool(hits))
    for view, span in zip(views, spans, strict=True):
        happening = learned.around(span)
        if happening is not None:
            told.named.append((happening.kind == view["kind"], happening.modality.value == view["modality"]))
        found = {role.role: role for role in happening.roles} if happening is not None else {}
        for name in ENTITIES:
            role, tally = found.get(name), told.roles[name]
            tally.wanted += view[name] is not None
            if role is not None and role.sure > role.nobody:
                tally.offered += 1
                words = role.span.of(report.text)
                mine = (words, [role.span.start, role.span.end], words)
                tally.right += view[name] is not None and bool(score.same_entity(view[name], mine))


def articles() -> Iterator[tuple[Report, list[Said]]]:
    """Give the articles of the built half of PolNeAR's development part, with their attributions."""
    folder = data("polnear") / "dev"
    for path in sorted((folder / "attributions").glob("*.ann")):
        if half(path.stem) == "built":
            text = (folder / "text" / f"{path.stem.rpartition('_')[0]}.txt").read_bytes().decode()
            yield read_text(text, path.stem)[0], annotated(path)


def attributed(reader: Reader, held: Iterable[tuple[Report, list[Said]]]) -> Tally:
    """Score sources with cues."""
    tally = Tally()
    for report, gold in held:
        ours = said(joined(report.text, (), reader.read(report).said))
        tally.right += len(paired(gold, ours, relation, report.text))
        tally.offered += len(ours)
        tally.wanted += len(gold)
    return tally


def main() -> None:
    """Print the figures of each network."""
    with tempfile.TemporaryDirectory() as passing:
        held, told_of = list(parts(Path(passing))), list(articles())
        for network in map(Path, sys.argv[1:]):
            reader = Reader(network)
            told: dict[str, Told] = defaultdict(Told)
            for part, path, report in held:
                add(told[part], path, report, reader)
            for part, one in told.items():
                print(f"{network.name:20} {part:7} {one.line()}")
            print(f"{network.name:20} polnear {attributed(reader, told_of).line()}", flush=True)


if __name__ == "__main__":
    main()
