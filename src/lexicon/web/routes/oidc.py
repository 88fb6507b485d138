"""Sign in with the firm's own account: there, back, and in if the list has you."""

from __future__ import annotations

import hmac
import logging
from datetime import timedelta
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from lexicon.adoption.people.admission import Opened
from lexicon.adoption.people.tokens import Expired, Forged, seal, unseal
from lexicon.web.desk import desk_of
from lexicon.web.door import Door
from lexicon.web.faults import problem, too_fast
from lexicon.web.local import own_page
from lexicon.web.pages import page
from lexicon.web.provider import Asked, Provider, Unproven

_LOG = logging.getLogger("lexicon.web")
_START, _BACK = "/app/oidc", "/app/oidc/back"
_COOKIE = "lexicon_provider"
_WITHIN = timedelta(minutes=10)


def _there(request: Request) -> Response:
    """To the provider. What must come back is sealed in a cookie, not kept here."""
    door, provider = _provider(request)
    wait = door.limits.accounts.take(door.caller(request), door.clock().timestamp())
    if wait:
        return too_fast(request, wait)
    new_id = door.keeper.new_id
    asked = Asked(new_id(), new_id(), new_id() + new_id(), door.base(request) + _BACK)
    try:
        address = provider.address(asked)
    except Unproven as unproven:
        return _refused(request, unproven.why)
    wanted = own_page(request.query_params.get("next", ""))
    sent = {"state": asked.state, "nonce": asked.nonce, "verifier": asked.verifier, "next": wanted}
    answer = RedirectResponse(address, 303, {"Referrer-Policy": "no-referrer"})
    answer.set_cookie(
        _COOKIE,
        seal(door.keeper.keys, "provider", sent, door.clock()),
        max_age=int(_WITHIN.total_seconds()),
        path=_START,
        secure=door.is_secure(request),
        httponly=True,
        samesite="lax",
    )
    return answer


def _back(request: Request) -> Response:
    """From the provider: who it is, and whether that is somebody on the list."""
    door, provider = _provider(request)
    cookie = request.cookies.get(_COOKIE, "")
    try:
        sent = unseal(door.keeper.keys, "provider", cookie, door.clock(), _WITHIN)
    except (Forged, Expired):
        return _refused(request, "it was not begun here, or too long ago")
    state, code = (request.query_params.get(name, "") for name in ("state", "code"))
    if not hmac.compare_digest(state.encode(), sent["state"].encode()):
        return _refused(request, "another state came back")
    if not code:
        return _refused(request, "the provider let nobody in")
    back = door.base(request) + _BACK
    try:
        known = provider.known(code, Asked(state, sent["nonce"], sent["verifier"], back))
    except Unproven as unproven:
        return _refused(request, unproven.why)
    listed = door.by_provider(known)
    if listed is None:
        told = known.email or known.subject
        return page(request, "sign_in.html.j2", status=403, told=told, is_out=False, other_way="")
    answer = RedirectResponse(own_page(sent["next"]), 303)
    door.admit(request, Opened(listed), answer)
    answer.delete_cookie(_COOKIE, path=_START)
    return answer


def _refused(request: Request, why: str) -> Response:
    _LOG.warning("a sign-in by the provider was refused: %s", quote(why, safe=" ,_"))
    return problem(request, "provider", 403)


def _provider(request: Request) -> tuple[Door, Provider]:
    """The door and its provider. Raises HTTPException where there is none."""
    door = desk_of(request).door
    if door is None or door.provider is None:
        raise HTTPException(404)
    return door, door.provider


ROUTES = (
    Route(_START, _there, methods=["GET"]),
    Route(_BACK, _back, methods=["GET"]),
)
