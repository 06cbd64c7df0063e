"""Headlines leave words out; who suffers, or refuses, in them is not who did it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "how"),
    [
        ("Ruritania accused of shelling the port", "accused", ("happened", None, "Ruritania")),
        ("Ruritania accused of shelling the port", "shelling", ("happened", "Ruritania", "port")),
        ("Drone attack on Goma foiled, army says", "Drone attack", ("attempted", None, "Goma")),
        ("Ruritania responds to strike on consulate", "strike", ("happened", None, "consulate")),
        ("Saleh rejects ceasefire, says fighting will go on", "ceasefire", ("negated", None, None)),
        ("Fighting resumes after truce ends", "truce", ("negated", None, None)),
        ("Is a ceasefire in the north possible?", "ceasefire", ("possible", None, None)),
        ("The mayor doubts the army is withdrawing", "withdrawing", ("possible", "army", None)),
        ("The army said it repelled an attack on the port", "repelled", ("attempted", None, "port")),
        ("The mayor said the army was shelling the port", "shelling", ("happened", "army", "port")),
        ("The general accused the rebels of shelling the port", "accused", ("happened", "general", "rebels")),
    ],
)
def test_a_headline_tells_who_did_what(by_trigger, text, trigger, how):
    assert by_trigger(text, "modality", "actor", "target")[trigger] == how


def test_a_headline_in_capitals_weighs_a_halt(read):
    _, reading = read("Ruritania Weighs Halt To Strikes On The North", title=None)
    assert "happened" not in {c.modality.value for c in reading.claims if c.kind == "cease"}
