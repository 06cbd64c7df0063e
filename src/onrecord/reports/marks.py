"""What a single line shows of itself: a date, a byline, a dateline, a caption, a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.dates import find_dates
from onrecord.reports.phrases import is_masthead

if TYPE_CHECKING:
    from onrecord.dates import DateMention

_BYLINE: Final = re.compile(
    r"\(?(?:(?:[Bb]y|BY)\s(?=[A-Z@“\"]|our\s)|[Ff]rom our\s"
    r"|(?i:(?:(?:additional |with )?(?:reporting|writing|editing|report|story|text|words|analysis)"
    r"|written|reported|edited"
    r"|compiled|posted|published|produced|photographs?)\sby[\s:]"
    r"|(?:author|authors|reporter|writer|editor|byline|correspondent)\s?:"
    r"|(?:par|por|von|de)\s(?=[A-ZÀ-Þ][\w'’-]+\s[A-ZÀ-Þ])"
    r"|автор\s?:?|авторы?\s?:|текст\s?:|yazar\s?:|haber\s?:|muhabir\s?:)\s?)"
    r"|(?:بقلم|كتب|كتبت|تقرير|إعداد|تحرير|الكاتب|نویسنده|گزارش)\s?:?\s"
)
_CONTRIBUTED: Final = re.compile(r"\bcontributed to this (?:report|story|article|piece)\b|^Reporting by\s")
_CAPTION: Final = re.compile(
    r"^\W{0,3}(?:FILE(?: PHOTO| -|:)|File photo|FILE PHOTO|In this (?:\w+ ){0,4}(?:photo|image"
    r"|picture|frame|video)"
    r"|(?:A|An|The|This)\s(?:\w+\s){0,3}(?:photo|image|picture|map|screen ?grab|screenshot|view"
    r"|video still)\b"
    r"|(?:A )?(?:locator )?map\b|Above:|Photo shows|Pictured|Illustrative)"
    r"|\b(?:is|are)\s(?:seen|pictured|shown|photographed)\b|\b(?:file|archive"
    r"|illustrative) (?:photo|picture|image)\b"
    r"|\bin this (?:\w+ ){0,4}(?:photo|image|picture|screengrab|video grab)\b"
    r"|,\s(?:left|right|center|centre|foreground|second from (?:left|right)),\s"
    r"|\((?:left|right|center|centre|L|R|C)\)|\bthis is a locator map\b",
    re.IGNORECASE,
)
_DATE_WORDS: Final = re.compile(
    r"(?i:publi(?:shed|cation|é le|cado)|(?:first )?posted|issued|updated?|last (?:updated|modified)"
    r"|modified|created|date|"
    r"release date|on|at|by|the|mis à jour le|le|el|опубликовано|обновлено|yayınlanma|güncelleme|tarihi?|"
    r"am|pm|a\.m\.?|p\.m\.?|gmt|utc|est|edt|bst|cet|ist|time|local time|o'clock|hrs?|hours?|h|"
    r"نشر في|تاريخ النشر|آخر تحديث|الساعة|بتوقيت|ص|م|min read)"
)
HAPPENING: Final = re.compile(
    r"(?i)\b(?:attacks?|bomb\w*|blasts?|explo\w+|massacres?|(?:air)?strikes?|clash\w*|battles?|sieges?|shelling"
    r"|kill\w*|murder\w*|raids?|ambush\w*|assassinat\w*|shoot\w*|dead|deaths?|died|born|wounded|injur\w*|crash\w*"
    r"|protests?|riots?|marche[ds]?|summits?|meetings?|conference|elections?|wars?|offensives?|operations?|strikes?"
    r"|for|incident|events?|accidents?|earthquake|ceasefire|truce|coup|deadline|anniversary|founded|(?-i:[Ee]st)|since|until|till"
    r"|from|between|before|after|during|funeral|festival|location|place|venue|where|when|photo\w*|pictur\w*|image"
    r"|captured?|taken|file|archives?|copyright|rights|reserved|retrieved|accessed|seen|valid|expires|joined"
    r"|next|previous|prev|older|newer|today|tomorrow)\b|©"
)
"""Words that make a day beside them another than that of publication."""
_LISTED: Final = re.compile(r"\s*\(?[A-Za-z][.)]\s")
_DIGIT: Final = re.compile(r"\d")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_NAME_WORD: Final = re.compile(
    r"[A-ZÀ-ÞŞĞİА-Я][\w'’.-]*\Z|(?:al|el|de|du|van|von|bin|ibn|da|dos|la|le|abu)\Z|(?:al|el|ad|an|ar"
    r"|as|at|az)-\w+\Z"
)
_DESK: Final = re.compile(
    r"(?i:by\s)?(?:[A-Z][\w.’'-]*\s){0,4}(?i:(?:(?:web|news|foreign|city|digital|online)\s)?desk|staff"
    r"|(?:(?:staff|special|senior)\s)?(?:reporters?|correspondents?|writers?)|newsroom|(?:news )?agencies)\.?"
)
"""Who wrote it where no person is named: "Our Correspondent", "Courier reporter", "Web Desk"."""
_TOPICS: Final = """
    news world politics politic opinion opinions analysis features video videos photos sport sports
    business economy culture technology science health travel immigration society regional region local
    national international africa asia europe america americas middle east latest live breaking story
    stories report reports article articles read more menu home page press agency daily times post media
    network observatory rights human security conflict military defense defence war syria iraq iran
    israel turkey ukraine russia yemen lebanon afghanistan palestine gaza the and for of in on at to
    with from this that update updates editorial interview
"""
_NOT_NAMES: Final = frozenset(_TOPICS.split())
_AGENCY_WORD: Final = r"[A-Z][\w.& ’'-]{1,40}"
_MONTH: Final = (
    r"(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
    r"|(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6})\.?"
)
_WEEKDAY: Final = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s)"
_DAY: Final = (
    rf"{_WEEKDAY}?(?:{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH})"
    r"(?:,?\s\d{4}|\s\d{2}(?=\s?(?:\(|--)))?"
)
_FULL_DAY: Final = (
    rf"{_WEEKDAY}?(?:{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}),?\s\d{{4}}"
)
_PLACE: Final = r"(?:[A-ZÀ-Þ][\w.’'`/-]*,?\s){0,5}[A-ZÀ-Þ][\w.’'`/]*(?:-[A-Z][\w’']*)*"
_DASH: Final = r"\s?(?P<dash>—|–|--|-(?=\s?[A-Z“\"])|\s-\s)\s?"
_DATELINE: Final = re.compile(
    rf"(?P<line>{_PLACE}(?:\s\([A-Z][\w.’' ]{{1,25}}\)(?=,\s))?,?"
    rf"(?:\s?[,|]?\s(?P<day>{_DAY}))?"
    rf"(?:\s?\({_AGENCY_WORD}\)|\s?,\s?(?P<agency>[A-Z]{{2,8}})|\s\|\s{_AGENCY_WORD}|\s/[A-Z]\w{{1,20}}/)?"
    rf"(?:(?<=[)/]),?\s(?P<after>{_DAY}))?)"
    rf"{_DASH}"
)
_DAY_APART: Final = re.compile(
    rf"(?P<line>{_PLACE}(?:\s?\({_AGENCY_WORD}\))?(?:\s?\({_FULL_DAY}\)|\s?(?:—|–|--|\s-)\s{_FULL_DAY})"
    rf"|{_FULL_DAY},?\s{_PLACE}\s?\({_AGENCY_WORD}\)|{_FULL_DAY},\s{_PLACE}|{_FULL_DAY}\s?\({_AGENCY_WORD}\))"
    rf"{_DASH}"
)
"""Datelines that set the day in brackets or between dashes, or before the place."""
_AREA: Final = re.compile(
    r"(?P<line>[A-Z][\w’'-]{1,20}(?:\s[\w’'-]{1,20}){0,3}?\s(?:province|governorate|countryside"
    r"|district|region|oblast|city))\s?(?P<dash>:)\s"
)
_LONGEST_DATELINE: Final = 110


_AGENCIES: Final = (
    r"(?:AFP|AP|EPA|EPA-EFE|EFE|dpa|DPA|PA|ANHA|SANA|TASS|NurPhoto|Reuters|REUTERS|Getty(?: Images)?"
    r"|Shutterstock|Alamy|Anadolu(?: Agency| Images)?|AA|Associated Press|AP Photo|Xinhua|Sputnik|Al Jazeera"
    r"|Handout|Twitter)"
)
_CREDIT: Final = re.compile(
    rf"[(\[]?(?:(?P<named>[^()\[\]\n]{{3,60}}?)(?:\s?[/|]\s?|,\s|\svia\s))?{_AGENCIES}[)\]]?"
)


def dates_in(text: str) -> tuple[DateMention, ...]:
    """Find the days written out in a text, the Arabic comma read as the Latin one."""
    return find_dates(text.replace("،", ","))


def date_of(line: str) -> DateMention | None:
    """Give the date that makes up a line, or None where the line says more than a date."""
    if len(line) > 120 or _DIGIT.search(line) is None:
        return None
    found = dates_in(line)
    if len(found) not in {1, 2}:
        return None
    rest = line
    for mention in reversed(found):
        rest = rest[: mention.span.start] + " " + rest[mention.span.end :]
    if HAPPENING.search(rest) is not None or _LISTED.match(rest) is not None:
        return None
    rest = _DATE_WORDS.sub(lambda m: " " if _alone(rest, m) else m[0], rest)
    return found[0] if len(_LETTERS.findall(rest)) <= 1 else None


def _alone(line: str, match: re.Match[str]) -> bool:
    before, after = line[: match.start()][-1:], line[match.end() :][:1]
    return not before.isalpha() and not after.isalpha()


def is_byline(line: str) -> bool:
    """Tell whether a line names who wrote the article."""
    if len(line) > 300:
        return False
    match = _BYLINE.match(line)
    if match is not None and (len(line.split()) <= 9 or not line.rstrip().endswith(".")):
        return len(line.split()) <= 40
    return _CONTRIBUTED.search(line) is not None


def is_desk(line: str) -> bool:
    """Tell whether a line names a desk or an unnamed reporter as its writer."""
    return len(line) <= 60 and line[:1].isupper() and _DESK.fullmatch(line) is not None


def is_caption(line: str) -> bool:
    """Tell whether a line describes a picture."""
    return len(line) <= 500 and _CAPTION.search(line) is not None


def is_credit(line: str) -> bool:
    """Tell whether a line is but the credit of a picture: an agency, or a name and its agency behind it."""
    match = _CREDIT.fullmatch(line)
    if match is None:
        return False
    named = match["named"]
    return (
        named is None or is_name(named) or len(names_in(named)) == 1 or _CREDIT.fullmatch(named) is not None
    )


def is_name(words: str) -> bool:
    """Tell whether words look like one person's name and no section's."""
    parts = words.split()
    if not 2 <= len(parts) <= 5 or len(words) > 60 or words.isupper():
        return False
    if is_masthead(words) or any(part.casefold().strip(".,") in _NOT_NAMES for part in parts):
        return False
    return (
        all(_NAME_WORD.match(part) for part in parts) and parts[0][:1].isupper() and parts[-1][-1:].isalpha()
    )


def names_in(line: str) -> tuple[str, ...]:
    """Give the names that a line is made of, as in "A B/ C D", or none where it says more than names."""
    if len(line) > 200:
        return ()
    parts = [
        part.strip() for part in re.split(r"\s?[/;&|]\s?|,\s|\sand\s|\set\s|\sy\s", line) if part.strip()
    ]
    return tuple(parts) if parts and all(is_name(part) for part in parts) else ()


def dateline_end(line: str) -> tuple[int, int] | None:
    """Give where a dateline at the head of a line ends, without and with its dash, or None."""
    head = line[: _LONGEST_DATELINE + 10]
    if (area := _AREA.match(head)) is not None:
        return area.end("line"), area.end("dash")
    if (apart := _DAY_APART.match(head)) is not None and apart.end() <= _LONGEST_DATELINE:
        return apart.end("line"), apart.end("dash")
    match = _DATELINE.match(head)
    if match is None or match.end() > _LONGEST_DATELINE:
        return None
    place = match["line"]
    sure = (
        "(" in place
        or match["agency"]
        or match["day"]
        or match["after"]
        or any(w.isupper() and len(w.strip(",.")) > 2 for w in place.split())
    )
    return (match.end("line"), match.end("dash")) if sure else None
