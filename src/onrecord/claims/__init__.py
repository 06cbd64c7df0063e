"""Report -> reading: what a report claims, who says so, and the exact words."""

from typing import TYPE_CHECKING

from onrecord.claims.rules import Rules

if TYPE_CHECKING:
    from collections.abc import Mapping

EXTRACTORS: "Mapping[str, type[Rules]]" = {"rules": Rules}
"""Every extractor by its name; each is made with the world that it resolves names in."""

__all__ = ["EXTRACTORS", "Rules"]
