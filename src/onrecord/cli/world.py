"""`onrecord world`: whom a name means and why, which names nobody knows, and how to settle one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table
from rich.text import Text

from onrecord import answers, flow
from onrecord.cli import options, paint
from onrecord.model import Entity, EntityType

if TYPE_CHECKING:
    from onrecord.world import Explanation

_NOTHING = 4
_OWN = Path("world.toml")


def world(
    name: Annotated[str | None, typer.Argument(help="A name as it stands in a report.")] = None,
    near: Annotated[
        list[str] | None, typer.Option("--near", help="A country that the report speaks of (ISO alpha-3).")
    ] = None,
    on: Annotated[
        str | None, typer.Option("--on", help="The day of the report, for holders of offices.")
    ] = None,
    unknown: Annotated[
        bool, typer.Option("--unknown", help="List the record's names that nobody knows.")
    ] = False,
    add_as: Annotated[
        str | None,
        typer.Option("--add-as", help="Settle the name: the id of the actor it means, or a new id."),
    ] = None,
    kind: Annotated[
        EntityType | None, typer.Option("--type", help="What a new actor is.", show_default=False)
    ] = None,
    country: Annotated[str | None, typer.Option("--country", help="The country of a new actor.")] = None,
    db: options.Db = None,
    world_file: options.World = None,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="At most so many names.")] = 50,
    as_json: options.AsJson = False,
) -> None:
    """Look a name up and see why it means whom it means; list unknown names; settle one in your own file.

    Your own file (--world, or $ONRECORD_WORLD) wins over the tables of onrecord and survives upgrades.
    Where none is named, --add-as writes world.toml in the working folder; name that from then on.
    Settled names take effect with the next `onrecord reread`.

    Examples:
      onrecord world "Kataib Hezbollah"
      onrecord world "the SDF" --near SYR
      onrecord world --unknown --db iraq.db
      onrecord world "Banner of the Dawn" --add-as banner-of-the-dawn --type armed-group --country IRQ
    """
    chosen = options.settings(db=db, world=world_file)
    if unknown:
        _unknown(chosen.db, chosen.world, limit, as_json=as_json)
    elif name is None or not name.strip():
        raise typer.BadParameter("give a name, or --unknown.")
    elif add_as is not None:
        land = country.strip().upper() if options.country(country) and country else None
        new = kind or EntityType.ARMED_GROUP
        _settled(chosen.world or _OWN, Entity(id=add_as, name=name, type=new, country=land, source="user"))
    else:
        days = options.day(on) if on else None
        lands = tuple(code.strip().upper() for each in near or () if (code := options.country(each)))
        found = answers.explain(chosen.world, name, lands, days)
        _explained(found, as_json)
        if found.entity is None and found.place is None:
            raise typer.Exit(_NOTHING)


def _settled(own: Path, entity: Entity) -> None:
    added = flow.settle_name(own, entity.name, entity)
    typer.echo(f'{own}: "{entity.name}" now means {added.name} ({added.id}).')
    typer.echo(f'"onrecord reread --world {own}" applies it to a record.')


def _unknown(db: Path, own: Path | None, limit: int, *, as_json: bool) -> None:
    found = answers.unknown_names(db, own, limit)
    if as_json:
        rows = [{"name": one.name, "claims": one.claims, "parts": list(one.parts)} for one in found]
        typer.echo(json.dumps({"names": rows}, ensure_ascii=False))
    elif not found:
        typer.echo("Every name of this record is known.", err=True)
        raise typer.Exit(_NOTHING)
    else:
        table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim", pad_edge=False)
        table.add_column("claims", justify="right", no_wrap=True)
        table.add_column("name", ratio=1)
        table.add_column("as", no_wrap=True)
        for one in found:
            table.add_row(str(one.claims), one.name, ", ".join(one.parts))
        paint.console().print(table)


def _explained(found: Explanation, as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps({
            "name": found.name,
            "id": found.entity.id if found.entity else found.name_id,
            "entity": found.entity.name if found.entity else None,
            "rule": found.rule.value,
            "why": found.why,
            "candidates": [one.id for one in found.entities],
            "place": found.place.id if found.place else None,
            "place_rule": found.place_rule.value,
            "place_why": found.place_why,
        }, ensure_ascii=False))  # fmt: skip
        return
    out = paint.console()
    entity, place = found.entity, found.place
    if entity is None:
        out.print(Text(f"{found.name}: no known actor ({found.name_id})", style="bold"))
    else:
        out.print(Text(f"{entity.name} ({entity.id})", style="bold"))
        parts = [entity.type.value, entity.country, f"part of {entity.parent}" if entity.parent else None]
        out.print(Text(" · ".join(part for part in parts if part)))
        if entity.aliases:
            out.print(paint.dim(f"also {', '.join(entity.aliases)}"))
        out.print(paint.dim(f"source: {entity.source}"))
    out.print(Text(found.why))
    if place is not None:
        where = f"{place.lat:.2f}, {place.lon:.2f}, within {place.radius_km:g} km"
        out.print(Text(f"As a place: {place.name} ({place.country}), {place.kind}, {where}", style="bold"))
    if found.places or place is not None:
        out.print(Text(found.place_why))
