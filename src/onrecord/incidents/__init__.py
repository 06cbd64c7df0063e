"""Incidents: which reports are the same story, and which claims are about one happening."""

from onrecord.incidents.credits import source, told
from onrecord.incidents.lineage import lineages

__all__ = ["lineages", "source", "told"]
