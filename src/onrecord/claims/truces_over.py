"""What ends a truce, and what only seems to, or is denied to have."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from onrecord.claims.hanging import negated
from onrecord.claims.tokens import VERBS
from onrecord.model import Modality

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Sentence, Token

AT_LAST = frozenset({"close", "end", "halt", "nothing", "nought", "stop"})
"""What a truce may come to that does not last."""
SETTLED = frozenset({"accept", "agree", "announce", "approve", "declare", "proclaim", "sign"})


@cache
def governors() -> Mapping[str, frozenset[str]]:
    """Load the table of governors; the file says what each list means."""
    path = resources.files("onrecord.claims").joinpath("truces.toml")
    read = tomllib.loads(path.read_text("utf-8"))
    return {name: frozenset(row["words"]) for name, row in read.items()}


def seems_over(sentence: Sentence, at: int) -> Modality | None:
    """Read "the truce appears to have collapsed", "is said to have ended", "was declared invalid"."""
    over = sentence.head(at)
    if sentence.tokens[at].dep not in {"nsubj", "nsubjpass"} or negated(sentence, over.at):
        return None
    ends = governors()["ends"]
    if any(t.lemma in ends for t in sentence.children(over.at, "oprd", "acomp", "xcomp") if t.pos == "ADJ"):
        return Modality.NEGATED if over.lemma in SETTLED else None
    have = [
        t
        for t in sentence.children(over.at, "xcomp")
        if t.lemma in ends and any(k.low == "have" for k in sentence.children(t.at, "aux"))
    ]
    if not have:
        return None
    return Modality.NEGATED if over.lemma in {"report", "say"} else Modality.POSSIBLE


def ends_something(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb of ending has something to end: "ended 11 days of fighting"."""
    return any(
        t.ent not in {"DATE", "TIME"} or any(p.low == "of" for p in sentence.children(t.at, "prep"))
        for t in sentence.children(verb.at, "dobj")
    )


def to_an_end(sentence: Sentence, above: Token) -> bool:
    """Read "came to an end", "came to nothing": it did not come."""
    to = (p for p in sentence.children(above.at, "prep") if p.low == "to")
    ends = (t.low for p in to for t in sentence.children(p.at, "pobj"))
    return above.lemma == "come" and any(low in AT_LAST for low in ends)


def denies_breach(sentence: Sentence, cluster: Cluster) -> bool:
    """Read "denied breaking the truce": who says so says that it stands."""
    chief = cluster.chief
    verb = sentence.head(chief.at)
    broken = verb.pos in VERBS and verb.lemma in governors()["ends"] and verb.tag == "VBG"
    return chief.kind == "cease" and not chief.verbal and broken and sentence.head(verb.at).lemma == "deny"
