"""Whose place a place is."""

from __future__ import annotations

import pytest


def places(read, text):
    report, reading = read(text)
    return {c.trigger.of(report.text): c.place for c in reading.claims}


ITS_OWN = [
    ("Gunmen killed a guard near Homs.", "killed", "Homs"),
    ("The army shelled the northern countryside of Hasakah.", "shelled", "Hasakah"),
    ("Police shot a man in the West Bank city of Nablus.", "shot", "Nablus"),
    ("Rebels attacked several neighbourhoods of the city of Mosul.", "attacked", "Mosul"),
    ("Police killed a man near the capital, Islamabad.", "killed", "Islamabad"),
    ("A bomb destroyed a Baghdad restaurant, killing two.", "bomb", "Baghdad"),
    ("Gunmen killed a man at his Mosul home.", "killed", "Mosul"),
    ("The raid was on a village in northern Idlib.", "raid", "northern Idlib"),
    ("The strike hit a man riding a motorcycle near Aleppo.", "strike", "Aleppo"),
    ("The rebels attacked a base that lies near Homs.", "attacked", "Homs"),
    ("The 2nd Brigade, which is located in Homs, was attacked.", "attacked", "Homs"),
    ("In Gaza, medics said a strike killed four people.", "strike", "Gaza"),
    ("In Baghdad, police officials said a bomb killed four people.", "bomb", "Baghdad"),
]


@pytest.mark.parametrize(("text", "trigger", "name"), ITS_OWN)
def test_a_place_that_hangs_on_the_act_is_its_own(read, text, trigger, name):
    place = places(read, text)[trigger]
    assert place is not None
    assert place.name == name


VILLAGES = [
    ("Two men died in shelling on Kafr Zuhur in the northern countryside of Idlib.", "shelling"),
    ("The army shelled Kafr Zuhur in Idlib province.", "shelled"),
]


@pytest.mark.parametrize(("text", "trigger"), VILLAGES)
def test_a_village_that_nobody_knows_is_pinned_as_widely_as_its_region(read, text, trigger):
    place = places(read, text)[trigger]
    region = places(read, "The army shelled Idlib province.")["shelled"]
    assert (place.name, place.country) == ("Kafr Zuhur", "SYR")
    assert place.radius_km >= region.radius_km


def test_a_known_village_is_not_taken_for_its_region(read):
    text = "Two men died in shelling on Kafr Amma in the northern countryside of Idlib."
    assert places(read, text)["shelling"].name == "Kafr Amma"


STREETS = [("A bomb exploded in Oxford Street.", None), ("A bomb exploded in Oxford.", "GBR")]


@pytest.mark.parametrize(("text", "country"), STREETS)
def test_a_street_is_not_in_the_town_it_is_named_after(read, text, country):
    assert places(read, text)["exploded"].country == country


@pytest.mark.parametrize("words", ["a village eastern of", "a village east of"])
def test_beside_a_town_is_wider_than_in_it(read, words):
    beside = places(read, f"Gunmen killed a guard in {words} Homs.")["killed"]
    inside = places(read, "Gunmen killed a guard in Homs.")["killed"]
    assert beside.radius_km > inside.radius_km


ANOTHERS = [
    "Along with Turkey, the rebels attacked a convoy.",
    "The White House in Washington condemned the attack, which killed ten people.",
    "In Washington, officials said a strike had killed three fighters.",
    "A spokesman in London said fighters killed two guards.",
    "Fighters killed a man who was born in Texas.",
    "Troops stationed in Turkey attacked a convoy.",
    "Troops from Turkey attacked a convoy.",
    "The army said a strike killed the governor of Kandahar.",
    "Rebels attacked a convoy after the fall of Homs.",
]


@pytest.mark.parametrize("text", ANOTHERS)
def test_where_somebody_speaks_or_comes_from_is_not_where_it_happened(read, text):
    assert set(places(read, text).values()) == {None}


def test_a_border_is_not_in_the_country_beyond_it(read):
    place = places(read, "The army shelled a post near the border with Georgia.")["shelled"]
    assert place is None or place.country is None


def test_the_countryside_of_a_town_is_wider_than_the_town(read):
    around = places(read, "The army shelled the western countryside of Homs.")["shelled"]
    inside = places(read, "The army shelled a market in Homs.")["shelled"]
    assert (around.name, inside.name) == ("Homs", "Homs")
    assert around.radius_km > inside.radius_km


BACK = [
    ("A bomb hit a market in Mosul. The blast killed three.", "blast", True),
    ("A bomb hit a market in Mosul. Three men were killed.", "killed", True),
    ("A bomb hit a market in Mosul. The siege killed three.", "siege", False),
    ("A bomb hit a market in Mosul on Monday. The attack on 2 May killed three.", "attack", False),
    ("A bomb hit a market in Mosul.\n\nThe blast killed three.", "blast", False),
    ("A bomb hit a market in Mosul. A blast killed three.", "blast", False),
]


@pytest.mark.parametrize(("text", "word", "carried"), BACK)
def test_a_place_holds_for_what_points_back_at_it_in_its_paragraph(read, text, word, carried):
    met = [place for trigger, place in places(read, text).items() if word in trigger]
    assert [p.name if p else None for p in met] in ([["Mosul"]] if carried else [[None], []])


def test_whom_a_demand_is_made_of_is_not_where_it_was_made(read):
    assert places(read, "The envoy called on Sudan to free the captives.")["called on"] is None
    assert {p.name for p in places(read, "The envoys held talks in Cairo.").values()} == {"Cairo"}


PARTS = [
    ("Rebels fired rockets at some sites in Damascus vicinity.", "Damascus vicinity"),
    ("Two men died in the shelling of a post in the north of Aleppo.", "Aleppo"),
    ("The blast took place close to the Saleh mosque.", "Saleh mosque"),
]


@pytest.mark.parametrize(("text", "name"), PARTS)
def test_a_part_of_a_place_is_named_by_it(read, text, name):
    assert name in {p.name for p in places(read, text).values() if p}


NEARER = [
    ("Rebels shelled the village of Qarajneh at the town of Tel Tamr.", "Qarajneh"),
    ("Two guards were killed while guarding silos in Mosul.", "Mosul"),
    ("The town of Marib has been under attack for weeks.", "Marib"),
    ("The army shelled the Marj area in the west of Aleppo.", "Marj area"),
]


@pytest.mark.parametrize(("text", "name"), NEARER)
def test_the_words_for_a_place_are_taken_whole_and_its_own(read, text, name):
    assert name in {p.name for p in places(read, text).values() if p}


def test_no_place_is_carried_into_a_clause_that_names_another(read):
    text = "A bomb hit a market in Mosul. A man from Homs was killed."
    assert places(read, text)["killed"] is None


def test_where_something_is_still_to_be_is_not_where_it_was(read):
    assert places(read, "He condemned the raids, which will be debated in Geneva.")["raids"] is None


WHERE = [
    ("Three civilians were killed by soldiers as they carried out an operation in Tikrit in Iraq.", "Tikrit"),
    (
        "Rockets hit a bus, south of Qahtaniyah town, in rural Al-Hasakah province.",
        "Qahtaniyah town",
    ),
    ("Turkey has withdrawn its troops from Libya.", "Libya"),
    ("Thousands of families were displaced from Idlib last year.", "Idlib"),
    ("Peter Hall, 36, of Denver, Colorado, died in the blast in Homs.", "Homs"),
    ("The army shelled Aleppo's Hanano and Sakhour neighborhoods.", "Aleppo"),
    ("Syria said Russian warplanes bombed Maarat al-Numan on Monday.", "Maarat al-Numan"),
    ("Hamas claimed responsibility for an attack on soldiers in Nablus.", "Nablus"),
]


@pytest.mark.parametrize(("text", "name"), WHERE)
def test_the_place_that_the_words_mean(read, text, name):
    _, reading = read(text)
    assert {c.place.name for c in reading.claims if c.place} == {name}


def test_what_another_act_was_for_has_a_place_of_its_own(read):
    _, reading = read("The blast was revenge for French air raids last week in the province of Kidal.")
    assert [c.place.name if c.place else None for c in reading.claims if c.trigger.start < 20] == [None]
    _, reading = read("A round of talks aimed at ending the war in Yemen opened in the capital, Muscat.")
    assert "Yemen" not in {c.place.name for c in reading.claims if c.kind == "meet" and c.place}


def test_a_surname_that_a_town_bears_is_no_place(read):
    text = "Sgt. John Houston died on Sunday. Houston was wounded by a bomb in the vicinity of Raqqa."
    _, reading = read(text)
    assert {c.place.name for c in reading.claims if c.place} == {"Raqqa"}


def test_the_village_is_the_one_that_was_named(read):
    text = "A man from Zer village in Syria spoke. Rebels arrested his son during a raid in the village."
    _, reading = read(text)
    assert {c.place.name for c in reading.claims} == {"Zer village"}
    text = "Hamad prison lies near Zer prison in Syria. Rebels killed two guards in the prison."
    _, reading = read(text)
    assert {c.place.name for c in reading.claims} == {"prison"}


def test_the_city_is_none_where_two_were_named(read):
    text = "London is far from Madrid. Police shot a man in the city on Monday."
    _, reading = read(text)
    assert {c.place.name for c in reading.claims} == {"city"}
    _, reading = read("Officials in Madrid spoke on Monday. Police shot a man in the city.")
    assert {c.place.name for c in reading.claims} == {"Madrid"}


def test_two_who_agree_are_no_place(read):
    _, reading = read("A ceasefire agreement between Turkey and Russia was reached in Sochi.")
    assert [c.place.name for c in reading.claims] == ["Sochi"]


def test_who_is_spoken_with_first_is_no_place(read):
    _, reading = read("In an interview with The New York Times, he spoke of the attack on the consulate.")
    assert [c.place for c in reading.claims] == [None]
    _, reading = read("The ministers met for two hours at a Group of 20 meeting in China.")
    assert [c.place.name for c in reading.claims] == ["China"]


def test_what_an_act_follows_has_a_place_of_its_own(read):
    report, reading = read("The strikes follow the killing of three soldiers in Jordan.")
    told = {c.trigger.of(report.text): c.place and c.place.name for c in reading.claims}
    assert told == {"strikes": None, "killing": "Jordan"}


WHERE = [
    ("Troops entered Birao in October.", "Birao"),
    ("Troops have patrolled southern Lebanon since May.", "southern Lebanon"),
    ("Soldiers patrolled the capital on Monday.", "capital"),
    ("Rebels stormed the army's trenches at eastern Qumar.", "eastern Qumar"),
    (
        "The army carried out a raid in the Hama countryside, targeting a depot in the village of Mora.",
        "Mora",
    ),
    ("According to a source in Damascus, the army shelled the rebels' trenches at Qumar.", "Qumar"),
    ("Guards were shot in the governor's hometown of Tikrit, 160 km north of Baghdad.", "Tikrit"),
]


@pytest.mark.parametrize(("text", "name"), WHERE)
def test_the_place_is_where_it_was_done_and_not_where_it_is_told(read, text, name):
    _, reading = read(text)
    assert {c.place.name if c.place else None for c in reading.claims} == {name}


def test_who_is_captured_is_no_place(read):
    _, reading = read("Troops captured Hassan Haddad in Afghanistan.")
    assert [c.place.name for c in reading.claims] == ["Afghanistan"]


def test_a_name_with_a_number_is_no_small_town(read):
    place = places(read, "A drone killed three guards at Depot 22 in Jordan.")["killed"]
    assert place.name == "Jordan"


AGAINST = [
    ("Thousands of students protested against the war in Iraq.", "protested", None),
    ("Workers rallied in Lyon against the bombing of Yugoslavia.", "rallied", "Lyon"),
    ("Thousands demonstrated against Iran.", "demonstrated", None),
    ("Students protested against the government in Harare.", "protested", "Harare"),
]


@pytest.mark.parametrize(("text", "trigger", "name"), AGAINST)
def test_what_a_crowd_is_against_was_elsewhere(read, text, trigger, name):
    place = places(read, text)[trigger]
    assert (place and place.name) == name


LANDS = [
    ("Troops clashed with rebels on Turkish soil.", "clashed", "Turkish soil"),
    ("Hundreds protested in Spanish cities.", "protested", "Spanish cities"),
    ("The army in southern Lebanon shelled Lebanese villages.", "shelled", "southern Lebanon"),
    ("Three men were killed at a Turkish base in Syria.", "killed", "Syria"),
]


@pytest.mark.parametrize(("text", "trigger", "name"), LANDS)
def test_a_people_tells_which_land_but_not_where_its_base_is(read, text, trigger, name):
    place = places(read, text)[trigger]
    assert place is not None
    assert place.name == name


MISSIONS = [
    ("A bomb exploded outside the embassy of Iran in Beirut.", "exploded", "Beirut"),
    ("Gunmen stormed the consulate of Turkey in Mosul.", "stormed", "Mosul"),
    ("The embassy in the city of Erbil was attacked.", "attacked", "Erbil"),
]


@pytest.mark.parametrize(("text", "trigger", "name"), MISSIONS)
def test_an_embassy_is_not_in_the_country_whose_it_is(read, text, trigger, name):
    assert places(read, text)[trigger].name == name


def test_an_embassy_alone_is_pinned_nowhere(read):
    place = places(read, "A bomb exploded outside the embassy of Iran.")["exploded"]
    assert place is None or (place.country, place.lat) == (None, None)


def test_a_town_is_one_whatever_the_parser_takes_it_for(read):
    found = places(read, "Rebels launched a ground attack on Aleppo.")
    assert found["attack"].name == "Aleppo"
    assert places(read, "Attacks in March and May killed dozens.")["Attacks"] is None


def test_who_is_arrested_is_not_taken_where_they_are_held(read):
    assert places(read, "Inmates at Evin prison were arrested in Shiraz.")["arrested"].name == "Shiraz"
    assert places(read, "Two aid workers in Maiduguri were released.")["released"].name == "Maiduguri"


APART = [
    ("Bombs hit a convoy near Herat, and the governor blamed the Taliban.", "blamed", None),
    ("Nine people died in a blast in Lagos that was blamed on Boko Haram.", "blamed", None),
    ("Thousands demonstrated in Sanaa, demanding that the cleric be freed.", "demanding", "Sanaa"),
    ("Soldiers left Mosul and retreated to the border.", "retreated", None),
    ("The army launched an offensive in Homs, seizing ten villages.", "seizing", "Homs"),
]


@pytest.mark.parametrize(("text", "trigger", "name"), APART)
def test_who_speaks_or_goes_elsewhere_is_not_where_the_clause_beside_is(read, text, trigger, name):
    place = places(read, text)[trigger]
    assert (place and place.name) == name


OPENINGS = [
    ("At least 15 members of Hezbollah were killed, a monitor said.", "killed", None),
    ("In the city of Mosul, gunmen killed two guards.", "killed", "Mosul"),
    ("Militants began the assault at 3 A.M. on Friday.", "assault", None),
]


@pytest.mark.parametrize(("text", "trigger", "name"), OPENINGS)
def test_an_opening_that_counts_people_or_hours_tells_no_place(read, text, trigger, name):
    place = places(read, text)[trigger]
    assert (place and place.name) == name
