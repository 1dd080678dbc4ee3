from __future__ import annotations

from typing import Iterator, Optional

from ._pages import each_of
from .generated.api import Api
from .generated.models import (
    BalanceResponse,
    LedgerEntryResponse,
    PackResponse,
    PurchaseRequest,
    PurchaseResponse,
    StartedPurchaseResponse,
)


class Credits:
    """The workspace's money."""

    def __init__(self, api: Api) -> None:
        self._api = api.credits

    def balance(self) -> BalanceResponse:
        return self._api.get_balance()

    def ledger(self, *, page_size: int = 100) -> Iterator[LedgerEntryResponse]:
        """Every movement, newest first: why the balance is what it is."""
        return each_of("entries", lambda cursor: self._api.list_ledger(limit=page_size, cursor=cursor))

    def packs(self) -> dict[str, PackResponse]:
        """What can be bought, by the name to buy it under."""
        return self._api.list_packs().packs

    def purchase(self, pack_id: str, *, idempotency_key: Optional[str] = None) -> StartedPurchaseResponse:
        """Begins a purchase; it is paid at the `checkout_url` of the answer."""
        return self._api.purchase_credits(PurchaseRequest(pack_id=pack_id), idempotency_key=idempotency_key)

    def purchases(self, *, page_size: int = 100) -> Iterator[PurchaseResponse]:
        """Newest first."""
        return each_of("purchases", lambda cursor: self._api.list_purchases(limit=page_size, cursor=cursor))
