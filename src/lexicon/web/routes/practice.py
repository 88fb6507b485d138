"""Practice: what is due today first, or the words that one chooses."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from lexicon.adoption.attempts.faults import NothingToAsk
from lexicon.adoption.attempts.practice import Wish, start_practice
from lexicon.site.words import kind_words
from lexicon.web.asking.page_of_question import base_of
from lexicon.web.asking.taker import Taker, keeps_answers, taker_of
from lexicon.web.asking.today import unfinished, words_today
from lexicon.web.naming import Called, called
from lexicon.web.navigation import Way
from lexicon.web.pages import page
from lexicon.web.posted import Form, answering
from lexicon.web.tongue import ASKED, Tongue, choose, tongue_of

_PATH = "/app/practice"
_ENTRY = "entry."
_FIRST = ("stage", "term")


def _choose(request: Request) -> Response:
    about = request.query_params.get("about", "")
    return _page(request, taker_of(request), frozenset({about}))


def _begin(request: Request, form: Form) -> Response:
    """Begin with what was chosen; the same choice again goes on where it was left."""
    taker = taker_of(request)
    choose(request, form.get(ASKED, ""))
    chosen = frozenset(name.removeprefix(_ENTRY) for name in form if name.startswith(_ENTRY))
    act = form.get("do", "")
    if act not in ("due", "chosen"):
        return _page(request, taker, chosen)
    if act == "chosen" and not chosen:
        return _page(request, taker, chosen, 422, "none")
    entries = tuple(sorted(chosen)) if act == "chosen" else ()
    if not set(entries) <= {item.entry for item in taker.library.practice}:
        return _page(request, taker, chosen, 422, "unknown")
    books = taker.library
    try:
        found = start_practice(
            taker.store, books.dictionary, books.practice, taker.id, Wish(entries), taker.new_id
        )
    except NothingToAsk:
        return _page(request, taker, chosen, 422, "empty")
    return RedirectResponse(f"{base_of(found)}/next", 303)


def _page(
    request: Request, taker: Taker, chosen: frozenset[str], status: int = 200, notice: str = ""
) -> Response:
    tongue = tongue_of(request)
    return page(
        request,
        "practice.html.j2",
        taker.library.dictionary.manifest,
        status,
        attempt=unfinished(taker),
        due=words_today(taker).due,
        kinds=_kinds(taker, chosen, tongue),
        chosen=chosen,
        notice=notice,
    )


def _kinds(
    taker: Taker, chosen: frozenset[str], tongue: Tongue
) -> list[tuple[str, list[Called], bool]]:
    """The words that can be asked, by kind; whether any is chosen.

    Stages stand in the order of the funnel, all else in the alphabet's.
    """
    dictionary = taker.library.dictionary
    funnel = {stage.ref: place for place, stage in enumerate(dictionary.stages)}
    found: dict[str, list[Called]] = {}
    for reference in dict.fromkeys(item.entry for item in taker.library.practice):
        entry = dictionary.entries[reference]
        found.setdefault(entry.kind, []).append(called(entry, dictionary, tongue))
    return [
        (
            str(kind_words(kind, tongue.language)["plural"]),
            sorted(found[kind], key=lambda it: (funnel.get(it.reference, 0), it.label.casefold())),
            any(word.reference in chosen for word in found[kind]),
        )
        for kind in sorted(found, key=lambda kind: (kind not in _FIRST, kind))
    ]


NAV = Way("practice.nav", _PATH, 10, keeps_answers)
ROUTES = (
    Route(_PATH, _choose, methods=["GET"]),
    Route(_PATH, answering(_begin), methods=["POST"]),
)
