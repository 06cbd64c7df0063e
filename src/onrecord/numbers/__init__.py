"""Numbers in text: counts as ranges, and ordinals."""

from onrecord.numbers.find import NumberMention, find_numbers
from onrecord.numbers.words import read_words, spelled

__all__ = ["NumberMention", "find_numbers", "read_words", "spelled"]
