"""Train the network from the sets to the files that are shipped, and score it; one command.

    python -m train.run ENCODER FOLDER [--threads N]

ENCODER is the folder of all-MiniLM-L6-v2 (`train.fit`). In FOLDER each step leaves what it made, and is not
done again where that stands: `silver.jsonl`, `attributions`, `whole`, `network` (what is shipped as
src/onrecord/claims/learned/network), and `scores.txt`. A step that was cut off goes on from its last
checkpoint. The same files come out on one machine, with one number of threads.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from bench._sets import data

from onrecord.claims.learned.reader import DIGESTS
from train.fit import WEIGHTS

ATTRIBUTIONS_STEPS, WHOLE_STEPS = 4800, 3600


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
    parser.add_argument("encoder", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--threads", type=int, default=1)
    asked = parser.parse_args()
    folder, encoder, threads = asked.folder, asked.encoder, f"--threads={asked.threads}"
    folder.mkdir(parents=True, exist_ok=True)
    polnear, silver = data("polnear"), folder / "silver.jsonl"
    first, whole, network = (folder / name for name in ("attributions", "whole", "network"))
    step(silver, "silver", silver)
    step(first / WEIGHTS, "fit", encoder, polnear, first, f"--steps={ATTRIBUTIONS_STEPS}", threads)
    step(whole / WEIGHTS, "both", encoder, first, polnear, silver, whole, f"--steps={WHOLE_STEPS}", threads)
    step(network / DIGESTS, "export", encoder, whole, network)
    scored(folder)


if __name__ == "__main__":
    main()
