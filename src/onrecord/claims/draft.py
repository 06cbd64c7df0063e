"""A claim in the making: what the rules of a sentence give, before the report is looked at as a whole."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from onrecord.model import (
    Because,
    ChainLink,
    Form,
    Located,
    Modality,
    Party,
    Range,
    Span,
    Victims,
    When,
    Window,
)

if TYPE_CHECKING:
    from typing import Self

    from onrecord.claims.tokens import Sentence
    from onrecord.claims.triggers import Trigger

OWNING = frozenset({"actor.speaker", "actor.avowed", "actor.vowed"})
"""Rules of actors that tell of a deed of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """The triggers of one sentence that name one happening: the chief one and what hangs on it."""

    chief: Trigger
    others: tuple[Trigger, ...] = ()

    @property
    def all(self) -> tuple[Trigger, ...]:
        """Give all triggers, the chief first."""
        return (self.chief, *self.others)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One happening as its sentence states it; fields as in `Claim`.

    `accusers` are those who say only who did it, where the happening itself is known.
    """

    sentence: Sentence
    cluster: Cluster
    trigger: Span
    quote: Span
    kind: str
    form: Form = Form.EVENT
    modality: Modality = Modality.HAPPENED
    means: str | None = None
    actor: Party | None = None
    target: Party | None = None
    victims: Victims | None = None
    count: Range | None = None
    place: Located | None = None
    when: When | None = None
    window: Window | None = None
    chain: tuple[ChainLink, ...] = ()
    cue: Span | None = None
    also: tuple[Span, ...] = ()
    speaker: Party | None = None
    accusers: tuple[ChainLink, ...] = ()
    why: tuple[Because, ...] = field(default=())

    def because(self, **rules: str) -> Self:
        """Give the draft with the rules behind some fields noted."""
        notes = tuple(Because(field=name, rule=rule) for name, rule in rules.items())
        kept = tuple(w for w in self.why if w.field not in rules)
        return replace(self, why=(*kept, *notes))

    def rule(self, name: str) -> str:
        """Give the rule behind a field, or an empty string."""
        return next((w.rule for w in self.why if w.field == name), "")
