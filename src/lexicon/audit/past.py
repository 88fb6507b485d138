"""The stages that records went through, one after the other, from a history that the mapping names.

The table `moves` has a row a change of stage: the record's key, the stage before and after.
"""

from __future__ import annotations

from collections.abc import Mapping

from lexicon.audit.engine import Engine
from lexicon.audit.held import literal, name
from lexicon.audit.mapping import History
from lexicon.audit.typed import KEY
from lexicon.errors import LexiconError

MOVES = "moves"


def read_past(
    engine: Engine, query: str | None, history: History | None, codes: Mapping[str, str]
) -> None:
    """Make the table, empty where there is no history; `codes` are the data's own for stages."""
    if query is None or history is None:
        engine.read(f"CREATE TABLE {MOVES} ({KEY} VARCHAR, before VARCHAR, after VARCHAR)")
        return
    engine.read(f"CREATE VIEW past AS {query}")
    there = {str(row[0]) for row in engine.ask("DESCRIBE past")}
    missing = [one for one in (history.record, history.stage, history.at) if one not in there]
    if missing:
        raise LexiconError(f"no such column in the history: {', '.join(missing)}")
    text = f"nullif(trim(CAST({name(history.stage)} AS VARCHAR)), '')"
    branches = " ".join(f"WHEN {literal(code)} THEN {literal(to)}" for code, to in codes.items())
    stage = f"CASE {text} {branches} END" if codes else "CAST(NULL AS VARCHAR)"
    moment = f"TRY_CAST(CAST({name(history.at)} AS VARCHAR) AS TIMESTAMPTZ)"
    steps = (
        f"SELECT trim(CAST({name(history.record)} AS VARCHAR)) AS {KEY}, {stage} AS after, "
        f"{moment} AS moved_on, row_number() OVER () AS line FROM past"
    )
    before = f"lag(after) OVER (PARTITION BY {KEY} ORDER BY moved_on, line)"
    known = f"SELECT * FROM ({steps}) WHERE after IS NOT NULL AND moved_on IS NOT NULL"
    engine.read(
        f"CREATE TABLE {MOVES} AS SELECT {KEY}, before, after FROM "
        f"(SELECT {KEY}, {before} AS before, after FROM ({known})) "
        "WHERE before IS NOT NULL AND before <> after"
    )
