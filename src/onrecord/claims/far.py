"""How far from a named place something was: "60 miles off Aden", "some 20 km (12 miles) north of Tikrit"."""

from __future__ import annotations

import re
from typing import Final

from onrecord.numbers import find_numbers

_UNITS: Final = {"nautical mile": 1.852, "mile": 1.609, "nm": 1.852, "km": 1.0, "kilomet": 1.0}
"""Kilometres in one."""
_UNIT: Final = re.compile(
    r"(?i)[\s-]?(nautical mile|mile|nm|km|kilomet)(?:s|er|re|ers|res)?\b(?:\s?\([^)]{0,24}\))?"
    r"(?:\s(?:away|offshore|inland|to the|due|[ns](?:orth|outh)(?:[- ]?(?:east|west))?|east|west|and))*"
    r"\s(?:of|off|from|outside)(?:\s(?:the|port|city|town|village|coast|shore|of|southern|northern|eastern"
    r"|western|capital,?))*\s?$"
)
_LOOK: Final = 120


def distance_km(text: str, at: int) -> float | None:
    """Give how far from the place that starts at an offset the words before it tell, in km."""
    start = max(0, at - _LOOK)
    before = text[start:at]
    unit = next((m for m in _UNIT.finditer(before) if m.end() == len(before)), None)
    if unit is None:
        return None
    for number in find_numbers(before[: unit.start()]):
        high = number.value.high if number.value.high is not None else number.value.low
        if number.span.end == unit.start() and not number.ordinal and high is not None:
            return high * _UNITS[unit[1].lower()]
    return None
