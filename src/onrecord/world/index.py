"""The compiled gazetteer: one sorted text file, looked into where it lies and never read whole.

Its first line holds the form's name, its version and the offset of the second part. First part: one line
a folded name, with the offsets of the places that bear it, sorted by bytes; names that begin with `~` are
rough keys (`names.sound`). Second part: one line a place. `tools/places.py` writes it.
"""

from __future__ import annotations

import math
import mmap
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.errors import DamagedTable, NoSuchSource
from onrecord.model import Place

if TYPE_CHECKING:
    from pathlib import Path

FORM = b"onrecord-places"
VERSION = b"2"
HEAD_SIZE = len(FORM) + len(VERSION) + 13

# How far from a populated place's point its name may mean, by the number of people: judged on the extent
# of towns of that size, not measured.
_EXTENTS = ((2_000, 2.0), (50_000, 5.0), (250_000, 8.0), (1_000_000, 12.0), (5_000_000, 20.0))
_WIDEST = 30.0


def extent_km(population: int) -> float:
    """Give the radius that a populated place's name allows."""
    return next((km for most, km in _EXTENTS if population < most), _WIDEST)


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Give the great-circle distance of two points."""
    a, b = math.radians(lat), math.radians(other_lat)
    half = math.sin((b - a) / 2) ** 2
    half += math.cos(a) * math.cos(b) * math.sin(math.radians(other_lon - lon) / 2) ** 2
    return 12_742.0 * math.asin(min(1.0, math.sqrt(half)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One place as the file keeps it."""

    ident: str
    kind: str
    name: str
    country: str
    lat: float
    lon: float
    population: int
    radius_km: float
    code: str = ""

    def line(self) -> str:
        """Write it as the file does."""
        kept = (self.ident, self.kind, self.name, self.country, f"{self.lat:.4f}", f"{self.lon:.4f}")
        return "\t".join((*kept, str(self.population), f"{self.radius_km:g}", self.code)) + "\n"


class Index:
    """Looks folded names up in the compiled file."""

    def __init__(self, path: Path) -> None:
        """Open the file; raises NoSuchSource where it is missing, DamagedTable where it is no gazetteer."""
        try:
            with path.open("rb") as file:
                self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except FileNotFoundError as error:
            raise NoSuchSource(path) from error
        except ValueError as error:
            raise DamagedTable(path, "this file is empty") from error
        head = self._bytes[:HEAD_SIZE].split()
        if len(head) != 3 or head[:2] != [FORM, VERSION] or not head[2].isdigit():
            raise DamagedTable(path, "this is not a compiled gazetteer of this version")
        self._rows = int(head[2])
        if not HEAD_SIZE <= self._rows <= len(self._bytes):
            raise DamagedTable(path, "this compiled gazetteer is cut off")
        self._met: dict[str, tuple[Place, ...]] = {}

    def find(self, name: str) -> tuple[Place, ...]:
        """Give every place that bears a folded name."""
        if (known := self._met.get(name)) is None:
            if len(self._met) > 50_000:
                self._met.clear()
            known = self._met[name] = tuple(map(self._place, self._offsets(name.encode("utf-8", "replace"))))
        return known

    def _offsets(self, wanted: bytes) -> tuple[int, ...]:
        low, high, held = HEAD_SIZE, self._rows, self._bytes
        while low < high:
            middle = (low + high) // 2
            start = held.rfind(b"\n", HEAD_SIZE, middle) + 1 or HEAD_SIZE
            end = held.find(b"\n", start)
            name, _, places = held[start:end].partition(b"\t")
            if name == wanted:
                return tuple(int(place, 36) for place in places.split())
            low, high = (end + 1, high) if name < wanted else (low, start)
        return ()

    def _place(self, offset: int) -> Place:
        start = self._rows + offset
        line = self._bytes[start : self._bytes.find(b"\n", start)].decode("utf-8")
        ident, kind, name, country, lat, lon, population, radius, code = line.split("\t")
        people = int(population)
        return Place(
            id=ident, name=name, country=country, lat=float(lat), lon=float(lon),
            radius_km=float(radius) or extent_km(people), kind=kind, population=people, code=code or None,
        )  # fmt: skip
