"""How to sign in, for whoever came without."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from lexicon.web.desk import visitor_of
from lexicon.web.local import SIGN_IN, own_page
from lexicon.web.pages import page


def _show(request: Request) -> Response:
    wanted = own_page(request.query_params.get("next", ""))
    if visitor_of(request) is not None:
        return RedirectResponse(wanted, 303)
    return page(request, "sign_in.html.j2")


ROUTES = (Route(SIGN_IN, _show, methods=["GET"]),)
