"""Who is only thought to have done an act is alleged to have done it."""

from __future__ import annotations

import pytest

from onrecord.claims.hedged import suspected
from onrecord.claims.rules import Rules
from onrecord.model import Party, Span

ALLEGED = [
    ("Suspected Boko Haram fighters killed three soldiers in Kolda.", "Boko Haram"),
    ("Boko Haram suspects killed four soldiers in Kolda.", "Boko Haram suspects"),
    ("The army's alleged shelling of Kolda drew protests.", "army"),
    ("The alleged killing of four soldiers by rebels was reported on Monday.", "rebels"),
    ("A so-called rebel attack on Kolda killed four.", "rebel"),
    ("The rebels apparently shelled Kolda on Monday.", "rebels"),
    ("The rebels seem to have shelled Kolda on Monday.", "rebels"),
    ("It seems that the rebels shelled Kolda on Monday.", "rebels"),
    ("The rebels could have been behind the attack in Kolda.", "rebels"),
    ("The army may have been behind the bombing.", "army"),
    ("The bomb was likely planted by rebels.", "rebels"),
    ("The rebels are likely behind the bombing.", "rebels"),
    ("The raid, believed to have been carried out by rebels, killed four.", "rebels"),
    ("The shelling, said by residents to have been carried out by the army, killed nine people.", "army"),
    ("The raid, thought to be the work of rebels, killed four.", "rebels"),
    ("The killing was blamed by police on rebels.", "rebels"),
    ("Gunmen believed to be from Boko Haram shot a teacher in Kolda.", "Boko Haram"),
    ("A teacher was shot by gunmen thought to be members of Boko Haram.", "Boko Haram"),
    ("Militants suspected of belonging to Boko Haram killed four soldiers.", "Boko Haram"),
    ("Men believed to be soldiers shot two farmers in Kolda.", "soldiers"),
    ("Witnesses saw men believed to be soldiers shooting at a bus.", "soldiers"),
    ("A drone believed to be Turkish hit a car in Kolda.", "Turkey"),
]


def named(actor):
    return actor.name.removeprefix("The ").removeprefix("the ")


@pytest.mark.parametrize(("text", "name"), ALLEGED)
def test_a_hedge_makes_who_did_it_alleged(read, text, name):
    _, reading = read(text)
    told = [(named(c.actor), c.actor.certainty.value) for c in reading.claims if c.kind == "attack"]
    assert told == [(name, "alleged")]


REPORTED = [
    "Soldiers killed a man who apparently had a gun.",
    "Soldiers killed a man they apparently took for a rebel.",
    "Soldiers, who seem to have been drunk, killed a man in Kolda.",
    "The likely target of the soldiers' attack was the base.",
]


@pytest.mark.parametrize("text", REPORTED)
def test_a_hedge_on_something_else_leaves_who_did_it_as_told(read, text):
    _, reading = read(text)
    told = [c.actor.certainty.value for c in reading.claims if c.kind == "attack" and c.actor]
    assert told == ["reported"]


def test_where_gunmen_are_believed_to_be_from_is_no_side(read):
    _, reading = read("Gunmen believed to be from Kolda shot two men.")
    assert [named(c.actor) for c in reading.claims] == ["Gunmen"]


COULD_BE = [
    "The rebels could be involved in the attack in Kolda.",
    "The rebels may be behind the attack in Kolda.",
]


@pytest.mark.parametrize("text", COULD_BE)
def test_who_could_be_behind_an_attack_is_alleged_and_the_attack_happened(read, text):
    _, reading = read(text)
    assert [(c.modality.value, c.actor.certainty.value) for c in reading.claims] == [("happened", "alleged")]


def test_an_attack_on_which_there_are_no_reports_happened(read):
    _, reading = read("He still had no further reports on the terrorist attack in Kolda.")
    assert [c.modality.value for c in reading.claims] == ["happened"]


def test_who_is_named_in_another_sentence_is_not_suspected_by_this_one(read, world):
    drafts = []
    rules = Rules(world, judge=lambda found, claims: drafts.extend(found) or tuple(claims))
    report, _ = read("Suspected rebels killed nine people in Kolda on Monday.")
    next(iter(rules.extract([report])))
    (draft,) = drafts
    assert suspected(draft.sentence, draft.actor)
    assert not suspected(draft.sentence, Party(name="rebels", span=Span(900, 906)))
