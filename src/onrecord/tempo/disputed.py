"""Verdicts that rest on what is denied: neither contradicted nor supported, but disputed, with both sides."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.model import Answer
from onrecord.tempo.question import Asked

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.model import Verdict
    from onrecord.tempo.question import Question
    from onrecord.tempo.reported import Told
    from onrecord.tempo.scope import Scope

_FLIPS = "if the denials were borne out, or taken back"


def disputed(verdict: Verdict, question: Question, scope: Scope, told: Mapping[str, Told]) -> Verdict:
    """Call a verdict disputed that would be another one without the incidents that somebody denies.

    Who denies having done it disputes only what is said of doers: that it happened stands.
    """
    doubted = [key for key in verdict.deciding if key in told and _denied(told[key], scope)]
    if not doubted or not _hangs(verdict, question, len(doubted)):
        return verdict
    number = len(doubted)
    they = (
        "it is"
        if number == 1 == len(verdict.deciding)
        else f"{number} of them {'is' if number == 1 else 'are'}"
    )
    each = tuple(
        replace(one, answer=Answer.DISPUTED, probability=None) if one.answer is verdict.answer else one
        for one in verdict.readings
    )
    return replace(
        verdict,
        answer=Answer.DISPUTED,
        probability=None,
        entailed=False,
        readings=each,
        why=f"{verdict.why}, but {they} denied",
        flips=_FLIPS,
    )


def _denied(one: Told, scope: Scope) -> bool:
    return bool(one.denied or (one.by_doer and scope.actor is not None))


def _hangs(verdict: Verdict, question: Question, doubted: int) -> bool:
    if question.asked is Asked.COUNT and question.count is not None:
        low, high = question.count.low or 0, question.count.high
        left = verdict.certain - doubted
        if verdict.answer is Answer.SUPPORTED:
            return left < low
        return verdict.answer is Answer.CONTRADICTED and high is not None and left <= high < verdict.certain
    if verdict.answer is Answer.CONTRADICTED:
        return doubted == len(verdict.deciding)
    return verdict.answer in {Answer.SUPPORTED, Answer.CONSISTENT} and question.asked is not Asked.NONE
