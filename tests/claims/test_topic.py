"""Reports on sport are full of attacks; reports on other things name a game or a goal."""

from __future__ import annotations

import pytest

SPORT = [
    (
        "The striker hit a late goal in the final. The goalkeeper had stopped two attacks before halftime. "
        "The referee gave a penalty, and the coach praised his team after the match."
    ),
    (
        "The quarterback threw for a touchdown in the league opener. The coach said the season began well. "
        "His team shot down the visitors before a full stadium."
    ),
]
OTHER = [
    (
        "The senator hopes to win the final debate of the season against her opponent. Her team has a goal. "
        "Gunmen shot two guards near the stadium, she said, and victory is near."
    ),
    (
        "The mediator said the two sides were minutes away from a draw. It was a victory for his team, whose "
        "goal was a truce. Rebels killed three guards in the second half of the talks."
    ),
]


@pytest.mark.parametrize("text", SPORT)
def test_a_report_on_sport_gives_no_claims(read, text):
    _, reading = read(text)
    assert reading.claims == ()
    assert [p.stage for p in reading.problems] == ["claims"]


@pytest.mark.parametrize("text", OTHER)
def test_a_report_that_borrows_words_of_sport_is_read(read, text):
    _, reading = read(text)
    assert reading.claims != ()


def test_violence_at_a_match_is_told_on_a_page_on_sport(read):
    text = f"{SPORT[0]}\nTwo police officers were killed when a bomb exploded outside the gates."
    _, reading = read(text)
    assert [(c.kind, c.victims.killed.low) for c in reading.claims] == [("attack", 2)]
    assert [p.stage for p in reading.problems] == ["claims"]


@pytest.mark.parametrize(
    "said",
    [
        "The late goal killed the contest and their hopes of a cup run.",
        "Her shot exploded off the bar after a wave of attacks.",
        "That miss killed off any belief on the bench.",
    ],
)
def test_what_goals_kill_is_no_violence(read, said):
    _, reading = read(f"{SPORT[0]}\n{said}")
    assert reading.claims == ()


@pytest.mark.parametrize(
    "said",
    ["Hooligans stabbed a man outside the gates.", "Three people were killed in a crush that police caused."],
)
def test_people_hurt_at_a_match_are_told(read, said):
    _, reading = read(f"{SPORT[0]}\n{said}")
    assert reading.claims != ()
