"""The stages that records went through, one after the other, from a history that the mapping names.

The table `steps` has a row a line of it: the record's key, the stage, the moment in the calendar's
zone. The table `moves` has a row a change of stage: the record's key, the stage before and after.
"""

from __future__ import annotations

from collections.abc import Mapping

from lexicon.audit.blanks import bare, trimmed
from lexicon.audit.column import KEY
from lexicon.audit.column_absent import ColumnAbsent
from lexicon.audit.engine import Engine
from lexicon.audit.held import literal, name
from lexicon.audit.mapping import History
from lexicon.audit.mapping import Mapping as DataMapping
from lexicon.audit.parsed import moment

STEPS, MOVES = "steps", "moves"
STAGE, AT = "stage", "moved_at"
"""Columns of the steps."""


def read_past(
    engine: Engine, query: str | None, mapping: DataMapping, codes: Mapping[str, str], zone: str
) -> None:
    """Make the tables, empty where there is no history; `codes` are the data's own for stages."""
    history = mapping.history
    if query is None or history is None:
        steps = f"SELECT '' AS {KEY}, '' AS {STAGE}, TIMESTAMP '2000-01-01' AS {AT}, 0 AS line"
        steps += " WHERE false"
    else:
        steps = _steps(engine, query, history, mapping, codes, zone)
    engine.read(f"CREATE OR REPLACE TABLE {STEPS} AS {steps}")
    before = f"lag({STAGE}) OVER (PARTITION BY {KEY} ORDER BY {AT}, line)"
    engine.read(
        f"CREATE OR REPLACE TABLE {MOVES} AS SELECT {KEY}, before, after FROM "
        f"(SELECT {KEY}, {before} AS before, {STAGE} AS after FROM {STEPS}) "
        "WHERE before IS NOT NULL AND before <> after"
    )


def _steps(
    engine: Engine,
    query: str,
    history: History,
    mapping: DataMapping,
    codes: Mapping[str, str],
    zone: str,
) -> str:
    engine.read(f"CREATE OR REPLACE VIEW past AS {query}")
    there = {str(row[0]) for row in engine.ask("DESCRIBE past")}
    missing = [one for one in (history.record, history.stage, history.at) if one not in there]
    if missing:
        raise ColumnAbsent(missing, there, " in the history")
    text = bare(f"CAST({name(history.stage)} AS VARCHAR)")
    branches = " ".join(f"WHEN {literal(code)} THEN {literal(to)}" for code, to in codes.items())
    stage = f"CASE {text} {branches} END" if codes else "CAST(NULL AS VARCHAR)"
    at = moment(bare(f"CAST({name(history.at)} AS VARCHAR)"), mapping, zone)
    record = f"CAST({name(history.record)} AS VARCHAR)"
    read = (
        f"SELECT {trimmed(record)} AS {KEY}, {stage} AS {STAGE}, "
        f"{at} AS {AT}, row_number() OVER () AS line FROM past"
    )
    return f"SELECT * FROM ({read}) WHERE {STAGE} IS NOT NULL AND {AT} IS NOT NULL"
