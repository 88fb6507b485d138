"""A stage that does not follow from the one before: nobody can reach it, or everybody does."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.criteria.classify import ladder
from lexicon.criteria.fitting import Fitting
from lexicon.criteria.satisfiable import Goal, satisfiable
from lexicon.findings import Severity


def _check(subject: Subject) -> Iterator[Breach]:
    fitting = Fitting(subject.dictionary)
    before: list[Goal] = []
    last = ""
    for name, criteria in ladder(subject.dictionary).rungs:
        here = Goal(criteria)
        facts = {"label": subject.label(f"stage/{name}"), "before": subject.label(f"stage/{last}")}
        stage = f"stage/{name}"
        if not satisfiable([here], fitting):
            continue  # by itself: another rule says so
        if not satisfiable([*before, here], fitting):
            yield Breach(stage, ("criteria",), facts)
            continue
        if before and not satisfiable([*before, Goal(criteria, wanted=False)], fitting):
            yield Breach(
                stage, ("criteria",), facts, "message_nothing", "hint_nothing",
                severity=Severity.WARNING,
            )  # fmt: skip
        before.append(here)
        last = name


RULE = Rule(Severity.ERROR, _check)
