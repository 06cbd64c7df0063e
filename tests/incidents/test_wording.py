"""How words tell of a happening."""

from __future__ import annotations

from onrecord.incidents import wording


def test_what_is_only_answered_is_not_resumed():
    quote = "Jets struck two camps on Friday in response to the attack on the port"
    struck, attack = quote.index("struck"), quote.index("attack")
    assert not wording.resumes(quote, range(struck, struck + 6))
    assert wording.resumes(quote, range(attack, attack + 6))
    told = "Two guards were killed in the attack on the port"
    assert wording.resumes(told, range(told.index("killed"), told.index("killed") + 6))
