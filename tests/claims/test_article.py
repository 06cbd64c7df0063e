from __future__ import annotations

from onrecord.claims.article import article
from onrecord.claims.parser import English

TEXT = "Read more: ten years of war in Colombia, March 2014\n\nRebels shelled the port on 4 May.\n\nSubscribe"


def test_furniture_is_blanked_out_and_offsets_stay(report_of):
    furniture = TEXT.splitlines()[0]
    report = report_of(TEXT, furniture=(furniture, "Subscribe"))
    words = article(report, English().parse(report).sentences)
    body = TEXT.splitlines()[2]
    assert words.strip() == body
    assert words.index(body) == TEXT.index(body)
    assert words.count("\n") == TEXT[: len(words)].count("\n")


def test_a_report_without_sentences_has_no_words(report_of):
    assert article(report_of("\n"), ()) == ""


def test_a_date_of_the_furniture_gives_no_year_to_the_story(read):
    text = "Out now: the war of 12 May 2014\nRebels shelled the port on 4 May."
    _, reading = read(text, furniture=("Out now: the war of 12 May 2014",))
    assert [c.when.days.first.year for c in reading.claims] == [2023]
