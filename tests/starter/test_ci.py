"""`lexicon init --ci`: which files come for which service."""

from __future__ import annotations

from datetime import date

import pytest

from lexicon.starter.project import project_files
from lexicon.starter.services import NONE, service_files, services
from tests.cli.running import lexicon

FILES = {
    "github": {".github/workflows/dictionary.yml"},
    "gitlab": {".gitlab-ci.yml", ".gitlab/dictionary.yml"},
    NONE: set(),
}


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


def test_a_service_that_is_not_known_is_refused(tmp_path: object) -> None:
    ran = lexicon("init", f"{tmp_path}/firm", "--ci", "jenkins")
    assert ran.code == 2
    assert "'jenkins' is not one of 'github', 'gitlab', 'none'" in ran.err
