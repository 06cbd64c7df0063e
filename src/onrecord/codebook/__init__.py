"""The kinds of claims and the means of attack, with their codes in other schemes.

Both are rows of one table, `codebook.toml`, checked when it is read; a user's project may add rows.
"""

from onrecord.codebook.groups import group_of
from onrecord.codebook.load import Codebook
from onrecord.codebook.rows import Acled, Kind, Means

__all__ = ["Acled", "Codebook", "Kind", "Means", "group_of"]
