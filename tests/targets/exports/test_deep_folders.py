"""Folders below folders are looked through however deep they are."""

from __future__ import annotations

from pathlib import Path

from lexicon.targets.exports.gather import gather

TABLE = "value,label\nA,Ay\n"


def test_folders_may_be_deeper_than_python_calls(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*"d" * 1_200)
    _make(deep)
    (deep / "a.csv").write_text(TABLE, "utf-8")
    (tmp_path / "b.csv").write_text(TABLE, "utf-8")
    try:
        assert [item.name for item in gather([tmp_path]).lists] == ["b", "a"]
    finally:
        _take_away(deep, tmp_path)


def _take_away(deep: Path, above: Path) -> None:
    """What whoever tidies up after tests could not: Python removes folders as deep as it calls."""
    (deep / "a.csv").unlink()
    for folder in (deep, *deep.parents):
        if folder == above:
            return
        folder.rmdir()


def _make(deep: Path) -> None:
    for folder in (*reversed(deep.parents), deep):
        folder.mkdir(exist_ok=True)
