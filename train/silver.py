"""What the rules read in English news that nobody annotated: where they are sure, others may learn from it.

    python -m train.silver FILE        writes one JSON line a document: its text, and its claims as `Telling`s

Beside these, what the templates of MUC-4 tell of the violence that the rules find (`train.templates`), where
null is nobody. Documents: PolNeAR's training part, LGL and TR-News, RE3D, and pages of Airwars on incidents
that benches may look at; none that is annotated for onrecord, none of the development gold and no copy of
either. A field's words count where the confidence of the field is at least SURE; a field that the rules leave
empty tells nothing. Texts stay where the file is: it never goes into the repository.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from bench._sets import data, half, read_text

from train.annotations import KEPT
from train.capitals import uncapitalised
from train.copies import copied
from train.documents import Document, documents
from train.templates import violence

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from onrecord.model import Claim, Span

SURE = 0.5
SETS = ("airwars", "re3d", "geoparsing")
FIELDS = ("actor", "target", "place", "when")


def unread() -> Iterator[Document]:
    """Give the documents that no annotator has seen."""
    yield from unannotated(*SETS)
    for path in sorted((data("polnear") / "train" / "text").glob("*.txt")):
        yield Document(name=f"polnear:{path.stem}", text=path.read_bytes().decode())


def unannotated(*sets: str) -> Iterator[Document]:
    """Give the documents of sets that no annotator has seen; of Airwars those that benches may look at."""
    annotated = {path.stem for path in KEPT.glob("*/*.json")}
    for one in documents(*sets):
        to_look_at = all(
            half(f"airwars {incident.removeprefix('airwars-')}") == "built" for incident in one.incidents
        )
        if one.file not in annotated and to_look_at and not copied(one.text):
            yield one


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
    made = Path(sys.argv[1])
    passing = made.with_suffix(".new")
    with passing.open("w", encoding="utf-8") as out:
        for one in unread():
            report, reading = read_text(one.text, one.file)
            claims = [telling(claim) for claim in reading.claims]
            _write(out, one.name, report.text, claims)
        for one in unannotated("muc4"):
            text = uncapitalised(one.text)
            _write(out, one.name, text, [_templated(*found) for found in violence(one, text)])
    passing.replace(made)


def _write(out: TextIO, name: str, text: str, claims: list[dict[str, object]]) -> None:
    if claims:
        row = {"document": name, "text": text, "claims": claims}
        out.write(json.dumps(row, ensure_ascii=False) + "\n")


def _templated(trigger: Span, roles: Mapping[str, Span | None]) -> dict[str, object]:
    return {
        "id": None,
        "same_as": None,
        "trigger": [trigger.start, trigger.end],
        "roles": {name: [span.start, span.end] if span else None for name, span in roles.items()},
    }


if __name__ == "__main__":
    main()
