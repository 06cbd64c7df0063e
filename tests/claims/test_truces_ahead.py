"""Truces that are to begin, to last or to end: every sentence was written for the test, of 17 May 2023."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.model import Days, Modality

AHEAD = [
    "The truce is to last 72 hours.",
    "The 72-hour truce was due to take effect at midnight.",
    "The truce, due to begin at midnight, was announced by Egypt.",
    "The truce was meant to last a week.",
    "The ceasefire was announced by Egypt, which said it would begin at 2 a.m.",
    "The army announced a truce, which is to begin at midnight.",
    "The truce would take effect at 9 p.m. on Thursday.",
]

STANDING = [
    "The truce, which took effect on Monday, is due to last 72 hours.",
    "A truce that began on Friday has been extended; it will last until Sunday.",
    "The truce began on Friday and is to last a week.",
    "The truce came into force at midnight.",
]

TO_END = [
    "The three-day truce is set to expire on Thursday.",
    "The truce ends on Saturday.",
    "The truce will expire on Friday unless it is renewed.",
    "With the truce due to expire on Monday, the sides were silent.",
]


@pytest.mark.parametrize("text", AHEAD)
def test_a_truce_of_which_only_beginning_or_length_are_told_has_not_begun(read, text):
    _, reading = read(text)
    assert [(c.kind, c.modality) for c in reading.claims] == [("cease", Modality.PLANNED)]


@pytest.mark.parametrize("text", STANDING)
def test_a_truce_that_began_stands_however_long_it_is_to_last(read, text):
    _, reading = read(text)
    assert [c.modality for c in reading.claims] == [Modality.HAPPENED]


@pytest.mark.parametrize("text", TO_END)
def test_a_truce_stands_until_its_end_which_is_not_its_day(read, text):
    _, reading = read(text)
    (claim,) = reading.claims
    assert claim.modality is Modality.ONGOING
    assert not claim.when.stated


def test_a_truce_that_lasted_some_days_is_over(read):
    _, reading = read("The truce lasted five days.")
    assert [c.modality for c in reading.claims] == [Modality.NEGATED]


def test_the_hours_a_truce_is_to_last_are_not_those_before(read):
    _, reading = read("The truce is to last 72 hours.")
    assert reading.claims[0].when.days == Days(date(2023, 5, 15), None)


ONCE = [
    "We will release the soldiers once the bombing stops.",
    "The army will end its operation only after the raids stop.",
    "He said the group would free them as soon as the raids stopped.",
    "Aid will come when the fighting stops.",
]


@pytest.mark.parametrize("text", ONCE)
def test_what_something_is_to_wait_for_has_not_come(read, text):
    _, reading = read(text)
    (halt,) = (c for c in reading.claims if c.kind == "cease" and c.modality is not Modality.PLANNED)
    assert halt.modality is Modality.CONDITIONAL


def test_what_something_waited_for_came(read):
    _, reading = read("The prisoners were freed once the fighting stopped.")
    assert {c.modality for c in reading.claims} == {Modality.HAPPENED}


OVER = [
    "The truce took effect on 12 May. Three days later it collapsed.",
    "The two sides agreed a truce on Monday. It was broken within hours.",
    "A ceasefire was declared but never observed.",
    "The truce had barely begun when it was broken by shelling.",
]


@pytest.mark.parametrize("text", OVER)
def test_a_truce_that_fell_apart_is_told_as_over(read, text):
    _, reading = read(text)
    assert reading.claims[-1].modality is Modality.NEGATED or "barely" in text
    assert Modality.NEGATED in {c.modality for c in reading.claims if c.kind == "cease"}


@pytest.mark.parametrize(
    "text",
    [
        "The truce began on Friday. It has not collapsed.",
        "The truce began on Friday. It has largely held.",
        "Rebels shelled the bridge during the truce. It collapsed.",
    ],
)
def test_what_is_said_of_it_breaks_no_truce_that_stands(read, text):
    _, reading = read(text)
    assert Modality.NEGATED not in {c.modality for c in reading.claims}


NOT_DONE = [
    "Talks on freeing the hostages collapsed.",
    "The prisoner exchange planned for Sunday was cancelled.",
    "The group reneged on its pledge to release the hostages.",
    "The group broke its promise to halt attacks.",
]


@pytest.mark.parametrize("text", NOT_DONE)
def test_what_was_talked_about_cancelled_or_promised_in_vain_was_not_done(read, text):
    _, reading = read(text)
    told = [c for c in reading.claims if c.kind in {"cease", "release"}]
    assert len(told) == 1
    assert told[0].modality in {Modality.NEGATED, Modality.POSSIBLE}


def test_hostages_who_are_rescued_are_released(read):
    _, reading = read("Police rescued 20 hostages from a forest camp.")
    assert [c.kind for c in reading.claims] == ["release"]


def test_who_denies_suspending_strikes_denies_the_halt_and_no_strikes(read):
    _, reading = read("The coalition denied suspending air strikes.")
    assert {c.kind: c.modality for c in reading.claims} == {
        "deny": Modality.HAPPENED,
        "cease": Modality.DENIED,
    }


FADING = ["Fighting subsided on Tuesday.", "The clashes ended when police fired tear gas."]


@pytest.mark.parametrize("text", FADING)
def test_violence_that_fades_or_a_fight_that_ends_is_no_halt(read, text):
    _, reading = read(text)
    assert "cease" not in {c.kind for c in reading.claims}


def test_a_campaign_from_the_air_can_end_and_one_for_votes_is_none(read):
    _, reading = read("The coalition ended its air campaign.")
    assert [c.kind for c in reading.claims] == ["cease"]
    _, reading = read("The president ended his election campaign.")
    assert not reading.claims


@pytest.mark.parametrize("text", ["The truce came to an end on Thursday.", "The truce came to nothing."])
def test_a_truce_that_came_to_an_end_is_over(read, text):
    _, reading = read(text)
    assert [c.modality for c in reading.claims] == [Modality.NEGATED]


def test_a_truce_in_effect_at_once_stands_and_one_from_friday_is_to_come(read):
    _, reading = read("Ruritania declared a truce effective immediately on Tuesday.")
    assert [c.modality for c in reading.claims] == [Modality.HAPPENED]
    _, reading = read("Ruritania declared a truce effective from midnight on Friday.")
    assert [c.modality for c in reading.claims] == [Modality.PLANNED]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry released a statement on the ceasefire.",
        "He was released from hospital.",
        "The deal ended a three-year siege of Homs.",
    ],
)
def test_statements_on_truces_and_patients_who_go_home_are_no_claims(read, text):
    _, reading = read(text)
    assert not reading.claims


def test_an_armed_campaign_that_ends_is_a_halt_and_who_is_set_free_is_released(read):
    _, reading = read("The group announced the end of its armed campaign.")
    assert [c.kind for c in reading.claims] == ["cease"]
    _, reading = read("Two nuns were set free.")
    assert [c.kind for c in reading.claims] == ["release"]


@pytest.mark.parametrize(
    "text",
    [
        "Trade war truce between Ruritania and Arcadia holds.",
        "The two parties declared a truce in their war of words.",
        "The partners declared a ceasefire in their row over the budget.",
    ],
)
def test_a_truce_between_those_who_bear_no_arms_is_none(read, text):
    _, reading = read(text)
    assert not reading.claims


UNSURE = [
    "Is this the end of the war?",
    "The attacks seem to have stopped.",
    "Strikes appear to have stopped.",
]


@pytest.mark.parametrize("text", UNSURE)
def test_a_halt_that_is_asked_about_or_only_seems_so_is_open(read, text):
    _, reading = read(text)
    assert [(c.kind, c.modality) for c in reading.claims] == [("cease", Modality.POSSIBLE)]


def test_a_truce_that_was_short_lived_is_over(read):
    _, reading = read("The truce was short-lived.")
    assert [c.modality for c in reading.claims] == [Modality.NEGATED]


def test_who_agreed_a_truce_is_who_stops(read):
    _, reading = read("India and Pakistan agreed a ceasefire in Kashmir.")
    assert reading.claims[0].actor is not None


def test_a_truce_that_is_said_next_to_have_lasted_some_days_is_over(read):
    _, reading = read("The rebels declared a truce on 20 March. It lasted five days.")
    assert [c.modality for c in reading.claims] == [Modality.HAPPENED, Modality.NEGATED]


def test_an_aid_convoy_that_came_under_fire_brought_none(read):
    _, reading = read("An aid convoy came under fire near Homs.")
    assert [c.kind for c in reading.claims] == ["attack"]


def test_no_reports_of_attacks_tell_of_none(read):
    _, reading = read("There were no reports of attacks on Sunday.")
    assert [c.modality for c in reading.claims] == [Modality.NEGATED]
    _, reading = read("Reports of attacks came in on Sunday.")
    assert [c.modality for c in reading.claims] == [Modality.HAPPENED]


def test_who_denies_breaking_a_truce_says_that_it_stands(read):
    _, reading = read("The army denied breaking the truce.")
    assert [c.modality for c in reading.claims if c.kind == "cease"] == [Modality.HAPPENED]
    _, reading = read("The army denied agreeing to a truce.")
    assert [c.modality for c in reading.claims if c.kind == "cease"] == [Modality.DENIED]


def test_a_silence_that_had_lasted_is_not_told_up_to_now(read):
    _, reading = read("The city had gone two weeks without an attack.")
    assert not reading.claims[0].when.stated
    _, reading = read("There have been no attacks for two weeks, said a man who had fled.")
    assert reading.claims[0].when.stated


SWAPS = [
    ("The prisoner swap fell through.", Modality.NEGATED),
    ("The prisoner swap collapsed.", Modality.NEGATED),
    ("The prisoner swap is on hold.", Modality.POSSIBLE),
    ("The sides agreed on a prisoner exchange.", Modality.PLANNED),
    ("The sides discussed a prisoner exchange.", Modality.POSSIBLE),
    ("The prisoner swap went ahead.", Modality.HAPPENED),
    ("The prisoner exchange took place near Horlivka.", Modality.HAPPENED),
]


@pytest.mark.parametrize(("text", "held"), SWAPS)
def test_a_swap_that_fell_through_or_was_only_agreed_has_freed_nobody(read, text, held):
    _, reading = read(text)
    assert [c.modality for c in reading.claims if c.kind == "release"] == [held]


def test_a_swap_on_which_nobody_agreed_has_freed_nobody(read):
    _, reading = read("The sides failed to agree on a prisoner exchange.")
    assert Modality.HAPPENED not in {c.modality for c in reading.claims if c.kind == "release"}


@pytest.mark.parametrize(
    "text",
    [
        "A prisoner exchange was agreed in Minsk.",
        "The two sides agreed the release of 20 prisoners.",
        "The withdrawal of troops was agreed in Minsk.",
        "They signed a protocol for the release of hostages.",
        "The road map includes an end to attacks.",
    ],
)
def test_what_was_only_agreed_or_written_down_is_to_come(read, text):
    _, reading = read(text)
    told = [c for c in reading.claims if c.kind in {"cease", "release", "retreat"}]
    assert [c.modality for c in told] == [Modality.PLANNED]


def test_a_truce_that_was_agreed_is_there(read):
    _, reading = read("A ceasefire was agreed in Minsk.")
    assert [c.modality for c in reading.claims] == [Modality.HAPPENED]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("The truce appears to have collapsed.", Modality.POSSIBLE),
        ("The truce is said to have ended.", Modality.NEGATED),
        ("The truce was declared invalid.", Modality.NEGATED),
        ("The truce appears to be holding.", Modality.HAPPENED),
    ],
)
def test_a_truce_that_seems_over_is_not_told_as_one_that_stands(read, text, held):
    _, reading = read(text)
    assert [c.modality for c in reading.claims] == [held]


def test_a_truce_that_ended_days_of_fighting_stands(read):
    _, reading = read("The truce ended 11 days of fighting.")
    assert {c.kind: c.modality for c in reading.claims}["cease"] is Modality.HAPPENED


def test_a_silence_since_the_end_of_a_war_lasts_until_now(read):
    _, reading = read("Since the end of the war in 2009, there have been no attacks.")
    assert reading.claims[-1].when.days == Days(date(2009, 1, 1), date(2023, 5, 17))


LOOSE = [
    "Ceasefire agreed in principle.",
    "The army and rebels have agreed in principle to a truce.",
    "The two sides reached a tentative ceasefire.",
    "The two sides tentatively agreed to a truce.",
    "A tentative truce was reached on Sunday.",
]


@pytest.mark.parametrize("text", LOOSE)
def test_a_truce_that_is_agreed_in_principle_is_to_come_on_no_day(read, text):
    _, reading = read(text)
    (claim,) = reading.claims
    assert (claim.kind, claim.modality) == ("cease", Modality.PLANNED)
    assert not (claim.when and claim.when.stated)


def test_a_truce_agreed_in_principle_that_began_stands(read):
    _, reading = read("The truce, agreed in principle on Monday, took effect on Tuesday.")
    assert [c.modality for c in reading.claims] == [Modality.HAPPENED]


def test_who_denies_a_truce_that_another_told_of_is_heard(read):
    _, reading = read(
        "The army said that a truce had begun in Selim. The Free Front denied that there was a truce."
    )
    assert [c.modality for c in reading.claims if c.kind == "cease"] == [Modality.HAPPENED, Modality.DENIED]
