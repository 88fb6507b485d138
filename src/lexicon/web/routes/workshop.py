"""Where a workshop begins: the list, and a new one."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from lexicon.adoption.store.workshops.meetings import all_workshops
from lexicon.briefs.workshop import acts
from lexicon.briefs.workshop.codes import code_from
from lexicon.briefs.workshop.plan import NothingToDo, default_decisions, default_terms
from lexicon.briefs.workshop.planning import Wish, plan_of
from lexicon.look.escape import visible
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.decision import Decision
from lexicon.web.desk import desk_of, person_of
from lexicon.web.naming import Called, called
from lexicon.web.navigation import Way
from lexicon.web.pages import page
from lexicon.web.permitted import may, must
from lexicon.web.posted import Form, answering
from lexicon.web.tongue import ASKED, Tongue, choose, tongue_of
from lexicon.web.workshop.files import state_of
from lexicon.web.workshop.visitor import PATH, is_id, store_of

_MOST = 12


@dataclass(frozen=True, slots=True)
class Tick:
    """Something that a workshop can be about."""

    called: Called
    is_chosen: bool


def _list(request: Request) -> Response:
    person = person_of(request)
    with store_of(request).reading() as connection:
        known = all_workshops(connection)[:50]
    may_lead = may(person, "lead_workshop")
    return page(
        request,
        "workshops.html.j2",
        state_of(request).dictionary.manifest,
        workshops=known if may_lead else (),
        may_lead=may_lead,
        tongue_day=tongue_of(request).day,
    )


def _new(request: Request) -> Response:
    must(person_of(request), "lead_workshop")
    return _plan_page(request, {})


def _begin(request: Request, form: Form) -> Response:
    must(person_of(request), "lead_workshop")
    choose(request, form.get(ASKED, ""))
    title = visible(form.get("title", "")).strip()
    if form.get("do") != "begin" or not title:
        return _plan_page(request, form, "title" if form.get("do") == "begin" else "")
    desk = desk_of(request)
    dictionary = state_of(request).dictionary
    ticked = [name[6:] for name in form if name.startswith("entry.") and form[name] == "yes"]
    decisions = tuple(i for i in ticked if i.startswith("decision/") and i in dictionary.entries)
    terms = tuple(i for i in ticked if i not in decisions and i in dictionary.entries)
    count = form.get("scenarios", "")
    number = min(int(count), _MOST) if count.isascii() and count.isdigit() and len(count) < 4 else 6
    try:
        plan = plan_of(desk.root, dictionary, Wish(title, terms, decisions, number))
    except NothingToDo:
        return _plan_page(request, form, "nothing")
    token = form.get("token", "")
    name = token if is_id(token) else desk.new_id()
    acts.begin(store_of(request), plan, name, code_from(name))
    return RedirectResponse(f"{PATH}/{name}", 303)


def _plan_page(request: Request, form: Form, notice: str = "") -> Response:
    tongue, desk = tongue_of(request), desk_of(request)
    dictionary = state_of(request).dictionary
    return page(
        request,
        "workshop_new.html.j2",
        dictionary.manifest,
        422 if notice else 200,
        title=form.get("title", ""),
        terms=_ticks(dictionary, form, tongue, is_decision=False),
        decisions=_ticks(dictionary, form, tongue, is_decision=True),
        scenarios=form.get("scenarios", "6"),
        counts=range(_MOST + 1),
        token=form.get("token", "") or desk.new_id(),
        notice=notice,
        form="plan",
    )


def _ticks(dictionary: Dictionary, form: Form, tongue: Tongue, is_decision: bool) -> list[Tick]:
    decisions = default_decisions(dictionary)
    usual = decisions if is_decision else default_terms(dictionary, decisions)
    entries = dictionary.of(Decision) if is_decision else dictionary.stages
    return [
        Tick(
            called(entry, dictionary, tongue),
            form.get(f"entry.{entry.ref}") == "yes" if form else entry.ref in usual,
        )
        for entry in entries
        if entry.status != "retired"
    ]


def _is_for(request: Request) -> bool:
    """Whether there can be workshops at all."""
    return desk_of(request).store is not None


NAV = Way("workshop.nav", PATH, 45, _is_for)
ROUTES = (
    Route(PATH, _list, methods=["GET"]),
    Route(f"{PATH}/new", _new, methods=["GET"]),
    Route(f"{PATH}/new", answering(_begin), methods=["POST"]),
)
