"""Fill a template: Jinja, strict, every text escaped; the frame is the same around all pages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import urlencode

import jinja2
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from lexicon.languages.words import available_languages
from lexicon.look.escape import visible
from lexicon.model.ledger import SPONSOR
from lexicon.model.manifest import Manifest
from lexicon.site.markup import Html
from lexicon.web.desk import desk_of, visitor_of
from lexicon.web.navigation import links
from lexicon.web.tongue import ASKED, Tongue, remember, tongue_of

_AS_IT_IS = (Markup, jinja2.Undefined)
_PASSING = (ASKED, "done", "git")
"""What an address says of one moment only."""


@dataclass(frozen=True, slots=True)
class Switch:
    """The way to the same page in another language."""

    code: str
    name: str
    href: str


def page(
    request: Request,
    template: str,
    manifest: Manifest | None = None,
    status: int = 200,
    **values: Any,
) -> HTMLResponse:
    """A page in the language of whoever asks.

    A page on which something was typed names its `form`: then the language is a button of it, so
    that nothing is lost, and `enter` says what the key of that name does there instead. Raises
    jinja2.UndefinedError for a value that a template misses.
    """
    filled = _environment().get_template(template)
    response = HTMLResponse(filled.render({**_frame(request, manifest), **values}), status)
    remember(request, response)
    return response


def fragment(request: Request, template: str, **values: Any) -> HTMLResponse:
    """A part of a page."""
    tongue = tongue_of(request)
    made = _environment().get_template(template)
    return HTMLResponse(made.render({"say": tongue.say, "tongue": tongue, **values}))


def team_called(name: str, manifest: Manifest | None, language: str) -> str:
    """What people call a team, or the sponsor."""
    if manifest is None:
        return name
    if name == SPONSOR:
        return manifest.approval.sponsor_called(language) or name
    team = manifest.teams.get(name)
    return (team.names.get(language) if team else None) or name


def _frame(request: Request, manifest: Manifest | None) -> dict[str, Any]:
    """What stands around every page."""
    tongue, person = tongue_of(request), visitor_of(request)
    return {
        "say": tongue.say,
        "tongue": tongue,
        "person": person,
        "team": team_called(person.team, manifest, tongue.language) if person else "",
        "project": _project_name(manifest, tongue),
        "switches": _switches(request, tongue),
        "ways": links(request) if person else [],
        "has_site": desk_of(request).site is not None,
        "may_leave": _has_session(request),
        "form": "",
        "enter": "",
    }


def _has_session(request: Request) -> bool:
    """Whether there is anything to sign out of: a proxy's word is none."""
    door = desk_of(request).door
    return door is not None and door.has_session(request)


def _project_name(manifest: Manifest | None, tongue: Tongue) -> str:
    if manifest is None:
        return tongue.say("page.project")
    names = manifest.name
    return names.get(tongue.language) or next(iter(names.values()), tongue.say("page.project"))


def _switches(request: Request, tongue: Tongue) -> list[Switch]:
    kept = [pair for pair in request.query_params.multi_items() if pair[0] not in _PASSING]
    return [
        Switch(
            code,
            Tongue(code).language_name(code),
            f"?{urlencode([*kept, (ASKED, code)])}",
        )
        for code in available_languages()
        if code != tongue.language
    ]


def _seen(value: object) -> object:
    """Text without signs that nobody sees, which Jinja then escapes; its lines stay.

    StrictUndefined still complains.
    """
    return value if isinstance(value, _AS_IT_IS) else visible(str(value))


@cache
def _environment() -> jinja2.Environment:
    made = jinja2.Environment(
        loader=jinja2.PackageLoader("lexicon.web", "templates"),
        undefined=jinja2.StrictUndefined,
        auto_reload=False,
        autoescape=True,
        finalize=_seen,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["line"] = Html.escape
    return made
