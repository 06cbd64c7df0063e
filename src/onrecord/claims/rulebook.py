"""What each rule says, in one sentence: shown beside every value that a rule gave."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


def reason(rule: str) -> str | None:
    """Give the sentence of a rule by its id, or the one of its family, or None where there is none."""
    found = family(rule)
    return rules()[found] if found else None


def family(rule: str) -> str | None:
    """Give the entry of the book that a rule's id falls under: itself, or the nearest family ("target.*")."""
    known = rules()
    parts = rule.split(".")
    names = (rule, *(".".join([*parts[:length], "*"]) for length in range(len(parts) - 1, 0, -1)))
    return next((name for name in names if name in known), None)


@cache
def rules() -> dict[str, str]:
    """Give every rule or family of rules with its sentence, in the order of the book."""
    table = tomllib.loads(files("onrecord.claims").joinpath("rulebook.toml").read_text(encoding="utf-8"))
    return {rule: str(sentence) for rule, sentence in table["rules"].items()}
