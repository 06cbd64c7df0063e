"""Annotations of our own: drawn, checked, kept without the texts, put back on the texts, compared.

    python -m train.annotations draw FOLDER ROUND    texts to annotate, in FOLDER/<batch>/<document>.txt
    python -m train.annotations keep FOLDER --by WHO checks them; train/annotations/WHO/*.json
    python -m train.annotations restore FOLDER WHO   texts and annotations as ../shared/gold/dev holds its own
    python -m train.annotations agree WHO OTHER      how far two annotators agree, as the gold is scored

An annotation is written by ../shared/gold/GUIDELINES.md, as <document>.json beside its text, with quotations;
its script check.py turns them into offsets. What is kept names the document, its digest, the offsets and
our own values: no words of the text.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench._sets import half
from bench.claims import scorer

from train.documents import SHARED, UNCONNECTED, Document, document, documents

if TYPE_CHECKING:
    from collections.abc import Sequence

Json = dict[str, Any]

KEPT = Path(__file__).parent / "annotations"
_SEED = "2026-11"
_ROUNDS = {
    "first": {"muc4": 60, "airwars": 36, "wikievents": 12, "re3d": 20, "geoparsing": 22},
    "more": {"airwars": 20, "wikievents": 12, "re3d": 20, "geoparsing": 60, "timex": 30, "police": 28},
    "rest": {"airwars": 20, "police": 40, "muc4": 32},
    "capitals": {"muc4": 384},
}
"""How many documents of each set were drawn, of what the rounds before left."""
_BATCH = 16
SENTENCES = "sentences"
_WORDS = {"first": range(60, 560)}
_BEARABLE = range(60, 900)
_VIOLENT = ("killed", "attack", "bomb", "shot", "troops", "arrest", "protest", "militant", "rebel", "soldier")
_ABOUT = 3
_ENTITIES = ("actor", "target", "place", "when")


@cache
def drawn(which: str = "first") -> tuple[Document, ...]:
    """Give the documents to annotate in a round: of each set so many, of bearable length, always the same.

    Only of what benches may look at, where they have halves of documents.
    """
    rounds = list(_ROUNDS)
    before = {one.name for earlier in rounds[: rounds.index(which)] for one in drawn(earlier)}
    by_set: defaultdict[str, list[Document]] = defaultdict(list)
    for one in documents(*_ROUNDS[which]):
        if one.name not in before and len(one.text.split()) in _WORDS.get(which, _BEARABLE) and _fit(one):
            by_set[one.name.partition(":")[0]].append(one)
    return tuple(
        found
        for name, number in _ROUNDS[which].items()
        for found in sorted(by_set[name], key=lambda one: _lot(one.name))[:number]
    )


def _fit(one: Document) -> bool:
    about = sum(word.startswith(_VIOLENT) for word in one.text.casefold().split())
    kind, _, name = one.name.partition(":")
    items = [f"airwars {incident.removeprefix('airwars-')}" for incident in one.incidents]
    if kind in {"timex", "police"}:
        items = [f"{name.partition('#')[2]}.tml" if kind == "timex" else name]
    return about >= _ABOUT and all(half(item) == "built" for item in items)


def unconnected() -> tuple[Document, ...]:
    """Give the texts of sentences to annotate."""
    return tuple(documents(UNCONNECTED))


def draw(folder: Path, found: Sequence[Document]) -> None:
    """Write the texts to annotate in batches of mixed sets."""
    for at, one in enumerate(sorted(found, key=lambda one: _lot(f"batch {one.name}"))):
        batch = folder / f"{at // _BATCH + 1}"
        batch.mkdir(parents=True, exist_ok=True)
        (batch / f"{one.file}.txt").write_bytes(one.text.encode())
    print(f"{at + 1} documents in {folder}")


def keep(folder: Path, who: str) -> None:
    """Check the annotations of a folder and keep them without words of the text."""
    names = {one.file: one for one in (*chain(*map(drawn, _ROUNDS)), *unconnected())}
    checked = subprocess.run(
        (sys.executable, str(SHARED / "gold" / "check.py"), str(folder), *_annotated(folder)),
        capture_output=True,
        text=True,
        check=False,
    )
    wrong = [line for line in checked.stdout.splitlines() if " OK " not in line]
    if checked.returncode:
        sys.exit("\n".join(wrong))
    (KEPT / who).mkdir(parents=True, exist_ok=True)
    for name in _annotated(folder):
        form = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        kept = bare(form, names[name])
        (KEPT / who / f"{name}.json").write_text(json.dumps(kept, ensure_ascii=False) + "\n")
    print(f"{len(_annotated(folder))} annotations kept as {KEPT / who}")


def restore(folder: Path, who: str) -> int:
    """Write each document with its annotation, as the gold holds its own; gives how many."""
    folder.mkdir(parents=True, exist_ok=True)
    kept = sorted((KEPT / who).glob("*.json"))
    for path in kept:
        form = json.loads(path.read_text(encoding="utf-8"))
        text = document(form["document"])
        if text.sha256 != form["sha256"]:
            sys.exit(f"{form['document']}: the text is not the one that was annotated.")
        (folder / f"{path.stem}.txt").write_bytes(text.text.encode())
        (folder / path.name).write_text(json.dumps(worded(form, text.text), ensure_ascii=False, indent=1))
    return len(kept)


def agree(who: str, other: str) -> None:
    """Score one annotator's claims against the other's on what both annotated."""
    with tempfile.TemporaryDirectory() as passing:
        gold, predicted = Path(passing) / "gold", Path(passing) / "predicted"
        restore(gold, who)
        restore(predicted, other)
        both = {path.stem for path in predicted.glob("*.json")}
        for path in gold.glob("*.json"):
            if path.stem not in both:
                path.unlink()
        for path in predicted.glob("*.json"):
            path.write_text(json.dumps(exchanged(json.loads(path.read_text(encoding="utf-8")))))
        scores, _ = scorer().score(gold, predicted)
        for name in (
            "claim",
            "kind",
            "form",
            "modality",
            *_ENTITIES,
            "killed",
            "source",
            "chain",
            "certainty",
        ):
            print(f"{name:10} {scores[name]['f1']:.3f}")
        compared = len(list(gold.glob("*.json")))
        print(f"overall    {scores['overall']:.3f} on {compared} documents")


def _lot(name: str) -> str:
    return hashlib.sha256(f"{_SEED} {name}".encode()).hexdigest()


def _annotated(folder: Path) -> list[str]:
    return sorted(path.stem for path in folder.glob("*.json"))


def bare(form: Json, source: Document) -> Json:
    """Leave out the words of the text; nobody's name is kept where a span stands for it."""
    claims = []
    for claim in form["claims"]:
        spans, one = claim["spans"], {k: v for k, v in claim.items() if k not in {"quote", "trigger", "note"}}
        for name in _ENTITIES:
            one[name] = _unworded(claim.get(name), spans[name])
        one["victims"] = {k: v for k, v in (claim.get("victims") or {}).items() if k != "who"}
        one["chain"] = [
            _unworded(link, span) for link, span in zip(claim.get("chain", []), spans["chain"], strict=True)
        ]
        one = {k: v for k, v in one.items() if k not in {"cue", "also"}}
        claims.append(one)
    return {
        "document": source.name,
        "sha256": source.sha256,
        "published": {k: form["published"].get(k) for k in ("first", "last")}
        if form.get("published")
        else None,
        "spans": form["spans"],
        "claims": claims,
    }


def _unworded(value: Json | None, span: list[int] | None) -> Json | None:
    """Leave out the words and, where a span stands for it, the name: it may be a victim's."""
    if value is None:
        return None
    return {k: v for k, v in value.items() if k not in ({"text", "name"} if span else {"text"})}


def worded(form: Json, text: str) -> Json:
    """Put the words of the text back where the spans stand."""
    for claim in form["claims"]:
        spans = claim["spans"]
        claim["quote"], claim["trigger"] = _cut(text, spans["quote"]), _cut(text, spans["trigger"])
        claim["cue"], claim["also"] = _cut(text, spans["cue"]), [_cut(text, one) for one in spans["also"]]
        claim["victims"]["who"] = _cut(text, spans["who"])
        pairs = [(claim[name], spans[name]) for name in _ENTITIES]
        for value, span in (*pairs, *zip(claim["chain"], spans["chain"], strict=True)):
            if value is not None:
                value["text"] = _cut(text, span)
                if span and "first" not in value:
                    value["name"] = value["text"]
    return form


def _cut(text: str, span: list[int] | None) -> str | None:
    return text[span[0] : span[1]] if span else None


def exchanged(form: Json) -> Json:
    """Give an annotation in the exchange form, as far as the script that scores looks at it."""
    claims = []
    for claim in form["claims"]:
        spans = claim["spans"]
        one = {k: claim.get(k) for k in ("id", "form", "kind", "means", "modality", "count", "victims")}
        one |= {"quote": spans["quote"], "trigger": spans["trigger"]}
        for name in ("actor", "target", "place"):
            value = claim.get(name)
            one[name] = (
                {**value, "span": spans[name]} if value and (value.get("name") or spans[name]) else None
            )
        if one["actor"]:
            one["actor"]["certainty"] = claim.get("actor_certainty")
        one["when"] = claim.get("when")
        one["chain"] = [
            {**link, "span": span} for link, span in zip(claim["chain"], spans["chain"], strict=True)
        ]
        claims.append(one)
    return {"claims": claims, "furniture": form["spans"]["furniture"], "published": form["published"]}


def main() -> None:
    """Do what the words of the command line ask."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    tasks = words.add_subparsers(dest="task", required=True)
    drawing = tasks.add_parser("draw")
    drawing.add_argument("folder", type=Path)
    drawing.add_argument("round", choices=(*_ROUNDS, SENTENCES))
    kept = tasks.add_parser("keep")
    kept.add_argument("folder", type=Path)
    kept.add_argument("--by", required=True)
    restored = tasks.add_parser("restore")
    restored.add_argument("folder", type=Path)
    restored.add_argument("who")
    compared = tasks.add_parser("agree")
    compared.add_argument("who")
    compared.add_argument("other")
    given = words.parse_args()
    if given.task == "draw":
        draw(given.folder, unconnected() if given.round == SENTENCES else drawn(given.round))
    elif given.task == "keep":
        keep(given.folder, given.by)
    elif given.task == "restore":
        print(f"{restore(given.folder, given.who)} documents in {given.folder}")
    else:
        agree(given.who, given.other)


if __name__ == "__main__":
    main()
