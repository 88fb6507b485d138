"""What every request must be and every answer says: this machine's own, and nobody's to keep."""

from __future__ import annotations

from collections.abc import Callable

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from lexicon.web.hosts import LOOPBACK, Public, host_of

AT_MOST = 256 * 1024
"""Bytes of a request's body; the longest text of a dictionary is far below."""
STRICT = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_SAFE = ("GET", "HEAD")
_POLICY = b"content-security-policy"
_ALWAYS = {
    _POLICY: b"",
    b"x-content-type-options": b"nosniff",
    b"x-frame-options": b"DENY",
    b"cross-origin-opener-policy": b"same-origin",
    b"cross-origin-resource-policy": b"same-origin",
    b"cache-control": b"no-store",
}
"""What every answer says, whatever it said itself: as it is sent, for it goes with each."""
_UNLESS_SAID = {b"referrer-policy": b"same-origin"}


class Guard:
    """Lets in what comes from a page of ours, and sends the headers that keep others out.

    `policy` is the Content-Security-Policy of the pages that are not the application's; `public`
    is the address from elsewhere, beside this machine's own names.
    """

    def __init__(
        self, app: ASGIApp, policy: Callable[[], str], public: Public | None = None
    ) -> None:
        self._app = app
        self._policy = policy
        self._public = public

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refusal = _refusal(scope, self._public)
        safely = _with_headers(send, self._policy_for(scope["path"]))
        if refusal is not None:
            await refusal(scope, receive, safely)
            return
        await self._app(scope, _bounded(receive, scope), safely)

    def _policy_for(self, path: str) -> str:
        return STRICT if path == "/app" or path.startswith("/app/") else self._policy()


class TooLong(Exception):
    """More was sent than any form of ours has."""


def _refusal(scope: Scope, public: Public | None) -> PlainTextResponse | None:
    headers = Headers(scope=scope)
    if not _is_served(headers.get("host", ""), public):
        return _told("This address is not served here.", "Cette adresse n'est pas servie ici.", 421)
    if scope["method"] in _SAFE:
        return None
    if not _is_own(headers, scope["scheme"], public):
        return _told(
            "This form did not come from a page of this site; nothing was changed.",
            "Ce formulaire ne vient pas d'une page de ce site ; rien n'a été modifié.",
            403,
        )
    length = headers.get("content-length", "0")
    if not length.isdigit() or int(length) > AT_MOST:
        return _told(
            "That is too long; nothing was changed.",
            "C'est trop long ; rien n'a été modifié.",
            413,
        )
    return None


def _told(english: str, french: str, status: int) -> PlainTextResponse:
    """A refusal before anything is known of the reader, and so in both languages."""
    return PlainTextResponse(f"{english}\n{french}\n", status)


def _is_served(host: str, public: Public | None) -> bool:
    """Whether a Host header names this machine or the address from elsewhere."""
    name = host_of(host)
    return name in LOOPBACK or (public is not None and name == public.host)


def _is_own(headers: Headers, scheme: str, public: Public | None) -> bool:
    """Whether a form was sent by a page of ours: browsers say so, and nothing else may.

    `none` is refused too: it is said of what a person opens, and nobody opens a form's answer.
    Safari before 16.4 says its Origin only, which is the public address where a proxy stands before
    us and speaks HTTPS for us.
    """
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    host, origin = headers.get("host", ""), headers.get("origin", "")
    if public is not None and host_of(host) == public.host:
        return origin == public.base
    return origin == f"{scheme}://{host}"


def _bounded(receive: Receive, scope: Scope) -> Receive:
    """Receives no more than what a form may have, whatever its headers say."""
    seen = 0

    async def bounded() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > AT_MOST and scope["method"] not in _SAFE:
            raise TooLong
        return message

    return bounded


def _with_headers(send: Send, policy: str) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            own = [pair for pair in message["headers"] if pair[0] not in _ALWAYS]
            unsaid = {**_UNLESS_SAID}
            for name, _ in own:
                unsaid.pop(name, None)
            ours = {**_ALWAYS, _POLICY: policy.encode("latin-1"), **unsaid}
            message["headers"] = [*own, *ours.items()]
        await send(message)

    return sending
