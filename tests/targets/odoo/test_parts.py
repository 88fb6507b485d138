"""The stages of several modules are one list, and what one changes in another's holds."""

from __future__ import annotations

from pathlib import Path

from lexicon.targets.exports.gather import gather
from lexicon.targets.exports.merging import merged
from tests.cli.running import lexicon

CRM = """<odoo noupdate="1">
<record model="crm.stage" id="stage_1"><field name="name">New</field></record>
<record model="crm.stage" id="stage_4"><field name="name">Won</field>
  <field name="is_won" eval="True"/><field name="sequence">70</field></record></odoo>"""
MORE = """<odoo>
<record model="crm.stage" id="crm.stage_4"><field name="name">Signed</field></record>
<record model="crm.stage" id="crm.stage_1"><field name="requirements">Call</field></record>
<record model="crm.stage" id="crm.stage_9"><field name="fold">True</field></record>
<record model="crm.stage" id="stage_demo"><field name="name">Demo</field>
  <field name="sequence">5</field></record></odoo>"""


def _modules(folder: Path, **modules: str) -> Path:
    for name, text in modules.items():
        data = folder / name / "data"
        data.mkdir(parents=True)
        (folder / name / "__manifest__.py").write_text("{}", encoding="utf-8")
        (data / "stages.xml").write_text(text, encoding="utf-8")
    return folder


def test_the_stages_of_all_modules_are_one_list(tmp_path: Path) -> None:
    folder = _modules(tmp_path / "addons", a_more=MORE, crm=CRM)
    (seen,) = merged(gather([folder]).lists).lists
    assert [(value.code, value.labels[""], value.attributes) for value in seen.values] == [
        ("crm.stage_1", "New", {"won": False, "description": "Call"}),
        ("a_more.stage_demo", "Demo", {"won": False}),
        ("crm.stage_4", "Signed", {"won": True}),
    ]
    project = tmp_path / "project"
    assert lexicon("import", "odoo", folder, "--into", project).code == 0
    assert lexicon("drift", "odoo", folder, "--project", project).code == 0
    other = CRM.replace('eval="True"', 'eval="False"')
    (folder / "crm" / "data" / "stages.xml").write_text(other, encoding="utf-8")
    (folder / "a_more" / "data" / "stages.xml").write_text(
        MORE.replace("Demo", "Show"), encoding="utf-8"
    )
    ran = lexicon("drift", "odoo", folder, "--project", project)
    assert "crm/data/stages.xml:3: “Signed” (crm.stage_4): won is no in the CRM" in ran.out
    assert "a_more/data/stages.xml:5: a_more.stage_demo: people read “Show”" in ran.out


def test_what_changes_a_stage_that_nobody_makes_here_stands_for_it_if_it_is_named(
    tmp_path: Path,
) -> None:
    (seen,) = merged(gather([_modules(tmp_path, a_more=MORE)]).lists).lists
    said = [(value.code, value.is_active, value.attributes) for value in seen.values]
    assert said == [
        ("crm.stage_4", None, {}),
        ("a_more.stage_demo", True, {"won": False}),
    ]
