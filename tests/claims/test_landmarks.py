"""Times that count from another claim, and the window and the tie that they give; read on 17 May 2023."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.model import Days, Tie

TALLY = "Ten attacks were recorded "
SILENCE = "There have been no attacks "


def lasting(read, text):
    """Give the tally or silence of a text, and what it is tied to as (tie, words, hours)."""
    report, reading = read(text)
    words = {c.id: c.trigger.of(report.text) for c in reading.claims}
    claim = next(c for c in reading.claims if c.form.value in {"tally", "silence"})
    return claim, [(link.tie, words[link.claim], link.hours) for link in claim.links]


def day(text):
    return date.fromisoformat(text)


WINDOWS = [
    (
        f"{TALLY}in the two weeks preceding Karim's visit. Karim met officers in Baghdad on May 10.",
        (Tie.BEFORE, "met", 336),
        ("2023-04-26", "2023-05-10"),
    ),
    (
        f"A ceasefire was agreed on May 2. {TALLY}in the month before the ceasefire.",
        (Tie.BEFORE, "ceasefire", None),
        ("2023-04-02", "2023-05-02"),
    ),
    (
        f"The truce began on May 2. {SILENCE}since the truce began.",
        (Tie.AFTER, "truce", None),
        ("2023-05-02", "2023-05-17"),
    ),
    (
        f"Police raided a house on May 3. {SILENCE}since the raid.",
        (Tie.AFTER, "raided", None),
        ("2023-05-03", "2023-05-17"),
    ),
    (
        "There were no attacks in the 48 hours after the truce began on May 2.",
        (Tie.WITHIN, "truce", 48),
        ("2023-05-02", "2023-05-04"),
    ),
]


@pytest.mark.parametrize(("text", "tie", "ends"), WINDOWS)
def test_a_window_ends_at_the_claim_that_it_counts_from(read, text, tie, ends):
    claim, ties = lasting(read, text)
    assert ties == [tie]
    assert (claim.window.since, claim.window.until) == tuple(Days.on(day(d)) for d in ends)
    assert claim.when.days == Days(*map(day, ends))


def test_a_window_that_counts_from_what_is_not_dated_is_open(read):
    claim, ties = lasting(read, f"{TALLY}in the two weeks preceding Karim's visit. Karim met officers.")
    assert ties == [(Tie.BEFORE, "met", 336)]
    assert (claim.window.since.first, claim.window.until.first) == (None, None)
    assert claim.window.until.last == day("2023-05-17")


UNTIED = [
    f"{TALLY}in the week before Saleh's visit. Karim met officers in Baghdad on May 10.",
    f"Gunmen shot at a post on May 1. {SILENCE}since the explosion.",
    f"Police raided a house on May 1. Rebels raided a shop on May 3. {SILENCE}since a raid.",
]


@pytest.mark.parametrize("text", UNTIED)
def test_a_time_is_not_tied_to_what_its_words_do_not_mean(read, text):
    claim, ties = lasting(read, text)
    assert ties == []
    assert claim.window is None


def test_what_began_the_window_is_of_its_own_day(read):
    report, reading = read(f"{SILENCE}since the truce began on May 2.")
    whens = {c.trigger.of(report.text): c.when.days for c in reading.claims}
    assert whens["truce"] == Days.on(day("2023-05-02"))
    assert whens["attacks"] == Days(day("2023-05-02"), day("2023-05-17"))


EVENTS = [
    ("Police arrested ten men within 48 hours of the explosion.", "arrested", Tie.WITHIN, "2023-05-05"),
    ("Three days after the attack, police killed two men.", "killed", Tie.AFTER, "2023-05-06"),
]


@pytest.mark.parametrize(("text", "word", "tie", "last"), EVENTS)
def test_an_event_counts_from_a_claim_of_another_sentence(read, text, word, tie, last):
    report, reading = read(f"A bomb exploded in Baghdad on May 3. {text}")
    claims = {c.trigger.of(report.text): c for c in reading.claims}
    (link,) = claims[word].links
    assert (link.tie, link.claim) == (tie, claims["exploded"].id)
    assert claims[word].when.days.last == day(last)
