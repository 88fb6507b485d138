"""Waves for those who look after the dictionary: see them, open one, end one before its day."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from lexicon.adoption.attempts.faults import NoSuchWave, OpenedMeanwhile, TooFewQuestions
from lexicon.adoption.attempts.waves import all_waves, end_wave, open_wave
from lexicon.adoption.wave import Wave
from lexicon.quiz.labels import called as in_words
from lexicon.web.asking.campaign import EACHES, Planned, campaign, fault_of, planned, suggested
from lexicon.web.asking.taker import Taker, keeps_answers, taker_of
from lexicon.web.asking.today import state_of
from lexicon.web.asking.wave_in_words import first_day, last_day
from lexicon.web.desk import desk_of, person_of
from lexicon.web.naming import Called, called
from lexicon.web.navigation import Way
from lexicon.web.pages import page, team_called
from lexicon.web.permitted import may, must
from lexicon.web.posted import Form, answering
from lexicon.web.tongue import ASKED, choose, tongue_of

_PATH = "/app/waves"
_DONE = ("opened", "closed")


@dataclass(frozen=True, slots=True)
class Line:
    """A wave of the list, in words; `is_asked` whether somebody is about to close it."""

    id: str
    number: int
    state: str
    opens: str
    closes: str
    teams: str
    words: tuple[str, ...]
    is_asked: bool


@dataclass(frozen=True, slots=True)
class Pick:
    """A word or a team that can be ticked; `questions` is how many each form has of a word."""

    called: Called
    chosen: bool
    questions: int


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of a form that changed nothing: what was typed, and what is to be said."""

    plan: Planned
    status: int = 200
    notice: str = ""
    closing: str = ""


def _read(request: Request) -> Response:
    must(person_of(request), "see_figures")
    taker, done = taker_of(request), request.query_params.get("done", "")
    return _page(
        request, taker, Reply(_fresh(request, taker), notice=done if done in _DONE else "")
    )


def _act(request: Request, form: Form) -> Response:
    must(person_of(request), "open_wave")
    taker, acts = taker_of(request), {"open": _open, "close": _close}
    choose(request, form.get(ASKED, ""))
    act = form.get("do", "")
    if act in acts:
        return acts[act](request, taker, form)
    closing = form.get("wave", "") if act == "ask" else ""
    plan = _fresh(request, taker) if closing else _plan(taker, form)
    return _page(request, taker, Reply(plan, closing=closing))


def _open(request: Request, taker: Taker, form: Form) -> Response:
    plan, now = _plan(taker, form), desk_of(request).clock()
    fault = fault_of(plan, now.date())
    if fault:
        return _page(request, taker, Reply(plan, 422, fault))
    try:
        open_wave(taker.store, campaign(plan, now), taker.library.measure)
    except OpenedMeanwhile:
        return _page(request, taker, Reply(plan, 409, "moved"))
    except TooFewQuestions:
        return _page(request, taker, Reply(plan, 422, "few"))
    return RedirectResponse(f"{_PATH}?done=opened", 303)


def _close(request: Request, taker: Taker, form: Form) -> Response:
    name = form.get("wave", "")
    found = next((wave for wave in all_waves(taker.store) if wave.id == name), None)
    if found is None:
        raise NoSuchWave(name)
    if state_of(found, taker.store.now()) == "closed":
        return _page(request, taker, Reply(_fresh(request, taker), 409, "gone"))
    end_wave(taker.store, name)
    return RedirectResponse(f"{_PATH}?done=closed", 303)


def _page(request: Request, taker: Taker, reply: Reply) -> Response:
    dictionary, tongue = taker.library.dictionary, tongue_of(request)
    waves = all_waves(taker.store)
    return page(
        request,
        "waves.html.j2",
        dictionary.manifest,
        reply.status,
        waves=[_line(wave, request, taker, reply.closing) for wave in reversed(waves)],
        seen=len(waves),
        plan=reply.plan,
        eaches=EACHES,
        may_open=may(person_of(request), "open_wave"),
        teams=[
            (name, team_called(name, dictionary.manifest, tongue.language))
            for name in dictionary.manifest.teams
        ],
        words=_picks(request, taker, reply.plan),
        notice=reply.notice,
        is_done=reply.notice in _DONE,
        form="wave",
        enter="check",
    )


def _picks(request: Request, taker: Taker, plan: Planned) -> list[Pick]:
    dictionary, tongue = taker.library.dictionary, tongue_of(request)
    return [
        Pick(called(dictionary.entries[name], dictionary, tongue), name in plan.entries, count)
        for name, count in _have(taker).items()
    ]


def _line(wave: Wave, request: Request, taker: Taker, closing: str) -> Line:
    dictionary, tongue = taker.library.dictionary, tongue_of(request)
    teams = wave.teams or tuple(dictionary.manifest.teams)
    return Line(
        wave.id,
        wave.number,
        state_of(wave, taker.store.now()),
        first_day(wave, request),
        last_day(wave, request),
        tongue.listed(team_called(name, dictionary.manifest, tongue.language) for name in teams),
        tuple(in_words(name, dictionary, tongue.language) for name in wave.entries),
        wave.id == closing,
    )


def _have(taker: Taker) -> dict[str, int]:
    """The words that can be measured, and how many questions the form that has fewer holds."""
    forms = {form: Counter[str]() for form in ("a", "b")}
    for item in taker.library.measure:
        if item.form:
            forms[item.form][item.entry] += 1
    found = {name: min(counts[name] for counts in forms.values()) for name in forms["a"]}
    return {name: count for name, count in found.items() if count}


def _plan(taker: Taker, form: Form) -> Planned:
    return planned(form, tuple(_have(taker)), tuple(taker.library.dictionary.manifest.teams))


def _fresh(request: Request, taker: Taker) -> Planned:
    teams = tuple(taker.library.dictionary.manifest.teams)
    return suggested(desk_of(request).clock().date(), teams)


def _is_for(request: Request) -> bool:
    return keeps_answers(request) and may(person_of(request), "see_figures")


NAV = Way("waves.nav", _PATH, 40, _is_for)
ROUTES = (
    Route(_PATH, _read, methods=["GET"]),
    Route(_PATH, answering(_act), methods=["POST"]),
)
