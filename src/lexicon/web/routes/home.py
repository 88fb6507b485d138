"""The first page of whoever has signed in: what to do today, and what one knows."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from lexicon.adoption.store.knowing import reviews_of
from lexicon.web.asking.taker import Taker, keeps_answers, taker_of
from lexicon.web.asking.today import unfinished, waves_today, words_today
from lexicon.web.asking.wave_in_words import last_day, question_count
from lexicon.web.desk import person_of
from lexicon.web.mine import Known, changed_since, words_by_band
from lexicon.web.navigation import Way
from lexicon.web.pages import page
from lexicon.web.permitted import may
from lexicon.web.tongue import tongue_of

HOME = "/app/"
_WITHOUT_ANSWERS = "/app/proposals"


@dataclass(frozen=True, slots=True)
class Door:
    """A wave that asks this person, in words."""

    href: str
    state: str
    closes: str
    questions: int


def _home(request: Request) -> Response:
    """Where no answers are kept, the proposals are the first page."""
    if not keeps_answers(request):
        return RedirectResponse(_WITHOUT_ANSWERS, 307)
    taker, tongue = taker_of(request), tongue_of(request)
    dictionary, known = taker.library.dictionary, _known(taker)
    askable = [item.entry for item in taker.library.practice]
    return page(
        request,
        "home.html.j2",
        dictionary.manifest,
        attempt=unfinished(taker),
        is_askable=bool(askable),
        today=words_today(taker),
        waves=_doors(request, taker),
        is_head=may(person_of(request), "see_figures"),
        changed=changed_since(known, dictionary, tongue),
        bands=words_by_band(known, askable, dictionary, tongue),
    )


def _known(taker: Taker) -> Known:
    with taker.store.reading() as connection:
        reviews = reviews_of(connection, taker.id)
    return {key: review.mastery for key, review in reviews.items()}


def _doors(request: Request, taker: Taker) -> list[Door]:
    return [
        Door(
            f"/app/measure/{item.wave.id}",
            item.state,
            last_day(item.wave, request),
            question_count(taker, item),
        )
        for item in waves_today(taker)
    ]


def _slash(_request: Request) -> Response:
    return RedirectResponse(HOME, 307)


NAV = Way("home.nav", HOME, 0, keeps_answers)
ROUTES = (Route(HOME, _home, methods=["GET"]), Route("/app", _slash, methods=["GET"]))
