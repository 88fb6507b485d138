"""Files of a module are read in the order of its manifest, and only those that it lists."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexicon.targets.exports.gather import gather
from lexicon.targets.exports.merging import merged
from lexicon.targets.exports.seen import SeenList
from lexicon.targets.exports.unreadable import ExportUnreadable
from tests.cli.running import lexicon

WON = '<field name="is_won" eval="True"/><field name="sequence">70</field>'
FIRST = f"""<odoo><record model="crm.stage" id="won"><field name="name">Won</field>{WON}</record>
<record model="crm.stage" id="lost"><field name="name">Lost</field></record></odoo>"""
LATER = """<odoo><record model="crm.stage" id="won"><field name="name">Signed</field></record>
<delete model="crm.stage" id="lost"/></odoo>"""


def module(folder: Path, manifest: str, **files: str) -> Path:
    """A module named `sales` with files of data by their names."""
    (folder / "sales" / "data").mkdir(parents=True)
    (folder / "sales" / "__manifest__.py").write_text(manifest, encoding="utf-8")
    for name, text in files.items():
        (folder / "sales" / "data" / f"{name}.xml").write_text(text, encoding="utf-8")
    return folder / "sales"


def listed(*names: str, demo: str = "") -> str:
    data = ", ".join(f'"data/{name}.xml"' for name in names)
    return f'# the sales module\n{{"name": "Sales", "data": [{data}], "demo": [{demo!r}]}}\n'


def stages(folder: Path) -> SeenList:
    (seen,) = merged(gather([folder]).lists).lists
    return seen


def test_what_the_later_file_of_the_manifest_says_holds(tmp_path: Path) -> None:
    seen = stages(module(tmp_path, listed("z_first", "a_later"), z_first=FIRST, a_later=LATER))
    (won,) = seen.values
    assert (won.code, won.labels, won.attributes["won"]) == ("sales.won", {"": "Signed"}, True)
    assert won.place == 70
    assert seen.noted == ()


def test_the_same_files_in_the_other_order_say_something_else(tmp_path: Path) -> None:
    seen = stages(module(tmp_path, listed("a_later", "z_first"), z_first=FIRST, a_later=LATER))
    assert {value.code: value.labels[""] for value in seen.values} == {
        "sales.won": "Won",
        "sales.lost": "Lost",
    }


def test_older_manifests_list_their_files_under_other_names(tmp_path: Path) -> None:
    manifest = '{"data": ["data/a.xml"], "init_xml": ("./data/z.xml",)}'
    (won,) = stages(module(tmp_path, manifest, z=FIRST, a=LATER)).values
    assert won.labels == {"": "Signed"}


@pytest.mark.parametrize(
    ("demo", "told"),
    [("", "does not list this file under data"), ("data/b.xml", "lists this file under demo")],
)
def test_a_file_that_odoo_does_not_load_is_told_and_not_compared(
    tmp_path: Path, demo: str, told: str
) -> None:
    seen = stages(module(tmp_path, listed("a", demo=demo), a=FIRST, b=LATER))
    assert [value.labels[""] for value in seen.values] == ["Lost", "Won"]
    (noted,) = seen.noted
    assert told in noted.said("en")
    assert noted.path.endswith("sales/data/b.xml")


@pytest.mark.parametrize(("lang", "told"), [("en", "does not load it"), ("fr", "ne le charge pas")])
def test_where_nothing_is_loaded_it_is_told_why_nothing_is_read(
    tmp_path: Path, lang: str, told: str
) -> None:
    made = module(tmp_path, listed(), a=FIRST)
    into = tmp_path / "words"
    ran = lexicon("import", "odoo", made, "--into", into, "--lang", lang)
    assert ran.code == 2
    assert told in ran.err
    (tmp_path / "sales" / "__manifest__.py").write_text(listed("a"), encoding="utf-8")
    assert lexicon("import", "odoo", made, "--into", into).code == 0
    (tmp_path / "sales" / "__manifest__.py").write_text(listed(), encoding="utf-8")
    compared = lexicon("drift", "odoo", made, "--project", into, "--lang", lang)
    assert compared.code == 2
    assert told in compared.err


@pytest.mark.parametrize(
    ("manifest", "line", "told"),
    [
        ('{\n"data": __import__("os").system("touch hit")}', 2, "no plain value"),
        ('{\n"data": [\n"a", open("x")]}', 2, "no plain value"),
        ('{\n"data": ["a"] * 999999999}', 2, "no plain value"),
        ('{"data": ["data/a.xml"],\n"x": open("hit", "w")}', 2, "no plain value"),
        ('{**globals(), "data": []}', 1, "no plain value"),
        ('{"data": "data/a.xml"}', 1, "`data` is no list of file names"),
        ('{"data": [1]}', 1, "`data` is no list of file names"),
        ("import os\nos.remove('x')", 1, "not well-formed Python"),
        ("{'data': [\n'a'", 1, "not well-formed Python"),
        ("['data']", 1, "it is no dictionary"),
        ("{'data': " + "-" * 50_000 + "1}", 1, "not well-formed Python"),
        ("{'data': " + "[" * 5_000, 1, "not well-formed Python"),
        ("", 1, "not well-formed Python"),
    ],
)
def test_a_hostile_manifest_is_refused_and_never_run(
    tmp_path: Path, manifest: str, line: int, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    made = module(tmp_path, manifest, a=FIRST, b=LATER)
    with pytest.raises(ExportUnreadable) as refused:
        gather([made])
    assert f"sales/__manifest__.py:{line}: " in str(refused.value)
    assert told in str(refused.value)
    assert not (tmp_path / "hit").exists()
