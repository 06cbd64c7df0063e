"""Annotated texts of unconnected sentences, put apart: each sentence a document with its own annotation."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from train.annotations import SENTENCES, restore

if TYPE_CHECKING:
    from collections.abc import Iterator


def restore_apart(folder: Path, who: str = SENTENCES) -> int:
    """Write each sentence with its annotation, as the gold holds its own; gives how many."""
    folder.mkdir(parents=True, exist_ok=True)
    number = 0
    with tempfile.TemporaryDirectory() as passing:
        restore(Path(passing), who)
        for path in sorted(Path(passing).glob("*.json")):
            text = path.with_suffix(".txt").read_bytes().decode()
            form = json.loads(path.read_text("utf-8"))
            for at, (sentence, one) in enumerate(apart(text, form)):
                name = f"{path.stem}.{at + 1:02}"
                (folder / f"{name}.txt").write_bytes(sentence.encode())
                (folder / f"{name}.json").write_text(json.dumps(one, ensure_ascii=False), "utf-8")
                number += 1
    return number


def apart(text: str, form: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give each line of a text with the claims that stand in it."""
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if line.strip():
            inside = [one for one in form["claims"] if start <= one["spans"]["quote"][0] < end]
            claims = [one | {"spans": _shifted(one["spans"], start)} for one in inside]
            yield f"{line}\n", form | {"claims": claims}
        start = end + 1


def _shifted(spans: Any, by: int) -> Any:  # noqa: ANN401 - spans, lists of them, and none, by name
    if isinstance(spans, dict):
        return {name: _shifted(one, by) for name, one in spans.items()}
    if isinstance(spans, list):
        return [_shifted(one, by) for one in spans]
    return None if spans is None else spans - by
