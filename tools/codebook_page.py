"""Write docs/codebook.md from the code's own tables: `python tools/codebook_page.py`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.codebook import Acled, Codebook
from onrecord.exports.exchange import schema
from onrecord.model import BlockKind, Certainty, Form, Furniture, Modality, Role, Tie

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from enum import StrEnum

PAGE = Path(__file__).parents[1] / "docs" / "codebook.md"

_HEAD = """# Codebook

Written by `tools/codebook_page.py` from the code's own tables; the tests hold it so.

Kinds and means are rows of `src/onrecord/codebook/codebook.toml`. From Python, `Codebook.load(path)` adds
the rows of a file of the same form; it cannot change those that are there, and no command takes one yet.
Codes of other schemes are given where one fits: the usual one first. PLOVER's types
are by the Open Event Data Alliance (<https://github.com/openeventdata/PLOVER>,
CC BY-SA 4.0); only its codes are used here, the words are ours. ACLED's types are those of its codebook of
October 2024, CAMEO's codes those of version 1.1b3.
"""

_FORMS: dict[StrEnum, str] = {
    Form.EVENT: "one happening",
    Form.TALLY: 'a count over a window: "twenty attacks in two weeks"',
    Form.SILENCE: 'none happened in a window: "no attacks since Monday"',
    Form.STATE: 'a condition that lasts: "the town is under siege"',
}
_MODALITIES: dict[StrEnum, str] = {
    Modality.HAPPENED: "it is said to have happened; makes incidents",
    Modality.ONGOING: "it is said to be going on; makes incidents",
    Modality.ATTEMPTED: "tried and failed: intercepted, foiled; makes incidents",
    Modality.PLANNED: "announced or vowed",
    Modality.THREATENED: "threatened",
    Modality.DEMANDED: "asked for, urged or ordered",
    Modality.CONDITIONAL: "would happen, or would not, if something else did",
    Modality.POSSIBLE: "may have happened, or is feared",
    Modality.DENIED: "a source says that it did not happen or was not its doing; a voice against",
    Modality.NEGATED: "the text says that it did not happen",
}
_ROLES: dict[StrEnum, str] = {
    Role.OUTLET: "a newspaper or station that another one quotes",
    Role.WIRE: "a news agency",
    Role.DOCUMENT: "a statement, report, filing or post that speaks by itself",
    Role.OFFICIAL: "a government or one of its civilian officials",
    Role.MILITARY: "the armed forces of a state, or one of their members",
    Role.ARMED_GROUP: "a non-state armed group, or one of its members",
    Role.PERSON: "somebody who speaks for himself",
    Role.WITNESS: "somebody who was there",
    Role.MEDICAL: "a hospital, a doctor, a health office",
    Role.RESCUER: "civil defence, firemen, ambulance services",
    Role.NGO: "an organisation outside of government",
    Role.ACTIVISTS: "people who watch and report for a cause",
    Role.ANONYMOUS: "sources of whom nothing is told",
    Role.MEDIA: "media without a name: local media, state television",
    Role.COURT: "a court or a prosecutor",
    Role.EXPERTS: "analysts and scholars",
}
_CERTAINTIES: dict[StrEnum, str] = {
    Certainty.REPORTED: "the text says who did it as a fact",
    Certainty.ALLEGED: "somebody else says who did it",
    Certainty.CLAIMED: "the actor says so himself",
    Certainty.UNKNOWN: "the text says that it is not known",
}
_TIES: dict[StrEnum, str] = {
    Tie.BECAUSE: "this happened because of that",
    Tie.BEFORE: "this happened before that",
    Tie.AFTER: "this happened after that",
    Tie.WITHIN: "this happened within so many hours of that",
    Tie.AT_REQUEST_OF: "this was done because that asked for it",
    Tie.SAME_AS: "the same happening, told with other values or by another source",
    Tie.PART_OF: "one of those that the other counts",
}
_BLOCKS: dict[StrEnum, str] = {
    BlockKind.TITLE: "the article's headline",
    BlockKind.SUBTITLE: "the line under the headline, and headings inside the article",
    BlockKind.DATELINE: "place and day at the head of the first paragraph",
    BlockKind.DATE: "the day of publication, printed by the page",
    BlockKind.BYLINE: "who wrote it",
    BlockKind.BODY: "the article",
    BlockKind.CAPTION: "words under a picture of the article",
    BlockKind.FURNITURE: "all else; claims are never read from it",
}
_FURNITURE: dict[StrEnum, str] = {
    Furniture.CLOCK: "the site's day and hour: only an upper bound of publication",
    Furniture.SITE: "the site's name and motto",
    Furniture.SECTION: "the section the article stands in",
    Furniture.NAVIGATION: "menus, breadcrumbs, page numbers",
    Furniture.SHARE: "buttons to share, print or follow",
    Furniture.RELATED: "headlines and teasers of other articles",
    Furniture.BIO: "who the author is",
    Furniture.ADVERT: "advertisements and their labels",
    Furniture.COMMENTS: "comments and the form for them",
    Furniture.CAPTCHA: "tests that tell people from programs",
    Furniture.COOKIES: "notices of cookies and consent",
    Furniture.SUBSCRIBE: "offers to subscribe, donate or register",
    Furniture.CREDIT: "who took the picture",
    Furniture.TAGS: "keywords of the article",
    Furniture.LEGAL: "copyright, terms, disclaimers",
    Furniture.FOOTER: "the foot of the site",
    Furniture.OTHER: "furniture of no known kind",
}
_SECTIONS: tuple[tuple[str, str, dict[StrEnum, str]], ...] = (
    ("Forms", "What a claim states.", _FORMS),
    ("Modalities", "How the words hold the happening. Nothing is dropped for being denied.", _MODALITIES),
    ("Roles of sources", "What a link of a chain is.", _ROLES),
    ("Certainty of the actor", "How the words tie the actor to the act.", _CERTAINTIES),
    ("Links between claims", "How one claim of a report bears on another.", _TIES),
    ("Blocks", "What a stretch of a report's text is.", _BLOCKS),
    ("Furniture", "What kind of furniture a block is.", _FURNITURE),
)


def page() -> str:
    """Give the page; raises KeyError where a member of an enum has no meaning above."""
    book = Codebook.load()
    parts = [_HEAD, "## Kinds\n\nWhat a claim is about.\n"]
    kinds = (
        (
            f"`{k.id}`",
            k.covers,
            ", ".join(k.plover),
            _acled(k.acled),
            k.cameo or "",
            "yes" if k.incidents else "",
        )
        for k in book.kinds
    )
    parts.append(_table(("kind", "covers", "PLOVER", "ACLED", "CAMEO", "makes incidents"), kinds))
    parts.append("\n## Means\n\nWith what an attack was made.\n")
    means = ((f"`{m.id}`", m.covers, _acled([m.acled] if m.acled else []), m.cameo or "") for m in book.means)
    parts.append(_table(("means", "covers", "ACLED", "CAMEO"), means))
    for title, sentence, meanings in _SECTIONS:
        members = type(next(iter(meanings)))
        parts.append(f"\n## {title}\n\n{sentence}\n")
        parts.append(_table(("value", "meaning"), ((f"`{m.value}`", meanings[m]) for m in members)))
    parts.extend(_exchange())
    return "\n".join(parts)


def _acled(pairs: Iterable[Acled]) -> str:
    return "; ".join(f"{p.event}: {p.sub_event}" for p in pairs)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _exchange() -> Iterator[str]:
    """Give the fields of the exchange form, as its schema has them."""
    yield "\n## Exchange form\n\nWhat `onrecord read FILE --json` prints, as the published schema has it.\n"
    definitions = schema()["$defs"]
    if not isinstance(definitions, dict):
        raise TypeError("the schema has no definitions")
    for name, definition in definitions.items():
        if not isinstance(definition, dict):
            continue
        about, fields = definition.get("description"), definition.get("properties")
        yield f"\n### {name}\n" + (f"\n{about}\n" if about else "")
        if not isinstance(fields, dict):
            continue
        yield _table(
            ("field", "type", "meaning"),
            ((f"`{field}`", _type(value), _about(value)) for field, value in fields.items()),
        )


def _about(value: object) -> str:
    return str(value.get("description", "")) if isinstance(value, dict) else ""


def _type(value: object) -> str:
    if not isinstance(value, dict):
        return ""
    if "anyOf" in value:
        return " or ".join(_type(v) for v in value["anyOf"])
    if "$ref" in value:
        return f"[{value['$ref'].split('/')[-1]}](#{value['$ref'].split('/')[-1]})"
    if value.get("type") == "array" and isinstance(value.get("items"), dict):
        return f"list of {_type(value['items'])}"
    if "enum" in value:
        return "one of the values above" if len(value["enum"]) > 1 else str(value["enum"][0])
    kinds = value.get("type", "")
    return " or ".join(kinds) if isinstance(kinds, list) else str(kinds) or str(value.get("const", ""))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(f"{PAGE}: written")
