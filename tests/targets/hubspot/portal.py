"""A portal's API on this machine: it writes down what HubSpot's own client sends."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

Call = tuple[str, str, object]
"""Method, path, and the body as JSON says it."""


@dataclass
class Portal:
    """Where to send, and what has been sent so far."""

    address: str = ""
    calls: list[Call] = field(default_factory=list)


@contextmanager
def portal() -> Iterator[Portal]:
    """A portal that takes everything, until the block ends."""
    opened = Portal()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            opened.calls.append((self.command, self.path, json.loads(body)))
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(b"{}")

        do_PATCH = do_POST  # noqa: N815  (the parent's name)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the parent's name)
            """Say nothing: a test's output is the test's."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        opened.address = f"http://127.0.0.1:{server.server_port}"
        try:
            yield opened
        finally:
            server.shutdown()
