"""Generated from openapi.json: change that, then `npm run sdk`."""

from __future__ import annotations

from datetime import datetime  # noqa: F401
from typing import Literal, Optional  # noqa: F401

from .. import models
from ..._call import Call, Caller


class WebhooksApi:
    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def delete_event_endpoint(
        self,
    ) -> models.EndpointResponse:
        """Stop telling events

        Answers what it was. Events that are already on their way are still delivered.  Needs the scope `webhooks:write`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "DELETE",
                "/api/v1/webhooks/endpoint",
                models.EndpointResponse,
            )
        )

    def get_delivery(
        self,
        id: str,
    ) -> models.DeliveryDetailsResponse:
        """Show a callback with its tries

        With what the receiver answered to each try, and when the next one is due.  Needs the scope `webhooks:read`. Not limited.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/webhooks/deliveries/{id}",
                models.DeliveryDetailsResponse,
                path={"id": id},
            )
        )

    def get_delivery_body(
        self,
        id: str,
    ) -> models.DeliveryBodyResponse:
        """Show what a callback says

        The text that is sent on each try, to look at; of a long one its first 250,000 characters. It is kept for as long as profiles are.  Needs the scope `webhooks:write`. Not limited.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/webhooks/deliveries/{id}/body",
                models.DeliveryBodyResponse,
                path={"id": id},
            )
        )

    def get_event_endpoint(
        self,
    ) -> models.EndpointResponse:
        """Show where events of the workspace are told

        Of the mode of the calling key.  Needs the scope `webhooks:read`. Not limited.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/webhooks/endpoint",
                models.EndpointResponse,
            )
        )

    def get_signing_secret(
        self,
        *,
        x_confirmation: Optional[str] = None,
    ) -> models.SigningSecretResponse:
        """Show the secret with which callbacks are signed

        Each mode has its own. The first one is made when it is first needed.  Needs the scope `webhooks:write`. Not limited.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/webhooks/secret",
                models.SigningSecretResponse,
                headers={"X-Confirmation": x_confirmation},
            )
        )

    def list_deliveries(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
        status: Optional[models.CallbackStatus] = None,
    ) -> models.DeliveryPageResponse:
        """List callbacks, newest first

        Those of the mode of the calling key.  Needs the scope `webhooks:read`. Not limited.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/webhooks/deliveries",
                models.DeliveryPageResponse,
                query={"limit": limit, "cursor": cursor, "status": status},
            )
        )

    def redeliver(
        self,
        id: str,
    ) -> models.DeliveryDetailsResponse:
        """Send a callback again

        With the same id and the same body, now, and with the whole retry schedule before it. What waits for its next try is sent now.  Needs the scope `webhooks:write`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "POST",
                "/api/v1/webhooks/deliveries/{id}/redeliver",
                models.DeliveryDetailsResponse,
                path={"id": id},
            )
        )

    def rotate_signing_secret(
        self,
        body: models.RotateSecretRequest,
        *,
        x_confirmation: Optional[str] = None,
    ) -> models.SigningSecretResponse:
        """Replace the secret with which callbacks are signed

        Until the overlap ends callbacks carry a signature of the old secret as well.  Needs the scope `webhooks:write`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "POST",
                "/api/v1/webhooks/secret/rotate",
                models.SigningSecretResponse,
                headers={"X-Confirmation": x_confirmation},
                body=body,
            )
        )

    def send_test_event(
        self,
        body: models.SendTestEventRequest,
        *,
        idempotency_key: Optional[str] = None,
    ) -> models.DeliveryDetailsResponse:
        """Send a signed test event

        Answers the delivery; ask for it again to see what the receiver said.  Needs the scope `webhooks:write`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "POST",
                "/api/v1/webhooks/test",
                models.DeliveryDetailsResponse,
                headers={"Idempotency-Key": idempotency_key},
                body=body,
            )
        )

    def set_event_endpoint(
        self,
        body: models.SaveEndpointRequest,
        *,
        x_confirmation: Optional[str] = None,
    ) -> models.EndpointResponse:
        """Say where events of the workspace are told

        Signed, retried and listed like the callbacks of batches. Replaces what was said before. Each mode has its own.  Needs the scope `webhooks:write`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "PUT",
                "/api/v1/webhooks/endpoint",
                models.EndpointResponse,
                headers={"X-Confirmation": x_confirmation},
                body=body,
            )
        )
