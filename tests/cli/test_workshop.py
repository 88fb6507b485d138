"""`lexicon workshop`: an hour with sheets of paper and one keyboard."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from lexicon.cli import workshop
from lexicon.plugins import module_names
from tests.cli.running import Ran, copy_of_ours, lexicon

TERM, BOUNDARY = "stage/mql", "decision/score_boundary"
TEXTS = ("Un lead au bon score.", "Un lead qui a un projet.")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of our own project in which a workshop has begun."""
    root = copy_of_ours(tmp_path_factory.mktemp("workshop"))
    begun = lexicon(
        "workshop", "new", root, "--title", "Nos mots", "--term", TERM,
        "--decision", "score_boundary", "--scenarios", "2",
    )  # fmt: skip
    assert (begun.code, len(begun.out.strip())) == (0, 6)
    return root


def _run(project: Path, name: str, *more: str | Path) -> Ran:
    return lexicon("workshop", name, *more, "--project", project, "--lang", "fr")


@pytest.mark.parametrize("name", module_names(workshop))
def test_every_command_has_help_with_an_example(name: str) -> None:
    ran = lexicon("workshop", name, "--help")
    assert ran.code == 0
    assert "Example: lexicon workshop" in ran.out


def test_a_sheet_with_faults_names_each_with_its_line_and_nothing_is_taken_in(
    project: Path, tmp_path: Path
) -> None:
    sheet = tmp_path / "sheet.yaml"
    sheet.write_text(
        "person:\nteam: finance\nlanguage: fr\nshow_texts: perhaps\nanswers:\n"
        "  decision/score_boundary: sometimes\n  stage/sql: x\n",
        encoding="utf-8",
    )
    ran = _run(project, "add", sheet)
    lines = ran.err.splitlines()
    assert ran.code == 1
    assert f"{sheet}:6: « sometimes » ne répond pas à {BOUNDARY}" in ran.err.replace("\u00a0", " ")
    assert [int(line.split(":")[1]) for line in lines[:-1]] == [1, 2, 4, 6, 7]
    assert lines[-1] == "Rien n’a été repris."
    assert _run(project, "wall").code == 1


def test_a_sheet_that_is_saved_as_utf_16_is_told_in_words(project: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.yaml"
    sheet.write_text("person: 1\n", encoding="utf-16")
    ran = _run(project, "add", sheet)
    assert ran.code == 1
    assert f"{sheet}:1: " in ran.err
    assert "UTF-16" in ran.err


def test_an_hour_on_paper_from_sheets_to_the_signed_page(project: Path, tmp_path: Path) -> None:
    empty = _run(project, "template", "--format", "csv").out
    rows = list(csv.DictReader(io.StringIO(empty)))
    answers = {TERM: TEXTS, BOUNDARY: ("included", "excluded")}
    table = tmp_path / "sheets.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), delimiter=";")
        writer.writeheader()
        for number in range(6):
            side = number // 3
            for row in rows:
                given = answers.get(row["topic"], ("mql", "lead"))[side]
                own = {"person": str(number), "team": ("marketing", "sales")[side]}
                writer.writerow({**row, **own, "show_texts": "oui", "answer": given})
    assert _run(project, "add", table).err.strip() == "Feuilles reprises\u00a0: 6."
    wall = _run(project, "wall", "--open").out
    assert "Dans tous les textes\u00a0: lead" in wall
    assert "Un *lead* au bon score. (×3)" in wall
    assert "Sur 100 paires de personnes d’équipes différentes, 100 ne sont pas d’accord." in wall
    assert _run(project, "wall", "--answers").out.startswith("person,team,scenario,answer\n1,")
    chosen = _run(project, "choose", "score_boundary", "excluded", "--because", "fr=C'est net.")
    assert chosen.code == 0, chosen.err
    page = tmp_path / "signed.html"
    closed = _run(project, "close", "--team", "sales", "--output", page)
    assert "decision/score_boundary 2.0.0" in closed.out, closed.err
    assert "Non, au-dessus de 20" in page.read_text("utf-8")
    assert _run(project, "page").out == page.read_text("utf-8")
