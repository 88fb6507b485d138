"""Records counted by where they stand: recorded stage, stage by definition, exception or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from lexicon.audit.engine import Row
from lexicon.audit.held import Held
from lexicon.audit.prepare import PLACE
from lexicon.audit.table import TABLE, name
from lexicon.criteria.sql.answered import outcome_column
from lexicon.formulas.parse import parse
from lexicon.formulas.tree import Call, Reference
from lexicon.model.kinds.metric import Metric
from lexicon.model.scalars import bare

_NUMBERS = ("integer", "decimal")


@dataclass(frozen=True, slots=True)
class Numbers:
    """A field's numbers in some records: how many, together, and the largest (of none: None)."""

    count: int
    sum: float
    most: Any


@dataclass(frozen=True, slots=True)
class Standing:
    """Some records that stand alike; stages are places in the funnel from 1, 0 is none.

    `recorded` is None where what is recorded is no stage, or nothing is. `numbers` has the fields
    whose mean some metric asks for.
    """

    recorded: int | None
    reached: int
    possible: int
    is_excepted: bool
    records: int
    numbers: dict[str, Numbers]


def standings(held: Held) -> Sequence[Standing]:
    """All records, by one pass over them."""
    return held.once("standings", lambda: _standings(held))


def means(held: Held) -> Sequence[tuple[str, str]]:
    """The field and the stage of each metric `mean(field/a, stage/b)` that the data can answer."""
    asked = [_mean(metric) for metric in held.dictionary.of(Metric)]
    numbers = {field.id for field in held.fields.values() if field.type in _NUMBERS}
    return [one for one in asked if one[0] in numbers and one[1] in held.stages]


def _standings(held: Held) -> Sequence[Standing]:
    fields = tuple(dict.fromkeys(field for field, _ in means(held)))
    recorded = PLACE if held.stage else "NULL"
    rungs = [name(outcome_column(stage)) for stage in held.stages]
    figures = [f"{figure}({name(field)})" for field in fields for figure in ("count", "sum", "max")]
    asked = [*rungs, recorded, held.exception, "count(*)", *figures]
    rows = held.ask(f"SELECT {', '.join(asked)} FROM {TABLE} GROUP BY ALL")
    return [_standing(row[: len(rungs)], row[len(rungs) :], fields) for row in rows]


def _standing(met: Row, rest: Row, fields: Sequence[str]) -> Standing:
    """Places follow from which stages are met one after the other, surely or perhaps."""
    recorded, is_excepted, records, *figures = rest
    reached = sum(1 for _ in takewhile(bool, met))
    possible = sum(1 for _ in takewhile(lambda one: one is not False, met))
    by_field = zip(fields, *(figures[start::3] for start in range(3)), strict=True)
    numbers = {field: Numbers(count, total, most) for field, count, total, most in by_field}
    return Standing(recorded, reached, possible, is_excepted, records, numbers)


def _mean(metric: Metric) -> tuple[str, str]:
    """Two empty texts for a formula that is no such mean."""
    node = parse(metric.formula)
    if isinstance(node, Call) and node.function == "mean" and len(node.arguments) == 2:
        field, stage = node.arguments
        if isinstance(field, Reference) and isinstance(stage, Reference):
            return bare(field.to), bare(stage.to)
    return "", ""
