"""The clause that states a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.tokens import VERBS, Sentence

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Token
    from onrecord.model import Span

CLAUSES = frozenset({"ccomp", "advcl", "relcl", "acl", "parataxis", "ROOT", "pcomp", "xcomp", "conj"})
WHOLE = frozenset({"ccomp", "pcomp", "parataxis"})
"""Clauses that stand by themselves, where they have a subject: what is over them only leads in."""
BESIDE = frozenset({"while", "although", "though", "whereas"})
PARTING = frozenset({",", "-", ":", "–", "—"})
BINDING = frozenset({"if", "lest", "unless", "whether", "without"})
"""Words without which a quotation would say more than the text does."""
LEADS = frozenset(
    {"additionally", "also", "but", "furthermore", "however", "meanwhile", "moreover", "and", "that"}
)


def quote_of(
    sentence: Sentence,
    cluster: Cluster,
    others: Collection[int],
    sayers: Collection[int],
    sources: Collection[int] = (),
) -> Span:
    """Give the clause of a happening, as wide as no other happening and no lead-in stands in it.

    `others` are the words of the other happenings of the sentence, `sayers` the cues of its frames,
    `sources` the words for those who say so.
    """
    own = {k for t in cluster.all for k in t.tokens}
    found = set(_clause(sentence, cluster.chief.at, own, set(others), sayers)) | own
    inside = (at for at in sayers if at in found and not _holds(sentence, at, own))
    aside = {k for at in inside for k in sentence.subtree(at)}
    told = _without_label(sentence, sorted(found), own)
    kept = _without_source(sentence, _trimmed(sentence, told, aside), set(sources) - own)
    return sentence.cover([*kept, *_condition(sentence, kept[0], sayers)])


def _condition(sentence: Sentence, start: int, sayers: Collection[int]) -> Iterator[int]:
    """Give the condition before a clause that the parser hung on the verb of saying above it."""
    for at in sayers:
        for kid in sentence.children(at, "prep", "advcl"):
            binds = kid.low in BINDING or any(t.low in BINDING for t in sentence.children(kid.at, "mark"))
            if binds and at < kid.at < start:
                yield from sentence.subtree(kid.at)


def _holds(sentence: Sentence, at: int, own: set[int]) -> bool:
    return bool(own & {at, *sentence.subtree(at)})


def _clause(
    sentence: Sentence, at: int, own: set[int], others: set[int], sayers: Collection[int]
) -> tuple[int, ...]:
    best: tuple[int, ...] = ()
    for token in (sentence.tokens[at], *sentence.above(at)):
        if token.at in sayers and token.at not in own:
            # "reported rocket fire": alone the noun states nothing
            whole = sentence.subtree(token.at)
            return best or (sentence.subtree(at) if set(whole) & others else whole)
        if token.pos not in VERBS or token.dep not in CLAUSES:
            continue
        under = _own_part(sentence, token, own)
        if best and set(under) & others and not set(best) & others:
            break
        best = under
        if token.dep in WHOLE and _subject(sentence, token.at):
            break
        if token.dep == "acl" and not set(sentence.subtree(token.head)) & others:
            # "forces targeted the town": the parser may take the forces for the noun of a participle
            best = sentence.subtree(token.head)
    return best or sentence.subtree(at)


def _own_part(sentence: Sentence, token: Token, own: set[int]) -> tuple[int, ...]:
    """Give the words under a verb without the clauses joined to it that tell something else."""
    out = set(sentence.subtree(token.at))
    for kid in sentence.children(token.at, "conj", "advcl"):
        marks = {t.low for t in sentence.children(kid.at, "mark", "advmod")}
        aside = kid.dep == "conj" or bool(marks & BESIDE)
        under = set(sentence.subtree(kid.at))
        if aside and kid.pos in VERBS and _subject(sentence, kid.at) and not under & own:
            out -= under
    return tuple(sorted(out))


def _subject(sentence: Sentence, at: int) -> bool:
    return sentence.child(at, "nsubj", "nsubjpass") is not None


def _trimmed(sentence: Sentence, numbers: list[int], aside: Collection[int]) -> list[int]:
    """Drop joining words, lead-ins, commas and who says it at the ends; a condition stays."""
    while len(numbers) > 1 and (
        numbers[0] in aside
        or (
            sentence.tokens[numbers[0]].pos in {"PUNCT", "CCONJ", "SCONJ"}
            and not _binds(sentence, numbers[0])
        )
        or sentence.tokens[numbers[0]].low in LEADS
    ):
        numbers = numbers[1:]
    joining = {",", ";", ":", ".", "and", "but", "while"}
    while len(numbers) > 1 and (sentence.tokens[numbers[-1]].low in joining or numbers[-1] in aside):
        numbers = numbers[:-1]
    return numbers


def _without_source(sentence: Sentence, numbers: list[int], sources: Collection[int]) -> list[int]:
    """Drop who says so behind the last comma, where the parser took the saying for a part of what is said."""
    end = len(numbers)
    while end and numbers[end - 1] in sources:
        end -= 1
    if 1 < end < len(numbers) and sentence.tokens[numbers[end - 1]].text in PARTING:
        return numbers[: end - 1]
    return numbers


def _without_label(sentence: Sentence, numbers: list[int], own: set[int]) -> list[int]:
    """Drop the label before a headline ("Timeline: attacks"); a day before an entry stays."""
    colons = (k for k in numbers if sentence.tokens[k].text == ":")
    colon = next((k for k in colons if sentence.head(k).dep == "npadvmod"), None)
    label = [k for k in numbers if colon is not None and k <= colon]
    dated = any(sentence.tokens[k].ent in {"DATE", "TIME"} for k in label)
    return numbers if not label or dated or own & set(label) else numbers[len(label) :]


def _binds(sentence: Sentence, at: int) -> bool:
    return sentence.tokens[at].low in BINDING
