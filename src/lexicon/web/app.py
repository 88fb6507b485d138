"""The application put together: the built site at `/`, the pages of reviewers under `/app/`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from lexicon.adoption.attempts.showing import Showing
from lexicon.adoption.attempts.tray import Tray
from lexicon.adoption.readers import Readers
from lexicon.adoption.store.opened import Clock, Store
from lexicon.plugins import load_all
from lexicon.web import routes
from lexicon.web.access_log import AccessLog
from lexicon.web.desk import Desk, NotSignedIn, Who, no_ids
from lexicon.web.door import Door
from lexicon.web.faults import HANDLERS
from lexicon.web.gate import Gate, signed_out
from lexicon.web.guard import STRICT, Guard
from lexicon.web.hosts import Public
from lexicon.web.site_policy import SitePolicy

HOME = "/app/"
_MOST_ASKED = "question"
"""Tried first, of a hundred routes that are tried one after another: asked twice for each answer.
"""


def create_app(
    project_root: Path,
    who: Who,
    clock: Clock,
    site: Path | None = None,
    commits: bool = False,
    store: Store | None = None,
    new_id: Callable[[], str] = no_ids,
    door: Door | None = None,
) -> Starlette:
    """The application for one project; `who` says who is asking, `clock` what time it is.

    `site` is a built site; with `commits` each decision and proposal becomes a commit; `store`
    keeps people and their answers, `new_id` gives ids that nobody can guess, `door` lets people in.
    """
    groups = load_all(routes, "ROUTES", tuple)
    often_first = sorted(groups, key=lambda name: name != _MOST_ASKED)
    own: list[BaseRoute] = [route for name in often_first for route in groups[name]]
    app = Starlette(
        routes=[*own, _APART, *_site(site)],
        middleware=[
            Middleware(AccessLog),
            Middleware(Guard, SitePolicy(site) if site else _nothing, _public(door)),
            Middleware(Gate),
        ],
        exception_handlers={**HANDLERS, NotSignedIn: _signed_out},
    )
    desk = Desk(project_root, who, clock, site, commits, store, new_id, door)
    app.state.desk = _with_store(desk, store) if store else desk
    return app


def _with_store(desk: Desk, store: Store) -> Desk:
    return replace(desk, tray=Tray(store), readers=Readers(store), showing=Showing(store))


def _public(door: Door | None) -> Public | None:
    return door.public if door else None


async def _no_such_page(_request: Request) -> Response:
    raise HTTPException(404)


_APART = Route("/app/{rest:path}", _no_such_page, methods=["GET", "POST"])
"""What the application does not know is not looked for on the site."""


def _site(folder: Path | None) -> list[BaseRoute]:
    if folder is None:
        return [Route("/", _home)]
    return [Mount("/", StaticFiles(directory=folder, html=True))]


def _home(_request: Request) -> Response:
    return RedirectResponse(HOME, 307)


def _signed_out(request: Request, _error: Exception) -> Response:
    return signed_out(request)


def _nothing() -> str:
    return STRICT
