"""Who does what a verb says, where the language makes it so.

An act is nobody's only because they say it, hear it, condemn it or ask for it.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.claims.candidates import RELATIVE, Found, after
from onrecord.claims.charged import ACCUSING, of_held, own, patient, suspected
from onrecord.claims.evaluated import judges
from onrecord.claims.governors import listed, rang, reporting, uttering
from onrecord.claims.relative import (
    clause_on_noun,
    named_before,
    of_act,
    of_theirs,
    past_town,
    speaks_out,
    told_past_saying,
)
from onrecord.claims.supposing import were_to
from onrecord.claims.tokens import VERBS, Sentence, Token, passive
from onrecord.claims.whose import whose
from onrecord.claims.words import words

HELPERS = frozenset({"aid", "assist", "help"})
HELPING = HELPERS | {"let"}
LIGHT = (words("light") | listed("carrying") | listed("launching")) - {"order"}
HOLDING = listed("holding")
CALLING = listed("calling")
USING = listed("using")
ENDURING = frozenset(
    {"endure", "escape", "experience", "face", "hear", "see", "suffer", "survive", "watch", "witness"}
)
"""Verbs whose subject does not do what a clause beside them tells ("saw the blast, killing two")."""
AIMS = frozenset(
    {"attempt", "bid", "campaign", "effort", "intention", "mission", "operation", "order", "plan"}
    | {"plot", "preparation", "vow"}
)
"""Nouns that tell by "to" what somebody means to do."""
MESSAGES = frozenset({"address", "communique", "declaration", "letter", "message", "note", "petition"})
MESSAGES |= {"post", "resolution", "speech", "statement", "tweet"}
GIVING = frozenset({"deliver", "give", "issue", "make", "post", "publish", "release", "send", "sign"})
GIVING |= {"write"}
"""Verbs of those whose words a message has: "made a speech accusing"."""
PLANTING = frozenset({"bury", "hide", "install", "lay", "leave", "place", "set"})
"""What is done with a bomb by whoever attacks with it."""
AVOWING = listed("avowing")
ENDING = words("ending")
DENYING = listed("denying")
VOWING = listed("vowing")
MEANING = frozenset({"pledge", "prepare", "promise", "swear", "threaten", "vow"})
"""Verbs of those who mean to do what their object names: "threatened a raid"."""
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
OF_OBJECT = frozenset({"of", "for", "from", "with", "against", "over"})
"""Prepositions after which a deed is that of the object, where the verb has one."""
FORCING = frozenset({"demand", "threaten"})
"""What those who are spoken of do as often as who speaks of them."""


def subject_of(sentence: Sentence, token: Token) -> Token | None:
    """Give who does what a verb says, also where it is understood from the verb or noun above."""
    found = doer(sentence, token)
    return sentence.tokens[found.at] if found is not None else None


def doer(sentence: Sentence, token: Token) -> Found | None:
    """Give who does what a verb says, and how the sentence tells it."""
    subjects = sentence.children(token.at, "nsubj")
    if any(t.low in {"help", "helped", "helps"} for t in sentence.children(token.at, "aux")):
        # "mediators helped end the fighting"
        return None
    # where the parser hangs two on one verb, the nearer is its own: what stands before a quotation spoke it
    subject = next((t for t in reversed(subjects) if t.at < token.at), next(iter(subjects), None))
    if subject is not None:
        clause = clause_on_noun(sentence, token)
        relative = subject.low in RELATIVE and clause.dep == "relcl"
        if relative and subject.low != "who" and speaks_out(token):
            # no attack says or denies anything: whoever is named last does
            said_by = sentence.tokens[named_before(sentence, subject, clause.head)]
            who = past_town(sentence, said_by)
            return Found(at=who.at, rule="actor.subject") if who is not None else None
        if relative and subject.low != "who" and of_act(sentence, clause.head):
            return None
        relative = relative or of_theirs(sentence, subject, token)
        return Found(at=clause.head if relative else subject.at, rule="actor.subject")
    if token.head == token.at or sentence.child(token.at, "nsubjpass") is not None:
        return None
    return _understood(sentence, token)


def _understood(sentence: Sentence, token: Token) -> Found | None:
    """Give the doer of a verb without a subject of its own."""
    if (told := judges(sentence, token) or were_to(sentence, token)) is not None:
        return Found(at=told, rule="actor.subject")
    if token.dep == "acl":
        return _of_clause(sentence, token)
    if not passive(sentence, token.at) and (noun := told_past_saying(sentence, token)) is not None:
        return Found(at=noun.at, rule="actor.subject")
    up = next((t for t in sentence.above(token.at) if t.pos in VERBS), None)
    if up is None or (_finite(sentence, token) and token.dep != "conj"):
        # a clause with a tense of its own has its own subject, which the parser did not find
        return None
    finders = {
        "conj": _of_first,
        "pcomp": _of_preposition,
        "advcl": _of_clause_beside,
        "xcomp": _of_complement,
        "ccomp": _of_complement,
    }
    find = finders.get(token.dep)
    return find(sentence, token, up) if find is not None else None


def _finite(sentence: Sentence, token: Token) -> bool:
    tags = {token.tag, *(t.tag for t in sentence.children(token.at, "aux", "auxpass"))}
    return bool(tags & FINITE)


def _of_clause(sentence: Sentence, token: Token) -> Found | None:
    """Find the doer for a clause under a noun: "rebels shelling the town", "the army's plan to attack"."""
    head = sentence.head(token.at)
    if token.tag == "VBG" and head.lemma in MESSAGES and token.lemma in uttering():
        # "made a speech accusing": who makes it accuses
        over = sentence.head(head.at)
        made = doer(sentence, over) if over.lemma in GIVING and head.dep == "dobj" else None
        return next(whose(sentence, head.at), None) or made or Found(at=head.at, rule="actor.subject")
    if token.tag == "VBG":
        return Found(at=head.at, rule="actor.subject")
    if token.tag != "VB" or head.pos != "NOUN":
        return None
    return next(whose(sentence, head.at), None) or of_governor(sentence, head)


def _of_first(sentence: Sentence, token: Token, up: Token) -> Found | None:
    """Find the doer for a verb coordinated with another; who says the first does not do the second."""
    if sentence.child(token.at, "mark") is not None or passive(sentence, up.at):
        return None
    if up.lemma in uttering() and token.lemma not in uttering():
        return None
    over = _speaking_above(sentence, token, up) if token.lemma in uttering() else None
    if over is not None and token.lemma in FORCING and _had_done(sentence, up):
        # "the minister said the rebels had taken the town and threatened to burn it": either may have
        return None
    if over is not None and over.tag == token.tag != up.tag:
        # "said the army is advancing and vowed to fight"
        return doer(sentence, over)
    helped = sentence.child(up.at, "ccomp") if up.lemma in HELPING and up.tag != "VB" == token.tag else None
    # "jets helped the militia seal the village, and then storm it"
    return doer(sentence, helped if helped is not None else up)


def _had_done(sentence: Sentence, verb: Token) -> bool:
    """Tell whether somebody who is named is said to have done something before: "the rebels had taken"."""
    had = any(t.low in {"had", "has", "have"} for t in sentence.children(verb.at, "aux"))
    return had and any(t.pos != "PRON" for t in sentence.children(verb.at, "nsubj"))


def _of_preposition(sentence: Sentence, token: Token, up: Token) -> Found | None:
    """Find the doer for "accused X of shelling", "thanked X for killing", "replied by shelling"."""
    prep = sentence.head(token.at)
    above = sentence.head(prep.at)
    while above.dep == "conj" and above.pos in {"NOUN", "PROPN"} and up.lemma in HOLDING:
        # "accused the army and its Russian allies of": the parser hangs it on the last of them
        above = sentence.head(above.at)
    held = up.lemma in HOLDING and prep.low in OF_OBJECT and (above.at == up.at or above.dep == "dobj")
    told = patient(sentence, up) if prep.low == "as" else None
    if held or told is not None:
        # "quoted the minister as denying"
        return of_held(sentence, up, above) if held or told is None else Found(at=told, rule="actor.subject")
    if above.pos == "NOUN":
        laid = suspected(sentence, above) if prep.low in OF_OBJECT else None
        return laid or next(whose(sentence, above.at), None) or of_governor(sentence, above)
    if passive(sentence, up.at) or (above.at != up.at and above.dep != "acomp"):
        return None
    if up.lemma in AVOWING:
        return own(doer(sentence, up), "actor.avowed")
    if up.lemma in reporting() | uttering() and prep.low != "by":
        return None
    its = prep.low not in OF_OBJECT or sentence.child(up.at, "dobj") is None
    return doer(sentence, up) if its else None


def _of_clause_beside(sentence: Sentence, token: Token, up: Token) -> Found | None:
    """Find the doer for "..., killing two" and "to attack the port" beside a verb."""
    if (asked := _asked(sentence, up)) is not None:
        return asked
    uttered = token.lemma in uttering()
    if _undergone(sentence, token) or (up.lemma in uttering() | ENDURING and not uttered):
        return None
    over = _speaking_above(sentence, token, up) if uttered and up.lemma == "be" else None
    if over is not None:
        # of what somebody is rather than does, "accusing" tells nothing
        return doer(sentence, over)
    return _of_aim(sentence, token) or _of_upper(sentence, token, up)


def _of_upper(sentence: Sentence, token: Token, up: Token) -> Found | None:
    if not passive(sentence, up.at):
        return doer(sentence, up)
    if token.tag == "VBG":
        return next(after(sentence, up.at, {"by"}, "actor.by"), None)
    subject = sentence.child(up.at, "nsubjpass")
    return Found(at=subject.at, rule="actor.subject") if subject is not None else None


def _undergone(sentence: Sentence, token: Token) -> bool:
    """Tell whether a participle without an object is passive: "fifteen died in a raid, blamed on rebels"."""
    return token.tag == "VBN" and sentence.child(token.at, "aux", "dobj") is None


def _of_aim(sentence: Sentence, token: Token) -> Found | None:
    """Find whose aim an infinitive tells, however the parser hung it: "amid the army's preparations to"."""
    to = sentence.child(token.at, "aux")
    before = to.at - 1 if to is not None and to.low == "to" else -1
    aim = before >= 0 and sentence.tokens[before].lemma in AIMS
    return next(whose(sentence, before), None) if aim else None


def _speaking_above(sentence: Sentence, token: Token, up: Token) -> Token | None:
    """Give the verb of saying whose subject goes on: "X said that rebels were behind it, asking for help"."""
    over = sentence.head(up.at)
    told = up.dep == "ccomp" and over.lemma in uttering() and over.at < up.at < token.at
    return over if told and up.lemma not in uttering() else None


def _of_complement(sentence: Sentence, token: Token, up: Token) -> Found | None:
    """Find the doer for "ordered the army to attack", "vowed to attack", "admitted shelling"."""
    if rang(up, token):
        return doer(sentence, up)
    going = token.tag == "VBG" and sentence.child(token.at, "aux") is None
    if up.lemma in CALLING or (up.lemma in uttering() - AVOWING - DENYING and going):
        return _asked(sentence, up)
    if (asked := _asked(sentence, up)) is not None:
        return asked
    obj = sentence.child(up.at, "dobj")
    if obj is not None and up.lemma not in USING:
        return Found(at=obj.at, rule="actor.subject")
    if passive(sentence, up.at):
        subject = sentence.child(up.at, "nsubjpass")
        how = "actor.accused" if up.lemma in ACCUSING else "actor.subject"
        return Found(at=subject.at, rule=how) if subject is not None else None
    # "Qatar helped to free the hostages": whom it helped is not told
    found = doer(sentence, up) if up.lemma not in HELPERS else None
    owned = {"actor.avowed": AVOWING, "actor.denied": DENYING, "actor.vowed": VOWING}
    rule = next((name for name, verbs in owned.items() if up.lemma in verbs), None)
    return own(found, rule) if rule is not None else found


def _asked(sentence: Sentence, verb: Token) -> Found | None:
    """Find who is asked to act: "called on X to attack", "put pressure on X to"."""
    pressed = sentence.child(verb.at, "dobj")
    if pressed is not None and pressed.lemma == "pressure":
        found = (
            f for at in (pressed.at, verb.at) for f in after(sentence, at, {"on", "upon"}, "actor.asked")
        )
        return next(found, None)
    if verb.lemma not in CALLING:
        return None
    return next(after(sentence, verb.at, {"on", "upon", "to"}, "actor.asked"), None)


def does(verb: Token) -> bool:
    """Tell whether a verb carries its object out, or claims it; who shoots an attack down does not."""
    return verb.lemma in LIGHT | {"claim", "detonate"}


def _plants(sentence: Sentence, verb: Token, token: Token) -> bool:
    """Read "placed a bomb at the gate"; who put "the bomb" aside may have been police."""
    known = any(t.low in {"that", "the", "this", "those"} for t in sentence.children(token.at, "det"))
    return verb.lemma in PLANTING and token.lemma in words("devices") and not known


def of_governor(sentence: Sentence, token: Token) -> Found | None:
    """Find the doer in the verb that a noun is the object of: "Ankara carried out a raid"."""
    head = sentence.head(token.at)
    own = sentence.child(token.at, "poss")
    if head.lemma in MEANING and token.dep == "dobj" and own is None and not passive(sentence, head.at):
        found = doer(sentence, head)
        meant = "actor.vowed" if head.lemma in VOWING else "actor.light-verb"
        return replace(found, rule=meant) if found is not None and found.rule == "actor.subject" else found
    if not (does(head) or _plants(sentence, head, token)) or (
        head.lemma in ENDING and (own is None or own.pos != "PRON")
    ):
        # who ends the riots is no rioter; who ends their march marched
        return None
    rule = "actor.avowed" if head.lemma in AVOWING else "actor.light-verb"
    if token.dep == "dobj" and not passive(sentence, head.at):
        found = doer(sentence, head)
        if found is not None:
            return Found(at=found.at, rule=rule if found.rule == "actor.subject" else found.rule)
    if token.dep == "nsubjpass":
        return next(after(sentence, head.at, {"by"}, "actor.by" if rule != "actor.avowed" else rule), None)
    return None
