"""Whose day a day is; the reports are of Wednesday 17 May 2023."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.model import Days

LOWER_ONLY = Days(date(2023, 5, 1), None)
NEWS = ("2023-05-15", "2023-05-17")


def days(first, last):
    return Days(*(date.fromisoformat(d) if d else None for d in (first, last)))


OWN = [
    ("The raid took place on Friday.", "raid", "2023-05-12"),
    ("The shelling on Monday killed two men.", "shelling", "2023-05-15"),
    ("Gunmen opened fire on a bus on Monday, killing three.", "opened fire", "2023-05-15"),
    ("Police arrested four men on Sunday in raids on the port.", "raids", "2023-05-14"),
    ("Clashes were reported on Monday near the dam.", "Clashes", "2023-05-15"),
    ("The army launched a series of attacks on Sunday.", "attacks", "2023-05-14"),
    ("On Friday, when rebels attacked the town, the mayor was away.", "attacked", "2023-05-12"),
    ("He was killed during Friday prayers.", "killed", "2023-05-12"),
    ("The army shelled a depot located in the port on Sunday.", "shelled", "2023-05-14"),
    ("The militia announced on Monday a truce with the army.", "truce", "2023-05-15"),
]


@pytest.mark.parametrize(("text", "word", "day"), OWN)
def test_a_day_beside_the_act_or_on_the_verb_that_carries_it_out_is_its_own(when_of, text, word, day):
    when = when_of(text, word)
    assert (when.stated, when.days) == (True, days(day, day))


CAME_ABOUT = [
    ("A raid carried out on Sunday killed ten men.", "raid"),
    ("The strike, which took place on Sunday, killed ten men.", "strike"),
    ("The town is subject to a ceasefire signed on Sunday.", "ceasefire"),
    ("Rebels declared a ceasefire that took effect on Sunday.", "ceasefire"),
]


@pytest.mark.parametrize(("text", "word"), CAME_ABOUT)
def test_a_clause_that_tells_how_it_came_about_dates_a_happening(when_of, text, word):
    when = when_of(text, word)
    assert (when.stated, when.days) == (True, days("2023-05-14", "2023-05-14"))


SEVERAL = [
    ("Rebels shelled the port on Saturday and Sunday.", "shelled", ("2023-05-13", "2023-05-14")),
    ("The raids on Saturday and on Sunday killed ten people.", "raids", ("2023-05-13", "2023-05-14")),
    (
        "Rebels shelled the port on Saturday, and on Sunday it burned.",
        "shelled",
        ("2023-05-13", "2023-05-13"),
    ),
]


@pytest.mark.parametrize(("text", "word", "wanted"), SEVERAL)
def test_two_days_told_in_one_breath_are_both_allowed(when_of, text, word, wanted):
    assert when_of(text, word).days == days(*wanted)


SPOKEN_OF = [
    ("The army said on Sunday it shelled the port.", "shelled"),
    ("State media on Sunday cited officials saying rebels had killed the mayor.", "killed"),
    ("Police on Sunday identified the victims of the attack.", "attack"),
    ("The ministry issued a rebuke on Sunday over the shelling of the hospital.", "shelling"),
    ("The president visited on Sunday the town where rebels had killed ten people.", "killed"),
    ("A court on Sunday sentenced the man who killed the mayor.", "killed"),
    ("The bombing of the market, which hurt ten people, was condemned on Sunday by the envoy.", "bombing"),
    ("Two soldiers were killed, officials said on Sunday.", "killed"),
    ("On Sunday, the monitor reported clashes near the dam.", "clashes"),
    ("Three men were arrested on Sunday after a bomb killed two people.", "bomb"),
]


@pytest.mark.parametrize(("text", "word"), SPOKEN_OF)
def test_the_day_on_which_a_happening_was_spoken_of_only_ends_its_days(when_of, text, word):
    when = when_of(text, word)
    assert not when.stated
    assert when.days.last == date(2023, 5, 14)


ELSEWHERE = [
    ("The ceasefire, announced on Sunday, was broken.", "ceasefire"),
    ("The bombing, which was condemned on Sunday, killed ten men.", "bombing"),
    ("Rebels shelled the port and the army will hold a parade on May 20.", "shelled"),
    ("Police arrested the head of the party ahead of the vote on May 28.", "arrested"),
    ("Rebels shelled the port before the vote on Sunday.", "shelled"),
    ("Rebels shelled the port, driving people from their homes as they did on May 3.", "shelled"),
    ("Rebels, who seized the town in 2014, shelled the port.", "shelled"),
    ("The militia shelled the port and vowed on Sunday to go on, after the murder of its leader.", "murder"),
]


@pytest.mark.parametrize(("text", "word"), ELSEWHERE)
def test_a_day_of_another_clause_is_not_taken(when_of, text, word):
    assert not when_of(text, word).stated


def test_a_time_right_behind_a_happening_is_that_happenings(when_of):
    text = "The militia fired rockets on Tuesday in response to an airstrike four days ago."
    assert when_of(text, "airstrike").days == days("2023-05-13", "2023-05-13")
    assert when_of(text, "fired").days == days("2023-05-16", "2023-05-16")


def test_now_and_so_far_are_no_days_of_what_happened(when_of):
    assert not when_of("Now the army has shelled the port.", "shelled").stated
    assert not when_of("Four shells have hit the town so far.", "hit").stated


STORIES = [
    ("On 3 November 2005, troops shelled the town. On 10 November, they stormed the bridge.", "2005-11-10"),
    ("Rebels attacked a convoy on 28 December 2005. On 4 January, they stormed the bridge.", "2006-01-04"),
    ("Troops shelled the town.\nOn 4 May, they stormed the bridge.", "2023-05-04"),
]


YEARS_OF_ANOTHER_STORY = [
    "The army has held the town since 9 October 2019. On June 2 a drone hit a car.",
    "The protests began in March 2016. On July 2 a drone hit a car.",
    "Rebels, who had attacked the town on 5 June 2018, withdrew. On August 2 a drone hit a car.",
    "The vote will be held on 5 June 2024. On August 2 a drone hit a car.",
]


@pytest.mark.parametrize("text", YEARS_OF_ANOTHER_STORY)
def test_a_day_takes_no_year_from_what_is_told_aside(when_of, text):
    assert when_of(text, "hit", published=Days(date(2016, 1, 1), None)).days == Days()


def test_a_month_lends_its_year_to_its_own_days(when_of):
    text = "The operation began in November 2005. On 10 November, troops stormed the bridge."
    assert when_of(text, "stormed", published=LOWER_ONLY).days == days("2005-11-10", "2005-11-10")


@pytest.mark.parametrize(("text", "day"), STORIES)
def test_a_day_takes_the_year_of_the_story_it_stands_in(when_of, text, day):
    assert when_of(text, "stormed").days == days(day, day)


@pytest.mark.parametrize("day", ["on Friday", "on 10 November"])
def test_a_page_of_which_only_the_earliest_day_is_known_tells_no_weekday_and_no_year(when_of, day):
    text = f"Troops shelled the town {day}."
    when = when_of(text, "shelled", published=LOWER_ONLY)
    assert (when.stated, when.days) == (True, Days())
    assert when_of(text, "shelled").days.known


DATED_WEEKDAYS = [
    ("Rebels attacked a convoy on Friday, 21 July 1972. Troops shelled the town on Friday.", "1972-07-21"),
    ("Rebels attacked a convoy on 21 July 1972. Troops shelled the town on Friday.", "1972-07-21"),
    ("Rebels attacked a convoy on 21 July 1972. Troops shelled the town on Sunday.", None),
    ("Rebels attacked a convoy on 21 July 1972. Troops shelled the town last Friday.", None),
]


@pytest.mark.parametrize(("text", "day"), DATED_WEEKDAYS)
def test_a_weekday_in_a_story_of_the_past_is_the_day_that_was_told_with_its_date(when_of, text, day):
    when = when_of(text, "shelled", published=Days(date(1997, 1, 1), None))
    assert when.days == days(day, day)


def test_a_time_that_counts_from_a_happening_is_not_its_own(when_of):
    assert not when_of("Two days after a raid on the port, rebels stormed the town.", "raid").stated


def test_a_participle_of_means_leaves_the_day_to_the_act(when_of):
    when = when_of("The army carried out an attack using shells on Sunday.", "attack")
    assert when.days == days("2023-05-14", "2023-05-14")


def test_a_day_that_opens_a_sentence_is_that_of_all_its_clauses(read):
    text = "On 7 May the troops raided a town, and they kidnapped ten men and they burned houses."
    _, reading = read(text, published=Days.on(date(2023, 5, 30)))
    assert {c.when.days for c in reading.claims} == {Days.on(date(2023, 5, 7))}


BEFORE_THE_VISIT = [
    ("The doctor on Monday led a team to Africa to help victims of attacks on two embassies.", "attacks"),
    ("The bishop on Monday visited the town to pray for those killed in the shelling.", "shelling"),
    ("UPDATE (15 May 2023): Omar was killed by rebels after this story was published.", "killed"),
    ("Gunmen stormed the bank on Monday to free a man held for the murder of a judge.", "murder"),
]


@pytest.mark.parametrize(("text", "word"), BEFORE_THE_VISIT)
def test_the_day_of_what_is_done_for_the_victims_only_bounds_an_act(when_of, text, word):
    when = when_of(text, word)
    assert (when.stated, when.days) == (False, days(None, "2023-05-15"))


BROUGHT = [
    "An air strike that killed nine people in Idlib drew protests on Monday.",
    "The bombing of a market in Duma prompted a meeting of the Security Council on Monday.",
    "The shelling of the port led to a protest on Monday.",
]


@pytest.mark.parametrize("text", BROUGHT)
def test_the_day_of_what_an_act_brought_only_bounds_the_act(read, text):
    _, reading = read(text)
    act, brought = (
        next(c.when for c in reading.claims if (c.kind == "attack") is wanted) for wanted in (True, False)
    )
    assert (act.stated, brought.stated, brought.days) == (False, True, days("2023-05-15", "2023-05-15"))


JOINED = [
    ("The army killed twelve villagers in 1982 and 1983.", "killed", ("1982-01-01", "1983-12-31")),
    ("In 1982 and 1983 the army killed twelve villagers.", "killed", ("1982-01-01", "1983-12-31")),
    ("In May and June 2021 rebels attacked a convoy.", "attacked", ("2021-05-01", "2021-06-30")),
    ("Rebels attacked the port on Monday and Tuesday's vote was off.", "attacked", ("2023-05-15",) * 2),
    ("The army killed a priest in 1989 and two nuns in 1991.", "killed", ("1989-01-01", "1989-12-31")),
]


@pytest.mark.parametrize(("text", "word", "wanted"), JOINED)
def test_two_times_of_one_sort_joined_by_and_are_one_stretch(when_of, text, word, wanted):
    assert when_of(text, word).days == days(*wanted)


def test_a_time_of_day_in_four_digits_is_no_year(when_of):
    assert when_of("Soldiers killed two men at about 1945 near the port.", "killed").days == days(*NEWS)
    assert when_of("Soldiers killed two men in 1945 near the port.", "killed").days.first.year == 1945


def test_a_day_that_is_only_part_of_it_dates_none(when_of):
    text = "The army has shelled the town with heavy guns, including last week."
    assert when_of(text, "shelled").days == days(None, "2023-05-17")


def test_what_a_statement_says_is_said_when_it_comes_out(when_of):
    text = "On 2 May, the rebels issued a statement condemning the killings in the town."
    assert when_of(text, "condemning").days == days("2023-05-02", "2023-05-02")
    text = "On 2 May, the court issued a ruling condemning two rebels."
    assert when_of(text, "condemning").days.first is None


def test_the_same_night_is_of_the_day_told_last(when_of):
    text = "A bomb killed two on 1 May. On 2 May the mayor gave a speech. The same night rebels shelled it."
    assert when_of(text, "shelled").days == days("2023-05-02", "2023-05-02")


def test_a_time_of_what_was_before_dates_nothing_after_it(read):
    _, reading = read("The worst fighting since the start of the war in 2011 killed nine people.")
    (claim,) = reading.claims
    assert claim.when.days.last is None or claim.when.days.last.year > 2011
