"""Import an environment's choices, then generate: numbers, labels and what is hidden come back."""

from __future__ import annotations

from pathlib import Path

from lexicon.targets.dataverse import TARGET
from lexicon.targets.dataverse.options import DataverseOptions
from lexicon.targets.exports.gather import gather
from tests.cli.running import lexicon
from tests.targets.golden import write_files
from tests.targets.sample import sample_job


def shown(folder: Path) -> dict[str, object]:
    return {
        seen.name: [(item.code, dict(item.labels), item.is_active) for item in seen.values]
        for seen in gather([folder]).lists
    }


def test_the_choices_of_a_solution_come_back(tmp_path: Path) -> None:
    files = TARGET.render(sample_job(DataverseOptions()))
    names = [f"OptionSets/lex_{kind}_stage.xml" for kind in ("lifecycle", "opportunity")]
    solution = {name: files[name] for name in names}
    write_files(tmp_path / "solution", solution)
    project = tmp_path / "project"
    ran = lexicon("import", "dataverse", tmp_path / "solution", "--into", project)
    assert ran.code == 0, ran.err
    assert lexicon("generate", "dataverse", "--path", project).code == 0
    before = shown(tmp_path / "solution")
    assert shown(project / "generated" / "dataverse" / "OptionSets") == before
    assert len(before) == 2
    ran = lexicon("drift", "dataverse", tmp_path / "solution", "--project", project)
    assert "label differs" not in ran.out
