from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Days
from onrecord.reports.candidates import DateCandidate
from onrecord.reports.lines import read_lines
from onrecord.reports.published import Told, publication

SEED = Path(__file__).parents[2] / "../shared/seeds/000_5772260c681ab051.txt"
STORY = (
    "Six men were held on Sunday after a raid on a depot outside Riverton, the police said.\n"
    "They found rifles and two crates of mines in the lorries, a spokesman told reporters at the gate.\n"
)
TITLE = "Six held after raid on depot near Riverton\n"


def read(text, *candidates, told=None):
    return publication(candidates, read_lines(text), text, told)


def candidate(day, rank=1, source="json-ld"):
    return DateCandidate(days=Days.on(day), source=source, rank=rank)


def test_a_stated_day_that_is_still_to_come_is_not_believed():
    today = Told(today=date(2024, 3, 1))
    assert read(TITLE + STORY, candidate(date(2031, 1, 1)), told=today).days == Days()
    assert read(f"{TITLE}2 July 2032\n{STORY}", told=today).days.first is None
    earlier = (candidate(date(2031, 1, 1)), candidate(date(2024, 2, 26), rank=2, source="meta"))
    assert read(TITLE + STORY, *earlier, told=today).days == Days.on(date(2024, 2, 26))
    zone = candidate(date(2024, 3, 2))
    assert read(TITLE + STORY, zone, told=today).days == Days.on(date(2024, 3, 2))


def test_a_header_clock_is_only_an_upper_bound():
    found = read(f"Friday, April 19, 2024\nWorld\n{TITLE}{STORY}")
    assert found.days == Days(None, date(2024, 4, 19))
    assert found.rule == "page-clock"


def test_a_date_under_the_headline_is_the_day():
    found = read(f"Friday, April 19, 2024\n{TITLE}2 July 2022\n{STORY}")
    assert found.days == Days.on(date(2022, 7, 2))
    assert "2 July 2022" in found.why


def test_a_dateline_gives_the_day_and_a_caption_its_year():
    found = read(f"{TITLE}RIVERTON, Norland, June 20 (Newswire) - {STORY}")
    assert found.days == Days()
    caption = "A burnt lorry is seen at the depot near Riverton, June 20, 2023\n"
    found = read(f"{TITLE}{caption}RIVERTON, Norland, June 20 (Newswire) - {STORY}")
    assert found.days == Days.on(date(2023, 6, 20))
    assert found.assumed == ("year",)


@pytest.mark.parametrize("line", ["Riverton, 3 March 2024 - ", "Riverton, March 3, 2024 – "])
def test_a_dated_dateline_needs_no_capitals(line):
    found = read(f"{TITLE}{line}{STORY}")
    assert (found.days, found.rule) == (Days.on(date(2024, 3, 3)), "dateline")


def test_the_days_of_a_chronicle_are_no_days_of_its_own():
    second = "Kesh, 9 March 2024 - Two women were held after a raid on a flat near Kesh, the police said.\n"
    assert read(f"{TITLE}Riverton, 3 March 2024 - {STORY}{second}").rule != "dateline"


def test_dates_among_other_headlines_never_win():
    found = read(
        f"{TITLE}{STORY}Related Articles\nBridge reopens\n4 May 2021\nHarbour wall falls on June 3, 2021\n"
    )
    assert found.days == Days()
    assert found.rule == "nothing-stated"


def test_a_day_and_a_month_without_a_year_give_no_interval():
    assert read(f"{TITLE}On Jan. 8 planes struck the bridge, the army said in a statement.\n").days == Days()


def test_a_page_of_headlines_has_no_date_of_its_own():
    assert (
        read("29 September, 2025\nBridge reopens after flood\nHarbour wall voted down\n").days.first is None
    )


def test_a_change_of_the_page_is_only_an_upper_bound():
    found = read(f"{TITLE}Updated: 4 May 2023\n{STORY}")
    assert found.days == Days(None, date(2023, 5, 4))
    assert found.rule == "updated"


def test_the_day_the_page_was_seen_is_only_an_upper_bound():
    found = read(f"{TITLE}{STORY}", told=Told(seen=date(2024, 1, 9)))
    assert found.days == Days(None, date(2024, 1, 9))


def test_structured_data_is_believed_before_the_text_and_a_better_rank_before_a_worse():
    days = date(2022, 7, 2), date(2022, 7, 9)
    assert read(
        f"{TITLE}5 July 2022\n{STORY}", candidate(days[0]), candidate(days[1], rank=3)
    ).days == Days.on(days[0])


def test_structured_dates_that_differ_are_not_chosen_between():
    found = read(STORY, candidate(date(2022, 7, 2)), candidate(date(2022, 7, 3), source="meta"))
    assert found.days == Days(date(2022, 7, 2), date(2022, 7, 3))
    assert "differ" in found.why


def test_a_guess_of_another_program_is_no_evidence():
    assert read(STORY, candidate(date(2022, 7, 2), rank=9)).days == Days()


def test_a_stated_day_after_the_page_was_seen_is_not_believed():
    found = read(STORY, candidate(date(2030, 1, 1)), told=Told(seen=date(2024, 1, 9)))
    assert found.days == Days(None, date(2024, 1, 9))


@given(st.dates(), st.text(max_size=60))
def test_what_the_user_tells_wins_and_says_so(day, text):
    found = publication((candidate(date(2020, 1, 1)),), read_lines(text), text, Told(published=Days.on(day)))
    assert found.days == Days.on(day)
    assert found.rule == "told"


@given(
    st.lists(st.sampled_from([TITLE, STORY, "2 July 2022\n", "Updated 3 May 2021\n", "in 2019 it fell.\n"]))
)
def test_a_publication_always_has_its_reason(parts):
    found = read("".join(parts))
    assert found.why.endswith(".")
    assert found.rule


@pytest.mark.skipif(not SEED.exists(), reason="../shared is not here")
def test_the_worked_case_lies_between_the_silence_it_tells_and_the_clock():
    found = read(SEED.read_bytes().decode())
    assert found.days == Days(date(2024, 2, 5), date(2024, 4, 19))
    assert found.assumed == ("year",)
