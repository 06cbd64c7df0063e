"""Bytes to text, with the codec that was chosen and why it is to be trusted or not."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from onrecord.model import Problem

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "gzip data"),
    (b"BZh", "bzip2 data"),
    (b"\xfd7zXZ", "xz data"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!\x1a", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"OggS", "a sound or film"),
    (b"ID3", "a sound"),
    (b"RIFF", "a sound, film or image"),
)
_MANY = (
    (re.compile(rb"WARC/\d"), "a web archive (WARC), which holds many pages; take them out of it first"),
    (
        re.compile(rb"(?:<\?xml.{0,300}?)?(?:<!--.{0,300}?-->\s*)?<(?:rss|feed|rdf:RDF)\b", re.DOTALL),
        "a feed, not a page; save the pages that it names",
    ),
    (
        re.compile(rb"(?:<\?xml.{0,300}?)?(?:<!--.{0,300}?-->\s*)?<(?:urlset|sitemapindex)\b", re.DOTALL),
        "a site map, not a page; save the pages that it names",
    ),
    (re.compile(rb"From: [\"<]?Saved by"), "a page packed as MHTML; save it as HTML"),
    (re.compile(rb"bplist00"), "a page packed by Safari; save its source as HTML"),
    (re.compile(rb"\{\\rtf"), "a document in RTF; save it as text"),
)
"""What begins like text and is no page: read as one, it would mix the words of several, or its packing."""
_META = re.compile(rb"<meta[^>]{0,400}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_.:-]{2,40})")
_HEAD = 4096
# Browsers read these labels as Windows-1252 (WHATWG Encoding Standard, "names and labels").
_LATIN = frozenset({"ascii", "iso8859-1", "cp1252"})
_SINGLE = ("cp1252", "cp1256", "cp1251")
_NAMES = {"cp1252": "windows-1252", "cp1256": "windows-1256", "cp1251": "windows-1251", "utf-8": "utf-8"}
_WORD = re.compile(r"[^\W\d_]+")
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufffd]")
# Text has next to none of these; random bytes have about one in ten.
_BINARY_SHARE = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A page as text: byte-order mark dropped, every line end a line feed, else untouched.

    `encoding` names the codec; `replaced` counts the bytes that could not be read and became U+FFFD.
    """

    text: str
    encoding: str
    replaced: int
    problems: tuple[Problem, ...] = ()


def decode(body: bytes, charset: str | None, *, html: bool, subject: str) -> Decoded | Problem:
    """Read bytes as text, or give a fatal Problem where they are no text.

    In this order: byte-order mark, the charset that the carrier declared, the one that the page declares
    (HTML only), strict UTF-8, UTF-16 without a mark, then the Windows code page in which the words look
    like words. A declared one-byte codec yields where the bytes are well-formed UTF-8 beyond ASCII.
    Mojibake is named as a Problem and never repaired.
    """
    kind = _magic(body)
    if kind:
        return _fatal(subject, f"This is {kind}, not text; nothing was read.")
    start = body[:_HEAD].removeprefix(codecs.BOM_UTF8).lstrip()
    many = next((words for begins, words in _MANY if begins.match(start)), None)
    if many:
        return _fatal(subject, f"This is {many}. Nothing was read.")
    text, encoding = _read(body, charset, html=html)
    controls = len(_CONTROL.findall(text))
    if controls > _BINARY_SHARE * len(text):
        return _fatal(subject, "This is binary data, not text; nothing was read.")
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    replaced = text.count("\ufffd")
    problems = []
    if replaced:
        problems.append(f"Characters that could not be read as {encoding} and stand as U+FFFD: {replaced}.")
    if controls > replaced:
        problems.append(f"Control characters in the page: {controls - replaced}.")
    garbled = mojibake(text)
    if garbled:
        problems.append(
            f"mojibake: the page was saved in a wrong encoding ({garbled}); its words are as met."
        )
    return Decoded(
        text=text,
        encoding=encoding,
        replaced=replaced,
        problems=tuple(Problem(stage="reports", subject=subject, message=message) for message in problems),
    )


def mojibake(text: str) -> str | None:
    """Name the damage where UTF-8 was once read as a Windows code page, or give None."""
    if not (foreign := _foreign(text)):
        return None
    for codec, pattern in _GARBLED.items():
        found = [match for match in pattern.findall(text) if _was_utf8(match, codec)]
        covered = sum(map(len, found))
        needed = 0.1 if codec == "cp1252" else 0.6
        if len(found) >= 2 and covered > needed * foreign:
            return f"UTF-8 read as {_NAMES[codec]}"
    return None


def _foreign(text: str) -> int:
    """Count the characters beyond ASCII."""
    return len(text) - len(text.encode("ascii", "ignore"))


def _fatal(subject: str, message: str) -> Problem:
    return Problem(stage="reports", subject=subject, message=message, fatal=True)


def _magic(body: bytes) -> str | None:
    if body[4:8] == b"ftyp":
        return "a film"
    return next((kind for magic, kind in _MAGIC if body.startswith(magic)), None)


def _read(body: bytes, charset: str | None, *, html: bool) -> tuple[str, str]:
    for mark, codec in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(codec, "replace"), codec
    wide = _wide(body)
    for label in (charset, _declared(body) if html and not wide else None):
        declared = _strict(body, label)
        if declared:
            return declared
    if wide:
        return body.decode(wide, "replace"), wide
    text = _nearly_utf8(body)
    return (text, "utf-8") if text is not None else _code_page(body)


def _declared(body: bytes) -> str | None:
    found = _META.search(body[:_HEAD]) or _XML.match(body[:_HEAD])
    return found[1].decode("ascii") if found else None


def _codec(label: str | None) -> str | None:
    """Give Python's name of a declared codec, or None where there is none such, or it is not for text."""
    try:
        info = codecs.lookup((label or "").strip(" \"'"))
    except (LookupError, ValueError):
        return None
    if not info._is_text_encoding:  # noqa: SLF001 - there is no other way to ask
        return None
    return "cp1252" if info.name in _LATIN else info.name


def _strict(body: bytes, label: str | None) -> tuple[str, str] | None:
    codec = _codec(label)
    if codec is None or codec.startswith(("utf-16", "utf-32", "utf-7")):
        return None  # without a mark or the pattern of NULs this is a wrong declaration
    if not body.isascii() and _well_formed(body):
        codec = "utf-8"
    try:
        return body.decode(codec), _NAMES.get(codec, codec)
    except UnicodeError:
        return None


def _well_formed(body: bytes) -> bool:
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _wide(body: bytes) -> str | None:
    """Tell UTF-16 without a mark by its NULs: every blank and full stop has one, always on the same side."""
    head = body[:65536]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = max(len(head) // 2, 1)
    if len(body) % 2 == 0 and max(even, odd) > 0.05 * half and min(even, odd) < 0.1 * max(even, odd):
        return "utf-16-le" if odd > even else "utf-16-be"
    return None


def _nearly_utf8(body: bytes) -> str | None:
    """Read UTF-8 with few bad bytes, as of a page cut in the middle of a character.

    A page may also hold U+FFFD itself, where another program could not read its words: that is well-formed.
    """
    text = body.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    bad = lost - body.count("\ufffd".encode())
    good = _foreign(text) - lost if bad else 0
    return text if bad == 0 or good > 10 * bad else None


def _code_page(body: bytes) -> tuple[str, str]:
    best = max(_SINGLE, key=lambda codec: _sense(body[:200_000].decode(codec, "replace"), codec))
    return body.decode(best, "replace"), _NAMES[best]


def _sense(text: str, codec: str) -> float:
    """Give the share of foreign letters that stand in words of the script of the code page."""
    good = every = 0
    for word in _WORD.findall(text):
        foreign = _foreign(word)
        every += foreign
        good += foreign if foreign and _plausible(word, foreign, codec) else 0
    return good / every if every else 0.0


def _plausible(word: str, foreign: int, codec: str) -> bool:
    if codec == "cp1252":
        return foreign <= len(word) / 2 and all(char.isascii() or char.isalpha() for char in word)
    if foreign < len(word) or len(word) < 3:
        return False
    if codec == "cp1256":
        return all("\u0600" <= char <= "\u06ff" for char in word)
    cased = word[1:].islower() or word.isupper()
    return cased and all("\u0400" <= char <= "\u04ff" for char in word)


def _garbled(codec: str) -> re.Pattern[str]:
    lead = "".join(bytes([n]).decode(codec, "ignore") for n in range(0xC2, 0xF5))
    follow = "".join(bytes([n]).decode(codec, "ignore") for n in range(0x80, 0xC0))
    return re.compile(f"[{re.escape(lead)}][{re.escape(follow)}]{{1,3}}")


def _was_utf8(garbled: str, codec: str) -> bool:
    try:
        found = garbled.encode(codec).decode("utf-8")
    except UnicodeError:
        return False
    return any(char.isalpha() or char in "\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u00a0" for char in found)


_GARBLED = {codec: _garbled(codec) for codec in _SINGLE}
