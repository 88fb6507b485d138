"""The stages of several modules are one list, and what one changes in another's holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexicon.targets.exports.gather import gather
from lexicon.targets.exports.merging import merged
from lexicon.targets.exports.seen import SeenValue
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
        (folder / name / "__manifest__.py").write_text(
            '{"data": ["data/stages.xml", "data/more.xml"]}', encoding="utf-8"
        )
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


def _stages(folder: Path) -> dict[str, SeenValue]:
    (seen,) = merged(gather([folder]).lists).lists
    return {value.code: value for value in seen.values}


def _field(name: str, said: str) -> str:
    return f'<field name="{name}" {said}'


def test_what_a_module_takes_away_from_the_stage_of_another_is_gone(tmp_path: Path) -> None:
    more = [_field("team_id", 'ref="team_1"/>'), _field("fold", 'eval="True"/>')]
    whole = CRM.replace("New</field>", f"New</field>{''.join(more)}<field name='color'>3</field>")
    gone = [_field("team_id", 'eval="False"/>'), _field("fold", 'eval="0"/>')]
    change = f'<record model="crm.stage" id="crm.stage_1">{"".join(gone)}</record>'
    alone = _stages(_modules(tmp_path / "one", crm=whole))["crm.stage_1"]
    assert alone.attributes == {"won": False, "team_id": "crm.team_1", "color": "3", "fold": "True"}
    both = _modules(tmp_path / "two", crm=whole, more=f"<odoo>{change}</odoo>")
    stage = _stages(both)["crm.stage_1"]
    assert stage.attributes == {"won": False, "color": "3"}
    assert (stage.is_active, stage.aside) == (True, "")


def test_a_won_stage_that_another_module_folds_is_in_use(tmp_path: Path) -> None:
    folded = _field("fold", 'eval="True"/>')
    change = f'<odoo><record model="crm.stage" id="crm.stage_4">{folded}</record></odoo>'
    stage = _stages(_modules(tmp_path, crm=CRM, more=change))["crm.stage_4"]
    assert (stage.is_active, stage.aside) == (True, "")
    assert stage.attributes == {"won": True, "fold": "True"}


def _delete(**said: str) -> str:
    written = " ".join(f'{name}="{text}"' for name, text in said.items())
    return f'<odoo><data><delete model="crm.stage" {written}/></data></odoo>'


@pytest.mark.parametrize(
    "said",
    [
        {"id": "crm.stage_1"},
        {"search": "[('id', '=', ref('crm.stage_1'))]"},
        {"search": "[('id', 'in', [ref('crm.stage_1'), ref('crm.stage_of_none')])]"},
    ],
)
def test_a_stage_that_a_module_deletes_is_not_there(tmp_path: Path, said: dict[str, str]) -> None:
    change = (
        "<odoo><record model='crm.stage' id='crm.stage_1'><field name='name'>N</field></record>"
    )
    modules = {"crm": CRM, "a": _delete(**said), "z": f"{change}</odoo>"}
    assert set(_stages(_modules(tmp_path, **modules))) == {"crm.stage_4"}


def test_a_stage_that_one_module_deletes_and_another_names_is_told(tmp_path: Path) -> None:
    named = '<record model="crm.stage" id="crm.stage_1"><field name="name">N</field></record>'
    team = '<record model="crm.stage" id="crm.stage_1"><field name="color">3</field></record>'
    more = {"a": _delete(id="crm.stage_1"), "y": f"<odoo>{team}</odoo>"}
    _modules(tmp_path, crm=CRM, **more, z=f"<odoo>{named}</odoo>")
    (seen,) = merged(gather([tmp_path]).lists).lists
    deleting, naming = (f"{tmp_path}/{name}/data/stages.xml" for name in "az")
    assert [noted.said("en").partition(". ")[0] for noted in seen.noted] == [
        f"{naming}:1: deleted in {deleting}, and named here: crm.stage_1"
    ]


def test_a_stage_that_the_same_file_makes_anew_is_there(tmp_path: Path) -> None:
    anew = CRM.replace('<odoo noupdate="1">', '<odoo><delete model="crm.stage" id="stage_1"/>')
    assert set(_stages(_modules(tmp_path / "a", crm=anew))) == {"crm.stage_1", "crm.stage_4"}
    after = CRM.replace("</odoo>", '<delete model="crm.stage" id="stage_1"/></odoo>')
    assert set(_stages(_modules(tmp_path / "b", crm=after))) == {"crm.stage_4"}


def test_a_stage_that_another_file_of_its_module_makes_anew_is_there(tmp_path: Path) -> None:
    _modules(tmp_path, crm=CRM)
    first = tmp_path / "crm" / "data" / "a_delete.xml"
    first.write_text(_delete(id="stage_1"), encoding="utf-8")
    assert set(_stages(tmp_path)) == {"crm.stage_1", "crm.stage_4"}


def test_where_all_stages_are_deleted_each_of_ours_is_missing(tmp_path: Path) -> None:
    project, crm = tmp_path / "project", _modules(tmp_path / "all", crm=CRM)
    assert lexicon("import", "odoo", crm, "--into", project).code == 0
    ids = "".join(f'<delete model="crm.stage" id="crm.stage_{n}"/>' for n in (1, 4))
    more = _modules(tmp_path / "more", more=f"<odoo>{ids}</odoo>")
    po = more / "more" / "i18n" / "fr.po"
    po.parent.mkdir()
    entry = '#: model:crm.stage,name:crm.stage_1\nmsgid "New"\nmsgstr "Nouveau"\n'
    po.write_text(entry, encoding="utf-8")
    for given in (more / "more" / "data", more):
        ran = lexicon("drift", "odoo", given, "--project", project)
        assert (ran.code, ran.out.count("is not in the list")) == (1, 2)
    ran = lexicon("import", "odoo", more, "--into", tmp_path / "other")
    assert (ran.code, ran.out) == (2, "")


def test_what_a_function_does_to_stages_is_told_or_done(tmp_path: Path) -> None:
    ids = """<value eval="[ref('crm.stage_1')]"/>"""
    written = f"""<function model="crm.stage" name="write">{ids}<value eval="{{'name': 'N'}}"/>"""
    gone = f'</function><function model="crm.stage" name="unlink">{ids}</function>'
    modules = _modules(tmp_path, crm=CRM, more=f"<odoo>{written}{gone}</odoo>")
    (seen,) = merged(gather([modules]).lists).lists
    assert [value.code for value in seen.values] == ["crm.stage_4"]
    path = tmp_path / "more" / "data" / "stages.xml"
    assert [noted.said("en") for noted in seen.noted] == [
        f"{path}:1: calls write on stages, and what that changes is not read"
    ]


def test_what_a_search_deletes_is_told(tmp_path: Path) -> None:
    modules = _modules(tmp_path, crm=CRM, more=_delete(search="[('name', '=', 'New')]"))
    (seen,) = merged(gather([modules]).lists).lists
    assert [value.code for value in seen.values] == ["crm.stage_1", "crm.stage_4"]
    path = tmp_path / "more" / "data" / "stages.xml"
    assert [noted.said("en").partition(" (")[0] for noted in seen.noted] == [
        f"{path}:1: deletes the stages that a search finds"
    ]


def test_two_copies_of_a_module_that_do_not_agree_are_told(tmp_path: Path) -> None:
    _modules(tmp_path / "a", crm=CRM)
    _modules(tmp_path / "b", crm=CRM.replace("New", "Fresh"))
    _modules(tmp_path / "c", crm=CRM.replace("New", "Fresh"))
    (seen,) = merged(gather([tmp_path]).lists).lists
    first, second = (f"{tmp_path}/{name}/crm/data/stages.xml" for name in "ab")
    assert [noted.said("en").partition(". ")[0] for noted in seen.noted] == [
        f"{second}:2: also made in {first}, and the two do not agree: crm.stage_1"
    ]


def test_what_changes_a_stage_that_nobody_makes_here_stands_for_it_if_it_is_named(
    tmp_path: Path,
) -> None:
    (seen,) = merged(gather([_modules(tmp_path, a_more=MORE)]).lists).lists
    said = [(value.code, value.is_active, value.attributes) for value in seen.values]
    assert said == [
        ("crm.stage_4", None, {}),
        ("a_more.stage_demo", True, {"won": False}),
    ]
    names = "crm.stage_1, crm.stage_9"
    path = tmp_path / "a_more" / "data" / "stages.xml"
    assert [noted.said("en").partition(". ")[0] for noted in seen.noted] == [
        f"{path}:3: changes what none of these files makes, and is left out: {names}"
    ]
