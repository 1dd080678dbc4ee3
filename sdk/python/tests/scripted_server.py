"""A server that answers what a test tells it to, in turn, and remembers what it was asked."""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from time import sleep
from typing import Any, Callable, Optional


@dataclass
class Reply:
    status: int = 200
    body: Any = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    claimed_length: Optional[int] = None
    """Promises more than it sends, and hangs up."""
    drips: bool = False
    """Sends a byte every now and then, and never all of them."""
    until: Optional[threading.Event] = None
    """Says nothing before this happens."""

    @property
    def bytes(self) -> bytes:
        return self.body if isinstance(self.body, bytes) else json.dumps(self.body).encode()


@dataclass
class Seen:
    method: str
    path: str
    headers: dict[str, str]
    body: Any


class ScriptedServer:
    """The last reply is repeated."""

    def __init__(self, *replies: Reply) -> None:
        self.seen: list[Seen] = []
        self._replies = list(replies)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> ScriptedServer:
        self._thread.start()
        return self

    def __exit__(self, *_: Any) -> None:
        for reply in self._replies:
            if reply.until:
                reply.until.set()
        self._server.shutdown()
        self._server.server_close()

    def take(self, seen: Seen) -> Reply:
        self.seen.append(seen)
        return self._replies[min(len(self.seen), len(self._replies)) - 1]

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        take: Callable[[Seen], Reply] = self.take

        class Handler(BaseHTTPRequestHandler):
            def answer(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                headers = {name.lower(): value for name, value in self.headers.items()}
                reply = take(Seen(self.command, self.path, headers, json.loads(body) if body else None))
                if reply.until:
                    reply.until.wait()
                try:
                    self.send(reply)
                except OSError:
                    pass  # whoever asked has gone

            def send(self, reply: Reply) -> None:
                self.send_response(reply.status)
                headers = {"Content-Type": "application/json", **reply.headers}
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(reply.claimed_length or len(reply.bytes)))
                self.end_headers()
                while reply.drips:
                    self.wfile.write(b" ")
                    sleep(0.02)
                self.wfile.write(reply.bytes)

            do_GET = do_POST = do_PATCH = do_DELETE = answer

            def log_message(self, *_: Any) -> None:
                pass

        return Handler
