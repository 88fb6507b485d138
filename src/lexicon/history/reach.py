"""Which entries rest on which, and whose meaning a change therefore reaches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator

from lexicon.criteria.compare import compare
from lexicon.criteria.in_force import criteria_in_force
from lexicon.formulas.parse import Unreadable, parse
from lexicon.formulas.tree import references
from lexicon.history.comparison import Comparison
from lexicon.history.effects import effects
from lexicon.model.condition import Condition, tests
from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry
from lexicon.model.kinds.agreement import Agreement
from lexicon.model.kinds.field import Field
from lexicon.model.kinds.funnel import Funnel
from lexicon.model.kinds.metric import Metric
from lexicon.model.kinds.stage import Stage
from lexicon.model.sameness import same
from lexicon.model.scalars import bare


def reached(causes: Collection[str], two: Comparison) -> dict[str, set[str]]:
    """Entry → the causes that reach it, directly or through others; causes reach not themselves."""
    if not causes:
        return {}
    resting: dict[str, set[str]] = defaultdict(set)
    for entry in two.head.entries.values():
        for foundation in foundations(entry, two.head):
            resting[foundation].add(entry.ref)
    found: dict[str, set[str]] = defaultdict(set)
    for cause in causes:
        todo, seen = [cause], {cause}
        while todo:
            new = resting[todo.pop()] - seen
            seen |= new
            todo += new
        for reference in seen - {cause}:
            found[reference].add(cause)
    return found


def foundations(entry: Entry, dictionary: Dictionary) -> Iterator[str]:
    """The entries that decide what an entry means."""
    match entry:
        case Stage():
            conditions = [criteria_in_force(entry, dictionary)]
        case Agreement():
            conditions = [clause.when for clause in entry.clauses if clause.when is not None]
            yield from (f"field/{bare(item.starts)}" for item in entry.clauses if item.starts)
        case _:
            conditions = []
    yield from (f"field/{bare(test.field)}" for each in conditions for test in tests(each))
    if isinstance(entry, Field) and entry.picklist:
        yield f"picklist/{bare(entry.picklist)}"
    if isinstance(entry, Metric):
        formula = parse(entry.formula)
        if not isinstance(formula, Unreadable):
            yield from (item.to for item in references(formula))


def settled_otherwise(two: Comparison) -> dict[str, set[str]]:
    """Entry → the decisions that, taken or changed, put something else into it."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in sorted({*two.base.decisions, *two.head.decisions}):
        before = effects(two.base.decisions.get(name))
        after = effects(two.head.decisions.get(name))
        for target in sorted({*before, *after}):
            if not same(before.get(target), after.get(target)) and _differs(target, two):
                found[_owner(target, two.head)].add(f"decision/{name}")
    return found


def _differs(target: str, two: Comparison) -> bool:
    conditions = in_force(target, two)
    return conditions is None or compare(*conditions, two.fitting) != "equal"


def in_force(reference: str, two: Comparison) -> tuple[Condition, Condition] | None:
    """The criteria of a stage as they are in force on each side; None of anything else."""
    before, after = two.base.get(reference), two.head.get(reference)
    if not (isinstance(before, Stage) and isinstance(after, Stage)):
        return None
    return criteria_in_force(before, two.base), criteria_in_force(after, two.head)


def _owner(target: str, dictionary: Dictionary) -> str:
    """The entry a target stands in: the funnel of a transition, else the target itself."""
    funnels = dictionary.of(Funnel) if target.startswith("transition/") else ()
    name = bare(target)
    inside = (funnel.ref for funnel in funnels if any(t.id == name for t in funnel.transitions))
    return next(inside, target)
