"""Which model is asked, where it answers, and what it may cost."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from onrecord.errors import UnreadableSetting

if TYPE_CHECKING:
    from pathlib import Path
    from urllib.parse import SplitResult

PROMPT = "1"
"""The version of the question; it goes up with every change of prompt, schema or windows."""
ANSWERS = "llm-answers.db"
"""The file, in the folder of what may be thrown away, that holds answers and what runs have spent."""
KEY = "ONRECORD_LLM_KEY"
"""The environment variable that holds the key; it is read where a call is made and kept nowhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """What a million tokens cost, asked and answered, in one currency."""

    asked: float
    answered: float

    def of(self, asked: int, answered: int) -> float:
        """Give the cost of so many tokens."""
        return (asked * self.asked + answered * self.answered) / 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a whole run may take: tokens asked and answered, cost by `price`, minutes; None is no limit."""

    tokens: int | None = 2_000_000
    cost: float | None = None
    price: Price | None = None
    minutes: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A model at an address, asked by one run; small enough to be handed to another process.

    `url` is the base of the protocol ("http://localhost:11434/v1"). `run` names the run whose limits are
    counted together, over all its processes. `store` is the file that answers and spending are kept in.
    `seconds` is how long one call may take, `answer` how many tokens an answer may have.
    """

    url: str
    model: str
    store: Path
    run: str
    remote: bool = False
    limits: Limits = Limits()
    seconds: float = 300.0
    answer: int = 8_000

    def __post_init__(self) -> None:
        parts = _parts(self.url)
        local = is_local(parts.hostname or "")
        if not local and not self.remote:
            wanted = "an address on this machine, or --allow-remote if every report may leave it"
            raise UnreadableSetting("endpoint", self.url, wanted)
        if self.limits.cost is not None and self.limits.price is None:
            raise UnreadableSetting("max_cost", self.limits.cost, "--price too: what a million tokens cost")

    @property
    def address(self) -> SplitResult:
        """Give the address in its parts."""
        return _parts(self.url)

    @property
    def version(self) -> str:
        """Name question and model, as a reading's version holds them."""
        return f"{PROMPT}-{self.model}"


def is_local(host: str) -> bool:
    """Tell whether a host is this machine itself: "localhost", or a loopback address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def _parts(url: str) -> SplitResult:
    wanted = 'an address like "http://localhost:11434/v1"'
    try:
        parts = urlsplit(url.rstrip("/"))
        port = parts.port
    except ValueError as error:
        raise UnreadableSetting("endpoint", url, wanted) from error
    plain = url.isascii() and url.isprintable() and " " not in url
    if (
        not plain
        or parts.scheme not in {"http", "https"}
        or not parts.hostname
        or parts.username
        or port == 0
    ):
        raise UnreadableSetting("endpoint", url, wanted)
    return parts
