"""Where work is done: here, or in processes of its own that can be killed."""

from onrecord.runners.inline import Inline
from onrecord.runners.processes import Bounds, Processes

__all__ = ["Bounds", "Inline", "Processes"]
