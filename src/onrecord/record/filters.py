"""Which claims are asked for, and the same in SQL."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from onrecord import text as letters
from onrecord.record import rows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from onrecord.model import Form, Modality, PageId, ReadingId, ReportId


class Order(StrEnum):
    """By which days claims are put in order; undated ones come last."""

    WHEN = "when"
    KNOWN = "known"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFilter:
    """Which claims are asked for; what is not set does not narrow.

    `actor`, `target` and `place` are the id of an entity or whole words of a name, in any order, without
    regard to case and accents; `source` the same in the chain or of the outlet. `since` and `until` keep
    what may have happened then, unbounded claims too; `known_since` and `known_until` what may have become
    known then; `as_of` only what surely was known by the end of that day. `recorded_by` answers from what
    the record held at that moment, and with the readings that were current then (the days on which things
    became known are those of today). `country` is an
    ISO 3166 alpha-3 code. `all_readings` takes superseded readings too.
    """

    actor: str | None = None
    target: str | None = None
    place: str | None = None
    country: str | None = None
    source: str | None = None
    kinds: tuple[str, ...] = ()
    means: tuple[str, ...] = ()
    forms: tuple[Form, ...] = ()
    modalities: tuple[Modality, ...] = ()
    since: date | None = None
    until: date | None = None
    known_since: date | None = None
    known_until: date | None = None
    as_of: date | None = None
    recorded_by: datetime | None = None
    page: PageId | None = None
    report: ReportId | None = None
    reading: ReadingId | None = None
    min_score: float | None = None
    all_readings: bool = False
    order: Order = Order.WHEN
    limit: int | None = None
    offset: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A condition in SQL and the values bound in it."""

    sql: str
    values: tuple[object, ...] = ()


ORDERS = {
    Order.WHEN: "ifnull(claims.when_first, claims.when_last) IS NULL,"
    " ifnull(claims.when_first, claims.when_last), ifnull(claims.when_last, claims.when_first)",
    Order.KNOWN: "known.last, ifnull(known.first, known.last)",
}
"""Each order in SQL; what is equal in it goes by report and place in the report."""

_CURRENT_THEN = (
    "claims.reading IN (SELECT reading FROM successions AS s WHERE recorded_at <= ? AND NOT EXISTS"
    " (SELECT 1 FROM successions AS later WHERE later.page = s.page AND later.number > s.number"
    " AND later.recorded_at <= ?))"
)


def conditions(asked: ClaimFilter) -> tuple[Condition, ...]:
    """Give what a claim must meet, over claims, readings, layouts, reports and known; all must hold."""
    return (*_names(asked), *_columns(asked), *_days(asked), *_readings(asked))


def _names(asked: ClaimFilter) -> Iterator[Condition]:
    for part, wanted in (("actor", asked.actor), ("target", asked.target), ("place", asked.place)):
        if wanted is not None:
            yield _named(part, wanted)
    if asked.source is not None:
        chain = _named("source", asked.source)
        outlet = _all_words("layouts.outlet_folded", asked.source)
        yield Condition(sql=f"({chain.sql} OR {outlet.sql})", values=(*chain.values, *outlet.values))


_NAMED = (
    "claims.number IN (SELECT claim FROM named JOIN names ON names.number = named.name"
    " WHERE part = ? AND (entity = ? OR "
)


_ONE_IN_COUNTRY = (
    "claims.number IN (SELECT claim FROM named JOIN names ON names.number = named.name"
    " WHERE part = 'country' AND entity = ?)"
)
"""Holds where one of several places named together lies in a country."""


def _named(part: str, wanted: str) -> Condition:
    words = _all_words("folded", wanted)
    return Condition(sql=f"{_NAMED}{words.sql}))", values=(part, wanted.strip() or None, *words.values))


def _all_words(column: str, wanted: str) -> Condition:
    """Ask for every word; nothing has no words."""
    words = letters.plain(wanted).split()
    if not words:
        return Condition(sql="0")
    return Condition(
        sql="(" + " AND ".join([f"instr({column}, ?)"] * len(words)) + ")",
        values=tuple(f" {word} " for word in words),
    )


def _columns(asked: ClaimFilter) -> Iterator[Condition]:
    lists = (
        ("kind", asked.kinds),
        ("means", asked.means),
        ("form", tuple(form.value for form in asked.forms)),
        ("modality", tuple(modality.value for modality in asked.modalities)),
    )
    for column, allowed in lists:
        if allowed:
            yield Condition(sql=f"claims.{column} IN ({', '.join('?' * len(allowed))})", values=allowed)
    if asked.country is not None:
        code = asked.country.strip().upper()
        yield Condition(sql=f"(claims.country = ? OR {_ONE_IN_COUNTRY})", values=(code, code))
    equal = (("reports.page", asked.page), ("claims.report", asked.report), ("readings.id", asked.reading))
    for column, value in equal:
        if value is not None:
            yield Condition(sql=f"{column} = ?", values=(value,))
    if asked.min_score is not None:
        yield Condition(sql="claims.score >= ?", values=(asked.min_score,))


def _days(asked: ClaimFilter) -> Iterator[Condition]:
    bounds = (
        ("(claims.when_last IS NULL OR claims.when_last >= ?)", asked.since),
        ("(claims.when_first IS NULL OR claims.when_first <= ?)", asked.until),
        ("known.last >= ?", asked.known_since),
        ("(known.first IS NULL OR known.first <= ?)", asked.known_until),
        ("known.last <= ?", asked.as_of),
    )
    for sql, bound in bounds:
        if bound is not None:
            yield Condition(sql=sql, values=(rows.day(bound),))


def _readings(asked: ClaimFilter) -> Iterator[Condition]:
    if asked.recorded_by is not None:
        then = rows.moment(asked.recorded_by)
        if asked.all_readings:
            yield Condition(sql="readings.recorded_at <= ?", values=(then,))
        else:
            yield Condition(sql=_CURRENT_THEN, values=(then, then))
    elif not asked.all_readings and asked.reading is None:
        yield Condition(sql="claims.reading IN (SELECT reading FROM current)")
