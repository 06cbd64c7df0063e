"""Roles out of MUC-4's templates: who, whom and where of the happenings that the rules find in its reports.

A template tells strings of a whole report, not of a sentence. A claim of violence is told by the template of
its report where there is one only, else by the one that alone has a string in the claim's sentence. Of the
strings of a role the one nearest to the trigger is meant, if it is near; of places, of the finest that the
text names. A role that the template leaves open is nobody's, one without a string near by tells nothing. Only
the 1,300 reports of the training part are read, without those that are annotated for onrecord; the rules are
given them as `train.capitals.uncapitalised` writes them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from bench._sets import data, read_text

from onrecord.model import Modality, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from onrecord.model import Claim
    from train.documents import Document

VIOLENT = frozenset({"attack", "abduct", "destroy"})
NEAR = 250
"""Characters from a trigger to the words of who or whom; farther ones are mostly of something else."""
REAL = frozenset({Modality.HAPPENED, Modality.ONGOING, Modality.ATTEMPTED, Modality.POSSIBLE})
_STRING = re.compile(r'"([^"]+)"')
_FIELD = re.compile(r"^(\d+)\.\s+([A-Z: ]+?)\s{2,}(.*)$")
_WHO, _WHOM, _WHERE, _TYPE = (9, 10), (12, 18, 19), 3, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """The strings of one incident by role; none where the role is left open."""

    strings: Mapping[str, tuple[str, ...]]
    kidnapping: bool


@cache
def templates() -> Mapping[str, tuple[Template, ...]]:
    """Give the templates of the training part by the names of their reports."""
    out: dict[str, list[Template]] = {}
    for path in sorted((data("muc4") / "corpora" / "dev").glob("key-dev-*")):
        for part in path.read_text("latin-1").split("\n\n"):
            fields = dict(_fields(part))
            if fields.get(1, "*") not in {"*", ""}:
                out.setdefault(fields[0].split()[0], []).append(_template(fields))
    return {name: tuple(those) for name, those in out.items()}


def _fields(part: str) -> Iterator[tuple[int, str]]:
    number, held = -1, ""
    for line in part.splitlines():
        met = _FIELD.match(line)
        if met:
            yield number, held
            number, held = int(met[1]), met[3].strip()
        else:
            held += " " + line.strip()
    yield number, held


def _template(fields: Mapping[int, str]) -> Template:
    def strings(numbers: Iterable[int]) -> tuple[str, ...]:
        return tuple(s for n in numbers for s in _STRING.findall(fields.get(n, "")) if s.strip())

    kidnapping = fields.get(_TYPE, "").startswith("KIDNAPPING")
    country, *finer = (re.sub(r"\s*\(.*?\)", "", one).strip() for one in fields.get(_WHERE, "").split(":"))
    return Template(
        kidnapping=kidnapping,
        strings={
            "actor": strings(_WHO),
            "target": strings(_WHOM),
            "place": tuple(one for one in (*reversed(finer), country) if len(one) > 1),
        },
    )


def violence(one: Document, text: str) -> Iterator[tuple[Span, dict[str, Span | None]]]:
    """Give triggers of violence in a report, and the words of their roles; None where there are none."""
    held = templates().get(one.name.partition(":")[2], ())
    if held:
        _, reading = read_text(text, one.file)
        for claim in reading.claims:
            template = _of(claim, text, held) if claim.kind in VIOLENT and claim.modality in REAL else None
            if template is not None:
                yield claim.trigger, dict(roles_of(claim.trigger, text, template))


def _of(claim: Claim, text: str, held: tuple[Template, ...]) -> Template | None:
    quote = claim.quote.of(text).lower()
    near = [
        t for t in held if any(s.lower() in quote for name in ("actor", "target") for s in t.strings[name])
    ]
    one = held[0] if len(held) == 1 else near[0] if len(near) == 1 else None
    return one if one is not None and one.kidnapping == (claim.kind == "abduct") else None


def roles_of(trigger: Span, text: str, template: Template) -> Iterator[tuple[str, Span | None]]:
    """Give the words of each role that a template tells of around a trigger; None for nobody."""
    for name, strings in template.strings.items():
        if not strings:
            yield name, None
            continue
        met = [those for s in strings if (those := _met(s, text, trigger))]
        found = [*met[0]] if met and name == "place" else [one for those in met for one in those]
        nearest = min(found, key=lambda one: abs(one.start - trigger.start), default=None)
        if nearest is not None and (name == "place" or abs(nearest.start - trigger.start) <= NEAR):
            yield name, nearest


def _met(string: str, text: str, trigger: Span) -> list[Span]:
    words = r"\s+".join(map(re.escape, string.split()))
    found = (Span(*one.span()) for one in re.finditer(rf"\b{words}\b", text, re.IGNORECASE))
    return [one for one in found if not one.overlaps(trigger)]
