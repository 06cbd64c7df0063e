"""The sets that tell of happenings, as examples: our own annotations, other people's, the rules' own claims.

event_location tells the place of a verb, WikiEvents who, whom and where, MUC-4's templates the same; where a
role is empty in these and in our own annotations, nobody is named for it. Of the rules' claims the sure ones
are told, and their sure fields; what the rules leave empty tells nothing of roles, and what they do not see
names no happening. MUC-4 is in capitals and is read as if it were not, as by the rules.

Of event_location and of our own annotations only what benches may look at is taught ("built"), and all
annotated reports of MUC-4; no copy of what is measured on (`train.copies`). A part of each set is kept back
(`kept_back`): it is not taught, but chooses thresholds.
"""

from __future__ import annotations

import json
import tempfile
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench import event_location
from bench._sets import data

from onrecord.claims.learned.roles import ROLES
from onrecord.claims.learned.windows import windows
from onrecord.model import Span
from train.annotations import KEPT, SENTENCES, restore
from train.capitals import uncapitalised
from train.copies import IN_CAPITALS, copied, taught
from train.documents import UNCONNECTED, Document, document, documents
from train.happenings import UNSCORED, Mark, Told, marked, numbered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.claims.learned.pieces import Vocabulary

SURE = 0.75
_SHIFTS = (160, 120, 96)
"""Lengths of windows that a report is cut into in turn: a happening is seen with other words around it."""
_OWN = "own"
_BACK = {_OWN: 4, "reports": 4, "sentences": 4}
"""Of how many documents one is kept back; of other sets, of ten."""
DOERS = frozenset(
    {"Attacker", "Killer", "Jailer", "Injurer", "Participant", "Destroyer", "Perpetrator", "Transporter",
     "Communicator", "Kidnapper", "Dismantler", "Damager", "Impeder"}
)  # fmt: skip
DONE_TO = frozenset(
    {"Target", "Victim", "Detainee", "PassengerArtifact", "Artifact", "Defendant", "Recipient"}
)
WHERE = frozenset({"Place", "Destination"})


def kept_back(name: str, document: str) -> bool:
    """Tell whether a document of a set is not to be taught."""
    lot = _OWN if name in _BACK else name
    return int(sha256(f"{lot} {document}".encode()).hexdigest(), 16) % _BACK.get(name, 10) == 0


def own(vocabulary: Vocabulary, folders: Sequence[str]) -> Iterator[Told]:
    """Give the windows of our own annotated texts that are taught or kept back."""
    for who in folders:
        with tempfile.TemporaryDirectory() as passing:
            restore(Path(passing), who)
            for path in sorted(Path(passing).glob("*.json")):
                plain = path.with_suffix(".txt").read_bytes().decode()
                if taught(path.stem) and not copied(plain):
                    form = json.loads(path.read_text("utf-8"))
                    text = uncapitalised(plain) if path.stem.startswith(IN_CAPITALS) else plain
                    yield from annotated(path.stem, text, form, vocabulary)


def annotated(name: str, text: str, form: dict[str, Any], vocabulary: Vocabulary) -> Iterator[Told]:
    """Give the windows of one annotated text: a report is cut several ways, unconnected sentences alone."""
    marks: list[Mark] = []
    for claim in form["claims"]:
        spans = claim["spans"]
        marks.extend(Mark(Span(*one), UNSCORED, UNSCORED) for one in spans["also"] if one)
        if spans["trigger"]:
            again = _deaths_again(claim, form["claims"])
            labels = (UNSCORED, UNSCORED) if again else numbered(claim["kind"], claim["modality"])
            marks.append(Mark(Span(*spans["trigger"]), *labels, roles_of(claim)))
    marks.sort(key=lambda mark: mark.kind)
    stretches = _article(text, [Span(*one) for one in form["spans"]["furniture"] if one])
    if name.startswith(UNCONNECTED):
        ways = [(_SHIFTS[0], [one]) for one in stretches]
    else:
        ways = [(fits, stretches) for fits in _SHIFTS]
    for fits, held in ways:
        for window in windows(text, vocabulary, held, fits):
            yield marked(name, text, window, marks)


def _deaths_again(claim: dict[str, Any], claims: Sequence[dict[str, Any]]) -> bool:
    """Tell whether a claim tells only the deaths of a clash that another claim tells with them.

    The gold has one claim for "killed in clashes"; some annotators made two.
    """
    toll = _toll(claim)
    return (
        claim["kind"] == "attack"
        and any(toll)
        and any(
            one["kind"] == "clash"
            and _toll(one) == toll
            and Span(*one["spans"]["quote"]).overlaps(Span(*claim["spans"]["quote"]))
            for one in claims
        )
    )


def _toll(claim: dict[str, Any]) -> tuple[object, object]:
    victims = claim.get("victims") or {}
    return victims.get("killed"), victims.get("injured")


def roles_of(claim: dict[str, Any]) -> dict[str, Span | str | None]:
    """Give the roles of an annotated claim: their words, else their names, which may stand elsewhere."""
    out: dict[str, Span | str | None] = {}
    for name in ROLES:
        span, value = claim["spans"][name], claim.get(name) or {}
        out[name] = Span(*span) if span else value.get("name") or None
    return out


def _article(text: str, furniture: Sequence[Span]) -> list[Span]:
    """Give the lines that are no furniture."""
    out, at = [], 0
    for line in text.split("\n"):
        if line.strip() and not any(one.start < at + len(line) and at < one.end for one in furniture):
            out.append(Span(at, at + len(line)))
        at += len(line) + 1
    return out


def wikievents(vocabulary: Vocabulary) -> Iterator[Told]:
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
            marks = list(_events(row, at))
            for fits in _SHIFTS:
                for window in windows(text, vocabulary, fits=fits):
                    yield marked(row["doc_id"], text, window, marks, UNSCORED)


def _events(row: dict[str, Any], at: Sequence[int]) -> Iterator[Mark]:
    spans = {m["id"]: Span(at[m["start"]], at[m["end"]] - 1) for m in row["entity_mentions"]}
    for event in row["event_mentions"]:
        roles: dict[str, Span | str | None] = dict.fromkeys(ROLES[:3])
        for argument in event["arguments"]:
            for name, known in zip(ROLES, (DOERS, DONE_TO, WHERE), strict=False):
                if argument["role"] in known:
                    roles[name] = spans[argument["entity_id"]]
        trigger = event["trigger"]
        where = Span(at[trigger["start"]], at[trigger["end"]] - 1)
        yield Mark(where, UNSCORED, UNSCORED, roles)


def placed(vocabulary: Vocabulary) -> Iterator[Told]:
    """Give the verbs of event_location with their places, of the part that may be looked at."""
    back = _sentences_kept_back()
    for part, item in event_location._items():  # noqa: SLF001 - the bench knows which part is which
        if part == "built" and " ".join(item.text.split()) not in back:
            place = min(item.places, key=lambda s: abs(s.start - item.verb.start), default=None)
            mark = Mark(item.verb, UNSCORED, UNSCORED, {"place": place})
            for window in windows(item.text, vocabulary):
                yield marked(item.text, item.text, window, [mark], UNSCORED)


def _sentences_kept_back() -> frozenset[str]:
    """Give the sentences that choose thresholds, as they are annotated."""
    named = [path.stem for path in sorted((KEPT / SENTENCES).glob(f"{UNCONNECTED}*.json"))]
    texts = [document(one.replace("-", ":", 1)).text for one in named if kept_back("own", one)]
    return frozenset(line for text in texts for line in text.split("\n"))


def silver(path: Path, vocabulary: Vocabulary) -> Iterator[Told]:
    """Give what `train.silver` wrote of the rules' own claims, of documents not annotated since."""
    annotated_since = {one.stem for one in KEPT.glob("*/*.json")}
    for row in _written(path):
        if (
            not _is_template(row)
            and Document(name=row["document"], text="").file not in annotated_since
            and (marks := list(_claims(row)))
        ):
            for window in windows(row["text"], vocabulary):
                yield marked(row["document"], row["text"], window, marks)


def templates(path: Path, vocabulary: Vocabulary) -> Iterator[Told]:
    """Give what `train.silver` wrote of MUC-4's templates."""
    for row in _written(path):
        if _is_template(row):
            marks = [
                Mark(Span(*claim["trigger"]), UNSCORED, UNSCORED, _roles(claim["roles"]), UNSCORED)
                for claim in row["claims"]
            ]
            for window in windows(row["text"], vocabulary):
                yield marked(row["document"], row["text"], window, marks, UNSCORED)


def _written(path: Path) -> Iterator[dict[str, Any]]:
    yield from map(json.loads, path.read_text("utf-8").split("\n")[:-1])


def _is_template(row: dict[str, Any]) -> bool:
    return str(row["document"]).startswith(IN_CAPITALS)


def _roles(told: dict[str, list[int] | None]) -> dict[str, Span | str | None]:
    return {name: Span(*span) if span else None for name, span in told.items()}


def _claims(row: dict[str, Any]) -> Iterator[Mark]:
    """Give the marks of the rules' claims; of one happening told twice the one tells the other's roles."""
    by_id = {claim["id"]: claim for claim in row["claims"]}
    for claim in row["claims"]:
        sure = claim["score"] >= SURE
        labels = numbered(claim["kind"], claim["modality"]) if sure else (UNSCORED, UNSCORED)
        told = by_id.get(claim["same_as"], claim)["roles"] | claim["roles"]
        yield Mark(Span(*claim["trigger"]), *labels, _roles(told) or None, UNSCORED)
