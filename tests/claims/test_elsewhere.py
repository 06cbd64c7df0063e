"""Reports on crime, computers and strikes of workers are full of words of violence; sentences of our own."""

from __future__ import annotations

import pytest

CRIME = [
    (
        "A burglar was shot by a homeowner in the driveway on Sunday, the sheriff said. The suspect was "
        "arrested and charged with burglary, and jailed on a bond of 5,000 dollars."
    ),
    (
        "Two teenagers were stabbed in a brawl outside a pub. Detectives arrested a drunk man of 34, who "
        "denied the assault in the county court and was released on bail until his trial in May."
    ),
    (
        "karsk: a gang of dacoits opened fire at a shopkeeper on sunday night, police said. the criminals "
        "had come to the house for a dacoity. one man was arrested and the others are absconding. no one was "
        "injured in the incident."
    ),
]
NOT_ONLY_CRIME = [
    (
        "A court in the county jailed four members of the separatist group for the bombing of a courthouse. "
        "The jury had heard that the rebels shot a sheriff and a trooper dead."
    ),
    (
        "Detectives arrested a teenager and his wife over the grenade that killed a judge of the war crimes "
        "court. The militia said it would avenge the arrest."
    ),
    "Gunmen stormed the house of a judge and shot his wife dead in the driveway.",
]


@pytest.mark.parametrize("text", CRIME)
def test_a_report_on_crime_without_politics_gives_no_claims(read, text):
    _, reading = read(text)
    assert reading.claims == ()
    assert [p.stage for p in reading.problems] == ["claims"]


@pytest.mark.parametrize("text", NOT_ONLY_CRIME)
def test_crime_of_those_who_fight_is_read(read, text):
    _, reading = read(text)
    assert reading.claims != ()
    assert reading.problems == ()


def test_politics_on_a_page_on_crime_are_told(read):
    _, reading = read(" ".join((*CRIME, "In another county, a mob set fire to the home of a refugee.")))
    assert [c.kind for c in reading.claims] == ["destroy"]
    assert [p.stage for p in reading.problems] == ["claims"]


@pytest.mark.parametrize(
    "text",
    [
        "A house in Samarra was hit, and a driver, his wife and a teenager were killed.",
        (
            "An air strike hit a house in Samarra at dawn. A driver, his wife and a teenager were killed, "
            "and the neighbour said the victims were a husband, two stepsons and the wife of a detective."
        ),
    ],
)
def test_those_killed_in_a_war_have_families_too(read, text):
    _, reading = read(text)
    assert reading.claims != ()
    assert reading.problems == ()


def test_a_report_on_computers_gives_no_claims(read):
    _, reading = read(
        "Hackers attacked the server through a flaw in the browser. The worm hijacked thousands of "
        "computers, and the company will deploy a patch against the exploit on Monday."
    )
    assert reading.claims == ()


def test_those_whom_an_earthquake_kills_were_not_attacked(read):
    _, reading = read(
        "The earthquake struck the island off Iran at dawn. At least 600 people were killed in Iran. "
        "Rescuers said the quake hit two villages, and a tremor razed a third."
    )
    assert reading.claims == ()


LABOUR = "The union called the strike over wages. The country was hit by a strike of the guild on Friday."


def test_strikes_in_a_report_on_unions_are_no_attacks(read):
    _, reading = read(LABOUR)
    assert [c.kind for c in reading.claims if c.kind == "attack"] == []
    assert [p.stage for p in reading.problems] == ["claims"]


@pytest.mark.parametrize(
    "text",
    [
        "The European Union and the Labour leader spoke after a strike hit a market in Samarra.",
        "The union spoke of wages all day long, and at dusk there was a strike on a market in Samarra.",
        "The union spoke of wages all day long, and at dusk a strike in Samarra killed two members.",
    ],
)
def test_a_strike_that_hits_or_kills_is_an_attack_whoever_speaks(read, text):
    _, reading = read(text)
    assert "attack" in {c.kind for c in reading.claims}


def test_strikes_from_the_air_are_attacks_though_a_union_speaks_of_them(read):
    _, reading = read(f"{LABOUR}\nThe union of journalists said a drone strike killed two of its members.")
    assert "attack" in {c.kind for c in reading.claims}
