"""The leader's part: open the next phase, write down what the group chooses, close, print."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from lexicon.briefs.workshop import acts
from lexicon.briefs.workshop.choice import NotAnOption
from lexicon.briefs.workshop.conclude import baseline, conclude, origin, tried
from lexicon.briefs.workshop.held import held_against
from lexicon.briefs.workshop.paper import STYLE, linked
from lexicon.briefs.workshop.phases import PHASES, NotNow, may, phase_called
from lexicon.briefs.workshop.plan import Topic
from lexicon.briefs.workshop.room import Room
from lexicon.briefs.workshop.settling import NotOneThing, Settling, trial_choices
from lexicon.briefs.workshop.topics import ask
from lexicon.errors import LexiconError
from lexicon.history.signing import Signing
from lexicon.look.escape import visible
from lexicon.model.day import calendar_date
from lexicon.model.kinds.decision import Decision
from lexicon.project.state import State
from lexicon.web.desk import desk_of
from lexicon.web.keeping import kept
from lexicon.web.posted import Form, answering
from lexicon.web.speaking import speaking
from lexicon.web.tongue import ASKED, choose, tongue_of
from lexicon.web.workshop.files import state_of
from lexicon.web.workshop.room_page import Reply, show
from lexicon.web.workshop.settled import settling_of
from lexicon.web.workshop.visitor import PATH, must_lead, room_of, store_of, visitor

_ROOM = f"{PATH}/{{workshop:str}}"
_STYLE = f"{PATH}/paper.css"
_ICON = "/app/assets/icon.svg"


def _go_on(request: Request, form: Form) -> Response:
    room = room_of(request)
    must_lead(request, room.id)
    wanted = form.get("phase", "")
    if wanted not in PHASES[:-1]:
        raise HTTPException(400)
    try:
        acts.go_on(store_of(request), room.id, _seen(form), phase_called(wanted))
    except acts.Moved:
        return show(request, Reply(409, "moved"))
    return _back(room, "phase")


def _choose(request: Request, form: Form) -> Response:
    """Try a choice with all that was chosen before; keep it only if the dictionary stays sound."""
    room, state = room_of(request), state_of(request)
    must_lead(request, room.id)
    choose(request, form.get(ASKED, ""))
    typed = settling_of(form, state.dictionary)
    refusal = _refusal(room, typed)
    if refusal or not form.get("do"):
        status = 422 if form.get("do") else 200
        return show(request, Reply(status, refusal, settling=typed), state)
    row = typed.row()
    try:
        made = tried(state, trial_choices(room, row))
        if made.findings:
            reply = Reply(422, "refused", settling=typed, findings=made.findings)
            return show(request, reply, state)
        acts.choose(store_of(request), room.id, _seen(form), row)
    except (acts.Moved, NotNow):
        return show(request, Reply(409, "moved", settling=typed), state)
    except NotAnOption:
        return show(request, Reply(422, "nothing", settling=typed), state)
    place = [*room.plan.terms, *room.plan.decisions].index(typed.about)
    return _back(room, "choose", f"#m{place}")


def _close(request: Request, form: Form) -> Response:
    """Write the proposals and the page to sign; pressed twice it is closed once."""
    room, desk = room_of(request), desk_of(request)
    person = must_lead(request, room.id).person
    if room.row.closed_at:
        return _back(room, "")
    if person is None or not may("choose", room.phase):
        return show(request, Reply(409, "moved"))
    state = state_of(request)
    day = desk.clock().date().isoformat()
    words = origin(room, state.dictionary.languages[0], day)
    said = speaking(person, state.dictionary.manifest)
    signing = Signing(said.team, said.name, desk.signing(person, "").time, words)
    try:
        done = conclude(store_of(request), desk.root, room.id, _seen(form), (), signing)
    except (acts.Moved, NotNow):
        return show(request, Reply(409, "moved"))
    if done.settled.made.findings:
        return show(request, Reply(422, "refused", findings=done.settled.made.findings))
    if done.settled.written:
        kept(desk, said, "propose", room.plan.title, words, done.settled.written)
    return _back(room, "")


def _preview(request: Request) -> Response:
    """What would be proposed, were the workshop closed now."""
    room = room_of(request)
    must_lead(request, room.id)
    state: State = state_of(request)
    made = tried(state, room.choices)
    return show(request, Reply(200, "preview", findings=made.findings, made=made), state)


def _records(request: Request) -> Response:
    """What each option of a decision would do to the records that serving was given."""
    room, desk, state = room_of(request), desk_of(request), state_of(request)
    must_lead(request, room.id)
    about, records = request.query_params.get("about", ""), desk.records
    decision = state.dictionary.get(about)
    if records is None or about not in room.plan.decisions or not isinstance(decision, Decision):
        raise HTTPException(404)
    tongue = tongue_of(request)
    asked = ask(Topic("decision", about), room.plan, state.dictionary, tongue.language)
    try:
        found = held_against(
            records.data, decision, state.dictionary, desk.clock(), tongue.language
        )
        held = tuple(
            (tongue.typeset(asked.label(name)), (it.summary(), *it.moves())) for name, it in found
        )
    except LexiconError as error:
        why = visible(error.said(tongue.language))
        held = ((tongue.say("workshop.choose.no_records"), (why,)),)
    return show(request, Reply(200, "held", held=held, held_about=about), state)


def _paper(request: Request) -> Response:
    """The page to sign, for whoever takes part."""
    room = room_of(request)
    who = visitor(request, room.id)
    if (who.seat is None and not who.leads) or not room.row.paper:
        raise HTTPException(404)
    return Response(linked(room.row.paper, _STYLE, _ICON), media_type="text/html; charset=utf-8")


def _baseline(request: Request) -> Response:
    """What was said of the cases, as a table for the agreement of the next wave."""
    room = room_of(request)
    must_lead(request, room.id)
    if not may("read_wall", room.phase):
        raise HTTPException(404)
    headers = {"Content-Disposition": 'attachment; filename="workshop.csv"'}
    return PlainTextResponse(baseline(room), headers=headers, media_type="text/csv; charset=utf-8")


def _style(_request: Request) -> Response:
    return Response(STYLE, media_type="text/css; charset=utf-8")


def _refusal(room: Room, typed: Settling) -> str:
    if typed.about not in (*room.plan.terms, *room.plan.decisions):
        return "nothing"
    try:
        typed.row()
    except NotOneThing:
        return "nothing"
    return "no_day" if typed.until and calendar_date(typed.until) is None else ""


def _seen(form: Form) -> int:
    seen = form.get("revision", "")
    return int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 10 else -1


def _back(room: Room, done: str, place: str = "") -> Response:
    return RedirectResponse(f"{PATH}/{room.id}{f'?done={done}' if done else ''}{place}", 303)


ROUTES = (
    Route(_STYLE, _style, methods=["GET"]),
    Route(f"{_ROOM}/phase", answering(_go_on), methods=["POST"]),
    Route(f"{_ROOM}/choose", answering(_choose), methods=["POST"]),
    Route(f"{_ROOM}/close", answering(_close), methods=["POST"]),
    Route(f"{_ROOM}/preview", _preview, methods=["GET"]),
    Route(f"{_ROOM}/records", _records, methods=["GET"]),
    Route(f"{_ROOM}/page", _paper, methods=["GET"]),
    Route(f"{_ROOM}/answers.csv", _baseline, methods=["GET"]),
)
