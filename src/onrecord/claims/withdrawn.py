"""What somebody reported and takes back: "the paper has withdrawn a report that soldiers killed six farmers".

Who takes it back no longer says so: it is denied. Where the outlet itself does ("an earlier version of this
article said that"), its own text says that it was not as told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.cues import Frame, cues
from onrecord.claims.doer import subject_of
from onrecord.claims.hanging import negated
from onrecord.claims.matrix import definite, held
from onrecord.claims.tokens import VERBS, passive, wide
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

TAKING_BACK = frozenset(
    {"correct", "disavow", "disown", "recant", "repudiate", "rescind", "retract", "withdraw"}
)
SORRY = frozenset({"apologise", "apologize"})
TELLINGS = words("tellings")
"""Nouns for what somebody told, which can be taken back."""
OWN_PAGES = frozenset({"article", "headline", "item", "piece", "post", "report", "story"})
EARLIER = frozenset({"earlier", "first", "initial", "original", "previous", "prior"})
AT_FIRST = frozenset({"earlier", "initially", "originally", "previously"})
GIVING = frozenset({"give", "misreport", "misstate"})
ADJECTIVAL = frozenset({"acl", "amod", "relcl"})
BEHIND = frozenset({"acl", "ccomp", "relcl"})
PAPERS = words("left-in-words")
FIGURES = frozenset({"estimate", "figure", "tally", "toll"})
ON = frozenset({"about", "of", "on"})
FROM = frozenset({"by", "from", "in"})


def withdrawn(sentence: Sentence, token: Token) -> Iterator[Frame]:
    """Find what is told in a report that its own author takes back, and who that is."""
    telling = taken_back(sentence, token)
    if telling is None:
        return
    content = set(content_of(sentence, telling)) - {token.at, *_aside(sentence, token)}
    who = _author(sentence, token, telling)
    if content:
        yield Frame(
            sentence=sentence.at,
            source=wide(sentence, who.at) if who is not None else (),
            head=who.at if who is not None else None,
            cue=(token.at,),
            content=tuple(sorted(content)),
            rule="frame.withdrawn",
        )


def corrected(sentence: Sentence, token: Token) -> Iterator[Frame]:
    """Find what the outlet says that its own text said before: "an earlier version of this story said"."""
    if token.pos not in VERBS or token.lemma not in cues().say | GIVING or negated(sentence, token.at):
        return
    subjects = sentence.children(token.at, "nsubj")
    if not any(_version(sentence, t) or _once(sentence, token, t) for t in subjects):
        return
    own = {token.at, *(k for t in subjects for k in sentence.subtree(t.at))}
    content = tuple(k for k in sentence.subtree(token.at) if k > token.at and k not in own)
    if content:
        yield Frame(
            sentence=sentence.at,
            source=(),
            head=None,
            cue=(token.at,),
            content=content,
            rule="frame.corrected",
        )


def of_telling(sentence: Sentence, token: Token) -> bool:
    """Read "withdrew a report", "the statement was withdrawn", "withdrew from the talks"."""
    what = sentence.child(token.at, "dobj", "nsubjpass")
    if what is None and token.dep in ADJECTIVAL:
        what = sentence.head(token.at)
    return left_in_words(sentence, token) or (what is not None and what.lemma in TELLINGS | FIGURES)


def left_in_words(sentence: Sentence, token: Token) -> bool:
    """Read "pulled out of the talks", "withdrew from the treaty": nobody leaves a place."""
    near = [*sentence.children(token.at, "prep"), *sentence.children(token.at, "prt", "advmod")]
    near += [p for t in near for p in sentence.children(t.at, "prep")]
    things = (t for p in near if p.low in {"from", "of"} for t in sentence.children(p.at, "pobj"))
    return any(t.lemma in PAPERS and not t.place for t in things)


def taken_back_before(sentence: Sentence, frame: Frame, back: Frame, before: Sentence) -> bool:
    """Tell whether a saying is that of a report which a sentence before says was taken back.

    "The paper has withdrawn a report on the strike. The report had said", or "It had said".
    """
    head = sentence.tokens[frame.head] if frame.head is not None else None
    if head is None or not frame.rule.startswith("frame.said"):
        return False
    had = any(t.low == "had" for t in sentence.children(frame.cue[-1], "aux"))
    same = head.lemma in {before.tokens[k].lemma for k in back.content} & TELLINGS
    # "the army report" is another
    alone = all(t.dep in {"det", "poss"} for t in sentence.children(head.at))
    return (head.low == "it" and had) or (same and alone and definite(sentence, head.at))


def taken_back(sentence: Sentence, token: Token) -> Token | None:
    """Give the report that a verb takes back, or the verb of telling: "apologised for reporting that"."""
    if token.lemma not in TAKING_BACK | SORRY or token.pos not in {"VERB", "ADJ"}:
        return None
    if token.dep in ADJECTIVAL and token.lemma in TAKING_BACK and token.tag == "VBN":
        telling: Token | None = sentence.head(token.at)
    elif token.lemma in SORRY:
        after = next((t for t in sentence.children(token.at, "prep") if t.low == "for"), None)
        telling = sentence.child(after.at, "pobj", "pcomp") if after is not None else None
        if telling is not None and telling.pos in VERBS and telling.lemma in cues().say:
            return telling if is_done(sentence, token) else None
    else:
        telling = sentence.child(token.at, "dobj", "nsubjpass")
    if telling is None or telling.lemma not in TELLINGS or telling.pos in VERBS:
        return None
    return telling if is_done(sentence, token) else None


def is_done(sentence: Sentence, token: Token) -> bool:
    """Tell whether it was taken back, and is not only to be: "refused to withdraw", "must retract"."""
    modal = any(t.tag == "MD" for t in sentence.children(token.at, "aux"))
    before = sentence.head(token.at) if token.dep == "pcomp" else None
    without = before is not None and before.low in {"before", "without"}
    return not (modal or without or negated(sentence, token.at)) and held(sentence, token.at) is None


def content_of(sentence: Sentence, telling: Token) -> Iterator[int]:
    """Give what a report tells, and the report itself; not an attack that it is only about.

    "Withdrew its report on the strike": there was a strike.
    """
    yield telling.at
    for kid in sentence.children(telling.at):
        noun = sentence.child(kid.at, "pobj")
        if kid.dep == "poss" or (kid.dep in BEHIND and _tells(sentence, kid)):
            yield from sentence.subtree(kid.at)
        elif kid.dep == "prep" and kid.low in ON and noun is not None:
            known = (k for k in sentence.subtree(kid.at) if _known(sentence, k))
            yield from set(sentence.subtree(kid.at)) - {j for k in known for j in sentence.subtree(k)}
        elif kid.dep in BEHIND or kid.dep == "prep":
            # "a report published on Monday that said"
            inner = (sentence.tokens[k] for k in sentence.subtree(kid.at)[1:])
            told = (t for t in inner if t.dep in {"acl", "relcl"} and _tells(sentence, t))
            yield from (k for t in told for k in sentence.subtree(t.at))


def _known(sentence: Sentence, at: int) -> bool:
    """Tell whether an act is one that readers know of; "the killing of ten men" is none for its "the"."""
    of = (t for p in sentence.children(at, "prep") if p.low == "of" for t in sentence.children(p.at, "pobj"))
    told = any(sentence.child(t.at, "det", "poss") is None and t.pos == "NOUN" for t in of)
    return sentence.tokens[at].dep == "pobj" and definite(sentence, at) and not told


def _tells(sentence: Sentence, clause: Token) -> bool:
    """Tell whether a clause is what a report tells ("that rebels fled"), or says so ("that said")."""
    if clause.lemma in cues().say | {"accuse", "blame", "cite", "quote"}:
        return True
    that = any(t.low == "that" for t in sentence.children(clause.at, "mark"))
    return that and sentence.child(clause.at, "nsubj", "nsubjpass") is not None


def _aside(sentence: Sentence, token: Token) -> tuple[int, ...]:
    """Give the words of a verb that is itself told of the report: "a report, since retracted, that"."""
    return sentence.subtree(token.at) if token.dep in ADJECTIVAL else ()


def _author(sentence: Sentence, token: Token, telling: Token) -> Token | None:
    """Give who takes a report back: the subject, or whose report it is."""
    if not passive(sentence, token.at) and token.dep not in ADJECTIVAL:
        return subject_of(sentence, token)
    agent = sentence.child(token.at, "agent")
    owner = sentence.child(telling.at, "poss")
    if agent is None and owner is None:
        agent = next((t for t in sentence.children(telling.at, "prep", "agent") if t.low in FROM), None)
    found = sentence.child(agent.at, "pobj") if agent is not None else owner
    return found if found is not None and found.low != "its" else None


def _version(sentence: Sentence, subject: Token) -> bool:
    """Read "an earlier version of this article", not "an earlier version of events"."""
    before = any(t.low in EARLIER for t in sentence.children(subject.at, "amod"))
    of = next((t for t in sentence.children(subject.at, "prep") if t.low == "of"), None)
    what = sentence.child(of.at, "pobj") if of is not None else None
    return subject.lemma == "version" and before and (what is None or what.lemma in OWN_PAGES)


def _once(sentence: Sentence, token: Token, subject: Token) -> bool:
    """Read "this article originally said"."""
    this = any(t.low == "this" for t in sentence.children(subject.at, "det"))
    once = any(t.low in AT_FIRST for t in sentence.children(token.at, "advmod"))
    return subject.lemma in OWN_PAGES and this and once
