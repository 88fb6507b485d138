"""Where a proposal begins: find the word that should say something else."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from lexicon.languages.fold import fold
from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry
from lexicon.site.words import kind_words
from lexicon.web.desk import desk_of
from lexicon.web.naming import Called, called
from lexicon.web.pages import page
from lexicon.web.tongue import Tongue, tongue_of

_FIRST = ("stage", "term")


def _new(request: Request) -> Response:
    state, tongue = desk_of(request).state(), tongue_of(request)
    wanted = request.query_params.get("q", "").strip()
    return page(
        request,
        "new.html.j2",
        state.dictionary.manifest,
        wanted=wanted,
        kinds=_kinds(state.dictionary, wanted, tongue),
    )


def _kinds(dictionary: Dictionary, wanted: str, tongue: Tongue) -> list[tuple[str, list[Called]]]:
    """The entries that are in use, by kind; words that people say first."""
    found: dict[str, list[Called]] = {}
    for entry in dictionary.entries.values():
        if entry.status != "retired" and _is_wanted(entry, wanted):
            found.setdefault(entry.kind, []).append(called(entry, dictionary, tongue))
    ordered = sorted(found, key=lambda kind: (kind not in _FIRST, kind))
    return [
        (str(kind_words(kind, tongue.language)["plural"]), sorted(found[kind], key=_by_label))
        for kind in ordered
    ]


def _is_wanted(entry: Entry, wanted: str) -> bool:
    words = [entry.id.replace("_", " ")]
    for names in entry.names.values():
        words += [names.label, names.short or "", *names.synonyms, *names.avoid]
    return fold(wanted) in fold(" | ".join(words))


def _by_label(item: Called) -> str:
    return fold(item.label)


ROUTES = (Route("/app/proposals/new", _new),)
