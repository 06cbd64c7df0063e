"""Report -> reading: what a report claims, who says so, and the exact words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.ports import Extractor
    from onrecord.world import World


@dataclass(frozen=True, slots=True, kw_only=True)
class Maker:
    """An extractor by name and version, known without loading it.

    The version goes up with every change that may change a reading.
    """

    name: str
    version: str

    def versioned(self, state: str | None) -> str:
        """Name the version of its readings in one state of the world, as `Reading.version` holds it."""
        return f"{self.version}+{state}" if state else self.version

    def make(self, world: World, state: str | None = None) -> Extractor:
        """Make the extractor with the world that it resolves names in, and the name of that world's state."""
        from onrecord.claims.rules import Rules  # noqa: PLC0415 - loaded where reports are read, not at start

        return Rules(world, maker=self, state=state)

    def check(self) -> None:
        """Compare the files that it depends on with the pinned ones; raises DamagedModel."""
        from onrecord.claims.parser import check_model  # noqa: PLC0415 - as above

        check_model()


RULES = Maker(name="rules", version="1")

EXTRACTORS: Mapping[str, Maker] = {RULES.name: RULES}
"""Every extractor by its name."""
