"""What the rules know of a claim and of each of its fields that bears on whether it is right."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from onrecord.claims.elsewhere import on_politics
from onrecord.claims.pronouns import FIRST, OWN, PRONOUNS
from onrecord.claims.tokens import VERBS
from onrecord.model import BlockKind, Form, Modality

if TYPE_CHECKING:
    from onrecord.claims.draft import Draft
    from onrecord.model import Claim, Days, Located, Party, Range, Span

_OPEN_DAYS = 400
_RULED = {"killed": "victims", "injured": "victims", "source": "chain"}
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def of_claim(one: Draft, claim: Claim, crowd: int, politics: float) -> dict[str, float]:
    """Give the features of a claim as a whole.

    `crowd` counts the claims of its sentence; `politics` is the share of the report's claims that stand in
    sentences on politics.
    """
    words = one.sentence.tokens
    flags = {
        "weak": one.cluster.chief.row.weak,
        "title": one.sentence.block is BlockKind.TITLE,
        "capitals": one.sentence.capitals,
        "verbless": not any(token.tag in _FINITE for token in words),
        "headless": not any(token.head == token.at and token.pos in VERBS for token in words),
        "first-person": any(token.low in FIRST for token in words),
        "early": one.sentence.at < 3,
        "repeated": bool(claim.also),
        "politics": on_politics(one.sentence),
        "actor": claim.actor is not None,
        "actor-known": claim.actor is not None and claim.actor.id is not None,
        "target": claim.target is not None,
        "place": claim.place is not None and not one.rule("place").startswith("learned."),
        "toll": claim.victims is not None,
        "dated": claim.when.stated,
        "own-voice": not claim.chain,
        "nested": len(claim.chain) > 1,
        f"kind:{claim.kind}": True,
        f"rule:{one.cluster.chief.rule.rpartition('.')[0]}": True,
        f"form:{claim.form}": claim.form is not Form.EVENT,
        f"modality:{claim.modality}": claim.modality is not Modality.HAPPENED,
    }
    return {
        "always": 1.0,
        "length": round(math.log2(len(words) / 20), 3),
        "crowd": round(math.log2(crowd), 3),
        "politics-of-page": round(politics, 3),
        **{name: 1.0 for name, met in flags.items() if met},
    }


def of_field(name: str, one: Draft, claim: Claim) -> dict[str, float] | None:
    """Give the features of a field, or None where it has no value; an own voice is a chain and no source."""
    found = _of_value(name, one, claim)
    if found is None:
        return None
    rules = _prefixes(next((w.rule for w in claim.why if w.field == _RULED.get(name, name)), "none"))
    lost = {"capitals": 1.0} if one.sentence.capitals else {}
    return {"always": 1.0, **lost, **dict.fromkeys(rules, 1.0), **found}


def _of_value(name: str, one: Draft, claim: Claim) -> dict[str, float] | None:
    held: object = getattr(claim, name, None)
    match name:
        case "kind" | "form" | "modality" | "means":
            found = {f"{name}:{held}": 1.0} if held else None
        case "actor" | "target" | "place":
            found = _of_named(one, getattr(claim, name)) if held else None
        case "when":
            found = _of_days(one, claim)
        case "killed" | "injured":
            found = _of_number(getattr(claim.victims, name) if claim.victims else None, len(claim.also))
        case "count":
            found = _of_number(claim.count, 0)
        case _:
            found = _of_chain(claim) if claim.chain or name == "chain" else None
    return found


def _of_named(one: Draft, held: Party | Located) -> dict[str, float]:
    """Tell how the words of a name stand to the happening."""
    words = held.name.split()
    flags = {
        "known": held.id is not None,
        "several": bool(held.members),
        "lower": held.name[:1].islower(),
        **({"unworded": True} if held.span is None else _standing(one, held.span, words)),
    }
    found = {name: 1.0 for name, met in flags.items() if met}
    return found | {"words": float(min(len(words), 8)), "distance": _distance(one, held.span)}


def _standing(one: Draft, span: Span, words: list[str]) -> dict[str, bool]:
    return {
        "elsewhere": not one.sentence.span.overlaps(span),
        "behind": span.start > one.trigger.start,
        "pronoun": len(words) == 1 and words[0].lower() in PRONOUNS | OWN,
    }


def _distance(one: Draft, span: Span | None) -> float:
    if span is None:
        return 0.0
    gap = max(span.start - one.trigger.end, one.trigger.start - span.end, 0)
    return round(math.log2(1 + gap / 20), 3)


def _of_days(one: Draft, claim: Claim) -> dict[str, float] | None:
    days = claim.when.days
    if not days.known:
        return None
    flags = {
        "stated": claim.when.stated,
        "open": days.first is None or days.last is None,
        "lasting": claim.window is not None,
    }
    found = {name: 1.0 for name, met in flags.items() if met}
    return found | {"width": _width(days), "distance": _distance(one, claim.when.span)}


def _width(days: Days) -> float:
    if days.first is None or days.last is None:
        return 0.0
    return round(math.log2(1 + min((days.last - days.first).days, _OPEN_DAYS)), 3)


def _of_number(number: Range | None, repeats: int) -> dict[str, float] | None:
    if number is None:
        return None
    low = number.low or 0
    flags = {
        "open": number.low is None or number.high is None,
        "none": number.high == 0,
        "again": repeats > 0,
    }
    return {name: 1.0 for name, met in flags.items() if met} | {"size": round(math.log2(1 + low), 3)}


def _of_chain(claim: Claim) -> dict[str, float]:
    if not claim.chain:
        return {"own-voice": 1.0}
    last = claim.chain[-1]
    flags = {
        "nested": len(claim.chain) > 1,
        "anonymous": last.anonymous,
        "cueless": claim.cue is None,
        f"role:{last.role}": True,
    }
    return {name: 1.0 for name, met in flags.items() if met}


def _prefixes(rule: str) -> list[str]:
    """Give a rule and the families that it falls under ("when.own", "when.own.time-range")."""
    parts = rule.split(".")
    return [f"rule:{'.'.join(parts[:length])}" for length in range(min(2, len(parts)), len(parts) + 1)]
