"""Alerts as an Atom feed (RFC 4287), for whatever reads feeds."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from onrecord.exports.cells import visible
from onrecord.keys import named

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

Entry = tuple["date", str, str]


def atom(title: str, updated: date, entries: Iterable[Entry]) -> str:
    """Write a feed.

    Args:
        title: of the feed.
        updated: the day up to which it tells.
        entries: day, title and words of each; the same entry always has the same id.

    """
    parts = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        f"<title>{_text(title)}</title>",
        f"<id>urn:onrecord:{named('feed', title)}</id>",
        f"<updated>{updated}T00:00:00Z</updated>",
        "<author><name>onrecord</name></author>",
    ]
    for day, head, words in entries:
        ident = named("alert", day.isoformat(), head, words)
        parts.append(
            f"<entry><title>{_text(head)}</title><id>urn:onrecord:{ident}</id>"
            f"<updated>{day}T00:00:00Z</updated><summary>{_text(words)}</summary></entry>"
        )
    return "\n".join([*parts, "</feed>"]) + "\n"


def _text(words: str) -> str:
    return escape(visible(words))
