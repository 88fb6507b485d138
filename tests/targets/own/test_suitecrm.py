"""The worked example makes files that PHP reads back as the dictionary has them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from lexicon.languages.words import available_languages
from lexicon.model.value_set import value_sets
from lexicon.source.load import load
from lexicon.targets.generate import render_all
from tests.cli.running import ROOT
from tests.targets.golden import write_files
from tests.targets.own.example import project_with_example
from tests.targets.sample import SAMPLE
from tests.tools import need, run

READ = """$app_list_strings = [];
foreach (array_slice($argv, 1) as $file) { include $file; }
echo json_encode($app_list_strings, JSON_THROW_ON_ERROR);"""
CODES = {"en": "en_us", "fr": "fr_FR"}


def _made(project: Path) -> tuple[Path, Any]:
    loaded = load(project)
    assert loaded.findings == ()
    assert loaded.dictionary is not None
    rendered = render_all(loaded.dictionary, root=project)
    assert rendered.findings == ()
    (output,) = rendered.outputs
    write_files(project / output.folder, output.files)
    return project / output.folder, loaded.dictionary


@pytest.mark.parametrize("language", available_languages())
@pytest.mark.parametrize("dictionary", [ROOT / "dictionary", SAMPLE / "dictionary"])
def test_the_example_of_the_documentation_is_read_back_by_php(
    tmp_path: Path, language: str, dictionary: Path
) -> None:
    php = need("php")
    folder, read = _made(project_with_example(tmp_path, language, dictionary))
    files = sorted(folder.rglob("*.php"))
    assert len(files) == len(value_sets(read)) * 2
    for code in CODES.values():
        linted = [file for file in files if file.name.startswith(f"{code}.")]
        assert "Errors parsing" not in "".join(run([php, "-l", file]) for file in linted[:2])
    for tag, code in CODES.items():
        included = [file for file in files if file.name.startswith(f"{code}.")]
        found = json.loads(run([php, "-d", "display_errors=1", "-r", READ, "--", *included]))
        assert found == {
            f"lexicon_{value_set.id}_list": {
                "": "",
                **{
                    value.code("suitecrm"): value.label(tag)
                    for value in value_set.values
                    if value.is_active
                },
            }
            for value_set in value_sets(read)
        }
