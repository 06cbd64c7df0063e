"""Articles in capitals, told as others are written; the sentences are ours, on made-up happenings."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.claims.loud import LONGEST, told_quietly
from onrecord.claims.parser import English
from onrecord.claims.rules import GUESSED
from onrecord.keys import page_id, sha256
from onrecord.model import Days, Page
from onrecord.reports import read_report

WIRE = """   BEIRUT, 4 MAY 91 (COAST NEWS) -- [TEXT] MILITARY SOURCES SAID THAT
HEZBOLLAH FIGHTERS AMBUSHED AN ARMY PATROL NEAR TYRE THIS MORNING. TWO
SOLDIERS WERE KILLED AND FIVE OTHERS WERE INJURED IN THE ATTACK.

   THE LEBANESE PRESIDENT, KARIM DORVAL, CONDEMNED THE ATTACK. DORVAL'S GUARD
BATTALION (GKB) WAS PUT ON ALERT.
"""


@pytest.fixture(scope="module")
def told(world):
    return lambda text: told_quietly(text, world, English().dictionary)


def test_common_words_are_small_and_names_large(told):
    text = told(WIRE)
    assert (
        "Military sources said that\nHezbollah fighters ambushed an army patrol near Tyre this morning."
        in text
    )
    assert "The Lebanese President, Karim Dorval, condemned the attack. Dorval's guard" in text
    assert "(GKB) was put on alert" in text


def test_short_forms_stay_and_the_country_us_is_told_from_the_pronoun(told):
    text = told(
        WIRE + "US FORCES AND THE UN TOLD US THAT RUSSIAN TROOPS HAD LEFT. ISWAP WILL KILL US, THEY SAID.\n"
    )
    assert "US forces and the UN told us that Russian troops had left. ISWAP will kill us, they said." in text


def test_a_noun_that_may_be_a_name_is_one_beside_a_name_and_none_behind_an_article(told):
    text = told(WIRE + "ZADRAN GARNET TOLD REPORTERS THAT A DEALER HAD LOST THE RUBY IN THE RIVER.\n")
    assert "Zadran Garnet told reporters that a dealer had lost the ruby in the river." in text


@given(st.text(alphabet=st.sampled_from("ABEIR abeir.\n[]'-ǅßİ"), max_size=200))
def test_the_letters_stay_where_they_stood(text):
    quietly = told_quietly(WIRE + text, None, English().dictionary)
    assert len(quietly) == len(WIRE + text)
    assert quietly.lower() == (WIRE + text).lower()
    assert told_quietly(quietly, None, English().dictionary) == quietly


def test_a_text_that_is_not_in_capitals_needs_no_dictionary():
    def none():
        raise AssertionError

    assert told_quietly(WIRE.title(), None, none) == WIRE.title()


def test_a_page_in_capitals_is_read_as_others_are(rules):
    body = WIRE.encode()
    page = Page(
        id=page_id(sha256(body), "wire.txt"),
        source="wire.txt",
        url=None,
        body=body,
        sha256=sha256(body),
        media="text/plain",
    )
    report = read_report(page)
    assert report.published.days == Days.on(date(1991, 5, 4))
    reading = next(iter(rules.extract([report])))
    assert [problem.message for problem in reading.problems] == [GUESSED]
    attack, harm = (c for c in reading.claims if c.kind == "attack")
    assert attack.quote.of(report.text).isupper()
    assert (attack.actor.name, attack.place.name) == ("Hezbollah", "Tyre")
    assert attack.when.days == Days.on(date(1991, 5, 4))
    assert (harm.victims.killed.low, harm.victims.injured.low) == (2, 5)


def test_a_text_beyond_any_report_is_told_quietly_at_its_beginning_alone():
    text = WIRE * (LONGEST // len(WIRE) + 2)
    quietly = told_quietly(text, None, English().dictionary)
    assert len(quietly) == len(text)
    assert quietly[LONGEST:] == text[LONGEST:]
    assert quietly.startswith(told_quietly(WIRE, None, English().dictionary))


def test_a_name_that_its_short_form_follows_is_one(told):
    text = told(WIRE + "HE WAS KIDNAPPED, APPARENTLY BY ARMY OF NATIONAL LIBERATION (ELN) GUERRILLAS.\n")
    assert "apparently by Army of National Liberation (ELN) guerrillas." in text
