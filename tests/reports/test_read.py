"""From pages to reports."""

from __future__ import annotations

import random
from datetime import date

import pytest

from onrecord import keys
from onrecord.model import BlockKind, Days, Entity, EntityType, Page, Problem, Report
from onrecord.reports import read_report

HTML = """<html lang="en"><head><title>Guards shot at ford | Valley Herald</title>
<meta property="article:section" content="Provinces"><meta name="author" content="Ada Writer and Bo Writer">
<meta property="article:published_time" content="2024-03-11T20:00:00+04:00"></head><body>
<header><a href="/">Valley Herald</a></header>
<article><p class="kicker">Provinces</p><h1>Guards shot at ford</h1>
<p class="byline">By Ada Writer and Bo Writer</p>
<p>KESH, March 11 (VH) - Two guards were wounded on Monday when men fired at a checkpoint, police said.</p>
<p>The attackers fled towards the hills, according to a spokesman for the police, who gave no names.</p>
<p>It was the third attack on the road in a month, and the governor said he would close it at night.</p>
</article></body></html>"""
TEXT = (
    "Guards shot at ford\n\nBy Ada Writer\n11 March 2024\n\n"
    "Two guards were wounded on Monday when men fired at a checkpoint near the river, police said.\n"
    "The attackers fled towards the hills, according to a spokesman for the police, who gave no names.\n"
)


def _page(body, media="text/html", url=None):
    digest = keys.sha256(body)
    return Page(
        id=keys.page_id(digest, url or "page"), source="page", url=url, body=body, sha256=digest, media=media
    )


def _report(body, media="text/html", url=None, **told):
    read = read_report(_page(body, media, url), **told)
    assert isinstance(read, Report)
    return read


def test_an_html_page_becomes_a_report():
    report = _report(HTML.encode())
    assert report.title is not None
    assert report.section is not None
    assert report.dateline is not None
    assert report.title.of(report.text) == "Guards shot at ford"
    assert report.section.of(report.text) == "Provinces"
    assert report.dateline.of(report.text) == "KESH, March 11 (VH)"
    assert (report.language, report.encoding, report.problems) == ("en", "utf-8", ())
    assert report.published.days == Days.on(date(2024, 3, 11))


def test_a_stated_day_still_to_come_is_a_problem():
    stamped = HTML.replace("<head>", '<head><meta property="article:published_time" content="2031-05-01">')
    assert "2031-05-01" in stamped
    report = _report(stamped.encode(), today=date(2024, 3, 20))
    assert report.published.days.first != date(2031, 5, 1)
    (problem,) = report.problems
    assert problem.message.startswith("The page states 2031-05-01 as its day of publication")
    assert _report(stamped.encode(), today=date(2031, 5, 2)).problems == ()


def test_outlet_and_authors_are_named_with_their_words():
    report = _report(HTML.encode())
    assert report.outlet is not None
    named = (report.outlet, *report.authors)
    assert [one.name for one in named] == ["Valley Herald", "Ada Writer", "Bo Writer"]
    assert [one.span and one.span.of(report.text) for one in named] == [
        "Valley Herald",
        "Ada Writer",
        "Bo Writer",
    ]
    assert report.outlet.rule == "outlet:title-end"


def test_a_known_outlet_is_called_by_its_canonical_name():
    herald = Entity(id="media:valley-herald", name="The Valley Herald", type=EntityType.MEDIA)
    known = {"Valley Herald": herald, "The Valley Herald": herald}
    report = _report(HTML.encode(), known_outlet=known.get)
    assert report.outlet is not None
    assert (report.outlet.name, report.outlet.id) == ("The Valley Herald", "media:valley-herald")


def test_plain_text_becomes_a_report_whose_text_is_the_page():
    report = _report(TEXT.encode("utf-16"), "text/plain")
    assert (report.text, report.encoding) == (TEXT, "utf-16-le")
    assert sum(block.kind is BlockKind.BODY for block in report.blocks) == 2


def test_a_file_named_html_that_holds_no_tag_is_plain_text():
    assert _report(TEXT.encode(), "text/html").text == TEXT


def test_the_day_that_the_user_knows_wins():
    known = Days.on(date(2024, 3, 12))
    assert _report(HTML.encode(), published=known).published.days == known


def test_ids_come_from_page_and_text_and_stay_the_same():
    one, again = _report(HTML.encode()), _report(HTML.encode())
    elsewhere = _report(HTML.encode(), url="https://herald.example/ford")
    assert one == again
    assert one.id != elsewhere.id
    assert one.id == keys.report_id(one.page, one.text_sha256)
    assert one.text_sha256 == keys.sha256(one.text.encode())


@pytest.mark.parametrize(
    ("body", "media", "why"),
    [
        (b"", "text/plain", "empty"),
        (b" \r\n\t", "text/html", "empty"),
        (b"<html></html>", "text/html", "no text"),
        (b"%PDF-1.4 words", "text/plain", "PDF"),
        (random.Random(2).randbytes(9000), "text/html", "binary"),
    ],
)
def test_what_is_no_article_is_a_fatal_problem(body, media, why):
    read = read_report(_page(body, media))
    assert isinstance(read, Problem)
    assert read.fatal
    assert why in read.message


def test_problems_of_the_encoding_are_kept_with_the_report():
    report = _report(TEXT.replace("police", "policé").encode().decode("cp1252").encode(), "text/plain")
    assert [problem.message.partition(":")[0] for problem in report.problems] == ["mojibake"]


def test_every_span_of_a_report_lies_in_its_text():
    report = _report(HTML.encode())
    spans = [block.span for block in report.blocks]
    spans += [span for span in (report.title, report.section, report.dateline) if span]
    spans += [one.span for one in report.authors if one.span]
    assert all(span.of(report.text).strip() == span.of(report.text) for span in spans)
    assert max(span.end for span in spans) <= len(report.text)
