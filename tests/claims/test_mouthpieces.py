"""Callers, leaflets and statements that speak for a group: sentences written for the tests."""

from __future__ import annotations

import pytest

UNTOLD = [
    ("A caller said it had killed the guard.", "killed"),
    ("A leaflet found at the scene said they had executed the teacher.", "executed"),
    ("An email to journalists said it had bombed the station.", "bombed"),
    ("Someone called the newspaper and said that it had killed the editor.", "killed"),
    ('"We killed the traitor," a caller told the newspaper.', "killed"),
    ("A statement posted online by the mayor said it had shelled the market.", "shelled"),
]


@pytest.mark.parametrize(("text", "trigger"), UNTOLD)
def test_no_caller_and_no_leaflet_did_what_it_tells_of(by_trigger, text, trigger):
    assert by_trigger(text, "actor")[trigger] is None


SIDES = [
    ("A caller claiming to speak for the Red Star Front said it had shot the judge.", "Red Star Front"),
    ("The statement, signed by the Red Star Front, said it had shot the judge.", "Red Star Front"),
    ("A caller speaking in the name of the Red Star Front said they had shot the judge.", "Red Star Front"),
    ("A letter issued by the rebels said they had shot the judge.", "rebels"),
    ("A letter from the kidnappers said they had shot the judge.", "kidnappers"),
    ("A Hamas statement said it had shot the judge.", "Hamas"),
    ("A post on the militia's website said it had shot the judge.", "militia"),
    ("A man who said he spoke for the Red Star Front said we had shot the judge.", "Red Star Front"),
]


@pytest.mark.parametrize(("text", "side"), SIDES)
def test_whom_a_caller_or_a_paper_speaks_for_did_it(by_trigger, text, side):
    assert by_trigger(text, "actor")["shot"] == side


def test_what_a_caller_says_of_it_goes_back_to_who_was_told_of(by_trigger):
    text = "The army raided the camp on Friday. A caller said it had killed six farmers."
    assert by_trigger(text, "actor")["killed"] == "army"


def test_it_behind_another_noun_is_not_who_sent_a_statement(by_trigger):
    text = (
        "A statement by the ministry said troops shot down the jet after it launched an attack on the town."
    )
    assert by_trigger(text, "actor")["attack"] != "ministry"


def test_one_who_rings_up_may_have_done_it_himself(by_trigger):
    assert by_trigger('"I killed the guard," the caller said.', "actor")["killed"] == "caller"


ROLES = [
    ("A man who telephoned the agency said gunmen had shot the judge.", "anonymous"),
    ("A caller claiming to speak for the rebels said gunmen had shot the judge.", "armed-group"),
    ("A leaflet said gunmen had shot the judge.", "document"),
    ("The Red Star Front said gunmen had shot the judge.", "armed-group"),
    ("The United Popular Front said gunmen had shot the judge.", "ngo"),
    ("A man said gunmen had shot the judge.", "witness"),
]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_a_source_is_what_it_speaks_for_and_no_agency_that_it_rings_up(read, text, role):
    _, reading = read(text)
    assert [link.role.value for link in reading.claims[0].chain] == [role]


def test_he_behind_him_may_be_either(by_trigger):
    text = "The commander said rebels had shot him because he had attacked a guard."
    assert by_trigger(text, "actor")["attacked"] is None
