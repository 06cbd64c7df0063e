"""Write what is taught, what is kept back, and what is only read, as arrays.

    python -m train.pack VOCABULARY SILVER FILE

VOCABULARY is the encoder's `vocab.txt`, SILVER the file of `train.silver`. Sets named "back ..."
are kept back from teaching. "read" holds windows without labels, of the same documents and of others that
`train.silver` reads, cut in other ways: a larger network labels them for a smaller one (`train.teach`).
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench._sets import data

from onrecord.claims.learned.pieces import Vocabulary
from onrecord.claims.learned.windows import windows
from train import told
from train.annotations import SENTENCES
from train.attributions import examples
from train.capitals import uncapitalised
from train.copies import IN_CAPITALS, ROUNDS, copied, taught
from train.documents import documents
from train.packed import BACK, packed, save
from train.silver import unread
from train.told import kept_back

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.learned.windows import Window

CUTS = (144, 108)
"""Lengths of windows that are only read."""
ONLY_READ = ("muc4", "timex")
WHOSE = ("own", "silver", "templates")


def labelled(silver: Path, vocabulary: Vocabulary) -> dict[str, list[Any]]:
    """Give the windows that bear labels, by set; those kept back apart."""
    tellings = {
        "reports": list(told.own(vocabulary, ROUNDS)),
        "sentences": list(told.own(vocabulary, (SENTENCES,))),
        "placed": list(told.placed(vocabulary)),
        "wikievents": list(told.wikievents(vocabulary)),
        "silver": list(told.silver(silver, vocabulary)),
        "templates": list(told.templates(silver, vocabulary)),
    }
    out: dict[str, list[Any]] = {"attributions": list(examples(data("polnear") / "train", vocabulary))}
    for name, those in tellings.items():
        out[name] = [one for one in those if not kept_back(name, one.document)]
        out[f"{BACK}{name}"] = [one for one in those if kept_back(name, one.document)]
    return out


def texts() -> Iterator[str]:
    """Give the texts that are only read: nothing that is measured on or kept back, and no copy of it."""
    for one in (*unread(), *(each for each in documents(*ONLY_READ) if taught(each.file))):
        back = any(kept_back(name, each) for name in WHOSE for each in (one.name, one.file))
        if not back and not copied(one.text):
            yield uncapitalised(one.text) if one.name.startswith(IN_CAPITALS) else one.text


def read(vocabulary: Vocabulary) -> Iterator[Window]:
    """Give the windows that are only read."""
    for text in texts():
        for fits in CUTS:
            yield from windows(text, vocabulary, fits=fits)


def main() -> None:
    """Write the file."""
    vocabulary = Vocabulary.of(Path(sys.argv[1]).read_text("utf-8").split("\n")[:-1])
    sets = {name: packed(those) for name, those in labelled(Path(sys.argv[2]), vocabulary).items()}
    sets["read"] = packed(read(vocabulary))
    save(Path(sys.argv[3]), sets)
    print({name: len(one) for name, one in sets.items()})


if __name__ == "__main__":
    main()
