"""What a model proposed, read from its JSON: closed values checked, nothing yet anchored."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from onrecord.claims.llm.endpoint import UnansweredError
from onrecord.codebook import Codebook
from onrecord.model import Certainty, Form, Modality, Range, Role

if TYPE_CHECKING:
    from collections.abc import Mapping

V = TypeVar("V", bound=StrEnum)

MOST = 400
"""Claims that one window can hold; an answer with more is none."""
# Some models think aloud before they answer.
_ALOUD = re.compile(r"\A\s*<think>.*?</think>", re.DOTALL)
_HIGHEST = 10_000_000


class UnfitError(Exception):
    """A proposed claim that cannot be taken; the message says what of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number as proposed, with the words that are to tell it."""

    words: str
    value: Range


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A source as proposed."""

    words: str
    role: Role
    anonymous: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """A claim as proposed: the words of its fields, and values of the closed lists."""

    quote: str
    trigger: str
    form: Form
    kind: str
    modality: Modality
    means: str | None
    actor: str | None
    certainty: Certainty | None
    target: str | None
    place: str | None
    when: str | None
    news: bool
    killed: Number | None
    injured: Number | None
    count: Number | None
    sources: tuple[Speaker, ...]
    cue: str | None
    same_as: int | None
    part_of: int | None


def listed(text: str) -> list[Any]:
    """Give the claims of an answer as plain JSON; raises UnansweredError where it is no such JSON.

    Where an endpoint knows no schemas there may be talk around the object; what it says is not looked at.
    """
    spoken = _ALOUD.sub("", text)
    try:
        form, _ = json.JSONDecoder().raw_decode(spoken, max(0, spoken.find("{")))
    except (ValueError, RecursionError) as error:
        raise UnansweredError("the answer is no JSON") from error
    claims = form.get("claims") if isinstance(form, dict) else None
    if not isinstance(claims, list):
        raise UnansweredError('the answer holds no list "claims"')
    if len(claims) > MOST:
        raise UnansweredError(f"the answer holds {len(claims):,} claims, more than a text can tell")
    return claims


def proposed(form: object) -> Proposed:
    """Read one claim; raises UnfitError where a value is missing, of another type or outside its list."""
    if not isinstance(form, dict):
        raise UnfitError("it is no object")
    book = Codebook.load()
    sources = form.get("sources") or []
    if not isinstance(sources, list):
        raise UnfitError("its sources are no list")
    return Proposed(
        quote=_text(form, "quote") or _missing("quote"),
        trigger=_text(form, "trigger") or _missing("trigger"),
        form=_one_of(form, "form", Form) or _missing("form"),
        kind=_row(form, "kind", [kind.id for kind in book.kinds]) or _missing("kind"),
        modality=_one_of(form, "modality", Modality) or _missing("modality"),
        means=_row(form, "means", [means.id for means in book.means]),
        actor=_text(form, "actor"),
        certainty=_one_of(form, "certainty", Certainty),
        target=_text(form, "target"),
        place=_text(form, "place"),
        when=_text(form, "when"),
        news=form.get("news") is True,
        killed=_number(form, "killed"),
        injured=_number(form, "injured"),
        count=_number(form, "count"),
        sources=tuple(_speaker(one) for one in sources),
        cue=_text(form, "cue"),
        same_as=_whole(form, "same_as"),
        part_of=_whole(form, "part_of"),
    )


def _missing(name: str) -> Any:  # noqa: ANN401 - it never returns
    raise UnfitError(f"its {name} is missing")


def _text(form: Mapping[str, object], name: str) -> str | None:
    value = form.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise UnfitError(f"its {name} is no text")
    return value.strip() or None


def _one_of(form: Mapping[str, object], name: str, kind: type[V]) -> V | None:
    value = _row(form, name, [one.value for one in kind])
    return kind(value) if value else None


def _row(form: Mapping[str, object], name: str, known: list[str]) -> str | None:
    value = _text(form, name)
    if value is not None and value not in known:
        raise UnfitError(f"its {name} is none of the list")
    return value


def _whole(form: Mapping[str, object], name: str) -> int | None:
    value = form.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= _HIGHEST:
        raise UnfitError(f"its {name} is no whole number")
    return value


def _number(form: Mapping[str, object], name: str) -> Number | None:
    value = form.get(name)
    if value is None:
        return None
    if not isinstance(value, dict):
        raise UnfitError(f"its {name} is no number with its words")
    words, low, high = _text(value, "words"), _whole(value, "low"), _whole(value, "high")
    if low is None and high is None:
        return None
    if low is not None and high is not None and low > high:
        raise UnfitError(f"its {name} ends before it begins")
    return Number(words=words or _missing(f"{name}'s words"), value=Range(low, high))


def _speaker(form: object) -> Speaker:
    if not isinstance(form, dict):
        raise UnfitError("a source is no object")
    anonymous = form.get("anonymous")
    return Speaker(
        words=_text(form, "words") or _missing("source's words"),
        role=_one_of(form, "role", Role) or _missing("source's role"),
        anonymous=anonymous if isinstance(anonymous, bool) else _missing('source\'s "anonymous"'),
    )
