"""Words of violence and of war that tell of none in some senses; sentences of our own."""

from __future__ import annotations

import pytest

from onrecord.model import Modality

SENSES = [
    ("Police shot a protester in Amman on Friday.", "attack", True),
    ("Gunmen shot at the convoy on Friday.", "attack", True),
    ("The bodies were hung from a bridge.", "attack", False),
    ("Three men were hung from a bridge.", "attack", True),
    ("Prices shot up on Friday.", "attack", False),
    ("The price of bread shot up by more than 50 percent.", "attack", False),
    ('"Ask your own army," the minister shot back.', "attack", False),
    ("The general shot to fame in the war.", "attack", False),
    ("The golfer shot a 67 on Sunday.", "attack", False),
    ("The scenes will now be shot in Morocco.", "attack", False),
    ("The series was shot on location in Morocco.", "attack", False),
    ("The colonel shot himself in the head.", "attack", False),
    ("The colonel shot himself and his guard.", "attack", True),
    ("Militants detonated the device near a bakery.", "attack", True),
    ("Bomb disposal experts detonated the package at the airport.", "attack", False),
    ("The Mine Action Centre detonated a heavy bomb in the province.", "attack", False),
    ("Soldiers have detonated three bombs left from World War II.", "attack", False),
    ("The country detonated three underground nuclear devices on Monday.", "attack", False),
    ("The country detonated 35 nuclear explosions in its tests.", "attack", False),
    ("The pact of non-aggression was signed in the capital.", "attack", False),
    ("Police blew up a suspicious parcel in Leeds.", "attack", False),
    ("The car was blown up by a second mine.", "attack", True),
    ("The army heard a controlled explosion on Monday.", "attack", False),
    ("He was booked under section 307 for attempt to murder.", "attack", False),
    ("Shells slammed into the hospital on Friday.", "accuse", False),
    ("The accused fled to the rebels.", "accuse", False),
    ("The rebels accused the army of an attack.", "accuse", True),
    ("The army and the rebels ended the war on Friday.", "cease", True),
    ("At the end of World War II the army fought in the north.", "cease", False),
    ("Fighting broke out in 1995 after the war ended.", "cease", False),
    ("The deal that ended the war was signed in Dayton.", "cease", False),
    ("The child was arrested by militants fighting for the movement.", "clash", False),
    ("The rebels were fighting the army in the town.", "clash", True),
    ("The attack was met by fierce resistance.", "meet", False),
    ("Protesters stood outside the palace where the ministers were meeting.", "meet", False),
    ("The president met the general on Friday.", "meet", True),
    ("The general was killed at an election rally in Sogam.", "protest", False),
    ("A rally against the war was held in Amman.", "protest", True),
    ("The importance of the army was demonstrated in June.", "protest", False),
    ("Troops shelled several blocks until they reached the road.", "protest", False),
    ("Farmers blocked the road in protest.", "protest", True),
]


@pytest.mark.parametrize(("text", "kind", "told"), SENSES)
def test_a_word_of_violence_tells_of_none_in_another_sense(read, text, kind, told):
    _, reading = read(text)
    assert (kind in {c.kind for c in reading.claims}) is told


def test_a_bomb_that_the_police_set_off_is_an_attack_that_failed(read):
    _, reading = read("Officers of the police detonated the bomb an hour later.")
    (claim,) = reading.claims
    assert (claim.kind, claim.modality, claim.actor) == ("attack", Modality.ATTEMPTED, None)


@pytest.mark.parametrize(
    "text",
    [
        "The party captured the province in the election.",
        "Democrats captured the district with most of the vote.",
        "The photographer captured the town in a series of pictures.",
        "Locusts invaded farms in the province.",
        "Rough seas sank a boat with nine people.",
        "A leak sank the ferry on Sunday.",
    ],
)
def test_what_is_won_or_shown_and_what_nature_does_is_no_act(read, text):
    _, reading = read(text)
    assert reading.claims == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rebels captured the town on Sunday before the election.", "move"),
        ("Settlers invaded a village and burned two cars.", "attack"),
        ("A submarine sank a tanker in the Red Sea on Monday.", "attack"),
    ],
)
def test_what_is_taken_or_sunk_by_somebody_is_one(read, text, kind):
    _, reading = read(text)
    assert reading.claims[0].kind == kind


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("Troops destroyed six vehicles and captured two.", False),
        ("Police killed three gunmen and captured two.", True),
        ("The army killed 12 militants and seized four.", True),
    ],
)
def test_a_bare_number_counts_more_of_what_stands_before_it(told, text, taken):
    assert any(kind in {"abduct", "arrest", "move"} for (kind,) in told(text, "kind")) == taken


def test_who_is_found_hanged_was_hanged_by_nobody_told(read):
    assert read("A journalist was found hanged in his cell in Kolda.")[1].claims == ()
    (claim,) = read("The rebels hanged two officials in Kolda.")[1].claims
    assert claim.actor.name == "rebels"
