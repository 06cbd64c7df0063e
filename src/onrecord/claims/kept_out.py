"""Aid that was not let through: "refused to let aid convoys in", "blocked aid" tell of no help given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.hanging import negated
from onrecord.model import Modality

if TYPE_CHECKING:
    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Sentence, Token

_BARRING = frozenset(
    {
        "bar",
        "block",
        "deny",
        "forbid",
        "halt",
        "hinder",
        "impede",
        "obstruct",
        "prevent",
        "refuse",
        "restrict",
    }
    | {"stop", "suspend"}
)
_LETTING = frozenset({"allow", "let", "permit", "admit"})
_NEAR = 4
"""Words up the tree within which what bars an act stands over it."""


def kept_out(sentence: Sentence, cluster: Cluster) -> Modality | None:
    """Take aid that somebody barred for not given; barred by nobody ("did not block aid") it is as told."""
    if cluster.chief.kind != "aid":
        return None
    own = [sentence.tokens[k] for k in cluster.chief.tokens]
    over = [*own, *list(sentence.above(cluster.chief.at))[:_NEAR]]
    for token in over:
        bars = token.lemma in _BARRING and _of_aid(sentence, token, cluster)
        lets = token.lemma in _LETTING and negated(sentence, token.at)
        if (bars and not negated(sentence, token.at)) or lets:
            return Modality.NEGATED
    return None


def _of_aid(sentence: Sentence, token: Token, cluster: Cluster) -> bool:
    """Tell whether what a verb bars is the aid, or letting it in, and not what the aid does."""
    under = sentence.children(token.at, "dobj", "nsubjpass", "xcomp", "ccomp", "dative", "prep")
    reach = {k for t in under for k in (t.at, *sentence.subtree(t.at))}
    return any(k in reach for k in (cluster.chief.at, *cluster.chief.tokens))
