"""What one side tells of an act is not told by who tells the act."""

from __future__ import annotations

import pytest


def told(read, text):
    _, reading = read(text)
    return [
        (
            [link.name for link in claim.chain][-1:],
            claim.victims.killed.low if claim.victims and claim.victims.killed else None,
        )
        for claim in reading.claims
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Israel said it bombed a command centre in Rafah; Hamas said 12 civilians died.",
            [(["Israel"], None), (["Hamas"], 12)],
        ),
        ("Israel said it struck a depot in Rafah.", [(["Israel"], None)]),
        ("The firm said it struck a balance.", []),
        ("Officials said a bomb hit a bus and ten people were killed.", [(["Officials"], 10)]),
    ],
)
def test_a_toll_has_the_source_that_tells_it(read, text, expected):
    assert told(read, text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The rebels seized Goma in January.", "move"),
        ("Gunmen seized Jordan Smith in Lagos.", "abduct"),
    ],
)
def test_a_town_that_the_parser_takes_for_a_person_is_not_abducted(read, text, kind):
    _, reading = read(text)
    assert [claim.kind for claim in reading.claims] == [kind]
