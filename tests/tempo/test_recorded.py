from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from onrecord.model import Answer, Days, Located, Range, Relation, Tally, TempoState
from onrecord.tempo import claimed, follow, recorded, scopes
from onrecord.tempo.coverage import Read, reading
from onrecord.tempo.question import Asked, Period, Question
from onrecord.tempo.reported import Counted, Told
from onrecord.tempo.scope import Area, Scope, Side, Whom, area, lineage, side

FIRST = date(2024, 1, 1)
IRAQ = Located(name="Iraq", span=None, country="IRQ", lat=33.0, lon=44.0, radius_km=522.0)
ERBIL = Located(name="Erbil", span=None, id="erbil", country="IRQ", lat=36.19, lon=44.01, radius_km=20.0)
SYRIA = Located(name="Syria", span=None, country="SYR", lat=35.0, lon=38.0, radius_km=346.0)


def whom(name, *above, known=True):
    return Whom(name=name, key=name, keys=frozenset((name, *above)), known=known)


WING = whom("wing", "movement")
ARMY = whom("army", "state")
BRIGADE = whom("brigade", "army", "state")


def told(at, number=0, **changes):
    day = FIRST + timedelta(at)
    made = Told(
        id=f"i-{at}-{number}",
        days=Days.on(day),
        weight=1.0,
        first_seen=day,
        kind="attack",
        actors=(WING,),
        targets=(ARMY,),
        places=(ERBIL,),
        outlets=("A",),
        origins=2,
        toll=None,
    )
    return replace(made, **changes)


def book(incidents, until=150, counted=(), reads=None):
    days = range(until + 1) if reads is None else reads
    return recorded.Book(
        as_of=FIRST + timedelta(until),
        begins=FIRST,
        told=tuple(incidents),
        counted=tuple(counted),
        reading=reading(
            [Read(outlet="A", day=FIRST + timedelta(at)) for at in days], FIRST, FIRST + timedelta(until)
        ),
    )


BY_MOVEMENT = Scope(actor=Side(name="movement", id="movement"), target=Side(name="state", id="state"))


def state(here, scope=BY_MOVEMENT):
    return follow.on((recorded.found(scope, here).series,), here.as_of, follow.Plan())[0]


def test_incidents_of_wings_on_organs_fall_under_those_they_belong_to():
    here = book([told(at, targets=(BRIGADE,)) for at in range(10)], 20)
    assert len(recorded.found(BY_MOVEMENT, here).series.happenings) == 10


def test_a_place_falls_under_its_country_and_under_areas_around_it():
    assert Area(name="Iraq", country="IRQ").holds(ERBIL) is True
    assert Area(name="Syria", country="SYR").holds(ERBIL) is False
    town = Area(name="Erbil", id="erbil", country="IRQ", lat=36.19, lon=44.01, radius_km=20.0)
    assert town.holds(ERBIL) is True
    assert town.holds(IRAQ) is None
    assert town.holds(SYRIA) is False
    assert town.holds(replace(ERBIL, id="basra", lat=30.5, lon=47.8)) is False
    both = Scope(areas=(Area(name="Iraq", country="IRQ"), Area(name="Syria", country="SYR")))
    assert both.inside((SYRIA,)) is True
    assert both.inside((SYRIA, ERBIL)) is True
    assert Scope(areas=both.areas[:1]).inside((SYRIA, ERBIL)) is None
    assert both.name == "attacks in Iraq and Syria"


def test_who_else_is_named_halves_the_weight_and_nobody_is_chosen():
    both = told(3, actors=(WING, whom("other")))
    (one,) = recorded.found(BY_MOVEMENT, book([both], 10)).series.happenings
    assert one.weight == 0.5


@pytest.mark.parametrize(
    "stray",
    [
        {"actors": ()},
        {"actors": (whom("other"),)},
        {"targets": ()},
        {"targets": (whom("a base", known=False),)},
    ],
)
def test_strikes_by_others_or_on_targets_not_known_leave_a_halt_possible_at_most(stray):
    daily = [told(at) for at in range(100)]
    assert state(book(daily, 130)).state in {TempoState.PROBABLE, TempoState.HALTED}
    said = state(book([*daily, told(115, 1, **stray)], 130))
    assert said.state is TempoState.POSSIBLE
    assert any(
        "1 attack since the last incident may belong here, by unnamed or other actors" in note
        for note in said.notes
    )


def test_a_strike_on_somebody_else_or_elsewhere_is_no_matter():
    daily = [told(at) for at in range(100)]
    for stray in ({"targets": (whom("others"),), "actors": ()}, {"kind": "protest"}):
        assert state(book([*daily, told(115, 1, **stray)], 130)).state is not TempoState.POSSIBLE


def test_a_dead_feed_is_no_halt_in_a_record():
    daily = [told(at) for at in range(100)]
    dead = state(book(daily, 130, reads=range(100)))
    assert dead.state is TempoState.UNKNOWN
    assert dead.coverage < 0.25


def test_a_blackout_of_the_area_caps_and_one_of_another_does_not(world):
    daily = [told(at) for at in range(100)]
    here = book(daily, 130)
    scope = replace(BY_MOVEMENT, areas=(Area(name="Iraq", country="IRQ"),))
    dark = Days(FIRST + timedelta(125), None)
    for name, within in (("IRQ", scope), ("Erbil", scope), ("", scope), ("IRQ", BY_MOVEMENT)):
        there = recorded.in_the_dark(here, [(name, dark)], world)
        assert state(there, within).state is TempoState.POSSIBLE
    for within in (scope, BY_MOVEMENT):
        other = state(recorded.in_the_dark(here, [("SYR", dark)], world), within)
        assert other.state in {TempoState.PROBABLE, TempoState.HALTED}


def test_a_blackout_of_a_strip_touches_its_towns_and_its_land_and_no_other(world):
    strip = area("Gaza", world)
    assert strip.touches(area("Khan Younis", world))
    assert strip.touches(area("PSE", world))
    assert not strip.touches(area("Baghdad", world))
    assert not strip.touches(area("IRQ", world))


def test_an_incident_of_no_certain_day_is_told_of_and_not_placed():
    wide = told(5, days=Days(FIRST, FIRST + timedelta(40)))
    found = recorded.found(BY_MOVEMENT, book([wide], 50))
    assert (found.series.happenings, [one.id for one in found.vague]) == ((), ["i-5-0"])


def counted(at, number, relation=Relation.EXACTLY, **changes):
    day = FIRST + timedelta(at)
    made = Counted(
        claim=f"c-{at}",
        actor=None,
        target=ARMY,
        places=(),
        kind="attack",
        tally=Tally(since=FIRST, as_of=day, first_seen=day, count=number, relation=relation),
    )
    return replace(made, **changes)


ON_ARMY = Scope(target=Side(name="army", id="army"))


def test_totals_of_a_part_bind_the_whole_as_least_numbers():
    totals = (counted(10, 20), counted(20, 30, places=(IRAQ,)), counted(30, 25))
    tallies = recorded.found(ON_ARMY, book([], 40, totals)).series.tallies
    assert [(t.count, t.relation) for t in tallies] == [(20, Relation.EXACTLY), (30, Relation.AT_LEAST)]
    others = Scope(target=Side(name="others", id="others"))
    assert recorded.found(others, book([], 40, totals)).series.tallies == ()


def question(first, last, *, least=None):
    period = Period(first=FIRST + timedelta(first), last=FIRST + timedelta(last), words="the days named")
    count = None if least is None else Range(least, None)
    return Question(
        sentence="made", asked=Asked.NONE if least is None else Asked.COUNT, periods=(period,), count=count
    )


def judged(here, asked, scope=BY_MOVEMENT):
    return claimed.judge(asked, recorded.found(scope, here), here)


def test_a_silence_is_consistent_until_a_late_report_contradicts_it():
    daily = [told(at) for at in range(100)]
    asked = question(101, 115)
    assert judged(book(daily, 130), asked).answer is Answer.CONSISTENT
    late = told(110, 1, first_seen=FIRST + timedelta(128))
    assert judged(book([*daily, late], 127), asked).answer is Answer.CONSISTENT
    assert judged(book([*daily, late], 130), asked).answer is Answer.CONTRADICTED


def test_a_silence_is_open_where_it_was_not_read_or_others_struck():
    daily = [told(at) for at in range(100)]
    asked = question(101, 115)
    assert judged(book(daily, 130, reads=range(100)), asked).answer is Answer.OPEN
    struck = judged(book([*daily, told(108, 1, actors=())], 130), asked)
    assert struck.answer is Answer.OPEN
    assert struck.deciding == ("i-108-1",)


def test_what_names_nobody_is_open():
    here = book([told(at) for at in range(100)], 130)
    assert judged(here, question(50, 60), Scope()).answer is Answer.OPEN


def test_totals_that_leave_a_number_open_contradict_nothing():
    totals = [counted(at, 2 * at, Relation.AT_LEAST) for at in (10, 20, 60)]
    here = book([], 70, totals)
    assert judged(here, question(0, 40, least=100), ON_ARMY).answer is Answer.OPEN
    assert judged(here, question(0, 60, least=100), ON_ARMY).answer is Answer.SUPPORTED


def test_every_series_is_the_narrowest_that_holds_its_incidents(world):
    here = book([told(at) for at in range(6)] + [told(at, 1, actors=(whom("lone"),)) for at in range(3)], 20)
    names = [one.name for one in scopes.scopes(here, world)]
    assert len(names) == len(set(names)) == 2
    assert all("on army" in name for name in names)
    assert sum("by movement" in name or "by wing" in name for name in names) == 1


def test_names_in_small_letters_are_the_same_names(world):
    assert side("us forces", world).id == side("US forces", world).id == "united-states-forces"
    assert area("iraq", world).country == "IRQ"
    assert area("IRQ", world).country == "IRQ"
    assert area("nowhere at all", world) is None
    assert side("Umbrella Works", world) == Side(name="Umbrella Works", id=None)


def test_an_armed_group_falls_under_the_armed_groups_of_its_land(world):
    assert "x:iraq/armed-groups" in lineage("kataib-hezbollah", world)
    assert lineage("united-states-marine-corps", world)[-1] == "united-states"


def test_what_a_side_did_itself_on_nobody_known_is_not_done_to_it():
    own = told(110, 1, actors=(BRIGADE,), targets=(whom("a car", known=False),))
    assert recorded.belongs(BY_MOVEMENT, own) is None
    of_its_state = told(110, 2, actors=(whom("state"),), targets=())
    organ = Scope(target=Side(name="army", id="army", above=frozenset({"state"})))
    assert recorded.belongs(organ, of_its_state) is None
    assert recorded.belongs(organ, told(110, 3, actors=(), targets=())) == 0.0
    infighting = told(110, 4, actors=(BRIGADE,))
    assert recorded.belongs(organ, infighting) == 1.0


@pytest.mark.parametrize(
    ("targets", "share"),
    [
        ((ARMY, whom("an outpost", known=False)), 1.0),
        ((whom("state"), BRIGADE), 1.0),
        ((ARMY, whom("a rival")), 0.5),
        ((whom("an outpost", known=False),), 0.0),
    ],
)
def test_other_words_for_the_same_target_take_no_share(targets, share):
    assert recorded.belongs(Scope(target=Side(name="army", id="state")), told(3, targets=targets)) == share


def test_what_keeps_a_silence_open_is_named_with_what_would_flip_it():
    gone = [told(at) for at in range(100)]
    here = book([*gone, told(110, 5, actors=())], 140, counted=())
    found = judged(here, question(101, 135))
    assert found.answer is Answer.OPEN
    assert found.deciding == ("i-110-5",)
    assert found.why.startswith("1 attack of these days may belong")
    assert found.flips.startswith("to contradicted if one of them is found to belong")
    assert "to consistent if none does" in found.flips


def test_an_incident_of_a_wide_interval_counts_for_the_share_asked_about():
    gone = [told(at) for at in range(100)]
    month = told(125, 6, days=Days(FIRST + timedelta(95), FIRST + timedelta(124)))
    here = book([*gone, month], 150)
    found = judged(here, question(101, 150))
    assert (found.answer, found.deciding) == (Answer.OPEN, ("i-125-6",))
    assert judged(here, question(90, 130)).certain == 11
    assert judged(here, question(90, 130, least=5)).certain == 10


def test_an_incident_of_no_first_day_is_named_where_it_may_lie_in_the_days():
    gone = [told(at) for at in range(100)]
    undated = told(120, 7, days=Days(None, FIRST + timedelta(120)))
    here = book([*gone, undated], 140)
    assert "left out, for no day is known: i-120-7" in judged(here, question(101, 135)).why
    assert "left out" not in judged(here, question(121, 135)).why


def test_the_last_is_open_where_others_struck_later():
    here = book([*(told(at) for at in range(100)), told(110, 8, actors=())], 140)
    period = Period(first=FIRST + timedelta(99), last=FIRST + timedelta(99), words="the day named")
    found = judged(here, Question(sentence="made", asked=Asked.LAST, periods=(period,)))
    assert found.answer is Answer.OPEN
    assert set(found.deciding) == {"i-99-0", "i-110-8"}


@pytest.mark.parametrize(
    ("means", "share"),
    [(("drone",), 1.0), ((), 0.0), (("airstrike", "drone"), 0.0), (("other",), 0.0), (("ied",), None)],
)
def test_what_was_done_with_other_means_is_of_another_series(means, share):
    by_drone = replace(BY_MOVEMENT, means="drone")
    assert recorded.belongs(by_drone, told(3, means=means)) == share
    assert recorded.belongs(BY_MOVEMENT, told(3, means=means)) == 1.0
    assert by_drone.name == "drone attacks by movement on state"


def test_a_total_of_one_means_binds_all_attacks_from_below_and_other_means_not_at_all():
    drones = counted(20, 12, means="drone")
    assert recorded.bearing(replace(ON_ARMY, means="rocket"), drones) is None
    assert recorded.bearing(replace(ON_ARMY, means="drone"), counted(20, 12)) is None
    assert recorded.bearing(ON_ARMY, drones) is False
