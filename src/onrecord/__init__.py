"""onrecord: who did what to whom, when and where, on whose word, and has it stopped?"""

from __future__ import annotations

__version__ = "0.1.0"
