"""What went wrong, as a page that says what to do; never a traceback."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from lexicon.adoption.attempts.faults import NoSuchAttempt, NoSuchPerson, NoSuchWave
from lexicon.adoption.store.faults import StoreBusy, StoreFault, StoreFull
from lexicon.errors import LexiconError, ProjectNotFound, UnknownName
from lexicon.project.decided import CannotWrite
from lexicon.project.lock import Busy
from lexicon.project.state import State
from lexicon.source.load import load
from lexicon.web.desk import desk_of
from lexicon.web.guard import TooLong
from lexicon.web.pages import page
from lexicon.web.permitted import NotPermitted
from lexicon.web.remarks import remarks
from lexicon.web.tongue import tongue_of
from lexicon.yamlfile.rewrite import CannotRewrite

_KINDS: Mapping[type[Exception], tuple[str, int]] = {
    UnknownName: ("unknown", 404),
    Busy: ("busy", 503),
    CannotWrite: ("cannot_write", 507),
    CannotRewrite: ("cannot_rewrite", 409),
    TooLong: ("too_long", 413),
    NotPermitted: ("not_permitted", 403),
    NoSuchAttempt: ("not_found", 404),
    NoSuchWave: ("not_found", 404),
    NoSuchPerson: ("left", 403),
    StoreBusy: ("busy", 503),
    StoreFull: ("cannot_write", 507),
    StoreFault: ("store", 503),
}
_LOGGED = (NoSuchAttempt, NoSuchWave, NoSuchPerson, StoreFault)
"""What those who run the server should know; nothing of it says who asked."""
_LOG = logging.getLogger("lexicon.web")


def problem(request: Request, kind: str, status: int, detail: str = "") -> Response:
    """The page of a problem that `faults.<lang>.yml` describes."""
    return page(request, "problem.html.j2", status=status, kind=kind, detail=detail)


def too_fast(request: Request, wait: int) -> Response:
    """The page that asks for patience, with the seconds to wait."""
    answer = problem(request, "too_fast", 429)
    answer.headers["Retry-After"] = str(wait)
    return answer


def faulty(request: Request, state: State, reference: str) -> Response:
    """The page of an entry whose file cannot be understood: why not, and where."""
    name = f"/{reference.partition('/')[2]}.yaml"
    own = [item for item in state.findings if item.place.path.endswith(name)]
    told = remarks(own or state.findings, state.root, tongue_of(request))
    return page(request, "faulty.html.j2", state.dictionary.manifest, 503, remarks=told)


def _known(request: Request, error: Exception) -> Response:
    kind, status = next(told for type_, told in _KINDS.items() if isinstance(error, type_))
    if isinstance(error, _LOGGED):
        _LOG.warning("%s: %s", type(error).__name__, error)
    if kind == "not_permitted" and request.method == "GET":
        kind = "not_shown"
    return problem(request, kind, status, _detail(error))


def _detail(error: Exception) -> str:
    """What no words of the page say, in no language: the system's reason, a key of a file."""
    if isinstance(error, CannotWrite):
        return str(error.reason)
    return ".".join(error.keys) if isinstance(error, CannotRewrite) else ""


def _unreadable(request: Request, _error: Exception) -> Response:
    """The manifest says nothing that can be understood: say why, as a check does."""
    try:
        loaded = load(desk_of(request).root)
    except (ProjectNotFound, OSError) as error:
        where = error.path if isinstance(error, ProjectNotFound) else error
        return problem(request, "no_project", 503, str(where))
    told = remarks(loaded.findings, loaded.root, tongue_of(request))
    return page(request, "faulty.html.j2", status=503, remarks=told)


def _http(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    kind = {404: "not_found", 405: "not_allowed"}.get(status, "refused")
    return problem(request, kind, status)


def _other(request: Request, error: Exception) -> Response:
    told = str(error)
    if isinstance(error, LexiconError):
        told = error.said(tongue_of(request).language)
    return problem(request, "set_up", 500, told)


def _crashed(request: Request, _error: Exception) -> Response:
    return problem(request, "crashed", 500)


HANDLERS: Mapping[Any, Any] = {
    HTTPException: _http,
    ProjectNotFound: _unreadable,
    LexiconError: _other,
    OSError: _other,
    500: _crashed,
    **dict.fromkeys(_KINDS, _known),
}
