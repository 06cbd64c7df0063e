"""Acts of speech as frames: what stands inside a demand or an accusation is its speaker's word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.actors import subject_of
from onrecord.claims.cues import Frame
from onrecord.claims.tokens import passive, wide

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Sentence


def speech_frames(sentence: Sentence, clusters: Sequence[Cluster]) -> Iterator[Frame]:
    """Give a frame for each act of speech that has a speaker and something said."""
    for cluster in clusters:
        chief = cluster.chief
        if chief.row.part != "speech" or not chief.verbal:
            continue
        token = sentence.tokens[chief.at]
        speaker = None if passive(sentence, chief.at) else subject_of(sentence, token)
        if passive(sentence, chief.at):
            agent = sentence.child(chief.at, "agent")
            speaker = sentence.child(agent.at, "pobj") if agent is not None else None
        if speaker is None or speaker.low in {"which", "that", "there"}:
            continue
        addressed = {
            t.at for t in sentence.children(chief.at, "dobj", "nsubj", "nsubjpass", "aux", "neg", "advmod")
        }
        own = {k for t in cluster.all for k in t.tokens}
        content = tuple(
            k
            for k in sentence.subtree(chief.at)
            if k > chief.at and k not in own and (k not in addressed or chief.kind in {"demand", "deny"})
        )
        if content:
            yield Frame(
                sentence=sentence.at,
                source=wide(sentence, speaker.at),
                head=speaker.at,
                cue=chief.tokens,
                content=content,
                rule=f"frame.{chief.kind}",
            )
