from __future__ import annotations

import pytest

from onrecord.model import Modality

ENDS = [
    "The raids on the port stopped on Monday.",
    "The army halted its shelling of the port.",
    "The bombing of the port has ended.",
    "The ministry announced an end to the strikes on the port.",
    "The attacks on the port were suspended on Friday.",
    "The group put a pause on its attacks on the port.",
    "The rebels called a halt to their raids on the port.",
    "The militia put on hold its attacks on the port.",
    "The strikes on the port were put on hold.",
    "The shelling of the port came to a halt.",
]


@pytest.mark.parametrize("sentence", ENDS)
def test_the_end_of_attacks_is_no_attack(read, sentence):
    report, reading = read(sentence)
    assert [(c.kind, c.modality) for c in reading.claims] == [("cease", Modality.HAPPENED)]
    assert "port" in reading.claims[0].target.span.of(report.text)


NO_ENDS = [
    "The truce ended on Friday with an attack on the post.",
    "The march ended with an attack on the police.",
    "The week ended in heavy shelling of the town.",
    "The ceasefire collapsed on Sunday.",
    "The attack put a halt to the harvest.",
    "The charity suspended its operations after the attack.",
    "The airline halted operations in the north.",
    "The bombing brought traffic to a halt.",
    "The ministry put on hold its plans for a road after the attack.",
    "The minister called for an end to the attacks on the port.",
    "The rebels refused to put an end to their raids on the port.",
]


@pytest.mark.parametrize("sentence", NO_ENDS)
def test_what_ends_otherwise_is_no_halt(read, sentence):
    _, reading = read(sentence)
    assert not [c for c in reading.claims if c.kind == "cease" and c.modality is Modality.HAPPENED]


def test_a_month_is_no_march(read):
    _, reading = read("Attacks on schools have reached 40 since March.")
    assert [c.kind for c in reading.claims] == ["attack"]


def test_a_sense_that_holds_by_itself_wins_over_one_that_needs_violence_beside_it(read):
    _, reading = read("The two presidents met in Geneva on Monday.")
    assert [c.kind for c in reading.claims] == ["meet"]


def test_an_agreement_on_a_truce_is_the_truce(read):
    _, reading = read("The two countries agreed on a truce.")
    assert [c.kind for c in reading.claims] == ["cease"]


TRUCES = [
    ("The cease-fire took effect on Monday.", Modality.HAPPENED),
    ("The rebels declared a cease-fire.", Modality.HAPPENED),
    ("The cease-fire is holding.", Modality.ONGOING),
    ("The cease-fire collapsed on Sunday.", Modality.NEGATED),
    ("A truce unraveled on Wednesday.", Modality.NEGATED),
    ("A truce brokered by the envoy took effect on Wednesday.", Modality.HAPPENED),
]


@pytest.mark.parametrize(("sentence", "modality"), TRUCES)
def test_a_truce_is_known_however_it_is_spelt_and_whatever_became_of_it(read, sentence, modality):
    report, reading = read(sentence)
    assert [(c.kind, c.modality) for c in reading.claims] == [("cease", modality)]
    assert reading.claims[0].trigger.of(report.text) in {"cease-fire", "truce"}


def test_shells_that_slam_into_a_place_are_an_attack_and_a_bus_is_none(read):
    (claim,) = read("Shells slammed into a livestock market in Sita on Thursday.")[1].claims
    assert (claim.kind, claim.target.name) == ("attack", "livestock market")
    assert read("A bus slammed into a wall in Sita on Thursday.")[1].claims == ()


def test_talks_that_are_suspended_are_not_held(read):
    (claim,) = read("Peace talks were suspended in December.")[1].claims
    assert (claim.kind, claim.modality.value) == ("meet", "negated")


def test_hostages_handed_over_go_free_and_their_bodies_do_not(told):
    assert told("Three hostages have been handed over to the Red Cross.", "kind") == [("release",)]
    assert told("The bodies of three hostages were handed over.", "kind", kinds={"release"}) == []


def test_who_distances_a_group_from_an_attack_denies_it(told):
    assert ("deny",) in told("A spokesman distanced the group from the attack.", "kind")


def test_a_march_that_is_suspended_was_held(told):
    assert told("Organisers suspended the march after clashes.", "modality", kinds={"protest"}) == [
        ("happened",)
    ]
