"""Criteria that nobody can ever meet."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.criteria.fitting import Fitting
from lexicon.criteria.in_force import criteria_in_force
from lexicon.criteria.satisfiable import Goal, satisfiable
from lexicon.findings import Keys, Severity
from lexicon.model.condition import All, Any, Condition, DecidedBy, Not, Test, parts, tests
from lexicon.model.kinds.stage import Stage
from lexicon.model.scalars import bare

MOST_TESTS = 200
"""Beyond so many, the branches of one condition are no longer tried one by one."""


def _check(subject: Subject) -> Iterator[Breach]:
    conditions = _Conditions(Fitting(subject.dictionary))
    impossible: set[str] = set()
    for entry, keys, condition in subject.conditions:
        if entry.status == "retired" or conditions.is_plainly_possible(condition):
            continue
        facts = {"label": subject.label(entry.ref)}
        if not conditions.together(Goal(condition)):
            impossible.add(entry.ref)
            yield Breach(entry.ref, keys, facts)
        elif sum(1 for _ in tests(condition)) <= MOST_TESTS:
            for place in conditions.dead_branches(condition, keys, ()):
                message, hint = "message_branch", "hint_branch"
                yield Breach(entry.ref, place, facts, message, hint, severity=Severity.WARNING)
    for stage in subject.dictionary.of(Stage):
        if stage.ref in impossible or stage.status == "retired":
            continue
        if not conditions.together(Goal(criteria_in_force(stage, subject.dictionary))):
            facts = {"label": subject.label(stage.ref)}
            yield Breach(stage.ref, ("criteria",), facts, "message_decided", "hint_decided")


class _Conditions:
    """Judges conditions; what single tests came to is kept, for they recur."""

    def __init__(self, fitting: Fitting) -> None:
        self._fitting = fitting
        self._alone: dict[tuple[object, ...], bool] = {}

    def together(self, *goals: Goal) -> bool:
        return satisfiable(goals, self._fitting)

    def is_plainly_possible(self, condition: Condition) -> bool:
        """Each field is tested once and each test can be met: then so can all, and each branch."""
        fields: set[str] = set()
        waiting = [condition]
        while waiting:
            part = waiting.pop()
            if isinstance(part, Test):
                name = bare(part.field)
                if name in fields or not self._is_possible(part):
                    return False
                fields.add(name)
            elif isinstance(part, Not):
                return False
            waiting += parts(part)
        return True

    def _is_possible(self, test: Test) -> bool:
        operand = test.operand
        key = (test.field, test.operator, operand, type(operand))
        if key not in self._alone:
            self._alone[key] = self.together(Goal(test))
        return self._alone[key]

    def dead_branches(
        self, condition: Condition, keys: Keys, around: tuple[Goal, ...]
    ) -> Iterator[Keys]:
        """Alternatives that can never hold, given all that has to hold around them."""
        match condition:
            case All(all=inner):
                for position, part in enumerate(inner):
                    others = (Goal(other) for other in inner if other is not part)
                    where = (*keys, "all", position)
                    yield from self.dead_branches(part, where, (*around, *others))
            case Any(any=inner):
                for position, part in enumerate(inner):
                    where = (*keys, "any", position)
                    if self.together(*around, Goal(part)):
                        yield from self.dead_branches(part, where, around)
                    else:
                        yield where
            case DecidedBy(until_decided=part):
                yield from self.dead_branches(part, (*keys, "until_decided"), around)


RULE = Rule(Severity.ERROR, _check)
