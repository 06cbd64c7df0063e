"""The `llm` extractor: any endpoint that speaks the OpenAI protocol, held to the exact words of the report.

What the model says is proposed; what is kept is anchored. Words that are not in the article are refused,
values outside the closed lists too, and days, places, numbers and known actors are worked out from the
anchored words by onrecord's own means.
"""

from onrecord.claims.llm.service import ANSWERS, KEY, PROMPT, Limits, Price, Service

__all__ = ["ANSWERS", "KEY", "PROMPT", "Limits", "Price", "Service"]
