"""The pages about documented incidents and their answers agree with each other, and stand by their rules."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "stories"
ANSWERS = json.loads((FOLDER / "answers.json").read_text(encoding="utf-8"))
PAGES = {page["page"]: page for page in ANSWERS["pages"]}
INCIDENTS = {one["id"]: one for one in ANSWERS["incidents"]}
FIRST_YEAR, LAST_YEAR = 2014, 2025
LONGEST = 250
SMALL = [
    "none",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = [
    "-",
    "-",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
]


def text(name):
    return (FOLDER / "pages" / name).read_text(encoding="utf-8")


def spelt(number):
    if number < len(SMALL):
        return rf"{SMALL[number]}|an?" if number == 1 else SMALL[number]
    tens, ones = divmod(number, 10)
    if tens >= len(TENS):
        return str(number)
    return f"{TENS[tens]}-{SMALL[ones]}" if ones else TENS[tens]


@pytest.mark.parametrize("name", PAGES)
def test_each_page_says_that_it_was_written_for_onrecord_and_that_its_outlet_is_made_up(name):
    words = " ".join(text(name).split())
    assert re.search(r"written for onrecord about documented events", words)
    assert re.search(r"made[- ]up", words)


@pytest.mark.parametrize("name", PAGES)
def test_no_page_is_long(name):
    bare = re.sub(r"<[^>]*>", " ", text(name))
    assert len(bare.split()) <= LONGEST


@pytest.mark.parametrize("name", [name for name, page in PAGES.items() if page["tells"]])
def test_the_words_that_tell_an_incident_stand_once_in_their_page(name):
    for told in PAGES[name]["tells"]:
        assert text(name).count(told["quote"]) == 1
        assert told["incident"] in INCIDENTS
        assert told["role"] in {"news", "background"}


def test_there_are_at_least_sixty_pages_that_tell_and_ten_that_distract():
    assert sum(bool(page["tells"]) for page in PAGES.values()) >= 60
    assert sum(not page["tells"] for page in PAGES.values()) >= 10
    assert all(bool(page["tells"]) != page.get("distractor", False) for page in PAGES.values())


def test_the_folder_holds_the_pages_of_the_answers_and_no_others():
    assert sorted(path.name for path in (FOLDER / "pages").iterdir()) == sorted(PAGES)


@pytest.mark.parametrize("ident", INCIDENTS)
def test_an_incident_has_a_day_a_source_and_two_pages_at_least(ident):
    one = INCIDENTS[ident]
    first, last = date.fromisoformat(one["first"]), date.fromisoformat(one["last"])
    assert FIRST_YEAR <= first.year <= LAST_YEAR
    assert 0 <= (last - first).days <= 1
    assert re.fullmatch(r"[A-Z]{3}", one["country"])
    assert one["sources"]
    assert sum(any(told["incident"] == ident for told in page["tells"]) for page in PAGES.values()) >= 2


def test_no_page_is_older_than_what_it_tells():
    for page in PAGES.values():
        for told in page["tells"]:
            if page["published"]:
                assert page["published"] >= INCIDENTS[told["incident"]]["first"]


@pytest.mark.parametrize("name", [name for name, page in PAGES.items() if page["published"]])
def test_a_page_shows_the_day_on_which_it_was_published(name):
    day = date.fromisoformat(PAGES[name]["published"])
    month = rf"{day:%b}[a-z]*"
    forms = (
        rf"{month} {day.day}\b",
        rf"\b{day.day} {month}",
        rf"\b{day:%d}[./]{day:%m}[./]{day.year}",
        rf"\b{day.day}-{day.month}-{day.year}",
        day.isoformat(),
    )
    assert re.search("|".join(forms), text(name))


@pytest.mark.parametrize("ident", INCIDENTS)
def test_a_toll_is_claimed_on_a_page_that_tells_the_incident(ident):
    for toll in INCIDENTS[ident]["tolls"]:
        assert ident in {told["incident"] for told in PAGES[toll["page"]]["tells"]}
        assert toll["by"]
        words = text(toll["page"]).lower().replace(",", "")
        for number in (toll["killed"], toll["injured"]):
            assert number is None or re.search(rf"\b(?:{number}|{spelt(number)})\b", words)


@pytest.mark.parametrize("ident", INCIDENTS)
def test_a_side_is_named_on_a_page_that_tells_the_incident(ident):
    for side in INCIDENTS[ident]["sides"]:
        assert side["how"] in {"claimed", "accused", "denied", "unknown"}
        assert ident in {told["incident"] for told in PAGES[side["page"]]["tells"]}


def test_incidents_that_must_stay_apart_are_near_one_another():
    near = {ident for pair in ANSWERS["must_not_merge"] for ident in pair["incidents"]}
    assert len(near) >= 6
    assert near <= set(INCIDENTS)
    for pair in ANSWERS["must_not_merge"]:
        one, other = (INCIDENTS[ident] for ident in pair["incidents"])
        assert one["country"] == other["country"]
        assert pair["why"]


def test_a_rewrite_names_a_page_that_tells_the_same():
    rewrites = [page for page in PAGES.values() if "rewrites" in page]
    assert rewrites
    for page in rewrites:
        told = {one["incident"] for one in page["tells"]}
        assert told & {one["incident"] for one in PAGES[page["rewrites"]]["tells"]}
