"""What was asked for and how it ended, for whoever runs the application: no address, no person.

Of a path only its shape is kept: a link's token and the id of an attempt are one person's.
"""

from __future__ import annotations

import logging
import re

from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOG = logging.getLogger("lexicon.access")
_TOKEN = re.compile(r"(/app/link/).+")
_ID = re.compile(r"[0-9A-Za-z_-]{16,}")


class AccessLog:
    """Says each request in a line, at the level INFO: `GET /app/attempt/… 200`."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not LOG.isEnabledFor(logging.INFO):
            await self._app(scope, receive, send)
            return

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                LOG.info("%s %s %s", scope["method"], shape(scope["path"]), message["status"])
            await send(message)

        await self._app(scope, receive, sending)


def shape(path: str) -> str:
    """A path without what belongs to one person, and without what a terminal would obey."""
    masked = _ID.sub("…", _TOKEN.sub(r"\1…", path))
    return "".join(sign if sign.isprintable() else "?" for sign in masked)
