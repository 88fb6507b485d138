"""Names and figures of the weekly page as people know them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from lexicon.audit.clause_called import clause_called
from lexicon.audit.returned import Returned
from lexicon.briefs.weekly.figures import Week
from lexicon.criteria.explain_words import team_label
from lexicon.criteria.words import value_in_words
from lexicon.languages.figures import percent, whole
from lexicon.languages.phrase import plural, typeset
from lexicon.languages.printable import printable
from lexicon.languages.words import load_words
from lexicon.model.dictionary import Dictionary
from lexicon.model.header import NamesByLanguage
from lexicon.model.page_address import page_address
from lexicon.printers.days import day_told


@dataclass(frozen=True)
class Speech:
    """Says things in one language; all of it harmless on a terminal."""

    dictionary: Dictionary
    language: str

    def say(self, key: str, **facts: object) -> str:
        """A sentence of the words with its blanks filled."""
        words = load_words("lexicon.printers.weeklies", "", self.language)
        return typeset(self.language, str(words[key]).format(**facts))

    def counted(self, key: str, number: int, **facts: object) -> str:
        """A sentence in the form that goes with a number, which is its blank `n`."""
        forms = load_words("lexicon.printers.weeklies", "", self.language)[key]
        form = plural(self.language, number, forms["one"], forms["many"])
        return typeset(self.language, form.format(n=self.whole(number), **facts))

    def day(self, day: date) -> str:
        """`16 November 2026`."""
        return day_told(day, self.language)

    def title(self, week: Week) -> str:
        """The week by its number and its days."""
        last = week.end - timedelta(days=1)
        same_year = week.start.year == last.year
        start = self._day_of_year(week.start) if same_year else self.day(week.start)
        return self.say("title", number=week.number, start=start, end=self.day(last))

    def whole(self, number: int) -> str:
        """A count."""
        return whole(self.language, number)

    def count(self, number: int | None) -> str:
        """A count; a dash where it is unknown."""
        return self.say("nothing") if number is None else self.whole(number)

    def percent(self, share: float | None) -> str:
        """A rate in whole percents; a dash where there is none."""
        return self.say("nothing") if share is None else percent(self.language, round(share, 2))

    def team(self, team: str) -> str:
        """What people call a team, or the sponsor."""
        if team not in self.dictionary.manifest.teams:
            approval = self.dictionary.manifest.approval
            return printable(approval.sponsor_called(self.language) or team)
        return printable(team_label(team, self.dictionary, self.language))

    def label(self, reference: str) -> str:
        """What people call an entry: its short name, else its label."""
        entry = self.dictionary.get(reference)
        return self._named(entry.names if entry else {}, reference)

    def address(self, reference: str) -> str:
        """An entry's page on the published site; "" of what has none, such as a move."""
        known = reference in self.dictionary.entries
        return page_address(reference, self.dictionary.manifest, self.language) if known else ""

    def promise(self, promise: str) -> str:
        """A move or an agreement by its label; a promise is called as the audit calls it."""
        move = self.dictionary.transitions.get(promise)
        if move:
            return self._named(move.names, promise)
        agreement = promise.partition("/")[0]
        return self.label(f"agreement/{agreement}")

    def clause(self, promise: str) -> str:
        """The same, with which of the agreement's clauses it is."""
        label = self.promise(promise)
        if "/" not in promise:
            return label
        called = clause_called(promise, self.dictionary, self.language)
        return self.say("clause", label=label, clause=called)

    def reason(self, sent: Returned) -> str:
        """Why somebody was sent back."""
        if not sent.reason:
            return self.say("unsaid")
        field = self.dictionary.fields.get(sent.field)
        said = value_in_words(sent.reason, field, self.dictionary, self.language)
        return printable(typeset(self.language, said))

    def _day_of_year(self, day: date) -> str:
        """`16 November`."""
        words = load_words("lexicon.printers.plans", "", self.language)
        number = words["first"] if day.day == 1 else day.day
        return self.say("day_of_year", day=number, month=words["months_long"][day.month - 1])

    def _named(self, names: NamesByLanguage, otherwise: str) -> str:
        spoken = names.get(self.language) or next(iter(names.values()), None)
        said = (spoken and (spoken.short or spoken.label)) or otherwise
        return printable(typeset(self.language, said))
