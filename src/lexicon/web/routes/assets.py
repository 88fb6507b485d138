"""The style sheet, the one script, the icon."""

from __future__ import annotations

from importlib.resources import files

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from lexicon.web.style import look_css


def _look(_request: Request) -> Response:
    return Response(look_css(), media_type="text/css")


def _script(_request: Request) -> Response:
    return Response(_own("check.js"), media_type="text/javascript")


def _icon(_request: Request) -> Response:
    return Response(_own("icon.svg"), media_type="image/svg+xml")


def _own(name: str) -> str:
    return (files("lexicon.web") / "assets" / name).read_text("utf-8")


ROUTES = (
    Route("/app/assets/look.css", _look),
    Route("/app/assets/check.js", _script),
    Route("/app/assets/icon.svg", _icon),
)
