"""Where a proposal begins: find the word that should say something else, or begin a new one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from lexicon.findings import Finding
from lexicon.languages.fold import fold
from lexicon.languages.words import load_words
from lexicon.look.escape import visible
from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry
from lexicon.model.kinds.term import Term
from lexicon.model.scalars import ID_PATTERN
from lexicon.project.beginning import Beginning, begin
from lexicon.project.blanks import Blank, blanks_of
from lexicon.project.decided import TextMoved
from lexicon.site.words import kind_words
from lexicon.starter.wish import Refusal, must_be_free
from lexicon.web.desk import Desk, desk_of, person_of
from lexicon.web.fields import groups, typed
from lexicon.web.keeping import kept
from lexicon.web.naming import Called, called
from lexicon.web.navigation import Way
from lexicon.web.pages import page
from lexicon.web.person import Person
from lexicon.web.posted import Form, answering
from lexicon.web.remarks import ELSEWHERE, by_field
from lexicon.web.speaking import speaking
from lexicon.web.tongue import ASKED, Tongue, choose, tongue_of

_PATH = "/app/proposals/new"
_FIRST = ("stage", "term")
_ASKED = ("label", "short", "definition")
"""What a new word needs; the rest can be added to the proposal."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of a new word that was not written."""

    status: int = 200
    notice: str = ""
    findings: tuple[Finding, ...] = ()


_OPENED = Reply()


def _new(request: Request) -> Response:
    return _page(request, {})


def _begin(request: Request, form: Form) -> Response:
    desk, tongue = desk_of(request), tongue_of(request)
    choose(request, form.get(ASKED, ""))
    if form.get("do") != "save":
        return _page(request, form)
    dictionary = desk.state().dictionary
    person = speaking(person_of(request), dictionary.manifest)
    values = typed(form, _blanks(dictionary))
    name = _identifier(str(values.get(("names", dictionary.languages[0], "label")) or ""))
    owner = person.team if person.team in dictionary.manifest.teams else ""
    wish = Beginning(name, owner or next(iter(dictionary.manifest.teams)), values)
    words = visible(form.get("reason", "")).strip()
    try:
        must_be_free(dictionary, desk.root, "term", name)
        made = begin(desk.root, wish, desk.signing(person, words), desk.clock())
    except Refusal as refusal:
        return _page(request, form, Reply(422, _refused(refusal, tongue)))
    except TextMoved as moved:
        taken = Refusal("id_taken", {"reference": moved.reference, "path": moved.reference})
        return _page(request, form, Reply(409, _refused(taken, tongue)))
    if made.findings:
        notice = tongue.say("edit.notices.refused")
        return _page(request, form, Reply(422, notice, made.findings))
    return _done(desk, person, made.reference, words, made.written)


def _done(
    desk: Desk, person: Person, reference: str, words: str, files: tuple[str, ...]
) -> Response:
    rest = "" if kept(desk, person, "propose", reference, words, files) else "&git=no"
    return RedirectResponse(f"/app/proposals/{reference}?done=propose{rest}", 303)


def _page(request: Request, form: Form, reply: Reply = _OPENED) -> Response:
    state, tongue = desk_of(request).state(), tongue_of(request)
    wanted = request.query_params.get("q", "").strip()
    blanks = _blanks(state.dictionary)
    return page(
        request,
        "new.html.j2",
        state.dictionary.manifest,
        reply.status,
        wanted=wanted,
        kinds=_kinds(state.dictionary, wanted, tongue),
        groups=groups(_NOTHING, blanks, typed(form, blanks), state.dictionary, tongue),
        found=by_field(reply.findings, blanks, tongue),
        elsewhere=ELSEWHERE,
        notice=reply.notice,
        reason=form.get("reason", ""),
        is_begun=bool(form),
        form="begin" if form else "",
        now={},
    )


_NOTHING = Term(id="word", kind="term", version="0.1.0", status="draft", owner="nobody")
"""Stands in for the word that is not there yet."""


def _blanks(dictionary: Dictionary) -> tuple[Blank, ...]:
    every = blanks_of(Term, dictionary.languages)
    return tuple(blank for blank in every if {*blank.keys} & {*_ASKED})


def _identifier(label: str) -> str:
    """An id made from a name; "word" where it has no letters that an id may have."""
    made = re.sub(r"[^a-z0-9]+", "_", fold(label)).strip("_")
    return made if re.fullmatch(ID_PATTERN, made) else "word"


def _refused(refusal: Refusal, tongue: Tongue) -> str:
    words = load_words("lexicon.cli", "new", tongue.language)
    return tongue.typeset(words[refusal.message].format(near="", **refusal.facts))


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


NAV = Way("page.new", "/app/proposals/new", 51)
ROUTES = (
    Route(_PATH, _new, methods=["GET"]),
    Route(_PATH, answering(_begin), methods=["POST"]),
)
