"""What was attacked, and what only stands beside it."""

from __future__ import annotations

import pytest

from onrecord.model import Modality


def deeds(reading, kinds=("attack", "clash")):
    return [c for c in reading.claims if c.kind in kinds]


def parties(claim):
    return (claim.actor.name if claim.actor else None, claim.target.name if claim.target else None)


SIDES = [
    (
        "The regime forces targeted with shells the centre of the town.",
        ("regime forces", "centre of the town"),
    ),
    ("The army targeted with missiles a military vehicle.", ("army", "military vehicle")),
    ("Rebels attacked by the army fled.", ("army", "Rebels")),
    ("The soldiers, who were ambushed near the lake, were killed.", (None, "soldiers")),
    ("Rebels clashed with heavy weapons.", ("Rebels", None)),
    ("Rebels clashed with gunmen near the lake.", ("Rebels", "gunmen")),
    ("Clashes between rebels and soldiers killed ten.", ("rebels", "soldiers")),
    ("I am shocked by reports that the militia has killed ten guards.", ("militia", "guards")),
]


@pytest.mark.parametrize(("sentence", "wanted"), SIDES)
def test_the_sides_are_not_swapped(read, sentence, wanted):
    _, reading = read(sentence)
    (claim,) = deeds(reading)
    assert parties(claim) == wanted


STRUCK = [
    ("A missile fired from a drone hit the port.", "port"),
    ("A drone struck a car near the town.", "car"),
    ("A car was hit by a missile.", "car"),
    ("A rocket exploded near the depot.", "depot"),
    ("Two soldiers were killed near the depot.", "soldiers"),
    ("Two people were killed on the spot in the attack.", None),
    ("Rebels fired tens of shells on a depot.", "depot"),
    ("Rebels fired a volley of rockets.", None),
    ('"They attacked us," a resident said.', None),
]


@pytest.mark.parametrize(("sentence", "target"), STRUCK)
def test_what_is_fired_or_only_near_is_not_what_was_attacked(read, sentence, target):
    _, reading = read(sentence)
    (claim,) = deeds(reading)
    assert (claim.target is None) if target is None else claim.target.name.endswith(target)


def test_the_firing_of_a_weapon_is_no_happening_beside_what_it_hit(read):
    _, reading = read("A rocket launched by the militia hit a house.")
    (claim,) = deeds(reading)
    assert parties(claim) == ("militia", "house")


BLAMED = ["Officials blamed the bombing on the rebels.", "Officials blamed the rebels for the bombing."]


@pytest.mark.parametrize("sentence", BLAMED)
def test_an_act_is_laid_on_somebody_whatever_the_order_of_the_words(read, sentence):
    _, reading = read(sentence)
    (accusation,) = deeds(reading, {"accuse"})
    (attack,) = deeds(reading)
    assert parties(accusation) == ("Officials", "rebels")
    assert parties(attack) == ("rebels", None)
    assert "Officials" in {k.name for k in (*attack.chain, *attack.actor.chain)}


BEFORE = [
    ("The embassy attack killed two.", "embassy"),
    ("The May 22 concert bombing killed two.", "concert"),
    ("The suicide attack killed two.", None),
    ("The drone attack killed two.", None),
    ("The coalition conducted 23 strikes using fighter aircraft against the camp.", "camp"),
    ("The coalition conducted 23 strikes using fighter aircraft.", None),
]


@pytest.mark.parametrize(("sentence", "target"), BEFORE)
def test_what_was_attacked_may_stand_before_the_act_or_behind_its_means(read, sentence, target):
    _, reading = read(sentence)
    (claim,) = deeds(reading)
    assert (claim.target.name if claim.target else None) == target


PAIRS = [
    ("Ghana and Togo reached an agreement in Lome.", "agree", ("Ghana", "Togo")),
    ("Russia and Turkey met in Moscow.", "meet", ("Russia", "Turkey")),
    ("Russia and Turkey met with Iran.", "meet", ("Russia and Turkey", "Iran")),
    ("The president and the minister agreed to send troops.", "agree", ("president and the minister", None)),
    ("The group is holding 17 hostages.", "abduct", ("group", "hostages")),
]


@pytest.mark.parametrize(("sentence", "kind", "wanted"), PAIRS)
def test_two_states_that_agree_are_two_sides_and_hostages_are_held(read, sentence, kind, wanted):
    _, reading = read(sentence)
    assert parties(deeds(reading, {kind})[0]) == wanted


CONDEMNED = [
    ("Graustark condemned the attack on the cathedral.", None),
    ("Graustark condemned the arrest of the editor.", None),
    ("Graustark condemned the raid by the militia on the port.", "militia"),
    ("Graustark denounced the killing of two guards by the rebels.", "rebels"),
    ("Graustark condemned Ruritania's attack on the hospital.", "Ruritania"),
    ("Graustark condemned the militia for the attack on the hospital.", "militia"),
]


@pytest.mark.parametrize(("sentence", "accused"), CONDEMNED)
def test_who_condemns_an_act_accuses_those_whose_act_it_is_and_never_what_it_hit(read, sentence, accused):
    _, reading = read(sentence)
    (accusation,) = deeds(reading, {"accuse"})
    assert parties(accusation) == ("Graustark", accused)


@pytest.mark.parametrize(
    "sentence", ["Troops were deployed in the city.", "Troops are stationed in the city."]
)
def test_a_force_that_is_deployed_does_not_suffer_it(read, sentence):
    _, reading = read(sentence)
    (move,) = deeds(reading, {"move"})
    assert parties(move) == ("Troops", None)


TOLLS = [
    ("The bomb killed a local police officer and a state bomb disposal technician.", 2),
    ("Rebels shot dead a trooper, a bishop and two surgeons.", 4),
]


@pytest.mark.parametrize(("sentence", "killed"), TOLLS)
def test_the_dead_of_a_list_of_persons_are_added_up(read, sentence, killed):
    _, reading = read(sentence)
    assert [c.victims.killed.low for c in deeds(reading)] == [killed]


def test_whose_fatal_shooting_it_was_is_not_who_shot(read):
    _, reading = read(
        "The soldier's fatal shooting angered the town. The rebels' shooting of a guard did too."
    )
    assert [c.actor.name if c.actor else None for c in deeds(reading)] == [None, "rebels"]


def test_a_ship_that_is_sunk_was_attacked_but_by_no_storm(read):
    _, reading = read(
        "The navy sank a trawler of the rebels. Hopes sank. A storm sank two boats off the coast."
    )
    (claim,) = deeds(reading)
    assert parties(claim)[0] == "navy"


WHERE = [
    ("Troops patrolled the capital.", None),
    ("Rebels entered the town on Monday.", None),
    ("Gunmen killed a woman at a market in Mora.", None),
    ("Militants detonated a minibus near the barracks.", "barracks"),
    ("The army launched an assault at Mora village, targeting rebel trenches.", "rebel trenches"),
    ("The air force carried out strikes over northern Homs, targeting a depot.", "depot"),
    ("Dozens more were injured in an attack on a bakery.", "bakery"),
]


@pytest.mark.parametrize(("text", "name"), WHERE)
def test_where_or_with_what_it_was_done_is_not_whom_it_was_done_to(read, text, name):
    _, reading = read(text)
    assert {c.target.name if c.target else None for c in reading.claims} == {name}


def test_what_is_demanded_is_nobody_of_whom_it_is(read):
    _, reading = read("Miners marched through Lusaka to demand higher wages.")
    assert [(c.kind, c.target) for c in reading.claims if c.kind == "demand"] == [("demand", None)]


def test_where_something_was_shot_down_is_no_target_of_it(read):
    _, reading = read("Two drones were shot down over Kyiv.")
    assert [c.target for c in reading.claims] == [None]
    _, reading = read("Two missiles fired at Riyadh were intercepted over Jeddah.")
    assert [c.target.name for c in reading.claims] == ["Riyadh"]


def test_who_shoots_an_aircraft_down_is_its_attacker_and_who_stops_a_drone_is_none(read):
    _, reading = read("Rebels shot down a Ruritanian helicopter over Mora, killing two soldiers.")
    (claim,) = reading.claims
    assert (claim.modality, claim.actor.name) == (Modality.HAPPENED, "Rebels")
    assert claim.target.name == "Ruritanian helicopter"
    _, reading = read("The army downed an unmanned Turkish aircraft over Mora.")
    (claim,) = reading.claims
    assert (claim.modality, claim.actor.name) == (Modality.ATTEMPTED, "Turkish Armed Forces")


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Police identified the man whom gunmen shot dead on Sunday.", "shot dead", "man"),
        ("The guerrillas freed two policemen whom they had kidnapped in May.", "kidnapped", "policemen"),
        ("The town which rebels captured in May was retaken.", "captured", "town"),
        ("The hostages that the group abducted in Mosul were found.", "abducted", "hostages"),
        ("The attack that the army carried out killed ten.", "killed", None),
        ("12 soldiers had been killed in an ambush at El Paraiso.", "killed", "soldiers"),
    ],
)
def test_what_a_relative_clause_was_done_to_is_the_noun_before_it(read, text, word, name):
    report, reading = read(text)
    claims = [
        c for c in reading.claims if word in c.trigger.of(report.text) or word in c.quote.of(report.text)
    ]
    target = claims[0].target if word != "captured" else next(c for c in claims if c.actor).target
    assert (target and target.name.removeprefix("The ").removeprefix("the ")) == name


def test_the_other_one_is_no_target(read):
    _, reading = read("A jet fired on two trucks in the port. It burned one, damaging the other.")
    assert not [c for c in reading.claims if c.target and "other" in c.target.name]


@pytest.mark.parametrize(
    ("text", "target", "actor", "means"),
    [
        ("A truck hit a mine near Goma, killing four soldiers.", "truck", None, "landmine"),
        ("An army truck struck a roadside bomb near Goma.", "army truck", None, "ied"),
        ("A bus hit a mine planted by rebels near Goma.", "bus", "rebels", "landmine"),
        ("A mine hit a truck.", "truck", None, "landmine"),
        ("Rebels hit a bus with a bomb.", "bus", "Rebels", "ied"),
        ("Ruritania struck a coal mine.", "coal mine", "Ruritania", None),
    ],
)
def test_what_hits_a_mine_is_what_is_struck(read, text, target, actor, means):
    _, reading = read(text)
    claim = reading.claims[0]
    assert (claim.target.name, claim.actor.name if claim.actor else None, claim.means) == (
        target,
        actor,
        means,
    )


BREACHES = [
    ("The regime has violated the truce in the north.", "regime"),
    ("The monitors said that Iran had breached the treaty.", "Iran"),
    ("Through this raid, the regime has committed another violation of international law.", "regime"),
]


@pytest.mark.parametrize(("sentence", "accused"), BREACHES)
def test_a_breach_is_laid_on_who_is_said_to_have_committed_it(read, sentence, accused):
    report, reading = read(sentence)
    (claim,) = [c for c in reading.claims if c.kind == "accuse"]
    assert accused in claim.target.span.of(report.text)
    assert claim.actor is None


@pytest.mark.parametrize(
    "sentence",
    ["The singer violated the terms of her contract.", "Drivers violate the law every day."],
)
def test_other_breaches_are_no_matter_of_a_conflict(read, sentence):
    _, reading = read(sentence)
    assert not reading.claims


MEANT = [
    ("Soldiers were killed in airstrikes by Ruritanian jets on positions.", "airstrikes", "positions"),
    ("Soldiers were killed in an airstrike on Monday.", "airstrike", "Soldiers"),
    ("The minister met his counterpart, Lena Dost, on Monday.", "met", "Lena Dost"),
    ("Police fired tear gas to disperse protesters in Kordan.", "fired", "protesters"),
    ("Militants tried to plant a bomb along a road to target the patrol.", "plant", "patrol"),
    ("A police truck exploded on a mine.", "exploded", "police truck"),
    ("The siege of the villagers on Mount Aram lasted weeks.", "siege", "villagers"),
    ("One of the officers has since been released.", "released", "One of the officers"),
    ("He was released on bail.", "released", None),
    ("Fighters had been sent to the town.", "sent", None),
    ("Rebels planted a device at night.", "planted", None),
]


@pytest.mark.parametrize(("text", "trigger", "name"), MEANT)
def test_what_an_act_was_meant_for_is_no_weapon_and_no_bail(read, text, trigger, name):
    report, reading = read(text)
    found = [c.target for c in reading.claims if c.trigger.of(report.text) == trigger]
    assert [t.name if t else None for t in found] in ([name], [] if name is None else [name])


def test_those_who_drive_people_out_are_named_behind_the_flight(read):
    _, reading = read("Villagers were forced to flee by the army.")
    (claim,) = reading.claims
    assert parties(claim) == ("army", "Villagers")


OF_WHOM = [
    ("Pakistan condemned the killing of a cleric on its soil.", "cleric"),
    ("The assassination of a general on Monday angered the king.", "general"),
    ("The killing of two officers on the border angered the king.", "officers"),
    ("The bombing of a consulate on its territory angered Ruritania.", "consulate"),
]


@pytest.mark.parametrize(("sentence", "target"), OF_WHOM)
def test_who_was_killed_on_some_ground_or_day_killed_nobody(read, sentence, target):
    _, reading = read(sentence)
    acts = [c for c in reading.claims if c.kind == "attack"]
    assert [(c.actor, c.target.name) for c in acts] == [(None, target)]


WHOSE_ACT = [
    ("The attack of the army on the town killed nine.", "army", "town"),
    ("The shelling of the rebels on the port killed nine.", "rebels", "port"),
]


@pytest.mark.parametrize(("sentence", "actor", "target"), WHOSE_ACT)
def test_an_act_of_somebody_on_something_is_theirs(read, sentence, actor, target):
    _, reading = read(sentence)
    assert [(c.actor.name, c.target.name) for c in reading.claims] == [(actor, target)]


NO_GROUND = [
    "The attack on its soil killed nine.",
    "The country said two of its allies' officers were killed on its soil.",
    "No houses were damaged in the strike.",
]


@pytest.mark.parametrize("sentence", NO_GROUND)
def test_where_it_was_or_what_was_spared_is_no_target(read, sentence):
    _, reading = read(sentence)
    assert [c.target for c in reading.claims if c.kind == "attack"] == [None]


SPARED = [
    ("The missiles were intercepted and no ships were hit.", "ships"),
    ("Not a single tank was hit, the army said.", "tank"),
]


@pytest.mark.parametrize(("sentence", "target"), SPARED)
def test_what_was_not_hit_is_named_without_its_no(read, sentence, target):
    _, reading = read(sentence)
    last = reading.claims[-1]
    assert last.target.name == target
    assert last.modality in {Modality.DENIED, Modality.NEGATED}


@pytest.mark.parametrize(
    "text",
    [
        "The group claimed responsibility on Telegram.",
        "The group claimed responsibility for the attack on its website.",
    ],
)
def test_where_somebody_wrote_it_is_no_target(told, text):
    assert {target for (target,) in told(text, "target")} == {None}


def test_where_people_were_attacked_is_no_target(by_trigger):
    assert by_trigger("They were attacked by gunmen on the road.", "target")["attacked"] is None
    assert by_trigger("Shots were fired at a car.", "target")["fired at"] == "car"
