"""What a page says of its article where readers do not look: ranked candidates, none of them believed yet.

In trials even the best source, JSON-LD, told the true day of publication on 93 of 100 pages only. So
each value keeps its source and rank, and what is decided from them is decided elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from onrecord.reports import linked_data
from onrecord.reports.candidates import Candidate, Field
from onrecord.reports.stamps import in_address

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from turbohtml import Document

    from onrecord.reports.visible import Mark

_META: dict[Field, tuple[tuple[str, int], ...]] = {
    Field.TITLE: (("og:title", 1), ("twitter:title", 2), ("dc.title", 2), ("dcterms.title", 2), ("title", 2)),
    Field.OUTLET: (
        ("og:site_name", 1),
        ("application-name", 2),
        ("dc.publisher", 2),
        ("dcterms.publisher", 2),
        ("publisher", 2),
        ("source", 3),
        ("copyright", 4),
    ),
    Field.AUTHOR: (
        ("author", 2),
        ("article:author", 2),
        ("article:author_name", 2),
        ("parsely-author", 2),
        ("sailthru.author", 2),
        ("dc.creator", 2),
        ("dcterms.creator", 2),
        ("byl", 2),
        ("authors", 2),
        ("cxenseparse:author", 2),
    ),
    Field.SECTION: (
        ("article:section", 1),
        ("section", 2),
        ("parsely-section", 2),
        ("cxenseparse:section", 2),
    ),
    Field.PUBLISHED: (
        ("article:published_time", 1),
        ("og:article:published_time", 1),
        ("og:published_time", 1),
        ("article:published", 1),
        ("datepublished", 1),
        ("parsely-pub-date", 1),
        ("sailthru.date", 1),
        ("cxenseparse:recs:publishtime", 1),
        ("dcterms.issued", 1),
        ("dc.date.issued", 1),
        ("citation_publication_date", 1),
        ("publication_date", 1),
        ("originalpublicationdate", 1),
        ("publish-date", 1),
        ("publish_date", 1),
        ("publishdate", 1),
        ("pubdate", 1),
        ("published_at", 1),
        ("article.published", 1),
        ("dcterms.created", 2),
        ("dc.date.created", 2),
        ("dcterms.date", 2),
        ("dc.date", 2),
        ("displaydate", 2),
        ("date", 2),
    ),
    Field.MODIFIED: (
        ("article:modified_time", 1),
        ("og:updated_time", 2),
        ("dcterms.modified", 1),
        ("datemodified", 1),
        ("lastmod", 2),
        ("last-modified", 2),
        ("revised", 2),
    ),
    Field.LANGUAGE: (("og:locale", 2), ("content-language", 2), ("language", 2)),
}
_ITEMPROPS = {
    "headline": Field.TITLE,
    "datepublished": Field.PUBLISHED,
    "datemodified": Field.MODIFIED,
    "author": Field.AUTHOR,
    "articlesection": Field.SECTION,
}
_MOST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What the head of a page holds: named contents, title, canonical address, language, JSON-LD scripts."""

    metas: tuple[tuple[str, str], ...]
    title: str
    canonical: str
    language: str
    scripts: tuple[str, ...]


def head_of(document: Document) -> Head:
    """Take from a parsed page all that its metadata is read from."""
    metas = []
    for meta in document.find_all("meta", limit=_MOST):
        name = meta.attr("property") or meta.attr("name") or meta.attr("itemprop") or meta.attr("http-equiv")
        content = _folded(meta.attr("content") or "")
        if name and content:
            metas.append((name.strip().lower(), content[:1000]))
    title = document.find("title")
    canonical = document.find("link", attrs={"rel": "canonical"})
    scripts = document.find_all("script", attrs={"type": "application/ld+json"}, limit=_MOST)
    return Head(
        metas=tuple(metas),
        title=_folded(title.text)[:1000] if title else "",
        canonical=((canonical.attr("href") or "") if canonical else "").strip()[:2000],
        language=((document.root.attr("lang") or "") if document.root else "").strip()[:20],
        scripts=tuple(script.text for script in scripts),
    )


def candidates(head: Head, url: str | None) -> tuple[Candidate, ...]:
    """Give all that the head of a page and its address say, the most credible first within each field."""
    found = [*_from_meta(head), *_from_json(head, url), *_from_addresses(head, url)]
    if head.title:
        found.append(Candidate(field=Field.TITLE, value=head.title, source="title", rank=3))
    if head.language:
        found.append(Candidate(field=Field.LANGUAGE, value=head.language, source="lang", rank=1))
    return _ranked(found)


def marked(marks: Iterable[Mark], text: str) -> tuple[Candidate, ...]:
    """Give what marked-up words of the visible text say of the article, with their spans.

    Only to be asked of the article's own marks: teasers of other stories carry the same markup.
    """
    return _ranked(candidate for mark in marks for candidate in _from_mark(mark, mark.span.of(text)))


def _ranked(found: Iterable[Candidate]) -> tuple[Candidate, ...]:
    order = list(Field)
    return tuple(sorted(found, key=lambda one: (order.index(one.field), one.rank)))


def _from_meta(head: Head) -> Iterator[Candidate]:
    for field, names in _META.items():
        for wanted, rank in names:
            for name, value in head.metas:
                if name == wanted and not (field is Field.AUTHOR and "://" in value):
                    yield Candidate(field=field, value=value, source=f"meta:{wanted}", rank=rank)


def _from_json(head: Head, url: str | None) -> Iterator[Candidate]:
    nodes = linked_data.articles(head.scripts)
    own = _own(nodes, head, url)
    for node in nodes if own is None else (own,):
        rank = 1 if own else 5
        for field, value in (
            (Field.TITLE, node.headline),
            (Field.OUTLET, node.outlet),
            (Field.SECTION, node.section),
            (Field.PUBLISHED, node.published),
            (Field.MODIFIED, node.modified),
            (Field.LANGUAGE, node.language),
            *((Field.AUTHOR, author) for author in node.authors if "://" not in author),
        ):
            if value:
                yield Candidate(field=field, value=value[:1000], source="json-ld", rank=rank)


def _own(
    nodes: tuple[linked_data.ArticleData, ...], head: Head, url: str | None
) -> linked_data.ArticleData | None:
    """Tell which of several article nodes is this page's: by address, else by headline."""
    if len(nodes) <= 1:
        return nodes[0] if nodes else None
    here = {_bare(address) for address in (url, head.canonical) if address}
    titles = [head.title, *(value for name, value in head.metas if name == "og:title")]
    by_address = [node for node in nodes if node.address and _bare(node.address) in here]
    by_title = [node for node in nodes if node.headline and any(node.headline in title for title in titles)]
    return next(iter([*by_address, *by_title]), None)


def _from_addresses(head: Head, url: str | None) -> Iterator[Candidate]:
    og = next((value for name, value in head.metas if name == "og:url"), "")
    known = url or ""
    addresses = [
        (known, "url"),
        (_joined(known, head.canonical), "url:canonical"),
        (_joined(known, og), "url:og"),
    ]
    met: set[str] = set()
    for number, (address, source) in enumerate(addresses):
        if not address or _bare(address) in met:
            continue
        met.add(_bare(address))
        yield Candidate(field=Field.ADDRESS, value=address, source=source, rank=number + 1)
        found = in_address(address)
        if found:
            full = source if found[1] == "url" else f"{source}:month"
            yield Candidate(field=Field.PUBLISHED, value=address, source=full, rank=3)
    site = next((site for address, _ in addresses if (site := _site(address))), "")
    if site:
        yield Candidate(field=Field.OUTLET, value=site, source="domain", rank=5)


def _from_mark(mark: Mark, words: str) -> Iterator[Candidate]:
    attributes = dict(mark.attributes)
    stamped = attributes.get("datetime") or attributes.get("content") or ""
    properties = attributes.get("itemprop", "").lower().split()
    for name in properties:
        field = _ITEMPROPS.get(name)
        if field in {Field.PUBLISHED, Field.MODIFIED}:
            yield Candidate(
                field=field, value=stamped or words, source=f"itemprop:{name}", rank=2, span=mark.span
            )
        elif field and len(words) <= 300:
            yield Candidate(field=field, value=words, source=f"itemprop:{name}", rank=2, span=mark.span)
    if "author" in attributes.get("rel", "").lower().split() and len(words) <= 100:
        yield Candidate(field=Field.AUTHOR, value=words, source="rel:author", rank=2, span=mark.span)
    if mark.box.tag == "time" and not properties:
        hints = mark.box.hints.lower()
        field = Field.MODIFIED if "updat" in hints or "modif" in hints else Field.PUBLISHED
        rank = 2 if "pubdate" in attributes or "publish" in hints or "entry-date" in hints else 3
        yield Candidate(field=field, value=stamped or words, source="time", rank=rank, span=mark.span)


def _bare(address: str) -> str:
    address = address.strip().lower().split("#")[0].split("?")[0].rstrip("/")
    return address.split("://")[-1].removeprefix("www.")


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address) if address else ""
    except ValueError:
        return ""


def _site(address: str) -> str:
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.").removeprefix("m.")


def _folded(words: str) -> str:
    return " ".join(words.split())
