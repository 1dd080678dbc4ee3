"""How the client takes servers that misbehave."""

from __future__ import annotations

import socket
import threading
import unittest
from unittest.mock import patch

from linkfetch import (
    ConnectionFailedError,
    InsufficientCreditsError,
    InvalidRequestError,
    LinkFetch,
    LinkFetchError,
    NotFoundError,
    RateLimitError,
    RequestTimeoutError,
    ServerError,
    UnreadableAnswerError,
    models,
)
from tests.scripted_server import Reply, ScriptedServer

KEY = "sk_test_tellnobody"
LOOKUP = {"id": "507f1f77bcf86cd799439011", "status": "completed", "profile_data": {"full_name": "Ada Lovelace"}}
SUBMITTED = {"data": LOOKUP, "credits_charged": 1, "credits_remaining": 4}
BUSY = {"error": {"code": "rate_limit", "message": "Too many requests", "request_id": "r1"}}


def error(code: str, **details: object) -> dict[str, object]:
    return {"error": {"code": code, "message": f"It is {code}", "request_id": "r1", **details}}


class FailureTest(unittest.TestCase):
    def setUp(self) -> None:
        patcher = patch("linkfetch._retries.sleep")
        self.sleep = patcher.start()
        self.addCleanup(patcher.stop)

    def serve(self, *replies: Reply) -> ScriptedServer:
        server = ScriptedServer(*replies)
        self.enterContextOf(server)
        return server

    def enterContextOf(self, server: ScriptedServer) -> None:
        server.__enter__()
        self.addCleanup(server.__exit__)

    def client(self, server: ScriptedServer, **settings: float) -> LinkFetch:
        return LinkFetch(KEY, server.url, **settings)  # type: ignore[arg-type]

    def pauses(self) -> list[float]:
        return [call.args[0] for call in self.sleep.call_args_list]


class Retries(FailureTest):
    def test_a_500_is_followed_by_a_second_try_with_the_same_idempotency_key(self) -> None:
        server = self.serve(Reply(500, error("internal_error")), Reply(201, SUBMITTED))

        lookup = self.client(server).lookup("linkedin.com/in/ada-lovelace")

        self.assertEqual(lookup.profile_data.full_name, "Ada Lovelace")
        keys = [seen.headers["idempotency-key"] for seen in server.seen]
        self.assertEqual(len(keys), 2)
        self.assertEqual(keys[0], keys[1])

    def test_each_call_has_an_idempotency_key_of_its_own(self) -> None:
        server = self.serve(Reply(201, SUBMITTED))

        self.client(server).submit("linkedin.com/in/a")
        self.client(server).submit("linkedin.com/in/a")

        self.assertNotEqual(*(seen.headers["idempotency-key"] for seen in server.seen))

    def test_an_idempotency_key_that_is_given_is_the_one_sent(self) -> None:
        server = self.serve(Reply(201, SUBMITTED))
        self.client(server).submit("linkedin.com/in/a", idempotency_key="order-1234")
        self.assertEqual(server.seen[0].headers["idempotency-key"], "order-1234")

    def test_tries_end_with_the_error_of_the_last(self) -> None:
        server = self.serve(Reply(503, error("unavailable")))

        with self.assertRaises(ServerError) as raised:
            self.client(server, max_retries=2).whoami()

        self.assertEqual((raised.exception.status, raised.exception.code), (503, "unavailable"))
        self.assertEqual(len(server.seen), 3)

    def test_pauses_are_random_and_grow(self) -> None:
        server = self.serve(Reply(502, b"Bad gateway"))
        with patch("linkfetch._retries.random.uniform", side_effect=lambda low, high: high):
            with self.assertRaises(ServerError):
                self.client(server, max_retries=6).whoami()
        self.assertEqual(self.pauses(), [0.5, 1, 2, 4, 8, 8])

    def test_a_429_is_tried_again_after_the_wait_it_tells(self) -> None:
        server = self.serve(Reply(429, {**BUSY, "retry_after_seconds": 7}), Reply(201, SUBMITTED))
        self.client(server).submit("linkedin.com/in/a")
        self.assertEqual(self.pauses(), [7])

    def test_a_429_without_a_body_is_tried_again_after_its_header(self) -> None:
        server = self.serve(Reply(429, b"", {"Retry-After": "3"}), Reply(201, SUBMITTED))
        self.client(server).submit("linkedin.com/in/a")
        self.assertEqual(self.pauses(), [3])

    def test_a_wait_till_tomorrow_is_left_to_the_caller(self) -> None:
        server = self.serve(Reply(429, {**BUSY, "retry_after_seconds": 40_000}))

        with self.assertRaises(RateLimitError) as raised:
            self.client(server).submit("linkedin.com/in/a")

        self.assertEqual(raised.exception.retry_after_seconds, 40_000)
        self.assertEqual(len(server.seen), 1)

    def test_a_call_that_an_earlier_try_is_still_working_on_is_asked_again(self) -> None:
        server = self.serve(Reply(409, error("idempotency_in_progress")), Reply(201, SUBMITTED))
        self.assertEqual(self.client(server).submit("linkedin.com/in/a").credits_charged, 1)

    def test_a_key_is_not_made_twice_because_an_answer_was_lost(self) -> None:
        server = self.serve(Reply(201, b"{}", claimed_length=500))

        with self.assertRaises(ConnectionFailedError):
            self.client(server).keys.create("CI", mode="test")

        self.assertEqual(len(server.seen), 1)

    def test_what_the_caller_did_wrong_is_not_repeated(self) -> None:
        server = self.serve(Reply(422, error("invalid_linkedin_url", field="linkedin_url")))

        with self.assertRaises(InvalidRequestError) as raised:
            self.client(server).submit("example.com")

        self.assertEqual(raised.exception.details, {"field": "linkedin_url"})
        self.assertEqual(raised.exception.request_id, "r1")
        self.assertEqual(len(server.seen), 1)


class Answers(FailureTest):
    def test_missing_credits_are_told_in_numbers(self) -> None:
        server = self.serve(Reply(402, error("insufficient_credits", required=3, available=1)))
        with self.assertRaises(InsufficientCreditsError) as raised:
            self.client(server).batch(["linkedin.com/in/a"])
        self.assertEqual((raised.exception.required, raised.exception.available), (3, 1))

    def test_html_is_no_answer_and_points_at_base_url(self) -> None:
        for status in (200, 301, 404):
            with self.subTest(status=status):
                page = Reply(status, b"<html>Welcome", {"Content-Type": "text/html", "Location": "http://127.0.0.1:1/"})
                with self.assertRaisesRegex(UnreadableAnswerError, "is base_url right"):
                    self.client(self.serve(page)).whoami()

    def test_html_of_a_proxy_is_a_failure_of_the_server(self) -> None:
        server = self.serve(Reply(502, b"<html>Bad gateway", {"Content-Type": "text/html"}))
        with self.assertRaises(ServerError) as raised:
            self.client(server, max_retries=0).whoami()
        self.assertEqual(raised.exception.code, "http_502")

    def test_json_that_is_cut_or_of_another_shape_is_unreadable(self) -> None:
        for body in (b'{"id": "5', b"[1, 2]", b'"hello"', b"", b"\xff\xfe", b"[" * 100_000):
            with self.subTest(body=body[:10]), self.assertRaises(UnreadableAnswerError):
                self.client(self.serve(Reply(200, body))).whoami()

    def test_an_answer_that_breaks_off_is_asked_for_again(self) -> None:
        server = self.serve(Reply(200, b'{"id": "5', claimed_length=500), Reply(200, LOOKUP))
        self.assertEqual(self.client(server).get_lookup(LOOKUP["id"]).status, "completed")

    def test_an_odd_error_is_still_an_error(self) -> None:
        for body in ({"error": "no"}, {"error": {"code": None}}, {"error": []}, [], b"null"):
            with self.subTest(body=body), self.assertRaises(LinkFetchError):
                self.client(self.serve(Reply(400, body))).whoami()

    def test_fields_that_are_new_or_missing_don_t_matter(self) -> None:
        server = self.serve(Reply(200, {**LOOKUP, "status": "paused", "mood": "good", "created_at": "soon"}))

        lookup = self.client(server).get_lookup(LOOKUP["id"])

        self.assertEqual((lookup.status, lookup.created_at, lookup.batch_id), ("paused", "soon", None))
        self.assertFalse(hasattr(lookup, "mood"))


class Connections(FailureTest):
    def test_a_server_that_hangs_is_given_up(self) -> None:
        server = self.serve(Reply(200, LOOKUP, until=threading.Event()))
        with self.assertRaises(RequestTimeoutError) as raised:
            self.client(server, timeout=0.2, max_retries=1).get_lookup(LOOKUP["id"])
        self.assertEqual(raised.exception.code, "timeout")
        self.assertEqual(len(server.seen), 2)

    def test_a_server_that_drips_is_given_up_too(self) -> None:
        server = self.serve(Reply(200, claimed_length=1_000_000, drips=True))
        with self.assertRaises(RequestTimeoutError):
            self.client(server, timeout=0.2, max_retries=0).whoami()

    def test_time_that_the_server_was_asked_to_take_is_no_hanging(self) -> None:
        answered = threading.Event()
        server = self.serve(Reply(200, SUBMITTED, until=answered))
        timer = threading.Timer(0.4, answered.set)
        timer.start()
        self.addCleanup(timer.join)
        client = self.client(server, timeout=0.1, max_retries=0)
        client.api.scraping.submit_lookup(models.SubmitLookupRequest(linkedin_url="a"), prefer="wait=30")
        client.get_lookup(LOOKUP["id"], wait=30)

    def test_nobody_there_is_said_with_the_address(self) -> None:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            url = f"http://127.0.0.1:{taken.getsockname()[1]}"
            with self.assertRaisesRegex(ConnectionFailedError, url) as raised:
                LinkFetch(KEY, url).keys.create("CI", mode="test")
        self.assertFalse(raised.exception.was_sent)
        self.assertEqual(self.sleep.call_count, 2)

    def test_a_path_in_base_url_is_kept(self) -> None:
        server = self.serve(Reply(404, error("not_found")))
        with self.assertRaises(NotFoundError):
            LinkFetch(KEY, f"{server.url}/lookups/").get_lookup("a/b")
        self.assertEqual(server.seen[0].path, "/lookups/api/v1/scrape/a%2Fb?wait=0")

    def test_an_id_that_would_lead_elsewhere_is_not_sent(self) -> None:
        server = self.serve(Reply())
        for lookup_id in ("", ".", "..", None):
            with self.subTest(id=lookup_id), self.assertRaises(InvalidRequestError):
                self.client(server).get_lookup(lookup_id)
        self.assertEqual(server.seen, [])

    def test_what_no_header_can_carry_is_not_sent(self) -> None:
        server = self.serve(Reply(201, SUBMITTED))
        for key in ("a\r\nX-Evil: 1", "schlüssel", "\x00"):
            with self.subTest(key=key), self.assertRaises(InvalidRequestError):
                self.client(server).submit("linkedin.com/in/a", idempotency_key=key)
        self.assertEqual(server.seen, [])

    def test_hosts_that_can_t_be_are_not_reached(self) -> None:
        for url in ("http://a..b", f"http://{'x' * 64}.example"):
            with self.subTest(url=url), self.assertRaises(ConnectionFailedError):
                LinkFetch(KEY, url, max_retries=0).whoami()

    def test_a_server_that_holds_no_question_is_not_asked_all_the_time(self) -> None:
        pending = {"id": LOOKUP["id"], "status": "pending", "total": 2, "pending": 2}
        ended = {**pending, "status": "completed", "pending": 0}
        server = self.serve(Reply(200, pending), Reply(200, pending), Reply(200, ended))

        with patch("linkfetch._polling.sleep") as pause:
            progress = list(self.client(server).get_batch(LOOKUP["id"]).progress())

        self.assertEqual([each.pending for each in progress], [2, 0])
        self.assertGreater(pause.call_args.args[0], 0.2)

    def test_the_key_is_shown_nowhere(self) -> None:
        server = self.serve(Reply(401, error("invalid_key")))
        client = self.client(server)
        with self.assertRaises(LinkFetchError) as raised:
            client.whoami()

        shown = [repr(client), repr(client.api.keys._caller), str(raised.exception), repr(raised.exception)]
        self.assertNotIn(KEY, "".join(shown))
        self.assertEqual(server.seen[0].headers["authorization"], f"Bearer {KEY}")


if __name__ == "__main__":
    unittest.main()
