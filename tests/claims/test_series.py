from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest

from onrecord.model import Days, Range

SENTENCES = tomllib.loads(Path(__file__).with_name("series_sentences.toml").read_text("utf-8"))["sentence"]
FLOOR = {"build": 0.85, "test": 0.80}
DAY = timedelta(days=1)


def days_of(written):
    """Read "2024-02-04" or "a/b", where ".." is an open end."""
    first, _, last = written.partition("/")
    ends = [None if end == ".." else date.fromisoformat(end) for end in (first, last or first)]
    return Days(*ends)


def near(left, right):
    """Tell whether two intervals agree within a day at each end."""
    if left is None:
        return False
    pairs = ((left.first, right.first), (left.last, right.last))
    return all((a is None) == (b is None) and (a is None or abs(a - b) <= DAY) for a, b in pairs)


def time_wrong(claim, wanted):
    if "since" in wanted:
        if claim.window is None:
            return "no window"
        met = near(claim.window.since, days_of(wanted["since"])) and near(
            claim.window.until, days_of(wanted["until"])
        )
        return "" if met else f"window {claim.window.since} {claim.window.until}"
    if claim.window is not None:
        return "a window for one happening"
    if not wanted["when"]:
        return "a time that is not stated" if claim.when.stated else ""
    met = claim.when.stated and near(claim.when.days, days_of(wanted["when"]))
    return "" if met else f"when {claim.when.days}"


def wrongs(wanted, report, claims):
    """Say what is wrong with what was read of a sentence."""
    start = report.text.index(wanted["trigger"])
    end = start + len(wanted["trigger"])
    met = [c for c in claims if c.trigger.start < end and start < c.trigger.end]
    if len(met) != 1:
        return [f"{len(met)} claims at {wanted['trigger']!r}"]
    (claim,) = met
    low, high = (None if n == -1 else n for n in wanted.get("count", (-1, -1)))
    count = Range(low, high) if "count" in wanted else None
    target = claim.target.span.of(report.text).lower() if claim.target and claim.target.span else ""
    said = {
        "form": claim.form.value == wanted["form"],
        "kind": claim.kind == wanted["kind"],
        "modality": claim.modality.value == wanted["modality"],
        "count": claim.count == count,
        "target": wanted["target"] in target if wanted["target"] else not target,
    }
    got = {
        "form": claim.form.value,
        "kind": claim.kind,
        "modality": claim.modality.value,
        "count": claim.count,
        "target": target,
    }
    out = [f"{name} {got[name]}" for name, right in said.items() if not right]
    return out + ([time] if (time := time_wrong(claim, wanted)) else [])


@pytest.fixture(scope="module")
def errors(read):
    out = {"build": {}, "test": {}}
    for wanted in SENTENCES:
        report, reading = read(wanted["text"], published=Days.on(wanted["published"]))
        out[wanted["half"]][wanted["text"]] = wrongs(wanted, report, reading.claims)
    return out


def test_there_are_as_many_sentences_to_build_on_as_to_test_on():
    halves = [s["half"] for s in SENTENCES]
    assert halves.count("build") == halves.count("test") >= 30


@pytest.mark.parametrize("half", ["build", "test"])
def test_silences_tallies_halts_and_resumptions_are_read_whole(errors, half):
    wrong = {text: what for text, what in errors[half].items() if what}
    right = 1 - len(wrong) / len(errors[half])
    assert right >= FLOOR[half], wrong
