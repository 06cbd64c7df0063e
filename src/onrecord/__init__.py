"""Who did what to whom, when and where, on whose word: a record of claims from conflict news."""

from __future__ import annotations

__version__ = "0.1.0"
