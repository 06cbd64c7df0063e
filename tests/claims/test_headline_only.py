"""Headlines that are surer than the text below them: every text was written for the test."""

from __future__ import annotations

import pytest

from onrecord.model import Modality

UNDONE = [
    (
        "Rebels halt attacks on Selim",
        (
            "The Free Front said on Tuesday it would halt its attacks on the city"
            " of Selim from Friday. Two soldiers were killed in the city on Monday."
        ),
        {Modality.PLANNED},
    ),
    (
        "Truce in Selim after weeks of shelling",
        (
            "The army and the Free Front have agreed in principle to a"
            " truce in the city of Selim, officials on both sides said on Tuesday. Doctors counted nine dead."
        ),
        {Modality.PLANNED},
    ),
    (
        "Israel, Free Front reach ceasefire deal",
        (
            "Mediators have proposed a ceasefire of 60 days between"
            " Israel and the Free Front, two diplomats said on Tuesday. Both sides are studying the proposal."
        ),
        {Modality.DEMANDED},
    ),
    (
        "Government suspends air strikes on rebels",
        (
            "The government plans to suspend air strikes on rebel"
            " positions in the east over the New Year, the president's office said on Tuesday."
        ),
        {Modality.PLANNED},
    ),
    (
        "Fighting ends in Selim",
        (
            "Fighting has not stopped in the city of Selim, residents said on Tuesday."
            " Shells fell on the market."
        ),
        {Modality.POSSIBLE, Modality.NEGATED},
    ),
]


@pytest.mark.parametrize(("title", "text", "modalities"), UNDONE)
def test_a_headline_tells_no_halt_that_the_text_has_only_planned_or_refused(read, title, text, modalities):
    _, reading = read(f"{title}\n{text}", title=title)
    assert {c.modality for c in reading.claims if c.kind == "cease"} == modalities


DONE = [
    (
        "Rebels free 12 hostages in Selim",
        ("Rebels released 12 hostages in the city on Monday and said they would release the rest on Friday."),
        "release",
    ),
    (
        "Truce begins in Selim",
        (
            "Residents of Selim woke to a quiet morning on Tuesday, the first in weeks."
            " A truce in Hadar was rejected by the rebels."
        ),
        "cease",
    ),
    (
        "Ceasefire takes hold in Selim",
        (
            "The guns fell silent in Selim on Tuesday, residents said. Mediators"
            " hope to turn the lull into a permanent ceasefire."
        ),
        "cease",
    ),
]


@pytest.mark.parametrize(("title", "text", "kind"), DONE)
def test_a_headline_stands_where_the_text_tells_the_same_as_done_or_only_of_another(read, title, text, kind):
    _, reading = read(f"{title}\n{text}", title=title)
    assert Modality.HAPPENED in {c.modality for c in reading.claims if c.kind == kind}


TOPICS = [
    (
        "Gaza ceasefire: Hamas says no deal yet",
        "Hamas said on Tuesday that no deal had been reached with Israel.",
    ),
    ("Ukraine ceasefire: What we know so far", "Talks went on in Selim on Tuesday."),
]


@pytest.mark.parametrize(("title", "text"), TOPICS)
def test_a_label_that_only_names_the_matter_is_no_halt(read, title, text):
    _, reading = read(f"{title}\n{text}", title=title)
    assert not {c.modality for c in reading.claims if c.kind == "cease"} & {
        Modality.HAPPENED,
        Modality.ONGOING,
    }


def test_a_halt_behind_a_label_stands(read):
    title = "Rebels: we halt attacks from today"
    _, reading = read(f"{title}\nOfficials welcomed the step on Tuesday.", title=title)
    assert Modality.HAPPENED in {c.modality for c in reading.claims if c.kind == "cease"}
