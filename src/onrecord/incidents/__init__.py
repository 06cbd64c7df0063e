"""Incidents: which reports are the same story, and which claims are about one happening."""

from onrecord.incidents.clusters import Rulings
from onrecord.incidents.credits import source, told
from onrecord.incidents.gather import gather
from onrecord.incidents.ledger import carried
from onrecord.incidents.lineage import lineages
from onrecord.incidents.rulings import corrected, rulings, standing

TELLING = "1"
"""The version of what `told` makes of a report: another one is made anew."""

__all__ = [
    "TELLING",
    "Rulings",
    "carried",
    "corrected",
    "gather",
    "lineages",
    "rulings",
    "source",
    "standing",
    "told",
]
