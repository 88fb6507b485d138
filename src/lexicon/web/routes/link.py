"""A personal link: opening it shows a button, and only the button signs in.

Mail servers open the links in mails, and follow where they lead. So opening one writes nothing and
signs nobody in; it puts the link into a cookie for some minutes and out of the address, where it
would stand in the history and be shown to others.
"""

from __future__ import annotations

import logging
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from lexicon.adoption.people.admission import Opened, Refused
from lexicon.web.desk import desk_of
from lexicon.web.door import Door
from lexicon.web.faults import problem, too_fast
from lexicon.web.local import HOME, LINK, own_page
from lexicon.web.pages import page
from lexicon.web.posted import Form, answering
from lexicon.web.tongue import ASKED, COOKIE, choose

_LOG = logging.getLogger("lexicon.web")
_WAITING = "lexicon_link"
_MINUTES = 10


def _open(request: Request) -> Response:
    """The link that was sent: out of the address, and no further."""
    token, wanted = request.path_params["token"], own_page(request.query_params.get("next", ""))
    opened = _opened(request, token)
    if isinstance(opened, Response):
        return opened
    onward = f"{LINK}?next={quote(wanted)}" if wanted != HOME else LINK
    answer = RedirectResponse(onward, 303, {"Referrer-Policy": "no-referrer"})
    secure = _door(request).is_secure(request)
    answer.set_cookie(
        _WAITING, token, _MINUTES * 60, path=LINK, secure=secure, httponly=True, samesite="lax"
    )
    return answer


def _show(request: Request) -> Response:
    """The button, in the language that the list has for its owner until another is chosen."""
    opened = _opened(request, request.cookies.get(_WAITING, ""))
    if isinstance(opened, Response):
        return opened
    wanted = own_page(request.query_params.get("next", ""))
    if COOKIE not in request.cookies and ASKED not in request.query_params:
        choose(request, opened.person.language)
    return page(request, "link.html.j2", name=opened.person.name, wanted=wanted)


def _enter(request: Request, form: Form) -> Response:
    """The button pressed: a session begins."""
    opened = _opened(request, request.cookies.get(_WAITING, ""))
    if isinstance(opened, Response):
        return opened
    answer = RedirectResponse(own_page(form.get("next", "")), 303)
    _door(request).admit(request, opened, answer)
    answer.delete_cookie(_WAITING, path=LINK)
    return answer


def _opened(request: Request, token: str) -> Opened | Response:
    """Whose link it is, or a page that says why it is nobody's and what to do."""
    desk, door = desk_of(request), _door(request)
    if not token:
        return problem(request, "link_lost", 403)
    try:
        return door.keeper.open(token, desk.clock())
    except Refused as refused:
        _LOG.warning("a link was refused: %s %s", refused.reason, refused.whose)
        wait = door.limits.links.take(door.caller(request), desk.clock().timestamp())
        return too_fast(request, wait) if wait else problem(request, f"link_{refused.reason}", 403)


def _door(request: Request) -> Door:
    """The door. Raises HTTPException where one person is served, who needs no link."""
    door = desk_of(request).door
    if door is None:
        raise HTTPException(404)
    return door


ROUTES = (
    Route(LINK, _show, methods=["GET"]),
    Route(LINK, answering(_enter), methods=["POST"]),
    Route(f"{LINK}/{{token:str}}", _open, methods=["GET"]),
)
