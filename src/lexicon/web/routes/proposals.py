"""The list: what waits for whom, since when, until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from lexicon.history.pending import Pending
from lexicon.model.ledger import SPONSOR
from lexicon.project.pending import pending
from lexicon.project.state import State
from lexicon.web.desk import desk_of, person_of
from lexicon.web.naming import Called, called, level_meaning
from lexicon.web.navigation import Way
from lexicon.web.pages import page, team_called
from lexicon.web.permitted import may
from lexicon.web.person import Person
from lexicon.web.remarks import remarks
from lexicon.web.told import touched
from lexicon.web.tongue import Tongue, tongue_of


@dataclass(frozen=True, slots=True)
class Line:
    """One proposal of the list, in words."""

    called: Called
    before: str
    version: str
    level: str
    level_meaning: str
    teams: str
    since: str
    until: str
    is_overdue: bool
    touched: str
    needed: str


def _list(request: Request) -> Response:
    desk, tongue, person = desk_of(request), tongue_of(request), person_of(request)
    state = desk.state()
    now = desk.clock()
    found = pending(state, now)
    groups: dict[str, list[Line]] = {"mine": [], "others": [], "agreed": [], "draft": []}
    for item in found:
        groups[_group(item, person)].append(_line(item, state, now, tongue))
    return page(
        request,
        "proposals.html.j2",
        state.dictionary.manifest,
        groups={name: lines for name, lines in groups.items() if lines},
        remarks=remarks(state.findings, state.root, tongue),
        sponsor=team_called(SPONSOR, state.dictionary.manifest, tongue.language),
        done=request.query_params.get("done", ""),
    )


def _group(item: Pending, person: Person) -> str:
    """Waits for whoever asks only what that person may decide, or whose team is asked."""
    if item.phase != "waiting":
        return item.phase
    sponsors = person.team == SPONSOR if not person.id else may(person, "decide_overdue")
    return (
        "mine"
        if person.team in item.proposal.missing or (sponsors and item.is_overdue)
        else "others"
    )


def _line(item: Pending, state: State, now: datetime, tongue: Tongue) -> Line:
    proposal, manifest = item.proposal, state.dictionary.manifest
    names = (team_called(name, manifest, tongue.language) for name in proposal.missing)
    return Line(
        called(proposal.entry, state.dictionary, tongue),
        proposal.before.version if proposal.before else "",
        proposal.entry.version,
        proposal.level,
        level_meaning(proposal.level, tongue),
        tongue.listed(names),
        tongue.day(item.since.astimezone(now.tzinfo)),
        tongue.day(item.until.astimezone(now.tzinfo)) if item.until else "",
        item.is_overdue,
        touched(proposal, tongue),
        proposal.needed_version or "",
    )


NAV = Way("page.proposals", "/app/proposals", 50)
ROUTES = (Route("/app/proposals", _list),)
