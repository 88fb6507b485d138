"""Say a change in one sentence of a language."""

from __future__ import annotations

from dataclasses import dataclass

from lexicon.history.change import Change
from lexicon.history.comparison import Comparison
from lexicon.history.facts import Called, Held, Said, Team
from lexicon.history.shown import Shown
from lexicon.languages.phrase import listed, typeset
from lexicon.languages.printable import printable
from lexicon.languages.words import load_words

PACKAGE = "lexicon.history.rules"


@dataclass(frozen=True)
class Teller:
    """Tells the changes of one comparison in one language."""

    two: Comparison
    language: str

    def tell(self, change: Change) -> str:
        """What changed, for people: one line, no control characters.

        Set as prose, but for what was and what is, which are quoted as they are written.
        """
        words = load_words(PACKAGE, change.rule, self.language)
        shown = Shown(self.two, self.language)
        names = load_words("lexicon.languages", "", self.language)["languages"]
        facts = {
            "place": typeset(self.language, self.place(change)),
            "field": typeset(self.language, shown.field(change)),
            "language": names.get(change.language, change.language),
            "before": shown.value(change.before, change),
            "after": shown.value(change.after, change),
        }
        facts |= {name: self._fact(fact, shown) for name, fact in change.facts.items()}
        sentence = typeset(self.language, words[change.message])
        return sentence.format(**{name: printable(text) for name, text in facts.items()})

    def place(self, change: Change) -> str:
        """The entry, and the part of it: `Smarketing funnel, Accept`."""
        shown = Shown(self.two, self.language)
        entry = shown.called(change.entry)
        part = shown.part(change.item) if change.item is not None else ""
        return f"{entry}, {part}" if part else entry

    def _fact(self, fact: object, shown: Shown) -> str:
        match fact:
            case Called(references):
                names = [shown.called(name) for name in references]
                return typeset(self.language, listed(self.language, names))
            case Said(condition):
                return typeset(self.language, shown.condition(condition))
            case Held(test):
                return typeset(self.language, shown.held(test))
            case Team(name):
                return typeset(self.language, shown.team(name))
            case _:
                return str(fact)
