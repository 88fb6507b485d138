"""`lexicon init --ci`: which files come for which service."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from lexicon.starter.project import project_files
from lexicon.starter.services import NONE, service_files, services
from tests.cli.running import lexicon
from tests.starter.jobs import run_script

FILES = {
    "github": {".github/workflows/dictionary.yml"},
    "gitlab": {".gitlab-ci.yml", ".gitlab/dictionary.yml"},
    NONE: set(),
}

INSTALLS = [
    ("github", ".github/workflows/dictionary.yml", "::error file=.github/workflows/dictionary"),
    ("gitlab", ".gitlab/dictionary.yml", "say in .gitlab/dictionary.yml"),
]


def test_there_are_files_for_two_services() -> None:
    assert {*services(), NONE} == set(FILES)


@pytest.mark.parametrize("service", FILES)
def test_a_new_project_has_the_files_of_its_service_and_no_other(service: str) -> None:
    made = project_files("en", date(2027, 11, 22), "1.2.3", service)
    every = {path for paths in FILES.values() for path in paths}
    assert set(made) & every == FILES[service]


@pytest.mark.parametrize("service", ["github", "gitlab"])
def test_one_version_is_installed_and_one_language_spoken(service: str) -> None:
    text = "".join(service_files(service, "1.2.3", "fr").values())
    assert '"smarketing-lexicon==1.2.3"' in text
    assert "--lang fr" in text
    assert "$version" not in text
    assert "$language" not in text


@pytest.mark.parametrize(("service", "path", "named"), INSTALLS)
def test_a_job_that_finds_no_lexicon_says_where_to_name_it(
    service: str, path: str, named: str, tmp_path: Path
) -> None:
    no_index = tmp_path / "python"
    no_index.write_text("#!/bin/sh\nexit 1\n", "utf-8")
    no_index.chmod(0o755)
    text = service_files(service, "1.2.3", "en")[path]
    scripts = _installing(yaml.safe_load(text))
    ran = [run_script(script, tmp_path, {}, tmp_path) for script in scripts]
    assert {done.returncode for done in ran} == {1}
    assert {named in done.stdout for done in ran} == {True}
    assert "PIP_INDEX_URL" in text.split("pip install")[0]


def test_a_service_that_is_not_known_is_refused(tmp_path: object) -> None:
    ran = lexicon("init", f"{tmp_path}/firm", "--ci", "jenkins")
    assert ran.code == 2
    assert "'jenkins' is not one of 'github', 'gitlab', 'none'" in ran.err


def _installing(tree: object) -> list[str]:
    """Every script within a file of CI that installs lexicon."""
    match tree:
        case str():
            return [tree] if "pip install" in tree else []
        case dict():
            return [found for part in tree.values() for found in _installing(part)]
        case list():
            return [found for part in tree for found in _installing(part)]
        case _:
            return []
