"""What keeps data from being audited, said in whichever language it is asked for."""

from __future__ import annotations

from lexicon.errors import LexiconError
from lexicon.languages.phrase import typeset
from lexicon.languages.printable import printable
from lexicon.languages.words import load_words


class Refused(LexiconError):
    """One reason: a sentence of `refusals.<language>.yml`, and what fills its blanks."""

    def __init__(self, sentence: str, **facts: object) -> None:
        self.sentence, self.facts = sentence, facts
        super().__init__(self.said("en"))

    def said(self, language: str) -> str:
        words = load_words("lexicon.audit", "refusals", language)
        facts = {key: printable(str(fact)) for key, fact in self.facts.items()}
        return typeset(language, words[self.sentence]).format_map(facts)
