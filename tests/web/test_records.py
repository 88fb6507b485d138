"""The page of a proposal says whom it would move, where there are records."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from lexicon.audit.opening import Data
from lexicon.web.app import create_app
from lexicon.web.person import Person
from lexicon.web.records import hold_against
from tests.cli.running import edit
from tests.web.conftest import NOW, client

MQL = "/app/proposals/stage/mql"
CONTACTS = "id,email,fit,consent,lead_score,content_downloaded\n1,a@b.example,good,no,30,yes\n"


@pytest.fixture
def project(tmp_path: Path, own_project: Path) -> Path:
    """Our own dictionary; proposed is that an MQL needs no consent."""
    root = shutil.copytree(own_project, tmp_path / "project")
    file = root / "dictionary/stages/mql.yaml"
    edit(file, "- {field: consent, is: true}\n    ", "")
    edit(file, f"version: {_version(file)}", "version: 9.0.0")
    return root


def _version(file: Path) -> str:
    lines = file.read_text(encoding="utf-8").splitlines()
    return next(line for line in lines if line.startswith("version:")).partition(": ")[2]


def _opened(root: Path, data: Path, mapping: Path | None = None) -> TestClient:
    app = create_app(root, lambda _: Person("head of sales", "sales"), lambda: NOW)
    hold_against(app, Data((str(data),), mapping))
    return client(app)


def test_who_would_move_is_told_before_anyone_votes(project: Path, tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text(CONTACTS, encoding="utf-8")
    page = _opened(project, file).get(MQL).text
    assert "Who would change stage" in page
    assert "1 of 1 record would change stage." in page
    assert "from Lead to Marketing qualified lead (MQL), because of" in page
    assert '<th scope="col">MQL</th>' in page
    french = _opened(project, file).get(MQL, headers={"accept-language": "fr"}).text
    assert "Qui changerait d’étape" in french


def test_data_that_changes_is_read_again(project: Path, tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text(CONTACTS, encoding="utf-8")
    app = _opened(project, file)
    assert "1 of 1 record" in app.get(MQL).text
    file.write_text(CONTACTS + "2,c@d.example,poor,no,30,yes\n", encoding="utf-8")
    assert "1 of 2 records" in app.get(MQL).text


def test_a_mapping_that_changes_is_read_again(project: Path, tmp_path: Path) -> None:
    file, mapping = tmp_path / "c.csv", tmp_path / "m.yaml"
    file.write_text(CONTACTS.replace("fit", "A").replace("email", "fit"), encoding="utf-8")
    mapping.write_text("columns: {fit: A}\n", encoding="utf-8")
    app = _opened(project, file, mapping)
    assert "None of 1 record would change stage." in app.get(MQL).text
    mapping.write_text("columns: {fit: A, email: fit}\n", encoding="utf-8")
    assert "1 of 1 record would change stage." in app.get(MQL).text


def test_a_history_that_changes_is_read_again(project: Path, tmp_path: Path) -> None:
    file, mapping, stages = tmp_path / "c.csv", tmp_path / "m.yaml", tmp_path / "stages.csv"
    file.write_text(CONTACTS, encoding="utf-8")
    mapping.write_text("history: {file: stages.csv, record: id, stage: stage, at: at}\n")
    stages.write_text("id,stage,at\n1,lead,2026-01-02\n", encoding="utf-8")
    app = _opened(project, file, mapping)
    assert "stages.csv" not in app.get(MQL).text
    stages.write_text("id,stage,at\n1,nowhere,2026-01-02\n", encoding="utf-8")
    assert "stages.csv" in app.get(MQL).text


def test_data_that_cannot_be_read_spoils_no_page(project: Path, tmp_path: Path) -> None:
    app = _opened(project, tmp_path / "none.csv")
    page = app.get(MQL)
    assert page.status_code == 200
    assert "The records cannot be read" in page.text
    assert "none.csv: no such file" in page.text
    french = app.get(MQL, headers={"accept-language": "fr"}).text
    assert "none.csv\u00a0: ce fichier n’existe pas" in french


def test_a_change_of_words_alone_moves_nobody(project: Path, tmp_path: Path) -> None:
    file = project / "dictionary/stages/sal.yaml"
    edit(file, "\ndefinition:\n", "\nnotes: {en: A remark., fr: Une remarque.}\ndefinition:\n")
    edit(file, f"version: {_version(file)}", "version: 9.0.0")
    page = _opened(project, tmp_path / "none.csv").get("/app/proposals/stage/sal").text
    assert "Who would change stage" not in page
