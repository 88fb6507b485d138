"""What the Odoo target writes, file by file."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

from lxml import etree

from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.stage import Stage
from lexicon.model.value_set import value_sets
from lexicon.targets.odoo import TARGET
from lexicon.targets.odoo.options import OdooOptions
from lexicon.targets.target import Files, Job
from tests.targets.golden import assert_golden
from tests.targets.odoo.samples import MODULE, job, made, stages
from tests.targets.picklists import deprecated, job_of, picklist, value
from tests.targets.sample import sample_job


def fields(files: Files) -> list[dict[str, Any]]:
    """The records of the data, by field."""
    root = etree.fromstring(files[f"{MODULE}/data/crm_stage_data.xml"])
    return [
        {"id": record.get("id"), **{item.get("name"): item.get("eval") or item.text
                                    for item in record}}
        for record in root.iterfind("record[@model='crm.stage']")
    ]  # fmt: skip


def manifest(files: Files) -> dict[str, Any]:
    read: dict[str, Any] = ast.literal_eval(files[f"{MODULE}/__manifest__.py"].decode())
    return read


def test_the_sample_makes_the_golden_module() -> None:
    files = TARGET.render(sample_job(OdooOptions()))
    assert_golden(Path(__file__).with_name("golden"), files)


def test_the_same_dictionary_makes_the_same_bytes() -> None:
    assert TARGET.render(sample_job(OdooOptions())) == TARGET.render(sample_job(OdooOptions()))


def test_a_list_becomes_stages_in_its_order() -> None:
    files = made(value("offer", "Offer"), value("won", "Won", won=True))
    assert fields(files) == [
        {"id": "stage_offer", "name": "Offer", "sequence": "10", "is_won": "False",
         "fold": "False"},
        {"id": "stage_won", "name": "Won", "sequence": "20", "is_won": "True", "fold": "False"},
    ]  # fmt: skip


def test_a_deprecated_stage_is_folded_and_kept() -> None:
    files = made(value("offer"), value("old", **deprecated()))
    assert [item["fold"] for item in fields(files)] == ["False", "True"]


def test_a_stage_that_odoo_has_keeps_its_external_id() -> None:
    files = made(value("new", codes={"odoo": "crm.stage_lead1"}))
    assert [item["id"] for item in fields(files)] == ["crm.stage_lead1"]
    assert b"#: model:crm.stage,name:crm.stage_lead1" in files[f"{MODULE}/i18n/fr.po"]


def test_stages_may_be_left_to_odoos_users() -> None:
    name = f"{MODULE}/data/crm_stage_data.xml"
    assert b'<odoo noupdate="1">' in made(value("a"), noupdate=True)[name]
    assert b"<odoo>" in made(value("a"))[name]


def test_the_manifest_names_the_list_and_its_version() -> None:
    said = manifest(made(value("a"), series="18.0", author="Acme", license="LGPL-3"))
    assert (said["name"], said["version"], said["author"]) == ("stages", "18.0.1.0.0", "Acme")
    assert (said["depends"], said["data"]) == (["crm"], ["data/crm_stage_data.xml"])


def test_names_are_translated_but_where_they_are_the_same() -> None:
    po = made(value("a", "Offer", "Offre"), value("b", "Lead", "Lead"))[f"{MODULE}/i18n/fr.po"]
    assert b'msgid "Offer"\nmsgstr "Offre"\n' in po
    assert b'msgid "Lead"\nmsgstr ""\n' in po


def test_requirements_are_the_definition_and_the_criteria_in_words() -> None:
    header = {"version": "1.0.0", "status": "proposed", "owner": "sales"}
    criteria = {"all": [{"field": "amount", "filled": True}, {"field": "score", "at_least": 20}]}
    definition = {"en": "A sale is *under way*.", "fr": "Une vente est engagée."}
    stage = Stage.model_validate(
        {**header, "kind": "stage", "id": "deal", "criteria": criteria, "definition": definition}
    )
    base = job_of(OdooOptions(language="fr"), stages({"means": "stage/deal"}))
    entries = {**base.dictionary.entries, stage.ref: stage}
    dictionary = Dictionary(base.dictionary.manifest, entries)
    files = TARGET.render(Job(dictionary, value_sets(dictionary), base.options))
    assert fields(files)[0]["requirements"].split("\n") == [
        "Une vente est engagée.",
        "- tout ceci à la fois",
        "  - amount : c'est renseigné",
        "  - score : 20 ou plus",
    ]


def test_the_list_of_stages_is_the_one_that_says_so_else_a_likely_one() -> None:
    likely = picklist("likely", value("b", probability=10))
    chosen = {
        fields(TARGET.render(job_of(OdooOptions(), *lists)))[0]["id"]
        for lists in ([likely, stages(value("a"))], [stages(value("a")), likely])
    }
    assert chosen == {"stage_a"}
    assert fields(TARGET.render(job_of(OdooOptions(), likely)))[0]["id"] == "stage_b"


def test_without_a_list_of_stages_there_is_no_module() -> None:
    assert TARGET.render(job_of(OdooOptions(), picklist("fit", value("good")))) == {}


def test_a_value_is_known_by_its_whole_external_id() -> None:
    base = job(value("a"), value("b", codes={"odoo": "crm.stage_lead1"}))
    (value_set,) = base.value_sets
    assert TARGET.code is not None
    assert TARGET.list_name is not None
    codes = [TARGET.code(item, value_set, base) for item in value_set.values]
    assert codes == [f"{MODULE}.stage_a", "crm.stage_lead1"]
    assert TARGET.list_name(value_set, base) == "crm.stage"
