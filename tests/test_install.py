"""`pip install .` into an empty environment gives a working command, without the tests' tools."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.tools import ROOT, run

OFFLINE = os.environ.get("CI") != "true"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of a new environment that holds lexicon and what it needs, nothing else."""
    folder = tmp_path_factory.mktemp("installed")
    run([sys.executable, "-m", "venv", folder])
    programs = folder / "bin"
    run([programs / "python", "-m", "pip", "install", "-qq", "-c", "constraints.txt", "."], ROOT)
    return programs


@pytest.mark.skipif(OFFLINE, reason="installs packages from their registry: only where CI=true")
def test_an_installed_lexicon_starts_a_firm_and_builds_its_site(
    installed: Path, tmp_path: Path
) -> None:
    run([installed / "lexicon", "init", tmp_path / "firm"])
    run([installed / "lexicon", "build"], tmp_path / "firm")
    assert (tmp_path / "firm" / "site" / "index.html").is_file()
    assert (tmp_path / "firm" / "site" / "fr" / "index.html").is_file()


@pytest.mark.skipif(OFFLINE, reason="installs packages from their registry: only where CI=true")
def test_an_installed_lexicon_needs_no_test_tool(installed: Path) -> None:
    listed = run([installed / "python", "-m", "pip", "list", "--format=freeze"]).lower()
    assert "smarketing-lexicon==" in listed
    assert not {"pytest", "ruff", "mypy", "hypothesis"} & set(listed.replace("==", "\n").split())
