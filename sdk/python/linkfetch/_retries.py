"""Which failures are worth another try, and after which pause."""

from __future__ import annotations

import random
from dataclasses import dataclass
from itertools import count
from time import sleep
from typing import Any, Callable, Optional, TypeVar

from ._call import Call
from .errors import ConflictError, ConnectionFailedError, LinkFetchError, RateLimitError, ServerError

_PASSING_STATUSES = {500, 502, 503, 504}
_FIRST_PAUSE_SECONDS = 0.5
_LONGEST_PAUSE_SECONDS = 8.0

# Longer waits, for the next day for one, are left to the caller. A minute is the window of most limits.
_LONGEST_RETRY_AFTER_SECONDS = 60.0

T = TypeVar("T")


@dataclass
class Retries:
    max_retries: int

    def run(self, call: Call[Any], attempt: Callable[[], T]) -> T:
        for number in count():
            try:
                return attempt()
            except LinkFetchError as error:
                pause = self._pause_after(error, call, number)
                if pause is None:
                    raise
            sleep(pause)
        raise AssertionError("count() does not end")

    def _pause_after(self, error: LinkFetchError, call: Call[Any], number: int) -> Optional[float]:
        """None for no further try."""
        if number >= self.max_retries or not _may_pass(error, call):
            return None
        told: Optional[float] = getattr(error, "retry_after_seconds", None)
        if told is not None:
            return told if told <= _LONGEST_RETRY_AFTER_SECONDS else None
        # Anywhere up to the pause, so that clients who failed together don't come back together.
        return random.uniform(0, min(_LONGEST_PAUSE_SECONDS, _FIRST_PAUSE_SECONDS * 2**number))


def _may_pass(error: LinkFetchError, call: Call[Any]) -> bool:
    if isinstance(error, RateLimitError):
        return True
    if isinstance(error, ServerError):
        return error.status in _PASSING_STATUSES and call.is_repeatable
    if isinstance(error, ConnectionFailedError):
        return call.is_repeatable or not error.was_sent
    # An earlier try of this very call is still at work.
    return isinstance(error, ConflictError) and error.code == "idempotency_in_progress"
