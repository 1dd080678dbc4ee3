"""Generated from openapi.json: change that, then `npm run sdk`."""

from __future__ import annotations

from datetime import datetime  # noqa: F401
from typing import Literal, Optional  # noqa: F401

from .. import models
from ..._call import Call, Caller


class KeysApi:
    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def create_key(
        self,
        body: models.CreateKeyRequest,
        *,
        x_confirmation: Optional[str] = None,
    ) -> models.CreatedKeyResponse:
        """Create an API key

        Answers the text of the key, this once. A key can’t grant a scope it lacks; a test key makes test keys only; a key with a `credit_limit` makes no live keys, and one that expires none that lasts longer.  Needs the scope `keys:write`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "POST",
                "/api/v1/keys",
                models.CreatedKeyResponse,
                headers={"X-Confirmation": x_confirmation},
                body=body,
            )
        )

    def delete_key(
        self,
        id: str,
    ) -> models.KeyResponse:
        """Revoke an API key now

        It stops at once, and answers what it was. Repeated, it changes nothing. A key may revoke itself.  Needs the scope `keys:write`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "DELETE",
                "/api/v1/keys/{id}",
                models.KeyResponse,
                path={"id": id},
            )
        )

    def get_key(
        self,
        id: str,
    ) -> models.KeyResponse:
        """Show an API key

        With what it has spent, and when it stops. The text of a key is never shown again.  Needs the scope `keys:read`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/keys/{id}",
                models.KeyResponse,
                path={"id": id},
            )
        )

    def list_keys(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> models.KeyListResponse:
        """List the API keys of the workspace, newest first

        Revoked and expired ones included. A test key sees test keys only.  Needs the scope `keys:read`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/keys",
                models.KeyListResponse,
                query={"limit": limit, "cursor": cursor},
            )
        )

    def revoke_key(
        self,
        id: str,
        body: models.RevokeKeyRequest,
    ) -> models.KeyResponse:
        """Revoke an API key after a grace

        A key that is revoked already never gets more time by it, only less.  Needs the scope `keys:write`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "POST",
                "/api/v1/keys/{id}/revoke",
                models.KeyResponse,
                path={"id": id},
                body=body,
            )
        )

    def rotate_key(
        self,
        id: str,
        body: models.RotateKeyRequest,
        *,
        x_confirmation: Optional[str] = None,
    ) -> models.RotatedKeyResponse:
        """Replace an API key

        Answers a new key with the same name, scopes, cap and expiry. The old one works until its grace ends; until then it can’t manage keys, buy credits or delete the account.  Needs the scope `keys:write`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "POST",
                "/api/v1/keys/{id}/rotate",
                models.RotatedKeyResponse,
                path={"id": id},
                headers={"X-Confirmation": x_confirmation},
                body=body,
            )
        )

    def update_key(
        self,
        id: str,
        body: models.UpdateKeyRequest,
        *,
        x_confirmation: Optional[str] = None,
    ) -> models.KeyResponse:
        """Change name, cap or expiry of an API key

        Changes only the members sent.  Needs the scope `keys:write`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "PATCH",
                "/api/v1/keys/{id}",
                models.KeyResponse,
                path={"id": id},
                headers={"X-Confirmation": x_confirmation},
                body=body,
            )
        )

    def whoami(
        self,
    ) -> models.WhoamiResponse:
        """Describe the calling key

        Which workspace, mode and scopes the key has, and until when it works.  Takes any key. Not limited.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/whoami",
                models.WhoamiResponse,
            )
        )
