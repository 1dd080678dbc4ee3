"""Whether a callback is genuine. Callbacks are signed as Standard Webhooks says."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
from time import time
from typing import Any, Mapping, Sequence, Union

from .errors import SignatureError

_SECRET_PREFIX = "whsec_"
_VERSION = "v1,"


def verify(
    body: Union[bytes, str],
    headers: Mapping[str, str],
    secrets: Union[str, Sequence[str]],
    *,
    tolerance: float = 300,
) -> Any:
    """What the callback says, if it is genuine; SignatureError if not.

    `body` is the request's own bytes: JSON that was read and written again is other text. While a secret is being
    replaced, `secrets` may be the old and the new one. `tolerance` is how many seconds the callback may be off now.
    """
    content = body.encode("utf-8") if isinstance(body, str) else bytes(body)
    message_id, timestamp, signatures = _signed_headers(headers)
    _check_time(timestamp, tolerance)

    signed = f"{message_id}.{timestamp}.".encode() + content
    if not _is_any(signatures, _expected(signed, [secrets] if isinstance(secrets, str) else secrets)):
        raise SignatureError("None of the signatures was made with this secret, for this body")

    try:
        return json.loads(content)
    except ValueError:
        raise SignatureError("The callback is signed, but is no JSON") from None


def _signed_headers(headers: Mapping[str, str]) -> tuple[str, str, str]:
    lower = {str(name).lower(): value for name, value in headers.items()}
    names = ("webhook-id", "webhook-timestamp", "webhook-signature")
    missing = [name for name in names if not isinstance(lower.get(name), str) or not lower[name]]
    if missing:
        raise SignatureError(f"The callback has no {missing[0]} header")
    message_id, timestamp, signatures = (lower[name] for name in names)
    return message_id, timestamp, signatures


def _check_time(timestamp: str, tolerance: float) -> None:
    # isdecimal alone takes digits of other scripts too.
    if not (timestamp.isascii() and timestamp.isdecimal() and len(timestamp) <= 15):
        raise SignatureError("webhook-timestamp is no number of seconds")
    age = time() - int(timestamp)
    if age > tolerance:
        raise SignatureError("The callback is too old: it may have been recorded and played back")
    if -age > tolerance:
        raise SignatureError("The callback is from the future: one of the clocks is wrong")


def _expected(signed: bytes, secrets: Sequence[str]) -> list[bytes]:
    if not secrets:
        raise ValueError("There is no secret to verify with")
    digests = (hmac.new(_key_of(secret), signed, hashlib.sha256).digest() for secret in secrets)
    return [_VERSION.encode() + base64.b64encode(digest) for digest in digests]


def _key_of(secret: str) -> bytes:
    text = secret[len(_SECRET_PREFIX) :] if secret.startswith(_SECRET_PREFIX) else secret
    try:
        key = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        key = b""
    # With an empty key anybody could sign.
    if not key:
        raise ValueError("A secret must be whsec_ followed by Base64")
    return key


def _is_any(signatures: str, expected: list[bytes]) -> bool:
    given = [signature.encode("utf-8", "surrogatepass") for signature in signatures.split(" ")]
    # All are compared, whichever fits.
    return sum(hmac.compare_digest(one, other) for one in given for other in expected) > 0
