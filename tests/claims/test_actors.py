"""Nobody does what they only report, condemn, stop or ask for."""

from __future__ import annotations

import pytest

from onrecord.model import Certainty, Modality


def deeds(reading, kinds=("attack", "clash")):
    return [c for c in reading.claims if c.kind in kinds]


def doers(reading):
    return {c.actor.name for c in deeds(reading) if c.actor}


ACCUSED = [
    ("Ruritania accused Graustark of carrying out airstrikes near the port.", "Graustark"),
    ("The governor accused the rebels of shelling the market.", "rebels"),
    ("The ministry blamed the bombing on the rebels.", "rebels"),
    ("The bombing was attributed to the rebels.", "rebels"),
    ("The rebels are suspected of killing two guards.", "rebels"),
]


@pytest.mark.parametrize(("sentence", "actor"), ACCUSED)
def test_the_accused_not_the_accuser_is_the_alleged_doer(read, sentence, actor):
    _, reading = read(sentence)
    (attack,) = deeds(reading)
    assert attack.actor.name == actor
    assert attack.actor.certainty is Certainty.ALLEGED


HELD = [
    ("The minister thanked the army for shelling the camp.", {"army"}),
    ("The court convicted the officer of killing two prisoners.", {"officer"}),
    ("The ministry apologised for shelling the village.", {"ministry"}),
    ("The army responded by shelling the village.", {"army"}),
    ("The president ordered the army to attack the camp.", {"army"}),
    ("The mayor called on the militia to attack the depot.", {"militia"}),
    ("The mayor appealed for a raid on the depot.", set()),
    ("The militia vowed to attack the depot.", {"militia"}),
]


@pytest.mark.parametrize(("sentence", "names"), HELD)
def test_the_verb_above_tells_whose_deed_it_is(read, sentence, names):
    _, reading = read(sentence)
    assert doers(reading) == names


PERCEIVED = [
    ("Activists reported shelling by rebel factions on the village.", {"rebel factions"}),
    ("Residents heard shelling on the town at night.", set()),
    ("The bishop condemned bombing the hospital.", set()),
    ("Activists had monitored warplanes over the town, and executed four airstrikes.", set()),
    ("The United States condemns today's brutal, senseless attack on the camp.", set()),
    ("Soldiers spotted the gunmen and opened fire.", {"Soldiers"}),
    ("The army continued shelling the town and killed two.", {"army"}),
    ("Monitors documented shelling on the town.", set()),
    ("The army admitted shelling the town.", {"army"}),
    ("The army began shelling the town.", {"army"}),
]


@pytest.mark.parametrize(("sentence", "names"), PERCEIVED)
def test_who_hears_reports_or_condemns_a_deed_has_not_done_it(read, sentence, names):
    _, reading = read(sentence)
    assert doers(reading) == names


STOPPED = [
    ("Air defences intercepted most of the missiles.", set()),
    ("Ruritanian troops shot down a drone launched by the militia.", {"militia"}),
    ("The guards repelled an attack by rebels on the depot.", {"rebels"}),
    ("The army intercepted two rockets over the port.", set()),
]


@pytest.mark.parametrize(("sentence", "names"), STOPPED)
def test_who_stops_an_attack_is_not_its_author(read, sentence, names):
    _, reading = read(sentence)
    assert doers(reading) == names
    assert any(c.modality is Modality.ATTEMPTED for c in deeds(reading))


SPEAKERS = [
    ("The army said it had struck the base.", {"army"}),
    ('"We struck the base," the army said.', {"army"}),
    ('"Our fighters killed two soldiers," the group said.', {"group"}),
    ('"They killed my brother," said Ali, a farmer.', set()),
    ('"It bombed us," said a farmer.', set()),
    ("They have tried to assassinate me today, the president said.", set()),
    ("The Houthis said they had fired missiles at a ship.", {"Houthis"}),
    ("They attacked the village, the governor said.", set()),
    ("Two officials said they are not sure they killed a leader.", set()),
    ("Residents said they shelled the market.", set()),
]


@pytest.mark.parametrize(("sentence", "names"), SPEAKERS)
def test_only_what_speakers_say_of_themselves_is_theirs(read, sentence, names):
    _, reading = read(sentence)
    assert doers(reading) == names


def test_a_wire_never_speaks_for_itself(read):
    _, reading = read('"We condemn the raid," the ministry said in a statement, according to Reuters.')
    (accusation,) = [c for c in reading.claims if c.kind == "accuse"]
    assert accusation.actor.name == "ministry"


PRONOUNS = [
    ("Rebels attacked the village. They killed five people.", [{"Rebels"}, {"Rebels"}]),
    ("The army shelled rebels near the lake. They killed five people.", [{"army"}, set()]),
    ("The minister met rebels. They killed five people.", [set()]),
]


@pytest.mark.parametrize(("text", "names"), PRONOUNS)
def test_a_pronoun_goes_back_only_to_the_doer_just_before(read, text, names):
    _, reading = read(text)
    assert [{c.actor.name} if c.actor else set() for c in deeds(reading)] == names


NOBODY = [
    ("The Paris attacks killed ten people.", set()),
    ("The Kabul bombardment killed two people.", set()),
    ("A building in the city was shattered by an explosion, killing ten people.", set()),
    ("Shrapnel killed two people in the raid.", set()),
    ("The militia's raid killed two people.", {"militia"}),
    ("US airstrikes killed two people.", {"United States"}),
    ("Turkish shelling killed two people.", {"Turkey"}),
    ("Gunmen opened fire on a bus.", {"Gunmen"}),
]


@pytest.mark.parametrize(("sentence", "names"), NOBODY)
def test_a_place_or_a_thing_is_no_doer(read, sentence, names):
    _, reading = read(sentence)
    assert doers(reading) == names


BEHIND = [
    ("The group said it was behind the attack on the bus.", {"group"}, Certainty.CLAIMED),
    ("The governor said rebels were responsible for the attack.", {"rebels"}, Certainty.REPORTED),
    ("The militia claimed responsibility for the attack on the bus.", {"militia"}, Certainty.CLAIMED),
    ("Ten died in a raid for which the militia has claimed responsibility.", {"militia"}, Certainty.CLAIMED),
    ("The militia has not claimed responsibility for the attack.", set(), None),
    ("No group claimed responsibility for the attack.", set(), None),
    ("The group is believed to be behind the attack.", {"group"}, Certainty.ALLEGED),
    ("The army denied that it had shelled the village.", {"army"}, Certainty.ALLEGED),
    ("Rescuers were responsible for the wounded after the attack.", set(), None),
    ("The army and the rebels accused each other of shelling the town.", set(), None),
    ("The president ordered an attack on the camp.", set(), None),
    ("The drone was shot down by the army, killing two villagers.", set(), None),
]


@pytest.mark.parametrize(("sentence", "names", "certainty"), BEHIND)
def test_who_is_said_to_be_behind_an_act_is_its_doer_as_surely_as_the_words_are(
    read, sentence, names, certainty
):
    _, reading = read(sentence)
    assert doers(reading) == names
    assert {c.actor.certainty for c in deeds(reading) if c.actor} == ({certainty} if names else set())


def test_who_condemns_an_act_in_the_first_person_has_not_done_it(read):
    _, reading = read('"We condemn the shelling of the town by the army," said Omar Saleh, a doctor.')
    assert doers(reading) == {"army"}


SUFFERED = [
    ("Israel's killing of two guards angered the town.", {"Israel"}),
    ("The attack caused ten Syrian deaths.", set()),
    ("Clashes in the Syrian fighting killed ten people.", set()),
    ("Two people were wounded in an attack waged by the rebels.", {"rebels"}),
    ("The convoy came under attack from rebels.", {"rebels"}),
    ("The convoy came under fire from the hills.", set()),
    ("The governor was shot by his bodyguard.", {"his bodyguard"}),
    ("Fighter jets bombed the depot.", set()),
    ("United States air strikes killed two people.", {"United States"}),
]


@pytest.mark.parametrize(("sentence", "names"), SUFFERED)
def test_who_suffered_an_act_or_where_it_was_is_not_who_did_it(read, sentence, names):
    _, reading = read(sentence)
    assert doers(reading) == names


CARRIED = [
    ("Rebels shelled the market. Ten people were killed.", [{"Rebels"}, {"Rebels"}]),
    ("Rebels attacked a depot. The attack killed two.", [{"Rebels"}, {"Rebels"}]),
    ("Rebels attacked a depot. Three soldiers were killed in Aleppo.", [{"Rebels"}, set()]),
    ("Rebels attacked a depot. It is not clear who killed two elders.", [{"Rebels"}, set()]),
    ("Rebels attacked a depot. The killings of two elders shocked the town.", [{"Rebels"}, set()]),
    ("Rebels shot a guard. The airstrike killed two.", [{"Rebels"}, set()]),
    ("Rebels attacked a depot. Two rebels were killed.", [{"Rebels"}, set()]),
]


@pytest.mark.parametrize(("text", "names"), CARRIED)
def test_a_doer_is_carried_only_to_what_surely_goes_on_about_its_act(read, text, names):
    _, reading = read(text)
    assert [{c.actor.name} if c.actor else set() for c in deeds(reading)] == names


def test_a_carried_doer_keeps_the_word_of_who_named_it(read):
    _, reading = read("The army said rebels shelled the town. The shelling killed two, hospital staff said.")
    first, second = deeds(reading)
    assert second.actor.name == first.actor.name == "rebels"
    assert [k.name for k in second.chain] == ["hospital staff"]
    assert [k.name for k in second.actor.chain] == ["army"]


def test_no_source_is_the_doer_of_what_it_only_tells(read):
    _, reading = read(
        "Activists have reported that a drone, believed to belong to the army, has struck a car, killing one "
        "person. The Observatory said two shells hit the port, wounding five."
    )
    assert doers(reading) <= {"army"}


@pytest.mark.parametrize(
    "text",
    [
        "The army and the rebels were shelling one another near the river.",
        "American forces and militias, which were striking back at one another, both lost men.",
        "The two militias attacked each other on Monday.",
    ],
)
def test_who_strike_one_another_are_no_attacker_and_no_target(read, text):
    _, reading = read(text)
    met = [claim for claim in reading.claims if claim.kind == "attack"]
    assert [(claim.actor, claim.target) for claim in met] == [(None, None)] * len(met)


MORE = [
    ("Two brothers died after jets which they suspect were Russian hit a shop in Ariha.", {"Russia"}),
    ("A drone affiliated with the Turkish army hit a house in Amuda.", {"Turkish Armed Forces"}),
    ("A drone belonging to the Turkish army hit a house in Amuda.", {"Turkish Armed Forces"}),
    ("Two men died in Homs in mortar fire from the Islamic State.", {"Islamic State"}),
    ("Rocket fire from Gaza hit a school.", set()),
    ("Two attacks in Basra, also claimed by Islamic State, have killed nine people.", {"Islamic State"}),
    ("The massacres that Boko Haram has perpetrated have killed many villagers.", {"Boko Haram"}),
    ("The militants are believed to be shelling the town.", {"militants"}),
    ("Police arrested nine men in raids on homes in Lyon.", {"Police"}),
    ("Two brothers were accused of plotting a bomb attack on a court.", {"brothers"}),
]


@pytest.mark.parametrize(("text", "names"), MORE)
def test_an_actor_that_other_words_tell(read, text, names):
    _, reading = read(text)
    assert {c.actor.name for c in reading.claims if c.actor} == names


def test_who_fell_in_a_clash_fought_those_it_was_with(read):
    _, reading = read("Two soldiers were killed in clashes with rebels in Daraa.")
    (clash,) = reading.claims
    assert (clash.actor.name, clash.target.name) == ("rebels", "soldiers")
    _, reading = read("Three civilians were killed in clashes with rebels in Daraa.")
    (clash,) = reading.claims
    assert clash.actor is None


def test_two_who_talk_are_the_sides_of_a_meeting_and_no_place(read):
    _, reading = read("Talks between Iran and Oman were held in Muscat. They began on Monday.")
    (meeting,) = [c for c in reading.claims if c.kind == "meet"]
    assert (meeting.actor.name, meeting.target.name, meeting.place.name) == ("Iran", "Oman", "Muscat")
    _, reading = read("Talks between Iran and Oman began on Monday.")
    assert [c.place for c in reading.claims] == [None]


@pytest.mark.parametrize(
    "text", ["Venezuela's political protests have spread.", "Sudanese protests spread on Monday."]
)
def test_protests_are_not_by_the_state_they_are_in(read, text):
    _, reading = read(text)
    assert [(c.kind, c.actor) for c in reading.claims] == [("protest", None)]


def test_who_is_put_under_pressure_is_to_do_it(read):
    _, reading = read("The minister put pressure on the rebels to halt the shelling of villages.")
    assert {c.kind: c.actor.name for c in reading.claims} == {"demand": "minister", "cease": "rebels"}


PLACES = [
    "The bombings at embassies in Kenya and Tanzania, which have killed 250 people, shocked many.",
    "The raid on a camp in Syria, which killed nine people, was condemned.",
]


@pytest.mark.parametrize("text", PLACES)
def test_where_an_act_was_is_not_who_did_it(read, text):
    _, reading = read(text)
    assert [c.actor for c in reading.claims if c.kind == "attack"] == [None]


def test_who_is_helped_to_storm_a_village_storms_it(read):
    _, reading = read(
        "US jets helped groups of the militia seal off the village, and then storm it amid fire."
    )
    assert {c.actor.name for c in reading.claims} == {"groups of the militia"}


BETWEEN = [
    "Nine people died after clashes broke out between members of the Ruritanian Guard and gunmen in Mora.",
    "Nine people died in clashes on Tuesday between members of the Ruritanian Guard and gunmen in Mora.",
]


@pytest.mark.parametrize("text", BETWEEN)
def test_the_sides_of_a_clash_are_found_where_the_verb_stands_between(read, text):
    _, reading = read(text)
    (clash,) = reading.claims
    assert (clash.actor.name, clash.target.name) == ("members of the Ruritanian Guard", "gunmen")


def test_a_body_kills_nobody(read):
    _, reading = read("His body, shot and handcuffed, was found on Sunday in a van in Bogota.")
    assert [c.actor for c in reading.claims] == [None] * len(reading.claims)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Forces loyal to Karim Saleh shelled the port.", "Forces loyal to Karim Saleh"),
        ("Rebels fighting for independence attacked the port.", "Rebels"),
        ("Mercenaries fighting for Russia shelled the port.", "Mercenaries"),
    ],
)
def test_who_people_fight_for_tells_who_they_are(read, text, actor):
    _, reading = read(text)
    assert [c.actor.name for c in reading.claims if c.kind == "attack"] == [actor]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The rebels freed ten soldiers whom they had captured in May.", "rebels"),
        ("The police rescued the children whom they had kidnapped.", None),
        ("The rebels freed ten soldiers whom others had captured.", "others"),
    ],
)
def test_who_frees_people_whom_they_captured_captured_them(read, text, actor):
    _, reading = read(text)
    taken = [c.actor.name if c.actor else None for c in reading.claims if c.kind in {"abduct", "arrest"}]
    assert taken == [actor]


def actors_of(reading, kind):
    return [c.actor.name if c.actor else None for c in reading.claims if c.kind == kind]


HARMED = [
    ("Gunmen opened fire on a police patrol killing two officers and a driver.", "Gunmen"),
    ("A bomb exploded as soldiers cleared the square, wounding two soldiers and five civilians.", None),
    ("A car bomb detonated at a Ruritanian training camp leaving seven dead.", None),
    ("The video shows militants killing prisoners near the river.", "militants"),
    ("Rebels ambushed a convoy, killing nine soldiers.", "Rebels"),
    ("He said he witnessed a second blast, killing four people.", None),
]


@pytest.mark.parametrize(("text", "actor"), HARMED)
def test_a_participle_of_harm_makes_no_doer_of_the_word_it_hangs_on(read, text, actor):
    _, reading = read(text)
    assert actors_of(reading, "attack") == [actor]


def test_by_behind_an_active_verb_tells_no_doer(read):
    _, reading = read("Bombs killed 100 people, targeting a peace rally by trade unions.")
    assert actors_of(reading, "attack") == [None]
    assert actors_of(reading, "protest") == ["trade unions"]


SHARED = [
    ("Two monks were captured, tortured and killed by gunmen.", ["gunmen"]),
    ("Two monks were captured and later killed by gunmen.", [None]),
]


@pytest.mark.parametrize(("text", "actors"), SHARED)
def test_what_is_told_in_one_breath_was_done_by_the_same(read, text, actors):
    _, reading = read(text)
    assert actors_of(reading, "arrest") + actors_of(reading, "abduct") == actors


AIRCRAFT = [
    ("Rebels shot down their first Ruritanian jet fighter on Monday.", "Rebels"),
    ("A Ruritanian Su-25 was shot down by ground fire near the town.", None),
]


@pytest.mark.parametrize(("text", "actor"), AIRCRAFT)
def test_whose_aircraft_fell_is_not_who_attacked(read, text, actor):
    _, reading = read(text)
    assert actors_of(reading, "attack") == [actor]


NOBODY = [
    "The Turkish crisis has driven two million people from their homes.",
    "The Syrian conflict has killed more than 250,000 people.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_strife_is_nobody(read, text):
    _, reading = read(text)
    assert [c.actor for c in reading.claims] == [None] * len(reading.claims)


SIDES = [
    ("Nine died in clashes between the army and rebel fighters.", ("army", "rebel fighters")),
    ("Fighting between Hutu and Tutsi militias killed nine.", ("Hutu", "Tutsi militias")),
    ("Clashes between government and opposition supporters left nine injured.", None),
    (
        "Clashes between Turkish and Syrian forces and rebels broke out.",
        ("Turkish and Syrian forces", "rebels"),
    ),
]


@pytest.mark.parametrize(("text", "sides"), SIDES)
def test_two_sides_may_share_their_noun(read, text, sides):
    _, reading = read(text)
    (clash,) = (c for c in reading.claims if c.kind == "clash")
    found = (clash.actor.name, clash.target.name) if clash.actor and clash.target else None
    assert found == sides


LAID = [
    ("Fifteen people were shot dead in an attack in the north, blamed on the militia.", "militia"),
    ("Fifteen people were shot dead in an attack in the north, mourned by the militia.", None),
    ("Four pro-Ruritanian warplanes bombed the market.", "Four pro-Ruritanian warplanes"),
    ("Government airstrikes killed nine people in the town.", "Government"),
    ("A government office bombing killed nine people.", None),
    ("The army expanded its military operations in the north.", "army"),
]


@pytest.mark.parametrize(("text", "name"), LAID)
def test_an_act_is_of_those_whom_the_words_beside_it_name(read, text, name):
    _, reading = read(text)
    assert actors_of(reading, "attack") == [name]
