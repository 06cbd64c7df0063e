"""Who says so: sentences that name their sources in the ways the news does, and some that only seem to."""

from __future__ import annotations

import pytest

from onrecord.model import Role


def chain_of(reading, kind="attack"):
    met = [c for c in reading.claims if c.kind == kind]
    assert met, [(c.kind, c.modality) for c in reading.claims]
    return [link.name for link in met[0].chain]


PASSED_ON = [
    (
        "Interfax cited the security service as saying 12 rebels were killed.",
        ["Interfax", "security service"],
    ),
    (
        "State news agency SANA quoted a military source as saying that Israel had bombed the airport.",
        ["SANA", "military source"],
    ),
    ("The minister was quoted as saying that rebels had shelled the village.", ["minister"]),
    ('"Rebels shelled the village," the minister was quoted by Reuters as saying.', ["Reuters", "minister"]),
    (
        "In a statement carried by SANA, the ministry said rebels shelled the village.",
        ["SANA", "ministry"],
    ),
    ("SANA, citing a military source, said Israel had bombed the airport.", ["SANA", "military source"]),
    ("Rebels shelled the village, the Daily Star reported, citing police.", ["Daily Star", "police"]),
    (
        "State media quoted Deputy Minister Amin Rashid saying that the army had shelled the town.",
        ["State media", "Deputy Minister Amin Rashid"],
    ),
    (
        "The Daily Star, citing unnamed officials, published a report that said gunmen shot a guard.",
        ["Daily Star", "unnamed officials"],
    ),
    ("The agency released a statement that said rebels had shelled the town.", ["agency"]),
    # close by: what is in a statement, and what is quoted without being said
    ("In a statement, the ministry said rebels shelled the village.", ["ministry"]),
    ("The ministry said in a statement on Monday that rebels shelled the village.", ["ministry"]),
]


@pytest.mark.parametrize(("sentence", "chain"), PASSED_ON)
def test_who_passes_words_on_stands_outside_who_said_them(read, sentence, chain):
    _, reading = read(sentence)
    assert chain_of(reading) == chain


ORDER = [
    ("Halim, according to Al-Noor newspaper, said rebels had shelled the village.", "Al-Noor newspaper"),
    ('"We condemn the bombing of the school," the ministry said, according to Reuters.', "Reuters"),
    ("The ministry said that rebels shelled the village, according to Reuters.", "Reuters"),
    # close by: the medium stands inside what the minister says
    ("The ministry said that, according to Reuters, rebels had shelled the village.", "ministry"),
]


@pytest.mark.parametrize(("sentence", "outermost"), ORDER)
def test_who_reports_a_saying_stands_outside_it(read, sentence, outermost):
    _, reading = read(sentence)
    chain = chain_of(reading)
    assert chain[0] == outermost
    assert len(chain) == 2


TOLD = [
    ("Several sources told Meridian that rebels had shelled the village.", ["Meridian", "Several sources"]),
    ("A doctor told the Daily Star that rebels had shelled the village.", ["Daily Star", "doctor"]),
    ("A doctor told reporters that rebels had shelled the village.", ["doctor"]),
    ("A farmer told the tribunal that soldiers killed his brother.", ["farmer"]),
    ("A doctor told Karim Saleh that rebels had shelled the village.", ["doctor"]),
]


@pytest.mark.parametrize(("sentence", "chain"), TOLD)
def test_who_is_told_is_a_link_where_that_publishes(read, sentence, chain):
    _, reading = read(sentence)
    assert chain_of(reading) == chain


def test_the_outlet_that_is_told_is_no_link(read):
    _, reading = read("Several sources told Meridian that rebels shelled the village.", outlet="Meridian")
    assert chain_of(reading) == ["Several sources"]


NOBODY = [
    "No group has claimed the attack on the bus.",
    "Neither side has said who killed the mayor.",
    "There were no immediate reports of casualties in the strike.",
    "The army has not confirmed the attack on the bus.",
]


@pytest.mark.parametrize("sentence", NOBODY)
def test_nobody_is_no_source(read, sentence):
    _, reading = read(sentence)
    assert chain_of(reading) == []


SET_IN = [
    ("Gunmen, local media reported, killed the mayor.", ["local media"]),
    ("As the army said on Monday, rebels shelled the village.", ["army"]),
    ("Police allege that gunmen shot the guard.", ["Police"]),
    ("Rebels shelled the village, said the co-chair of the council.", ["co-chair of the council"]),
    ("Rights groups say the army shelled the town, which the army denies.", ["Rights groups"]),
    # close by: a list of what gunmen did, and a saying that is only compared with
    ("Gunmen, local fighters and others, killed the mayor.", []),
    ("As rebels shelled the village, the mayor fled.", []),
]


@pytest.mark.parametrize(("sentence", "chain"), SET_IN)
def test_a_saying_may_be_set_into_what_is_said(read, sentence, chain):
    _, reading = read(sentence)
    assert chain_of(reading) == chain


def test_who_said_is_not_the_place_a_paper_lay_in(read):
    _, reading = read("He left a note inside the boat that said the bombing was revenge.")
    assert "boat" not in chain_of(reading)


SEEN = [
    ("Activists have reported hearing explosions in the city on Monday.", ["Activists"]),
    ("Local activists monitored an airstrike on a village.", ["Local activists"]),
    ("The UN verified the killing of ten children in the strike.", ["UN"]),
    ("Residents heard shelling near the town.", ["Residents"]),
    ("The men confessed to the killing of the guard.", ["men"]),
    ("The attack was reported by local media.", ["local media"]),
    ("The strike, first reported by the Daily Star, killed two men.", ["Daily Star"]),
    ("A court heard that the men bombed the station.", ["court"]),
    ("It was reported that rebels shelled the village.", ["unnamed"]),
    ("According to the police, citing witnesses, gunmen shot the guard.", ["police", "witnesses"]),
    ("According to witnesses quoted by Reuters, rebels shelled the village.", ["Reuters", "witnesses"]),
    # close by: who monitors without telling, who is told of, who claims
    ("The army monitored the border and shelled the village.", []),
    ("The attack was followed by shelling.", []),
    ("The attack was claimed by the militia.", []),
]


@pytest.mark.parametrize(("sentence", "chain"), SEEN)
def test_who_saw_or_confirmed_a_happening_is_its_source(read, sentence, chain):
    _, reading = read(sentence)
    assert chain_of(reading) == chain


BEHIND = [
    ("The army claimed back then that the raid had killed no civilians.", ["army"]),
    ("Per the newspaper, rebels had shot two guards.", ["newspaper"]),
    (
        "The guards fled the town and hid in a wood, rebels shot two of them, Karim Saleh said.",
        ["Karim Saleh"],
    ),
    ("The co-chair of the town council, Karim Saleh said rebels had shot two guards.", ["Karim Saleh"]),
    # close by: footage that is made, and a truce that is announced
    ("The militia recorded footage of the blast.", []),
    ("Rebels broke the truce announced by the army and shelled the town.", []),
]


@pytest.mark.parametrize(("sentence", "chain"), BEHIND)
def test_a_source_is_found_where_the_parser_hides_it(read, sentence, chain):
    _, reading = read(sentence)
    assert chain_of(reading) == chain


def test_a_name_has_the_role_of_what_the_world_knows(read):
    _, reading = read("Rudaw said rebels had shot two guards. The Herald said, citing police, gunmen fled.")
    assert reading.claims[0].chain[0].role in {Role.MEDIA, Role.WIRE}


SHARED = [
    "Officials demanded that people leave and warned that rebels could attack the town.",
    "Officials believe Saleh was the target and warn that rebels could attack the town.",
]


@pytest.mark.parametrize("sentence", SHARED)
def test_a_second_verb_of_saying_has_the_subject_of_its_tense(read, sentence):
    _, reading = read(sentence)
    assert chain_of(reading) == ["Officials"]


PRONOUNS = [
    ("Amin Rashid visited the town. Rebels had shot two guards, he said.", ["Amin Rashid"]),
    ("The doctor said little. Amin Rashid waited. Rebels had shot two guards, he said.", ["doctor"]),
    ("Some of the residents said rebels had shot two guards.", ["Some of the residents"]),
    ("The mayor and former senator said rebels had shot two guards.", ["mayor"]),
    ("The mayor and the bishop said rebels had shot two guards.", ["mayor", "bishop"]),
    ("A reporter asked whether rebels had shot two guards.", []),
    ("He said rebels had shot two guards.", ["he"]),
]


@pytest.mark.parametrize(("sentence", "chain"), PRONOUNS)
def test_a_pronoun_that_says_is_somebody_told_of_before(read, sentence, chain):
    _, reading = read(sentence)
    assert chain_of(reading) == chain


NAMED = [
    ('"Gunmen shot two guards," Karim Saleh, the media head of the council tweeted.', ["Karim Saleh"]),
    (
        "The Northern Centre (NCX) said rebels had left. Gunmen shot two guards, NCX said.",
        ["Northern Centre (NCX)"],
    ),
    (
        "The Meridian news agency said rebels had left. Gunmen shot two guards, Meridian said.",
        ["Meridian news agency"],
    ),
    ("There were reports of the killing of two guards by rebels.", ["reports"]),
    # close by: things let people think something, and say nothing
    ("The rise in violence would indicate that rebels shot the guards.", []),
    ("The footage shows that rebels shelled the village.", ["footage"]),
]


@pytest.mark.parametrize(("sentence", "chain"), NAMED)
def test_a_source_keeps_its_name_and_a_thing_is_none(read, sentence, chain):
    _, reading = read(sentence)
    assert chain_of(reading) == chain


MEANT = [
    ("Amin Rashid said little. Rebels had shot two guards, it said.", ["it"]),
    ("The ministry said it was open. Rebels had shot two guards, it said.", ["ministry"]),
    ("The ministry mourned the killing of two guards by rebels.", []),
]


@pytest.mark.parametrize(("sentence", "chain"), MEANT)
def test_it_is_no_person_and_mourning_is_no_source(read, sentence, chain):
    _, reading = read(sentence)
    assert chain_of(reading) == chain


def test_what_a_statement_cites_stands_inside_it(read):
    _, reading = read("The mayor said:\n\nThe inquiry has concluded that rebels shelled the village.")
    assert chain_of(reading) == ["mayor", "inquiry"]


ROLES = [
    ("local police", Role.OFFICIAL),
    ("local residents", Role.WITNESS),
    ("locals", Role.WITNESS),
    ("a Defense Ministry spokesman", Role.OFFICIAL),
    ("civil defence workers", Role.RESCUER),
    ("a security source", Role.OFFICIAL),
    ("a medical source", Role.MEDICAL),
    ("several sources", Role.ANONYMOUS),
    ("a shopkeeper", Role.WITNESS),
    ("local media", Role.MEDIA),
    ("state television", Role.MEDIA),
    ("the Meridian news agency", Role.WIRE),
    ("a news agency", Role.WIRE),
]


@pytest.mark.parametrize(("source", "role"), ROLES)
def test_a_source_has_the_role_of_its_chief_word(read, source, role):
    _, reading = read(f"Rebels shelled the village, {source} said.")
    attack = next(c for c in reading.claims if c.kind == "attack")
    assert attack.chain[-1].role is role


def test_a_surname_has_the_name_and_role_of_its_introduction(read):
    _, reading = read(
        "Police chief Karim Saleh said rebels shelled the village. Gunmen shot a guard, Saleh said."
    )
    chains = [c.chain[-1] for c in reading.claims]
    assert [(k.name, k.role) for k in chains] == [("Police chief Karim Saleh", Role.OFFICIAL)] * 2


def test_a_closing_source_that_cites_others_is_still_the_source(read):
    _, reading = read(
        "Rebels close to Graustark have stopped attacks on the army at the request of General Ott Kessel, "
        "the Reuters news agency reported, citing two officials."
    )
    halts = [claim for claim in reading.claims if claim.kind == "cease"]
    assert halts
    assert all(any("Reuters" in link.name for link in claim.chain) for claim in halts)


def test_short_forms_that_are_spelt_like_pronouns_are_sources(read):
    _, reading = read("The US said its forces had killed a leader of the group in Karna.")
    assert chain_of(reading) == ["US"]
    assert reading.claims[0].actor is not None
    assert reading.claims[0].actor.name == "United States"
    _, reading = read("The WHO said it had recorded 20 attacks on hospitals in Karna.")
    assert chain_of(reading) == ["WHO"]
    _, reading = read("They told us that the army had bombed the school.")
    assert chain_of(reading) == ["they"]


def test_what_a_side_says_of_its_craft_it_says_of_itself(read):
    for craft in ("drones", "helicopters", "planes"):
        _, reading = read(f"The army said its {craft} had bombed a depot.")
        assert reading.claims[0].actor is not None
        assert reading.claims[0].actor.name == "army"
    _, reading = read("The mayor said its drones had bombed a depot.")
    assert reading.claims[0].actor is None or reading.claims[0].actor.name != "mayor"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The ministry said strikes killed nine. The rebels fled. They said they shot two guards.",
            "rebels",
        ),
        (
            "Strikes killed nine, the ministry said.\n\nThe Houthis left. They said they shot two guards.",
            "Houthis",
        ),
        ("Residents fled at dawn. They said soldiers shot two men.", "Residents"),
        (
            "The ministry said strikes killed nine. Villagers fled. It said rebels shot two guards.",
            "ministry",
        ),
    ],
)
def test_they_who_say_are_the_people_just_told_of_and_not_a_body_that_spoke(by_trigger, text, who):
    assert by_trigger(text, "chain")["shot"] == (who,)


@pytest.mark.parametrize(
    ("text", "who", "role"),
    [
        (
            "The UN High Commissioner for Human Rights said rebels shot two guards.",
            "UN High Commissioner for Human Rights",
            "official",
        ),
        ("The Minister for Defence said rebels shot two guards.", "Minister for Defence", "official"),
        ("A doctor for the mission said rebels shot two guards.", "doctor", "medical"),
    ],
)
def test_an_office_has_the_name_of_what_it_is_for(read, text, who, role):
    _, reading = read(text)
    assert [(link.name, link.role.value) for link in reading.claims[0].chain] == [(who, role)]


def test_a_quotation_is_not_given_to_whoever_speaks_later_in_its_paragraph(read):
    text = (
        "In a speech President Karam Selim said he ordered a halt. “Not a single unit should return fire.” "
        "The streets of the capital were empty. The minister, Omar Tarek, said that rebels shelled a village."
    )
    _, reading = read(text)
    fire = next(c for c in reading.claims if c.kind == "clash")
    assert [link.name for link in fire.chain][-1:] == ["President Karam Selim"]
