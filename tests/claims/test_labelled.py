"""Headlines with a label before or behind them: who says it is no party, and what is told keeps its own."""

from __future__ import annotations

import pytest

from onrecord.claims.labelled import parted
from onrecord.model import BlockKind, Modality

LABELLED = [
    ("Police: gunman killed three in Orsk market", "killed", ("gunman", None, 3, ("Police",))),
    ("UN: militia killed 40 civilians in Ituri", "killed", ("militia", None, 40, ("UN",))),
    ("Officials: 12 soldiers killed in ambush", "ambush", (None, "soldiers", 12, ("Officials",))),
    ("Army: rebels shelled two villages", "shelled", ("rebels", "two villages", None, ("Army",))),
    ("Doctors: 22 killed by paramilitary fire", "killed", (None, None, 22, ("Doctors",))),
    ("SOHR: 17 fighters killed in Aleppo", "killed", (None, "fighters", 17, ("SOHR",))),
    ("9 killed in blast - police", "blast", (None, None, 9, ("police",))),
    ("Gunmen kill 8 in Zamfara – governor", "kill", ("Gunmen", None, 8, ("governor",))),
    ("Two policemen shot dead in Srinagar: official", "shot dead", (None, "policemen", 2, ("official",))),
    (
        "Militants ambush convoy, kill 5 - security source",
        "kill",
        ("Militants", None, 5, ("security source",)),
    ),
    ("Four children killed in Yemen: UNICEF", "killed", (None, None, 4, ("UNICEF",))),
]


@pytest.mark.parametrize(("text", "trigger", "how"), LABELLED)
def test_who_says_a_headline_is_its_source_and_no_party(by_trigger, text, trigger, how):
    assert by_trigger(text, "actor", "target", "killed", "chain", title=text)[trigger] == how


@pytest.mark.parametrize("text", ["Pope: stop the attacks", "Mayor: halt the shelling"])
def test_what_a_headline_bids_is_demanded_and_no_halt(read, text):
    _, reading = read(text, title=text)
    assert {c.modality for c in reading.claims if c.kind == "cease"} == {Modality.DEMANDED}


def test_a_label_that_tells_the_act_stays_with_its_toll(by_trigger):
    text = "Kabul blast: 9 killed in mosque"
    assert by_trigger(text, "place", "killed", "chain", title=text)["blast"] == ("Kabul", 9, ())


def test_a_sort_of_piece_is_no_source(by_trigger):
    text = "Analysis: why the rebels attacked Goma"
    assert by_trigger(text, "actor", "chain", title=text)["attacked"] == ("rebels", ())


WHOLE = [
    ("Police: gunman killed three in Orsk market.", BlockKind.BODY),
    ("Rebels shelled the town - and then they fled", BlockKind.TITLE),
    ("Number of wounded: 12 police", BlockKind.TITLE),
    ("Clashes at 10:30 in the market", BlockKind.TITLE),
    ("Kabul attack: Taliban deny role", BlockKind.TITLE),
]


@pytest.mark.parametrize(("text", "block"), WHOLE)
def test_what_bears_no_label_is_read_whole(text, block):
    assert parted(text, block) is None


def test_who_says_in_a_label_with_a_verb_still_says_it(by_trigger):
    text = "Rebels say: soldiers killed nine in Selim"
    assert by_trigger(text, "actor", "chain", title=text)["killed"] == ("soldiers", ("Rebels",))


SAID = [
    ("Five dead in raid, police say", "raid", 5, ("police",)),
    ("Nine killed in blast, officials say", "blast", 9, ("officials",)),
    ("At least 20 dead in airstrike, monitor says", "airstrike", 20, ("monitor",)),
    ("Dozens dead in attack on village, army says", "attack", 24, ("army",)),
    ("Two killed in raid, says HRW", "raid", 2, ("HRW",)),
    ("Journalist killed by Israeli fire, says Al Jazeera", "killed", 1, ("Al Jazeera",)),
]


@pytest.mark.parametrize(("text", "trigger", "killed", "chain"), SAID)
def test_the_dead_of_a_headline_say_nothing(by_trigger, text, trigger, killed, chain):
    assert by_trigger(text, "killed", "chain", title=text)[trigger] == (killed, chain)


def test_whom_police_shot_killed_three_and_not_they(by_trigger):
    text = "Man who killed three shot by police"
    assert by_trigger(text, "actor", "killed", title=text)["killed"] == ("Man", 3)


HARMED = [
    ("Iran: two spies arrested", "arrested", None, "spies"),
    ("Three protesters shot in Khartoum", "shot", None, "protesters"),
    ("Soldiers shot at protesters", "shot", "Soldiers", "protesters"),
    ("Gunmen shot, wounded two in Lagos", "shot", "Gunmen", None),
]


@pytest.mark.parametrize(("text", "trigger", "doer", "target"), HARMED)
def test_who_is_shot_or_arrested_in_a_headline_did_not_do_it(by_trigger, text, trigger, doer, target):
    assert by_trigger(text, "actor", "target", title=text)[trigger] == (doer, target)


FIRING = [
    ("Three killed as police fire on protesters", "fire on", "police", "protesters"),
    ("Two die as police fire at crowd", "fire at", "police", "crowd"),
    ("Dozens killed as army shells town", "shells", "army", "town"),
    ("Ten killed as gunmen storm hotel", "storm", "gunmen", "hotel"),
]


@pytest.mark.parametrize(("text", "trigger", "doer", "target"), FIRING)
def test_who_fires_as_others_die_is_named(by_trigger, text, trigger, doer, target):
    assert by_trigger(text, "actor", "target", title=text)[trigger] == (doer, target)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [("Gunmen kill nine near border", "kill"), ("Blast injures 11 near embassy", "Blast")],
)
def test_a_number_near_a_building_counts_people(by_trigger, text, trigger):
    assert by_trigger(text, "target", title=text)[trigger] is None
