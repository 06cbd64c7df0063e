from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Guerrilla columns attacked the town of Selim on Monday.", "Guerrilla columns"),
        ("The mayor was killed apparently by another guerrilla column.", "guerrilla column"),
        ("Customs agents arrested three men in Selim.", "Customs agents"),
        ("Chemical agents killed 80 people.", None),
        ("The police warned of subversive attacks on bridges.", "subversive"),
        ("The incursion of Northland troops into the village went on.", "Northland troops"),
        ("An ambush laid by rebels killed nine soldiers.", "rebels"),
        ("On 27 March NLF units with rifles and grenades attacked army positions.", "NLF units"),
        ("The mafia leaders masterminded the massacres in Selim.", "mafia leaders"),
    ],
)
def test_bands_columns_and_agents_do_things(told, text, actor):
    assert actor in [one for (one,) in told(text, "actor")]


def test_who_is_only_held_to_have_done_it_stands_behind_an_adverb(read):
    _, reading = read(
        "Ricardo Salas, who was kidnapped on 5 May, apparently by NLF guerrillas, was found dead."
    )
    taken = reading.claims[0]
    assert (taken.actor.name, taken.actor.certainty.value) == ("NLF guerrillas", "alleged")


def test_who_abducts_somebody_and_kills_him_later_did_both(told):
    text = "The judges were kidnapped and later murdered by the rebels near Selim."
    assert told(text, "kind", "actor") == [("abduct", "rebels"), ("attack", "rebels")]
    text = "Three men were arrested and later killed by gunmen near Selim."
    assert told(text, "kind", "actor") == [("arrest", None), ("attack", "gunmen")]


def test_the_side_that_does_something_after_a_clash_with_others_fought_them(told):
    text = "Army troops seized five rifles following a clash with rebels near Selim."
    assert told(text, "actor", "target", kinds={"clash"}) == [("Army troops", "rebels")]
    text = "The minister resigned after clashes with protesters near Selim."
    assert told(text, "actor", kinds={"clash"}) == [(None,)]


def test_sides_that_reach_an_agreement_between_them_are_both_named(told):
    text = "An agreement was reached between the government and the rebels."
    assert told(text, "actor", "target") == [("government", "rebels")]


def test_acts_beside_one_another_befell_each_its_own(told):
    text = "Attacks on farms and clashes between the guerrillas and the army went on in Selim."
    assert told(text, "actor", "target") == [(None, "farms"), ("guerrillas", "army")]


def test_what_somebody_plans_to_bomb_beside_other_plans_was_not_bombed(told):
    text = "The rebels plan to burn vehicles, destroy stores and bomb telephone lines."
    assert "happened" not in [how for (how,) in told(text, "modality")]
