"""A file whose name is no text: what is said of it can be written, and read by a program."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import copy_of_ours, lexicon

_NAMED = "a\udcff"
_STRICT = "utf-8:strict"
"""As in most surroundings; that of the tests writes such names as they are."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = copy_of_ours(tmp_path)
    words = (folder / "dictionary" / "terms" / "interest.yaml").read_bytes()
    try:
        (folder / "dictionary" / "terms" / f"{_NAMED}.yaml").write_bytes(words)
    except OSError as error:
        pytest.skip(f"no such names here: {error}")
    return folder


@pytest.mark.parametrize("form", ["github", "json", "text"])
def test_a_check_tells_of_it(project: Path, form: str) -> None:
    ran = lexicon("check", "--format", form, project, PYTHONIOENCODING=_STRICT)
    assert ran.code == 1
    if form == "json":
        files = {finding["path"] for finding in json.loads(ran.out)["findings"]}
        assert f"dictionary/terms/{_NAMED}.yaml" in files


def test_a_comparison_names_it_as_the_system_does(tmp_path: Path) -> None:
    export = tmp_path / f"{_NAMED}.csv"
    try:
        export.write_text("value,label\nlead,Lead\n", "utf-8")
    except OSError as error:
        pytest.skip(f"no such names here: {error}")
    table = tmp_path / "lifecyclestage.csv"
    table.write_text("value,label\nlead,Lead\n", "utf-8")
    ran = lexicon("drift", "hubspot", "--format", "json", export, table, PYTHONIOENCODING=_STRICT)
    assert json.loads(ran.out)["not_in_dictionary"] == [f"hubspot {_NAMED}"]
