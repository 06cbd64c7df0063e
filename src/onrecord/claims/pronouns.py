"""Whom a pronoun that acts stands for: the speaker, or whoever acted just before; else nobody is named.

"We" is the speaker. "It" and "they" are the speaker only in indirect speech, of the same number, and after
the speaker was named: in direct speech they are others.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.candidates import suffers
from onrecord.claims.cues import QUOTES, cues
from onrecord.claims.doer import does, subject_of
from onrecord.claims.fitness import DEEDS, can_act
from onrecord.claims.governors import listed
from onrecord.claims.mouthpieces import SOMEBODY, behind, is_mouthpiece
from onrecord.claims.papers import PAPERS
from onrecord.claims.sides import force_of, side_of
from onrecord.claims.source_roles import by_default
from onrecord.claims.speakers import link as source_of
from onrecord.claims.tokens import HUMAN, core, passive
from onrecord.claims.words import words
from onrecord.model import Certainty, Modality, Party, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.draft import Cluster, Draft
    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.voices import Voice, Voices
    from onrecord.model import ChainLink

FIRST = frozenset({"i", "we"})
THIRD = frozenset({"he", "it", "she", "they"})
PRONOUNS = FIRST | THIRD
ONE = frozenset({"he", "i", "she"})
OWN = frozenset({"its", "our", "their"})
ONESELF = frozenset({"me", "my", "our", "us"})
RELAYING = frozenset({Role.WIRE, Role.MEDIA, Role.DOCUMENT})
"""Roles that only pass on what others say."""
TELLING = RELAYING | {
    Role.ACTIVISTS,
    Role.COURT,
    Role.EXPERTS,
    Role.MEDICAL,
    Role.NGO,
    Role.RESCUER,
    Role.WITNESS,
}
"""Roles of those who tell of the violence of others, never of their own."""
KEEPERS = words("police") | {"authority", "authorities"}
"""Those who speak for themselves, though they are officials."""
CHARGES = frozenset({"accusation", "allegation", "charge"})
SAYINGS = frozenset({"assertion", "claim", "report", "statement", "suggestion"})
REFUSING = frozenset({"deny", "dismiss", "dispute", "refute", "reject"})
"""What one says of another who refuses it is not what one says of oneself."""
FORCES = listed("forces")
RANKS = frozenset(
    {"admiral", "brigadier", "captain", "colonel", "commissioner", "general", "lieutenant", "major"}
)
RANKS |= {"minister", "president", "sergeant"}
"""Titles of those who speak of forces that are not theirs alone."""
MOUTHS = cues().spokes | {"official", "officials", "source", "sources"}
"""Those whose words are not told to be of one side by what they are."""


def stands_for_speaker(
    sentence: Sentence, cluster: Cluster, actor: Party | None, links: Sequence[ChainLink], said: Voices
) -> Party | None:
    """Give the speaker for a pronoun in what they say of themselves ("the group said it had fired")."""
    subject = next((t for t in sentence.tokens if actor is not None and _heads(sentence, t, actor)), None)
    subject = subject or _acting(sentence, cluster)
    if subject is None:
        return None
    own = sentence.child(subject.at, "poss")
    token = subject if subject.low in PRONOUNS or own is None else own
    mouth = _mouthpiece(sentence, links, said)
    if mouth is not None and (token.low not in ONE or mouth.lemma not in SOMEBODY):
        name = _behind(sentence, cluster, mouth)
        first = token.low in FIRST or token.low == "our"
        name = name if first or _opens(sentence, token, mouth, said) else None
    else:
        link = _speaker(cluster, links)
        name = _spoken(sentence, cluster, token, link, said) if link is not None else None
    if name is None:
        return None
    return Party(name=name, span=sentence.cover(core(sentence, subject.at)), certainty=Certainty.CLAIMED)


def _spoken(sentence: Sentence, cluster: Cluster, token: Token, link: ChainLink, said: Voices) -> str | None:
    """Give whom a pronoun of a speaker means, if it is himself or his side."""
    first = token.low in FIRST or token.low == "our"
    if first and token.low != "i" and link.role is Role.PERSON and cluster.chief.kind in DEEDS:
        # "if we bomb them", said a former adviser: he is not who bombs
        return None
    if first and not quoted(sentence, token.at, said) and _only_named(sentence, link, said):
        return None
    if not first and not _means(sentence, token, link, said):
        return None
    return _whose(token, link)


def _mouthpiece(sentence: Sentence, links: Sequence[ChainLink], said: Voices) -> Token | None:
    """Give the caller, leaflet or statement that is the innermost source."""
    here = (v for v in said.by_sentence[sentence.at] if links and links[-1] in v.links)
    heads = (sentence.tokens[v.frame.head] for v in here if v.frame.head is not None)
    return next((t for t in heads if is_mouthpiece(sentence, t)), None)


def _opens(sentence: Sentence, token: Token, mouth: Token, said: Voices) -> bool:
    """Tell whether nobody else is named before "it" in what a caller or a paper is heard to say."""
    between = (t for t in sentence.tokens[: token.at] if t.dep in {"dobj", "nsubj", "nsubjpass"})
    frames = (v.frame for v in said.by_sentence[sentence.at] if v.frame.head == mouth.at)
    heard = next((f.content for f in frames if token.at in f.content), ())
    named = any(t.at in heard and t.pos in {"NOUN", "PROPN"} for t in between)
    return not named and not quoted(sentence, token.at, said)


def _behind(sentence: Sentence, cluster: Cluster, mouth: Token) -> str | None:
    """Give the side that a caller or a paper speaks for, where it may have done what is told."""
    side = behind(sentence, mouth)
    made = source_of(sentence, side.at) if side is not None else None
    known = made is not None and made.role in TELLING and not by_default(made)
    return None if made is None or (known and cluster.chief.kind in DEEDS) else made.name


def _whose(token: Token, link: ChainLink) -> str | None:
    """Give whom a pronoun of a speaker names; None where whose deeds "ours" are is not told."""
    if token.low == "i":
        return link.name
    # "we lost two men", a commander said; "our forces", said a spokeswoman, or Colonel X
    side = force_of(link) if token.low in {"our", "we"} else side_of(link)
    untold = side is None or side.name.split()[-1].lower() in MOUTHS
    return None if side is None or untold or (token.low == "our" and _ranked(link)) else side.name


def _ranked(link: ChainLink) -> bool:
    """Tell whether a source is one man with a title and a name, and no side: "Colonel Adem Ruse"."""
    words = link.name.split()
    return any(w.lower() in RANKS for w in words) and words[-1][:1].isupper() and side_of(link) is link


def _only_named(sentence: Sentence, link: ChainLink, said: Voices) -> bool:
    """Read "claims by the rebels that our forces shelled it": those forces are not theirs."""
    voice = next((v for v in said.by_sentence[sentence.at] if link in v.links), None)
    return voice is not None and voice.frame.rule == "frame.claimed"


def _heads(sentence: Sentence, token: Token, actor: Party) -> bool:
    """Tell whether a word is the pronoun of a party, or what is called "ours" in it."""
    if actor.span is None or not actor.span.holds(token.span):
        return False
    return token.span == actor.span or any(t.low in OWN for t in sentence.children(token.at, "poss"))


def _acting(sentence: Sentence, cluster: Cluster) -> Token | None:
    """Give the pronoun that does a happening, directly or through a light verb, or "its fighters"."""
    chief = sentence.tokens[cluster.chief.at]
    if suffers(sentence, cluster.chief) or cluster.chief.row.modality is Modality.ATTEMPTED:
        # "they came under attack"; and who stops an attack is not its author: "it shot down nine drones"
        return None
    head = sentence.head(chief.at)
    verb = chief if cluster.chief.verbal else head if chief.dep == "dobj" and does(head) else None
    subject = subject_of(sentence, verb) if verb is not None and not passive(sentence, verb.at) else None
    if subject is None:
        return None
    if subject.low in PRONOUNS:
        return subject
    poss = sentence.child(subject.at, "poss")
    return subject if poss is not None and poss.low in OWN and subject.lemma in FORCES else None


def _speaker(cluster: Cluster, links: Sequence[ChainLink]) -> ChainLink | None:
    """Give the innermost source that can speak for itself; a wire or a paper only passes on."""
    fits = [k for k in links if k.role not in RELAYING and k.name.split()[-1].lower() not in PAPERS]
    deed = cluster.chief.kind in DEEDS
    return fits[-1] if fits and not (deed and fits[-1].role in TELLING) else None


def _means(sentence: Sentence, token: Token, link: ChainLink, said: Voices) -> bool:
    """Tell whether "it" or "they" is the speaker: in indirect speech, after it, of its number."""
    if quoted(sentence, token.at, said) or any(t.low in ONESELF for t in sentence.tokens):
        return False
    voice = next((v for v in said.by_sentence[sentence.at] if link in v.links), None)
    head = voice.frame.head if voice is not None else None
    if voice is None or head is None or head > token.at or _charged(sentence, sentence.tokens[head]):
        return False
    between = sentence.tokens[head + 1 : token.at]
    if token.low in {"he", "she"} and any(t.low in {"her", "him"} and t.dep == "dobj" for t in between):
        # "said the rebels had killed him because he had fled": that may be either
        return False
    return _agrees(sentence, voice, sentence.tokens[head], token.low)


def _charged(sentence: Sentence, head: Token) -> bool:
    """Tell whether somebody charges others: "rejected the rebels' accusation that it had fired"."""
    noun = sentence.head(head.at)
    if head.dep != "poss" or noun.at == head.at:
        return False
    refused = noun.lemma in SAYINGS and sentence.head(noun.at).lemma in REFUSING
    return noun.lemma in CHARGES or refused


def _agrees(sentence: Sentence, voice: Voice, head: Token, pronoun: str) -> bool:
    pronoun = {"its": "it", "their": "they"}.get(pronoun, pronoun)
    if head.low in PRONOUNS:
        return head.low == pronoun
    many = head.tag in {"NNS", "NNPS"} or any(t.at in voice.frame.source for t in sentence.conjuncts(head.at))
    one = not many and not head.actor and (head.ent == "PERSON" or head.lemma in HUMAN)
    body = head.lemma in words("bodies")
    if pronoun in {"he", "she"}:
        return not many and (one or (head.tag == "NN" and not body))
    if pronoun == "it":
        return not many and not one
    # officials speak of what others of their side did
    side = head.lemma in {"official", "source"} or voice.links[-1].role is Role.OFFICIAL
    several = many and side and head.lemma not in KEEPERS
    # "the ministry says they killed each other"
    office = body and not many and side and head.lemma not in KEEPERS
    return not one and not several and not office


def quoted(sentence: Sentence, at: int, said: Voices) -> bool:
    """Tell whether a word stands between quotation marks, also where they were opened before its sentence."""
    marks = [t for t in sentence.tokens[:at] if t.text in QUOTES]
    running = said.standing[sentence.at] is not None and sentence.tokens[0].text not in QUOTES
    return (len(marks) % 2 == 1) != running


def resolved(made: Draft, before: Draft | None, only: Party | None) -> Draft:
    """Give a draft whose actor is a pronoun the actor it goes back to, or none.

    It goes back to the subject of the violent act just before, where nobody else there fits, or else to the
    `only` one who was named before it.
    """
    if made.actor is None or made.actor.name.lower() not in PRONOUNS:
        return made
    actor = (_antecedent(made, before) if before is not None else None) or only
    if actor is None:
        why = tuple(w for w in made.why if w.field != "actor")
        return replace(made, actor=None, why=why)
    party = replace(actor, span=made.actor.span, chain=actor.chain)
    return replace(made, actor=party).because(actor="actor.pronoun")


def _antecedent(made: Draft, before: Draft) -> Party | None:
    near = made.sentence.at - before.sentence.at
    acted = before.rule("actor") in {"actor.group", "actor.pronoun", "actor.subject"}
    if made.actor is None or before.actor is None or not acted:
        return None
    if near > 1 or made.sentence.paragraph != before.sentence.paragraph or made.chain != before.chain:
        return None
    pronoun = made.actor.name.lower()
    if pronoun in FIRST or (before.target is not None and before.target.name.lower() == pronoun):
        return None
    many = _many(before, before.actor)
    target = before.target if before.target is not None and _acts(before, before.target) else None
    other = target is not None and _many(before, target) == many
    fits = (pronoun == "they") == many if pronoun in {"they", "it"} else not many
    return before.actor if fits and not other else None


def _acts(draft: Draft, party: Party) -> bool:
    """Tell whether a party could do what a pronoun says: "they" that shot were no houses."""
    inside = [t for t in draft.sentence.tokens if party.span is not None and party.span.holds(t.span)]
    heads = [t for t in inside if t.head == t.at or draft.sentence.head(t.at) not in inside]
    return any(can_act(draft.sentence, t) for t in heads)


def _many(draft: Draft, party: Party) -> bool:
    """Tell whether the words of a party are in the plural."""
    inside = [t for t in draft.sentence.tokens if party.span is not None and party.span.holds(t.span)]
    return bool(party.members) or any(t.tag in {"NNS", "NNPS"} for t in inside)
