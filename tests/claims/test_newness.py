"""What news tells without a day: new, known, or still to come; the reports are of Wednesday 17 May 2023."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.model import Days

DAY = date(2023, 5, 17)
NEWS = Days(date(2023, 5, 15), DAY)
BY_THEN = Days(None, DAY)
TO_COME = Days(date(2023, 5, 15), None)


AHEAD = [
    ("The army plans to bomb the port of Kelem, the minister said.", "bomb"),
    ("Lawmakers in the capital called for strikes on the port of Kelem.", "strikes"),
    ("The rebels might attack the town of Kelem, officials in the capital said.", "attack"),
    ("Unless troops leave the town, we will attack the base, the rebels said.", "attack"),
]


@pytest.mark.parametrize(("text", "word"), AHEAD)
def test_what_news_tells_as_to_come_was_not_over_when_it_was_published(when_of, text, word):
    when = when_of(text, word)
    assert (when.stated, when.rule, when.days) == (False, "when.ahead", TO_COME)


def test_what_may_have_happened_was_over(when_of):
    when = when_of("The rebels may have attacked the town of Kelem, officials said.", "attacked")
    assert when.days == BY_THEN


def test_nobody_knows_when_was_to_come_what_had_been_vowed(when_of):
    text = "The president had vowed to attack the rebels in the north of the country."
    assert not when_of(text, "attack").days.known


KNOWN = [
    ("The detainee was previously arrested and taken to the prison of Kelem, police said.", "arrested"),
    ("In the north 40 percent of the people killed in the police firing were women.", "firing"),
    ("The weapons were taken from soldiers whom the rebels have killed in the hills of Kelem.", "killed"),
]


@pytest.mark.parametrize(("text", "word"), KNOWN)
def test_what_was_once_or_is_counted_over_a_time_is_no_news_of_the_day(when_of, text, word):
    assert when_of(text, word).days == BY_THEN


NEW = [
    ("Prices rose by 10 percent as rebels attacked the port of Kelem in the south.", "attacked"),
    ("Police arrested two men who were twice fined, and took them to the prison of Kelem.", "arrested"),
    ("Troops are besieging the town of Kelem in the north, the mayor told reporters.", "besieging"),
]


@pytest.mark.parametrize(("text", "word"), NEW)
def test_news_beside_a_share_or_going_on_stays_news(when_of, text, word):
    assert when_of(text, word).days == NEWS


def test_what_is_told_as_a_custom_is_of_no_day(when_of):
    text = "The groups fire rockets at the bases because of the war in the south, he said."
    assert when_of(text, "fire").days.first is None


STORY = "On 2 February rebels quit the talks and attacked the capital.\nThey live in the hills.\n"


def test_a_report_that_has_dated_only_what_is_older_is_not_at_the_news(when_of):
    text = STORY + "Later the army bombed villages near Kelem."
    assert when_of(text, "bombed").days == BY_THEN


def test_a_report_that_dated_its_news_first_may_be_back_at_it(when_of):
    text = "On Tuesday gunmen shot two men in Kelem.\n" + STORY + "Later the army bombed villages near Kelem."
    assert when_of(text, "bombed").days.last == DAY
    assert when_of(text, "bombed").days.first is not None


BACK = "On Tuesday gunmen shot two men in Kelem. On 2 May rebels had attacked the capital. "


def test_what_follows_the_background_is_not_given_its_day(when_of):
    assert when_of(BACK + "Soldiers killed a guard in Talmar.", "killed").days == BY_THEN


def test_what_goes_on_about_the_same_people_in_the_background_is(when_of):
    days = when_of(BACK + "They killed two guards.", "killed").days
    assert days == Days.on(date(2023, 5, 2))


SHELLED = "Soldiers shelled the market of Kelem on 4 March 2023, killing three people. "
UNDATED = Days(date(2023, 3, 4), None)


def spoken_of(read, text, word):
    report, reading = read(SHELLED + text, published=UNDATED)
    return next(c.when for c in reading.claims if word in c.trigger.of(report.text))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The council should put pressure on the government to compensate the families.", "pressure"),
        ("The council of the town condemned the attack.", "condemned"),
    ],
)
def test_what_an_undated_report_demands_or_condemns_was_said_since_the_last_day_it_tells(read, text, word):
    when = spoken_of(read, text, word)
    assert (when.stated, when.rule, when.days) == (False, "when.said-since", UNDATED)


def test_what_had_been_demanded_before_is_not_since_then(read):
    assert not spoken_of(read, "The mayor had demanded that the troops leave.", "demanded").days.known


SUSPENDED = [
    ("The group said on Tuesday that it was suspending attacks on the army.", date(2016, 12, 18)),
    ("The group said on Tuesday that it had suspended attacks on the army.", None),
]


@pytest.mark.parametrize(("text", "first"), SUSPENDED)
def test_attacks_are_suspended_by_saying_so_and_not_long_before(read, text, first):
    _, reading = read(text, published=Days.on(date(2016, 12, 20)))
    (ended,) = (claim for claim in reading.claims if claim.kind == "cease")
    assert ended.when.days == Days(first, date(2016, 12, 20))
    assert not ended.when.stated


@pytest.mark.parametrize(
    "since", ["Since the start of the invasion", "Since the invasion began", "Since the beginning of the war"]
)
def test_what_has_gone_on_since_another_act_is_not_the_day_s_news(read, since):
    _, reading = read(f"{since}, Russia has launched missiles at Ukraine.")
    assert {c.when.days.first for c in reading.claims if c.when} == {None}


def test_what_has_gone_on_since_an_hour_is_the_day_s_news(read):
    _, reading = read("The army has shelled the village since dawn.")
    assert reading.claims[0].when.days.first is not None
