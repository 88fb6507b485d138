"""Whether any record at all can meet some conditions together.

Each field has a few states that tell all tests apart (`states`); a test leaves some of them, so a
record that meets all is a field by field choice of what is left. Alternatives are tried in turn.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from lexicon.criteria.evaluate import Outcome, Value, holds
from lexicon.criteria.fitting import Fitting
from lexicon.criteria.states import states
from lexicon.model.condition import All, Always, Any, Condition, Not, Test, parts, tests
from lexicon.model.kinds.field import Field
from lexicon.model.scalars import bare

MOST_ATTEMPTS = 2_000
"""Alternatives tried before giving up; what could not be settled counts as possible."""
MOST_STATES = 1_000
"""A field that tests tell apart more finely is taken as open."""
EVERY_STATE = -1
"""All bits set."""
Box = dict[str, int]
"""Field → the states still open to it, as bits."""


@dataclass(frozen=True, slots=True)
class Goal:
    """A condition that is to come out true (or false), an empty field not counting as either.

    With `surely` off it is enough that it does not come out the other way round.
    """

    condition: Condition
    wanted: bool = True
    surely: bool = True

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        return (self.wanted,) if self.surely else (self.wanted, None)

    def inside(self) -> list[Goal]:
        """The same for each part; `not` turns it round."""
        wanted = self.wanted != isinstance(self.condition, Not)
        return [replace(self, condition=part, wanted=wanted) for part in parts(self.condition)]

    @property
    def one_part_is_enough(self) -> bool:
        """Whether the parts are alternatives: `any` made true, `all` made false."""
        return isinstance(self.condition, Any if self.wanted else All)


class _Attempt(NamedTuple):
    """Goals still to be reached, alternatives to choose among, and the states still open."""

    goals: tuple[Goal, ...]
    choices: tuple[Goal, ...]
    box: Box


def satisfiable(goals: Iterable[Goal], fitting: Fitting) -> bool:
    """Whether some record reaches all goals; true also where that cannot be settled cheaply.

    A test on an unknown field, or one that does not suit its field, is taken as open.
    """
    aims = tuple(goals)
    left_open = _States.of(aims, fitting)
    attempts = [_Attempt(aims, (), {})]
    for _ in range(MOST_ATTEMPTS):
        if not attempts:
            return False
        attempt = _narrowed(attempts.pop(), left_open)
        if attempt and not attempt.choices:
            return True
        if attempt:
            first, *others = attempt.choices
            options = reversed(first.inside())
            attempts += [_Attempt((option,), tuple(others), attempt.box) for option in options]
    return True


def _narrowed(attempt: _Attempt, left_open: _States) -> _Attempt | None:
    """The attempt with only alternatives left to choose; None where it cannot succeed."""
    todo, choices, box = list(attempt.goals), list(attempt.choices), dict(attempt.box)
    while todo:
        goal = todo.pop()
        match goal.condition:
            case Test() as test:
                name = bare(test.field)
                box[name] = box.get(name, EVERY_STATE) & left_open.by(test, goal.outcomes)
                if not box[name]:
                    return None
            case Always() if not goal.wanted:
                return None
            case _ if goal.one_part_is_enough and len(parts(goal.condition)) > 1:
                choices.append(goal)
            case _:
                todo += goal.inside()
    return _Attempt((), tuple(choices), box)


@dataclass(frozen=True)
class _States:
    """Which states of its field each test leaves open, as bits of a number."""

    fields: Mapping[str, Field]
    states: Mapping[str, tuple[Value, ...]]
    fair: Set[int]
    """The tests that suit their fields, by identity."""
    _known: dict[tuple[int, tuple[Outcome, ...]], int] = field(default_factory=dict)

    @classmethod
    def of(cls, goals: Iterable[Goal], fitting: Fitting) -> _States:
        """Ready for all tests in the goals."""
        fields = fitting.dictionary.fields
        found: dict[str, list[Test]] = defaultdict(list)
        for test in (test for goal in goals for test in tests(goal.condition)):
            of = fields.get(bare(test.field))
            if of and not fitting.of_test(test, of):
                found[of.id].append(test)
        few: dict[str, tuple[Value, ...]] = {}
        for name, them in found.items():
            worth_trying = states(fields[name], them, fitting)
            if len(worth_trying) <= MOST_STATES:
                few[name] = worth_trying
        return cls(fields, few, {id(test) for name in few for test in found[name]})

    def by(self, test: Test, outcomes: tuple[Outcome, ...]) -> int:
        """The states for which the test comes out as one of `outcomes`."""
        if id(test) not in self.fair:
            return EVERY_STATE
        key = (id(test), outcomes)
        if key not in self._known:
            name = bare(test.field)
            found = (holds(test, {name: state}, self.fields) for state in self.states[name])
            self._known[key] = sum(1 << bit for bit, came in enumerate(found) if came in outcomes)
        return self._known[key]
