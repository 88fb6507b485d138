"""Properties of one name are two lists where two of HubSpot's objects have them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.gather import gather
from lexicon.targets.exports.unreadable import ExportUnreadable
from lexicon.targets.hubspot import TARGET
from lexicon.targets.hubspot.exports.fivetran_property_option import READER
from lexicon.targets.hubspot.options import HubspotOptions
from tests.cli.running import lexicon
from tests.targets.hubspot.answers import option, property_answer, read
from tests.targets.picklists import job_of, picklist, value

STATUS = property_answer("hs_lead_status", option("NEW", "New"), option("OPEN", "Open"))
OTHERS = property_answer("hs_lead_status", option("NEW", "New"), option("DEAD", "Dead"))


@pytest.mark.parametrize(
    ("path", "object_"),
    [
        ("companies.json", "companies."),
        ("portal/Contact-properties.json", "contacts."),
        ("hubspot/deals/all.json", "deals."),
        ("tickets/properties/hs_lead_status.json", "tickets."),
        ("0-3.json", "deals."),
        ("2-1234567.json", "2-1234567."),
        ("contacts/companies.json", "companies."),
        ("company_size.json", ""),
        ("deals/a/b/properties.json", ""),
        ("properties.json", ""),
    ],
)
def test_the_object_is_told_by_the_file_or_its_folder(path: str, object_: str) -> None:
    assert [seen.name for seen in read(STATUS, path)] == [f"{object_}hs_lead_status"]


@pytest.mark.parametrize(
    "answer",
    [
        {**STATUS, "objectTypeId": "0-2"},
        {"results": [{**STATUS, "objectType": "COMPANY"}]},
        {"objectTypeId": "0-2", "results": [STATUS]},
    ],
)
def test_what_the_answer_says_comes_first(answer: object) -> None:
    assert [seen.name for seen in read(answer, "contacts.json")] == ["companies.hs_lead_status"]


def test_two_objects_properties_of_one_name_come_back_apart(tmp_path: Path) -> None:
    portal, project = tmp_path / "portal", tmp_path / "project"
    portal.mkdir()
    told = {"contacts": STATUS, "companies": {**OTHERS, "description": "How far a firm is."}}
    for name, answer in told.items():
        (portal / f"{name}.json").write_text(json.dumps({"results": [answer]}), encoding="utf-8")
    assert lexicon("import", "hubspot", portal, "--into", project).code == 0
    lists = {file.stem: file.read_text("utf-8") for file in project.glob("dictionary/picklists/*")}
    assert sorted(lists) == ["contacts_hs_lead_status", "hs_lead_status"]
    assert "crm: {hubspot: contacts.hs_lead_status}" in lists["contacts_hs_lead_status"]
    assert "crm: {hubspot: companies.hs_lead_status}" in lists["hs_lead_status"]
    assert "definition: {en: How far a firm is.}" in lists["hs_lead_status"]
    assert lexicon("drift", "hubspot", portal, "--project", project).code == 0
    assert lexicon("generate", "--path", project).code == 0
    made = project / "generated" / "hubspot" / "en" / "properties"
    for name, answer in told.items():
        sent = json.loads((made / name / "hs_lead_status.json").read_bytes())["options"]
        codes = [item["value"] for item in answer["options"]]
        assert [item["value"] for item in sent] == codes


def test_an_export_that_says_the_object_fits_a_list_that_does_not(tmp_path: Path) -> None:
    project = tmp_path / "project"
    (tmp_path / "properties.json").write_text(json.dumps(STATUS), encoding="utf-8")
    (tmp_path / "contacts.json").write_text(json.dumps(STATUS), encoding="utf-8")
    ran = lexicon("import", "hubspot", tmp_path / "properties.json", "--into", project)
    assert ran.code == 0
    ran = lexicon("drift", "hubspot", tmp_path / "contacts.json", "--project", project)
    assert (ran.code, "1 list" in ran.out) == (0, True)


def test_what_is_sent_goes_to_the_object_that_the_export_is_of() -> None:
    known = {"hubspot": "companies.hs_lead_status"}
    job = job_of(HubspotOptions(), picklist("list", value("new"), crm=known))
    assert TARGET.fix is not None
    (seen,) = read(OTHERS, "companies.json")
    plan = TARGET.fix(job, job.value_sets[0], seen)["list/plan.md"].decode()
    assert "/crm/v3/properties/companies/hs_lead_status" in plan


def _told(folder: Path, **answers: object) -> Path:
    folder.mkdir()
    for name, answer in answers.items():
        (folder / f"{name}.json").write_text(json.dumps(answer, indent=1), encoding="utf-8")
    return folder


def test_lists_of_one_name_are_not_made_one_where_nothing_tells_them_apart(tmp_path: Path) -> None:
    portal = _told(tmp_path / "portal", a=STATUS, b={"results": [OTHERS]})
    project = tmp_path / "project"
    root = Path(__file__).parents[3]
    for ran in (
        lexicon("import", "hubspot", portal, "--into", project),
        lexicon("drift", portal, folder=root),
    ):
        assert ran.code == 2
        assert "nothing tells of which object each is: hs_lead_status;" in ran.err
        assert "name every file after its object (contacts.json, companies.json)" in ran.err
    assert not project.exists()


def test_the_schema_of_an_object_of_one_s_own_says_whose_its_properties_are() -> None:
    schema = {"name": "car", "objectTypeId": "2-3453932", "properties": [STATUS]}
    for answer in (schema, {"results": [schema]}):
        assert [seen.name for seen in read(answer)] == ["2-3453932.hs_lead_status"]


def test_one_list_saved_twice_is_one(tmp_path: Path) -> None:
    portal = _told(tmp_path / "portal", a=STATUS, b={"results": [STATUS]})
    found = gather([portal])
    assert [(seen.name, Path(seen.path).name) for seen in found.lists] == [
        ("hs_lead_status", "a.json")
    ]


def test_many_lists_in_doubt_are_said_once_a_file(tmp_path: Path) -> None:
    names = [f"list_{n}" for n in range(5)]
    first = [property_answer(name, option("a", "A")) for name in names]
    other = [property_answer(name, option("b", "B")) for name in names]
    portal = _told(tmp_path / "portal", a={"results": first}, b={"results": other})
    with pytest.raises(ExportUnreadable) as caught:
        gather([portal])
    assert "each is: list_0, list_1, list_2 and 2 more; name" in str(caught.value)


TABLE = "property_id,property_name,{0}label,value\nx,industry,{1}A,a\ny,industry,{2}B,b\n"


def test_a_warehouse_says_the_object_in_a_column() -> None:
    raw = TABLE.format("hubspot_object,", "contact,", "line_item,").encode()
    lists = READER.read(Document("options.csv", raw))
    assert [seen.name for seen in lists] == ["contacts.industry", "line_items.industry"]


def test_a_warehouse_may_say_what_the_property_and_its_options_are() -> None:
    raw = b"property_id,property_label,label,value,description\nx,Sector,A,a,First\nx,Sector,B,b,\n"
    (seen,) = READER.read(Document("options.csv", raw))
    assert seen.labels == {"": "Sector"}
    assert [value.attributes for value in seen.values] == [{"description": "First"}, {}]
    assert "description" in seen.shows


def test_a_warehouse_that_does_not_say_the_object_mixes_no_lists() -> None:
    with pytest.raises(ExportUnreadable, match="stands for several properties: join their"):
        READER.read(Document("options.csv", TABLE.format("", "", "").encode()))
    (seen,) = READER.read(Document("deals/options.csv", b"property_id,label,value\nx,A,a\n"))
    assert seen.name == "deals.x"


def test_an_option_stands_in_a_warehouse_once() -> None:
    raw = b"property_id,label,value\nindustry,A,a\nindustry,Also A,a\n"
    with pytest.raises(ExportUnreadable, match="stands twice in one list"):
        READER.read(Document("options.csv", raw))


def test_what_the_portal_has_archived_is_no_list_beside_others() -> None:
    gone = {**OTHERS, "name": "gone", "archived": True}
    assert [seen.name for seen in read({"results": [gone, STATUS]})] == ["hs_lead_status"]
    (alone,) = read(gone)
    assert {value.is_active for value in alone.values} == {False}
    stage = {"id": "1", "label": "A", "metadata": {"probability": "0.2"}}
    pipelines = [
        {"id": f"p{n}", "label": "P", "stages": [stage], "archived": n == 1} for n in (1, 2)
    ]
    assert [seen.name for seen in read({"results": pipelines})] == ["deals/p2"]


def test_stages_of_all_pipelines_together_are_no_list_beside_the_pipelines(tmp_path: Path) -> None:
    stages = [{"id": name, "label": name} for name in ("1", "2")]
    pipelines = [{"id": f"p{item['id']}", "label": "P", "stages": [item]} for item in stages]
    together = property_answer("dealstage", option("1", "1"), option("2", "2"))
    alone = _told(tmp_path / "alone", deals=together)
    both = _told(tmp_path / "both", deals=together, pipelines={"results": pipelines})
    assert [seen.name for seen in gather([alone]).lists] == ["deals.dealstage"]
    assert [seen.name for seen in gather([both]).lists] == ["deals/p1", "deals/p2"]
