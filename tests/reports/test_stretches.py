from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Furniture
from onrecord.reports.stretches import stretches

PIECES = st.sampled_from(
    [
        *("word ", "\n", " \t", "Ended.", "Getty Images ", "(Photo: A. Nobody) ", "Advertisement ", "[12] "),
        *(
            "Direct link240p | 3MB",
            "WATCH: ",
            "Please re-enter. ",
            "An error has occurred. ",
            "CAPTION (AP) ",
        ),
        *("123456789012345", "Image copyright X Image caption ", "Credit: Nobody\n", "نص عربي. "),
    ]
)


def words(text):
    return [(text[s.start : s.end], s.furniture) for s in stretches(text)]


@given(st.lists(PIECES, max_size=40).map("".join))
def test_stretches_are_in_order_apart_and_all_else_is_blank(text):
    at = 0
    for stretch in stretches(text):
        assert not text[at : stretch.start].strip()
        assert stretch.start >= at
        assert text[stretch.start : stretch.end] == text[stretch.start : stretch.end].strip() != ""
        at = stretch.end
    assert not text[at:].strip()


def test_furniture_in_mid_line_is_cut_out_of_the_paragraph():
    text = "The road is shut. Advertisement Continue reading the main story Nobody was hurt."
    assert words(text) == [
        ("The road is shut.", None),
        ("Advertisement Continue reading the main story", Furniture.ADVERT),
        ("Nobody was hurt.", None),
    ]


def test_the_credit_of_a_picture_is_parted_from_its_caption():
    assert words("Smoke over the port (Photo: A. Nobody)")[1] == ("(Photo: A. Nobody)", Furniture.CREDIT)
    assert words("The mayor of the town.@MayorOffice")[1] == ("@MayorOffice", Furniture.CREDIT)
    assert words("Smoke over the port [File: A. Nobody/AFP]")[1][1] is Furniture.CREDIT


def test_a_sign_up_form_is_one_stretch_with_all_that_stands_between():
    form = "Newsletter Sign Up The week in brief. Please re-enter. Thank you for subscribing."
    assert words(f"He left. {form} She stayed.") == [
        ("He left.", None),
        (form, Furniture.SUBSCRIBE),
        ("She stayed.", None),
    ]


def test_numbers_of_a_story_stay_and_numbers_of_a_database_go():
    assert words("Some 1,200,000 people fled in 2017.") == [("Some 1,200,000 people fled in 2017.", None)]
    assert words("They fled.190102132047518The army said so.")[1][1] is Furniture.OTHER


@pytest.mark.parametrize(
    "text",
    [
        "The army said (x) that 12 [1 were held. " * 250_000,
        "(" * 3_000_000,
        "Getty " * 1_500_000,
        "WATCH: Video size " * 300_000 + "Direct link270p | 1.5MB",
        "Direct link270p | 1.5MB " * 100_000,
        "Please re-enter. " * 200_000,
        "A. " * 2_000_000,
    ],
    ids=["prose", "brackets", "credits", "players", "links", "forms", "initials"],
)
def test_long_lines_take_time_in_proportion(text):
    start = time.process_time()
    stretches(text)
    assert time.process_time() - start < 6
