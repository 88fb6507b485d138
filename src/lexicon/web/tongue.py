"""The language of a page, and its words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from lexicon.languages.phrase import listed, plural, typeset
from lexicon.languages.words import FALLBACK, available_languages, load_words
from lexicon.site.times import day
from lexicon.site.words import site_words

COOKIE = "lexicon_language"
ASKED = "lang"
_YEAR = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Tongue:
    """Says things in one language."""

    language: str

    def say(self, place: str, **facts: object) -> str:
        """The words at `file.key.key` with their blanks filled; `n` decides between one and many.

        Typography is the words' own: what fills a blank stays as it is.
        """
        found = self.words(place)
        if isinstance(found, dict):
            number = int(str(facts["n"]))
            found = plural(self.language, number, found["one"], found["many"])
        return _set(self.language, str(found)).format(**facts)

    def words(self, place: str) -> Any:
        """What stands at `file.key.key`, as it is written."""
        stem, *keys = place.split(".")
        found: Any = load_words("lexicon.web", stem, self.language)
        for key in keys:
            found = found[key]
        return found

    def typeset(self, text: str) -> str:
        """Prose with the language's own spaces and quotation marks."""
        return typeset(self.language, text)

    def listed(self, items: Iterable[str]) -> str:
        """`a, b and c`."""
        return listed(self.language, list(items))

    def day(self, moment: datetime | str) -> str:
        """A date as people write it, of a moment or of a time as the ledger has it."""
        when = datetime.fromisoformat(moment) if isinstance(moment, str) else moment
        return day(when.date().isoformat(), site_words(self.language))

    def language_name(self, code: str) -> str:
        """What this language calls a language."""
        names: dict[str, str] = load_words("lexicon.languages", "", self.language)["languages"]
        return names.get(code, code)


@lru_cache(maxsize=4096)
def _set(language: str, words: str) -> str:
    """Words of our own, which never change, with their typography: a page has thirty of them."""
    return typeset(language, words)


def tongue_of(request: Request) -> Tongue:
    """The language asked for, else the one chosen before, else what the browser prefers."""
    wanted = (
        getattr(request.state, ASKED, ""),
        request.query_params.get(ASKED, ""),
        request.cookies.get(COOKIE, ""),
        *_preferred(request.headers.get("accept-language", "")),
    )
    known = available_languages()
    return Tongue(next((code for code in wanted if code in known), FALLBACK))


def choose(request: Request, language: str) -> None:
    """Answer this request in a language that came with a form."""
    setattr(request.state, ASKED, language)


def remember(request: Request, response: Response) -> None:
    """Keep a language that was chosen for the pages to come."""
    asked = getattr(request.state, ASKED, "") or request.query_params.get(ASKED, "")
    if asked in available_languages():
        response.set_cookie(
            COOKIE, asked, max_age=_YEAR, path="/app", httponly=True, samesite="strict"
        )


def _preferred(header: str) -> list[str]:
    """Languages in the order of preference; what is ill-formed is passed over."""
    found: list[tuple[float, int, str]] = []
    for place, item in enumerate(header.split(",")[:20]):
        code, _, weight = item.partition(";q=")
        try:
            found.append((-float(weight or 1), place, code.strip().lower()[:2]))
        except ValueError:
            continue
    return [code for _, _, code in sorted(found)]
