"""Sends one request, once, with nothing but the standard library. Proxies and certificates are those of the system."""

from __future__ import annotations

import socket
from http.client import HTTPException, HTTPResponse
from time import monotonic
from typing import Any
from urllib.error import URLError
from urllib.request import HTTPErrorProcessor, Request, build_opener

from ._answer import Answer
from .errors import ConnectionFailedError, RequestTimeoutError

_CHUNK_BYTES = 65_536


class _EveryAnswerCounts(HTTPErrorProcessor):
    """No status is an exception here, and no redirect is followed: it would carry the key to another place."""

    def http_response(self, request: Request, response: Any) -> Any:
        return response

    https_response = http_response


_opener = build_opener(_EveryAnswerCounts)


def send(request: Request, timeout: float) -> Answer:
    url = request.full_url
    deadline = monotonic() + timeout
    try:
        with _opener.open(request, timeout=timeout) as response:
            return Answer(url, response.status, response.headers, _read_all(response, deadline))
    # The last is what a host name of impossible parts makes.
    except (OSError, HTTPException, UnicodeError) as error:
        raise _failure(request, error, timeout) from error


def _read_all(response: HTTPResponse, deadline: float) -> bytes:
    """The timeout of a socket begins anew with each byte; an answer that drips would never end."""
    chunks = []
    while chunk := response.read1(_CHUNK_BYTES):
        if monotonic() > deadline:
            raise socket.timeout()
        chunks.append(chunk)
    # Only a complete answer leaves nothing to come.
    if response.length:
        raise HTTPException(f"{response.length} bytes are missing")
    return b"".join(chunks)


def _failure(request: Request, error: Exception, timeout: float) -> ConnectionFailedError:
    call = f"{request.get_method()} {request.full_url}"
    reason = error.reason if isinstance(error, URLError) else error
    if isinstance(reason, socket.timeout):
        return RequestTimeoutError(f"{call} had no answer within {timeout:g} seconds")
    was_sent = not isinstance(reason, (ConnectionRefusedError, socket.gaierror))
    return ConnectionFailedError(f"{call} failed: {reason or type(reason).__name__}", was_sent=was_sent)
