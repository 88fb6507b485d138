"""What a CRM says and a dictionary has no place for, told in whichever language it is asked for."""

from __future__ import annotations

from typing import NamedTuple

from lexicon.languages.excerpt import excerpt
from lexicon.languages.phrase import typeset
from lexicon.languages.words import load_words


class Lost(NamedTuple):
    """`what` names the words that say it, `of` whose it is, `where` its language or its file."""

    what: str
    of: str = ""
    where: str = ""

    def said(self, language: str) -> str:
        """A few words, without a full stop."""
        shape: str = load_words("lexicon.exchange", "", language)["lost"][self.what]
        return typeset(language, shape).format(of=excerpt(self.of), where=excerpt(self.where))
