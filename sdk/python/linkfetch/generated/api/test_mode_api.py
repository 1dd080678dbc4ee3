"""Generated from openapi.json: change that, then `npm run sdk`."""

from __future__ import annotations

from datetime import datetime  # noqa: F401
from typing import Literal, Optional  # noqa: F401

from .. import models
from ..._call import Call, Caller


class TestModeApi:
    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_fixtures(
        self,
    ) -> models.FixturesResponse:
        """List the slugs that test keys get particular answers for

        The slug of a person or a company decides how a test key is answered.  | slug ends in | answer | pending | lookup ends as | code | stands for | |---|---|---|---|---|---| | `-slow-not-found` | 201 | 5 s | `failed` | `not_found` | Pending at first, then there is no such profile. | | `-not-found` | 201 | – | `failed` | `not_found` | There is no such profile. | | `-private` | 201 | – | `failed` | `not_found` | The profile is not public. | | `-unavailable` | 201 | – | `failed` | `suppressed` | Its owner asked for it to be left alone. | | `-blocked` | 201 | – | `failed` | `refused` | The site refuses to show it just now. | | `-unreadable` | 201 | – | `failed` | `unreadable` | The page could not be read. | | `-unreachable` | 201 | – | `failed` | `unreachable` | The site did not answer. | | `-timeout` | 201 | – | `timed_out` | `timed_out` | The lookup took too long. | | `-slow` | 201 | 5 s | `completed` | – | Pending at first, then found: for polling, waiting and callbacks. | | `-masked` | 201 | – | `completed` | – | Parts of the profile are hidden from guests. | | `-sparse` | 201 | – | `completed` | – | The profile holds nothing but a name. | | `-no-credits` | 402 | – | – | `insufficient_credits` | The workspace can’t pay for it. | | `-rate-limited` | 429 | – | – | `rate_limit` | Too many requests within a minute. | | `-daily-limit` | 429 | – | – | `rate_limit` | The key has used up its lookups of the day. | | `-error` | 500 | – | – | `internal_error` | Something went wrong on our side. | | `-down` | 503 | – | – | `unavailable` | The service is away for a moment. | | anything else | 201 | – | `completed` | – | A profile that shows all it can; the same for the same slug, for ever. |  Takes any key. Not limited.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/sandbox/fixtures",
                models.FixturesResponse,
            )
        )
