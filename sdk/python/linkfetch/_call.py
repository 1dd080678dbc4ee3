"""One call of one route, as generated code describes it and the transport makes it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Generic, Optional, Protocol, TypeVar

IDEMPOTENCY_KEY = "Idempotency-Key"

T = TypeVar("T")


@dataclass
class Call(Generic[T]):
    method: str
    route: str
    returns: Optional[type[T]]
    path: dict[str, Any] = field(default_factory=dict)
    query: dict[str, Any] = field(default_factory=dict)
    headers: dict[str, Any] = field(default_factory=dict)
    body: Any = None

    @property
    def takes_idempotency_key(self) -> bool:
        return IDEMPOTENCY_KEY in self.headers

    @property
    def is_repeatable(self) -> bool:
        """Whether it changes nothing further when it is made twice."""
        return self.method != "POST" or self.takes_idempotency_key


class Caller(Protocol):
    def call(self, call: Call[T]) -> T: ...
