"""`lexicon quiz import`: from a file of another program to a bank that a check takes."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexicon.quiz.bank import read_bank
from tests.cli.running import copy_of_ours, lexicon

ENGLISH = "::first::[plain]Who answers for an MQL?{=Sales ~Marketing#Not any more ~Nobody}\n"
FRENCH = "::first::Qui répond d'un MQL ?{=Le commerce ~Le marketing#Plus maintenant ~Personne}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project of ours without questions."""
    root = copy_of_ours(tmp_path / "project")
    (root / "quiz.gift").write_text(ENGLISH, "utf-8")
    (root / "quiz-fr.gift").write_text(FRENCH, "utf-8")
    return root


def test_two_files_make_one_question_in_two_languages(root: Path) -> None:
    ran = lexicon(
        "quiz", "import", "gift", "quiz.gift", "fr=quiz-fr.gift", "--about", "stage/mql",
        folder=root,
    )  # fmt: skip
    assert (ran.code, ran.out) == (0, "quizzes/quiz.yaml: 1 question\n")
    (question,) = read_bank(root).questions
    assert dict(question.text) == {
        "en": "Who answers for an MQL?", "fr": "Qui répond d'un MQL ?",
    }  # fmt: skip
    assert question.model_dump(by_alias=True)["key"] == "sales"
    assert dict(question.feedback["marketing"]) == {
        "en": "Not any more", "fr": "Plus maintenant",
    }  # fmt: skip


def test_a_file_that_windows_saved_as_unicode_is_read(root: Path) -> None:
    (root / "quiz.gift").write_text(ENGLISH, "utf-16")
    ran = lexicon("quiz", "import", "gift", "quiz.gift", "--about", "stage/mql", folder=root)
    assert (ran.code, ran.out) == (0, "quizzes/quiz.yaml: 1 question\n")


def test_our_own_questions_come_back_the_same(root: Path) -> None:
    for language in ("en", "fr"):
        file = root / f"all-{language}.csv"
        assert lexicon("quiz", "export", "csv", "--lang", language, "--output", file).code == 0
    ran = lexicon("quiz", "import", "csv", "en=all-en.csv", "fr=all-fr.csv", folder=root)
    assert ran.code == 0, ran.err
    assert lexicon("check", folder=root).code == 0
    again = root / "again.csv"
    lexicon("quiz", "export", "csv", "--lang", "fr", "--output", again, folder=root)
    assert _answers(again) == _answers(root / "all-fr.csv")


def test_what_is_left_out_is_told_with_its_line_and_the_rest_is_taken(root: Path) -> None:
    (root / "quiz.gift").write_text(f"{ENGLISH}\n::essay::Why?{{}}\n", "utf-8")
    ran = lexicon("quiz", "import", "gift", "quiz.gift", "--about", "stage/mql", folder=root)
    assert ran.code == 1
    assert "quiz.gift:3: left out: 'essay' asks for a text" in ran.err
    assert [item.id for item in read_bank(root).questions] == ["first"]


def test_a_broken_file_is_not_taken_at_all(root: Path) -> None:
    (root / "quiz.gift").write_text(f"{ENGLISH}\nWho?{{=a ~b\n", "utf-8")
    ran = lexicon("quiz", "import", "gift", "quiz.gift", "--about", "stage/mql", folder=root)
    assert ran.code == 2
    assert "quiz.gift:3: error: 'Who?{=a ~b': a brace is missing" in ran.err
    assert not (root / "quizzes").exists()


def test_nothing_is_written_over(root: Path) -> None:
    arguments = ("quiz", "import", "gift", "quiz.gift", "--about", "stage/mql")
    assert lexicon(*arguments, folder=root).code == 0
    ran = lexicon(*arguments, folder=root)
    assert ran.code == 2
    assert "quizzes/quiz.yaml is there already" in ran.err
    assert lexicon(*arguments, "--into", "more", folder=root).code == 0
    assert [item.id for item in read_bank(root).questions] == ["first_2", "first"]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ((), "what is it about? Say it with --about stage/mql"),
        (("--about", "stage/mqx"), "unknown entry 'stage/mqx'"),
        (("--about", "stage/mql", "--into", "../x"), "small letters, digits and _ only"),
    ],
)
def test_what_is_missing_is_asked_for(root: Path, more: tuple[str, ...], said: str) -> None:
    ran = lexicon("quiz", "import", "gift", "quiz.gift", *more, folder=root)
    assert (ran.code, said in ran.err) == (2, True), ran.err


def test_a_translation_that_asks_something_else_is_left(root: Path) -> None:
    (root / "quiz-fr.gift").write_text("::first::Qui ?{=Le commerce ~Le marketing}\n", "utf-8")
    ran = lexicon(
        "quiz", "import", "gift", "en=quiz.gift", "fr=quiz-fr.gift", "--about", "stage/mql",
        folder=root,
    )  # fmt: skip
    assert ran.code == 1
    assert "quiz-fr.gift:1: left out: 'first' in French is not the same question" in ran.err
    (question,) = read_bank(root).questions
    assert dict(question.text) == {"en": "Who answers for an MQL?"}


def test_a_file_of_windows_is_read(root: Path) -> None:
    (root / "quiz.gift").write_bytes(FRENCH.encode("cp1252"))
    ran = lexicon("quiz", "import", "gift", "fr=quiz.gift", "--about", "stage/mql", folder=root)
    assert ran.code == 0
    assert read_bank(root).questions[0].text["fr"] == "Qui répond d'un MQL ?"


def test_a_file_that_is_not_there_is_told(root: Path) -> None:
    ran = lexicon("quiz", "import", "gift", "none.gift", folder=root)
    assert (ran.code, ran.err) == (2, "lexicon: No such file or directory (none.gift)\n")


def _sorted(cell: str) -> list[str]:
    return sorted(cell.split("\n"))


def _answers(file: Path) -> set[tuple[str, ...]]:
    """Question → its options and what is right, whatever their ids and order."""
    import csv

    with file.open(encoding="utf-8", newline="") as rows:
        return {
            (
                row["question"],
                *sorted(row["options"].split("\n")),
                *sorted(row["right"].split("\n")),
            )
            for row in csv.DictReader(rows)
            if row["about"].startswith("stage/")
        }
