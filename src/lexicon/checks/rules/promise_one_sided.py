"""A team that promises the other nothing, though the other makes promises to it."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity
from lexicon.model.kinds.agreement import Agreement


def _check(subject: Subject) -> Iterator[Breach]:
    agreements = [item for item in subject.dictionary.of(Agreement) if item.status != "retired"]
    promised = {(clause.from_, clause.to) for item in agreements for clause in item.clauses}
    told: set[tuple[str, str]] = set()
    for agreement in agreements:
        for position, clause in enumerate(agreement.clauses):
            pair = (clause.from_, clause.to)
            if pair[::-1] not in promised and len(set(pair)) == 2 and pair not in told:
                told.add(pair)
                facts = {"giver": clause.from_, "taker": clause.to}
                yield Breach(agreement.ref, ("clauses", position, "from"), facts)


RULE = Rule(Severity.INFO, _check)
