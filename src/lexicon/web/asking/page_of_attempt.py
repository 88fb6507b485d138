"""The page of an attempt: where one is while it goes on, what it came to when it is over."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from lexicon.adoption.attempts.progress import progress, results
from lexicon.adoption.given import Given, Progress
from lexicon.model.dictionary import Dictionary
from lexicon.quiz.question import said
from lexicon.web.asking.page_of_question import base_of, mode_of, telling, verdict
from lexicon.web.asking.taker import Taker
from lexicon.web.asking.told import Told
from lexicon.web.pages import page
from lexicon.web.showing import as_html
from lexicon.web.tongue import Tongue, tongue_of

_ID = re.compile(r"[\w-]{1,64}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Line:
    """One question of an attempt: whether it has an answer, and when it is over, what is said."""

    position: int
    text: str
    is_answered: bool
    told: Told | None = None
    verdict: str = ""


def attempt_id(request: Request) -> str:
    """The id in the address. Raises HTTPException for what can be none."""
    name: str = request.path_params["attempt"]
    if not _ID.fullmatch(name):
        raise HTTPException(404)
    return name


def attempt_page(
    request: Request, taker: Taker, attempt: str, *, status: int = 200, notice: str = ""
) -> Response:
    """All questions of an attempt. Raises NoSuchAttempt."""
    tongue, dictionary = tongue_of(request), taker.library.dictionary
    found = progress(taker.store, taker.id, attempt)
    given = results(taker.store, taker.id, attempt) if found.is_over else ()
    lines = _over(found, given, dictionary, tongue) if found.is_over else _so_far(found, tongue)
    return page(
        request,
        "attempt.html.j2",
        dictionary.manifest,
        status,
        mode=mode_of(found),
        base=base_of(found),
        total=found.total,
        done=len(found.answered),
        left=found.total - len(found.answered),
        is_over=found.is_over,
        right=sum(item.right for item in given if not item.turn),
        lines=lines,
        notice=notice,
        is_warned=notice == "left",
        prose=as_html,
    )


def _so_far(found: Progress, tongue: Tongue) -> list[Line]:
    return [
        Line(
            position,
            tongue.say("attempt.progress", n=position, of=found.total),
            position in found.answered,
        )
        for position in range(1, found.total + 1)
    ]


def _over(
    found: Progress, given: tuple[Given, ...], dictionary: Dictionary, tongue: Tongue
) -> list[Line]:
    """First answers count, and are shown; what was left open says so."""
    first = {item.position: item for item in given if not item.turn}
    return [
        _line(line, first.get(line.position), dictionary, tongue) for line in _so_far(found, tongue)
    ]


def _line(line: Line, given: Given | None, dictionary: Dictionary, tongue: Tongue) -> Line:
    if given is None:
        return replace(line, verdict=tongue.say("attempt.no_answer"))
    said_of_it = telling(given, dictionary, tongue)
    text = tongue.typeset(said(given.question.text, tongue.language))
    return replace(line, text=text, told=said_of_it, verdict=verdict(said_of_it, tongue))
