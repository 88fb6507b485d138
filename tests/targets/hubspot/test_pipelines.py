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
    assert (seen.name, sorted(seen.shows)) == (name, ["closed", "labels", "order", "values"])
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


@pytest.mark.parametrize(
    ("answer", "path", "name"),
    [
        ({"objectTypeId": "2-123", "stages": [stage("1", "New")]}, "a.json", "2-123/p"),
        ({"objectTypeId": "0-136", "stages": [{"id": "1", "label": "New"}]}, "a.json", "leads/p"),
        ({"objectType": "DEAL", "stages": [stage("1", "New")]}, "leads.json", "deals/p"),
        ({"stages": []}, "leads.json", "leads/p"),
        ({"stages": [{"id": "1", "label": "New"}]}, "2-5.json", "2-5/p"),
        ({"stages": []}, "a.json", "deals/p"),
    ],
)
def test_what_an_answer_says_of_its_object_goes_before_its_name_and_any_guess(
    answer: dict[str, object], path: str, name: str
) -> None:
    assert [seen.name for seen in read({"id": "p", "label": "P", **answer}, path)] == [name]


@pytest.mark.parametrize(("is_closed", "said"), [("false", "to be closed"), ("true", "to be open")])
def test_a_stage_of_leads_that_is_closed_otherwise_is_told_and_mended(
    tmp_path: Path, is_closed: str, said: str
) -> None:
    wanted = "true" if is_closed == "false" else "false"
    stages = [
        stage("1", "New", metadata={"isClosed": wanted}),
        stage("2", "Met", metadata={"isClosed": "true"}),
    ]
    answer, export, project = pipeline_answer("p", *stages), tmp_path / "leads.json", tmp_path / "p"
    export.write_text(json.dumps(answer), encoding="utf-8")
    assert lexicon("import", "hubspot", export, "--into", project).code == 0
    answer["stages"][0]["metadata"] = {"isClosed": is_closed}
    export.write_text(json.dumps(answer), encoding="utf-8")
    ran = lexicon("drift", "hubspot", export, "--project", project, "--fix", tmp_path / "fix")
    assert (ran.code, "not shown" in ran.out) == (1, False)
    (plan,), (body,) = (tmp_path / "fix").rglob("plan.md"), (tmp_path / "fix").rglob("*.json")
    assert f"`New`: {said}\n" in plan.read_text(encoding="utf-8")
    assert json.loads(body.read_text(encoding="utf-8")) == {
        "label": "New", "metadata": {"isClosed": wanted},
    }  # fmt: skip


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
