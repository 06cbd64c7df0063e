"""Incidents: which reports are the same story, and which claims are about one happening."""

from onrecord.incidents.clusters import Rulings
from onrecord.incidents.credits import source, told
from onrecord.incidents.gather import gather
from onrecord.incidents.lineage import lineages

__all__ = ["Rulings", "gather", "lineages", "source", "told"]
