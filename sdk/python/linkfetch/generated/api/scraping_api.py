"""Generated from openapi.json: change that, then `npm run sdk`."""

from __future__ import annotations

from datetime import datetime  # noqa: F401
from typing import Literal, Optional  # noqa: F401

from .. import models
from ..._call import Call, Caller


class ScrapingApi:
    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def find_lookup(
        self,
        linkedin_url: str,
    ) -> models.LookupResponse:
        """Check a result by LinkedIn URL

        The newest lookup of that profile by this workspace, however the address is written. Starts nothing and costs nothing.  Needs the scope `scrape:read`. Not limited.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/scrape",
                models.LookupResponse,
                query={"linkedin_url": linkedin_url},
            )
        )

    def get_lookup(
        self,
        id: str,
        *,
        wait: Optional[int] = None,
    ) -> models.LookupResponse:
        """Check a result by id

        Free to poll. With `wait` the answer comes when the lookup ends, or when the time is up; a lookup that failed says why in `error`.  Needs the scope `scrape:read`. Not limited.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/scrape/{id}",
                models.LookupResponse,
                path={"id": id},
                query={"wait": wait},
            )
        )

    def get_profile(
        self,
        url: str,
        *,
        prefer: Optional[str] = None,
        wait: Optional[int] = None,
        force: Optional[bool] = None,
        max_age: Optional[float] = None,
    ) -> models.SubmittedLookupResponse:
        """Get a profile

        Costs and answers from the cache what `POST /api/v1/scrape` does, and counts against the same limits. Waits up to 30 seconds for the lookup to end. One that fails is answered with 200 as well: look at `data.status`.  Needs the scope `scrape:write`. Counts against the limit `lookups`: 10 calls a minute by default.
        """
        return self._caller.call(
            Call(
                "GET",
                "/v1/profiles",
                models.SubmittedLookupResponse,
                query={"url": url, "wait": wait, "force": force, "max_age": max_age},
                headers={"Prefer": prefer},
            )
        )

    def look_up_profile(
        self,
        body: models.LookUpProfileRequest,
        *,
        prefer: Optional[str] = None,
        idempotency_key: Optional[str] = None,
    ) -> models.SubmittedLookupResponse:
        """Get a profile by POST

        Costs and answers from the cache what `POST /api/v1/scrape` does, and counts against the same limits. Waits up to 30 seconds for the lookup to end. One that fails is answered with 200 as well: look at `data.status`.  Needs the scope `scrape:write`. Counts against the limit `lookups`: 10 calls a minute by default.
        """
        return self._caller.call(
            Call(
                "POST",
                "/v1/profiles",
                models.SubmittedLookupResponse,
                headers={"Prefer": prefer, "Idempotency-Key": idempotency_key},
                body=body,
            )
        )

    def submit_lookup(
        self,
        body: models.SubmitLookupRequest,
        *,
        idempotency_key: Optional[str] = None,
        prefer: Optional[str] = None,
    ) -> models.SubmittedLookupResponse:
        """Look up a single LinkedIn profile

        Costs 1 credit, refunded when the profile is not found or can’t be read. Answers 200, free of charge, when this workspace already has the profile pending, completed within 24 hours, or known not to exist.  Needs the scope `scrape:write`. Counts against the limit `lookups`: 10 calls a minute by default.
        """
        return self._caller.call(
            Call(
                "POST",
                "/api/v1/scrape",
                models.SubmittedLookupResponse,
                headers={"Idempotency-Key": idempotency_key, "Prefer": prefer},
                body=body,
            )
        )
