from __future__ import annotations

from datetime import date, timedelta

import pytest

from onrecord.answers import tempo, tempo_check
from onrecord.model import Answer

FIRST = date(2024, 1, 1)
NAMED = ("actor,target,area", ("Hezbollah,US base,Iraq", "Hezbollah,Gulf Tanker,Gulf of Aden"))


@pytest.fixture
def verdict(tmp_path):
    def held(sentence, head=NAMED[0], rows=NAMED[1]):
        path = tmp_path / "list.csv"
        lines = [f"{FIRST + timedelta(at)},{rows[at % len(rows)]}" for at in range(60)]
        path.write_text("\n".join([f"date,{head}", *lines]) + "\n", encoding="utf-8")
        found = tempo.listed(path, None, tempo.Wanted())
        return tempo_check.check(found.series, sentence, found.last_known)

    return held


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("no Houthi attacks since 10 January", "Houthi"),
        ("Houthi attacks have stopped", "Houthi"),
        ("no attacks in Iran since 10 January", "Iran"),
        ("no attacks by Kataib Hezbollah since 10 January", "Kataib Hezbollah"),
        ("more than 10 attacks on the Umbrella Works in January", "Umbrella Works"),
    ],
)
def test_a_name_that_no_incident_bears_leaves_the_answer_open(verdict, sentence, name):
    found = verdict(sentence)
    assert found.answer is Answer.OPEN
    assert found.why == f"the list holds nothing of the name {name}"
    assert (found.certain, found.deciding) == (0, ())
    assert {one.answer for one in found.readings} == {Answer.OPEN}


@pytest.mark.parametrize(
    ("sentence", "counted", "number"),
    [
        ("more than 10 attacks in January", "everything in the list", 31),
        ("Hezbollah carried out more than 10 attacks in January", "Hezbollah", 31),
        ("more than 10 attacks in Iraq in January", "Iraq", 16),
        ("more than 10 attacks on U.S. troops in January", "US base", 16),
        ("more than 10 attacks in the Gulf of Aden in January", "Gulf of Aden", 15),
    ],
)
def test_names_that_incidents_bear_are_counted(verdict, sentence, counted, number):
    found = verdict(sentence)
    assert (found.answer, found.certain) == (Answer.SUPPORTED, number)
    assert found.why.endswith(f"(counted: {counted})")


def test_a_list_without_names_counts_everything_and_says_so(verdict):
    found = verdict("no Houthi attacks since 10 January", head="weight", rows=("1",))
    assert found.answer is Answer.CONTRADICTED
    assert "everything in the list, which names no actors, targets or areas" in found.why


def test_the_names_of_series_are_names_too(verdict):
    rows = ("Houthi", "Hezbollah")
    assert verdict("more than 10 Houthi attacks in January", "series", rows).certain == 16
    assert verdict("no attacks by Boko Haram since 10 January", "series", rows).answer is Answer.OPEN


@pytest.mark.parametrize(
    "sentence",
    [
        "at least 50 soldiers were killed",
        "no soldiers have been killed since 10 January",
        "Casualties have doubled since 10 February",
        "more than 10 people were injured in January",
    ],
)
def test_people_harmed_are_not_judged_by_counts_of_incidents(verdict, sentence):
    found = verdict(sentence)
    assert found.answer is Answer.UNREAD
    assert "killed or injured" in found.why


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("no hospitals have been attacked since 10 January", "hospitals"),
        ("no attacks have been claimed since 10 January", "claimed"),
        ("the governor said there were no attacks in January", "governor said"),
        ("there will be no attacks in February", "will"),
        ("no major attacks since 10 January", "major"),
    ],
)
def test_words_that_belong_to_no_count_keep_a_sentence_from_being_checked(verdict, sentence, words):
    found = verdict(sentence)
    assert (found.answer, found.deciding) == (Answer.UNREAD, ())
    assert f"what {words!r} adds is not read" in found.why
    told = tempo_check.lines(found, explain=False)
    assert told[0].startswith("Cannot be checked.")
    assert not any(line.startswith("Read as") for line in told)


@pytest.mark.parametrize(
    "sentence",
    [
        "no attacks have been reported since 10 January",
        "no further attacks were carried out after 10 January",
        "no drone strikes, rocket fire or shelling since 10 January",
        "a US base has not been attacked since 10 January",
        "there have been no new attacks at all since 10 January",
    ],
)
def test_words_of_counts_and_silences_are_read(verdict, sentence):
    assert verdict(sentence).answer is Answer.CONTRADICTED


ACLED = "actor,target,area,kind"
EVENTS = (
    "Ansar Allah,Civilians (Yemen),Marib,Explosions/Remote violence",
    "Military Forces of Yemen,Merchant ship,Taizz,Battles",
)


@pytest.mark.parametrize(
    ("sentence", "counted", "number"),
    [
        ("more than 10 attacks on civilians in January", "Civilians (Yemen)", 16),
        ("more than 10 explosions in January", "Explosions/Remote violence", 16),
        ("more than 10 battles in January", "Battles", 15),
        ("more than 10 attacks by the military forces in January", "Military Forces of Yemen", 15),
    ],
)
def test_words_of_a_value_of_the_list_part_it(verdict, sentence, counted, number):
    found = verdict(sentence, ACLED, EVENTS)
    assert (found.answer, found.certain) == (Answer.SUPPORTED, number)
    assert found.why.endswith(f"(counted: {counted})")


@pytest.mark.parametrize(
    ("sentence", "answer", "why"),
    [
        ("no attacks in Yemen since 10 January", Answer.OPEN, "holds nothing of the name Yemen"),
        ("no attacks on the military in Marib since 10 January", Answer.OPEN, "of the name military"),
        ("no drone strikes in Marib since 10 January", Answer.UNREAD, "what 'drone' adds is not read"),
    ],
)
def test_a_name_or_means_that_no_such_column_bears_is_not_passed_over(verdict, sentence, answer, why):
    found = verdict(sentence, ACLED, EVENTS)
    assert found.answer is answer
    assert why in found.why


def test_means_that_a_kind_of_the_list_names_are_read(verdict):
    rows = ("Marib,drone strike", "Marib,shelling")
    assert verdict("more than 10 drone strikes in Marib in January", "area,kind", rows).certain == 16


def test_of_a_list_only_the_latest_can_be_the_deadliest(verdict):
    found = verdict("The attack on the US base was the deadliest since 10 January")
    assert found.answer is Answer.UNREAD
    assert "'The attack on the US base'" in found.why


def test_a_row_that_names_no_actor_keeps_a_silence_of_a_named_one_open(tmp_path):
    path = tmp_path / "acled.csv"
    rows = [f"{FIRST + timedelta(at)},Ansar Allah,Merchant ship,Red Sea" for at in range(60)]
    rows.append(f"{FIRST + timedelta(70)},Unidentified Armed Group (Yemen),Merchant ship,Red Sea")
    path.write_text("\n".join(["event_date,actor1,actor2,admin1", *rows]) + "\n", encoding="utf-8")
    series = tempo.listed(path, None, tempo.Wanted()).series
    as_of = FIRST + timedelta(85)
    found = tempo_check.check(series, "no attacks by Ansar Allah in the Red Sea since 1 March 2024", as_of)
    assert (found.answer, found.deciding) == (Answer.OPEN, ("row 62",))
    words = tempo_check.decisive(found, series)
    assert words["row 62"].startswith("11 Mar 2024, Unidentified Armed Group (Yemen) → Merchant ship")
    told = "\n".join(tempo_check.lines(found, explain=False, incidents=words))
    assert "In doubt: row 62, 11 Mar 2024" in told
    everyone = tempo_check.check(series, "no attacks in the Red Sea since 1 March 2024", as_of)
    assert everyone.answer is Answer.CONTRADICTED
    assert tempo_check.form(everyone, words)["incidents"][0]["id"] == everyone.deciding[0]


def test_a_list_that_ends_before_the_day_asked_about_may_not_have_been_kept_up(tmp_path):
    path = tmp_path / "list.csv"
    rows = [f"{FIRST + timedelta(at)},North" for at in range(60)]
    path.write_text(
        "\n".join(["date,area", *rows, f"{FIRST + timedelta(66)},South"]) + "\n", encoding="utf-8"
    )
    found = tempo.listed(path, None, tempo.Wanted(area="North"))
    assert found.ends == FIRST + timedelta(66)
    day = FIRST + timedelta(90)
    (said,) = tempo.noted(found, tempo.tempo(found.series, day))
    assert "the list ends on 2024-03-07" in said.notes[-1]
    (then,) = tempo.noted(found, tempo.tempo(found.series, FIRST + timedelta(66)))
    assert not any("ends" in note for note in then.notes)
    held = tempo_check.check(found.series, "no attacks in the North since 5 March 2024", day)
    assert held.answer is Answer.CONSISTENT
    assert "see that it was kept up" in held.why


def test_protests_of_an_acled_table_are_no_attacks(tmp_path):
    path = tmp_path / "acled.csv"
    rows = [f"{FIRST + timedelta(at)},Battles,Houthi Movement,Army,Marib" for at in range(60)]
    rows += [f"{FIRST + timedelta(at)},Protests,Protesters,,Marib" for at in range(60, 90)]
    path.write_text("\n".join(["event_date,event_type,actor1,actor2,admin1", *rows]) + "\n", encoding="utf-8")
    series = tempo.listed(path, None, tempo.Wanted()).series
    found = tempo_check.check(series, "no attacks in Marib since 5 March 2024", FIRST + timedelta(89))
    assert found.answer is Answer.CONSISTENT
    assert found.why.endswith("(counted: Marib, without Protests)")
    shown = tempo_check.check(series, "no protests in Marib since 5 March 2024", FIRST + timedelta(89))
    assert shown.answer is Answer.CONTRADICTED
