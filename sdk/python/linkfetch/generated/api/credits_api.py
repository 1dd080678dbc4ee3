"""Generated from openapi.json: change that, then `npm run sdk`."""

from __future__ import annotations

from datetime import datetime  # noqa: F401
from typing import Literal, Optional  # noqa: F401

from .. import models
from ..._call import Call, Caller


class CreditsApi:
    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_balance(
        self,
    ) -> models.BalanceResponse:
        """What the calling key and its workspace can spend

        What a key can spend is the smaller of what its workspace has and what its own `credit_limit` leaves.  Needs the scope `credits:read`. Not limited.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/credits/balance",
                models.BalanceResponse,
            )
        )

    def get_purchase(
        self,
        id: str,
    ) -> models.PurchaseResponse:
        """How a purchase went

        With its entries in the ledger: what was added when it was paid, and taken back when it was refunded.  Needs the scope `credits:read`. Not limited.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/credits/purchases/{id}",
                models.PurchaseResponse,
                path={"id": id},
            )
        )

    def list_ledger(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> models.LedgerPageResponse:
        """Why the balance is what it is

        Every change of the balance, newest first. Entries are never changed or removed.  Needs the scope `credits:read`. Not limited.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/credits/ledger",
                models.LedgerPageResponse,
                query={"limit": limit, "cursor": cursor},
            )
        )

    def list_packs(
        self,
    ) -> models.PacksResponse:
        """List available credit packs

        The prices at which `POST /api/v1/credits/purchase` sells.  Needs no key. Not limited.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/credits/packs",
                models.PacksResponse,
            )
        )

    def list_purchases(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> models.PurchasesPageResponse:
        """List purchases, newest first

        Each with its entries in the ledger.  Needs the scope `credits:read`. Not limited.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/credits/purchases",
                models.PurchasesPageResponse,
                query={"limit": limit, "cursor": cursor},
            )
        )

    def purchase_credits(
        self,
        body: models.PurchaseRequest,
        *,
        idempotency_key: Optional[str] = None,
    ) -> models.StartedPurchaseResponse:
        """Start a Stripe Checkout session to buy credits

        Open `checkout_url` in a browser to pay. The credits are added once the payment is confirmed. Needs a live key that is not in its grace. Without a payment provider it answers 503 `billing_not_configured`.  Needs the scope `credits:write`. Counts against the limit `lookups`: 10 calls a minute by default.
        """
        return self._caller.call(
            Call(
                "POST",
                "/api/v1/credits/purchase",
                models.StartedPurchaseResponse,
                headers={"Idempotency-Key": idempotency_key},
                body=body,
            )
        )
