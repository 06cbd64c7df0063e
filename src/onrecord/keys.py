"""Ids out of content: the same thing has the same id on every machine.

Each id is a letter, a dash and the first 80 bits of a SHA-256 in base32 (16 characters): at a billion
items, two clash with a chance of about 4e-7 (birthday bound).
"""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

from onrecord.model import ClaimId, PageId, ReadingId, ReportId

if TYPE_CHECKING:
    from onrecord.model import Form, Span


def sha256(body: bytes) -> str:
    """Give the SHA-256 of bytes in hexadecimal digits."""
    return hashlib.sha256(body).hexdigest()


def named(letter: str, *parts: str) -> str:
    """Name a thing of another kind by its parts; `letter` says which kind."""
    return _key(letter, *parts)


def _key(letter: str, *parts: str) -> str:
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).digest()
    return f"{letter}-{base64.b32encode(digest[:10]).decode().lower()}"


def page_id(body_sha256: str, address: str) -> PageId:
    """Name a page by its bytes and its address (the web address where known, else where it was met)."""
    return PageId(_key("p", body_sha256, address))


def report_id(page: PageId, text_sha256: str) -> ReportId:
    """Name a report by its page and its text."""
    return ReportId(_key("r", page, text_sha256))


def claim_id(report: ReportId, form: Form, trigger: Span, ordinal: int) -> ClaimId:
    """Name a claim by its report, its form, its trigger and its number among those that share all three.

    Values, scores, links and resolved names stay outside, so that judgements survive a better extractor.
    """
    return ClaimId(_key("c", report, form.value, f"{trigger.start}:{trigger.end}", str(ordinal)))


def reading_id(report: ReportId, extractor: str, version: str) -> ReadingId:
    """Name a reading by its report and the extractor that made it."""
    return ReadingId(_key("x", report, extractor, version))
