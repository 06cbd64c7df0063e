"""The seam between gathering and what keeps its derived tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from onrecord.model import Account, ClaimId, Descent, IncidentId, Kin, ReportId, Told


class Index(Protocol):
    """What is looked up and kept; kind 0 is words or sources, kind 1 facts or threads."""

    def accounts(self, reports: Iterable[ReportId]) -> dict[ReportId, Account]:
        """Give reports as incidents look at them."""

    def told(self, reports: Iterable[ReportId]) -> dict[ReportId, Told]:
        """Give what lineage looks at of reports."""

    def forget_told(self, reports: Iterable[ReportId]) -> None:
        """Let reports be looked up anew."""

    def claims_of(self, reports: Iterable[ReportId]) -> list[ClaimId]:
        """Give the claims of reports that have a card."""

    def cards(self, claims: Iterable[ClaimId]) -> dict[ClaimId, str]:
        """Give the cards of claims."""

    def traces_of(self, report: ReportId) -> set[tuple[int, int]]:
        """Give the fingerprints that are kept of a report."""

    def drop(self, report: ReportId, traces: Iterable[tuple[int, int]]) -> None:
        """Forget all that was derived from a report."""

    def drop_keys(self, claim: ClaimId, keys: Iterable[int]) -> None:
        """Forget the keys of a claim."""

    def put(self, report: ReportId, traces: Iterable[tuple[int, int]]) -> int:
        """Keep a report with its fingerprints; gives the number its cards go by."""

    def put_card(self, number: int, claim: ClaimId, card: str, keys: Iterable[int], *, real: bool) -> None:
        """Keep the card of a claim with the keys under which it meets others."""

    def holders(
        self, traces: Iterable[tuple[int, int]], most: int
    ) -> Iterator[tuple[tuple[int, int], list[ReportId]]]:
        """Give the reports that hold each fingerprint, no more than one above `most`."""

    def met(self, keys: Iterable[int], most: int) -> dict[int, list[ClaimId]]:
        """Give the claims that meet under each key, no more than one above `most`."""

    def kin(self, reports: Iterable[ReportId]) -> list[Kin]:
        """Give all kinships that any of some reports has."""

    def kin_ends(self, reports: Iterable[ReportId]) -> list[tuple[ReportId, ReportId, float]]:
        """Give who is kin to whom, the earlier first, and how much."""

    def put_kin(self, dropped: ReportId, found: Iterable[Kin]) -> None:
        """Keep the kinships of a report in the place of those it had."""

    def descents(self, reports: Iterable[ReportId]) -> dict[ReportId, Descent]:
        """Give where reports have their stories from, as kept."""

    def children(self, report: ReportId) -> list[ReportId]:
        """Give the reports that were taken from one."""

    def put_descent(self, one: Descent) -> None:
        """Keep where a report has its story from."""

    def put_pairs(self, dropped: ClaimId, found: Iterable[tuple[float, ClaimId, ClaimId, bool]]) -> None:
        """Keep the pairs of a claim in the place of those it had."""

    def pairs(
        self, claims: Iterable[ClaimId], *, sure: bool = False
    ) -> list[tuple[float, ClaimId, ClaimId, bool]]:
        """Give the pairs that any of some claims is in, or the sure ones alone."""

    def bound(self, claims: Iterable[ClaimId], kind: int) -> list[tuple[ClaimId, ClaimId]]:
        """Give what some claims were taken from or resume, and who from them."""

    def put_bound(
        self, dropped: Iterable[ClaimId], kind: int, found: Collection[tuple[ClaimId, ClaimId]]
    ) -> None:
        """Keep what claims were taken from or resume, in the place of what was kept of them."""

    def homes(self, claims: Iterable[ClaimId]) -> dict[IncidentId, tuple[ClaimId, ...]]:
        """Give the incidents that some claims are in, whole, their claims in order."""

    def ever(self, names: Iterable[IncidentId]) -> set[IncidentId]:
        """Give those of some names that were an incident's before."""

    def lost(self, claims: Iterable[ClaimId]) -> dict[IncidentId, frozenset[ClaimId]]:
        """Give the incidents that are no more and had some of these claims last, whole."""
