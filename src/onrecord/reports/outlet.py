"""Which outlet a page is of, and who wrote it, by what its text shows.

A page shows its outlet by its copyright line, the bio of its writer, its own lines in head and foot, the
agency in its dateline, its address, or by speaking of itself ("told North Press"). A wire that a page
only quotes or credits ("Source: X") is a link in the chain and not the outlet.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.model import Block, BlockKind, Furniture, Named, Span
from onrecord.reports.marks import is_name
from onrecord.reports.phrases import is_masthead
from onrecord.reports.press import press_releases

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Known = Callable[[str], str | None]

READ: Final = 60_000
"""Code points of the article in which an outlet may speak of itself."""

WIRES: Final = frozenset(
    (
        "reuters", "ap", "associated press", "the associated press", "afp", "agence france-presse", "dpa",
        "efe", "ansa", "tass", "xinhua", "upi", "bloomberg", "kyodo", "ians", "pti",
    )
)  # fmt: skip
"""Agencies whose reports others print: words told to them do not make a page theirs."""

PAPERS: Final = frozenset(
    (
        "agency", "argus", "chronicle", "courier", "dispatch", "examiner", "gazette", "globe", "guardian",
        "herald", "independent", "inquirer", "journal", "ledger", "mail", "mirror", "monitor", "newswire",
        "observer", "post", "press", "radio", "sentinel", "standard", "star", "telegraph", "times", "tribune",
        "voice", "wire",
    )
)  # fmt: skip
"""Last words of names that no section of a site bears, as "World News" or "Weekly Review" may be one."""

_WORD: Final = r"[A-Z](?:[\w&’'-]|\.\w)*"
_NAME: Final = rf"(?:{_WORD}\s){{0,4}}{_WORD}(?:\s\d{{1,3}}(?!\d))?"
_COPYRIGHT: Final = re.compile(
    rf"(?:©|\(c\)|[Cc]opyright)\s?(?:©\s?)?(?:\d{{4}}(?:\s?[-–]\s?\d{{2,4}})?)?,?\s?(?:by\s)?(?:The\s)?(?P<name>{_NAME})"
)
_BIO_OUTLET: Final = re.compile(rf"\b(?P<tie>for|at|of|with)\s(?:[Tt]he\s)?(?P<name>{_NAME})(?=[.,;]|\s\w|$)")
_BIO_AUTHOR: Final = re.compile(
    r"^(?:By\s)?(?P<name>(?:[A-ZÀ-Þ][\w'’.-]*\s){1,3}(?:(?:al|el|de|van|bin)[\s-])?[A-ZÀ-Þ][\w'’-]*)\sis\s"
)
_DATELINE: Final = re.compile(
    rf"\((?P<a>{_NAME})\)\s?[-–—]*$|,\s?(?P<b>[A-Z]{{2,8}})\s?[-–—]*$|^(?P<c>[A-Z]{{2,8}})$"
)
_SELF: Final = (
    (
        "self:told",
        re.compile(rf"\b(?:told|tells|email to|interview with|statement to)\s(?:the\s)?(?P<name>{_NAME})"),
    ),
    ("self:learned", re.compile(rf"(?<![\w’'])(?P<name>{_NAME})\shas learned\b")),
    (
        "self:activists",
        re.compile(
            rf"(?<![\w’'])(?:[Rr]eliable\s)?(?P<name>{_NAME})(?:’s|'s)?\s(?:activists|sources"
            rf"|correspondents?|reporters?)\s"
            r"(?:have|has|had|said|reported|documented|confirmed|told|added|in)\b"
        ),
    ),
    (
        "self:writer",
        re.compile(rf"(?<![\w’'])(?P<name>{_NAME})\s(?:staff\s)?(?:writers?|journalists?|reporters?)\s[A-Z]"),
    ),
)
_ADDRESS: Final = re.compile(r"https?://(?:www\.|m\.)?(?P<name>[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,30}){1,3})\b")
_BY: Final = re.compile(
    r"(?P<role>[Rr]eporting|[Ww]riting|[Ee]diting|[Aa]dditional reporting|[Ww]ritten|[Ee]dited"
    r"|[Ss]tory|[Rr]eport|[Tt]ext|^By|^BY"
    r"|[Pp]osted|[Aa]uthors?|[Rr]eporters?|[Ww]riters?)\s?(?:by|BY|By|:)?[\s:]\s?"
)
_WRITER: Final = re.compile(r"(?:writers?|reporters?|journalists?|correspondents?)\s(?=[A-Z])")
_PARTS: Final = re.compile(
    r"\s?[;/&|]\s?|,\s|\sand\s|\sin\s[A-Z][^;,/&]{1,40}|\scontributed\b.*|\s@\w+|\s[-–—]\s|\bfor\s.*"
)


def outlet_and_authors(
    text: str, blocks: Sequence[Block], known_outlet: Known | None = None
) -> tuple[Named | None, tuple[Named, ...]]:
    """Give the outlet and the authors that the text shows, each with its words and the rule that found it.

    `known_outlet` gives the canonical name of an outlet, or None where the name is no known outlet's;
    some rules believe only known names. The first rule that finds a name decides.
    """
    known = known_outlet or _nothing
    outlet = next(_outlets(text, blocks, known), None)
    return outlet, tuple(_authors(text, blocks))


def section_of(blocks: Sequence[Block]) -> Span | None:
    """Give the label of the section that the page names in its head."""
    body = next((b.span.start for b in blocks if b.kind is BlockKind.BODY), None)
    found = (
        b.span for b in blocks if b.furniture is Furniture.SECTION and (body is None or b.span.start < body)
    )
    return next(found, None)


def _nothing(_name: str) -> str | None:
    return None


def _outlets(text: str, blocks: Sequence[Block], known: Known) -> Iterator[Named]:
    """Give outlets by the strength of their rules."""
    yield from _copyrights(text, blocks, known)
    yield from _bios(text, blocks, known)
    yield from _site_lines(text, blocks, known)
    yield from _mastheads(text, blocks, known)
    yield from press_releases(text, blocks)
    yield from _title_end(text, blocks, known)
    yield from _datelines(text, blocks, known)
    yield from _selves(text, blocks, known)
    yield from _addresses(text, blocks, known)


def _named(name: str, at: int, rule: str, known: Known) -> Named:
    """Give the name, shortened to the known outlet that it starts with ("NBC News Investigative Unit")."""
    parts = name.split()
    for end in range(len(parts), 0, -1):
        start = " ".join(parts[:end])
        if (whole := known(start)) is not None and name.startswith(start):
            return Named(name=whole, span=Span(at, at + len(start)), rule=rule)
    return Named(name=name, span=Span(at, at + len(name)), rule=rule)


def _copyrights(text: str, blocks: Sequence[Block], known: Known) -> Iterator[Named]:
    for block in blocks:
        if block.furniture in {Furniture.LEGAL, Furniture.FOOTER}:
            match = _COPYRIGHT.search(block.span.of(text)[:600])
            if match is not None and (known(match["name"]) or not is_name(match["name"])):
                yield _named(match["name"], block.span.start + match.start("name"), "outlet:copyright", known)


def _bios(text: str, blocks: Sequence[Block], known: Known) -> Iterator[Named]:
    """Find whom a writer works for: "reporter for X", or "pages of X" where X looks like an outlet."""
    for block in blocks:
        if block.furniture is Furniture.BIO:
            for match in _BIO_OUTLET.finditer(block.span.of(text)[:600]):
                name = match["name"]
                works = match["tie"] in {"for", "at"} and " " in name
                if works or is_masthead(name) or known(name):
                    yield _named(name, block.span.start + match.start("name"), "outlet:bio", known)


def _site_lines(text: str, blocks: Sequence[Block], known: Known) -> Iterator[Named]:
    for block in blocks:
        if block.furniture in {Furniture.SITE, Furniture.NAVIGATION, Furniture.FOOTER} and known(
            block.span.of(text)
        ):
            yield _named(block.span.of(text), block.span.start, "outlet:site-line", known)


def _mastheads(text: str, blocks: Sequence[Block], known: Known) -> Iterator[Named]:
    """Give a line above the article that looks like an outlet's name: the page's first, or one told again."""
    for at, block in enumerate(blocks):
        if block.kind is BlockKind.BODY:
            return
        name = block.span.of(text)
        above = block.furniture in {Furniture.SITE, Furniture.NAVIGATION}
        first = at == 0 and block.furniture is Furniture.SITE and name.split()[-1].casefold() in PAPERS
        if above and is_masthead(name) and (first or text.find(name, block.span.end) >= 0):
            yield _named(name, block.span.start, "outlet:masthead", known)


def _title_end(text: str, blocks: Sequence[Block], known: Known) -> Iterator[Named]:
    for block in blocks:
        if block.kind is BlockKind.TITLE:
            title = block.span.of(text)
            for sign in (" | ", " - ", " – ", " — "):
                head, _, last = title.rpartition(sign)
                if head and known(last):
                    yield _named(last, block.span.end - len(last), "outlet:title-end", known)


def _datelines(text: str, blocks: Sequence[Block], known: Known) -> Iterator[Named]:
    for block in blocks:
        if block.kind is BlockKind.DATELINE:
            match = _DATELINE.search(block.span.of(text))
            if match is not None:
                group = match.lastgroup or "a"
                name = match[group]
                if group != "c" or known(name):
                    yield _named(name, block.span.start + match.start(group), "outlet:dateline", known)


def _selves(text: str, blocks: Sequence[Block], known: Known) -> Iterator[Named]:
    """Find an outlet speaking of itself; none where several are named so, or one only once by "told X"."""
    found: dict[str, list[Named]] = {}
    left = READ
    for block in blocks:
        if block.kind not in {BlockKind.BODY, BlockKind.BYLINE} or left <= 0:
            continue
        words = block.span.of(text)[:left]
        left -= len(words)
        for rule, pattern in _SELF:
            for match in pattern.finditer(words):
                for named in _self(match, block.span.start, rule, known):
                    found.setdefault(named.name, []).append(named)
    if len(found) == 1:
        names = next(iter(found.values()))
        if len(names) > 1 or names[0].rule != "outlet:self:told":
            yield names[0]


def _self(match: re.Match[str], at: int, rule: str, known: Known) -> Iterator[Named]:
    name = re.sub(r"^(?:The|Reliable)\s", "", match["name"])
    start = at + match.end("name") - len(name)
    wire = name.casefold() in WIRES
    learned = rule == "self:learned" and len(name) > 2 and not wire
    if learned or (known(name) and (not wire or rule == "self:writer")):
        yield _named(name, start, f"outlet:{rule}", known)


def _addresses(text: str, blocks: Sequence[Block], known: Known) -> Iterator[Named]:
    for block in blocks:
        if block.furniture is Furniture.OTHER:
            match = _ADDRESS.search(block.span.of(text)[:2000])
            if match is not None and (name := known(match["name"]) or known(match["name"].split(".")[0])):
                span = Span(*match.span("name")).moved(block.span.start)
                yield Named(name=name, span=span, rule="outlet:address")


def _authors(text: str, blocks: Sequence[Block]) -> Iterator[Named]:
    """Give who reported or wrote; editors are left out. A name is given once, where it is first met."""
    known: set[str] = set()
    for block in blocks:
        words = block.span.of(text)[:600]
        if block.kind is BlockKind.BYLINE:
            found = list(_in_byline(words))
        elif block.furniture is Furniture.BIO:
            match = _BIO_AUTHOR.match(words)
            found = (
                [(match["name"], match.start("name"))]
                if match is not None and not _same(match["name"], known)
                else []
            )
        else:
            continue
        for name, at in found:
            if name.casefold() not in known:
                known.add(name.casefold())
                rule = "author:byline" if block.kind is BlockKind.BYLINE else "author:bio"
                yield Named(name=name, span=Span(at, at + len(name)).moved(block.span.start), rule=rule)


def _same(name: str, known: set[str]) -> bool:
    """Tell whether a bio's name is that of the byline, perhaps spelled another way."""
    last = name.casefold().split()[-1]
    return any(other.split()[-1] == last for other in known)


def _in_byline(words: str) -> Iterator[tuple[str, int]]:
    """Give the names of a byline, part by part: "Reporting by A in X; B and C; editing by D"."""
    editing = False
    writer = _WRITER.search(words)
    at = writer.end() if writer is not None else 0
    for part, start in _parts(words, at):
        role = _BY.match(part)
        if role is not None:
            editing = role["role"].casefold().startswith("edit")
        bare = part[role.end() :] if role is not None else part
        name = bare.strip(" .,")
        if not editing and is_name(name.title() if name.isupper() else name):
            yield name, start + part.rindex(name)


def _parts(words: str, at: int) -> Iterator[tuple[str, int]]:
    for match in _PARTS.finditer(words, at):
        if match.start() > at:
            yield words[at : match.start()], at
        at = match.end()
    if at < len(words):
        yield words[at:], at
