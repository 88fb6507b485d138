"""What is kept of people and who sees it: read before the first question, and found again later."""

from __future__ import annotations

import json
from datetime import datetime

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from lexicon.adoption.store import people
from lexicon.adoption.store.kept import kept
from lexicon.adoption.store.people import Listed
from lexicon.model.manifest import Manifest
from lexicon.web.desk import desk_of, person_of, visitor_of
from lexicon.web.library import library
from lexicon.web.local import PRIVACY, own_page
from lexicon.web.pages import page
from lexicon.web.posted import Form, answering
from lexicon.web.tongue import tongue_of


def _show(request: Request) -> Response:
    """For everybody; whoever has yet to read it finds a button below."""
    visitor = visitor_of(request)
    listed = _listed(request) if visitor and visitor.id else None
    tongue = tongue_of(request)
    return page(
        request,
        "privacy.html.j2",
        _manifest(request) if visitor else None,
        sections=tongue.words("privacy.sections"),
        wanted=own_page(request.query_params.get("next", "")),
        is_known=listed is not None,
        must_read=listed is not None and listed.noticed_at is None,
        was_read=_day(request, listed.noticed_at) if listed and listed.noticed_at else "",
    )


def _read(request: Request, form: Form) -> Response:
    desk, person = desk_of(request), person_of(request)
    if desk.store is not None and person.id:
        with desk.store.writing() as connection:
            people.noticed(connection, person.id, desk.clock())
    return RedirectResponse(own_page(form.get("next", "")), 303)


def _mine(request: Request) -> Response:
    """All that is kept of whoever asks, and of nobody else."""
    listed, store = _listed(request), desk_of(request).store
    if listed is None or store is None:
        raise HTTPException(404)
    with store.reading() as connection:
        told = json.dumps(kept(connection, listed), indent=2, ensure_ascii=False)
    as_file = {"Content-Disposition": 'attachment; filename="lexicon.json"'}
    return Response(told, media_type="application/json", headers=as_file)


def _manifest(request: Request) -> Manifest:
    desk = desk_of(request)
    return library(desk.root, desk.clock()).dictionary.manifest


def _listed(request: Request) -> Listed | None:
    """Whoever asks, as the list has them. Raises NotSignedIn."""
    store, person = desk_of(request).store, person_of(request)
    if store is None or not person.id:
        return None
    with store.reading() as connection:
        return people.somebody(connection, person.id)


def _day(request: Request, moment: datetime) -> str:
    return tongue_of(request).day(moment.astimezone(desk_of(request).clock().tzinfo))


ROUTES = (
    Route(PRIVACY, _show, methods=["GET"]),
    Route(PRIVACY, answering(_read), methods=["POST"]),
    Route(f"{PRIVACY}/mine.json", _mine, methods=["GET"]),
)
