"""The client against the real API. `npm test` starts it and tells its address and keys."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import re
import unittest
from datetime import datetime, timedelta, timezone
from pathlib import Path

from linkfetch import (
    AuthenticationError,
    ConflictError,
    InsufficientCreditsError,
    InvalidRequestError,
    LinkFetch,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    RequestTimeoutError,
    ServerError,
    webhooks,
)

README = Path(__file__).parent.parent / "README.md"
IN = "https://linkedin.com/in/"


@unittest.skipUnless("LINKFETCH_LIVE_KEY" in os.environ, "needs the API: start it with npm test")
class StackTest(unittest.TestCase):
    def setUp(self) -> None:
        self.ll = LinkFetch(os.environ["LINKFETCH_TEST_KEY"], max_retries=0)
        self.live = LinkFetch(os.environ["LINKFETCH_LIVE_KEY"], max_retries=0)


class Lookups(StackTest):
    def test_the_first_lookup_of_the_readme(self) -> None:
        block = re.search(r"```python\n(.*?)```", README.read_text("utf-8"), re.S)
        assert block is not None
        self.assertLessEqual(len(block[1].splitlines()), 5)

        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(block[1], {})  # the README's own words
        self.assertRegex(printed.getvalue(), r"\w+ \w+")

    def test_a_lookup_is_submitted_and_waited_for(self) -> None:
        lookup = self.ll.lookup(f"{IN}python-slow")
        self.assertEqual(lookup.status, "completed")
        self.assertTrue(lookup.profile_data.full_name)
        self.assertLessEqual(lookup.created_at, lookup.updated_at)
        self.assertEqual(self.ll.find_lookup(f"{IN}python-slow").id, lookup.id)

    def test_a_lookup_that_takes_too_long_is_answered_pending(self) -> None:
        self.assertEqual(self.ll.lookup(f"{IN}python-too-slow", wait=0).status, "pending")

    def test_a_profile_that_is_not_there_is_a_failed_lookup(self) -> None:
        lookup = self.ll.lookup(f"{IN}python-not-found")
        self.assertEqual((lookup.status, lookup.error), ("failed", "Profile not found"))
        self.assertIsNone(lookup.profile_data)

    def test_submitting_says_what_it_cost(self) -> None:
        submitted = self.live.submit(f"{IN}python-live")
        self.assertEqual(submitted.credits_charged, 1)
        self.assertEqual(self.live.submit(f"{IN}python-live").credits_charged, 0)

    def test_a_key_of_the_other_world_finds_nothing(self) -> None:
        live_id = self.live.submit(f"{IN}python-other-world").data.id
        test_id = self.ll.submit(f"{IN}python-other-world").data.id
        for client, lookup_id in ((self.ll, live_id), (self.live, test_id), (self.ll, "../keys"), (self.ll, "\x00")):
            with self.subTest(id=lookup_id), self.assertRaises(NotFoundError):
                client.get_lookup(lookup_id)

    def test_an_idempotency_key_used_for_something_else_is_refused(self) -> None:
        self.ll.submit(f"{IN}python-a", idempotency_key="python-1")
        with self.assertRaises(InvalidRequestError) as raised:
            self.ll.submit(f"{IN}python-b", idempotency_key="python-1")
        self.assertEqual(raised.exception.code, "idempotency_mismatch")

    def test_addresses_that_can_t_be_looked_up_are_refused(self) -> None:
        for url in ("", "example.com/in/ada", f"{IN}\x00", f"{IN}\ud800", "x" * 5_000):
            with self.subTest(url=url[:30]), self.assertRaises(InvalidRequestError):
                self.ll.submit(url)
            with self.subTest(find=url[:30]), self.assertRaises((InvalidRequestError, NotFoundError)):
                self.ll.find_lookup(url)


class Refusals(StackTest):
    def test_a_revoked_key_a_wrong_one_and_a_stranger_s_are_one_answer(self) -> None:
        for key in (os.environ["LINKFETCH_REVOKED_KEY"], "sk_live_nobody"):
            with self.subTest(key=key), self.assertRaises(AuthenticationError) as raised:
                LinkFetch(key).whoami()
            self.assertEqual((raised.exception.status, raised.exception.code), (401, "invalid_key"))
            self.assertIsNotNone(raised.exception.request_id)

    def test_each_kind_of_refusal_has_its_class(self) -> None:
        for slug, kind in (
            ("no-credits", InsufficientCreditsError),
            ("rate-limited", RateLimitError),
            ("error", ServerError),
            ("down", ServerError),
        ):
            with self.subTest(slug=slug), self.assertRaises(kind):
                self.ll.submit(f"{IN}python-{slug}")

    def test_a_refusal_for_a_while_is_waited_for(self) -> None:
        with self.assertRaises(RateLimitError) as raised:
            LinkFetch(os.environ["LINKFETCH_TEST_KEY"], max_retries=1).submit(f"{IN}python-rate-limited")
        self.assertEqual(raised.exception.retry_after_seconds, 2)

    def test_a_test_key_makes_no_live_key(self) -> None:
        with self.assertRaises(PermissionDeniedError):
            self.ll.keys.create("Python", mode="live")


class Batches(StackTest):
    def test_progress_is_told_until_the_end_and_then_every_result(self) -> None:
        batch = self.ll.batch([f"{IN}python-1", f"{IN}python-2-slow", f"{IN}python-3-not-found"])
        self.assertEqual((batch.total, batch.credits_charged, len(batch.jobs)), (3, 0, 3))

        progress = list(batch.progress())
        self.assertEqual(progress[0].pending, 1)
        self.assertEqual((progress[-1].status, progress[-1].completed, progress[-1].failed), ("completed", 2, 1))

        items = list(batch.results())
        self.assertEqual([item.status for item in items], ["completed", "completed", "failed"])
        self.assertEqual(items[1].linkedin_url, f"{IN}python-2-slow")
        self.assertEqual([item.error for item in batch.results(status="failed")], ["Profile not found"])

    def test_results_come_in_pages_and_exports_as_files(self) -> None:
        batch = self.ll.batch([f"{IN}python-page-{number}" for number in range(250)])
        self.assertEqual(batch.wait().completed, 250)
        self.assertEqual(len({item.id for item in batch.results()}), 250)
        rows = list(csv.DictReader(io.StringIO(batch.export("csv").decode("utf-8-sig"))))
        self.assertEqual({row["status"] for row in rows}, {"completed"})
        self.assertEqual(len(rows), 250)
        self.assertEqual(len(json.loads(batch.export())), 250)
        self.assertIn(batch.id, [other.id for other in self.ll.batches(page_size=1)])

    def test_a_batch_is_cancelled_and_found_again(self) -> None:
        batch = self.ll.get_batch(self.ll.batch([f"{IN}python-cancelled-slow"]).id)
        with self.assertRaises(RequestTimeoutError):
            batch.wait(timeout=0.1)
        self.assertEqual(batch.cancel().status, "cancelled")
        self.assertEqual([item.status for item in batch.results()], ["cancelled"])

    def test_a_batch_that_has_ended_can_t_be_cancelled(self) -> None:
        with self.assertRaises(ConflictError):
            self.ll.batch([f"{IN}python-ended"]).cancel()

    def test_a_batch_with_bad_addresses_names_them(self) -> None:
        with self.assertRaises(InvalidRequestError) as raised:
            self.ll.batch([f"{IN}python-good", "example.com"])
        self.assertIn("example.com", json.dumps(raised.exception.details))
        with self.assertRaises(InvalidRequestError):
            self.ll.batch([])


class Workspace(StackTest):
    def test_the_ledger_is_walked_page_by_page(self) -> None:
        for number in range(2):
            self.live.submit(f"{IN}python-ledger-{number}")
        amounts = [entry.amount for entry in self.live.credits.ledger(page_size=1)]
        self.assertGreater(len(amounts), 2)
        self.assertEqual(sum(amounts), self.live.credits.balance().credits_balance)
        self.assertTrue(all(pack.credits > 0 for pack in self.live.credits.packs().values()))

    def test_a_key_lives_and_ends(self) -> None:
        created = self.live.keys.create("Python", mode="test", scopes=["scrape:read"], credit_limit=5)
        self.assertEqual(LinkFetch(created.api_key).whoami().scopes, ["scrape:read"])
        with self.assertRaises(PermissionDeniedError):
            LinkFetch(created.api_key).submit(f"{IN}python-scope")

        self.assertEqual(self.live.keys.update(created.id, name="Snake").credit_limit, 5)
        self.assertIsNone(self.live.keys.update(created.id, credit_limit=None).credit_limit)
        self.assertIn(created.id, [key.id for key in self.live.keys.list(page_size=1)])

        rotated = self.live.keys.rotate(created.id, grace_hours=0)
        self.assertEqual(self.live.keys.get(created.id).status, "revoked")
        self.assertEqual(self.live.keys.revoke(rotated.id, grace_hours=1).status, "in_grace")

    def test_every_other_route_is_within_reach(self) -> None:
        with self.live as ll:
            march = datetime(2026, 3, 1, tzinfo=timezone(timedelta(hours=1)))
            self.assertEqual(ll.api.posts.list_posts(limit=1, from_=march).total, 0)
            self.assertEqual(ll.api.analytics.get_analytics().lookups.failed, 0)
            self.assertTrue(ll.api.account.get_account().is_active)

    def test_a_callback_signed_by_the_server_s_own_means_is_genuine(self) -> None:
        callback = json.loads(os.environ["LINKFETCH_CALLBACK"])
        told = webhooks.verify(callback["body"], callback["headers"], callback["secret"])
        self.assertEqual(told["status"], "completed")


if __name__ == "__main__":
    unittest.main()
