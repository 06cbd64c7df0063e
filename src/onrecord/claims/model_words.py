"""The words that spaCy's model found in a text, as plain values.

The model's last two steps tell parts of speech and lemmas: of each word out of itself, its tag and its
relation, but for a few pairs of words ("let's"). Most words come again, so what was told of them is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.language import Language
    from spacy.pipeline import AttributeRuler
    from spacy.tokens import Doc

STEPS = ("attribute_ruler", "lemmatizer")
MOST = 50_000
"""Words that are kept; then they are forgotten, and looked at anew as they come."""
BETWEEN = ","
"""What parts words that are looked at together, so that none makes a pair with its neighbour."""


class Word(NamedTuple):
    """A word as the model tells it; `start` is where it begins in the text, `head` the number of its head."""

    start: int
    text: str
    low: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    ent: str
    blank: bool


class Words:
    """Tells the words of texts that went through all of a model but for its last two steps."""

    def __init__(self, model: Language) -> None:
        from spacy.matcher import Matcher  # noqa: PLC0415 - a heavy package stays inside its adapter

        self._steps = [model.get_pipe(name) for name in STEPS]
        self._known: dict[tuple[int, int, int], tuple[str, str]] = {}
        self._pairs = Matcher(model.vocab)
        for number, rule in enumerate(cast("AttributeRuler", self._steps[0]).patterns):
            patterns = cast("list[list[dict[str, Any]]]", rule["patterns"])
            if pairs := [pattern for pattern in patterns if len(pattern) > 1]:
                self._pairs.add(str(number), pairs)

    def of(self, doc: Doc) -> list[Word]:
        """Give the words of a text, in order."""
        from spacy import attrs  # noqa: PLC0415 - a heavy package stays inside its adapter

        told = self._told(doc)
        name = doc.vocab.strings
        columns = [attrs.ORTH, attrs.LOWER, attrs.TAG, attrs.DEP, attrs.ENT_TYPE, attrs.IDX, attrs.IS_SPACE]
        rows = doc.to_array(columns).tolist()
        apart = doc.to_array(attrs.HEAD).view("int64").tolist()
        return [
            Word(
                start=start,
                text=name[orth],
                low=name[low],
                lemma=lemma,
                pos=pos,
                tag=name[tag],
                dep=name[dep],
                head=at + head,
                ent=name[ent],
                blank=bool(blank),
            )
            for at, ((orth, low, tag, dep, ent, start, blank), head, (pos, lemma)) in enumerate(
                zip(rows, apart, told, strict=True)
            )
        ]

    def _told(self, doc: Doc) -> list[tuple[str, str]]:
        """Give the part of speech and the lemma of each word."""
        from spacy import attrs  # noqa: PLC0415 - a heavy package stays inside its adapter

        if self._pairs(doc, allow_missing=True):
            return self._stepped(doc)
        keys = [(a, b, c) for a, b, c in doc.to_array([attrs.ORTH, attrs.TAG, attrs.DEP]).tolist()]
        if len(self._known) > MOST:
            self._known.clear()
        if new := list(dict.fromkeys(key for key in keys if key not in self._known)):
            self._known.update(zip(new, self._looked_at(doc, new), strict=True))
        return [self._known[key] for key in keys]

    def _looked_at(self, doc: Doc, new: Sequence[tuple[int, int, int]]) -> list[tuple[str, str]]:
        """Let the steps tell words by themselves."""
        from spacy.tokens import Doc as Text  # noqa: PLC0415 - a heavy package stays inside its adapter

        name = doc.vocab.strings
        words, tags, deps = ([name[key[k]] for key in new] for k in range(3))
        text = Text(
            doc.vocab,
            words=[word for one in words for word in (one, BETWEEN)],
            tags=[tag for one in tags for tag in (one, BETWEEN)],
            deps=[dep for one in deps for dep in (one, "punct")],
            heads=list(range(2 * len(new))),
        )
        return self._stepped(text)[::2]

    def _stepped(self, doc: Doc) -> list[tuple[str, str]]:
        for step in self._steps:
            doc = step(doc)
        return [(token.pos_, token.lemma_) for token in doc]
