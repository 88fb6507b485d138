"""What the teams know and where they differ, for heads, owners and the sponsor: never a person."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urlencode

from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from lexicon.adoption import formats
from lexicon.adoption.telling.format import Format
from lexicon.adoption.telling.gathering import Asked, gathered
from lexicon.adoption.telling.html_blocks import blocks_html
from lexicon.adoption.telling.report import report_named, report_names
from lexicon.adoption.telling.scene import Scene
from lexicon.adoption.telling.sources import Sources
from lexicon.adoption.telling.tell import told
from lexicon.plugins import load_one
from lexicon.site.confused import pairs
from lexicon.web.asking.taker import keeps_answers
from lexicon.web.desk import desk_of, person_of
from lexicon.web.library import Library, library
from lexicon.web.naming import page_of_guide
from lexicon.web.navigation import Way
from lexicon.web.pages import page
from lexicon.web.permitted import may, must
from lexicon.web.tongue import Tongue, tongue_of

_PATH = "/app/reports"
FIRST = "agreement"
"""What a head reads first."""
_ORDER = ("agreement", "report", "confusion", "trend", "items", "contest")
_FILES = {"csv": "text/csv", "json": "application/json", "html": "text/html"}


class Tab(NamedTuple):
    """A way to another report, another wave, or a file."""

    label: str
    href: str
    is_here: bool = False


def _first(request: Request) -> Response:
    return _show(request, FIRST)


def _named(request: Request) -> Response:
    name = str(request.path_params["name"])
    if name not in report_names():
        raise HTTPException(404)
    return _show(request, name)


def _show(request: Request, name: str) -> Response:
    person, desk, tongue = person_of(request), desk_of(request), tongue_of(request)
    must(person, "see_questions" if name == "items" else "see_figures")
    if desk.store is None:
        raise HTTPException(404)
    books = library(desk.root, desk.clock())
    if not report_named(name).is_on(books.dictionary.manifest):
        raise HTTPException(404)
    wave = request.query_params.get("wave", "")
    sources = gathered(desk.store, books.dictionary, Asked(wave))
    figures, document = told(name, sources, _scene(request, books, tongue))
    form = request.query_params.get("format", "")
    if form in _FILES and document.table:
        made = load_one(formats, form, "FORMAT", Format).render(figures, document)
        kept = {"Content-Disposition": f'attachment; filename="{name}.{form}"'}
        return Response(made, media_type=_FILES[form], headers=kept)
    return page(
        request,
        "reports.html.j2",
        books.dictionary.manifest,
        name=name,
        document=document,
        body=Markup(blocks_html(document.blocks)),  # noqa: S704  every text in it is escaped there
        tabs=_tabs(request, books, name, wave),
        waves=_waves(name, sources, tongue),
        files=_files(name, wave, tongue) if document.table else [],
        minimum=sources.minimum,
    )


def _scene(request: Request, books: Library, tongue: Tongue) -> Scene:
    site = desk_of(request).site
    found = {}
    for pair in pairs(books.dictionary):
        path = f"{pair.path.removesuffix('md')}html"
        address = page_of_guide(path, site, books.dictionary, tongue)
        if address:
            found[frozenset((pair.one, pair.two))] = f"/{address}"
    questions = {question.id: question for question in books.measure}
    return Scene(tongue.language, books.dictionary, questions, found, "/app/edit/")


def _tabs(request: Request, books: Library, name: str, wave: str) -> list[Tab]:
    person, tongue = person_of(request), tongue_of(request)
    manifest = books.dictionary.manifest
    on = [one for one in _ORDER if report_named(one).is_on(manifest)]
    shown = [one for one in on if one != "items" or may(person, "see_questions")]
    return [
        Tab(tongue.say(f"reports.names.{one}"), _href(one, wave=wave), one == name) for one in shown
    ]


def _waves(name: str, sources: Sources, tongue: Tongue) -> list[Tab]:
    here = sources.chosen.id if sources.chosen else ""
    return [
        Tab(
            tongue.say("reports.wave", number=wave.number),
            _href(name, wave=wave.id),
            wave.id == here,
        )
        for wave in sources.waves
    ]


def _files(name: str, wave: str, tongue: Tongue) -> list[Tab]:
    return [
        Tab(tongue.say(f"reports.{form}"), _href(name, wave=wave, format=form)) for form in _FILES
    ]


def _href(name: str, **asked: str) -> str:
    given = urlencode({key: value for key, value in asked.items() if value})
    return f"{_PATH}/{name}?{given}" if given else f"{_PATH}/{name}"


def _is_for(request: Request) -> bool:
    return keeps_answers(request) and may(person_of(request), "see_figures")


NAV = Way("reports.nav", _PATH, 35, _is_for)
ROUTES = (
    Route(_PATH, _first, methods=["GET"]),
    Route(f"{_PATH}/{{name:str}}", _named, methods=["GET"]),
)
