"""Words for happenings that only speak of another, or are taken in by a count of several."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.guards import ended
from onrecord.claims.mended_sums import CLOSING, GATHERED, is_sort
from onrecord.claims.tokens import VERBS
from onrecord.claims.totals import total
from onrecord.claims.weapons import left_by
from onrecord.claims.what_ends import what_ends

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.tokens import Sentence
    from onrecord.claims.triggers import Trigger

VIOLENT = frozenset({"attack", "clash"})
WITHHELD = frozenset({"aid", "sanction"})


def spoken_of(sentence: Sentence, kept: Sequence[Trigger]) -> set[int]:
    """Give the nouns that a verb of ending speaks of, and the verbs that only say that a truce was agreed.

    "The raids stopped": the end is what happened then, and no raid. "They agreed on a truce": the truce is.
    An aid convoy that is attacked brings no aid, sanctions that are lifted are not imposed, aid that is
    suspended does not come, and what a total counts is no happening beside it ("brought the number of those
    killed to 40").
    """
    nouns = {t.at: t.kind for t in kept if not t.verbal}
    acts = {t.at for t in kept if t.kind in {"attack", "clash"} and t.row.part == "act"}
    # "killed by remnants left by earlier shelling"
    out = {t.at for t in kept if left_by(sentence, t.at)}
    for trigger in kept:
        if trigger.row.part == "total" and (noun := total(sentence, trigger.at)) is not None:
            out |= set(sentence.subtree(noun.at))
        elif trigger.kind in {"attack", "clash"}:
            struck = sentence.children(trigger.at, "prep", "dobj", "nsubjpass")
            if sentence.tokens[trigger.at].lemma == "come":
                # "an aid convoy came under fire"
                struck += sentence.children(trigger.at, "nsubj")
            out |= {k for t in struck for k in sentence.subtree(t.at) if nouns.get(k) == "aid"}
        elif trigger.kind == "cease":
            over = list(ended(sentence, trigger))
            out |= {t.at for t in over if nouns.get(t.at) in {"attack", "clash", "move"}}
            if trigger.verbal:
                # "stopped shooting", "stopped raids and ambushes"
                ended_too = [t for t in what_ends(sentence, sentence.tokens[trigger.at]) if t.at in acts]
                out |= {t.at for t in ended_too if t.dep != "acl" or t.pos not in VERBS}
            if trigger.verbal and any(nouns.get(t.at) == "cease" for t in over):
                # "ended its halt of attacks": the noun tells that it is over
                out.add(trigger.at)
        elif trigger.kind in {"concede", "sanction"} and trigger.verbal:
            lifted = sentence.children(trigger.at, "dobj", "nsubjpass")
            out |= {k for t in lifted for k in sentence.subtree(t.at) if nouns.get(k) in WITHHELD}
        elif trigger.kind == "agree" and trigger.verbal:
            under = [
                t for p in sentence.children(trigger.at, "prep") for t in sentence.children(p.at, "pobj")
            ]
            under += sentence.children(trigger.at, "dobj")
            out |= {trigger.at for t in under if nouns.get(t.at) == "cease"}
    return out


def counted_as(sentence: Sentence, found: Sequence[Trigger]) -> tuple[Trigger, ...]:
    """Give the counted noun for the acts that it takes in: "107 operations, including raids and ambushes".

    Where the noun is an act itself ("45 attacks, including raids and an ambush in X"), what is told of some
    of them is kept; what only names their sorts is not.
    """
    out = list(found)
    for token in sentence.tokens:
        if token.tag != "NNS" or sentence.child(token.at, "nummod") is None:
            continue
        inside = _taken_in(sentence, token.at)
        acts = [t for t in out if t.at in inside and t.row.part == "act"]
        own = next((t for t in out if t.at == token.at and t.row.part == "act" and t.kind in VIOLENT), None)
        if acts and token.lemma in GATHERED and all(t.kind in VIOLENT for t in acts):
            row = replace(acts[0].row, means=None)
            taken = replace(acts[0], at=token.at, tokens=(token.at,), row=row)
            out = [t for t in out if t not in acts and t.at != token.at] + [taken]
        elif own is not None:
            out = [
                t
                for t in out
                if not (t in acts and t.kind in VIOLENT and is_sort(sentence, sentence.tokens[t.at]))
            ]
    return tuple(sorted(out, key=lambda t: t.at))


def _taken_in(sentence: Sentence, at: int) -> set[int]:
    """Give the words of the list behind "including", wherever the parser hangs them."""
    start = next((p.at for p in sentence.children(at, "prep") if p.low == "including"), None)
    if start is None:
        return set()
    ends = (t.at for t in sentence.tokens[start:] if t.low in CLOSING or sentence.child(t.at, "nsubj"))
    return set(range(start, next(ends, len(sentence.tokens))))
