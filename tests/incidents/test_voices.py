"""How many independent origins stand behind an incident, and how it stands."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scenes import account, claim, gathered, killed, link, party, report, town

from onrecord.model import Certainty, Role, Standing, Status

LEAD = "A rocket killed three traders at the Marrun market on Monday"
STORY = (
    f"{LEAD}. Rescuers of the Red Crescent dug until dusk while the mayor Anton Belka asked people to give"
    f" blood."
    " Shops on the quay had opened late because of a funeral, and the school was empty. Nobody claimed the"
    " attack."
)


def told_by(world, *chain, outlet, text=STORY, day=date(2024, 3, 5), **changes):
    one = report(text, outlet=outlet, day=day)
    fields = {"place": town(), "victims": killed(3), "means": "rocket", "chain": chain, **changes}
    return account(one, world, claim(one, LEAD, "killed", **fields))


def own_words(number):
    """A story that shares no more than its first sentence with the others."""
    return f"{LEAD}. " + " ".join(f"word{number}x{n}" for n in range(60))


def bounds(incident):
    return incident.low, incident.high


def only(found):
    (incident,) = found.incidents
    return incident


@settings(max_examples=10, deadline=None)
@given(st.integers(2, 12))
def test_many_reprints_of_one_wire_story_are_one_origin(world, number):
    reprints = [
        told_by(
            world, outlet=f"Outlet {n}", text=f"MARRUN, March 5 (Reuters) - {STORY}", day=date(2024, 3, 5)
        )
        for n in range(number)
    ]
    incident = only(gathered(world, *reprints))
    assert bounds(incident) == (1, 1)
    assert len(incident.reports) == number
    assert incident.status is Status.ONE_ORIGIN


def test_two_outlets_that_were_there_are_two(world):
    found = gathered(
        world,
        told_by(world, outlet="Osna Post", text=own_words(1)),
        told_by(world, outlet="Kelm Daily", text=own_words(2)),
    )
    assert bounds(only(found)) == (2, 2)
    assert only(found).status is Status.CORROBORATED


def test_officials_of_one_government_are_one(world):
    found = gathered(
        world,
        told_by(world, link("Pentagon"), outlet="Osna Post", text=own_words(1)),
        told_by(world, link("US Central Command", Role.MILITARY), outlet="Kelm Daily", text=own_words(2)),
        told_by(world, link("a US official", anonymous=True), outlet="Third", text=own_words(3)),
    )
    assert bounds(only(found)) == (1, 1)


def test_officials_of_a_state_that_is_not_told_may_be_one_government(world):
    found = gathered(
        world,
        told_by(world, link("army", Role.MILITARY), outlet="Osna Post", text=own_words(1)),
        told_by(world, link("Governor Anton Belka"), outlet="Kelm Daily", text=own_words(2)),
    )
    incident = only(found)
    assert bounds(incident) == (1, 2)
    assert {origin.standing for origin in incident.origins} == {Standing.OFFICE}
    assert incident.status is Status.ONE_ORIGIN


def test_an_official_of_no_told_state_may_be_of_the_state_that_another_speaks_for(world):
    found = gathered(
        world,
        told_by(world, link("army", Role.MILITARY), outlet="Osna Post", text=own_words(1)),
        told_by(world, link("Pentagon"), outlet="Kelm Daily", text=own_words(2)),
        told_by(world, link("Red Crescent", Role.PERSON), outlet="Third", text=own_words(3)),
    )
    assert bounds(only(found)) == (2, 3)


@pytest.mark.parametrize(("other", "least"), [("Marrun hospital", 1), ("Red Crescent", 2)])
def test_a_speaker_told_of_by_a_description_may_be_one_whose_name_holds_it(world, other, least):
    found = gathered(
        world,
        told_by(world, link("hospital", Role.MEDICAL), outlet="Coast Wire", text=own_words(1)),
        told_by(world, link(other, Role.MEDICAL), outlet="Northern Post", text=own_words(2)),
    )
    assert bounds(only(found)) == (least, 2)


def test_unnamed_speakers_make_a_range(world):
    found = gathered(
        world,
        told_by(world, link("Anton Belka", Role.PERSON), outlet="Osna Post", text=own_words(1)),
        told_by(
            world, link("a witness", Role.WITNESS, anonymous=True), outlet="Kelm Daily", text=own_words(2)
        ),
        told_by(world, link("a witness", Role.WITNESS, anonymous=True), outlet="Third", text=own_words(3)),
    )
    assert bounds(only(found)) == (1, 3)


def test_a_report_that_names_a_speaker_speaks_through_him(world):
    one = report(own_words(1) + " The rocket killed them, police said.", outlet="Osna Post")
    fields = {"place": town(), "victims": killed(3), "means": "rocket"}
    first = claim(one, LEAD, "killed", **fields)
    police = link("Marrun police", Role.OFFICIAL)
    again = claim(one, "The rocket killed them", "rocket killed", chain=(police,), same_as=first.id, **fields)
    incident = only(gathered(world, account(one, world, first, again)))
    assert [origin.name for origin in incident.origins] == ["Marrun police"]


def test_the_own_voice_of_a_later_report_may_only_repeat(world):
    found = gathered(
        world,
        told_by(world, outlet="Osna Post", text=own_words(1)),
        told_by(world, outlet="Kelm Daily", text=own_words(2), day=date(2024, 3, 20)),
    )
    incident = only(found)
    assert bounds(incident) == (1, 2)
    assert {origin.standing for origin in incident.origins} == {Standing.VOICE, Standing.LATER}


@pytest.mark.parametrize(
    ("speaker", "status"),
    [("Kataib Hezbollah", Status.CLAIMED_BY_ACTOR), ("Pentagon", Status.CLAIMED_BY_ADVERSARY)],
)
def test_the_word_of_one_side_is_told_as_such(world, speaker, status):
    sides = {
        "actor": party("Kataib Hezbollah", "kataib-hezbollah", certainty=Certainty.ALLEGED),
        "target": party("US forces", "united-states-forces"),
    }
    found = gathered(world, told_by(world, link(speaker), outlet="Osna Post", **sides))
    incident = only(found)
    assert incident.status is status
    assert [origin.party for origin in incident.origins] == [True]


def test_an_attacker_is_never_chosen_by_vote(world):
    accused = [
        told_by(
            world,
            link(name),
            outlet=f"Outlet {n}",
            text=own_words(n),
            actor=party(group, ident, certainty=Certainty.ALLEGED),
        )
        for n, (name, group, ident) in enumerate(
            [
                ("Pentagon", "Kataib Hezbollah", "kataib-hezbollah"),
                ("Marrun police", "Kataib Hezbollah", "kataib-hezbollah"),
                ("Anton Belka", "Islamic State", "islamic-state"),
            ]
        )
    ]
    incident = next(iter(gathered(world, *accused).incidents))
    actors = next((field for field in incident.fields if field.name == "actor"), None)
    assert actors is not None
    assert not any(value.chosen for value in actors.values)
    assert {stance.says for stance in incident.stances} == {"is accused"}


def test_a_passage_taken_over_is_still_the_voice_of_its_source(world):
    passage = STORY.removesuffix(" Nobody claimed the attack.")
    around = " ".join(f"own{n}" for n in range(160))
    found = gathered(
        world,
        told_by(world, outlet="Osna Post", text=STORY),
        told_by(
            world, outlet="Kelm Daily", text=f"{around} {passage} {around.upper()}", day=date(2024, 3, 6)
        ),
    )
    assert found.lineages.kin
    assert bounds(only(found)) == (1, 1)
