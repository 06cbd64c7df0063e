"""Happenings with their roles as examples for the network: a window with one marked; who, whom, where, when.

Each set scores only the roles that it labels: event_location the place, WikiEvents and the templates of MUC-4
who, whom and where; where a role is empty in these and in our own annotations, nobody is named for it; where
the rules leave it empty, that tells nothing. MUC-4 is in capitals and is read also as if it were not.

Of event_location and of our own annotations only what benches may look at is taught ("built"), and all
annotated reports of MUC-4; no copy of what is measured on (`train.copies`). A part of each set is kept back
(`kept_back`): it is not taught, but chooses thresholds.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections import Counter
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from bench import event_location
from bench._sets import data

from onrecord.claims.learned.roles import ROLES
from onrecord.claims.learned.windows import Marking, Window
from onrecord.model import Span
from train.annotations import KEPT, restore
from train.attributions import heads, touched
from train.copies import IN_CAPITALS, copied, taught
from train.documents import documents

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from onrecord.claims.learned.pieces import Vocabulary

    Roles: TypeAlias = Mapping[str, Span | str | None]

NOBODY = 0
UNSCORED = -1
_WORD = re.compile(r"[^\W\d_]+")
_OFTEN = 3
_BACK = {"own": 4}
"""Of how many documents one is kept back; of other sets, of ten."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A window with a marked happening; for each role the pieces of its first and last word, 0 for nobody."""

    document: str
    window: Window
    ends: tuple[tuple[int, int], ...]


def kept_back(name: str, document: str) -> bool:
    """Tell whether a document of a set is not to be taught."""
    return int(sha256(f"{name} {document}".encode()).hexdigest(), 16) % _BACK.get(name, 10) == 0


def asked(document: str, marking: Marking, happening: Span, roles: Roles) -> Asked | None:
    """Make an example; roles are told by words, by a name, or as nobody's; one not given is not scored."""
    window, text = marking.around(happening), marking.text
    if window is None:
        return None
    return Asked(document, window, tuple(_ends(window, text, happening, roles, name) for name in ROLES))


def _ends(window: Window, text: str, happening: Span, roles: Roles, name: str) -> tuple[int, int]:
    given = roles.get(name, "")
    if given is None:
        return NOBODY, NOBODY
    span = _nearest(window, text, happening, given) if isinstance(given, str) and given else given
    if not isinstance(span, Span):
        return UNSCORED, UNSCORED
    found = heads(window, touched(window, (_inside(window, text, happening, span),)))
    return (found[0], found[-1]) if found else (NOBODY, NOBODY)


def _inside(window: Window, text: str, happening: Span, span: Span) -> Span:
    """Give the words themselves or, outside a window, the like ones in it nearest to a happening."""
    if any(word.start == span.start for word in window.words):
        return span
    return _nearest(window, text, happening, span.of(text)) or span


def _nearest(window: Window, text: str, happening: Span, name: str) -> Span | None:
    starts = {word.start for word in window.words}
    found = [m.span() for m in re.finditer(re.escape(name), text, re.IGNORECASE) if m.start() in starts]
    nearest = min(found, key=lambda at: abs(at[0] - happening.start), default=None)
    return None if nearest is None else Span(*nearest)


def own(vocabulary: Vocabulary) -> Iterator[Asked]:
    """Give the claims of our own annotations: the built half, and MUC-4 in capitals and not."""
    with tempfile.TemporaryDirectory() as passing:
        restore(Path(passing), "first")
        for path in sorted(Path(passing).glob("*.json")):
            plain = path.with_suffix(".txt").read_bytes().decode()
            if not taught(path.stem) or copied(plain):
                continue
            capitals = path.stem.startswith(IN_CAPITALS)
            for text in (plain, uncapitalised(plain)) if capitals else (plain,):
                marking = Marking(text, vocabulary)
                for claim in json.loads(path.read_text(encoding="utf-8"))["claims"]:
                    yield from _made(path.stem, marking, claim["spans"]["trigger"], annotated(claim))


def annotated(claim: dict[str, Any]) -> dict[str, Span | str | None]:
    """Give the roles of an annotated claim: their words, else their names, which may stand elsewhere."""
    out: dict[str, Span | str | None] = {}
    for name in ROLES:
        span, value = claim["spans"][name], claim.get(name) or {}
        out[name] = Span(*span) if span else value.get("name") or None
    return out


def _made(document: str, marking: Marking, trigger: list[int] | None, roles: Roles) -> Iterator[Asked]:
    made = asked(document, marking, Span(*trigger), roles) if trigger else None
    if made is not None:
        yield made


@cache
def _cases() -> dict[str, str]:
    """Give how each word is mostly written in news that is not in capitals."""
    counts: dict[str, Counter[str]] = {}
    texts = [p.read_bytes().decode() for p in sorted((data("polnear") / "train" / "text").glob("*.txt"))]
    for text in (*texts, *(one.text for one in documents("geoparsing"))):
        for word in _WORD.findall(text):
            counts.setdefault(word.lower(), Counter())[word] += 1
    return {w: c.most_common(1)[0][0] for w, c in counts.items() if c.total() >= _OFTEN}


def uncapitalised(text: str) -> str:
    """Write a text in capitals as news mostly writes its words, as long as it was; unknown ones are names."""

    def told(match: re.Match[str]) -> str:
        word = _cases().get(match[0].lower(), match[0].capitalize())
        return word if len(word) == len(match[0]) else match[0]

    return _WORD.sub(told, text)


DOERS = frozenset(
    {"Attacker", "Killer", "Jailer", "Injurer", "Participant", "Destroyer", "Perpetrator", "Transporter",
     "Communicator", "Kidnapper", "Dismantler", "Damager", "Impeder"}
)  # fmt: skip
DONE_TO = frozenset(
    {"Target", "Victim", "Detainee", "PassengerArtifact", "Artifact", "Defendant", "Recipient"}
)
WHERE = frozenset({"Place", "Destination"})


def wikievents(vocabulary: Vocabulary) -> Iterator[Asked]:
    """Give the events of the documents that no annotator has seen."""
    seen = {path.stem for path in KEPT.glob("*/*.json")}
    open_to_us = {
        one.name for one in documents("wikievents") if one.file not in seen and not copied(one.text)
    }
    for line in (data("wikievents") / "documents.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        if f"wikievents:{row['doc_id']}" in open_to_us:
            text, at = " ".join(row["tokens"]), [0]
            for token in row["tokens"]:
                at.append(at[-1] + len(token) + 1)
            spans = {m["id"]: Span(at[m["start"]], at[m["end"]] - 1) for m in row["entity_mentions"]}
            marking = Marking(text, vocabulary)
            for event in row["event_mentions"]:
                roles: dict[str, Span | str | None] = dict.fromkeys(ROLES[:3])
                for argument in event["arguments"]:
                    for name, known in zip(ROLES, (DOERS, DONE_TO, WHERE), strict=False):
                        if argument["role"] in known:
                            roles[name] = spans[argument["entity_id"]]
                trigger = event["trigger"]
                where = [at[trigger["start"]], at[trigger["end"]] - 1]
                yield from _made(row["doc_id"], marking, where, roles)


def placed(vocabulary: Vocabulary) -> Iterator[Asked]:
    """Give the verbs of event_location with their places, of the part that may be looked at."""
    for part, item in event_location._items():  # noqa: SLF001 - the bench knows which part is which
        if part == "built":
            place = min(item.places, key=lambda s: abs(s.start - item.verb.start), default=None)
            verb = [item.verb.start, item.verb.end]
            yield from _made(item.text, Marking(item.text, vocabulary), verb, {"place": place})


def silver(path: Path, vocabulary: Vocabulary) -> Iterator[Asked]:
    """Give what `train.silver` wrote; of one happening told twice the one tells the other."""
    for line in path.read_text("utf-8").split("\n")[:-1]:
        row = json.loads(line)
        marking = Marking(row["text"], vocabulary)
        by_id = {claim["id"]: claim for claim in row["claims"]}
        for claim in row["claims"]:
            found = by_id.get(claim["same_as"], claim)["roles"] | claim["roles"]
            roles = {name: Span(*span) if span else None for name, span in found.items()}
            made = asked(row["document"], marking, Span(*claim["trigger"]), roles) if roles else None
            if made is not None:
                yield _open(made, [name for name, span in roles.items() if span is None])


def _open(made: Asked, nobody: Collection[str]) -> Asked:
    """Score nobody only where that was told: what stands outside the window is no sign of it."""
    ends = tuple(
        (UNSCORED, UNSCORED) if e == (NOBODY, NOBODY) and name not in nobody else e
        for name, e in zip(ROLES, made.ends, strict=True)
    )
    return replace(made, ends=ends)
