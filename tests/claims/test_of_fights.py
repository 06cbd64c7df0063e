"""Who is hurt in a fight that was told before was hurt there, and no side is made the attacker."""

from __future__ import annotations

FOUGHT = "Unrest in Kolda\n\nMarchers and police clashed in Kolda on Monday.\n\n{}"
BATTLE = "Battle near Kolda\n\nSoldiers and rebels fought near Kolda on Monday. {}"


def told(read, text):
    return [(c.kind, c.actor.name if c.actor else None) for c in read(text)[1].claims]


def test_those_hurt_after_a_clash_were_hurt_in_it(read):
    assert told(read, FOUGHT.format("At least 12 people were injured, a hospital said."))[1][0] == "clash"


def test_those_hurt_after_a_riot_were_hurt_in_it(read):
    text = "Riot in Bula\n\nA riot broke out in Bula on Monday. Two people died and 20 were wounded."
    assert {kind for kind, _ in told(read, text)} == {"riot"}


def test_an_attack_between_keeps_its_dead(read):
    text = BATTLE.format("Gunmen also attacked a bus. Three people were killed.")
    assert told(read, text)[-2:] == [("attack", "Gunmen"), ("attack", "Gunmen")]


def test_a_weapon_beside_a_fight_is_nobodys_of_the_two(read):
    text = BATTLE.format("Three villagers were killed by a mortar.")
    assert told(read, text)[-1] == ("attack", None)
