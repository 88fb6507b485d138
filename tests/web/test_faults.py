"""Whatever goes wrong, a page says what to do, in the reader's language; nothing is lost."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from lexicon.audit.refused import Refused
from lexicon.project import lock
from lexicon.web.app import create_app
from lexicon.web.person import Person
from tests.web.conftest import client, field

PAGE = "/app/proposals/term/r0"
FRENCH = {"Accept-Language": "fr-FR,fr;q=0.9"}


def file_of(root: Path) -> Path:
    return root / "dictionary" / "terms" / "r0.yaml"


def test_a_file_that_breaks_while_the_server_runs_is_told_with_its_place(
    root: Path, sales: TestClient
) -> None:
    sales.get(PAGE)
    text = file_of(root).read_text("utf-8")
    file_of(root).write_text(text.replace("en: A first", "en: [A first"), "utf-8")
    page = sales.get("/app/proposals")
    assert page.status_code == 200
    assert "The dictionary cannot be read" in page.text
    assert "dictionary/terms/r0.yaml:1" in page.text
    for path in (PAGE, "/app/edit/term/r0"):
        for answer in (sales.get(path), sales.post(path, data={"do": "save"})):
            assert answer.status_code == 503
            assert "dictionary/terms/r0.yaml:1" in answer.text


@pytest.mark.parametrize("path", ["/app/proposals", PAGE, "/app/edit/term/r0"])
def test_a_manifest_that_breaks_is_told_with_its_place(
    root: Path, sales: TestClient, path: str
) -> None:
    (root / "dictionary" / "lexicon.yaml").write_text("format: 1\nname: [\n")
    page = sales.get(path)
    assert page.status_code == 503
    assert "dictionary/lexicon.yaml:" in page.text


def test_a_folder_that_is_gone_is_told(root: Path, sales: TestClient) -> None:
    shutil.rmtree(root)
    page = sales.get("/app/proposals", headers=FRENCH)
    assert page.status_code == 503
    assert "Le dictionnaire n’est plus là" in page.text
    assert f"{root}<" in page.text
    assert "no dictionary at" not in page.text


def test_a_writer_who_takes_too_long_is_told(
    root: Path, sales: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    digest = field(sales.get(PAGE).text, "digest")
    monkeypatch.setattr(lock, "_SECONDS", 0.01)
    with lock.writing(root):
        page = sales.post(PAGE, data={"do": "approve", "digest": digest})
    assert page.status_code == 503
    assert "Somebody else is writing" in page.text


def test_a_full_disk_is_told_and_nothing_is_changed(
    root: Path, sales: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_file: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    digest = field(sales.get(PAGE).text, "digest")
    before = sorted(root.rglob("*"))
    monkeypatch.setattr(os, "fsync", full)
    page = sales.post(PAGE, data={"do": "reject", "words": "No.", "digest": digest})
    assert page.status_code == 507
    assert "It could not be written" in page.text
    assert "en: A first talk in person." in file_of(root).read_text("utf-8")
    assert [path for path in sorted(root.rglob("*")) if path.is_file()] == [
        path for path in before if path.is_file()
    ]


def test_what_is_broken_outside_is_told_in_the_language_of_the_page(root: Path) -> None:
    def speaking() -> None:
        raise Refused("no_zone", zone="Nowhere")

    person = Person("head of sales", "sales")
    app = create_app(root, lambda _: person, speaking)  # type: ignore[arg-type]
    page = client(app, raise_server_exceptions=False).get("/app/proposals", headers=FRENCH)
    assert page.status_code == 500
    assert "il n’existe pas de fuseau horaire" in page.text


def test_a_crash_shows_no_traceback(root: Path) -> None:
    def asleep() -> None:
        raise ZeroDivisionError("the clock's secret")

    person = Person("head of sales", "sales")
    app = create_app(root, lambda _: person, asleep)  # type: ignore[arg-type]
    page = client(app, raise_server_exceptions=False).get("/app/proposals", headers=FRENCH)
    assert page.status_code == 500
    assert "Une erreur s’est produite" in page.text
    assert "Traceback" not in page.text
    assert "secret" not in page.text


@pytest.mark.parametrize(
    ("header", "title"),
    [
        ("fr", "Propositions"),
        ("de, en;q=0.5", "Proposals"),
        ("*;q=x,,;;", "Proposals"),
        ("en;q=0.1, fr", "Propositions"),
    ],
)
def test_a_page_speaks_what_the_browser_prefers(sales: TestClient, header: str, title: str) -> None:
    page = sales.get("/app/proposals", headers={"Accept-Language": header}).text
    assert f"<h1>{title}</h1>" in page


def test_a_language_is_chosen_without_losing_the_place_and_stays(sales: TestClient) -> None:
    page = sales.get("/app/proposals/new?q=first").text
    assert 'href="?q=first&amp;lang=fr"' in page
    french = sales.get("/app/proposals/new?q=first&lang=fr").text
    assert '<html lang="fr"' in french
    assert 'value="first"' in french
    assert '<html lang="fr"' in sales.get("/app/proposals").text


def test_a_language_that_nobody_speaks_is_passed_over(sales: TestClient) -> None:
    answer = sales.get("/app/proposals?lang=../../x")
    assert '<html lang="en"' in answer.text
    assert "set-cookie" not in answer.headers
