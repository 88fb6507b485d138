"""An attempt as a whole: where one is, go on, finish, what it came to."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from lexicon.adoption.attempts.progress import finish, progress
from lexicon.web.asking.page_of_attempt import attempt_id, attempt_page
from lexicon.web.asking.page_of_question import base_of
from lexicon.web.asking.taker import taker_of
from lexicon.web.posted import Form, answering

_PATH = "/app/attempts/{attempt:str}"


def _read(request: Request) -> Response:
    return attempt_page(request, taker_of(request), attempt_id(request))


def _go_on(request: Request) -> Response:
    """The first question without an answer; without one, the whole."""
    taker = taker_of(request)
    found = progress(taker.store, taker.id, attempt_id(request))
    position = None if found.closed_at else found.next_position
    rest = f"/{position}" if position else ""
    return RedirectResponse(f"{base_of(found)}{rest}", 303)


def _finish(request: Request, form: Form) -> Response:
    """End it; while questions are open, only after a warning."""
    taker, name = taker_of(request), attempt_id(request)
    found = progress(taker.store, taker.id, name)
    act = form.get("do", "")
    if act not in ("finish", "anyway"):
        return attempt_page(request, taker, name)
    if act == "finish" and not found.is_over:
        return attempt_page(request, taker, name, status=422, notice="left")
    finish(taker.store, taker.id, name)
    return RedirectResponse(base_of(found), 303)


ROUTES = (
    Route(f"{_PATH}/next", _go_on, methods=["GET"]),
    Route(_PATH, _read, methods=["GET"]),
    Route(_PATH, answering(_finish), methods=["POST"]),
)
