"""Of whom a sentence speaks, held against what a record names."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from onrecord.answers.tempo_spoken import spoken
from onrecord.model import Days, Located
from onrecord.tempo.coverage import Read, reading
from onrecord.tempo.recorded import Book
from onrecord.tempo.reported import Told
from onrecord.tempo.scope import Whom

DAY = date(2025, 1, 10)


def _book(*targets, country="COD"):
    named = tuple(
        Whom(name=one, key=one.lower(), keys=frozenset((one.lower(),)), known=False) for one in targets
    )
    told = Told(
        id="i-1",
        days=Days.on(DAY),
        weight=1.0,
        first_seen=DAY,
        kind="attack",
        actors=(),
        targets=named,
        places=(Located(name="Goma", span=None, country=country, lat=-1.68, lon=29.22, radius_km=12.0),),
        outlets=("A",),
        origins=1,
        toll=None,
    )
    return Book(
        as_of=DAY,
        begins=DAY,
        told=(told,),
        counted=(),
        reading=reading([Read(outlet="A", day=DAY)], DAY, DAY),
    )


def test_words_in_small_letters_that_the_record_holds_are_a_side(world):
    said = spoken("no attacks on traders since 4 March", _book("market traders"), world)
    assert said.scope.name == "attacks on traders"
    assert said.unknown == ()


def test_words_of_which_the_record_holds_only_some_are_told_as_unknown(world):
    said = spoken("no attacks on livestock traders in Goma since 4 March", _book("market traders"), world)
    assert (said.scope.target, said.unknown) == (None, ("livestock traders",))


@pytest.mark.parametrize(
    ("sentence", "area"),
    [
        ("no attacks in Congo since 4 March", "Democratic Republic of the Congo"),
        ("no attacks in eastern Congo since 4 March", "eastern Democratic Republic of the Congo"),
    ],
)
def test_of_two_states_of_one_name_the_one_that_the_record_tells_of_is_meant(sentence, area, world):
    assert spoken(sentence, _book(), world).scope.name == f"attacks in {area}"


def test_a_name_of_several_is_told_as_such_where_the_record_settles_nothing(world):
    said = spoken("no attacks in Congo since 4 March", _book(country="SYR"), world)
    assert (said.open, said.unknown) == (("Congo",), ())


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("no attacks in Goma in North Kivu since 4 March", "attacks in Goma"),
        ("no attacks in Goma, Democratic Republic of the Congo, since 4 March", "attacks in Goma"),
        ("no attacks in Goma and Bukavu since 4 March", "attacks in Goma and Bukavu"),
        ("no attacks since the Goma attack", "attacks in Goma"),
        ("the Goma attack was the worst since May", "attacks in Goma"),
        ("no attacks on Goma since 4 March", "attacks in Goma"),
    ],
)
def test_a_place_says_where_and_the_place_around_it_only_where_that_lies(sentence, name, world):
    assert spoken(sentence, _book(), world).scope.name == name


def test_three_capitals_are_a_country_only_where_one_has_that_code(world):
    assert spoken("no attacks in COD since 4 March", _book(), world).scope.areas[0].country == "COD"
    assert spoken("no attacks by the QZX since 4 March", _book(), world).unknown == ("QZX",)


def test_of_several_who_bear_a_name_the_one_whom_the_record_names_is_meant(world):
    forces = world.named("Rapid Support Forces")
    named = Whom(name=forces.name, key=forces.id, keys=frozenset((forces.id,)))
    book = _book(country="SDN")
    book = replace(book, told=(replace(book.told[0], actors=(named,)),))
    said = spoken("no attacks by the RSF since 4 March", book, world)
    assert said.scope.actor.id == forces.id
    assert spoken("no attacks by the RSF since 4 March", _book(), world).open == ("RSF",)


@pytest.mark.parametrize(
    ("sentence", "scope", "unread"),
    [
        ("traders have not been attacked since 4 March", "attacks on traders", ()),
        ("no clinics have been attacked since 4 March", "attacks", ("clinics",)),
        ("the governor said there were no attacks in Goma", "attacks in Goma", ("governor said",)),
        ("there may be no attacks in Goma", "attacks in Goma", ("may",)),
        ("only three attacks in Goma since 4 March", "attacks in Goma", ()),
    ],
)
def test_words_that_name_nobody_of_the_record_are_not_passed_over(sentence, scope, unread, world):
    said = spoken(sentence, _book("market traders"), world)
    assert (said.scope.name, said.unread) == (scope, unread)


def test_a_known_name_that_is_none_of_the_sides_is_not_passed_over(world):
    said = spoken("no attacks on Hezbollah by Israel for Hamas since 4 March", _book(), world)
    assert (said.scope.target.id, said.scope.actor.id, said.unknown) == ("hezbollah", "israel", ())
    assert said.unread == ("Hamas",)
