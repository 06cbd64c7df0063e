"""Whether a source is the outlet itself, which is understood before every chain."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.claims.words import words

if TYPE_CHECKING:
    from onrecord.model import Report

BODIES = words("bodies")
OWN_PAGE = "outlet:press-release"
"""The rule of an outlet that is a ministry, an army or another body that speaks for itself."""


def is_outlet(report: Report, name: str) -> bool:
    """Tell whether a source is the outlet itself, by its name or its initials."""
    if report.outlet is None:
        return False
    outlet, other = _plain(report.outlet.name), _plain(name)
    if outlet == other or initials(report.outlet.name) == other or initials(name) == outlet:
        return True
    if report.outlet.name.startswith(f"{name} ") and name[:1].isupper():
        return True
    if other in BODIES and name.islower() and other in outlet.split() and report.outlet.rule == OWN_PAGE:
        # "the ministry said" on its own page
        return True
    apart = any(word in other for word in ("source", "activist", "spokes"))
    return len(other.split()) > 1 and (other in outlet or outlet in other) and not apart


def initials(name: str) -> str:
    """Give the first letters of a name's words but for the little ones."""
    return "".join(
        w[0] for w in re.findall(r"\w+", name) if w not in {"of", "for", "the", "and", "in"}
    ).lower()


def _plain(name: str) -> str:
    return re.sub(r"^(the|a) ", "", name.lower()).replace(".", "").strip()
