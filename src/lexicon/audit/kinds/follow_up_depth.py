"""Metrics that are a mean of a field over the records that reached a stage: depth of follow-up."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.held import TABLE, Held, literal, name
from lexicon.audit.kind import Found, Kind
from lexicon.criteria.sql.ladder import STAGE
from lexicon.formulas.parse import parse
from lexicon.formulas.tree import Call, Reference
from lexicon.model.kinds.metric import Metric
from lexicon.model.scalars import bare

_NUMBERS = ("integer", "decimal")


def _find(held: Held) -> Iterator[Found]:
    for metric in held.dictionary.of(Metric):
        field, stage = _mean(metric)
        known = held.fields.get(field)
        if known is None or known.type not in _NUMBERS or stage not in held.stages:
            continue
        onward = ", ".join(literal(one) for one in held.stages[held.stages.index(stage) :])
        where = f"{STAGE} IN ({onward})"
        mean, most, count = held.ask(
            f"SELECT avg({name(field)}), max({name(field)}), count(*) FROM {TABLE} WHERE {where}"
        )[0]
        if mean is not None:
            facts = {"field": field, "mean": round(mean, 1), "most": most, "reached": stage}
            yield Found(count, where, field, facts, shown=(f"raw.{field}",))


def _mean(metric: Metric) -> tuple[str, str]:
    """The field and the stage of `mean(field/a, stage/b)`; two empty texts for other formulas."""
    node = parse(metric.formula)
    if isinstance(node, Call) and node.function == "mean" and len(node.arguments) == 2:
        field, stage = node.arguments
        if isinstance(field, Reference) and isinstance(stage, Reference):
            return bare(field.to), bare(stage.to)
    return "", ""


KIND = Kind(_find, is_fault=False)
