"""A participant's part: read the page, answer alone, put a wording to the vote, vote, leave."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from lexicon.briefs.workshop import acts
from lexicon.briefs.workshop.phases import NotNow, may
from lexicon.briefs.workshop.plan import Topic
from lexicon.briefs.workshop.record import clean
from lexicon.briefs.workshop.room import Room
from lexicon.web.desk import desk_of
from lexicon.web.posted import Form, answering
from lexicon.web.tongue import ASKED, choose, tongue_of
from lexicon.web.workshop.room_page import Reply, seen_of, show
from lexicon.web.workshop.shown import fields
from lexicon.web.workshop.visitor import COOKIE, PATH, Visitor, room_of, store_of, visitor

_ROOM = f"{PATH}/{{workshop:str}}"


def _read(request: Request) -> Response:
    return show(request)


def _answer(request: Request, form: Form) -> Response:
    """Keep the answers; whoever switches the language, or is too late, finds them on the page."""
    room, who = _seated(request)
    choose(request, form.get(ASKED, ""))
    typed = _typed(form, room)
    if form.get("do") != "save":
        return show(request, Reply(answers=typed))
    seat = who.seat.id if who.seat else ""
    given = room.own(seat)
    is_known = all(given.get(topic, "") == clean(text) for topic, text in typed.items())
    if form.get("seen") != seen_of(given) and not is_known and may("answer", room.phase):
        return show(request, Reply(409, "moved_answers", typed))
    shows, language = form.get("shows") == "yes", tongue_of(request).language
    try:
        acts.answer(store_of(request), room.id, seat, typed, shows, language)
    except NotNow:
        if is_known:
            return _back(room, "answers")
        return show(request, Reply(409, "too_late", typed))
    return _back(room, "answers")


def _word(request: Request, form: Form) -> Response:
    """Put a definition to the vote; anybody at the wall may."""
    room = room_of(request)
    who = visitor(request, room.id)
    about, text = form.get("about", ""), form.get("text", "")
    if (who.seat is None and not who.leads) or about not in room.plan.terms:
        raise HTTPException(403)
    choose(request, form.get(ASKED, ""))
    if form.get("do") != "word" or not clean(text):
        return show(request, Reply(422 if form.get("do") == "word" else 200, wording={about: text}))
    language = form.get("language", tongue_of(request).language)
    try:
        acts.put_wording(store_of(request), room.id, about, language, text, desk_of(request).new_id)
    except NotNow:
        return show(request, Reply(409, "too_late", wording={about: text}))
    return _back(room, "wording", f"#vote-{room.plan.terms.index(about)}")


def _vote(request: Request, form: Form) -> Response:
    room, who = _seated(request)
    try:
        acts.vote(
            store_of(request), room.id, who.seat.id if who.seat else "", form.get("wording", "")
        )
    except NotNow:
        return show(request, Reply(409, "too_late"))
    return _back(room, "vote")


def _leave(request: Request, form: Form) -> Response:
    """Go; what was written stays, or goes along."""
    room, who = _seated(request)
    acts.leave(store_of(request), who.seat.id if who.seat else "", form.get("withdraw") == "yes")
    answer = RedirectResponse(f"{PATH}/join?left={room.row.code}", 303)
    answer.delete_cookie(COOKIE, path=PATH)
    return answer


def _seated(request: Request) -> tuple[Room, Visitor]:
    room = room_of(request)
    who = visitor(request, room.id)
    if who.seat is None:
        raise HTTPException(403)
    return room, who


def _typed(form: Form, room: Room) -> dict[Topic, str]:
    return {topic: form.get(name, "") for name, topic in fields(room).items() if name in form}


def _back(room: Room, done: str, place: str = "") -> Response:
    return RedirectResponse(f"{PATH}/{room.id}?done={done}{place}", 303)


ROUTES = (
    Route(_ROOM, _read, methods=["GET"]),
    Route(f"{_ROOM}/answers", answering(_answer), methods=["POST"]),
    Route(f"{_ROOM}/wording", answering(_word), methods=["POST"]),
    Route(f"{_ROOM}/vote", answering(_vote), methods=["POST"]),
    Route(f"{_ROOM}/leave", answering(_leave), methods=["POST"]),
)
