"""What a page says of its article in JSON-LD, read as far as it can be read.

Pages carry one object, a list, a `@graph`, or several scripts, and not seldom JSON that is broken:
line ends in strings, commas too many, comments around it. What cannot be mended is searched for the
few plain fields that matter.
"""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"

_ARTICLE = re.compile(
    r"(?:Article|Report|Posting|NewsItem|BackgroundNews|OpinionNews|AnalysisNews|LiveBlog)", re.IGNORECASE
)
_LONGEST = 1 << 20
_MOST_NODES = 5_000
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_WRAPPING = re.compile(
    r"\A\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/)\s*\Z"
)
_PLAIN = re.compile(
    r'"(headline|datePublished|dateModified|articleSection|name)"\s*:\s*"((?:[^"\\]|\\.){1,500})"'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleData:
    """The fields of one article node; what is not given is empty."""

    headline: str = ""
    published: str = ""
    modified: str = ""
    section: str = ""
    outlet: str = ""
    language: str = ""
    address: str = ""
    authors: tuple[str, ...] = ()


def articles(scripts: Iterable[str]) -> tuple[ArticleData, ...]:
    """Give the articles that the JSON-LD scripts of a page describe, in order; never fails."""
    found: list[ArticleData] = []
    for script in scripts:
        if len(script) > _LONGEST:
            continue
        tree = _parsed(script)
        if tree is None:
            found.extend(_salvaged(script))
            continue
        nodes = list(_nodes(tree))
        named = {_first(node.get("@id")): node for node in nodes if "@id" in node and len(node) > 1}
        found.extend(
            _article(node, named) for node in nodes if _ARTICLE.search(" ".join(_texts(node.get("@type"))))
        )
    return tuple(found)


def _parsed(script: str) -> Json:
    text = _WRAPPING.sub("", script).strip().rstrip(";")
    for attempt in (text, _TRAILING_COMMA.sub(r"\1", text), html.unescape(_TRAILING_COMMA.sub(r"\1", text))):
        try:
            tree: Json = json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
        return tree
    return None


def _nodes(tree: Json) -> Iterator[dict[str, Json]]:
    """Give the objects of a tree in document order, at most so many."""
    waiting, met = [tree], 0
    while waiting and met < _MOST_NODES:
        node = waiting.pop()
        met += 1
        if isinstance(node, dict):
            yield node
            waiting.extend(reversed([value for value in node.values() if isinstance(value, dict | list)]))
        elif isinstance(node, list):
            waiting.extend(reversed(node[:_MOST_NODES]))


def _article(node: dict[str, Json], named: dict[str, dict[str, Json]]) -> ArticleData:
    return ArticleData(
        headline=_first(node.get("headline")) or _first(node.get("name")),
        published=_first(node.get("datePublished")),
        modified=_first(node.get("dateModified")),
        section=_first(node.get("articleSection")),
        outlet=next(iter(_names(node.get("publisher"), named)), ""),
        language=_first(node.get("inLanguage")),
        address=_address(node),
        authors=tuple(_names(node.get("author") or node.get("creator"), named, people=True)),
    )


def _address(node: dict[str, Json]) -> str:
    page = node.get("mainEntityOfPage")
    if isinstance(page, dict):
        page = page.get("@id") or page.get("url")
    return _first(node.get("url")) or _first(page)


def _names(value: Json, named: dict[str, dict[str, Json]], *, people: bool = False) -> Iterator[str]:
    """Give the names in a string, an object, a reference to one, or a list; only of people if asked."""
    for one in value if isinstance(value, list) else [value]:
        node: Json = one
        if isinstance(one, dict) and "name" not in one:
            node = named.get(_first(one.get("@id")), one)
        if people and isinstance(node, dict) and "Organization" in " ".join(_texts(node.get("@type"))):
            continue
        name = _first(node.get("name")) if isinstance(node, dict) else _first(node)
        if name:
            yield name


def _texts(value: Json) -> list[str]:
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)]


def _first(value: Json) -> str:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    texts = _texts(value)
    return " ".join(html.unescape(texts[0]).split()) if texts else ""


def _salvaged(script: str) -> Iterator[ArticleData]:
    """Read the plain fields out of JSON that cannot be parsed, where it speaks of an article at all."""
    if not _ARTICLE.search(script):
        return
    fields: dict[str, str] = {}
    for key, value in _PLAIN.findall(script):
        fields.setdefault(key, html.unescape(value.replace('\\"', '"').replace("\\/", "/")))
    yield ArticleData(
        headline=fields.get("headline", ""),
        published=fields.get("datePublished", ""),
        modified=fields.get("dateModified", ""),
        section=fields.get("articleSection", ""),
    )
