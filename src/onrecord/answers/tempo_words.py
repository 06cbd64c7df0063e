"""What is said of a series, in the words of a duty officer; numbers only where they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.model import Change, TempoState
from onrecord.tempo.said import Saying

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from onrecord.model import Coverage, Halt, Interval, Series, Tally, Tempo
    from onrecord.tempo.said import Said

STATE = {
    TempoState.UNKNOWN: "Not enough record to say whether it has stopped.",
    TempoState.ACTIVE: "Active: nothing points to a halt.",
    TempoState.QUIET: "Quiet: a halt is not established.",
    TempoState.POSSIBLE: "A halt is possible; it is not established.",
    TempoState.PROBABLE: "A halt is probable. It may end any day.",
    TempoState.HALTED: "A halt is very probable. It may end any day.",
}
_CHANGE = {
    Change.BREACH: "Breach: an incident after a halt; whether attacks resume is not yet to be told.",
    Change.RESUMPTION: "Resumption: the halt that was held before is over.",
    Change.SURGE: "The rate has risen, with high certainty.",
    Change.DECLINE: "The rate has fallen, with high certainty.",
}
_YEAR = 365
_BARS = " ▁▂▃▄▅▆▇█"
_READ = "·░▒▓█"
_NAMES = ("read", "incidents", "marks")


def odds(share: float) -> str:
    """Say a probability of a silence as odds: "1 in 2,500"."""
    if share >= 0.3:
        return "no surprise"
    times = 1 / max(share, 1e-6)
    digits = 10 ** max(0, len(str(int(times))) - 2)
    words = f"1 in {round(times / digits) * digits:,}"
    return f"less than {words}" if share < 1e-6 else words


def days(number: int) -> str:
    """Say a number of days."""
    return "1 day" if number == 1 else f"{number:,} days"


def _rate(rate: Interval) -> str:
    def one(value: float) -> str:
        return f"{value:.1f}" if value >= 0.95 else f"{value:.2g}"

    return f"{one(rate.middle)} a day [{one(rate.low)} to {one(rate.high)}]"


def lines(one: Tempo, *, explain: bool) -> list[str]:
    """Give what stands of a series, line by line: state, silence, changes, doubts; numbers if asked for."""
    out = [f"{one.series}, as of {one.as_of}", STATE[one.state]]
    out += [_CHANGE[change] for change in one.changes]
    out.append(_silence(one))
    if one.coverage < 0.95:
        out.append(f"Of the usual sources, {one.coverage:.0%} were read since then.")
    out += [f"Note: {note}." for note in one.notes]
    if explain:
        out += _numbers(one)
    return out


def _silence(one: Tempo) -> str:
    if one.last is None:
        return "No incident is known."
    known, least = f"Last known incident on {one.last}", ""
    if one.by_total:
        # A total tells that there were more by its day, and not on what day the last of them was.
        known, least = (
            f"Last incident by {one.last}, up to which a total counts some of no known day",
            "at least ",
        )
        known += f" (the last with a day on {one.dated})" if one.dated else ""
    if one.silent_days == 0:
        return f"{known}, the day asked about."
    words = f"{known}; silent for {least}{days(one.silent_days)}"
    if round(one.effective_silent_days, 1) < one.silent_days:
        words += f" (worth {one.effective_silent_days:.1f}: not all of them would be known yet)"
    return f"{words}; such a silence: {odds(one.silence)} if the tempo before it had gone on."


def _numbers(one: Tempo) -> list[str]:
    out = [
        f"P(halt today) {one.p_halt:.2f}: how probable a halt is, given how often halts happen.",
        f"S {one.silence:.2g}: how probable so long a silence is if the tempo before it had gone on.",
        f"P(no incident in the next 14 days) {one.p_quiet_14:.2f}.",
        f"Rate now {_rate(one.rate)}; before the silence {_rate(one.before)} (90% intervals).",
    ]
    if one.state is TempoState.UNKNOWN:
        out.insert(0, "The numbers below rest on too little to be leaned on.")
    if one.unusual_after is not None and one.unusual_after <= _YEAR:
        out.append(
            f"Unusual (S below .01) after {one.unusual_after:.0f} more effective days without incident."
        )
    elif one.unusual_after is not None:
        out.append("So few are known that not even another year of silence would be unusual (S below .01).")
    out.append("An effective day is one whose incidents would all be known by now.")
    return out


def behind(reports: int, low: int, high: int) -> str:
    """Say how many reports tell something, and how many origins stand behind them."""
    number = str(low) if low == high else f"{low} to {high}"
    words = "1 report" if reports == 1 else f"{reports:,} reports"
    return f"{words}, {number} {'origin' if high == 1 else 'origins'}"


_MARKS = {
    Saying.ANNOUNCED: "a",
    Saying.TOLD: "t",
    Saying.REQUESTED: "r",
    Saying.PLANNED: "p",
    Saying.CONDITIONAL: "c",
    Saying.OBSERVED: "o",
    Saying.REFUSED: "n",
    Saying.ENDED: "e",
}
SAID = {
    Saying.ANNOUNCED: "announced",
    Saying.TOLD: "told by others",
    Saying.REQUESTED: "requested",
    Saying.PLANNED: "planned, or to go on",
    Saying.CONDITIONAL: "under a condition",
    Saying.OBSERVED: "silence observed",
    Saying.REFUSED: "refused, or denied",
    Saying.ENDED: "ended or broken",
}
_SHOWN = 6


def told(said: Sequence[Said], as_of: date) -> list[str]:
    """Say what was said of halts of a series by a day, the latest first, with the claims that say it."""
    known = [one for one in said if one.known <= as_of]
    if not known:
        return []
    out = ["Of a halt it was said:"]
    for one in reversed(known[-_SHOWN:]):
        again = f", {behind(one.reports, one.low, one.high)}" if one.reports > 1 else ""
        out.append(f"  {one.known}  {SAID[one.saying]}{again} ({one.claim})")
    more = len(known) - _SHOWN
    return [*out, f"  and {more} more"] if more > 0 else out


def strip(
    series: Series,
    as_of: date,
    width: int,
    said: Sequence[Said] = (),
    halts: Sequence[Halt] = (),
) -> list[str]:
    """Draw incidents a day (or a few days) up to a day.

    Above them stands a strip of what was read, if that is known; below them, on which evenings a halt was
    held to be probable (=), on which days nothing could be seen (x), and on which something was said of a
    halt, by its first letter.
    """
    room = max(20, min(width - 14, 100))
    span = max((as_of - series.begins).days + 1, 1)
    each = max(1, -(-min(span, 730) // room))
    end = as_of.toordinal()
    columns = min(room, -(-span // each))
    start = end - columns * each + 1
    mass = [0.0] * columns
    unsure = 0
    for happening in series.happenings:
        if happening.first_seen > as_of or not happening.days.first or not happening.days.last:
            continue
        low, high = happening.days.first.toordinal(), min(happening.days.last.toordinal(), end)
        unsure += high >= start and not happening.days.single
        for day in range(max(low, start), high + 1):
            mass[(day - start) // each] += happening.weight / (high - low + 1)
    most = max(mass, default=0.0) or 1.0
    bars = "".join(_BARS[0 if not m else max(1, round(m / most * 8))] for m in mass)
    unit = "a day" if each == 1 else f"in {each} days"
    read = "" if series.coverage is None else _read(series.coverage, start, each, columns)
    marks = "".join(_marks(series, said, halts, (start, each, columns), as_of))
    rows = [f"{name:<10}{row}" for name, row in zip(_NAMES, (read, bars, marks), strict=True) if row.strip()]
    about = [f"{type(as_of).fromordinal(start)} to {as_of}, the highest bar {most:.3g} {unit}."]
    if read:
        about.append("Read: from · none to █ all of the usual sources.")
    if unsure:
        spread = "1 incident whose day is not" if unsure == 1 else f"{unsure} incidents whose days are not"
        about.append(f"Spread over several days: {spread} sure.")
    known = [one for one in series.tallies if one.first_seen <= as_of and one.as_of <= as_of]
    totals = [_total(known[-1])] if known else []
    return [*rows, *_legend(marks), *about, *totals] if any(mass) else totals


def _total(last: Tally) -> str:
    return f"Not drawn: what only totals count ({last.count:,} from {last.since} to {last.as_of})."


def _marks(
    series: Series, said: Sequence[Said], halts: Sequence[Halt], axis: tuple[int, int, int], as_of: date
) -> list[str]:
    start, each, columns = axis
    out = [" "] * columns

    def put(first: date, last: date, mark: str) -> None:
        low, high = (first.toordinal() - start) // each, (last.toordinal() - start) // each
        for at in range(max(low, 0), min(high, columns - 1) + 1):
            out[at] = mark

    for halt in halts:
        put(halt.noticed, halt.until or as_of, "=")
    for dark in series.blackouts:
        if (dark.first or series.begins) <= as_of:
            put(dark.first or series.begins, dark.last or as_of, "x")
    for one in said:
        if one.known <= as_of:
            put(one.known, one.known, _MARKS[one.saying])
    return out


def _legend(marks: str) -> list[str]:
    words = {"=": "a halt was held to be probable", "x": "blackout, nothing could be seen"}
    words |= {mark: SAID[saying] for saying, mark in _MARKS.items()}
    signs = [f"{mark} {words[mark]}" for mark in words if mark in marks]
    return [f"Marks: {'; '.join(signs)}."] if signs else []


def _read(coverage: Coverage, start: int, each: int, columns: int) -> str:
    first = coverage.first.toordinal()

    def share(day: int) -> float:
        at = day - first
        return coverage.shares[at] if 0 <= at < len(coverage.shares) else 1.0

    means = [sum(share(start + column * each + k) for k in range(each)) / each for column in range(columns)]
    return "".join(_READ[round(mean * 4)] for mean in means)
