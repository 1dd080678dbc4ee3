"""Generated from openapi.json: change that, then `npm run sdk`."""

from __future__ import annotations

from datetime import datetime  # noqa: F401
from typing import Literal, Optional  # noqa: F401

from .. import models
from ..._call import Call, Caller


class BatchesApi:
    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def cancel_batch(
        self,
        id: str,
    ) -> models.BatchSummaryResponse:
        """Cancel a batch

        What is pending is refunded, except lookups that somebody else in the workspace waits for. No callback is sent. Cancelling it again changes nothing; a completed batch can’t be cancelled.  Needs the scope `scrape:write`. Not limited.
        """
        return self._caller.call(
            Call(
                "DELETE",
                "/api/v1/scrape/batch/{id}",
                models.BatchSummaryResponse,
                path={"id": id},
            )
        )

    def export_batch(
        self,
        id: str,
        *,
        format: Optional[models.ExportFormat] = None,
    ) -> bytes:
        """Download the profiles of a batch

        As a JSON array, as one JSON object per line, or as CSV for spreadsheets: in it, text that a spreadsheet would take for a formula begins with an apostrophe.  Needs the scope `scrape:read`. Not limited.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/scrape/batch/{id}/results",
                bytes,
                path={"id": id},
                query={"format": format},
            )
        )

    def follow_batch(
        self,
        id: str,
        *,
        last_event_id: Optional[str] = None,
    ) -> str:
        """Follow the progress of a batch as server-sent events

        An event `progress` for each change, then one named `completed` or `cancelled`, with which the stream ends.  Needs the scope `scrape:read`. Not limited.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/scrape/batch/{id}/events",
                str,
                path={"id": id},
                headers={"Last-Event-ID": last_event_id},
            )
        )

    def get_batch(
        self,
        id: str,
        *,
        wait: Optional[int] = None,
        view: Optional[models.BatchView] = None,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
        status: Optional[models.LookupStatus] = None,
        if_none_match: Optional[str] = None,
    ) -> models.BatchResponse:
        """Check the progress of a batch and get its profiles

        All profiles in the order sent, unless `view`, `limit` or `status` ask for less. An answer that has not changed is a 304 to its `ETag`.  Needs the scope `scrape:read`. Not limited.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/scrape/batch/{id}",
                models.BatchResponse,
                path={"id": id},
                query={"wait": wait, "view": view, "limit": limit, "cursor": cursor, "status": status},
                headers={"If-None-Match": if_none_match},
            )
        )

    def list_batches(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> models.BatchesPageResponse:
        """List batches, newest first

        Newest first, without their profiles. Go on with `cursor` until `next_cursor` is null.  Needs the scope `scrape:read`. Not limited.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/scrape/batch",
                models.BatchesPageResponse,
                query={"limit": limit, "cursor": cursor},
            )
        )

    def submit_batch(
        self,
        body: models.SubmitBatchRequest,
        *,
        idempotency_key: Optional[str] = None,
    ) -> models.SubmittedBatchResponse:
        """Look up up to 1,000 profiles at once

        Costs 1 credit for each profile that this workspace neither has nor waits for already, refunded for each that fails. All or nothing: without enough credits nothing is charged and nothing is looked up.  Needs the scope `scrape:write`. Counts against the limit `lookups`: 10 calls a minute by default.
        """
        return self._caller.call(
            Call(
                "POST",
                "/api/v1/scrape/batch",
                models.SubmittedBatchResponse,
                headers={"Idempotency-Key": idempotency_key},
                body=body,
            )
        )
