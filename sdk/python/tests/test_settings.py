"""What a client may be made with."""

from __future__ import annotations

import unittest
from unittest.mock import patch

from linkfetch import AuthenticationError, LinkFetch, models


class Settings(unittest.TestCase):
    def test_the_environment_says_what_is_not_given(self) -> None:
        with patch.dict("os.environ", {"LINKFETCH_KEY": "sk_live_x", "LINKFETCH_BASE_URL": "https://api.example.com/"}):
            self.assertEqual(LinkFetch().base_url, "https://api.example.com")

    def test_without_a_key_it_says_how_to_give_one(self) -> None:
        with patch.dict("os.environ", clear=True), self.assertRaises(AuthenticationError) as raised:
            LinkFetch()
        self.assertIn("LINKFETCH_KEY", str(raised.exception))
        self.assertEqual(raised.exception.code, "missing_key")

    def test_a_key_that_no_header_can_carry_is_refused_without_repeating_it(self) -> None:
        for key in ("sk_test_a\r\nX-Evil: 1", "sk_test_ä", "sk test"):
            with self.subTest(key=key), self.assertRaises(AuthenticationError) as raised:
                LinkFetch(key)
            self.assertNotIn(key, str(raised.exception))

    def test_the_line_end_of_a_secret_file_is_no_part_of_the_key(self) -> None:
        self.assertIsInstance(LinkFetch("sk_test_a\n"), LinkFetch)

    def test_a_base_url_that_is_none_is_refused(self) -> None:
        wrong = ["localhost:3000", "ftp://example.com", "http://", "http://a:b@example.com", "http://x:99999", "http://[x"]
        for url in [*wrong, "https://example.com?x=1", "file:///etc/passwd", "http://a b"]:
            with self.subTest(url=url), self.assertRaises(ValueError):
                LinkFetch("sk_test_a", url)

    def test_a_new_key_is_not_shown_with_its_answer(self) -> None:
        created = models.CreatedKeyResponse.from_json({"id": "1", "api_key": "sk_live_secret"})
        self.assertNotIn("sk_live_secret", repr(created))
        self.assertEqual(created.api_key, "sk_live_secret")


if __name__ == "__main__":
    unittest.main()
