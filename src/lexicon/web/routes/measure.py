"""A wave as a member sees it: what it is about, until when, and what becomes of the answers."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from lexicon.adoption.attempts.faults import NoSuchWave, NothingToAsk, WaveNotOpen
from lexicon.adoption.attempts.measure import start_measure
from lexicon.adoption.attempts.waves import all_waves
from lexicon.adoption.wave import Wave
from lexicon.web.asking.page_of_question import base_of
from lexicon.web.asking.taker import Taker, keeps_answers, taker_of
from lexicon.web.asking.today import measuring, waves_today
from lexicon.web.asking.wave_in_words import first_day, last_day, question_count
from lexicon.web.naming import called
from lexicon.web.navigation import Way
from lexicon.web.pages import page
from lexicon.web.posted import Form, answering
from lexicon.web.tongue import ASKED, choose, tongue_of

_LIST = "/app/measure"
_PATH = f"{_LIST}/{{wave:str}}"
_RULES = ("time", "first", "end", "private")


def _any(request: Request) -> Response:
    """The wave that is open; the first page where there is none."""
    found = waves_today(taker_of(request))
    return RedirectResponse(f"{_LIST}/{found[0].wave.id}" if found else "/app/", 307)


def _read(request: Request) -> Response:
    taker = taker_of(request)
    return _page(request, taker, _wave(request, taker))


def _begin(request: Request, form: Form) -> Response:
    taker, books = taker_of(request), taker_of(request).library
    choose(request, form.get(ASKED, ""))
    wave = _wave(request, taker)
    if form.get("do") != "begin":
        return _page(request, taker, wave)
    try:
        found = start_measure(
            taker.store, books.dictionary, books.measure, taker.id, wave.id, taker.new_id
        )
    except WaveNotOpen:
        return _page(request, taker, wave, 409)
    except NothingToAsk:
        return _page(request, taker, wave, 422, "empty")
    return RedirectResponse(f"{base_of(found)}/next", 303)


def _wave(request: Request, taker: Taker) -> Wave:
    """The wave of the address, if it asks this person. Raises NoSuchWave."""
    name: str = request.path_params["wave"]
    for wave in all_waves(taker.store):
        if wave.id == name and wave.invites(taker.team):
            return wave
    raise NoSuchWave(name)


def _page(
    request: Request, taker: Taker, wave: Wave, status: int = 200, notice: str = ""
) -> Response:
    tongue, dictionary = tongue_of(request), taker.library.dictionary
    found = measuring(taker, wave)
    return page(
        request,
        "measure.html.j2",
        dictionary.manifest,
        status,
        wave=wave.id,
        state=found.state,
        base=base_of(found.progress) if found.progress else "",
        questions=question_count(taker, found),
        opens=first_day(wave, request),
        closes=last_day(wave, request),
        rules=[tongue.say(f"measure.rules.{rule}") for rule in _RULES],
        words=[
            called(dictionary.entries[name], dictionary, tongue)
            for name in wave.entries
            if name in dictionary.entries
        ],
        notice=notice,
    )


def _is_open(request: Request) -> bool:
    return keeps_answers(request) and bool(waves_today(taker_of(request)))


NAV = Way("measure.nav", _LIST, 20, _is_open)
ROUTES = (
    Route(_LIST, _any, methods=["GET"]),
    Route(_PATH, _read, methods=["GET"]),
    Route(_PATH, answering(_begin), methods=["POST"]),
)
