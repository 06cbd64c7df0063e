"""Everything that reads pages and writes the record: which stage feeds which, what to skip, what to keep.

sources -> pages -> (in a process of its own: report -> reading) -> record -> incidents -> record
"""

from onrecord.flow.gathering import gather, gather_if_stale, recheck
from onrecord.flow.loading import Kept, Outcome, Plan, add, read, reread
from onrecord.flow.ruling import Why, black_out, judge
from onrecord.flow.worlds import settle_name

__all__ = [
    "Kept",
    "Outcome",
    "Plan",
    "Why",
    "add",
    "black_out",
    "gather",
    "gather_if_stale",
    "judge",
    "read",
    "recheck",
    "reread",
    "settle_name",
]
