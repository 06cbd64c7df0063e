"""Which claims of a report tell of one happening again: surely, or not at all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.agreement import agree
from onrecord.claims.died_later import died_after
from onrecord.claims.mention import definite
from onrecord.claims.rival_tolls import rival_of
from onrecord.claims.same import alike, differs
from onrecord.claims.tokens import HUMAN
from onrecord.model import Form, Modality

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.claims.draft import Draft
    from onrecord.model import Range

VIOLENT = frozenset({"attack", "clash"})
REAL = frozenset({Modality.HAPPENED, Modality.ONGOING, Modality.ATTEMPTED})
NEW = frozenset(
    {"another", "first", "last", "latest", "new", "next"}
    | {"fresh", "further", "more", "previous", "prior", "second", "separate", "similar"}
)
"""Words that make "the attack" another one than was told."""
HURT = frozenset({"casualties", "hurt", "injured", "wounded"})
FAR = 100
"""Happenings looked back over: more than any report tells before it repeats one; keeps the time linear."""
NEAR = 4
"""Sentences back to what "the attack" may mean where the report tells of more than one."""


def repetitions(drafts: Sequence[Draft]) -> Iterator[tuple[int, int]]:
    """Give the numbers of a claim and of the earlier one whose happening it tells again.

    Two claims that are wrongly one happening mix their doers and their dead; two that are wrongly apart
    are only counted as doubtful.
    """
    for number, draft in enumerate(drafts):
        if not _tells(draft):
            continue
        back = range(number - 1, max(-1, number - 1 - FAR), -1)
        earlier = [k for k in back if _tells(drafts[k]) and not differs(draft, drafts[k])]
        found = rival_of(drafts, number)
        if found is None or found > number:
            found = next((k for k in earlier if _equal_tolls(draft, drafts[k])), None)
        if found is None and not new_one(draft):
            found = next((k for k in earlier if agree(draft, drafts[k])), None)
        if found is None and definite(draft):
            # "residents said the army was behind the attack" is of the attack, whoever else was named
            whose = replace(draft, actor=None) if draft.chain else draft
            meant = [k for k in back if _tells(drafts[k]) and not differs(whose, drafts[k])]
            found = _pointed_at(draft, drafts, meant)
        if found is None and of_those_hurt(draft):
            found = next((k for k in back if _tells(drafts[k]) and drafts[k].victims is not None), None)
        if found is None and died_after(draft.sentence, draft.cluster) is not None and only_harm(draft):
            found = next((k for k in back if _tells(drafts[k]) and _near(draft, drafts[k])), None)
        if found is None and only_harm(draft):
            found = next((k for k in earlier[:1] if k == number - 1 and _adds_toll(draft, drafts[k])), None)
        if found is not None:
            yield number, found


def _tells(draft: Draft) -> bool:
    return draft.kind in VIOLENT and draft.form is Form.EVENT and draft.modality in REAL


def _pointed_at(draft: Draft, drafts: Sequence[Draft], earlier: Sequence[int]) -> int | None:
    """Give what "the blast" means: the last blast told before, near or the only one."""
    sentence, at = draft.sentence, draft.cluster.chief.at
    if sentence.tokens[at].tag in {"NNS", "NNPS"} or new_one(draft):
        return None
    if draft.target is not None:
        # "the killing of the governor" is not what was told without him
        earlier = [k for k in earlier if drafts[k].target is not None or drafts[k].place == draft.place]
    met = [k for k in earlier if alike(draft, drafts[k]) and dated_alike(draft, drafts[k])]
    last = bool(met) and met[0] == earlier[0] and draft.sentence.at - drafts[met[0]].sentence.at <= NEAR
    return met[0] if last or len(met) == 1 else None


def new_one(draft: Draft) -> bool:
    """Tell whether a word makes an act another one than was told: "a second blast"."""
    before = draft.sentence.children(draft.cluster.chief.at, "amod", "det")
    return any(t.low in NEW or t.low.endswith(("rd", "th")) for t in before)


def dated_alike(draft: Draft, before: Draft) -> bool:
    """Tell whether the date before a noun ("the May 3 strike") stands with what it may point back to."""
    sentence, at = draft.sentence, draft.cluster.chief.at
    own = {
        sentence.tokens[k].low
        for kid in sentence.children(at, "compound", "nmod", "nummod", "amod")
        if kid.ent == "DATE"
        for k in (*sentence.subtree(kid.at),)
    }
    return own <= {t.low for t in before.sentence.tokens}


def _near(draft: Draft, before: Draft) -> bool:
    return before.victims is not None and draft.sentence.at - before.sentence.at <= NEAR


def of_those_hurt(draft: Draft) -> bool:
    """Read "three of the wounded died": of an act told before, whenever they died."""
    sentence, chief = draft.sentence, draft.cluster.chief
    some = sentence.child(chief.at, "nsubj", "nsubjpass") if chief.verbal else None
    of = [t for t in sentence.children(some.at, "prep") if t.low == "of"] if some is not None else []
    whom = [t for prep in of for t in sentence.children(prep.at, "pobj")]
    the = (t for t in whom if any(k.low in {"the", "those"} for k in sentence.children(t.at, "det")))
    return any(t.low in HURT for t in the)


def only_harm(draft: Draft) -> bool:
    """Tell whether a claim says only who was hurt: no act, place, day or doer of its own."""
    harm = all(t.row.part == "harm" for t in draft.cluster.all)
    timed = draft.when is not None and draft.when.stated
    own = draft.place is not None and not _carried(draft, "place")
    doer = draft.actor is not None and not _carried(draft, "actor")
    listed = draft.sentence.tokens[0].text in {"-", "–", "•", "*"}
    return harm and not (timed or own or doer or listed)


def _carried(draft: Draft, field: str) -> bool:
    return any(w.field == field and w.rule.endswith(".carried") for w in draft.why)


def _adds_toll(draft: Draft, before: Draft) -> bool:
    """Tell whether a bare toll stands right after an act that has none ("Two people died.")."""
    beside = draft.sentence.at - before.sentence.at <= 1 and (
        draft.sentence.paragraph == before.sentence.paragraph
    )
    bare = before.victims is None or draft.victims is None or _only_other(draft, before)
    return beside and bare and not only_harm(before)


def _only_other(draft: Draft, before: Draft) -> bool:
    """Tell whether one counts the dead and the other the hurt."""
    one, other = draft.victims, before.victims
    return (
        one is not None
        and other is not None
        and not (one.killed and other.killed)
        and not (one.injured and other.injured)
    )


def _equal_tolls(draft: Draft, before: Draft) -> bool:
    """Tell whether both count the same dead or hurt: the same number above one, of the same people.

    "An attack" with a small toll may be another one.
    """
    one, other = draft.victims, before.victims
    if one is None or other is None:
        return False
    least = 2 if draft.cluster.chief.verbal or definite(draft) else 4
    pairs = ((one.killed, other.killed), (one.injured, other.injured))
    return any(_many(a, least) and a == b for a, b in pairs) and _samepeople(draft, before)


def _many(number: Range | None, least: int) -> bool:
    return number is not None and number.low is not None and number.low >= least


def _samepeople(draft: Draft, before: Draft) -> bool:
    """Tell whether two tolls may be of the same people: one of them only says "people", or both the same."""
    mine, theirs = people(draft), people(before)
    return not mine or not theirs or mine == theirs


def people(draft: Draft) -> set[str]:
    """Give the words for those hurt, but for those that may mean anybody."""
    span = draft.victims.who if draft.victims is not None else None
    lemmas = {t.lemma for t in draft.sentence.tokens if span is not None and span.holds(t.span)}
    return (lemmas & HUMAN) - {"people", "person", "other", "victim"}
