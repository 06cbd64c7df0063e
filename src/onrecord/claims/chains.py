"""Chains of sources: which frames stand around a word, and what each source is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.claims.frames import Frame, cues
from onrecord.claims.tokens import Sentence, core, wide
from onrecord.claims.words import words
from onrecord.model import BlockKind, ChainLink, Role, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model import Report

SINGULAR = frozenset({"he", "she", "him", "her"})
PLURAL = frozenset({"they", "it", "them"})
OWN = frozenset(
    {"we", "i", "us", "who", "one", "this", "that", "these", "those", "you", "what", "many", "some"}
)
ORDER = (
    Role.WIRE,
    Role.RESCUER,
    Role.MEDICAL,
    Role.COURT,
    Role.ACTIVISTS,
    Role.WITNESS,
    Role.EXPERTS,
    Role.ARMED_GROUP,
    Role.MILITARY,
    Role.NGO,
    Role.OFFICIAL,
    Role.MEDIA,
    Role.DOCUMENT,
    Role.ANONYMOUS,
)
"""Which role wins where the words of a source point to several: what it belongs to before what it is."""
BODIES = words("bodies")
CREDIT = re.compile(r"(?mi)^\W*(?:sources?|via)\s*:\s*(?P<who>[^\n]{2,60}?)\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """The links that one frame adds to a chain, outermost first."""

    frame: Frame
    links: tuple[ChainLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """All that is said by somebody in a report: voices by sentence, and quotations that run over sentences."""

    by_sentence: tuple[tuple[Voice, ...], ...]
    standing: tuple[Voice | None, ...]
    credit: ChainLink | None = None


def voices(report: Report, sentences: Sequence[Sentence], found: Sequence[tuple[Frame, ...]]) -> Voices:
    """Resolve the sources of all frames of a report, in reading order."""
    by_sentence: list[tuple[Voice, ...]] = []
    said: list[tuple[ChainLink, bool]] = []
    for sentence, frames in zip(sentences, found, strict=True):
        here: list[Voice] = []
        for frame in frames:
            links = _links(report, sentence, frame, said)
            if links is not None:
                here.append(Voice(frame=frame, links=links))
        by_sentence.append(tuple(here))
    return Voices(
        by_sentence=tuple(by_sentence), standing=_standing(sentences, by_sentence), credit=_credit(report)
    )


def chain(voices: Voices, sentence: Sentence, at: int) -> tuple[tuple[ChainLink, ...], Span | None, str]:
    """Give the chain that holds at a word of a sentence, outermost first, the innermost cue, and the rule."""
    around = [v for v in voices.by_sentence[sentence.at] if at in v.frame.content]
    around.sort(key=lambda v: _depth(v, around, sentence))
    links: list[ChainLink] = []
    for voice in around:
        links.extend(k for k in voice.links if k.name not in {x.name for x in links})
    standing = voices.standing[sentence.at]
    if standing is not None and not any(v.frame.speech for v in around):
        links = [*standing.links, *(k for k in links if k.name not in {x.name for x in standing.links})]
        if not around:
            return tuple(links), None, "chain.quotation"
    if not links and not around:
        return ((voices.credit,), None, "chain.credit") if voices.credit else ((), None, "chain.own-voice")
    if not around:
        return tuple(links), None, "chain.own-voice"
    return (
        tuple(links),
        sentence.cover(around[-1].frame.cue),
        around[-1].frame.rule.replace("frame", "chain", 1),
    )


def _depth(voice: Voice, around: Sequence[Voice], sentence: Sentence) -> tuple[int, int]:
    """Sort outermost first: what stands in another's content is inside it."""
    inside = sum(1 for v in around if v is not voice and set(voice.frame.cue) & set(v.frame.content))
    return inside, len(list(sentence.above(voice.frame.cue[-1])))


def _links(
    report: Report, sentence: Sentence, frame: Frame, said: list[tuple[ChainLink, bool]]
) -> tuple[ChainLink, ...] | None:
    """Give the links of a frame; nothing for the outlet itself; None where the source cannot be told."""
    if frame.head is None:
        return (ChainLink(name="unnamed", role=Role.ANONYMOUS, anonymous=True, span=None),)
    heads = [frame.head]
    if frame.rule.startswith("frame.said"):
        heads += [
            t.at for t in sentence.conjuncts(frame.head) if t.at < max(frame.cue) or t.at in frame.source
        ]
    links: list[ChainLink] = []
    if frame.hearer is not None:
        hearer = link(sentence, frame.hearer)
        if hearer.role in {Role.WIRE, Role.MEDIA, Role.NGO} and not is_outlet(report, hearer.name):
            links.append(hearer)
    for head in heads:
        token = sentence.tokens[head]
        if token.low in SINGULAR | PLURAL:
            meant = _antecedent(token.low, said)
            if meant is not None:
                links.append(
                    ChainLink(name=meant.name, role=meant.role, anonymous=meant.anonymous, span=token.span)
                )
            continue
        if token.low in OWN:
            continue
        made = link(sentence, head)
        if is_outlet(report, made.name):
            continue
        links.append(made)
        said.append((made, _human(sentence, head)))
    return tuple(links)


def _antecedent(word: str, said: Sequence[tuple[ChainLink, bool]]) -> ChainLink | None:
    """Give whom a pronoun that speaks means: the last speaker that is a person, or is none."""
    fits = [made for made, human in said if human == (word in SINGULAR)]
    return fits[-1] if fits else (said[-1][0] if said else None)


def _human(sentence: Sentence, head: int) -> bool:
    token = sentence.tokens[head]
    if token.ent == "PERSON":
        return True
    return token.pos == "NOUN" and token.tag == "NN" and token.lemma not in BODIES


def link(sentence: Sentence, head: int) -> ChainLink:
    """Describe a source: its name, role and whether it is named."""
    named = next((t for t in sentence.children(head, "appos") if t.pos == "PROPN"), None)
    if sentence.tokens[head].pos == "PROPN":
        named = None
    numbers = core(sentence, named.at) if named is not None else wide(sentence, head)
    name = spoken(sentence, numbers)
    around = {k for k in (*wide(sentence, head), *_beside(sentence, head))}
    if named is not None:
        around |= set(numbers)
    role = role_of(sentence, tuple(sorted(around)), head)
    token = sentence.tokens[named.at if named is not None else head]
    anonymous = token.pos not in {"PROPN"} and not (
        token.lemma in BODIES or (token.low in cues().plain and len(numbers) > 1) or token.low == "police"
    )
    if token.low in {"authorities", "sources", "source", "officials"}:
        anonymous = not (token.low == "authorities" and len(numbers) > 1)
    return ChainLink(name=name, role=role, anonymous=anonymous, span=sentence.cover(numbers))


def spoken(sentence: Sentence, numbers: Sequence[int]) -> str:
    """Give the words of a phrase as a name: without an article before it, blanks made single."""
    kept = list(numbers)
    while len(kept) > 1 and sentence.tokens[kept[0]].low in {"the", "a", "an", '"', "“"}:
        kept.pop(0)
    out = ""
    for number in kept:
        token = sentence.tokens[number]
        glued = out and sentence.tokens[number - 1].span.end == token.span.start
        out += token.text if glued or not out else f" {token.text}"
    return " ".join(out.split())


def _beside(sentence: Sentence, head: int) -> set[int]:
    """Give the words that tell what a source belongs to: appositions and "of" or "for" phrases."""
    out: set[int] = set()
    for kid in sentence.children(head, "appos", "prep", "amod", "compound", "poss"):
        out |= set(sentence.subtree(kid.at)[:9])
    if sentence.tokens[head].dep == "appos":
        out |= set(core(sentence, sentence.tokens[head].head))
    return out


def role_of(sentence: Sentence, numbers: Sequence[int], head: int) -> Role:
    """Give the role that the words of a source point to."""
    table = cues().roles
    words = {sentence.tokens[k].low for k in numbers} | {sentence.tokens[k].lemma for k in numbers}
    if not any(sentence.tokens[k].text == "IS" for k in numbers):
        words.discard("is")
    phrase = " ".join(sentence.tokens[k].low for k in numbers)
    own = {sentence.tokens[head].low, sentence.tokens[head].lemma}
    if own & {"source", "sources"}:
        words -= {"source", "sources"}
        own = words
    for role in (Role.WITNESS, Role.ACTIVISTS, Role.EXPERTS, Role.COURT, Role.MEDICAL):
        if own & table[role.value]:
            return role
    for role in ORDER:
        known = table[role.value]
        if words & known or any(" " in k and k in phrase for k in known):
            return role
    if sentence.tokens[head].ent in {"GPE", "NORP"}:
        return Role.OFFICIAL
    if sentence.tokens[head].ent == "PERSON" or sentence.tokens[head].pos == "PROPN":
        return Role.PERSON
    return (
        Role.PERSON
        if sentence.tokens[head].lemma in {"man", "woman", "mother", "father", "people"}
        else Role.ANONYMOUS
    )


def is_outlet(report: Report, name: str) -> bool:
    """Tell whether a source is the outlet itself, by its name or its initials."""
    if report.outlet is None:
        return False
    outlet, other = _plain(report.outlet.name), _plain(name)
    if outlet == other or initials(report.outlet.name) == other or initials(name) == outlet:
        return True
    return (
        len(other.split()) > 1
        and (other in outlet or outlet in other)
        and "source" not in other
        and "activist" not in other
    )


def initials(name: str) -> str:
    """Give the first letters of a name's words but for the little ones."""
    return "".join(
        w[0] for w in re.findall(r"\w+", name) if w not in {"of", "for", "the", "and", "in"}
    ).lower()


def _plain(name: str) -> str:
    return re.sub(r"^(the|a) ", "", name.lower()).replace(".", "").strip()


def _standing(
    sentences: Sequence[Sentence], by_sentence: Sequence[tuple[Voice, ...]]
) -> tuple[Voice | None, ...]:
    """Give for each sentence the voice of a quotation that runs into it from another sentence."""
    out: list[Voice | None] = []
    last: Voice | None = None
    paragraph, marks = -1, 0
    for number, sentence in enumerate(sentences):
        if sentence.paragraph != paragraph:
            paragraph, marks = sentence.paragraph, 0
        opened = marks % 2 == 1
        quotes = [t for t in sentence.tokens if not t.text.strip('"')]
        marks += sum(1 for t in quotes if not (t.at and not sentence.tokens[t.at - 1].text.strip('"')))
        spoken_here = [v for v in by_sentence[number] if v.frame.rule.startswith("frame.said") and v.links]
        starts = bool(quotes) and quotes[0].at == 0
        closes = any(
            not t.text.strip('"')
            for s in sentences[number : number + 9]
            if s.paragraph == paragraph
            for t in s.tokens
        )
        if ((opened and closes) or starts) and not spoken_here:
            ahead = next(
                (
                    v
                    for k in range(number + 1, len(sentences))
                    if sentences[k].paragraph == paragraph
                    for v in by_sentence[k]
                    if v.frame.speech and v.links
                ),
                None,
            )
            out.append(last if last is not None and (opened or ahead is None) else ahead)
        else:
            out.append(None)
        last = spoken_here[-1] if spoken_here else last
    return tuple(out)


def _credit(report: Report) -> ChainLink | None:
    """Give the source that is credited at the foot of the page, where it is not the outlet."""
    for match in reversed(list(CREDIT.finditer(report.text))):
        span = Span(match.start("who"), match.end("who"))
        inside = next((b for b in report.blocks if b.span.overlaps(span)), None)
        near_end = not any(b.kind is BlockKind.BODY and b.span.start > span.end for b in report.blocks)
        if (
            inside is not None
            and near_end
            and not is_outlet(report, match["who"])
            and "/" not in match["who"]
        ):
            return ChainLink(name=match["who"], role=Role.WIRE, anonymous=False, span=span)
    return None
