"""`lexicon drift` as a person, or a nightly job, runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lexicon.cli.drifting import said
from tests.cli.running import ROOT, copy_of_ours, lexicon
from tests.targets.own.example import project_with_example

TABLE = """value,label,active
NEW,New,yes
OPEN,Picked up,yes
ATTEMPTED_TO_CONTACT,Attempted to reach,no
CONNECTED,In conversation,yes
IN_PROGRESS,R0 planned,yes
OPEN_DEAL,Converted,yes
UNQUALIFIED,Rejected,yes
BAD_TIMING,Sent back to nurturing,yes
HOT,Hot,yes
"""


def _export(folder: Path, text: str = TABLE, name: str = "lead_status.csv") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_no_drift_is_one_line_and_exit_0() -> None:
    ran = lexicon("drift", "salesforce", ROOT / "generated" / "salesforce")
    assert (ran.code, ran.out) == (0, "No drift from the dictionary in 8 lists.\n")


def test_drift_says_where_and_what_to_do_and_is_exit_1(tmp_path: Path) -> None:
    file = _export(tmp_path)
    ran = lexicon("drift", "hubspot", file)
    assert ran.code == 1
    assert ran.err == ""
    assert f"{file}:3: OPEN: people read “Picked up” in the CRM" in ran.out
    assert "“Hot” (HOT) can be chosen in the CRM" in ran.out
    assert "→ Activate it in the CRM, or deprecate it" in ran.out
    assert ran.out.endswith("\n3 differences; lists with a difference: 1 of 1.\n")


def test_in_french_it_is_all_french(tmp_path: Path) -> None:
    ran = lexicon("drift", "hubspot", _export(tmp_path), "--lang", "fr")
    assert "Statut du lead · hubspot lead_status" in ran.out
    assert "inactive dans le CRM, en vigueur dans le dictionnaire" in ran.out
    assert ran.out.endswith("\n3 écarts\u202f; listes touchées\u00a0: 1 sur 1.\n")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_label_is_quoted_as_it_is_written(tmp_path: Path, language: str) -> None:
    file = _export(tmp_path, TABLE.replace("Picked up", 'L\'un "dit" : l’autre'))
    ran = lexicon("drift", "hubspot", file, "--lang", language)
    assert 'L\'un "dit" : l’autre' in ran.out


def test_json_has_what_a_program_needs_and_records_rank(tmp_path: Path) -> None:
    records = _export(tmp_path, "value,count\nHOT,40\nOPEN,7\n", "records.csv")
    file = _export(tmp_path)
    ran = lexicon("drift", "hubspot", file, "--format", "json", "--records", records)
    found = json.loads(ran.out)["findings"]
    assert [(item["kind"], item["value"], item["records"]) for item in found] == [
        ("unknown_in_dictionary", "HOT", 40),
        ("label_differs", "taken_on", 7),
        ("inactive_but_current", "attempted", 0),
    ]
    assert (
        found[1]
        | {
            "picklist": "lead_status",
            "language": "en",
            "ours": "Taken on",
            "theirs": "Picked up",
            "line": 3,
        }
        == (found[1])
    )


def test_markdown_is_a_list_to_tick_off(tmp_path: Path) -> None:
    ran = lexicon("drift", "hubspot", _export(tmp_path), "--format", "markdown")
    assert "### Lead status" in ran.out
    assert ran.out.count("- [ ] ") == 3


@pytest.mark.parametrize(
    ("text", "line"), [('{"a":\n', 2), ("<a>\n<b></a>", 2), ("words\n", 1), ("<!DOCTYPE a>", 1)]
)
def test_what_cannot_be_read_is_exit_2_with_its_place(tmp_path: Path, text: str, line: int) -> None:
    file = _export(tmp_path, text, "export")
    ran = lexicon("drift", "hubspot", file)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"lexicon: {file}:{line}: ")


def test_where_nothing_can_be_compared_is_exit_2(tmp_path: Path) -> None:
    export = _export(tmp_path, "value,label\nA,Ay\n", "other.csv")
    unnamed, named = lexicon("drift", export), lexicon("drift", "hubspot", export)
    assert (unnamed.code, named.code) == (2, 2)
    assert said("nothing", "en") in unnamed.err
    assert said("nothing_of", "en", crm="hubspot", names="other") in named.err


def test_an_empty_folder_has_nothing_to_compare(tmp_path: Path) -> None:
    ran = lexicon("drift", "hubspot", tmp_path)
    assert (ran.code, said("nothing_in", "en", crm="hubspot") in ran.err) == (2, True)


def test_files_of_no_known_format_in_a_folder_are_named(tmp_path: Path) -> None:
    _export(tmp_path)
    _export(tmp_path, "# Words", "README.md")
    ran = lexicon("drift", "hubspot", tmp_path)
    assert ran.code == 1
    assert f"not read (1): {tmp_path / 'README.md'}." in ran.err


@pytest.mark.parametrize("arguments", [[], ["hubspot"], ["none.csv"], ["hubspto", "none.csv"]])
def test_a_wrong_call_is_misuse(arguments: list[str]) -> None:
    assert lexicon("drift", *arguments).code == 2


def test_a_dictionary_with_errors_is_not_compared(tmp_path: Path) -> None:
    folder = copy_of_ours(tmp_path)
    (folder / "dictionary" / "picklists" / "fit.yaml").write_text("id: [", encoding="utf-8")
    ran = lexicon("drift", "hubspot", _export(tmp_path), folder=folder)
    assert ran.code == 2
    assert said("faulty", "en") in ran.err


def test_a_fix_is_written_below_its_folder_and_never_over_anothers_file(tmp_path: Path) -> None:
    fix, file = tmp_path / "fix", _export(tmp_path)
    assert lexicon("drift", "hubspot", file, "--fix", fix).code == 1
    made = {path.relative_to(fix).as_posix() for path in fix.rglob("*") if path.is_file()}
    assert {"hubspot/lead_status/plan.md", "hubspot/value_replacements.csv"} <= made
    (fix / "hubspot" / ".lexicon").unlink()
    (fix / "hubspot" / "value_replacements.csv").write_text("mine", encoding="utf-8")
    ran = lexicon("drift", "hubspot", file, "--fix", fix)
    assert ran.code == 2
    assert (fix / "hubspot" / "value_replacements.csv").read_text(encoding="utf-8") == "mine"


def test_what_is_mended_leaves_no_files_to_deploy_behind(tmp_path: Path) -> None:
    fix, table = tmp_path / "fix", _export(tmp_path, "value,label\nNew,New\nHot,Hot\n")
    assert lexicon("drift", "salesforce", table, "--fix", fix).code == 1
    assert (fix / "salesforce" / "force-app").is_dir()
    (fix / "salesforce" / "notes.txt").write_text("mine", encoding="utf-8")
    mended = lexicon("drift", "salesforce", ROOT / "generated" / "salesforce", "--fix", fix)
    assert (mended.code, said("unfixed", "en") in mended.err) == (0, True)
    left = [path.relative_to(fix).as_posix() for path in fix.rglob("*") if path.is_file()]
    assert left == ["salesforce/notes.txt"]


def test_a_fix_for_a_crm_of_ones_own_is_made_of_its_templates(tmp_path: Path) -> None:
    folder = project_with_example(tmp_path / "words", "en", ROOT / "dictionary")
    file = _export(tmp_path, "valeur;libellé\nnew;Nouveau\ntaken_on;Pris en main\n")
    ran = lexicon("drift", "suitecrm", file, "--fix", tmp_path / "fix", folder=folder)
    assert ran.code == 1
    made = sorted(path.name for path in (tmp_path / "fix").rglob("*.php"))
    assert made == ["en_us.lexicon_lead_status.php", "fr_FR.lexicon_lead_status.php"]


def test_a_proposal_drafts_what_the_dictionary_lacks_and_a_check_asks_for_the_rest(
    tmp_path: Path,
) -> None:
    folder, file = copy_of_ours(tmp_path), _export(tmp_path)
    ran = lexicon("drift", "hubspot", file, "--propose", folder=folder)
    assert ran.code == 1
    assert "dictionary/picklists/lead_status.yaml: drafted hot." in ran.err
    checked = lexicon("check", folder=folder)
    assert "error: 'hot' has no French label" in checked.out
    assert "1 error." in checked.out
    again = lexicon("drift", "hubspot", file, "--propose", folder=folder)
    assert "unknown" not in again.out
    assert said("unproposed", "en") in again.err


@pytest.mark.parametrize("called", ["GlobalValueSet", "ha"])
@pytest.mark.parametrize("in_a_folder", [False, True])
def test_a_bomb_ends_in_one_line(tmp_path: Path, called: str, in_a_folder: bool) -> None:
    lines = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 30))
    declared = f'<!DOCTYPE {called} [<!ENTITY e0 "ha">{lines}]>'
    text = f"{declared}<GlobalValueSet>&e29;</GlobalValueSet>"
    file = _export(tmp_path, text, "Stage.globalValueSet")
    ran = lexicon("drift", "salesforce", file.parent if in_a_folder else file)
    assert ran.code == 2
    assert "document type (DTD)" in ran.err
    assert ran.err.count("\n") == 1
