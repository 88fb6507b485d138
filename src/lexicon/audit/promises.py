"""The promises that records can be held to: from which field the time runs, to which field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lexicon.audit.calendars import Hours, hours
from lexicon.audit.held import Held
from lexicon.criteria.in_force import criteria_in_force
from lexicon.criteria.sql.columns import ActColumns
from lexicon.formulas.parse import parse
from lexicon.formulas.tree import Call, Reference
from lexicon.model.condition import Condition, Not, Test, parts, tests
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.agreement import Agreement, Clause
from lexicon.model.kinds.funnel import Transition
from lexicon.model.kinds.metric import Metric
from lexicon.model.scalars import bare


@dataclass(frozen=True, slots=True)
class Promise:
    """A time to keep: it runs from the last of `starts`, for records that meet `when`.

    It is kept when all of `ends` are done in time. `entry` is where it is written; `stage` that at
    which it holds: who is not there (any more) and was not served waits for nothing. Where the
    dictionary does not say one of these, it is empty. `shown_by` is the metric that shows it.
    """

    entry: str
    label: str
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    within: str
    kept: Hours
    when: Condition | None = None
    stage: str = ""
    shown_by: str = ""


def promises(held: Held) -> Iterator[Promise]:
    """Every promise whose two ends the data has; of equal ones the first."""
    seen = set()
    for promise in written(held.dictionary):
        key = (promise.starts, promise.ends, promise.within, str(promise.when))
        is_timed = promise.within and promise.starts and promise.ends
        if is_timed and has_moments(held, promise) and key not in seen:
            seen.add(key)
            yield promise


def written(dictionary: Dictionary) -> Iterator[Promise]:
    """Every promise of the agreements, then the deadlines of the funnel, whatever they lack."""
    yield from _agreed(dictionary)
    yield from _of_funnel(dictionary)


def has_moments(held: Held, promise: Promise) -> bool:
    """Whether the data says when: of an act it may say by whom alone."""
    return all(has_moment(held, field) for field in (*promise.starts, *promise.ends))


def has_moment(held: Held, field: str) -> bool:
    """Whether a column of the data says when that was."""
    if field not in held.fields:
        return False
    columns = held.columns.columns.get(field)
    return not isinstance(columns, ActColumns) or columns.when is not None


def conditions_of(dictionary: Dictionary) -> Iterator[str]:
    """The fields without which nobody can tell whom an agreement's promise binds."""
    for promise in _running(dictionary):
        for test in tests(promise.when) if promise.when is not None else ():
            field = dictionary.fields.get(bare(test.field))
            if field is not None and field.when_empty is None:
                yield field.id


def starts_of(dictionary: Dictionary) -> Iterator[str]:
    """The fields from which the time of an agreement's promise runs."""
    for promise in _running(dictionary):
        yield from promise.starts


def _running(dictionary: Dictionary) -> Iterator[Promise]:
    """Those of the agreements whose time runs from a field."""
    return (one for one in _agreed(dictionary) if one.within and one.starts)


def _agreed(dictionary: Dictionary) -> Iterator[Promise]:
    for agreement in dictionary.of(Agreement):
        for clause in agreement.clauses:
            kept = hours(dictionary.manifest.calendars.get(clause.calendar or ""))
            starts = (bare(clause.starts),) if clause.starts else ()
            ends = _ends(clause, dictionary)
            move = dictionary.transitions.get(bare(clause.overrides or ""))
            yield Promise(
                agreement.ref, f"{agreement.id}/{clause.id}", starts, ends, clause.within or "",
                kept, clause.when, bare(move.from_) if move else "", clause.shown_by or "",
            )  # fmt: skip


def _ends(clause: Clause, dictionary: Dictionary) -> tuple[str, ...]:
    """What the metric that shows it measures to, else the acts of the stage that it leads to."""
    metric = dictionary.get(f"metric/{bare(clause.shown_by)}") if clause.shown_by else None
    if isinstance(metric, Metric) and metric.formula:
        measured = _duration(metric.formula)
        if measured and measured[0] == bare(clause.starts or ""):
            return (measured[1],)
    move = dictionary.transitions.get(bare(clause.overrides)) if clause.overrides else None
    return acts_of(bare(move.to), dictionary) if move else ()


def _duration(formula: str) -> tuple[str, str] | None:
    """The two fields of `median(duration(field/a, field/b))`."""
    node = parse(formula)
    while isinstance(node, Call) and node.function != "duration" and node.arguments:
        node = node.arguments[0]
    if not isinstance(node, Call) or len(node.arguments) != 2:
        return None
    first, second = node.arguments
    if isinstance(first, Reference) and isinstance(second, Reference):
        return bare(first.to), bare(second.to)
    return None


def _of_funnel(dictionary: Dictionary) -> Iterator[Promise]:
    for move in dictionary.transitions.values():
        if move.within:
            yield _move(move, dictionary, move.within)


def _move(move: Transition, dictionary: Dictionary, within: str) -> Promise:
    is_advance = move.kind == "advance"  # no act says that somebody came back
    stages = (move.from_, move.to)
    starts, ends = (acts_of(bare(one), dictionary) if is_advance else () for one in stages)
    kept = hours(dictionary.manifest.calendars.get(move.calendar or ""))
    stage = bare(move.from_)
    return Promise(f"transition/{move.id}", move.id, starts, ends, within, kept, stage=stage)


def acts_of(stage: str, dictionary: Dictionary) -> tuple[str, ...]:
    """The acts that must be done for a stage's own criteria to hold."""
    found = next((item for item in dictionary.stages if item.id == stage), None)
    named = _filled(criteria_in_force(found, dictionary)) if found else ()
    fields = dictionary.fields
    return tuple(name for name in named if name in fields and fields[name].type == "act")


def _filled(condition: Condition) -> Iterator[str]:
    if isinstance(condition, Test) and condition.filled:
        yield bare(condition.field)
    if not isinstance(condition, Not):
        for part in parts(condition):
            yield from _filled(part)
