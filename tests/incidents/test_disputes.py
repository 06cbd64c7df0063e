"""Denials elsewhere are found whatever comes first, and let go of what goes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from kept import as_at_once, clock, held_now, keep
from scenes import claim, killed, link, party, report, town

from onrecord import flow
from onrecord.model import Days, Modality, Ruling, When
from onrecord.record import open_record

MONDAY = When(days=Days.on(date(2024, 3, 4)), span=None, stated=True, rule="made")
UNTOLD = When(days=Days(last=date(2024, 3, 6)), span=None, stated=False, rule="made")


def act(outlet, words, *, place="Marrun", **more):
    one = report(words, outlet=outlet)
    return one, (claim(one, words[:-1], words.split()[1], place=town(place), when=MONDAY, **more),)


def denial(outlet, words, *, when=MONDAY, day=date(2024, 3, 6), **more):
    one = report(f"The Hill Front denied {words}.", outlet=outlet, day=day)
    front = party("Hill Front")
    made = {"actor": front, "place": town(), "when": when, "chain": (link("Hill Front"),)} | more
    return one, (
        claim(one, one.text[:-1], "denied", kind="deny", actor=front),
        claim(one, words, words.split()[-1], modality=Modality.DENIED, **made),
    )


SHOT = {"victims": killed(1), "means": "shooting"}
BRIDGE = {"target": party("bridge"), "victims": killed(9), "means": "ied"}
REPORTS = [
    act("Osna Post", "A blast on a bridge in Marrun killed nine people, the mayor told reporters.", **BRIDGE),
    act("Tarn Herald", "Nine died in a blast on a Marrun bridge as traders crossed it at dawn.", **BRIDGE),
    act("Mill Times", "A gunman shot a miller at home in Marrun.", target=party("miller"), **SHOT),
    act("Barn Weekly", "A rocket fell on a barn in Osnabad.", place="Osnabad", target=party("barn")),
    denial("Lund Courier", "having any part in what happened in Marrun"),
    denial("Vale Gazette", "blowing up a bridge", target=party("bridge")),
    denial("River Voice", "shooting a miller in Marrun", target=party("miller"), when=UNTOLD),
    denial("Hill Echo", "firing a rocket at Osnabad", place=town("Osnabad")),
    denial("Ford Letter", "blowing up a bridge", target=party("bridge"), day=date(2024, 3, 7)),
]


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    order=st.permutations(range(len(REPORTS))),
    left=st.integers(1, len(REPORTS)),
    cuts=st.sets(st.integers(0, len(REPORTS) - 1), max_size=5),
    gone=st.sets(st.integers(0, len(REPORTS) - 1), max_size=3),
)
def test_any_order_of_arrival_and_erasure_gives_the_same_denials(
    tmp_path_factory, world, order, left, cuts, gone
):
    path = tmp_path_factory.mktemp("order") / "r.db"
    for at, number in enumerate(order[:left]):
        keep(path, REPORTS[number])
        if at in cuts:
            flow.gather(path, None, clock)
    flow.gather(path, None, clock)
    found, wanted = as_at_once(path, world)
    assert found == wanted
    for number in gone & set(order[:left]):
        with open_record(path, clock=clock) as writer:
            writer.erase(REPORTS[number][0].page, "asked")
        flow.gather(path, None, clock)
    found, wanted = as_at_once(path, world)
    assert found == wanted


def said(path):
    return {
        (incident.place.name, stance.says)
        for incident in held_now(path)[0]
        for stance in incident.stances
        if stance.party == "Hill Front"
    }


def test_a_second_happening_that_fits_takes_the_denial_away_and_its_going_gives_it_back(tmp_path, world):
    path = tmp_path / "r.db"
    for number in (0, 4):
        keep(path, REPORTS[number])
    flow.gather(path, None, clock)
    assert said(path) == {("Marrun", "denies it")}
    before = held_now(path)[0][0].id
    keep(path, REPORTS[2])
    flow.gather(path, None, clock)
    assert said(path) == set()
    with open_record(path, clock=clock) as writer:
        writer.erase(REPORTS[2][0].page, "asked")
    flow.gather(path, None, clock)
    assert said(path) == {("Marrun", "denies it")}
    assert held_now(path)[0][0].id == before
    found, wanted = as_at_once(path, world)
    assert found == wanted


def test_a_ruling_that_parts_a_happening_moves_the_denial(tmp_path, world):
    path = tmp_path / "r.db"
    for number in (0, 1, 4):
        keep(path, REPORTS[number])
    flow.gather(path, None, clock)
    (whole,) = held_now(path)[0]
    assert said(path) == {("Marrun", "denies it")}
    assert len(whole.claims) == 2
    flow.judge(path, Ruling.DIFFERENT, whole.claims, flow.Why(author="A", reason="r"), clock)
    flow.gather(path, None, clock)
    found, wanted = as_at_once(path, world)
    assert found == wanted
    assert said(path) == set()


def test_a_denial_that_is_erased_is_told_no_more(tmp_path):
    path = tmp_path / "r.db"
    for number in (0, 5):
        keep(path, REPORTS[number])
    flow.gather(path, None, clock)
    assert said(path) == {("Marrun", "denies it")}
    with open_record(path, clock=clock) as writer:
        writer.erase(REPORTS[5][0].page, "asked")
    flow.gather(path, None, clock)
    assert said(path) == set()
    (incident,) = held_now(path)[0]
    assert replace(incident, attached=()) == incident
