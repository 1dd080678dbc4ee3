"""Which callbacks are genuine."""

from __future__ import annotations

import base64
import hashlib
import hmac
import unittest
from time import time
from typing import Optional

from linkfetch import SignatureError, webhooks

SECRET = "whsec_" + base64.b64encode(b"a secret of twenty-four.").decode()
OTHER = "whsec_" + base64.b64encode(b"another one, of the past").decode()
BODY = '{"batch_id": "507f1f77bcf86cd799439022", "name": "Zoë"}'.encode()


def signed(body: bytes = BODY, *, at: Optional[int] = None, secret: str = SECRET) -> dict[str, str]:
    timestamp = str(int(time()) if at is None else at)
    key = base64.b64decode(secret[len("whsec_") :])
    digest = hmac.new(key, f"msg_1.{timestamp}.".encode() + body, hashlib.sha256).digest()
    signature = "v1," + base64.b64encode(digest).decode()
    return {"Webhook-Id": "msg_1", "Webhook-Timestamp": timestamp, "Webhook-Signature": signature}


class Webhooks(unittest.TestCase):
    def test_a_genuine_callback_is_answered_as_what_it_says(self) -> None:
        self.assertEqual(webhooks.verify(BODY, signed(), SECRET)["name"], "Zoë")
        self.assertEqual(webhooks.verify(BODY.decode(), signed(), [OTHER, SECRET])["name"], "Zoë")

    def test_one_of_several_signatures_is_enough(self) -> None:
        headers = signed()
        headers["Webhook-Signature"] = f"v1,AAAA v2,x {headers['Webhook-Signature']}"
        webhooks.verify(BODY, headers, SECRET)

    def test_another_body_secret_id_or_time_is_refused(self) -> None:
        now = int(time())
        for body, headers, secret in (
            (BODY + b" ", signed(), SECRET),
            (BODY, signed(), OTHER),
            (BODY, {**signed(), "Webhook-Id": "msg_2"}, SECRET),
            (BODY, {**signed(at=now), "Webhook-Timestamp": str(now + 1)}, SECRET),
            (BODY, {**signed(), "Webhook-Signature": "v1,"}, SECRET),
            (BODY, {**signed(), "Webhook-Signature": "v1,ä\udc80"}, SECRET),
        ):
            with self.subTest(headers=headers), self.assertRaises(SignatureError):
                webhooks.verify(body, headers, secret)

    def test_a_callback_of_too_long_ago_or_ahead_is_refused(self) -> None:
        for at in (int(time()) - 400, int(time()) + 400):
            with self.subTest(at=at):
                with self.assertRaises(SignatureError):
                    webhooks.verify(BODY, signed(at=at), SECRET)
                webhooks.verify(BODY, signed(at=at), SECRET, tolerance=500)

    def test_missing_or_odd_headers_are_refused(self) -> None:
        for name in signed():
            for headers in ({**signed(), name: ""}, {key: value for key, value in signed().items() if key != name}):
                with self.subTest(name=name), self.assertRaises(SignatureError):
                    webhooks.verify(BODY, headers, SECRET)
        for timestamp in ("soon", "-1", "1e9", "١٢٣", "9" * 400):
            with self.subTest(timestamp=timestamp), self.assertRaises(SignatureError):
                webhooks.verify(BODY, {**signed(), "Webhook-Timestamp": timestamp}, SECRET)

    def test_a_secret_that_is_none_is_a_mistake_of_the_receiver(self) -> None:
        for secrets in ("", "whsec_", "whsec_***", []):
            with self.subTest(secrets=secrets), self.assertRaises(ValueError):
                webhooks.verify(BODY, signed(), secrets)


if __name__ == "__main__":
    unittest.main()
