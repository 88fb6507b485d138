"""The stages that records went through, one after the other, from a history that the mapping names.

The table `steps` has a row a line of it: the record's key, the stage, the moment in the calendar's
zone. The table `moves` has a row a change of stage: the record's key, the stage before and after.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from lexicon.audit.blanks import bare, trimmed
from lexicon.audit.column import KEY
from lexicon.audit.engine import Engine
from lexicon.audit.faulty_lines import FaultyLines, discard, keep
from lexicon.audit.held import literal
from lexicon.audit.mapping import History
from lexicon.audit.mapping import Mapping as DataMapping
from lexicon.audit.parsed import moment
from lexicon.audit.table import name

STEPS, MOVES = "steps", "moves"
STAGE, AT = "stage", "moved_at"
"""Columns of the steps."""
UNREAD_STEP = "step"
"""What is wrong with a line whose stage or moment says nothing."""
_READ = f"{STAGE} IS NOT NULL AND {AT} IS NOT NULL"


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
    engine.read(f"CREATE OR REPLACE TABLE {STEPS} AS SELECT * FROM ({steps}) WHERE {_READ}")
    if history is not None and query is not None:
        _note_unread(engine, history, steps)
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
    text = bare(f"CAST({name(history.stage)} AS VARCHAR)")
    branches = " ".join(f"WHEN {literal(code)} THEN {literal(to)}" for code, to in codes.items())
    stage = f"CASE {text} {branches} END" if codes else "CAST(NULL AS VARCHAR)"
    at = moment(bare(f"CAST({name(history.at)} AS VARCHAR)"), mapping, zone)
    record = f"CAST({name(history.record)} AS VARCHAR)"
    return (
        f"SELECT {trimmed(record)} AS {KEY}, {stage} AS {STAGE}, "
        f"{at} AS {AT}, row_number() OVER () AS line FROM past"
    )


def _note_unread(engine: Engine, history: History, steps: str) -> None:
    """Tell of the lines that are no steps, with what the first of them has."""
    discard(engine, UNREAD_STEP)
    (lines,) = engine.ask(f"SELECT (SELECT count(*) FROM past) - (SELECT count(*) FROM {STEPS})")[0]
    if lines:
        stage, at = (f"CAST({name(one)} AS VARCHAR)" for one in (history.stage, history.at))
        texts = f"SELECT {stage} AS was, {at} AS moved, row_number() OVER () AS line FROM past"
        (told,) = engine.ask(
            f"SELECT CASE WHEN {STAGE} IS NULL THEN was ELSE moved END FROM ({steps}) "
            f"JOIN ({texts}) USING (line) WHERE NOT ({_READ}) ORDER BY line LIMIT 1"
        )[0]
        keep(engine, [FaultyLines(Path(history.file).name, UNREAD_STEP, lines, told or "")])
