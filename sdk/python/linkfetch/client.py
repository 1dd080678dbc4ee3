from __future__ import annotations

from time import monotonic
from types import TracebackType
from typing import Iterator, Optional, Sequence

from ._model import UNSET
from ._pages import each_of
from ._polling import ask_until
from ._retries import Retries
from ._settings import find_api_key, find_base_url
from ._transport import Transport
from .batches import Batch, SubmittedBatch
from .credits import Credits
from .generated.api import Api
from .generated.models import (
    BatchSummaryResponse,
    LookupResponse,
    SubmitBatchRequest,
    SubmitLookupRequest,
    SubmittedLookupResponse,
    WhoamiResponse,
)
from .keys import Keys

# A lookup of its own ends within two minutes unless the operator has set another deadline.
_LOOKUP_WAIT_SECONDS = 150


class LinkFetch:
    """Looks profiles up. Without arguments it reads LINKFETCH_KEY and LINKFETCH_BASE_URL.

    `timeout` is for one try, in seconds; a call is tried again up to `max_retries` times, where that can help.
    Threads may share a client.
    """

    def __init__(
        self,
        api_key: Optional[str] = None,
        base_url: Optional[str] = None,
        *,
        timeout: float = 40,
        max_retries: int = 2,
    ) -> None:
        self.base_url = find_base_url(base_url)
        self.api = Api(Transport(self.base_url, find_api_key(api_key), timeout, Retries(max_retries)))
        """Every route as it is, by the parts of the API: `ll.api.posts.list_posts()`."""
        self.credits = Credits(self.api)
        self.keys = Keys(self.api)

    def lookup(
        self,
        url: str,
        *,
        wait: float = _LOOKUP_WAIT_SECONDS,
        force: bool = UNSET,
        max_age: float = UNSET,
        idempotency_key: Optional[str] = None,
    ) -> LookupResponse:
        """Submits a lookup and waits for its end. After `wait` seconds it is answered as it is, `pending`."""
        deadline = monotonic() + wait
        submitted = self.submit(url, force=force, max_age=max_age, idempotency_key=idempotency_key).data
        if submitted.status != "pending" or wait <= 0:
            return submitted
        return self._end_of(submitted, deadline)

    def submit(
        self,
        url: str,
        *,
        force: bool = UNSET,
        max_age: float = UNSET,
        idempotency_key: Optional[str] = None,
    ) -> SubmittedLookupResponse:
        """Submits a lookup and doesn't wait; says what it cost."""
        body = SubmitLookupRequest(linkedin_url=url, force=force, max_age=max_age)
        return self.api.scraping.submit_lookup(body, idempotency_key=idempotency_key)

    def get_lookup(self, lookup_id: str, *, wait: int = 0) -> LookupResponse:
        """A lookup as it is, or as it is at its end if that comes within `wait` seconds, 60 at most."""
        return self.api.scraping.get_lookup(lookup_id, wait=wait)

    def find_lookup(self, url: str) -> LookupResponse:
        """The newest lookup of a profile, without making one."""
        return self.api.scraping.find_lookup(linkedin_url=url)

    def batch(
        self,
        urls: Sequence[str],
        *,
        callback_url: str = UNSET,
        skip_invalid: bool = UNSET,
        force: bool = UNSET,
        max_age: float = UNSET,
        idempotency_key: Optional[str] = None,
    ) -> SubmittedBatch:
        """Submits up to 1,000 lookups at once: all or none."""
        body = SubmitBatchRequest(
            linkedin_urls=list(urls),
            callback_url=callback_url,
            skip_invalid=skip_invalid,
            force=force,
            max_age=max_age,
        )
        return SubmittedBatch(self.api, self.api.batches.submit_batch(body, idempotency_key=idempotency_key))

    def get_batch(self, batch_id: str) -> Batch:
        """A batch submitted earlier. Asks the server nothing yet."""
        return Batch(self.api, batch_id)

    def batches(self, *, page_size: int = 100) -> Iterator[BatchSummaryResponse]:
        """Newest first."""
        return each_of("batches", lambda cursor: self.api.batches.list_batches(limit=page_size, cursor=cursor))

    def whoami(self) -> WhoamiResponse:
        """What the key is, and what it may do."""
        return self.api.keys.whoami()

    def _end_of(self, lookup: LookupResponse, deadline: float) -> LookupResponse:
        for lookup in ask_until(deadline, lambda hold: self.get_lookup(lookup.id, wait=hold)):
            if lookup.status != "pending":
                break
        return lookup

    def __enter__(self) -> LinkFetch:
        return self

    def __exit__(
        self,
        kind: Optional[type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        """Nothing is kept open between calls."""

    def __repr__(self) -> str:
        return f"LinkFetch(base_url={self.base_url!r})"
