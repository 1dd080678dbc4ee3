from __future__ import annotations

from datetime import datetime
from typing import Iterator, Optional, Sequence

from ._model import UNSET
from ._pages import each_of
from .generated.api import Api
from .generated.models import (
    CreatedKeyResponse,
    CreateKeyRequest,
    KeyResponse,
    Mode,
    RevokeKeyRequest,
    RotatedKeyResponse,
    RotateKeyRequest,
    Scope,
    UpdateKeyRequest,
)


class Keys:
    """The keys of the workspace."""

    def __init__(self, api: Api) -> None:
        self._api = api.keys

    def create(
        self,
        name: str,
        *,
        mode: Mode,
        scopes: Optional[Sequence[Scope]] = None,
        credit_limit: Optional[int] = None,
        expires_at: Optional[datetime] = None,
    ) -> CreatedKeyResponse:
        """The answer's `api_key` is the text of the key, told this once. Not repeated when its answer is lost."""
        body = CreateKeyRequest(
            name=name,
            mode=mode,
            scopes=UNSET if scopes is None else list(scopes),
            credit_limit=credit_limit,
            expires_at=expires_at,
        )
        return self._api.create_key(body)

    def list(self, *, page_size: int = 100) -> Iterator[KeyResponse]:
        """Newest first, with revoked and expired ones."""
        return each_of("keys", lambda cursor: self._api.list_keys(limit=page_size, cursor=cursor))

    def get(self, key_id: str) -> KeyResponse:
        return self._api.get_key(key_id)

    def update(
        self,
        key_id: str,
        *,
        name: str = UNSET,
        credit_limit: Optional[int] = UNSET,
        expires_at: Optional[datetime] = UNSET,
    ) -> KeyResponse:
        """Changes what is given. None lifts a cap, or an expiry."""
        body = UpdateKeyRequest(name=name, credit_limit=credit_limit, expires_at=expires_at)
        return self._api.update_key(key_id, body)

    def rotate(self, key_id: str, *, grace_hours: int = 24) -> RotatedKeyResponse:
        """A new key in its place; the old one works until the grace ends. Not repeated when its answer is lost."""
        return self._api.rotate_key(key_id, RotateKeyRequest(grace_hours=grace_hours))

    def revoke(self, key_id: str, *, grace_hours: int = 24) -> KeyResponse:
        """Ends a key after a grace; with `grace_hours=0` at once."""
        return self._api.revoke_key(key_id, RevokeKeyRequest(grace_hours=grace_hours))
