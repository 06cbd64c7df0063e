"""Verbs of saying: "X said that", "Y, X said", "X told Z that", and the same at the end of a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.closing import TELL, closing
from onrecord.claims.cues import QUOTES, Frame, cues
from onrecord.claims.governors import uttering
from onrecord.claims.hanging import withheld
from onrecord.claims.hearers import spoken_to
from onrecord.claims.matrix import definite
from onrecord.claims.sayers import is_verb, speaker, speaks
from onrecord.claims.tokens import VERBS, Sentence, Token, wide
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator


SENSES = frozenset({"hear", "see", "witness"})
SIGNS = frozenset({"confirm", "indicate", "reveal", "show", "suggest"})
SHOWING = frozenset({"depict", "show"})
PICTURES = frozenset({"clip", "footage", "image", "photo", "photograph", "picture", "recording", "video"})
GOING_ON = frozenset({"continue"})
"""Verbs that mean saying only beside a quotation, and with nothing that goes on."""
NAMING = frozenset({"identify"})
"""Verbs that tell who or what somebody is, of happenings that are known."""
AGAINST = frozenset({"although", "though", "whereas", "while"})
KEPT = words("noun-cease") | {"agreement", "break", "calm", "curfew", "fast", "holiday", "lockdown", "lull"}
"""What is kept by those who observe it."""
BOUND = frozenset({"may", "might", "must", "should"})
"""Verbs before a saying that is not made by them: "the ministry must confirm that"."""


def said(sentence: Sentence, token: Token) -> Iterator[Frame]:
    """Find what a verb of saying reports, and who says it."""
    if token.lemma not in cues().say or not is_verb(sentence, token):
        return
    if (behind := closing(sentence, token)) is not None:
        yield behind
        return
    subject = speaker(sentence, token)
    if subject is None:
        return
    hearer = sentence.child(token.at, "dobj", "dative") if token.lemma in TELL else None
    clause = _clause(sentence, token, subject) or _inverted(sentence, token) or _told(sentence, token, hearer)
    under = sentence.subtree(token.at)
    quoted = _quotes(sentence, token, subject)
    ahead = clause is None and sentence.tokens[-1].text == ":" and under[-1] >= len(sentence.tokens) - 2
    if token.lemma in GOING_ON and (not quoted or sentence.child(token.at, "dobj", "xcomp") is not None):
        return
    if clause is None and not ahead and not quoted and not _says_a_noun(sentence, token):
        return
    content = set() if ahead else _content(sentence, token, subject, clause)
    content -= _beside(sentence, token, subject, hearer, clause)
    if token.lemma in SHOWING and clause is None:
        # "shows a rocket, which we believe was theirs": no picture tells that
        told = (t for t in sentence.tokens if t.dep == "relcl" and t.at in content)
        content -= {k for t in told for k in sentence.subtree(t.at)}
    if token.lemma in NAMING and clause is None:
        content -= _known(sentence, content)
    if content or ahead:
        how = "ahead" if ahead else "clause" if clause is not None else "quote" if quoted else "noun"
        yield Frame(
            sentence=sentence.at,
            source=wide(sentence, subject.at),
            head=subject.at,
            cue=_cue(sentence, token),
            content=tuple(sorted(content)),
            rule=f"frame.said.{how}",
            hearer=hearer.at if hearer is not None else spoken_to(sentence, token),
            speech=quoted,
            voiced=_says(sentence, token) and not _signs(token, subject),
        )


def _known(sentence: Sentence, content: set[int]) -> set[int]:
    """Give what is only named as known: "identified the guard whom the blast killed"."""
    named = (k for k in content if sentence.tokens[k].dep == "pobj" and definite(sentence, k))
    return {j for k in named for j in sentence.subtree(k)}


def _says(sentence: Sentence, token: Token) -> bool:
    """Tell whether a verb of saying is not negated, and not what somebody only has to do, or refuses to."""
    bound = any(t.low in BOUND for t in sentence.children(token.at, "aux"))
    return not bound and sentence.child(token.at, "neg") is None and not withheld(sentence, token.at)


def _signs(token: Token, subject: Token) -> bool:
    """Tell whether a thing only lets somebody think so: "the blast showed that", "the rise suggests that"."""
    return token.lemma in SIGNS and subject.pos == "NOUN" and not speaks(subject)


def _quotes(sentence: Sentence, token: Token, subject: Token) -> bool:
    """Tell whether a verb stands with a quotation, and not only over a word in quotation marks."""
    before = set(sentence.subtree(subject.at)) if subject.at < token.at else set()
    marks = [k for k in sentence.subtree(token.at) if sentence.tokens[k].text in QUOTES and k not in before]
    if token.lemma not in cues().clausal:
        return bool(marks)
    return any(sentence.tokens[k].head == token.at or abs(k - token.at) <= 2 for k in marks)


def _beside(
    sentence: Sentence, token: Token, subject: Token, hearer: Token | None, clause: Token | None
) -> set[int]:
    """Give the words around a verb of saying that are no part of what is said."""
    drop = {*wide(sentence, subject.at), token.at}
    drop |= {k for k in sentence.subtree(subject.at) if subject.at > token.at or k < token.at}
    drop |= {k.at for k in sentence.children(token.at, "aux", "neg", "advmod", "npadvmod", "tmod", "punct")}
    inside = set(sentence.subtree(clause.at)) if clause is not None else set()
    # "confirmed the raid and shelled the town": what the speaker does besides
    joined = (t for t in sentence.children(token.at, "conj") if t.pos in VERBS)
    deeds = (set(sentence.subtree(t.at)) for t in joined if not _said_too(sentence, t, clause))
    drop |= {k for deed in deeds if not deed & inside for k in deed}
    if hearer is not None:
        drop |= set(sentence.subtree(hearer.at)) - inside
    if inside:
        # "said on Monday in a statement that": how and when it was said
        beside = (set(sentence.subtree(p.at)) for p in sentence.children(token.at, "prep"))
        drop |= {k for words in beside if not words & inside for k in words}
    return drop


def _said_too(sentence: Sentence, deed: Token, clause: Token | None) -> bool:
    """Tell whether a joined clause is said too: "reported that A was killed, and B were wounded".

    It has a subject of its own, which says nothing; "but" sets it against what is said.
    """
    if clause is None or not clause.at < deed.at or deed.lemma in cues().say:
        return False
    link = next((t for t in reversed(sentence.tokens[clause.at : deed.at]) if t.pos == "CCONJ"), None)
    own = sentence.child(deed.at, "nsubj", "nsubjpass") is not None
    if link is None:
        # "that a jet, said to be theirs, has bombed it": the parser took the clause apart
        return not own and any(t.low == "that" for t in sentence.children(clause.at, "mark"))
    return link.low == "and" and own


def _clause(sentence: Sentence, token: Token, subject: Token) -> Token | None:
    """Give the clause that is said: of two, the one behind, where the sayer stands before the verb."""
    if _over(sentence, token):
        return sentence.head(token.at)
    clauses = sentence.children(token.at, "ccomp", "parataxis")
    behind = [t for t in clauses if t.at > token.at > subject.at]
    return next(iter(behind or clauses), None)


def _over(sentence: Sentence, token: Token) -> bool:
    """Tell whether a saying with "that" was hung under the verb of what is said, which stands behind it."""
    head, after = sentence.head(token.at), sentence.tokens[token.at + 1 : token.at + 2]
    that = bool(after) and after[0].low == "that"
    return that and token.dep == "ccomp" and head.at > token.at and head.pos in VERBS


def _told(sentence: Sentence, token: Token, hearer: Token | None) -> Token | None:
    """Give the clause that the parser hung on a noun before it ("told the court that", "said then that")."""
    nouns = [hearer] if hearer is not None else []
    for prep in sentence.children(token.at, "prep"):
        nouns += sentence.children(prep.at, "pobj") if prep.at > token.at else ()
    clauses = (clause for noun in nouns for clause in sentence.children(noun.at, "relcl", "acl"))
    return next((clause for clause in clauses if _whole(sentence, clause)), None)


def _whole(sentence: Sentence, clause: Token) -> bool:
    """Tell whether "that" opens a clause which lacks nothing: it is what is said, and tells of no noun."""
    that = next((t for t in sentence.children(clause.at, "mark", "advmod") if t.low == "that"), None)
    return that is not None and sentence.child(clause.at, "nsubj", "nsubjpass") is not None


def _says_a_noun(sentence: Sentence, token: Token) -> bool:
    """Tell whether a verb may report without a clause or a quotation: "reported an attack"."""
    table = cues()
    sensed = any(t.lemma in SENSES and t.tag == "VBG" for t in sentence.children(token.at, "xcomp"))
    noun = sentence.child(token.at, "dobj")
    if token.lemma in SHOWING and noun is not None:
        # "the video shows soldiers shooting at men"
        return _filmed(sentence, token)
    if token.lemma == "observe" and noun is not None and noun.lemma in KEPT:
        # "both sides observe the ceasefire": they keep it
        return False
    # "recorded footage of the blast" makes the footage and does not tell of the blast
    told = sensed or (noun is not None and noun.lemma not in table.roles["document"])
    if token.lemma in table.nominal:
        return told
    return token.lemma not in table.clausal and sentence.child(token.at, "dobj", "prep", "advcl") is not None


def _filmed(sentence: Sentence, token: Token) -> bool:
    """Tell whether it is pictures that show a thing."""
    subject = speaker(sentence, token)
    return subject is not None and subject.lemma in PICTURES


def _inverted(sentence: Sentence, token: Token) -> Token | None:
    """Give the clause that a verb of saying is thrown into ("the raid, X said, killed two")."""
    head = sentence.head(token.at)
    mark = sentence.child(token.at, "mark")
    as_said = token.dep == "advcl" and mark is not None and mark.low == "as"
    whole = sentence.child(token.at, "dobj", "xcomp") is not None
    as_said = as_said and not whole
    thrown = head.at != token.at and (token.dep in {"parataxis", "ccomp"} or as_said) and head.pos in VERBS
    return head if thrown and head.lemma not in cues().say else None


def _content(sentence: Sentence, token: Token, subject: Token, clause: Token | None) -> set[int]:
    """Give what is said: the clause, and what hangs on the verb on the clause's side."""
    under = set(sentence.subtree(token.at))
    first = min(token.at, subject.at)
    if clause is None:
        before = {k for k in under if k < first}
        quoted = any(sentence.tokens[k].text in QUOTES for k in before)
        return {k for k in under if k > token.at} | (before if quoted else set())
    inside = set(sentence.subtree(clause.at))
    if _over(sentence, token):
        return {k for k in inside if k > token.at}
    if token.at in inside:
        return (inside - under - _set_against(sentence, token, clause)) | _going_on(sentence, token)
    if clause.at > token.at:
        return (inside | {k for k in under if k > token.at}) - _other_saying(sentence, clause)
    return inside | {k for k in under if k < first} | _going_on(sentence, token)


def _other_saying(sentence: Sentence, clause: Token) -> set[int]:
    """Give what another says against what is said: "..., while the insurgents claimed 25"."""
    out: set[int] = set()
    for kid in sentence.children(clause.at, "advcl", "conj"):
        joins = {t.low for t in sentence.children(kid.at, "mark")}
        if kid.dep == "conj":
            joins = {t.low for t in sentence.tokens[clause.at : kid.at] if t.dep == "cc"}
        if joins & (AGAINST | {"but"}) and _speaks_too(sentence, kid):
            out |= set(sentence.subtree(kid.at))
    stop = next((t.at for t in sentence.tokens[clause.at :] if t.text == ";"), None)
    if stop is not None and any(_speaks_too(sentence, t) for t in sentence.tokens[stop + 1 :]):
        out |= set(range(stop, len(sentence.tokens)))
    return out


def _speaks_too(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb has somebody of its own who says, blames or denies something."""
    own = sentence.child(verb.at, "nsubj")
    told = verb.lemma in cues().say | uttering() | {"put"}
    return told and verb.pos in VERBS and own is not None and speaks(own)


def _going_on(sentence: Sentence, token: Token) -> set[int]:
    """Give what is said on behind a saying thrown in: "..., police said, bringing the toll to 40"."""
    kids = (t for t in sentence.children(token.at, "advcl") if t.at > token.at and t.tag == "VBG")
    return {k for t in kids if t.lemma not in cues().say for k in sentence.subtree(t.at)}


def _set_against(sentence: Sentence, token: Token, clause: Token) -> set[int]:
    """Give what stands behind a saying and against it: "..., police said, while medics counted four"."""
    out: set[int] = set()
    for kid in sentence.children(clause.at, "advcl"):
        marks = {t.low for t in sentence.children(kid.at, "mark")}
        if kid.at > token.at and marks & AGAINST:
            out |= set(sentence.subtree(kid.at))
    return out


def _cue(sentence: Sentence, token: Token) -> tuple[int, ...]:
    aux = [t.at for t in sentence.children(token.at, "aux") if token.at - t.at <= 3]
    return tuple(range(min([*aux, token.at]), token.at + 1))
