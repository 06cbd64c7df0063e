from __future__ import annotations

from datetime import date

import pytest

from onrecord.answers.tempo_phrases import led, small_names
from onrecord.answers.tempo_spoken import spoken
from onrecord.tempo.coverage import reading
from onrecord.tempo.recorded import Book


def empty():
    first, last = date(2024, 1, 1), date(2024, 6, 1)
    return Book(as_of=last, begins=first, told=(), counted=(), reading=reading((), first, last))


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("no attacks on us forces in iraq since 4 february", ["US forces", "Iraq"]),
        ("kataib hezbollah has carried out no attacks since January", ["Kataib hezbollah"]),
        ("attacks in gaza have stopped", ["Gaza"]),
        ("no attacks on US forces since 4 February", []),
        ("most attacks in a single day since march", []),
        ("more than twenty attacks in the two weeks before 29 January", []),
    ],
)
def test_known_names_are_found_in_small_letters(world, sentence, names):
    assert [one.name for one in small_names(sentence, world)] == names


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("no attacks on the umbrella works since May", ("umbrella works",)),
        ("no raids by river pirates in May", ("river pirates",)),
        ("no attacks on bases in the valley since May", ("bases", "valley")),
        ("no attacks in total in one day since June 3", ()),
        ("more than ten attacks in the last two weeks", ()),
        ("most attacks in a single day", ()),
    ],
)
def test_words_in_small_letters_that_a_preposition_leads_are_found(sentence, left):
    assert tuple(one.name for one in led(sentence, [])) == left


@pytest.mark.parametrize(
    ("sentence", "actor", "target", "areas"),
    [
        ("no attacks on US forces in Iraq and Syria since May", None, "united-states-forces", ["IRQ", "SYR"]),
        ("no attacks by Kataib Hezbollah since May", "kataib-hezbollah", None, []),
        ("Houthi attacks on ships have stopped", "houthis", None, []),
        (
            "no attacks by kataib hezbollah on us forces since May",
            "kataib-hezbollah",
            "united-states-forces",
            [],
        ),
        (
            "Kataib Hezbollah has not attacked US forces since May",
            "kataib-hezbollah",
            "united-states-forces",
            [],
        ),
        ("more than ten attacks in Iraq in May", None, None, ["IRQ"]),
        ("US forces in Iraq were attacked ten times in May", None, "united-states-forces", ["IRQ"]),
        ("US forces have not been attacked since May", None, "united-states-forces", []),
        (
            "us forces in Iraq, Syria came under attack ten times",
            None,
            "united-states-forces",
            ["IRQ", "SYR"],
        ),
        ("no attacks in Iraq, Syria and Jordan since May", None, None, ["IRQ", "SYR", "JOR"]),
        ("no attacks on US bases in Iraq since May", None, "united-states", ["IRQ"]),
        ("no Russian drone strikes on Kyiv since May", "russia", None, ["UKR"]),
        ("no attacks by Israel on Hezbollah since May", "israel", "hezbollah", []),
        (
            "US forces were struck by Kataib Hezbollah ten times in May",
            "kataib-hezbollah",
            "united-states-forces",
            [],
        ),
    ],
)
def test_who_struck_whom_and_where_is_read_from_the_words_around_names(world, sentence, actor, target, areas):
    book = empty()
    scope = spoken(sentence, book, world).scope
    assert scope.actor is None or scope.actor.id == actor
    assert (scope.actor is None) == (actor is None)
    assert (scope.target.id if scope.target else None) == target
    assert [one.country for one in scope.areas] == areas


def test_a_name_that_nobody_knows_is_unknown(world):
    book = empty()
    assert spoken("no attacks on the Umbrella Works since May", book, world).unknown == ("Umbrella Works",)


@pytest.mark.parametrize(
    ("sentence", "means"),
    [
        ("no drone attacks on US forces since May", "drone"),
        ("more than ten air strikes in Iraq in May", "airstrike"),
        ("no rocket or drone attacks on US forces since May", None),
        ("no attacks on US forces since May", None),
    ],
)
def test_the_means_that_a_sentence_names_are_asked_for(world, sentence, means):
    assert spoken(sentence, empty(), world).scope.means == means


def test_who_fires_from_a_place_is_not_known_by_the_place(world):
    found = spoken("no rocket fire from Gaza since 20 January", empty(), world)
    assert found.unknown == ("from Gaza",)
    assert found.scope.areas == ()
