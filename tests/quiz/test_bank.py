"""Reading question banks: every fault of every file, with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexicon.findings import Finding
from lexicon.quiz.bank import EMPTY, bank_of, read_bank
from lexicon.source.place import placed

GOOD = """questions:
  - id: one
    kind: true_false
    about: stage/mql@1
    use: practice
    text: {en: One., fr: Un.}
    key: true
"""


def _findings(root: Path, text: str) -> list[Finding]:
    file = root / "quizzes" / "mql.yaml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return list(placed(read_bank(root).findings, root))


def test_a_project_without_quizzes_has_none(tmp_path: Path) -> None:
    assert read_bank(tmp_path) is EMPTY


def test_a_good_bank_has_no_findings(tmp_path: Path) -> None:
    assert _findings(tmp_path, GOOD) == []
    assert [item.id for item in read_bank(tmp_path).questions] == ["one"]


@pytest.mark.parametrize(
    ("before", "after", "rule", "line"),
    [
        ("kind: true_false", "kind: riddle", "value_unknown", 3),
        ("kind: true_false", "kid: true_false", "key_missing", 2),
        ("stage/mql@1", "stage/mql", "value_invalid", 4),
        ("use: practice", "use: exam", "value_unknown", 5),
        ("key: true", "key: oui", "boolean_word", 7),
        ("text:", "txt:", "key_unknown", 6),
        ("    key: true\n", "    key: true\n    key: false\n", "yaml_duplicate_key", 8),
        ("questions:", "question:", "key_unknown", 1),
        ("  - id: one", "  - id: One", "id_invalid", 2),
    ],
)
def test_a_fault_is_named_where_it_stands(
    tmp_path: Path, before: str, after: str, rule: str, line: int
) -> None:
    found = _findings(tmp_path, GOOD.replace(before, after))
    assert (rule, line) in {(item.rule, item.place.line) for item in found}


def test_faults_do_not_hide_good_questions(tmp_path: Path) -> None:
    more = GOOD.partition("\n")[2].replace("id: one", "id: two").replace("true_false", "riddle")
    assert len(_findings(tmp_path, GOOD + more)) == 1
    assert [item.id for item in read_bank(tmp_path).questions] == ["one"]


def test_an_id_is_used_once_in_all_banks() -> None:
    bank = bank_of({"quizzes/a.yaml": GOOD.encode(), "quizzes/b.yaml": GOOD.encode()})
    assert [(item.rule, item.place.path) for item in bank.findings] == [
        ("id_duplicate", "quizzes/b.yaml")
    ]


def test_a_bank_with_another_ending_is_not_passed_over_in_silence() -> None:
    bank = bank_of({"quizzes/a.yml": GOOD.encode(), "quizzes/README.md": b"About."})
    assert [item.rule for item in bank.findings] == ["file_stray"]


@pytest.mark.parametrize(
    "raw", [b"", b"\xff\xfe", b"- 1", b"questions: 3", b"questions: [3]", b"{"]
)
def test_any_bytes_are_told_apart_from_a_bank(raw: bytes) -> None:
    bank = bank_of({"quizzes/a.yaml": raw})
    assert bank.questions == ()
    assert bank.findings
