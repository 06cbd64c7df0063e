from __future__ import annotations

import pytest

from onrecord.reports.marks import date_of, dateline_end, is_byline, is_caption, is_credit, is_name, names_in


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("RIVERTON, Norland, May 4 (Newswire) - Two men were held", "RIVERTON, Norland, May 4 (Newswire)"),
        ("Riverton, NNA-The army said", "Riverton, NNA"),
        ("RIVERTON — For the second time", "RIVERTON"),
        ("Riverton (NW) – Two men", "Riverton (NW)"),
        ("North Riverton province: Two men", "North Riverton province"),
        ("AL-NAHR, 22 July 2022 – Four", "AL-NAHR, 22 July 2022"),
        ("Northtown, 3 March 2024 - Rebels attacked", "Northtown, 3 March 2024"),
        ("North Riverton, March 3 – Rebels attacked", "North Riverton, March 3"),
        ("NORTHTOWN, 3 MAR 91 (COAST NEWS) -- REBELS", "NORTHTOWN, 3 MAR 91 (COAST NEWS)"),
        ("NORTHTOWN (NORLAND), 3 MAR 91 (CN) -- [TEXT] REBELS", "NORTHTOWN (NORLAND), 3 MAR 91 (CN)"),
        ("Northtown - Rebels attacked", None),
        ("Northtown, 3 Brigade - rebels attacked", None),
        ("U.S.-led forces said", None),
        ("The al-Nahr-linked group - which denied it - said", None),
        ("Anti-government fighters said — again", None),
        ("He paid $5 - and left", None),
    ],
)
def test_a_dateline_ends_where_the_story_begins(line, dateline):
    end = dateline_end(line)
    assert (end and line[: end[0]]) == dateline


@pytest.mark.parametrize(
    "line",
    [
        "Friday, April 19, 2024",
        "25 August، 2022",
        "Issued on: 02/02/2022 - 10:11",
        "Published 3:15 PM EST, June 3, 2019",
    ],
)
def test_a_line_of_nothing_but_a_date_is_a_date(line):
    assert date_of(line) is not None


@pytest.mark.parametrize(
    "line",
    ["On January 3, the army left the town", "12 killed", "Third attack in 2023", "Room 4, May Street 12"],
)
def test_a_line_that_says_more_is_no_date(line):
    assert date_of(line) is None


@pytest.mark.parametrize("line", ["By Ann Nobody", "Reporting by Ann Nobody in Riverton; editing by B. Nemo"])
def test_who_wrote_it_is_a_byline(line):
    assert is_byline(line)


def test_a_sentence_that_starts_with_by_is_no_byline():
    assert not is_byline(
        "By Friday the army had taken the bridge and most of the old town, two officers said."
    )


def test_names_are_told_from_sections_and_places_of_work():
    assert names_in("Ann Nobody/ Omar al-Nemo") == ("Ann Nobody", "Omar al-Nemo")
    assert names_in("Immigration News") == ()
    assert not is_name("Human Rights Observatory")
    assert not is_name("two men")


def test_a_caption_says_what_is_seen():
    assert is_caption("FILE - Smoke rises over the port of Riverton, May 4, 2022.")
    assert is_caption("A burnt bus is seen near the bridge")
    assert not is_caption("Relief lorries were seen heading to the town after the bombardment.")


@pytest.mark.parametrize(
    "line", ["AFP", "(Reuters)", "Ann Nobody/AFP/Getty Images", "Ann Nobody | AP", "[Ann Nobody/Al Jazeera]"]
)
def test_an_agency_alone_or_behind_a_name_is_the_credit_of_a_picture(line):
    assert is_credit(line)


@pytest.mark.parametrize(
    "line", ["Riverton, Reuters", "Two men told AFP", "The ministry denied it, Reuters said", "Northtown"]
)
def test_other_lines_that_name_an_agency_are_no_credit(line):
    assert not is_credit(line)
