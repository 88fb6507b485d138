"""`lexicon adoption backup`, `restore`, `recompute`, `void`: keep answers and figures."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import update

from lexicon.adoption.store.tables.caches import CELL
from tests.adoption.sittings import Room
from tests.adoption.stores import Clock, file_url, opened
from tests.cli.running import lexicon


@pytest.fixture
def url(tmp_path: Path) -> str:
    """A store in which one person answered."""
    with opened(file_url(tmp_path), Clock()) as store:
        room = Room(store, Clock())
        room.answers(room.practises(room.joins("ann")), 1)
    return file_url(tmp_path)


def test_a_backup_is_one_command_and_so_is_its_return(url: str, tmp_path: Path) -> None:
    file, other = tmp_path / "kept.backup", file_url(tmp_path / "other")
    made = lexicon("adoption", "backup", file, "--database", url)
    assert made.out == f"Backup: {file}\nPeople: 1. Waves: 0. Answers: 1.\n"
    back = lexicon("adoption", "restore", file, "--database", other, "--lang", "fr")
    assert "Réponses\u00a0: 1." in back.out
    again = lexicon("adoption", "restore", file, "--database", other)
    assert again.code == 2
    assert "say --overwrite" in again.err
    assert lexicon("adoption", "restore", file, "--database", other, "--overwrite").code == 0


def test_figures_are_checked_against_the_log_and_made_again(url: str) -> None:
    assert lexicon("adoption", "recompute", "--check", "--database", url).code == 0
    with opened(url) as store, store.writing() as connection:
        connection.execute(update(CELL).values(answers=99))
    checked = lexicon("adoption", "recompute", "--check", "--database", url)
    assert checked.code == 1
    assert "cell: rows that are not what the log says: 1" in checked.out
    assert lexicon("adoption", "recompute", "--database", url).code == 0
    assert lexicon("adoption", "recompute", "--check", "--database", url).code == 0


def test_a_question_is_voided_by_its_id(url: str) -> None:
    with opened(url) as store, store.reading() as connection:
        from lexicon.adoption.store.responses import evidence

        (given,) = evidence(connection)
    ran = lexicon("adoption", "void", given.question, "--database", url)
    assert ran.out.endswith(f"{given.question} is voided: its answers count nowhere.\n")
    unknown = lexicon("adoption", "void", "riddle", "--database", url)
    assert unknown.code == 2
    assert "nobody was ever asked 'riddle'" in unknown.err
