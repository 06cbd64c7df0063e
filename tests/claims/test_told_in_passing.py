"""Orders, prison, verdicts, days without violence and no comment; sentences of our own."""

from __future__ import annotations

import pytest

from onrecord.model import Form, Modality, Range

TOLD = [
    ("The army ordered residents of the town to leave.", "demand"),
    ("Officials warned people to stay away from the border.", "demand"),
    ("The army told residents of three villages to leave.", "demand"),
    ("A court sentenced two militants to death.", "other"),
    ("Two men were convicted of plotting the bombing.", "other"),
    ("The general declined to comment on the raid.", "other"),
    ("The ministry refused to say how many had died.", "other"),
    ("Police sealed the borders of the district.", "other"),
    ("All the accused were granted bail.", "release"),
    ("The bureau dispatched dozens of agents to Karsk.", "move"),
    ("Militants laid mines along the road to Karsk.", "attack"),
]


@pytest.mark.parametrize(("text", "kind"), TOLD)
def test_what_surrounds_violence_is_told(read, text, kind):
    _, reading = read(text)
    assert kind in {c.kind for c in reading.claims}


NOTHING = [
    "The heat led doctors to tell people to drink more water.",
    "The coach ordered his team to push forward.",
    "The judge told the jury to ignore it.",
    "The film was told in three parts.",
    "A court convicted two men of smuggling cocaine.",
    "The army ordered new boots.",
    "The jars were sealed with wax.",
    "The team laid claim to a gold mine.",
    "It is the biggest investment in prison reform.",
    "The visit passed off peacefully.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_the_same_words_elsewhere_tell_nothing(read, text):
    _, reading = read(text)
    assert not reading.claims


JAILED = [
    ("Three activists remain in jail.", "activists", Modality.ONGOING),
    ("Twelve editors are in the Karsk jail.", "editors", Modality.ONGOING),
    ("The rebel leader is in a Norwegian prison.", "rebel leader", Modality.ONGOING),
    ("The editor was in jail for ten years.", "editor", Modality.HAPPENED),
]


@pytest.mark.parametrize(("text", "whom", "modality"), JAILED)
def test_who_is_in_prison_is_held(read, text, whom, modality):
    _, reading = read(text)
    (claim,) = reading.claims
    assert (claim.kind, claim.target.name, claim.modality) == ("arrest", whom, modality)


@pytest.mark.parametrize(
    "text", ["A riot in prison left two dead.", "A guard was in the prison that was bombed."]
)
def test_what_goes_on_in_a_prison_is_no_arrest(read, text):
    _, reading = read(text)
    assert "arrest" not in {c.kind for c in reading.claims}


CALM = [
    "The strike passed off peacefully in Karsk.",
    "Neighbouring provinces remained peaceful.",
    "No untoward incident was reported from the city.",
]


@pytest.mark.parametrize("text", CALM)
def test_a_day_without_violence_is_a_silence(read, text):
    _, reading = read(text)
    claim = next(c for c in reading.claims if c.kind == "riot")
    assert (claim.form, claim.modality, claim.count) == (Form.SILENCE, Modality.NEGATED, Range(0, 0))


def test_the_number_of_the_displaced_is_a_state(read):
    _, reading = read("The number of internally displaced persons in Norway stands at 6.5 million.")
    (claim,) = reading.claims
    assert (claim.kind, claim.form, claim.modality) == ("displace", Form.STATE, Modality.ONGOING)
