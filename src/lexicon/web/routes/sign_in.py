"""How to sign in, for whoever came without; and how to sign out."""

from __future__ import annotations

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from lexicon.web.desk import desk_of, nobody_is_known, visitor_of
from lexicon.web.local import HOME, SIGN_IN, SIGN_OUT, own_page
from lexicon.web.pages import page
from lexicon.web.posted import Form, answering


def _show(request: Request) -> Response:
    wanted = own_page(request.query_params.get("next", ""))
    if visitor_of(request) is not None:
        return RedirectResponse(wanted, 303)
    door = desk_of(request).door
    told = door.proxy.told(request) if door and door.proxy else ""
    onward = f"?next={quote(wanted)}" if wanted != HOME else ""
    return page(
        request,
        "sign_in.html.j2",
        status=403 if told else 200,
        told=told,
        is_out=request.query_params.get("done", "") == "out",
        other_way=f"/app/oidc{onward}" if door and door.provider else "",
    )


def _leave(request: Request, _form: Form) -> Response:
    answer = RedirectResponse(f"{SIGN_IN}?done=out", 303)
    door = desk_of(request).door
    if door is not None:
        door.dismiss(request, answer)
        nobody_is_known(request)
    return answer


ROUTES = (
    Route(SIGN_IN, _show, methods=["GET"]),
    Route(SIGN_OUT, answering(_leave), methods=["POST"]),
)
