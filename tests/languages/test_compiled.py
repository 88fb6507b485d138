"""Words are compiled once, as Python's own modules are, and again when their file changes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from lexicon.languages.compiled import compiled_words

WORDS = 'title: "Ça \\"va\\"?"\nmarks: [later, "{x}", 3, true, null, 1.5]\nnested: {a: {b: [c]}}\n'
READ = {
    "title": 'Ça "va"?',
    "marks": ["later", "{x}", 3, True, None, 1.5],
    "nested": {"a": {"b": ["c"]}},
}

PROGRAM = """
import sys
from pathlib import Path
from lexicon.languages.compiled import compiled_words
print(compiled_words(Path(sys.argv[1])), "yaml" in sys.modules)
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "rule.fr.yml"
    path.write_text(WORDS, "utf-8")
    return path


@pytest.fixture
def keeping(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def test_words_are_what_their_file_says(file: Path) -> None:
    assert compiled_words(file) == READ


@pytest.mark.usefixtures("keeping")
def test_what_was_compiled_is_read_without_yaml(file: Path) -> None:
    compiled_words(file)
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, file], check=True, capture_output=True, text=True
    )
    assert ran.stdout == f"{READ} False\n"


@pytest.mark.usefixtures("keeping")
def test_a_file_that_changes_is_compiled_again(file: Path) -> None:
    compiled_words(file)
    file.write_text("title: Autre\n", "utf-8")
    assert compiled_words(file) == {"title": "Autre"}


@pytest.mark.usefixtures("keeping")
def test_a_file_as_long_as_before_is_compiled_again_where_its_time_is_another(file: Path) -> None:
    compiled_words(file)
    file.write_text(WORDS.replace("Ça", "Ca "), "utf-8")
    os.utime(file, (1, 1))
    assert compiled_words(file)["title"] == 'Ca  "va"?'


@pytest.mark.usefixtures("keeping")
def test_byte_code_that_is_broken_is_made_again(file: Path) -> None:
    compiled_words(file)
    (kept,) = (file.parent / "__pycache__").iterdir()
    kept.write_bytes(kept.read_bytes()[:8])
    assert compiled_words(file) == READ


def test_nothing_is_kept_where_python_is_to_keep_nothing(file: Path) -> None:
    assert compiled_words(file) == READ
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("wrong", ["- a list\n", "title: [\n", "a: 1\na: 2\n", ""])
def test_a_file_that_is_not_words_is_a_fault_of_the_program(file: Path, wrong: str) -> None:
    file.write_text(wrong, "utf-8")
    with pytest.raises(TypeError, match=r"rule\.fr\.yml is not words"):
        compiled_words(file)
