"""Looks profiles up: send a LinkedIn URL, get the public profile back.

    from linkfetch import LinkFetch

    ll = LinkFetch(api_key=os.environ["LINKFETCH_KEY"])
    print(ll.lookup("linkedin.com/in/ada-lovelace").profile_data.full_name)
"""

from . import webhooks
from ._model import UNSET
from ._version import __version__
from .batches import Batch, SubmittedBatch
from .client import LinkFetch
from .errors import (
    AuthenticationError,
    ConflictError,
    ConnectionFailedError,
    InsufficientCreditsError,
    InvalidRequestError,
    LinkFetchError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    RequestTimeoutError,
    ServerError,
    SignatureError,
    UnreadableAnswerError,
)
from .generated import models

__all__ = [
    "UNSET",
    "AuthenticationError",
    "Batch",
    "ConflictError",
    "ConnectionFailedError",
    "InsufficientCreditsError",
    "InvalidRequestError",
    "LinkFetch",
    "LinkFetchError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "RequestTimeoutError",
    "ServerError",
    "SignatureError",
    "SubmittedBatch",
    "UnreadableAnswerError",
    "__version__",
    "models",
    "webhooks",
]
