"""Propose another text of an entry: a form that checks as one types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from lexicon.findings import Severity
from lexicon.look.escape import visible
from lexicon.project.decided import TextMoved
from lexicon.project.drafting import (
    Draft,
    Drafted,
    blanks_in,
    draft,
    propose,
    source_digest,
    values_in,
)
from lexicon.project.state import State
from lexicon.web.desk import desk_of, person_of
from lexicon.web.faults import faulty
from lexicon.web.fields import groups, typed
from lexicon.web.keeping import kept
from lexicon.web.naming import called, level_meaning, page_of_guide
from lexicon.web.pages import fragment, page, team_called
from lexicon.web.posted import Form, answering
from lexicon.web.remarks import ELSEWHERE, by_field
from lexicon.web.speaking import speaking
from lexicon.web.told import criteria_of
from lexicon.web.tongue import ASKED, Tongue, choose, tongue_of

_GUIDE = "changing.html"


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of a proposal that was not written; `notice` is a sentence of `edit.<lang>.yml`."""

    status: int = 200
    notice: str = ""
    is_checked: bool = False


_OPENED = Reply()


def _edit(request: Request) -> Response:
    state, reference = desk_of(request).state(), _reference(request)
    if reference in state.dictionary.unreadable:
        return faulty(request, state, reference)
    return _form(request, state, reference, {})


def _save(request: Request, form: Form) -> Response:
    desk, reference = desk_of(request), _reference(request)
    state = desk.state()
    person = speaking(person_of(request), state.dictionary.manifest)
    if reference in state.dictionary.unreadable:
        return faulty(request, state, reference)
    choose(request, form.get(ASKED, ""))
    if form.get("do") != "save":
        return _form(request, state, reference, form, Reply(is_checked=True))
    wish = _wish(state, reference, form)
    words = visible(form.get("reason", "")).strip()
    try:
        made = propose(
            desk.root, wish, desk.signing(person, words), desk.clock(), form.get("seen", "")
        )
    except TextMoved:
        return _form(request, desk.state(), reference, form, Reply(409, "moved"))
    if made.findings:
        notice = "refused" if made.drafted.errors else "unchanged"
        return _form(request, state, reference, form, Reply(422, notice, is_checked=True))
    rest = "" if kept(desk, person, "propose", reference, words, made.written) else "&git=no"
    return RedirectResponse(f"/app/proposals/{reference}?done=propose{rest}", 303)


def _check(request: Request, form: Form) -> Response:
    """What a check says of what is typed, for the script: each finding names its field."""
    state, reference = desk_of(request).state(), _reference(request)
    tongue = tongue_of(request)
    made = draft(state, _wish(state, reference, form))
    return fragment(request, "check.html.j2", **_told(made, state, reference, tongue))


def _form(
    request: Request, state: State, reference: str, form: Form, reply: Reply = _OPENED
) -> Response:
    """The form, filled with what was typed or else with what the file says."""
    tongue, blanks = tongue_of(request), blanks_in(state, reference)
    entry, source = state.dictionary.entries[reference], state.source(reference)
    current = values_in(source, blanks)
    values = current | typed(form, blanks) if form else current
    made = draft(state, _wish(state, reference, form)) if reply.is_checked else None
    return page(
        request,
        "edit.html.j2",
        state.dictionary.manifest,
        reply.status,
        entry=called(entry, state.dictionary, tongue),
        groups=groups(entry, blanks, values, state.dictionary, tongue),
        now=_differing(current, values, tongue) if reply.notice == "moved" else {},
        seen=source_digest(source),
        file=state.dictionary.files[reference],
        version=entry.version,
        criteria=criteria_of(entry, state.dictionary, tongue),
        guide=page_of_guide(_GUIDE, desk_of(request).site, state.dictionary, tongue),
        reason=form.get("reason", ""),
        notice=reply.notice,
        form="edit",
        enter="check",
        **_told(made, state, reference, tongue),
    )


def _told(made: Drafted | None, state: State, reference: str, tongue: Tongue) -> dict[str, Any]:
    """The findings by field, and what the change would be."""
    found = by_field(made.findings if made else (), blanks_in(state, reference), tongue)
    proposal = made.proposal if made else None
    errors = sum(item.severity is Severity.ERROR for item in made.findings) if made else 0
    teams = proposal.missing if proposal else ()
    manifest = state.dictionary.manifest
    return {
        "found": found,
        "elsewhere": ELSEWHERE,
        "is_checked": made is not None,
        "errors": errors,
        "proposed": proposal,
        "level_meaning": level_meaning(proposal.level, tongue) if proposal else "",
        "teams": tongue.listed(team_called(name, manifest, tongue.language) for name in teams),
    }


def _differing(current: dict[Any, Any], values: dict[Any, Any], tongue: Tongue) -> dict[str, str]:
    """What the file says now where it says something else than what was typed."""
    shown = {
        ".".join(keys): tongue.listed(value) if isinstance(value, tuple) else str(value or "–")
        for keys, value in current.items()
        if (value or None) != (values.get(keys) or None)
    }
    return {name: text.strip() for name, text in shown.items()}


def _wish(state: State, reference: str, form: Form) -> Draft:
    return Draft(reference, typed(form, blanks_in(state, reference)) if form else {})


def _reference(request: Request) -> str:
    return f"{request.path_params['kind']}/{request.path_params['id']}"


ROUTES = (
    Route("/app/edit/{kind:str}/{id:str}", _edit, methods=["GET"]),
    Route("/app/edit/{kind:str}/{id:str}", answering(_save), methods=["POST"]),
    Route("/app/check/{kind:str}/{id:str}", answering(_check), methods=["POST"]),
)
