"""A file that was given as a plan and is none."""

from __future__ import annotations

from lexicon.errors import LexiconError
from lexicon.languages.phrase import typeset
from lexicon.languages.printable import printable
from lexicon.languages.words import load_words


class NoPlan(LexiconError):
    """`path` is the file, as whoever gave it wrote it."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(self.said("en"))

    def said(self, language: str) -> str:
        sentence = str(load_words("lexicon.briefs.plan", "no_plan", language)["message"])
        return typeset(language, sentence).format(path=printable(self.path))
