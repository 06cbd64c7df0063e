"""Clauses of what others say, set between commas or behind a noun, put right in the parser's trees."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.candidates import RELATIVE
from onrecord.claims.cues import cues
from onrecord.claims.slips import needs
from onrecord.claims.tokens import core

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})
BARE = frozenset({"VB", "VBD", "VBN", "VBP", "VBZ"})
"""Tags of a verb that stands alone, as the parser gives them: "which the army says hit a depot"."""
NAMES = frozenset({"NOUN", "PROPN", "PRON"})
NOMINAL = frozenset({"ADJ", "DET", "NOUN", "NUM", "PROPN", "PUNCT", "PART"})
BESIDE = frozenset({"ADV", "PART"})
SAID = frozenset({"allege", "assert", "believe", "claim", "contend", "fear", "insist", "maintain", "report"})
SAID |= {"say", "suspect", "think"}
"""Verbs of a saying that is thrown into a clause on a noun: "men who police said had fled"."""
HELD = frozenset({"allege", "believe", "blame", "claim", "presume", "report", "say", "suspect", "think"})
"""Verbs of an aside that tells what is held of a thing: "the raid, believed to have been"."""
LAID = frozenset({"ascribe", "attribute", "blame"})
SUBJECTS = ("nsubj", "nsubjpass")


@needs(SAID | {"claims", "reports"})
def saying_in_clause(sentence: Sentence) -> Iterator[Token]:
    """Read "men (who) the army claims attacked it": the army claims so, and the men attacked."""
    for say in sentence.tokens[2:]:
        act = _next_verb(sentence, say.at + 1)
        who = sentence.tokens[say.at - 1]
        if not _thrown_in(say) or act is None or who.pos not in NAMES or who.low in RELATIVE:
            continue
        first = _first(sentence, who, say)
        which = sentence.tokens[first - 1] if first else None
        noun = _told_of(sentence, which, say, act) if which is not None else None
        if noun is None or act.head == act.at or sentence.child(act.at, "mark") is not None:
            continue
        passive = sentence.child(act.at, "auxpass") is not None
        alone = act.tag in {"VB", "VBN"} and sentence.child(act.at, "aux", "auxpass") is None
        yield replace(say, pos="VERB", tag="VBZ" if say.tag == "NNS" else say.tag, dep="relcl", head=noun.at)
        yield replace(who, dep="nsubj", head=say.at)
        yield replace(act, dep="ccomp", head=say.at, tag="VBD" if alone else act.tag)
        if which is not None and which.at != noun.at:
            yield replace(which, dep="nsubjpass" if passive else "nsubj", head=act.at)
        return


def _first(sentence: Sentence, who: Token, say: Token) -> int:
    """Give where the words for a sayer begin, also where the saying was taken for the chief one of them."""
    numbers = [k for k in core(sentence, who.at) if k < who.at]
    if say.tag == "NNS":
        numbers += [t.at for t in sentence.children(say.at, "amod", "compound", "det") if t.at < who.at]
    return min(numbers, default=who.at)


def _thrown_in(say: Token) -> bool:
    """Tell whether a word is a verb of saying with a tense, also where "claims" was read as a noun."""
    taken = say.tag == "NNS" and say.low in {"claims", "reports"} and say.dep.startswith("nsubj")
    return (say.lemma in SAID and say.tag in FINITE) or taken


def _told_of(sentence: Sentence, which: Token, say: Token, act: Token) -> Token | None:
    """Give the noun that a clause tells of: the one before "who", or the one right before who says it."""
    if which.low in RELATIVE:
        hung = next((t for t in (say, act) if t.dep == "relcl" and t.head < which.at), None)
        before = sentence.tokens[: which.at]
        near = next((t for t in reversed(before) if t.text != ","), None)
        noun = sentence.head(hung.at) if hung is not None else near
    else:
        noun = which if say.dep in {"relcl", "parataxis"} else None
    return noun if noun is not None and noun.pos in {*NAMES, "NUM"} else None


def _next_verb(sentence: Sentence, at: int) -> Token | None:
    """Give the chief verb of the group with a tense that begins at a word."""
    group: list[Token] = []
    for token in sentence.tokens[at:]:
        if token.pos in {"AUX", "VERB"} and not (group and group[-1].pos == "VERB"):
            group.append(token)
        elif not group or token.pos not in BESIDE:
            break
    if not group or (group[0].tag not in FINITE and (len(group) > 1 or group[0].tag not in BARE)):
        return None
    return group[-1]


@needs({"which", "who", "whom"}, {","})
def clause_of_object(sentence: Sentence) -> Iterator[Token]:
    """Read "the raid, which residents blamed on the army, killed nine": the raid killed, nobody else."""
    for which in sentence.tokens[2:]:
        if which.low not in {"which", "who", "whom"} or sentence.tokens[which.at - 1].text != ",":
            continue
        told = _between(sentence, which)
        if told is None:
            continue
        who, verb, main = told
        noun = _whole(sentence, sentence.tokens[which.at - 2])
        right = main.at == noun.head and verb.dep == "relcl" and which.head == verb.at
        if right or noun.pos not in NAMES or (noun.head not in {noun.at, verb.at, main.at}):
            continue
        inside = {noun.at, *range(which.at, main.at + 1)}
        tops = [t for t in (noun, verb, main) if t.head not in inside or t.head == t.at]
        if len(tops) != 1:
            continue
        top = tops[0]
        yield replace(
            main,
            dep="ROOT" if top.head == top.at else top.dep,
            head=main.at if top.head == top.at else top.head,
        )
        suffers = sentence.child(main.at, "auxpass") is not None
        yield replace(noun, dep="nsubjpass" if suffers else "nsubj", head=main.at)
        yield replace(
            verb, pos="VERB", tag="VBD" if verb.tag == "VBN" else verb.tag, dep="relcl", head=noun.at
        )
        yield replace(which, dep="dobj", head=verb.at)
        yield replace(who, dep="nsubj", head=verb.at)
        for kid in (*sentence.children(verb.at), *sentence.children(noun.at)):
            if kid.at > main.at:
                yield replace(kid, head=main.at)
        return


def _between(sentence: Sentence, which: Token) -> tuple[Token, Token, Token] | None:
    """Give who does what in a clause between commas, and the verb behind it: "which they deny, killed"."""
    end = next((t.at for t in sentence.tokens[which.at :] if t.text == ","), None)
    if end is None:
        return None
    phrase: list[Token] = []
    for token in sentence.tokens[which.at + 1 : end]:
        if token.pos not in NOMINAL and not (token.pos == "PRON" and not phrase):
            break
        phrase.append(token)
    main = _next_verb(sentence, end + 1)
    verb = _next_verb(sentence, phrase[-1].at + 1) if phrase else None
    if verb is None or main is None or verb.at >= end or phrase[-1].pos not in NAMES:
        return None
    subject = sentence.child(main.at, *SUBJECTS)
    own = subject is not None and subject.at > end
    return None if own or sentence.child(verb.at, "auxpass", "dobj", "ccomp") else (phrase[-1], verb, main)


def _whole(sentence: Sentence, noun: Token) -> Token:
    """Give the noun that a noun behind a preposition belongs to: of "the raid on Kolda" the raid."""
    while noun.dep in {"pobj", "prep", "conj"} and noun.head < noun.at:
        above = sentence.head(noun.at)
        if above.pos not in {*NAMES, "ADP"}:
            break
        noun = above
    return noun


@needs({"which", "who", "whom"}, {"relcl"})
def verb_past_clause(sentence: Sentence) -> Iterator[Token]:
    """Read "the council, which said rebels burned it, called for calm": the council called, and no rebel."""
    noun = next(t for t in sentence.tokens if t.head == t.at)
    clause = next(iter(sentence.children(noun.at, "relcl")), None)
    if noun.pos not in NAMES or clause is None or clause.lemma not in cues().say:
        return
    inside = sentence.subtree(clause.at)
    which = sentence.tokens[inside[0]]
    end = next((k for k in inside if k > clause.at and sentence.tokens[k].text == ","), None)
    if which.low not in {"which", "who", "whom"} or sentence.tokens[which.at - 1].text != "," or end is None:
        return
    main = _next_verb(sentence, end + 1)
    if main is None or main.at not in inside or sentence.tokens[end + 1].tag not in FINITE:
        return
    own = sentence.child(main.at, *SUBJECTS)
    if main.at == clause.at or (own is not None and own.at > end):
        return
    suffers = sentence.child(main.at, "auxpass") is not None
    yield replace(main, dep="ROOT", head=main.at)
    yield replace(noun, dep="nsubjpass" if suffers else "nsubj", head=main.at)
    for kid in sentence.children(noun.at):
        if kid.at > end:
            yield replace(kid, head=main.at)
    told = next((t for t in sentence.children(clause.at, "ccomp") if clause.at < t.at < end), None)
    for kid in sentence.children(main.at):
        if kid.at <= end:
            yield replace(
                kid, head=told.at if told is not None else clause.at, dep=_lacking(sentence, kid, told)
            )


def _lacking(sentence: Sentence, kid: Token, told: Token | None) -> str:
    """Give what a relative word is of what is said: its object, where that has a subject."""
    subject = told is not None and sentence.child(told.at, *SUBJECTS) is not None
    return "dobj" if kid.low in RELATIVE | {"whom"} and subject else kid.dep


@needs(HELD, {","})
def aside_as_root(sentence: Sentence) -> Iterator[Token]:
    """Read "the raid, said by X to have been theirs, killed four": the raid killed, and said nothing."""
    for aside in sentence.tokens[2:]:
        noun = sentence.child(aside.at, "nsubj")
        after = sentence.tokens[aside.at + 1 : aside.at + 2]
        opens = sentence.tokens[aside.at - 1].text == "," and bool(after) and after[0].low in {"by", "to"}
        if aside.head != aside.at or aside.lemma not in HELD or noun is None or not opens:
            continue
        end = next((t.at for t in sentence.tokens[aside.at :] if t.text == ","), None)
        main = _next_verb(sentence, end + 1) if end is not None else None
        if end is None or main is None or noun.at > aside.at or main.at not in sentence.subtree(aside.at):
            continue
        yield replace(main, dep="ROOT", head=main.at, tag="VBD" if main.tag == "VBN" else main.tag)
        yield replace(noun, head=main.at)
        yield replace(aside, tag="VBN", dep="acl", head=noun.at)
        for kid in sentence.children(aside.at):
            if kid.at > end and kid.at != main.at:
                yield replace(kid, head=main.at)
        yield from _said_by(sentence, aside, end)
        return


def _said_by(sentence: Sentence, aside: Token, end: int) -> Iterator[Token]:
    """Part "said by residents to have been": the residents are who says so."""
    by = next((t for t in sentence.children(aside.at, "agent", "prep") if t.low == "by"), None)
    if by is None or sentence.child(by.at, "pobj") is not None:
        return
    who = next((t for t in sentence.tokens[by.at + 1 : end] if t.dep in SUBJECTS), None)
    if who is not None:
        yield replace(by, dep="agent")
        yield replace(who, dep="pobj", head=by.at)


@needs(LAID, {"by"}, {"VBN"})
def laid_past_agent(sentence: Sentence) -> Iterator[Token]:
    """Read "the raid was blamed by police on rebels": it is blamed on them, and no police are "on rebels"."""
    for lead in sentence.tokens:
        who = sentence.head(lead.at)
        by = who if who.low == "by" else sentence.head(who.at)
        verb = sentence.head(by.at)
        laid = verb.lemma in LAID and verb.tag == "VBN" and by.low == "by" and by.at > verb.at
        if lead.dep == "prep" and lead.low in {"on", "to"} and laid and who.at != verb.at:
            yield replace(lead, head=verb.at)


@needs(HELD, {"to"}, {"be"})
def believed_to_be(sentence: Sentence) -> Iterator[Token]:
    """Read "men believed to be soldiers shot two": the men shot, and are only believed to be soldiers."""
    tokens = sentence.tokens
    for noun, held, to, be in zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False):
        aside = held.lemma in HELD and held.tag in {"JJ", "VBD", "VBN"} and (to.low, be.low) == ("to", "be")
        if not aside or noun.pos not in {"NOUN", "PROPN"}:
            continue
        yield replace(held, pos="VERB", tag="VBN", dep="acl", head=noun.at)
        yield replace(be, dep="xcomp", head=held.at)
        if noun.head == held.at and held.dep == "ccomp":
            # "saw men believed to be soldiers"
            yield replace(noun, dep="dobj", head=held.head)
        for told in sentence.children(be.at, "attr"):
            yield from (replace(t, head=noun.at) for t in sentence.children(told.at, "acl") if t.tag == "VBG")
        act = next((t for t in tokens[be.at + 1 :] if t.pos in {"AUX", "VERB"}), None)
        main = _next_verb(sentence, act.at) if act is not None else None
        if main is None or noun.head not in {noun.at, held.at, be.at, main.at}:
            continue
        group = [noun, held, be, main]
        numbers = {t.at for t in group}
        top = next((t for t in group if t.head not in numbers or t.head == t.at), main)
        root = top.head == top.at
        yield replace(
            main, dep="ROOT" if root else top.dep, head=main.at if root else top.head, tag=_past(main)
        )
        suffers = sentence.child(main.at, "auxpass") is not None
        yield replace(noun, dep="nsubjpass" if suffers else "nsubj", head=main.at)
        for kid in (k for t in (held, be, noun) for k in sentence.children(t.at)):
            if kid.at > main.at:
                yield replace(kid, head=main.at)
        for kid in sentence.children(main.at, *SUBJECTS):
            if be.at < kid.at < main.at:
                yield replace(kid, dep="attr", head=be.at)
        return


def _past(verb: Token) -> str:
    return "VBD" if verb.tag == "VBN" and verb.dep == "conj" else verb.tag
