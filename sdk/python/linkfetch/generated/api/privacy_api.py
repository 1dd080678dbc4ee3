"""Generated from openapi.json: change that, then `npm run sdk`."""

from __future__ import annotations

from datetime import datetime  # noqa: F401
from typing import Literal, Optional  # noqa: F401

from .. import models
from ..._call import Call, Caller


class PrivacyApi:
    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def confirm_opt_out(
        self,
        body: models.ConfirmOptOutRequest,
    ) -> models.OptOutConfirmedResponse:
        """Confirm an opt-out with the code from the mail

        From then on the profile is left alone: what is stored of it is erased, and later lookups of it fail. The code comes with the mail that `POST /privacy/opt-out` has sent.  Needs no key. Counts against the limit `anonymous`: 20 calls a minute by default, for each address.
        """
        return self._caller.call(
            Call(
                "POST",
                "/privacy/opt-out/confirm",
                models.OptOutConfirmedResponse,
                body=body,
            )
        )

    def request_opt_out(
        self,
        body: models.OptOutRequest,
    ) -> models.OptOutResponse:
        """Ask for your profile to be left alone

        The answer is the same whether or not anything is stored. With an e-mail address you get a code to confirm the request yourself; without one the operator confirms it. Once confirmed, what is stored of the profile is erased and later lookups of it fail.  Needs no key. Counts against the limit `anonymous`: 20 calls a minute by default, for each address.
        """
        return self._caller.call(
            Call(
                "POST",
                "/privacy/opt-out",
                models.OptOutResponse,
                body=body,
            )
        )
