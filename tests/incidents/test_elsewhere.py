"""Of which happening a denial in another report speaks, where that is sure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from scenes import account, claim, gathered, killed, link, party, report, town

from onrecord.model import Days, Modality, When

MONDAY = date(2024, 3, 4)
TOLD = "A blast on a bridge in Marrun killed nine people on Monday."
DENIED = "The Hill Front denied that it had carried out Monday's blast on a bridge in Marrun."
ACT = "it had carried out Monday's blast on a bridge in Marrun"


def on(day, *, stated=True):
    return When(days=Days.on(day) if day else Days(), span=None, stated=stated, rule="made")


def blast(world, *, outlet="Osna Post", text=TOLD, trigger="blast", **more):
    one = report(text, outlet=outlet)
    more = {"place": town(), "target": party("bridge"), "victims": killed(9)} | more
    return account(one, world, claim(one, text, trigger, **more))


def denial(world, *, text=DENIED, act=ACT, day=date(2024, 3, 6), outlet="Lund Courier", **more):
    one = report(text, outlet=outlet, day=day)
    front = party("Hill Front")
    more = {"place": town(), "target": party("bridge"), "actor": front, "chain": (link("Hill Front"),)} | more
    return account(
        one,
        world,
        claim(one, text[:-1], "denied", kind="deny", actor=front),
        claim(one, act, "blast", modality=Modality.DENIED, **more),
    )


def said(found):
    return [{(one.party, one.says, one.name) for one in each.stances} for each in found.incidents]


HIS = [{("Hill Front", "denies it", "Hill Front")}]
NONE = [set()]


def test_a_denial_in_another_report_is_told_with_the_happening_of_its_place_and_day(world):
    found = gathered(world, blast(world), denial(world))
    assert said(found) == HIS
    (incident,) = found.incidents
    assert len(incident.attached) == 2
    assert len(incident.reports) == 1
    assert incident.low == incident.high == 1


def test_it_makes_nobody_the_doer(world):
    (incident,) = gathered(world, blast(world), denial(world)).incidents
    assert not any(field.name == "actor" for field in incident.fields)


@pytest.mark.parametrize(
    "other",
    [
        {"place": town("Osnabad", lat=36.0)},
        {"when": on(date(2024, 3, 1))},
        {"target": party("mill")},
        {"victims": killed(30)},
        {"means": "shooting", "target": None},
        {"place": None},
    ],
)
def test_another_place_day_target_toll_or_means_is_another_act(world, other):
    told = blast(world, means="ied")
    assert said(gathered(world, told, denial(world, **other))) == NONE


def test_a_denial_without_a_day_is_of_the_two_weeks_before_it(world):
    open_ = on(None, stated=False)
    assert said(gathered(world, blast(world), denial(world, when=open_))) == HIS
    late = denial(world, when=open_, day=date(2024, 4, 20))
    assert said(gathered(world, blast(world), late)) == NONE


def test_where_two_happenings_fit_it_goes_with_neither_unless_it_names_what_one_struck(world):
    shot = "Gunmen killed a miller in Marrun on Monday."
    other = blast(
        world,
        text=shot,
        trigger="killed",
        outlet="Tarn Herald",
        target=party("miller"),
        victims=killed(1),
        means="shooting",
    )
    vague = denial(world, target=None)
    bomb = blast(world, means="ied")
    assert said(gathered(world, bomb, other, vague)) == [set(), set()]
    named = gathered(world, bomb, other, denial(world))
    assert sorted(map(len, said(named))) == [0, 1]
    (denied,) = (one for one in named.incidents if one.stances)
    assert next(iter(field.values[0].value for field in denied.fields if field.name == "target")) == "bridge"


def test_what_another_did_by_name_it_does_not_deny(world):
    done = blast(world, actor=party("Nasr Brigade"))
    assert all(each[1] != "denies it" for each in said(gathered(world, done, denial(world)))[0])
    gunmen = blast(world, actor=party("gunmen"))
    assert ("Hill Front", "denies it", "Hill Front") in said(gathered(world, gunmen, denial(world)))[0]


def test_a_denial_of_a_separate_attack_or_of_the_dead_alone_is_none_of_it(world):
    text = "The Hill Front denied that it had carried out a separate blast on a bridge in Marrun."
    act = "it had carried out a separate blast on a bridge in Marrun"
    assert said(gathered(world, blast(world), denial(world, text=text, act=act))) == NONE
    text = "The Hill Front denied that nine people were killed in Monday's blast in Marrun."
    act = "nine people were killed in Monday's blast in Marrun"
    toll = denial(world, text=text, act=act, actor=None, victims=killed(9))
    assert said(gathered(world, blast(world), toll)) == NONE


def test_one_denial_that_two_outlets_print_has_one_origin(world):
    found = gathered(world, blast(world), denial(world), denial(world, outlet="Tarn Herald"))
    assert said(found) == HIS
    ((stance,),) = (one.stances for one in found.incidents)
    assert len(stance.claims) == 4


def test_who_denies_that_another_did_it_does_not_deny_it_himself(world):
    text = "Osnabad denied that the Hill Front had carried out Monday's blast on a bridge in Marrun."
    act = "the Hill Front had carried out Monday's blast on a bridge in Marrun"
    other = denial(world, text=text, act=act, chain=(link("Osnabad"),))
    first = replace(other.claims[0], actor=party("Osnabad"))
    other = replace(other, claims=(first, other.claims[1]))
    assert said(gathered(world, blast(world), other)) == [{("Hill Front", "denied", "Osnabad")}]


def test_a_mention_of_the_attack_in_its_own_report_does_not_keep_it_from_the_happening(world):
    text = f"The Hill Front regretted the blast. {DENIED}"
    there = denial(world, text=text)
    one = report(text, outlet="Lund Courier", day=date(2024, 3, 6))
    bare = claim(one, "the blast", "blast", when=on(None, stated=False))
    both = replace(there, claims=(bare, *there.claims), quotes=("the blast", *there.quotes))
    denying = [one for one in gathered(world, blast(world), both).incidents if one.attached]
    assert [each.place.name for each in denying] == ["Marrun"]


def test_whoever_denies_an_act_may_say_that_it_was_another_weapon(world):
    assert said(gathered(world, blast(world, means="ied"), denial(world, means="rocket"))) == HIS


def test_what_was_denied_long_before_the_report_is_no_act_of_its_days(world):
    old = denial(world, when=on(None, stated=False))
    spoken = replace(old.claims[0], when=on(date(2023, 1, 9)))
    old = replace(old, claims=(spoken, old.claims[1]))
    assert said(gathered(world, blast(world), old)) == NONE


def test_a_denied_act_at_a_place_of_another_name_is_none_of_its_own_report(world):
    """Neither place is known to any table, and who denies the one claims the other."""
    nowhere = {"name": "Orvak", "lat": None, "lon": None, "radius_km": None}
    other = {"name": "Belsk", "lat": None, "lon": None, "radius_km": None}
    text = (
        "The Hill Front attacked a post in Orvak on Tuesday. "
        "The Hill Front denied that it had carried out Monday's attack on Belsk, and blamed a militia."
    )
    one = report(text, outlet="Lund Courier", day=date(2024, 3, 6))
    front = party("Hill Front")
    raid = claim(
        one, "The Hill Front attacked a post in Orvak on Tuesday", "attacked",
        actor=front, target=party("post"), place=replace(town(), **nowhere), when=on(date(2024, 3, 5)),
    )  # fmt: skip
    words = "The Hill Front denied that it had carried out Monday's attack on Belsk"
    spoken = claim(one, words, "denied", kind="deny", actor=front, place=None, when=on(None, stated=False))
    denied = claim(
        one, "it had carried out Monday's attack on Belsk", "attack", modality=Modality.DENIED,
        actor=front, chain=(link("Hill Front"),), place=replace(town(), **other), when=on(MONDAY),
    )  # fmt: skip
    blames = claim(
        one, "blamed a militia", "blamed", kind="accuse", actor=front, target=party("militia"), place=None,
    )  # fmt: skip
    here = account(one, world, raid, spoken, denied, blames)
    text = "Gunmen attacked Belsk on Monday, killing nine people."
    two = report(text, outlet="Osna Post", day=date(2024, 3, 5))
    there = account(
        two, world,
        claim(two, text[:-1], "attacked", actor=party("gunmen"), place=replace(town(), **other),
              when=on(MONDAY), victims=killed(9)),
    )  # fmt: skip
    assert said(gathered(world, here)) == [{("Hill Front", "is named", "Lund Courier")}]
    found = gathered(world, here, there)
    belsk = [each for each in found.incidents if each.place is not None and each.place.name == "Belsk"]
    assert said(replace(found, incidents=tuple(belsk))) == [
        {("gunmen", "is named", "Osna Post"), ("Hill Front", "denies it", "Hill Front"),
         ("militia", "is accused", "Hill Front")}
    ]  # fmt: skip
