"""Generated from openapi.json: change that, then `npm run sdk`."""

from __future__ import annotations

from datetime import datetime  # noqa: F401
from typing import Literal, Optional  # noqa: F401

from .. import models
from ..._call import Call, Caller


class SystemApi:
    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def health(
        self,
    ) -> models.HealthResponse:
        """Health check

        Whether the process serves and reaches its database. For load balancers: it is cheap, and 503 means that this one should get no calls.  Needs no key. Not limited.
        """
        return self._caller.call(
            Call(
                "GET",
                "/health",
                models.HealthResponse,
            )
        )

    def readiness(
        self,
    ) -> models.ReadinessResponse:
        """Whether lookups can be taken and carried out

        Looks at the queue and the workers as well. Lookups are taken while it says `not_ready`, and carried out once it does not.  Needs no key. Not limited.
        """
        return self._caller.call(
            Call(
                "GET",
                "/health/ready",
                models.ReadinessResponse,
            )
        )
