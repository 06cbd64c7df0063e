"""`onrecord review`, `judge`, `edit` and their kin: what people rule, which outranks the program."""

from __future__ import annotations

import getpass
import json
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord import answers, flow
from onrecord.cli import lists, options, paint, scenes
from onrecord.cli.incidents import Key, fresh
from onrecord.cli.write import now
from onrecord.model import Ruling

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.model import ClaimId, Incident

_NOTHING = 4
_KEYS = {"s": Ruling.SAME, "d": Ruling.DIFFERENT, "u": Ruling.UNSURE}
_ASKED = "same (s), different (d), unsure (u), next (n), quit (q)"
_LEFT = "take back (t), keep (n), quit (q)"


def _given(words: str) -> str:
    if not words.strip():
        raise typer.BadParameter("say why; it is what others will judge the ruling by.")
    return words


Reason = Annotated[str, typer.Option(help="Why; it is kept with the ruling.", callback=_given)]
Author = Annotated[str | None, typer.Option(help="Who rules.  [default: your user name]")]


class Verdict(StrEnum):
    """What may be ruled of two claims."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


def review(db: options.Db = None, world: options.World = None, author: Author = None) -> None:
    """Walk the pairs that the program leaves to you: s same, d different, u unsure, n next, q quit.

    Then come rulings that speak of what no report tells as it is read now: t takes one back, n keeps it.

    Examples:
      onrecord review --db iraq.db
    """
    chosen = fresh(db, world)
    out, ruled, key = paint.console(), 0, "n"
    doubts = answers.doubts(chosen.db)
    if not (doubts or answers.adrift(chosen.db)):
        typer.echo("No pair and no ruling waits for you.")
        return
    for doubt in doubts:
        out.print(scenes.doubt(doubt))
        key = _key(_ASKED)
        if key == "q":
            break
        if key in _KEYS:
            reason = _asked("why", "")
            if reason is None:
                key = "q"
                break
            why = flow.Why(author=_author(author), reason=reason)
            flow.judge(chosen.db, _KEYS[key], (doubt.pair.first, doubt.pair.second), why, now)
            ruled += 1
    if key != "q":
        ruled += _adrift_walked(chosen.db, author)
    typer.echo(f"{paint.count(ruled, 'ruling')} kept.")
    fresh(db, world)


def judge(
    verdict: Annotated[Verdict, typer.Argument(help="What you rule.")],
    claims: Annotated[list[str], typer.Argument(metavar="CLAIM CLAIM", help="Two claims (c-...).")],
    reason: Reason,
    author: Author = None,
    db: options.Db = None,
    world: options.World = None,
) -> None:
    """Rule that two claims are about one happening, or not; a person outranks the program.

    Examples:
      onrecord judge same c-7k2m c-9xyz --reason "Both tell of the market."
    """
    chosen = options.settings(db=db, world=world)
    pair = answers.claim_ids(chosen.db, claims)
    if len(set(pair)) != 2 or len(pair) != 2:
        raise typer.BadParameter("give two different claims.")
    _kept(chosen.db, Ruling(verdict.value), pair, flow.Why(author=_author(author), reason=reason))
    fresh(db, world)


def edit(
    key: Key,
    field: Annotated[str, typer.Argument(metavar="FIELD", help="Which: killed, place, when ...")],
    value: Annotated[
        str,
        typer.Argument(metavar="VALUE", help='What it is, as `show` writes it: 3, "at least 3", 2024-01-28.'),
    ],
    reason: Reason,
    author: Author = None,
    db: options.Db = None,
    world: options.World = None,
) -> None:
    """Set a field of an incident by hand; what is claimed stays beside it.

    Examples:
      onrecord edit i-7k2m killed 3 --reason "Counted at the funeral."
    """
    chosen = fresh(db, world)
    one = answers.incident(chosen.db, key).incident
    if field not in answers.FIELDS:
        raise typer.BadParameter(
            f"an incident has no field {field!r}; there are {', '.join(answers.FIELDS)}."
        )
    if form := answers.wanted_of_a_field(field, value):
        raise typer.BadParameter(f"{field} cannot be {value!r}; give {form}.")
    why = flow.Why(author=_author(author), reason=reason, field=field, value=value)
    _of_what(one)
    _kept(chosen.db, Ruling.EDIT, one.claims, why)
    fresh(db, world)


def reject(
    key: Key, reason: Reason, author: Author = None, db: options.Db = None, world: options.World = None
) -> None:
    """Rule that an incident is none: it leaves every list, its claims stay in the record.

    Examples:
      onrecord reject i-7k2m --reason "The story was withdrawn."
    """
    _of_one(Ruling.REJECT, key, flow.Why(author=_author(author), reason=reason), db, world)


def confirm(
    key: Key, reason: Reason, author: Author = None, db: options.Db = None, world: options.World = None
) -> None:
    """Rule that an incident happened as it stands. To take a rejection back, undo it.

    Examples:
      onrecord confirm i-7k2m --reason "Seen on the footage."
    """
    _of_one(Ruling.CONFIRM, key, flow.Why(author=_author(author), reason=reason), db, world)


def undo(
    judgement: Annotated[str, typer.Argument(help="A judgement's id (j-...), as `judge` printed it.")],
    reason: Reason,
    author: Author = None,
    db: options.Db = None,
    world: options.World = None,
) -> None:
    """Take a judgement back; both stay in the record. To take an `undo` back, undo it.

    Examples:
      onrecord undo j-7k2m --reason "Wrong market."
    """
    chosen = options.settings(db=db, world=world)
    one = answers.judgement(chosen.db, judgement)
    if before := answers.undone_by(chosen.db, one):
        raise typer.BadParameter(f"{one.id} was taken back already, by {before.id}.")
    why = flow.Why(author=_author(author), reason=reason, undoes=one.id)
    ident = flow.judge(chosen.db, Ruling.UNDO, one.claims, why, now)
    fresh(db, world)
    typer.echo(f"{one.id} ({one.ruling.value}) taken back by {ident}.")


def judgements(db: options.Db = None, as_json: options.AsJson = False) -> None:
    """List what people ruled: when, who, what, why, and what was taken back.

    Examples:
      onrecord judgements
      onrecord judgements --json
    """
    chosen = options.settings(db=db)
    found = answers.judgements(chosen.db)
    if as_json:
        typer.echo(json.dumps(lists.judgements_form(found), ensure_ascii=False))
    else:
        out = paint.console()
        for one, holds in found:
            out.print(lists.judgement(one, holds=holds))
    if not found:
        typer.echo("Nothing has been ruled.", err=True)
        raise typer.Exit(_NOTHING)


def _of_one(ruling: Ruling, key: str, why: flow.Why, db: Path | None, world: Path | None) -> None:
    chosen = fresh(db, world)
    one = answers.incident(chosen.db, key).incident
    _of_what(one)
    _kept(chosen.db, ruling, one.claims, why)
    fresh(db, world)


def _kept(db: Path, ruling: Ruling, claims: tuple[ClaimId, ...], why: flow.Why) -> None:
    typer.echo(f"{flow.judge(db, ruling, claims, why, now)} kept.")


def _of_what(one: Incident) -> None:
    """Print the incident that a ruling is about, so that a slip in its id is seen."""
    paint.console(error=True).print(scenes.line(one))


def _adrift_walked(db: Path, author: str | None) -> int:
    """Show the rulings that lost what they speak of, and take back those that the user lets go."""
    out, taken = paint.console(), 0
    for one in answers.adrift(db):
        out.print(lists.judgement(one, holds=True))
        out.print("  No report tells this any more, as it is read now.", style="yellow")
        key = _key(_LEFT)
        if key == "q":
            break
        reason = _asked("why", "") if key == "t" else None
        if key == "t" and reason is None:
            break
        if reason is not None:
            why = flow.Why(author=_author(author), reason=reason, undoes=one.id)
            flow.judge(db, Ruling.UNDO, one.claims, why, now)
            taken += 1
    return taken


def _key(question: str) -> str:
    """Ask for a key; the end of the input is taken as the wish to stop."""
    given = _asked(question, "n")
    return "q" if given is None else given[:1].lower()


def _asked(question: str, default: str) -> str | None:
    """Ask; None where the input ends, so that nothing is ruled in the words of nobody."""
    try:
        given: str = typer.prompt(question, default=default, show_default=bool(default))
    except (typer.Abort, EOFError):
        typer.echo()
        return None
    return given


def _author(given: str | None) -> str:
    """Give who rules: as told, or by the user name; raises a usage error where the system knows none."""
    if given:
        return given
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError) as error:
        raise typer.BadParameter("the system knows no name of yours; give --author.") from error
