"""What is agreed, prepared, demanded or asked for is not yet done: all sentences are our own."""

from __future__ import annotations

import pytest

from onrecord.model import Modality

H, ON, A, P = Modality.HAPPENED, Modality.ONGOING, Modality.ATTEMPTED, Modality.PLANNED
T, D, C, M = Modality.THREATENED, Modality.DEMANDED, Modality.CONDITIONAL, Modality.POSSIBLE
DENIED, N = Modality.DENIED, Modality.NEGATED


def held(read, sentence, kind="attack"):
    _, reading = read(sentence)
    return {c.modality for c in reading.claims if c.kind == kind}


AGREED = [
    ("The deal provides for a ceasefire.", "cease", {P}),
    ("The agreements stipulate a halt of all hostilities.", "cease", {P}),
    ("The plan includes a halt to attacks and a release of prisoners.", "release", {P}),
    ("Under the deal the rebels are to stop their attacks.", "cease", {P}),
    ("Hostilities end only in areas where the rebels disarm.", "cease", {C}),
    ("The deal led to a ceasefire.", "cease", {H}),
    ("The camp provides for families who fled a raid on the town.", "attack", {H}),
    ("The rebels stopped their attacks under the deal.", "cease", {H}),
    ("The report includes an attack on the base.", "attack", {H}),
]


@pytest.mark.parametrize(("sentence", "kind", "modalities"), AGREED)
def test_what_a_deal_says_is_to_be_has_not_come_about(read, sentence, kind, modalities):
    assert held(read, sentence, kind) == modalities


AHEAD = [
    ("The group had prepared for years to launch an attack on the town.", "attack", {P}),
    ("The army massed its tanks in preparation for the offensive.", "attack", {P}),
    ("An attack would be a disaster.", "attack", {C}),
    ("He planned to murder the mayor and then use a gun to attack a post.", "attack", {P}),
    ("They used a gun to attack a post.", "attack", {H}),
    ("The tanks are to be deployed on Monday.", "move", {P}),
    ("The leaders called for three days of protests.", "protest", {D}),
    ("The rebels set conditions, including lifting the siege.", "retreat", {D}),
    ("The attack would be the third on the base this year.", "attack", {H}),
    ("The town saw three days of protests.", "protest", {H}),
    ("Police are looking into the case of the bombing of the bank.", "attack", {H}),
]


@pytest.mark.parametrize(("sentence", "kind", "modalities"), AHEAD)
def test_what_is_prepared_supposed_or_set_as_a_condition_is_not_real(read, sentence, kind, modalities):
    assert held(read, sentence, kind) == modalities


def test_an_act_that_a_sentence_only_weighs_is_conditional(read):
    _, reading = read("Attacking the ports of the rebels would not help the shipping lines.")
    assert [c.modality for c in reading.claims if c.kind == "attack"] == [Modality.CONDITIONAL]


def test_what_protesters_demand_is_demanded_and_what_they_may_demand_is_not(read):
    assert held(read, "Miners marched through Lusaka to demand higher wages.", "demand") == {H}
    assert held(read, "Miners rallied in Lusaka to condemn the raid.", "accuse") == {H}
    assert held(read, "Miners may march through Lusaka to demand higher wages.", "demand") == {P}


def test_until_leads_to_what_came_to_pass_or_may_yet(read):
    assert held(read, "The group held two men until the army withdrew from the town.", "retreat") == {H}
    assert held(read, "The group will hold two men until the army withdraws from the town.", "retreat") == {C}


COMING = [
    ("Families demanded the release of the hostages.", "release", Modality.DEMANDED),
    ("The release of the hostages was demanded by families.", "release", Modality.DEMANDED),
    ("The sides discussed the release of the prisoners.", "release", Modality.POSSIBLE),
    ("The government refused the release of the prisoners.", "release", Modality.NEGATED),
    ("The capture of the town is planned for Friday.", "capture", Modality.PLANNED),
    ("The liberation of the city remains the goal of the army.", "liberation", Modality.PLANNED),
    ("The release of the hostages is a condition of the truce.", "release", Modality.CONDITIONAL),
    ("The release of the prisoners remains uncertain.", "release", Modality.POSSIBLE),
    ("The army confirmed the release of the soldiers.", "release", Modality.HAPPENED),
    ("The sides discussed the attack on the village.", "attack", Modality.HAPPENED),
]


@pytest.mark.parametrize(("text", "trigger", "modality"), COMING)
def test_what_is_demanded_or_discussed_by_a_noun_has_not_come_true(read, text, trigger, modality):
    report, reading = read(text)
    told = {c.trigger.of(report.text): c.modality for c in reading.claims}
    assert told[trigger] is modality


BIDDEN = [
    ("Had the guards shot at the miners, many would have died.", "attack", {C}),
    ("Should the rebels shell the port, the army will respond.", "attack", {C}),
    ("Were the rebels to shell the port, the army would respond.", "attack", {C}),
    ("The guards had shot at the miners before the talks began.", "attack", {H}),
    ("The lawyer asked for ten years in jail for the raid on the bank.", "attack", {H}),
    ("The rebels neither confirmed nor denied that they had shelled the port.", "deny", {N}),
    ("The rebels neither confirmed nor denied that they had shelled the port.", "attack", {M}),
    ("Open the gates and free the men, the bishop told the guards.", "release", {D}),
    ("Lift the siege of the town, residents urged.", "retreat", {D}),
    ('"Halt the shelling," the crowd shouted.', "cease", {D}),
    ("Lima urges truce after raid on village", "cease", {D}),
    ("Call for release of editor held in Lima", "demand", {H}),
    ("The guards did not hesitate to shoot at the miners.", "attack", {H}),
    ("The guards would not hesitate to shoot at the miners.", "attack", {M}),
    ("The army was to have withdrawn from the town.", "retreat", {C}),
    ("The rebels were due to have freed the men on Monday.", "release", {C}),
    ("The army withdrew from the town.", "retreat", {H}),
    ("A warrant for the arrest of the banker was issued.", "arrest", {D}),
    ("The quarrel over the arrest of the banker went on.", "arrest", {H}),
    ("The quarrel over the release of the prisoners went on.", "release", {M}),
]


@pytest.mark.parametrize(("sentence", "kind", "modalities"), BIDDEN)
def test_what_is_bidden_or_was_meant_to_be_is_told_from_what_was_done(read, sentence, kind, modalities):
    assert held(read, sentence, kind) == modalities


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ('"Do not attack civilians," the general told them.', "possible"),
        ("Do not attack civilians, the commander told the fighters.", "possible"),
        ('"Never shoot at ambulances," the minister told soldiers.', "possible"),
        ("The court ordered the army not to bomb hospitals.", "possible"),
        ("The rebels promised not to attack pipelines.", "possible"),
        ("The army decided not to attack the town.", "negated"),
        ('"We did not attack civilians," the general told them.', "denied"),
        ("The rebels do not attack civilians, their leader said.", "denied"),
    ],
)
def test_what_somebody_is_asked_or_bound_not_to_do_is_open(read, text, modality):
    _, reading = read(text)
    assert [c.modality.value for c in reading.claims if c.kind == "attack"] == [modality]


NOT_AGREED = [
    "The government has not agreed to a ceasefire.",
    "The junta has yet to agree to a truce.",
    "The junta refused to agree to a truce.",
    "The rebels never consented to a halt in the fighting.",
    "No party has agreed to a ceasefire.",
    "The truce is yet to take effect.",
    "The truce exists only on paper.",
    "The rebels agreed to a truce but later backed out.",
    "The rebels accepted a truce but reneged on it within hours.",
    "A truce came into force on Friday but was broken within an hour.",
    "The army stopped short of announcing a ceasefire.",
]
OPEN_HALTS = [
    "Residents hope the shelling has ended.",
    "There is no sign of a ceasefire.",
    "Neither a truce nor a halt in strikes was agreed.",
    "Pressure is growing for a ceasefire.",
    "The rebels announced terms for a truce.",
    "The ceasefire, which was due to begin on Sunday, was delayed.",
]


@pytest.mark.parametrize("sentence", NOT_AGREED)
def test_a_truce_that_was_not_agreed_or_not_kept_is_none(read, sentence):
    assert held(read, sentence, "cease") == {N}


@pytest.mark.parametrize("sentence", OPEN_HALTS)
def test_a_halt_that_is_hoped_for_or_put_off_has_not_come_about(read, sentence):
    assert not held(read, sentence, "cease") & {H, ON}


def test_an_offer_of_a_truce_is_none(read):
    for sentence in (
        "The junta has not responded to the ceasefire offer.",
        "The rebels welcomed the truce plan.",
    ):
        assert not held(read, sentence, "cease") & {H, ON}


def test_a_truce_that_is_agreed_to_stands(read):
    for sentence in (
        "The rebels agreed to a ceasefire.",
        "The rebels agreed to a truce and left the town of Sita.",
        "Both sides signed a truce on Monday.",
    ):
        assert held(read, sentence, "cease") == {H}


NOT_YET = [
    ("The army has yet to attack the town.", "attack"),
    ("The militia has yet to release the hostages.", "release"),
    ("The group, which has yet to withdraw from Sita, shelled it.", "retreat"),
    ("The rebels have yet to claim responsibility for an attack on a convoy.", "claim-responsibility"),
]


@pytest.mark.parametrize(("sentence", "kind"), NOT_YET)
def test_what_somebody_has_yet_to_do_was_not_done(read, sentence, kind):
    assert held(read, sentence, kind) == {N}


def test_who_has_not_claimed_an_attack_has_said_nothing_of_it(read):
    for sentence in (
        "The group has not claimed responsibility for the attack.",
        "The group has yet to claim responsibility for an attack on a convoy.",
    ):
        _, reading = read(sentence)
        assert [c.chain for c in reading.claims if c.kind == "attack"] == [()]


def test_a_truce_that_a_headline_only_names_is_none(read):
    (claim,) = read("First attack since truce kills five")[1].claims
    assert (claim.kind, claim.victims.killed.low) == ("attack", 5)


@pytest.mark.parametrize(
    "sentence",
    [
        "Drone attacks on the port halted fuel shipments.",
        "The strike halted production at the refinery.",
        "Fighting stopped the delivery of aid.",
        "The prisoners suspended their strike.",
    ],
)
def test_what_attacks_put_an_end_to_is_no_end_of_attacks(read, sentence):
    assert held(read, sentence, "cease") == set()


def test_attacks_that_stop_have_stopped(read):
    for sentence in ("The strikes stopped on Monday.", "Fighting in Sita halted on Monday."):
        assert held(read, sentence, "cease") == {H}


STOPPED = [
    ("The court halted the execution of two men.", "attack"),
    ("The army halted the withdrawal from Sita.", "retreat"),
    ("The militia delayed the release of the hostages.", "release"),
]


@pytest.mark.parametrize(("sentence", "kind"), STOPPED)
def test_what_is_halted_or_put_off_was_not_done(read, sentence, kind):
    assert not held(read, sentence, kind) & {H, ON}


def test_who_calls_a_truce_has_one_and_who_calls_for_it_asks_for_one(read):
    assert held(read, "The rebels called a truce on Monday.", "cease") == {H}
    assert held(read, "The rebels called for a truce on Monday.", "cease") == {D}
    assert held(read, "The junta has not called a ceasefire.", "cease") == {N}
