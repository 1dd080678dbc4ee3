"""What a client is told, or finds in the environment, checked before the first request."""

from __future__ import annotations

import os
import re
from typing import Optional
from urllib.parse import urlsplit

from .errors import AuthenticationError

_DEFAULT_BASE_URL = "http://localhost:3000"


def find_api_key(given: Optional[str]) -> str:
    key = (given if given is not None else os.environ.get("LINKFETCH_KEY", "")).strip()
    if not key:
        raise AuthenticationError("There is no key: pass api_key or set LINKFETCH_KEY", code="missing_key")
    # The message does not repeat it: whatever it is, it was meant to be secret.
    if not re.fullmatch(r"[\x21-\x7e]+", key):
        raise AuthenticationError("api_key holds characters that no key has", code="invalid_key")
    return key


def find_base_url(given: Optional[str]) -> str:
    url = (given or os.environ.get("LINKFETCH_BASE_URL") or _DEFAULT_BASE_URL).strip().rstrip("/")
    try:
        parts = urlsplit(url)
        is_usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_usable = False
    if not is_usable or parts.query or parts.fragment or "@" in parts.netloc or re.search(r"[^\x21-\x7e]", url):
        raise ValueError("base_url must be like https://api.example.com: http or https, and a host")
    return url
