"""What `lexicon generate` made is kept, and used again only where nothing at all has changed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from lexicon.cli.kept_file import KeptFile
from tests.cli.running import ROOT, copy_of_ours, edit, lexicon

FIT = "generated/python/smarketing_picklists/fit.py"


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The cache folder of somebody who has kept nothing yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "lexicon" / "generated"


@pytest.fixture
def root(tmp_path: Path, cache: Path) -> Path:
    """A project whose Python package was made once; what was kept of it says `kept` at its end."""
    root = copy_of_ours(tmp_path)
    shutil.copytree(ROOT / "quizzes", root / "quizzes")
    assert _generate(root) == 0
    (kept,) = cache.iterdir()
    first, text = kept.read_text("utf-8").split("\n", 1)
    ((target, folder, files),) = json.loads(text)
    files["smarketing_picklists/fit.py"] += "# kept\n"
    KeptFile(kept, first.split()[0]).write(json.dumps([[target, folder, files]]).encode())
    return root


def test_the_same_files_are_not_worked_out_again(root: Path) -> None:
    assert _generate(root) == 0
    assert _is_kept(root)


@pytest.mark.parametrize("path", ["dictionary/terms/r0.yaml", "quizzes/mql.yaml"])
def test_any_edit_is_seen(root: Path, path: str) -> None:
    with (root / path).open("a", encoding="utf-8") as file:
        file.write("# nothing but a remark\n")
    assert _generate(root) == 0
    assert not _is_kept(root)


def test_a_file_more_is_seen(root: Path) -> None:
    (root / "dictionary" / "terms" / "stray.txt").write_text("", "utf-8")
    assert _generate(root) == 1


def test_another_day_is_another_check(root: Path) -> None:
    assert _generate(root, "--today", "2026-12-24") == 0
    assert not _is_kept(root)


def test_who_asks_for_it_gets_it_anew(root: Path) -> None:
    assert _generate(root, "--anew") == 0
    assert not _is_kept(root)


def test_what_was_kept_is_forgotten_by_who_asks_for_it_anew(root: Path, cache: Path) -> None:
    _generate(root, "--anew")
    assert list(cache.iterdir()) == []


def test_nothing_kept_can_pass_for_current(root: Path) -> None:
    assert _generate(root) == 0
    assert _generate(root, "--check") == 1


def test_a_faulty_dictionary_is_told_each_time(root: Path, cache: Path) -> None:
    edit(root / "dictionary/picklists/fit.yaml", "number: 1", "number: one")
    assert [_generate(root), _generate(root)] == [1, 1]
    assert len(list(cache.iterdir())) == 1


@pytest.mark.parametrize("left", [0, 1, 64, 200, -1])
def test_what_was_kept_and_broke_is_no_fault(root: Path, cache: Path, left: int) -> None:
    (kept,) = cache.iterdir()
    kept.write_bytes(kept.read_bytes()[:left])
    assert _generate(root) == 0
    assert not _is_kept(root)


def test_a_cache_that_takes_nothing_keeps_nobody_from_their_files(
    tmp_path: Path, cache: Path
) -> None:
    cache.parent.parent.mkdir(parents=True)
    cache.parent.write_text("a file where the folder should be", "utf-8")
    root = copy_of_ours(tmp_path)
    assert _generate(root) == 0
    assert (root / FIT).is_file()


def test_templates_of_their_own_are_always_read(root: Path, cache: Path) -> None:
    edit(root / "dictionary/lexicon.yaml", "targets:", "targets: # with templates of ours")
    assert [_generate(root), _generate(root)] == [0, 0]
    assert not _is_kept(root)
    assert len(list(cache.iterdir())) == 1


def test_only_so_many_are_kept(root: Path, cache: Path) -> None:
    for number in range(60):
        (cache / f"{number}.kept").write_text("{}", "utf-8")
    _generate(root, "--today", "2026-12-24")
    assert len(list(cache.iterdir())) == 40


def _generate(root: Path, *more: str) -> int:
    return lexicon("generate", "python", "--path", root, *more).code


def _is_kept(root: Path) -> bool:
    return (root / FIT).read_text("utf-8").endswith("# kept\n")
