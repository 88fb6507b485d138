"""The recorded stage against the stage by definition: how many records stand in each cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lexicon.audit.held import TABLE, Held, literal
from lexicon.audit.kind import Found
from lexicon.audit.prepare import STAGE
from lexicon.criteria.sql.ladder import POSSIBLE
from lexicon.criteria.sql.ladder import STAGE as REACHED


@dataclass(frozen=True, slots=True)
class Cell:
    """Records with one recorded stage that are at one stage by definition, or may be further.

    `agrees` where the recorded stage lies between both.
    """

    recorded: str | None
    reached: str | None
    possible: str | None
    records: int
    agrees: bool


def matrix(held: Held, where: str = "true") -> Iterator[Cell]:
    """The cells that hold records, in funnel order; none where the data records no stage."""
    if held.stage is None:
        return
    rows = held.ask(
        f"SELECT {STAGE}, {REACHED}, {POSSIBLE}, count(*) FROM {TABLE} WHERE {where} GROUP BY ALL"
    )
    rank = {stage: number for number, stage in enumerate(held.stages, start=1)}

    def place(stage: str | None) -> int:
        return rank.get(stage or "", 0)

    for recorded, reached, possible, count in sorted(rows, key=lambda row: [*map(place, row[:3])]):
        agrees = recorded is None or place(reached) <= place(recorded) <= place(possible)
        yield Cell(recorded, reached, possible, count, agrees)


def contradictions(held: Held, where: str) -> Iterator[Found]:
    """A finding for each cell that contradicts itself, fullest first."""
    cells = [cell for cell in matrix(held, where) if not cell.agrees]
    for cell in sorted(cells, key=lambda cell: -cell.records):
        told = f"{_is(STAGE, cell.recorded)} AND {_is(REACHED, cell.reached)}"
        told += f" AND {_is(POSSIBLE, cell.possible)} AND {where}"
        facts = {"recorded": cell.recorded, "reached": cell.reached, "possible": cell.possible}
        certain = cell.reached == cell.possible
        message = (
            "message" if certain and cell.reached else "message_none" if certain else "message_open"
        )
        yield Found(
            cell.records, told, held.stage or "", facts, message, (STAGE, REACHED, POSSIBLE)
        )


def _message(cell: Cell) -> str:
    if cell.reached != cell.possible:
        return "message_open"
    return "message" if cell.reached else "message_none"


def _is(column: str, value: str | None) -> str:
    return f"{column} IS NULL" if value is None else f"{column} = {literal(value)}"
