"""Report -> reading: what a report claims, who says so, and the exact words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Self

from onrecord.claims.llm.service import PROMPT
from onrecord.errors import UnreadableSetting

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.claims.llm import Service
    from onrecord.ports import Extractor
    from onrecord.world import World


@dataclass(frozen=True, slots=True, kw_only=True)
class Maker:
    """An extractor by name and version, known without loading it.

    The version goes up with every change that may change a reading. `service` is the model that is asked,
    where one is; `learned` tells that the network for attributions and places reads beside the rules.
    """

    name: str
    version: str
    asks: bool = False
    learned: bool = False
    service: Service | None = None

    def asking(self, service: Service | None) -> Self:
        """Give the extractor with the model that it is to ask; raises UnreadableSetting where it has none."""
        if not self.asks:
            return self
        if service is None:
            raise UnreadableSetting("extractor", self.name, "--endpoint and --model too")
        return replace(self, version=service.version, service=service)

    def versioned(self, state: str | None) -> str:
        """Name the version of its readings in one state of the world, as `Reading.version` holds it."""
        return f"{self.version}+{state}" if state else self.version

    def make(self, world: World, state: str | None = None) -> Extractor:
        """Make the extractor with the world that it resolves names in, and the name of that world's state."""
        if self.service is not None:
            from onrecord.claims.llm.extractor import Llm  # noqa: PLC0415 - as below

            return Llm(self.service, world, maker=self, state=state)
        from onrecord.claims.rules import Rules  # noqa: PLC0415 - loaded where reports are read, not at start

        if self.learned:
            from onrecord.claims.learned.reader import Reader  # noqa: PLC0415 - as above

            return Rules(world, maker=self, state=state, reader=Reader())
        return Rules(world, maker=self, state=state)

    def check(self) -> None:
        """Compare the files that it depends on with the pinned ones; raises DamagedModel."""
        from onrecord.claims.parser import check_model  # noqa: PLC0415 - as above

        check_model()
        if self.learned:
            from onrecord.claims.learned.reader import check_network  # noqa: PLC0415 - as above

            check_network()


RULES = Maker(name="rules", version="1")

LEARNED = Maker(name="learned", version="5", learned=True)

LLM = Maker(name="llm", version=PROMPT, asks=True)

EXTRACTORS: Mapping[str, Maker] = {maker.name: maker for maker in (RULES, LEARNED, LLM)}
"""Every extractor by its name."""
