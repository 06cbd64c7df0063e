"""What was known of many series by a day: daily masses, exposure, the last incident.

Nothing that became known later is in it, and nothing that is known is ever taken out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onrecord.tempo import delay

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model import Series
    from onrecord.tempo.special import Floats, Whole

REVISED = 31
"""Days back to which late reports still change what the filter took in; older ones make it start anew."""
NEVER = -1


class Watch:
    """Incidents of many series as they become known, day by day.

    Columns are days, counted from `first`; `last` is the column of the latest day on which the last known
    incident may lie, NEVER without one; `incidents` how many are known.
    """

    def __init__(self, series: Sequence[Series], first: int, until: int, told: Floats | None = None) -> None:
        """Stand before the first day, knowing nothing.

        `told` are the shares known by age where they are not to be learned: of totals, which are whole up to
        the last incident they count; the silence after it is known as late as reports usually come.
        """
        self.first = first
        n, width = len(series), until - first + 1
        self.mass: Floats = np.zeros((n, width))
        self.cover: Floats = np.ones((n, width))
        self.begins = np.array([one.begins.toordinal() - first for one in series])
        self.last = np.full(n, NEVER)
        self.incidents: Floats = np.zeros(n)
        self.known = NEVER + first
        self._delays = np.zeros((delay.TAIL + 1, 0))
        self._told_late = False
        self._told = told
        for row, one in enumerate(series):
            self._cover(row, one)
        self._sort(series)

    def _cover(self, row: int, one: Series) -> None:
        width = self.cover.shape[1]
        if one.coverage:
            at = one.coverage.first.toordinal() - self.first
            shares = np.array(one.coverage.shares)
            low, high = max(0, at), min(width, at + len(shares))
            if low < high:
                self.cover[row, low:high] = shares[low - at : high - at]
        for days in one.blackouts:
            low = max(0, days.first.toordinal() - self.first) if days.first else 0
            high = days.last.toordinal() - self.first + 1 if days.last else width
            self.cover[row, low : max(high, 0)] = 0.0

    def _sort(self, series: Sequence[Series]) -> None:
        """Put incidents in the order they became known; those before the first column are only counted."""
        dated = [
            (row, first.toordinal(), last.toordinal(), one.first_seen.toordinal(), one.weight)
            for row, each in enumerate(series)
            for one in each.happenings
            if (first := one.days.first) is not None and (last := one.days.last) is not None
        ]
        table = np.array(dated, dtype=np.float64).reshape(-1, 5)
        row, low, high, told = (table[:, k].astype(int) for k in range(4))
        weight = table[:, 4]
        old = (high < self.first) & (told < self.first)
        np.add.at(self.incidents, row[old], weight[old])
        row, low, high, told = (part[~old] for part in (row, low, high, told))
        weight = weight[~old]
        seen = np.maximum(told, low)
        high = np.minimum(high, seen)
        order = np.lexsort((weight, high, low, row, seen))
        self._seen, self._row, self._weight = seen[order], row[order], weight[order]
        self._low, self._high = low[order] - self.first, high[order] - self.first
        self._next = 0
        self._told_late = bool(np.any(self._seen - self.first > self._high))

    def learn(self, day: int) -> frozenset[int]:
        """Take in what became known up to a day; gives the rows in which more than the last days changed."""
        start, end = self._next, int(np.searchsorted(self._seen, day, side="right"))
        rows, low, high = (part[start:end] for part in (self._row, self._low, self._high))
        weight = self._weight[start:end]
        np.add.at(self.incidents, rows, weight)
        inside, single = high >= 0, (low == high) & (low >= 0)
        np.add.at(self.mass, (rows[single], low[single]), weight[single])
        for k in np.flatnonzero(inside & ~single).tolist():
            first, last = int(low[k]), int(high[k])
            self.mass[rows[k], max(first, 0) : last + 1] += weight[k] / (last - first + 1)
        np.maximum.at(self.last, rows[inside], high[inside])
        self._next, self.known = end, day
        late = rows[inside & (low <= day - self.first - REVISED)]
        return frozenset(late.tolist())

    def shares(self) -> Floats:
        """Give the share of incidents known 0, 1, ... days after, as learned from what is known by now."""
        if self._told is not None:
            return self._told
        if not self._told_late:
            return delay.at_once()
        upto = self._next
        counts = delay.count_delays(
            self._high[:upto].astype(float) + self.first, self._seen[:upto].astype(float), self.known
        )
        return delay.known_shares(counts)

    def exposure(self, columns: Whole, shares: Floats) -> Floats:
        """Give the exposures of columns, as many for each row; 0 where nobody watched."""
        at = columns
        now = self.known - self.first
        inside = (at >= self.begins[:, None]) & (at >= 0) & (at <= now)
        safe = np.clip(at, 0, self.cover.shape[1] - 1)
        seen = self.known_of(at, shares[np.clip(now - at, 0, delay.TAIL)])
        out: Floats = np.where(inside, np.take_along_axis(self.cover, safe, axis=1) * seen, 0.0)
        return out

    def known_of(self, columns: Whole, shares: Floats) -> Floats:
        """Give which shares of columns are known, as many for each row; totals are whole up to the last."""
        if self._told is None:
            return shares
        return np.where(columns > self.last[:, None], shares, 1.0)

    def masses(self, columns: Whole) -> Floats:
        """Give the masses of columns, as many for each row."""
        at = columns
        safe = np.clip(at, 0, self.mass.shape[1] - 1)
        inside = (at >= 0) & (at < self.mass.shape[1])
        out: Floats = np.where(inside, np.take_along_axis(self.mass, safe, axis=1), 0.0)
        return out
