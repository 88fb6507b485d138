"""The findings of a check that a change brings in."""

from __future__ import annotations

from lexicon.checks.run import check
from lexicon.checks.subject import Subject
from lexicon.findings import Finding, Severity
from lexicon.history.comparison import Comparison
from lexicon.model.dictionary import Dictionary

_Sameness = tuple[str, str, str, str]


def new_findings(two: Comparison) -> tuple[Finding, ...]:
    """What a check finds in HEAD and not in BASE, remarks on style left out.

    Neither is held against the ledger here: who has yet to agree is told apart.
    """
    known = {_sameness(item) for item in _found(two.base, two)}
    return tuple(item for item in _found(two.head, two) if _sameness(item) not in known)


def _found(dictionary: Dictionary, two: Comparison) -> list[Finding]:
    found = check(Subject(dictionary, two.today))
    return [item for item in found if item.severity.rank < Severity.INFO.rank]


def _sameness(finding: Finding) -> _Sameness:
    """What makes two findings one, wherever in its file each stands."""
    facts = sorted((key, str(value)) for key, value in finding.facts.items())
    return finding.rule, finding.entry, finding.message, str(facts)
