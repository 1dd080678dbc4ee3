"""Generated from openapi.json: change that, then `npm run sdk`."""

from __future__ import annotations

from datetime import datetime  # noqa: F401
from typing import Literal, Optional  # noqa: F401

from .. import models
from ..._call import Call, Caller


class AccountApi:
    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def delete_account(
        self,
        *,
        x_confirmation: Optional[str] = None,
    ) -> models.DeletedAccountResponse:
        """Delete the account

        Cancels and refunds pending lookups, revokes all keys at once, and erases the address and whom you looked up. Credits that are left are lost, and a subscription ends. Needs a live key.  Needs the scope `account:write`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "DELETE",
                "/api/v1/account",
                models.DeletedAccountResponse,
                headers={"X-Confirmation": x_confirmation},
            )
        )

    def get_account(
        self,
    ) -> models.AccountResponse:
        """View balance, usage and recent queries

        The workspace of the calling key, with its credits and its newest lookups.  Needs the scope `account:read`. Not limited.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/account",
                models.AccountResponse,
            )
        )

    def get_alerts(
        self,
    ) -> models.AlertsResponse:
        """What the workspace is told by mail

        A test key, which is never charged, sees none.  Needs the scope `account:read`. Not limited.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/account/alerts",
                models.AlertsResponse,
            )
        )

    def issue_account_key(
        self,
        body: models.IssueKeyRequest,
    ) -> models.IssueKeyResponse:
        """Generate the account key

        The first key comes with 5 free credits. Calling again replaces the key: credits stay with the account and the old key stops at once. Needs proof that the address is yours: a call to /auth/verify in the last 10 minutes, a current `code`, or a live key of the account.  Needs no key. Counts against the limit `anonymous`: 20 calls a minute by default, for each address.
        """
        return self._caller.call(
            Call(
                "POST",
                "/api/v1/auth/api-key",
                models.IssueKeyResponse,
                body=body,
            )
        )

    def list_audit_events(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> models.AuditPageResponse:
        """Who did what with keys, credits and the account

        Newest first. A test key sees what was done to test keys.  Needs the scope `account:read`. Not limited.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/account/audit",
                models.AuditPageResponse,
                query={"limit": limit, "cursor": cursor},
            )
        )

    def register(
        self,
        body: models.RegisterRequest,
    ) -> models.RegisterResponse:
        """Create an account: sends a 6-digit verification code

        The answer is the same for known and unknown addresses. The code works for 10 minutes; a new one can be asked for once a minute. The account is made when its first key is.  Needs no key. Counts against the limit `anonymous`: 20 calls a minute by default, for each address.
        """
        return self._caller.call(
            Call(
                "POST",
                "/api/v1/auth/register",
                models.RegisterResponse,
                body=body,
            )
        )

    def set_alerts(
        self,
        body: models.AlertsRequest,
    ) -> models.AlertsResponse:
        """Be told by mail when credits run low

        One mail each time the balance of the workspace falls below the threshold; the next one only after it was at or above it again. A threshold above the present balance waits for that too. Needs a live key that is not in its grace.  Needs the scope `account:write`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "PUT",
                "/api/v1/account/alerts",
                models.AlertsResponse,
                body=body,
            )
        )

    def verify_email(
        self,
        body: models.VerifyRequest,
    ) -> models.VerifyResponse:
        """Verify an e-mail address with its 6-digit code

        Each code works once, and is spent after five wrong tries. Then `POST /api/v1/auth/api-key` issues the key, for 10 minutes.  Needs no key. Counts against the limit `anonymous`: 20 calls a minute by default, for each address.
        """
        return self._caller.call(
            Call(
                "POST",
                "/api/v1/auth/verify",
                models.VerifyResponse,
                body=body,
            )
        )
