"""Templates of the user's own: what they make, what they may not, and where they are wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from lexicon.checks.words import Words
from lexicon.targets.generate import faults, render_all
from tests.targets.golden import write_files
from tests.targets.own.filling import dictionary, places, rendered, slip
from tests.targets.sample import sample


def _files(root: Path, templates: Mapping[str, str], **options: Any) -> dict[str, str]:
    made = rendered(root, templates, **options)
    assert made.findings == ()
    return {name: text.decode() for name, text in made.outputs[0].files.items()}


def test_the_name_says_one_file_for_all_or_one_each(tmp_path: Path) -> None:
    templates = {
        "all.txt.j2": "{{ picklists | length }} in {{ language }}\n",
        "{language}/{picklist}.txt.j2": "{{ picklist.label(language) }} ({{ language_code }})\n",
    }
    files = _files(tmp_path, templates, language_codes={"fr": "fr_FR"})
    lists = [item.id for item in sample().picklists.values()]
    assert files["all.txt"] == f"{len(lists)} in en\n"
    assert files["fr_FR/lead_status.txt"].endswith(" (fr_FR)\n")
    assert set(files) == {"all.txt"} | {f"{c}/{n}.txt" for c in ("en", "fr_FR") for n in lists}


def test_parts_make_no_file_and_can_be_included(tmp_path: Path) -> None:
    templates = {
        "a.txt.j2": "{% include '_head.j2' %}{% import '_m/a.j2' as m %}{{ m.hi() }}",
        "_head.j2": "{{ dictionary.version }} ",
        "_m/a.j2": "{% macro hi() %}hi{% endmacro %}",
    }
    assert _files(tmp_path, templates) == {"a.txt": f"{sample().manifest.version} hi"}


def test_further_options_are_the_templates_own(tmp_path: Path) -> None:
    files = _files(tmp_path, {"a.j2": "{{ options.prefix }}{{ options.n + 1 }}"}, prefix="x_", n=1)
    assert files == {"a": "x_2"}


@pytest.mark.parametrize(
    ("option", "message"), [("prefx", "message"), ("language_code", "message_near")]
)
def test_an_option_that_no_template_reads_is_told(
    tmp_path: Path, option: str, message: str
) -> None:
    made = rendered(tmp_path, {"a.j2": "{{ options.prefix }}"}, prefix="x", **{option: "y"})
    (finding,) = made.findings
    assert (finding.rule, finding.message) == ("template_option_unread", message)
    assert finding.keys == ("targets", "mine", option)
    assert [item.target for item in made.outputs] == ["mine"]


def test_the_output_goes_where_the_manifest_says(tmp_path: Path) -> None:
    made = rendered(tmp_path, {"a.j2": ""}, output="elsewhere/here")
    assert [item.folder for item in made.outputs] == ["elsewhere/here"]


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("a\n{{ nothing }}", 2, "there is no `nothing`"),
        ("a\n\n{{ picklists[0].lable }}", 3, "what is read here has no `lable`"),
        ("{{ options.prefx }}", 1, "has no `prefx`"),
        ("a\n{% for %}", 2, "Expected an expression"),
        ("a\n{{ picklists[0] | php }}", 2, "a text is needed here"),
        ("a\n{{ picklists[0].values[0].deprecated.since | json }}", 2, "no `since`"),
        ("{{ options.a | sql }}", 1, "has no `a`"),
        ("{{ 1 / 0 }}", 1, "it divides by zero"),
        ("a\n{% include 'none.j2' %}", 2, "none.j2"),
        ("{{ picklists | nofilter }}", 1, "nofilter"),
        ("a\n{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", 2, "without an end"),
    ],
)
def test_a_template_that_cannot_be_filled_is_a_finding_at_its_line(
    tmp_path: Path, text: str, line: int, why: str
) -> None:
    place, told = slip(tmp_path, text)
    assert place == ("template_invalid", "templates/a.j2", line)
    assert why in told


def test_a_slip_is_said_in_french_and_names_no_class_of_ours(tmp_path: Path) -> None:
    text = "{{ picklists[0].lable }}"
    (finding,) = rendered(tmp_path, {"a.j2": text}).findings
    said = Words(("lexicon.targets.faults",)).explain(finding, "fr").message
    assert said.endswith("ce qui est lu ici n’a pas de `lable`")


def test_a_slip_in_an_included_part_is_found_there(tmp_path: Path) -> None:
    templates = {"a.j2": "{% include '_b.j2' %}", "_b.j2": "\n\n{{ nothing }}"}
    findings = rendered(tmp_path, templates).findings
    assert places(findings) == [("template_invalid", "templates/_b.j2", 3)]


def test_a_slip_is_told_once_not_once_a_list(tmp_path: Path) -> None:
    assert len(rendered(tmp_path, {"{language}.{picklist}.j2": "{{ nothing }}"}).findings) == 1


@pytest.mark.parametrize(
    "name",
    ["{picklst}.j2", "{}.j2", "a{b}.j2", "{picklist.j2", ".j2", "a:b.j2", "a..j2", "nul.txt.j2"],
)
def test_a_name_that_leads_to_no_file_is_a_finding(tmp_path: Path, name: str) -> None:
    findings = rendered(tmp_path, {name: "a"}).findings
    assert places(findings) == [("template_name_invalid", f"templates/{name}", 1)]


def test_two_templates_cannot_make_one_file(tmp_path: Path) -> None:
    findings = rendered(tmp_path, {"lead_status.j2": "a", "{picklist}.j2": "b"}).findings
    assert [(item.rule, item.message) for item in findings] == [
        ("template_name_invalid", "message_shared")
    ]


@pytest.mark.parametrize(
    ("folder", "message"),
    [
        ("../templates", "message"),
        ("/etc", "message"),
        ("C:\\templates", "message"),
        ("", "message"),
        ("linked", "message"),
        ("none", "message_missing"),
        ("empty", "message_empty"),
        ("latin", "message_encoding"),
        ("leading_out", "message_linked"),
    ],
)
def test_a_folder_that_cannot_be_used_is_a_finding(
    tmp_path: Path, folder: str, message: str
) -> None:
    root = tmp_path / "root"
    (root / "empty").mkdir(parents=True)
    write_files(tmp_path / "templates", {"a.j2": b"a"})
    write_files(root / "latin", {"a.j2": b"\xe9"})
    (root / "leading_out").mkdir()
    (root / "leading_out" / "a.j2").symlink_to(tmp_path / "templates" / "a.j2")
    (root / "linked").symlink_to(tmp_path / "templates")
    (finding,) = faults(dictionary(templates=folder), root)
    assert (finding.rule, finding.message) == ("template_folder_invalid", message)
    assert finding.keys == ("targets", "mine", "templates")


def test_a_target_of_ones_own_hides_no_target_of_lexicons(tmp_path: Path) -> None:
    manifest = sample().manifest.model_copy(update={"targets": {"sql": {"templates": "a"}}})
    (finding,) = faults(replace(sample(), manifest=manifest), tmp_path)
    assert finding.keys == ("targets", "sql", "templates")


@pytest.mark.parametrize(("weight", "left"), [("warning", ["warning"]), ("off", [])])
def test_the_manifest_says_what_a_fault_of_a_target_weighs(
    tmp_path: Path, weight: str, left: list[str]
) -> None:
    write_files(tmp_path / "templates", {"a.j2": b"{{ nothing }}", "b.j2": b"b"})
    mine = dictionary()
    manifest = mine.manifest.model_copy(update={"rules": {"template_invalid": weight}})
    made = render_all(replace(mine, manifest=manifest), root=tmp_path)
    assert [finding.severity for finding in made.findings] == left
    assert set(made.outputs[0].files) == {"b"}


@pytest.mark.parametrize("code", ["../x", "a/b", "", "a b"])
def test_a_code_of_a_language_cannot_be_a_path(tmp_path: Path, code: str) -> None:
    made = rendered(tmp_path, {"{language}.j2": "a"}, language_codes={"en": code})
    assert [item.keys for item in made.findings] == [("targets", "mine", "language_codes", "en")]
    assert made.outputs == ()
