from __future__ import annotations

from onrecord.reports.lines import read_lines
from onrecord.reports.outlet import outlet_and_authors, section_of

KNOWN = {
    "courier": "The Riverton Courier",
    "riverton courier": "The Riverton Courier",
    "nnw": "Norland Newswire",
}
STORY = (
    "Six men were held on Sunday after a raid on a depot outside Riverton, the police said.\n"
    "They found rifles and two crates of mines in the lorries, a spokesman told people at the gate.\n"
)
TITLE = "Six held after raid on depot near Riverton\n"


def read(text):
    outlet, authors = outlet_and_authors(text, read_lines(text), lambda name: KNOWN.get(name.casefold()))
    assert all(one.span is not None for one in authors)
    return outlet and (outlet.name, outlet.rule), [one.name for one in authors]


def test_a_bio_names_the_outlet_and_not_the_author_again_in_another_spelling():
    bio = "Ann Nobody\nAnn Nobody\nAnne Nobody is the editor for Riverton Courier. Follow her at @ann\n"
    assert read(TITLE + bio + STORY) == (("The Riverton Courier", "outlet:bio"), ["Ann Nobody"])


def test_a_dateline_names_the_agency_by_its_known_name():
    assert read(f"{TITLE}RIVERTON (NNW) – {STORY}")[0] == ("Norland Newswire", "outlet:dateline")


def test_the_copyright_line_comes_before_the_agency_of_a_reprint():
    text = f"{TITLE}RIVERTON (NNW) – {STORY}© 2023 Riverton Courier. All rights reserved.\n"
    assert read(text)[0] == ("The Riverton Courier", "outlet:copyright")


def test_a_source_line_is_no_outlet():
    assert read(f"{TITLE}{STORY}Source: Norland Newswire\n")[0] is None


def test_an_outlet_told_something_twice_is_its_own_and_once_is_not():
    once = "“We left at dawn,” one of them told Courier.\n"
    assert read(TITLE + STORY + once)[0] is None
    assert read(TITLE + STORY + once + "A guard told Courier that the gate was open.\n")[0] == (
        "The Riverton Courier",
        "outlet:self:told",
    )


def test_a_masthead_that_stands_on_the_page_again_is_the_outlet():
    text = f"Harbour Gazette\n{TITLE}{STORY}Related\nAbout the Harbour Gazette\n"
    assert read(text)[0] == ("Harbour Gazette", "outlet:masthead")
    assert read(f"{TITLE}Harbour Gazette\n{STORY}")[0] is None


def test_a_masthead_that_opens_the_page_is_the_outlet_and_no_section_is():
    assert read(f"Harbour Gazette\n{TITLE}{STORY}")[0] == ("Harbour Gazette", "outlet:masthead")
    assert read(f"World News\n{TITLE}{STORY}")[0] is None
    assert read(f"Weekly Bulletin\n{TITLE}{STORY}")[0] is None


def test_those_who_reported_and_wrote_are_authors_and_editors_are_not():
    line = (
        "Reporting by Ann Nobody in Riverton, Norland; Omar Nemo and B. Niemand; "
        "writing by Una Ninguem; editing by Ed Itor\n"
    )
    assert read(TITLE + STORY + line)[1] == ["Ann Nobody", "Omar Nemo", "B. Niemand", "Una Ninguem"]


def test_the_section_is_the_label_in_the_head():
    text = f"{TITLE}Immigration News\nAnn Nobody\n{STORY}"
    assert section_of(read_lines(text)).of(text) == "Immigration News"
    assert section_of(read_lines(STORY)) is None
