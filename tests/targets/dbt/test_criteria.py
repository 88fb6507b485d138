"""dbt builds the view of stages by their criteria, and warns of what is recorded otherwise."""

from __future__ import annotations

from typing import Any

import pytest

from tests.targets.sql_criteria.contacts import expected

pytestmark = pytest.mark.xdist_group("dbt package")  # built once


def test_the_view_says_what_classify_says(built: Any) -> None:
    rows = sorted(built["rows"]["stage_by_definition"], key=lambda row: int(row["id"]))
    names = ("id", "stage_by_definition", "stage_possible", "stage_certain")
    assert [tuple(row[name] for name in names) for row in rows] == expected()


def test_its_own_tests_pass_and_one_warns(built: Any) -> None:
    told = {name: status for name, status in built["nodes"].items() if "stage_by_def" in name}
    assert told.pop("stage_by_definition") == "success"
    assert told.pop("stage_by_definition_recorded") == "warn"
    assert set(told.values()) == {"pass"}
    assert len(told) == 5
