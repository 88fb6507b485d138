"""The one page of a workshop: what it shows depends on the phase and on who asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from lexicon.briefs.workshop.acts import LONGEST
from lexicon.briefs.workshop.outcome import Outcome
from lexicon.briefs.workshop.phases import PHASES, following, may
from lexicon.briefs.workshop.plan import Topic
from lexicon.briefs.workshop.room import Room
from lexicon.briefs.workshop.settling import Settling
from lexicon.findings import Finding
from lexicon.project.state import State
from lexicon.web.desk import desk_of
from lexicon.web.pages import page, team_called
from lexicon.web.remarks import said as in_words
from lexicon.web.tongue import Tongue, tongue_of
from lexicon.web.workshop import shown
from lexicon.web.workshop.files import state_of
from lexicon.web.workshop.settled import matters
from lexicon.web.workshop.visitor import PATH, Visitor, room_of, visitor


@dataclass(frozen=True)
class Reply:
    """What came of a form: `notice` is a sentence of `workshop.<lang>.yml`; nothing typed is lost.

    `answers` and `settling` are what was typed; `made` is what would come of all choices.
    """

    status: int = 200
    notice: str = ""
    answers: Mapping[Topic, str] = field(default_factory=dict)
    wording: Mapping[str, str] = field(default_factory=dict)
    settling: Settling | None = None
    findings: tuple[Finding, ...] = ()
    made: Outcome | None = None
    held: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """What an option would do to records: its label and sentences."""
    held_about: str = ""


_READING = Reply()


def show(request: Request, reply: Reply = _READING, state: State | None = None) -> Response:
    """The page, or the way in for whoever is no part of it."""
    room = room_of(request)
    who = visitor(request, room.id)
    if who.seat is None and not who.leads:
        return RedirectResponse(f"{PATH}/join", 303)
    state, tongue = state or state_of(request), tongue_of(request)
    values = _common(request, room, who, state, tongue, reply)
    values |= _alone(room, who, state, tongue, reply)
    values |= _together(room, who, state, tongue, reply)
    return page(request, "workshop_room.html.j2", state.dictionary.manifest, reply.status, **values)


def seen_of(given: Mapping[Topic, str]) -> str:
    """The name of what a participant had written when a form was made."""
    written = sorted((topic.kind, topic.about, text) for topic, text in given.items())
    return sha256(repr(written).encode("utf-8")).hexdigest()[:32]


def _common(
    request: Request, room: Room, who: Visitor, state: State, tongue: Tongue, reply: Reply
) -> dict[str, Any]:
    manifest = state.dictionary.manifest
    done = {
        team_called(team, manifest, tongue.language): counts
        for team, counts in room.given.finished(room.plan.topics).items()
    }
    return {
        "at": f"{PATH}/{room.id}",
        "title": room.plan.title,
        "code": room.row.code,
        "phase": room.phase,
        "step": PHASES.index(room.phase) + 1,
        "phases": PHASES,
        "next_phase": following(room.phase) or "",
        "revision": room.row.revision,
        "who": who,
        "done": done,
        "present": len(room.present),
        "notice": reply.notice or _passing(request),
        "is_done": not reply.notice and bool(_passing(request)),
        "join_at": f"{request.base_url}app/workshop/join",
        "longest": LONGEST,
        "has_records": desk_of(request).records is not None,
        **who.frame,
    }


def _alone(room: Room, who: Visitor, state: State, tongue: Tongue, reply: Reply) -> dict[str, Any]:
    """The form of whoever takes part, filled with what was typed or else with what was kept."""
    is_asked = who.seat is not None and (may("answer", room.phase) or bool(reply.answers))
    given = room.own(who.seat.id) if who.seat else {}
    filled = {**given, **reply.answers}
    return {
        "questions": shown.questions(room, state.dictionary, tongue, filled) if is_asked else [],
        "answered": sum(bool(text) for text in given.values()),
        "asked": len(room.plan.topics),
        "seen": seen_of(given),
        "shows": bool(who.seat and who.seat.shows),
        "kept": shown.questions(room, state.dictionary, tongue, given)
        if reply.notice == "moved_answers"
        else [],
        "form": "alone" if is_asked and may("answer", room.phase) else "",
    }


def _together(
    room: Room, who: Visitor, state: State, tongue: Tongue, reply: Reply
) -> dict[str, Any]:
    """The wall and what comes after it; nothing of it before it is open."""
    is_open, dictionary = may("read_wall", room.phase), state.dictionary
    chooses = who.leads and may("choose", room.phase)
    entries = room.plan.terms if is_open else ()
    return {
        "is_open": is_open,
        "may_vote": who.seat is not None and may("vote", room.phase),
        "may_word": may("word", room.phase),
        "words": shown.words(room, dictionary, tongue) if is_open else [],
        "decisions": shown.decisions(room, dictionary, tongue) if is_open else [],
        "cases": shown.cases(room, dictionary, tongue) if is_open else [],
        "ballots": {name: shown.ballot(room, name, dictionary, tongue) for name in entries},
        "wordings": {name: [i for i in room.wordings if i.entry == name] for name in entries},
        "my_votes": {item.wording for item in room.votes if who.seat and item.seat == who.seat.id},
        "wording_typed": reply.wording,
        "languages": dictionary.languages,
        "matters": matters(room, dictionary, tongue, reply.settling) if is_open else [],
        "chooses": chooses,
        "held": {reply.held_about: reply.held},
        "findings": in_words(reply.findings, tongue),
        "made": _made(reply.made, dictionary.files, tongue) if reply.made else [],
        "typed": reply.settling,
    }


def _made(made: Outcome, _files: Mapping[str, str], tongue: Tongue) -> list[str]:
    """The entries that would be proposed, in words."""
    from lexicon.quiz.labels import called

    return [
        f"{called(item.reference, made.trial.dictionary, tongue.language)} {item.entry.version}"
        for item in made.proposals
    ]


def _passing(request: Request) -> str:
    done = request.query_params.get("done", "")
    return f"done.{done}" if done in ("answers", "wording", "vote", "phase", "choose") else ""
