"""Score which place of a sentence is the verb's, on ../shared/data/event_location.

    python -m bench event_location [--development] [--most=N] [--errors=N]

9,142 sentences of newswire; in each one verb is marked, and the places where it happened, or none. A tenth
by hash of the text is set aside as test, and read without --development; rules are looked at on a half of
the rest ("built"), the other half is only watched. Parsing and the world are ours ("end to end"); the verb
alone is given. A place is right where its words overlap those of a gold place; "words" counts the words in
common. "claims" asks the same of the whole extractor: without a claim on the verb there is no place. A
person reaches .79, a plain baseline .51.
"""

from __future__ import annotations

import hashlib
import json
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bench._sets import Tally, bare, data, half, world
from onrecord.claims.clusters import clusters
from onrecord.claims.draft import Cluster
from onrecord.claims.known import known_in, marked
from onrecord.claims.lexicon import Row
from onrecord.claims.parser import English
from onrecord.claims.placing import place_of
from onrecord.claims.triggers import Trigger, triggers
from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence

PARTS = ("built", "watched", "test")
TENTH = 10
PLAIN = Row(kind="attack", part="act")
"""The row of a verb that is no trigger of ours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A sentence, its verb, and the places where that happened."""

    text: str
    verb: Span
    places: tuple[Span, ...]


def main() -> None:
    """Read the sentences and print the figures by part."""
    development, most, errors = "--development" in sys.argv, _option("most", 1_000_000), _option("errors", 0)
    found = {name: (Tally(), Tally(), Tally()) for name in PARTS}
    for name, item in _items():
        spans, words, claims = found[name]
        if (name == "test") is development or spans.wanted + spans.offered >= most:
            continue
        verb, place = _read(item)
        _count(spans, item, place)
        _count(claims, item, place if verb else None)
        _count_words(words, item, place)
        if errors and name == "built" and _wrong(item, place):
            errors -= 1
            got = item.text[place.start : place.end] if place else None
            gold = [s.of(item.text) for s in item.places]
            print(f"- {item.verb.of(item.text)} | gold {gold} | got {got!r} | {item.text.strip()[:300]}")
    for name, (spans, words, claims) in found.items():
        if spans.wanted:
            print(f"{name:12} place   {spans.line()}")
            print(f"{'':12} words   {words.line()}")
            print(f"{'':12} claims  {claims.line()}")


def _option(name: str, default: int) -> int:
    """Read `--name=N`."""
    given = next((w for w in sys.argv if w.startswith(f"--{name}=")), None)
    return int(given.split("=")[1]) if given else default


def _items() -> Iterator[tuple[str, Item]]:
    """Give the sentences with the part that each belongs to."""
    with (data("event_location") / "sentences.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            spans = [(s["label"], _span(row, s)) for s in row.get("spans", ())]
            verbs = [s for label, s in spans if label == "VERB"]
            if len(verbs) == 1:
                text = row["text"]
                digest = int(hashlib.sha256(text.strip().encode()).hexdigest(), 16)
                part = "test" if digest % TENTH == 0 else half("event_location" + text.strip())
                yield (
                    part,
                    Item(text=text, verb=verbs[0], places=tuple(s for label, s in spans if label != "VERB")),
                )


def _span(row: dict[str, list[dict[str, int]]], span: dict[str, int]) -> Span:
    """Give a span in characters; some rows hold numbers of words where offsets should stand."""
    tokens = row["tokens"]
    starts = {t["start"] for t in tokens}
    if span["start"] < span["end"] and span["start"] in starts:
        return Span(span["start"], span["end"])
    first, last = tokens[span["token_start"]], tokens[min(span["token_end"], len(tokens) - 1)]
    return Span(first["start"], max(first["end"], last["end"]))


def _read(item: Item) -> tuple[bool, Span | None]:
    """Give whether the verb is a trigger of ours, and where its place stands."""
    known = known_in(item.text, world())
    sentences = marked(English().parse(bare(item.text, "event_location")).sentences, known)
    sentence = next((s for s in sentences if s.span.overlaps(item.verb)), None)
    if sentence is None:
        return False, None
    at = next((t.at for t in sentence.tokens if t.span.overlaps(item.verb)), None)
    if at is None:
        return False, None
    cluster = _cluster(sentence, at)
    made = cluster or Cluster(chief=Trigger(at=at, tokens=(at,), row=PLAIN, verbal=True, rule="bench"))
    place = place_of(sentence, made)
    return cluster is not None, place[0].span if place else None


def _cluster(sentence: Sentence, at: int) -> Cluster | None:
    groups = clusters(sentence, triggers(sentence))
    return next((c for c in groups if any(at in t.tokens for t in c.all)), None)


def _wrong(item: Item, place: Span | None) -> bool:
    return bool(item.places) != bool(place) or (
        place is not None and not any(s.overlaps(place) for s in item.places)
    )


def _count(tally: Tally, item: Item, place: Span | None) -> None:
    hit = place is not None and any(s.overlaps(place) for s in item.places)
    tally.right += hit
    tally.offered += place is not None
    tally.wanted += bool(item.places)


def _count_words(tally: Tally, item: Item, place: Span | None) -> None:
    gold = {w for s in item.places for w in s.of(item.text).split()}
    got = set(item.text[place.start : place.end].split()) if place else set()
    tally.right += len(gold & got)
    tally.offered += len(got)
    tally.wanted += len(gold)


if __name__ == "__main__":
    main()
