"""Sentences and snippets that bear labels, made into what `train.labelled` teaches.

    python -m train.labelled_sets ENCODER FOLDER            writes case.npz and police.npz
    python -m train.labelled_sets ENCODER FOLDER --rules    writes rules.npz: what the rules tell

ENCODER is the folder of the small encoder: the larger one takes its pieces too. Folds are drawn by hash.
Those of the snippets take in all; those of the sentences the built half, document by document.
"""

from __future__ import annotations

import argparse
import re
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from bench import police
from bench._sets import data, half, read_text

from onrecord.claims.learned.pieces import Vocabulary
from onrecord.claims.learned.windows import windows
from train.labelled_examples import WATCHED, Examples, Labelled
from train.marking import Marking

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

FOLDS = 5
POLICE = ("ANY_ACTION", "KILL", "ARREST", "FORCE", "FAIL")
MISREAD = re.compile(r"â€(.)")
"""A quotation mark or a dash that was read in another encoding than it was written in."""
STRAY = re.compile(r"Â(?=\W)")


def mended(text: str) -> str:
    """Put signs right that were read in a wrong encoding; every other letter stays where it is."""
    return STRAY.sub(" ", MISREAD.sub(lambda found: f"{_sign(found.group())}  ", text))


def _sign(three: str) -> str:
    try:
        return three.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return "”"  # the one whose third letter is lost on the way


def fold_of(name: str) -> int:
    """Draw a fold."""
    return int(sha256(name.encode()).hexdigest(), 16) % FOLDS


def case(vocabulary: Vocabulary) -> Examples:
    """Give the snippets of CASE 2021, each with its label."""
    path = data("case2021") / "test_dataset" / "test_set_final_release_with_labels.tsv"
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    names = sorted({label for _, _, label in rows})
    found = [
        Labelled(next(windows(text, vocabulary)), frozenset({names.index(label)}), fold_of(text), (row, 0))
        for row, (_, text, label) in enumerate(rows)
    ]
    return Examples.of(found, names)


def sentences(vocabulary: Vocabulary) -> Iterator[Labelled]:
    """Give the sentences of IndiaPoliceEvents, marked within what stands around them."""
    for document in police.documents():
        marking = Marking(mended(document.text), vocabulary)
        fold = WATCHED if half(document.key) == "watched" else fold_of(f"fold {document.key}")
        for at, sentence in enumerate(document.sentences):
            window = marking.around(sentence.span)
            if window is not None:
                labels = frozenset(k for k, name in enumerate(POLICE) if name in sentence.labels)
                yield Labelled(window, labels, fold, (int(document.key), at))


def told(keys: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Give the labels that the rules give sentences, by row (N, labels)."""
    met: dict[tuple[int, int], set[str]] = {}
    for document in police.documents():
        report, reading = read_text(document.text, f"police-{document.key}", document.day)
        labels = police.labels_of(reading.claims, report.text, document.sentences)
        met |= {(int(document.key), at): one for at, one in enumerate(labels)}
    return np.array([[name in met[int(key), int(at)] for name in POLICE] for key, at in keys])


def main() -> None:
    """Write what is asked for."""
    parser = argparse.ArgumentParser(prog="python -m train.labelled_sets")
    parser.add_argument("encoder", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rules", action="store_true")
    asked = parser.parse_args()
    if asked.rules:
        keys = Examples.load(asked.folder / "police.npz").keys
        np.savez_compressed(asked.folder / "rules.npz", keys=keys, told=told(keys))
        return
    asked.folder.mkdir(parents=True, exist_ok=True)
    vocabulary = Vocabulary.of((asked.encoder / "vocab.txt").read_text("utf-8").split("\n")[:-1])
    made = {"case": case(vocabulary), "police": Examples.of(list(sentences(vocabulary)), POLICE)}
    for name, examples in made.items():
        examples.save(asked.folder / f"{name}.npz")
        print(f"{name}: {len(examples.labels)} windows, {len(examples.ids)} pieces")


if __name__ == "__main__":
    main()
