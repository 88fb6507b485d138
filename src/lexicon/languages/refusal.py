"""An error whose sentence stands in a file of words, said in whichever language is asked for."""

from __future__ import annotations

from typing import ClassVar

from lexicon.errors import LexiconError
from lexicon.languages.phrase import typeset
from lexicon.languages.printable import printable
from lexicon.languages.words import load_words


class Refusal(LexiconError):
    """One reason: a sentence of `<words>.<language>.yml` in `package`, what fills its blanks."""

    package: ClassVar[str]
    words: ClassVar[str]

    def __init__(self, sentence: str, **facts: object) -> None:
        self.sentence, self.facts = sentence, facts
        super().__init__(self.said("en"))

    def said(self, language: str) -> str:
        sentence = str(load_words(self.package, self.words, language)[self.sentence])
        facts = {name: printable(str(fact)) for name, fact in self.facts.items()}
        return typeset(language, sentence).format_map(facts)
