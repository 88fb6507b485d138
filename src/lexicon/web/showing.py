"""The page of one entry's proposal: the same before a decision and after one that was refused."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from lexicon.errors import UnknownName
from lexicon.findings import Finding
from lexicon.history.proposal import Proposal
from lexicon.look.prose import prose
from lexicon.model.header import Entry
from lexicon.project.state import State
from lexicon.project.waiting import decided_until, waiting_since
from lexicon.site.markup import Html
from lexicon.web.desk import Desk, desk_of, person_of
from lexicon.web.dossier import acts, said, seats, texts, why_not
from lexicon.web.naming import called, level_meaning, page_on_site
from lexicon.web.pages import page, team_called
from lexicon.web.records import Shown
from lexicon.web.remarks import said as in_words
from lexicon.web.speaking import decides, speaking
from lexicon.web.told import criteria, reaches, rows, touched
from lexicon.web.tongue import Tongue, tongue_of


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of a decision that was not taken: what was typed, and what stands against it.

    `notice` names a sentence of `proposal.<lang>.yml`.
    """

    status: int = 200
    typed: str = ""
    notice: str = ""
    findings: tuple[Finding, ...] = ()


_READING = Reply()


def show_proposal(
    request: Request, state: State, reference: str, reply: Reply = _READING
) -> Response:
    """What is proposed for an entry, or that nothing is. Raises UnknownName."""
    entry = state.dictionary.get(reference)
    if entry is None:
        raise UnknownName("entry", reference, ())
    tongue, proposal = tongue_of(request), state.standing.proposals.get(reference)
    values = _known(request, state, entry, tongue)
    if proposal is not None:
        values |= _proposed(request, state, proposal, tongue)
        values["impact"] = _impact(desk_of(request), state, proposal, tongue)
    return page(
        request,
        "proposal.html.j2" if proposal else "in_force.html.j2",
        state.dictionary.manifest,
        reply.status,
        typed=reply.typed,
        notice=reply.notice,
        remarks=in_words(reply.findings, tongue),
        form="decide" if proposal else "",
        **values,
    )


def _known(request: Request, state: State, entry: Entry, tongue: Tongue) -> dict[str, Any]:
    """What there is to say whether or not something is proposed."""
    site, ledger = desk_of(request).site, state.ledger
    address = page_on_site(entry.ref, state.dictionary, tongue)
    proposal = state.standing.proposals.get(entry.ref)
    return {
        "entry": called(entry, state.dictionary, tongue),
        "version": entry.version,
        "on_site": address if site and (site / address).is_file() else "",
        "rejections": said(ledger.rejections.get(entry.ref, ()), proposal, state, tongue),
        "comments": said(ledger.comments.get(entry.ref, ()), proposal, state, tongue),
        "texts": texts(entry, state.dictionary.languages, tongue),
        "prose": as_html,
    }


def _proposed(request: Request, state: State, proposal: Proposal, tongue: Tongue) -> dict[str, Any]:
    desk, person = desk_of(request), person_of(request)
    path = state.dictionary.files[proposal.reference]
    since = waiting_since(state.root, path, proposal.entry.version)
    until = decided_until(since, state.dictionary.manifest)
    is_overdue = until is not None and desk.clock() >= until
    speaker = speaking(person, state.dictionary.manifest, is_overdue)
    may_decide = decides(person, is_overdue)
    return {
        "before": proposal.before.version if proposal.before else "",
        "digest": proposal.digest,
        "level": proposal.level,
        "level_meaning": level_meaning(proposal.level, tongue),
        "touched": touched(proposal, tongue),
        "needed": proposal.needed_version or "",
        "is_draft": proposal.is_draft,
        "is_agreed": proposal.is_agreed,
        "since": _day(since, desk.clock(), tongue),
        "until": _day(until, desk.clock(), tongue) if until else "",
        "is_overdue": is_overdue,
        "speaker": speaker,
        "speaks_for": team_called(speaker.team, state.dictionary.manifest, tongue.language),
        "sponsor": state.dictionary.manifest.approval.sponsor_called(tongue.language),
        "rows": rows(proposal, state, tongue),
        "reaches": reaches(proposal, state, tongue),
        "criteria": criteria(proposal, state, tongue),
        "seats": seats(proposal, state, speaker.team, tongue),
        "acts": acts(proposal, speaker.team, may_decide),
        "why_not": why_not(proposal, speaker.team, may_decide),
    }


def _impact(desk: Desk, state: State, proposal: Proposal, tongue: Tongue) -> Shown | None:
    if desk.records is None:
        return None
    return desk.records.shown(proposal, state, tongue, desk.clock())


def as_html(text: str, language: str) -> Html:
    """Authors' prose as HTML, with the typography of its language."""
    return Html(prose(Tongue(language).typeset(text)))


def _day(moment: datetime, now: datetime, tongue: Tongue) -> str:
    return tongue.day(moment.astimezone(now.tzinfo))
