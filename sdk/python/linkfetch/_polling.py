"""Waiting for what takes its time. The server holds each question until there is an end to tell of."""

from __future__ import annotations

from math import ceil
from time import monotonic, sleep
from typing import Callable, Iterator, TypeVar

# Less than what proxies commonly allow a request.
HOLD_SECONDS = 25

# A server that doesn't hold questions is not asked more often than this.
_LEAST_SECONDS_BETWEEN = 0.5

T = TypeVar("T")


def ask_until(deadline: float, ask: Callable[[int], T], hold: int = HOLD_SECONDS) -> Iterator[T]:
    """Each answer, until the time is up. Whoever has seen enough stops iterating."""
    while True:
        asked_at = monotonic()
        yield ask(ceil(min(hold, max(0, deadline - asked_at))))

        pause = min(asked_at + _LEAST_SECONDS_BETWEEN, deadline) - monotonic()
        if monotonic() + max(0, pause) >= deadline:
            return
        sleep(max(0, pause))
