"""One question of an attempt: read it, answer it once, read what is said of the answer."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from lexicon.adoption.attempts.asking import Asked, asked_in, note_shown
from lexicon.adoption.attempts.faults import (
    AnswerConflict,
    AttemptClosed,
    NotAnAnswer,
    NotShown,
    WaveNotOpen,
)
from lexicon.adoption.attempts.submission import Sent, Submission, sent_to
from lexicon.adoption.store.open import Connection
from lexicon.errors import LexiconError
from lexicon.quiz.shown import Shown, show
from lexicon.web.asking.page_of_attempt import attempt_id, attempt_page
from lexicon.web.asking.page_of_question import (
    answered_page,
    base_of,
    last_given,
    next_after,
    question_page,
)
from lexicon.web.asking.picked import Picked, answer_of, picked, way_of_asking
from lexicon.web.asking.taker import Taker, taker_of
from lexicon.web.desk import desk_of, person_of
from lexicon.web.posted import Form, posted
from lexicon.web.tongue import ASKED, choose, tongue_of

_PATH = "/app/attempts/{attempt:str}/{position:int}"
_LAST = 1000
_NOT_KEPT = (AnswerConflict, AttemptClosed, NotAnAnswer, NotShown, WaveNotOpen)
_SUBMISSION = re.compile(r"[0-9a-f]{32}", re.ASCII)


@dataclass(frozen=True, eq=False)
class _Filled:
    """A form that was filled in, by whom, and the question as they saw it."""

    taker: Taker
    seen: Asked
    shown: Shown
    chosen: Picked
    turn: int


async def _read(request: Request) -> Response:
    return await run_in_threadpool(_page, request, *await _seen(request))


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
    found = _sent(request, form, *await _seen(request))
    if not isinstance(found, tuple):
        return await run_in_threadpool(found)
    sent, filled = found
    try:
        await filled.taker.tray.answer(sent)
    except _NOT_KEPT as fault:
        seen = (await _seen(request))[1] if isinstance(fault, AnswerConflict) else filled.seen
        return await run_in_threadpool(_not_kept, request, replace(filled, seen=seen), fault)
    return RedirectResponse(f"{base_of(filled.seen.progress)}/{filled.seen.position}", 303)


def _sent(
    request: Request, form: Form, taker: Taker, seen: Asked
) -> tuple[Sent, _Filled] | Callable[[], Response]:
    """An answer to keep, or what makes the page that a form without one leads to."""
    turn = _number(form.get("turn", ""))
    dictionary, language = taker.library.dictionary, tongue_of(request).language
    shown = show(seen.question, dictionary, language, seen.seed)
    chosen = picked(shown, form)
    if form.get("do") == "skip":
        after = next_after(seen.progress, seen.position)
        to = f"{base_of(seen.progress)}/{after or ''}".rstrip("/")
        return partial(RedirectResponse, to, 303)
    if form.get("do") != "answer":
        if seen.position in seen.progress.answered and not turn:
            return partial(answered_page, request, taker, seen)
        return partial(question_page, request, taker, seen, chosen, turn=turn)
    return _filled(request, form, _Filled(taker, seen, shown, chosen, turn))


def _filled(
    request: Request, form: Form, found: _Filled
) -> tuple[Sent, _Filled] | Callable[[], Response]:
    """The form with its answer; one without it is shown again."""
    given, name = answer_of(found.shown, found.chosen), form.get("submission", "")
    if given is None:
        return partial(_again, request, found, 422, way_of_asking(found.shown))
    if not _SUBMISSION.fullmatch(name):
        return partial(_again, request, found, 409, "gone")
    sent = Submission(name, given, tongue_of(request).language, found.turn)
    return sent_to(found.taker.id, found.seen.progress.attempt, found.seen.position, sent), found


def _again(request: Request, found: _Filled, status: int, notice: str) -> Response:
    taker, seen, chosen, turn = found.taker, found.seen, found.chosen, found.turn
    return question_page(request, taker, seen, chosen, turn=turn, status=status, notice=notice)


def _not_kept(request: Request, found: _Filled, fault: LexiconError) -> Response:
    taker, seen = found.taker, found.seen
    if isinstance(fault, AttemptClosed | WaveNotOpen):
        notice = "over" if isinstance(fault, WaveNotOpen) else "gone"
        return attempt_page(request, taker, seen.progress.attempt, status=409, notice=notice)
    if isinstance(fault, AnswerConflict) and seen.position in seen.progress.answered:
        return answered_page(request, taker, seen, status=409, notice="conflict")
    return _again(request, replace(found, turn=0), 409, "gone")


async def _seen(request: Request) -> tuple[Taker, Asked]:
    """Who asks, and the question there. Raises NoSuchAttempt, HTTPException."""
    attempt, position = attempt_id(request), request.path_params["position"]
    readers = desk_of(request).readers
    if readers is None or not 0 < position <= _LAST:
        raise HTTPException(404)
    person_of(request)

    def look(connection: Connection) -> tuple[Taker, Asked]:
        taker = taker_of(request)
        return taker, asked_in(connection, taker.id, attempt, position)

    taker, seen = await readers.read(look)
    if seen.is_new:
        await run_in_threadpool(note_shown, taker.store, seen)
    return taker, seen


def _tries(taker: Taker, seen: Asked) -> int:
    given = last_given(taker, seen.progress, seen.position)
    return given.turn + 1 if given else 0


def _number(text: str) -> int:
    """How often this question was tried before, as its form says."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 0


ROUTES = (
    Route(_PATH, _read, methods=["GET"]),
    Route(_PATH, _answer, methods=["POST"]),
)
