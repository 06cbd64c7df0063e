"""Spellings of one word that transliteration and the two Englishes keep apart, told as one."""

from __future__ import annotations

from onrecord.world import names

_SAME = {
    "hezbollah": ("hizbollah", "hizballah", "hizbullah", "hezballah", "hezbullah"),
    "kataib": ("kataeb", "katayib", "kataaib", "kateeb", "katib"),
    "jaysh": ("jaish", "jeish", "gaysh"),
    "qaeda": ("qaida", "qaedah", "qaidah", "qaeeda", "kaida", "kaeda"),
    "shabaab": ("shabab", "shebab", "shebaab"),
    "daesh": ("daish", "daech", "dayish", "daiish"),
    "asaib": ("asaeb", "assaib", "asayib", "asaab"),
    "nujaba": ("noujaba", "nujabaa", "nujba"),
    "hashd": ("hashed", "hashad"),
    "shaabi": ("shabi", "shaebi"),
    "mujahideen": ("mujahidin", "mujahedin", "mujahedeen", "mujaheddin", "mojahedin"),
    "liwa": ("liwaa", "lewa"),
    "harakat": ("harakah", "haraket", "harakatu"),
    "sham": ("shaam", "cham"),
    "houthi": ("huthi", "houti", "huti", "hothi"),
    "houthis": ("huthis", "houtis", "hutis", "hothis"),
    "peshmerga": ("pishmarga", "peshmarga", "peshmergas", "pershmerga"),
    "taliban": ("taleban", "talibans", "talebans"),
    "qassam": ("qassem", "kassam", "qasam"),
    "quds": ("qods", "kuds"),
    "shia": ("shiite", "shii", "shiah"),
    "fatemiyoun": ("fatimiyoun", "fatemiyun", "fatimiyun", "fatemiyon"),
    "zainabiyoun": ("zaynabiyoun", "zainebiyoun", "zeynabiyoun", "zaynabiyun"),
    "nusra": ("nusrah", "nusraa"),
    "defence": ("defense",),
    "centre": ("center",),
    "organisation": ("organization",),
    "organisations": ("organizations",),
    "mobilisation": ("mobilization",),
    "stabilisation": ("stabilization",),
    "armoured": ("armored",),
    "labour": ("labor",),
    "al": ("el", "ul"),
}
_CANON = {spelling: word for word, spellings in _SAME.items() for spelling in spellings}


def words(text: str) -> names.Words:
    """Split a text into its words, each in the one spelling that stands for all."""
    split = names.words(text)
    folds = tuple(map(_CANON.get, split.folds, split.folds))
    if folds == split.folds:
        return split
    return names.Words(text=text, starts=split.starts, ends=split.ends, folds=folds)


def key(name: str) -> tuple[str, ...]:
    """Give the words of a name, each in the one spelling that stands for all."""
    return words(name).folds
