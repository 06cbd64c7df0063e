"""Templates out of what the network makes of a report.

One template for each type of incident that is likely enough, or two, where two are; in it the words that are
likely enough to fill a role, as written, each as an entity for itself.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from train.muc4_labelled import CONFIDENCES, EFFECTS, STAGES, TAGGED, TYPES
from train.muc4_score import ROLES, Template, entity, plain, score

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from train.muc4_labelled import Labelled
    from train.muc4_reads import Read

LEAST = 0.1
"""Words less likely than that to fill a role are not looked at."""
HARMED = ("Target", "Victim", "Described")
LONG = 12
"""Words; hardly a mention is longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """From how likely on things are told.

    A type; words that fill a role; that they belong to a type; that there are several incidents of a type;
    that who did it, or by what, did both.
    """

    types: tuple[float, ...]
    roles: tuple[float, ...]
    kind: float
    several: float
    both: float


NEVER = 2.0
FIRST = Choice(types=(0.5,) * len(TYPES), roles=(0.4,) * len(TAGGED), kind=0.5, several=NEVER, both=0.5)
VALUES = {
    "types": (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9),
    "roles": (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98),
    "kind": (0.1, 0.3, 0.5, 0.7, 0.9),
    "several": (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, NEVER),
    "both": (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, NEVER),
}
SLOTS: tuple[tuple[str, tuple[int, ...]], ...] = (
    *(("types", kinds) for kinds in ((0,), (1,), (2,), (3, 4, 5))),
    *(("roles", (role,)) for role in range(len(ROLES))),
    ("kind", ()),
    ("several", ()),
    ("both", ()),
)
"""What is chosen together: the rare types are."""
LEAST_GAIN = 0.0005


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A way in which a text names what fills a role: where (first words), and how likely."""

    role: int
    words: str
    firsts: tuple[int, ...]
    sure: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A template with the slots that the papers drop; the date is not the network's."""

    template: Template
    type: int
    stage: str
    confidence: Mapping[str, str]
    effect: Mapping[str, str]
    places: tuple[str, ...]
    firsts: tuple[int, ...]


def named(one: Labelled, read: Read) -> list[Named]:
    """Give the names in a report for each role, however unlikely, each once."""
    words = [word for window in one.windows for word in window.words]
    out = []
    for role in range(len(TAGGED)):
        held: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for first, last, sure in stretches(read.tags[:, role]):
            held[one.text[words[first].start : words[last].end]].append((first, sure))
        for name, those in held.items():
            if plain(name):
                firsts = tuple(at for at, _ in those)
                out.append(Named(role=role, words=name, firsts=firsts, sure=max(s for _, s in those)))
    return out


def stretches(tags: NDArray[Any]) -> Iterator[tuple[int, int, float]]:
    """Give first and last word of what may be a mention, and how likely it is: tags (L, 3) of one role."""
    inside = 1 - tags[:, 0]
    at = 0
    while at < len(tags):
        if inside[at] < LEAST:
            at += 1
            continue
        last = at
        while last + 1 < len(tags) and last - at < LONG and _goes_on(tags, last, inside):
            last += 1
        yield at, last, float(inside[at : last + 1].mean())
        at = last + 1


def _goes_on(tags: NDArray[Any], last: int, inside: NDArray[Any]) -> bool:
    following = tags[last + 1]
    return bool(following[2] >= following[1] and inside[last + 1] >= max(LEAST, inside[last] / 3))


def filled(one: Labelled, read: Read, choice: Choice, names: Sequence[Named] | None = None) -> list[Filled]:
    """Give the templates of a report."""
    held = named(one, read) if names is None else names
    told = [kind for kind in range(len(TYPES)) if read.types[kind] >= choice.types[kind]]
    likely = [name for name in held if name.sure >= choice.roles[name.role]]
    out: list[Filled] = []
    for kind in told:
        mine = [name for name in likely if _belongs(name, kind, told, read, choice.kind)]
        two = read.several[kind] >= choice.several
        parts = halves(mine, read.pairs, choice.both) if two else (mine,)
        out.extend(_template(kind, part, read) for part in parts)
    return out


def _belongs(name: Named, kind: int, told: Sequence[int], read: Read, least: float) -> bool:
    likely = read.kinds[list(name.firsts)].mean(0)
    return bool(likely[kind] >= least or likely[kind] == max(likely[other] for other in told))


def halves(names: Sequence[Named], pairs: NDArray[Any], both: float) -> tuple[list[Named], list[Named]]:
    """Give the names of each of two incidents.

    Two incidents hardly ever have people or things harmed in common: these are parted, the likeliest pair of
    groups kept together first. Others go to where they fit best, or to both, if they fit both well enough.
    """
    held = [[name] for name in names if TAGGED[name.role] in HARMED]
    while len(held) > 2:
        like = {
            (a, b): _fit(held[a], held[b], pairs) for a in range(len(held)) for b in range(a + 1, len(held))
        }
        a, b = max(like, key=like.__getitem__)
        held[a] += held.pop(b)
    one, other = (*held, [], [])[:2]
    out = ([*one], [*other])
    for name in names:
        if TAGGED[name.role] not in HARMED:
            fits = [_fit([name], part, pairs) if part else 0.0 for part in (one, other)]
            best = fits.index(max(fits))
            out[best].append(name)
            if fits[1 - best] >= both:
                out[1 - best].append(name)
    return out


def _fit(some: Sequence[Named], others: Sequence[Named], pairs: NDArray[Any]) -> float:
    """Give how likely names are of one incident, on average over where they stand."""
    return float(pairs[np.ix_(_firsts(some), _firsts(others))].mean())


def _firsts(names: Sequence[Named]) -> list[int]:
    return [at for name in names for at in name.firsts]


def _template(kind: int, names: Sequence[Named], read: Read) -> Filled:
    by_role: dict[str, list[Named]] = defaultdict(list)
    for name in sorted(names, key=lambda n: -n.sure):
        by_role[TAGGED[name.role]].append(name)

    def told(values: Sequence[str], scores: NDArray[Any], *roles: str) -> dict[str, str]:
        return {
            plain(name.words): values[int(scores[list(name.firsts)].mean(0).argmax())]
            for role in roles
            for name in by_role[role]
        }

    return Filled(
        template=Template(
            type=TYPES[kind],
            roles={role: tuple(dict.fromkeys(entity(n.words) for n in by_role[role])) for role in ROLES},
        ),
        type=kind,
        stage=STAGES[int(read.stages[kind].argmax())],
        confidence=told(CONFIDENCES, read.confidence, "PerpOrg"),
        effect=told(EFFECTS, read.effect, "Victim", "Described"),
        places=tuple(n.words for n in by_role["Place"]),
        firsts=tuple(_firsts(names)),
    )


def choose(found: Sequence[tuple[Labelled, Read]]) -> Choice:
    """Give the thresholds by which reports score best, one after the other, in two rounds."""
    names = [named(one, read) for one, read in found]

    def f1(choice: Choice) -> float:
        reports = (
            ([t.template for t in filled(one, read, choice, held)], one.key)
            for (one, read), held in zip(found, names, strict=True)
        )
        return score(reports).all.f1

    best, most = FIRST, f1(FIRST)
    for _ in range(2):
        for slots in SLOTS:
            for trial in _trials(best, *slots):
                reached = f1(trial)
                if reached > most + LEAST_GAIN:
                    best, most = trial, reached
    return best


def _trials(choice: Choice, field: str, places: Sequence[int]) -> Iterator[Choice]:
    for value in VALUES[field]:
        held = getattr(choice, field)
        if places:
            each = tuple(value if at in places else old for at, old in enumerate(held))
            yield replace(choice, **{field: each})  # type: ignore[arg-type] # fields by name
        else:
            yield replace(choice, **{field: value})  # type: ignore[arg-type]
