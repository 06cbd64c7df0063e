from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from onrecord.model import (
    ChainLink,
    Claim,
    ClaimId,
    Days,
    Form,
    Located,
    Modality,
    Party,
    ReportId,
    Role,
    Span,
    When,
)
from onrecord.tempo import denials
from onrecord.tempo.namesakes import side_among, with_armies
from onrecord.tempo.reported import Heard, Told
from onrecord.tempo.scope import Whom, whom

DAY = date(2025, 3, 8)
NYALA = Located(name="Nyala", span=None, id="nyala", country="SDN", lat=12.05, lon=24.88, radius_km=12.0)
KUTUM = Located(name="Kutum", span=None, id="kutum", country="SDN", lat=14.2, lon=24.67, radius_km=5.0)


def party(name, world):
    entity = world.named(name)
    return Party(name=name, span=None, id=entity.id if entity else None)


def told(world, number=0, **changes):
    made = Told(
        id=f"i-{number}",
        days=Days.on(DAY),
        weight=1.0,
        first_seen=DAY + timedelta(1),
        kind="attack",
        actors=(whom(party("Sudanese Armed Forces", world), world),),
        targets=(Whom(name="market", key="market", keys=frozenset(("market",)), known=False),),
        places=(NYALA,),
        outlets=("Darfur Lantern",),
        origins=1,
        toll=None,
    )
    return replace(made, **changes)


def denial(world, *, by="Sudanese army", days=None, place=NYALA, target="market", known=2):
    claim = Claim(
        id=ClaimId("c-1"),
        report=ReportId("r-1"),
        quote=Span(0, 9),
        trigger=Span(0, 1),
        form=Form.EVENT,
        kind="attack",
        modality=Modality.DENIED,
        when=When(days=days or Days.on(DAY), span=None, stated=days is None, rule="made"),
        by="made",
        score=1.0,
        actor=party("Sudanese Armed Forces", world),
        target=party(target, world) if target else None,
        place=place,
        chain=(ChainLink(name=by, role=Role.MILITARY, anonymous=False, span=None),),
    )
    return Heard(claim=claim, outlet="Capital Herald", known=DAY + timedelta(known))


def denied(heard, incidents, world):
    return denials.against(incidents, denials.denials([heard], (), incidents, world))


def test_a_denial_in_another_report_is_told_with_the_act_that_it_denies(world):
    (found,) = denied(denial(world), [told(world)], world)
    assert found.disowned == ("Sudanese army (in Capital Herald)",)
    assert (found.denied, found.by_doer) == ((), True)


def test_who_denies_what_another_did_denies_that_it_happened(world):
    (found,) = denied(denial(world, by="city council"), [told(world)], world)
    assert (found.denied, found.disowned) == (("city council (in Capital Herald)",), ())


@pytest.mark.parametrize(
    "changes",
    [
        {"place": KUTUM},
        {"days": Days.on(DAY - timedelta(5))},
        {"days": Days(None, DAY + timedelta(40)), "known": 40},
        {"target": "hospital"},
        {"place": None, "target": None},
    ],
)
def test_a_denial_of_another_place_day_or_target_speaks_of_no_such_act(world, changes):
    (found,) = denied(denial(world, **changes), [told(world)], world)
    assert (found.denied, found.disowned) == ((), ())


def test_a_denial_that_several_acts_fit_speaks_of_none(world):
    for found in denied(denial(world), [told(world), told(world, 1)], world):
        assert found.disowned == ()


def test_a_denial_that_its_incident_has_already_is_not_told_again(world):
    heard = denial(world)
    assert denials.denials([heard], {heard.claim.id}, [told(world)], world) == ()


def test_the_army_is_the_only_one_that_the_record_names_in_its_own_land(world):
    own = [told(world)]
    assert side_among("the army", own, world).name == "Sudanese Armed Forces"
    abroad = [told(world), told(world, 1, places=(replace(NYALA, country="TCD"),))]
    assert side_among("army", abroad, world).id is None
    assert side_among("army", [told(world, actors=())], world).id is None
    other = whom(party("Ethiopian National Defense Force", world), world)
    assert side_among("army", [told(world), told(world, 1, actors=(other,))], world).id is None
    assert side_among("rebels", own, world).id is None


def test_an_army_without_a_name_is_that_of_its_land_where_no_other_is_named(world):
    nameless = Whom(name="military", key="military", keys=frozenset(("military",)), known=False)
    later = told(world, 1, actors=(nameless,), places=(KUTUM,))
    own = told(world)
    (_, found) = with_armies([own, later], world)
    assert (found.actors[0].name, found.actors[0].key) == ("military", own.actors[0].key)
    other = whom(party("Ethiopian National Defense Force", world), world)
    *_, found = with_armies([own, told(world, 2, actors=(other,)), later], world)
    assert found.actors == (nameless,)
    abroad = replace(later, places=(replace(KUTUM, country="TCD"),))
    assert with_armies([own, abroad], world)[1].actors == (nameless,)
    rebels = replace(later, actors=(replace(nameless, name="rebels"),))
    assert with_armies([own, rebels], world)[1] == rebels
