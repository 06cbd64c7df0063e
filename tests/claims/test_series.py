from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest

from onrecord.model import Days, Form, Range

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


NO_SILENCES = [
    "The rebels promised that there would be no attacks on the port.",
    "Not all attacks on the port were reported.",
    "Attacks on the port have not stopped since Monday.",
    "No fewer than nine attacks on the port were reported in January.",
    "There were no casualties in the attack on the port.",
]


@pytest.mark.parametrize("sentence", NO_SILENCES)
def test_a_negation_that_tells_of_no_absence_is_no_silence(read, sentence):
    _, reading = read(sentence)
    assert "silence" not in {c.form.value for c in reading.claims}


REACHED = [
    ("Attacks on schools have reached 40 since March.", Range(40, 40)),
    ("Raids on the market rose to 30 in January.", Range(30, 30)),
    ("The tally of raids on the camp stands at nine.", Range(9, 9)),
    ("The number of raids on the camp fell from 30 in March to 12 in April.", Range(12, 12)),
]


@pytest.mark.parametrize(("sentence", "count"), REACHED)
def test_a_count_is_what_it_has_come_to(read, sentence, count):
    _, reading = read(sentence)
    assert [c.count for c in reading.claims] == [count]


def test_the_first_in_a_while_is_one_happening(read):
    _, reading = read("It was the first attack on the port in three weeks.")
    assert [(c.form.value, c.count) for c in reading.claims] == [("event", None)]


def test_a_part_of_the_attacks_that_failed_is_counted_as_failed(read):
    _, reading = read("Ten of the 14 attacks on the port were repelled.")
    assert [(c.modality.value, c.count) for c in reading.claims] == [("attempted", Range(10, 10))]


@pytest.mark.parametrize(
    "text", ["He had taken part in attacks on the port.", "A spate of bombings has hit the port since May."]
)
def test_many_acts_without_a_number_are_no_single_event(read, text):
    _, reading = read(text, published=Days.on(date(2023, 5, 11)))
    assert [(c.form, c.count) for c in reading.claims] == [(Form.TALLY, None)]


OVER_TIME = [
    ("Between January and March 212 civilians were killed.", "2023-01-01/2023-03-31"),
    ("Some 212 civilians were killed between October and March.", "2022-10-01/2023-03-31"),
    ("More than 200 people were killed between 3 and 9 April.", "2023-04-03/2023-04-09"),
    ("At least 212 civilians were killed last year.", "2022-01-01/2022-12-31"),
]


@pytest.mark.parametrize(("sentence", "days"), OVER_TIME)
def test_the_dead_of_a_stretch_of_time_are_a_tally(read, sentence, days):
    _, reading = read(sentence, published=Days.on(date(2023, 5, 11)))
    assert [(c.form, c.when.days) for c in reading.claims] == [(Form.TALLY, days_of(days))]


AT_ONCE = [
    "A man was killed between Monday and Tuesday.",
    "Nine people were killed in January.",
    "Soldiers killed 40 villagers in Karsk in March.",
    "A blast killed 90 people in January.",
]


@pytest.mark.parametrize("sentence", AT_ONCE)
def test_the_dead_of_one_act_are_none(read, sentence):
    _, reading = read(sentence, published=Days.on(date(2023, 5, 11)))
    assert [c.form for c in reading.claims] == [Form.EVENT]


SHARES = [
    ("The coalition carried out a third of all strikes in the north.", Form.TALLY),
    ("A third of all strikes by the coalition hit homes.", Form.TALLY),
    ("The third of the raids killed nine soldiers.", Form.EVENT),
]


@pytest.mark.parametrize(("sentence", "form"), SHARES)
def test_a_share_of_all_attacks_is_more_than_one(read, sentence, form):
    _, reading = read(sentence)
    assert [c.form for c in reading.claims] == [form]


def test_attacks_that_were_repelled_are_counted_and_what_was_shot_down_is_not(read):
    (claim,) = read("The army repelled 14 attacks near Avdiivka.")[1].claims
    assert (claim.form.value, claim.count.low) == ("tally", 14)
    (claim,) = read("Air defences intercepted 14 missiles.")[1].claims
    assert (claim.form.value, claim.count) == ("event", None)


def test_the_same_period_is_that_of_the_count_before(read):
    text = (
        "More than 500 people have been killed in Kolda since October. "
        "At least 12 soldiers have been killed there in the same period."
    )
    first, second = read(text, published=Days.on(date(2016, 12, 20)))[1].claims
    assert (second.form.value, second.when.days, second.victims.killed.low) == ("tally", first.when.days, 12)
