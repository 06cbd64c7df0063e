"""What HTML elements mean for the text: which are hidden, which part it, which only style it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from turbohtml import Element

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_NEVER_TAGS = """
    area audio base canvas datalist head iframe link meta noframes noscript object optgroup option param rp
    script select source style template title track video desc defs metadata annotation annotation-xml
"""
_BLOCK_TAGS = """
    address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu
    nav ol p plaintext pre search section summary table tbody td textarea tfoot th thead tr ul xmp
"""
NEVER_SEEN = frozenset(_NEVER_TAGS.split())
BLOCK = frozenset(_BLOCK_TAGS.split())
PRE = frozenset({"pre", "listing", "plaintext", "xmp", "textarea"})
RUNNING = HEADINGS | {"p"}
REPLACED = frozenset({"img", "svg", "input", "picture", "embed", "meter", "progress"})
_FIELDS = frozenset({"a", "span", "time", "small", "label", "em", "strong", "b", "i", "cite"})
_BETWEEN_FIELDS = " \t\n\r\f\u00a0|•·∙/,;:–—-›»>"
_MOST_FIELDS = 100
_LONGEST_FIELD = 160
_HINTS = ("class", "id", "role", "itemprop", "itemtype", "rel", "aria-label", "data-component", "data-testid")
_MARKED = ("datetime", "itemprop", "rel", "pubdate")
_UNSEEN_STYLE = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def is_hidden(element: Element) -> bool:
    """Tell whether an element's own attributes hide it."""
    attributes = element.attrs
    if "hidden" in attributes or (element.tag == "dialog" and "open" not in attributes):
        return True
    return bool(_UNSEEN_STYLE.search(element.attr("style") or ""))


def touches(element: Element) -> bool:
    """Tell whether another element ends right where this one starts: a style sheet parts such neighbours."""
    before = element.previous_sibling
    return before is not None and getattr(before, "tag", None) is not None


def hints_of(element: Element) -> str:
    """Give the names that the page gives an element: its classes, id, role and the like."""
    values = (element.attr(name) for name in _HINTS)
    return " ".join(value for value in values if value)[:400]


def marks_of(element: Element) -> tuple[tuple[str, str], ...]:
    """Give the attributes that say what an element's words are, or nothing where none does."""
    found = ((name, element.attr(name)) for name in (*_MARKED, "content") if name in element.attrs)
    attributes = tuple((name, (value or "")[:400]) for name, value in found)
    named = any(name != "content" for name, _ in attributes)
    return attributes if named or element.tag == "time" else ()


def is_row(element: Element, budget: int) -> tuple[bool, int]:
    """Tell whether an element holds nothing but fields in a row, each with a name or a link.

    `budget` bounds the code points looked at, all calls together; what is left of it comes back too.
    """
    from turbohtml import Element, Text  # noqa: PLC0415 - heavy, and only HTML needs it

    children = element.children
    fields = 0 if 2 <= len(children) <= _MOST_FIELDS else -_MOST_FIELDS
    for child in children if fields == 0 else ():
        if isinstance(child, Text):
            if child.data.strip(_BETWEEN_FIELDS):
                return False, budget
        elif isinstance(child, Element) and child.tag not in NEVER_SEEN and child.tag not in REPLACED:
            size = len(child.text) if _may_be_field(child) and budget > 0 else _LONGEST_FIELD
            budget -= size
            if size >= _LONGEST_FIELD:
                return False, budget
            fields += 1
    return fields >= 2, budget


def _may_be_field(element: Element) -> bool:
    return element.tag in _FIELDS and (element.tag in {"a", "time"} or bool(element.attrs))
