"""Generated from openapi.json: change that, then `npm run sdk`."""

from __future__ import annotations

from datetime import datetime  # noqa: F401
from typing import Literal, Optional  # noqa: F401

from .. import models
from ..._call import Call, Caller


class BillingApi:
    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_plan(
        self,
    ) -> models.PlanResponse:
        """Which plan the workspace is on, and until when it is paid

        Posts, ideas and their analytics need the plan business.  Needs the scope `account:read`. Not limited.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/billing/plan",
                models.PlanResponse,
            )
        )

    def open_billing_portal(
        self,
    ) -> models.PortalLinkResponse:
        """Change the card, see invoices, cancel the subscription

        Open `portal_url` in a browser. 404 `no_subscription` when there never was one. Needs a live key that is not in its grace. Without a payment provider it answers 503 `billing_not_configured`.  Needs the scope `credits:write`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "POST",
                "/api/v1/billing/portal",
                models.PortalLinkResponse,
            )
        )

    def receive_stripe_event(
        self,
        stripe_signature: str,
        body: models.StripeEventRequest,
    ) -> models.EventReceivedResponse:
        """Take an event from Stripe

        For Stripe, not for you: the body must be signed. Each event is taken once; one of an unknown type changes nothing.  Needs no key. Not limited.
        """
        return self._caller.call(
            Call(
                "POST",
                "/api/v1/billing/stripe/webhook",
                models.EventReceivedResponse,
                headers={"Stripe-Signature": stripe_signature},
                body=body,
            )
        )

    def show_checkout_cancelled(
        self,
    ) -> str:
        """Where Checkout leads without paying

        A page for people, to which the payment provider leads back. It changes nothing.  Needs no key. Not limited.
        """
        return self._caller.call(
            Call(
                "GET",
                "/billing/cancelled",
                str,
            )
        )

    def show_checkout_success(
        self,
    ) -> str:
        """Where Checkout leads after paying

        A page for people, to which the payment provider leads back. It does not mean that anything was paid.  Needs no key. Not limited.
        """
        return self._caller.call(
            Call(
                "GET",
                "/billing/success",
                str,
            )
        )

    def show_plan_page(
        self,
    ) -> str:
        """Where Stripe leads after subscribing

        A page for people, to which the payment provider leads back. It changes nothing.  Needs no key. Not limited.
        """
        return self._caller.call(
            Call(
                "GET",
                "/billing/plan",
                str,
            )
        )

    def subscribe(
        self,
    ) -> models.CheckoutLinkResponse:
        """Upgrade to the plan business

        Open `checkout_url` in a browser to pay. The plan changes once the payment is confirmed. Repeated, it answers the same page while that is open. 409 `already_subscribed` when a subscription runs. Needs a live key that is not in its grace. Without a payment provider it answers 503 `billing_not_configured`.  Needs the scope `credits:write`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "POST",
                "/api/v1/billing/subscribe",
                models.CheckoutLinkResponse,
            )
        )
