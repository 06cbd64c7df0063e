"""What the words above a happening make of it: "plot to", "not sure that", "capable of", "false reports"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.cues import cues
from onrecord.claims.hanging import ASKING, by_nobody, first, governor, infinitive, negated, withheld
from onrecord.claims.kept_word import broken_word, kept_word, managed
from onrecord.claims.matrix_rows import table
from onrecord.claims.papers import ABOUT, voted_down
from onrecord.claims.tenses import nears, under_way
from onrecord.claims.tokens import VERBS
from onrecord.claims.unsayable import unsayable
from onrecord.claims.words import words
from onrecord.model import Modality

if TYPE_CHECKING:
    from onrecord.claims.matrix_rows import Row
    from onrecord.claims.tokens import Sentence, Token

ANSWERS = frozenset(
    {"exchange", "payback", "punishment", "reprisal", "retaliation", "retribution", "revenge"}
)
"""What something is done in "for" what was done before."""
TELLING = frozenset({"about", "of", "on", "that"})
STEPS = 8
"""Most words looked at above a happening."""
POINTING = frozenset({"the", "this", "that", "these", "those", "his", "her"})
JOINTLY = frozenset({"join", "partner", "team", "use"})
"""Verbs whose infinitive tells what was done: "partnered with them to raid the camp"."""
PREVENTING = frozenset(
    {"avert", "foil", "intercept", "prevent", "thwart", "repel", "repulse", "disrupt", "stop"}
)
HOW = frozenset({"badly", "carefully", "cleverly", "highly", "meticulously", "poorly", "well"})
TO_COME = frozenset(
    {"arrest", "capture", "ceasefire", "evacuation", "execution", "extradition", "handover", "liberation"}
    | {"armistice", "cessation", "end", "exit", "halt", "pause", "suspension"}
    | {"exchange", "swap"}
    | {"pullout", "release", "retreat", "return", "talk", "truce", "use", "withdrawal"}
    | {"accord", "deal", "pact"}
)
"""Nouns that are as definite before they come true: "demanded the release of the men"."""
TAKING = frozenset({"arrest", "capture"})
"""Of these what is quarrelled over was done: "the dispute over the arrest"."""
EVADING = frozenset({"avoid", "await", "dodge", "escape", "evade", "face", "fight", "resist"})
"""Verbs of what is yet to be, though it be an arrest that the words call "the"."""
FORCING = frozenset({"compel", "force"})
"""What nobody is forced to do may have been done."""
NEARLY = frozenset({"close", "closer", "near", "nearer"})
SUBJECT_OF = frozenset({"about", "for", "on", "over"})
WISHING = frozenset({"prefer", "want", "wish"})
"""Verbs by which somebody means to do a thing, or asks it of another who is named between."""
WARNING = frozenset({"caution", "warn", "warning"})
"""Words for saying what is, too: "warned that the raid had killed six"."""
FAILING = frozenset({"fail", "failure", "unable", "powerless", "inability"})
ALLOWING = frozenset({"allow", "enable", "let", "permit"})
LIGHT = words("light")
ENDING = words("ending")
CLAUSES = frozenset({"acl", "relcl"})
TENSED = frozenset({"VBD", "VBP", "VBZ"})

ADMITTING = frozenset({"acknowledge", "admit", "concede", "recognise", "recognize"})
OPEN_STILL = frozenset({Modality.PLANNED, Modality.POSSIBLE, Modality.THREATENED})
"""What a word before the first of two nouns makes of both."""


def held(sentence: Sentence, at: int) -> Modality | None:
    """Give what the words above a happening make of it, or None where they leave it as it is."""
    return Modality.POSSIBLE if nears(sentence, at) else _held(sentence, at)


def _held(sentence: Sentence, at: int) -> Modality | None:
    here, report = at, None
    for _ in range(STEPS):
        met = governor(sentence, here)
        if met is None:
            break
        above, form = met
        row = _row_of(sentence, above, form if report is None else "report", sentence.tokens[here])
        if row is None and above.dep == "conj" and form == "noun":
            # "planning and approving attacks": the object of the last of some verbs is that of all
            row = _row(sentence.tokens[first(sentence, above.at)], form)
        if _tells(sentence, above, form, here):
            report = _told(sentence, above, row) or Modality.HAPPENED
            here = above.at
            continue
        if row is not None:
            broken = form == "do" and broken_word(sentence, above)
            return Modality.NEGATED if broken else _by(sentence, row, above, here, form)
        asked = any(t.low in ASKING for t in sentence.children(here, "nsubjpass", "nsubj", "advmod", "dobj"))
        unsaid = above.lemma in cues().say and (negated(sentence, above.at) or _unsaid(sentence, above))
        if form == "that" and ((unsaid and not asked) or unsayable(sentence, above)):
            # "did not say that any had been killed", "nobody said that rebels had" tell of none
            return Modality.POSSIBLE
        if form == "that" and any(t.low in table().wrongly for t in sentence.children(above.at, "advmod")):
            return Modality.DENIED
        if report is not None or (passed := _passed(sentence, above, form, here)) is None:
            break
        if isinstance(passed, Modality):
            return passed
        here = above.at
    return None if report is None else _real(report)


def _tells(sentence: Sentence, above: Token, form: str, below: int) -> bool:
    """Tell whether a word is a telling of what hangs on it, and no paper or report that only speaks of it."""
    told = above.pos == "NOUN" and above.lemma in table().reports and form in TELLING
    known = above.lemma == "report" and definite(sentence, below)
    return told and not (form in ABOUT and (known or voted_down(sentence, above)))


def _told(sentence: Sentence, above: Token, row: Row | None) -> Modality | None:
    """Give what a report or a claim makes of what it tells, by itself or by the word before it."""
    for word in sentence.children(above.at, "amod"):
        if (said := _row(word, "report")) is not None:
            return said.makes
    if row is None:
        # "rumors of an attack" say no more than "rumors that"
        row = _row(above, "report")
    if row is None:
        # "there were no reports of attacks"
        none = any(t.low == "no" for t in sentence.children(above.at, "det"))
        return Modality.NEGATED if none else None
    return row.negated if negated(sentence, above.at) else row.makes


def adjective(sentence: Sentence, at: int) -> Modality | None:
    """Give what the word before a noun makes of it: "attempted murder"."""
    kids = sentence.children(at, "amod", "compound", "nmod")
    # "a well planned attack" tells how it was done
    before = {t.low for t in kids if not any(k.low in HOW for k in sentence.children(t.at, "advmod"))}
    met = next((met for met, known in table().adjectives.items() if before & known), None)
    if met is None and (first := _shares(sentence, at)) is not None:
        # "an imminent operation and incursion"
        over = adjective(sentence, first)
        return over if over in OPEN_STILL else None
    if met is None and sentence.child(at, "det") is None:
        # "planning attacks": the parser may take the gerund for an adjective
        rows = (_row(t, "noun") for t in kids if t.tag == "VBG")
        met = next((row.makes for row in rows if row is not None), None)
    return met


def _shares(sentence: Sentence, at: int) -> int | None:
    """Give the noun whose words before it hold for another that is joined to it and has none of its own."""
    noun, over = sentence.tokens[at], sentence.head(at)
    bare = not sentence.children(at, "det", "poss", "amod", "nummod", "nmod", "acl", "relcl")
    joined = noun.dep == "conj" and over.pos in {"NOUN", "PROPN"} and noun.at > over.at
    parted = any(t.text in {";", ":", "("} for t in sentence.tokens[over.at : at])
    return over.at if joined and bare and not parted else None


def _row(above: Token, form: str) -> Row | None:
    rows = table().rows.get(above.lemma, ()) or table().rows.get(above.low, ())
    return next((row for row in rows if form in row.forms and not row.subject and not row.coming), None)


def _row_of(sentence: Sentence, above: Token, form: str, below: Token) -> Row | None:
    """Give the row of a word that fits its subject too, and what hangs on it."""
    if form == "for" and _for_what(sentence, above, below):
        return None
    if form == "that" and above.lemma in WARNING and under_way(sentence, below):
        return None
    rows = [row for row in table().rows.get(above.lemma, ()) if form in row.forms]
    if above.lemma == "call" and any(t.low in {"on", "upon"} for t in sentence.children(above.at, "prep")):
        # a deal may "call for" a truce and has it planned; a resolution that "calls on" somebody asks for it
        rows = [row for row in rows if not row.subject]
    told = next((row for row in rows if row.subject and _of_subject(sentence, above, row.subject)), None)
    done = below.pos in VERBS or (below.lemma in TAKING and _taken(sentence, above, form, below))
    nearly = below.tag == "VBG" and (above.lemma in NEARLY or form in {"about", "on", "over"})
    if told is None and (nearly or (below.lemma in TO_COME and not done)):
        told = next((row for row in rows if row.coming), None) or _beside_verb(sentence, above, form)
    return told or _row(above, form)


def _taken(sentence: Sentence, above: Token, form: str, below: Token) -> bool:
    """Tell whether an arrest that is talked or quarrelled over was made: "the arrest is under review"."""
    told = form in {"is", "noun"} and above.lemma not in EVADING
    return form == "over" or (told and definite(sentence, below.at))


def _for_what(sentence: Sentence, above: Token, below: Token) -> bool:
    """Read "asked for ten years for the attack": the last "for" leads to what it is asked for."""
    if sentence.tokens[max(0, below.head - 1)].lemma in ANSWERS:
        # "ordered it in revenge for the shelling"
        return True
    fors = [t.at for t in sentence.children(above.at, "prep") if t.low == "for"]
    return above.pos in VERBS and len(fors) > 1 and below.head == fors[-1]


def _beside_verb(sentence: Sentence, verb: Token, form: str) -> Row | None:
    """Give the row of what a verb says something of: "talks failed over", "set a deadline for"."""
    if verb.pos not in VERBS or form not in SUBJECT_OF:
        return None
    near = sentence.children(verb.at, "nsubj", "nsubjpass", "dobj")
    rows = (row for t in near for row in table().rows.get(t.lemma, ()))
    return next((row for row in rows if row.coming and form in row.forms), None)


def _of_subject(sentence: Sentence, above: Token, subjects: frozenset[str]) -> bool:
    """Tell whether the subject of a verb is one of some words: "the deal provides", "a deal providing"."""
    verb = sentence.tokens[first(sentence, above.at)]
    near = [*sentence.children(verb.at, "nsubj"), *([sentence.head(verb.at)] if verb.dep in CLAUSES else [])]
    return any(t.lemma in subjects for t in near)


def _by(sentence: Sentence, row: Row, above: Token, below: int, form: str) -> Modality | None:
    """Give what a row makes of what hangs on its word."""
    # "in the case of the blasts" sets no condition
    case = above.lemma == "case" and form == "of" and definite(sentence, above.at)
    if case or (form == "do" and (kept_word(sentence, above) or managed(sentence, above))):
        return None
    others = above.lemma in WISHING and sentence.child(below, "nsubj", "nsubjpass") is not None
    if form == "do" and others and not negated(sentence, above.at):
        # "want the army to leave"
        return Modality.DEMANDED
    noun = sentence.tokens[below]
    known = noun.pos == "NOUN" and noun.lemma not in TO_COME and definite(sentence, below)
    if row.told and form == "noun" and (known or _hurt(sentence, below)):
        return None
    if above.lemma in PREVENTING and row.makes is Modality.ATTEMPTED:
        return _prevented(sentence, above)
    if row.makes is Modality.NEGATED and form == "from" and held(sentence, above.at) is not None:
        # "promised to refrain from attacks": they may still come
        return Modality.POSSIBLE
    no = negated(sentence, above.at) or (above.lemma in cues().say and _unsaid(sentence, above))
    return _said_no(sentence, row, above) if no else row.makes


def _unsaid(sentence: Sentence, above: Token) -> bool:
    """Tell whether somebody refuses to say a thing; what he refuses to admit is told as known."""
    return above.lemma not in ADMITTING and withheld(sentence, above.at)


def _hurt(sentence: Sentence, act: int) -> bool:
    """Tell whether a clause tells what an act did: "ordered bombings that killed sixty"."""
    return any(t.tag == "VBD" for t in sentence.children(act, "relcl"))


def _said_no(sentence: Sentence, row: Row, above: Token) -> Modality | None:
    """Give what a word with a "not" makes of things: "did not hesitate to shoot", "would not hesitate to"."""
    if above.lemma == "doubt" and not by_nobody(sentence, above):
        # "the army has no doubt that" is the army's word, whom nobody cites for it
        return Modality.POSSIBLE
    if above.lemma != "hesitate":
        return _real(row.negated)
    did = any(t.low == "did" for t in sentence.children(above.at, "aux"))
    return None if did else Modality.POSSIBLE


def _real(met: Modality) -> Modality | None:
    return None if met is Modality.HAPPENED else met


def _prevented(sentence: Sentence, above: Token) -> Modality | None:
    """Tell a thing prevented from one that is only to be prevented, or was not."""
    up = governor(sentence, above.at)
    if negated(sentence, above.at) or (up is not None and up[0].lemma in FAILING):
        return None
    aux = sentence.children(above.at, "aux")
    modal = any(t.tag == "MD" for t in aux)
    bare = above.tag == "VB" and not any(t.low == "did" for t in aux)
    if any(t.low in {"could", "should", "would"} for t in aux) and any(t.low == "have" for t in aux):
        # "the attack could have been prevented": it was not
        return None
    # "to find and prevent": the second verb has no "to" of its own
    return Modality.POSSIBLE if modal or bare or infinitive(sentence, above.at) else Modality.ATTEMPTED


def _passed(sentence: Sentence, above: Token, form: str, below: int) -> Modality | bool | None:
    """Go on past a word that leaves things real (True), stop at it (None), or give what it makes of them."""
    known = table()
    # what is ended was there; a truce that is to be ended may yet stand
    ended = above.lemma in ENDING and sentence.tokens[below].lemma not in words("noun-cease")
    light = form == "noun" and above.lemma in LIGHT | known.passing and not ended
    if form == "do":
        if above.lemma == "be" and above.tag in TENSED:
            # "are to stop their attacks"
            return Modality.NEGATED if negated(sentence, above.at) else Modality.PLANNED
        if above.lemma == "have" and above.tag in {"VBD", "VBN"}:
            # "had to admit" was done
            return True
        if above.lemma in known.passing or above.pos not in {"VERB", "NOUN"} or _nth(sentence, above):
            no = negated(sentence, above.at) and above.pos == "VERB"
            return (Modality.POSSIBLE if above.lemma in FORCING else Modality.NEGATED) if no else True
        return Modality.PLANNED
    if form == "aim":
        return _aimed(sentence, above)
    bundle = form in {"of", "before"} and above.lemma in known.bundles
    through = form in {"ing", "with", "in"} and above.lemma in LIGHT | known.passing
    # "is meant to let hostages be released": it hangs on what the permission does
    allowed = above.lemma in ALLOWING and infinitive(sentence, above.at)
    return True if light or bundle or through or allowed else None


def _aimed(sentence: Sentence, above: Token) -> Modality | bool:
    if above.low == "going" and negated(sentence, above.at):
        # "is not going to attack"
        return Modality.NEGATED
    return True if above.lemma in JOINTLY else Modality.PLANNED


def _nth(sentence: Sentence, above: Token) -> bool:
    """Tell whether a noun is one of a row: "the third journalist to be killed"."""
    return any(
        t.lemma in table().passing or t.low.endswith(("st", "nd", "rd", "th"))
        for t in sentence.children(above.at, "amod")
    )


def definite(sentence: Sentence, at: int) -> bool:
    """Tell whether a noun names what the reader knows: "the attack", "Monday's attack"."""
    if any(t.low in POINTING for t in sentence.children(at, "det")):
        return True
    return any(
        t.ent in {"DATE", "TIME"} or t.lemma in words("times")
        for t in sentence.children(at, "poss", "nmod", "compound")
    )
