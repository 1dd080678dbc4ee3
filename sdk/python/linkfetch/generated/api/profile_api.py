"""Generated from openapi.json: change that, then `npm run sdk`."""

from __future__ import annotations

from datetime import datetime  # noqa: F401
from typing import Literal, Optional  # noqa: F401

from .. import models
from ..._call import Call, Caller


class ProfileApi:
    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def confirm_consent(
        self,
        *,
        code: Optional[str] = None,
        state: Optional[str] = None,
    ) -> str:
        """Connect the member who pressed the button on that page

        For browsers. Each `state` works once.  Needs no key. Counts against the limit `anonymous`: 20 calls a minute by default, for each address.
        """
        return self._caller.call(
            Call(
                "POST",
                "/oauth/linkedin/callback",
                str,
                query={"code": code, "state": state},
            )
        )

    def connect_member(
        self,
        *,
        x_confirmation: Optional[str] = None,
    ) -> models.StartedConnectionResponse:
        """Connect the LinkedIn member in whose name posts are published

        Answers an address at LinkedIn for the member’s browser, good for ten minutes and one consent. A member who was connected before is replaced when the new one has consented. Needs a live key.  Needs the scope `account:write`. Only on the plan `business`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "POST",
                "/api/v1/profile/connect",
                models.StartedConnectionResponse,
                headers={"X-Confirmation": x_confirmation},
            )
        )

    def disconnect_member(
        self,
    ) -> models.EndedConnectionResponse:
        """Disconnect the member

        Erases the tokens at once. What was published stays. Needs a live key.  Needs the scope `account:write`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "DELETE",
                "/api/v1/profile/connection",
                models.EndedConnectionResponse,
            )
        )

    def get_workspace_profile(
        self,
    ) -> models.ProfileResponse:
        """Show the workspace and its connected member

        The calling key itself is described by `GET /api/v1/whoami`.  Needs the scope `profile:read`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/profile",
                models.ProfileResponse,
            )
        )

    def show_consent(
        self,
        *,
        error: Optional[str] = None,
        code: Optional[str] = None,
        state: Optional[str] = None,
    ) -> str:
        """A page that asks the member who came back from LinkedIn

        For browsers. Connects nobody yet.  Needs no key. Counts against the limit `anonymous`: 20 calls a minute by default, for each address.
        """
        return self._caller.call(
            Call(
                "GET",
                "/oauth/linkedin/callback",
                str,
                query={"error": error, "code": code, "state": state},
            )
        )
