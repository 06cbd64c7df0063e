"""Options that several commands share."""

from __future__ import annotations

import os
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord import answers
from onrecord.claims import EXTRACTORS
from onrecord.claims.llm import ANSWERS, Limits, Price, Service
from onrecord.codebook import Codebook
from onrecord.errors import NothingFits, UnreadableSetting
from onrecord.model import Days
from onrecord.runners import Bounds, Processes
from onrecord.settings import NAMES, Settings, load

if TYPE_CHECKING:
    from collections.abc import Mapping

_NOTHING = 4
_ASKING_SECONDS = 1_800.0
"""How long a page may take where a model is asked and nothing else is said: it may be asked several times."""


def day(value: str) -> Days:
    """Read a day, a month or a year as an interval; raises a usage error."""
    try:
        match [int(part) for part in value.split("-")]:
            case [year]:
                return Days(date(year, 1, 1), date(year, 12, 31))
            case [year, month]:
                after = date(year + month // 12, month % 12 + 1, 1)
                return Days(date(year, month, 1), date.fromordinal(after.toordinal() - 1))
            case [year, month, number]:
                return Days.on(date(year, month, number))
    except (ValueError, OverflowError):
        pass
    raise typer.BadParameter(f"{value!r} is not a day; write it as YYYY-MM-DD.")


def one_day(value: str) -> date:
    """Read a day that is no month or year; raises a usage error."""
    found = day(value)
    if not found.single or found.first is None:
        raise typer.BadParameter(f"{value!r} is not one day; write it as YYYY-MM-DD.")
    return found.first


def stretch(words: str) -> Days:
    """Read FROM..TO, open where TO is left out, or one day, month or year; raises a usage error."""
    first, dots, last = words.partition("..")
    start, end = day(first), day(last) if last else None
    until = end.last if end else (None if dots else start.last)
    if start.first is None or (until and until < start.first):
        raise typer.BadParameter(f"{words!r} ends before it begins.")
    return Days(start.first, until)


def period(since: str | None, until: str | None) -> tuple[date | None, date | None]:
    """Read the ends of a period; raises a usage error where it ends before it begins."""
    first = day(since).first if since else None
    last = day(until).last if until else None
    if first and last and first > last:
        raise typer.BadParameter(f"the period ends ({last}) before it begins ({first}).")
    return first, last


def rows_of_the_codebook(kinds: list[str] | None, means: list[str] | None) -> None:
    """Refuse kinds and means that the codebook does not have: they would look like "nothing happened"."""
    book = Codebook.load()
    for given, known in ((kinds, [k.id for k in book.kinds]), (means, [m.id for m in book.means])):
        for one in given or ():
            if one not in known:
                raise typer.BadParameter(f"{one!r} is not in the codebook; there are {', '.join(known)}.")


def country(code: str | None) -> str | None:
    """Read a country's code; raises a usage error."""
    if code is None or (len(code.strip()) == 3 and code.strip().isalpha()):
        return code
    raise typer.BadParameter(f"{code!r} is no ISO 3166 alpha-3 code; Iraq is IRQ, Syria SYR.")


def one_form(**forms: bool) -> None:
    """Refuse more than one form of output; each is named as its option, without the hyphens before it."""
    if sum(forms.values()) > 1:
        *names, last = (f"--{name.replace('_', '-')}" for name in forms)
        raise typer.BadParameter(f"{', '.join(names)} and {last} exclude one another.")


def nothing_fits(what: str, code: str | None = None, world: Path | None = None) -> None:
    """Say that nothing fits, and where a country's code is why; leave with the exit code for it."""
    typer.echo(f"{NothingFits(what)}", err=True)
    if code is not None and not answers.known_country(code, world):
        typer.echo(f"No country is known by the code {code!r}; Iraq is IRQ, Syria SYR.", err=True)
    raise typer.Exit(_NOTHING)


Db = Annotated[
    Path | None, typer.Option("--db", help="The record file.  [default: onrecord.db, or $ONRECORD_DB]")
]
MinScore = Annotated[
    float | None,
    typer.Option("--min-score", min=0.0, max=1.0, help="Only claims that are right at least this often."),
]
Kinds = Annotated[list[str] | None, typer.Option(help="attack, cease, meet ... (may be repeated).")]
Country = Annotated[str | None, typer.Option(help="Where: an ISO 3166 alpha-3 code such as IRQ.")]
Since = Annotated[str | None, typer.Option(help="May have happened on or after this day (YYYY-MM-DD).")]
Until = Annotated[str | None, typer.Option(help="May have happened on or before this day (YYYY-MM-DD).")]
AsOf = Annotated[str | None, typer.Option(help="Only what the world could know by the end of this day.")]
Limit = Annotated[int | None, typer.Option("--limit", "-n", min=1, help="At most so many.")]
Jobs = Annotated[
    int | None, typer.Option("--jobs", "-j", help="Pages read side by side.  [default: 1]", min=1)
]
Seconds = Annotated[
    float | None, typer.Option("--seconds", help="Seconds that one page may take.  [default: 60]")
]
Endpoint = Annotated[
    str | None,
    typer.Option(
        "--endpoint", help="For --extractor llm: the model's address, as http://localhost:11434/v1."
    ),
]
Model = Annotated[str | None, typer.Option("--model", help="For --extractor llm: the model's name there.")]
AllowRemote = Annotated[
    bool, typer.Option("--allow-remote", help="The model may be on another machine; every report goes there.")
]
MaxTokens = Annotated[
    int | None,
    typer.Option("--max-tokens", min=1, help="Tokens that the run may take.  [default: 2000000]"),
]
MaxCost = Annotated[float | None, typer.Option("--max-cost", help="What the run may cost, by --price.")]
PriceOf = Annotated[
    str | None, typer.Option("--price", help="What a million tokens cost, asked and answered: 0.5,1.5")
]
MaxMinutes = Annotated[float | None, typer.Option("--max-minutes", help="Minutes that the run may ask.")]
Extractor = Annotated[
    str | None,
    typer.Option(
        "--extractor", help="Who reads reports into claims: rules, learned or llm.  [default: rules]"
    ),
]
World = Annotated[
    Path | None, typer.Option("--world", help="Your own file of actors and places; it takes precedence.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
AsLines = Annotated[bool, typer.Option("--jsonl", help="Print JSON Lines.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="Print CSV.")]


def settings(**options: object) -> Settings:
    """Put options, environment, file and defaults together."""
    return load(options)


def settings_of(given: Mapping[str, object]) -> Settings:
    """Put the settings together from all parameters of a command: those named as a setting are its options.

    A switch that is not given leaves the setting as it is.
    """
    return load({name: value for name in NAMES if (value := given.get(name)) is not False})


def service(chosen: Settings, run: datetime) -> Service | None:
    """Give the model that the settings name, where their extractor asks one; `run` tells runs apart.

    Raises UnreadableSetting.
    """
    known = EXTRACTORS.get(chosen.extractor)
    if known is None or not known.asks:
        return None
    if not chosen.endpoint or not chosen.model:
        raise UnreadableSetting("extractor", chosen.extractor, "--endpoint and --model too")
    limits = Limits(
        tokens=chosen.max_tokens,
        cost=chosen.max_cost,
        price=_price(chosen.price) if chosen.price else None,
        minutes=chosen.max_minutes,
    )
    return Service(
        url=chosen.endpoint,
        model=chosen.model,
        store=(chosen.cache or _cache()) / ANSWERS,
        run=f"{run.isoformat()} {os.getpid()}",
        remote=chosen.allow_remote,
        limits=limits,
    )


def _price(given: str) -> Price:
    try:
        asked, answered = (float(part) for part in given.split(","))
    except ValueError:
        asked = answered = -1.0
    if not (0 <= asked < float("inf") and 0 <= answered < float("inf")):
        raise UnreadableSetting("price", given, 'two numbers, asked and answered: "0.5,1.5"')
    return Price(asked=asked, answered=answered)


def _cache() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")) / "onrecord"  # noqa: PTH111 - it never raises


def runner(chosen: Settings) -> Processes:
    """Give the runner that the settings ask for."""
    asks = EXTRACTORS[chosen.extractor].asks if chosen.extractor in EXTRACTORS else False
    patient = asks and dict(chosen.origin).get("seconds") == "default"
    seconds = _ASKING_SECONDS if patient else chosen.seconds
    bounds = Bounds(seconds=seconds, memory_bytes=chosen.memory_mb << 20)
    return Processes(chosen.jobs, bounds)
