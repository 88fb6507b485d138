"""One person's name stands under the yes of two teams."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity
from lexicon.languages.fold import fold


def _twice(subject: Subject) -> Iterator[Breach]:
    if subject.ledger.is_empty or subject.dictionary.manifest.approval.one_person_for_several_teams:
        return
    for name, proposal in subject.standing.proposals.items():
        seen: dict[str, str] = {}
        for approval in subject.ledger.approvals.get(name, ()):
            if approval.digest != proposal.digest:
                continue
            team = seen.setdefault(fold(approval.reviewer), approval.team)
            if team != approval.team:
                facts = {"reviewer": approval.reviewer, "team": team, "entry": name}
                yield Breach(name, ("version",), facts)


RULE = Rule(Severity.ERROR, _twice)
