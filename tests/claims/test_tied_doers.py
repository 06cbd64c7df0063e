"""Who did it, where other words tie them to the noun of the act."""

from __future__ import annotations

import pytest


def actor(read, text, trigger):
    report, reading = read(text)
    found = next(c.actor for c in reading.claims if c.trigger.of(report.text) == trigger)
    return (found.name, found.certainty.value) if found is not None else None


TIED = [
    ("The raid was the work of a rebel group.", "raid", ("rebel group", "reported")),
    ("The raid may be the work of a rebel group.", "raid", ("rebel group", "alleged")),
    ("The police drug raid left two dead.", "raid", ("police", "reported")),
    ("The group took credit for several bomb attacks.", "bomb attacks", ("group", "claimed")),
    ("A gang responsible for a string of raids gave up.", "raids", ("gang", "reported")),
    ("The offensive appears to have been launched by rebels.", "offensive", ("rebels", "alleged")),
    ("The raid is believed to have been carried out by rebels.", "raid", ("rebels", "alleged")),
    ("A clerk was killed by a bomb planted by rebels.", "bomb", ("rebels", "reported")),
    ("A clerk was killed by a bomb presumably placed by rebels.", "bomb", ("rebels", "alleged")),
    ("The price rise led to protests from students.", "protests", ("students", "reported")),
    ("The envoy attended a meeting with the rebels.", "meeting", ("envoy", "reported")),
    ("A new round of talks between the rebels and the army began.", "round of talks", ("rebels", "reported")),
    ("The attack staged by gunmen on motorcycles killed two.", "attack", ("gunmen", "reported")),
]


@pytest.mark.parametrize(("text", "trigger", "who"), TIED)
def test_who_is_tied_to_an_act_did_it(read, text, trigger, who):
    assert actor(read, text, trigger) == who


UNTIED = [
    ("The group has yet to claim responsibility for the raid.", "raid"),
    ("The group is not believed to be behind the raid.", "raid"),
    ("The police college shooting left two dead.", "shooting"),
    ("The army depot bombing left two dead.", "bombing"),
    ("The raid does not appear to have been carried out by rebels.", "raid"),
    ("A minister responsible for roads condemned the raids.", "raids"),
    ("A government not responsible for the raids paid the victims.", "raids"),
    ("Protests from Cairo to Tunis went on.", "Protests"),
    ("The envoy attended a protest.", "protest"),
    ("A bomb defused by police was found in a bag.", "defused"),
]


@pytest.mark.parametrize(("text", "trigger"), UNTIED)
def test_who_is_not_tied_to_an_act_did_not_do_it(read, text, trigger):
    assert actor(read, text, trigger) is None


FORCES = [
    ("Constant air force bombings of crowded quarters killed nine.", "bombings", "air force"),
    ("A security forces raid left two dead.", "raid", "security forces"),
    ("An army offensive left two dead.", "offensive", "army"),
    ("A police raid on the house left two dead.", "raid", "police"),
]


@pytest.mark.parametrize(("text", "trigger", "name"), FORCES)
def test_forces_named_before_what_only_they_do_did_it(read, text, trigger, name):
    assert actor(read, text, trigger) == (name, "reported")


def test_forces_named_before_what_may_befall_them_did_not(read):
    assert actor(read, "A police attack left two dead.", "attack") is None


FOUGHT = [
    ("Two soldiers were killed in clashes against members of the Free Front.", "clashes"),
    ("Two soldiers were wounded during fighting with the Free Front.", "fighting"),
]


@pytest.mark.parametrize(("text", "trigger"), FOUGHT)
def test_who_was_fought_is_the_other_side_of_those_who_fell(read, text, trigger):
    report, reading = read(text)
    claim = next(c for c in reading.claims if c.trigger.of(report.text) == trigger)
    assert claim.actor is not None
    assert "Free Front" in claim.actor.name
    assert claim.target is not None
    assert claim.target.name == "soldiers"


TRUCES = [
    ("Rebels declared a ceasefire on Thursday.", "ceasefire", ("Rebels", "reported")),
    ("The rebels have agreed to a truce with the army.", "truce", ("rebels", "reported")),
    ("The junta accepted a ceasefire proposed by Qatar.", "ceasefire", ("junta", "reported")),
    ("A truce was declared by the militia.", "truce", ("militia", "reported")),
    ("Militants announced a ceasefire from Kelem.", "ceasefire", ("Militants", "claimed")),
]


@pytest.mark.parametrize(("text", "trigger", "who"), TRUCES)
def test_who_declares_or_takes_a_truce_stops_by_it(read, text, trigger, who):
    assert actor(read, text, trigger) == who


@pytest.mark.parametrize(
    "text",
    ["The United States announced a ceasefire in Sudan.", "The envoy called for a ceasefire in Kelem."],
)
def test_who_announces_or_asks_for_a_truce_of_others_does_not(read, text):
    assert actor(read, text, "ceasefire") is None


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The army said it intercepted three rockets fired from the hills.", "intercepted"),
        ("The air force said that it shot down 71 drones.", "shot down"),
        ("Debris fell on a house in Kelem, injuring a woman.", "injuring"),
    ],
)
def test_who_stops_an_attack_and_what_falls_from_it_are_no_attackers(read, text, trigger):
    assert actor(read, text, trigger) is None


@pytest.mark.parametrize(
    ("text", "trigger", "how"),
    [
        (
            "The group announced the suspension of its operations against Ruritanian troops.",
            "suspension",
            ("group", "Ruritanian troops"),
        ),
        ("The movement announced the end of its attacks on the army.", "end", ("movement", "army")),
        ("The minister announced the end of attacks on the army.", "end", (None, "army")),
    ],
)
def test_who_announces_the_end_of_their_own_attacks_ends_them(by_trigger, text, trigger, how):
    assert by_trigger(text, "actor", "target")[trigger] == how
