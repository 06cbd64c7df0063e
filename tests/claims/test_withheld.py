"""What somebody declines or refuses to say: sentences written for the tests."""

from __future__ import annotations

import pytest

NO_SOURCE = [
    ("The ministry refused to confirm the attack.", "attack"),
    ("Israel declined to comment on the strike.", "strike"),
    ("Officials refused to say who carried out the airstrike.", "airstrike"),
    ("The police declined to identify the two men killed in the raid.", "raid"),
    ("The group declined to claim responsibility for the blast.", "blast"),
    ("The government refused to acknowledge that its forces killed the priest.", "killed"),
    ("The army refused to admit the killing of the men.", "killing"),
]


@pytest.mark.parametrize(("text", "trigger"), NO_SOURCE)
def test_who_refuses_to_speak_of_an_act_is_neither_its_source_nor_its_doer(by_trigger, text, trigger):
    assert by_trigger(text, "modality", "chain", "actor")[trigger] == ("happened", (), None)


OPEN = [
    ("The minister declined to confirm that rebels had shelled the town.", "shelled"),
    ("The colonel stopped short of saying that rebels had shelled the town.", "shelled"),
    ("The army declined to say whether it had carried out the strike.", "strike"),
]


@pytest.mark.parametrize(("text", "trigger"), OPEN)
def test_what_somebody_refuses_to_say_is_open(by_trigger, text, trigger):
    assert by_trigger(text, "modality", "chain")[trigger] == ("possible", ())


SAID = [
    ("The minister did not hesitate to confirm that rebels had shelled the town.", "shelled", "minister"),
    ("The minister confirmed that rebels had shelled the town.", "shelled", "minister"),
    ("The group claimed responsibility for the blast.", "blast", "group"),
]


@pytest.mark.parametrize(("text", "trigger", "source"), SAID)
def test_who_says_it_after_all_is_its_source(by_trigger, text, trigger, source):
    assert by_trigger(text, "modality", "chain")[trigger] == ("happened", (source,))
