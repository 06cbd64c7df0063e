"""Who publishes its own page speaks in its own voice; its spokesman is a link."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.claims.own_outlet import OWN_PAGE
from onrecord.claims.rules import Rules
from onrecord.model import Named


def chains(report_of, text, rule):
    report = report_of(text)
    report = replace(report, outlet=Named(name="Ministry of Defence of Tarkan", span=None, rule=rule))
    (reading,) = Rules().extract([report])
    return [[k.name for k in c.chain] for c in reading.claims if c.kind == "attack"]


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of Defence said rebels shelled Kolda on Sunday.",
        "The ministry said rebels shelled Kolda on Sunday.",
    ],
)
def test_the_publisher_is_no_link(report_of, text):
    assert chains(report_of, text, OWN_PAGE) == [[]]


def test_its_spokesman_is_a_link(report_of):
    text = "The spokesman of the Ministry of Defence said rebels shelled Kolda on Sunday."
    assert chains(report_of, text, OWN_PAGE) == [["spokesman of the Ministry of Defence"]]


def test_a_ministry_on_the_page_of_a_paper_is_a_link(report_of):
    assert chains(report_of, "The ministry said rebels shelled Kolda on Sunday.", "outlet:masthead") == [
        ["ministry"]
    ]
