"""A ministry or a network that publishes its own page is the outlet of it."""

from __future__ import annotations

import pytest

from onrecord.reports.lines import read_lines
from onrecord.reports.outlet import outlet_and_authors
from onrecord.reports.press import names_body

STORY = (
    "The Ministry of Defence states that nine men were held on Sunday after a raid on a depot near Kolda.\n"
)


def read(text):
    outlet, _ = outlet_and_authors(text, read_lines(text))
    return outlet and (outlet.name, outlet.rule)


@pytest.mark.parametrize(
    "head",
    [
        "Ministry of Defence of Tarkan\nPress release\n19 December 2016\n",
        "MINISTRY OF DEFENCE OF TARKAN\nPRESS RELEASE\n19 December 2016\n",
        "Press release\nMinistry of Defence of Tarkan\n19 December 2016\n",
        "Ministry of Defence of Tarkan - Press release\n19 December 2016\n",
    ],
)
def test_a_press_release_is_of_the_body_that_its_head_names(head):
    assert read(f"{head}\n{STORY}") == ("Ministry of Defence of Tarkan", "outlet:press-release")


@pytest.mark.parametrize(
    "head",
    [
        "Ministry of Defence of Tarkan denies strike on hospital\n19 December 2016\n",
        "Press release\nArmy holds nine men near Kolda\n19 December 2016\n",
        "Ministry of Defence of Tarkan\n19 December 2016\n",
    ],
)
def test_a_page_that_only_tells_of_a_body_is_not_its_own(head):
    assert read(f"{head}\n{STORY}") is None


@pytest.mark.parametrize("line", ["Northern Rights Network", "Tarkan Armed Forces", "Office of the Mayor"])
def test_a_line_that_only_names_a_body_is_its_name(line):
    assert names_body(line)


@pytest.mark.parametrize("line", ["Army kills nine rebels near Kolda", "Kolda", "The Riverton Courier"])
def test_a_headline_or_a_paper_is_none(line):
    assert not names_body(line)
