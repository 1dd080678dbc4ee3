"""Generated from openapi.json: change that, then `npm run sdk`."""

from __future__ import annotations

from datetime import datetime  # noqa: F401
from typing import Literal, Optional  # noqa: F401

from .. import models
from ..._call import Call, Caller


class AnalyticsApi:
    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_analytics(
        self,
        *,
        from_: Optional[str] = None,
        to: Optional[str] = None,
        time_zone: Optional[str] = None,
    ) -> models.AnalyticsOverviewResponse:
        """Sum up posts, lookups and credits

        A test key sees the numbers of the test world. Posts are counted on the business plan.  Needs the scope `analytics:read`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/analytics",
                models.AnalyticsOverviewResponse,
                query={"from": from_, "to": to, "timeZone": time_zone},
            )
        )

    def get_credit_analytics(
        self,
        *,
        from_: Optional[str] = None,
        to: Optional[str] = None,
        time_zone: Optional[str] = None,
    ) -> models.CreditAnalyticsResponse:
        """Sum up credits by day and key

        From the ledger. Test keys are never charged, so in the test world all is zero.  Needs the scope `analytics:read`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/analytics/credits",
                models.CreditAnalyticsResponse,
                query={"from": from_, "to": to, "timeZone": time_zone},
            )
        )

    def get_lookup_analytics(
        self,
        *,
        from_: Optional[str] = None,
        to: Optional[str] = None,
        time_zone: Optional[str] = None,
    ) -> models.LookupAnalyticsResponse:
        """Count lookups by outcome and day

        An answer from the cache of the workspace is no new lookup, and not counted again.  Needs the scope `analytics:read`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/analytics/lookups",
                models.LookupAnalyticsResponse,
                query={"from": from_, "to": to, "timeZone": time_zone},
            )
        )

    def get_post_analytics(
        self,
        *,
        from_: Optional[str] = None,
        to: Optional[str] = None,
        time_zone: Optional[str] = None,
    ) -> models.PostAnalyticsResponse:
        """Count posts by status and day, and how late they were published

        Posts as they are now: one that was deleted is not counted. Needs the business plan.  Needs the scope `analytics:read`. Only on the plan `business`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/analytics/posts",
                models.PostAnalyticsResponse,
                query={"from": from_, "to": to, "timeZone": time_zone},
            )
        )
