"""The application's pages are for people who have signed in: a page forgotten here stays shut."""

from __future__ import annotations

import logging

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from lexicon.errors import LexiconError
from lexicon.web.desk import desk_of, known, nobody_is_known
from lexicon.web.faults import problem, too_fast
from lexicon.web.local import LINK, PRIVACY, SIGN_IN, SIGN_OUT, read_first, sign_in_first
from lexicon.web.person import Person

OPEN = (SIGN_IN, "/app/assets/", LINK, PRIVACY, "/app/oidc", "/app/workshop/")
"""What everybody may open: how to get in, and what is kept of those who do. A workshop asks guests
for its code itself."""
_LOG = logging.getLogger("lexicon.web")
_READING = ("GET", "HEAD")


class Gate:
    """Sends on to the page that signs in whoever asks for a page of somebody's."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and is_somebodys(scope["path"]):
            refusal = await _refusal(Request(scope, receive))
            if refusal is not None:
                await refusal(scope, receive, send)
                return
        await self._app(scope, receive, send)


async def _refusal(request: Request) -> Response | None:
    """None lets in. Where nobody can be known, because what knows them is away, nobody is.

    Why stands in the log alone: a stranger need not know where the store is.
    """
    try:
        visitor = await known(request)
    except LexiconError as error:
        _LOG.warning("%s", error)
        nobody_is_known(request)
        return await run_in_threadpool(problem, request, "store", 503)
    if visitor is None:
        return await run_in_threadpool(signed_out, request)
    wait = _wait(request, visitor)
    if wait:
        return await run_in_threadpool(too_fast, request, wait)
    if _may_go_on(request, visitor):
        return None
    return await run_in_threadpool(_unread, request)


def is_somebodys(path: str) -> bool:
    """Whether a page is for people who have signed in."""
    is_ours = path == "/app" or path.startswith("/app/")
    return is_ours and not any(_leads_to(path, page) for page in OPEN)


def signed_out(request: Request) -> Response:
    """The way to sign in; a form that was sent says instead that nothing was changed."""
    if request.method in _READING:
        return RedirectResponse(sign_in_first(request.url), 303)
    return problem(request, "signed_out", 401)


def _wait(request: Request, person: Person) -> int:
    """Seconds: a person sends no more forms than a person can; reading is free."""
    door = desk_of(request).door
    if door is None or request.method in _READING:
        return 0
    return door.limits.forms.take(person.id, door.clock().timestamp())


def _may_go_on(request: Request, person: Person) -> bool:
    """Before anything else a person reads what is kept of people; leaving is always free."""
    return person.noticed or request.url.path == SIGN_OUT


def _unread(request: Request) -> Response:
    """The way to read it; a form that was sent says instead that nothing was changed."""
    if request.method in _READING:
        return RedirectResponse(read_first(request.url), 303)
    return problem(request, "unread", 403)


def _leads_to(path: str, page: str) -> bool:
    return path == page or path.startswith(page if page.endswith("/") else f"{page}/")
