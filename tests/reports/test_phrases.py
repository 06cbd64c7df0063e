from __future__ import annotations

import pytest

from onrecord.model import Furniture
from onrecord.reports import phrases


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("- Advertisement -", Furniture.ADVERT),
        ("SHARE THIS ARTICLE", Furniture.SHARE),
        ("1,204 shares", Furniture.SHARE),
        ("» Related Articles", Furniture.RELATED),
        ("Captcha verification failed!", Furniture.CAPTCHA),
        ("Comments are closed.", Furniture.COMMENTS),
        ("مقالات ذات صلة", Furniture.RELATED),
        ("اقرأ أيضًا: الجسر يفتح بعد الفيضان", Furniture.RELATED),
        ("إقرأ أيضاً: الجسر يفتح بعد الفيضان", Furniture.RELATED),
        ("اشترك الآن", Furniture.SUBSCRIBE),
        ("Читайте также:", Furniture.RELATED),
        ("À lire aussi", Furniture.RELATED),
        ("Lea también", Furniture.RELATED),
        ("İlgili Haberler", Furniture.RELATED),
        ("Читайте також", Furniture.RELATED),
        ("بیشتر بخوانید", Furniture.RELATED),
    ],
)
def test_a_line_of_furniture_is_known_in_any_case_and_number(line, kind):
    phrase = phrases.whole_line(line) or phrases.opening(line)
    assert phrase is not None
    assert phrase.kind is kind


@pytest.mark.parametrize(
    "line",
    [
        "Two soldiers were killed near the bridge on Sunday.",
        "The ministry shared this with reporters.",
        "More than forty families left the town overnight.",
        "Police closed the road to the airport.",
        "قتل ثلاثة مدنيين في القصف",
    ],
)
def test_a_sentence_of_news_is_no_furniture(line):
    assert phrases.whole_line(line) is None
    assert phrases.opening(line) is None


def test_lists_of_other_stories_are_told_from_single_lines():
    assert phrases.whole_line("Read Next").opens
    assert not phrases.whole_line("Tweet").opens


def test_every_phrase_of_the_tables_is_found_again():
    assert len(phrases.WHOLE_LINES) > 400
    assert all(phrases.plain(line) == line for line in phrases.WHOLE_LINES)
    assert all(phrases.opening(words + "x") is not None for words in phrases.OPENINGS)


def test_a_sentence_that_asks_the_reader_for_something_is_the_sites():
    assert phrases.appeal("Get the day's stories in your inbox every morning.").kind is Furniture.SUBSCRIBE
    assert phrases.appeal("Get out of the car, the soldiers shouted at him.") is None
    assert phrases.appeal("Residents of the camp said on Facebook that three men were shot.") is None


def test_a_row_of_links_is_a_menu_and_a_headline_with_a_bar_is_not():
    assert phrases.menu("Home | World | Sport | Letters")
    assert phrases.menu("Third attack in two days | Two men killed at the market") is None


def test_what_only_the_site_says_of_itself_is_the_sites_unless_somebody_is_quoted_with_it():
    assert phrases.said("We may earn a commission from links in this story.").kind is Furniture.ADVERT
    assert phrases.said("Please consider supporting the Courier.").kind is Furniture.SUBSCRIBE
    assert phrases.said("“Please consider supporting us,” the captain told the villagers.") is None
    assert phrases.said("Ministers said they would consider supporting the force.") is None


def test_a_question_with_what_the_reader_is_to_do_behind_it_is_the_sites():
    assert phrases.asking("Seen the smoke? Send us your pictures.").kind is Furniture.SHARE
    assert phrases.asking("Need more news? Subscribe to our paper!").kind is Furniture.SUBSCRIBE
    assert phrases.asking("Who fired first? The army blamed the rebels.") is None
    assert phrases.asking("“Where were you? Help us,” she shouted.") is None


def test_a_short_line_heads_other_stories_on_a_subject():
    assert phrases.short_opener("More on Riverton").opens
    assert phrases.short_opener("Moreover, nobody came") is None
