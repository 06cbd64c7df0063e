"""With what an attack was made: what blew up, what was fired, what a count takes in."""

from __future__ import annotations

import pytest


def attacks(read, text):
    _, reading = read(text)
    return [c for c in reading.claims if c.kind == "attack"]


BURSTS = [
    ("A blast in Erbil killed three people on Monday.", "ied"),
    ("A roadside bomb exploded in Erbil, killing two soldiers.", "ied"),
    ("Two farmers were killed when a landmine exploded under their tractor near Erbil.", "landmine"),
    ("Six people were hurt when unexploded ordnance blew up in a field near Erbil.", "landmine"),
    ("A mortar shell left over from the war exploded in Erbil, killing a girl.", "landmine"),
    ("Two men were killed by war remnants in Erbil.", "landmine"),
    ("A child was killed in the explosion of a cluster munition in Erbil.", "other"),
    ("A blast caused by an air strike killed three people in Erbil.", "airstrike"),
    ("Residents heard two explosions on Monday.", None),
    ("An explosion at an ammunition depot in Erbil killed three soldiers.", None),
    ("Rebels blew up an ammunition depot in Erbil.", "ied"),
    ("The army killed the remnants of the group in Erbil.", None),
]


@pytest.mark.parametrize(("text", "means"), BURSTS)
def test_a_blast_is_of_what_the_words_say_blew_up(read, text, means):
    assert [c.means for c in attacks(read, text)] == [means]


FIRED = [
    ("A guided missile was fired on a base in Erbil, killing two fighters.", "missile"),
    ("Rockets were fired at the town of Erbil on Monday.", "rocket"),
    ("Rebels fired an anti-tank missile at a jeep near Erbil.", "missile"),
    ("A drone fired on a car in Erbil.", "drone"),
    ("The army opened fire with mortars on the town.", "artillery"),
    ("Rebels fired at a tank in Erbil.", "shooting"),
    ("Gunmen fired on a bus in Erbil, killing three.", "shooting"),
    ("Police fired tear gas shells at the crowd in Erbil.", None),
]


@pytest.mark.parametrize(("text", "means"), FIRED)
def test_what_is_fired_tells_the_weapon(read, text, means):
    assert [c.means for c in attacks(read, text)] == [means]


def test_what_blew_up_is_no_target_and_what_left_it_is_no_attack(read):
    text = "Two boys were killed by the explosion of munition remnants left by earlier shelling near Erbil."
    claim = attacks(read, text)
    assert [(c.means, c.target, c.victims.killed.low) for c in claim] == [("landmine", None, 2)]


STRUCK = [
    ("Gunmen attacked a convoy of trucks near Erbil.", "shooting"),
    ("Rebels attacked a tank in Erbil.", None),
    ("Rebels targeted a helicopter with a missile at the airport.", "missile"),
    ("A drone struck a truck in Erbil.", "drone"),
]


@pytest.mark.parametrize(("text", "means"), STRUCK)
def test_what_is_struck_is_no_weapon(read, text, means):
    (claim,) = attacks(read, text)
    assert claim.means == means


def test_an_unknown_origin_is_no_target(read):
    (claim,) = attacks(read, "An explosion of unknown origin was heard in the city of Erbil on Monday.")
    assert (claim.target, claim.means) == (None, None)


SUMS = [
    ("The centre recorded 45 attacks in May, including ambushes and bombings, that killed 80 men.", 45, 80),
    ("There were 33 attacks in June, including drone strikes and shelling, resulting in 50 deaths.", 33, 50),
    ("The monitor noted 107 operations, including attacks and shelling, which left 196 men dead.", 107, 196),
]


@pytest.mark.parametrize(("text", "count", "killed"), SUMS)
def test_sorts_of_acts_that_a_count_takes_in_are_no_acts_and_the_dead_are_of_all(read, text, count, killed):
    (claim,) = attacks(read, text)
    assert (claim.form, claim.count.low, claim.victims.killed.low, claim.means) == (
        "tally",
        count,
        killed,
        None,
    )


def test_one_act_that_a_count_takes_in_has_its_own_dead(read):
    text = "The centre recorded 45 attacks in May, including an ambush in Erbil that killed three soldiers."
    whole, one = attacks(read, text)
    assert (whole.form, whole.victims) == ("tally", None)
    assert one.victims.killed.low == 3


def test_what_a_place_is_attacked_with_is_the_weapon(read):
    _, reading = read("The group attacked four sites with drones.")
    (claim,) = reading.claims
    assert claim.means == "drone"
