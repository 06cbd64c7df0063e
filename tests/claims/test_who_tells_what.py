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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ruritania bombed a camp and the rebels said 12 were killed.", [([], None), (["rebels"], 12)]),
        ("Ruritania bombed a camp, and 12 were killed.", [([], 12)]),
        ("The rebels said Ruritania bombed a camp and 12 were killed.", [(["rebels"], 12)]),
    ],
)
def test_the_dead_that_one_side_counts_are_not_the_word_of_the_report(read, text, expected):
    assert told(read, text) == expected


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("A bomb hit a bus and ten people died.", [10]),
        ("A bomb hit a bus in Goma and ten passengers died in hospital.", [10]),
        ("A bomb hit a bus and ten people died of cholera.", [None]),
        ("A bomb hit a bus and ten people died in a separate shooting.", [None, 10]),
    ],
)
def test_people_die_of_the_act_told_just_before_or_of_what_the_words_say(read, text, killed):
    assert [number for _, number in told(read, text)] == killed


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("The army allegedly shelled the village.", []),
        ("The army reportedly shelled the village.", ["unnamed"]),
        ("The army allegedly shelled the village, the observers said.", ["observers"]),
    ],
)
def test_what_somebody_allegedly_did_is_alleged_and_cites_nobody(read, text, chain):
    _, reading = read(text)
    (claim,) = reading.claims
    assert ([link.name for link in claim.chain], claim.actor.certainty.value) == (chain, "alleged")


def test_what_others_say_beside_a_saying_is_on_their_word_alone(read):
    for verb in ("denied", "said"):
        text = (
            f"The army {verb} that its jets had bombed the school, which the rebels said killed 20 children."
        )
        told = [c for c in read(text)[1].claims if c.victims is not None]
        assert [[link.name for link in c.chain] for c in told] == [["rebels"]]
