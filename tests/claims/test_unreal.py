"""What was only meant, reported or agreed for later is not told as done; parts are no second toll."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.model import Days, Modality, Range

NEWS = Days.on(date(2024, 3, 20))

HELD = [
    ("The bomb did not explode.", "attack", Modality.ATTEMPTED),
    ("Two grenades did not go off.", "attack", Modality.ATTEMPTED),
    ("There are unconfirmed reports on a strike near Homs.", "attack", Modality.POSSIBLE),
    ("The army is not going to attack the city.", "attack", Modality.NEGATED),
    ("The two sides agreed on Tuesday to a truce from Friday.", "cease", Modality.PLANNED),
    ("The army announced a ceasefire starting on Friday.", "cease", Modality.PLANNED),
    ("The agency did not say that civilians were killed in Homs.", "attack", Modality.POSSIBLE),
    ("Nobody said that rebels had shelled the town.", "attack", Modality.POSSIBLE),
    ("No official has said that rebels shelled the town.", "attack", Modality.POSSIBLE),
    ("Saboteurs were given a mission to destroy the bridge.", "destroy", Modality.PLANNED),
    ("The soldiers left the village without firing a shot.", "attack", Modality.NEGATED),
    ("The purpose isn't to invade the country.", "move", Modality.NEGATED),
    ("Britain is readying strikes on the port.", "attack", Modality.PLANNED),
    ("The army plans to shell the town, storm the port and kill the leaders.", "attack", Modality.PLANNED),
    ("He said he would begin withdrawing his troops and release the captives.", "retreat", Modality.PLANNED),
    ("He said he would begin withdrawing his troops and release the captives.", "release", Modality.PLANNED),
    ("The man was kidnapped in May and presumed killed.", "attack", Modality.POSSIBLE),
    ("The guard was probably killed by rebels.", "attack", Modality.POSSIBLE),
    ("Peace talks with the rebels were called off on Monday.", "meet", Modality.NEGATED),
    ("If we were to start bombing the towns, it would not help us.", "attack", Modality.CONDITIONAL),
    ("The senator's proposal for more airstrikes drew criticism.", "attack", Modality.DEMANDED),
    # close by: real
    ("Students gathered in the square to protest the tax.", "protest", Modality.HAPPENED),
    ("The artillery was able to shell the fleet.", "attack", Modality.HAPPENED),
    ("Kidnappers kept their promise to kill a trader.", "attack", Modality.HAPPENED),
    ("The rebels made good on a threat to bomb the bridge.", "attack", Modality.HAPPENED),
    ("This was a well-planned attack, clearly not the work of amateurs.", "attack", Modality.HAPPENED),
    ("The army bombed the town without warning.", "attack", Modality.HAPPENED),
    ("The two armies joined forces to attack the base in March.", "attack", Modality.HAPPENED),
    ("The bomb exploded.", "attack", Modality.HAPPENED),
    ("The agency's report on the strike near Homs was long.", "attack", Modality.HAPPENED),
    ("The two sides agreed to a truce on Tuesday.", "cease", Modality.HAPPENED),
    ("The truce from Friday held.", "cease", Modality.ONGOING),
]


@pytest.mark.parametrize(("text", "kind", "modality"), HELD)
def test_what_the_words_make_of_it(read, text, kind, modality):
    _, reading = read(text, published=NEWS)
    assert {c.modality for c in reading.claims if c.kind == kind} == {modality}


def test_the_aim_of_a_launch_has_not_its_day_made_one_to_come(read):
    _, reading = read("The army launched an offensive to retake the town on Monday.", published=NEWS)
    (aim,) = [c for c in reading.claims if c.modality is Modality.PLANNED]
    assert not aim.when.stated
    assert aim.when.days.last is None or aim.when.days.last <= date(2024, 3, 20)


PARTS = [
    ("Rebels killed 11 people, including one who was beheaded.", [11]),
    ("Rebels killed nine people in Homs, including two men who were shot dead.", [9]),
    ("Rebels killed nine people. Two men were shot dead in Kirkuk.", [9, 2]),
]


@pytest.mark.parametrize(("text", "tolls"), PARTS)
def test_some_of_the_dead_are_no_second_toll(read, text, tolls):
    _, reading = read(text, published=NEWS)
    assert [c.victims.killed.low for c in reading.claims if c.victims and c.victims.killed] == tolls


BRACKETS = [
    ("The blast left 6 injured (2 journalists).", 6),
    ("The blast injured six people (two journalists).", 6),
    ("The blast (on Monday) injured two journalists.", 2),
]


@pytest.mark.parametrize(("text", "injured"), BRACKETS)
def test_the_number_before_a_bracket_is_the_whole(read, text, injured):
    _, reading = read(text, published=NEWS)
    assert [c.victims.injured.low for c in reading.claims if c.victims] == [injured]


def test_whom_a_side_calls_terrorists_stays_what_it_says(read):
    _, reading = read("Turkish terrorist bombardment hit the town. Terrorists shot a guard.", published=NEWS)
    names = [c.actor.name.lower() for c in reading.claims if c.actor]
    assert not [name for name in names if "jihad" in name]
    assert "terrorists" in names[-1]


def test_what_is_believed_of_a_weapon_is_no_source(read):
    _, reading = read("A warplane believed to be Russian bombed the camp.", published=NEWS)
    assert [c.chain for c in reading.claims if c.kind == "attack"] == [()]


def test_a_strike_has_not_the_doer_of_a_shooting(read):
    _, reading = read("Rebels shot three guards. The airstrike wounded two.", published=NEWS)
    assert [c.actor.name if c.actor else None for c in reading.claims] == ["Rebels", None]
    _, reading = read("Rebels shot three guards. The shooting lasted an hour.", published=NEWS)
    assert {c.actor.name for c in reading.claims if c.actor} == {"Rebels"}


def test_acts_at_large_have_not_the_day_of_the_act_beside_them(read):
    text = "A drone killed a man in Basra on Wednesday. He had taken part in attacks on the port."
    _, reading = read(text, published=NEWS)
    assert [c.when.stated for c in reading.claims] == [True, False]
    assert reading.claims[1].when.days.first is None or not reading.claims[1].when.days.single


def test_what_is_close_to_a_country_is_on_its_side(read):
    _, reading = read("Armed groups close to Iran shelled the port.", published=NEWS)
    assert [c.place.name if c.place else None for c in reading.claims] in (["port"], [None])
    _, reading = read("Soldiers close to Homs shot two men.", published=NEWS)
    assert [c.place.name for c in reading.claims if c.place] == ["Homs"]


def test_times_are_counted_wherever_the_parser_hangs_them(read):
    text = "Guards in the region had been attacked about 170 times between mid-October and early February."
    _, reading = read(text, published=NEWS)
    (tally,) = reading.claims
    assert (tally.form.value, tally.count.low) == ("tally", 170)


def test_what_an_act_answers_keeps_its_own_dead_and_place(read):
    text = (
        "The blast was a revenge attack for Russian air raids in the province of Kunar that left 19 "
        "villagers dead."
    )
    report, reading = read(text, published=NEWS)
    told = {c.trigger.of(report.text): (c.victims, c.place) for c in reading.claims}
    assert told["blast"] == (None, None)
    assert told["air raids"][0].killed == Range(19, 19)


def test_somebody_of_a_state_is_not_the_state(read):
    text = "A Tunisian stabbed two women in Nice. The Tunisian was shot dead by police. Tunisia condemned it."
    _, reading = read(text, published=NEWS)
    assert {c.target.id for c in reading.claims if c.target and "Tunisia" in c.target.name} == {None}
    _, reading = read("The British-Libyan killed nine people at a concert in Leeds.", published=NEWS)
    assert [c.actor.id for c in reading.claims] == [None]


def test_how_many_died_is_not_told_where_it_is_not_said(read):
    _, reading = read("The army did not say how many rebels were killed in the raid.", published=NEWS)
    assert [(c.victims, c.target) for c in reading.claims] == [(None, None)]


@pytest.mark.parametrize(
    "text",
    ["ISIS still constitutes a threat, the colonel said.", "Jets patrol to counter threats from Daesh."],
)
def test_who_is_a_threat_has_not_threatened(read, text):
    _, reading = read(text, published=NEWS)
    assert "threaten" not in {c.kind for c in reading.claims}
