"""What a printer of reviews gets: all that a reviewer must know, in words, not yet laid out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from lexicon.languages.figures import whole
from lexicon.languages.phrase import plural, typeset
from lexicon.languages.words import load_words
from lexicon.printers.change_report import ChangeReport
from lexicon.printers.impact_report import ImpactReport
from lexicon.printers.report import Line


@dataclass(frozen=True, slots=True)
class VoidLine:
    """A team's yes to an earlier text; `words` changed since, None where nobody knows which."""

    team: str
    team_name: str
    reviewer: str
    words: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class RejectionLine:
    """A team's no to this very text, and its reason."""

    team: str
    team_name: str
    reviewer: str
    reason: str


@dataclass(frozen=True, slots=True)
class ApprovalLine:
    """An entry (reference, name, version) that waits for the teams named, by id."""

    entry: str
    name: str
    version: str
    teams: Mapping[str, str]
    void: tuple[VoidLine, ...]
    rejections: tuple[RejectionLine, ...]


@dataclass(frozen=True, slots=True)
class OptionLine:
    """One option of a list in one CRM; a code or a label before is None where it is new.

    `labels` has the languages whose label changes, or all of an option that comes or goes.
    """

    picklist: str
    picklist_name: str
    crm: str
    list_name: str
    value: str
    cases: tuple[str, ...]
    codes: tuple[str | None, str | None]
    labels: Mapping[str, tuple[str | None, str | None]]


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A quiz question that lost its meaning, as a sentence."""

    path: str
    id: str
    entry: str
    text: str


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A number that cannot be compared with earlier ones, as a sentence; `version` may be ""."""

    entry: str
    version: str
    through: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class ReviewReport:
    """A review in one language; `elsewhere` counts what waits but is not touched here.

    `impact` is there where somebody gave records to hold the change against.
    """

    changes: ChangeReport
    approvals: tuple[ApprovalLine, ...] = ()
    elsewhere: int = 0
    options: tuple[OptionLine, ...] = ()
    questions: tuple[QuestionLine, ...] = ()
    figures: tuple[FigureLine, ...] = ()
    findings: tuple[Line, ...] = ()
    impact: ImpactReport | None = None

    @property
    def language(self) -> str:
        return self.changes.language

    @property
    def words(self) -> dict[str, Any]:
        """The words that all formats share."""
        return load_words("lexicon.printers.reviews", "", self.language)

    def summary(self) -> str:
        """One line: how many changes, and how much of each consequence there is."""
        counts = {
            "approvals": len(self.approvals),
            "figures": len(self.figures),
            "options": len({(line.picklist, line.value) for line in self.options}),
            "questions": len(self.questions),
            "findings": len(self.findings),
        }
        parts = [self.counted(name, number) for name, number in counts.items() if number]
        moved = [self.impact.summary()] if self.impact else []
        return " ".join([self.changes.summary(), *(f"{part}." for part in parts), *moved])

    def heading(self, name: str) -> str:
        """What a part is called."""
        return typeset(self.language, self.words["headings"][name])

    def moves(self) -> tuple[str, ...]:
        """How many would change stage, who and through what; none where nobody gave records."""
        return (self.impact.summary(), *self.impact.sentences()) if self.impact else ()

    def counted(self, name: str, number: int) -> str:
        """`3 approvals missing`."""
        forms = self.words["counts"][name]
        form = typeset(self.language, plural(self.language, number, forms["one"], forms["many"]))
        return form.format(n=whole(self.language, number))

    def said(self, sentence: str, **facts: object) -> str:
        """A sentence of these words, in the language's typography."""
        written = typeset(self.language, self.words[sentence])
        return written.format(**{key: str(fact) for key, fact in facts.items()})


@dataclass(frozen=True, slots=True)
class ReviewPrinter:
    """A format of reviews: PRINTER in `printers/reviews/<format>.py`."""

    render: Callable[[ReviewReport], str]
