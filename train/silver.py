"""What the rules read in English news that nobody annotated: where they are sure, others may learn from it.

    python -m train.silver FILE        writes one JSON line a document: its text, and its claims as `Telling`s

Documents: PolNeAR's training part, LGL and TR-News, RE3D, Airwars; none that is annotated for onrecord and none of
the development gold. A field's words count where the confidence of the field is at least SURE; a field that the
rules leave empty tells nothing. Texts stay where the file is: it never goes into the repository.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bench._sets import data, read_text

from train.annotations import KEPT
from train.documents import Document, documents

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.model import Claim

SURE = 0.5
SETS = ("airwars", "re3d", "geoparsing")
FIELDS = ("actor", "target", "place", "when")


def unread() -> Iterator[Document]:
    """Give the documents that no annotator has seen."""
    annotated = {path.stem for path in KEPT.glob("*/*.json")}
    yield from (one for one in documents(*SETS) if one.file not in annotated)
    for path in sorted((data("polnear") / "train" / "text").glob("*.txt")):
        yield Document(name=f"polnear:{path.stem}", text=path.read_bytes().decode())


def telling(claim: Claim) -> dict[str, object]:
    """Give a claim's trigger, kind and modality, and the words of the fields that are sure."""
    sure = {one.field: one.score for one in claim.sure}
    told: dict[str, list[int] | None] = {}
    for name in FIELDS:
        held = getattr(claim, name)
        if held is not None and held.span is not None and sure.get(name, 0.0) >= SURE:
            told[name] = [held.span.start, held.span.end]
    return {
        "id": claim.id,
        "same_as": claim.same_as,
        "trigger": [claim.trigger.start, claim.trigger.end],
        "kind": claim.kind,
        "modality": claim.modality.value,
        "score": claim.score,
        "roles": told,
    }


def main() -> None:
    """Read all and write what was read."""
    with Path(sys.argv[1]).open("w", encoding="utf-8") as out:
        for one in unread():
            report, reading = read_text(one.text, one.file)
            claims = [telling(claim) for claim in reading.claims]
            if claims:
                row = {"document": one.name, "text": report.text, "claims": claims}
                out.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
