"""What the words around a ceasefire or a halt make of it: begun, ended, wanted, to come, or only named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.candidates import after
from onrecord.claims.ends_in_mind import in_mind
from onrecord.claims.hanging import governor, negated, no_longer
from onrecord.claims.matrix import FAILING, definite, held
from onrecord.claims.negation import refused
from onrecord.claims.on_and_off import on_and_off
from onrecord.claims.standing import in_force
from onrecord.claims.tokens import VERBS, Sentence
from onrecord.claims.truces_ahead import ahead, begun, in_principle, to_end
from onrecord.claims.truces_over import SETTLED, ends_something, governors, seems_over, to_an_end
from onrecord.claims.words import words
from onrecord.model import Modality

if TYPE_CHECKING:
    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Token

NOUNS = words("noun-cease")
WANTED = {"demanded": Modality.DEMANDED, "sought": Modality.POSSIBLE, "planned": Modality.PLANNED}
SEEMING = frozenset({"appear", "assume", "believe", "presume", "rumor", "rumour", "seem", "suspect", "think"})
LULLS = frozenset({"calm", "hiatus", "lull", "peace", "quiet", "respite", "tranquility"})
"""What ends where attacks begin."""
STEPS = 3
OFF = frozenset({"off"})
TOWARDS = frozenset({"near", "nearing", "toward", "towards"})
NOW = frozenset({"immediate", "immediately", "now"})
STARTING = frozenset({"beginning", "effective", "from", "starting"})
ABOUT = frozenset({"about", "on", "regarding"})
PAPERS = frozenset({"comment", "document", "question", "remark", "report", "speech", "statement", "update"})
LASTING = frozenset({"be", "endure", "hold", "last", "remain", "stay"})
BARELY = frozenset({"barely", "briefly", "hardly", "just", "merely", "only", "scarcely"})
HARDLY = frozenset({"barely", "hardly", "scarcely"})
TURNING = {"back": "out", "backtrack": "", "pull": "out", "renege": ""}
"""What those do later who do not keep what they agreed to, and the particle that belongs to it."""
HOLLOW = frozenset({("in", "name"), ("on", "paper")})
ENDING = frozenset({"break", "cease", "end", "lift", "stop", "suspend", "terminate"})
"""What a truce does to a war or a siege; one that "failed its test" has failed."""
AGAIN = frozenset({"extend", "prolong", "renew", "restore"})
"""What brings back a truce that had run out."""
AT_ITS_END = frozenset({"after", "by", "following", "in", "through", "under", "with"})


def truce(sentence: Sentence, cluster: Cluster) -> Modality | None:
    """Give what the governor of a ceasefire makes of it, or None where it leaves it as it is."""
    if cluster.chief.kind != "cease":
        return None
    fitful = on_and_off(sentence, cluster)
    if cluster.chief.verbal:
        return fitful or _of_verb(sentence, cluster)
    met = _of_truce(sentence, cluster.chief.at)
    return met if met is Modality.NEGATED or fitful is None else fitful


def _of_verb(sentence: Sentence, cluster: Cluster) -> Modality | None:
    """Give what a verb of ending is where what ends is a truce or a lull, or where it only seems so."""
    chief = cluster.chief
    over = governor(sentence, chief.at)
    if over is not None and over[0].lemma in SEEMING and over[1] in {"do", "that"}:
        # "the attacks seem to have stopped", "is believed to have halted its offensive"
        return Modality.POSSIBLE
    kids = sentence.children(chief.at, "dobj", "nsubjpass", "npadvmod")
    told = [t for t in kids if t.at not in chief.tokens]
    # "ended weeks of relative calm"
    told += [sentence.tokens[f.at] for t in told for f in after(sentence, t.at, {"of"}, "of")]
    under = [t for t in told if t.lemma in NOUNS | LULLS]
    return Modality.NEGATED if under and not refused(sentence, chief.at) else None


def _of_truce(sentence: Sentence, at: int) -> Modality | None:
    if to_end(sentence, at) is not None:
        return Modality.ONGOING
    if in_principle(sentence, at) and not begun(sentence, at):
        return Modality.PLANNED
    met = _later(sentence, at) or _itself(sentence, at) or _of_noun(sentence, at)
    return Modality.PLANNED if met is None and ahead(sentence, at) else met


def aimed_for(sentence: Sentence, cluster: Cluster) -> Modality | None:
    """Read "pressure is growing for a ceasefire", "terms for a truce": it is only wanted."""
    at = cluster.chief.at
    aim = sentence.tokens[at].dep == "pobj" and sentence.head(at).low == "for"
    named = cluster.chief.verbal or definite(sentence, at) or cluster.chief.kind != "cease"
    return Modality.POSSIBLE if aim and not named else None


def _later(sentence: Sentence, at: int) -> Modality | None:
    """Find a truce that was agreed or announced for a day from which on it is to hold: none stands yet.

    "Agreed on Tuesday to a truce from Friday", "announced a ceasefire starting on Friday".
    """
    up = next((t for t in sentence.above(at) if t.pos in VERBS), None)
    if up is None and sentence.head(at).at == at:
        # "Ceasefire from Friday"
        up = sentence.tokens[at]
    elif up is None or up.lemma not in SETTLED or up.tag not in {"VBD", "VBN", "VBZ", "VBP"}:
        return None
    starts = [
        *sentence.children(at, "prep", "acl", "amod"),
        *(t for t in sentence.children(up.at, "prep") if t.at > at),
    ]
    dated = (
        t
        for t in starts
        if t.low in STARTING
        and not any(sentence.tokens[k].low in NOW for k in sentence.subtree(t.at))
        and any(sentence.tokens[k].ent in {"DATE", "TIME"} for k in sentence.subtree(t.at))
    )
    return Modality.PLANNED if next(dated, None) is not None else None


def _itself(sentence: Sentence, at: int) -> Modality | None:
    """Give what is said of a ceasefire by itself: that it is on paper only, over, not in force."""
    over = any(_over(sentence, t) for t in sentence.children(at, "acl", "relcl"))
    if (over and sentence.head(at).lemma not in AGAIN) or _on_paper(sentence, at) or _no_more(sentence, at):
        return Modality.NEGATED
    seems = seems_over(sentence, at)
    if seems is not None:
        return seems
    verb = in_force(sentence, at)
    return _to_be(sentence, verb) or _begun(sentence, verb) if verb is not None else None


def _of_noun(sentence: Sentence, at: int) -> Modality | None:
    """Look at the words above a noun until one tells what became of the ceasefire."""
    here = at
    for _ in range(STEPS):
        met = _above(sentence, here)
        if met is None:
            break
        above, after = met
        kind = "ends" if to_an_end(sentence, above) else _kind(above, after=after)
        if kind == "ends" and _ends_else(sentence, here, above):
            return None
        if kind in {"ends", "ends-after"} or (above.lemma == "call" and sentence.has(above.at, OFF)):
            return _ended(sentence, above)
        if kind == "turned-down":
            return _ended(sentence, above) or Modality.POSSIBLE
        if kind in {"begins", "begins-after"}:
            loose = in_principle(sentence, above.at) and not begun(sentence, at)
            return Modality.PLANNED if loose else _begun(sentence, above)
        if kind in WANTED or kind is None or above.pos in VERBS:
            return _wanted(sentence, above, kind or "")
        here = above.at
    return None


def _wanted(sentence: Sentence, above: Token, kind: str) -> Modality | None:
    """Give what a word wants of a truce, which who has "no plans for it" does not."""
    return Modality.NEGATED if kind == "planned" and negated(sentence, above.at) else WANTED.get(kind)


def _ends_else(sentence: Sentence, at: int, above: Token) -> bool:
    """Read "the truce ended the war", "stopped the shelling": it is what ends the other."""
    subject = sentence.tokens[at].dep == "nsubj" and sentence.tokens[at].head == above.at
    return subject and above.lemma in ENDING and ends_something(sentence, above)


def _no_more(sentence: Sentence, at: int) -> bool:
    """Read "the truce no longer applies", "rebels are no longer bound by it"."""
    token = sentence.tokens[at]
    by = sentence.head(at).dep == "agent"
    verb = sentence.head(sentence.head(at).at) if by else sentence.head(at)
    part = by or token.dep in {"nsubj", "nsubjpass", "dobj"}
    return part and no_longer(sentence, verb.at) and verb.lemma not in governors()["ends"]


def _to_be(sentence: Sentence, verb: Token) -> Modality | None:
    """Read "the truce was to be in force from Monday": nobody says that it is."""
    return Modality.PLANNED if sentence.child(verb.at, "xcomp") is not None and verb.lemma == "be" else None


def _on_paper(sentence: Sentence, at: int) -> bool:
    """Read "the truce exists only on paper", "a ceasefire in name only"."""
    near = [*sentence.children(at, "prep"), *sentence.children(sentence.tokens[at].head, "prep")]
    words_behind = ((p, t) for p in near if p.at > at for t in sentence.children(p.at, "pobj"))
    return any(
        (p.low, t.low) in HOLLOW and any(k.low in BARELY for k in sentence.tokens[p.at - 1 : t.at + 2])
        for p, t in words_behind
    )


def _kind(above: Token, *, after: bool) -> str | None:
    """Give the list of the table that a word is in; some count only before a preposition.

    Who calls a truce has one; who calls for it asks for one.
    """
    if above.lemma == "call" and not after:
        return "begins"
    behind = ("ends-after", "begins-after", *WANTED, "passing")
    lists = behind if after else ("ends", "turned-down", "begins", *WANTED)
    return next((name for name in lists if above.lemma in governors()[name]), None)


def _above(sentence: Sentence, at: int) -> tuple[Token, bool] | None:
    """Give the word that a noun is subject or object of, or stands after, and whether it stands after."""
    token, head = sentence.tokens[at], sentence.head(at)
    while token.dep == "conj" and head.at != token.at:
        token, head = head, sentence.head(head.at)
    met = governor(sentence, token.at)
    if token.dep in {"nsubj", "nsubjpass", "dobj"} or (token.dep == "xcomp" and token.pos == "NOUN"):
        # "is over", "is in tatters"
        return (met[0] if met is not None and met[1] == "is" else head), False
    if met is None or token.dep != "pobj" or (met[0].pos in VERBS and met[1] in AT_ITS_END):
        # "fighting ended after a truce", "with a truce"
        return None
    prep = sentence.head(token.at)
    return prep if prep.low in TOWARDS else met[0], True


def _ended(sentence: Sentence, above: Token) -> Modality | None:
    """Give NEGATED for a ceasefire that was broken; one that may be, or is to be ended, stands."""
    modal = any(t.tag == "MD" for t in sentence.children(above.at, "aux"))
    supposed = any(t.low in {"if", "unless"} for t in sentence.children(above.at, "mark"))
    unreal = modal or supposed or negated(sentence, above.at) or held(sentence, above.at) is not None
    # "thinking of ending the truce"
    unreal = unreal or in_mind(sentence, above)
    return None if unreal else Modality.NEGATED


def _begun(sentence: Sentence, above: Token) -> Modality | None:
    """Give what stands over the verb that a ceasefire began or was kept by."""
    if negated(sentence, above.at) or _outlived(sentence, above) or _turned(sentence, above):
        return Modality.NEGATED
    barely = any(t.low in HARDLY for t in sentence.children(above.at, "advmod"))
    if barely and any(t.at > above.at for t in sentence.children(above.at, "advcl")):
        # "had barely begun when shells hit a market"
        return Modality.NEGATED
    met, up = held(sentence, above.at), governor(sentence, above.at)
    return Modality.NEGATED if up is not None and up[0].lemma in FAILING else met


def _turned(sentence: Sentence, above: Token) -> bool:
    """Read "agreed to a truce but later backed out", "the truce began but was broken within an hour"."""
    later = [t for t in sentence.conjuncts(above.at) if t.at > above.at]
    subject = sentence.child(above.at, "nsubj", "nsubjpass")
    if subject is not None and subject.lemma in NOUNS:
        others = ("nsubj", "nsubjpass", "dobj")
        if any(t.lemma in governors()["begins"] and negated(sentence, t.at) for t in later):
            # "was declared but never observed"
            return True
        return any(t.lemma in governors()["ends"] and not sentence.children(t.at, *others) for t in later)
    turned = (t for t in later if t.lemma in TURNING)
    return any(TURNING[t.lemma] in {"", *(p.low for p in sentence.children(t.at, "prt"))} for t in turned)


def _over(sentence: Sentence, clause: Token) -> bool:
    """Read "a truce broken by both sides", as the parser reads "a truce unraveled" and "held until" too."""
    broken = clause.tag in {"VBN", "VBD"} and clause.lemma in governors()["ends"]
    broken = broken and not (clause.lemma in ENDING and ends_something(sentence, clause))
    return broken or _outlived(sentence, clause)


def _outlived(sentence: Sentence, above: Token) -> bool:
    """Read "the truce held until Friday", "the halt lasted only two days": it is over."""
    if above.lemma not in LASTING or above.tag not in {"VBD", "VBN"} or sentence.child(above.at, "aux"):
        return False
    under = [*sentence.children(above.at, "prep", "mark", "advcl"), *sentence.children(above.at)]
    until = any(t.low in {"til", "till", "until"} and t.at > above.at for t in under)
    measure = (sentence.tokens[k] for t in under if t.at > above.at for k in sentence.subtree(t.at))
    # "the truce lasted five days"
    length = (t for t in sentence.children(above.at, "npadvmod", "dobj") if t.ent in {"DATE", "TIME"})
    return (
        until
        or (above.lemma == "last" and next(length, None) is not None)
        or any(t.low in BARELY for t in measure)
        or any(t.low in BARELY for t in sentence.children(above.at, "advmod"))
    )


def _told(sentence: Sentence, at: int) -> bool:
    """Tell whether a noun is new to the reader; headlines leave out what would say so ("since truce")."""
    owned = sentence.child(at, "poss") is not None
    return not owned and (sentence.child(at, "det") is not None or sentence.tokens[at].tag == "NNS")


def named_only(sentence: Sentence, cluster: Cluster) -> bool:
    """Tell whether a ceasefire only stands beside what is told: "despite the truce"."""
    chief = cluster.chief
    if chief.kind != "cease" or chief.verbal:
        return False
    token = sentence.tokens[chief.at]
    prep = sentence.head(chief.at)
    told_of = prep.low in ABOUT and sentence.head(prep.at).lemma in PAPERS and definite(sentence, chief.at)
    return token.dep == "pobj" and (
        told_of
        or (
            prep.low in governors()["beside"]
            and (definite(sentence, chief.at) or not _told(sentence, chief.at))
        )
    )
