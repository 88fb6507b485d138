"""`lexicon sample` as a person runs it."""

from __future__ import annotations

from pathlib import Path

from tests.cli.running import copy_of_ours, lexicon


def test_what_it_makes_is_what_an_audit_reads(tmp_path: Path) -> None:
    (tmp_path / "project").mkdir()
    project, crm = copy_of_ours(tmp_path / "project"), tmp_path / "crm"
    made = lexicon("sample", crm, "--records", "200", "--today", "2026-11-22")
    assert (made.code, made.out) == (0, "")
    assert f"lexicon audit {crm / 'contacts.csv'} --mapping" in made.err
    ran = lexicon(
        "audit", crm / "contacts.csv", "--mapping", crm / "mapping.yaml", "--project", project,
        "--today", "2026-11-22",
    )  # fmt: skip
    assert (ran.code, ran.err) == (1, "")
    assert "200 records audited" in ran.out


def test_it_is_made_again_in_place_but_never_over_somebody_elses_file(tmp_path: Path) -> None:
    assert lexicon("sample", tmp_path / "a", "--records", "5").code == 0
    assert lexicon("sample", tmp_path / "a", "--records", "6").code == 0
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "contacts.csv").write_text("mine", encoding="utf-8")
    ran = lexicon("sample", tmp_path / "b", "--lang", "fr")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "contacts.csv ne fait pas partie" in ran.err
    assert (tmp_path / "b" / "contacts.csv").read_text(encoding="utf-8") == "mine"
