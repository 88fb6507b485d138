"""What Odoo and its modules give out of stages is read as it was meant."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from lexicon.look.escape import one_line
from lexicon.targets.exports.document import Document
from lexicon.targets.exports.parts import united
from lexicon.targets.exports.recognise import format_of, read_export
from lexicon.targets.exports.unreadable import ExportUnreadable
from lexicon.targets.odoo import TARGET
from lexicon.targets.odoo.options import OdooOptions
from tests.targets.hostile import hostile_texts
from tests.targets.odoo.samples import MODULE, made, read_one
from tests.targets.odoo.test_translations import PO
from tests.targets.picklists import deprecated, value
from tests.targets.sample import sample_job, sample_value_set

XML = b"""<?xml version="1.0" encoding="utf-8"?>
<odoo><data noupdate="1">
  <record model="crm.stage" id="stage_lead4">
    <field name="name">Won</field><field name="fold" eval="True"/>
    <field name="is_won">True</field><field name="sequence">70</field>
  </record>
  <record model="crm.stage" id="crm.stage_lead1">
    <field name="name">New</field><field name="sequence">1</field>
    <field name="requirements">Be &lt;kind&gt;</field>
  </record>
  <record model="crm.tag" id="tag"><field name="name">Tag</field></record>
</data></odoo>
"""
CSV = (
    "id,name,sequence,is_won,fold\n"
    "__export__.crm_stage_5,Gagné,70,True,False\ncrm.stage_lead1,Nouveau,1,False,True\n"
)


def test_records_are_read_by_sequence() -> None:
    seen = read_one(XML, "addons/crm/data/stages.xml")
    assert (seen.crm, seen.name) == ("odoo", "crm.stage")
    assert [(item.code, item.labels[""], item.is_active, item.attributes) for item in seen.values
            ] == [
        ("crm.stage_lead1", "New", True, {"won": False, "description": "Be <kind>"}),
        ("crm.stage_lead4", "Won", True, {"won": True, "fold": "True"}),
    ]  # fmt: skip
    assert [item.line for item in seen.values] == [7, 3]


OLDER = b"""<odoo noupdate="1">
  <record model="crm.stage" id="stage_lead1">
    <field name="name">New</field><field name="probability">10</field>
  </record>
  <record model="crm.stage" id="stage_lead4">
    <field name="name">Won</field><field name="probability">100</field>
    <field name="fold" eval="True"/>
  </record>
</odoo>
"""


def test_before_version_13_a_stage_at_100_percent_is_won() -> None:
    seen = read_one(OLDER, "addons/crm/data/crm_stage_data.xml")
    assert "probability" in seen.shows
    assert [(item.code, item.is_active, item.attributes) for item in seen.values] == [
        ("crm.stage_lead1", True, {"won": False, "probability": 10}),
        ("crm.stage_lead4", True, {"won": True, "probability": 100, "fold": "True"}),
    ]


def test_what_a_module_changes_in_the_stages_of_another_is_no_list() -> None:
    changed = b"""<odoo><record model="crm.stage" id="crm.stage_lead1">
    <field name="probability">10</field></record></odoo>"""
    lists = read_export(Document("crm_more/data/crm_stage.xml", changed)) or ()
    assert tuple(united(lists)) == ()


def test_a_file_outside_a_module_does_not_tell_the_module() -> None:
    assert read_one(XML, "stages.xml").values[1].code == "stage_lead4"


@pytest.mark.parametrize(
    "table",
    [CSV, CSV.replace(",", ";"),
     CSV.replace("id,name,sequence,is_won,fold", "External ID,Stage Name,Sequence,Is Won Stage?,"
                 "Folded in Pipeline")],
)  # fmt: skip
def test_a_table_is_read_by_sequence(table: str) -> None:
    seen = read_one(table.encode(), "crm.stage.csv")
    assert [(item.code, item.labels[""], item.is_active) for item in seen.values] == [
        ("crm.stage_lead1", "Nouveau", False),
        ("__export__.crm_stage_5", "Gagné", True),
    ]


@pytest.mark.parametrize(
    ("raw", "line", "why"),
    [
        (XML.replace(b'id="stage_lead4"', b""), 3, "no id"),
        (XML.replace(b"</odoo>", b""), 13, "not XML"),
        (CSV.replace("__export__.crm_stage_5", " ").encode(), 2, "no external id"),
        (PO.replace('"Nouveau"', '"Nouveau').encode(), 11, "quotation marks"),
        (PO.replace('msgid "Won"', '"Won"').encode(), 14, "before any msgid"),
    ],
)
def test_what_is_broken_cannot_be_read(raw: bytes, line: int, why: str) -> None:
    with pytest.raises(ExportUnreadable, match=why) as caught:
        read_export(Document("odoo/stages", raw))
    assert (caught.value.path, caught.value.line) == ("odoo/stages", line)


def test_a_template_of_translations_is_in_no_language() -> None:
    template = made(value("a"))[f"{MODULE}/i18n/{MODULE}.pot"]
    assert read_export(Document(f"{MODULE}.pot", template)) == ()


FOREIGN = (b"", b"<odoo/>", b"<odoo><record model='crm.tag' id='a'/></odoo>", b"id,name\n1,a\n",
           b'msgid "a"\nmsgstr "b"\n', b"<data/>", b"{}")  # fmt: skip


@pytest.mark.parametrize("raw", FOREIGN)
def test_other_files_are_not_taken_for_odoos(raw: bytes) -> None:
    found = format_of(Document("x", raw))
    assert found is None or found.crm != "odoo"


def test_what_the_target_writes_is_read_back() -> None:
    base, value_set = sample_job(OdooOptions()), sample_value_set("opportunity_stage")
    files = TARGET.render(base)
    assert TARGET.code is not None
    codes = [TARGET.code(item, value_set, base) for item in value_set.values]
    seen = read_one(files[f"{MODULE}/data/crm_stage_data.xml"])
    assert [(item.code, item.labels[""], item.attributes["won"]) for item in seen.values] == [
        (code, item.label("en"), item.won)
        for code, item in zip(codes, value_set.values, strict=True)
    ]
    said = read_one(files[f"{MODULE}/i18n/fr.po"], "fr.po")
    french = {item.code: item.labels["fr"] for item in said.values}
    assert french == {
        code: item.label("fr") for code, item in zip(codes, value_set.values, strict=True)
    }


@settings(deadline=None, max_examples=50)
@given(hostile_texts(), hostile_texts())
def test_hostile_texts_are_read_back(en: str, fr: str) -> None:
    files = made(value("hurt", f"x{en}x", f"x{fr}x", **deprecated()))
    (item,) = read_one(files[f"{MODULE}/data/crm_stage_data.xml"]).values
    assert (item.labels[""], item.is_active) == (one_line(f"x{en}x"), False)
    (said,) = read_one(files[f"{MODULE}/i18n/fr.po"], "fr.po").values
    assert said.labels["fr"] == one_line(f"x{fr}x")


def test_what_odoo_itself_is_to_work_out_is_told() -> None:
    fields = """<field name="name" eval="_('New')"/><field name="fold" eval="True"/>
<field name="sequence" eval="10 + 5"/><field name="is_won" eval="0"/>"""
    record = f'<record model="crm.stage" id="new">{fields}</record>'
    seen = read_one(f"<odoo>{record}</odoo>".encode(), "stages.xml")
    assert [noted.said("en") for noted in seen.noted] == [
        "stages.xml:1: name is computed (_('New')), and what comes of it is not read",
        "stages.xml:2: sequence is computed (10 + 5), and what comes of it is not read",
    ]
