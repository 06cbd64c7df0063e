"""Sentences in which police act, on the documents of IndiaPoliceEvents, by half.

    python -m bench police [--all] [--errors]

A document is read as one page; a claim belongs to the sentence that holds its trigger. Sentences say what
police (or troops that keep order) did: KILL, ARREST, FORCE, FAIL (to act), ANY_ACTION. Read are

KILL    an attack on people with a toll of dead, by police
ARREST  an arrest, whoever did it
FORCE   an attack, a clash or a riot in which police act
FAIL    anything that police are said not to have done
ANY     any of the first three, and any other happening that police do (deploy, release, investigate ...)

"any of three" are the sentences with KILL, ARREST or FORCE, "any of four" those with FAIL besides; "any
action" are those with ANY_ACTION, which takes in whatever police did, also what is no matter of conflict
(they found a house empty, they kept a watch). Without --all every fourth document is read, chosen by its
hash. The texts are in lower case, which costs the parser names.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from bench._sets import HALVES, Tally, data, half, read_text
from onrecord.model import Days, Modality, Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from onrecord.model import Claim

POLICE = frozenset(
    {
        "police",
        "policeman",
        "policemen",
        "policewoman",
        "cop",
        "cops",
        "constable",
        "constables",
        "inspector",
        "officer",
        "officers",
        "security",
        "army",
        "troops",
        "jawans",
        "paramilitary",
        "soldiers",
        "forces",
        "force",
        "crpf",
        "rpf",
        "rapid",
        "authorities",
        "administration",
    }
)
LABELS = {
    "KILL": frozenset({"KILL"}),
    "ARREST": frozenset({"ARREST"}),
    "FORCE": frozenset({"FORCE"}),
    "FAIL": frozenset({"FAIL"}),
    "any of three": frozenset({"KILL", "ARREST", "FORCE"}),
    "any of four": frozenset({"KILL", "ARREST", "FORCE", "FAIL"}),
    "any action": frozenset({"ANY_ACTION"}),
}
UNREAL = frozenset({Modality.PLANNED, Modality.DEMANDED, Modality.THREATENED, Modality.CONDITIONAL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A sentence of a document and what police did in it."""

    span: Span
    labels: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document with its labelled sentences; their spans speak of its text."""

    key: str
    day: Days
    text: str
    sentences: tuple[Labelled, ...]


def main() -> None:
    """Print F1 for each label by half."""
    tallies: dict[tuple[str, str], Tally] = defaultdict(Tally)
    read = 0
    for document in documents():
        if "--all" not in sys.argv and left_out(document.key):
            continue
        read += 1
        report, reading = read_text(document.text, f"police-{document.key}", document.day)
        met = labels_of(reading.claims, report.text, document.sentences)
        for gold, ours in zip(document.sentences, met, strict=True):
            for name in ("all", half(document.key)):
                count(tallies, name, gold.labels, ours)
            wrong = bool(gold.labels & LABELS["any of three"]) != bool(ours & LABELS["any of three"])
            if "--errors" in sys.argv and half(document.key) == "built" and wrong:
                words = " ".join(gold.span.of(report.text).split())
                print(f"  {sorted(gold.labels)} {sorted(ours)} {words}")
    print(f"{read} documents read")
    for name in (*HALVES, "all"):
        for label in LABELS:
            print(f"{name:8} {label:12} {tallies[name, label].line()}")


def left_out(key: str) -> bool:
    """Tell whether a document is left out of the quarter that is read."""
    return bool(int(hashlib.sha256(f"part {key}".encode()).hexdigest(), 16) % 4)


def count(
    tallies: dict[tuple[str, str], Tally], name: str, gold: Collection[str], ours: Collection[str]
) -> None:
    """Count one sentence for each label."""
    for label, any_of in LABELS.items():
        wanted, offered = not any_of.isdisjoint(gold), not any_of.isdisjoint(ours)
        tally = tallies[name, label]
        tally.wanted += wanted
        tally.offered += offered
        tally.right += wanted and offered


def documents() -> Iterator[Document]:
    """Give each document with its sentences."""
    folder = data("india_police")
    rows = defaultdict(list)
    for line in (folder / "sents.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        rows[row["doc_id"]].append(row)
    for line in (folder / "metadata.jsonl").read_text("utf-8").splitlines():
        meta = json.loads(line)
        text = ""
        sentences: list[Labelled] = []
        for row in sorted(rows[meta["doc_id"]], key=lambda r: r["sent_id"]):
            if words := row["sent_text"].strip():
                span = Span(len(text), len(text) + len(words))
                sentences.append(Labelled(span=span, labels=frozenset(row["sent_labels"])))
                text += words + (" " if row["sent_text"][-1:] != "\n" else "\n\n")
        if sentences:
            day = Days.on(date.fromisoformat(meta["date"]))
            yield Document(key=str(meta["doc_id"]), day=day, text=text, sentences=tuple(sentences))


def labels_of(claims: Iterable[Claim], text: str, sentences: Sequence[Labelled]) -> list[set[str]]:
    """Give the labels that our claims mean, one set a sentence."""
    out: list[set[str]] = [set() for _ in sentences]
    for claim in claims:
        for sentence, labels in zip(sentences, out, strict=True):
            if sentence.span.start <= claim.trigger.start < sentence.span.end:
                labels.update(labels_for(claim, text))
    return out


def labels_for(claim: Claim, text: str) -> set[str]:
    """Give the labels that one claim means."""
    doer = claim.actor
    named = "" if doer is None else f"{doer.name} {doer.span.of(text) if doer.span else ''}"
    police = not POLICE.isdisjoint(named.lower().split())
    if claim.modality in UNREAL:
        return set()
    if claim.modality in {Modality.NEGATED, Modality.DENIED}:
        return {"FAIL"} if police or claim.kind == "arrest" else set()
    if claim.kind == "arrest":
        return {"ARREST", "ANY_ACTION"}
    if not police:
        return set()
    if claim.kind in {"attack", "clash", "riot"}:
        toll = claim.victims.killed if claim.victims else None
        dead = toll is not None and (toll.high is None or toll.high > 0)
        return {"FORCE", "ANY_ACTION"} | ({"KILL"} if dead else set())
    return {"ANY_ACTION"}


if __name__ == "__main__":
    main()
