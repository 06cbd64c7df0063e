"""Every figure that can be measured: one module a bench, each with `main()`."""

from __future__ import annotations
