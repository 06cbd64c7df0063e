from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import BlockKind, Furniture
from onrecord.reports.lines import read_lines

SEED = Path(__file__).parents[2] / "../shared/seeds/000_5772260c681ab051.txt"

PAGE = """\
Monday, 6 March 2023
Home
World
Six held after raid on depot near Riverton
Police say weapons were found in two lorries
Ann Nobody
Ann Nobody
Ann Nobody is a reporter for the Riverton Courier. Follow her at @annnobody
RIVERTON (Newswire) – Six men were held on Sunday after a raid on a depot outside Riverton, the police said.
They found rifles and two crates of mines in the lorries, a spokesman told reporters at the gate of the depot.
Sign up for our evening briefing
Those held are:
Two drivers of the firm
Four guards, all of them former soldiers
The mayor called the raid a success, but lawyers of the firm said that nobody had shown them a warrant.
Reporting by Ann Nobody
Source: Newswire
Share this article
Related Articles
Bridge reopens after flood
Council votes on new harbour wall on Thursday
Leave a Reply
Please enter your name here
© 2023 Riverton Courier. All rights reserved.
"""

LINES = st.sampled_from(
    [
        "Two men were held on Sunday after a raid on a depot, the police said.",
        "هذا نص عربي طويل عن الغارة التي وقعت أمس قرب المدينة.",
        "RIVERTON — He left.",
        "Smoke over the port (Photo: A. Nobody)",
        *("Related", "Comments", "Share", "Six held after raid", "By Ann Nobody", "4 May 2023", "Ann Nobody"),
        *("- one item", "List of them:", "Newswire", "\u200b", "...", "Reply", "   ", ""),
    ]
)


def labelled(text):
    return [(b.kind, b.furniture, b.span.of(text)) for b in read_lines(text)]


def of_kind(text, kind):
    return [words for k, _, words in labelled(text) if k is kind]


@given(st.lists(LINES, max_size=30).map("\n".join) | st.text(max_size=300))
def test_blocks_are_in_order_apart_and_all_else_is_blank(text):
    at = 0
    for block in read_lines(text):
        assert block.span.start >= at
        assert not text[at : block.span.start].strip()
        assert block.span.of(text).strip()
        assert (block.furniture is not None) == (block.kind is BlockKind.FURNITURE)
        assert block.rule
        assert 0 <= block.score <= 1
        at = block.span.end
    assert not text[at:].strip()


def test_head_article_and_foot_of_a_page_are_told_apart():
    assert of_kind(PAGE, BlockKind.TITLE) == ["Six held after raid on depot near Riverton"]
    assert of_kind(PAGE, BlockKind.SUBTITLE) == ["Police say weapons were found in two lorries"]
    assert of_kind(PAGE, BlockKind.DATELINE) == ["RIVERTON (Newswire) –"]
    assert of_kind(PAGE, BlockKind.BYLINE) == ["Ann Nobody", "Reporting by Ann Nobody"]
    body = of_kind(PAGE, BlockKind.BODY)
    assert body[0].startswith("Six men were held")
    assert "Four guards, all of them former soldiers" in body
    assert body[-1] == "Source: Newswire"


def test_furniture_is_kept_and_named():
    kinds = {words: furniture for _, furniture, words in labelled(PAGE) if furniture}
    assert kinds["Monday, 6 March 2023"] is Furniture.CLOCK
    assert kinds["Sign up for our evening briefing"] is Furniture.SUBSCRIBE
    assert kinds["Council votes on new harbour wall on Thursday"] is Furniture.RELATED
    assert kinds["Please enter your name here"] is Furniture.COMMENTS
    assert kinds["© 2023 Riverton Courier. All rights reserved."] is Furniture.LEGAL
    assert kinds["Ann Nobody"] is Furniture.BIO


def test_a_headline_glued_to_the_first_paragraph_is_parted():
    story = "The police said on Sunday that six men were held after a raid. " * 9
    text = f"Riverton Police Hold Six After Raid On Depot{story}"
    assert of_kind(text, BlockKind.TITLE) == ["Riverton Police Hold Six After Raid On Depot"]
    assert of_kind(text, BlockKind.BODY)[0].startswith("The police said")


def test_a_name_written_in_camel_case_is_no_glued_headline():
    text = "The police said on Sunday that a firm called NorthWorks had hidden rifles in two lorries. " * 9
    assert of_kind(text, BlockKind.TITLE) == []


def test_the_article_goes_on_below_a_list_of_other_stories():
    sentence = "The police said on Sunday that six men were held after a raid on a depot near the river."
    others = "Recommended Stories\nBridge reopens\nHarbour wall voted down"
    text = f"{sentence}\n{sentence}\n{others}\n{sentence}\n{sentence}"
    assert of_kind(text, BlockKind.BODY) == [sentence] * 4


def test_answers_of_readers_are_no_part_of_the_article():
    sentence = "The police said on Sunday that six men were held after a raid on a depot near the river."
    comment = "I have lived beside that depot for years, and nobody there ever looked like a soldier to me."
    text = "\n".join([*[sentence] * 3, "Comments", *["Nemo", comment, "Reply"] * 20])
    assert of_kind(text, BlockKind.BODY) == [sentence] * 3


def test_teasers_that_break_off_are_not_taken_for_paragraphs():
    sentence = "The police said on Sunday that six men were held after a raid on a depot near the river."
    teaser = "The council met on Friday to talk about the new harbour wall, and the mayor left before the…"
    text = "\n".join((sentence, sentence, *("Harbour wall", teaser) * 9))
    assert of_kind(text, BlockKind.BODY) == [sentence, sentence]


def test_arabic_text_without_full_stops_is_read():
    body = (
        "قتل ثلاثة مدنيين بينهم طفل اليوم الأحد في غارة جوية استهدفت سوقا شعبيا في مدينة النهر وفق ما ذكره"
        " شهود عيان لمراسلنا كما أصيب عدد من الأشخاص بجروح نقلوا على إثرها إلى المشفى القريب من موقع الغارة"
    )
    headline = "مقتل ثلاثة مدنيين في غارة على مدينة النهر"
    text = f"الرئيسية\n{headline}\n{body}\nمقالات ذات صلة\nافتتاح الجسر الجديد بعد الفيضان"
    assert of_kind(text, BlockKind.BODY) == [body]
    assert of_kind(text, BlockKind.TITLE) == [headline]


def test_a_dateline_starts_the_story_below_teasers_that_weigh_more():
    teaser = "The council met on Friday about the new harbour wall, and the mayor left before the vote."
    story = "RIVERTON (Newswire) – Six men were held on Sunday after a raid on a depot, the police said."
    text = "\n".join([*["Harbour wall", teaser] * 6, "Six held after raid", story, story[23:]])
    assert of_kind(text, BlockKind.BODY)[0].startswith("Six men were held")
    assert teaser not in of_kind(text, BlockKind.BODY)


def test_a_masthead_and_a_menu_are_no_headline():
    text = f"Riverton Courier\nNews | Sport | Letters | Weather\nSix held after raid near Riverton\n{PAGE}"
    assert of_kind(text, BlockKind.TITLE) == ["Six held after raid on depot near Riverton"]
    assert (BlockKind.FURNITURE, Furniture.NAVIGATION, "News | Sport | Letters | Weather") in labelled(text)


def test_headlines_in_capitals_between_paragraphs_are_other_stories():
    sentence = "The police said on Sunday that six men were held after a raid on a depot near the river."
    text = f"{sentence}\nHARBOUR WALL VOTED DOWN AFTER STORM\n{sentence}"
    assert labelled(text)[1][:2] == (BlockKind.FURNITURE, Furniture.RELATED)


def test_a_reporter_of_whom_the_article_tells_is_no_bio():
    sentence = "The police said on Sunday that six men were held after a raid on a depot near the river."
    victim = "Omar Nemo is a correspondent for the Riverton Courier and had been held twice before."
    text = "\n".join([sentence, victim, *[sentence] * 8])
    assert victim in of_kind(text, BlockKind.BODY)


def test_an_empty_text_has_no_blocks():
    assert read_lines("") == ()
    assert read_lines(" \n\t\n") == ()


@pytest.mark.parametrize(
    "text",
    ["The police said on Sunday that six men were held. " * 200_000, "word\n" * 500_000],
    ids=["line", "lines"],
)
def test_huge_texts_take_seconds(text):
    start = time.process_time()
    read_lines(text)
    assert time.process_time() - start < 20


@pytest.mark.skipif(not SEED.exists(), reason="../shared is not here")
def test_the_worked_case_has_its_furniture_marked_and_its_byline_kept():
    text = SEED.read_bytes().decode()
    found = labelled(text)
    furniture = [words for kind, _, words in found if kind is BlockKind.FURNITURE]
    assert of_kind(text, BlockKind.BYLINE) == ["Fidel Rahmati"]
    assert "Fidel Rahmati" in furniture
    for start in (
        "Friday,",
        "Immigration",
        "Fidai",
        "- Adv",
        "More art",
        "Please",
        "Captcha",
        "CAPTCHA",
        "The World",
    ):
        assert any(words.startswith(start) for words in furniture)
    assert len(of_kind(text, BlockKind.BODY)) == 7


BLOG = """\
Clashes in Kadina as rebels withdraw from the port

06:12 {zone}

Shells fall on market

Three shells fell on the market of Kadina, the mayor said.

06:45 {zone}

Rebels deny it

The rebels denied that they had fired at the town.

07:10 {zone}

Army enters town

Soldiers entered the northern quarter of Kadina on foot.

08:00 {zone}

UN calls for truce

The United Nations urged both sides to stop fighting."""


@pytest.mark.parametrize("zone", ["GMT", "BST", "a.m. ET", "(UTC+2)", "local time"])
def test_entries_of_a_live_blog_are_the_article_under_their_clocks(zone):
    body = of_kind(BLOG.format(zone=zone), BlockKind.BODY)
    assert sum(words.endswith(".") for words in body) == 4
    assert "Rebels deny it" in body


def test_lists_of_other_stories_with_clocks_stay_outside():
    story = "Police arrested three men in the port of Kadina after a raid on a house by the harbour.\n\n" * 6
    others = "".join(f"{k}:10 GMT\n\nMinister opens new bridge over river\n\n" for k in range(6, 12))
    assert not any("bridge" in words for words in of_kind(story + others, BlockKind.BODY))


STORY = (
    "RIVERTON (Newswire) – Six men were held on Sunday after a raid on a depot outside it, the police said.",
    "They found rifles and two crates of mines in the lorries, a spokesman told reporters at the gate.",
    "The mayor called the raid a success, but lawyers of the firm said that nobody had shown them a warrant.",
    "Shelling from the hills hit the suburbs that night and killed four people, residents said by telephone.",
    "The army answered with rockets at dawn and closed the road to the port until the last ship had left.",
)


def test_a_list_that_a_colon_announces_below_the_last_paragraph_is_the_articles():
    items = (
        "The wounded men are the following:",
        "* Tom Nobody (31 years old)",
        "* Jim Nobody (17 years old)",
    )
    body = of_kind("\n".join([*STORY, *items, "Share", "Bridge reopens after flood"]), BlockKind.BODY)
    assert body[-3:] == list(items)


def test_a_trail_of_sections_has_no_headline():
    text = "\n".join(["News", "Raids on Riverton depots", "Police forces", *STORY])
    assert of_kind(text, BlockKind.TITLE) == []


def test_several_lines_below_the_headline_with_nothing_of_the_article_are_other_stories():
    others = (
        "Harvest begins late along southern coast",
        "Choir wins prize for third time running",
        "New timetable for ferries from next spring",
    )
    text = "\n".join(["Six held after raid on depot near Riverton", *others, *STORY])
    kinds = {words: furniture for _, furniture, words in labelled(text) if furniture}
    assert {kinds.get(words) for words in others} == {Furniture.RELATED}


def test_credits_and_appeals_between_paragraphs_are_the_sites():
    between = ("Ann Nobody/AFP", "Like this story? Share it with a friend!", "Also on Riverton Courier")
    text = "\n".join(
        ["Six held after raid on depot near Riverton", *STORY[:2], *between, "Choir wins prize", *STORY[2:]]
    )
    kinds = {words: furniture for _, furniture, words in labelled(text) if furniture}
    assert [kinds.get(words) for words in (*between, "Choir wins prize")] == [
        Furniture.CREDIT,
        Furniture.SHARE,
        Furniture.RELATED,
        Furniture.RELATED,
    ]
    assert of_kind(text, BlockKind.BODY)[-1] == STORY[-1]
