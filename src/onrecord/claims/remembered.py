"""Who was named before: whom "he said", a surname, a short form or "the centre" mean."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from onrecord.claims.cues import cues
from onrecord.claims.he_or_she import HE, SHE, other_sex, sex_of
from onrecord.claims.own_words import own_deed
from onrecord.claims.sayers import speaks
from onrecord.claims.speakers import PASSING, is_human, link
from onrecord.claims.tokens import HUMAN, VERBS
from onrecord.model import ChainLink, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

SINGULAR = frozenset({"he", "she", "him", "her"})
IT = frozenset({"it"})
PLURAL = IT | {"they", "them"}
OWN = frozenset({"we", "i", "us", "who", "this", "that", "these", "those", "you", "what"})
PARTS = frozenset({"one", "many", "some"})
LEADING = frozenset({"after", "as", "because", "before", "once", "since", "though", "when", "while"})
FAR = 4
"""Paragraphs back in which people spoke whom "they said" may still mean."""
NOWHERE = -9
"""The paragraph of those who are only named: none that a pronoun looks into."""
OFFICES = (Role.OFFICIAL, Role.MILITARY, Role.MEDIA, Role.NGO, Role.MEDICAL, Role.COURT, Role.EXPERTS)
"""Roles of people who are told of by what they are, and may be meant by "he said" after it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """Somebody whom a later pronoun may mean: one who `spoke`, or one that was only told of.

    `many` tells of a plural, which "it" never means; `to` is the medium that was told; `sex` is "he" or "she"
    where words tell.
    """

    link: ChainLink
    human: bool
    paragraph: int
    spoke: bool
    many: bool = False
    sex: str = ""
    to: ChainLink | None = None


@dataclass(slots=True)
class Heard:
    """All whom a report has told of so far, and whom a short name means, looked up without a search."""

    told: list[Spoken] = field(default_factory=list)
    _named: dict[str, ChainLink] = field(default_factory=dict)
    _bodies: dict[str, ChainLink] = field(default_factory=dict)
    _sexes: dict[tuple[str, int], str] = field(default_factory=dict)

    def add(self, one: Spoken) -> None:
        """Take in who spoke or was told of; of two who share a short name the later one is meant."""
        self.told.append(one)
        if one.sex:
            self._sexes[_key(one.link)] = one.sex
        for name in _short_names(one):
            self._named[name] = one.link
        words = one.link.name.split()
        if len(words) > 1 and not one.human and not one.link.anonymous:
            self._bodies.update(dict.fromkeys(words, one.link))

    def named(self, name: str) -> ChainLink | None:
        """Give who was introduced with a surname, a short form in brackets, or as an agency."""
        return self._named.get(name)

    def means(self, pronoun: str, one: Spoken) -> None:
        """Note whom "he" or "she" meant: the other word never means them after that."""
        if pronoun in HE | SHE:
            self._sexes.setdefault(_key(one.link), "he" if pronoun in HE else "she")

    def fits(self, pronoun: str, one: Spoken) -> bool:
        """Tell whether a pronoun may mean somebody by all that was told of their sex."""
        return not other_sex(pronoun, self._sexes.get(_key(one.link), ""))

    def body(self, noun: str) -> ChainLink | None:
        """Give the body that was introduced by its name: "the centre" is "Northern Centre"."""
        return self._bodies.get(noun.capitalize())


def _key(link: ChainLink) -> tuple[str, int]:
    """Tell one person from another: two unnamed witnesses are two."""
    return link.name, link.span.start if link.anonymous and link.span is not None else 0


def _short_names(one: Spoken) -> Iterator[str]:
    """Give what somebody may be called later: "the Meridian news agency" is "Meridian"."""
    full = one.link.name
    words = full.split()
    if len(words) < 2:
        return
    if one.human:
        yield words[-1]
    if full.endswith(")"):
        yield full[full.rfind("(") + 1 : -1]
    if one.link.role in PASSING:
        yield words[0]


def told_of(sentence: Sentence, said: Heard) -> Spoken | None:
    """Give the person, body or people that a sentence tells of, whom "he said" or "they said" may mean."""
    root = next(t for t in sentence.tokens if t.head == t.at)
    subject = sentence.child(root.at, "nsubj")
    if subject is None or subject.pos not in {"NOUN", "PROPN"}:
        return None
    if subject.tag in {"NNS", "NNPS"} or (subject.actor and _people_of_a_name(sentence, subject)):
        return _people(sentence, subject, said)
    named = (subject, *(t for t in sentence.children(subject.at, "appos") if t.at < root.at))
    person = any(t.ent == "PERSON" and t.pos == "PROPN" for t in named)
    office = is_human(sentence, subject.at) and any(subject.lemma in cues().roles[r.value] for r in OFFICES)
    if not (person or _definite(sentence, subject) or subject.pos == "PROPN"):
        return None
    if not (person or office or speaks(subject)):
        return None
    human = person or is_human(sentence, subject.at)
    if human and not (person or office):
        return None
    made = remembered(sentence, subject.at, said)
    return Spoken(
        link=made,
        human=human,
        paragraph=sentence.paragraph,
        spoke=False,
        sex=sex_of(sentence, subject.at) if human else "",
    )


def _people(sentence: Sentence, subject: Token, said: Heard) -> Spoken | None:
    """Give those whom "they said" may mean."""
    if not (subject.actor or speaks(subject)):
        return None
    who = remembered(sentence, subject.at, said)
    return Spoken(link=who, human=False, paragraph=sentence.paragraph, spoke=False, many=True)


def named_in(sentence: Sentence, said: Heard) -> Iterator[Spoken]:
    """Give the people whom a sentence names in full, so that a surname means them; no pronoun does."""
    for label, first, end in sentence.entities:
        words = [t.text for t in sentence.tokens[first:end] if t.text != "'s"]
        if label != "PERSON" or len(words) < 2 or said.named(words[-1]) is not None:
            continue
        person = ChainLink(name=" ".join(words), role=Role.PERSON, anonymous=False, span=None)
        yield Spoken(link=person, human=True, paragraph=NOWHERE, spoke=False)


def source(sentence: Sentence, head: int, said: Heard) -> ChainLink | None:
    """Describe one source; a pronoun takes the name of the last speaker that it can mean."""
    token = sentence.tokens[head]
    if token.low in OWN or (token.low in PARTS and not _of_whom(sentence, head)):
        return None
    if token.low not in SINGULAR | PLURAL:
        return remembered(sentence, _issuer(sentence, token), said)
    if (doer := of_main_clause(sentence, token)) is not None:
        return replace(remembered(sentence, doer.at, said), span=token.span)
    one = meant(said, token.low, sentence.paragraph)
    if one is None and (own := own_deed(sentence, head)) is not None:
        return replace(remembered(sentence, own, said), span=token.span)
    if one is None:
        return ChainLink(name=token.low, role=Role.ANONYMOUS, anonymous=True, span=token.span)
    said.means(token.low, one)
    return replace(one.link, span=token.span)


def of_main_clause(sentence: Sentence, pronoun: Token) -> Token | None:
    """Give the one person who does what the clause tells that a "he" hangs on: "X left after he urged".

    Not where another is named between: "X left after Y came, when he urged".
    """
    verb = sentence.head(pronoun.at)
    over = sentence.head(verb.at)
    if pronoun.low not in {"he", "she"} or pronoun.dep != "nsubj":
        return None
    while verb.dep in {"xcomp", "conj"} and over.pos in VERBS:
        verb, over = over, sentence.head(over.at)
    led = {t.low for t in sentence.children(verb.at, "mark", "advmod")} & LEADING
    while over.dep in {"pcomp", "xcomp"} and sentence.child(over.at, "nsubj") is None:
        # "succeeded in calming them when he managed"
        over = next((t for t in sentence.above(over.at) if t.pos in VERBS), sentence.tokens[over.head])
    who = sentence.child(over.at, "nsubj", "nsubjpass") if verb.dep == "advcl" and led else None
    if who is None or not who.at < over.at < pronoun.at or who.tag not in {"NN", "NNP"}:
        return None
    if not (who.ent == "PERSON" or is_human(sentence, who.at)):
        return None
    if other_sex(pronoun.low, sex_of(sentence, who.at)):
        return None
    after = sentence.tokens[over.at + 1 :]
    others = any(t.ent == "PERSON" or t.lemma in HUMAN for t in after if t.at < pronoun.at)
    # "the minister left after she accused him"
    return None if others or any(t.low in {"him", "her"} and t.dep == "dobj" for t in after) else who


def _issuer(sentence: Sentence, paper: Token) -> int:
    """Give who speaks in a paper: "a report by Northern Watch" is the word of Northern Watch."""
    if paper.pos == "NOUN" and paper.lemma in cues().roles["document"]:
        for prep in sentence.children(paper.at, "prep", "agent"):
            by = sentence.child(prep.at, "pobj") if prep.low in {"by", "from"} else None
            if by is not None and (by.pos == "PROPN" or speaks(by)) and not by.place:
                return by.at
    return paper.at


def meant(said: Heard, pronoun: str, paragraph: int) -> Spoken | None:
    """Give whom a pronoun means: who spoke in the paragraph, else one just told of, else who spoke."""
    near = spoke = None
    for one in reversed(said.told):
        if one.human != (pronoun in SINGULAR) or (pronoun in IT and one.many) or not said.fits(pronoun, one):
            continue
        if one.spoke and one.paragraph == paragraph:
            # "The ministry said so. The rebels fled. They said": the rebels did
            return near if near is not None and near.many and not one.many else one
        if near is None and one.paragraph >= paragraph - 1:
            near = one
        if one.spoke:
            spoke = spoke or one
            if one.paragraph < paragraph:
                # nobody before spoke or was told of nearer
                break
    chosen = near or spoke
    if pronoun == "they" and chosen is not None and not chosen.many:
        # "the government told the experts. ... they said": of a body before and people the people say so
        people = (
            one for one in reversed(said.told) if one.spoke and one.many and one.paragraph >= paragraph - FAR
        )
        return next(people, chosen)
    return chosen


def remembered(sentence: Sentence, head: int, said: Heard) -> ChainLink:
    """Describe a source; a surname, short form or "the centre" has the name and role of its introduction."""
    made = link(sentence, head)
    token = sentence.tokens[head]
    if " " in made.name:
        return made
    if token.pos == "PROPN":
        known = said.named(made.name)
    else:
        known = said.body(token.text) if _definite(sentence, token) else None
    return made if known is None else replace(known, span=made.span)


def _people_of_a_name(sentence: Sentence, token: Token) -> bool:
    """Tell whether a name is that of many, whatever the parser takes it for: "the Houthis"."""
    return token.pos == "PROPN" and token.low.endswith("s") and _definite(sentence, token)


def _definite(sentence: Sentence, token: Token) -> bool:
    return any(t.low == "the" for t in sentence.children(token.at, "det"))


def _of_whom(sentence: Sentence, head: int) -> bool:
    """Tell whether "some" or "one" says of whom: "some of the residents"."""
    return any(t.low == "of" for t in sentence.children(head, "prep"))
