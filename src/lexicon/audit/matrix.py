"""The recorded stage against the stage by definition: how many records stand in each cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from lexicon.audit.cells import standings
from lexicon.audit.held import Held, literal
from lexicon.audit.kind import Found
from lexicon.audit.prepare import STAGE
from lexicon.criteria.sql.answered import POSSIBLE
from lexicon.criteria.sql.answered import STAGE as REACHED


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


def matrix(held: Held, excepted: bool | None = None) -> Iterator[Cell]:
    """The cells that hold records, in funnel order; none where the data records no stage.

    Of those with a recorded exception alone, or of those without, where that is said.
    """
    if held.stage is None:
        return
    counted: Counter[tuple[int | None, int, int]] = Counter()
    for one in standings(held):
        if excepted in (None, one.is_excepted):
            counted[one.recorded, one.reached, one.possible] += one.records
    named = (None, *held.stages)
    for cell in sorted(counted, key=lambda cell: (cell[0] or 0, *cell[1:])):
        recorded, reached, possible = cell
        agrees = recorded is None or reached <= recorded <= possible
        stages = named[recorded or 0], named[reached], named[possible]
        yield Cell(*stages, counted[cell], agrees)


def contradictions(held: Held, excepted: bool) -> Iterator[Found]:
    """A finding for each cell that contradicts itself, fullest first."""
    cells = [cell for cell in matrix(held, excepted) if not cell.agrees]
    where = held.exception if excepted else f"NOT ({held.exception})"
    for cell in sorted(cells, key=lambda cell: -cell.records):
        told = f"{_is(STAGE, cell.recorded)} AND {_is(REACHED, cell.reached)}"
        told += f" AND {_is(POSSIBLE, cell.possible)} AND ({where})"
        facts = {"recorded": cell.recorded, "reached": cell.reached, "possible": cell.possible}
        certain = cell.reached == cell.possible
        message = (
            "message" if certain and cell.reached else "message_none" if certain else "message_open"
        )
        yield Found(
            cell.records, told, held.stage or "", facts, message, (STAGE, REACHED, POSSIBLE)
        )


def _is(column: str, value: str | None) -> str:
    return f"{column} IS NULL" if value is None else f"{column} = {literal(value)}"
