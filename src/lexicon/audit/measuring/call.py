"""One function of a formula as a query over the records, and its answer for each period."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lexicon.audit.calendars import Hours
from lexicon.audit.column import ROW
from lexicon.audit.field_columns import moment_name, there_name
from lexicon.audit.held import Held, literal
from lexicon.audit.measuring.lacking import Lacking
from lexicon.audit.measuring.periods import Period
from lexicon.audit.measuring.quantity import Quantity, here
from lexicon.audit.measuring.reached import reached_query
from lexicon.audit.table import TABLE, name
from lexicon.formulas.tree import Call, Node, Reference
from lexicon.model.scalars import bare

_MOMENTS = ("act", "date", "time")
_AGGREGATES = {
    "sum": "sum(quantity)",
    "mean": "avg(quantity)",
    "median": "median(quantity)",
    "least": "min(quantity)",
    "most": "max(quantity)",
}
_COUNTING = ("reached", "count")


@dataclass(frozen=True, slots=True)
class Answer:
    """A function's value in one period; over how many records, of how many nothing is known."""

    value: float | None
    records: int = 0
    unknown: int = 0


NOTHING = {name: Answer(0.0) for name in (*_COUNTING, "sum")}
"""What comes of a period without records; a mean of nothing is unknown."""


def answers(
    held: Held, call: Call, kept: Hours, period: Period, within: tuple[date, date]
) -> Mapping[date, Answer]:
    """The answer for each period that has records, from a day up to but not including another.

    A record counts in the period of the first moment that the function names: that at which it
    reached a stage or was filled in; of durations alone, that of their end, for the records in
    which they began. Raises Lacking.
    """
    rows = _rows(held, call, kept)
    value = "CAST(count(*) AS DOUBLE)"
    if call.function not in _COUNTING:
        value = f"CAST({_AGGREGATES[call.function]} AS DOUBLE)"
    start, end = (f"TIMESTAMP {literal(day.isoformat())}" for day in within)
    asked = held.ask(
        f"SELECT CAST(date_trunc({literal(period)}, counts_at) AS DATE), {value}, count(*), "
        f"count(*) - count(quantity) FROM ({rows}) "
        f"WHERE counts_at >= {start} AND counts_at < {end} GROUP BY 1"
    )
    return {day: Answer(found, records, unknown) for day, found, records, unknown in asked}


def _rows(held: Held, call: Call, kept: Hours) -> str:
    """A row a record: `counts_at`, when, and `quantity`."""
    if call.function not in (*_COUNTING, *_AGGREGATES):
        raise Lacking(())
    counting = call.function in _COUNTING
    quantity = Quantity(held, kept)
    measured = "1" if counting else quantity.of(call.arguments[0])
    filters = call.arguments if counting else call.arguments[1:]
    asked = _Asked(held, [], [], [])
    for node in filters:
        asked.add(node)
    moments = [*asked.moments, *quantity.ends]
    if not moments:
        raise Lacking(tuple(node.to for node in filters if isinstance(node, Reference)))
    there = moments[:1] if asked.moments else [*moments, *quantity.begins]
    where = " AND ".join([*(f"{one} IS NOT NULL" for one in there), *asked.conditions])
    return (
        f"SELECT {moments[0]} AS counts_at, {measured} AS quantity FROM {TABLE} "
        f"{' '.join(asked.joins)} WHERE {where}"
    )


@dataclass(frozen=True, slots=True)
class _Asked:
    held: Held
    joins: list[str]
    conditions: list[str]
    moments: list[str]

    def add(self, node: Node) -> None:
        """One filter: a stage that was reached, a field that is filled in or true."""
        if not isinstance(node, Reference):
            raise Lacking(())
        if node.kind == "stage":
            query = reached_query(self.held, bare(node.to))
            if query is None:
                raise Lacking((node.to,))
            table = f"reached{len(self.joins)}"
            self.joins.append(f"JOIN ({query}) {table} USING ({ROW})")
            self.moments.append(f"{table}.reached")
            return
        field = here(self.held, node.to)
        if field.type in _MOMENTS:
            self.moments.append(name(moment_name(field.id)))
        there = name(there_name(field.id))
        self.conditions.append(f"{there} IS NOT NULL")
        if field.type == "boolean":
            empty = literal(field.when_empty is True)
            value = name(field.id)
            self.conditions[-1] = f"CASE WHEN {there} IS NULL THEN {empty} ELSE {value} END"
