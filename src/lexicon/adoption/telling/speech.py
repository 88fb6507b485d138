"""Figures in words: numbers, shares, days and names as one human language has them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lexicon.adoption.measures.interval import Interval
from lexicon.languages.phrase import listed, plural, typeset
from lexicon.languages.printable import printable
from lexicon.languages.words import load_words
from lexicon.model.dictionary import Dictionary

_PACKAGE = "lexicon.adoption.reports"
_LETTERS_WITH_A_VOWEL_SOUND = "AEFHILMNORSX"
_VOWELS = "AEIOU"


@dataclass(frozen=True, slots=True)
class Speech:
    """Says the things of one report in one language; `dictionary` has the names, where known."""

    report: str
    language: str
    dictionary: Dictionary | None = None

    def say(self, key: str, /, **facts: object) -> str:
        """The words at `key.key`, blanks filled; `n` decides between one and many."""
        found = self._words(key)
        if isinstance(found, dict):
            found = plural(self.language, int(str(facts["n"])), found["one"], found["many"])
        return typeset(self.language, str(found)).format(**facts)

    def begin(self, key: str, /, **facts: object) -> str:
        """The same with a capital, for what may begin with a name that has none."""
        said = self.say(key, **facts)
        return said[:1].upper() + said[1:]

    def percent(self, share: float) -> str:
        """`58%`, `58 %`."""
        return self.say("percent", number=round(100 * share))

    def range(self, interval: Interval) -> str:
        """`from 41 to 73%`."""
        low, high = (round(100 * end) for end in interval)
        return self.say("range", low=low, high=high)

    def points(self, share: float) -> str:
        """A difference of shares, with its sign: `+12 points`."""
        number = round(100 * share)
        sign = "+" if number > 0 else "\u2212" if number < 0 else ""
        return self.say("points", n=abs(number), number=f"{sign}{abs(number)}")

    def decimal(self, number: float | None, digits: int = 2) -> str:
        """`0.47`; a dash where there is none."""
        if number is None:
            return "–"
        point: str = load_words("lexicon.languages", "", self.language)["decimal"]
        return f"{number:.{digits}f}".replace("-", "\u2212").replace(".", point)

    def day(self, moment: datetime) -> str:
        """`28 November 2026`."""
        month = self._words("months")[moment.month - 1]
        number = self._words("first") if moment.day == 1 else moment.day
        return f"{number} {month} {moment.year}"

    def listed(self, items: Iterable[str]) -> str:
        """`a, b and c`."""
        return listed(self.language, list(items))

    def team(self, team: str) -> str:
        """What people call a team; all together where it is ""."""
        if not team:
            return self.say("together")
        known = self.dictionary.manifest.teams.get(team) if self.dictionary else None
        return (known.names.get(self.language) if known else None) or printable(team)

    def column(self, team: str) -> str:
        """The same in one word, for a narrow column."""
        return self.team(team) if team else self.say("together_short")

    def stage(self, name: str) -> str:
        """The shortest name of a stage; what was answered as it is where it is none."""
        return self.entry(f"stage/{name}") if self._known(f"stage/{name}") else printable(name)

    def entry(self, reference: str) -> str:
        """The shortest name of an entry."""
        entry = self.dictionary.get(reference) if self.dictionary else None
        if entry is None:
            return printable(reference)
        names = entry.names.get(self.language) or next(iter(entry.names.values()), None)
        return printable((names.short or names.label) if names else "") or entry.id

    def gender(self, name: str) -> str:
        """The grammatical gender of a stage's name: m or f."""
        entry = self.dictionary.get(f"stage/{name}") if self.dictionary else None
        names = entry.names.get(self.language) if entry else None
        return (names.gender if names else None) or "m"

    def a(self, name: str) -> str:
        """A stage with its article: `an SQL`, `a SAL`, `une opportunité`."""
        called = self.stage(name)
        if self.language == "en":
            return f"{_article(called)} {called}"
        return f"{self._words('article')[self.gender(name)]} {called}"

    def _known(self, reference: str) -> bool:
        return self.dictionary is not None and self.dictionary.get(reference) is not None

    def _words(self, key: str) -> Any:
        own = load_words(_PACKAGE, self.report, self.language)
        first, *rest = key.split(".")
        found = own[first] if first in own else load_words(_PACKAGE, "", self.language)[first]
        for part in rest:
            found = found[part]
        return found


def _article(word: str) -> str:
    """By its sound: capitals without a vowel are spelt, letter by letter."""
    is_spelt = word.isupper() and not set(word) & set(_VOWELS)
    sounded = _LETTERS_WITH_A_VOWEL_SOUND if is_spelt else _VOWELS
    return "an" if word[:1].upper() in sounded else "a"
