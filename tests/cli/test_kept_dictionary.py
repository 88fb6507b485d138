"""The dictionary in force is read once, and again as soon as anything in its files has changed."""

from __future__ import annotations

import os
import pickle
from datetime import date
from pathlib import Path

import pytest

from lexicon.cli.kept_dictionary import in_force
from lexicon.cli.kept_file import KeptFile
from lexicon.criteria.classify import ladder
from lexicon.criteria.sql.columns import Columns
from lexicon.criteria.sql.texts import ladder_columns
from lexicon.errors import LexiconError
from lexicon.model.digest import digest
from lexicon.project.facade import open_project
from tests.agreed import agreed_project
from tests.cli.running import edit

TODAY = date(2026, 12, 23)
FILE = "dictionary/terms/nurturing.yaml"
ELSEWHERE = Columns.model_validate({"columns": {"score": "points"}})


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The cache folder of somebody who has kept nothing yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "lexicon" / "in-force"


@pytest.fixture
def root(tmp_path: Path, cache: Path) -> Path:
    """A project that was read once; what was kept of it has a file called `kept`."""
    root = agreed_project(tmp_path / "project")
    in_force(root, TODAY)
    (file,) = cache.iterdir()
    first, packed = file.read_bytes().split(b"\n", 1)
    kept = pickle.loads(packed)  # noqa: S301  ours
    kept[0].files["kept"] = ""
    KeptFile(file, first.decode().split()[0]).write(pickle.dumps(kept))
    return root


def _is_kept(root: Path, today: date = TODAY) -> bool:
    return "kept" in in_force(root, today).dictionary.files


def test_the_same_files_are_not_read_again(root: Path) -> None:
    assert _is_kept(root)


@pytest.mark.usefixtures("cache")
def test_what_is_kept_says_the_same(tmp_path: Path) -> None:
    root = agreed_project(tmp_path / "project")
    read = open_project(root).in_force(TODAY).dictionary
    for dictionary in [in_force(root, TODAY).dictionary for _ in range(2)]:
        assert dictionary.manifest == read.manifest
        assert list(map(digest, dictionary.entries.values())) == [
            digest(entry) for entry in read.entries.values()
        ]
        assert (dictionary.files, dictionary.unreadable) == (read.files, read.unreadable)


def test_any_edit_is_seen(root: Path) -> None:
    file = root / FILE
    known = file.stat()
    edit(file, "Keeping in touch", "Staying in touch")
    os.utime(file, ns=(known.st_atime_ns, known.st_mtime_ns))  # of the same length, too
    assert not _is_kept(root)


def test_another_day_may_have_another_text_in_force(root: Path) -> None:
    assert not _is_kept(root, date(2026, 12, 24))


def test_sql_that_was_written_is_not_written_again(root: Path) -> None:
    known = in_force(root, TODAY)
    stages = ladder(known.dictionary)
    written = known.sql.ladder(stages, "duckdb", Columns())
    known.keep()
    again = in_force(root, TODAY).sql
    assert list(again.texts.values()) == [written]
    (name,) = again.texts
    again.texts[name] = ({"meets_lead": "kept"},)
    assert again.ladder(stages, "duckdb", Columns()) == ({"meets_lead": "kept"},)
    other = again.ladder(stages, "sqlite", Columns())
    assert other == ladder_columns(stages, "sqlite", Columns())
    elsewhere = again.ladder(stages, "duckdb", ELSEWHERE)
    assert elsewhere == ladder_columns(stages, "duckdb", ELSEWHERE)


@pytest.mark.parametrize("cut", [1, 100, 10_000])
def test_what_was_kept_and_broke_is_no_fault(root: Path, cache: Path, cut: int) -> None:
    (file,) = cache.iterdir()
    file.write_bytes(file.read_bytes()[:-cut])
    assert not _is_kept(root)


def test_a_faulty_dictionary_is_told_each_time(root: Path) -> None:
    edit(root / FILE, "kind: term", "kind: turn")
    for _ in range(2):
        with pytest.raises(LexiconError, match="lexicon check"):
            in_force(root, TODAY)
