"""Every fault of every file of a project is found in one run, at its line and column."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from lexicon.checks.words import Words
from lexicon.errors import ProjectNotFound
from lexicon.findings import Finding
from lexicon.languages.words import available_languages
from lexicon.source.load import load
from lexicon.source.place import placed

PROJECTS = Path(__file__).parent / "projects"
SOUND: dict[str, Any] = {
    "dictionary/lexicon.yaml": (
        "format: 1\nname: {en: Words}\nversion: 1.0.0\nlanguages: [en]\n"
        "teams: {sales: {names: {en: Sales}}}\n"
    ),
    "dictionary/terms/interest.yaml": (
        "id: interest\nkind: term\nversion: 1.0.0\nstatus: proposed\nowner: sales\n"
    ),
}


def _cases(name: str) -> list[Any]:
    cases = yaml.load((PROJECTS / f"{name}.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    return [pytest.param(case, id=case["name"]) for case in cases]


def _write(root: Path, files: Mapping[str, Any]) -> None:
    for name, content in files.items():
        path = root / name
        if content is not None:
            folder = path if isinstance(content, dict) else path.parent
            folder.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str):
            path.write_bytes(content.encode())


def _found(root: Path) -> tuple[Finding, ...]:
    return placed(load(root).findings, root)


def _line(finding: Finding) -> str:
    said = [finding.message, finding.hint] if finding.hint != "hint" else [finding.message]
    usual = said == ["message"]
    words = "" if usual else "/" + "/".join(said)
    place = finding.place
    return f"{place.path}:{place.line}:{place.column} {finding.rule}{words}"


@pytest.mark.parametrize("case", _cases("files"))
def test_every_file_is_read_or_named(case: dict[str, Any], tmp_path: Path) -> None:
    _write(tmp_path, SOUND | case["files"])
    assert sorted(map(_line, _found(tmp_path))) == sorted(case["findings"])


@pytest.mark.parametrize("case", _cases("shapes"))
def test_every_fault_of_shape_has_its_place(case: dict[str, Any], tmp_path: Path) -> None:
    _write(tmp_path, SOUND | {case["file"]: case["text"]})
    assert [_line(item) for item in _found(tmp_path)] == [
        f"{case['file']}:{finding}" for finding in case["findings"]
    ]


@pytest.mark.parametrize("language", available_languages())
@pytest.mark.parametrize("case", _cases("files") + _cases("shapes"))
def test_every_finding_is_said_in_words(
    case: dict[str, Any], language: str, tmp_path: Path
) -> None:
    _write(tmp_path, SOUND | case.get("files", {case.get("file"): case.get("text")}))
    for finding in _found(tmp_path):
        said = Words().explain(finding, language)
        assert said.message != finding.rule
        assert said.hint
        assert "{" not in said.message


def test_the_dictionary_s_folder_will_do_as_the_project_s(tmp_path: Path) -> None:
    _write(tmp_path, SOUND)
    assert load(tmp_path / "dictionary").root == load(tmp_path).root == tmp_path


def test_no_dictionary_is_a_broken_set_up(tmp_path: Path) -> None:
    with pytest.raises(ProjectNotFound):
        load(tmp_path)


def test_a_file_one_may_not_read_is_named(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may read everything")
    _write(tmp_path, SOUND)
    (tmp_path / "dictionary/terms/interest.yaml").chmod(0)
    assert list(map(_line, _found(tmp_path))) == [
        "dictionary/terms/interest.yaml:1:1 file_unreadable"
    ]


def test_a_link_to_itself_or_to_nothing_is_named(tmp_path: Path) -> None:
    _write(tmp_path, SOUND)
    for name in ("round", "nowhere"):
        target = "round.yaml" if name == "round" else "missing"
        (tmp_path / f"dictionary/terms/{name}.yaml").symlink_to(target)
    assert [item.rule for item in _found(tmp_path)] == ["file_stray", "file_stray"]


def test_an_unreadable_entry_is_remembered(tmp_path: Path) -> None:
    _write(tmp_path, SOUND | {"dictionary/terms/fit.yaml": "id: fit\n"})
    dictionary = load(tmp_path).dictionary
    assert dictionary is not None
    assert set(dictionary.entries) == {"term/interest"}
    assert set(dictionary.unreadable) == {"term/fit"}
