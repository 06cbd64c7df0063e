"""The record: one SQLite file that holds what was met, what was read from it, and when."""

from onrecord.record.backup import backup, check
from onrecord.record.filters import ClaimFilter, Order
from onrecord.record.held import (
    Counts,
    HeldBlackout,
    HeldClaim,
    HeldHead,
    HeldNews,
    HeldPage,
    HeldRead,
    HeldReport,
    HeldVerdict,
    Tombstone,
)
from onrecord.record.ids import Item
from onrecord.record.locks import files_of
from onrecord.record.reader import Reader, read_record
from onrecord.record.schema import ENGINE
from onrecord.record.search import Found
from onrecord.record.versions import Version
from onrecord.record.writer import Added, Outcome, Writer, open_record

__all__ = [
    "ENGINE",
    "Added",
    "ClaimFilter",
    "Counts",
    "Found",
    "HeldBlackout",
    "HeldClaim",
    "HeldHead",
    "HeldNews",
    "HeldPage",
    "HeldRead",
    "HeldReport",
    "HeldVerdict",
    "Item",
    "Order",
    "Outcome",
    "Reader",
    "Tombstone",
    "Version",
    "Writer",
    "backup",
    "check",
    "files_of",
    "open_record",
    "read_record",
]
