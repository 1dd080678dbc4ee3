"""An HTTP answer, read as a model or as the error that it tells."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Mapping, Optional

from ._model import Model
from .errors import (
    AuthenticationError,
    ConflictError,
    InsufficientCreditsError,
    InvalidRequestError,
    LinkFetchError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    ServerError,
    UnreadableAnswerError,
)

_ERRORS: dict[int, type[LinkFetchError]] = {
    401: AuthenticationError,
    402: InsufficientCreditsError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
}


@dataclass
class Answer:
    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes

    def read_as(self, returns: Any) -> Any:
        if not 200 <= self.status < 300:
            raise self._error()
        if returns is None:
            return None
        if returns is bytes:
            return self.body
        if returns is str:
            return self.body.decode("utf-8", "replace")
        return self._read_model(returns)

    def _read_model(self, model: type[Model]) -> Model:
        data = self._json()
        if not isinstance(data, dict):
            raise self._unreadable()
        return model.from_json(data)

    def _error(self) -> LinkFetchError:
        retry_after = self._retry_after_seconds()
        told = self._told()
        if self.status == 429:
            return RateLimitError(**told, retry_after_seconds=retry_after)
        if self.status >= 500:
            return ServerError(**told, retry_after_seconds=retry_after)
        if told["code"] == f"http_{self.status}":
            return self._unreadable()
        return _ERRORS.get(self.status, InvalidRequestError)(**told)

    def _told(self) -> dict[str, Any]:
        """What the body says of the error, or what can be said without it."""
        error = self._member("error")
        error = dict(error) if isinstance(error, dict) else {}
        request_id = error.pop("request_id", None) or self.headers.get("X-Request-Id")
        return {
            "message": str(error.pop("message", None) or f"{self.url} answered {self.status}"),
            "code": str(error.pop("code", None) or f"http_{self.status}"),
            "status": self.status,
            "request_id": request_id,
            "details": error,
        }

    def _retry_after_seconds(self) -> Optional[float]:
        told = self._member("retry_after_seconds")
        values: tuple[Any, ...] = (told, self.headers.get("Retry-After"))
        for value in values:
            try:
                return max(0.0, float(value))
            except (TypeError, ValueError):
                continue
        return None

    def _member(self, name: str) -> Any:
        data = self._json()
        return data.get(name) if isinstance(data, dict) else None

    def _json(self) -> Any:
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError):
            return None

    def _unreadable(self) -> UnreadableAnswerError:
        kind = self.headers.get("Content-Type", "no content type")
        message = f"{self.url} answered {self.status} with something that is no answer of this API ({kind})"
        return UnreadableAnswerError(f"{message}: is base_url right?", status=self.status)
