"""The way into a workshop for whoever has its code."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from lexicon.briefs.workshop import acts
from lexicon.briefs.workshop.phases import NotNow
from lexicon.briefs.workshop.room import NoSuchWorkshop, found
from lexicon.web.desk import desk_of, visitor_of
from lexicon.web.faults import too_fast
from lexicon.web.pages import page, team_called
from lexicon.web.posted import Form, answering
from lexicon.web.tongue import ASKED, choose, tongue_of
from lexicon.web.workshop.files import state_of
from lexicon.web.workshop.visitor import LEADING, PATH, is_id, keep_ticket, store_of

_JOIN = f"{PATH}/join"


def _way_in(request: Request) -> Response:
    return _join_page(request, {"code": request.query_params.get("code", "")})


def _join(request: Request, form: Form) -> Response:
    """Take a seat with the code; pressed twice it is the same seat."""
    choose(request, form.get(ASKED, ""))
    if form.get("do") != "join":
        return _join_page(request, form)
    desk, person, store = desk_of(request), visitor_of(request), store_of(request)
    teams = state_of(request).dictionary.manifest.teams
    team, ticket = form.get("team", ""), form.get("ticket", "")
    if team not in teams:
        return _join_page(request, form, "team")
    leading = form.get("leading") == "yes" and person is not None
    ticket = (LEADING if leading else "") + (ticket if is_id(ticket) else desk.new_id())
    known = person.id if person else ""
    joining = acts.Joining(team, tongue_of(request).language, form.get("shows") == "yes", known)
    try:
        name = found(store, form.get("code", "") or "-")
        acts.join(store, name, joining, ticket, desk.new_id)
    except NoSuchWorkshop:
        return _tried_in_vain(request, form)
    except NotNow:
        return _join_page(request, form, "closed")
    answer = RedirectResponse(f"{PATH}/{name}", 303)
    keep_ticket(request, answer, ticket)
    return answer


def _tried_in_vain(request: Request, form: Form) -> Response:
    """A code that none has; whoever tries many must wait, as with links."""
    desk = desk_of(request)
    door = desk.door
    if door is not None:
        wait = door.limits.links.take(door.caller(request), desk.clock().timestamp())
        if wait:
            return too_fast(request, wait)
    return _join_page(request, form, "code")


def _join_page(request: Request, form: Form, notice: str = "") -> Response:
    tongue, desk = tongue_of(request), desk_of(request)
    manifest = state_of(request).dictionary.manifest
    person = visitor_of(request)
    is_known = person is not None and bool(person.id)
    leading = request.query_params.get("leading", "") or form.get("leading", "")
    return page(
        request,
        "workshop_join.html.j2",
        manifest,
        422 if notice else 200,
        code=form.get("code", ""),
        teams=[(name, team_called(name, manifest, tongue.language)) for name in manifest.teams],
        chosen=form.get("team", person.team if person and is_known else ""),
        shows=form.get("shows") == "yes",
        ticket=form.get("ticket", "") or desk.new_id(),
        leading="yes" if leading == "yes" else "",
        left="left" in request.query_params,
        notice=notice,
        **{"form": "join", **({} if is_known or leading else {"person": None, "ways": []})},
    )


ROUTES = (
    Route(_JOIN, _way_in, methods=["GET"]),
    Route(_JOIN, answering(_join), methods=["POST"]),
)
