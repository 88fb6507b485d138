"""`lexicon init`: a firm's own dictionary, ready to be built."""

from __future__ import annotations

import json
import os
import sys
import sysconfig
from pathlib import Path

import pytest
from click.testing import CliRunner

from lexicon.cli.root import lexicon as group
from tests.cli.running import lexicon
from tests.tools import ROOT, run


def test_a_new_dictionary_has_no_errors_and_says_what_is_open(tmp_path: Path) -> None:
    assert lexicon("init", tmp_path / "firm").code == 0
    ran = lexicon("check", tmp_path / "firm", "--format", "json")
    findings = json.loads(ran.out)["findings"]
    assert {item["severity"] for item in findings} <= {"warning", "info"}
    open_decisions = {item["entry"] for item in findings if item["rule"] == "decision_open"}
    assert "decision/demo_without_fit" in open_decisions
    assert ran.code == 0


def test_it_says_what_was_made_and_what_to_do_next(tmp_path: Path) -> None:
    ran = lexicon("init", "firm", folder=tmp_path)
    said = ran.err.splitlines()
    entries = sum(1 for _ in (tmp_path / "firm/dictionary").rglob("*/*.yaml"))
    assert ran.out == ""
    assert said[0].startswith(f"`firm`: {entries} definitions to start from, in English and French")
    assert said[3].startswith("  1. `cd firm`, then `lexicon build`")
    assert [line[:4] for line in said[3:]] == ["  1.", "  2.", "  3."]


def test_in_french_all_is_said_in_french_and_french_comes_first(tmp_path: Path) -> None:
    ran = lexicon("init", "entreprise", "--lang", "fr", folder=tmp_path)
    assert "définitions pour commencer, en français et anglais" in ran.err
    manifest = (tmp_path / "entreprise/dictionary/lexicon.yaml").read_text("utf-8")
    assert "languages: [fr, en]" in manifest
    assert "## Modifier une définition" in (tmp_path / "entreprise/README.md").read_text("utf-8")


def test_the_terminal_s_language_is_taken_if_none_is_given(tmp_path: Path) -> None:
    lexicon("init", tmp_path / "firm", LC_ALL="fr_FR.UTF-8")
    assert "languages: [fr, en]" in (tmp_path / "firm/dictionary/lexicon.yaml").read_text("utf-8")


def test_reviews_are_due_a_year_after_the_day_given(tmp_path: Path) -> None:
    lexicon("init", tmp_path / "firm", "--today", "2028-02-29")
    assert "review_by: 2029-02-28" in (tmp_path / "firm/dictionary/stages/mql.yaml").read_text(
        "utf-8"
    )


def test_a_folder_with_anything_in_it_is_left_alone(tmp_path: Path) -> None:
    for name in ("README.md", ".hidden", "a", "b", "c", "d", "e"):
        (tmp_path / name).write_text("mine", encoding="utf-8")
    before = _contents(tmp_path)
    ran = lexicon("init", tmp_path, "--lang", "en")
    assert ran.code == 2
    assert "In the way: .hidden, README.md, a, b, c and 2 more." in ran.err
    assert _contents(tmp_path) == before


def test_the_refusal_is_french_for_the_french(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    ran = lexicon("init", tmp_path, "--lang", "fr")
    assert "n’est pas vide ; rien n’a été écrit. S’y trouve déjà : notes.txt." in ran.err.replace(
        "\u202f", " "
    ).replace("\u00a0", " ")


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "firm").write_text("mine", encoding="utf-8")
    ran = lexicon("init", tmp_path / "firm")
    assert (ran.code, ran.err.startswith("lexicon: `")) == (2, True)
    assert "is a file" in ran.err


def test_a_repository_without_files_is_a_good_place(tmp_path: Path) -> None:
    run(["git", "init", "-q", tmp_path])
    assert lexicon("init", ".", folder=tmp_path).code == 0
    assert (tmp_path / "dictionary/lexicon.yaml").is_file()
    run(["git", "add", "--all"], tmp_path)
    assert "dictionary/stages/mql.yaml" in run(["git", "ls-files"], tmp_path)


def test_a_disk_that_fails_halfway_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[int] = []

    def fail_later(handle: int) -> None:
        written.append(handle)
        if len(written) == 50:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail_later)
    result = CliRunner().invoke(group, ["init", str(tmp_path / "firm")])
    assert isinstance(result.exception, OSError)
    assert _contents(tmp_path) == {}


@pytest.fixture(scope="module")
def from_the_wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `lexicon` of a new environment that holds our wheel; the rest is lent by this one."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    offline = ["--quiet", "--no-index", "--no-deps"]
    run([*pip, "wheel", *offline, "--no-build-isolation", "--wheel-dir", folder, ROOT])
    run([sys.executable, "-m", "venv", "--without-pip", folder / "venv"])
    python = folder / "venv/bin/python"
    (wheel,) = folder.glob("*.whl")
    run([*pip, "--python", python, "install", *offline, wheel])
    where = run([python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]).strip()
    lent = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    Path(where, "lent.pth").write_text("\n".join(sorted(lent)) + "\n", encoding="utf-8")
    return folder / "venv/bin/lexicon"


@pytest.mark.skipif(os.name == "nt", reason="the environment's programs have other paths there")
def test_the_wheel_alone_starts_a_firm_and_builds_its_site(
    from_the_wheel: Path, tmp_path: Path
) -> None:
    run([from_the_wheel, "init", "entreprise", "--lang", "fr"], tmp_path)
    firm = tmp_path / "entreprise"
    assert not (from_the_wheel.parents[1] / "dictionary").exists()
    run([from_the_wheel, "build"], firm)
    assert '<html lang="fr"' in (firm / "site/index.html").read_text("utf-8")
    assert '<html lang="en"' in (firm / "site/en/dictionary/stages/mql.html").read_text("utf-8")
    assert (firm / "generated/python/smarketing_picklists/__init__.py").is_file()
    run([from_the_wheel, "generate", "--check"], firm)
    run([from_the_wheel, "schema", "--check"], firm)


def _contents(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }
