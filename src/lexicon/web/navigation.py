"""The ways between the pages: each group of pages says its own, and for whom it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from typing import NamedTuple

from starlette.requests import Request

from lexicon.plugins import module_names
from lexicon.web import routes
from lexicon.web.tongue import tongue_of


def _everybody(_request: Request) -> bool:
    return True


class Way(NamedTuple):
    """A link at the head of every page: NAV in `routes/<group>.py`, where a group wants one.

    `words` is a place such as `page.proposals`; lower places stand first. `is_for` says whether
    whoever asks may go there, or has anything to do there.
    """

    words: str
    href: str
    place: int
    is_for: Callable[[Request], bool] = _everybody


class Link(NamedTuple):
    """A way in the reader's words; it is current on its own page and on those below."""

    label: str
    href: str
    current: str


def links(request: Request) -> list[Link]:
    """The ways for whoever asks, in their order."""
    tongue, path = tongue_of(request), request.url.path
    mine = [way for way in ways() if way.is_for(request)]
    at = max((way.href for way in mine if _is_at(path, way.href)), key=len, default="")
    return [
        Link(tongue.say(way.words), way.href, _current(path, way.href) if way.href == at else "")
        for way in mine
    ]


@cache
def ways() -> tuple[Way, ...]:
    """Every way there is, in their order."""
    return tuple(sorted(_found(), key=lambda way: (way.place, way.href)))


def _found() -> Iterator[Way]:
    for name in module_names(routes):
        way = getattr(import_module(f"{routes.__name__}.{name}"), "NAV", None)
        if isinstance(way, Way):
            yield way


def _is_at(path: str, href: str) -> bool:
    """The home is at its own address alone, for everything is below it."""
    return path == href or (not href.endswith("/") and path.startswith(f"{href}/"))


def _current(path: str, href: str) -> str:
    return "page" if path == href else "true"
