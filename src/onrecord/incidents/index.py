"""The seam between gathering and what keeps its derived tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from onrecord.model import Account, ClaimId, Descent, IncidentId, Kin, ReportId, Told

SOURCE, THREAD, DENIED = 0, 1, 2
"""How one claim is bound to another: it was taken from it, resumes it, or denies it in another report."""


class Reports(Protocol):
    """What is looked up and kept of reports."""

    def accounts(self, reports: Iterable[ReportId]) -> dict[ReportId, Account]:
        """Give reports as incidents look at them, without fingerprints, in order."""

    def told(self, reports: Iterable[ReportId]) -> dict[ReportId, Told]:
        """Give what lineage looks at of reports, in order."""

    def kept(self, reports: Iterable[ReportId]) -> list[ReportId]:
        """Give those of some reports that were gathered, in order."""

    def traces(self, reports: Iterable[ReportId]) -> list[int]:
        """Give the fingerprints kept of reports, each once for every report that has it."""

    def drop(self, reports: Iterable[ReportId]) -> None:
        """Forget reports, their fingerprints, kinships and descents; their claims must be dropped before."""

    def put(self, found: Mapping[ReportId, Collection[int]]) -> None:
        """Keep reports with their fingerprints."""

    def holders(self, traces: Iterable[int], most: int) -> dict[int, list[ReportId]]:
        """Give the reports that hold each fingerprint, no more than one above `most`; those of none not."""

    def kin(self, reports: Iterable[ReportId]) -> list[Kin]:
        """Give all kinships that any of some reports has."""

    def kin_ends(self, reports: Iterable[ReportId]) -> list[tuple[ReportId, ReportId, float]]:
        """Give who is kin to whom, the earlier first, and how much, of all kinships of some reports."""

    def put_kin(self, gone: Iterable[tuple[ReportId, ReportId]], found: Iterable[Kin]) -> None:
        """Keep kinships in the place of others, which are named by the earlier and the later report."""

    def descents(self, reports: Iterable[ReportId]) -> dict[ReportId, Descent]:
        """Give where reports have their stories from, as kept."""

    def children(self, reports: Iterable[ReportId]) -> list[ReportId]:
        """Give the reports that were taken from some."""

    def put_descents(self, found: Iterable[Descent]) -> None:
        """Keep where reports have their stories from."""


class Claims(Protocol):
    """What is looked up and kept of claims."""

    def of(self, reports: Iterable[ReportId]) -> dict[ReportId, list[ClaimId]]:
        """Give the claims of each of some reports, in order."""

    def cards(self, claims: Iterable[ClaimId]) -> dict[ClaimId, str]:
        """Give the cards of claims."""

    def numbers(self, claims: Iterable[ClaimId]) -> dict[ClaimId, int]:
        """Give the numbers of claims' cards."""

    def spots(self, numbers: Iterable[int]) -> list[tuple[int, ClaimId, tuple[Any, ...]]]:
        """Give the numbers and the claims of cards, and when and where each is, as it was put."""

    def put(
        self, found: Sequence[tuple[ReportId, ClaimId, bool, tuple[Any, ...], str]]
    ) -> dict[ClaimId, int]:
        """Keep claims, and give the numbers of their cards: report, id, reality, when and where, card."""

    def drop(self, reports: Iterable[ReportId], meetings: Iterable[tuple[int, int]]) -> None:
        """Forget the claims of reports with their pairs and ties; `meetings` as they were put."""

    def put_meetings(self, meetings: Iterable[tuple[int, int]]) -> None:
        """Keep under which keys claims meet: a key, and twice a card's number, odd where it meets all."""

    def met(self, keys: Iterable[int], most: int) -> dict[int, list[int]]:
        """Give what was put under each key, no more than one above `most`; keys of none are left out."""

    def put_pairs(self, dropped: Iterable[int], found: Iterable[tuple[int, int, float, bool]]) -> None:
        """Keep the pairs of claims in the place of those that some had, all by the numbers of cards."""

    def pairs(
        self, claims: Iterable[ClaimId], *, sure: bool = False
    ) -> list[tuple[float, ClaimId, ClaimId, bool]]:
        """Give the pairs that any of some claims is in, or the sure ones alone, the smaller id first."""

    def bound(self, claims: Iterable[ClaimId], kind: int) -> list[tuple[ClaimId, ClaimId]]:
        """Give what some claims were taken from, resume or deny, and who from them, as pairs."""

    def put_bound(
        self, dropped: Iterable[ClaimId], kind: int, found: Iterable[tuple[ClaimId, ClaimId]]
    ) -> None:
        """Keep what claims were taken from, resume or deny, in the place of what was kept of them."""


class Homes(Protocol):
    """What is looked up of incidents as last gathered, and of those that are no more."""

    def of(self, claims: Iterable[ClaimId]) -> dict[IncidentId, tuple[ClaimId, ...]]:
        """Give the incidents that some claims are in, whole, their claims in order."""

    def ever(self, names: Iterable[IncidentId]) -> set[IncidentId]:
        """Give those of some names that were an incident's before."""

    def lost(self, claims: Iterable[ClaimId]) -> dict[IncidentId, frozenset[ClaimId]]:
        """Give the incidents that are no more and had some of these claims last, whole."""


class Index(Protocol):
    """What is looked up and kept."""

    @property
    def reports(self) -> Reports:
        """Give what is kept of reports."""

    @property
    def claims(self) -> Claims:
        """Give what is kept of claims."""

    @property
    def homes(self) -> Homes:
        """Give what is kept of incidents."""
