"""What the elements around a block say of it: their tags, and the names that site builders give to classes.

The names are read as words ("RelatedArticles__list" is "related articles list"). They are habits, not
rules, so an element that holds much of the article is never furniture, whatever its name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.model import BlockKind, Furniture

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.reports.visible import Box, VisibleBlock

_FURNITURE_WORDS: Final[Mapping[Furniture, str]] = {
    Furniture.COOKIES: "cookies?|cookie \\w+|consent|gdpr|ccpa|onetrust|cmp",
    Furniture.CAPTCHA: "(?:re|h)?captcha",
    Furniture.COMMENTS: """
        comments?|commentlist|comment(?:s|ary)? (?:list|area|form|section)|disqus|livefyre|respond|reply
    """,
    Furniture.BIO: """
        bio|biography
        (?:author|writer|contributor) (?:bio|box|info|card|profile|description|desc|about|details)
        about (?:the )?(?:author|writer)s?|authorbox|post author box
    """,
    Furniture.RELATED: """
        related|relateds?|relacionad[ao]s
        recommend\\w*|recirc\\w*|most (?:read|popular|viewed|shared|recent)
        trending|popular|teasers?|outbrain|taboola|zergnet|revcontent|mgid
        more (?:from|stories|news|articles|on|in)
        read (?:more|next|also)|readmore|see also|up next|you may|also like|top stories|latest(?: \\w+)?
        sidebar|side bar|rail|right rail|onward|inline article|crp|jp relatedposts|yarpp|tertiary|playlist
    """,
    Furniture.SUBSCRIBE: """
        newsletters?|subscri\\w+|signup|sign up|optin|opt in|paywall|donat\\w+|membership|mailchimp|mc embed
        piano|regwall|appeal
    """,
    Furniture.SHARE: """
        share|shares|sharing|sharer|sharebar|sharedaddy|social|socials|addthis|addtoany|follow us
        share (?:bar|tools)
    """,
    Furniture.ADVERT: """
        ads?|advert\\w*|sponsor\\w*|dfp|adsbygoogle|adslot|ad (?:slot|unit|wrapper)|promo|promos|promotion
    """,
    Furniture.TAGS: """
        tags|tag (?:list|links|cloud)|tagcloud|keywords|topics|topic list|cat links
    """,
    Furniture.SECTION: """
        kicker|eyebrow|overline|rubric|rubrica|category|categories|section (?:name|title|label|tag|link)
        primary category|topic label|channel name
    """,
    Furniture.NAVIGATION: """
        nav|navbar|navigation|menu|submenu|breadcrumbs?|pagination|pager|skip link|skip|offcanvas
    """,
    Furniture.SITE: """
        masthead|site header|page header|branding|logo|topbar|top bar|ticker|weather|login|search
    """,
    Furniture.LEGAL: "disclaimer|legal|copyright|copyrights",
    Furniture.FOOTER: "footer|site footer|page footer|colophon",
}
_PART_WORDS: Final[Mapping[BlockKind, str]] = {
    BlockKind.CAPTION: """
        captions?|caption text|figcaption|cutline|(?:photo|image) (?:caption|credit)|credit
    """,
    BlockKind.BYLINE: """
        byline|by line|bylines|authors?|author name|writer|reporter|contributors?|posted by
    """,
    BlockKind.DATE: """
        date|dates|datetime|time|timestamp|time stamp|published|publishdate|pubdate|post date|posted on
        entry date
    """,
    BlockKind.SUBTITLE: """
        subtitle|sub title|subhead(?:line)?|sub head(?:line)?|standfirst|stand first|deck|dek|strapline
        tagline|lede?|article (?:summary|intro|lead)|summary|excerpt|alternative headline
    """,
    BlockKind.TITLE: "headline|entry title|article title|post title|page title|story title|main title",
}
_TAGS: Final[Mapping[str, Furniture]] = {
    "nav": Furniture.NAVIGATION,
    "footer": Furniture.FOOTER,
    "aside": Furniture.RELATED,
    "header": Furniture.SITE,
    "form": Furniture.OTHER,
    "button": Furniture.NAVIGATION,
    "menu": Furniture.NAVIGATION,
    "dialog": Furniture.OTHER,
    "label": Furniture.OTHER,
}
_TELLING: Final = frozenset({"nav", "aside"})
"""Tags that say more than those around them: the navigation in a header is navigation."""

_PART_TAGS: Final[Mapping[str, BlockKind]] = {
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    "time": BlockKind.DATE,
    "h1": BlockKind.TITLE,
}
_HINT_WORD: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_MUCH: Final = 0.3
"""The share of the article beyond which an element is the article and not furniture in it."""


def _table(words: Mapping[Furniture, str] | Mapping[BlockKind, str]) -> re.Pattern[str]:
    groups = []
    for kind, table in words.items():
        names = "|".join(line.strip() for line in table.strip().splitlines())
        groups.append(rf"(?P<{kind.name}>(?<= )(?:{names})(?= ))")
    return re.compile("|".join(groups))


_FURNITURE: Final = _table(_FURNITURE_WORDS)
_PART: Final = _table(_PART_WORDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What is around a block.

    `furniture` is the kind that an element around it names, `named` tells that a class did and not a tag
    alone; `part` is the part of an article it is named as.
    """

    furniture: Furniture | None = None
    named: bool = False
    part: BlockKind | None = None


_NOTHING: Final = Surroundings()


def surroundings(blocks: Sequence[VisibleBlock], shares: Sequence[float]) -> tuple[Surroundings, ...]:
    """Tell for each block what is around it; `shares` is how much of each an extractor kept."""
    held = _held(blocks, shares)
    most = held.get(None, 0) * _MUCH
    known: dict[Box, Surroundings] = {}
    return tuple(_around(block.box, held, most, known) for block in blocks)


def _held(blocks: Sequence[VisibleBlock], shares: Sequence[float]) -> dict[Box | None, int]:
    """Count how many code points of the article each element holds; under None stand all."""
    held: dict[Box | None, int] = defaultdict(int)
    levels: dict[int, dict[Box, None]] = defaultdict(dict)
    for block, share in zip(blocks, shares, strict=True):
        if share >= 0.5:
            size = block.span.end - block.span.start
            held[block.box] += size
            held[None] += size
            levels[block.box.depth][block.box] = None
    for depth in range(max(levels, default=0), 0, -1):
        for box in levels[depth]:
            held[box.parent] += held[box]
            if box.parent:
                levels[depth - 1][box.parent] = None
    return held


def _around(
    box: Box, held: Mapping[Box | None, int], most: float, known: dict[Box, Surroundings]
) -> Surroundings:
    path = []
    up: Box | None = box
    while up is not None and up not in known:
        path.append(up)
        up = up.parent
    found = known[up] if up is not None else _NOTHING
    for inner in reversed(path):
        found = _with(inner, found, article=most > 0 and held.get(inner, 0) >= most)
        known[inner] = found
    return found


def _with(box: Box, outer: Surroundings, *, article: bool) -> Surroundings:
    """Add what an element says to what its own surroundings say; the inner name wins over the outer tag."""
    words = f" {' '.join(_HINT_WORD.findall(box.hints)).lower()} "
    name = _name(_PART, words)
    part = BlockKind[name] if name else _PART_TAGS.get(box.tag) or outer.part
    if article:
        return _NOTHING
    name = None if outer.named else _name(_FURNITURE, words)
    if name:
        return Surroundings(furniture=Furniture[name], named=True, part=part)
    furniture = _tag(box) if box.tag in _TELLING and not outer.named else None
    return Surroundings(furniture=furniture or outer.furniture or _tag(box), named=outer.named, part=part)


def _tag(box: Box) -> Furniture | None:
    """Tell what a tag says; the header of an article is its own, not the site's."""
    if box.tag == "header" and any(outer.tag in {"article", "main"} for outer in box.upward()):
        return None
    return _TAGS.get(box.tag)


def _name(table: re.Pattern[str], words: str) -> str | None:
    found = table.search(words)
    return found.lastgroup if found else None
