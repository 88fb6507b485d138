"""The two pages of a question: the form before the answer, and what is said after it."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from lexicon.adoption.attempts.asking import Asked
from lexicon.adoption.attempts.progress import own_answer, results
from lexicon.adoption.given import Given, Progress
from lexicon.model.dictionary import Dictionary
from lexicon.quiz.question import said
from lexicon.quiz.shown import show
from lexicon.web.asking.asked import asked as laid_out
from lexicon.web.asking.picked import Picked
from lexicon.web.asking.taker import Taker
from lexicon.web.asking.told import Told, told
from lexicon.web.pages import page
from lexicon.web.showing import as_html
from lexicon.web.tongue import Tongue, tongue_of

NOTHING = Picked()


def question_page(
    request: Request,
    taker: Taker,
    seen: Asked,
    chosen: Picked = NOTHING,
    *,
    turn: int = 0,
    status: int = 200,
    notice: str = "",
) -> Response:
    """The form, with what is chosen so far. Each form sent has an id of its own."""
    tongue, dictionary = tongue_of(request), taker.library.dictionary
    shown = show(seen.question, dictionary, tongue.language, seen.seed)
    others = set(range(1, seen.progress.total + 1)) - seen.progress.answered - {seen.position}
    return page(
        request,
        "question.html.j2",
        dictionary.manifest,
        status,
        **frame(seen.progress, seen.position),
        asked=laid_out(shown, chosen, tongue),
        submission=taker.new_id(),
        turn=turn,
        notice=notice,
        can_skip=bool(others) and not turn,
        form="question",
        enter="answer",
    )


def answered_page(
    request: Request, taker: Taker, seen: Asked, *, status: int = 200, notice: str = ""
) -> Response:
    """What was answered: all about it, or in a measure that goes on, only that it is kept."""
    tongue, dictionary, found = tongue_of(request), taker.library.dictionary, seen.progress
    is_told = not found.wave or found.is_over
    given = last_given(taker, found, seen.position) if is_told else None
    after = next_after(found, seen.position)
    said_of_it = (
        told(given.question, given.key, given.answer, dictionary, tongue) if given else None
    )
    return page(
        request,
        "answered.html.j2",
        dictionary.manifest,
        status,
        **frame(found, seen.position),
        told=said_of_it,
        verdict=verdict(said_of_it, tongue) if said_of_it else "",
        question=tongue.typeset(said(seen.question.text, tongue.language)),
        is_ordered=seen.question.kind == "order",
        own=() if given else _own(taker, seen, tongue),
        next=f"{base_of(found)}/{after}" if after else base_of(found),
        is_last=after is None,
        can_retry=_may_retry(found, given),
        notice=notice,
        prose=as_html,
    )


def telling(given: Given, dictionary: Dictionary, tongue: Tongue) -> Told:
    """What there is to say of an answer that was kept."""
    return told(given.question, given.key, given.answer, dictionary, tongue)


def frame(found: Progress, position: int) -> dict[str, Any]:
    """Where in the attempt somebody is."""
    return {
        "mode": mode_of(found),
        "base": base_of(found),
        "position": position,
        "total": found.total,
        "done": len(found.answered),
    }


def base_of(found: Progress) -> str:
    """The address of an attempt."""
    return address_of(found.attempt)


def address_of(attempt: str) -> str:
    """The same by its id."""
    return f"/app/attempts/{attempt}"


def mode_of(found: Progress) -> str:
    """Whether it teaches or measures."""
    return "measure" if found.wave else "practice"


def next_after(found: Progress, position: int) -> int | None:
    """The next question without an answer, from the start again after the last one."""
    left = [number for number in range(1, found.total + 1) if number not in found.answered]
    return next((number for number in left if number > position), left[0] if left else None)


def last_given(taker: Taker, found: Progress, position: int) -> Given | None:
    """The last answer to a question; an earlier one where it was tried again."""
    given = results(taker.store, taker.id, found.attempt)
    return next((item for item in reversed(given) if item.position == position), None)


def _own(taker: Taker, seen: Asked, tongue: Tongue) -> tuple[str, ...]:
    """What was answered in a measure that goes on, in words; not whether it was right."""
    kept = own_answer(taker.store, taker.id, seen.progress.attempt, seen.position) or ()
    words = seen.question.in_words(kept, taker.library.dictionary, tongue.language)
    return tuple(tongue.typeset(text) for text in words)


def _may_retry(found: Progress, given: Given | None) -> bool:
    """In practice, what was wrong may be tried again."""
    is_open = not found.wave and not found.closed_at
    return is_open and given is not None and not given.right


def verdict(said_of_it: Told, tongue: Tongue) -> str:
    """Right, partly right or not right, in words."""
    if said_of_it.right:
        return tongue.say("attempt.right")
    if said_of_it.part and said_of_it.parts > 1:
        return tongue.say("attempt.part", n=said_of_it.part, of=said_of_it.parts)
    return tongue.say("attempt.wrong")
