"""Who was rejected or recycled between two days, by the reason that was given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from lexicon.audit.column import KEY
from lexicon.audit.held import Held, literal
from lexicon.audit.past import AT, STAGE, STEPS
from lexicon.audit.table import TABLE, name
from lexicon.model.scalars import bare


@dataclass(frozen=True, slots=True)
class Returned:
    """Records that were rejected or recycled, for one reason ("" where none was given)."""

    field: str
    reason: str
    records: int


def is_dated(held: Held) -> bool:
    """Whether the data says when somebody was sent back: only a history of stages does."""
    return held.mapping.history is not None


def returned(held: Held, first: date, after: date) -> Iterator[Returned]:
    """By reason; of all records where nothing says when.

    A reason of a move that does not begin at the stage that the record came back from is one of
    another time.
    """
    fields = {field: _given(held, field, first, after) for field in _reasons(held)}
    if not fields:
        return
    for field, where in fields.items():
        rows = held.ask(
            f"SELECT {name(field)}, count(*) FROM {TABLE} WHERE {where} "
            "GROUP BY 1 ORDER BY 2 DESC, 1"
        )
        yield from (Returned(field, str(value), int(number)) for value, number in rows)
    if is_dated(held):
        named = " OR ".join(f"({where})" for where in fields.values())
        back = f"{KEY} IN ({_back(held, first, after, held.stages)})"
        unsaid = held.count(f"{back} AND NOT coalesce({named}, false)")
        if unsaid:
            yield Returned("", "", unsaid)


def _given(held: Held, field: str, first: date, after: date) -> str:
    """The condition of records that were sent back with a reason in this field."""
    named = f"{name(field)} IN ({_listed(held, field)})"
    if not is_dated(held):
        return named
    return f"{named} AND {KEY} IN ({_back(held, first, after, tuple(_from(held, field)))})"


def _from(held: Held, field: str) -> Iterator[str]:
    """The stages from which a move back gives its reason here, or none does anywhere."""
    picklist = bare(held.fields[field].picklist or "")
    moves = [move for move in held.dictionary.transitions.values() if move.reasons]
    own = {bare(move.from_) for move in moves if bare(move.reasons or "") == picklist}
    others = {bare(move.from_) for move in moves} - own
    return (stage for stage in held.stages if stage not in others)


def _reasons(held: Held) -> Iterator[str]:
    """The fields of the data that hold a reason for a move back."""
    lists = {bare(move.reasons) for move in held.dictionary.transitions.values() if move.reasons}
    for field in held.fields.values():
        if field.picklist and bare(field.picklist) in lists:
            yield field.id


def _listed(held: Held, field: str) -> str:
    picklist = held.dictionary.picklists[bare(held.fields[field].picklist or "")]
    return ", ".join(literal(value.key) for value in picklist.values)


def _back(held: Held, first: date, after: date, stages: Sequence[str]) -> str:
    """The keys of records that came from one of the stages to an earlier one in that time."""
    places = " ".join(
        f"WHEN {literal(stage)} THEN {number}" for number, stage in enumerate(held.stages)
    )
    low, high = (f"TIMESTAMP {literal(day.isoformat())}" for day in (first, after))
    moved = (
        f"SELECT {KEY}, {AT}, CASE {STAGE} {places} END AS place, "
        f"lag(CASE {STAGE} {places} END) OVER (PARTITION BY {KEY} ORDER BY {AT}, line) AS before "
        f"FROM {STEPS}"
    )
    there = ", ".join(str(held.stages.index(stage)) for stage in stages) or "NULL"
    return (
        f"SELECT {KEY} FROM ({moved}) WHERE place < before AND before IN ({there}) "
        f"AND {AT} >= {low} AND {AT} < {high}"
    )
