"""Incidents: which reports are the same story, and which claims are about one happening."""

from onrecord.incidents.clusters import Rulings
from onrecord.incidents.collecting import no_cycles
from onrecord.incidents.credits import name_of, source, told
from onrecord.incidents.fields import NAMES
from onrecord.incidents.gather import gather
from onrecord.incidents.growing import grow
from onrecord.incidents.ledger import carried
from onrecord.incidents.lineage import lineages
from onrecord.incidents.regrouping import Known
from onrecord.incidents.rulings import adrift, anchored, corrected, rulings, standing, wanted
from onrecord.incidents.stances import ANYBODY

TELLING = "3"
"""The version of what `told` makes of a report: another one is made anew."""

GATHERING = "13"
"""The version of how claims are gathered: what another one kept is gathered anew."""

__all__ = [
    "ANYBODY",
    "GATHERING",
    "NAMES",
    "TELLING",
    "Known",
    "Rulings",
    "adrift",
    "anchored",
    "carried",
    "corrected",
    "gather",
    "grow",
    "lineages",
    "name_of",
    "no_cycles",
    "rulings",
    "source",
    "standing",
    "told",
    "wanted",
]
