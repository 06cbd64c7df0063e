"""Bytes to text."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Problem
from onrecord.reports.decode import Decoded, decode, mojibake

ENGLISH = (
    "Three soldiers were killed, the ministry said. “We are looking into it”, an official said — at dawn. "
)
FRENCH = "Les soldats ont été tués près de la frontière, a déclaré un responsable à l’aube. "
ARABIC = "قتل ثلاثة جنود في هجوم على قاعدة قرب الحدود، وقال مسؤول إن الهجوم نفذ فجر الأحد. "
RUSSIAN = "Три солдата погибли при атаке на базу у границы, сообщил чиновник. "


def _decoded(body, charset=None, *, html=False):
    read = decode(body, charset, html=html, subject="page")
    assert isinstance(read, Decoded)
    return read


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("text", [ENGLISH, FRENCH, ARABIC, RUSSIAN])
def test_unicode_is_read_with_and_without_a_mark(text, codec):
    assert _decoded(text.encode(codec)).text == text


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (ENGLISH, "cp1252", "windows-1252"),
        (FRENCH, "cp1252", "windows-1252"),
        (ARABIC, "cp1256", "windows-1256"),
        (RUSSIAN, "cp1251", "windows-1251"),
    ],
)
def test_a_windows_code_page_is_told_by_what_its_letters_look_like(text, codec, name):
    read = _decoded(text.encode(codec))
    assert (read.text, read.encoding, read.problems) == (text, name, ())


def test_the_carrier_is_believed_before_the_page():
    body = b'<meta charset="utf-8">' + ARABIC.encode("cp1256")
    assert ARABIC in _decoded(body, "windows-1256", html=True).text


def test_the_page_is_believed_where_the_carrier_says_nothing():
    body = b'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-5">' + RUSSIAN.encode(
        "iso-8859-5"
    )
    read = _decoded(body, html=True)
    assert (RUSSIAN in read.text, read.encoding) == (True, "iso8859-5")


def test_the_declaration_of_xml_is_believed_too():
    body = b'<?xml version="1.0" encoding="koi8-r"?><html>' + RUSSIAN.encode("koi8-r")
    assert RUSSIAN in _decoded(body, html=True).text


def test_a_declared_code_page_yields_to_well_formed_utf_8():
    read = _decoded(FRENCH.encode(), "iso-8859-1")
    assert (read.text, read.encoding) == (FRENCH, "utf-8")


@pytest.mark.parametrize("charset", ["no-such-codec", "hex", "", "utf-7", "a" * 500, "utf-16"])
def test_a_declaration_that_makes_no_sense_is_passed_over(charset):
    assert _decoded(FRENCH.encode(), charset).text == FRENCH


def test_a_page_cut_in_the_middle_of_a_character_is_still_utf_8():
    read = _decoded(ARABIC.encode()[:-4] + b"\xd8")
    assert (read.encoding, read.replaced) == ("utf-8", 1)
    assert "U+FFFD: 1" in read.problems[0].message


def test_a_page_that_holds_replacement_characters_is_still_utf_8():
    text = ENGLISH.replace("u", "\ufffd").replace("”", "â€\ufffd")
    read = _decoded(text.encode())
    assert (read.text, read.encoding) == (text, "utf-8")


def test_line_ends_become_line_feeds_and_nothing_else_changes():
    assert _decoded(b"a \r\nb\rc\n\n d\t").text == "a \nb\nc\n\n d\t"


@given(st.text())
def test_utf_8_comes_back_but_for_its_line_ends(text):
    read = decode(text.encode("utf-8"), "utf-8", html=False, subject="page")
    wanted = text.removeprefix("\ufeff").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    assert isinstance(read, Problem) or read.text == wanted


@pytest.mark.parametrize("codec", ["cp1252", "cp1256", "cp1251"])
@pytest.mark.parametrize("text", [FRENCH, ARABIC, RUSSIAN])
def test_mojibake_is_named_and_not_repaired(text, codec):
    garbled = text.encode().decode(codec, "ignore")
    read = _decoded(garbled.encode())
    assert read.text == garbled
    assert any(problem.message.startswith("mojibake") for problem in read.problems)


@pytest.mark.parametrize(
    "text", [ENGLISH, FRENCH, ARABIC, RUSSIAN, "SÃO PAULO, Âncora, Ãéïø", "ظهر، ظن؛ طال؟ "]
)
def test_right_text_is_no_mojibake(text):
    assert mojibake(text * 5) is None


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"%PDF-1.7", "PDF"),
        (b"PK\x03\x04", "ZIP"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"\x00\x00\x00\x18ftypmp42", "film"),
    ],
)
def test_files_of_other_kinds_are_named(head, kind):
    read = decode(head + b" soldiers" * 50, None, html=False, subject="page")
    assert isinstance(read, Problem)
    assert read.fatal
    assert kind in read.message


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b"WARC/1.0\r\nWARC-Type: response\r\n\r\n<html>", "web archive"),
        (b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- made -->\n<rss version="2.0"><channel>', "a feed"),
        (
            b'<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><feed xmlns="http://www.w3.org/2005/Atom">',
            "a feed",
        ),
        (b'<?xml version="1.0"?><urlset>', "site map"),
        (b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/", "MHTML"),
        (b"{\\rtf1\\ansi Shells fell.}", "RTF"),
    ],
)
def test_what_packs_pages_is_named_and_never_read_as_one(body, told):
    read = decode(body, None, html=True, subject="page")
    assert isinstance(read, Problem)
    assert (told in read.message, read.fatal) == (True, True)


@pytest.mark.parametrize(
    "body",
    [
        b'<?xml version="1.0"?><!DOCTYPE html><html><body>We feed the hungry</body></html>',
        b"From: the mayor of Erbil\nSaved by a guard, he said.",
        b"WARCLOUDS: shells fell on Monday.",
    ],
)
def test_a_page_that_only_begins_so_is_read(body):
    assert isinstance(decode(body, None, html=True, subject="page"), Decoded)


def test_random_bytes_are_binary_data():
    read = decode(random.Random(1).randbytes(4096), None, html=False, subject="page")
    assert isinstance(read, Problem)
    assert "binary" in read.message


def test_a_few_control_characters_are_a_problem_and_no_obstacle():
    read = _decoded((ENGLISH + "\x00").encode())
    assert "Control characters in the page: 1." in [problem.message for problem in read.problems]
