"""Generated from openapi.json: change that, then `npm run sdk`."""

from __future__ import annotations

from datetime import datetime  # noqa: F401
from typing import Literal, Optional  # noqa: F401

from .. import models
from ..._call import Call, Caller


class SessionsApi:
    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def confirm_session(
        self,
        body: models.ConfirmSessionRequest,
    ) -> models.ConfirmationResponse:
        """Confirm the session with a fresh code

        Answers a token that is sent as `X-Confirmation`, for 10 minutes, to whatever would outlast the session: making and changing keys, the signing secret, where events are told, and the end of the account. The code works once, and is spent after five wrong tries.  Needs a session. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "POST",
                "/api/v1/auth/session/confirm",
                models.ConfirmationResponse,
                body=body,
            )
        )

    def get_session(
        self,
    ) -> models.SessionResponse:
        """Who is signed in

        And until when.  Needs a session. Not limited.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/auth/session",
                models.SessionResponse,
            )
        )

    def send_session_code(
        self,
    ) -> models.SessionCodeResponse:
        """Mail a code to the address of the account

        For `POST /api/v1/auth/session/confirm`. A new one can be asked for once a minute.  Needs a session. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "POST",
                "/api/v1/auth/session/code",
                models.SessionCodeResponse,
            )
        )

    def sign_in(
        self,
        body: models.SignInRequest,
    ) -> models.SignInResponse:
        """Sign in to the dashboard with the code from the mail

        Ask for the code with `POST /api/v1/auth/register`; it works once, and is spent after five wrong tries. Where the address has no account, one is opened, and its first two keys are in the answer, this once. A session begins confirmed: for 10 minutes its token does what needs `X-Confirmation`.  Needs no key. Counts against the limit `anonymous`: 20 calls a minute by default, for each address.
        """
        return self._caller.call(
            Call(
                "POST",
                "/api/v1/auth/session",
                models.SignInResponse,
                body=body,
            )
        )

    def sign_out(
        self,
    ) -> models.SignedOutResponse:
        """Sign out

        Ends this session, in every process at once.  Needs a session. Not limited.
        """
        return self._caller.call(
            Call(
                "DELETE",
                "/api/v1/auth/session",
                models.SignedOutResponse,
            )
        )

    def sign_out_everywhere(
        self,
    ) -> models.SignedOutEverywhereResponse:
        """Sign out everywhere

        Ends every session of the account, this one included. Keys go on working.  Needs a session. Not limited.
        """
        return self._caller.call(
            Call(
                "DELETE",
                "/api/v1/auth/sessions",
                models.SignedOutEverywhereResponse,
            )
        )
