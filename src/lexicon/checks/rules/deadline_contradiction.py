"""Two places that give different deadlines for the same thing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.criteria.in_force import formula_in_force
from lexicon.findings import Keys, Severity
from lexicon.formulas.conversion import conversion
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.agreement import Agreement, Clause
from lexicon.model.kinds.funnel import Funnel
from lexicon.model.kinds.metric import Metric
from lexicon.model.kinds.procedure import Procedure
from lexicon.model.scalars import bare, minutes


class _Deadline(NamedTuple):
    """A deadline and where it is written."""

    within: str
    entry: str
    keys: Keys

    def differs(self, other: _Deadline) -> bool:
        return minutes(self.within) != minutes(other.within)

    def breach(self, other: _Deadline, about: str, message: str) -> Breach:
        facts = {
            "within": self.within, "other": other.within, "about": about, "where": other.entry,
        }  # fmt: skip
        hint = message.replace("message", "hint")
        return Breach(self.entry, self.keys, facts, message, hint)


def _check(subject: Subject) -> Iterator[Breach]:
    dictionary = subject.dictionary
    decided: dict[str, _Deadline] = {}
    for target, deadline in _decided(dictionary):
        first = decided.setdefault(target, deadline)
        if first.differs(deadline):
            yield deadline.breach(first, target, "message_decisions")
    written = dict(_transitions(dictionary))
    for target, deadline in written.items():
        if target in decided and deadline.differs(decided[target]):
            yield deadline.breach(decided[target], target, "message_decided")
    yield from _agreements_undecided(dictionary, decided)
    yield from _overriding(dictionary, written | decided)
    yield from _measured(dictionary, written | decided)
    yield from _steps(dictionary, written | decided)
    yield from _same_promise(dictionary)
    yield from _same_move(dictionary)


def _decided(dictionary: Dictionary) -> Iterator[tuple[str, _Deadline]]:
    """What the chosen options say: transition or agreement → deadline."""
    for decision in dictionary.decisions.values():
        for position, option in enumerate(decision.options):
            for target, effect in option.then.items() if option.id == decision.chosen else ():
                if effect.within:
                    keys = ("options", position, "then", target, "within")
                    yield target, _Deadline(effect.within, decision.ref, keys)


def _transitions(dictionary: Dictionary) -> Iterator[tuple[str, _Deadline]]:
    for funnel in dictionary.of(Funnel):
        for position, transition in enumerate(funnel.transitions):
            if transition.within:
                keys = ("transitions", position, "within")
                target = f"transition/{transition.id}"
                yield target, _Deadline(transition.within, funnel.ref, keys)


def _agreements_undecided(
    dictionary: Dictionary, decided: dict[str, _Deadline]
) -> Iterator[Breach]:
    """The decision names a deadline that no clause of the agreement has."""
    for target, deadline in decided.items():
        agreement = dictionary.get(target)
        if isinstance(agreement, Agreement):
            named = [clause.within for clause in agreement.clauses if clause.within]
            if named and minutes(deadline.within) not in map(minutes, named):
                other = _Deadline(named[0], agreement.ref, ())
                yield deadline.breach(other, target, "message_agreement")


def _overriding(dictionary: Dictionary, deadlines: dict[str, _Deadline]) -> Iterator[Breach]:
    """A special promise may be stricter than the rule for all, never laxer."""
    for agreement in dictionary.of(Agreement):
        for position, clause in enumerate(agreement.clauses):
            target = f"transition/{bare(clause.overrides)}" if clause.overrides else ""
            if clause.within and target in deadlines:
                here = _Deadline(clause.within, agreement.ref, ("clauses", position, "within"))
                if minutes(here.within) > minutes(deadlines[target].within):
                    yield here.breach(deadlines[target], target, "message")


def _measured(dictionary: Dictionary, deadlines: dict[str, _Deadline]) -> Iterator[Breach]:
    """A promise with a clock that the rate of a move shows is about that move."""
    for agreement in dictionary.of(Agreement):
        for position, clause in enumerate(agreement.clauses):
            is_timed = clause.within and clause.starts and not clause.overrides
            for target in _moves_shown(clause, dictionary) if is_timed else ():
                here = _Deadline(
                    clause.within or "", agreement.ref, ("clauses", position, "within")
                )
                is_known = target in deadlines
                if is_known and minutes(here.within) > minutes(deadlines[target].within):
                    yield here.breach(deadlines[target], target, "message_measured")


def _moves_shown(clause: Clause, dictionary: Dictionary) -> Iterator[str]:
    """The moves of the promising team whose rate is the figure that shows the promise."""
    metric = dictionary.get(f"metric/{bare(clause.shown_by)}") if clause.shown_by else None
    if isinstance(metric, Metric):
        ends = conversion(formula_in_force(metric, dictionary))
        for move in dictionary.transitions.values():
            if ends == (bare(move.from_), bare(move.to)) and move.by == clause.from_:
                yield f"transition/{move.id}"


def _steps(dictionary: Dictionary, deadlines: dict[str, _Deadline]) -> Iterator[Breach]:
    """A step of a procedure that takes longer than the move it makes may take."""
    for procedure in dictionary.of(Procedure):
        for position, step in enumerate(procedure.steps):
            for target in step.uses if step.within else ():
                here = _Deadline(step.within or "", procedure.ref, ("steps", position, "within"))
                is_made = target in deadlines and _is_made_by(target, step.by, dictionary)
                if is_made and minutes(here.within) > minutes(deadlines[target].within):
                    yield here.breach(deadlines[target], target, "message_step")
                    break


def _is_made_by(reference: str, team: str, dictionary: Dictionary) -> bool:
    move = dictionary.transitions.get(bare(reference))
    return reference.startswith("transition/") and move is not None and move.by == team


def _same_promise(dictionary: Dictionary) -> Iterator[Breach]:
    """The same trigger, clock, teams and measure: one promise written twice."""
    seen: dict[object, _Deadline] = {}
    for agreement in dictionary.of(Agreement):
        for position, clause in enumerate(agreement.clauses):
            matter = clause.overrides or clause.shown_by
            if matter and clause.within:
                here = _Deadline(clause.within, agreement.ref, ("clauses", position, "within"))
                promise = (clause.when, clause.starts, clause.from_, clause.to, matter)
                if (first := seen.setdefault(promise, here)).differs(here):
                    yield here.breach(first, matter, "message_promise")


def _same_move(dictionary: Dictionary) -> Iterator[Breach]:
    """Two transitions between the same stages, by the same team, in the same case."""
    seen: dict[object, _Deadline] = {}
    for funnel in dictionary.of(Funnel):
        for position, move in enumerate(funnel.transitions):
            if move.within:
                here = _Deadline(move.within, funnel.ref, ("transitions", position, "within"))
                same = (
                    move.kind,
                    bare(move.from_),
                    bare(move.to),
                    move.by,
                    move.when,
                    move.reasons,
                )
                if (first := seen.setdefault(same, here)).differs(here):
                    yield here.breach(first, move.id, "message_move")


RULE = Rule(Severity.ERROR, _check)
