"""Clauses that the parser takes for told as done, and which only claim, deny or suppose."""

from __future__ import annotations

import pytest


def told(read, text):
    report, reading = read(text)
    return {
        c.trigger.of(report.text): (
            c.modality.value,
            c.actor.name if c.actor else None,
            c.target.name if c.target else None,
        )
        for c in reading.claims
    }


@pytest.mark.parametrize(
    ("text", "trigger", "how"),
    [
        (
            "The story that they had executed prisoners was a lie.",
            "executed",
            ("denied", None, "prisoners"),
        ),
        (
            "If the Ruritanians attack another tanker, the navy will shell the port.",
            "attack",
            ("conditional", "Ruritanians", "another tanker"),
        ),
        (
            "The convoy that rebels attacked by night was carrying food.",
            "attacked",
            ("happened", "rebels", "convoy"),
        ),
        (
            "Army disputes claim soldiers shot farmers in Ruritania",
            "shot",
            ("denied", "soldiers", "farmers"),
        ),
        (
            "Minister dismisses claims army shelled farmers",
            "shelled",
            ("denied", "army", "farmers"),
        ),
        ("The government called off a truce with the rebels.", "truce", ("negated", None, None)),
    ],
)
def test_what_is_claimed_or_supposed_is_not_told_as_done(read, text, trigger, how):
    assert told(read, text)[trigger] == how


@pytest.mark.parametrize(
    ("text", "trigger", "modality"),
    [
        ("The allegation that troops had shelled the school was confirmed.", "shelled", "happened"),
        ("Rebels claim the army shelled farmers.", "shelled", "happened"),
        ("The army called for a truce.", "truce", "demanded"),
        ("The rebels attacked another tanker if witnesses are right.", "attacked", "happened"),
    ],
)
def test_what_is_told_as_done_stays_so(read, text, trigger, modality):
    assert told(read, text)[trigger][0] == modality


def test_who_denies_a_deed_and_blames_others_blames_them(read):
    text = "The army denied that it had bombed the market and blamed the rebels for the attack."
    assert told(read, text)["blamed"] == ("happened", "army", "rebels")
    text = "The army said it had bombed the camp and killed ten rebels."
    assert list(told(read, text)) == ["bombed"]
