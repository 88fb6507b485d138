"""The findings of a check that a change brings in."""

from __future__ import annotations

from dataclasses import dataclass

from lexicon.checks.run import check
from lexicon.checks.subject import Subject
from lexicon.findings import Finding, Severity
from lexicon.history.comparison import Comparison
from lexicon.model.dictionary import Dictionary
from lexicon.quiz.bank import EMPTY, Bank


@dataclass(frozen=True)
class Quizzes:
    """The questions of both revisions."""

    base: Bank = EMPTY
    head: Bank = EMPTY


_TOLD_APART = frozenset({"quiz_version_old"})
_Sameness = tuple[str, str, str, str]


def new_findings(two: Comparison, quizzes: Quizzes) -> tuple[Finding, ...]:
    """What a check finds in HEAD and not in BASE, remarks on style left out.

    Neither is held against the ledger here: who has yet to agree is told apart, as are questions
    that lose their meaning.
    """
    known = {_sameness(item) for item in _found(two.base, quizzes.base, two)}
    found = _found(two.head, quizzes.head, two)
    return tuple(item for item in found if _sameness(item) not in known)


def _found(dictionary: Dictionary, bank: Bank, two: Comparison) -> list[Finding]:
    subject = Subject(dictionary, two.today, bank=bank if bank.paths else None)
    found = (*bank.findings, *check(subject))
    grave = (item for item in found if item.severity.rank < Severity.INFO.rank)
    return [item for item in grave if item.rule not in _TOLD_APART]


def _sameness(finding: Finding) -> _Sameness:
    """What makes two findings one, wherever in its file each stands."""
    facts = sorted((key, str(value)) for key, value in finding.facts.items())
    return finding.rule, finding.entry or finding.place.path, finding.message, str(facts)
