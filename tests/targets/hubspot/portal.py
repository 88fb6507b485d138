"""A portal's API on this machine: it writes down what HubSpot's own client sends.

It holds properties as HubSpot does: a PATCH replaces all options of one at once.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

Call = tuple[str, str, object]
"""Method, path, and the body as JSON says it."""


@dataclass
class Portal:
    """Where to send, what has been sent so far, and what is there, by address."""

    address: str = ""
    calls: list[Call] = field(default_factory=list)
    held: dict[str, dict[str, Any]] = field(default_factory=dict)

    def take(self, method: str, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """Write a call down; what is held there already takes on the body's keys."""
        self.calls.append((method, path, body))
        self.held[path] = self.held.get(path, {}) | body
        return self.held[path]


@contextmanager
def portal(held: dict[str, dict[str, Any]] | None = None) -> Iterator[Portal]:
    """A portal that takes everything, until the block ends."""
    opened = Portal(held=dict(held or {}))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            self._answer(opened.take(self.command, self.path, json.loads(body)))

        do_PATCH = do_POST  # noqa: N815  (the parent's name)

        def do_GET(self) -> None:
            self._answer(opened.held[self.path.partition("?")[0]])

        def _answer(self, answer: dict[str, Any]) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(answer).encode())

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the parent's name)
            """Say nothing: a test's output is the test's."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        opened.address = f"http://127.0.0.1:{server.server_port}"
        try:
            yield opened
        finally:
            server.shutdown()
