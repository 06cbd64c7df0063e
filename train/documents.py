"""The texts that may be annotated: documents of the open sets, by name, as they stand there.

A document's name is "set:document". Texts are read where the sets are, and never copied into the project;
an annotation holds offsets into them, and the digest of the text it was made on.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from bench import event_location

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SHARED = Path(__file__).parents[1] / ".." / "shared"
DATA = SHARED / "data"
_MUC_HEAD = re.compile(r"^((?:DEV|TST\d)-MUC[34]-\d+)\s*\(.*\)\s*$", re.MULTILINE)
_LOGIN = 600
_COPY = 160
_NEWSWIRE = frozenset({"AQUAINT", "TimeBank"})
_SENTENCES = 20
"""Unconnected sentences that are annotated together, as the paragraphs of one text."""
_ENCYCLOPAEDIA = "wiki"
UNCONNECTED = "event_location"
"""The set whose texts are sentences that have nothing to do with one another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text with its name, and the incidents that a set ties it to."""

    name: str
    text: str
    incidents: tuple[str, ...] = ()

    @property
    def sha256(self) -> str:
        """Give the digest of the text."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def file(self) -> str:
        """Give the name as one word that a file may bear."""
        return re.sub(r"[^\w.-]+", "-", self.name)


def documents(*sets: str) -> Iterator[Document]:
    """Give the documents of the named sets, or of all, without those that are measured on."""
    measured = kept_for_measuring()
    heads = {_head(path.read_text(encoding="utf-8")) for path in (SHARED / "gold" / "dev").glob("*.txt")}
    for one in sets or tuple(_READERS):
        for found in _READERS[one]():
            if found.name not in measured and _head(found.text) not in heads:
                yield found


def document(name: str) -> Document:
    """Give one document by name; raises KeyError where no set holds it."""
    return _by_name(name.partition(":")[0])[name]


@cache
def _by_name(which: str) -> dict[str, Document]:
    """Give the documents of a set; of two with one name the first counts."""
    found: dict[str, Document] = {}
    for one in _READERS[which]():
        found.setdefault(one.name, one)
    return found


def kept_for_measuring() -> frozenset[str]:
    """Give the names of the documents that the annotated development part holds."""
    rows = (SHARED / "gold" / "dev_in_data.tsv").read_text(encoding="utf-8").splitlines()
    return frozenset(f"{row.split()[1]}:{row.split(None, 2)[2].split(' airwars-')[0]}" for row in rows)


def _head(text: str) -> str:
    """Give the beginning of a text, however it is broken into lines: copies of a page share it."""
    return "".join(text.split())[:_COPY].casefold()


def _muc4() -> Iterator[Document]:
    for path in sorted((DATA / "muc4" / "corpora" / "dev").glob("dev-muc3-*")):
        text = path.read_text(encoding="latin-1")
        heads = list(_MUC_HEAD.finditer(text))
        for head, after in zip(heads, [*heads[1:], None], strict=True):
            body = text[head.end() : after.start() if after else len(text)].strip("\n") + "\n"
            yield Document(name=f"muc4:{head[1]}", text=body)


def _wikievents() -> Iterator[Document]:
    for row in _rows(DATA / "wikievents" / "documents.jsonl"):
        sentences = "\n\n".join(str(sentence[1]) for sentence in row["sentences"])
        yield Document(name=f"wikievents:{row['doc_id']}", text=sentences + "\n")


def _re3d() -> Iterator[Document]:
    for path in sorted((DATA / "re3d").glob("*/documents.json")):
        for row in _rows(path):
            text = f"{row['title']}\n\n{row['text']}\n"
            yield Document(name=f"re3d:{path.parent.name}#{row['_id']}", text=text)


def _airwars() -> Iterator[Document]:
    seen: set[str] = set()
    for row in _rows(DATA / "airwars" / "source_texts.jsonl.gz"):
        text = str(row["text"])
        login = "Log In" in text[:_LOGIN] and "Facebook" in text[:_LOGIN]
        if (
            row["text_original_language"] == "en"
            and len(text) >= _LOGIN
            and not login
            and _head(text) not in seen
        ):
            seen.add(_head(text))
            yield Document(
                name=f"airwars:{row['source_id']}", text=text, incidents=tuple(row["incident_ids"])
            )


def _geoparsing() -> Iterator[Document]:
    for path in sorted((DATA / "geoparsing").glob("*.xml")):
        for article in ET.parse(path).getroot().iter("article"):
            title = " ".join((article.findtext("title") or "").split())
            body = (article.findtext("text") or "").strip()
            name = f"geoparsing:{path.stem}#{article.get('docid')}"
            yield Document(name=name, text=f"{title}\n\n{body}\n")


def _newswire() -> Iterator[Document]:
    for path in sorted((DATA / "timex" / "tempeval3").glob("*/*.tml")):
        if path.parent.name in _NEWSWIRE:
            body = ET.parse(path).getroot().find("TEXT")
            text = "".join(body.itertext()).strip() if body is not None else ""
            yield Document(name=f"timex:{path.parent.name}#{path.stem}", text=f"{text}\n")


def _police() -> Iterator[Document]:
    for row in _rows(DATA / "india_police" / "docs.jsonl"):
        yield Document(name=f"police:{row['doc_id']}", text=str(row["doc_text"]).strip() + "\n")


def _located() -> Iterator[Document]:
    found = _sentences()
    for at in range(0, len(found), _SENTENCES):
        name = f"{UNCONNECTED}:{at // _SENTENCES + 1:03}"
        yield Document(name=name, text="\n\n".join(found[at : at + _SENTENCES]) + "\n")


@cache
def _sentences() -> tuple[str, ...]:
    """Give sentences of newswire that benches may look at, in an order that their words decide."""
    rows = _rows(DATA / UNCONNECTED / "sentences.jsonl")
    news = {" ".join(row["text"].split()) for row in rows if row.get("source") != _ENCYCLOPAEDIA}
    open_to_us = {
        " ".join(item.text.split())
        for part, item in event_location._items()  # noqa: SLF001 - the bench knows which part is which
        if part == "built"
    }
    return tuple(sorted(news & open_to_us, key=lambda text: hashlib.sha256(text.encode()).hexdigest()))


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    data = path.read_bytes()
    lines = (gzip.decompress(data) if path.suffix == ".gz" else data).splitlines()
    yield from (json.loads(line) for line in lines if line.strip())


_READERS: dict[str, Callable[[], Iterator[Document]]] = {
    "muc4": _muc4,
    "wikievents": _wikievents,
    "re3d": _re3d,
    "airwars": _airwars,
    "geoparsing": _geoparsing,
    "timex": _newswire,
    "police": _police,
    UNCONNECTED: _located,
}
