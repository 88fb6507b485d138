"""`lexicon rules`: every rule listed, and one explained."""

from __future__ import annotations

from tests.cli.running import lexicon


def test_every_rule_is_listed_with_its_severity() -> None:
    rows = [line.split(maxsplit=2) for line in lexicon("rules").out.splitlines()]
    listed = {name: severity for name, severity, _ in rows}
    assert listed["translation_missing"] == "error"
    assert listed["definition_too_long"] == "info"
    assert listed["review_overdue"] == "warning"
    assert listed["yaml_tab"] == "error"


def test_one_rule_is_explained_with_bad_and_good() -> None:
    told = lexicon("rules", "label_overlap").out
    assert "Bad:" in told
    assert "Good:" in told


def test_a_rule_is_explained_in_french() -> None:
    assert "À éviter" in lexicon("rules", "label_overlap", "--lang", "fr").out


def test_an_unknown_rule_is_misuse() -> None:
    assert lexicon("rules", "no_such_rule").code == 2
