"""A firm's contacts, what is said of their table, and what `classify` says of each."""

from __future__ import annotations

from typing import Any

from lexicon.criteria.classify import classify
from lexicon.criteria.evaluate import Value
from lexicon.criteria.sql.dialects import DIALECTS
from lexicon.model.kinds.stage import Act
from lexicon.targets.sql_criteria.options import SqlCriteriaOptions
from tests.targets.sample import sample

OPTIONS = SqlCriteriaOptions.model_validate(
    {
        "dialects": list(DIALECTS),
        "table": "contacts",
        "columns": {"lead_score": "Score {__c}", "signed": {"when": "signed_on"}},
        "values": {"stage": {"mql": ["MQL", "M'QL"], "contact": "{{C}}"}},
        "recorded": "stage",
    }
)
ROWS: list[tuple[Any, ...]] = [
    (1, None, None, "{{C}}"),
    (2, 20, None, "M'QL"),
    (3, 19, "2026-03-02", "MQL"),
    (4, 25, "2026-03-02", "client"),
    (5, 0, "", None),
]
QUESTION = "SELECT id, stage_by_definition, stage_possible, stage_certain FROM stage_by_definition"


def expected() -> list[tuple[Any, ...]]:
    """As `QUESTION` answers."""
    found = [classify(_record(row), sample()) for row in ROWS]
    return [(number, one.stage, one.possible, one.certain) for number, one in enumerate(found, 1)]


def _record(row: tuple[Any, ...]) -> dict[str, Value]:
    signed = Act(who="x", when=row[2]) if row[2] else None
    return {"lead_score": row[1], "signed": signed}
