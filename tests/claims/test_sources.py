"""Who is meant, and how far their words go: sentences written for the tests, with some close by."""

from __future__ import annotations

import pytest

from onrecord.model import Role


def chains(read, text):
    """Give the chains of the claims of a text by their triggers."""
    report, reading = read(text)
    return {c.trigger.of(report.text): [link.name for link in c.chain] for c in reading.claims}


REACH = [
    (
        "Yesterday, activists reported that two men were killed, and a nurse was wounded in an attack.",
        "attack",
        ["activists"],
    ),
    ("A shop was bombed and a guard was shot, according to medics.", "bombed", ["medics"]),
    ("Police said rebels left, and gunmen shot a guard.", "shot", ["Police"]),
    # close by: a contrast, a deed of who says it, another sayer
    ("Police said rebels left, but gunmen shot a guard.", "shot", []),
    ("The army confirmed the raid and shelled the town.", "shelled", []),
    ("Rebels bombed a shop while a guard was shot, according to medics.", "shot", ["medics"]),
]


@pytest.mark.parametrize(("text", "trigger", "chain"), REACH)
def test_clauses_that_and_joins_are_the_word_of_one_source(read, text, trigger, chain):
    assert chains(read, text)[trigger] == chain


SAYINGS = [
    ("Rebels shelled the town as the government showed no will to talk.", "shelled", []),
    ("Rebels shelled the town, as the footage showed.", "shelled", ["footage"]),
    (
        '"The front fled," said Karim Saleh. "This strike continues the war on men who bombed the town."',
        "bombed",
        ["Karim Saleh"],
    ),
    ('"Rebels fled," the mayor said. "Gunmen shot a guard," he continued.', "shot", ["mayor"]),
    (
        'A spokesman said: "The Ministry must confirm that Sergeant Tom Hale was killed in the bombing."',
        "bombing",
        ["spokesman"],
    ),
    ("The ministry confirmed that a guard was killed in the bombing.", "bombing", ["ministry"]),
    ("Police identified the man killed in the bombing as Karim Saleh.", "bombing", []),
    ("Police identified the victim as a guard whom rebels shot.", "shot", ["Police"]),
]


@pytest.mark.parametrize(("text", "trigger", "chain"), SAYINGS)
def test_showing_going_on_and_having_to_say_are_no_saying(read, text, trigger, chain):
    assert chains(read, text)[trigger] == chain


CITED = [
    ("Gunmen shot a guard, the news agency reported on Monday, citing local officials.", "news agency"),
    ("Gunmen shot a guard, Reuters reported, citing three sources familiar with it.", "Reuters"),
    ("Gunmen shot a guard, the paper said, citing a statement by the ministry.", "paper"),
    ("Gunmen shot a guard, the Daily Star reported, quoting police officers as saying.", "Daily Star"),
    ("Citing local officials, Reuters reported that gunmen shot a guard.", "Reuters"),
]


@pytest.mark.parametrize(("text", "outer"), CITED)
def test_who_is_cited_at_the_end_stands_inside_who_cites(read, text, outer):
    chain = chains(read, text)["shot"]
    assert (chain[0], len(chain)) == (outer, 2)


def test_sources_that_are_not_cited_are_none(read):
    text = "The ministry said rebels had left without citing sources. Gunmen had shot a guard, it said."
    assert chains(read, text)["shot"] == ["ministry"]


MEANT = [
    ("The mayor left on Monday. He said: “Rebels shelled the school.”", "shelled", ["mayor"]),
    ("State radio told of reports of fighting. Rebels had shot a guard, it said.", "shot", ["State radio"]),
    (
        "The Northern Centre said men had fled. Gunmen bombed a school, the centre added.",
        "bombed",
        ["Northern Centre"],
    ),
    (
        "The mayor told the Daily Star, “Rebels fled.” “Gunmen shot a guard,” he added.",
        "shot",
        ["Daily Star", "mayor"],
    ),
    (
        "Amina Hamid, 50, said men had fled. Hamid wept. Gunmen shot a guard, she said.",
        "shot",
        ["Amina Hamid"],
    ),
    # close by: a plural is no "it", and one of the armed is nobody's speaker
    ("Doctors said men had fled. Gunmen shot a guard, it said.", "shot", ["it"]),
    ("Gunmen fled. A guard was shot, he said.", "shot", ["he"]),
    ("The home of Ahmed Qasim was hit. Gunmen shot a guard, Qasim said.", "shot", ["Ahmed Qasim"]),
    ("The home of Ahmed Qasim was hit. Gunmen shot a guard, he said.", "shot", ["he"]),
]


@pytest.mark.parametrize(("text", "trigger", "chain"), MEANT)
def test_a_pronoun_or_short_form_means_who_was_named_before(read, text, trigger, chain):
    assert chains(read, text)[trigger] == chain


THROWN_IN = [
    (
        "A guard was shot, confirmed ministry spokesman Amin Rashid.",
        "shot",
        ["ministry spokesman Amin Rashid"],
    ),
    (
        "A guard was shot in the attack, confirmed Interior Ministry spokesman Amin Rashid, wounding three.",
        "shot",
        ["Interior Ministry spokesman Amin Rashid"],
    ),
    (
        "Monitors have reported that a jet, thought to belong to the army, has bombed a school.",
        "bombed",
        ["Monitors"],
    ),
    (
        "NWHR monitors have reported that a jet, thought to be of the Coalition, has bombed a school.",
        "bombed",
        ["NWHR monitors"],
    ),
    (
        "The Harbour Voice site reported on Monday night that rebels had bombed a school in the town.",
        "bombed",
        ["Harbour Voice site"],
    ),
    # close by: a victim who was confirmed dead, and a saying about something else
    ("A guard was shot in the attack, a confirmed raid on Amin Rashid, on Monday.", "shot", []),
    ("A drone that activists reported on Friday has bombed a school.", "bombed", []),
]


@pytest.mark.parametrize(("text", "trigger", "chain"), THROWN_IN)
def test_a_saying_may_stand_where_the_parser_does_not_look_for_it(read, text, trigger, chain):
    assert chains(read, text)[trigger] == chain


SEVERAL = [
    (
        "Activists and the war monitor Northern Observatory said rebels shelled it.",
        ["Activists", "Northern Observatory"],
    ),
    ("British war monitor the Northern Observatory said rebels shelled it.", ["Northern Observatory"]),
    ("The war monitor, the Northern Observatory, said rebels shelled it.", ["Northern Observatory"]),
    # close by: two that say it, neither named
    ("Residents and a local official said rebels shelled it.", ["Residents", "local official"]),
]


@pytest.mark.parametrize(("text", "chain"), SEVERAL)
def test_a_name_belongs_to_the_source_that_it_stands_behind(read, text, chain):
    assert chains(read, text)["shelled"] == chain


NAMES = [
    ("Rebels shelled the town, said Army Maj. John Rigsbee, a spokesman.", "Army Maj. John Rigsbee"),
    (
        "The London-based Northern Observatory for Human Rights said rebels shelled the town.",
        "London-based Northern Observatory for Human Rights",
    ),
    ("The activist group Marun 24 said rebels shelled the village.", "Marun 24"),
    (
        "Northern Front Commander-in-Chief Amin Rashid said rebels shelled the town.",
        "Northern Front Commander-in-Chief Amin Rashid",
    ),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_a_source_has_its_whole_name(read, text, name):
    assert chains(read, text)["shelled"] == [name]


ROLES = [
    ("local sources", Role.ANONYMOUS),
    ("unconfirmed reports", Role.ANONYMOUS),
    ("local media reports", Role.MEDIA),
    ("a report", Role.DOCUMENT),
    ("the Northern Emergency Task Force", Role.NGO),
    ("the Joint Task Force", Role.MILITARY),
    ("the paper", Role.MEDIA),
    ("the health ministry", Role.OFFICIAL),
    ("health workers", Role.MEDICAL),
    ("a lawyer", Role.PERSON),
    ("his attorney", Role.PERSON),
    ("the attorney general", Role.COURT),
    ("the editor of the Daily Star", Role.MEDIA),
    ("the owner of a rental agency", Role.ANONYMOUS),
]


@pytest.mark.parametrize(("source", "role"), ROLES)
def test_a_source_has_the_role_of_what_it_is(read, source, role):
    _, reading = read(f"Rebels shelled the village, according to {source}.")
    attack = next(c for c in reading.claims if c.kind == "attack")
    assert attack.chain[-1].role is role


def test_a_director_of_an_institute_is_an_expert(read):
    _, reading = read(
        "Karim Saleh, director of studies at the Northern Institute, said rebels shelled the town."
    )
    assert reading.claims[0].chain[-1].role is Role.EXPERTS


def test_an_observatory_that_cites_somebody_is_no_paper(read):
    _, reading = read("The Northern Observatory, citing activists, said rebels shelled the town.")
    assert [link.role for link in reading.claims[0].chain] == [Role.NGO, Role.ACTIVISTS]


def test_a_pronoun_means_who_was_just_named_beside_what_they_are(read):
    text = (
        'Mr Adeyo accused his rivals of the attack. "Gunmen burned my car," he said.\n\n'
        "The party's branch secretary, Omar Kesi, dismissed the claim. "
        '"We had nothing to do with the attack," he said.'
    )
    _, reading = read(text)
    assert reading.claims[-1].actor.name == "Omar Kesi"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('"Gunmen shot two traders," one of the nurses, who is 25, said.', "one of the nurses"),
        ('"Gunmen shot two traders on the road," a driver, Ali Omar, who saw it, said.', "Ali Omar"),
    ],
)
def test_who_speaks_after_a_quotation_may_be_told_of_at_length(read, text, name):
    _, reading = read(text)
    assert [link.name for link in reading.claims[0].chain] == [name]


def test_it_may_be_a_staff_and_no_one_told_of_before(read):
    text = (
        "Morning report\n\nA bomb killed a woman, the prosecutor's office said.\n\n"
        "Ruritania's general staff said its forces had left Sita. It also said 46 clashes took place."
    )
    told = [c for c in read(text)[1].claims if c.kind == "clash"]
    assert [link.name for link in told[0].chain] == ["Ruritania's general staff"]


COMMITTEES = [
    ("Shelling killed six, the city's resistance committee said.", Role.ACTIVISTS),
    ("Shelling killed six, the local emergency response room said.", Role.ACTIVISTS),
    ("Shelling killed six, the Popular Resistance Committees said.", Role.ARMED_GROUP),
]


@pytest.mark.parametrize(("text", "role"), COMMITTEES)
def test_a_towns_resistance_committee_bears_no_arms(read, text, role):
    _, reading = read(text)
    assert [c.chain[-1].role for c in reading.claims] == [role]


def test_a_name_does_not_end_before_the_land_in_it(read):
    _, reading = read("The Islamic Resistance in Iraq claimed the attack.")
    names = {link.name for c in reading.claims for link in c.chain}
    assert names == {"Islamic Resistance in Iraq"}
