"""What headlines fear, deny, admit and blame on others: headlines written for the tests."""

from __future__ import annotations

import pytest

AHEAD = [
    ("Fears grow of attack on Kolda", "attack"),
    ("Fears mounted of a new offensive against the town.", "offensive"),
    ("Fears are growing that rebels will attack the town.", "attack"),
    ("Kolda braces for attack", "attack"),
    ("Residents are bracing for an assault on the town.", "assault"),
    ("The army is on alert for attacks.", "attacks"),
    ("UN envoy: ceasefire still possible", "ceasefire"),
]


@pytest.mark.parametrize(("text", "trigger"), AHEAD)
def test_what_is_only_feared_or_braced_for_may_yet_come(by_trigger, text, trigger):
    assert by_trigger(text, "modality")[trigger] == "possible"


def test_violence_may_grow_for_all_that_fears_do(by_trigger):
    assert by_trigger("Attacks grew in May after fears of a raid.", "modality")["raid"] == "possible"


TOLD = [
    ("Army admits killing nine civilians", "killing", "happened", "Army", ("Army",)),
    ("Blast blamed on rebels", "Blast", "happened", "rebels", ()),
    ("Ex-general denies ordering massacre", "massacre", "happened", None, ()),
    ("Minister denies ordering attack", "attack", "denied", None, ("Minister",)),
]


@pytest.mark.parametrize(("text", "trigger", "modality", "doer", "sources"), TOLD)
def test_headlines_say_who_owns_to_what_and_who_denies_it(by_trigger, text, trigger, modality, doer, sources):
    assert by_trigger(text, "modality", "actor", "chain")[trigger] == (modality, doer, sources)
