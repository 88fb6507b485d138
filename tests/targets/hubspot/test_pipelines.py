"""Pipelines of objects that are no deals: what HubSpot answers hardly tells them apart."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lexicon.targets.exports.unreadable import ExportUnreadable
from tests.cli.running import lexicon
from tests.targets.hubspot.answers import pipeline_answer, read, stage


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("leads.json", "leads/p"),
        ("hubspot/leads/pipelines.json", "leads/p"),
        ("pipelines_0-136.json", "leads/p"),
        ("pipelines/2-1234567/default.json", "2-1234567/p"),
        ("pipelines-orders.json", "orders/p"),
    ],
)
def test_a_pipeline_of_another_object_is_called_after_it(path: str, name: str) -> None:
    stages = [stage("1", "New", metadata={}), stage("2", "Done", metadata={"isClosed": "true"})]
    (seen,) = read({"results": [pipeline_answer("p", *stages)]}, path)
    assert (seen.name, sorted(seen.shows)) == (name, ["labels", "order", "values"])
    deals = read({"results": [pipeline_answer("p", stage("1", "New"))]}, path)
    assert [one.name for one in deals] == ["deals/p"]


@pytest.mark.parametrize(
    ("path", "column", "name"),
    [
        ("lead_pipeline_stage.csv", "display_order", "leads/p"),
        ("lead_pipeline_stage.csv", "probability", "deals/p"),
        ("stages.csv", "display_order", "deals/p"),
    ],
)
def test_a_table_of_stages_is_called_after_its_object(path: str, column: str, name: str) -> None:
    table = f"stage_id,label,pipeline_id,{column}\n1,New,p,1\n"
    assert [seen.name for seen in read(table.encode(), path)] == [name]


def test_a_pipeline_of_which_nothing_tells_the_object_is_not_taken_for_one_of_deals() -> None:
    answer = {"results": [pipeline_answer("p", stage("1", "New", metadata={}))]}
    for path in ("answer.json", "contacts/pipelines.json"):
        with pytest.raises(ExportUnreadable, match="of which object the pipeline 'Sales' is"):
            read(answer, path)


def test_a_pipeline_of_leads_is_sent_where_it_is_and_without_a_likelihood(tmp_path: Path) -> None:
    closed = {"isClosed": "true"}
    answer = pipeline_answer(
        "p", stage("1", "New", metadata={}), stage("2", "Met", metadata=closed)
    )
    export = tmp_path / "leads.json"
    export.write_text(json.dumps({"results": [answer]}), encoding="utf-8")
    project = tmp_path / "project"
    assert lexicon("import", "hubspot", export, "--into", project).code == 0
    assert lexicon("drift", "hubspot", export, "--project", project).code == 0
    answer["stages"][1]["label"] = "Seen"
    export.write_text(json.dumps(answer), encoding="utf-8")
    fix = tmp_path / "fix"
    ran = lexicon("drift", "hubspot", export, "--project", project, "--fix", fix)
    assert ran.code == 1
    (plan,) = fix.rglob("plan.md")
    assert "/crm/v3/pipelines/leads/p/stages/2" in plan.read_text(encoding="utf-8")
    (body,) = fix.rglob("*.json")
    assert json.loads(body.read_text(encoding="utf-8")) == {"label": "Met", "metadata": closed}
