"""Score the network alone, the rules alone and both on the development part of PolNeAR, by half.

    python -m train.measure [NETWORK]

NETWORK is a folder that `train.export` wrote; without it the network that is shipped is scored.

Parts are met by overlap, paired one to one over the attributions that have a source; then the time of the
network and of the rules on the same articles, in seconds of one core.
"""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from bench._sets import HALVES, Tally, data, half, read_text
from bench.polnear import MEASURES, Said, annotated, paired, touch

from onrecord.claims.learned.joining import joined
from onrecord.claims.learned.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model import Attribution

ALSO = {
    "cue": lambda wanted, ours, _: touch(wanted.cue, ours.cue),
    "source": lambda wanted, ours, _: touch(wanted.source, ours.source),
}


def said(found: Sequence[Attribution]) -> list[Said]:
    """Give attributions as the bench compares them."""
    return [Said(source=(a.source,), cue=(a.cue,) if a.cue else (), content=a.content) for a in found]


def main() -> None:
    """Print F1 of all measures, and the times."""
    tallies: dict[tuple[str, str, str], Tally] = defaultdict(Tally)
    times = {"rules": 0.0, "network": 0.0}
    folder, reader = data("polnear") / "dev", Reader(Path(sys.argv[1]) if sys.argv[1:] else None)
    read_text("The mayor spoke.", "first")  # what is loaded once is not timed
    for path in sorted((folder / "attributions").glob("*.ann")):
        text = (folder / "text" / f"{path.stem.rpartition('_')[0]}.txt").read_bytes().decode()
        began = time.process_time()
        report, reading = read_text(text, path.stem)
        between = time.process_time()
        learned = reader.read(report).said
        times["rules"] += between - began
        times["network"] += time.process_time() - between
        ways = {
            "rules": reading.attributions,
            "network": joined(text, (), learned),
            "both": joined(text, reading.attributions, learned),
        }
        gold = annotated(path)
        for way, found in ways.items():
            ours = said(found)
            for label, fits in (MEASURES | ALSO).items():
                for part in ("all", half(path.stem)):
                    tally = tallies[part, label, way]
                    tally.right += len(paired(gold, ours, fits, text))
                    tally.offered += len(ours)
                    tally.wanted += len(gold)
    for part in (*HALVES, "all"):
        for label in MEASURES | ALSO:
            for way in ("rules", "network", "both"):
                print(f"{part:8} {label:13} {way:8} {tallies[part, label, way].line()}")
    print(", ".join(f"{way} {seconds:.1f} s" for way, seconds in times.items()))


if __name__ == "__main__":
    main()
