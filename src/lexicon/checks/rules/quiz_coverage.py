"""A stage with too few questions to be practised, or to be measured twice."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity


def _uncovered(subject: Subject) -> Iterator[Breach]:
    if subject.bank is None:
        return
    from lexicon.quiz.inventory import holding, shortfalls  # of no use without a bank

    for stage in subject.dictionary.stages:
        if stage.status not in ("deprecated", "retired"):
            held = holding(stage.ref, subject.bank.questions, subject.dictionary)
            for lack in shortfalls(held):
                facts = {
                    "label": subject.label(stage.ref),
                    "have": lack.have,
                    "need": lack.need,
                    "form": lack.form,
                }
                message, hint = f"message_{lack.what}", f"hint_{lack.what}"
                yield Breach(stage.ref, ("id",), facts, message, hint)


RULE = Rule(Severity.WARNING, _uncovered)
