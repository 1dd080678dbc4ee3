"""What can go wrong, one class for each kind. `code` says exactly what, and stays the same over time."""

from __future__ import annotations

from typing import Any, Optional


class LinkFetchError(Exception):
    """What every error of this package is."""

    def __init__(
        self,
        message: str,
        *,
        code: str,
        status: Optional[int] = None,
        request_id: Optional[str] = None,
        details: Optional[dict[str, Any]] = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.code = code
        self.status = status
        """Of the HTTP answer; None when there was none."""
        self.request_id = request_id
        """Names the request to whoever runs the server."""
        self.details = details or {}
        """What the error says beyond its message, such as `field` or `required`."""

    def __str__(self) -> str:
        request = f", request {self.request_id}" if self.request_id else ""
        return f"{self.message} ({self.code}{request})"


class AuthenticationError(LinkFetchError):
    """401: there is no key, or it doesn't work (any more)."""


class PermissionDeniedError(LinkFetchError):
    """403: the key works, but not for this."""


class NotFoundError(LinkFetchError):
    """404: not there, or in the world of the other kind of key, live or test."""


class ConflictError(LinkFetchError):
    """409: not in the state that it has now."""


class InvalidRequestError(LinkFetchError):
    """400, 413, 422 and the like: the request has to be changed."""


class InsufficientCreditsError(LinkFetchError):
    """402: nothing was charged."""

    @property
    def required(self) -> Optional[int]:
        return self.details.get("required")

    @property
    def available(self) -> Optional[int]:
        return self.details.get("available")


class RateLimitError(LinkFetchError):
    """429: the same call made `retry_after_seconds` later can succeed."""

    def __init__(self, message: str, *, retry_after_seconds: Optional[float] = None, **rest: Any) -> None:
        super().__init__(message, **rest)
        self.retry_after_seconds = retry_after_seconds


class ServerError(LinkFetchError):
    """5xx: not your fault. Those that may pass were retried already."""

    def __init__(self, message: str, *, retry_after_seconds: Optional[float] = None, **rest: Any) -> None:
        super().__init__(message, **rest)
        self.retry_after_seconds = retry_after_seconds


class ConnectionFailedError(LinkFetchError):
    """No answer: the server could not be reached, or the connection broke."""

    def __init__(self, message: str, *, code: str = "connection_failed", was_sent: bool = True) -> None:
        super().__init__(message, code=code)
        self.was_sent = was_sent
        """Whether the server may have received the request."""


class RequestTimeoutError(ConnectionFailedError):
    """No answer in time."""

    def __init__(self, message: str) -> None:
        super().__init__(message, code="timeout")


class UnreadableAnswerError(LinkFetchError):
    """An answer that isn't one of this API: HTML of a proxy, cut JSON, another server."""

    def __init__(self, message: str, *, status: int) -> None:
        super().__init__(message, code="unreadable_answer", status=status)


class SignatureError(LinkFetchError):
    """A callback that is not genuine, or too old."""

    def __init__(self, message: str) -> None:
        super().__init__(message, code="invalid_signature")
