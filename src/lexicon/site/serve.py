"""Showing the built site on this machine, and only to it."""

from __future__ import annotations

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from lexicon.errors import LexiconError
from lexicon.site.policy import content_security_policy

ADDRESS = "127.0.0.1"


class _Handler(SimpleHTTPRequestHandler):
    """Files of one folder, never kept by the browser, under the site's policy."""

    def __init__(self, *arguments: object, policy: str, directory: str) -> None:
        self._policy = policy
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]  # passed on

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", self._policy)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the parent's name
        """Say nothing: who opened which page is nobody's business."""


def site_server(site: Path, port: int = 8000) -> ThreadingHTTPServer:
    """A server of the built site, not started yet; port 0 takes a free one.

    Call `serve_forever()`, and `shutdown()` from another thread. Raises LexiconError where the port
    is taken or nothing has been built.
    """
    if not (site / "index.html").is_file():
        raise LexiconError(f"no site in {site}: build it first, with: lexicon site")
    handler = partial(_Handler, policy=content_security_policy(site), directory=str(site))
    try:
        return ThreadingHTTPServer((ADDRESS, port), handler)
    except OSError as fault:
        raise LexiconError(f"cannot serve on {ADDRESS}:{port}: {fault}") from fault
