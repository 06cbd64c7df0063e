"""Passages that tell of what came after: "a day later radios exploded", which was not told before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.mention import POINTING
from onrecord.claims.words import words

if TYPE_CHECKING:
    from onrecord.claims.draft import Draft
    from onrecord.claims.passages import Passage
    from onrecord.claims.tokens import Token

NEXT = 2
"""Sentences back to what "a day later" may count from."""
ON = frozenset({"after", "afterwards", "following", "later", "next"})
MOMENTS = frozenset({"minute", "minutes", "moments", "second", "seconds"})
"""Times so short that one attack lasts as long."""
BURSTING = frozenset({"blow", "burst", "detonate", "explode"})
ANY = words("devices") | words("traffic") | {"attacker", "blast", "bomber", "package", "vehicle"}
"""What may be the bomb, or hold it, by another word."""


def came_later(later: Passage, earlier: Passage) -> bool:
    """Tell whether a passage tells of another act than one before: of another time, or of other things."""
    return _counted_on(later, earlier) or _other_things(later, earlier)


def _counted_on(later: Passage, earlier: Passage) -> bool:
    """Read "a day later", "the next day": what was told in the sentences before was not then."""
    when, back = later.draft.when, later.draft.sentence.at - earlier.draft.sentence.at
    if later.named == "known" or when is None or when.span is None or not when.rule.endswith("time-anchored"):
        return False
    told = {t.low for t in later.draft.sentence.tokens if when.span.holds(t.span)}
    return bool(told & ON) and not told & MOMENTS and 0 < back <= NEXT


def _other_things(later: Passage, earlier: Passage) -> bool:
    """Read "pagers exploded", "radios exploded": things of two sorts that blew up."""
    mine, theirs = (_blown_up(each.draft) for each in (later, earlier))
    if mine is None or theirs is None or mine.lemma == theirs.lemma or {mine.lemma, theirs.lemma} & ANY:
        return False
    beside = {t.low for t in later.draft.sentence.children(mine.at, "det", "poss")}
    return mine.tag in {"NN", "NNS"} and theirs.tag in {"NN", "NNS"} and not beside & POINTING


def _blown_up(draft: Draft) -> Token | None:
    """Give what is said to have burst by itself."""
    sentence, chief = draft.sentence, draft.cluster.chief
    verb = sentence.tokens[chief.at]
    if not chief.verbal or verb.lemma not in BURSTING or sentence.child(chief.at, "dobj") is not None:
        return None
    return sentence.child(chief.at, "nsubj")
