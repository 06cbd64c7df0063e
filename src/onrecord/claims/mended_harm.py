"""Slips of the parser that turn those who were hurt into those who did it, set right in its trees."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.candidates import RELATIVE
from onrecord.claims.lexicon import table
from onrecord.claims.slips import needs
from onrecord.claims.tokens import BEFORE_HEAD, Sentence, Token
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

STRUCK = frozenset({"beaten", "gunned", "hacked", "shot", "stabbed"})
"""Past forms that are the same in the active and in the passive without its auxiliary."""
FATAL = frozenset({"fatally", "mortally"})
HARMED = frozenset({"injured", "killed", "wounded"})
HARMING = frozenset({"injuring", "killing", "wounding"})
ANSWERING = frozenset({"answer", "fire", "open", "reply", "respond", "retaliate", "return", "shoot"})
LOST = frozenset({"beaten", "killed", "shot", "slain", "stabbed"})
"""Past forms after which the dead stand, where somebody did it."""
THEM = frozenset({"them", "whom"})
OPENING = frozenset({"ADJ", "DET", "NOUN", "NUM", "PRON", "PROPN"})
"""Parts of speech that an object may begin with."""
HURT = words("injured-adjective")
HARMS = frozenset({"casualty", "death", "injury", "killing", "martyrdom", "murder", "wound", "wounding"})
SUFFERED = frozenset({"incurred", "received", "suffered", "sustained"})
INJURIES = frozenset({"burn", "injury", "wound"})


@needs(STRUCK, {"nsubj"})
def struck_subject(sentence: Sentence) -> Iterator[Token]:
    """Read "reporter shot dead in X", "a guard shot and killed on Friday": they did not do it.

    Headlines leave the auxiliary out. Nobody is shot dead only where an object follows.
    """
    for verb in sentence.tokens:
        subject = sentence.child(verb.at, "nsubj")
        if verb.low not in STRUCK or subject is None or not _fatal(sentence, verb):
            continue
        if not _whom(sentence, verb, subject) and not sentence.children(verb.at, "aux", "agent", "auxpass"):
            yield replace(verb, tag="VBN")
            yield replace(subject, dep="nsubjpass")
            for other in sentence.children(verb.at, "conj"):
                if other.low in HARMED:
                    yield replace(other, tag="VBN")


def _whom(sentence: Sentence, verb: Token, subject: Token) -> bool:
    """Tell whether the object stands before: "the men police shot dead", "whom they say he stabbed"."""
    return subject.low not in RELATIVE and any(t.dep == "relcl" for t in (verb, *sentence.above(verb.at)))


def _fatal(sentence: Sentence, verb: Token) -> bool:
    """Tell whether the words behind or before a verb say that somebody died, and no object is told."""
    others = [t for t in sentence.children(verb.at, "conj") if t.low in HARMED and t.at == verb.at + 2]
    if any(sentence.children(t.at, "dobj", "dative") for t in (verb, *others)):
        return False
    after = sentence.tokens[verb.at + 1 : verb.at + 3]
    lows = [t.low for t in after]
    if lows[:1] == ["dead"]:
        last = verb.at + 1
    elif lows == ["to", "death"] or (lows[:1] == ["and"] and others):
        last = verb.at + 2
    elif any(t.low in FATAL and t.at < verb.at for t in sentence.children(verb.at, "advmod")):
        last = verb.at
    else:
        return False
    beside = sentence.tokens[last + 1 : last + 2]
    return not beside or beside[0].pos not in OPENING or beside[0].ent in {"DATE", "TIME"}


@needs(LOST, {"acl"})
def harm_after_aim(sentence: Sentence) -> Iterator[Token]:
    """Part "a bomb aimed at recruits" from its verb in "a bomb targeting recruits killed eight".

    The parser lets the recruits kill: what the bomb was aimed at becomes the doer of the next verb.
    """
    for verb in sentence.tokens:
        struck = sentence.head(verb.at)
        aim = sentence.head(struck.at)
        doer = sentence.head(aim.at)
        aimed = struck.dep in {"dobj", "pobj"} and aim.tag == "VBG" and aim.dep == "acl"
        own = sentence.child(verb.at, "dobj") is not None and sentence.child(verb.at, "agent") is None
        if verb.low not in LOST or verb.dep != "acl" or not aimed or not own or doer.pos not in OPENING:
            continue
        top = verb.at if doer.head == doer.at else doer.head
        yield replace(verb, pos="VERB", tag="VBD", dep="ccomp" if top != verb.at else "ROOT", head=top)
        yield replace(doer, dep="nsubj", head=verb.at)
        for kid in sentence.children(doer.at):
            if kid.at > verb.at and kid.dep not in BEFORE_HEAD:
                yield replace(kid, head=verb.at)


@needs(HARMING, {"advcl"})
def harm_of_upper(sentence: Sentence) -> Iterator[Token]:
    """Part "fired at men throwing stones, killing two": whoever fired killed, and not those fired at."""
    for harm in sentence.tokens:
        clause = sentence.head(harm.at)
        struck = sentence.head(clause.at)
        act = next((t for t in sentence.above(struck.at) if t.pos == "VERB"), struck)
        joined = harm.low in HARMING and harm.dep == "advcl" and sentence.tokens[harm.at - 1].text == ","
        told = clause.dep in {"acl", "relcl"} and clause.at < harm.at and struck.dep in {"dobj", "pobj"}
        if (
            joined
            and told
            and act.at < struck.at
            and _violent(sentence, act)
            and sentence.child(harm.at, "dobj")
        ):
            yield replace(harm, head=act.at)


@needs(HARMING, {"relcl"})
def harm_of_answer(sentence: Sentence) -> Iterator[Token]:
    """Read "threw stones at police, who fired back, killing two": it was the police who killed."""
    for harm in sentence.tokens:
        clause = next((t for t in reversed(sentence.tokens[: harm.at]) if t.dep == "relcl"), None)
        joined = harm.low in HARMING and harm.dep == "advcl" and sentence.tokens[harm.at - 1].text == ","
        if not joined or clause is None or clause.lemma not in ANSWERING or clause.at == harm.head:
            continue
        who = sentence.child(clause.at, "nsubj")
        if who is not None and who.low in RELATIVE and harm.head in {t.at for t in sentence.above(clause.at)}:
            yield replace(harm, head=clause.at)


def _violent(sentence: Sentence, verb: Token) -> bool:
    rows = list(table().verbs.get(verb.lemma, ()))
    things = {t.lemma for t in sentence.children(verb.at, "dobj")}
    rows += [row for phrase, row in table().phrases.get(verb.lemma, ()) if phrase[-1] in things]
    return any(row.kind == "attack" and row.part == "act" for row in rows)


@needs(HARMED, {"among", "including"})
def hurt_among_them(sentence: Sentence) -> Iterator[Token]:
    """Part "five others were hurt, among them two guards": the guards are some of the five.

    Where the auxiliary stands only with the first of two verbs, the parser lets the five hurt the guards.
    """
    for verb in sentence.tokens:
        subject, part = sentence.child(verb.at, "nsubj"), sentence.child(verb.at, "dobj")
        if verb.low not in HARMED or subject is None or part is None or part.at < verb.at:
            continue
        leads = [t for t in sentence.tokens[verb.at + 1 : part.at] if t.low in {"among", "including"}]
        inside = leads and (leads[0].low == "including" or sentence.tokens[leads[0].at + 1].low in THEM)
        if inside and sentence.tokens[leads[0].at - 1].text == ",":
            yield replace(verb, tag="VBN")
            yield replace(subject, dep="nsubjpass")
            yield replace(part, dep="appos", head=subject.at)


@needs({"dead"}, {"leave"})
def dead_behind(sentence: Sentence) -> Iterator[Token]:
    """Part "left nine men, including a captain, dead and ten hurt": not the captain alone is dead."""
    for dead in sentence.tokens:
        noun = sentence.head(dead.at)
        verb = next((t for t in sentence.above(noun.at) if t.lemma == "leave"), None)
        if dead.low != "dead" or dead.dep != "amod" or noun.at > dead.at or verb is None:
            continue
        yield replace(dead, dep="oprd", head=verb.at)
        for other in sentence.children(noun.at, "conj"):
            hurt = sentence.tokens[other.at + 1 : other.at + 2]
            if other.at > dead.at and hurt and hurt[0].low in HURT:
                yield replace(other, dep="nsubjpass", head=hurt[0].at)
        for clause in sentence.children(noun.at, "relcl"):
            if clause.at > dead.at and clause.low in HURT:
                yield replace(clause, dep="advcl", head=verb.at)
                for other in sentence.children(clause.at, "nsubj"):
                    yield replace(other, dep="nsubjpass")


@needs({"dead"}, STRUCK)
def shot_dead(sentence: Sentence) -> Iterator[Token]:
    """Hang "dead" on the verb in "stormed a hotel and police shot three dead": who was shot was left so."""
    for dead in sentence.tokens[2:]:
        verb = next((t for t in reversed(sentence.tokens[: dead.at]) if t.pos == "VERB"), None)
        if dead.low != "dead" or verb is None or verb.low not in STRUCK or verb.tag != "VBD":
            continue
        thing = sentence.child(verb.at, "dobj")
        whole = [k for k in sentence.subtree(thing.at) if k != dead.at] if thing is not None else []
        described = dead.head > dead.at or not whole or whole[-1] + 1 != dead.at
        if not described and not sentence.children(dead.at):
            yield replace(dead, pos="ADJ", dep="oprd", head=verb.at)


@needs({"dead"}, {"NUM"})
def dead_and_hurt(sentence: Sentence) -> Iterator[Token]:
    """Read "toll: three dead and eight wounded": each number counts what stands behind it.

    The parser lets the first number, or both, count the wounded.
    """
    for dead in sentence.tokens[1:]:
        first = sentence.tokens[dead.at - 1]
        second = next((t for t in sentence.tokens[dead.at + 1 : dead.at + 4] if t.pos == "NUM"), None)
        hurt = sentence.tokens[second.at + 1 : second.at + 2] if second is not None else ()
        if dead.low != "dead" or first.pos != "NUM" or second is None or not hurt:
            continue
        between = {t.low for t in sentence.tokens[dead.at + 1 : second.at]}
        after = sentence.tokens[hurt[0].at + 1 : hurt[0].at + 2]
        ends = not after or after[0].pos in {"ADP", "CCONJ", "PUNCT", "SCONJ"}
        opens = first.at == 0 or sentence.tokens[first.at - 1].pos == "PUNCT"
        if not (opens and ends and between <= {",", "and"} and hurt[0].low in HURT):
            continue
        group = (first, dead, second, hurt[0])
        inside = {t.at for t in group}
        top = next(t for t in group if t.head == t.at or t.head not in inside)
        root = top.head == top.at
        yield replace(first, dep="ROOT" if root else "appos", head=first.at if root else top.head)
        yield replace(dead, tag="JJ", dep="amod", head=first.at)
        yield replace(second, dep="conj", head=first.at)
        yield replace(hurt[0], tag="VBN", dep="acl", head=second.at)
        return


@needs({"nsubjpass"}, {"dobj"}, THEM)
def part_as_object(sentence: Sentence) -> Iterator[Token]:
    """Part "six were hurt, two of them reporters": the reporters are some of the six."""
    for part in sentence.tokens:
        whole = sentence.child(part.head, "nsubjpass") if part.dep == "dobj" else None
        few = sentence.child(part.at, "nsubj")
        if whole is None or few is None or few.pos != "NUM":
            continue
        of = (t.low for p in sentence.children(few.at, "prep") for t in sentence.children(p.at))
        if any(low in {"them", "whom"} for low in of):
            yield replace(part, dep="appos", head=whole.at)


@needs({"among"}, THEM)
def among_them(sentence: Sentence) -> Iterator[Token]:
    """Part "six were wounded, among them two reporters, in a blast": the six did not wound the reporters."""
    for part in sentence.tokens:
        verb, whole = sentence.head(part.at), sentence.child(part.head, "nsubj", "nsubjpass")
        led = (p for p in sentence.children(part.at, "prep") if p.at < part.at and p.low == "among")
        them = any(t.low in {"them", "whom"} for p in led for t in sentence.children(p.at, "pobj"))
        if part.dep != "dobj" or whole is None or not them:
            continue
        yield replace(part, dep="appos", head=whole.at)
        yield replace(whole, dep="nsubjpass")
        yield replace(verb, tag="VBN")
        for prep in sentence.children(part.at, "prep"):
            if prep.at > part.at and sentence.tokens[prep.at - 1].text == ",":
                yield replace(prep, head=verb.at)


@needs(HARMS, {"of"})
def second_harm(sentence: Sentence) -> Iterator[Token]:
    """Read "the death of a child and injury of another": the injury stands beside the death.

    The parser sets it beside the child.
    """
    for harm in sentence.tokens:
        one = sentence.head(harm.at)
        of = sentence.head(one.at)
        first = sentence.head(of.at)
        beside = harm.dep == "conj" and harm.lemma in HARMS and one.dep == "pobj" and of.low == "of"
        if not beside or first.lemma not in HARMS:
            continue
        yield replace(harm, pos="NOUN", head=first.at)
        for kid in sentence.children(one.at, "cc", "prep"):
            if one.at < kid.at < harm.at:
                yield replace(kid, head=first.at if kid.dep == "cc" else one.at)
            elif kid.at > harm.at:
                yield replace(kid, head=harm.at if kid.at == harm.at + 1 else first.at)


@needs(SUFFERED, INJURIES)
def suffered_wounds(sentence: Sentence) -> Iterator[Token]:
    """Read "two died and four suffered wounds": the four did, and were not wounds that somebody suffered."""
    for verb in sentence.tokens[1:]:
        wounds, four = sentence.head(verb.at), sentence.tokens[verb.at - 1]
        read_so = verb.dep == "amod" and verb.low in SUFFERED and wounds.lemma in INJURIES
        if not read_so or four.dep != "nummod" or four.head != wounds.at:
            continue
        root = wounds.head == wounds.at
        if root or (wounds.dep == "conj" and sentence.head(wounds.at).pos != "VERB"):
            # joined to those hurt before: "killed two soldiers and one sustained injuries"
            over = next((t for t in sentence.above(wounds.at) if t.pos == "VERB"), None)
        else:
            over = sentence.head(wounds.at)
        if over is None:
            continue
        yield replace(verb, pos="VERB", tag="VBD", dep="conj", head=over.at)
        yield replace(wounds, dep="dobj", head=verb.at)
        yield replace(four, dep="nsubj", head=verb.at)
