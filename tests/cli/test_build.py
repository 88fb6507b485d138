"""`lexicon build` and `lexicon site`: from YAML to what people see, in one command."""

from __future__ import annotations

from pathlib import Path

from tests.cli.running import copy_of_ours, edit, lexicon


def test_a_build_says_what_it_made_and_where(tmp_path: Path) -> None:
    root = copy_of_ours(tmp_path)
    ran = lexicon("build", root)
    assert ran.code == 0, ran.err
    for target in ("python", "typescript", "json_schema", "sql", "salesforce", "hubspot"):
        assert f"{target}: " in ran.err
    assert str(root / "site" / "index.html") in ran.err
    assert (root / "site" / "dictionary" / "stages" / "mql.html").is_file()
    assert (root / "site" / "fr" / "dictionary" / "stages" / "mql.html").is_file()
    assert (root / "generated" / "python" / "smarketing_picklists" / "fit.py").is_file()


def test_a_second_build_gives_the_same_bytes(tmp_path: Path) -> None:
    root = copy_of_ours(tmp_path)
    before, after = _built(root), _built(root)
    assert before == after


def test_a_faulty_dictionary_leaves_the_old_site_standing(tmp_path: Path) -> None:
    root = copy_of_ours(tmp_path)
    (root / "site").mkdir()
    (root / "site" / "index.html").write_text("the old one", encoding="utf-8")
    edit(root / "dictionary/stages/mql.yaml", "owner: marketing", "owner: [marketing")
    ran = lexicon("build", root)
    assert ran.code == 1
    assert "dictionary/stages/mql.yaml" in ran.err
    assert (root / "site" / "index.html").read_text(encoding="utf-8") == "the old one"


def test_a_project_without_mkdocs_yml_is_told_so(tmp_path: Path) -> None:
    root = copy_of_ours(tmp_path)
    (root / "mkdocs.yml").unlink()
    ran = lexicon("site", root)
    assert ran.code == 2
    assert "mkdocs.yml" in ran.err


def _built(root: Path) -> dict[str, bytes]:
    assert lexicon("site", root).code == 0
    files = (file for file in (root / "site").rglob("*") if file.is_file())
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in files}
