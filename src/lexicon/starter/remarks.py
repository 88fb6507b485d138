"""What stands beside each key of a new file: the kind's own heading, and what may be written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lexicon.languages.words import load_words
from lexicon.starter.place import Place
from lexicon.starter.samples import Found, short_text

_KINDS = "lexicon.model.kinds"
_WITHOUT_EXAMPLE = "names"


@dataclass(frozen=True)
class Remarks:
    """The words for one kind in one language; `teams` are the owners to choose from."""

    headings: dict[str, str]
    phrases: dict[str, str]
    about: str
    teams: tuple[str, ...]

    @property
    def how(self) -> str:
        """How to read the file."""
        return self.phrases["how"]

    def of(self, place: Place, found: Found) -> str:
        """The remark on one key."""
        heading = self._heading(place.path)
        options = self.teams if place.path == ("owner",) else place.options
        if place.is_condition:
            return self._said("condition", heading)
        if len(options) > 1:
            return self._said("one_of", heading, options=", ".join(options))
        text = place.item or place
        example = short_text(found) if text.is_free_text and not text.is_prose else None
        if example and _WITHOUT_EXAMPLE not in place.path:
            return self._said("like", heading, example=example)
        return heading

    def _said(self, phrase: str, heading: str, **facts: str) -> str:
        return self.phrases[phrase].format(heading=heading, **facts)

    def _heading(self, path: tuple[str, ...]) -> str:
        """The heading of the whole path, else of its end: parts that many kinds share."""
        ends = (".".join(path[start:]) for start in range(len(path)))
        return next((self.headings[end] for end in ends if end in self.headings), "")


def remarks(kind: str, language: str, teams: tuple[str, ...]) -> Remarks:
    """The words for new entries of a kind."""
    header: dict[str, Any] = load_words(_KINDS, "entry", language)
    own: dict[str, Any] = load_words(_KINDS, kind, language)
    phrases = load_words("lexicon.starter", "", language)["skeleton"]
    return Remarks({**header["fields"], **own["fields"]}, phrases, own["about"], teams)
