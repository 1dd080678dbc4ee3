from __future__ import annotations

from math import inf
from time import monotonic
from typing import Iterator, Literal, Optional

from ._pages import each_of
from ._polling import HOLD_SECONDS, ask_until
from .errors import RequestTimeoutError
from .generated.api import Api
from .generated.models import (
    BatchProfileResponse,
    BatchResponse,
    BatchSummaryResponse,
    LookupStatus,
    SubmittedBatchResponse,
)

_PAGE_SIZE = 100


class Batch:
    """Lookups that were submitted together."""

    def __init__(self, api: Api, batch_id: str) -> None:
        self._api = api.batches
        self.id = batch_id

    def status(self) -> BatchResponse:
        """How far it is, without its profiles."""
        return self._api.get_batch(self.id, view="summary")

    def progress(self, *, every: int = 1) -> Iterator[BatchResponse]:
        """How far it is: at once, at each change (looked for `every` so many seconds), and at its end."""
        last = self.status()
        yield last
        if last.status != "pending":
            return
        for now in ask_until(inf, self._held, hold=every):
            if now != last:
                yield now
            if now.status != "pending":
                return
            last = now

    def wait(self, *, timeout: Optional[float] = None) -> BatchResponse:
        """Until the last lookup has ended. With a `timeout` in seconds, RequestTimeoutError after that."""
        deadline = inf if timeout is None else monotonic() + timeout
        for now in ask_until(deadline, self._held):
            if now.status != "pending":
                return now
        raise RequestTimeoutError(f"Batch {self.id} had not ended within {timeout:g} seconds")

    def results(self, *, status: Optional[LookupStatus] = None) -> Iterator[BatchProfileResponse]:
        """Every item in the order submitted, once the batch has ended; with `status` only those that ended so."""
        self.wait()
        yield from each_of(
            "profiles",
            lambda cursor: self._api.get_batch(self.id, limit=_PAGE_SIZE, cursor=cursor, status=status),
        )

    def cancel(self) -> BatchSummaryResponse:
        """Ends what is pending and refunds it."""
        return self._api.cancel_batch(self.id)

    def export(self, format: Literal["csv", "ndjson", "json"] = "json") -> bytes:
        """The items as a file; of a running batch what there is."""
        return self._api.export_batch(self.id, format=format)

    def _held(self, hold: int = HOLD_SECONDS) -> BatchResponse:
        return self._api.get_batch(self.id, view="summary", wait=hold)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(id={self.id!r})"


class SubmittedBatch(Batch):
    """A batch as it was taken, with what it cost."""

    def __init__(self, api: Api, answer: SubmittedBatchResponse) -> None:
        super().__init__(api, answer.data.batch_id)
        self.total = answer.data.total
        """Addresses sent."""
        self.submitted = answer.data.submitted
        """Lookups charged."""
        self.cached = answer.data.cached
        """Addresses answered free of charge."""
        self.jobs = answer.data.jobs
        """The lookups, in the order of the addresses."""
        self.credits_charged = answer.credits_charged
        self.credits_remaining = answer.credits_remaining
