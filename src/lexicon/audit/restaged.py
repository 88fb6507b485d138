"""The same records classified by two dictionaries: who is at another stage by the second."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lexicon.audit.column import ROW
from lexicon.audit.faulty_lines import FaultyLines, faulty_lines
from lexicon.audit.held import Held, literal
from lexicon.audit.opening import Open
from lexicon.audit.table import TABLE, name
from lexicon.criteria.in_force import criteria_in_force
from lexicon.criteria.sql.answered import CERTAIN, STAGE, outcome_column
from lexicon.model.condition import tests
from lexicon.model.dictionary import Dictionary
from lexicon.model.scalars import bare

_BEFORE = "stages_before"


@dataclass(frozen=True, slots=True)
class Move:
    """Records that go from one stage to another (None is no stage), through the same `stage`.

    That is the first whose own criteria come out otherwise; None where only the order changed.
    """

    before: str | None
    after: str | None
    stage: str | None
    records: int


@dataclass(frozen=True, slots=True)
class Restaged:
    """All `records`; of `opened` the stage is no longer certain, of `settled` it is now."""

    records: int
    moves: tuple[Move, ...]
    opened: int
    settled: int
    faulty: tuple[FaultyLines, ...] = ()
    """Lines of the data that were read in part or not at all, by the first dictionary."""
    absent: tuple[str, ...] = ()
    """Fields that the criteria of one of the two alone ask for, and that the data does not have."""


def restaged(opened: Open, base: Dictionary, head: Dictionary) -> Restaged:
    """Classify by `base`, then by `head`, row by row. Raises LexiconError."""
    first, second = ([stage.id for stage in one.stages] for one in (base, head))
    before = opened.held(base)
    kept = ", ".join(name(column) for column in (ROW, STAGE, CERTAIN, *map(outcome_column, first)))
    stages = before.query(f"SELECT {kept} FROM {TABLE}")
    opened.engine.read(f"CREATE OR REPLACE TABLE {_BEFORE} AS {stages}")
    faulty, lacked = faulty_lines(before), _lacked(before)
    held = opened.held(head)
    both = f"{_BEFORE} b JOIN {TABLE} h USING ({ROW})"
    moves = held.ask(
        f"SELECT b.{STAGE}, h.{STAGE}, {_first_changed(first, second)}, count(*) FROM {both} "
        f"WHERE b.{STAGE} IS DISTINCT FROM h.{STAGE} GROUP BY ALL ORDER BY 4 DESC, 1, 2, 3"
    )
    no_longer, now = held.ask(
        f"SELECT count(*) FILTER (b.{CERTAIN} AND NOT h.{CERTAIN}), "
        f"count(*) FILTER (NOT b.{CERTAIN} AND h.{CERTAIN}) FROM {both}"
    )[0]
    found = tuple(Move(*row) for row in moves)
    absent = tuple(sorted(lacked ^ _lacked(held)))
    return Restaged(held.total, found, no_longer, now, faulty, absent)


def _lacked(held: Held) -> frozenset[str]:
    """Fields that criteria ask for and that the data does not have at all."""
    criteria = (criteria_in_force(stage, held.dictionary) for stage in held.dictionary.stages)
    asked = {bare(test.field) for condition in criteria for test in tests(condition)}
    return frozenset(asked - held.fields.keys())


def _first_changed(base: Sequence[str], head: Sequence[str]) -> str:
    branches = []
    for stage in dict.fromkeys((*head, *base)):
        column = name(outcome_column(stage))
        if stage in base and stage in head:
            differs = f"b.{column} IS DISTINCT FROM h.{column}"
        else:
            differs = f"coalesce({'h' if stage in head else 'b'}.{column}, true)"
        branches.append(f"WHEN {differs} THEN {literal(stage)}")
    return f"CASE {' '.join(branches)} END" if branches else "NULL"
