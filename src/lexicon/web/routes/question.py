"""One question of an attempt: read it, answer it once, read what is said of the answer."""

from __future__ import annotations

import re

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from lexicon.adoption.attempts.answering import answer
from lexicon.adoption.attempts.asking import Asked, asked
from lexicon.adoption.attempts.faults import (
    AnswerConflict,
    AttemptClosed,
    NotAnAnswer,
    NotShown,
    WaveNotOpen,
)
from lexicon.adoption.attempts.submission import Submission
from lexicon.quiz.shown import show
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
from lexicon.web.posted import Form, answering
from lexicon.web.tongue import ASKED, choose, tongue_of

_PATH = "/app/attempts/{attempt:str}/{position:int}"
_LAST = 1000
_SUBMISSION = re.compile(r"[0-9a-f]{32}", re.ASCII)


def _read(request: Request) -> Response:
    taker = taker_of(request)
    seen = _seen(request, taker)
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


def _answer(request: Request, form: Form) -> Response:
    taker = taker_of(request)
    choose(request, form.get(ASKED, ""))
    seen, turn = _seen(request, taker), _number(form.get("turn", ""))
    shown = show(seen.question, taker.library.dictionary, tongue_of(request).language, seen.seed)
    chosen = picked(shown, form)
    if form.get("do") == "skip":
        after = next_after(seen.progress, seen.position)
        return RedirectResponse(f"{base_of(seen.progress)}/{after or ''}".rstrip("/"), 303)
    if form.get("do") != "answer":
        if seen.position in seen.progress.answered and not turn:
            return answered_page(request, taker, seen)
        return question_page(request, taker, seen, chosen, turn=turn)
    given = answer_of(shown, chosen)
    if given is None:
        way = way_of_asking(shown)
        return question_page(request, taker, seen, chosen, turn=turn, status=422, notice=way)
    if not _SUBMISSION.fullmatch(form.get("submission", "")):
        return question_page(request, taker, seen, chosen, turn=turn, status=409, notice="gone")
    sent = Submission(form["submission"], given, tongue_of(request).language, turn)
    return _kept(request, taker, seen, sent, chosen)


def _kept(
    request: Request, taker: Taker, seen: Asked, sent: Submission, chosen: Picked
) -> Response:
    """Keep it, and read on; what cannot be kept shows how things are."""
    attempt = seen.progress.attempt
    try:
        answer(taker.store, taker.id, attempt, seen.position, sent)
    except AnswerConflict:
        again = _seen(request, taker)
        if again.position in again.progress.answered:
            return answered_page(request, taker, again, status=409, notice="conflict")
        return question_page(request, taker, again, chosen, status=409, notice="gone")
    except (NotShown, NotAnAnswer):
        return question_page(request, taker, seen, chosen, status=409, notice="gone")
    except (AttemptClosed, WaveNotOpen) as fault:
        notice = "over" if isinstance(fault, WaveNotOpen) else "gone"
        return attempt_page(request, taker, attempt, status=409, notice=notice)
    return RedirectResponse(f"{base_of(seen.progress)}/{seen.position}", 303)


def _seen(request: Request, taker: Taker) -> Asked:
    """The question there. Raises NoSuchAttempt, HTTPException."""
    position = request.path_params["position"]
    if not 0 < position <= _LAST:
        raise HTTPException(404)
    return asked(taker.store, taker.id, attempt_id(request), position)


def _tries(taker: Taker, seen: Asked) -> int:
    given = last_given(taker, seen.progress, seen.position)
    return given.turn + 1 if given else 0


def _number(text: str) -> int:
    """How often this question was tried before, as its form says."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 0


ROUTES = (
    Route(_PATH, _read, methods=["GET"]),
    Route(_PATH, answering(_answer), methods=["POST"]),
)
