"""Makes calls: puts the request together, sends it as often as it takes, and reads the answer."""

from __future__ import annotations

import json
import platform
import re
from dataclasses import dataclass
from typing import Any, Optional, TypeVar, cast
from urllib.parse import quote, urlencode
from urllib.request import Request
from uuid import uuid4

from ._call import IDEMPOTENCY_KEY, Call
from ._http import send
from ._model import write
from ._retries import Retries
from ._version import __version__
from .errors import InvalidRequestError

_USER_AGENT = f"linkfetch-python/{__version__} Python/{platform.python_version()}"

T = TypeVar("T")


@dataclass(repr=False)
class Transport:
    base_url: str
    api_key: str
    timeout: float
    retries: Retries

    def call(self, call: Call[T]) -> T:
        headers = self._headers(call)
        url, body = self._url(call), _body(call)
        timeout = self.timeout + _seconds_held(call)

        def attempt() -> T:
            request = Request(url, data=body, headers=headers, method=call.method)
            return cast(T, send(request, timeout).read_as(call.returns))

        return self.retries.run(call, attempt)

    def _url(self, call: Call[Any]) -> str:
        route = call.route.format(**{name: _segment(name, value) for name, value in call.path.items()})
        query = {name: _text(value) for name, value in call.query.items() if value is not None}
        # What can't be sent as text is sent as it is: the server says best what is wrong with it.
        parameters = f"?{urlencode(query, errors='surrogatepass')}" if query else ""
        return f"{self.base_url}{route}{parameters}"

    def _headers(self, call: Call[Any]) -> dict[str, str]:
        given = {name: _header(name, value) for name, value in call.headers.items() if value is not None}
        # Made once for all tries, so that a second one gets the answer of the first.
        automatic = {IDEMPOTENCY_KEY: str(uuid4())} if call.takes_idempotency_key else {}
        return {
            "Accept": "application/json",
            "Authorization": f"Bearer {self.api_key}",
            "Content-Type": "application/json",
            "User-Agent": _USER_AGENT,
            **automatic,
            **given,
        }


def _seconds_held(call: Call[Any]) -> float:
    """For how long the server was asked to hold its answer back."""
    preferred = re.search(r"wait=(\d+)", str(call.headers.get("Prefer")))
    wait = call.query.get("wait") or getattr(call.body, "wait", None) or 0
    return max(float(wait), float(preferred[1]) if preferred else 0)


def _body(call: Call[Any]) -> Optional[bytes]:
    return None if call.body is None else json.dumps(write(call.body)).encode()


def _segment(name: str, value: Any) -> str:
    """Part of a path. Empty or dotted ones would lead to another route."""
    if value is None or str(value) in ("", ".", ".."):
        raise InvalidRequestError(f"{name} is {value!r}, which names nothing", code="invalid_request")
    return quote(str(value), safe="", errors="surrogatepass")


def _header(name: str, value: Any) -> str:
    text = str(value)
    if not (text.isascii() and text.isprintable()):
        raise InvalidRequestError(f"{name} holds characters that a header can't carry", code="invalid_request")
    return text


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(write(value))
