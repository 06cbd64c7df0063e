"""The clause that states a claim; sentences written for the test."""

from __future__ import annotations

import pytest

QUOTES = [
    (
        "Rebels shelled the town at the wish of the king, the Delta News Agency reported, citing guards.",
        "Rebels shelled the town at the wish of the king",
    ),
    (
        "It is worth noting that rebels shelled the town on Monday.",
        "rebels shelled the town on Monday",
    ),
    (
        "Citing a guard, the radio said that rebels had shelled the town.",
        "rebels had shelled the town",
    ),
    (
        "However, rebels shelled the town on Monday.",
        "rebels shelled the town on Monday",
    ),
    (
        "Rebels shelled the town on Monday, while the governor opened a bridge.",
        "Rebels shelled the town on Monday",
    ),
    (
        "Rebels shelled the town, and the governor opened a bridge.",
        "Rebels shelled the town",
    ),
    (
        "Villagers reported rocket fire at dawn.",
        "Villagers reported rocket fire at dawn",
    ),
    (
        "Reuters reported, citing two guards, that rebels had shelled the town.",
        "rebels had shelled the town",
    ),
    (
        "Rebels shelled the town, police said on Monday.",
        "Rebels shelled the town",
    ),
    (
        "Unless the army left, rebels would shell the town, a guard said.",
        "Unless the army left, rebels would shell the town",
    ),
    (
        "A guard told Reuters, “Without the truce, shelling the town would have been easy.”",
        "Without the truce, shelling the town would have been easy",
    ),
    (
        "Three people were killed when a shell hit the market.",
        "Three people were killed when a shell hit the market",
    ),
]


@pytest.mark.parametrize(("sentence", "quote"), QUOTES)
def test_a_quote_is_the_clause_without_what_leads_in_or_stands_beside(read, sentence, quote):
    report, reading = read(sentence)
    assert [c.quote.of(report.text) for c in reading.claims if c.kind == "attack"] == [quote]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Timeline: rebels shelled the port of Tartus", "rebels shelled the port of Tartus"),
        ("Rebels shelled the port of Tartus - officials", "Rebels shelled the port of Tartus"),
        ("22 January: A drone struck a house in Duma.", "22 January: A drone struck a house in Duma"),
    ],
)
def test_the_label_of_a_headline_is_no_part_of_a_passage(read, text, quote):
    report, reading = read(text, title=text if text[0].isalpha() else None)
    assert [c.quote.of(report.text) for c in reading.claims] == [quote]
