"""How well the slots are told that the papers drop, and who did it beside what onrecord's rules tell.

Stage, confidence, effect, place and date are counted in the templates that `train.muc4_score` pairs. Dates
are the rules', of the violence told nearest to a template's words, else the day of the report or before, as
the keys have it where nothing is told. Places are the network's and, beside them, the rules'.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from statistics import median
from typing import TYPE_CHECKING

from bench._sets import data, read_text

from onrecord.model import Days, Modality
from train.muc4_decode import VALUES, filled
from train.muc4_labelled import TAGGED
from train.muc4_reports import written
from train.muc4_score import Count, paired, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from onrecord.model import Claim
    from train.muc4_decode import Choice, Filled
    from train.muc4_labelled import Labelled, Valued
    from train.muc4_reads import Read
    from train.muc4_score import Entity, Template

VIOLENT = frozenset({"attack", "clash", "abduct", "destroy", "threaten"})
REAL = frozenset(
    {Modality.HAPPENED, Modality.ONGOING, Modality.ATTEMPTED, Modality.POSSIBLE, Modality.THREATENED}
)
OPENS = 400
"""Characters at the head of a report where its day stands."""
_HEAD = re.compile(r"^((?:DEV|TST\d)-MUC[34]-\d+).*$", re.MULTILINE)
_DAY = re.compile(r"(\d{1,2}) ([A-Z]{3})[A-Z]* (\d\d)\b", re.IGNORECASE)


@cache
def days() -> Mapping[str, date]:
    """Give the day of each report that bears one."""
    folder = data("muc4") / "corpora"
    files = [
        *sorted((folder / "dev").glob("dev-muc3-*")),
        folder / "tst1/tst1-muc3",
        folder / "tst2/tst2-muc4",
    ]
    out: dict[str, date] = {}
    for path in files:
        text = path.read_text("latin-1")
        for head in _HEAD.finditer(text):
            found = next(_days(text[head.end() : head.end() + OPENS]), None)
            if found:
                out[head[1]] = found
    return out


def _days(text: str) -> Iterator[date]:
    for day, month, year in _DAY.findall(text):
        try:
            yield datetime.strptime(f"{day} {month} {year}", "%d %b %y").date()  # noqa: DTZ007 - a day only
        except ValueError:
            continue


def told_days(field: str) -> frozenset[Days]:
    """Give the intervals of days that a key takes for right: "- 04 MAR 90" is up to that day."""
    out = set()
    for part in field.split("/"):
        found = list(_days(part))
        if len(found) == 2:
            out.add(Days(min(found), max(found)))
        elif found:
            out.add(Days(None, found[0]) if part.strip(" (").startswith("-") else Days.on(found[0]))
    return frozenset(out)


@dataclass(frozen=True, slots=True)
class Ruled:
    """What the rules read of violence in a report."""

    claims: tuple[Claim, ...]
    day: date | None

    @classmethod
    def of(cls, one: Labelled) -> Ruled:
        """Read a report, in the letters that news mostly has, as published on its day."""
        day = days().get(one.name)
        text = written(one.text).replace("    ", "\n\n  ")
        _, reading = read_text(text, one.name, Days.on(day) if day else None)
        violent = (c for c in reading.claims if c.kind in VIOLENT and c.modality in REAL)
        return cls(tuple(violent), day)

    def when(self, at: float) -> Days:
        """Give the days of the violence told nearest to a place of the text."""
        stated = [c for c in self.claims if c.when.stated]
        near = min(stated, key=lambda c: abs(c.trigger.start - at), default=None)
        return near.when.days if near else Days(None, self.day)

    def places(self) -> frozenset[str]:
        """Give the names of all places of violence."""
        return frozenset(plain(c.place.name) for c in self.claims if c.place)

    def doers(self, text: str) -> frozenset[str]:
        """Give the words for who did it, of all violence."""
        return frozenset(plain(c.actor.span.of(text)) for c in self.claims if c.actor and c.actor.span)


def slots(found: Iterable[tuple[Labelled, Sequence[Filled], Ruled]]) -> dict[str, Count]:
    """Count the dropped slots in paired templates."""
    out: dict[str, Count] = {}

    def add(slot: str, right: int, offered: int, found: int, wanted: int) -> None:
        out.setdefault(slot, Count()).add(right, offered, found, wanted)

    for one, ours, ruled in found:
        for mine, theirs in paired([t.template for t in ours], one.key):
            made, key = ours[mine], one.dropped[theirs]
            add("stage", made.stage in key.stage, 1, made.stage in key.stage, 1)
            add("stage, always done", "ACCOMPLISHED" in key.stage, 1, "ACCOMPLISHED" in key.stage, 1)
            for slot, told, wanted in (
                ("confidence", made.confidence, key.confidence),
                ("effect", made.effect, key.effect),
            ):
                add(slot, *valued(told, wanted))
                add(f"{slot}, of those found", *_known(told, wanted))
            for slot, names in (("place", map(plain, made.places)), ("place, rules", ruled.places())):
                add(slot, *named(names, key.places))
            right = _when(one, made, ruled) in told_days(key.date)
            add("date, to the day", right, 1, right, 1)
            near = _near(_when(one, made, ruled), told_days(key.date))
            add("date, last day within a day", near, 1, near, 1)
    return out


def chosen(found: Sequence[tuple[Labelled, Read]], choice: Choice) -> Choice:
    """Choose what the papers' score does not: how likely must be people without names, and places."""
    best = choice
    for slot, role in (("effect", TAGGED.index("Described")), ("place", TAGGED.index("Place"))):
        trials = [
            replace(best, roles=tuple(value if at == role else old for at, old in enumerate(best.roles)))
            for value in VALUES["roles"]
        ]
        reached = [
            slots((one, filled(one, read, trial), Ruled((), None)) for one, read in found)[slot].f1
            for trial in trials
        ]
        best = trials[max(range(len(trials)), key=reached.__getitem__)]
    return best


def valued(told: Mapping[str, str], wanted: Sequence[Valued]) -> tuple[int, int, int, int]:
    """Count what is told of somebody: right, told, found and wanted."""
    right = sum(
        any(name in those and value in values for those, values in wanted) for name, value in told.items()
    )
    found = sum(
        any(name in those and value in values for name, value in told.items()) for those, values in wanted
    )
    return right, len(told), found, len(wanted)


def _known(told: Mapping[str, str], wanted: Sequence[Valued]) -> tuple[int, int, int, int]:
    """Count only those of whom the key tells something."""
    known = {name: value for name, value in told.items() if any(name in those for those, _ in wanted)}
    right, offered, *_ = valued(known, wanted)
    return right, offered, right, offered


def named(names: Iterable[str], wanted: Sequence[str]) -> tuple[int, int, int, int]:
    """Count places by name, from the country to the finest."""
    ours, key = set(names), {plain(one) for one in wanted}
    return len(ours & key), len(ours), len(ours & key), len(key)


def _when(one: Labelled, made: Filled, ruled: Ruled) -> Days:
    words = [word for window in one.windows for word in window.words]
    return ruled.when(median(words[at].start for at in made.firsts) if made.firsts else 0)


def _near(ours: Days, key: Iterable[Days]) -> bool:
    return any(ours.last and k.last and abs((ours.last - k.last).days) <= 1 for k in key)


def doers(found: Iterable[tuple[Labelled, Sequence[Filled], Ruled]]) -> dict[str, Count]:
    """Count who did it by report, whatever the template: to the letter, and by any common word.

    The keys tell of terrorism only, the rules of any violence: reports with templates are also counted apart.
    """
    out: dict[str, Count] = {}
    for one, ours, ruled in found:
        key = _doers(one.key)
        network = frozenset(name for those in _doers(t.template for t in ours) for name in those)
        text = written(one.text)
        for way, names in (("network", network), ("rules", ruled.doers(text))):
            for fits, same in (("to the letter", _same), ("by a common word", _shared)):
                right = sum(any(same(name, those) for those in key) for name in names)
                hit = sum(any(same(name, those) for name in names) for those in key)
                for part in ("all reports", "with templates") if one.key else ("all reports",):
                    slot = f"{part}: {way}, {fits}"
                    out.setdefault(slot, Count()).add(right, len(names), hit, len(key))
    return out


def _doers(templates: Iterable[Template]) -> frozenset[Entity]:
    return frozenset(e for t in templates for role in ("PerpInd", "PerpOrg") for e in t.roles.get(role, ()))


def _same(name: str, those: Entity) -> bool:
    return name in those


def _shared(name: str, those: Entity) -> bool:
    return any(set(name.split()) & set(one.split()) for one in those)
