"""Which metrics a plan rests on, found by what their formulas say and not by their names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lexicon.criteria.in_force import criteria_in_force, formula_in_force
from lexicon.formulas.parse import Unreadable, parse
from lexicon.formulas.tree import Call, Node, Operation, Reference, references
from lexicon.model.condition import Condition, Not, Test, parts
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.field import Field
from lexicon.model.kinds.metric import Metric
from lexicon.model.scalars import bare


@dataclass(frozen=True, slots=True)
class Conversion:
    """A metric that says how many of one stage come to a later one."""

    metric: Metric
    start: str
    end: str


def conversions(dictionary: Dictionary) -> tuple[Conversion, ...]:
    """Every `reached(stage/b) / reached(stage/a)` with a before b, in order of id."""
    order = [stage.id for stage in dictionary.stages]
    found = []
    for metric, node in _parsed(dictionary):
        end, start = map(_stage, _quotient(node))
        if end in order and start in order[: order.index(end)]:
            found.append(Conversion(metric, start, end))
    return tuple(found)


def sale_value(dictionary: Dictionary) -> tuple[Metric, Field] | None:
    """The metric of what a sale is worth: a money field over the clients, and that field."""
    last = f"stage/{dictionary.stages[-1].id}" if dictionary.stages else ""
    for metric, node in _parsed(dictionary):
        amount, clients = _quotient(node)
        if not _is_reached(clients, last):
            amount = node if isinstance(node, Call) and node.function == "mean" else None
        field = _summed(amount, last)
        if metric.unit == "money" and field:
            entry = dictionary.get(field)
            if isinstance(entry, Field) and entry.type == "money":
                return metric, entry
    return None


def currency_of(metric: Metric, dictionary: Dictionary) -> str:
    """That of the money field in a metric of money; "" where there is none, or no one unit."""
    if metric.unit != "money":
        return ""
    node = parse(formula_in_force(metric, dictionary))
    named = () if isinstance(node, Unreadable) else references(node)
    fields = (dictionary.get(one.to) for one in named)
    units = {one.unit for one in fields if isinstance(one, Field) and one.type == "money"}
    return next((unit for unit in units if isinstance(unit, str)), "") if len(units) == 1 else ""


def revenue_share(dictionary: Dictionary) -> Metric | None:
    """The metric of one team's share of revenue: a sum with a filter over the same sum without."""
    last = f"stage/{dictionary.stages[-1].id}" if dictionary.stages else ""
    for metric, node in _parsed(dictionary):
        part, whole = _quotient(node)
        is_part = isinstance(part, Call) and len(part.arguments) == 3
        if metric.unit == "rate" and is_part and _summed(part, last) == _summed(whole, last) != "":
            return metric
    return None


def of_first_team(dictionary: Dictionary) -> str:
    """The field that marks what the first team brought: the filter in its share of revenue."""
    metric = revenue_share(dictionary)
    part, _ = _quotient(parse(formula_in_force(metric, dictionary))) if metric else (None, None)
    marked = part.arguments[2] if isinstance(part, Call) else None
    return marked.to if isinstance(marked, Reference) and marked.kind == "field" else ""


def that_matters(dictionary: Dictionary) -> tuple[Metric, str] | None:
    """The one metric that matters and the stage it counts; None where it counts none.

    `count(field/f)` counts the stage that the act `f` is needed for: R0 are counted at the SQL.
    """
    for metric, node in _parsed(dictionary):
        if not metric.the_one_that_matters or not isinstance(node, Call) or not node.arguments:
            continue
        counted = node.arguments[0]
        if node.function in ("reached", "count") and isinstance(counted, Reference):
            stage = bare(counted.to) if counted.kind == "stage" else _needing(counted, dictionary)
            if stage in (item.id for item in dictionary.stages):
                return metric, stage
    return None


def _needing(field: Reference, dictionary: Dictionary) -> str:
    """The first stage whose criteria ask that a field be filled in."""
    for stage in dictionary.stages:
        if bare(field.to) in _filled(criteria_in_force(stage, dictionary)):
            return stage.id
    return ""


def _filled(condition: Condition) -> Iterator[str]:
    if isinstance(condition, Test) and condition.filled:
        yield bare(condition.field)
    if not isinstance(condition, Not):
        for part in parts(condition):
            yield from _filled(part)


def _parsed(dictionary: Dictionary) -> Iterator[tuple[Metric, Node]]:
    """Metrics in use; of formulas that cannot be read a check tells."""
    for metric in dictionary.of(Metric):
        node = parse(formula_in_force(metric, dictionary))
        if metric.status != "retired" and isinstance(node, Reference | Call | Operation):
            yield metric, node


def _quotient(node: Node | Unreadable) -> tuple[Node | None, Node | None]:
    if isinstance(node, Operation) and node.sign == "/":
        return node.left, node.right
    return None, None


def _stage(node: Node | None) -> str:
    """The stage of a plain `reached(stage/mql)`; "" for anything else."""
    if isinstance(node, Call) and node.function == "reached" and len(node.arguments) == 1:
        return bare(node.arguments[0].to) if isinstance(node.arguments[0], Reference) else ""
    return ""


def _is_reached(node: Node | None, stage: str) -> bool:
    return bool(stage) and _stage(node) == bare(stage)


def _summed(node: Node | None, last: str) -> str:
    """The field in `sum(field/f, stage/last…)` or `mean(…)`; "" for anything else."""
    if not isinstance(node, Call) or node.function not in ("sum", "mean"):
        return ""
    names = [part.to for part in node.arguments if isinstance(part, Reference)]
    return names[0] if len(names) > 1 and names[1] == last else ""
