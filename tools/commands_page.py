"""Write docs/commands.md from the commands themselves: `python tools/commands_page.py`."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from onrecord.cli.app import app
from onrecord.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from typer.core import TyperArgument, TyperCommand, TyperOption

PAGE = Path(__file__).parents[1] / "docs" / "commands.md"

_HEAD = """# Commands

Written by `tools/commands_page.py` from the commands themselves; the tests hold it so.

Data goes to standard output, progress and problems to standard error. `NO_COLOR` takes the colour away; where
standard output is not a terminal there is none. Files and pipes get UTF-8 in any locale.
`onrecord --install-completion` sets up your shell.

| exit code | meaning |
|---|---|
| 0 | done |
| 1 | an error; or every file was refused |
| 2 | a wrong command line, or a setting that cannot be used |
| 3 | done but for some files |
| 4 | nothing found |
| 5 | the record is held by another writer |
| 130 | interrupted; everything finished is kept |
"""

_SETTINGS = """
## Settings

An option wins over the environment, the environment over `onrecord.toml` in the working folder, that over
`onrecord.toml` in the user's configuration folder (`~/.config/onrecord/`, or under `$XDG_CONFIG_HOME`).
`onrecord doctor` tells where each value came from.

| setting | environment | default | what it is |
|---|---|---|---|
"""

_MEANING = {
    "db": "the record file",
    "jobs": "how many pages are read side by side",
    "seconds": "how many seconds one page may take before it is stopped",
    "memory_mb": "how much memory the process that reads a page may take, in MiB",
    "extractor": "who reads reports into claims",
    "world": "your own file of actors and places, which takes precedence",
    "endpoint": "for the extractor `llm`: the model's address ([llm.md](llm.md))",
    "model": "... the model's name there",
    "allow_remote": "... whether the model may be on another machine",
    "max_tokens": "... tokens that a run may take",
    "max_cost": "... what a run may cost, by `price`",
    "price": "... what a million tokens cost, asked and answered: `0.5,1.5`",
    "max_minutes": "... how long a run may ask",
    "cache": "... the folder in which answers are kept; if not set, `~/.cache/onrecord/`",
}


def page() -> str:
    """Give the page."""
    parts = [_HEAD]
    for name, command in typer.main.get_command(app).commands.items():
        parts += _command(name, command)
    parts.append(_SETTINGS + "".join(_settings()))
    return "".join(parts)


def _command(name: str, command: TyperCommand) -> Iterator[str]:
    text = inspect.cleandoc(command.help or "")
    about, _, examples = text.partition("Examples:")
    yield f"\n## {name}\n\n{' '.join(about.split())}\n"
    if examples:
        lines = "\n".join(line.strip() for line in examples.strip().splitlines())
        yield f"\n```\n{lines}\n```\n"
    rows = [_parameter(parameter) for parameter in command.params if parameter.name != "help"]
    if rows:
        yield "\n| | |\n|---|---|\n" + "".join(rows)


def _parameter(parameter: TyperArgument | TyperOption) -> str:
    option = parameter.param_type_name == "option"
    names = ", ".join(parameter.opts) if option else (parameter.metavar or parameter.name)
    return f"| `{names}` | {(parameter.help or '').strip()} |\n"


def _settings() -> Iterator[str]:
    default = Settings()
    for name, meaning in _MEANING.items():
        value = getattr(default, name)
        shown = "not set" if value is None else f"`{str(value).lower() if value is False else value}`"
        yield f"| `{name}` | `ONRECORD_{name.upper()}` | {shown} | {meaning} |\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
