"""One question of an attempt: read it, answer it once, read what is said of the answer."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from lexicon.adoption.attempts.asking import Asked, Put, asked_in, put_in
from lexicon.adoption.attempts.faults import (
    AnswerConflict,
    AttemptClosed,
    NotAnAnswer,
    NotShown,
    WaveNotOpen,
)
from lexicon.adoption.attempts.submission import Submission, sent_to
from lexicon.adoption.store.opened import Connection
from lexicon.errors import LexiconError
from lexicon.quiz.shown import Shown, show
from lexicon.web.asking.page_of_attempt import attempt_id, attempt_page
from lexicon.web.asking.page_of_question import (
    address_of,
    answered_page,
    base_of,
    last_given,
    next_after,
    question_page,
)
from lexicon.web.asking.picked import Picked, answer_of, picked, way_of_asking
from lexicon.web.asking.taker import Taker, taker_found
from lexicon.web.desk import desk_of
from lexicon.web.posted import Form, posted
from lexicon.web.tongue import ASKED, choose, tongue_of

_PATH = "/app/attempts/{attempt:str}/{position:int}"
_LAST = 1000
_NOT_KEPT = (AnswerConflict, AttemptClosed, NotAnAnswer, NotShown, WaveNotOpen)
There = TypeVar("There", Asked, Put)
_SUBMISSION = re.compile(r"[0-9a-f]{32}", re.ASCII)


@dataclass(frozen=True, eq=False)
class _Filled:
    """A form that was filled in, by whom, and the question as they saw it."""

    taker: Taker
    put: Put
    language: str
    shown: Shown
    chosen: Picked
    turn: int


async def _read(request: Request) -> Response:
    return await _drawn(request, partial(_page, request, *await _seen(request)))


def _page(request: Request, taker: Taker, seen: Asked) -> Response:
    if seen.position in seen.progress.answered:
        return _answered(request, taker, seen)
    if seen.progress.closed_at:
        return RedirectResponse(base_of(seen.progress), 303)
    return question_page(request, taker, seen)


def _answered(request: Request, taker: Taker, seen: Asked) -> Response:
    """What was said of the answer; in practice one may be asked again."""
    is_open = not seen.progress.wave and not seen.progress.closed_at
    if is_open and "again" in request.query_params:
        return question_page(request, taker, seen, turn=_tries(taker, seen))
    return answered_page(request, taker, seen)


async def _answer(request: Request) -> Response:
    """Keep what was sent, and read on; what cannot be kept shows how things are."""
    form = await posted(request)
    choose(request, form.get(ASKED, ""))
    if form.get("do") != "answer":
        return await _drawn(request, partial(_looked, request, form, *await _seen(request)))
    filled, name = await _filled(request, form), form.get("submission", "")
    given = answer_of(filled.shown, filled.chosen)
    if given is None:
        return await _again(request, filled, 422, way_of_asking(filled.shown))
    if not _SUBMISSION.fullmatch(name):
        return await _again(request, filled, 409, "gone")
    submission = Submission(name, given, filled.language, filled.turn)
    taker, put = filled.taker, filled.put
    try:
        await taker.tray.answer(sent_to(taker.id, put.seed, put.position, submission))
    except _NOT_KEPT as fault:
        now = await _seen(request)
        return await _drawn(request, partial(_not_kept, request, fault, filled, now))
    return RedirectResponse(f"{address_of(put.seed)}/{put.position}", 303)


async def _filled(request: Request, form: Form) -> _Filled:
    """What was sent, read as the form of the question there."""
    taker, put = await _found(request, put_in)
    dictionary, language = taker.library.dictionary, tongue_of(request).language
    shown = show(put.question, dictionary, language, put.seed)
    return _Filled(taker, put, language, shown, picked(shown, form), _turn(form))


def _looked(request: Request, form: Form, taker: Taker, seen: Asked) -> Response:
    """A form that holds no answer yet: passed over, put in order, read in another language."""
    turn = _turn(form)
    if form.get("do") == "skip":
        after = next_after(seen.progress, seen.position)
        return RedirectResponse(f"{base_of(seen.progress)}/{after or ''}".rstrip("/"), 303)
    if seen.position in seen.progress.answered and not turn:
        return answered_page(request, taker, seen)
    language = tongue_of(request).language
    shown = show(seen.question, taker.library.dictionary, language, seen.seed)
    return question_page(request, taker, seen, picked(shown, form), turn=turn)


async def _again(request: Request, found: _Filled, status: int, notice: str) -> Response:
    """The form with what is chosen so far, and what is the matter with it."""
    again = partial(question_page, turn=found.turn, status=status, notice=notice)
    return await _drawn(request, partial(again, request, *await _seen(request), found.chosen))


def _not_kept(
    request: Request, fault: LexiconError, found: _Filled, now: tuple[Taker, Asked]
) -> Response:
    taker, seen = now
    if isinstance(fault, AttemptClosed | WaveNotOpen):
        notice = "over" if isinstance(fault, WaveNotOpen) else "gone"
        return attempt_page(request, taker, seen.progress.attempt, status=409, notice=notice)
    if isinstance(fault, AnswerConflict) and seen.position in seen.progress.answered:
        return answered_page(request, taker, seen, status=409, notice="conflict")
    return question_page(request, taker, seen, found.chosen, status=409, notice="gone")


async def _seen(request: Request) -> tuple[Taker, Asked]:
    """Who asks, and the question there. Raises NoSuchAttempt, HTTPException."""
    return await _found(request, asked_in)


async def _found(
    request: Request, find: Callable[[Connection, str, str, int], There]
) -> tuple[Taker, There]:
    """Who asks, and what there is for them at the address; noted, where it is shown first."""
    attempt, position = attempt_id(request), request.path_params["position"]
    desk = desk_of(request)
    if desk.readers is None or desk.showing is None or not 0 < position <= _LAST:
        raise HTTPException(404)
    taker = await taker_found(request)
    there = await desk.readers.read(lambda it: find(it, taker.id, attempt, position))
    if there.is_new:
        await desk.showing.note(there)
    return taker, there


async def _drawn(request: Request, draw: Callable[[], Response]) -> Response:
    return await desk_of(request).drawing.page(draw)


def _tries(taker: Taker, seen: Asked) -> int:
    given = last_given(taker, seen.progress, seen.position)
    return given.turn + 1 if given else 0


def _turn(form: Form) -> int:
    """How often this question was tried before, as its form says."""
    text = form.get("turn", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 0


ROUTES = (
    Route(_PATH, _read, methods=["GET"]),
    Route(_PATH, _answer, methods=["POST"]),
)
